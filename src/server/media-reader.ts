import { type FileFacts, MediaProcess, type MediaProcessOptions } from '../media/index.js';

/** Reads untrusted files in child processes. */
export interface MediaReader {
  probe(file: { path: string; label: string }, signal?: AbortSignal): Promise<FileFacts>;
  thumbnail(file: { path: string; maxSide: number }, signal?: AbortSignal): Promise<Uint8Array>;
  stop(): Promise<void>;
}

/** A reader that spreads its work over `count` children. */
export function startMediaReader(options: MediaProcessOptions & { count: number }): MediaReader {
  const processes = Array.from({ length: options.count }, () => ({
    process: new MediaProcess(options),
    waiting: 0,
  }));
  const withIdlest = async <T>(work: (process: MediaProcess) => Promise<T>): Promise<T> => {
    const chosen = processes.reduce((best, item) => (item.waiting < best.waiting ? item : best));
    chosen.waiting++;
    try {
      return await work(chosen.process);
    } finally {
      chosen.waiting--;
    }
  };
  return {
    probe: (file, signal) => withIdlest((process) => process.probe(file, signal)),
    thumbnail: (file, signal) => withIdlest(async (process) => (await process.thumbnail(file, signal)).jpeg),
    async stop() {
      await Promise.all(processes.map(({ process }) => process.stop()));
    },
  };
}
