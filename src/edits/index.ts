export { applyEdit, applyEdits, tryEdits } from './apply.js';
export type { Edit, EditCommand, EditContext } from './define-edit.js';
export { mannerOf } from './direct.js';
export { textPosition, usualTextSize } from './dress-text.js';
export { assetOf, roleOf, shots, sounds, texts } from './parts.js';
export { edits } from './registry.js';
export { sortedShots } from './sort-photos.js';
export { entryName, tellChanges } from './tell-changes.js';
