export const imageToVideoMakerAi = {
  name: 'image-to-video-maker-ai',
  title: 'Image to Video Maker',
  emoji: '🎬',
  description:
    'Makes videos of a wanted length from still images: product reels, travel recaps. Use when someone has JPG, PNG, WEBP or HEIC images (up to 200 MB each) and asks for, say, a 30-second video with transitions and background music as a 1080p MP4. Uses the user’s own Kinora server.',
  connecting: 'Connecting...',
  opening: 'Send me your still images and tell me how long the video should be.',
  audience: 'creators who turn product or travel photos into posts',
  formats: 'JPG, PNG, WEBP and HEIC',
  limitMegabytes: 200,
  sentence: 'turn these photos into a 30-second video with transitions and background music',
  chinese: '把这些照片做成30秒的视频，加转场和背景音乐',
  tries: [
    'turn these photos into a 30-second video with transitions and background music',
    'make a vertical reel of these three product photos, two seconds each',
    'a travel recap with a lively beat and the city names as captions',
  ],
  advice: [
    'Five to ten images (5-10) leave enough room for smooth transitions.',
    'Give the length you need: the photos are fitted to it exactly.',
  ],
};
