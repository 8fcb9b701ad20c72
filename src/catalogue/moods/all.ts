export { upbeat } from './upbeat.js';
