import { expect, it } from 'vitest';
import { isoTime, readExif } from './exif.js';

/** An EXIF block of either byte order with text entries only in the main directory. */
function block(entries: [tag: number, text: string][], little: boolean): Buffer {
  const bytes = Buffer.alloc(8 + 2 + entries.length * 12 + 4 + 500);
  const u16 = (value: number, at: number): unknown =>
    little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const u32 = (value: number, at: number): unknown =>
    little ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  bytes.write(little ? 'II' : 'MM', 'latin1');
  u16(42, 2);
  u32(8, 4);
  u16(entries.length, 8);
  let free = 8 + 2 + entries.length * 12 + 4;
  entries.forEach(([tag, text], i) => {
    const at = 10 + i * 12;
    u16(tag, at);
    u16(2, at + 2);
    u32(text.length + 1, at + 4);
    if (text.length < 4) bytes.write(text, at + 8);
    else {
      u32(free, at + 8);
      free += bytes.write(text, free) + 1;
    }
  });
  return bytes;
}

it('both byte orders are read, with and without the Exif prefix', () => {
  const entries: [number, string][] = [
    [0x010f, 'Canon'],
    [0x0110, 'Canon EOS R5'],
    [0x0132, '2023:12:24 18:00:01'],
  ];
  const facts = { capturedAt: '2023-12-24T18:00:01', camera: 'Canon EOS R5' };
  expect(readExif(block(entries, true))).toEqual(facts);
  expect(readExif(Buffer.concat([Buffer.from('Exif\0\0'), block(entries, false)]))).toEqual(facts);
});

it('offsets outside the block, loops and rubbish give no facts and no error', () => {
  const none = { capturedAt: null, camera: null };
  const far = block([[0x010f, 'Nikon Corporation']], true);
  far.writeUInt32LE(0xfffffff0, 18);
  expect(readExif(far)).toEqual(none);
  expect(readExif(Buffer.from('II*\0\xff\xff\xff\xff rubbish', 'latin1'))).toEqual(none);
  expect(readExif(Buffer.alloc(3))).toEqual(none);
  expect(readExif(undefined)).toEqual(none);
});

it('only real dates count', () => {
  const texts = [
    '2024:02:29 23:59:59',
    '2024-05-31T08:09:10.000Z',
    '0000:00:00 00:00:00',
    '2023:02:29 10:00:00',
    '    :  :     :  :  ',
    '',
  ];
  expect(texts.map(isoTime)).toEqual(['2024-02-29T23:59:59', '2024-05-31T08:09:10', null, null, null, null]);
});
