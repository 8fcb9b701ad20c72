export { buildMcpServer, type McpOptions } from './build-server.js';
export type { BenchFile, BenchFilm, BenchState, Workbench } from './workbench.js';
