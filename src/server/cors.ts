import type { FastifyInstance } from 'fastify';

const methods = 'GET, POST, PUT, PATCH, DELETE, OPTIONS';
const headers =
  'Authorization, X-Client-Id, X-Skill-Source, X-Skill-Version, X-Skill-Platform, Content-Type, Accept, Last-Event-ID, Idempotency-Key, Mcp-Session-Id, Mcp-Protocol-Version';

/** Cross-origin answers for the listed origins (`*` = all), none when the list is empty; never credentials (C-1.11). */
export function addCors(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    const allowed =
      origin !== undefined && origin !== 'null' && (origins.includes('*') || origins.includes(origin));
    reply.header('Vary', 'Origin');
    if (!allowed) return;
    reply.header('Access-Control-Allow-Origin', origins.includes('*') ? '*' : origin);
    reply.header('Access-Control-Expose-Headers', 'Mcp-Session-Id, X-Kinora, X-Request-Id, Retry-After');
    if (request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined) {
      reply.header('Access-Control-Allow-Methods', methods);
      reply.header('Access-Control-Allow-Headers', headers);
      reply.header('Access-Control-Max-Age', '600');
      reply.code(204).send();
    }
  });
}
