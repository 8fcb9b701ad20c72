export const pictureToVideo = {
  name: 'picture-to-video',
  title: 'Picture to Video',
  emoji: '🖼️',
  description:
    'Makes a 1080p MP4 out of pictures by conversation: product shots, portraits, event photos. Use when someone has JPG, PNG, WEBP or HEIC pictures (up to 200 MB each) and wants a slideshow or short clip with motion, transitions, titles or music. Runs on the user’s own Kinora server.',
  connecting: 'Connecting...',
  opening: 'Send me your pictures, or tell me what the video should be like.',
  audience: 'marketers and people who post on social media, who have pictures and need something that moves',
  formats: 'JPG, PNG, WEBP and HEIC',
  limitMegabytes: 200,
  sentence: 'turn these photos into a smooth slideshow video with transitions',
  chinese: '把这些照片做成流畅的幻灯片视频，加上转场',
  tries: [
    'make a 1080p MP4 from these five product photos',
    'turn these photos into a smooth slideshow video with transitions',
    'three seconds for each picture, calm piano, and my shop’s name at the end',
  ],
  advice: [
    'Fewer than ten pictures keep a cut short and quick to export; send more only when the story needs them.',
    'For products, say which picture should come first and what the end card should read.',
  ],
};
