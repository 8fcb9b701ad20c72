import type { ByteSource } from './bytes.js';
import type { FormatName } from './formats.js';

/** One box of an ISO base media file (MP4, MOV, HEIC, AVIF): its type and where its content lies in the file. */
export interface Box {
  readonly type: string;
  readonly start: number;
  /** As the file declares it; may lie beyond the end of a file that was cut off. */
  readonly end: number;
}

/** The boxes between two offsets, at most `limit` of them; stops at the first that makes no sense. */
export async function boxesIn(
  source: ByteSource,
  { start, end, limit = 512 }: { start: number; end: number; limit?: number },
): Promise<Box[]> {
  const boxes: Box[] = [];
  let offset = start;
  while (offset + 8 <= end && boxes.length < limit) {
    const header = await source.read(offset, 16);
    if (header.length < 8) break;
    const size32 = header.readUInt32BE(0);
    const wide = size32 === 1 && header.length >= 16;
    const size = wide ? Number(header.readBigUInt64BE(8)) : size32 === 0 ? end - offset : size32;
    const headerSize = wide ? 16 : 8;
    if (size < headerSize || !Number.isSafeInteger(offset + size)) break;
    boxes.push({
      type: header.toString('latin1', 4, 8),
      start: offset + headerSize,
      end: offset + size,
    });
    offset += size;
  }
  return boxes;
}

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'];
const audioBrands = ['M4A ', 'M4B ', 'M4P ', 'F4A '];
const videoBrands = [
  'isom',
  'iso',
  'mp4',
  'avc1',
  'MSNV',
  'dash',
  'M4V',
  '3gp',
  '3g2',
  'XAVC',
  'F4V',
  'mmp4',
];

/** Format of a file that begins with `ftyp`, from its major and compatible brands; undefined when none is known. */
export function formatOfBrands(head: Buffer): FormatName | undefined {
  const size = Math.min(head.readUInt32BE(0), head.length, 512);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= size; at += 4) if (at !== 12) brands.push(head.toString('latin1', at, at + 4));
  const major = brands[0] ?? '';
  const has = (list: readonly string[]): boolean => brands.some((brand) => list.includes(brand));
  const still = ['mif1', 'mif2', 'msf1'].includes(major);
  if (heicBrands.includes(major)) return 'heic';
  if (major === 'avif' || major === 'avis') return 'avif';
  if (still) return has(['avif', 'avis']) ? 'avif' : 'heic';
  if (major === 'qt  ') return 'mov';
  if (audioBrands.includes(major)) return 'm4a';
  if (['crx ', 'jp2 ', 'jpx ', 'jpm ', 'mjp2', 'jxl '].includes(major)) return undefined;
  return brands.some((brand) => videoBrands.some((known) => brand.startsWith(known))) ? 'mp4' : undefined;
}

/** Types a QuickTime file older than `ftyp` begins with. */
export const quickTimeStarts = ['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'];
