import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sniffFile } from './sniff.js';

const folder = mkdtempSync(join(tmpdir(), 'kinora-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function formatOf(bytes: Buffer): Promise<string> {
  const path = join(folder, 'file.txt');
  writeFileSync(path, bytes);
  return await sniffFile(path, 'file.txt').then(
    ({ format }) => format,
    (error: { kind: string }) => error.kind,
  );
}

/** A file that begins with an `ftyp` box of these brands, the first being the major one. */
function brands(major: string, ...compatible: string[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(16 + 4 * compatible.length);
  head.write('ftyp', 4);
  return Buffer.concat([
    head,
    Buffer.from(major),
    Buffer.alloc(4),
    Buffer.from(compatible.join('')),
    Buffer.alloc(64),
  ]);
}

it('brands tell HEIC, AVIF, MOV, M4A and MP4 apart', async () => {
  const files: [string[], string][] = [
    [['heic', 'mif1', 'heic'], 'heic'],
    [['heix', 'mif1'], 'heic'],
    [['mif1', 'mif1', 'heic'], 'heic'],
    [['mif1', 'mif1', 'avif', 'miaf'], 'avif'],
    [['avif', 'mif1'], 'avif'],
    [['msf1', 'hevc'], 'heic'],
    [['qt  ', 'qt  '], 'mov'],
    [['M4A ', 'isom'], 'm4a'],
    [['isom', 'iso2', 'mp41'], 'mp4'],
    [['mp42', 'isom'], 'mp4'],
    [['3gp4', 'isom'], 'mp4'],
    [['crx ', 'isom'], 'unsupported-file'],
    [['jp2 ', 'jp2 '], 'unsupported-file'],
    [['what', 'ever'], 'unsupported-file'],
  ];
  const seen = [];
  for (const [[major, ...rest]] of files) seen.push(await formatOf(brands(major!, ...rest)));
  expect(seen).toEqual(files.map(([, format]) => format));
});

it('a QuickTime file older than brands is a MOV', async () => {
  const box = (type: string): Buffer =>
    Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.from(type), Buffer.alloc(8)]);
  expect(await formatOf(Buffer.concat([box('wide'), box('mdat'), box('moov')]))).toBe('mov');
  expect(await formatOf(Buffer.concat([box('free'), box('free')]))).toBe('unsupported-file');
});

it('an MP3 is found behind a tag with a large cover picture', async () => {
  const tag = Buffer.alloc(10 + 300_000);
  tag.write('ID3\x03', 'latin1');
  tag.set([0, 18, 39, 96], 6);
  // MPEG 1 layer III, 128 kb/s, 44.1 kHz: 417 bytes a frame.
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  expect(await formatOf(Buffer.concat([tag.subarray(0, 10 + 300_000), frame, frame]))).toBe('mp3');
});

it('one sync word in other data is not sound', async () => {
  const noise = Buffer.alloc(3000, 0x41);
  noise.set([0xff, 0xfb, 0x90, 0x00]);
  expect(await formatOf(noise)).toBe('unsupported-file');
  noise.set([0xff, 0xf1, 0x50, 0x80, 0x20, 0x1f, 0xfc]);
  expect(await formatOf(noise)).toBe('unsupported-file');
});
