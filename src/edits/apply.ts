import { ZodError } from 'zod';
import { type Draft, draftSchema, type Track, type VideoSegment } from '../draft/index.js';
import { AppError } from '../shared/index.js';
import type { EditCommand, EditContext } from './define-edit.js';
import { edits } from './registry.js';
import { settle } from './settle.js';

/**
 * The draft with tracks and segments of its own, for commands to change. What segments hold is shared: copying all of a
 * long film for every wish of a long message took a fifth of the turn.
 */
const copy = (draft: Draft): Draft => ({ ...draft, tracks: draft.tracks.map(copyTrack) });

/** Field by field: a spread costs ten times as much where shots come in several forms, and there are hundreds of them. */
const copyShot = (shot: VideoSegment): VideoSegment => ({
  id: shot.id,
  startMs: shot.startMs,
  durationMs: shot.durationMs,
  name: shot.name,
  chosen: shot.chosen,
  extra: shot.extra,
  metaExtra: shot.metaExtra,
  reference: shot.reference,
  fileId: shot.fileId,
  sourceStartMs: shot.sourceStartMs,
  sourceDurationMs: shot.sourceDurationMs,
  speed: shot.speed,
  volume: shot.volume,
  fadeInMs: shot.fadeInMs,
  fadeOutMs: shot.fadeOutMs,
  mediaKind: shot.mediaKind,
  width: shot.width,
  height: shot.height,
  placement: shot.placement,
  motion: shot.motion,
  transition: shot.transition,
  look: shot.look,
});

function copyTrack(track: Track): Track {
  // One copy for each kind: where segments of several shapes are copied at one place, each costs ten times as much.
  switch (track.kind) {
    case 'video':
      return { ...track, segments: track.segments.map(copyShot) };
    case 'audio':
      return { ...track, segments: track.segments.map((segment) => ({ ...segment })) };
    case 'text':
      return { ...track, segments: track.segments.map((segment) => ({ ...segment })) };
    default:
      return track;
  }
}

/** Applies one command to a draft that may be changed. */
function run(draft: Draft, command: EditCommand, context: EditContext): Draft {
  const edit = edits.get(command.name);
  const params = edit.params.safeParse(command.params);
  if (!params.success) {
    const issue = params.error.issues[0]!;
    const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
    throw new AppError('bad-input', `${command.name}: ${where}${issue.message}.`, {
      fields: { edit: command.name },
    });
  }
  try {
    return settle(edit.apply(draft, params.data, context));
  } catch (cause) {
    // Parts an edit makes are checked while it makes them: music for a film of two hours is refused there.
    throw cause instanceof ZodError ? broken(command.name, cause) : cause;
  }
}

function broken(name: string, error: ZodError): AppError {
  const issue = error.issues[0]!;
  return new AppError('bad-input', `${name}: ${issue.path.join('.')}: ${issue.message}.`, {
    fields: { edit: name },
  });
}

/** The draft as the schema has it; `bad-input` naming the command when it breaks the schema. */
function checked(draft: Draft, name: string): Draft {
  const result = draftSchema.safeParse(draft);
  if (result.success) return result.data;
  throw broken(name, result.error);
}

/**
 * The draft after one command; the given one is untouched. Unknown command, wrong parameters or things that are not in
 * the film: `bad-input` saying what is allowed. What comes out is always a valid draft with everything in step.
 */
export const applyEdit = (draft: Draft, command: EditCommand, context: EditContext): Draft =>
  checked(run(copy(draft), command, context), command.name);

/** The draft after several commands, one after another; checked once, at the end. */
export function applyEdits(draft: Draft, commands: readonly EditCommand[], context: EditContext): Draft {
  const result = commands.reduce((current, command) => run(current, command, context), copy(draft));
  return checked(result, commands.at(-1)?.name ?? 'edit');
}

/**
 * Like `applyEdits` without the last look at the schema: for trying out what a sentence may mean. The film that is kept
 * in the end must come from `applyEdits`.
 */
export const tryEdits = (draft: Draft, commands: readonly EditCommand[], context: EditContext): Draft =>
  commands.reduce((current, command) => run(current, command, context), copy(draft));
