export { cinematicCool, cinematicWarm, noir, tealOrange } from './cinematic.js';
export { cool, crisp, fresh, golden, vivid, warm } from './color.js';
export { bleach, bw, faded, film, night, pastel, sepia, vintage } from './film.js';
export { none } from './none.js';
