import { spawn } from 'node:child_process';
import {
  addClientOptions,
  type ClientOptions,
  openConversation,
  withAdvice,
} from '../client/open-conversation.js';
import { defineCommand } from '../define-command.js';

interface OpenOptions extends ClientOptions {
  readonly print?: boolean;
}

/** Opens an address with the desktop's browser; says nothing when there is no desktop. */
function openBrowser(url: string): void {
  const [program, ...before]: [string, ...string[]] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler']
        : ['xdg-open'];
  const child = spawn(program, [...before, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

export const open = defineCommand({
  setUp(command, context) {
    addClientOptions(command)
      .option('--print', 'only print the link')
      .action(async (options: OpenOptions) => {
        const conversation = await openConversation(options, context);
        await withAdvice(conversation, async () => {
          const { session_id, task_id } = await conversation.state(context.signal);
          const { claim_token } = await conversation.account.call((token) =>
            conversation.api.claim({ token, sessionId: session_id, taskId: task_id, signal: context.signal }),
          );
          const url = `${conversation.api.baseUrl}/workspace/claim?ct=${claim_token}`;
          if (options.json) context.print(JSON.stringify({ ok: true, url }));
          else context.print(url);
          if (!options.print && !options.json) openBrowser(url);
        });
      });
  },
});
