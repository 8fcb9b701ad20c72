import { anchorOf } from '../anchor.js';
import type { TextSegment } from '../schema.js';
import { colourName } from './colour-name.js';
import { phrasesOf } from './languages.js';
import { few, fieldOf, shotsOf, type Telling, touches } from './telling.js';
import { plainly, textExit, textFeature } from './text-features.js';

/** When a text is shown, in words. */
function whenShown({ words, after }: Telling, text: TextSegment): string {
  const anchor = anchorOf(text);
  if (typeof anchor === 'object' && anchor !== null) {
    const index = shotsOf(after).findIndex((shot) => shot.id === anchor.photo);
    if (index >= 0) return words.onShot(index + 1, shotsOf(after)[index]!.name);
  }
  return words.fromTo(words.seconds(text.startMs), words.seconds(text.startMs + text.durationMs));
}

/** Features of a new text that are told beside its place and colour. */
const features = ['font', 'weight', 'italic', 'stroke', 'shadow', 'box'] as const;

/** Where a text is on the picture and what its letters look like, as far as its own style says: `top left`, `yellow`. */
export function textLook({ style, text }: TextSegment, language: string): string[] {
  const { position, color, size } = style;
  return [
    ...(position === undefined ? [] : [phrasesOf(language).place(position)]),
    ...(color === undefined ? [] : [colourName(color, language)]),
    ...(size === undefined ? [] : [`${size} px`]),
    ...features.flatMap((field) =>
      style[field] === undefined || style[field] === null || style[field] === false
        ? []
        : (textFeature(language, field, style[field], text) ?? []),
    ),
  ];
}

/** Titles, captions and other texts. */
export function tellTexts(telling: Telling): string[] {
  const { diff, words } = telling;
  const lines: string[] = [];
  const removed = diff.removed.filter((item) => item.kind === 'text');
  for (const role of new Set(removed.map((item) => item.role))) {
    const those = removed.filter((item) => item.role === role);
    if (those.length >= several) lines.push(words.textsRemoved(words.role(role), those.length));
    else
      for (const { segment } of those)
        lines.push(words.textRemoved(words.role(role), (segment as TextSegment).text));
  }
  const added = diff.added.filter((item) => item.kind === 'text');
  if (added.length > few) {
    const all = added.map(({ segment }) => segment as TextSegment);
    const first = all.slice(0, 3).map(({ text }) => text);
    const looks = all.map((text) =>
      [
        ...textLook(text, telling.language),
        ...(anchorOf(text) === null ? [words.seconds(text.durationMs)] : []),
      ].join(words.comma),
    );
    const how = looks.every((look) => look === looks[0]) ? looks[0]! : '';
    lines.push(words.textsAdded(words.role(added[0]!.role), added.length, first, how));
  } else {
    for (const place of added) {
      const text = place.segment as TextSegment;
      lines.push(
        words.textAdded(
          words.role(place.role),
          text.text,
          [whenShown(telling, text), ...textLook(text, telling.language)].join(words.comma),
        ),
      );
    }
  }
  const changed = diff.changed.filter((change) => change.after.kind === 'text');
  const told = new Map<string, string[][]>();
  for (const change of changed) {
    const own = tellText(telling, change);
    // Texts that only went along with their photos are not told.
    if (own.length === 0) continue;
    const key = own.map((line) => line.replaceAll((change.after.segment as TextSegment).text, '')).join(' ');
    told.set(key, [...(told.get(key) ?? []), own]);
  }
  for (const alike of [...told.values()].slice(0, 6)) {
    if (alike.length >= several) lines.push(...alike[0]!, words.sameForTexts(alike.length - 1));
    else lines.push(...alike.flat());
  }
  return lines;
}

/** From so many texts on, what happened to all of them alike is told once. */
const several = 3;

/** What changed about one text. */
function tellText(telling: Telling, change: Telling['diff']['changed'][number]): string[] {
  const { words } = telling;
  const lines: string[] = [];
  const from = change.before.segment as TextSegment;
  const to = change.after.segment as TextSegment;
  if (from.text !== to.text) lines.push(words.textWords(words.role(change.after.role), from.text, to.text));
  for (const { field, to: value } of change.fields) {
    if (field === 'style.color' && typeof value === 'string')
      lines.push(words.textColor(to.text, colourName(value, telling.language)));
    if (field === 'style.position' && typeof value === 'string')
      lines.push(words.textPosition(to.text, value));
  }
  const size = fieldOf(change, 'style.size');
  if (size !== undefined && typeof size.to === 'number') {
    const before = typeof size.from === 'number' ? size.from : telling.usualSize(telling.before, from);
    // Letters that only grew with the picture look the same.
    const [was, is] = [telling.before, telling.after].map(({ width, height }) => Math.min(width, height));
    const grown = before === undefined ? 0 : Math.abs(size.to / before / (is! / was!) - 1);
    if (was === is || grown > 0.02)
      lines.push(words.textSize(to.text, before === undefined ? undefined : size.to > before, size.to));
  }
  const news = change.fields
    .flatMap(({ field, to: value }) =>
      field.startsWith('style.') ? (textFeature(telling.language, field.slice(6), value, to.text) ?? []) : [],
    )
    .filter((item, index, all) => all.indexOf(item) === index);
  if (touches(change, 'template') && to.template !== null) news.push(telling.name('title', to.template));
  if (touches(change, 'enter'))
    news.push(
      to.enter?.type === 'none'
        ? plainly(telling.language, 0)
        : to.enter === null
          ? words.none
          : telling.name('animation', to.enter.type),
    );
  if (touches(change, 'exit'))
    news.push(
      to.exit?.type === 'none'
        ? plainly(telling.language, 1)
        : textExit(telling.language, to.exit === null ? words.none : telling.name('animation', to.exit.type)),
    );
  if (news.length > 0) lines.push(words.textStyle(to.text, [...new Set(news)].join(', ')));
  const own = anchorOf(to);
  const moved = touches(change, 'startMs') || touches(change, 'durationMs');
  // A text that only follows its photo or the film's end did not change for the person.
  const longer = own === 'end' && touches(change, 'durationMs');
  const follows = own !== null && !longer && JSON.stringify(own) === JSON.stringify(anchorOf(from));
  if (moved && !follows) lines.push(words.textTime(to.text, whenShown(telling, to)));
  return lines;
}
