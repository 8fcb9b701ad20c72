import { isDeepStrictEqual } from 'node:util';
import { titles } from '../../src/catalogue/index.js';
import {
  type Asset,
  type AudioSegment,
  type Draft,
  draftDurationMs,
  mainTrack,
  type TextRole,
  type TextSegment,
  type VideoSegment,
} from '../../src/draft/index.js';
import type { Aspect } from './format.js';

export interface Photo {
  readonly name: string;
  readonly segment: VideoSegment;
}

const stem = (name: string): string => name.replace(/\.[A-Za-z0-9]{2,4}$/, '').toLowerCase();

/** Whether a file is called `wanted`, with or without its ending, case ignored. */
export const isNamed = (name: string, wanted: string): boolean =>
  name.toLowerCase() === wanted.toLowerCase() || stem(name) === stem(wanted);

const assetName = (segment: VideoSegment | AudioSegment, assets: readonly Asset[]): string =>
  assets.find((asset) => asset.fileId === segment.fileId)?.name ?? segment.name;

/** Photos and clips of the main track in order, by the names of their files. */
export const photosOf = (draft: Draft, assets: readonly Asset[]): Photo[] =>
  (mainTrack(draft)?.segments ?? []).map((segment) => ({ name: assetName(segment, assets), segment }));

export interface Text {
  readonly role: TextRole;
  readonly segment: TextSegment;
}

/** Every text with the role of its track, by start. */
export const textsOf = (draft: Draft): Text[] =>
  draft.tracks
    .flatMap((track) =>
      track.kind === 'text' ? track.segments.map((segment) => ({ role: track.role, segment })) : [],
    )
    .sort((a, b) => a.segment.startMs - b.segment.startMs);

/** Segments of the music tracks. */
export const musicOf = (draft: Draft): AudioSegment[] =>
  draft.tracks.flatMap((track) => (track.kind === 'audio' && track.role === 'bgm' ? track.segments : []));

/** What the music is: `none`, an uploaded file's name, or `mood:<name>`. */
export function musicName(draft: Draft, assets: readonly Asset[]): string {
  const first = musicOf(draft)[0];
  if (first === undefined) return 'none';
  return first.mood !== null && first.fileId === '' ? `mood:${first.mood}` : assetName(first, assets);
}

/** How a text is drawn, comes and goes: its own wishes, else its title style's. Size in canvas pixels. */
export function textLook({ role, segment }: Text, draft: Draft) {
  const template = segment.template ?? role;
  const style = titles.has(template) ? titles.get(template) : undefined;
  const look = style?.look;
  const position = segment.style.position ?? look?.position;
  const size = segment.style.size ?? (look && look.size * Math.min(draft.width, draft.height));
  return {
    position: position?.replace(/-center$|^center-(?=center)/, ''),
    color: segment.style.color ?? look?.color,
    size: size === undefined ? undefined : size * segment.placement.scaleY,
    italic: segment.style.italic ?? look?.italic ?? false,
    weight: segment.style.weight ?? look?.weight ?? 400,
    font: segment.style.font ?? look?.font,
    enter: segment.enter?.type ?? style?.enter.type,
    exit: segment.exit?.type ?? style?.exit.type,
  };
}

export const transitionType = (segment: VideoSegment): string =>
  segment.transition === null || segment.transition.durationMs === 0 ? 'none' : segment.transition.type;

const sorted = (items: string[]): string[] => items.sort();

const looksOf = (photos: readonly Photo[]) =>
  sorted(
    photos.map(({ name, segment: { look } }) => {
      const plain =
        look === null || (look.preset === 'none' && !look.brightness && !look.contrast && !look.saturation);
      return `${name} ${plain ? 'none' : JSON.stringify(look)}`;
    }),
  );

/** How each aspect is read for comparison. A list marked per photo is compared for photos in both drafts only. */
const readers: Record<Aspect, (draft: Draft, assets: readonly Asset[]) => unknown> = {
  order: (draft, assets) => photosOf(draft, assets).map(({ name }) => name),
  durations: (draft, assets) =>
    photosOf(draft, assets).map(({ name, segment }) => `${name} ${segment.durationMs}`),
  total: (draft) => draftDurationMs(draft),
  texts: (draft) => sorted(textsOf(draft).map(({ role, segment }) => `${role}: ${segment.text}`)),
  text_look: (draft) =>
    sorted(textsOf(draft).map((text) => `${text.role} ${JSON.stringify(textLook(text, draft))}`)),
  text_times: (draft) =>
    sorted(textsOf(draft).map(({ role, segment }) => `${role} ${segment.startMs}+${segment.durationMs}`)),
  music: (draft, assets) => musicName(draft, assets),
  volume: (draft) => musicOf(draft).map(({ volume }) => volume),
  music_edges: (draft) =>
    musicOf(draft).map(({ startMs, durationMs, sourceStartMs, fadeInMs, fadeOutMs }) => [
      startMs,
      durationMs,
      sourceStartMs,
      fadeInMs,
      fadeOutMs,
    ]),
  canvas: ({ width, height }) => [width, height],
  fit: (draft, assets) =>
    photosOf(draft, assets).map(({ name, segment }) => `${name} ${segment.placement.fit}`),
  background: ({ background }) => background.toLowerCase(),
  transitions: (draft) =>
    (mainTrack(draft)?.segments ?? [])
      .slice(0, -1)
      .map((segment) => `${transitionType(segment)} ${segment.transition?.durationMs ?? 0}`),
  motions: (draft, assets) =>
    photosOf(draft, assets).map(({ name, segment: { motion } }) => `${name} ${JSON.stringify(motion)}`),
  looks: (draft, assets) => looksOf(photosOf(draft, assets)),
  style: ({ style }) => style,
  fps: ({ fps }) => fps,
  project_title: ({ title }) => title,
  clips: (draft, assets) =>
    photosOf(draft, assets)
      .filter(({ segment }) => segment.mediaKind === 'video')
      .map(({ name, segment }) => `${name} ${segment.sourceStartMs} ${segment.speed} ${segment.volume}`),
};

const perPhoto: readonly Aspect[] = ['durations', 'fit', 'motions', 'looks', 'clips'];

/** Whether an aspect is the same in both drafts, by the rules of README.md. */
export function isSame(aspect: Aspect, before: Draft, after: Draft, assets: readonly Asset[]): boolean {
  const read = (draft: Draft): unknown => readers[aspect](draft, assets);
  const sameOrder = isDeepStrictEqual(readers.order(before, assets), readers.order(after, assets));
  if (aspect === 'transitions' && !sameOrder) {
    const known = new Set(read(before) as string[]);
    return known.size === 0 || (read(after) as string[]).every((item) => known.has(item));
  }
  if (aspect === 'motions' && !sameOrder) return true;
  if (!perPhoto.includes(aspect)) return isDeepStrictEqual(read(before), read(after));
  const names = (draft: Draft): Set<string> => new Set(photosOf(draft, assets).map(({ name }) => name));
  const common = [...names(before)].filter((name) => names(after).has(name));
  const of = (draft: Draft, name: string): string[] => [
    ...new Set((read(draft) as string[]).filter((item) => item.startsWith(`${name} `))),
  ];
  return common.every((name) => of(after, name).every((item) => of(before, name).includes(item)));
}

/** What a viewer could notice, for `restored` and `same`: every aspect; ids, seeds and reasons do not count. */
export function sameFilm(one: Draft, other: Draft, assets: readonly Asset[]): Aspect[] {
  return (Object.keys(readers) as Aspect[]).filter(
    (aspect) => !isDeepStrictEqual(readers[aspect](one, assets), readers[aspect](other, assets)),
  );
}
