import type { Asset, Draft, TextRole, TextSegment, VideoSegment } from '../draft/index.js';
import { draftDurationMs } from '../draft/index.js';
import { assetOf, type EditCommand, shots, sounds, texts as textsIn } from '../edits/index.js';
import type { Language, Shot } from '../language/index.js';
import type { Conversation, HistoryEntry, Topic } from './conversation.js';

/** Everything an intent may look at while a sentence is read, clause by clause. */
export interface Scene {
  /** The film as the clauses before have left it. */
  readonly draft: Draft;
  /** The film as it was when the person spoke: places in a sentence are places in this one. */
  readonly start: Draft;
  readonly shotsSeen: readonly Shot[];
  readonly assets: readonly Asset[];
  readonly conversation: Conversation;
  readonly language: Language;
  readonly seed: number;
  readonly sentence: string;
  readonly focus: {
    readonly topic: Topic;
    readonly shots: readonly string[];
    readonly texts: readonly string[];
  };
  /** Photos named by earlier clauses of this sentence, for `the rest`. */
  readonly mentioned: ReadonlySet<string>;
  /** Commands of earlier clauses of this sentence. */
  readonly planned: readonly EditCommand[];
  /** The film was made in this very turn. */
  readonly fresh: boolean;
  /** The history as this sentence has walked it so far. */
  readonly trail: Trail;
}

/** Where a turn stands in the history. */
interface Trail {
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
  /** Film from which the edits of this sentence start: another than before when it began with undo. */
  readonly base: Draft;
  /** Turns taken back or done again, in that order. */
  readonly undone: readonly HistoryEntry[];
  readonly redone: readonly HistoryEntry[];
  /** Undo or redo was asked for, with or without effect. */
  readonly asked: boolean;
}

/** The scene with something changed. Written out, so that every scene has one form: spreads of a spread have many. */
export const sceneWith = (scene: Scene, changed: Partial<Scene>): Scene => ({
  draft: changed.draft ?? scene.draft,
  start: changed.start ?? scene.start,
  assets: changed.assets ?? scene.assets,
  conversation: changed.conversation ?? scene.conversation,
  language: changed.language ?? scene.language,
  seed: changed.seed ?? scene.seed,
  sentence: changed.sentence ?? scene.sentence,
  focus: changed.focus ?? scene.focus,
  fresh: changed.fresh ?? scene.fresh,
  trail: changed.trail ?? scene.trail,
  shotsSeen: changed.shotsSeen ?? scene.shotsSeen,
  mentioned: changed.mentioned ?? scene.mentioned,
  planned: changed.planned ?? scene.planned,
});

/** What a reference can see of the film. */
export function shotsSeen(draft: Draft, assets: readonly Asset[]): Shot[] {
  return shots(draft).map((shot) => {
    const asset = assetOf(shot, assets);
    const { width, height } = asset ?? shot;
    return {
      id: shot.id,
      fileId: shot.fileId || (asset?.fileId ?? ''),
      kind: shot.mediaKind,
      leaning: height > width * 1.05 ? 'portrait' : width > height * 1.05 ? 'landscape' : 'square',
      capturedAt: asset?.capturedAt ?? null,
      durationMs: shot.durationMs,
    };
  });
}

export const filmMs = (draft: Draft): number => draftDurationMs(draft);

/** How long some segments last together. */
export const totalMs = (segments: readonly { readonly durationMs: number }[]): number =>
  segments.reduce((sum, { durationMs }) => sum + durationMs, 0);

/** What is found in a draft, looked for once: dozens of intents ask for it, and the drafts of a scene do not change. */
function keptByDraft<T>(find: (draft: Draft) => T): (draft: Draft) => T {
  const known = new WeakMap<Draft, { readonly found: T }>();
  return (draft) => {
    const kept = known.get(draft) ?? { found: find(draft) };
    known.set(draft, kept);
    return kept.found;
  };
}

export const musicIn = keptByDraft((draft) => sounds(draft, 'bgm')[0]);

/** The moving pictures among the shots. */
export const clipsIn = keptByDraft((draft): readonly VideoSegment[] =>
  shots(draft).filter(({ mediaKind }) => mediaKind === 'video'),
);

export { roleOf as roleOfText } from '../edits/index.js';
export { shots, sounds };

/** What the turn before did last. */
export const commandBefore = ({ conversation }: Pick<Scene, 'conversation'>): EditCommand | undefined =>
  conversation.past.at(-1)?.commands.at(-1);

/** All that the turn before did. */
export const commandsBefore = ({ conversation }: Pick<Scene, 'conversation'>): readonly EditCommand[] =>
  conversation.past.at(-1)?.commands ?? [];

/** All that this sentence did so far, else the turn before. */
export const lastCommands = (scene: Scene): readonly EditCommand[] =>
  scene.planned.length > 0 ? scene.planned : commandsBefore(scene);

/** What this sentence did last, else the turn before. */
export const lastCommand = (scene: Scene): EditCommand | undefined =>
  scene.planned.at(-1) ?? commandBefore(scene);

/** The photos a command names; none where it is for all. */
export const photosIn = (command: Pick<EditCommand, 'params'> | undefined): string[] =>
  Array.isArray(command?.params.photos) ? command.params.photos.map(String) : [];

export const shotIds = (draft: Draft): string[] => shots(draft).map(({ id }) => id);

/** The place of a photo or clip in the film, from 1; 0 when it is not in it. */
export const placeIn = (draft: Draft, id: string | undefined): number =>
  shots(draft).findIndex((shot) => shot.id === id) + 1;

/** The shots that another one follows: a cut stands after each. */
export const cutsIn = (draft: Draft): VideoSegment[] => shots(draft).slice(0, -1);

/** Texts by draft: dozens of intents ask for them, and the drafts of a scene do not change. */
const textsOf = new WeakMap<Draft, Map<TextRole | undefined, readonly TextSegment[]>>();

/** The text segments of one role, or all, by time. */
export function texts(draft: Draft, role?: TextRole): readonly TextSegment[] {
  const known = textsOf.get(draft) ?? new Map<TextRole | undefined, readonly TextSegment[]>();
  textsOf.set(draft, known);
  const found = known.get(role) ?? textsIn(draft, role);
  known.set(role, found);
  return found;
}

/** The texts that are spoken of. */
export const textsHeld = ({ draft, focus }: Pick<Scene, 'draft' | 'focus'>): TextSegment[] =>
  texts(draft).filter(({ id }) => focus.texts.includes(id));

/** Earlier films of the session, newest first; in the middle of a turn the one it began with is the newest. */
export const pastDrafts = ({ conversation, draft, trail }: Scene): Draft[] => [
  ...(draft === trail.base ? [] : [trail.base]),
  ...conversation.past.map((entry) => entry.before).reverse(),
];
