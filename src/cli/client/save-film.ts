import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { FinishedExport } from '../../client/index.js';
import { AppError } from '../../shared/index.js';

/** Downloads an export next to its place and moves it there when it is whole; a broken download is tried once more. */
export async function saveFilm(film: FinishedExport, path: string, signal: AbortSignal): Promise<void> {
  const aside = `${path}.part`;
  const expected = film.answer.output?.size;
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await film.open();
      const file = createWriteStream(aside);
      await pipeline(Readable.fromWeb(response.body as ReadableStream<Uint8Array>), file, { signal });
      if (expected !== undefined && file.bytesWritten !== expected) {
        throw new AppError(
          'connection-lost',
          `The download ended after ${file.bytesWritten} of ${expected} bytes.`,
        );
      }
      await rename(aside, path);
      return;
    } catch (cause) {
      await rm(aside, { force: true });
      if (attempt > 0 || signal.aborted) throw cause;
    }
  }
}
