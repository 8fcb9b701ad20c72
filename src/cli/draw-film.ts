import { type Composition, composeDraft, type OutputOptions } from '../compose/index.js';
import { MediaProcess } from '../media/index.js';
import { Drawing } from '../render/index.js';
import { oneLine } from '../shared/index.js';
import { type FilmOptions, prepareFilm } from './film-options.js';
import { type ProgressView, progressView } from './progress.js';

/** Prepares a film as `make` does and opens it for drawing single frames; everything is closed when `use` ends. */
export async function drawFilm<T>(
  given: {
    files: readonly string[];
    options: FilmOptions;
    output?: OutputOptions;
    signal: AbortSignal;
    warn: (line: string) => void;
  },
  use: (film: { drawing: Drawing; composition: Composition; view: ProgressView }) => Promise<T>,
): Promise<T> {
  const view = progressView({ quiet: false });
  const media = new MediaProcess();
  try {
    const job = await prepareFilm([...given.files], given.options, {
      media,
      signal: given.signal,
      onStep: view.step,
    });
    view.end();
    for (const { path, reason } of job.leftOut) given.warn(`left out: ${oneLine(path)}: ${reason}`);
    const assets = job.files.map(({ asset }) => asset);
    const composition = composeDraft(job.draft, assets, given.output);
    const paths = new Map(job.files.map(({ asset, path }) => [asset.fileId, path]));
    const drawing = await Drawing.open(composition, media, paths);
    try {
      return await use({ drawing, composition, view });
    } finally {
      await drawing.close();
    }
  } finally {
    view.end();
    await media.stop();
  }
}
