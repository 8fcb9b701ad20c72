import { z } from 'zod';
import { fitCanvas, readDraft, writeDraft } from '../../draft/index.js';
import { applyEdits, edits } from '../../edits/index.js';
import { AppError, hash32 } from '../../shared/index.js';
import {
  commitDraft,
  type Json,
  listAssets,
  lockSession,
  readHistory,
  readHistoryDrafts,
  type SessionRow,
  transaction,
  walkHistory,
} from '../../store/index.js';
import { type Call, defineRoute } from '../define-route.js';
import { success } from '../envelope.js';
import { freshDraft } from '../session-state.js';
import { sessionOf } from '../sessions-of.js';
import { publicUrl } from '../urls.js';

const params = z.object({ session: z.string() });
const command = z.object({ name: z.string(), params: z.record(z.string(), z.unknown()).default({}) });
const base = z.object({ base_version: z.number().int().optional() });

type SessionCall = Call<z.infer<typeof params>, unknown, { base_version?: number | undefined }>;

/** Runs `change` on the locked session when the caller's view of it is current (C-8.7). */
async function changeDraft(
  call: SessionCall,
  change: (tx: Parameters<typeof lockSession>[0], session: SessionRow) => Promise<SessionRow>,
): Promise<unknown> {
  const { service, request, caller, body } = call;
  const found = await sessionOf(service, caller, { sessionId: call.params.session });
  const assets = await listAssets(service.database, found.key);
  const host = publicUrl(service, request);
  const view = ({ version, draft }: SessionRow): Json => ({
    version,
    draft: freshDraft(service, host, draft, assets),
  });
  const updated = await transaction(service.database, async (tx) => {
    const session = await lockSession(tx, found.key);
    if (body.base_version !== undefined && body.base_version !== session.version) {
      throw new AppError('conflict', 'The draft has changed since you read it.', {
        fields: { data: view(session) },
      });
    }
    try {
      return await change(tx, session);
    } catch (cause) {
      if (!(cause instanceof AppError) || cause.kind !== 'conflict') throw cause;
      throw new AppError('conflict', cause.message, { cause, fields: { data: view(session) } });
    }
  });
  return success(view(updated));
}

export const applyEditsRoute = defineRoute({
  method: 'POST',
  path: '/api/kinora/sessions/:session/edits',
  summary: 'Applies edit commands to the draft the caller has seen.',
  scope: 'write',
  surface: 'kinora',
  params,
  body: z.object({ base_version: z.number().int(), commands: z.array(command).min(1).max(100) }),
  handle: (call) =>
    changeDraft(call, async (tx, session) => {
      const { commands } = call.body;
      const assets = (await listAssets(tx, session.key)).map(({ asset }) => asset);
      const entries = await readHistoryDrafts(tx, session);
      const past = entries
        .filter(({ position }) => position < session.position)
        .reverse()
        .map(({ draft }) => readDraft(draft));
      const after = applyEdits(readDraft(session.draft), commands, {
        assets,
        seed: hash32(session.id),
        past,
      });
      const label = commands.map(({ name }) => name).join(', ');
      const draft = writeDraft(fitCanvas(after));
      return commitDraft(tx, session, { draft, commands, label, now: call.service.now() });
    }),
});

const walk = (name: 'undo' | 'redo', steps: number) =>
  defineRoute({
    method: 'POST',
    path: `/api/kinora/sessions/:session/${name}`,
    summary:
      name === 'undo' ? 'Takes the last change of the draft back.' : 'Brings the last undone change again.',
    scope: 'write',
    surface: 'kinora',
    params,
    body: base,
    handle: (call) =>
      changeDraft(call, (tx, session) => walkHistory(tx, session, { steps, now: call.service.now() })),
  });

export const undo = walk('undo', -1);
export const redo = walk('redo', 1);

export const history = defineRoute({
  method: 'GET',
  path: '/api/kinora/sessions/:session/history',
  summary: 'Lists the changes of a draft and where in them it stands.',
  scope: 'read',
  surface: 'kinora',
  params,
  async handle({ service, caller, params: { session: sessionId } }) {
    const session = await sessionOf(service, caller, { sessionId });
    const entries = await readHistory(service.database, session.key);
    return success({
      position: session.position,
      version: session.version,
      entries: entries.map((entry) => ({
        position: entry.position,
        version: entry.version,
        label: entry.label,
        commands: entry.commands,
        created_at: entry.created_at.toISOString(),
      })),
    });
  },
});

export const editList = defineRoute({
  method: 'GET',
  path: '/api/kinora/edits',
  summary: 'Lists the edit commands with their parameters.',
  scope: null,
  surface: 'kinora',
  handle: async () =>
    success({
      edits: edits.all.map(({ name, summary, words, params: schema }) => ({
        name,
        summary,
        words,
        params: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
      })),
    }),
});
