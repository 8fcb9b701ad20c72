import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MediaProcess } from './media-process.js';

let folder: string;
let media: MediaProcess;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinora-test-'));
  media = new MediaProcess({ tempFolder: folder });
});
afterAll(async () => {
  await media.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What refuses the bytes, as `kind: message`; `accepted` when nothing does. */
async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'upload-1234');
  writeFileSync(path, bytes);
  return await media.probe({ path, label: name }).then(
    () => 'accepted',
    (error: { kind: string; message: string }) => `${error.kind}: ${error.message}`,
  );
}

const text = (value: string): Buffer => Buffer.from(value, 'latin1');
const photo = (): Sharp => {
  const data = Buffer.alloc(300 * 200 * 3);
  for (let i = 0; i < data.length; i++) data[i] = (i * 7 + (i >> 5) * 13) & 255;
  return sharp(data, { raw: { width: 300, height: 200, channels: 3 } });
};

function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([text(type), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(Number(crc32(body)), body.length + 4);
  return chunk;
}
function png(width: number, height: number, data = deflateSync(Buffer.alloc(1000))): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    text('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
function box(type: string, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}
const ftyp = (brand: string): Buffer => box('ftyp', text(brand), Buffer.alloc(4), text('mif1'));

const html = '<!DOCTYPE html><html><body><script>alert(1)</script></body></html>';
const other: [what: string, bytes: () => Buffer, holds: string][] = [
  ['HTML', () => text(html), 'HTML'],
  [
    'HTML after a byte order mark',
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text(html)]),
    'HTML',
  ],
  ['HTML in UTF-16', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(html, 'utf16le')]), 'HTML'],
  ['an SVG', () => text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'an SVG drawing'],
  [
    'an SVG with an external entity',
    () => text('<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'),
    'XML',
  ],
  ['a PDF', () => text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'a PDF document'],
  ['plain text', () => text('Dear diary, today I took no photos at all.'), 'text'],
  ['a PHP script', () => text('<?php system($_GET["c"]); ?>'), 'a PHP script'],
  ['a shell script', () => text('#!/bin/sh\nrm -rf /\n'), 'a script'],
  [
    'an HLS playlist',
    () => text('#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:1,\nfile:///etc/passwd\n'),
    'a playlist',
  ],
  ['an ffconcat list', () => text('ffconcat version 1.0\nfile /etc/passwd\n'), 'a playlist'],
  [
    'an MVG',
    () =>
      text(
        "push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://127.0.0.1/)'\npop graphic-context\n",
      ),
    'text',
  ],
  ['a ZIP archive', () => Buffer.concat([text('PK\x03\x04'), Buffer.alloc(60)]), 'a ZIP archive'],
  ['an ELF program', () => Buffer.concat([text('\x7fELF\x02\x01\x01'), Buffer.alloc(60)]), 'a Linux program'],
  ['a Windows program', () => Buffer.concat([text('MZ'), Buffer.alloc(200)]), 'a Windows program'],
  ['PostScript', () => text('%!PS-Adobe-3.0\nshowpage\n'), 'a PostScript document'],
  ['zeros', () => Buffer.alloc(5000), 'only zero bytes'],
  ['a BMP', () => Buffer.concat([text('BM'), Buffer.alloc(100)]), 'a BMP picture'],
  [
    'JPEG XL',
    () => Buffer.concat([Buffer.from([0, 0, 0, 12]), text('JXL \r\n\x87\n'), Buffer.alloc(60)]),
    'a JPEG XL picture',
  ],
];
for (const [what, bytes, holds] of other) {
  it(`M1: ${what} under a photo's name is refused, saying what it is`, async () => {
    expect(await refusal('me.jpg', bytes())).toContain(
      `unsupported-file: "me.jpg" is not a photo, video or sound Kinora can read: it holds ${holds}. Known formats: jpeg,`,
    );
  });
}

it('M1: an empty file is called empty', async () => {
  expect(await refusal('me.jpg', Buffer.alloc(0))).toBe('unreadable-file: "me.jpg" is empty.');
});

const formats: [name: string, make: () => Promise<Buffer>][] = [
  ['jpeg', () => photo().jpeg().toBuffer()],
  ['progressive jpeg', () => photo().jpeg({ progressive: true }).toBuffer()],
  ['png', () => photo().png().toBuffer()],
  ['interlaced png', () => photo().png({ progressive: true }).toBuffer()],
  ['webp', () => photo().webp().toBuffer()],
  ['avif', () => photo().avif({ effort: 0 }).toBuffer()],
  ['tiff', () => photo().tiff().toBuffer()],
  ['gif', () => photo().gif().toBuffer()],
];
for (const [name, make] of formats) {
  it(`M1: the first 40 bytes, the first half and 95 % of a ${name} are refused as damaged`, async () => {
    const whole = await make();
    expect(await refusal('me.jpg', whole)).toBe('accepted');
    for (const length of [40, whole.length >> 1, Math.floor(whole.length * 0.95)]) {
      expect(await refusal('me.jpg', whole.subarray(0, length))).toMatch(
        /^(unreadable|unsupported)-file: "me.jpg" /,
      );
    }
  });
}

it('M1: a cut off JPEG is called cut off', async () => {
  const whole = await photo().jpeg().toBuffer();
  expect(await refusal('me.jpg', whole.subarray(0, whole.length >> 1))).toBe(
    'unreadable-file: "me.jpg" is cut off: its data ends too early.',
  );
});

it('M1: a JPEG with scrambled picture data is called damaged', async () => {
  const bytes = await photo().jpeg().toBuffer();
  for (let i = 4000; i < 8000; i++) bytes[i] = (i * i * 7919) >> 5;
  expect(await refusal('me.jpg', bytes)).toMatch(/^unreadable-file: "me.jpg" is (damaged|cut off)/);
});

it('stray bytes between JPEG segments, as some cameras leave them, do no harm', async () => {
  const bytes = await photo().jpeg().toBuffer();
  const scan = bytes.indexOf(Buffer.from([0xff, 0xda]));
  const stray = Buffer.concat([bytes.subarray(0, scan), Buffer.from([0, 0, 0, 0]), bytes.subarray(scan)]);
  expect(await refusal('me.jpg', stray)).toBe('accepted');
});

const sizes: [what: string, bytes: () => Buffer | Promise<Buffer>, message: RegExp][] = [
  [
    'a PNG of 60000 x 60000',
    () => png(60_000, 60_000),
    /^file-too-large: .* is 60000 x 60000 pixels; up to 50 megapixels and 16384/,
  ],
  ['a PNG of 1 x 900000', () => png(1, 900_000), /^file-too-large: .* is 1 x 900000/],
  ['a PNG of 2^31-1', () => png(2 ** 31 - 1, 2 ** 31 - 1), /^(file-too-large|unreadable-file)/],
  ['a PNG of 0 x 0', () => png(0, 0), /^unreadable-file/],
  ['a PNG that promises more than it has', () => png(4000, 4000), /^unreadable-file/],
  [
    'a PNG bomb of 30000 x 30000',
    () => png(30_000, 30_000, deflateSync(Buffer.alloc(3_000_000))),
    /^file-too-large/,
  ],
  [
    'a JPEG of 65535 x 65535',
    async () => {
      const bytes = await photo().jpeg().toBuffer();
      const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
      bytes.fill(0xff, frame + 5, frame + 9);
      return bytes;
    },
    /^(file-too-large|unreadable-file)/,
  ],
  [
    'a JPEG that says it is twice as high',
    async () => {
      const bytes = await photo().jpeg().toBuffer();
      bytes.writeUInt16BE(400, bytes.indexOf(Buffer.from([0xff, 0xc0])) + 5);
      return bytes;
    },
    /^unreadable-file/,
  ],
];
for (const [what, bytes, message] of sizes) {
  it(`M2: ${what} is refused by its header`, async () => {
    expect(await refusal('me.png', await bytes())).toMatch(message);
  });
}

it('M2: a GIF with one pixel on a screen of 65535 x 65535 is one pixel', async () => {
  const head = text('GIF89a\xff\xff\xff\xff\x80\x00\x00');
  const frame = text(',\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;');
  const path = join(folder, 'screen.gif');
  writeFileSync(path, Buffer.concat([head, Buffer.alloc(6), frame]));
  expect(await media.probe({ path })).toMatchObject({ width: 1, height: 1, frames: 1 });
});

/** The chunks put behind the header of a good PNG. */
const pngWith = async (...chunks: Buffer[]): Promise<Buffer> => {
  const bytes = await photo().png().toBuffer();
  return Buffer.concat([bytes.subarray(0, 33), ...chunks, bytes.subarray(33)]);
};
const harmless: [what: string, bytes: () => Promise<Buffer>][] = [
  [
    '100 MB of text in a zTXt chunk',
    () => pngWith(pngChunk('zTXt', Buffer.concat([text('a\0\0'), deflateSync(Buffer.alloc(1e8))]))),
  ],
  [
    '100 MB of profile in an iCCP chunk',
    () => pngWith(pngChunk('iCCP', Buffer.concat([text('a\0\0'), deflateSync(Buffer.alloc(1e8))]))),
  ],
  [
    'a profile that is none',
    () => pngWith(pngChunk('iCCP', Buffer.concat([text('a\0\0'), deflateSync(Buffer.alloc(500, 7))]))),
  ],
  [
    '2000 profile segments in a JPEG',
    async () => {
      const bytes = await photo().jpeg().toBuffer();
      const segment = Buffer.concat([text('\xff\xe2\0\x12ICC_PROFILE\0'), Buffer.from([1, 255, 0, 0])]);
      return Buffer.concat([bytes.subarray(0, 2), ...Array<Buffer>(2000).fill(segment), bytes.subarray(2)]);
    },
  ],
  ['a script behind the picture', async () => Buffer.concat([await photo().jpeg().toBuffer(), text(html)])],
];
for (const [what, bytes] of harmless) {
  it(`M2: ${what} does no harm`, async () => {
    expect(await refusal('me.jpg', await bytes())).toBe('accepted');
  });
}

it('M2: a GIF of 100,000 frames is refused', async () => {
  const frame = text('!\xf9\x04\x04\xff\xff\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0');
  const parts = [
    text('GIF89a\x10\0\x10\0\x80\0\0'),
    Buffer.alloc(6),
    ...Array<Buffer>(100_000).fill(frame),
    text(';'),
  ];
  expect(await refusal('me.gif', Buffer.concat(parts))).toMatch(/^file-too-large: .* of 100000 frames/);
});

it('M2: an animation of too many frames is refused', async () => {
  const data = Buffer.alloc(4 * 4 * 3 * 301, 9);
  for (let i = 0; i < data.length; i++) data[i] = ((i / 48) & 1) * 255;
  const gif = await sharp(data, { raw: { width: 4, height: 4 * 301, channels: 3, pageHeight: 4 } })
    .gif({ delay: 20 })
    .toBuffer();
  expect(await refusal('me.gif', gif)).toMatch(/^file-too-large: "me.gif" is an animation of 301 frames/);
});

it('M2: an animated PNG that promises a thousand frames is refused', async () => {
  const plain = await photo().png().toBuffer();
  const control = Buffer.alloc(8);
  control.writeUInt32BE(1000, 0);
  const bytes = Buffer.concat([plain.subarray(0, 33), pngChunk('acTL', control), plain.subarray(33)]);
  expect(await refusal('me.png', bytes)).toMatch(/^file-too-large: "me.png" is an animation of 1000 frames/);
});

it('M2: a file over 200 MB is refused unread', async () => {
  const path = join(folder, 'huge.jpg');
  writeFileSync(path, await photo().jpeg().toBuffer());
  truncateSync(path, 201 * 1024 * 1024);
  await expect(media.probe({ path })).rejects.toMatchObject({
    kind: 'file-too-large',
    message: '"huge.jpg" has 201 MB; up to 200 MB are allowed.',
  });
});

const containers: [what: string, bytes: Buffer][] = [
  ['a HEIC brand and rubbish', Buffer.concat([ftyp('heic'), text('rubbish'.repeat(100))])],
  ['an AVIF brand and rubbish', Buffer.concat([ftyp('avif'), text('rubbish'.repeat(100))])],
  ['an MP4 brand and a playlist', Buffer.concat([ftyp('isom'), text('#EXTM3U\nfile:///etc/passwd\n')])],
  [
    'an MP4 with a box of 2^63 bytes',
    Buffer.concat([
      ftyp('isom'),
      Buffer.from([0, 0, 0, 1]),
      text('moov'),
      Buffer.from([0x7f, 255, 255, 255, 255, 255, 255, 255]),
    ]),
  ],
  [
    'an MP4 of nested boxes',
    Buffer.concat([
      ftyp('isom'),
      Array.from({ length: 3000 }).reduce<Buffer>((inner) => box('moov', inner), Buffer.alloc(0)),
    ]),
  ],
  [
    'a WAV header without sound',
    Buffer.concat([
      text(
        'RIFF\xff\xff\xff\xffWAVEfmt \x10\0\0\0\x01\0\x01\0\x44\xac\0\0\x88\x58\x01\0\x02\0\x10\0data\xff\xff\xff\xff',
      ),
    ]),
  ],
  [
    'a Matroska head without content',
    Buffer.from('1a45dfa3a3428681014 2f7810142f2810442f381084282886d6174726f736b61'.replace(' ', ''), 'hex'),
  ],
  [
    'an AVI head with a playlist',
    Buffer.concat([text('RIFF\0\x10\0\0AVI '), text('#EXTM3U\nfile:///etc/passwd\n')]),
  ],
  ['an ID3 tag and nothing else', Buffer.concat([text('ID3\x03\0\0\0\0\x0f\x76'), Buffer.alloc(3000)])],
];
for (const [what, bytes] of containers) {
  it(`M1 M4: ${what} is refused`, async () => {
    expect(await refusal('me.mp4', bytes)).toMatch(/^(unreadable|unsupported)-file: "me.mp4" /);
  });
}

it('M9: a good file after all the bad ones still works', async () => {
  expect(await refusal('me.jpg', await photo().jpeg().toBuffer())).toBe('accepted');
});

it('a missing file is named', async () => {
  await expect(media.probe({ path: join(folder, 'not-there.jpg') })).rejects.toMatchObject({
    kind: 'unreadable-file',
    message: '"not-there.jpg" does not exist or may not be read.',
  });
});
