import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { type Blobs, hashFile } from '../blobs/index.js';
import { type Asset, draftDurationMs, readDraft } from '../draft/index.js';
import { ChunkStore } from '../render/index.js';
import { AppError, toAppError } from '../shared/index.js';
import {
  chunkKeys,
  completeRender,
  type Database,
  failRender,
  finishChunk,
  isRenderOpen,
  keepBlobs,
  listAssets,
  listWebhooks,
  moveProgress,
  planChunks,
  type RenderRow,
  readRender,
  renderTopic,
  shareChunk,
  sharedChunk,
  startRender,
  transaction,
  type Wakeups,
  waitingChunks,
} from '../store/index.js';
import type { JobQueue } from './queue.js';
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
}

const maxOutputBytes = 2 * 1024 ** 3;
const maxRenderMs = 10 * 60_000;
const chunkCacheBytes = 4_000_000_000;

/** An export may take 20 times its length, at least 60 s and at most 10 min, from its first attempt on. */
const limitMs = (render: RenderRow): number =>
  Math.min(maxRenderMs, Math.max(60_000, 20 * draftDurationMs(readDraft(render.draft))));

/** Draws exports: plan, chunks, stitch, each a job any worker may take (DESIGN section 4). */
export class RenderWorker {
  readonly #parts: WorkerParts;
  readonly #slots: RenderSlot[];
  readonly #free: RenderSlot[];
  readonly #waiting: ((slot: RenderSlot) => void)[] = [];
  readonly #stopping = new AbortController();

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.#slots = Array.from({ length: parts.renders }, () => new RenderSlot());
    this.#free = [...this.#slots];
  }

  /** Process ids of the render children, for tests. */
  get childPids(): number[] {
    return this.#slots.flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  }

  async start(): Promise<void> {
    const { jobs, renders } = this.#parts;
    const at = { atOnce: renders };
    await jobs.work('plan', at, ({ renderKey }) =>
      this.#guard(renderKey, (render, signal) => this.#plan(render, signal)),
    );
    await jobs.work('chunk', at, ({ renderKey, index }) =>
      this.#guard(renderKey, (render, signal) => this.#chunk(render, index, signal)),
    );
    await jobs.work('stitch', { atOnce: 1 }, ({ renderKey }) =>
      this.#guard(renderKey, (render, signal) => this.#stitch(render, signal)),
    );
    await jobs.work('dead', { atOnce: 1, everySeconds: 2 }, async ({ renderKey }) => {
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
  }

  /** Runs a step while its export is open and within its time; what cannot succeed again ends the export. */
  async #guard(
    renderKey: string,
    step: (render: RenderRow, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const { database, wakeups, now, log } = this.#parts;
    const render = await readRender(database, renderKey);
    if (render === undefined || !isRenderOpen(render)) return;
    const left = (render.started_at?.getTime() ?? now().getTime()) + limitMs(render) - now().getTime();
    const overdue = new AppError(
      'limit-exceeded',
      `The export took longer than ${Math.round(limitMs(render) / 1000)} s.`,
    );
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(overdue), Math.max(0, left));
    const off = wakeups.on(renderTopic(renderKey), () => {
      void readRender(database, renderKey).then(
        (current) => {
          if (current === undefined || !isRenderOpen(current))
            stop.abort(new AppError('cancelled', 'Cancelled.'));
        },
        () => {},
      );
    });
    try {
      await step(render, AbortSignal.any([stop.signal, this.#stopping.signal]));
    } catch (cause) {
      const error = toAppError(cause);
      const current = await readRender(database, renderKey);
      if (current === undefined || !isRenderOpen(current)) return;
      log.warn({ err: error.cause ?? error, render: renderKey }, 'render step failed');
      const final = error === overdue || error.kind === 'limit-exceeded' || error.row.status < 500;
      if (final && !this.#stopping.signal.aborted) await this.#end(renderKey, error.message);
      else throw error;
    } finally {
      clearTimeout(timer);
      off();
    }
  }

  async #plan(row: RenderRow, signal: AbortSignal): Promise<void> {
    const { database, jobs, now } = this.#parts;
    const render = await startRender(database, row.key, now());
    if (render === undefined) return;
    if (render.attempts > 10)
      throw new AppError('limit-exceeded', 'The export was started too often without coming to an end.');
    const work = await this.#work(render, signal);
    const plan = await this.#withSlot((slot) => slot.run('plan', work, {}, { signal }));
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

  async #chunk(render: RenderRow, index: number, signal: AbortSignal): Promise<void> {
    const { database, jobs, blobs, now } = this.#parts;
    const cacheKey = (await chunkKeys(database, render.key))[index];
    if (cacheKey === undefined || !(await waitingChunks(database, render.key)).includes(index)) return;
    const work = await this.#work(render, signal);
    await this.#withSlot((slot) => slot.run('chunk', work, { index }, { signal }));
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

  async #stitch(render: RenderRow, signal: AbortSignal): Promise<void> {
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
      const made = await this.#withSlot((slot) => slot.run('stitch', work, { outPath }, { signal }));
      const { size } = await stat(outPath);
      if (size > maxOutputBytes) throw new AppError('limit-exceeded', 'The export is larger than 2 GB.');
      const hash = await hashFile(outPath);
      await blobs.put(outPath, { hash, signal });
      const result = { ...made, sizeBytes: size, format: work.output.format };
      await transaction(database, async (tx) => {
        await keepBlobs(tx);
        if ((await blobs.size(hash)) === undefined) throw new Error('The finished film has gone.');
        const done = await completeRender(tx, { key: render.key, blob: hash, result, now: now() });
        if (done) await this.#announceEnd(tx, render, 'export.completed');
      });
    } finally {
      await rm(outPath, { force: true });
    }
    await new ChunkStore(work.cacheFolder).prune(chunkCacheBytes);
  }

  async #end(renderKey: string, error: string): Promise<void> {
    const { database, now } = this.#parts;
    await transaction(database, async (tx) => {
      const render = await readRender(tx, renderKey);
      if (render === undefined || !(await failRender(tx, { key: renderKey, error, now: now() }))) return;
      await this.#announceEnd(tx, render, 'export.failed');
    });
  }

  async #announceEnd(
    tx: Parameters<typeof listWebhooks>[0],
    render: RenderRow,
    event: string,
  ): Promise<void> {
    for (const { id } of await listWebhooks(tx, render.user_id)) {
      await this.#parts.jobs.send(tx, 'webhook', { webhookId: id, renderKey: render.key, event });
    }
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

  async #withSlot<T>(use: (slot: RenderSlot) => Promise<T>): Promise<T> {
    const slot = this.#free.pop() ?? (await new Promise<RenderSlot>((give) => this.#waiting.push(give)));
    try {
      return await use(slot);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(slot);
      else next(slot);
    }
  }
}
