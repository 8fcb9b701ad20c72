import sharp from 'sharp';

/** Raw 8-bit pixels, rows without gaps. */
export interface RawPixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
}

/** Content of a tag of an ICC profile; undefined when the profile has none or is cut off. */
function iccTag(icc: Buffer, signature: string): Buffer | undefined {
  if (icc.length < 132) return undefined;
  const count = Math.min(icc.readUInt32BE(128), 100);
  for (let i = 0; i < count; i++) {
    const at = 132 + i * 12;
    if (at + 12 > icc.length) return undefined;
    if (icc.toString('latin1', at, at + 4) !== signature) continue;
    const start = icc.readUInt32BE(at + 4);
    return icc.subarray(start, start + icc.readUInt32BE(at + 8));
  }
  return undefined;
}

/** The description inside an ICC profile (version 2 `desc` or version 4 `mluc`); null when there is none. */
export function profileName(icc: Buffer): string | null {
  const tag = iccTag(icc, 'desc');
  if (tag === undefined || tag.length < 12) return null;
  let name = '';
  if (tag.toString('latin1', 0, 4) === 'desc') name = tag.toString('latin1', 12, 12 + tag.readUInt32BE(8));
  else if (tag.length >= 28) {
    const start = tag.readUInt32BE(24);
    const text = Buffer.from(tag.subarray(start, start + (tag.readUInt32BE(20) & ~1)));
    name = text.swap16().toString('utf16le');
  }
  name = name.replace(/[\p{C}]/gu, '').trim();
  return name === '' ? null : name.slice(0, 80);
}

// D50-adapted colorants of sRGB (IEC 61966-2-1), X Y Z of red, green and blue.
const srgbColorants = [0.4361, 0.2225, 0.0139, 0.3851, 0.7169, 0.0971, 0.1431, 0.0606, 0.7141];

/** True when a profile means sRGB, by its numbers: many sRGB profiles have odd names, some have a wrong one. */
export function isSrgbProfile(icc: Buffer): boolean {
  const colorants = ['rXYZ', 'gXYZ', 'bXYZ'].flatMap((name) => {
    const tag = iccTag(icc, name);
    return tag === undefined || tag.length < 20 ? [] : [8, 12, 16].map((at) => tag.readInt32BE(at) / 65536);
  });
  if (colorants.length !== 9) return false;
  if (colorants.some((value, i) => Math.abs(value - srgbColorants[i]!) > 0.004)) return false;
  const curve = iccTag(icc, 'gTRC');
  const middle = curve === undefined ? undefined : curveAtHalf(curve);
  return middle !== undefined && Math.abs(middle - 0.214) < 0.006;
}

/** Linear light of the middle input value, by a tone curve tag; undefined for kinds no sRGB profile uses. */
function curveAtHalf(tag: Buffer): number | undefined {
  if (tag.length < 14) return undefined;
  const type = tag.toString('latin1', 0, 4);
  if (type === 'curv') {
    const count = tag.readUInt32BE(8);
    if (count < 2) return count === 1 ? 0.5 ** (tag.readUInt16BE(12) / 256) : 0.5;
    const position = (count - 1) / 2;
    const at = (index: number): number => tag.readUInt16BE(12 + 2 * index) / 65535;
    if (12 + 2 * count > tag.length) return undefined;
    return (at(Math.floor(position)) + at(Math.ceil(position))) / 2;
  }
  if (type !== 'para' || tag.readUInt16BE(8) !== 3 || tag.length < 24) return undefined;
  const [gamma, a, b] = [12, 16, 20].map((at) => tag.readInt32BE(at) / 65536);
  return (a! * 0.5 + b!) ** gamma!;
}

/** Converts pixels that follow `icc` to sRGB. */
export async function toSrgb(pixels: RawPixels, icc: Buffer): Promise<RawPixels> {
  const { width, height, channels } = pixels;
  const data = await sharp(wrapTiff(pixels, icc), { limitInputPixels: false })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return { data, width, height, channels };
}

/**
 * Raw pixels as an uncompressed TIFF that carries a colour profile: sharp takes no profile beside raw input
 * (TIFF 6.0; tag 34675 holds the profile).
 */
function wrapTiff({ data, width, height, channels }: RawPixels, icc: Buffer): Buffer {
  const entryCount = channels === 4 ? 12 : 11;
  const bitsAt = 8 + 2 + entryCount * 12 + 4;
  const iccAt = bitsAt + 8;
  const pixelsAt = (iccAt + icc.length + 1) & ~1;
  const head = Buffer.alloc(pixelsAt);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(entryCount, 8);
  const [SHORT, LONG, UNDEFINED] = [3, 4, 7];
  const entries: [tag: number, type: number, count: number, value: number][] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, channels, bitsAt],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 2],
    [273, LONG, 1, pixelsAt],
    [277, SHORT, 1, channels],
    [278, LONG, 1, height],
    [279, LONG, 1, data.length],
    [284, SHORT, 1, 1],
    ...(channels === 4 ? ([[338, SHORT, 1, 2]] as [number, number, number, number][]) : []),
    [34675, UNDEFINED, icc.length, iccAt],
  ];
  entries.forEach(([tag, type, count, value], i) => {
    const at = 10 + i * 12;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(count, at + 4);
    head.writeUInt32LE(value, at + 8);
  });
  for (let i = 0; i < channels; i++) head.writeUInt16LE(8, bitsAt + 2 * i);
  icc.copy(head, iccAt);
  return Buffer.concat([head, data]);
}

let displayP3: Promise<Buffer> | undefined;

/** The Display P3 profile libvips carries, for pictures that name the colours by number only. */
export function displayP3Profile(): Promise<Buffer> {
  displayP3 ??= sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } })
    .withIccProfile('p3')
    .png()
    .toBuffer()
    .then(async (png) => (await sharp(png).metadata()).icc!);
  return displayP3;
}
