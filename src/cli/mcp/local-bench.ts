import { type Conversation, newConversation } from '../../agent/index.js';
import { type Draft, emptyDraft } from '../../draft/index.js';
import { applyEdits } from '../../edits/index.js';
import type { Workbench } from '../../mcp/index.js';
import { MediaProcess } from '../../media/index.js';
import { ChunkStore, type MediaFile, renderFilm } from '../../render/index.js';
import { AppError } from '../../shared/index.js';
import { cacheFolder, cacheLimitBytes } from '../cache.js';
import { readInputs } from '../inputs.js';
import { openPlanner } from '../language-model.js';
import { drawPicture, drawSheet } from './pictures.js';

/** How many drafts can be taken back. */
const historyLimit = 100;

/** A workbench on the files of this machine, with no server: one project, kept while the program runs. */
export function localBench(): Workbench & { close(): Promise<void> } {
  let files: MediaFile[] = [];
  let draft: Draft = emptyDraft();
  let past: Draft[] = [];
  let history: Conversation = newConversation();
  const plans = openPlanner();
  const media = new MediaProcess();
  const assets = () => files.map(({ asset }) => asset);
  const take = (after: Draft): void => {
    if (after === draft) return;
    past = [draft, ...past].slice(0, historyLimit);
    draft = after;
  };
  const job = (signal: AbortSignal) => ({ draft, files, media, signal });
  return {
    reach: 'paths',
    async reset() {
      [files, draft, past, history] = [[], emptyDraft(), [], newConversation()];
    },
    state: async () => ({
      draft,
      files: assets().map(({ fileId, name, kind }) => ({ id: fileId, name, kind })),
    }),
    async addFiles(words, signal) {
      if (words.some((word) => /^https?:/i.test(word))) {
        throw new AppError('bad-input', 'Without a server only files of this machine can be added.');
      }
      const { files: found, leftOut } = await readInputs(words, media, { signal });
      const known = new Set(files.map(({ asset }) => asset.fileId));
      const fresh = found.filter(({ asset }) => !known.has(asset.fileId));
      if (found.length === 0) {
        const reasons = leftOut.map(({ path, reason }) => `${path}: ${reason}`).join(' ');
        throw new AppError('no-usable-file', `None of the files can be used. ${reasons}`);
      }
      files = [...files, ...fresh];
      return fresh.map(({ asset: { fileId, name, kind } }) => ({ id: fileId, name, kind }));
    },
    async say(sentence, signal) {
      const plan = await plans({ sentence, draft, assets: assets(), history, seed: 1 }, signal);
      history = plan.history;
      if (plan.changed) take(plan.draft);
      return plan.reply;
    },
    async edit(commands) {
      take(applyEdits(draft, commands, { assets: assets(), seed: 1, past }));
    },
    async undo() {
      const [before, ...older] = past;
      if (before === undefined) throw new AppError('bad-input', 'There is nothing to take back.');
      draft = before;
      past = older;
      // What the agent remembers no longer fits the draft.
      history = newConversation();
    },
    picture: (atMs, signal) => drawPicture(job(signal), atMs),
    sheet: (count, signal) => drawSheet(job(signal), count),
    async export({ path = 'film.mp4', format, quality }, { signal, onPercent }) {
      if (draft.tracks.length === 0) {
        throw new AppError('bad-input', 'The timeline is empty; make a film first.');
      }
      const cache = await cacheFolder({ keep: true });
      try {
        const result = await renderFilm({
          draft,
          files,
          outPath: path,
          cacheFolder: cache.path,
          quality,
          container: format === 'mov' ? 'mov' : 'mp4',
          signal,
          onProgress: ({ percent }) => onPercent(percent),
        });
        await new ChunkStore(cache.path).prune(cacheLimitBytes);
        return { place: result.outPath, durationMs: result.durationMs, sizeBytes: result.sizeBytes };
      } finally {
        await cache.release();
      }
    },
    credits: async () => null,
    close: () => media.stop(),
  };
}
