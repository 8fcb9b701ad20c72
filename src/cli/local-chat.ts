import { createInterface } from 'node:readline/promises';
import { type Conversation, newConversation } from '../agent/index.js';
import { translateGui } from '../client/index.js';
import { emptyDraft, summariseDraft } from '../draft/index.js';
import { MediaProcess } from '../media/index.js';
import { ChunkStore, renderFilm } from '../render/index.js';
import { AppError, oneLine, toAppError } from '../shared/index.js';
import { cacheFolder, cacheLimitBytes } from './cache.js';
import { freePath } from './client/free-path.js';
import type { CliContext } from './define-command.js';
import { readInputs } from './inputs.js';
import { openPlanner } from './language-model.js';
import { progressView } from './progress.js';

const goodbye = /^(\/?(exit|quit|bye)|退出|再见)$/i;
const exporting =
  /^(?:(?:ok|okay|great|perfect|good|now|please|then|and|yes|can you|could you|just)[ ,]+)*(?:export|download|save|render)(?: (?:it|this|that|the (?:film|video|movie)|my (?:film|video)))?(?: (?:now|please|then))*[.!?]*$|^(?!.*(?:吗|么|多少|怎么|哪|[?？]))(?:好[的了]?[，, ]*)?(?:导出|下载|输出|保存)/i;
const showing = /^(status|timeline|show tracks|状态|时间线)$/i;

/** A conversation about files on this computer, without a server: every line is a turn, `export` makes the film. */
export async function localChat(
  paths: readonly string[],
  { folder, seed }: { folder: string; seed: number },
  context: CliContext,
): Promise<void> {
  const plans = openPlanner();
  const media = new MediaProcess();
  const { files, leftOut } = await readInputs(paths, media, { signal: context.signal }).finally(() =>
    media.stop(),
  );
  for (const { path, reason } of leftOut) context.warn(`left out: ${oneLine(path)}: ${reason}`);
  if (!files.some(({ asset }) => asset.kind !== 'audio')) {
    throw new AppError('no-usable-file', 'Name photos or folders: kinora chat --local photos/');
  }
  const assets = files.map(({ asset }) => asset);
  context.print(`${assets.length} files. Say what you want; "export" makes the film, "exit" ends.`);
  let draft = emptyDraft();
  let history: Conversation = newConversation();
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  lines.prompt();
  for await (const line of lines) {
    const sentence = line.trim();
    if (goodbye.test(sentence)) break;
    try {
      if (showing.test(sentence)) context.print(summariseDraft(draft));
      else if (exporting.test(sentence)) context.print(await exportFilm());
      else if (sentence !== '') {
        const plan = await plans({ sentence, draft, assets, history, seed }, context.signal);
        draft = plan.draft;
        history = plan.history;
        const { text, actions, direct } = translateGui(plan.reply);
        if (text !== '') context.print(text);
        // `make the title red and export it`: a terminal has no button to press.
        if (direct && actions.includes('export') && plan.kind !== 'refusal')
          context.print(/[?？]/.test(sentence) ? 'Say "export" to save the film.' : await exportFilm());
      }
    } catch (cause) {
      const error = toAppError(cause);
      if (error.kind === 'cancelled') break;
      context.print(error.message);
    }
    lines.prompt();
  }
  lines.close();

  async function exportFilm(): Promise<string> {
    if (draft.tracks.length === 0) return 'There is no film yet: say what you want first.';
    const cache = await cacheFolder({ keep: true });
    const view = progressView({ quiet: false });
    try {
      const outPath = await freePath(folder, 'film.mp4');
      await renderFilm({
        draft,
        files,
        outPath,
        cacheFolder: cache.path,
        quality: 'high',
        container: 'mp4',
        signal: context.signal,
        onProgress: view.update,
      });
      await new ChunkStore(cache.path).prune(cacheLimitBytes);
      return `Saved ${outPath}`;
    } finally {
      view.end();
      await cache.release();
    }
  }
}
