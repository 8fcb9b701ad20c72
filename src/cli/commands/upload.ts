import type { Conversation } from '../../client/index.js';
import { AppError } from '../../shared/index.js';
import { openUploads } from '../client/local-files.js';
import {
  addClientOptions,
  type ClientOptions,
  openConversation,
  withAdvice,
} from '../client/open-conversation.js';
import { defineCommand } from '../define-command.js';
import { uploadView } from '../progress.js';

export const upload = defineCommand({
  setUp(command, context) {
    addClientOptions(command.argument('[files...]', 'files, folders or http addresses')).action(
      async (words: string[], options: ClientOptions) => {
        if (words.length === 0)
          throw new AppError('bad-input', 'Name at least one file: kinora upload a.jpg b.jpg');
        const { files, urls } = await openUploads(words);
        if (files.length + urls.length === 0) {
          throw new AppError('no-usable-file', 'There is no photo, clip or sound in what was named.');
        }
        const view = uploadView({
          quiet: options.json === true,
          language: () => conversation.language,
        });
        const conversation: Conversation = await openConversation(options, context, {
          onUploadBytes: view.update,
        });
        await withAdvice(conversation, async () => {
          const infos = [
            ...(await conversation.upload(files, context.signal)),
            ...(urls.length > 0 ? await conversation.uploadUrls(urls, context.signal) : []),
          ];
          if (!options.json) return;
          const listed = infos.map(({ file_id, filename, file_type, size }) => ({
            file_id,
            filename,
            file_type,
            size,
          }));
          context.print(JSON.stringify({ ok: true, files: listed }));
        });
      },
    );
  },
});
