import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { audioFormat, type EncodedStream, FilmMuxer } from '../media/index.js';
import { AppError } from '../shared/index.js';
import type { ChunkStore } from './chunk-store.js';
import type { RenderPlan } from './plan.js';

/** Where the finished film goes and what it is. */
export interface StitchOptions {
  readonly outPath: string;
  readonly container: 'mp4' | 'mov';
  readonly signal?: AbortSignal | undefined;
}

/**
 * Joins a plan's finished chunks and its sound into one film. Written beside `outPath` and renamed at the end, so the
 * film is whole or absent. A missing chunk is `internal`.
 */
export async function stitch(
  plan: RenderPlan,
  store: ChunkStore,
  { outPath, container, signal }: StitchOptions,
): Promise<void> {
  const part = join(dirname(outPath), `.${randomUUID()}.part.${container}`);
  try {
    await writeFilm(plan, store, { outPath: part, container, signal });
    const file = await open(part, 'r');
    await file.sync().finally(() => file.close());
    await rename(part, outPath);
  } catch (cause) {
    await rm(part, { force: true });
    throw cause;
  }
}

async function readChunk(store: ChunkStore, key: string): Promise<EncodedStream> {
  const stream = await store.read(key);
  if (stream === undefined) throw new AppError('internal', 'A finished chunk has gone from the cache.');
  return stream;
}

async function writeFilm(
  plan: RenderPlan,
  store: ChunkStore,
  { outPath, container, signal }: StitchOptions,
): Promise<void> {
  const { composition, settings, chunks } = plan;
  const audio = await readChunk(store, plan.audioKey);
  const first = await readChunk(store, chunks[0]!.key);
  const muxer = await FilmMuxer.open(outPath, {
    ...settings,
    videoExtradata: first.extradata,
    audioExtradata: audio.extradata,
    container,
    title: composition.title,
  });
  try {
    let nextAudio = 0;
    /** Sound up to a time goes out before the pictures that follow it. */
    const writeAudioUntil = async (seconds: number): Promise<void> => {
      for (; nextAudio < audio.packets.length; nextAudio++) {
        const packet = audio.packets[nextAudio]!;
        if (packet.pts / audioFormat.sampleRate > seconds) return;
        await muxer.writeAudio(packet);
      }
    };
    for (const chunk of chunks) {
      signal?.throwIfAborted();
      const stream = chunk.index === 0 ? first : await readChunk(store, chunk.key);
      if (Buffer.compare(stream.extradata, first.extradata) !== 0) {
        throw new AppError('codec-failed', 'Two chunks were encoded with different settings.');
      }
      for (const packet of stream.packets) {
        await writeAudioUntil((packet.dts + chunk.startFrame) / settings.fps);
        await muxer.writeVideo({
          ...packet,
          pts: packet.pts + chunk.startFrame,
          dts: packet.dts + chunk.startFrame,
        });
      }
    }
    await writeAudioUntil(Number.POSITIVE_INFINITY);
    await muxer.finish();
  } finally {
    muxer.close();
  }
}
