import { lookup } from 'node:dns/promises';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from '../shared/index.js';
import { isPublicAddress } from './public-address.js';

/** Fetches a user's URL into a file; gives the name its last URL suggests. */
export type FetchUrl = (
  url: string,
  target: string,
  options: { maxBytes: number; signal?: AbortSignal },
) => Promise<string>;

/** Sends a small POST to a user's URL and gives the status; the body of the answer is not read. */
export type PostUrl = (url: string, body: string, headers: Record<string, string>) => Promise<number>;

export interface UrlRules {
  /** Hosts (`name` or `name:port`) that may be reached although they are not public. */
  readonly allow: readonly string[];
  /** Every address of a host. */
  readonly resolve?: (host: string) => Promise<string[]>;
  /** A refused connection is told only after this long, whatever the reason was. Default 5000. */
  readonly failureDelayMs?: number;
  readonly connectMs?: number;
  readonly firstByteMs?: number;
  readonly wholeMs?: number;
}

const maxRedirects = 3;

/** One text for everything that tells about our network: refused, closed, filtered and denied look alike (N3). */
const unreachable = (cause: unknown): AppError =>
  new AppError('bad-input', 'The URL could not be read.', { cause, fields: { unreachable: true } });

const systemResolve = async (host: string): Promise<string[]> =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** The address to dial for a URL: public by every answer of the resolver, or of an allowed host. */
async function addressFor(url: URL, { allow, resolve = systemResolve }: UrlRules): Promise<string> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error(`protocol ${url.protocol}`);
  if (url.username !== '' || url.password !== '') throw new Error('credentials in the URL');
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const allowed = allow.includes(host) || allow.includes(`${host}:${url.port}`);
  if (!allowed && url.port !== '' && url.port !== '80' && url.port !== '443')
    throw new Error(`port ${url.port}`);
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  if (addresses.length === 0) throw new Error('no address');
  const foreign = addresses.find((address) => !isPublicAddress(address));
  if (foreign !== undefined && !allowed) throw new Error(`address ${foreign} is not public`);
  return addresses[0]!;
}

interface RequestOptions {
  method: 'GET' | 'POST';
  body?: string;
  headers: Record<string, string>;
  signal: AbortSignal;
  rules: UrlRules;
}

/** One request to the address that was checked: the name is never resolved a second time. */
async function dial(url: URL, options: RequestOptions): Promise<http.IncomingMessage> {
  const { rules, signal } = options;
  const address = await addressFor(url, rules);
  const secure = url.protocol === 'https:';
  return new Promise((done, fail) => {
    const request = (secure ? https : http).request({
      host: address,
      port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
      path: `${url.pathname}${url.search}`,
      method: options.method,
      headers: { ...options.headers, Host: url.host, Connection: 'close' },
      ...(secure && isIP(url.hostname) === 0 ? { servername: url.hostname } : {}),
      agent: false,
      signal,
    });
    const connecting = setTimeout(
      () => request.destroy(new Error('connect timeout')),
      rules.connectMs ?? 5000,
    );
    const waiting = setTimeout(() => request.destroy(new Error('no answer')), rules.firstByteMs ?? 10_000);
    request.on('socket', (socket) =>
      socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(connecting)),
    );
    const settle = (finish: () => void): void => {
      clearTimeout(connecting);
      clearTimeout(waiting);
      finish();
    };
    request.on('response', (response) => settle(() => done(response)));
    request.on('error', (cause) => settle(() => fail(cause)));
    request.end(options.body);
  });
}

function decoded(response: http.IncomingMessage): NodeJS.ReadWriteStream | undefined {
  const coding = response.headers['content-encoding'];
  if (coding === undefined || coding === 'identity') return undefined;
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip();
  if (coding === 'deflate') return createInflate();
  if (coding === 'br') return createBrotliDecompress();
  throw new AppError('bad-input', 'The URL answers in an encoding that is not understood.');
}

function counting(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        const limit = Math.round(maxBytes / 1024 / 1024);
        next(new AppError('file-too-large', `The file behind the URL is larger than ${limit} MB.`));
      } else next(null, chunk);
    },
  });
}

/** A `FetchUrl` under the given rules. */
export function urlFetcher(rules: UrlRules): FetchUrl {
  return async (text, target, { maxBytes, signal }) => {
    const startedAt = performance.now();
    const whole = AbortSignal.any([
      AbortSignal.timeout(rules.wholeMs ?? 60_000),
      ...(signal ? [signal] : []),
    ]);
    let url: URL;
    let response: http.IncomingMessage;
    try {
      url = new URL(text);
      response = await follow(url, { rules, signal: whole }, (next) => {
        url = next;
      });
    } catch (cause) {
      const left = (rules.failureDelayMs ?? 5000) - (performance.now() - startedAt);
      if (left > 0) await sleep(left);
      throw unreachable(cause);
    }
    if (response.statusCode !== 200) {
      response.destroy();
      throw new AppError('bad-input', `The URL answered with status ${response.statusCode}.`);
    }
    try {
      const coding = decoded(response);
      const output = createWriteStream(target);
      const steps = [response, ...(coding === undefined ? [] : [coding]), counting(maxBytes), output];
      await pipeline(steps as unknown as [Readable, NodeJS.WritableStream], { signal: whole });
      const handle = await open(target, 'r');
      await handle.sync().finally(() => handle.close());
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') throw cause;
      throw new AppError('bad-input', 'The file behind the URL could not be read to its end.', { cause });
    }
    return decodeURIComponentSafely(url.pathname.split('/').pop() ?? '') || 'file';
  };
}

async function follow(
  start: URL,
  { rules, signal }: { rules: UrlRules; signal: AbortSignal },
  onUrl: (url: URL) => void,
): Promise<http.IncomingMessage> {
  let url = start;
  for (let redirects = 0; ; redirects++) {
    const headers = { 'User-Agent': 'kinora', Accept: '*/*', 'Accept-Encoding': 'identity' };
    const response = await dial(url, { method: 'GET', headers, signal, rules });
    const { statusCode = 0, headers: answer } = response;
    if (![301, 302, 303, 307, 308].includes(statusCode) || answer.location === undefined) return response;
    response.destroy();
    if (redirects === maxRedirects) throw new Error('too many redirects');
    url = new URL(answer.location, url);
    onUrl(url);
  }
}

const decodeURIComponentSafely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A `PostUrl` under the given rules: no redirects, 10 s at most. */
export const urlPoster =
  (rules: UrlRules): PostUrl =>
  async (text, body, headers) => {
    const response = await dial(new URL(text), {
      method: 'POST',
      body,
      headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
      signal: AbortSignal.timeout(10_000),
      rules,
    });
    response.destroy();
    return response.statusCode ?? 0;
  };
