import { defineRoute } from '../define-route.js';
import { agentName } from '../sessions-of.js';

export const listApps = defineRoute({
  method: 'GET',
  path: '/list-apps',
  summary: 'Lists the agents: there is one.',
  scope: null,
  surface: 'adk',
  handle: async () => [agentName],
});

export const version = defineRoute({
  method: 'GET',
  path: '/version',
  summary: 'Tells the version of the server.',
  scope: null,
  surface: 'adk',
  handle: async ({ service }) => ({ version: service.version }),
});
