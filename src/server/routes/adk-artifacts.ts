import { z } from 'zod';
import { AppError } from '../../shared/index.js';
import { type Caller, hideRender, listRenders, type RenderProgress } from '../../store/index.js';
import { defineRoute } from '../define-route.js';
import { exportTypes, renderUrl } from '../render-answer.js';
import type { Service } from '../service.js';
import { sessionOf } from '../sessions-of.js';
import { publicUrl } from '../urls.js';
import { checkOwner } from './adk-sessions.js';

const path = '/apps/:app/users/:user/sessions/:session/artifacts';
const all = z.object({ app: z.string(), user: z.string(), session: z.string() });
const one = all.extend({ name: z.string() });

async function artifacts(
  service: Service,
  caller: Caller,
  params: z.infer<typeof all>,
): Promise<RenderProgress[]> {
  checkOwner(params, caller);
  const session = await sessionOf(service, caller, { user: params.user, sessionId: params.session });
  const renders = await listRenders(service.database, { userId: caller.userId, sessionKey: session.key });
  return renders.filter((render) => render.status === 'completed' && !render.hidden).reverse();
}

const nameOf = (render: RenderProgress): string => `${render.id}.${render.result?.format ?? 'mp4'}`;

async function artifact(
  service: Service,
  caller: Caller,
  params: z.infer<typeof one>,
): Promise<RenderProgress> {
  const found = (await artifacts(service, caller, params)).find((render) => nameOf(render) === params.name);
  if (found === undefined) throw new AppError('not-found', 'No such artifact.');
  return found;
}

export const listArtifacts = defineRoute({
  method: 'GET',
  path,
  summary: 'Lists the names of finished exports.',
  scope: 'read',
  surface: 'adk',
  params: all,
  handle: async ({ service, caller, params }) => (await artifacts(service, caller, params)).map(nameOf),
});

const read = (suffix: string) =>
  defineRoute({
    method: 'GET',
    path: `${path}/:name${suffix}`,
    summary: 'Tells where a finished export is.',
    scope: 'read',
    surface: 'adk',
    params: one.extend({ version: z.literal('0').optional() }),
    async handle({ service, request, caller, params }) {
      const render = await artifact(service, caller, params);
      const mimeType = exportTypes[render.result?.format ?? 'mp4'];
      return { fileData: { mimeType, fileUri: renderUrl(service, publicUrl(service, request), render) } };
    },
  });

export const readArtifact = read('');
export const readArtifactVersion = read('/versions/:version');

export const listArtifactVersions = defineRoute({
  method: 'GET',
  path: `${path}/:name/versions`,
  summary: 'Lists the versions of an artifact: there is one.',
  scope: 'read',
  surface: 'adk',
  params: one,
  async handle({ service, caller, params }) {
    await artifact(service, caller, params);
    return [0];
  },
});

export const deleteArtifact = defineRoute({
  method: 'DELETE',
  path: `${path}/:name`,
  summary: 'Takes an export off the artifact list.',
  scope: 'write',
  surface: 'adk',
  params: one,
  async handle({ service, caller, params }) {
    await hideRender(service.database, (await artifact(service, caller, params)).key);
    return {};
  },
});
