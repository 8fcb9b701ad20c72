import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadAudio } from '../../media/sound.js';
import { type AppError, toAppError } from '../../shared/index.js';
import { master } from './master.js';
import { mixDown } from './mix-down.js';
import { prepareItems } from './mix-items.js';
import type { MixRequest, MixResult, ResolvedItem } from './mix-request.js';

/** What the mixing process tells its parent. */
export type MixMessage =
  | { readonly kind: 'progress'; readonly done: number }
  /** The file that is about to be decoded: the culprit when the process dies. */
  | { readonly kind: 'file'; readonly label: string }
  | { readonly kind: 'done'; readonly result: MixResult }
  | {
      readonly kind: 'failed';
      readonly error: {
        name: AppError['kind'];
        message: string;
        fields: Record<string, unknown>;
        detail: string;
      };
    };

const send = (message: MixMessage): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(message, () => resolve());
  });

/** Music and files take about 60 % of the time, adding up 15 %, loudness the rest. */
async function mix(request: MixRequest<ResolvedItem>): Promise<MixResult> {
  const { items, sampleCount, outPath, tempDir, loudnessLufs, truePeakDb } = request;
  let told = 0;
  const progress = (from: number, to: number) => (done: number) => {
    const now = from + (to - from) * done;
    if (now - told < 0.01) return;
    told = now;
    void send({ kind: 'progress', done: Math.min(1, now) });
  };
  const audio = await loadAudio();
  const mixPath = join(tempDir, 'mix.f32');
  const prepared = await prepareItems({
    items,
    sampleCount,
    tempDir,
    audio,
    onProgress: progress(0, 0.6),
    onFile: (label) => void send({ kind: 'file', label }),
  });
  const measured = mixDown({
    items: prepared,
    sampleCount,
    path: mixPath,
    audio,
    onProgress: progress(0.6, 0.75),
  });
  const result = master({
    mixPath,
    measured,
    outPath,
    sampleCount,
    loudnessLufs,
    truePeakDb,
    audio,
    onProgress: progress(0.75, 1),
  });
  rmSync(mixPath);
  return result;
}

process.once('message', async (request: MixRequest<ResolvedItem>) => {
  try {
    await send({ kind: 'done', result: await mix(request) });
  } catch (cause) {
    const error = toAppError(cause);
    const detail = error.cause instanceof Error ? (error.cause.stack ?? error.cause.message) : '';
    await send({
      kind: 'failed',
      error: { name: error.kind, message: error.message, fields: { ...error.fields }, detail },
    });
  }
  process.disconnect();
});
process.once('disconnect', () => process.exit());
