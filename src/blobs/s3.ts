import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../shared/index.js';
import type { Blobs } from './blobs.js';

/** Where an S3 store is: `s3://bucket/prefix?endpoint=http://...&region=...`; keys come from the usual AWS settings. */
export interface S3Place {
  readonly bucket: string;
  readonly prefix: string;
  readonly endpoint: string | undefined;
  readonly region: string;
}

export function parseS3Url(text: string): S3Place {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.protocol !== 's3:' || url.hostname === '') {
    throw new AppError('bad-input', `KINORA_BLOBS: expected s3://bucket?endpoint=..., got "${text}".`);
  }
  const path = url.pathname.replace(/^\/+|\/+$/g, '');
  return {
    bucket: url.hostname,
    prefix: path === '' ? '' : `${path}/`,
    endpoint: url.searchParams.get('endpoint') ?? undefined,
    region: url.searchParams.get('region') ?? process.env.AWS_REGION ?? 'us-east-1',
  };
}

/** Blobs in a bucket of any S3-compatible store. The AWS SDK is loaded only here. */
export async function s3Blobs(place: S3Place): Promise<Blobs> {
  const s3 = await import('@aws-sdk/client-s3');
  const { Upload } = await import('@aws-sdk/lib-storage');
  const client = new s3.S3Client({
    region: place.region,
    ...(place.endpoint === undefined ? {} : { endpoint: place.endpoint, forcePathStyle: true }),
  });
  const at = (hash: string) => ({ Bucket: place.bucket, Key: `${place.prefix}${hash.slice(0, 2)}/${hash}` });
  const size = async (hash: string): Promise<number | undefined> => {
    try {
      return (await client.send(new s3.HeadObjectCommand(at(hash)))).ContentLength;
    } catch (cause) {
      if ((cause as { name?: string }).name === 'NotFound') return undefined;
      throw cause;
    }
  };
  const read = async (hash: string, range?: { start: number; end: number }): Promise<Readable> => {
    const Range = range === undefined ? undefined : `bytes=${range.start}-${range.end}`;
    try {
      const answer = await client.send(new s3.GetObjectCommand({ ...at(hash), Range }));
      return answer.Body as Readable;
    } catch (cause) {
      if ((cause as { name?: string }).name === 'NoSuchKey') {
        throw new AppError('not-found', 'No such file.', { cause });
      }
      throw cause;
    }
  };
  return {
    remote: true,
    size,
    read,
    async put(path, { hash, signal }) {
      if ((await size(hash)) === undefined) {
        const upload = new Upload({ client, params: { ...at(hash), Body: createReadStream(path) } });
        signal?.addEventListener('abort', () => void upload.abort(), { once: true });
        await upload.done();
      }
      await rm(path, { force: true });
    },
    async localPath(hash, { cacheDir, signal }) {
      const target = join(cacheDir, 'blobs', hash);
      if (existsSync(target)) return target;
      await mkdir(join(cacheDir, 'blobs'), { recursive: true });
      const temporary = `${target}.${process.pid}.${Math.random().toString(36).slice(2)}`;
      try {
        await pipeline(await read(hash), createWriteStream(temporary), { signal });
        await rename(temporary, target);
      } finally {
        await rm(temporary, { force: true });
      }
      return target;
    },
    async remove(hash) {
      await client.send(new s3.DeleteObjectCommand(at(hash)));
    },
    async *list() {
      let ContinuationToken: string | undefined;
      do {
        const page = await client.send(
          new s3.ListObjectsV2Command({ Bucket: place.bucket, Prefix: place.prefix, ContinuationToken }),
        );
        yield (page.Contents ?? []).map((item) => ({
          hash: item.Key?.split('/').pop() ?? '',
          writtenAt: item.LastModified ?? new Date(),
        }));
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
    },
    async check() {
      await client.send(new s3.HeadBucketCommand({ Bucket: place.bucket }));
    },
  };
}
