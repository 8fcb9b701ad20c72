import { createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { type Conversation, exportSession, type FileInfo } from '../../client/index.js';
import { readDraft } from '../../draft/index.js';
import { benchFile, conversationVerbs, type Workbench } from '../../mcp/index.js';
import { assetOf, MediaProcess } from '../../media/index.js';
import type { MediaFile } from '../../render/index.js';
import { openUploads } from '../client/local-files.js';
import { saveFilm } from '../client/save-film.js';
import { drawPicture, drawSheet } from './pictures.js';

/**
 * A workbench over a session of a server. Pictures are drawn on this machine from the session's own files, which are
 * fetched once.
 */
export function serverBench(
  conversation: Conversation,
  pollMs: number,
): Workbench & { close(): Promise<void> } {
  const media = new MediaProcess();
  let folder: string | undefined;
  const fetched = new Map<string, MediaFile>();

  async function localFile(info: FileInfo, signal: AbortSignal): Promise<MediaFile> {
    const known = fetched.get(info.file_id);
    if (known !== undefined) return known;
    folder ??= await mkdtemp(join(tmpdir(), 'kinora-mcp-'));
    const path = join(folder, `${fetched.size}${extname(new URL(info.cdn_url).pathname)}`);
    const response = await fetch(info.cdn_url, { signal });
    await pipeline(
      Readable.fromWeb(response.body as ReadableStream<Uint8Array>),
      createWriteStream(`${path}.part`),
      { signal },
    );
    await rename(`${path}.part`, path);
    const asset = assetOf(path, await media.probe({ path }, signal));
    const file = { path, asset: { ...asset, fileId: info.file_id, name: info.filename } };
    fetched.set(info.file_id, file);
    return file;
  }

  async function drawing(signal: AbortSignal) {
    const { state } = await conversation.state(signal);
    const files: MediaFile[] = [];
    for (const info of state.video_infos) files.push(await localFile(info, signal));
    return { draft: readDraft(state.draft), files, media, signal };
  }

  return {
    reach: 'paths',
    ...conversationVerbs(conversation),
    async addFiles(words, signal) {
      const { files, urls } = await openUploads(words);
      const infos = await conversation.upload(files, signal);
      if (urls.length > 0) infos.push(...(await conversation.uploadUrls(urls, signal)));
      return infos.map(benchFile);
    },
    picture: async (atMs, signal) => drawPicture(await drawing(signal), atMs),
    sheet: async (count, signal) => drawSheet(await drawing(signal), count),
    async export({ path = 'film.mp4', format, quality }, { signal, onPercent }) {
      const answer = await exportSession(conversation, { format, quality }, { signal, onPercent, pollMs });
      await saveFilm({ answer, open: () => conversation.download(answer, signal) }, path, signal);
      const { duration = 0, size = 0 } = answer.output ?? {};
      return { place: path, durationMs: Math.round(duration * 1000), sizeBytes: size };
    },
    async close() {
      await media.stop();
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
