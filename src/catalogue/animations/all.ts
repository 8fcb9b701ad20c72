export { fade } from './fade.js';
