import { AppError } from '../shared/index.js';
import { type ByteSource, withBytes } from './bytes.js';
import { type FileFormat, type FormatName, formatNames, formatOf } from './formats.js';
import { boxesIn, formatOfBrands, quickTimeStarts } from './isobmff.js';
import { isAdts, isMp3 } from './mpeg-audio.js';

const headBytes = 4100;

/**
 * The format of a file by its content, its name plays no part. Reads a few kilobytes and decodes nothing.
 * Anything Kinora does not read, and an empty file: `unsupported-file` or `unreadable-file`, saying what it holds.
 */
export async function sniffFile(path: string, label: string): Promise<FileFormat> {
  return await withBytes(path, async (source) => {
    const head = await source.read(0, headBytes);
    if (head.length === 0)
      throw new AppError('unreadable-file', `"${label}" is empty.`, { fields: { label } });
    const format = await formatOfBytes(source, head);
    if (format !== undefined) return formatOf(format);
    const holds = await describe(head);
    throw new AppError(
      'unsupported-file',
      `"${label}" is not a photo, video or sound Kinora can read: it holds ${holds}. Known formats: ${formatNames.join(', ')}.`,
      { fields: { label, holds } },
    );
  });
}

async function formatOfBytes(source: ByteSource, head: Buffer): Promise<FormatName | undefined> {
  const text = (start: number, end: number): string => head.toString('latin1', start, end);
  if (head.length < 12) return undefined;
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a') return 'gif';
  if (text(0, 4) === 'II*\0' || text(0, 4) === 'MM\0*') return isCameraRaw(head) ? undefined : 'tiff';
  if (text(0, 4) === 'RIFF' || text(0, 4) === 'RF64') {
    return ({ WEBP: 'webp', 'AVI ': 'avi', WAVE: 'wav' } as const)[text(8, 12)];
  }
  if (text(0, 4) === '\x1a\x45\xdf\xa3') {
    const start = text(0, 64);
    return start.includes('webm') ? 'webm' : start.includes('matroska') ? 'mkv' : undefined;
  }
  if (text(4, 8) === 'ftyp') return formatOfBrands(head);
  if (quickTimeStarts.includes(text(4, 8))) {
    const boxes = await boxesIn(source, { start: 0, end: source.sizeBytes, limit: 16 });
    return boxes.some(({ type }) => type === 'moov' || type === 'mdat') ? 'mov' : undefined;
  }
  if (await isMp3(source, head)) return 'mp3';
  if (await isAdts(source, head)) return 'aac';
  return undefined;
}

/** Camera raw files that look like TIFF: Canon CR2; the others are found by what the decoder says. */
const isCameraRaw = (head: Buffer): boolean => head.toString('latin1', 8, 10) === 'CR';

const names: Record<string, string> = {
  pdf: 'a PDF document',
  exe: 'a Windows program',
  elf: 'a Linux program',
  zip: 'a ZIP archive',
  gz: 'a gzip archive',
  ps: 'a PostScript document',
  jxl: 'a JPEG XL picture',
  jp2: 'a JPEG 2000 picture',
  psd: 'a Photoshop document',
  bmp: 'a BMP picture',
  cr2: 'a Canon raw photo',
  cr3: 'a Canon raw photo',
  ico: 'an icon',
};

/** What an unsupported file holds, in plain words. */
async function describe(head: Buffer): Promise<string> {
  const start = decodeText(head.subarray(0, 1024)).trimStart().toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) return 'HTML';
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?(<!doctype svg[^>]*>\s*)?<svg/.test(start))
    return 'an SVG drawing';
  if (start.startsWith('<?php')) return 'a PHP script';
  if (start.startsWith('<?xml') || start.startsWith('<')) return 'XML';
  if (start.startsWith('#extm3u') || start.startsWith('ffconcat')) return 'a playlist';
  if (start.startsWith('#!')) return 'a script';
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(head).catch(() => undefined);
  if (type !== undefined) return names[type.ext] ?? `${type.mime}`;
  if (head.every((byte) => byte === 0)) return 'only zero bytes';
  const printable = head.subarray(0, 512).every((byte) => byte >= 0x20 || [9, 10, 12, 13, 27].includes(byte));
  return printable ? 'text' : 'data of an unknown kind';
}

function decodeText(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
