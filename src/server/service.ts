import type { Logger } from 'pino';
import type { Blobs } from '../blobs/index.js';
import type { FrameDrawer, JobQueue } from '../jobs/index.js';
import type { McpEndpoint } from '../mcp/index.js';
import type { Database, Wakeups } from '../store/index.js';
import type { AgentBrain } from './brain.js';
import type { Route } from './define-route.js';
import type { FetchUrl } from './fetch-url.js';
import type { Heartbeat } from './heartbeat.js';
import type { MediaReader } from './media-reader.js';
import type { Metrics } from './metrics.js';
import type { Settings } from './settings.js';
import type { SharedReads } from './shared-reads.js';
import type { TurnEngine } from './turn-engine.js';

/** What `createServer` is given: the outside world, opened by the caller and closed by it. */
export interface ServerParts {
  readonly settings: Settings;
  readonly version: string;
  readonly database: Database;
  readonly wakeups: Wakeups;
  readonly blobs: Blobs;
  readonly media: MediaReader;
  readonly jobs: JobQueue;
  /** Draws single moments of drafts. */
  readonly frames: FrameDrawer;
  readonly brain: AgentBrain;
  /** Closed with the server; without it `/mcp` is not there. */
  readonly mcp?: McpEndpoint;
  /** Key of every capability URL, shared by all processes of an installation. */
  readonly secret: Buffer;
  /** Folder for uploads in progress, on the file system of disk blobs. */
  readonly tempDir: string;
  /** Folder for files drawn or copied for reading. */
  readonly cacheDir: string;
  readonly log: Logger;
  /** The time; never runs backwards (`steadyClock`). */
  readonly now: () => Date;
  readonly fetchUrl: FetchUrl;
  /** The longest a turn may take; 15 min. */
  readonly turnLimitMs?: number;
  /** Bytes free where data is kept, and of how many; for tests of a full disk. */
  readonly freeSpace: () => Promise<{ free: number; total: number }>;
}

/** The parts and what the server itself adds: what every route works with. */
export interface Service extends ServerParts {
  readonly turns: TurnEngine;
  readonly metrics: Metrics;
  readonly routes: readonly Route[];
  /** For everything event streams read again and again. */
  readonly reads: SharedReads;
  readonly heartbeat: Heartbeat;
}

/** A clock that never goes back, whatever is done to the system's: an expired token stays expired. */
export function steadyClock(read: () => number = Date.now): () => Date {
  let latest = 0;
  return () => {
    latest = Math.max(latest, read());
    return new Date(latest);
  };
}
