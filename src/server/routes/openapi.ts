import { defineRoute } from '../define-route.js';
import { openApiDocument, openApiPage } from '../openapi.js';
import { publicUrl } from '../urls.js';

export const openapiJson = defineRoute({
  method: 'GET',
  path: '/openapi.json',
  summary: 'This API as an OpenAPI 3.1 document.',
  scope: null,
  surface: 'plain',
  handle: async ({ service, request }) =>
    openApiDocument(service.routes, { version: service.version, server: publicUrl(service, request) }),
});

export const openapiPage = defineRoute({
  method: 'GET',
  path: '/api/kinora/docs',
  summary: 'This API as a page to read.',
  scope: null,
  surface: 'plain',
  async handle({ service, reply }) {
    reply
      .header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
      .type('text/html; charset=utf-8')
      .send(openApiPage(service.routes, service.version));
    return undefined;
  },
});
