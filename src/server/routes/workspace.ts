import { z } from 'zod';
import { readDraft, summariseDraft } from '../../draft/index.js';
import { claimedSession, listAssets, listRenders, type SessionRow } from '../../store/index.js';
import { type Call, defineRoute } from '../define-route.js';
import { escapeHtml, sendPage } from '../page.js';
import { renderUrl } from '../render-answer.js';
import type { Service } from '../service.js';
import { thumbnailUrl } from '../urls.js';

const query = z.object({ ct: z.string().max(200).optional() });
type LinkCall = Call<unknown, z.infer<typeof query>, unknown>;

const hint =
  '<p>Ask the agent that made the film for a new link, or go on with <code>kinora chat</code> and your token.</p>';

/** A token in a link is no key here; it must not stay in the browser's history either (C-3.2). */
function scrubbed({ request, reply }: LinkCall): boolean {
  const url = new URL(request.url, 'http://kinora.invalid');
  if (!url.searchParams.has('token')) return false;
  url.searchParams.delete('token');
  reply.headers({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });
  reply.redirect(`${url.pathname}${url.search}`, 303);
  return true;
}

async function showSession(call: LinkCall, session: SessionRow): Promise<undefined> {
  const { service, reply } = call;
  const assets = await listAssets(service.database, session.key);
  const pictures = assets.flatMap((asset) => {
    const address = thumbnailUrl(service, '', asset);
    return address === null ? [] : [`<img src="${address}" alt="${escapeHtml(asset.name)}">`];
  });
  return sendPage(reply, {
    title: session.task_name,
    body: `<p>${escapeHtml(summariseDraft(readDraft(session.draft)) || 'Nothing is made of it yet.')}</p>
${await films(service, session)}<p>${pictures.join('') || 'No files yet.'}</p>
<p>To change the film, tell the agent what you want.</p>`,
  });
}

/** The finished exports, newest first, the first one to look at. */
async function films(service: Service, session: SessionRow): Promise<string> {
  const { user_id: userId, key: sessionKey } = session;
  const done = (await listRenders(service.database, { userId, sessionKey, limit: 20 })).filter(
    (render) => render.status === 'completed' && !render.hidden,
  );
  return done
    .map((render, index) => {
      const address = renderUrl(service, '', render);
      const video = index === 0 && ['mp4', 'mov', 'webm'].includes(render.result?.format ?? '');
      const player = video ? `<video controls preload="metadata" src="${address}"></video>` : '';
      return `${player}<p><a href="${address}">${escapeHtml(render.id)}.${render.result?.format}</a></p>`;
    })
    .join('');
}

const id = z.string().regex(/^[A-Za-z0-9][\w.:-]{0,127}$/, 'expected an id');

const link = (path: string) =>
  defineRoute({
    method: 'GET',
    path,
    summary: 'Shows the session of a link; only its claim token opens it.',
    scope: null,
    surface: 'plain',
    params: z.object({ task: id, project: id, session: id }).partial(),
    query,
    async handle(call) {
      if (scrubbed(call)) return undefined;
      const { service, reply, query: asked } = call;
      if (asked.ct === undefined)
        return sendPage(reply, {
          title: 'A link to a film',
          body: `<p>This link alone opens nothing.</p>${hint}`,
        });
      const session = await claimedSession(service.database, asked.ct, service.now());
      if (session !== undefined) return showSession(call, session);
      return sendPage(reply, {
        title: 'This link has ended',
        body: `<p>Links work for seven days.</p>${hint}`,
        status: 404,
      });
    },
  });

export const workspaceClaim = link('/workspace/claim');
export const workspaceTask = link('/workspace/task/:task');
export const workspaceProject = link('/workspace/project/:project/:session');
export const taskPage = link('/task/:task');
