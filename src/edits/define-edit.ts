import type { z } from 'zod';
import type { Asset, Draft } from '../draft/index.js';
import type { Named } from '../shared/index.js';

/** What an edit may look at beside the draft. */
export interface EditContext {
  /** The session's files; an edit can use no others. */
  readonly assets: readonly Asset[];
  /** Source of every automatic choice. */
  readonly seed: number;
  /** Earlier drafts of the session, newest first, for bringing things back. */
  readonly past?: readonly Draft[];
}

/** An edit by name with its parameters: what plans, history and the API carry. */
export interface EditCommand {
  readonly name: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A command that turns one draft into another. */
export interface Edit extends Named {
  /** Parameters, each described for tools and listings. */
  readonly params: z.ZodObject;
  /**
   * The new draft. Wrong parameters: `bad-input`. The draft it gets, its tracks and their segments are its own to change;
   * what a segment holds (`chosen`, `motion`, `style`, ...) is shared with earlier drafts: put another in its place.
   */
  apply(draft: Draft, params: Record<string, unknown>, context: EditContext): Draft;
}

/** Declares an edit; `apply` gets the parsed parameters with their own types. */
export function defineEdit<Params extends z.ZodObject>(
  entry: Omit<Edit, 'apply' | 'params'> & {
    readonly params: Params;
    apply(draft: Draft, params: z.infer<Params>, context: EditContext): Draft;
  },
): Edit {
  return {
    ...entry,
    apply: (draft, params, context) => entry.apply(draft, params as z.infer<Params>, context),
  };
}
