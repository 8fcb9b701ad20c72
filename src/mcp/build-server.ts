import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { writeDraft } from '../draft/index.js';
import { addEditTools } from './edit-tools.js';
import { addFilmTools } from './film-tools.js';
import { addProjectTools } from './project-tools.js';
import { addPrompts } from './prompts.js';
import type { Workbench } from './workbench.js';

export interface McpOptions {
  readonly bench: Workbench;
  readonly version: string;
  /** Names and summaries of everything the catalogue has, as text for a model. */
  readonly catalogue: () => string;
  /** Checks a path an export goes to and makes it absolute; used when the workbench reaches paths. */
  readonly outputPath: (path: string) => Promise<string>;
}

/** An MCP server over a workbench: project, files, chat, every edit command, pictures, export. Not yet connected. */
export function buildMcpServer({ bench, version, catalogue, outputPath }: McpOptions): McpServer {
  const server = new McpServer(
    { name: 'kinora', title: 'Kinora', version },
    {
      instructions:
        'Kinora makes finished films out of photos. Add files first, then say what is wanted in one sentence or use the edit tools, look at contact_sheet, then export_film. Photos are counted from 1.',
    },
  );
  addProjectTools(server, bench);
  addEditTools(server, bench);
  addFilmTools(server, bench, outputPath);
  server.registerResource(
    'timeline',
    'kinora://timeline',
    { title: 'Timeline', description: 'The draft as JSON with short keys.', mimeType: 'application/json' },
    async (uri, { signal }) => {
      const { draft } = await bench.state(signal);
      return {
        contents: [{ uri: uri.href, mimeType: 'application/json', text: JSON.stringify(writeDraft(draft)) }],
      };
    },
  );
  server.registerResource(
    'catalogue',
    'kinora://catalogue',
    {
      title: 'Catalogue',
      description: 'Every motion, transition, title, look, mood and style.',
      mimeType: 'text/plain',
    },
    (uri) => ({ contents: [{ uri: uri.href, mimeType: 'text/plain', text: catalogue() }] }),
  );
  addPrompts(server);
  return server;
}
