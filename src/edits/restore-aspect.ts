import { z } from 'zod';
import type { Draft, VideoSegment } from '../draft/index.js';
import { AppError, sameData } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { photosParam } from './params.js';
import { pickShots, shots } from './parts.js';

/** What a photo has of each aspect; what the film itself has comes after. */
const ofPhoto = {
  lengths: ({ durationMs, sourceDurationMs }: VideoSegment) => ({ durationMs, sourceDurationMs }),
  brightness: ({ look }: VideoSegment) => look?.brightness ?? 0,
  looks: ({ look }: VideoSegment) => look,
  motions: ({ motion }: VideoSegment) => motion,
  transitions: ({ transition }: VideoSegment) => transition,
  fit: ({ placement }: VideoSegment) => placement,
} as const;

const aspectNames = [
  'lengths',
  'brightness',
  'looks',
  'motions',
  'transitions',
  'fit',
  'order',
  'canvas',
  'music',
  'volume',
  'texts',
] as const;
export type RestoredAspect = (typeof aspectNames)[number];

const music = (draft: Draft) =>
  draft.tracks.filter((track) => track.kind === 'audio' && track.role === 'bgm');
const words = (draft: Draft) => draft.tracks.filter((track) => track.kind === 'text');

/** What an aspect of a film is, for comparing two of its versions. */
function stateOf(draft: Draft, aspect: RestoredAspect, ids: ReadonlySet<string>): unknown {
  switch (aspect) {
    case 'canvas':
      return [draft.width, draft.height];
    case 'order':
      return shots(draft).flatMap(({ id }) => (ids.has(id) ? [id] : []));
    case 'music':
      return music(draft);
    case 'volume':
      return music(draft).flatMap((track) =>
        track.kind === 'audio' ? track.segments.map(({ volume }) => volume) : [],
      );
    case 'texts':
      return words(draft);
    default:
      return shots(draft).flatMap((shot) => (ids.has(shot.id) ? [[shot.id, ofPhoto[aspect](shot)]] : []));
  }
}

/** Writes what `source` had of a photo's aspect into the photo of now. */
function bringBack(shot: VideoSegment, source: VideoSegment, aspect: keyof typeof ofPhoto): void {
  const copy = structuredClone(source);
  if (aspect === 'lengths') {
    shot.durationMs = copy.durationMs;
    shot.sourceDurationMs = copy.sourceDurationMs;
  } else if (aspect === 'brightness') {
    if (shot.look !== null) shot.look.brightness = copy.look?.brightness ?? 0;
  } else if (aspect === 'looks') shot.look = copy.look;
  else if (aspect === 'motions') shot.motion = copy.motion;
  else if (aspect === 'transitions') shot.transition = copy.transition;
  else shot.placement = copy.placement;
}

export const restoreAspect = defineEdit({
  name: 'restore_aspect',
  summary: 'Takes back the last change of one aspect of the film and leaves every other change as it is.',
  words: { en: ['take back'], zh: ['还原'] },
  params: z.object({
    aspect: z.enum(aspectNames).describe('What shall be as it was before its last change.'),
    photos: photosParam.default('all').describe('Only these photos, where the aspect is one of photos.'),
  }),
  apply(draft, { aspect, photos }, { past = [] }) {
    const ids = new Set(pickShots(draft, photos).map((shot) => shot.id));
    const now = stateOf(draft, aspect, ids);
    const source = past.find(
      (earlier) => shots(earlier).length > 0 && !sameData(stateOf(earlier, aspect, ids), now),
    );
    if (source === undefined) throw new AppError('bad-input', `No earlier version has another ${aspect}.`);
    const main = shots(draft);
    const earlier = new Map(shots(source).map((shot, place) => [shot.id, { shot, place }]));
    if (aspect === 'canvas') Object.assign(draft, { width: source.width, height: source.height });
    else if (aspect === 'order')
      main.sort((a, b) => (earlier.get(a.id)?.place ?? 1e9) - (earlier.get(b.id)?.place ?? 1e9));
    else if (aspect === 'volume') {
      const [before] = music(source);
      for (const track of music(draft)) {
        if (track.kind !== 'audio' || before?.kind !== 'audio') continue;
        for (const segment of track.segments) segment.volume = before.segments[0]?.volume ?? segment.volume;
      }
    } else if (aspect === 'music' || aspect === 'texts') {
      const pick = aspect === 'music' ? music : words;
      const old = new Set(pick(draft));
      draft.tracks = [...draft.tracks.filter((track) => !old.has(track)), ...structuredClone(pick(source))];
    } else {
      for (const shot of main) {
        const was = earlier.get(shot.id)?.shot;
        if (was !== undefined && ids.has(shot.id)) bringBack(shot, was, aspect);
      }
    }
    return draft;
  },
});
