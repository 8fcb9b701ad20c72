import { ratioName } from './ratio-name.js';
import { type Draft, draftDurationMs, emptyDraft, mainTrack } from './schema.js';
import { compact, draftVersion, nonEmpty, type Wire } from './wire-values.js';
import { writeSegment, writeTransition } from './write-segment.js';

const wireType = { video: 0, audio: 1, text: 7 } as const;

/** The wire form of a draft, short keys, with every unknown key it was read with. The empty draft is `{}`. */
export function writeDraft(draft: Draft): Wire {
  // A canvas or title chosen before the first photo must not get lost.
  if (draft.tracks.length === 0 && JSON.stringify(draft) === JSON.stringify(emptyDraft())) return {};
  const last = mainTrack(draft)?.segments.at(-1);
  return {
    v: draftVersion,
    d: draftDurationMs(draft),
    ...draft.extra,
    m: compact({
      title: draft.title,
      width: draft.width,
      height: draft.height,
      fps: draft.fps,
      ratio: ratioName(draft.width, draft.height),
      background: draft.background,
      looks: nonEmpty(draft.looks),
      style: draft.style ?? undefined,
      seed: draft.seed,
      opening: writeTransition(draft.opening),
      by: nonEmpty(draft.chosen),
      ...draft.metaExtra,
    }),
    t: draft.tracks.map((track) =>
      track.kind === 'other'
        ? track.raw
        : {
            id: track.id,
            tt: wireType[track.kind],
            ...track.extra,
            m: compact({
              name: track.name,
              role: track.kind === 'video' ? undefined : track.role,
              ...track.metaExtra,
            }),
            sg: track.segments.map((segment, index) =>
              writeSegment(track, index, segment === last ? draft.ending : null),
            ),
          },
    ),
  };
}
