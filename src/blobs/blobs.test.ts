import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Blobs } from './blobs.js';
import { diskBlobs } from './disk.js';
import { hashFile } from './durable-file.js';
import { parseS3Url, s3Blobs } from './s3.js';

const folder = mkdtempSync(join(tmpdir(), 'kinora-blobs-'));
const stores: Record<string, () => Promise<Blobs>> = {
  disk: async () => diskBlobs(join(folder, 'disk')),
  s3: async () => s3Blobs(parseS3Url(`s3://test-bucket/films?endpoint=${s3Url}`)),
};
let s3Url = '';
let stop: () => Promise<void>;

beforeAll(async () => {
  process.env.AWS_ACCESS_KEY_ID = 'S3RVER';
  process.env.AWS_SECRET_ACCESS_KEY = 'S3RVER';
  const { default: S3rver } = await import('s3rver');
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'test-bucket', configs: [] }],
  });
  const address = (await server.run()) as AddressInfo;
  s3Url = `http://127.0.0.1:${address.port}`;
  stop = () => server.close();
});
afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(Object.keys(stores))('%s', (name) => {
  it('keeps bytes under their hash, once, with ranges, a local file, a list and an end', async () => {
    const blobs = await stores[name]!();
    await blobs.check();
    const given = join(folder, `${name}.txt`);
    const put = async (): Promise<string> => {
      writeFileSync(given, 'a finished film');
      const hash = await hashFile(given);
      await blobs.put(given, { hash });
      return hash;
    };
    const hash = await put();
    expect(await put()).toBe(hash);
    expect(existsSync(given)).toBe(false);
    expect(await blobs.size(hash)).toBe(15);
    expect(String(await buffer(await blobs.read(hash)))).toBe('a finished film');
    expect(String(await buffer(await blobs.read(hash, { start: 2, end: 9 })))).toBe('finished');
    const path = await blobs.localPath(hash, { cacheDir: join(folder, 'cache') });
    expect(readFileSync(path, 'utf8')).toBe('a finished film');
    const listed: string[] = [];
    for await (const page of blobs.list()) listed.push(...page.map((item) => item.hash));
    expect(listed).toEqual([hash]);
    await blobs.remove(hash);
    expect(await blobs.size(hash)).toBeUndefined();
    await expect(blobs.read(hash)).rejects.toThrow('No such file.');
  });
});

it('a disk blob cannot be addressed by a path', async () => {
  const blobs = diskBlobs(join(folder, 'disk'));
  await expect(blobs.read('../../etc/passwd')).rejects.toThrow('No such file.');
});
