import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { isInitializeRequest } from '@modelcontextprotocol/sdk/types.js';
import { Conversation } from '../client/index.js';
import { AppError } from '../shared/index.js';
import { buildMcpServer } from './build-server.js';
import { addressBench } from './conversation-bench.js';
import { ownServerFetch } from './own-server-fetch.js';

/** One HTTP request of an MCP client, let in by its token. */
export interface McpExchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The parsed JSON of a POST. */
  readonly body: unknown;
  readonly token: string;
  /** Who the token belongs to in the server's books; sessions are seen by their owner alone. */
  readonly owner: string;
  /** The server's address as the caller knows it. */
  readonly origin: string;
  /** A project to work in; a new one when there is none. */
  readonly project: string | undefined;
}

/** MCP over streamable HTTP; one for a server. */
export interface McpEndpoint {
  handle(exchange: McpExchange): Promise<void>;
  close(): Promise<void>;
}

export interface McpEndpointOptions {
  readonly version: string;
  readonly catalogue: () => string;
}

/** Sessions of one token, and of all (0.2 MB each); the longest unused one makes room. */
const limits = { perOwner: 16, all: 400, idleMs: 4 * 3_600_000 } as const;

interface Session {
  readonly id: string;
  readonly owner: string;
  readonly server: McpServer;
  readonly transport: StreamableHTTPServerTransport;
  /** Requests being answered now. */
  busy: number;
  usedAt: number;
}

function refuse(response: ServerResponse, status: number, code: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ jsonrpc: '2.0', error: { code, message }, id: null }));
}

/**
 * Keeps the MCP sessions of a server. Each works over the server's own API with the caller's token, so rights, prices
 * and limits are those of every other client.
 */
export function mcpEndpoint({ version, catalogue }: McpEndpointOptions): McpEndpoint {
  const sessions = new Map<string, Session>();
  const drop = async (session: Session): Promise<void> => {
    sessions.delete(session.id);
    await session.server.close().catch(() => undefined);
  };
  const timer = setInterval(() => {
    const old = performance.now() - limits.idleMs;
    for (const session of sessions.values())
      if (session.busy === 0 && session.usedAt < old) void drop(session);
  }, 60_000);
  timer.unref();

  /** Closes what was not used for longest until one more fits; false when everything is at work. */
  async function makeRoom(owner: string): Promise<boolean> {
    for (;;) {
      const own = [...sessions.values()].filter((session) => session.owner === owner);
      const full =
        own.length >= limits.perOwner ? own : sessions.size >= limits.all ? [...sessions.values()] : [];
      if (full.length === 0) return true;
      const [oldest] = full.filter(({ busy }) => busy === 0).sort((a, b) => a.usedAt - b.usedAt);
      if (oldest === undefined) return false;
      await drop(oldest);
    }
  }

  async function begin({ request, token, owner, origin, project }: McpExchange): Promise<Session> {
    const conversation = new Conversation({
      baseUrl: origin,
      fetch: ownServerFetch(request),
      identity: { source: 'kinora-mcp', version, platform: 'mcp' },
      tell: () => undefined,
      token,
      fixedToken: true,
      leaveExports: true,
    });
    if (project !== undefined) await conversation.useSession(project, { kept: false });
    const server = buildMcpServer({
      bench: addressBench(conversation, { pollMs: 500 }),
      version,
      catalogue,
      outputPath: async (path) => {
        throw new AppError('not-writable', `"${path}" can not be written: exports get an address here.`);
      },
    });
    const id = randomUUID();
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => id,
      onsessionclosed: () => void sessions.delete(id),
    });
    await server.connect(transport);
    const session = { id, owner, server, transport, busy: 0, usedAt: performance.now() };
    sessions.set(id, session);
    return session;
  }

  async function find(exchange: McpExchange): Promise<Session | undefined> {
    const { request, response, body, owner } = exchange;
    const id = request.headers['mcp-session-id'];
    if (id !== undefined) {
      const session = sessions.get(String(id));
      if (session?.owner === owner) return session;
      refuse(response, 404, -32001, 'Session not found. Initialize again.');
    } else if (request.method !== 'POST' || !isInitializeRequest(body)) {
      refuse(response, 400, -32000, 'Mcp-Session-Id is missing. Initialize first.');
    } else if (await makeRoom(owner)) return begin(exchange);
    else refuse(response, 429, -32000, 'Too many MCP sessions are at work. End one of them.');
    return undefined;
  }

  return {
    async handle(exchange) {
      const session = await find(exchange);
      if (session === undefined) return;
      const { request, response, body } = exchange;
      // The stream that waits for announcements is open all the time; it is no work.
      const works = request.method === 'POST' ? 1 : 0;
      session.busy += works;
      session.usedAt = performance.now();
      response.once('close', () => {
        session.busy -= works;
        session.usedAt = performance.now();
      });
      await session.transport.handleRequest(request, response, body);
    },
    async close() {
      clearInterval(timer);
      await Promise.all([...sessions.values()].map(drop));
    },
  };
}
