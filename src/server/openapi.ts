import { z } from 'zod';
import { errorTable } from '../shared/index.js';
import type { Route } from './define-route.js';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType): Json =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema) as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, item]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: item,
  }));
}

const errors = Object.fromEntries(
  [...new Set(Object.values(errorTable).map(({ status }) => status))].sort().map((status) => {
    const rows = Object.values(errorTable).filter((row) => row.status === status);
    const codes = [...new Set(rows.map(({ code }) => code))].join(', ');
    return [
      String(status),
      {
        description: `code ${codes}`,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    ];
  }),
);

const operation = (route: Route): Json => ({
  summary: route.summary,
  tags: [route.surface],
  security: route.scope === null ? [] : [{ token: [route.scope] }],
  parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
  ...(route.body === undefined
    ? {}
    : { requestBody: { content: { 'application/json': { schema: schemaOf(route.body) } } } }),
  responses: { 200: { description: 'Success' }, ...(route.surface === 'plain' ? {} : errors) },
});

/** The routes as an OpenAPI 3.1 document. */
export function openApiDocument(
  routes: readonly Route[],
  { version, server }: { version: string; server: string },
): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  const text = { type: 'string' };
  return {
    openapi: '3.1.0',
    info: { title: 'Kinora', version, description: 'Photos in, a finished film out, by conversation.' },
    servers: [{ url: server }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Error: {
          type: 'object',
          required: ['code', 'message'],
          properties: { code: { type: 'integer' }, message: text, detail: text, error: text, data: {} },
        },
      },
    },
  };
}

const escapeHtml = (value: string): string =>
  value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The routes as one plain page. */
export function openApiPage(routes: readonly Route[], version: string): string {
  const rows = routes.map(
    ({ method, path, summary, scope }) =>
      `<tr><td>${method}</td><td><code>${escapeHtml(path)}</code></td><td>${scope ?? 'open'}</td><td>${escapeHtml(summary)}</td></tr>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Kinora API ${escapeHtml(version)}</title>
<style>body{font:16px/1.5 system-ui;max-width:70rem;margin:2rem auto;padding:0 1rem}td{padding:.2rem .8rem .2rem 0;vertical-align:top}</style>
<h1>Kinora API ${escapeHtml(version)}</h1><p>Machine-readable: <a href="/openapi.json">/openapi.json</a></p>
<table><tr><th>Method</th><th>Path</th><th>Scope</th><th>What it does</th></tr>${rows.join('')}</table></html>`;
}
