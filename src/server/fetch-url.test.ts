import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { urlFetcher } from './fetch-url.js';

const folder = mkdtempSync(join(tmpdir(), 'kinora-fetch-'));
const target = join(folder, 'file');
let port = 0;
const seen: string[] = [];
const origin = http.createServer((request, response) => {
  seen.push(request.url ?? '');
  const { pathname } = new URL(request.url ?? '/', 'http://x');
  const step = /^\/hop(\d)$/.exec(pathname);
  if (pathname === '/photo.jpg') response.end('photo');
  else if (step !== null) {
    const next = Number(step[1]) - 1;
    response.writeHead(302, { Location: next === 0 ? '/photo.jpg' : `/hop${next}` }).end();
  } else if (pathname === '/inside') response.writeHead(302, { Location: 'http://10.0.0.1/secret' }).end();
  else if (pathname === '/file-scheme') response.writeHead(302, { Location: 'file:///etc/passwd' }).end();
  else if (pathname === '/bomb') {
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(4 * 1024 * 1024)));
  } else if (pathname === '/endless') {
    const timer = setInterval(() => response.write(Buffer.alloc(65_536)), 5);
    response.on('close', () => clearInterval(timer));
  } else if (pathname === '/cut') {
    response.writeHead(200, { 'Content-Length': '1000' });
    response.write('half');
    setTimeout(() => response.destroy(), 20);
  } else if (pathname === '/silent') {
    // No answer at all.
  } else response.writeHead(404).end();
});

beforeAll(async () => {
  await new Promise<void>((done) => origin.listen(0, '127.0.0.1', done));
  ({ port } = origin.address() as AddressInfo);
});
afterAll(() => {
  origin.closeAllConnections();
  origin.close();
  rmSync(folder, { recursive: true, force: true });
});

const quick = { failureDelayMs: 0, connectMs: 300, firstByteMs: 300, wholeMs: 2000 };
const allowed = () => urlFetcher({ ...quick, allow: ['127.0.0.1'] });
const limits = { maxBytes: 1024 * 1024 };
const at = (path: string): string => `http://127.0.0.1:${port}${path}`;

it('N1: an allowed origin is read, through at most three redirects', async () => {
  expect(await allowed()(at('/photo.jpg?x=1'), target, limits)).toBe('photo.jpg');
  expect(readFileSync(target, 'utf8')).toBe('photo');
  expect(await allowed()(at('/hop3'), target, limits)).toBe('photo.jpg');
  await expect(allowed()(at('/hop4'), target, limits)).rejects.toThrow('The URL could not be read.');
});

it('N1: bodies that are too large, before or after decoding, never end, are cut, or never begin are refused', async () => {
  await expect(allowed()(at('/bomb'), target, limits)).rejects.toThrow('larger than 1 MB');
  await expect(allowed()(at('/endless'), target, limits)).rejects.toThrow('larger than 1 MB');
  await expect(allowed()(at('/cut'), target, limits)).rejects.toThrow('could not be read to its end');
  await expect(allowed()(at('/silent'), target, limits)).rejects.toThrow('The URL could not be read.');
  await expect(allowed()(at('/missing'), target, limits)).rejects.toThrow('status 404');
});

it('N2 N1: a redirect is checked like a first address', async () => {
  await expect(allowed()(at('/inside'), target, limits)).rejects.toThrow('The URL could not be read.');
  await expect(allowed()(at('/file-scheme'), target, limits)).rejects.toThrow('The URL could not be read.');
});

const spellings = [
  ...[
    '127.0.0.1',
    'localhost',
    '0x7f000001',
    '2130706433',
    '127.1',
    '0177.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
  ],
  ...[
    '0.0.0.0',
    '[::]',
    '0',
    '127.0.0.1.',
    '１２７.０.０.１',
    '127。0。0。1',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
  ],
];

it('N2 N3: every spelling of loopback and every other scheme is refused with one text, and the canary sees nothing', async () => {
  const fetchUrl = urlFetcher({ ...quick, allow: [] });
  seen.length = 0;
  const urls = [
    ...spellings.flatMap((host) => [
      `http://${host}:${port}/photo.jpg`,
      `http://${host}/photo.jpg`,
      `https://${host}/x`,
    ]),
    ...spellings.map((host) => `http://user:pass@${host}:${port}/`),
    ...[
      `http://example.org@127.0.0.1:${port}/`,
      `http:\\\\127.0.0.1:${port}\\photo.jpg`,
      `http://127.0.0.1:${port}#@example.org/`,
    ],
    ...[
      'file:///etc/passwd',
      'gopher://127.0.0.1/',
      'dict://127.0.0.1/',
      'ftp://127.0.0.1/',
      'data:,x',
      'concat:/etc/passwd',
    ],
    ...[
      'subfile,,start,0,end,9,,:/etc/passwd',
      '/etc/passwd',
      '',
      'http://',
      'http://169.254.169.254/latest/meta-data/',
    ],
    ...[
      'http://metadata.google.internal/',
      'http://[fd00:ec2::254]/',
      'http://100.100.100.200/',
      'javascript:alert(1)',
    ],
  ];
  const local = urlFetcher({ ...quick, allow: [], resolve: async () => ['10.1.2.3'] });
  const named = /localhost|internal/;
  for (const url of urls) {
    const use = named.test(url) ? local : fetchUrl;
    await expect(use(url, target, limits), url).rejects.toThrow('The URL could not be read.');
  }
  expect(urls.length).toBeGreaterThanOrEqual(80);
  expect(seen).toEqual([]);
});

it('N2: one private among public answers refuses the name, and a name is resolved once for each dial', async () => {
  let calls = 0;
  const mixed = urlFetcher({ ...quick, allow: [], resolve: async () => ['8.8.8.8', '127.0.0.1'] });
  await expect(mixed('http://two-faced.example/', target, limits)).rejects.toThrow(
    'The URL could not be read.',
  );
  const rebinding = urlFetcher({
    ...quick,
    allow: ['rebind.example'],
    resolve: async () => (calls++ === 0 ? ['127.0.0.1'] : ['10.0.0.1']),
  });
  expect(await rebinding(`http://rebind.example:${port}/photo.jpg`, target, limits)).toBe('photo.jpg');
  expect(calls).toBe(1);
});

it('N3: a refusal takes the fixed time, whatever its reason', async () => {
  const slow = urlFetcher({ ...quick, allow: ['127.0.0.1'], failureDelayMs: 400 });
  const times: number[] = [];
  for (const url of ['http://10.0.0.1/', 'http://127.0.0.1:1/', at('/silent')]) {
    const startedAt = performance.now();
    await slow(url, target, limits).catch(() => {});
    times.push(performance.now() - startedAt);
  }
  for (const time of times) expect(time).toBeGreaterThanOrEqual(395);
});
