import { mkdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import {
  applyRetention,
  FrameDrawer,
  JobQueue,
  RenderWorker,
  resumeRenders,
  sweepTempFiles,
} from '../../jobs/index.js';
import { mcpEndpoint } from '../../mcp/index.js';
import {
  createServer,
  deliverWebhooks,
  freeSpaceOf,
  readSettings,
  startMediaReader,
  steadyClock,
  urlFetcher,
  urlPoster,
} from '../../server/index.js';
import { sharedSecret, Wakeups } from '../../store/index.js';
import { catalogueText } from '../commands/catalogue.js';
import type { CliContext } from '../define-command.js';
import { openPlanner } from '../language-model.js';
import { brainOf } from './brain.js';
import { openStore } from './open-store.js';

/** Which parts of the service one process runs. */
export interface ServiceRoles {
  readonly api: boolean;
  readonly worker: boolean;
}

const retentionEveryMs = 3_600_000;
/** Answers and events in flight end within this; then the process goes, whatever still waits for what. */
const stopWithinMs = 28_000;
/** With everything closed, nothing keeps the process; what does all the same gets this long. */
const leaveWithinMs = 1000;

const versionOf = (): string =>
  (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version;

/** JSON lines on standard output; nothing secret is ever a field, headers and bodies are not logged. */
const openLog = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** Runs the service until the context's signal, then stops it: streams and uploads end first, exports continue next time. */
export async function runService(roles: ServiceRoles, context: CliContext): Promise<void> {
  const settings = readSettings(process.env);
  const log = openLog(settings.KINORA_LOG);
  const brain = brainOf(
    openPlanner({ onFallback: (reason) => log.warn({ reason }, 'the language model failed') }),
  );
  const now = steadyClock();
  const closers: (() => Promise<unknown>)[] = [];
  let lost: (cause: Error) => void = () => {};
  const broken = new Promise<never>((_, fail) => {
    lost = fail;
  });
  broken.catch((cause: unknown) => log.fatal({ err: cause }, 'the database went to another server'));
  const quiet = tellEnd(log);
  const limitStop = (): void => {
    setTimeout(() => process.exit(1), stopWithinMs).unref();
  };
  // Starting can wait as well: for a database that does not come.
  context.signal.addEventListener('abort', limitStop, { once: true });
  broken.catch(limitStop);
  try {
    const store = await openStore(settings, { onLost: lost });
    closers.push(() => store.close());
    const tempDir = join(settings.KINORA_DATA_DIR, 'temp');
    const cacheDir = join(settings.KINORA_DATA_DIR, 'cache');
    for (const folder of [tempDir, cacheDir]) mkdirSync(folder, { recursive: true });
    const { database, blobs, url } = store;
    const wakeups = new Wakeups(url);
    await wakeups.start();
    closers.push(() => wakeups.stop());
    const jobs = new JobQueue(url, { onError: (cause) => log.warn({ err: cause }, 'queue') });
    await jobs.start();
    closers.push(() => jobs.stop({ graceMs: 0 }));
    await sweepTempFiles(tempDir, { olderThanMs: store.alone ? 0 : 3_600_000 });
    const shared = { database, wakeups, blobs, jobs, log, now, tempDir, cacheDir };
    if (roles.worker) closers.push(await startWorker(shared, { settings, alone: store.alone }));
    if (roles.api) {
      const media = startMediaReader({
        count: 2,
        tempFolder: tempDir,
        limits: {
          maxFileBytes: settings.KINORA_MAX_FILE_MB * 1024 * 1024,
          maxPixels: settings.KINORA_MAX_MEGAPIXELS * 1_000_000,
        },
      });
      closers.push(() => media.stop());
      const frames = new FrameDrawer();
      closers.push(() => frames.stop());
      const rules = { allow: settings.KINORA_URL_ALLOW };
      const server = await createServer({
        ...shared,
        settings,
        version: versionOf(),
        media,
        frames,
        brain,
        mcp: mcpEndpoint({ version: versionOf(), catalogue: catalogueText }),
        secret: await sharedSecret(database),
        fetchUrl: urlFetcher(rules),
        freeSpace: () => freeSpaceOf(settings.KINORA_DATA_DIR),
      });
      closers.push(() => server.close());
      if (store.alone) await server.service.turns.endAllLost();
      await deliverWebhooks(server.service, urlPoster(rules));
      await server.app.listen({ host: settings.KINORA_HOST, port: settings.KINORA_PORT });
      const { port } = server.app.server.address() as AddressInfo;
      const host = settings.KINORA_HOST.includes(':') ? `[${settings.KINORA_HOST}]` : settings.KINORA_HOST;
      context.warn(`Kinora is ready: ${settings.KINORA_PUBLIC_URL ?? `http://${host}:${port}`}`);
    } else context.warn('Kinora worker is ready.');
    await Promise.race([aborted(context.signal), broken]);
    log.info('stopping');
  } finally {
    for (const closer of closers.reverse()) await closer().catch((cause) => log.warn({ err: cause }, 'stop'));
    quiet();
    setTimeout(() => {
      log.warn({ resources: process.getActiveResourcesInfo() }, 'something was left open');
      process.exit();
    }, leaveWithinMs).unref();
  }
}

/** Whatever ends the process unasked leaves a line in the log. Gives what takes that back. */
function tellEnd(log: Logger): () => void {
  const onError = (cause: unknown): void => {
    log.fatal({ err: cause }, 'a bug ends the server');
    process.exit(1);
  };
  const onExit = (code: number): void => log.fatal({ code }, 'the server ends before it was stopped');
  process.on('uncaughtException', onError);
  process.on('unhandledRejection', onError);
  process.on('exit', onExit);
  return () => {
    process.off('uncaughtException', onError);
    process.off('unhandledRejection', onError);
    process.off('exit', onExit);
  };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    signal.addEventListener('abort', () => done(), { once: true });
  });

type WorkerShared = Omit<ConstructorParameters<typeof RenderWorker>[0], 'renders'>;

async function startWorker(
  shared: WorkerShared,
  { settings, alone }: { settings: ReturnType<typeof readSettings>; alone: boolean },
): Promise<() => Promise<void>> {
  const { database, jobs, blobs, log, now } = shared;
  if (alone) {
    const count = await resumeRenders(database, jobs);
    if (count > 0) log.info({ count }, 'exports resumed');
  }
  const worker = new RenderWorker({ ...shared, renders: settings.KINORA_RENDERS });
  await worker.start();
  const retain = (): void => {
    applyRetention(database, blobs, { now: now(), days: settings.KINORA_RETENTION_DAYS }).then(
      (removed) => log.debug(removed, 'retention'),
      (cause: unknown) => log.warn({ err: cause }, 'retention'),
    );
  };
  const timer = setInterval(retain, retentionEveryMs);
  const first = setTimeout(retain, 60_000);
  return async () => {
    clearInterval(timer);
    clearTimeout(first);
    await worker.stop();
  };
}
