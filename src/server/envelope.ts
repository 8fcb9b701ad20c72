import type { FastifyReply } from 'fastify';
import { AppError } from '../shared/index.js';

type Json = Record<string, unknown>;

/** Keys of `data` that are never repeated at top level (C-1.2). */
const inner = new Set(['token', 'code', 'message', 'error', 'detail', 'data']);

/** The success envelope: `data`, and its keys once more at top level (C-1.1). `extra` only at top level. */
export function success(data: Json, extra: Json = {}): Json {
  const repeated = Object.fromEntries(Object.entries(data).filter(([key]) => !inner.has(key)));
  return { code: 0, message: 'success', data, ...repeated, ...extra };
}

/** Seconds a rate-limited client waits unless the error says otherwise. */
const defaultRetrySeconds = 30;

/** Answers with an error: envelope of C-1.4, or the short form of the ADK surface. */
export function sendError(
  reply: FastifyReply,
  error: AppError,
  { adk = false }: { adk?: boolean } = {},
): FastifyReply {
  const { code, status } = error.row;
  const message = error.kind === 'internal' ? 'Something went wrong inside Kinora.' : error.message;
  if (status === 429)
    reply.header('Retry-After', String(error.fields.retryAfterSeconds ?? defaultRetrySeconds));
  if (status === 401) reply.header('WWW-Authenticate', 'Bearer');
  if (typeof error.fields.allow === 'string') reply.header('Allow', error.fields.allow);
  const data = (error.fields.data as Json | undefined) ?? null;
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send(
      JSON.stringify(
        adk ? { detail: message, error: message } : { code, message, detail: message, error: message, data },
      ),
    );
}

/** A copy of the error with `data` for the body. */
export const withData = (error: AppError, data: Json): AppError =>
  new AppError(error.kind, error.message, { cause: error.cause, fields: { ...error.fields, data } });
