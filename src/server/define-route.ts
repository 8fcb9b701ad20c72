import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AppError } from '../shared/index.js';
import type { Caller, Scope } from '../store/index.js';
import type { Service } from './service.js';

/** Everything a handler gets. `params`, `query` and `body` are parsed by the route's schemas. */
export interface Call<Params, Query, Body> {
  readonly service: Service;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** The owner of the token; a route without `scope` has none. */
  readonly caller: Caller;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One endpoint. */
export interface Route {
  readonly method: Method;
  /** Path in Fastify's notation. */
  readonly path: string;
  /** One sentence for the API listing. */
  readonly summary: string;
  /** Scope the token needs; null = open to everyone. */
  readonly scope: Scope | null;
  /** `adk`: errors in the short form, no envelope. */
  readonly surface: 'skill' | 'adk' | 'kinora' | 'plain';
  /** Which limit of calls it counts towards; by method when not said. */
  readonly counts?: 'reads' | 'writes';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What it returns is sent as JSON; undefined when the handler has answered itself. */
  handle(call: Call<never, never, never>): Promise<unknown>;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.infer<Schema> : Record<string, never>;

/** Declares an endpoint; the handler gets what its schemas parse. */
export function defineRoute<
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  route: Omit<Route, 'handle' | 'params' | 'query' | 'body'> & {
    params?: Params;
    query?: Query;
    body?: Body;
    handle(call: Call<Parsed<Params>, Parsed<Query>, Parsed<Body>>): Promise<unknown>;
  },
): Route {
  return route as unknown as Route;
}

/** The value the schema makes of it; wrong: `bad-input` naming the place. */
export function parseWith(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (schema === undefined) return {};
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const path = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  throw new AppError('bad-input', `${where}: ${path}${issue.message}.`);
}
