import type { Balance } from '../client/index.js';
import type { Draft } from '../draft/index.js';
import type { EditCommand } from '../edits/index.js';

/** A file of the project. */
export interface BenchFile {
  readonly id: string;
  readonly name: string;
  readonly kind: 'image' | 'video' | 'audio';
}

/** The project as it is now. */
export interface BenchState {
  readonly draft: Draft;
  readonly files: readonly BenchFile[];
}

/** A finished export. */
export interface BenchFilm {
  readonly path: string;
  readonly durationMs: number;
  readonly sizeBytes: number;
}

/** What the tools work on: a session of a server, or files on this machine with no server at all. */
export interface Workbench {
  /** Starts again with an empty project. */
  reset(signal: AbortSignal): Promise<void>;
  state(signal: AbortSignal): Promise<BenchState>;
  /** Adds files by path (folders opened) or http address; gives the added ones. */
  addFiles(words: readonly string[], signal: AbortSignal): Promise<readonly BenchFile[]>;
  /** Tells the agent a sentence and gives its answer. */
  say(sentence: string, signal: AbortSignal): Promise<string>;
  edit(commands: readonly EditCommand[], signal: AbortSignal): Promise<void>;
  undo(signal: AbortSignal): Promise<void>;
  /** One picture of the film as PNG. */
  picture(atMs: number, signal: AbortSignal): Promise<Uint8Array>;
  /** Many small pictures of the film on one PNG. */
  sheet(count: number, signal: AbortSignal): Promise<Uint8Array>;
  /** Exports to a path; a file there is replaced. */
  export(
    order: { path: string; quality: string },
    options: { signal: AbortSignal; onPercent: (percent: number) => void },
  ): Promise<BenchFilm>;
  /** Credits; a workbench without a server has none. */
  credits(signal: AbortSignal): Promise<Balance | null>;
}
