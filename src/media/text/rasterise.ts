import { createHash } from 'node:crypto';
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { cutLine, type LinePart } from './cut-line.js';
import { guessLanguage } from './direction.js';
import { type Layout, layOut, type PlacedLine } from './layout.js';
import { chooseLegibility, type Legibility, parseColor } from './legibility.js';
import { shadowOf, shadowReach } from './shadow.js';
import { cleanText, type TextRaster, type TextSpec, type TextUnit } from './spec.js';

interface Picture {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

/** Share of the output's lines of text that makes letters large in the sense of WCAG (24 px on a 1080p screen). */
const largeFromPx = 48;

/**
 * Draws a text: fitted, shaped, readable on its backdrop, cut into the units that move. Never throws for a text,
 * whatever it holds; an empty one has no units. The same spec gives the same bytes.
 */
export function rasteriseText(spec: TextSpec): TextRaster {
  const language = spec.language ?? guessLanguage(spec.text);
  const cleaned = cleanText(spec.text);
  const text = spec.uppercase ? upper(cleaned, language) : cleaned;
  if (text === '') return finish({ width: 0, height: 0, units: [], lines: 0, sizePx: spec.sizePx });
  const legibility = chooseLegibility(spec.color, spec.backdrop, {
    shadow: spec.shadow,
    strokeColor: spec.strokeColor,
    box: spec.box,
    large: spec.sizePx >= largeFromPx,
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

function upper(text: string, language: string): string {
  try {
    return text.toLocaleUpperCase(language);
  } catch {
    return text.toUpperCase();
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

/** Box and rule, their own unit: they do not move with the letters. */
function drawGround(layout: Layout, spec: TextSpec, box: string | null): TextUnit | null {
  if (box === null && spec.rule === null) return null;
  const { width, height, sizePx, inner } = layout;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  if (box !== null) {
    context.fillStyle = css(box);
    context.beginPath();
    context.roundRect(0, 0, width, height, 0.16 * sizePx);
    context.fill();
  }
  if (spec.rule !== null) {
    const thick = Math.max(2, Math.round(0.07 * sizePx));
    const inset = box === null ? 0 : 0.4 * sizePx;
    const length = Math.min(inner.width, 1.8 * sizePx);
    const free = inner.width - length;
    const x = Math.round(inner.x + { left: 0, center: free / 2, right: free }[spec.align]);
    const edge = box === null ? 0 : Math.round(0.2 * sizePx);
    context.fillStyle = css(spec.rule.color);
    if (spec.rule.side === 'left') {
      const cut = Math.round(0.16 * sizePx);
      context.fillRect(
        Math.round(inset),
        Math.round(inner.y) + cut,
        thick,
        Math.round(inner.height) - 2 * cut,
      );
    } else {
      const y = spec.rule.side === 'above' ? edge : height - thick - edge;
      context.fillRect(x, y, Math.round(length), thick);
    }
  }
  const { data } = context.getImageData(0, 0, width, height);
  return { x: 0, y: 0, width, height, pixels: bytes(data), rtl: false, ground: true };
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
      ? { color: css(spec.strokeColor), width: (spec.strokePx * sizePx) / Math.max(1, spec.sizePx) }
      : legibility.stroke && { color: css(legibility.stroke.color), width: legibility.stroke.width * sizePx };
  const ink = { color: css(spec.color), stroke };
  const margin = Math.ceil((stroke?.width ?? 0) + 2);
  const groups: { line: PlacedLine; part: LinePart }[][] = [];
  for (const line of layout.lines) {
    const parts = cutLine(line, spec.unit, { pen: layout.pen(line.text, ink), language, sizePx });
    for (const part of parts) {
      const whole = groups[0];
      if (spec.unit === 'whole' && whole !== undefined) whole.push({ line, part });
      else groups.push([{ line, part }]);
    }
  }
  const pictures = groups.map((group) => ({
    rtl: group[0]!.part.rtl,
    picture: drawParts(group, { layout, ink, margin }),
  }));
  const inked = pictures.filter(({ picture }) => picture !== null) as { rtl: boolean; picture: Picture }[];
  if (legibility.shadow === null) {
    return inked.map(({ rtl, picture }) => ({
      ...picture,
      pixels: bytes(picture.pixels),
      rtl,
      ground: false,
    }));
  }
  return withShadow(inked, { sizePx, shadow: legibility.shadow });
}

/** Draws parts of lines into one picture, cropped to its ink; null when there is none. */
function drawParts(
  group: readonly { line: PlacedLine; part: LinePart }[],
  options: {
    layout: Layout;
    ink: { color: string; stroke: { color: string; width: number } | null };
    margin: number;
  },
): Picture | null {
  const { layout, ink, margin } = options;
  // Overhang of italics and scripts; marks may stand a whole size above the letters.
  const side = margin + Math.ceil(layout.sizePx * 0.6);
  const left = Math.floor(Math.min(...group.map(({ part }) => part.x))) - side;
  const right = Math.ceil(Math.max(...group.map(({ part }) => part.x + part.width))) + side;
  const top = Math.floor(Math.min(...group.map(({ line }) => line.baseline)) - 2.2 * layout.sizePx) - margin;
  const bottom =
    Math.ceil(Math.max(...group.map(({ line }) => line.baseline)) + 1.4 * layout.sizePx) + margin;
  const canvas = createCanvas(right - left, bottom - top);
  const context = canvas.getContext('2d');
  for (const { line, part } of group) {
    layout.pen(line.text, ink).draw(context, part.text, part.x - left, line.baseline - top);
  }
  return crop(context, left, top, canvas.width, canvas.height);
}

function crop(
  context: SKRSContext2D,
  left: number,
  top: number,
  width: number,
  height: number,
): Picture | null {
  const { data } = context.getImageData(0, 0, width, height);
  let [x0, y0, x1, y1] = [width, height, -1, -1];
  for (let y = 0, at = 3; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      if (data[at] === 0) continue;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      y1 = y;
    }
  }
  if (x1 < 0) return null;
  const size = { width: x1 - x0 + 1, height: y1 - y0 + 1 };
  const pixels = new Uint8ClampedArray(size.width * size.height * 4);
  for (let row = 0; row < size.height; row++) {
    const from = ((y0 + row) * width + x0) * 4;
    pixels.set(data.subarray(from, from + size.width * 4), row * size.width * 4);
  }
  return { x: left + x0, y: top + y0, ...size, pixels };
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
    return { x, y, width, height, pixels: colors, rtl, ground: false };
  });
}

function css(color: string): string {
  const [red, green, blue, alpha] = parseColor(color);
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}

const bytes = (data: Uint8ClampedArray): Uint8Array =>
  new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
