import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Says whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

/** Reads which characters a TTF, OTF or WOFF2 file has, from its `cmap` table alone (OpenType 1.9, chapter cmap). */
export function readCoverage(path: string): Coverage {
  const cmap = path.endsWith('.woff2') ? cmapOfWoff2(readFileSync(path)) : cmapOfSfnt(path);
  const tables = subtables(cmap);
  const best = tables.find(({ format }) => format === 12) ?? tables.find(({ format }) => format === 4);
  if (best === undefined) return () => false;
  const ranges = best.format === 12 ? segments12(cmap, best.offset) : segments4(cmap, best.offset);
  return (codePoint) => {
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = ranges[middle]!;
      if (codePoint < range.first) high = middle - 1;
      else if (codePoint > range.last) low = middle + 1;
      else return range.has(codePoint);
    }
    return false;
  };
}

interface Range {
  readonly first: number;
  readonly last: number;
  has(codePoint: number): boolean;
}

function cmapOfSfnt(path: string): Buffer {
  const file = openSync(path, 'r');
  const read = (offset: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, offset);
    return bytes;
  };
  try {
    const count = read(4, 2).readUInt16BE();
    const directory = read(12, count * 16);
    for (let at = 0; at < directory.length; at += 16) {
      if (directory.toString('latin1', at, at + 4) === 'cmap') {
        return read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
      }
    }
    return Buffer.alloc(4);
  } finally {
    closeSync(file);
  }
}

/** WOFF2 keeps all tables in one Brotli stream, in directory order; flag byte 0 is `cmap` (W3C WOFF2, section 5). */
function cmapOfWoff2(file: Buffer): Buffer {
  let at = 48;
  const base128 = (): number => {
    let value = 0;
    for (let count = 0; count < 5; count++) {
      const byte = file[at++]!;
      value = value * 128 + (byte & 127);
      if (byte < 128) break;
    }
    return value;
  };
  let offset = 0;
  let found: { offset: number; length: number } | null = null;
  for (let left = file.readUInt16BE(12); left > 0; left--) {
    const flags = file[at++]!;
    const tag = flags & 63;
    if (tag === 63) at += 4;
    const length = base128();
    // glyf (10) and loca (11) are transformed by version 0, all others only by a version that is not 0.
    const version = flags >> 6;
    const transformed = tag === 10 || tag === 11 ? version === 0 : version !== 0;
    const stored = transformed ? base128() : length;
    if (tag === 0) found = { offset, length };
    offset += stored;
  }
  if (found === null) return Buffer.alloc(4);
  const tables = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return tables.subarray(found.offset, found.offset + found.length);
}

function subtables(cmap: Buffer): { format: number; offset: number }[] {
  return Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => {
    const offset = cmap.readUInt32BE(4 + index * 8 + 4);
    return { format: cmap.readUInt16BE(offset), offset };
  });
}

function segments12(cmap: Buffer, offset: number): Range[] {
  return Array.from({ length: cmap.readUInt32BE(offset + 12) }, (_, index) => {
    const at = offset + 16 + index * 12;
    return { first: cmap.readUInt32BE(at), last: cmap.readUInt32BE(at + 4), has: () => true };
  });
}

function segments4(cmap: Buffer, offset: number): Range[] {
  const count = cmap.readUInt16BE(offset + 6) / 2;
  const ends = offset + 14;
  const starts = ends + count * 2 + 2;
  return Array.from({ length: count }, (_, index) => {
    const first = cmap.readUInt16BE(starts + index * 2);
    const delta = cmap.readUInt16BE(starts + (count + index) * 2);
    const rangeAt = starts + (2 * count + index) * 2;
    const rangeOffset = cmap.readUInt16BE(rangeAt);
    const glyph = (codePoint: number): number => {
      if (rangeOffset === 0) return (codePoint + delta) & 0xffff;
      return cmap.readUInt16BE(rangeAt + rangeOffset + (codePoint - first) * 2);
    };
    return {
      first,
      last: cmap.readUInt16BE(ends + index * 2),
      has: (codePoint) => codePoint !== 0xffff && glyph(codePoint) !== 0,
    };
  });
}
