import { toAppError } from '../shared/index.js';
import type { Clock } from './clock.js';

/** Waits before something that was cut off is sent again, milliseconds. */
const retryMs = [1000, 3000, 8000];

/** Sends again what a lost connection or a stopping server cut off, three times; other failures are thrown at once. */
export async function retried<T>(send: () => Promise<T>, clock: Clock, signal?: AbortSignal): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await send();
    } catch (cause) {
      const waitMs = retryMs[attempt];
      const { kind } = toAppError(cause);
      const lost = kind === 'connection-lost' || kind === 'shutting-down';
      if (signal?.aborted || waitMs === undefined || !lost) throw cause;
      await clock.wait(waitMs, signal);
    }
  }
}
