import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { diskBlobs } from '../../src/blobs/index.js';
import { FrameDrawer, JobQueue, type RenderLimits, RenderWorker } from '../../src/jobs/index.js';
import {
  type AgentBrain,
  createServer,
  type KinoraServer,
  readSettings,
  type ServerParts,
  startMediaReader,
  steadyClock,
  urlFetcher,
} from '../../src/server/index.js';
import { sharedSecret, Wakeups } from '../../src/store/index.js';
import { plainBrain } from './brain.js';
import { type TestDatabase, testDatabase } from './database.js';

export interface TestServer {
  readonly server: KinoraServer;
  readonly url: string;
  readonly test: TestDatabase;
  readonly folder: string;
  /** Moves the server's clock. */
  advance(ms: number): void;
  close(): Promise<void>;
}

export interface TestServerOptions {
  environment?: Record<string, string>;
  brain?: AgentBrain;
  log?: Logger;
  /** Also draw exports, in children of this process. */
  worker?: boolean;
  parts?: Partial<ServerParts>;
  limits?: Partial<RenderLimits>;
}

/** A real server on a free port over a database of its own; only the agent is a stand-in. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const test = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'kinora-server-'));
  const settings = readSettings({
    KINORA_DATA_DIR: folder,
    KINORA_TOKENS_PER_HOUR: '0',
    KINORA_WRITES_PER_MINUTE: '0',
    KINORA_READS_PER_MINUTE: '0',
    ...options.environment,
  });
  const wakeups = new Wakeups(test.url);
  await wakeups.start();
  const jobs = new JobQueue(test.url, { onError: () => {} });
  await jobs.start();
  const media = startMediaReader({
    count: 1,
    limits: { maxFileBytes: settings.KINORA_MAX_FILE_MB * 1024 ** 2 },
  });
  let offset = 0;
  const frames = new FrameDrawer();
  const blobs = diskBlobs(join(folder, 'blobs'));
  const now = steadyClock(() => Date.now() + offset);
  const log = options.log ?? pino({ level: process.env.KINORA_LOG ?? 'silent' });
  const folders = { tempDir: join(folder, 'uploads'), cacheDir: join(folder, 'cache') };
  const server = await createServer({
    settings,
    version: '0.0.0-test',
    database: test.database,
    wakeups,
    blobs,
    media,
    frames,
    jobs,
    brain: options.brain ?? plainBrain,
    secret: await sharedSecret(test.database),
    ...folders,
    log,
    now,
    fetchUrl: urlFetcher({ allow: settings.KINORA_URL_ALLOW, failureDelayMs: 50 }),
    freeSpace: async () => ({ free: 1e12, total: 2e12 }),
    ...options.parts,
  });
  const worker = new RenderWorker({
    database: test.database,
    wakeups,
    blobs,
    jobs,
    log,
    now,
    ...folders,
    renders: 1,
    ...(options.limits && { limits: options.limits }),
  });
  if (options.worker) await worker.start();
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.app.server.address() as AddressInfo;
  return {
    server,
    url: `http://127.0.0.1:${port}`,
    test,
    folder,
    advance: (ms) => {
      offset += ms;
    },
    async close() {
      await server.close();
      await worker.stop();
      await frames.stop();
      await media.stop();
      await jobs.stop({ graceMs: 0 });
      await wakeups.stop();
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One server for all tests of a file: `use` gets it before the first, it is closed after the last. */
export function useTestServer(options: TestServerOptions, use: (server: TestServer) => unknown): void {
  let started: TestServer | undefined;
  beforeAll(async () => {
    started = await startTestServer(options);
    await use(started);
  });
  afterAll(() => started?.close());
}
