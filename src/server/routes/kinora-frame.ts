import { createReadStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { z } from 'zod';
import { draftDurationMs } from '../../draft/index.js';
import { AppError } from '../../shared/index.js';
import { listAssets } from '../../store/index.js';
import { defineRoute } from '../define-route.js';
import { newTempPath } from '../receive-files.js';
import { checkDrawable } from '../render-request.js';
import { sessionOf } from '../sessions-of.js';

export const previewFrame = defineRoute({
  method: 'GET',
  path: '/api/kinora/sessions/:session/frame',
  summary: 'Draws one moment of the draft as a JPEG.',
  scope: 'read',
  surface: 'kinora',
  params: z.object({ session: z.string() }),
  query: z.object({
    at_ms: z.coerce.number().int().min(0).default(0),
    size: z.enum(['240p', '360p', '480p', '720p', '1080p']).default('360p'),
  }),
  async handle({ service, reply, caller, params, query }) {
    const session = await sessionOf(service, caller, { sessionId: params.session });
    const assets = await listAssets(service.database, session.key);
    const draft = checkDrawable(session.draft, assets);
    if (query.at_ms > draftDurationMs(draft))
      throw new AppError('bad-input', 'at_ms: the draft is not that long.');
    const { cacheDir, tempDir, blobs } = service;
    await mkdir(tempDir, { recursive: true });
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const files = await Promise.all(
      assets.map(async ({ asset, blob }) => ({ asset, path: await blobs.localPath(blob, { cacheDir }) })),
    );
    const outPath = `${newTempPath(service)}.jpg`;
    try {
      await service.frames.draw(
        {
          renderKey: `${session.key} ${session.version} ${query.size}`,
          draft: session.draft,
          files,
          output: { format: 'jpg', quality: 'low', resolution: query.size },
          cacheFolder: cacheDir,
          tempFolder: tempDir,
        },
        { outPath, atMs: query.at_ms },
        gone.signal,
      );
      reply.headers({ 'Content-Type': 'image/jpeg', 'Cache-Control': 'private, max-age=60' });
      await reply.send(createReadStream(outPath));
    } finally {
      await rm(outPath, { force: true });
    }
    return undefined;
  },
});
