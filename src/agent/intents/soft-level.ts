import { musicIn, type Scene } from '../scene.js';

/** The level of music that is wished soft from the beginning. */
const softLevel = 0.4;

/** How soft the music shall be: what was not heard before this turn has no level to go down from. */
export const softerBy = (factor: number, { start, draft, fresh }: Scene): Record<string, number> =>
  !fresh && musicIn(start) === undefined && musicIn(draft) !== undefined ? { volume: softLevel } : { factor };
