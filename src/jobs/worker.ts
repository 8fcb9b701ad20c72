import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Blobs, hashFile } from '../blobs/index.js';
import { type Asset, draftDurationMs, readDraft } from '../draft/index.js';
import { ChunkStore } from '../render/index.js';
import { AppError, toAppError } from '../shared/index.js';
import {
  addSpent,
  chunkKeys,
  completeRender,
  type Database,
  failRender,
  finishChunk,
  isRenderOpen,
  keepBlobs,
  listAssets,
  moveProgress,
  planChunks,
  type RenderRow,
  readProgress,
  readRender,
  renderTopic,
  shareChunk,
  sharedChunk,
  startRender,
  transaction,
  type Wakeups,
  waitingChunks,
} from '../store/index.js';
import { announceEnd } from './announce-end.js';
import { type JobQueue, jobsTopic } from './queue.js';
import { RenderSlot } from './render-slot.js';
import type { RenderWish, RenderWork } from './render-task.js';

/** What a worker is given. */
export interface WorkerParts {
  readonly database: Database;
  readonly wakeups: Wakeups;
  readonly blobs: Blobs;
  readonly jobs: JobQueue;
  readonly log: Logger;
  readonly now: () => Date;
  /** Folder for copies of remote blobs and finished chunks. */
  readonly cacheDir: string;
  /** Folder for files in the making, on the file system of disk blobs. */
  readonly tempDir: string;
  /** Render children at once. */
  readonly renders: number;
  readonly limits?: Partial<RenderLimits>;
}

/** What one export may use. */
export interface RenderLimits {
  /** The longest it may be worked on, whatever its length. Default 10 min. */
  readonly workMs: number;
  /** Memory of the render child. Default 1 GB. */
  readonly memoryBytes: number;
  /** Size of the result. Default 2 GB. */
  readonly outputBytes: number;
}

const defaultLimits: RenderLimits = {
  workMs: 10 * 60_000,
  memoryBytes: 1024 ** 3,
  outputBytes: 2 * 1024 ** 3,
};

const chunkCacheBytes = 4_000_000_000;
const lookAgainMs = 1000;
/** How long a lane may take to say that its job was stopped; a database that hangs never hears it. */
const lastWordsMs = 3000;
/** Restarts of the whole server an export survives; more, and it may be what brings the server down. */
const maxStarts = 20;

/** An export may be worked on for 20 times its length, at least 60 s and at most 10 min (waiting does not count). */
const limitMs = (render: RenderRow, { workMs }: RenderLimits): number =>
  Math.min(workMs, Math.max(60_000, 20 * draftDurationMs(readDraft(render.draft))));

type Step = (render: RenderRow, slot: RenderSlot, signal: AbortSignal) => Promise<void>;

/** Draws exports: plan, chunks, stitch, each a job any worker may take (DESIGN section 4). */
export class RenderWorker {
  readonly #parts: WorkerParts;
  readonly #limits: RenderLimits;
  readonly #slots: RenderSlot[];
  readonly #stopping = new AbortController();
  #lanes: Promise<void>[] = [];

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.#limits = { ...defaultLimits, ...parts.limits };
    this.#slots = Array.from({ length: parts.renders }, () => new RenderSlot(this.#limits.memoryBytes));
  }

  async start(): Promise<void> {
    this.#lanes = this.#slots.map((slot) => this.#workOn(slot));
    await this.#parts.jobs.work('dead', { atOnce: 1, everySeconds: 2 }, async ({ renderKey }) => {
      await this.#end(
        renderKey,
        'The export failed three times. The files or the machine may be the reason; try again.',
      );
    });
  }

  /** Stops the children at once; what they did not finish is drawn again later, finished chunks are kept. */
  async stop(): Promise<void> {
    this.#stopping.abort(new AppError('shutting-down', 'Shutting down.'));
    await Promise.all(this.#slots.map((slot) => slot.stop()));
    await Promise.race([Promise.all(this.#lanes), sleep(lastWordsMs, undefined, { ref: false })]);
  }

  /** One job after another; what is begun is finished before something new is planned. */
  async #workOn(slot: RenderSlot): Promise<void> {
    const { jobs, wakeups, log } = this.#parts;
    const steps: Record<string, (index: number) => Step> = {
      plan: () => (render, own, signal) => this.#plan(render, own, signal),
      chunk: (index) => (render, own, signal) => this.#chunk(render, index, own, signal),
      stitch: () => (render, own, signal) => this.#stitch(render, own, signal),
    };
    while (!this.#stopping.signal.aborted) {
      const announced = wakeups.next(jobsTopic, lookAgainMs);
      try {
        const job = await jobs.take(['stitch', 'chunk', 'plan']);
        if (job === undefined) {
          await announced;
          continue;
        }
        const { renderKey, index = 0 } = job.data as { renderKey: string; index?: number };
        try {
          await this.#guard(renderKey, slot, { step: steps[job.name]!(index), lost: job.lost });
          await job.done();
        } catch (cause) {
          if (this.#stopping.signal.aborted) await job.release();
          else await job.again(toAppError(cause).message);
        }
      } catch (cause) {
        log.warn({ err: cause }, 'worker');
        await announced;
      }
    }
  }

  /** Runs a step while its export is open and within its time; what cannot succeed again ends the export. */
  async #guard(
    renderKey: string,
    slot: RenderSlot,
    { step, lost }: { step: Step; lost: AbortSignal },
  ): Promise<void> {
    const { database, wakeups, log } = this.#parts;
    const render = await readRender(database, renderKey);
    if (render === undefined || !isRenderOpen(render)) return;
    const limit = limitMs(render, this.#limits);
    const overdue = new AppError(
      'limit-exceeded',
      `The export took longer than ${Math.round(limit / 1000)} s.`,
    );
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(overdue), Math.max(0, limit - render.spent_ms));
    const off = wakeups.on(renderTopic(renderKey), () => {
      readProgress(database, renderKey).then(
        (current) => {
          if (current === undefined || !isRenderOpen(current))
            stop.abort(new AppError('cancelled', 'Cancelled.'));
        },
        () => {},
      );
    });
    const startedAt = performance.now();
    try {
      await step(render, slot, AbortSignal.any([stop.signal, lost, this.#stopping.signal]));
    } catch (cause) {
      if (this.#stopping.signal.aborted || lost.aborted) throw cause;
      const error = toAppError(cause);
      const current = await readProgress(database, renderKey);
      if (current === undefined || !isRenderOpen(current)) return;
      log.warn({ err: error.cause ?? error, render: renderKey }, 'render step failed');
      const final = error.kind === 'limit-exceeded' || error.row.status < 500;
      if (!final) throw error;
      await this.#end(renderKey, error.message);
    } finally {
      clearTimeout(timer);
      off();
      await addSpent(database, renderKey, performance.now() - startedAt).catch(() => {});
    }
  }

  async #plan(row: RenderRow, slot: RenderSlot, signal: AbortSignal): Promise<void> {
    const { database, jobs, now } = this.#parts;
    const render = await startRender(database, row.key, now());
    if (render === undefined) return;
    if (render.attempts > maxStarts)
      throw new AppError('limit-exceeded', 'The export was started too often without coming to an end.');
    const work = await this.#work(render, signal);
    const plan = await slot.run('plan', work, {}, { signal });
    const remote = await this.#alreadyShared(plan.keys);
    const done = new Set([...plan.done, ...remote]);
    await transaction(database, async (tx) => {
      const { key } = render;
      await planChunks(tx, key, plan.keys);
      for (const index of done) await finishChunk(tx, key, index);
      const waiting = await waitingChunks(tx, key);
      for (const index of waiting) await jobs.send(tx, 'chunk', { renderKey: key, index });
      if (waiting.length === 0) await jobs.send(tx, 'stitch', { renderKey: key });
      await moveProgress(tx, key, 2 + (done.size / Math.max(1, plan.keys.length)) * 93);
    });
  }

  async #chunk(render: RenderRow, index: number, slot: RenderSlot, signal: AbortSignal): Promise<void> {
    const { database, jobs, blobs, now } = this.#parts;
    const cacheKey = (await chunkKeys(database, render.key))[index];
    if (cacheKey === undefined || !(await waitingChunks(database, render.key)).includes(index)) return;
    const work = await this.#work(render, signal);
    await slot.run('chunk', work, { index }, { signal });
    if (blobs.remote) {
      const path = join(this.#parts.tempDir, randomUUID());
      await copyFile(new ChunkStore(work.cacheFolder).path(cacheKey), path);
      const blob = await hashFile(path);
      await blobs.put(path, { hash: blob, signal });
      await shareChunk(database, { cacheKey, blob, now: now() });
    }
    await transaction(database, async (tx) => {
      const count = await finishChunk(tx, render.key, index);
      if (count === undefined) return;
      await moveProgress(tx, render.key, 2 + (count.done / count.total) * 93);
      if (count.done === count.total) await jobs.send(tx, 'stitch', { renderKey: render.key });
    });
  }

  async #stitch(render: RenderRow, slot: RenderSlot, signal: AbortSignal): Promise<void> {
    const { database, blobs, jobs, now, tempDir } = this.#parts;
    const work = await this.#work(render, signal);
    const missing = await this.#fetchShared(await chunkKeys(database, render.key), work.cacheFolder, signal);
    if (missing) {
      // The cache was emptied meanwhile: plan again, which sends what is missing.
      await jobs.send(database, 'plan', { renderKey: render.key });
      return;
    }
    const outPath = join(tempDir, `${randomUUID()}.${work.output.format}`);
    try {
      const made = await slot.run('stitch', work, { outPath }, { signal });
      const { size } = await stat(outPath);
      if (size > this.#limits.outputBytes) {
        throw new AppError(
          'limit-exceeded',
          `The export is larger than ${Math.round(this.#limits.outputBytes / 1024 ** 2)} MB.`,
        );
      }
      const hash = await hashFile(outPath);
      await blobs.put(outPath, { hash, signal });
      const result = { ...made, sizeBytes: size, format: work.output.format };
      await transaction(database, async (tx) => {
        await keepBlobs(tx);
        if ((await blobs.size(hash)) === undefined) throw new Error('The finished film has gone.');
        const done = await completeRender(tx, { key: render.key, blob: hash, result, now: now() });
        if (done) await announceEnd(tx, jobs, { render, event: 'export.completed' });
      });
    } finally {
      await rm(outPath, { force: true });
    }
    await new ChunkStore(work.cacheFolder).prune(chunkCacheBytes);
  }

  async #end(renderKey: string, error: string): Promise<void> {
    const { database, jobs, now } = this.#parts;
    await transaction(database, async (tx) => {
      const render = await readRender(tx, renderKey);
      if (render === undefined || !(await failRender(tx, { key: renderKey, error, now: now() }))) return;
      await announceEnd(tx, jobs, { render, event: 'export.failed' });
    });
  }

  async #work(render: RenderRow, signal: AbortSignal): Promise<RenderWork> {
    const { blobs, cacheDir, tempDir, database } = this.#parts;
    const cacheFolder = join(cacheDir, 'chunks');
    await mkdir(cacheFolder, { recursive: true });
    await mkdir(tempDir, { recursive: true });
    const used = JSON.stringify(render.draft);
    const files: { asset: Asset; path: string }[] = [];
    for (const { asset, blob, name } of await listAssets(database, render.session_key)) {
      // A session may hold far more than the draft shows.
      if (!used.includes(asset.fileId) && !used.includes(name)) continue;
      files.push({ asset, path: await blobs.localPath(blob, { cacheDir, signal }) });
    }
    const output = render.output as unknown as RenderWish;
    return { renderKey: render.key, draft: render.draft, files, output, cacheFolder, tempFolder: tempDir };
  }

  /** Chunks other machines have drawn already. */
  async #alreadyShared(keys: readonly string[]): Promise<number[]> {
    if (!this.#parts.blobs.remote) return [];
    const found = await Promise.all(keys.map((key) => sharedChunk(this.#parts.database, key)));
    return found.flatMap((blob, index) => (blob === undefined ? [] : [index]));
  }

  /** Brings every chunk into the local store; true when one is nowhere. */
  async #fetchShared(keys: readonly string[], folder: string, signal: AbortSignal): Promise<boolean> {
    const { database, blobs, cacheDir } = this.#parts;
    const store = new ChunkStore(folder);
    for (const key of keys) {
      if (await store.has(key)) continue;
      const blob = blobs.remote ? await sharedChunk(database, key) : undefined;
      if (blob === undefined) return true;
      const copy = await blobs.localPath(blob, { cacheDir, signal });
      await mkdir(dirname(store.path(key)), { recursive: true });
      await copyFile(copy, store.path(key));
    }
    return false;
  }
}
