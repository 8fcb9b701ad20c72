import { z } from 'zod';
import { AppError } from '../../shared/index.js';
import { readRender } from '../../store/index.js';
import { opens } from '../capability.js';
import { defineRoute } from '../define-route.js';
import { exportTypes } from '../render-answer.js';
import { sendBlob } from '../send-blob.js';

export const renderFile = defineRoute({
  method: 'GET',
  path: '/r/:name',
  summary: 'Serves a finished export to whoever has its address.',
  scope: null,
  surface: 'plain',
  params: z.object({ name: z.string() }),
  async handle({ service, request, reply, params }) {
    const [, key, capability] =
      /^(r_[0-9a-f]{24})\.([0-9a-z]+-[\w-]{22})\.[a-z0-9]{1,5}$/.exec(params.name) ?? [];
    const unknown = new AppError('not-found', 'There is nothing here.');
    if (
      key === undefined ||
      !opens(service.secret, { kind: 'render', id: key }, capability!, service.now())
    ) {
      throw unknown;
    }
    const render = await readRender(service.database, key);
    if (render?.result == null || render.result_blob === null) throw unknown;
    return sendBlob(service, request, reply, {
      hash: render.result_blob,
      type: exportTypes[render.result.format] ?? 'application/octet-stream',
      name: `${render.id.replaceAll(':', '_')}.${render.result.format}`,
      kind: 'inline',
    });
  },
});
