import { AppError } from '../shared/index.js';

/** Counts calls per key in fixed windows of monotonic time. A limit of 0 never refuses. */
export class RateWindow {
  readonly #windowMs: number;
  readonly #limit: number;
  #counts = new Map<string, number>();
  #startedAt = performance.now();

  constructor({ limit, windowMs }: { limit: number; windowMs: number }) {
    this.#limit = limit;
    this.#windowMs = windowMs;
  }

  /** Counts one call; over the limit: `rate-limited` with the seconds until the window ends, 30 at most. */
  count(key: string): void {
    if (this.#limit === 0) return;
    const now = performance.now();
    if (now - this.#startedAt >= this.#windowMs) {
      this.#counts = new Map();
      this.#startedAt = now;
    }
    const calls = (this.#counts.get(key) ?? 0) + 1;
    if (calls > this.#limit) {
      const left = Math.ceil((this.#startedAt + this.#windowMs - now) / 1000);
      throw new AppError('rate-limited', 'Too many requests. Wait a moment and try again.', {
        fields: { retryAfterSeconds: Math.max(1, Math.min(30, left)) },
      });
    }
    this.#counts.set(key, calls);
  }
}
