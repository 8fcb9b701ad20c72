import { extname } from 'node:path';
import { type Conversation, line } from '../../client/index.js';
import {
  addClientOptions,
  type ClientOptions,
  openConversation,
  withAdvice,
} from '../client/open-conversation.js';
import { saveFilm } from '../client/save-film.js';
import { defineCommand } from '../define-command.js';
import { parseWhole } from '../options.js';
import { checkOutputPath } from '../output-path.js';
import { percentView } from '../progress.js';

interface ExportOptions extends ClientOptions {
  readonly output: string;
  readonly quality: string;
  readonly resolution?: string;
  readonly fps?: string;
}

const endings = ['mp4', 'mov', 'webm', 'gif', 'jpg'];

export const exportCommand = defineCommand({
  setUp(command, context) {
    addClientOptions(command)
      .option('-o, --output <file>', `where the film goes (${endings.join(', ')})`, 'film.mp4')
      .option('--quality <name>', 'low, medium or high', 'high')
      .option('--resolution <name>', '360p, 480p, 720p or 1080p')
      .option('--fps <number>', 'frames per second')
      .action(async (options: ExportOptions) => {
        const path = await checkOutputPath(options.output, endings);
        const fps = options.fps;
        const output = {
          format: extname(path).slice(1).toLowerCase(),
          quality: options.quality,
          ...(options.resolution === undefined ? {} : { resolution: options.resolution }),
          ...(fps === undefined ? {} : { fps: parseWhole(fps, { option: '--fps', min: 1, max: 60 }) }),
        };
        const view = percentView({
          quiet: options.json === true,
          label: () => line('exporting', conversation.language),
        });
        const conversation: Conversation = await openConversation(options, context, {
          onExportPercent: view.update,
          deliver: async (film) => {
            view.end();
            await saveFilm(film, path, context.signal);
            return options.output;
          },
        });
        try {
          await withAdvice(conversation, async () => {
            const { id, url, answer } = await conversation.exportVideo({ output, signal: context.signal });
            if (!options.json) return;
            const { duration, size, width, height } = answer.output ?? {};
            context.print(JSON.stringify({ ok: true, id, path, url, duration, size, width, height }));
          });
        } finally {
          view.end();
        }
      });
  },
});
