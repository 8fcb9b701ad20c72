import { z } from 'zod';
import { AppError } from '../../shared/index.js';
import { acceptRender, type Caller, listAssets } from '../../store/index.js';
import { type Call, defineRoute, parseWith } from '../define-route.js';
import { checkSpace } from '../free-space.js';
import { jsonBody } from '../json-body.js';
import { renderAnswer } from '../render-answer.js';
import { checkDrawable, draftOf, hashOf, readOutput, renderIdOf } from '../render-request.js';
import { sessionOf } from '../sessions-of.js';
import { publicUrl } from '../urls.js';

const limits = { perUser: 3, all: 200 };
const attribution = ['x-skill-source', 'x-skill-version', 'x-skill-platform'];

/** C-9.3: a registered plan, a token with the scope, or a skill that says who it is. */
function checkPlan(caller: Caller, headers: Record<string, unknown>, mode: 'required' | 'optional'): void {
  if (mode === 'optional' || caller.plan === 'full') return;
  if (attribution.every((name) => typeof headers[name] === 'string' && headers[name].trim() !== '')) return;
  throw new AppError(
    'export-blocked',
    'Exports on the free plan need the headers X-Skill-Source, X-Skill-Version and X-Skill-Platform. This is not about credits.',
  );
}

async function submit({ service, request, caller }: Call<unknown, unknown, unknown>): Promise<unknown> {
  checkPlan(caller, request.headers, service.settings.KINORA_EXPORT_HEADERS);
  const raw = parseWith(z.record(z.string(), z.unknown()), jsonBody(request), 'Body') as Record<
    string,
    unknown
  >;
  const sessionId = raw.sessionId ?? raw.session_id;
  if (typeof sessionId !== 'string' || sessionId === '') {
    throw new AppError('bad-input', 'sessionId: expected the id of a session.');
  }
  const session = await sessionOf(service, caller, { sessionId });
  const now = service.now();
  const draft = draftOf(raw.draft);
  const output = readOutput(raw.output);
  checkDrawable(draft, await listAssets(service.database, session.key));
  const id = renderIdOf(raw.id, now);
  await checkSpace(service);
  const render = await acceptRender(
    service.database,
    {
      userId: caller.userId,
      id,
      sessionKey: session.key,
      bodyHash: hashOf({ session: session.key, draft, output }),
      draft,
      output,
      limits,
      now,
    },
    (tx, accepted) => service.jobs.send(tx, 'plan', { renderKey: accepted.key }),
  );
  return renderAnswer(service, publicUrl(service, request), render);
}

const route = (path: string) =>
  defineRoute({
    method: 'POST',
    path,
    summary: 'Starts an export of the draft in the body.',
    scope: 'read',
    surface: 'skill',
    handle: submit,
  });

export const renderSubmit = route('/api/render/proxy/lambda');
export const renderSubmitDraft = route('/api/render/proxy/draft');
