export { type ColourName, colours } from './colours.js';
export { entryPath } from './entry-path.js';
export { AppError, type ErrorName, errorTable, toAppError } from './errors.js';
export { byNearness, editDistance } from './nearest.js';
export { oneLine } from './one-line.js';
export { hash32, type Random, seededRandom } from './random.js';
export { defineRegistry, foldWord, type Named, type Registry, type Words } from './registry.js';
export { sameData } from './same-data.js';
export { yieldToOthers } from './yield-to-others.js';
