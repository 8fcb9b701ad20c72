import { type Draft, draftSchema } from '../draft/index.js';
import { AppError } from '../shared/index.js';
import type { EditCommand, EditContext } from './define-edit.js';
import { edits } from './registry.js';
import { settle } from './settle.js';

/**
 * The draft after one command; the given one is untouched. Unknown command, wrong parameters or things that are not in
 * the film: `bad-input` saying what is allowed. What comes out is always a valid draft with everything in step.
 */
export function applyEdit(draft: Draft, command: EditCommand, context: EditContext): Draft {
  const edit = edits.get(command.name);
  const params = edit.params.safeParse(command.params);
  if (!params.success) {
    const issue = params.error.issues[0]!;
    const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
    throw new AppError('bad-input', `${command.name}: ${where}${issue.message}.`, {
      fields: { edit: command.name },
    });
  }
  const result = settle(edit.apply(structuredClone(draft), params.data, context));
  const checked = draftSchema.safeParse(result);
  if (!checked.success) {
    const issue = checked.error.issues[0]!;
    throw new AppError('bad-input', `${command.name}: ${issue.path.join('.')}: ${issue.message}.`, {
      fields: { edit: command.name },
    });
  }
  return checked.data;
}

/** The draft after several commands, one after another. */
export const applyEdits = (draft: Draft, commands: readonly EditCommand[], context: EditContext): Draft =>
  commands.reduce((current, command) => applyEdit(current, command, context), draft);
