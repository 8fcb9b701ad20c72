import type { Asset } from '../draft/index.js';

/** What every task of a render child is about; plain data, it crosses a process border. */
export interface RenderWork {
  readonly renderKey: string;
  /** The draft in its wire form. */
  readonly draft: unknown;
  readonly files: readonly { readonly asset: Asset; readonly path: string }[];
  readonly output: RenderWish;
  /** Folder of finished chunks. */
  readonly cacheFolder: string;
  readonly tempFolder: string;
}

/** The part of an export's `output` that decides what is drawn. */
export interface RenderWish {
  readonly format: 'mp4' | 'mov' | 'webm' | 'gif' | 'jpg';
  readonly quality: string;
  readonly resolution?: string | undefined;
  readonly fps?: number | undefined;
  readonly crf?: number | undefined;
}

export interface RenderTasks {
  /** Cuts the film into chunks; says which are finished already. */
  plan: {
    ask: Record<string, never>;
    value: { keys: string[]; done: number[] };
  };
  /** Draws one chunk into the cache, or mixes the sound when the index is the one after the last chunk. */
  chunk: { ask: { index: number }; value: Record<string, never> };
  /** Joins everything into the file, or draws the poster. */
  stitch: {
    ask: { outPath: string };
    value: { width: number; height: number; durationMs: number };
  };
  /** Draws one moment as a JPEG. */
  frame: {
    ask: { outPath: string; atMs: number };
    value: { width: number; height: number };
  };
}
export type TaskName = keyof RenderTasks;

/** Parent to child. */
export interface TaskMessage {
  readonly id: number;
  readonly name: TaskName;
  readonly work: RenderWork;
  readonly ask: RenderTasks[TaskName]['ask'];
}

/** Child to parent. */
export type TaskReply =
  | { readonly id: number; readonly value: RenderTasks[TaskName]['value'] }
  | { readonly id: number; readonly error: { kind: string; message: string; stack: string } };
