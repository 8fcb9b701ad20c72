import {
  addClientOptions,
  type ClientOptions,
  openConversation,
  withAdvice,
} from '../client/open-conversation.js';
import { defineCommand } from '../define-command.js';

export const sessions = defineCommand({
  setUp(command, context) {
    addClientOptions(command)
      .option('--use <id>', 'work in this session from now on')
      .action(async (options: ClientOptions & { use?: string }) => {
        const conversation = await openConversation(options, context, { tell: () => undefined });
        await withAdvice(conversation, async () => {
          const call = conversation.account.call.bind(conversation.account);
          if (options.use !== undefined) {
            const sessionId = options.use;
            await call((token) => conversation.api.state({ token, sessionId, signal: context.signal }));
            await conversation.useSession(sessionId);
          }
          const list = await call((token) => conversation.api.sessions({ token, signal: context.signal }));
          if (options.json) return context.print(JSON.stringify({ ok: true, sessions: list }));
          if (list.length === 0) context.print('There is no session yet.');
          for (const { session_id, updated_at, summary } of list) {
            context.print(`${session_id}  ${updated_at.slice(0, 16).replace('T', ' ')}  ${summary}`);
          }
        });
      });
  },
});
