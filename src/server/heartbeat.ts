/** Every listener is called once in this time. */
const periodMs = 10_000;
const slots = 10;

/** One clock for the heartbeats of all streams, a tenth of them each second: hundreds at once would hold up the rest. */
export class Heartbeat {
  readonly #slots = Array.from({ length: slots }, () => new Set<() => void>());
  #now = 0;
  readonly #timer: NodeJS.Timeout;

  constructor() {
    this.#timer = setInterval(() => {
      this.#now = (this.#now + 1) % slots;
      for (const listener of this.#slots[this.#now]!) listener();
    }, periodMs / slots);
    this.#timer.unref();
  }

  /** Calls `listener` every 10 s, the first time within 10 s from now, until the returned function is called. */
  on(listener: () => void): () => void {
    const slot = this.#slots[this.#now]!;
    slot.add(listener);
    return () => slot.delete(listener);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
