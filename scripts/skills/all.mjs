export { freeImageTo } from './free-image-to.mjs';
export { freePhotoToVideoAi } from './free-photo-to-video-ai.mjs';
export { imageToVideoMakerAi } from './image-to-video-maker-ai.mjs';
export { pictureToVideo } from './picture-to-video.mjs';
export { stillImageToVideo } from './still-image-to-video.mjs';
