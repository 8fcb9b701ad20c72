import type { Intent } from '../outcome.js';
import * as entries from './all.js';

/** Every intent, in the order in which they are asked; `all.ts` decides it. */
export const intents: {
  readonly all: readonly Intent[];
  /** Those that read nothing but what they account for word by word. */
  readonly strict: readonly Intent[];
} = { all: entries.ordered, strict: entries.strict };
