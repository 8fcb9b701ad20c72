import { AppError } from '../../shared/index.js';
import { ping } from '../../store/index.js';
import { defineRoute } from '../define-route.js';
import type { Service } from '../service.js';

export const healthz = defineRoute({
  method: 'GET',
  path: '/healthz',
  summary: 'Says that the process is alive.',
  scope: null,
  surface: 'plain',
  handle: async () => ({ status: 'ok' }),
});

const withinMs = <T>(work: Promise<T>, ms: number): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error('too slow')), ms).unref()),
  ]);

/** What work needs, each with its own check. */
const checks: Record<string, (service: Service) => Promise<unknown>> = {
  database: ({ database }) => ping(database),
  disk: async ({ blobs, freeSpace }) => {
    await blobs.check();
    const { free, total } = await freeSpace();
    if (free < 500 * 1024 * 1024 || free < total * 0.05) throw new Error('nearly full');
  },
  queue: async ({ jobs }) => {
    if (!jobs.running) throw new Error('stopped');
  },
};

export const readyz = defineRoute({
  method: 'GET',
  path: '/readyz',
  summary: 'Says whether disk, database and queue can work now; 503 names what cannot.',
  scope: null,
  surface: 'plain',
  async handle({ service, reply }) {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          await withinMs(check(service), 3000);
          return [name, 'ok'] as const;
        } catch (cause) {
          service.log.warn({ err: cause, check: name }, 'not ready');
          return [name, 'failed'] as const;
        }
      }),
    );
    const ready = !service.turns.stopping && results.every(([, result]) => result === 'ok');
    if (!ready) reply.code(503);
    return { status: ready ? 'ready' : 'not ready', ...Object.fromEntries(results) };
  },
});

export const metrics = defineRoute({
  method: 'GET',
  path: '/metrics',
  summary: 'Measurements in the Prometheus text format, for callers on this machine or with a token.',
  scope: null,
  surface: 'plain',
  async handle({ service, request, reply }) {
    const address = request.socket.remoteAddress ?? '';
    if (!/^(127\.|::1$|::ffff:127\.)/.test(address))
      throw new AppError('not-found', 'There is nothing here.');
    const { registry } = service.metrics;
    reply.type(registry.contentType).send(await registry.metrics());
    return undefined;
  },
});
