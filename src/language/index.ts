export { detectLanguage, type Language, languages } from './detect.js';
export { fontLike, fontNames } from './fonts.js';
export { type Meaning, meaningsOf } from './meaning/model.js';
export { normalise } from './normalise.js';
export {
  type CanvasSize,
  canvasOfRatio,
  canvasOfShortSide,
  instagram,
  networks,
  shapes,
  square,
  upright,
  wide,
} from './platforms.js';
export { findQuotes } from './quotes.js';
export { amountOf } from './reference/stretches.js';
export {
  type Focus,
  type Lost,
  lostReferences,
  type Reference,
  readReferences,
  type Shot,
} from './references.js';
export {
  hasOneOf,
  hasTag,
  type Reading,
  rawText,
  readTokens,
  type Token,
  tagValue,
  textOf,
  wordAt,
} from './tokens.js';
export type { Tag } from './trie.js';
export { type CatalogueKind, catalogues, vocabulary } from './vocabulary.js';
