import { RenderSlot } from './render-slot.js';
import type { RenderWork } from './render-task.js';

const limitMs = 30_000;

/** Draws single moments of drafts in a child of its own, one after another. */
export class FrameDrawer {
  readonly #slot = new RenderSlot();
  #last: Promise<unknown> = Promise.resolve();

  /** Writes the moment as a JPEG. Work of the same `renderKey` finds its photos still in memory. */
  draw(
    work: RenderWork,
    ask: { outPath: string; atMs: number },
    signal: AbortSignal,
  ): Promise<{ width: number; height: number }> {
    const either = (): AbortSignal => AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
    const drawn = this.#last.then(() => this.#slot.run('frame', work, ask, { signal: either() }));
    this.#last = drawn.catch(() => {});
    return drawn;
  }

  stop(): Promise<void> {
    return this.#slot.stop();
  }
}
