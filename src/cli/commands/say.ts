import { AppError } from '../../shared/index.js';
import {
  addClientOptions,
  type ClientOptions,
  openConversation,
  withAdvice,
} from '../client/open-conversation.js';
import { defineCommand } from '../define-command.js';

export const say = defineCommand({
  setUp(command, context) {
    addClientOptions(command.argument('<sentence...>', 'what you want, in your own words')).action(
      async (words: string[], options: ClientOptions) => {
        const conversation = await openConversation(options, context, { showTimeline: true });
        await withAdvice(conversation, async () => {
          const report = await conversation.say(words.join(' '), context.signal);
          if (report.how === 'lost') {
            throw new AppError(
              'connection-lost',
              'The connection was lost and the timeline has not changed.',
            );
          }
          if (options.json) {
            const { text, changed, summary } = report;
            context.print(JSON.stringify({ ok: true, text, changed, summary }));
          }
        });
      },
    );
  },
});
