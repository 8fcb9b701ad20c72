export { birthday, graduation, wedding } from './celebration.js';
export { family, memories } from './people.js';
export { cinematic, energetic, minimal, sport } from './tempo.js';
export { nature, travel } from './travel.js';
export { corporate, food, product, realEstate } from './work.js';
