import { MediaProcess } from '../media/index.js';
import { ChunkStore, renderFilm } from '../render/index.js';
import { toAppError } from '../shared/index.js';
import { openPatterns } from './batch-jobs.js';
import type { BatchMaker } from './batch-maker.js';
import { cacheFolder, cacheLimitBytes } from './cache.js';
import { prepareFilm } from './film-options.js';
import { progressView } from './progress.js';

/** Films drawn by this program, with no server. */
export async function localMaker({
  quality,
  quiet,
  signal,
}: {
  quality: string;
  quiet: boolean;
  signal: AbortSignal;
}): Promise<BatchMaker> {
  const cache = await cacheFolder({ keep: true });
  return {
    async make(job) {
      const view = progressView({ quiet });
      const media = new MediaProcess();
      try {
        const photos = await openPatterns(job.photos);
        const film = await prepareFilm(photos, job.options, { media, signal, onStep: view.step });
        await media.stop();
        return await renderFilm({
          draft: film.draft,
          files: film.files,
          outPath: job.output,
          cacheFolder: cache.path,
          quality,
          container: job.output.endsWith('.mov') ? 'mov' : 'mp4',
          signal,
          onProgress: view.update,
        });
      } finally {
        view.end();
        await media.stop();
      }
    },
    explain: (cause) => toAppError(cause).message,
    async close() {
      await new ChunkStore(cache.path).prune(cacheLimitBytes);
      await cache.release();
    },
  };
}
