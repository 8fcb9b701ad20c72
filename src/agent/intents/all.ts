import type { Intent } from '../outcome.js';
import { partOff } from '../text/part-off.js';
import { absent } from './absent.js';
import { adjust } from './adjust.js';
import { alternating } from './alternating.js';
import { answers } from './answer.js';
import { beat } from './beat.js';
import { bring } from './bring.js';
import { camera } from './camera.js';
import { canvas } from './canvas.js';
import { captionPairs } from './caption-pairs.js';
import { choices } from './choices.js';
import { clip } from './clip.js';
import { copiesCounted } from './copies-counted.js';
import { copyingChinese } from './copying-chinese.js';
import { dropping } from './dropping.js';
import { duplicating } from './duplicating.js';
import { edgeAgain } from './edge-again.js';
import { ending } from './ending.js';
import { exactLengthsChinese } from './exact-lengths-chinese.js';
import { fade } from './fade.js';
import { fewKinds } from './few-kinds.js';
import { filmLengths } from './film-times.js';
import { fit } from './fit.js';
import { fps } from './fps.js';
import { inquiry } from './inquiry.js';
import { keep } from './keep.js';
import { kindsOrder } from './kinds-order.js';
import { leftOverPhotos } from './left-over.js';
import { length } from './length.js';
import { lengthAsked } from './length-asked.js';
import { levels } from './levels.js';
import { look } from './look.js';
import { motion } from './motion.js';
import { motionAmount } from './motion-amount.js';
import { music } from './music.js';
import { noTime } from './no-time.js';
import { oneClass } from './one-class.js';
import { oneEach } from './one-each.js';
import { only } from './only.js';
import { order } from './order.js';
import { pace } from './pace.js';
import { pairing } from './pairing.js';
import { passing } from './passing.js';
import { placing } from './placing.js';
import { placingChinese } from './placing-chinese.js';
import { product } from './product.js';
import { project } from './project.js';
import { refuse } from './refuse.js';
import { remove } from './remove.js';
import { removingKinds } from './removing-kinds.js';
import { repeat } from './repeat.js';
import { restoreText } from './restore-text.js';
import { restoring } from './restoring.js';
import { scaledLengthsChinese } from './scaled-lengths-chinese.js';
import { songEntry } from './song-entry.js';
import { sorting } from './sorting.js';
import { sortingChinese } from './sorting-chinese.js';
import { soundExactly } from './sound-exactly.js';
import { splitting } from './splitting.js';
import { startOver } from './start-over.js';
import { stepsChinese } from './steps-chinese.js';
import { style } from './style.js';
import { swappingTexts } from './swapping-texts.js';
import { takeBack } from './take-back.js';
import { talk } from './talk.js';
import { text } from './text.js';
import { times } from './times.js';
import { transition } from './transition.js';
import { undo } from './undo.js';
import { vague } from './vague.js';
import { vocals } from './vocals.js';
import { volume } from './volume.js';
import { whichOfThem } from './which-one.js';

/** Grammars over shapes: a clause they read has no other word in it. */
export const strict: readonly Intent[] = [
  captionPairs,
  alternating,
  lengthAsked,
  partOff,
  swappingTexts,
  passing,
  removingKinds,
  soundExactly,
  motionAmount,
  songEntry,
  camera,
  levels,
  restoring,
  copiesCounted,
  copyingChinese,
  scaledLengthsChinese,
  exactLengthsChinese,
  duplicating,
  oneClass,
  kindsOrder,
  pace,
  pairing,
  fewKinds,
  placing,
  dropping,
  sorting,
  sortingChinese,
  placingChinese,
  filmLengths,
  times,
];

/** In the order in which they are asked; the first that knows what a clause means has it. */
export const ordered: readonly Intent[] = [
  noTime,
  ...strict,
  whichOfThem,
  product,
  startOver,
  takeBack,
  stepsChinese,
  undo,
  project,
  choices,
  vocals,
  inquiry,
  refuse,
  answers,
  talk,
  restoreText,
  only,
  text,
  leftOverPhotos,
  bring,
  absent,
  splitting,
  fps,
  clip,
  beat,
  edgeAgain,
  ending,
  fade,
  volume,
  music,
  transition,
  fit,
  remove,
  motion,
  adjust,
  look,
  order,
  oneEach,
  length,
  canvas,
  style,
  vague,
  repeat,
  keep,
];
