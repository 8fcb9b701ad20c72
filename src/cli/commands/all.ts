export { make } from './make.js';
