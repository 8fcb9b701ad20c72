import { createInterface } from 'node:readline/promises';
import { type Conversation, line as sentence } from '../../client/index.js';
import { toAppError } from '../../shared/index.js';
import { freePath } from '../client/free-path.js';
import { openUploads, splitDropped } from '../client/local-files.js';
import { addClientOptions, type ClientOptions, openConversation } from '../client/open-conversation.js';
import { saveFilm } from '../client/save-film.js';
import { defineCommand } from '../define-command.js';
import { localChat } from '../local-chat.js';
import { percentView, uploadView } from '../progress.js';

interface ChatOptions extends ClientOptions {
  readonly new?: boolean;
  readonly local?: boolean;
  readonly folder: string;
  readonly quality: string;
  readonly resolution?: string;
}

const goodbye = /^(\/?(exit|quit|bye)|退出|再见)$/i;

export const chat = defineCommand({
  setUp(command, context) {
    addClientOptions(command)
      .option('--new', 'start a new session')
      .argument('[files...]', 'with --local: photos, clips, sounds or folders')
      .option('--local', 'talk about files on this computer, without a server')
      .option('--folder <folder>', 'where exports are saved', '.')
      .option('--quality <name>', 'of exports: low, medium or high', 'high')
      .option('--resolution <name>', 'of exports: 360p, 480p, 720p or 1080p')
      .addHelpText(
        'after',
        '\nType a path or drop files to upload them; "export" saves the film; "exit" ends.\n',
      )
      .action(async (paths: string[], options: ChatOptions) => {
        if (options.local) {
          await localChat(paths, { ...options, seed: 1 }, context);
          return;
        }
        const view = percentView({ quiet: false, label: () => sentence('exporting', conversation.language) });
        const uploads = uploadView({ quiet: false, language: () => conversation.language });
        // Ctrl-C ends what is being waited for; at the prompt it ends the chat.
        let turn = new AbortController();
        const conversation: Conversation = await openConversation({ ...options, json: false }, context, {
          tell: (line) => context.print(line),
          showTimeline: true,
          exportOutput: {
            format: 'mp4',
            quality: options.quality,
            ...(options.resolution === undefined ? {} : { resolution: options.resolution }),
          },
          onExportPercent: view.update,
          onUploadBytes: uploads.update,
          deliver: async (film) => {
            view.end();
            const path = await freePath(options.folder, `film.${film.answer.output?.format ?? 'mp4'}`);
            await saveFilm(film, path, turn.signal);
            return path;
          },
        });
        await conversation.connect({ fresh: options.new === true, signal: context.signal });
        const lines = createInterface({
          input: process.stdin,
          output: process.stdout,
          prompt: '> ',
          signal: context.signal,
        });
        let busy = false;
        lines.on('SIGINT', () => (busy ? turn.abort() : lines.close()));
        lines.prompt();
        for await (const line of lines) {
          if (goodbye.test(line.trim())) break;
          busy = true;
          turn = new AbortController();
          try {
            const { paths, text } = await splitDropped(line);
            const { files, urls } = await openUploads(paths);
            if (files.length + urls.length > 0 || text !== '') {
              await conversation.handle({ text, files, urls }, turn.signal);
            }
          } catch (cause) {
            if (!turn.signal.aborted) context.print(conversation.advice(toAppError(cause)));
            else context.print(sentence('stoppedWaiting', conversation.language));
          } finally {
            uploads.end();
            view.end();
            busy = false;
          }
          lines.prompt();
        }
        lines.close();
        context.signal.throwIfAborted();
      });
  },
});
