import { defineRegistry } from '../shared/index.js';
import * as entries from './all.js';
import type { Edit } from './define-edit.js';

/** Every edit command there is. */
export const edits = defineRegistry<Edit>('edit', entries);
