import { createHash } from 'node:crypto';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { cutLine, type LinePart } from './cut-line.js';
import { guessLanguage } from './direction.js';
import { drawGround } from './ground.js';
import { type Ink, type Layout, layOut, type PlacedLine } from './layout.js';
import { chooseLegibility, cssColor, type Legibility } from './legibility.js';
import { type Area, drawPixels } from './scratch.js';
import { shadowOf, shadowReach } from './shadow.js';
import { cleanText, type TextRaster, type TextSpec, type TextUnit } from './spec.js';

interface Placed {
  readonly line: PlacedLine;
  readonly part: LinePart;
}

interface Picture extends Area {
  readonly pixels: Uint8Array;
}

/** Letters from this size on count as large in the sense of WCAG: on a 1080p film seen on a phone they are. */
const largeFromPx = 48;

/**
 * Draws a text: fitted, shaped, readable on its backdrop, cut into the units that move. Never throws for a text,
 * whatever it holds; an empty one has no units. The same spec gives the same bytes.
 */
export function rasteriseText(spec: TextSpec): TextRaster {
  const cleaned = cleanText(spec.text);
  const language = knownLanguage(spec.language) ?? guessLanguage(cleaned);
  const text = spec.uppercase ? cleaned.toLocaleUpperCase(language) : cleaned;
  if (text === '') return finish({ width: 0, height: 0, units: [], lines: 0, sizePx: spec.sizePx });
  const legibility = chooseLegibility(spec.color, spec.backdrop, {
    shadow: spec.shadow,
    strokeColor: spec.strokeColor,
    box: spec.box,
    large: spec.sizePx >= largeFromPx,
    thin: spec.weight <= 400,
  });
  const layout = layOut(text, spec, { language, box: legibility.box });
  const ground = drawGround(layout, spec, legibility.box);
  const units = drawUnits(layout, spec, { language, legibility });
  return finish({
    width: layout.width,
    height: layout.height,
    units: ground === null ? units : [ground, ...units],
    lines: layout.lines.length,
    sizePx: layout.sizePx,
  });
}

/** The language tag when it is a well-formed one; a wrong tag only loses its refinements. */
function knownLanguage(tag: string | undefined): string | null {
  try {
    return tag === undefined ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
  } catch {
    return null;
  }
}

function finish(raster: Omit<TextRaster, 'hash'>): TextRaster {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([raster.width, raster.height, raster.lines]));
  for (const { x, y, width, height, rtl, ground, pixels } of raster.units) {
    hash.update(JSON.stringify([x, y, width, height, rtl, ground])).update(pixels);
  }
  return { ...raster, hash: hash.digest('hex').slice(0, 32) };
}

/** Draws every unit on its own and gives each the shadow it adds to those before it. */
function drawUnits(
  layout: Layout,
  spec: TextSpec,
  { language, legibility }: { language: string; legibility: Legibility },
): TextUnit[] {
  const { sizePx } = layout;
  const stroke =
    spec.strokeColor !== null && spec.strokePx > 0
      ? { color: cssColor(spec.strokeColor), width: (spec.strokePx * sizePx) / Math.max(1, spec.sizePx) }
      : legibility.stroke && {
          color: cssColor(legibility.stroke.color),
          width: legibility.stroke.width * sizePx,
        };
  const ink = { color: cssColor(spec.color), stroke };
  const margin = Math.ceil((stroke?.width ?? 0) + 2);
  const groups: Placed[][] = [];
  for (const line of layout.lines) {
    const parts = cutLine(line, spec.unit, { pen: layout.pen(line, ink), language });
    for (const part of parts) {
      const whole = groups[0];
      if (spec.unit === 'whole' && whole !== undefined) whole.push({ line, part });
      else groups.push([{ line, part }]);
    }
  }
  const inked = groups.flatMap((group, index) => {
    const picture = drawParts(group, { layout, ink, margin, before: groups[index - 1]?.at(-1) });
    return picture === null ? [] : [{ rtl: group[0]!.part.rtl, picture }];
  });
  if (inked.length === 0) return [];
  if (legibility.shadow === null) {
    return inked.map(({ rtl, picture }) => ({ ...picture, rtl, ground: false }));
  }
  return withShadow(inked, { sizePx, shadow: legibility.shadow });
}

/** Draws parts of lines into one picture, cropped to its ink; null when there is none. */
function drawParts(
  group: readonly Placed[],
  options: { layout: Layout; ink: Ink; margin: number; before: Placed | undefined },
): Picture | null {
  const { layout, ink, margin, before } = options;
  // Overhang of italics and scripts; marks may stand a whole size above the letters.
  const side = margin + Math.ceil(layout.sizePx * 0.6);
  const baselines = group.map(({ line }) => line.baseline);
  const left = Math.floor(Math.min(...group.map(({ part }) => part.x))) - side;
  const right = Math.ceil(Math.max(...group.map(({ part }) => part.x + part.width))) + side;
  const top = Math.floor(Math.min(...baselines) - 2.2 * layout.sizePx) - margin;
  const bottom = Math.ceil(Math.max(...baselines) + 1.4 * layout.sizePx) + margin;
  const [width, height] = [right - left, bottom - top];
  const paint = (context: SKRSContext2D): void => {
    const draw = (how: 'stroke' | 'fill', { line, part }: Placed): void =>
      layout.pen(line, ink)[how](context, part.text, part.x - left, line.baseline - top);
    for (const placed of group) draw('stroke', placed);
    if (ink.stroke !== null && before !== undefined) {
      // The outline must not cover the letter before, just as in a text drawn at once.
      context.globalCompositeOperation = 'destination-out';
      draw('fill', before);
      context.globalCompositeOperation = 'source-over';
    }
    for (const placed of group) draw('fill', placed);
  };
  const whole = { x: 0, y: 0, width, height };
  for (const area of [expectedInk(group, { layout, ink, margin, left, top, whole }), whole]) {
    const picture = crop({ ...area, pixels: drawPixels(whole, paint, area) });
    const atEdge =
      picture !== null &&
      (picture.x === area.x ||
        picture.y === area.y ||
        picture.x + picture.width === area.x + area.width ||
        picture.y + picture.height === area.y + area.height);
    if (picture !== null && (!atEdge || area === whole)) {
      return { ...picture, x: picture.x + left, y: picture.y + top };
    }
  }
  return null;
}

/** Where the ink of the parts is expected on their surface. */
function expectedInk(
  group: readonly Placed[],
  options: { layout: Layout; ink: Ink; margin: number; left: number; top: number; whole: Area },
): Area {
  const { layout, ink, left, top, whole } = options;
  const around = options.margin;
  const boxes = group.map(({ line, part }) => {
    const box = layout.pen(line, ink).ink(part.text);
    return {
      left: part.x + box.left,
      right: part.x + box.right,
      top: line.baseline + box.top,
      bottom: line.baseline + box.bottom,
    };
  });
  const x = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.left)) - left) - around);
  const y = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.top)) - top) - around);
  const right = Math.ceil(Math.max(...boxes.map((box) => box.right)) - left) + around;
  const bottom = Math.ceil(Math.max(...boxes.map((box) => box.bottom)) - top) + around;
  return {
    x,
    y,
    width: Math.min(whole.width, right) - x,
    height: Math.min(whole.height, bottom) - y,
  };
}

/** The part of a picture that has ink; null when there is none. */
function crop({ x: left, y: top, width, height, pixels }: Picture): Picture | null {
  let [x0, y0, x1, y1] = [width, height, -1, -1];
  for (let y = 0, at = 3; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      if (pixels[at] === 0) continue;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      y1 = y;
    }
  }
  if (x1 < 0) return null;
  const size = { width: x1 - x0 + 1, height: y1 - y0 + 1 };
  const ink = new Uint8Array(size.width * size.height * 4);
  for (let row = 0; row < size.height; row++) {
    const from = ((y0 + row) * width + x0) * 4;
    ink.set(pixels.subarray(from, from + size.width * 4), row * size.width * 4);
  }
  return { x: left + x0, y: top + y0, ...size, pixels: ink };
}

function withShadow(
  parts: readonly { rtl: boolean; picture: Picture }[],
  { sizePx, shadow }: { sizePx: number; shadow: NonNullable<Legibility['shadow']> },
): TextUnit[] {
  const reach = Math.ceil(shadowReach * sizePx);
  const left = Math.min(...parts.map(({ picture }) => picture.x)) - reach;
  const top = Math.min(...parts.map(({ picture }) => picture.y)) - reach;
  const right = Math.max(...parts.map(({ picture }) => picture.x + picture.width)) + reach;
  const bottom = Math.max(...parts.map(({ picture }) => picture.y + picture.height)) + reach;
  const shade = shadowOf({ width: right - left, height: bottom - top, sizePx, strength: shadow.strength });
  const tone = shadow.tone === 'dark' ? 0 : 255;
  return parts.map(({ rtl, picture }) => {
    const width = picture.width + 2 * reach;
    const height = picture.height + 2 * reach;
    const values = new Float32Array(width * height);
    const colors = new Uint8Array(width * height * 4);
    for (let row = 0; row < picture.height; row++) {
      for (let column = 0; column < picture.width; column++) {
        const from = (row * picture.width + column) * 4;
        const to = (row + reach) * width + column + reach;
        values[to] = picture.pixels[from + 3]! / 255;
        colors.set(picture.pixels.subarray(from, from + 4), to * 4);
      }
    }
    const x = picture.x - reach;
    const y = picture.y - reach;
    const shadows = shade.add({ width, height, values }, x - left, y - top);
    for (let at = 0; at < shadows.length; at++) {
      const over = values[at]!;
      const under = shadows[at]! * (1 - over);
      const alpha = over + under;
      if (under === 0) continue;
      for (let channel = 0; channel < 3; channel++) {
        const index = at * 4 + channel;
        colors[index] = Math.round((colors[index]! * over + tone * under) / alpha);
      }
      colors[at * 4 + 3] = Math.round(alpha * 255);
    }
    const seen = crop({ x, y, width, height, pixels: colors }) ?? picture;
    return { ...seen, rtl, ground: false };
  });
}
