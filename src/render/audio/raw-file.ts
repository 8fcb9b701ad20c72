import { closeSync, openSync, readSync } from 'node:fs';
import type { AudioReader } from '../../media/index.js';

/** Reads a file of raw stereo floats at 48 kHz. */
export function openRawFile(path: string): AudioReader {
  const file = openSync(path, 'r');
  return {
    close: () => closeSync(file),
    read(target) {
      const bytes = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
      let filled = 0;
      while (filled < bytes.length) {
        const count = readSync(file, bytes, filled, bytes.length - filled, null);
        if (count === 0) break;
        filled += count;
      }
      return Math.floor(filled / 8);
    },
  };
}
