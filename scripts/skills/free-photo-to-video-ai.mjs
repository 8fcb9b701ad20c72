export const freePhotoToVideoAi = {
  name: 'free-photo-to-video-ai',
  title: 'Free Photo to Video',
  emoji: '📷',
  description:
    'Makes a photo slideshow video from a set of photos: holidays, parties, trips. Use when someone sends JPG, PNG, WEBP or HEIC photos (up to 200 MB each) and wants music, transitions and a 1080p MP4 to share. Talks to the user’s own Kinora server, free of charge.',
  connecting: 'Setting up...',
  opening: 'Ready when you are: drop your photos here, or describe the video you have in mind.',
  audience: 'people who share their photos with friends and followers',
  formats: 'JPG, PNG, WEBP and HEIC',
  limitMegabytes: 200,
  sentence: 'turn these photos into a slideshow video with music and transitions',
  chinese: '把这些照片做成配音乐和转场的幻灯片视频',
  tries: [
    'turn these photos into a slideshow video with music and transitions',
    'a 20 second vertical video of our trip, with the title “Summer”',
    'put the group photo last and hold it for five seconds',
  ],
  advice: [
    'Five to ten photos (5-10) give the best pace for a short clip.',
    'Photos are put in the order they were taken; say so when you want another order.',
  ],
};
