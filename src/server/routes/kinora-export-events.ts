import { z } from 'zod';
import { AppError } from '../../shared/index.js';
import { findRender, isRenderOpen, readRender, renderTopic } from '../../store/index.js';
import { defineRoute } from '../define-route.js';
import { renderAnswer } from '../render-answer.js';
import { reaches } from '../sessions-of.js';
import { openStream, pump } from '../sse.js';

export const exportEvents = defineRoute({
  method: 'GET',
  path: '/api/kinora/exports/:id/events',
  summary: 'Streams the progress of an export until it has ended.',
  scope: 'read',
  surface: 'kinora',
  params: z.object({ id: z.string() }),
  async handle({ service, request, reply, caller, params: { id } }) {
    const render = await findRender(service.database, { userId: caller.userId, id });
    if (render === undefined || !reaches(caller, render.session_key))
      throw new AppError('not-found', 'No such export.');
    const raw = openStream(reply);
    let shown = '';
    await pump(service, raw, { topic: renderTopic(render.key), heartbeat: ': heartbeat\n\n' }, async () => {
      const current = await readRender(service.database, render.key);
      if (current === undefined) return 'done';
      const state = `${current.status} ${current.progress}`;
      if (state !== shown)
        raw.write(`data: ${JSON.stringify(renderAnswer(service, request, current).data)}\n\n`);
      shown = state;
      return isRenderOpen(current) && !service.turns.stopping ? 'more' : 'done';
    });
    return undefined;
  },
});
