import type { Rect } from './camera.js';
import type { CanvasSize } from './canvas.js';
import type { Overlay } from './composition.js';
import { placeBlock, safeRim } from './text-layout.js';

/** Mean width of a letter and of a full-width sign, in font sizes; wide, so that a guessed block is rather too large. */
const advance = { letter: 0.58, full: 1.02 } as const;
const fullWidth =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u;

/** The box and the rule of a look take room above and below its lines, in font sizes. */
const boxRoom = 0.6;
const ruleRoom = 0.4;
/** Space between two texts, in sizes of the smaller one's font. */
const gap = 0.3;

/**
 * Texts that would stand on one another are set under one another: at the bottom the one added last keeps its place and
 * earlier ones move up, elsewhere later ones move down. A text keeps one place for its whole time; texts that were given
 * a place of their own, or that are turned, stay where they are.
 */
export function stackTexts(texts: readonly Overlay[], canvas: CanvasSize): Overlay[] {
  const boxes = texts.map((overlay) => guessedBox(overlay, canvas));
  const placed = new Map<number, Rect>();
  const free = (index: number): boolean => {
    const { offset, rotation } = texts[index]!;
    return offset.x === 0 && offset.y === 0 && rotation === 0;
  };
  const order = texts.map((_, index) => index);
  const lifted = (index: number): boolean => texts[index]!.look.position.startsWith('bottom');
  const rim = safeRim * Math.min(canvas.width, canvas.height);
  const moves = new Map<number, number>();
  for (const index of [...order.filter((at) => !lifted(at)), ...order.filter(lifted).reverse()]) {
    const own = boxes[index]!;
    const beside = [...placed].filter(([other]) => meetInTime(texts[index]!, texts[other]!));
    let box = own;
    for (let tries = 0; free(index) && tries < beside.length; tries++) {
      const hit = beside.find(([, other]) => meet(box, other));
      if (hit === undefined) break;
      const space = gap * Math.min(texts[index]!.sizePx, texts[hit[0]]!.sizePx);
      const y = lifted(index) ? hit[1].y - space - box.height : hit[1].y + hit[1].height + space;
      box = { ...box, y };
    }
    const fits = box.y >= rim / 2 && box.y + box.height <= canvas.height - rim / 2;
    if (box !== own && fits) moves.set(index, box.y - own.y);
    placed.set(index, fits ? box : own);
  }
  return texts.map((overlay, index) => {
    const dy = moves.get(index);
    return dy === undefined
      ? overlay
      : { ...overlay, offset: { ...overlay.offset, y: overlay.offset.y + dy / canvas.height } };
  });
}

const meetInTime = (a: Overlay, b: Overlay): boolean =>
  a.startFrame < b.endFrame && b.startFrame < a.endFrame;

const meet = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Where a text will roughly stand, pixels: known before it is drawn, and the same for every part of the film. */
function guessedBox(overlay: Overlay, canvas: CanvasSize): Rect {
  const { look, sizePx, maxWidthPx, maxHeightPx } = overlay;
  const widths = overlay.text.split('\n').map((line) => {
    let width = 0;
    for (const sign of line) width += fullWidth.test(sign) ? advance.full : advance.letter + look.tracking;
    return width * sizePx;
  });
  const lines = widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / maxWidthPx)), 0);
  const room =
    (look.box === null ? 0 : boxRoom) + (look.rule === null || look.rule.side === 'left' ? 0 : ruleRoom);
  const block = {
    width: Math.min(maxWidthPx, Math.max(...widths)),
    height: Math.min(maxHeightPx, (lines * look.lineHeight + room) * sizePx),
  };
  return { ...placeBlock(canvas, overlay, block), ...block };
}
