export const freeImageTo = {
  name: 'free-image-to',
  title: 'Free Image to Video',
  emoji: '🎞️',
  description:
    'Turns images into a shareable video at no cost on the user’s own Kinora server. Use when someone wants to convert images (JPG, PNG, WEBP, GIF, up to 200 MB each) into a slideshow or animated clip with transitions and background music and get a 1080p MP4.',
  connecting: 'Setting up...',
  opening: 'Share your images and I will start, or just tell me your idea.',
  audience:
    'marketers who want a video out of images they already have, without an editor and without paying per clip',
  formats: 'JPG, PNG, WEBP and GIF',
  limitMegabytes: 200,
  sentence: 'turn these images into a slideshow video with transitions and background music',
  chinese: '把这些图片做成带转场和背景音乐的幻灯片视频',
  tries: ['convert my images', 'turn these images into a slideshow', 'export 1080p MP4'],
  advice: [
    'With fewer than 10 images the video is ready sooner and every image stays long enough to be seen.',
    'An animated GIF is played as a clip; a still one is treated like a photo.',
  ],
};
