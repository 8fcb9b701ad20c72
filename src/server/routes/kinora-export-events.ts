import { z } from 'zod';
import { AppError } from '../../shared/index.js';
import { findRender, isRenderOpen, readProgress, renderTopic } from '../../store/index.js';
import { defineRoute } from '../define-route.js';
import { renderAnswer } from '../render-answer.js';
import { reaches } from '../sessions-of.js';
import { openStream, pump } from '../sse.js';
import { publicUrl } from '../urls.js';

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
    const host = publicUrl(service, request);
    const look = () =>
      service.reads.read(`${render.key} ${host}`, async () => {
        const current = await readProgress(service.database, render.key);
        if (current === undefined) return undefined;
        return {
          open: isRenderOpen(current),
          text: JSON.stringify(renderAnswer(service, host, current).data),
        };
      });
    let shown = '';
    await pump(service, raw, { topic: renderTopic(render.key), heartbeat: ': heartbeat\n\n' }, async () => {
      const current = await look();
      if (current === undefined) return 'done';
      if (current.text !== shown) raw.write(`data: ${current.text}\n\n`);
      shown = current.text;
      return current.open && !service.turns.stopping ? 'more' : 'done';
    });
    return undefined;
  },
});
