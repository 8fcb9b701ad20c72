import type { AudioReader } from '../../media/index.js';

/** 20 ms: long enough against clicks, short enough not to be heard as two songs. */
const crossfadeFrames = 960;

/** A source that starts again whenever it ends, each time crossfading its last 20 ms with its first. */
export function loopReader(open: () => AudioReader): AudioReader {
  let current = open();
  let closed = false;
  // Always 20 ms ahead, because only the end of the source tells that a crossfade has begun.
  let ahead = new Float32Array(crossfadeFrames * 2);
  ahead = ahead.slice(0, current.read(ahead) * 2);
  const mostFrames = 8192;
  const fresh = new Float32Array(mostFrames * 2);

  const again = (): void => {
    current.close();
    closed = true;
    current = open();
    closed = false;
    const head = new Float32Array(ahead.length);
    const got = current.read(head) * 2;
    for (let i = 0; i < got; i++) {
      const phase = ((i >> 1) + 0.5) / (ahead.length / 2);
      ahead[i] = ahead[i]! * Math.cos((phase * Math.PI) / 2) + head[i]! * Math.sin((phase * Math.PI) / 2);
    }
  };

  return {
    close() {
      if (!closed) current.close();
      closed = true;
    },
    read(target) {
      let filled = 0;
      while (filled < target.length && ahead.length > 0) {
        const wanted = Math.min(target.length - filled, fresh.length);
        const got = current.read(fresh.subarray(0, wanted)) * 2;
        if (got === 0) {
          again();
          // A source shorter than the crossfade: play what there is, over and over.
          const count = Math.min(ahead.length, target.length - filled);
          if (ahead.length < crossfadeFrames * 2) {
            target.set(ahead.subarray(0, count), filled);
            filled += count;
          }
          continue;
        }
        // The oldest `got` samples of (ahead + fresh) go out, the newest stay ahead.
        const joined = new Float32Array(ahead.length + got);
        joined.set(ahead);
        joined.set(fresh.subarray(0, got), ahead.length);
        target.set(joined.subarray(0, got), filled);
        filled += got;
        ahead = joined.slice(got);
      }
      return filled / 2;
    },
  };
}
