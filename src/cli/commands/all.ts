export { catalogue } from './catalogue.js';
export { doctor } from './doctor.js';
export { frame } from './frame.js';
export { make } from './make.js';
export { probe } from './probe.js';
export { sheet } from './sheet.js';
