import {
  type Asset,
  type AudioSegment,
  type AudioTrack,
  audioSegmentSchema,
  type Draft,
  mainTrack,
  type TextRole,
  type TextSegment,
  type TextTrack,
  type VideoSegment,
  videoSegmentSchema,
} from '../draft/index.js';
import { AppError } from '../shared/index.js';

/** The photos and clips of the film, in order. */
export const shots = (draft: Draft): VideoSegment[] => mainTrack(draft)?.segments ?? [];

/** The text segments of one role, or all, by time. */
export const texts = (draft: Draft, role?: TextRole): TextSegment[] =>
  draft.tracks
    .filter(
      (track): track is TextTrack => track.kind === 'text' && (role === undefined || track.role === role),
    )
    .flatMap((track) => track.segments)
    .sort((a, b) => a.startMs - b.startMs);

/** The role of a text segment; undefined when it is not in the draft. */
export const roleOf = (draft: Draft, id: string): TextRole | undefined =>
  draft.tracks.find(
    (track): track is TextTrack => track.kind === 'text' && track.segments.some((item) => item.id === id),
  )?.role;

/** The audio segments of one role, by time. */
export const sounds = (draft: Draft, role: AudioTrack['role']): AudioSegment[] =>
  draft.tracks
    .filter((track): track is AudioTrack => track.kind === 'audio' && track.role === role)
    .flatMap((track) => track.segments)
    .sort((a, b) => a.startMs - b.startMs);

function idsOf(draft: Draft): Set<string> {
  const ids = new Set<string>();
  for (const track of draft.tracks) {
    ids.add(track.id);
    if (track.kind !== 'other') for (const { id } of track.segments) ids.add(id);
  }
  return ids;
}

/** Notes that the user decided an aspect of this: automatic choices leave it alone from now on. */
export function choose(item: { chosen: Draft['chosen'] }, aspect: string): void {
  if (item.chosen[aspect] !== 'user') item.chosen = { ...item.chosen, [aspect]: 'user' };
}

/** Makes ids that nothing in the draft has, each another one, for many new segments of one edit. */
export function idMaker(draft: Draft, prefix: string, taken: ReadonlySet<string> = new Set()): () => string {
  const used = idsOf(draft);
  return () => {
    let number = used.size + 1;
    while (used.has(`${prefix}${number}`) || taken.has(`${prefix}${number}`)) number++;
    used.add(`${prefix}${number}`);
    return `${prefix}${number}`;
  };
}

/** An id that nothing in the draft has: `s7` for prefix `s`. Also never one of `taken`. */
export const freshId = (draft: Draft, prefix: string, taken?: ReadonlySet<string>): string =>
  idMaker(draft, prefix, taken)();

/** The segments of the main track that `photos` means: ids, places from 1, or `all`. Unknown: `bad-input`. */
export function pickShots(draft: Draft, photos: 'all' | readonly (string | number)[]): VideoSegment[] {
  const all = shots(draft);
  if (photos === 'all') return all;
  return photos.map((wanted) => {
    const found = typeof wanted === 'number' ? all[wanted - 1] : all.find((segment) => segment.id === wanted);
    if (found === undefined) {
      throw new AppError(
        'bad-input',
        `There is no photo ${JSON.stringify(wanted)}; the film has ${all.length}.`,
        { fields: { photo: wanted, count: all.length } },
      );
    }
    return found;
  });
}

/** The text segments that `ids` means. Unknown: `bad-input`. */
export function pickTexts(draft: Draft, ids: 'all' | readonly string[]): TextSegment[] {
  const all = texts(draft);
  if (ids === 'all') return all;
  return ids.map((id) => {
    const found = all.find((segment) => segment.id === id);
    if (found === undefined) {
      throw new AppError('bad-input', `There is no text ${JSON.stringify(id)} in the film.`, {
        fields: { text: id },
      });
    }
    return found;
  });
}

/** The main track, made when there is none. */
export function ensureMain(draft: Draft): VideoSegment[] {
  const track = mainTrack(draft);
  if (track !== undefined) return track.segments;
  const segments: VideoSegment[] = [];
  draft.tracks.unshift({
    kind: 'video',
    id: freshId(draft, 't'),
    name: 'Main',
    segments,
    extra: {},
    metaExtra: {},
  });
  return segments;
}

/** The asset with this file id or name. Unknown: `bad-input`. */
export function requireAsset(assets: readonly Asset[], file: string): Asset {
  const found = assets.find((asset) => asset.fileId === file) ?? assets.find((asset) => asset.name === file);
  if (found === undefined) {
    throw new AppError('bad-input', `There is no uploaded file ${JSON.stringify(file.slice(0, 120))}.`, {
      fields: { file },
    });
  }
  return found;
}

/** A segment that shows the asset for `durationMs`, filled as its shape asks. */
export function shotOf(
  asset: Asset,
  options: { id: string; durationMs: number; width: number; height: number },
): VideoSegment {
  const segment = videoSegmentSchema.parse({
    id: options.id,
    startMs: 0,
    durationMs: options.durationMs,
    name: asset.name.slice(0, 500),
    fileId: asset.fileId,
    mediaKind: asset.kind === 'video' ? 'video' : 'image',
    width: asset.width,
    height: asset.height,
  });
  segment.placement.fit = naturalFit(segment, options, asset);
  return segment;
}

/**
 * How a picture fills the canvas when nobody chose: covering it when little is lost, else whole before a blurred
 * surround. About a third is the most a crop may take: 3:2 on a square loses that, a square on 16:9 would lose 44 %. A picture with
 * transparency is a cut-out or a logo and stays whole on the background.
 */
export function naturalFit(
  shot: { width: number; height: number },
  canvas: { width: number; height: number },
  asset: { hasAlpha: boolean } | undefined,
): 'blur' | 'cover' | 'contain' {
  if (asset?.hasAlpha) return 'contain';
  if (shot.width === 0 || shot.height === 0) return 'cover';
  return aspectGap(shot, canvas) > 1.55 ? 'blur' : 'cover';
}

const aspectGap = (a: { width: number; height: number }, b: { width: number; height: number }): number => {
  const ratio = a.width / a.height / (b.width / b.height);
  return Math.max(ratio, 1 / ratio);
};

/** A piece of music, by mood or from a file. Its length is settled with the film's. */
export function musicOf(
  source: { mood: string; name: string } | { asset: Asset },
  options: { id: string; durationMs: number; volume: number },
): AudioSegment {
  return audioSegmentSchema.parse({
    id: options.id,
    startMs: 0,
    durationMs: Math.max(1, options.durationMs),
    volume: options.volume,
    fadeInMs: 'asset' in source ? 500 : 0,
    fadeOutMs: Math.min(2000, Math.floor(options.durationMs / 4)),
    ...('asset' in source
      ? { name: source.asset.name.slice(0, 500), fileId: source.asset.fileId }
      : { name: source.name, mood: source.mood }),
  });
}

/** Puts music on the first music track, in place of what is there. */
export function putMusic(draft: Draft, segment: AudioSegment): void {
  draft.tracks = draft.tracks.filter((track) => track.kind !== 'audio' || track.role !== 'bgm');
  draft.tracks.push({
    kind: 'audio',
    id: freshId(draft, 't', new Set([segment.id])),
    name: 'BGM',
    role: 'bgm',
    segments: [segment],
    extra: {},
    metaExtra: {},
  });
}

const trackNames = { title: 'Title', caption: 'Captions', lower_third: 'Lower thirds', end_card: 'End card' };

/** Puts a text on a track of its role; `settle` moves it on when the place is taken. */
export function putText(draft: Draft, role: TextRole, segment: TextSegment): void {
  const track = draft.tracks.find((item): item is TextTrack => item.kind === 'text' && item.role === role);
  if (track !== undefined) track.segments.push(segment);
  else {
    draft.tracks.push({
      kind: 'text',
      id: freshId(draft, 't', new Set([segment.id])),
      name: trackNames[role],
      role,
      segments: [segment],
      extra: {},
      metaExtra: {},
    });
  }
}

/** Takes segments out of every track. */
export function dropSegments(draft: Draft, ids: ReadonlySet<string>): void {
  for (const track of draft.tracks) {
    if (track.kind === 'video') track.segments = track.segments.filter((item) => !ids.has(item.id));
    if (track.kind === 'audio') track.segments = track.segments.filter((item) => !ids.has(item.id));
    if (track.kind === 'text') track.segments = track.segments.filter((item) => !ids.has(item.id));
  }
}

/** The asset a shot or sound shows; undefined when the session does not have it (any more). */
export const assetOf = (
  segment: { fileId: string; name: string },
  assets: readonly Asset[],
): Asset | undefined =>
  assets.find((asset) => asset.fileId === segment.fileId) ??
  assets.find((asset) => segment.fileId === '' && asset.name === segment.name);

/** Longest time a shot can stay, ms: a clip ends with its material, a photo has no end. */
export function longestMs(shot: VideoSegment, assets: readonly Asset[]): number {
  if (shot.mediaKind === 'image') return Number.POSITIVE_INFINITY;
  const source = assetOf(shot, assets)?.durationMs ?? 0;
  if (source === 0) return shot.durationMs;
  return Math.max(1, Math.floor((source - shot.sourceStartMs) / shot.speed));
}

/** Puts the shots in a new order; what happens at each cut stays at its place. */
export function reorder(track: { segments: VideoSegment[] }, order: readonly VideoSegment[]): void {
  const cuts = track.segments.map(({ transition, chosen }) => ({ transition, by: chosen.transition }));
  track.segments = order.map((shot, index) => {
    const cut = cuts[index];
    shot.transition = cut?.transition ?? null;
    const { transition: _, ...chosen } = shot.chosen;
    shot.chosen = cut?.by === undefined ? chosen : { ...chosen, transition: cut.by };
    return shot;
  });
}
