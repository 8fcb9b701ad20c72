import type { Readable } from 'node:stream';

/** Bytes under the SHA-256 of their content: written once, whole or absent, never changed. */
export interface Blobs {
  /** Whether other machines see the same bytes; then finished chunks are shared through it. */
  readonly remote: boolean;
  /** Takes over a finished local file and gives its key; the same bytes twice are one blob. The file is gone then. */
  put(path: string, options: { hash: string; signal?: AbortSignal }): Promise<void>;
  /** Size in bytes, or undefined when there is no such blob. */
  size(hash: string): Promise<number | undefined>;
  /** The bytes from `start` to `end`, both included; all of them without a range. */
  read(hash: string, range?: { start: number; end: number }): Promise<Readable>;
  /** A local file with the bytes, for programs that read files; `cacheDir` is where a remote store keeps copies. */
  localPath(hash: string, options: { cacheDir: string; signal?: AbortSignal }): Promise<string>;
  remove(hash: string): Promise<void>;
  /** Keys in pages, with the time each was written. */
  list(): AsyncIterable<{ hash: string; writtenAt: Date }[]>;
  /** Fails when nothing can be stored now. */
  check(): Promise<void>;
}
