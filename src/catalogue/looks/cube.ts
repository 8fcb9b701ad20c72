import { type LookTable, maxLookPoints } from '../../draft/index.js';
import { AppError } from '../../shared/index.js';
import type { Look, Rgb } from '../define-look.js';

/** The colour grade of a `.cube` file. */
export interface CubeLook {
  /** The file's TITLE, or an empty text. */
  readonly title: string;
  /** Points on each axis that hold everything the file says, up to 33. */
  readonly size: number;
  /** As `Look.map`: colours outside the file's domain count as its border. */
  map(color: Rgb): Rgb;
}

interface Header {
  title: string;
  dimensions: 1 | 3;
  size: number;
  min: Rgb;
  max: Rgb;
}

/** Largest tables the format allows (Adobe Cube LUT Specification 1.0). */
const maxSize = { 1: 65_536, 3: 256 } as const;

/**
 * Reads a `.cube` file, 1D (each channel by its curve) or 3D (trilinear between the nodes). A file that is not one:
 * `bad-input` naming the line.
 */
export function parseCube(text: string): CubeLook {
  const header: Header = { title: '', dimensions: 3, size: 0, min: [0, 0, 0], max: [1, 1, 1] };
  const values: number[] = [];
  let line = 0;
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    line++;
    const content = raw.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (/^[-+.\d]/.test(content)) values.push(...readTriple(content, line));
    else readKeyword(content, line, header);
    if (header.size > 0 && values.length > entriesOf(header) * 3) {
      throw wrong(line, `more than ${entriesOf(header)} lines of colours`);
    }
  }
  if (header.size === 0) throw wrong(line, 'no LUT_1D_SIZE or LUT_3D_SIZE in the file');
  if (values.length !== entriesOf(header) * 3) {
    throw wrong(line, `expected ${entriesOf(header)} lines of colours, found ${values.length / 3}`);
  }
  const table = Float64Array.from(values);
  const lookUp = header.dimensions === 3 ? lattice(table, header.size) : curves(table, header.size);
  const plain = [...header.min, ...header.max].join() === '0,0,0,1,1,1';
  return {
    title: header.title,
    size: header.dimensions === 3 && plain ? Math.min(header.size, maxLookPoints) : maxLookPoints,
    map(color) {
      const at = color.map((value, channel) => {
        const low = header.min[channel]!;
        return Math.min(1, Math.max(0, (value - low) / (header.max[channel]! - low)));
      });
      return lookUp([at[0]!, at[1]!, at[2]!]);
    },
  };
}

const wrong = (line: number, reason: string): AppError =>
  new AppError('bad-input', `The .cube file is wrong at line ${line}: ${reason}.`, { fields: { line } });

const entriesOf = ({ dimensions, size }: Header): number => (dimensions === 3 ? size ** 3 : size);

function readTriple(content: string, line: number): Rgb {
  const numbers = content.split(/\s+/).map(Number);
  if (numbers.length !== 3 || !numbers.every(Number.isFinite)) {
    throw wrong(line, `expected three numbers, found "${content.slice(0, 60)}"`);
  }
  return [numbers[0]!, numbers[1]!, numbers[2]!];
}

function readKeyword(content: string, line: number, header: Header): void {
  const [keyword = '', ...words] = content.split(/\s+/);
  const rest = words.join(' ');
  if (keyword === 'TITLE') header.title = content.slice(5).trim().replace(/^"|"$/g, '');
  else if (keyword === 'LUT_1D_SIZE' || keyword === 'LUT_3D_SIZE') {
    if (header.size > 0) throw wrong(line, 'a second table size');
    header.dimensions = keyword === 'LUT_3D_SIZE' ? 3 : 1;
    const size = Number(rest);
    const most = maxSize[header.dimensions];
    if (!Number.isInteger(size) || size < 2 || size > most) {
      throw wrong(line, `expected a size of 2 to ${most}, found "${rest}"`);
    }
    header.size = size;
  } else if (keyword === 'DOMAIN_MIN') header.min = readTriple(rest, line);
  else if (keyword === 'DOMAIN_MAX') header.max = readTriple(rest, line);
  else if (keyword === 'LUT_1D_INPUT_RANGE' || keyword === 'LUT_3D_INPUT_RANGE') {
    const [low, high] = readTriple(`${rest} 0`, line);
    header.min = [low, low, low];
    header.max = [high, high, high];
  } else throw wrong(line, `unknown keyword "${keyword.slice(0, 40)}"`);
  if (header.min.some((low, channel) => low >= header.max[channel]!)) {
    throw wrong(line, 'the domain is empty: its minimum must be below its maximum');
  }
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

function curves(table: Float64Array, size: number): (at: Rgb) => Rgb {
  const channel = (value: number, index: number): number => {
    const place = value * (size - 1);
    const low = Math.min(size - 2, Math.floor(place));
    const part = place - low;
    return clamp(table[low * 3 + index]! * (1 - part) + table[(low + 1) * 3 + index]! * part);
  };
  return ([r, g, b]) => [channel(r, 0), channel(g, 1), channel(b, 2)];
}

/** Red runs fastest in the file, blue slowest. */
function lattice(table: Float64Array, size: number): (at: Rgb) => Rgb {
  const steps = [1, size, size * size];
  return (at) => {
    const places = at.map((value) => value * (size - 1));
    const lows = places.map((place) => Math.min(size - 2, Math.floor(place)));
    const parts = places.map((place, axis) => place - lows[axis]!);
    const sum: [number, number, number] = [0, 0, 0];
    for (let corner = 0; corner < 8; corner++) {
      let weight = 1;
      let index = 0;
      for (let axis = 0; axis < 3; axis++) {
        const upper = (corner >> axis) & 1;
        weight *= upper === 1 ? parts[axis]! : 1 - parts[axis]!;
        index += (lows[axis]! + upper) * steps[axis]!;
      }
      if (weight === 0) continue;
      for (let channel = 0; channel < 3; channel++) sum[channel]! += weight * table[index * 3 + channel]!;
    }
    return [clamp(sum[0]), clamp(sum[1]), clamp(sum[2])];
  };
}

/** The look as the table a draft carries. */
export function lookTable({ size, map }: CubeLook): LookTable {
  const bytes: string[] = [];
  const axis = Array.from({ length: size }, (_, index) => index / (size - 1));
  for (const b of axis)
    for (const g of axis)
      for (const r of axis)
        for (const value of map([r, g, b])) bytes.push(String.fromCharCode(Math.round(value * 255)));
  return { size, data: btoa(bytes.join('')) };
}

/** A draft's own look as an entry like those of the catalogue. */
export function tableLook(name: string, { size, data }: LookTable): Look {
  const text = atob(data);
  return {
    name,
    summary: 'A look that comes with the draft.',
    words: { en: [name], zh: [name] },
    map: tableMap({
      size,
      data: Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
    }),
  };
}

/** Looks colours up in a table of bytes, red fastest, trilinear between its entries. */
export const tableMap = ({ size, data }: { size: number; data: Uint8Array }): ((color: Rgb) => Rgb) =>
  lattice(
    Float64Array.from(data, (value) => value / 255),
    size,
  );
