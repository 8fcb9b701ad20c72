/** Reads that many event streams want at the same moment, done once: an announcement wakes all of them together. */
export class SharedReads {
  readonly #open = new Map<string, Promise<unknown>>();

  /** What `read` gives; whoever asks for `key` in the same turn of the event loop shares one call. */
  read<T>(key: string, read: () => Promise<T>): Promise<T> {
    const there = this.#open.get(key);
    if (there !== undefined) return there as Promise<T>;
    const started = read();
    this.#open.set(key, started);
    // Later callers may have been woken by something this read has not seen.
    setImmediate(() => this.#open.delete(key));
    return started;
  }
}
