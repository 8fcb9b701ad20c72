import { createInterface } from 'node:readline/promises';
import { type Conversation, newConversation } from '../agent/index.js';
import { translateGui } from '../client/index.js';
import { emptyDraft, fitCanvas, summariseDraft } from '../draft/index.js';
import { MediaProcess } from '../media/index.js';
import { ChunkStore, presets, renderFilm } from '../render/index.js';
import { AppError, oneLine, toAppError } from '../shared/index.js';
import { cacheFolder, cacheLimitBytes } from './cache.js';
import { freePath } from './client/free-path.js';
import type { CliContext } from './define-command.js';
import { readInputs } from './inputs.js';
import { openPlanner } from './language-model.js';
import { checkOutputPath } from './output-path.js';
import { progressView } from './progress.js';

const goodbye = /^(\/?(exit|quit|bye)|退出|再见)$/i;
const exporting =
  /^(?:(?:ok|okay|great|perfect|good|now|please|then|and|yes|can you|could you|just)[ ,]+)*(?:export|download|save|render)(?: (?:it|this|that|the (?:film|video|movie)|my (?:film|video)))?(?: (?:now|please|then))*[.!?]*$|^(?!.*(?:吗|么|多少|怎么|哪|[?？]))(?:好[的了]?[，, ]*)?(?:导出|下载|输出|保存)/i;
const showing = /^(status|timeline|show tracks|状态|时间线)$/i;

interface LocalChat {
  /** Where exports are saved. */
  readonly folder: string;
  readonly seed: number;
  readonly quality: string;
  /** `720p`; left out: the film's own size. */
  readonly resolution?: string | undefined;
}

/** Pixels of the short side of an export. */
const shortSides: Readonly<Record<string, number>> = { '360p': 360, '480p': 480, '720p': 720, '1080p': 1080 };

/** A conversation about files on this computer, without a server: every line is a turn, `export` makes the film. */
export async function localChat(
  paths: readonly string[],
  { folder, seed, quality, resolution }: LocalChat,
  context: CliContext,
): Promise<void> {
  presets.require(quality);
  const shortSide = resolution === undefined ? undefined : shortSides[resolution];
  if (resolution !== undefined && shortSide === undefined)
    throw new AppError(
      'bad-input',
      `Unknown resolution "${resolution}". Known: ${Object.keys(shortSides).join(', ')}.`,
    );
  const plans = openPlanner();
  const media = new MediaProcess();
  const { files, leftOut } = await readInputs(paths, media, { signal: context.signal }).finally(() =>
    media.stop(),
  );
  for (const { path, reason } of leftOut) context.warn(`left out: ${oneLine(path)}: ${reason}`);
  if (!files.some(({ asset }) => asset.kind !== 'audio')) {
    const message =
      paths.length > 0
        ? 'None of the files can be used.'
        : 'Name photos or folders: kinora chat --local photos/';
    throw new AppError('no-usable-file', message);
  }
  const assets = files.map(({ asset }) => asset);
  const count = assets.length === 1 ? '1 file' : `${assets.length} files`;
  context.print(`${count}. Say what you want; "export" makes the film, "exit" ends.`);
  let draft = emptyDraft();
  let history: Conversation = newConversation();
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: '> ',
    signal: context.signal,
  });
  // Ctrl-C on a terminal ends what is being waited for; at the prompt it ends the chat.
  let turn: AbortController | undefined;
  lines.on('SIGINT', () => (turn === undefined ? lines.close() : turn.abort()));
  lines.prompt();
  for await (const line of lines) {
    const sentence = line.trim();
    if (goodbye.test(sentence)) break;
    turn = new AbortController();
    const signal = AbortSignal.any([context.signal, turn.signal]);
    try {
      if (showing.test(sentence)) context.print(summariseDraft(draft));
      else if (exporting.test(sentence)) context.print(await exportFilm(signal));
      else if (sentence !== '') {
        const plan = await plans({ sentence, draft, assets, history, seed }, signal);
        draft = plan.draft;
        history = plan.history;
        const { text, actions, direct } = translateGui(plan.reply);
        if (text !== '') context.print(text);
        // `make the title red and export it`: a terminal has no button to press.
        if (direct && actions.includes('export') && plan.kind !== 'refusal')
          context.print(/[?？]/.test(sentence) ? 'Say "export" to save the film.' : await exportFilm(signal));
      }
    } catch (cause) {
      if (context.signal.aborted) break;
      context.print(turn.signal.aborted ? 'Stopped.' : toAppError(cause).message);
    } finally {
      turn = undefined;
    }
    lines.prompt();
  }
  lines.close();
  context.signal.throwIfAborted();

  async function exportFilm(signal: AbortSignal): Promise<string> {
    if (draft.tracks.length === 0) return 'There is no film yet: say what you want first.';
    const outPath = await checkOutputPath(await freePath(folder, 'film.mp4'), ['mp4']);
    const cache = await cacheFolder({ keep: true });
    const view = progressView({ quiet: false });
    try {
      await renderFilm({
        draft: shortSide === undefined ? draft : fitCanvas(draft, { shortSide, longSide: Infinity }),
        files,
        outPath,
        cacheFolder: cache.path,
        quality,
        container: 'mp4',
        signal,
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
