import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { buildMcpServer } from '../../mcp/index.js';
import {
  type ClientOptions,
  cliIdentity,
  openConversation,
  pollMsFor,
  serverAddress,
} from '../client/open-conversation.js';
import { defineCommand } from '../define-command.js';
import { localBench } from '../mcp/local-bench.js';
import { serverBench } from '../mcp/server-bench.js';
import { checkOutputPath } from '../output-path.js';
import { catalogueText } from './catalogue.js';

interface McpCommandOptions extends ClientOptions {
  readonly local?: boolean;
}

export const mcp = defineCommand({
  setUp(command, context) {
    command
      .option('--local', 'work on files of this machine, without any server')
      .option('--server <url>', 'address of the server; NEMO_API_URL, else the local one')
      .option('--session <id>', 'work in this session')
      .addHelpText('after', '\nHow to add it to an agent: docs/agents.md\n')
      .action(async (options: McpCommandOptions) => {
        // Standard output belongs to the protocol.
        const quiet = { tell: () => undefined, leaveExports: true };
        const bench = options.local
          ? localBench()
          : serverBench(await openConversation(options, context, quiet), pollMsFor(serverAddress(options)));
        const server = buildMcpServer({
          bench,
          version: cliIdentity().version,
          catalogue: catalogueText,
          outputPath: (path) => checkOutputPath(path, ['mp4', 'mov']),
        });
        const ended = new Promise<void>((done) => {
          server.server.onclose = done;
          process.stdin.once('end', done);
          context.signal.addEventListener('abort', () => done(), { once: true });
        });
        await server.connect(new StdioServerTransport());
        await ended;
        await server.close();
        await bench.close();
      });
  },
});
