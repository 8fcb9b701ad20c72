import { composeDraft } from '../../compose/index.js';
import { type Draft, draftDurationMs } from '../../draft/index.js';
import { type BenchPicture, joinSheet, sheetTimes } from '../../mcp/index.js';
import type { MediaProcess } from '../../media/index.js';
import { Drawing, frameImage, type MediaFile } from '../../render/index.js';
import { AppError } from '../../shared/index.js';

/** Long side of a single picture and of one on a sheet, pixels: enough to judge, small enough for a chat. */
const pictureSide = 960;
const cellSide = 320;

interface Job {
  readonly draft: Draft;
  readonly files: readonly MediaFile[];
  readonly media: MediaProcess;
  readonly signal: AbortSignal;
}

/** Pictures of the film at the given times, long side in pixels. */
async function drawAt(job: Job, timesMs: readonly number[], side: number): Promise<Buffer[]> {
  const { draft, files, media, signal } = job;
  if (draftDurationMs(draft) === 0) {
    throw new AppError('bad-input', 'The timeline is empty; make a film first.');
  }
  const composition = composeDraft(
    draft,
    files.map(({ asset }) => asset),
    { shortSide: 540 },
  );
  const paths = new Map(files.map(({ asset, path }) => [asset.fileId, path]));
  const drawing = await Drawing.open(composition, media, paths);
  try {
    const pictures: Buffer[] = [];
    for (const atMs of timesMs) {
      const frameIndex = Math.min(composition.frameCount - 1, Math.floor((atMs / 1000) * composition.fps));
      const bytes = await drawing.paintFrame(frameIndex, { signal });
      const image = await frameImage(bytes, composition);
      pictures.push(await image.resize(side, side, { fit: 'inside' }).png().toBuffer());
    }
    return pictures;
  } finally {
    await drawing.close();
  }
}

/** One picture as PNG. A time outside the film: `bad-input`. */
export async function drawPicture(job: Job, atMs: number): Promise<BenchPicture> {
  const lengthMs = draftDurationMs(job.draft);
  if (atMs > lengthMs && lengthMs > 0) {
    throw new AppError('bad-input', `The film is ${lengthMs / 1000} s long; ask for a time within it.`);
  }
  return { bytes: (await drawAt(job, [atMs], pictureSide))[0]!, mimeType: 'image/png' };
}

/** A sheet of pictures in order of time. */
export async function drawSheet(job: Job, count: number): Promise<BenchPicture> {
  return joinSheet(await drawAt(job, sheetTimes(draftDurationMs(job.draft), count), cellSide));
}
