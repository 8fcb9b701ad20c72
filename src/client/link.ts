import { AppError, type ErrorName } from '../shared/index.js';

type Json = Record<string, unknown>;

/** Where and as whom requests are sent. */
export interface LinkOptions {
  /** Address of the server, without a path. */
  readonly baseUrl: string;
  /** Headers of every request: the three that name the skill. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Another `fetch`, for tests. */
  readonly fetch?: typeof fetch;
}

export interface LinkRequest {
  readonly method: 'GET' | 'POST' | 'DELETE' | 'PATCH';
  /** Path from the root, or a whole address (files of exports). */
  readonly path: string;
  readonly token?: string;
  readonly json?: unknown;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** Sends requests and turns every failure into an `AppError`. */
export interface Link {
  readonly baseUrl: string;
  /** Whether one of its answers so far came from a Kinora server. */
  isKinora(): boolean;
  /** The answer's `data` (or its whole body where there is no envelope). */
  json<T>(request: LinkRequest): Promise<T>;
  /** The response itself, once its status is good. */
  open(request: LinkRequest): Promise<Response>;
}

const byCode: Readonly<Record<number, ErrorName>> = {
  400: 'bad-input',
  402: 'export-blocked',
  404: 'not-found',
  405: 'method-not-allowed',
  429: 'rate-limited',
  500: 'internal',
  503: 'shutting-down',
  507: 'disk-full',
  1001: 'token-invalid',
  1002: 'session-not-found',
  1003: 'scope-missing',
  1010: 'token-invalid',
  1011: 'token-invalid',
  2001: 'no-credits',
  4001: 'unsupported-file',
  4002: 'file-too-large',
  4009: 'conflict',
};

const byStatus: Readonly<Record<number, ErrorName>> = {
  401: 'token-invalid',
  403: 'scope-missing',
  408: 'connection-lost',
  409: 'conflict',
  413: 'file-too-large',
  415: 'unsupported-file',
  502: 'connection-lost',
  504: 'connection-lost',
};

/** A refused answer as an error: the body's code decides, then the status (C-1.5). */
export function errorOf(status: number, body: unknown, headers: Headers): AppError {
  const wire: Json = typeof body === 'object' && body !== null ? (body as Json) : {};
  const code = typeof wire.code === 'number' && wire.code !== 0 ? wire.code : undefined;
  const said = [wire.message, wire.detail, wire.error].find(
    (text) => typeof text === 'string' && text !== '',
  );
  const message = typeof said === 'string' ? said : `The server answered with status ${status}.`;
  let kind = (code === undefined ? undefined : byCode[code]) ?? byStatus[status] ?? byCode[status];
  if (kind === 'bad-input' && /client-?id/i.test(message)) kind = 'missing-client-id';
  const retryAfter = Number(headers.get('retry-after'));
  const data = typeof wire.data === 'object' && wire.data !== null ? (wire.data as Json) : {};
  return new AppError(kind ?? (status >= 500 ? 'internal' : 'bad-input'), message, {
    fields: { status, ...(retryAfter > 0 ? { retryAfterSeconds: retryAfter } : {}), ...data },
  });
}

/** System codes that say the request never left: nothing can have happened on the other side. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function networkError(cause: unknown, { baseUrl }: LinkOptions, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted || (cause instanceof Error && cause.name === 'AbortError')) return cause;
  const inner = (cause as { cause?: { code?: string; errors?: { code?: string }[] } } | null)?.cause;
  const codes = [inner?.code, ...(inner?.errors ?? []).map(({ code }) => code)];
  if (codes.some((code) => code !== undefined && neverSent.has(code))) {
    return new AppError('server-unreachable', `There is no Kinora server at ${baseUrl}.`, { cause });
  }
  return new AppError('connection-lost', 'The connection to the server was lost.', { cause });
}

/** Opens a link; nothing is sent until the first request. */
export function openLink(options: LinkOptions): Link {
  const send = options.fetch ?? globalThis.fetch;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  if (!/^https?:\/\/[^/\s]+/.test(baseUrl)) {
    throw new AppError('bad-input', `"${options.baseUrl}" is not the address of a server.`);
  }
  let kinora = false;
  const open = async ({ method, path, token, json, body, headers, signal }: LinkRequest) => {
    const all: Record<string, string> = { ...options.headers, ...headers };
    if (token !== undefined) all.Authorization = `Bearer ${token}`;
    if (json !== undefined) all['Content-Type'] = 'application/json';
    let response: Response;
    try {
      response = await send(path.startsWith('/') ? `${baseUrl}${path}` : path, {
        method,
        headers: all,
        body: json === undefined ? (body ?? null) : JSON.stringify(json),
        signal: signal ?? null,
        ...(body instanceof ReadableStream ? { duplex: 'half' as const } : {}),
      });
    } catch (cause) {
      throw networkError(cause, options, signal);
    }
    kinora ||= response.headers.has('x-kinora');
    if (response.ok) return response;
    const answered = await response.json().catch(() => null);
    throw errorOf(response.status, answered, response.headers);
  };
  return {
    baseUrl,
    isKinora: () => kinora,
    open,
    async json<T>(request: LinkRequest): Promise<T> {
      const response = await open(request);
      const text = await response.text().catch((cause: unknown) => {
        throw networkError(cause, options, request.signal);
      });
      let body: unknown;
      try {
        body = JSON.parse(text);
      } catch (cause) {
        throw new AppError('internal', `${baseUrl} did not answer as a Kinora server does.`, { cause });
      }
      const wire = body as Json;
      if (typeof wire?.code === 'number' && wire.code !== 0) {
        throw errorOf(response.status, body, response.headers);
      }
      return (wire !== null && typeof wire.data === 'object' && wire.data !== null ? wire.data : body) as T;
    },
  };
}
