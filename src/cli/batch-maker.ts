import type { BatchJob } from './batch-jobs.js';

/** A finished film of a batch. */
export interface BatchFilm {
  readonly durationMs: number;
  readonly sizeBytes: number;
}

/** Makes the films of a batch, one after another. */
export interface BatchMaker {
  make(job: BatchJob): Promise<BatchFilm>;
  /** What a failure means for the user. */
  explain(cause: unknown): string;
  close(): Promise<void>;
}
