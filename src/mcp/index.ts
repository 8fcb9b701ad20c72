export { buildMcpServer, type McpOptions } from './build-server.js';
export { benchFile, conversationVerbs } from './conversation-bench.js';
export { type McpEndpoint, type McpEndpointOptions, mcpEndpoint } from './http-endpoint.js';
export { joinSheet, sheetTimes } from './join-sheet.js';
export type {
  BenchFile,
  BenchFilm,
  BenchPicture,
  BenchProjects,
  BenchState,
  Workbench,
} from './workbench.js';
