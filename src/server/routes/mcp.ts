import { z } from 'zod';
import { AppError } from '../../shared/index.js';
import { defineRoute, type Method } from '../define-route.js';
import { jsonBody } from '../json-body.js';
import { publicUrl } from '../urls.js';

const summaries = {
  POST: 'Takes a message of a Model Context Protocol client (streamable HTTP).',
  GET: 'Streams announcements to a Model Context Protocol client.',
  DELETE: 'Ends a Model Context Protocol session.',
} as const;

const door = (method: Method & keyof typeof summaries) =>
  defineRoute({
    method,
    path: '/mcp',
    summary: summaries[method],
    scope: 'read',
    surface: 'plain',
    // What a tool does goes through the API again and is counted there.
    counts: 'reads',
    query: z.object({
      session: z
        .string()
        .regex(/^\d{19}$/)
        .optional(),
    }),
    async handle({ service, request, reply, caller, query }) {
      const { mcp } = service;
      if (mcp === undefined) throw new AppError('not-found', 'There is nothing here.');
      const body = method === 'POST' ? jsonBody(request) : undefined;
      const token = request.headers.authorization!.replace(/^Bearer +/i, '');
      reply.hijack();
      const { raw } = reply;
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) raw.setHeader(name, value);
      try {
        await mcp.handle({
          request: request.raw,
          response: raw,
          body,
          token,
          owner: caller.tokenId,
          origin: publicUrl(service, request),
          project: query.session,
        });
      } catch (cause) {
        service.log.error({ err: cause }, 'mcp failed');
        if (raw.headersSent) raw.destroy();
        else {
          raw.writeHead(500, { 'Content-Type': 'application/json' });
          raw.end(
            '{"jsonrpc":"2.0","error":{"code":-32603,"message":"Something went wrong inside Kinora."},"id":null}',
          );
        }
      }
      return undefined;
    },
  });

export const mcpPost = door('POST');
export const mcpGet = door('GET');
export const mcpDelete = door('DELETE');
