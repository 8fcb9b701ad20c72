import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { AppError, toAppError } from '../shared/index.js';
import { authenticate, type Caller } from '../store/index.js';
import { addCors } from './cors.js';
import { type Call, parseWith, type Route } from './define-route.js';
import { sendError } from './envelope.js';
import { Heartbeat } from './heartbeat.js';
import { jsonBody, jsonLimits } from './json-body.js';
import { createMetrics } from './metrics.js';
import { RateWindow } from './rate-window.js';
import * as all from './routes/all.js';
import type { ServerParts, Service } from './service.js';
import { SharedReads } from './shared-reads.js';
import { dropSlowBodies } from './slow-bodies.js';
import { TurnEngine } from './turn-engine.js';

/** What is still being sent or received when the server stops gets this long. */
const graceMs = 15_000;

/** A server ready to listen. `close` ends open streams with a final event first. */
export interface KinoraServer {
  readonly app: FastifyInstance;
  readonly service: Service;
  close(): Promise<void>;
}

/** Builds the HTTP server over the given parts; `app.listen` or `app.inject` starts using it. */
export async function createServer(parts: ServerParts): Promise<KinoraServer> {
  const metrics = createMetrics();
  const turns = new TurnEngine(parts, metrics);
  const routes: readonly Route[] = Object.values(all);
  const heartbeat = new Heartbeat();
  const service: Service = { ...parts, metrics, turns, routes, heartbeat, reads: new SharedReads() };
  const app: FastifyInstance = Fastify({
    loggerInstance: parts.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: parts.settings.KINORA_TRUST_PROXY,
    bodyLimit: jsonLimits.bytes,
    routerOptions: { maxParamLength: 300 },
    genReqId: () => randomUUID(),
    // Uploads take as long as they take; slow ones are dropped by progress, slow headers by Node.
    requestTimeout: 0,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    http: { maxHeaderSize: 16 * 1024, headersTimeout: 30_000, connectionsCheckingInterval: 5000 },
    frameworkErrors: (error, _request, reply) => {
      void sendError(reply as unknown as FastifyReply, fromFastify(error));
    },
  });
  app.removeAllContentTypeParsers();
  // JSON whatever the type says (C-1.7); parsed by the handler, after everything that is checked before the body.
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  await app.register(multipart, { throwFileSizeLimit: false });
  addCors(app, parts.settings.KINORA_CORS_ORIGINS);
  dropSlowBodies(app.server);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Request-Id', request.id);
    reply.header('X-Content-Type-Options', 'nosniff');
    // Tells clients that what this API adds to the skills' one is there (`Idempotency-Key` before all).
    reply.header('X-Kinora', '1');
  });
  app.addHook('onResponse', async (request, reply) => logRequest(service, request, reply));
  app.setErrorHandler((cause, request, reply) => {
    const error = cause instanceof AppError ? cause : fromFastify(cause);
    if (error.row.status === 500)
      request.log.error({ err: error.cause ?? error, requestId: request.id }, error.message);
    const route = request.routeOptions.config as { route?: Route };
    return sendError(reply, error, { adk: route.route?.surface === 'adk' });
  });
  const limits = {
    reads: new RateWindow({ limit: parts.settings.KINORA_READS_PER_MINUTE, windowMs: 60_000 }),
    writes: new RateWindow({ limit: parts.settings.KINORA_WRITES_PER_MINUTE, windowMs: 60_000 }),
  };
  const callers = new WeakMap<FastifyRequest, Caller | undefined>();
  for (const route of routes) {
    app.route({
      // Before the body is read: whoever may not call does not get to send 200 MB.
      onRequest: async (request) => {
        callers.set(request, await admit(service, route, limits, request));
      },
      method: route.method,
      url: route.path,
      config: { route },
      handler: (request, reply) => answer(service, route, callers.get(request), request, reply),
    });
  }
  const patterns = routes.map((route) => ({ method: route.method, pattern: patternOf(route.path) }));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!;
    const methods = [
      ...new Set(patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)),
    ];
    if (methods.length > 0) {
      return sendError(
        reply,
        new AppError('method-not-allowed', `Use ${methods.join(' or ')} here.`, {
          fields: { allow: methods.join(', ') },
        }),
      );
    }
    return sendError(reply, new AppError('not-found', 'There is nothing here.'));
  });
  await turns.start();
  return {
    app,
    service,
    async close() {
      await parts.mcp?.close();
      const closing = app.close();
      await turns.stop();
      // A connection kept alive counts as open: as soon as its answer is out, nothing is waited for.
      const sweep = setInterval(() => app.server.closeIdleConnections(), 100);
      const force = setTimeout(() => app.server.closeAllConnections(), graceMs);
      await closing.finally(() => {
        clearTimeout(force);
        clearInterval(sweep);
      });
      heartbeat.stop();
    },
  };
}

const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replace(/[.+]/g, '\\$&')
      .replace(/:[A-Za-z]+/g, '[^/]+')
      .replace('*', '.*')}$`,
  );

interface Limits {
  reads: RateWindow;
  writes: RateWindow;
}

/** The caller, when the route needs one and lets this one in. */
async function admit(
  service: Service,
  route: Route,
  limits: Limits,
  request: FastifyRequest,
): Promise<Caller | undefined> {
  if (route.scope === null) return undefined;
  const caller = await identify(service, request);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  limits[route.counts ?? (reads ? 'reads' : 'writes')].count(caller.tokenId);
  if (!caller.scopes.includes(route.scope) && !caller.scopes.includes('*')) {
    throw new AppError('scope-missing', `This token lacks the scope "${route.scope}".`);
  }
  return caller;
}

async function answer(
  service: Service,
  route: Route,
  caller: Caller | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  for (const value of Object.values(request.params as Record<string, string>)) {
    // No id holds such characters, and the database keeps none of them.
    if (/[\p{Cc}\p{Cs}]/u.test(value)) throw new AppError('not-found', 'There is nothing here.');
  }
  const call = {
    service,
    request,
    reply,
    caller: caller as Caller,
    params: parseWith(route.params, request.params, 'Path'),
    query: parseWith(route.query, request.query, 'Query'),
    body: route.body === undefined ? {} : parseWith(route.body, jsonBody(request), 'Body'),
  };
  const result = await route.handle(call as unknown as Call<never, never, never>);
  if (result === undefined) return reply;
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(result));
}

async function identify(service: Service, request: FastifyRequest): Promise<Caller> {
  const token = /^Bearer +([\x21-\x7e]+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  return authenticate(service.database, token, service.now());
}

/** Fastify's own refusals in our words. */
function fromFastify(cause: unknown): AppError {
  const { code, statusCode, message } = cause as { code?: string; statusCode?: number; message?: string };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new AppError('bad-input', `A JSON body has at most ${jsonLimits.bytes / 1024 / 1024} MB.`);
  }
  if (
    code?.startsWith('FST_') === true &&
    statusCode !== undefined &&
    statusCode >= 400 &&
    statusCode < 500
  ) {
    return new AppError(
      'bad-input',
      code === 'FST_ERR_BAD_URL' ? 'The path cannot be read.' : (message ?? 'Bad request.'),
    );
  }
  return toAppError(cause);
}

const bounded = (value: unknown): string | undefined =>
  value === undefined ? undefined : String(value).slice(0, 200);

function logRequest({ metrics, log }: Service, request: FastifyRequest, reply: FastifyReply): void {
  const seconds = reply.elapsedTime / 1000;
  const route = request.routeOptions.url ?? 'unknown';
  metrics.requests.observe({ method: request.method, route, status: String(reply.statusCode) }, seconds);
  // The query is left out: older links carry tokens in it. Capabilities are left out with the path's last part.
  const path = request.url.split('?')[0]!.replace(/^(\/(?:m\/[^/]+|r)\/).*/, '$1...');
  const entry = {
    requestId: request.id,
    method: request.method,
    path: bounded(path),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    source: bounded(request.headers['x-skill-source']),
    skillVersion: bounded(request.headers['x-skill-version']),
    platform: bounded(request.headers['x-skill-platform']),
  };
  log.info(entry, 'request');
}
