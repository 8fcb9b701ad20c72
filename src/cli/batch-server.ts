import { basename, extname } from 'node:path';
import { type ClientMemory, type Conversation, editSession, exportSession } from '../client/index.js';
import type { EditCommand } from '../edits/index.js';
import { AppError, toAppError } from '../shared/index.js';
import { type BatchJob, openPatterns } from './batch-jobs.js';
import type { BatchMaker } from './batch-maker.js';
import { openUpload, openUploads, type Uploads } from './client/local-files.js';
import { fileMemory } from './client/memory.js';
import { openConversation, pollMsFor } from './client/open-conversation.js';
import { saveFilm } from './client/save-film.js';
import type { CliContext } from './define-command.js';
import { filmEdits, orderOf, readWishes } from './film-options.js';
import { percentView } from './progress.js';

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The user's token and client id, but sessions of its own: the session of the other commands stays theirs. */
function batchMemory(baseUrl: string): ClientMemory {
  const shared = fileMemory(baseUrl);
  const isOwn = (key: string): boolean => key === 'session' || key === 'task';
  return {
    read: async (key) => (isOwn(key) ? undefined : shared.read(key)),
    write: async (key, value) => (isOwn(key) ? undefined : shared.write(key, value)),
  };
}

/**
 * Films made by a server: each in a session of its own, or all in one. In one session the files of earlier films stay
 * at hand, so equal files are sent once; each film is made of its own row's files and has its own export.
 */
export async function serverMaker(
  {
    baseUrl,
    quality,
    quiet,
    oneSession,
  }: { baseUrl: string; quality: string; quiet: boolean; oneSession: boolean },
  context: CliContext,
): Promise<BatchMaker> {
  const { signal } = context;
  const conversation = await openConversation({ server: baseUrl, json: true }, context, {
    memory: batchMemory(baseUrl),
    leaveExports: true,
  });
  await conversation.connect({ signal });
  let begun = false;
  return {
    async make(job) {
      // Opened first: a row whose files are missing leaves no session behind.
      const uploads = await openUploads(await openPatterns(job.photos));
      if (begun && !oneSession) await conversation.connect({ fresh: true, signal });
      begun = true;
      await layOut(conversation, { job, uploads }, { signal, oneSession });
      const view = percentView({ quiet, label: () => `Exporting ${basename(job.output)}` });
      try {
        const output = { format: extname(job.output).slice(1).toLowerCase(), quality };
        const hooks = { signal, onPercent: view.update, pollMs: pollMsFor(baseUrl) };
        const answer = await exportSession(conversation, output, hooks);
        const open = (): Promise<Response> => conversation.download(answer, signal);
        await saveFilm({ answer, open }, job.output, signal);
        const { duration = 0, size = 0 } = answer.output ?? {};
        return { durationMs: Math.round(duration * 1000), sizeBytes: size };
      } finally {
        view.end();
      }
    },
    explain: (cause) => conversation.advice(toAppError(cause)),
    close: async () => undefined,
  };
}

/** Uploads a row's files and puts its film on the timeline. */
async function layOut(
  conversation: Conversation,
  { job, uploads: { files, urls } }: { job: BatchJob; uploads: Uploads },
  { signal, oneSession }: { signal: AbortSignal; oneSession: boolean },
): Promise<void> {
  const wishes = readWishes(job.options);
  if (wishes.lookFile !== undefined) {
    throw new AppError('bad-input', 'A .cube look works without --server only.');
  }
  const sorted = wishes.order === 'name' ? [...files].sort((a, b) => byName.compare(a.name, b.name)) : files;
  const infos = await conversation.upload(sorted, signal);
  if (urls.length > 0) infos.push(...(await conversation.uploadUrls(urls, signal)));
  const { message } = job.options;
  // The agent's own first film is the better one; among the files of other films it must be told which are meant.
  const directed = message !== undefined && !oneSession;
  if (message !== undefined && directed) await conversation.say(message, signal);
  const drafted = directed && conversation.summaryOf(await conversation.state(signal)) !== '';
  const ids = [...new Set(infos.map(({ file_id }) => file_id))];
  const film = { ...wishes.film, files: ids, order: orderOf(wishes) };
  const commands: EditCommand[] = drafted
    ? filmEdits(wishes)
    : [{ name: 'make_film', params: message === undefined ? film : { files: ids, order: orderOf(wishes) } }];
  await editSession(conversation, commands, signal);
  if (message !== undefined && !directed) {
    await conversation.say(message, signal);
    await editSession(conversation, filmEdits(wishes), signal);
  }
  await editSession(conversation, wishes.edits, signal);
  if (wishes.musicFile === undefined) return;
  const [music] = await conversation.upload([await openUpload(wishes.musicFile)], signal);
  await editSession(conversation, [{ name: 'set_music', params: { file: music?.file_id } }], signal);
}
