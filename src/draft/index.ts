export { type Anchor, anchorOf, setAnchor } from './anchor.js';
export { type Asset, assetSchema, isMoving, resolveAsset } from './asset.js';
export {
  type DraftDiff,
  diffDrafts,
  type FieldChange,
  isEmptyDiff,
  placesOf,
  type SegmentPlace,
} from './diff.js';
export { fitCanvas } from './fit-canvas.js';
export { ratioName } from './ratio-name.js';
export { readDraft } from './read-draft.js';
export {
  type AudioSegment,
  type AudioTrack,
  audioRoles,
  audioSegmentSchema,
  type Draft,
  draftDurationMs,
  draftLimits,
  draftSchema,
  easeNames,
  emptyDraft,
  fitNames,
  type LookTable,
  lookSchema,
  mainTrack,
  maxLookPoints,
  motionSchema,
  noLook,
  type Placement,
  placementSchema,
  type Segment,
  type SegmentLook,
  type SegmentMotion,
  type SegmentTransition,
  type TextAnimation,
  type TextRole,
  type TextSegment,
  type TextStyle,
  type TextTrack,
  type Track,
  textPositions,
  textRoles,
  textSegmentSchema,
  textStyleSchema,
  transitionSchema,
  type VideoSegment,
  type VideoTrack,
  type View,
  videoSegmentSchema,
  viewSchema,
} from './schema.js';
export { summariseDraft } from './summary.js';
export { colourName } from './tell/colour-name.js';
export { tellDraftChanges } from './tell/tell-changes.js';
export { textLook } from './tell/tell-texts.js';
export type { NamedKind, NameOf, UsualSize } from './tell/telling.js';
export { draftVersion } from './wire-values.js';
export { writeDraft } from './write-draft.js';
