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
  /** Path or address. */
  readonly place: string;
  readonly durationMs: number;
  readonly sizeBytes: number;
}

/** A picture and its type, `image/png` or `image/jpeg`. */
export interface BenchPicture {
  readonly bytes: Uint8Array;
  readonly mimeType: string;
}

/** One of the user's projects on a server. */
export interface BenchProject {
  readonly id: string;
  /** The timeline in one line. */
  readonly summary: string;
  /** ISO-8601. */
  readonly updatedAt: string;
}

/** What only a workbench on a server has. */
export interface BenchProjects {
  list(signal: AbortSignal): Promise<readonly BenchProject[]>;
  /** Works in this project from now on. */
  open(id: string, signal: AbortSignal): Promise<void>;
  /** Where a file is posted to so that it belongs to the project. */
  uploadUrl(signal: AbortSignal): Promise<string>;
}

/** What the tools work on: a session of a server, or files on this machine with no server at all. */
export interface Workbench {
  /** `paths`: files come from and go to this machine; `addresses`: they come and go by http. */
  readonly reach: 'paths' | 'addresses';
  readonly projects?: BenchProjects;
  /** Starts again with an empty project. */
  reset(signal: AbortSignal): Promise<void>;
  state(signal: AbortSignal): Promise<BenchState>;
  /** Adds files by path (folders opened) or http address; gives the added ones. */
  addFiles(words: readonly string[], signal: AbortSignal): Promise<readonly BenchFile[]>;
  /** Tells the agent a sentence and gives its answer. */
  say(sentence: string, signal: AbortSignal): Promise<string>;
  edit(commands: readonly EditCommand[], signal: AbortSignal): Promise<void>;
  undo(signal: AbortSignal): Promise<void>;
  /** One picture of the film. */
  picture(atMs: number, signal: AbortSignal): Promise<BenchPicture>;
  /** Many small pictures of the film on one. */
  sheet(count: number, signal: AbortSignal): Promise<BenchPicture>;
  /** Exports to a path, where a file is replaced, or to an address of the server's when there is none. */
  export(
    order: { path: string | undefined; format: string; quality: string; resolution?: string | undefined },
    options: { signal: AbortSignal; onPercent: (percent: number) => void },
  ): Promise<BenchFilm>;
  /** Credits; a workbench without a server has none. */
  credits(signal: AbortSignal): Promise<Balance | null>;
}
