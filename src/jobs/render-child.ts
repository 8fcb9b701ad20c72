import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeDraft } from '../compose/index.js';
import { fitCanvas, readDraft } from '../draft/index.js';
import { MediaProcess, transcodeFilm } from '../media/index.js';
import {
  ChunkStore,
  Drawing,
  planRender,
  poster,
  presets,
  type RenderPlan,
  renderSound,
  stitch,
} from '../render/index.js';
import { toAppError } from '../shared/index.js';
import type { RenderTasks, RenderWork, TaskMessage, TaskReply } from './render-task.js';

/** What is kept between two tasks of one export: its plan, and the photos in memory. */
interface Kept {
  readonly key: string;
  readonly plan: RenderPlan;
  drawing?: Drawing;
}

let kept: Kept | undefined;
const media = new MediaProcess();

const say = (reply: TaskReply): void => {
  process.send?.(reply);
};

async function planOf(work: RenderWork): Promise<Kept> {
  if (kept?.key === work.renderKey) return kept;
  await kept?.drawing?.close();
  kept = undefined;
  const { output } = work;
  const shortSide = Math.min(
    1080,
    output.resolution === undefined ? 1080 : Number.parseInt(output.resolution, 10),
  );
  const composition = composeDraft(
    fitCanvas(readDraft(work.draft)),
    work.files.map(({ asset }) => asset),
    { shortSide, ...(output.fps === undefined ? {} : { fps: output.fps }) },
  );
  const preset = presets.require(output.quality);
  const plan = planRender(composition, preset, output.crf === undefined ? {} : { crf: output.crf });
  kept = { key: work.renderKey, plan };
  return kept;
}

const pathsOf = ({ files }: RenderWork): Map<string, string> =>
  new Map(files.map(({ asset, path }) => [asset.fileId, path]));

async function drawingOf(state: Kept, work: RenderWork): Promise<Drawing> {
  state.drawing ??= await Drawing.open(state.plan.composition, media, pathsOf(work));
  return state.drawing;
}

const durationMs = ({ composition }: RenderPlan): number =>
  Math.round((composition.frameCount * 1000) / composition.fps);

async function plan(work: RenderWork): Promise<RenderTasks['plan']['value']> {
  const { plan: cut } = await planOf(work);
  const store = new ChunkStore(work.cacheFolder);
  if (work.output.format === 'jpg') return { keys: [], done: [] };
  const keys = [...cut.chunks.map(({ key }) => key), cut.audioKey];
  const done: number[] = [];
  for (const [index, key] of keys.entries()) if (await store.has(key)) done.push(index);
  return { keys, done };
}

async function chunk(work: RenderWork, index: number): Promise<Record<string, never>> {
  const state = await planOf(work);
  const store = new ChunkStore(work.cacheFolder);
  const wanted = state.plan.chunks[index];
  if (wanted === undefined) {
    const workFolder = await mkdtemp(join(tmpdir(), 'sound-'));
    try {
      await renderSound(state.plan, store, { paths: pathsOf(work), workFolder, signal: undefined });
    } finally {
      await rm(workFolder, { recursive: true, force: true });
    }
    return {};
  }
  if (await store.has(wanted.key)) return {};
  const drawing = await drawingOf(state, work);
  await store.write(wanted.key, await drawing.drawChunk(state.plan, wanted, undefined));
  return {};
}

async function finish(work: RenderWork, outPath: string): Promise<RenderTasks['stitch']['value']> {
  const state = await planOf(work);
  const { width, height, frameCount } = state.plan.composition;
  if (work.output.format === 'jpg') {
    // A third in, past title cards fading in and black openings.
    await poster(await drawingOf(state, work), {
      frameIndex: Math.floor(frameCount / 3),
      outPath,
      width,
      height,
    });
    return { width, height, durationMs: 0 };
  }
  const store = new ChunkStore(work.cacheFolder);
  const { format } = work.output;
  const film = { width, height, durationMs: durationMs(state.plan) };
  if (format === 'mp4' || format === 'mov') {
    await stitch(state.plan, store, { outPath, container: format });
    return film;
  }
  const whole = `${outPath}.mp4`;
  try {
    await stitch(state.plan, store, { outPath: whole, container: 'mp4' });
    const size = await transcodeFilm(whole, outPath, { format, durationMs: film.durationMs });
    return { ...film, ...size };
  } finally {
    await rm(whole, { force: true });
  }
}

async function frame(
  work: RenderWork,
  ask: RenderTasks['frame']['ask'],
): Promise<RenderTasks['frame']['value']> {
  const state = await planOf(work);
  const { width, height, fps, frameCount } = state.plan.composition;
  const frameIndex = Math.min(frameCount - 1, Math.floor((ask.atMs * fps) / 1000));
  await poster(await drawingOf(state, work), { frameIndex, outPath: ask.outPath, width, height });
  return { width, height };
}

async function perform(message: TaskMessage): Promise<void> {
  const { id, name, work, ask } = message;
  try {
    if (name === 'plan') say({ id, value: await plan(work) });
    else if (name === 'chunk') say({ id, value: await chunk(work, (ask as { index: number }).index) });
    else if (name === 'frame') {
      say({ id, value: await frame(work, ask as RenderTasks['frame']['ask']) });
    } else say({ id, value: await finish(work, (ask as { outPath: string }).outPath) });
  } catch (cause) {
    const error = toAppError(cause);
    const stack = String((error.cause as Error | undefined)?.stack ?? error.stack);
    say({ id, error: { kind: error.kind, message: error.message, stack } });
  }
}

let last: Promise<void> = Promise.resolve();
process.on('message', (message: TaskMessage) => {
  last = last.then(() => perform(message));
});
// The parent is gone, however it went: nothing here may outlive it.
process.on('disconnect', () => {
  try {
    // This process leads a group: the mixer it has started does not look up while it works.
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.exit(0);
  }
});
