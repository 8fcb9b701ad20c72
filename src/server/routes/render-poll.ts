import { z } from 'zod';
import { announceEnd } from '../../jobs/index.js';
import { AppError } from '../../shared/index.js';
import { type Caller, failRender, findRender, type RenderProgress, transaction } from '../../store/index.js';
import { defineRoute } from '../define-route.js';
import { exportTypes, renderAnswer } from '../render-answer.js';
import { sendBlob } from '../send-blob.js';
import type { Service } from '../service.js';
import { reaches } from '../sessions-of.js';
import { publicUrl } from '../urls.js';

const params = z.object({ id: z.string() });

async function renderOf(service: Service, caller: Caller, id: string): Promise<RenderProgress> {
  const render = await findRender(service.database, { userId: caller.userId, id });
  if (render === undefined || !reaches(caller, render.session_key))
    throw new AppError('not-found', 'No such export.');
  return render;
}

const poll = (path: string) =>
  defineRoute({
    method: 'GET',
    path,
    summary: 'Tells how far an export is.',
    scope: 'read',
    surface: 'skill',
    params,
    handle: async ({ service, request, caller, params: { id } }) =>
      renderAnswer(service, publicUrl(service, request), await renderOf(service, caller, id)),
  });

export const renderPoll = poll('/api/render/proxy/lambda/:id');
export const renderPollShort = poll('/api/render/proxy/:id');

export const renderCancel = defineRoute({
  method: 'POST',
  path: '/api/render/proxy/lambda/:id/cancel',
  summary: 'Stops an export; a finished one stays as it is.',
  scope: 'read',
  surface: 'skill',
  params,
  async handle({ service, request, caller, params: { id } }) {
    const render = await renderOf(service, caller, id);
    const error = 'cancelled by the client';
    await transaction(service.database, async (tx) => {
      if (!(await failRender(tx, { key: render.key, error, now: service.now() }))) return;
      await announceEnd(tx, service.jobs, { render, event: 'export.failed' });
    });
    return renderAnswer(service, publicUrl(service, request), await renderOf(service, caller, id));
  },
});

export const renderDownload = defineRoute({
  method: 'GET',
  path: '/api/render/proxy/:id/download',
  summary: 'Downloads a finished export with the token.',
  scope: 'read',
  surface: 'skill',
  params,
  async handle({ service, request, reply, caller, params: { id } }) {
    const render = await renderOf(service, caller, id);
    if (render.result === null || render.result_blob === null) {
      throw new AppError('not-found', 'This export is not completed.');
    }
    return sendBlob(service, request, reply, {
      hash: render.result_blob,
      type: exportTypes[render.result.format] ?? 'application/octet-stream',
      name: `${render.id.replaceAll(':', '_')}.${render.result.format}`,
      kind: 'attachment',
    });
  },
});
