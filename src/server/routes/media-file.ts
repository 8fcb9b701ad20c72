import { z } from 'zod';
import { AppError } from '../../shared/index.js';
import { findAsset } from '../../store/index.js';
import { opens } from '../capability.js';
import { defineRoute } from '../define-route.js';
import { sendBlob } from '../send-blob.js';

export const mediaFile = defineRoute({
  method: 'GET',
  path: '/m/:file/:name',
  summary: 'Serves an uploaded file to whoever has its address.',
  scope: null,
  surface: 'plain',
  params: z.object({ file: z.string(), name: z.string() }),
  async handle({ service, request, reply, params }) {
    const unknown = new AppError('not-found', 'There is nothing here.');
    const [, capability, small] = /^([0-9a-z]+-[\w-]{22})(\.thumb)?\.[a-z0-9]{1,5}$/.exec(params.name) ?? [];
    const kind = small === undefined ? 'media' : 'thumbnail';
    if (
      capability === undefined ||
      !opens(service.secret, { kind, id: params.file }, capability, service.now())
    ) {
      throw unknown;
    }
    const asset = await findAsset(service.database, params.file);
    if (asset === undefined) throw unknown;
    if (kind === 'thumbnail') {
      if (asset.thumbnail_blob === null) throw unknown;
      const file = { hash: asset.thumbnail_blob, type: 'image/jpeg', name: 'thumbnail.jpg' };
      return sendBlob(service, request, reply, { ...file, kind: 'inline' });
    }
    const file = { hash: asset.view_blob, type: asset.view_type, name: asset.name };
    return sendBlob(service, request, reply, { ...file, kind: 'inline' });
  },
});
