export const stillImageToVideo = {
  name: 'still-image-to-video',
  title: 'Still Image to Video',
  emoji: '🏞️',
  description:
    'Brings still images to life: a slow zoom, a pan, a Ken Burns move over one photo or a few, as a 1080p MP4. Use when someone has a still image (JPG, PNG, WEBP, HEIC, up to 50 MB each) and wants it animated for a post, without learning an editor.',
  connecting: 'Setting things up...',
  opening: 'Drop your still images here, or describe the movement you would like to see.',
  audience:
    'photographers, marketers and creators who want a single still to move and have no time for sliders',
  formats: 'JPG, PNG, WEBP and HEIC',
  limitMegabytes: 50,
  sentence: 'animate this photo into a 5-second video with smooth motion',
  chinese: '把这张照片做成5秒的视频，镜头运动要流畅',
  tries: [
    'animate this photo into a 5-second video with smooth motion',
    'convert this landscape image into a 1080p MP4 with a slow zoom in',
    'pan from left to right over the skyline for eight seconds',
  ],
  advice: [
    'A clear subject with high contrast moves more convincingly than a busy background.',
    'Send images with transparency as PNG: their edges stay clean over any background.',
  ],
};
