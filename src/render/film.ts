import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Composition, composeDraft } from '../compose/index.js';
import type { Asset, Draft } from '../draft/index.js';
import { audioFormat, encodeAac, MediaProcess } from '../media/index.js';
import { mixAudio } from './audio/index.js';
import { ChunkStore } from './chunk-store.js';
import { Drawing } from './drawing.js';
import { planRender, type RenderPlan } from './plan.js';
import { presets } from './presets.js';
import { stitch } from './stitch.js';

/** A file that belongs to a draft: its facts and where its bytes are. */
export interface MediaFile {
  readonly asset: Asset;
  readonly path: string;
}

/** What a render reports while it runs. `etaMs` is null until there is a measure. */
export interface RenderProgress {
  readonly phase: 'compose' | 'sound' | 'draw' | 'mux';
  /** 0..100 over the whole render, never falling. */
  readonly percent: number;
  readonly framesDone: number;
  readonly frameCount: number;
  /** Frames drawn a second so far. */
  readonly framesPerSecond: number | null;
  readonly etaMs: number | null;
}

export interface RenderRequest {
  readonly draft: Draft;
  readonly files: readonly MediaFile[];
  /** A running decoder to use; it stays running. One is started and stopped when left out. */
  readonly media?: MediaProcess;
  readonly outPath: string;
  /** Folder of finished chunks; chunks found there are not drawn again. */
  readonly cacheFolder: string;
  readonly quality?: string;
  readonly crf?: number;
  /** Largest short side in pixels; the draft's own size when left out. */
  readonly shortSide?: number;
  readonly fps?: number;
  readonly container?: 'mp4' | 'mov';
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RenderProgress) => void;
}

/** Facts of a finished film. */
export interface RenderResult {
  readonly outPath: string;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frameCount: number;
  readonly durationMs: number;
  readonly sizeBytes: number;
  /** How many of the chunks were drawn now; the others came from the cache. */
  readonly chunksDrawn: number;
  readonly chunkCount: number;
}

/**
 * Loudness every film is mixed to: EBU R 128 integrated, and the true peak of the mix. Films promise -1 dBTP; the rest is
 * room for AAC, which adds a tenth or two.
 */
export const loudness = { loudnessLufs: -14, truePeakDb: -1.25 } as const;

/**
 * Renders a draft to a film file: plan, sound, chunks, stitch, all in this process (photos are decoded in a child).
 * Whatever happens, no temporary file stays and `outPath` is whole or untouched.
 */
export async function renderFilm(request: RenderRequest): Promise<RenderResult> {
  const { draft, files, outPath, signal } = request;
  const composition = composeDraft(
    draft,
    files.map(({ asset }) => asset),
    {
      ...(request.shortSide === undefined ? {} : { shortSide: request.shortSide }),
      ...(request.fps === undefined ? {} : { fps: request.fps }),
    },
  );
  const preset = presets.require(request.quality ?? 'high');
  const plan = planRender(composition, preset, request.crf === undefined ? {} : { crf: request.crf });
  const store = new ChunkStore(request.cacheFolder);
  const paths = new Map(files.map(({ asset, path }) => [asset.fileId, path]));
  const report = progressReporter(composition.frameCount, request.onProgress);
  const workFolder = await mkdtemp(join(tmpdir(), 'kinora-'));
  try {
    report('sound', 0);
    await renderSound(plan, store, {
      paths,
      workFolder,
      signal,
      onProgress: (done) => report('sound', 0, done),
    });
    const chunksDrawn = await drawMissing(plan, store, {
      paths,
      media: request.media,
      signal,
      onFrames: (frames) => report('draw', frames),
    });
    report('mux', composition.frameCount);
    await stitch(plan, store, { outPath, container: request.container ?? 'mp4', signal });
    const { size } = await stat(outPath);
    return {
      outPath,
      width: composition.width,
      height: composition.height,
      fps: composition.fps,
      frameCount: composition.frameCount,
      durationMs: Math.round((composition.frameCount * 1000) / composition.fps),
      sizeBytes: size,
      chunksDrawn,
      chunkCount: plan.chunks.length,
    };
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

/** Draws every chunk that is not in the store yet; gives their number. */
async function drawMissing(
  plan: RenderPlan,
  store: ChunkStore,
  {
    paths,
    media: given,
    signal,
    onFrames,
  }: {
    paths: ReadonlyMap<string, string>;
    media: MediaProcess | undefined;
    signal: AbortSignal | undefined;
    onFrames: (frames: number) => void;
  },
): Promise<number> {
  const missing = [];
  for (const chunk of plan.chunks) if (!(await store.has(chunk.key))) missing.push(chunk);
  let done = plan.chunks.reduce((sum, { startFrame, endFrame }) => sum + endFrame - startFrame, 0);
  for (const { startFrame, endFrame } of missing) done -= endFrame - startFrame;
  onFrames(done);
  if (missing.length === 0) return 0;
  const media = given ?? new MediaProcess();
  const drawing = await Drawing.open(plan.composition, media, paths);
  try {
    for (const [index, chunk] of missing.entries()) {
      const stream = await drawing.drawChunk(plan, chunk, missing[index + 1], {
        signal,
        onFrame: () => onFrames(++done),
      });
      await store.write(chunk.key, stream);
    }
    return missing.length;
  } finally {
    await drawing.close();
    if (given === undefined) await media.stop();
  }
}

/** Mixes and encodes the sound unless the store has it. */
export async function renderSound(
  plan: RenderPlan,
  store: ChunkStore,
  {
    paths,
    workFolder,
    signal,
    onProgress,
  }: {
    paths: ReadonlyMap<string, string>;
    workFolder: string;
    signal: AbortSignal | undefined;
    /** Part of the mix that is done, 0..1. */
    onProgress?: (done: number) => void;
  },
): Promise<void> {
  if (await store.has(plan.audioKey)) return;
  const { composition } = plan;
  const sampleCount = Math.round((composition.frameCount / composition.fps) * audioFormat.sampleRate);
  const rawPath = join(workFolder, 'mix.f32');
  await mixAudio({
    items: audioItems(composition, paths),
    sampleCount,
    outPath: rawPath,
    tempDir: workFolder,
    ...loudness,
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  await store.write(plan.audioKey, await encodeAac(rawPath, { sampleCount, signal }));
  await rm(rawPath, { force: true });
}

function audioItems(
  composition: Composition,
  paths: ReadonlyMap<string, string>,
): Parameters<typeof mixAudio>[0]['items'] {
  return composition.sounds.map(({ segmentId: _, source, ...sound }) => ({
    ...sound,
    source:
      source.kind === 'mood'
        ? source
        : {
            kind: 'file' as const,
            path: paths.get(source.asset.fileId) ?? '',
            format: source.asset.mimeType,
            label: source.asset.name,
          },
  }));
}

/** Percent of the whole at which the sound is done and drawing begins. */
const soundPercent = 10;

function progressReporter(
  frameCount: number,
  onProgress: RenderRequest['onProgress'],
): (phase: RenderProgress['phase'], framesDone: number, soundDone?: number) => void {
  let firstFrames: number | null = null;
  let startedMs = 0;
  return (phase, framesDone, soundDone = 0) => {
    if (onProgress === undefined) return;
    const nowMs = performance.now();
    if (phase === 'draw' && firstFrames === null) {
      firstFrames = framesDone;
      startedMs = nowMs;
    }
    const drawn = framesDone - (firstFrames ?? framesDone);
    // The first second is spent on loading; a guess from it would frighten.
    const framesPerSecond =
      drawn > 10 && nowMs - startedMs > 1000 ? (drawn * 1000) / (nowMs - startedMs) : null;
    onProgress({
      phase,
      percent:
        phase === 'sound'
          ? Math.floor(soundDone * soundPercent)
          : phase === 'mux'
            ? 99
            : Math.min(98, Math.floor(soundPercent + (framesDone / frameCount) * (98 - soundPercent))),
      framesDone,
      frameCount,
      framesPerSecond,
      etaMs: framesPerSecond === null ? null : ((frameCount - framesDone) * 1000) / framesPerSecond,
    });
  };
}
