export { boldSocial, boxed, callToAction, caption, endCard, karaoke, lowerThird, quote } from './caption.js';
export {
  bold,
  cinematic,
  elegant,
  handwritten,
  kinetic,
  minimal,
  subtitle,
  title,
  typewriter,
} from './title.js';
