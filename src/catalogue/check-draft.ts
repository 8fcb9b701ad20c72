import {
  type Draft,
  mainTrack,
  type SegmentTransition,
  type TextAnimation,
  type TextSegment,
  type Track,
  type VideoSegment,
} from '../draft/index.js';
import { AppError, byNearness, type Named, type Registry } from '../shared/index.js';
import { animations, looks, moods, motions, styles, titles, transitions } from './registries.js';

/**
 * The draft with every catalogue name in its own spelling: aliases (`dissolve`, `淡入淡出`, `zoom_in` of a text) become
 * the names of their entries. A name nobody knows, or parameters a transition does not take: `invalid-draft` naming
 * the segment and what is allowed, nearest first.
 */
export function checkDraftNames(draft: Draft): Draft {
  return {
    ...draft,
    style: draft.style === null ? null : named(styles, draft.style, 'The draft'),
    opening: draft.opening === null ? null : checkTransition(draft.opening, 'The opening'),
    ending:
      draft.ending === null
        ? null
        : checkTransition(draft.ending, nameOf(mainTrack(draft)?.segments.at(-1)?.id ?? '')),
    tracks: draft.tracks.map((track) => checkTrack(track, draft)),
  };
}

function checkTrack(track: Track, draft: Draft): Track {
  switch (track.kind) {
    case 'video':
      return { ...track, segments: track.segments.map((segment) => checkVideo(segment, draft)) };
    case 'text':
      return { ...track, segments: track.segments.map(checkText) };
    case 'audio':
      return {
        ...track,
        segments: track.segments.map((segment) =>
          segment.mood === null
            ? segment
            : { ...segment, mood: named(moods, segment.mood, nameOf(segment.id)) },
        ),
      };
    case 'other':
      return track;
  }
}

function checkVideo(segment: VideoSegment, draft: Draft): VideoSegment {
  const where = nameOf(segment.id);
  const { motion, transition, look } = segment;
  return {
    ...segment,
    motion: motion === null ? null : { ...motion, type: named(motions, motion.type, where) },
    transition: transition === null ? null : checkTransition(transition, where),
    // A look of the draft's own goes by exactly its name.
    look:
      look === null || Object.hasOwn(draft.looks, look.preset)
        ? look
        : { ...look, preset: named(looks, look.preset, where) },
  };
}

function checkTransition(transition: SegmentTransition, where: string): SegmentTransition {
  const type = named(transitions, transition.type, where);
  const params = transitions.get(type).params.safeParse(transition.params ?? {});
  if (!params.success) {
    const reasons = params.error.issues
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join('; ');
    throw new AppError(
      'invalid-draft',
      `${where}: wrong parameters of the transition "${type}": ${reasons}.`,
      {
        fields: { kind: 'transition', word: type },
      },
    );
  }
  return { ...transition, type };
}

function checkText(segment: TextSegment): TextSegment {
  const where = nameOf(segment.id);
  const animation = (value: TextAnimation | null): TextAnimation | null =>
    value === null ? null : { ...value, type: named(animations, value.type, where) };
  return {
    ...segment,
    template: segment.template === null ? null : named(titles, segment.template, where),
    enter: animation(segment.enter),
    exit: animation(segment.exit),
  };
}

const nameOf = (id: string): string => `Segment "${id}"`;

function named<Entry extends Named>(registry: Registry<Entry>, word: string, where: string): string {
  const entry = registry.has(word) ? registry.get(word) : registry.find(word);
  if (entry !== undefined) return entry.name;
  const allowed = byNearness(word, registry.names);
  throw new AppError(
    'invalid-draft',
    `${where}: unknown ${registry.kind} "${word}". Known: ${allowed.join(', ')}.`,
    { fields: { kind: registry.kind, word, allowed } },
  );
}
