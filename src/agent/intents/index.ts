import type { Intent } from '../outcome.js';
import * as entries from './all.js';

/** Every intent, in the order in which they are asked; `all.ts` decides it. */
export const intents: { readonly all: readonly Intent[] } = { all: entries.ordered };
