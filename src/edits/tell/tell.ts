import { animations, looks, moods, motions, styles, titles, transitions } from '../../catalogue/index.js';
import {
  type AudioSegment,
  type Draft,
  type DraftDiff,
  diffDrafts,
  ratioName,
  type SegmentPlace,
  type TextSegment,
  type VideoSegment,
} from '../../draft/index.js';
import type { Named, Registry } from '../../shared/index.js';
import { anchorOf } from '../anchor.js';
import { shots } from '../parts.js';
import { phrasesOf } from './languages.js';
import type { Phrases } from './phrases.js';

type Changed = DraftDiff['changed'][number];

const nameIn = (registry: Registry<Named>, name: string | null | undefined, language: string): string => {
  if (name === null || name === undefined || !registry.has(name)) return name ?? '';
  const entry = registry.get(name);
  return entry.words[language]?.[0] ?? entry.words.en[0];
};

interface Telling {
  readonly before: Draft;
  readonly after: Draft;
  readonly diff: DraftDiff;
  readonly words: Phrases;
  readonly language: string;
}

/** Longest list that is told name by name. */
const few = 4;

const shotName = ({ words }: Telling, place: SegmentPlace): string => {
  const shot = place.segment as VideoSegment;
  return words.shot(place.index + 1, shot.name, shot.mediaKind);
};

/** The given shots of the film after the change, in words: all of them, some by name, or how many. */
function shotsIn(telling: Telling, places: readonly SegmentPlace[]): string {
  const { words, after } = telling;
  const count = shots(after).length;
  if (places.length === count && count > 0) return words.everyShot(count);
  if (places.length <= few) return words.list(places.map((place) => shotName(telling, place)));
  return words.list([
    ...places.slice(0, 2).map((place) => shotName(telling, place)),
    `+${places.length - 2}`,
  ]);
}

/** Puts changes that would read the same into one sentence. */
function grouped<T>(
  telling: Telling,
  items: readonly { place: SegmentPlace; value: T }[],
  tell: (shots: string, value: T, many: boolean) => string,
): string[] {
  const groups = new Map<string, { value: T; places: SegmentPlace[] }>();
  for (const { place, value } of items) {
    const key = JSON.stringify(value);
    const group = groups.get(key) ?? { value, places: [] };
    group.places.push(place);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ value, places }) =>
    tell(shotsIn(telling, places), value, places.length > 1),
  );
}

function tellDraft({ diff, words, before, after, language }: Telling): string[] {
  const told = new Map(diff.fields.map((change) => [change.field, change]));
  const lines: string[] = [];
  if (told.has('width') || told.has('height')) {
    const name = (draft: Draft): string =>
      `${draft.width}x${draft.height} (${ratioName(draft.width, draft.height)})`;
    lines.push(words.canvas(name(before), name(after)));
  }
  if (told.has('fps')) lines.push(words.fps(before.fps, after.fps));
  if (told.has('style') && after.style !== null)
    lines.push(words.style(nameIn(styles, after.style, language)));
  if (told.has('title')) lines.push(words.projectTitle(after.title));
  if (told.has('background')) lines.push(words.background(after.background));
  return lines;
}

function tellShots(telling: Telling): string[] {
  const { diff, words, after, before } = telling;
  const lines: string[] = [];
  const added = diff.added.filter((place) => place.main);
  const removed = diff.removed.filter((place) => place.main);
  const count = shots(after).length;
  if (removed.length > 0) {
    const all = removed.length === shots(before).length;
    const names = removed.slice(0, few).map((place) => shotName(telling, place));
    if (removed.length > few) names.push(`+${removed.length - few}`);
    lines.push(all && count === 0 ? words.allRemoved : words.shotsRemoved(words.list(names)));
  }
  if (added.length > 0) {
    const names = added.slice(0, few).map((place) => (place.segment as VideoSegment).name);
    if (added.length > few) names.push(`+${added.length - few}`);
    const first = added[0]!.index;
    const atEnd = added.at(-1)!.index === count - 1 && added.length === count - first;
    lines.push(words.shotsAdded(words.list(names), atEnd ? words.atEnd : words.atPlace(first + 1)));
  }
  lines.push(...tellOrder(telling));
  return lines;
}

function tellOrder(telling: Telling): string[] {
  const { diff, words, before, after } = telling;
  if (diff.moved.length === 0) return [];
  const order = shots(after);
  const was = shots(before);
  const changed = order.flatMap((shot, index) => (was[index]?.id === shot.id ? [] : [index]));
  const same = was.length === order.length;
  if (same && changed.length === 2) {
    const [a, b] = changed as [number, number];
    const name = (index: number): string => words.shot(index + 1, was[index]!.name, was[index]!.mediaKind);
    return [words.swapped(name(a), name(b))];
  }
  if (diff.moved.length === 1) {
    const { place, from, to } = diff.moved[0]!;
    const shot = place.segment as VideoSegment;
    return [words.moved(words.shot(from + 1, shot.name, shot.mediaKind), to + 1)];
  }
  const names = order.slice(0, 12).map((shot) => shot.name);
  if (order.length > 12) names.push('…');
  return [words.order(names.join(' → '))];
}

const fieldOf = (change: Changed, field: string) => change.fields.find((item) => item.field === field);
const touches = (change: Changed, prefix: string): boolean =>
  change.fields.some(({ field }) => field === prefix || field.startsWith(`${prefix}.`));

function tellLooks(telling: Telling): string[] {
  const { words, language, diff } = telling;
  const main = diff.changed.filter((change) => change.after.main);
  const lines: string[] = [];
  const lengths = main.flatMap((change) => {
    const field = fieldOf(change, 'durationMs');
    return field === undefined
      ? []
      : [{ place: change.after, value: [field.from, field.to] as [number, number] }];
  });
  // Lengths that differ by a rounding millisecond read as one.
  const rounded = lengths.map(({ place, value }) => ({
    place,
    value: value.map((ms) => words.seconds(ms)) as [string, string],
  }));
  const targets = new Set(rounded.map(({ value }) => value[1]));
  if (targets.size === 1 && rounded.length > 1) {
    const from = new Set(rounded.map(({ value }) => value[0]));
    lines.push(
      words.stays(
        shotsIn(
          telling,
          rounded.map(({ place }) => place),
        ),
        rounded[0]!.value[1],
        from.size === 1 ? rounded[0]!.value[0] : null,
        true,
      ),
    );
  } else {
    lines.push(
      ...grouped(telling, rounded, (names, [from, to], many) =>
        words.stays(names, to, from === to ? null : from, many),
      ).slice(0, 6),
    );
  }
  const videos = (change: Changed): [VideoSegment, VideoSegment] => [
    change.before.segment as VideoSegment,
    change.after.segment as VideoSegment,
  ];
  const moves = main.filter((change) => touches(change, 'motion') && !touches(change, 'fileId'));
  const kinds = moves.filter((change) => {
    const [from, to] = videos(change);
    return from.motion?.type !== to.motion?.type;
  });
  const byKind = kinds.map((change) => ({
    place: change.after,
    value: videos(change)[1].motion?.type ?? null,
  }));
  lines.push(
    ...grouped(telling, byKind, (names, type, many) =>
      type === null || type === 'none'
        ? words.motionNone(names, many)
        : words.motion(names, nameIn(motions, type, language), many),
    ).slice(0, 6),
  );
  const strengths = moves.filter((change) => !kinds.includes(change) && touches(change, 'motion.amount'));
  lines.push(
    ...grouped(
      telling,
      strengths.map((change) => {
        const [from, to] = videos(change);
        return { place: change.after, value: (to.motion?.amount ?? 1) > (from.motion?.amount ?? 1) };
      }),
      (names, stronger, many) => words.motionAmount(names, stronger, many),
    ),
  );
  lines.push(...tellColours(telling, main));
  const fits = main.flatMap((change) => {
    const field = fieldOf(change, 'placement.fit');
    return field === undefined
      ? []
      : [{ place: change.after, value: field.to as 'cover' | 'contain' | 'blur' }];
  });
  lines.push(...grouped(telling, fits, (names, fit, many) => words.fit(names, fit, many)));
  for (const change of main.filter((item) => touches(item, 'fileId'))) {
    const [from, to] = videos(change);
    lines.push(words.replaced(change.after.index + 1, from.name, to.name));
  }
  for (const change of main.filter((item) => !touches(item, 'fileId'))) {
    const [, to] = videos(change);
    const name = shotName(telling, change.after);
    if (touches(change, 'speed')) lines.push(words.speed(name, to.speed));
    if (touches(change, 'volume'))
      lines.push(words.clipVolume(name, words.percent(to.volume), to.volume === 0));
    if (touches(change, 'sourceStartMs')) {
      const end = to.sourceStartMs + Math.round(to.durationMs * to.speed);
      lines.push(words.trimmed(name, words.seconds(to.sourceStartMs), words.seconds(end)));
    }
  }
  return lines;
}

function tellColours(telling: Telling, main: readonly Changed[]): string[] {
  const { words, language } = telling;
  const pairs = main
    .filter((change) => touches(change, 'look'))
    .map((change) => ({
      place: change.after,
      from: (change.before.segment as VideoSegment).look,
      to: (change.after.segment as VideoSegment).look,
    }));
  const presets = pairs.filter(({ from, to }) => (from?.preset ?? 'none') !== (to?.preset ?? 'none'));
  const lines = grouped(
    telling,
    presets.map(({ place, to }) => ({ place, value: to?.preset ?? 'none' })),
    (names, preset, many) =>
      preset === 'none'
        ? words.lookNone(names, many)
        : words.look(names, nameIn(looks, preset, language), many),
  );
  const strengths = pairs.filter(
    ({ place, from, to }) =>
      !presets.some((item) => item.place === place) && (from?.strength ?? 1) !== (to?.strength ?? 1),
  );
  lines.push(
    ...grouped(
      telling,
      strengths.map(({ place, to }) => ({ place, value: to?.strength ?? 1 })),
      (names, strength) => words.lookStrength(names, words.percent(strength)),
    ),
  );
  for (const what of ['brightness', 'contrast', 'saturation'] as const) {
    const touched = pairs.filter(({ from, to }) => (from?.[what] ?? 0) !== (to?.[what] ?? 0));
    lines.push(
      ...grouped(
        telling,
        touched.map(({ place, from, to }) => ({
          place,
          value: { up: (to?.[what] ?? 0) > (from?.[what] ?? 0), to: to?.[what] ?? 0 },
        })),
        (names, { up, to }) => words.amount(names, what, up, `${to > 0 ? '+' : ''}${Math.round(to * 100)} %`),
      ),
    );
  }
  return lines;
}

function tellTransitions(telling: Telling): string[] {
  const { diff, words, after, language } = telling;
  const list = shots(after);
  const cuts = list.length - 1;
  // Cuts keep their places when photos are put in another order.
  const sequence = (draft: Draft): string =>
    JSON.stringify(
      shots(draft)
        .slice(0, -1)
        .map((shot) => shot.transition),
    );
  if (diff.moved.length > 0 && sequence(telling.before) === sequence(after)) return [];
  const touched = diff.changed.filter((change) => {
    const [from, to] = [change.before.segment as VideoSegment, change.after.segment as VideoSegment];
    // The cut after what is last now follows from the order; it is not worth a sentence.
    return (
      change.after.main &&
      touches(change, 'transition') &&
      !(to.transition === null && change.after.index === list.length - 1) &&
      !(from.transition === null && to.transition === null)
    );
  });
  if (touched.length === 0) return [];
  const items = touched.map((change) => ({
    place: change.after,
    from: (change.before.segment as VideoSegment).transition,
    to: (change.after.segment as VideoSegment).transition,
  }));
  const kinds = items.filter(({ from, to }) => from?.type !== to?.type);
  const lines: string[] = [];
  const what = new Set(kinds.map(({ to }) => to?.type ?? 'none'));
  if (kinds.length > 0 && kinds.length >= cuts && what.size === 1) {
    const to = kinds[0]!.to;
    lines.push(
      to === null
        ? words.transitionNoneAll
        : words.transitionAll(nameIn(transitions, to.type, language), words.seconds(to.durationMs)),
    );
  } else if (what.size > 1 && kinds.length > few) {
    lines.push(
      words.transitionAll(
        words.list([...what].map((type) => nameIn(transitions, type, language))),
        words.seconds(kinds[0]!.to?.durationMs ?? 0),
      ),
    );
  } else {
    for (const { place, to } of kinds) {
      const where = words.between(place.index + 1, place.index + 2);
      lines.push(
        to === null
          ? words.transitionNone(where)
          : words.transition(where, nameIn(transitions, to.type, language), words.seconds(to.durationMs)),
      );
    }
  }
  const lengths = items.filter(({ from, to }) => from !== null && to !== null && from.type === to.type);
  const first = lengths[0];
  if (first !== undefined) {
    const whole = lengths.length > 1 || cuts === 1;
    lines.push(
      words.transitionLength(
        whole ? null : words.between(first.place.index + 1, first.place.index + 2),
        words.seconds(first.from!.durationMs),
        words.seconds(first.to!.durationMs),
      ),
    );
  }
  return lines;
}

/** When a text is shown, in words. */
function whenShown({ words, after }: Telling, text: TextSegment): string {
  const anchor = anchorOf(text);
  if (typeof anchor === 'object' && anchor !== null) {
    const index = shots(after).findIndex((shot) => shot.id === anchor.photo);
    if (index >= 0) return words.onShot(index + 1, shots(after)[index]!.name);
  }
  return words.fromTo(words.seconds(text.startMs), words.seconds(text.startMs + text.durationMs));
}

function tellTexts(telling: Telling): string[] {
  const { diff, words, language } = telling;
  const lines: string[] = [];
  for (const place of diff.removed.filter((item) => item.kind === 'text')) {
    lines.push(words.textRemoved(words.role(place.role), (place.segment as TextSegment).text));
  }
  const added = diff.added.filter((item) => item.kind === 'text');
  if (added.length > few) lines.push(words.textsAdded(words.role(added[0]!.role), added.length));
  else {
    for (const place of added) {
      const text = place.segment as TextSegment;
      lines.push(words.textAdded(words.role(place.role), text.text, whenShown(telling, text)));
    }
  }
  const changed = diff.changed.filter((change) => change.after.kind === 'text');
  for (const change of changed.slice(0, 6)) {
    const from = change.before.segment as TextSegment;
    const to = change.after.segment as TextSegment;
    if (from.text !== to.text) lines.push(words.textWords(words.role(change.after.role), from.text, to.text));
    for (const { field, to: value } of change.fields) {
      if (field === 'style.color' && typeof value === 'string') lines.push(words.textColor(to.text, value));
      if (field === 'style.position' && typeof value === 'string')
        lines.push(words.textPosition(to.text, value));
    }
    const size = fieldOf(change, 'style.size');
    if (size !== undefined && typeof size.to === 'number') {
      lines.push(words.textSize(to.text, typeof size.from !== 'number' || size.to > size.from, size.to));
    }
    const looks = change.fields.filter(({ field }) =>
      /^style\.(font|weight|italic|stroke|shadow|box|align|strokeWidth)$/.test(field),
    );
    const news = looks.map(
      ({ field, to: value }) =>
        `${field.slice(6)} ${value === null || value === false ? words.none : value === true ? '✓' : String(value)}`,
    );
    if (touches(change, 'template') && to.template !== null) news.push(nameIn(titles, to.template, language));
    if (touches(change, 'enter'))
      news.push(to.enter === null ? words.none : nameIn(animations, to.enter.type, language));
    if (news.length > 0) lines.push(words.textStyle(to.text, news.join(', ')));
    const own = anchorOf(to);
    const moved = touches(change, 'startMs') || touches(change, 'durationMs');
    // A text that only follows its photo or the film's end did not change for the person.
    const follows = own !== null && JSON.stringify(own) === JSON.stringify(anchorOf(from));
    if (moved && !follows) lines.push(words.textTime(to.text, whenShown(telling, to)));
  }
  return lines;
}

const musicName = (sound: AudioSegment, language: string): string =>
  sound.mood === null ? sound.name : nameIn(moods, sound.mood, language);

function tellSounds({ diff, words, language }: Telling): string[] {
  const lines: string[] = [];
  const isMusic = (place: SegmentPlace): boolean => place.kind === 'audio' && place.role === 'bgm';
  const gone = diff.removed.filter(isMusic).map((place) => place.segment as AudioSegment);
  const come = diff.added.filter(isMusic).map((place) => place.segment as AudioSegment);
  if (gone.length > 0 && come.length === 0) lines.push(words.musicRemoved);
  for (const sound of come) {
    const before = gone[0];
    lines.push(
      before === undefined
        ? words.musicAdded(musicName(sound, language))
        : words.musicChanged(musicName(before, language), musicName(sound, language)),
    );
  }
  for (const change of diff.changed.filter((item) => item.after.kind === 'audio')) {
    const [from, to] = [change.before.segment as AudioSegment, change.after.segment as AudioSegment];
    const other = touches(change, 'mood') || touches(change, 'fileId');
    if (other) lines.push(words.musicChanged(musicName(from, language), musicName(to, language)));
    if (touches(change, 'volume'))
      lines.push(words.musicVolume(words.percent(from.volume), words.percent(to.volume)));
    if (other) continue;
    const whole = touches(change, 'durationMs');
    const fade = (ms: number): string | null => (ms === 0 ? null : words.seconds(ms));
    if (touches(change, 'fadeInMs') && !whole) lines.push(words.musicFade('in', fade(to.fadeInMs)));
    if (touches(change, 'fadeOutMs') && !whole) lines.push(words.musicFade('out', fade(to.fadeOutMs)));
    if (touches(change, 'startMs')) lines.push(words.musicStart(words.seconds(to.startMs)));
    if (touches(change, 'sourceStartMs')) lines.push(words.musicSource(words.seconds(to.sourceStartMs)));
  }
  return lines;
}

/**
 * What changed between two drafts, one sentence each, in the language (English when it is not known): what, where,
 * from what to what. Nothing changed: an empty list.
 */
export function tellChanges(before: Draft, after: Draft, language: string): string[] {
  const diff = diffDrafts(before, after);
  const words = phrasesOf(language);
  const telling: Telling = { before, after, diff, words, language };
  if (shots(after).length === 0) return shots(before).length === 0 ? [] : [words.filmEmpty];
  const lines = [
    ...tellShots(telling),
    ...tellLooks(telling),
    ...tellTransitions(telling),
    ...tellTexts(telling),
    ...tellSounds(telling),
    ...tellDraft(telling),
  ];
  const { from, to } = diff.durationMs;
  if (Math.abs(from - to) >= 10 && from > 0)
    lines.push(words.filmLength(words.seconds(to), words.seconds(from)));
  return lines;
}
