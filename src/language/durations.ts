import type { Language } from './detect.js';
import { hasTag, type Token, tagValue, textOf } from './tokens.js';

const unitConcepts = [
  ['unitMs', 1],
  ['unitSecond', 1000],
  ['unitMinute', 60_000],
  ['unitHour', 3_600_000],
] as const;

/** Milliseconds of a unit token; `second` right after an article or number is the unit, else the ordinal. */
function unitOf(token: Token | undefined): number | undefined {
  if (token === undefined) return undefined;
  return unitConcepts.find(([concept]) => hasTag(token, concept))?.[1];
}

const isHalf = (token: Token | undefined): boolean =>
  token !== undefined &&
  (hasTag(token, 'half') || token.text === '半' || /^(half|media|medio|halbe|demi|demie)$/.test(token.text));
const isArticle = (token: Token | undefined): boolean =>
  token !== undefined && /^(a|an|one|ein|eine|une|un|una)$/.test(token.text);
const isAnd = (token: Token | undefined): boolean => token !== undefined && hasTag(token, 'and');
const isJoin = (token: Token | undefined): boolean =>
  token !== undefined && (token.text === '-' || token.text === '个' || token.text === "'");

const definite = ['', '', 'the two', 'the three', 'the four', 'the five'];

/** A number at `index`, skipping nothing: its value and the index after it. */
function numberAt(tokens: readonly Token[], index: number): { value: number; next: number } | undefined {
  const token = tokens[index];
  const number = tagValue(token, 'number');
  if (typeof number === 'number') return { value: number, next: index + 1 };
  // `the two and a half seconds`
  const counted = definite.indexOf(token?.text ?? '');
  if (counted > 0 && isAnd(tokens[index + 1]) && isArticle(tokens[index + 2]) && isHalf(tokens[index + 3]))
    return { value: counted, next: index + 1 };
  if (isHalf(token)) {
    const next = isArticle(tokens[index + 1]) ? index + 2 : index + 1;
    return { value: 0.5, next };
  }
  if (isArticle(token)) {
    if (isHalf(tokens[index + 1])) return { value: 0.5, next: index + 2 };
    return { value: 1, next: index + 1 };
  }
  return undefined;
}

/** Before a `one` that stands for a photo is a word that picks it: `the last one`. */
const isCounting = (token: Token | undefined): boolean =>
  token === undefined ||
  !/^(?:last|first|second|third|next|other|this|that|final|middle|which)$/.test(token.text);

interface Span {
  readonly ms: number;
  readonly next: number;
}

const isCut = (token: Token | undefined): boolean =>
  !hasTag(token, 'aMotion') && hasTag(token, 'aTransition', 'transition', 'fade', 'fadeIn', 'fadeOut');

/** `crossfade .8`, `0.5 fades`: part of a second beside a transition. */
const bareSeconds = (tokens: readonly Token[], index: number): boolean =>
  /^\d\.\d+$/.test(tokens[index]!.text) &&
  (isCut(tokens[index + 1]) ||
    isCut(tokens[/^(?:to|at|of|:)$/.test(tokens[index - 1]?.text ?? '') ? index - 2 : index - 1]));

/** One or more amounts with units: `1m20s`, `a minute and a half`, `两分半`, `一分二十秒`. */
function spanAt(tokens: readonly Token[], index: number): Span | undefined {
  const first = numberAt(tokens, index);
  if (first === undefined) return undefined;
  let next = first.next;
  let amount = first.value;
  // `two and a half seconds`, `三个半小时`
  // `the last one plus half a second` adds to a photo.
  const named = tokens[index]?.text === 'one' && !isCounting(tokens[index - 1]);
  if (!named && isAnd(tokens[next]) && numberAt(tokens, next + 1)?.value === 0.5) {
    const half = numberAt(tokens, next + 1)!;
    if (unitOf(tokens[half.next]) !== undefined) {
      amount += 0.5;
      next = half.next;
    }
  }
  // `photo 3's length`
  if (tokens[next]?.text === "'" && (hasTag(tokens[index - 1], 'photo') || hasTag(tokens[index], 'photo')))
    return undefined;
  while (
    isJoin(tokens[next]) ||
    /^(more|extra|additional|full|whole|good|solid|decent|short|bare)$/.test(tokens[next]?.text ?? '')
  )
    next++;
  // 做一个半分钟的视频 is half a minute: one and a half are 一分半.
  const oneOf = first.value === 1 && /个$/.test(tokens[next - 1]?.text ?? '');
  // 一个半小时 is an hour and a half: half of one is 半个小时.
  const halfUnit = unitOf(tokens[next + 1]);
  if (
    isHalf(tokens[next]) &&
    halfUnit !== undefined &&
    first.value >= 1 &&
    !(oneOf && halfUnit < 3_600_000)
  ) {
    amount += 0.5;
    next++;
  }
  const unit = unitOf(tokens[next]);
  if (unit === undefined)
    return bareSeconds(tokens, index) ? { ms: first.value * 1000, next: first.next } : undefined;
  // `put photo 4 second`, and not `each photo 4 second`
  const numbered = hasTag(tokens[index - 1], 'photo') && !hasTag(tokens[index - 1], 'perPhoto');
  if (tokens[next]!.text === 'second' && amount > 1 && numbered) return undefined;
  // 做一个半小时的: the one belongs to the number, whatever verb it is written with.
  if (amount === 0.5 && unit === 3_600_000 && /一个$/.test(tokens[index - 1]?.text ?? '')) amount = 1.5;
  // 四分之一 is a quarter and no four minutes.
  const part = /^之/.test(tokens[next + 1]?.text ?? '') && unit === 60_000;
  if ((part && !/^[内前后间]/.test(tokens[next + 2]?.text ?? '')) || /分之$/.test(tokens[next]!.text))
    return undefined;
  // `the first second` is a length, `one second photo` is not: an ordinal needs a number word before it, which it has.
  next++;
  let ms = amount * unit;
  // `三秒半`, `a second and a half`
  if (
    isHalf(tokens[next]) &&
    unitOf(tokens[next + 1]) === undefined &&
    !/^(half|halve)$/.test(tokens[next]!.text)
  ) {
    return { ms: ms + unit / 2, next: next + (tokens[next + 1]?.text === '钟' ? 2 : 1) };
  }
  // 一秒二 is 1.2 s, 两秒五 2.5 s.
  const tenths = tagValue(tokens[next], 'number');
  if (
    unit === 1000 &&
    /秒$/.test(tokens[next - 1]!.text) &&
    typeof tenths === 'number' &&
    tokens[next]!.start === tokens[next - 1]!.end &&
    /^[一二三四五六七八九]$/.test(tokens[next]!.text) &&
    !/^[张幅个段秒分次组]/.test(tokens[next + 1]?.text ?? '') &&
    !hasTag(tokens[next + 1], 'photo')
  )
    return { ms: ms + tenths * 100, next: next + 1 };
  if (isAnd(tokens[next]) && numberAt(tokens, next + 1)?.value === 0.5) {
    const half = numberAt(tokens, next + 1)!;
    if (unitOf(tokens[half.next]) === undefined) return { ms: ms + unit / 2, next: half.next };
  }
  const after = isAnd(tokens[next]) ? next + 1 : next;
  const more = unit > 1000 ? spanAt(tokens, after) : undefined;
  if (more !== undefined && more.ms < unit) {
    ms += more.ms;
    next = more.next;
  } else if (
    unit === 60_000 &&
    typeof tagValue(tokens[next], 'number') === 'number' &&
    (tokens[next]!.start === tokens[next - 1]!.end ||
      tokens[next + 1] === undefined ||
      hasTag(tokens[next + 1], 'mark'))
  ) {
    const rest = tagValue(tokens[next], 'number') as number;
    if (rest < 60) {
      ms += rest * 1000;
      next++;
    }
  } else if (unit === 60_000 && isAnd(tokens[next])) {
    // `a minute and twenty for all of it`
    const rest = tagValue(tokens[next + 1], 'number');
    const ends =
      tokens[next + 2] === undefined ||
      hasTag(tokens[next + 2], 'mark') ||
      /^(?:for|in|total|altogether|please|overall)$/.test(tokens[next + 2]!.text);
    if (typeof rest === 'number' && rest < 60 && ends) {
      ms += rest * 1000;
      next += 2;
    }
  }
  return { ms, next };
}

/** `second 3`, `seconds 2 to 5`: places in time; `the first second`: a length with its end. */
function placed(tokens: readonly Token[], index: number): { ms: number; next: number } | undefined {
  const unit = tokens[index];
  const number = tagValue(tokens[index + 1], 'number');
  // `at the third second`, where `from the third photo` goes on with a noun.
  const place = tagValue(unit, 'ordinal');
  if (
    typeof place === 'number' &&
    /^seconds?$/.test(tokens[index + 1]?.text ?? '') &&
    /(?:^| )(?:at|after|from|from the|until|till?|by|before|at the|after the)$/.test(
      tokens[tokens[index - 1]?.text === 'the' ? index - 2 : index - 1]?.text ?? '',
    )
  )
    return { ms: place * 1000, next: index + 2 };
  if (
    unit === undefined ||
    !/^(from (the )?)?seconds?$/.test(unit.text) ||
    typeof number !== 'number' ||
    !/^\d/.test(tokens[index + 1]!.text)
  )
    return undefined;
  // `the first 5 seconds, the second 3`
  const ordinal = unit.text === 'second' && tokens.slice(0, index).some((token) => token.text === 'first');
  if (
    ordinal ||
    typeof tagValue(tokens[index - 1], 'number') === 'number' ||
    unitOf(tokens[index + 2]) !== undefined
  )
    return undefined;
  return { ms: number * 1000, next: index + 2 };
}

/** All photos: numbers behind it are no places. */
const everyPhoto =
  /^(?:(?:the |my |our |all |these )?(?:photos|pictures|pics|images|shots|slides)|(?:each|every|per) (?:photo|picture|pic|image|shot|slide))$/;

/** `2 to 5 seconds`, `between 3 and 7 seconds`: the unit counts for both numbers. */
function shared(tokens: readonly Token[], index: number): { ms: number; next: number } | undefined {
  const first = tagValue(tokens[index], 'number');
  if (typeof first !== 'number' || !/^(to|and|until|till|-|–|到|至|~)$/.test(tokens[index + 1]?.text ?? ''))
    return undefined;
  if (/^and$/.test(tokens[index + 1]!.text) && tokens[index - 1]?.text !== 'between') return undefined;
  // `photo 3 - 2.5 s`, `photos 1-4 to 3 seconds`: places and a length.
  let before = index - 1;
  while (
    /^(?:to|and|,|, and|&|-|–|through|till?|until)$/.test(tokens[before]?.text ?? '') &&
    typeof tagValue(tokens[before - 1], 'number') === 'number' &&
    unitOf(tokens[before]) === undefined
  )
    before -= 2;
  if (
    (before < index - 1 && /^[-–]$/.test(tokens[index - 1]!.text)) ||
    // `between 3 and 4 to 800 ms`
    (before < index - 1 && tokens[before]?.text === 'between') ||
    // `photo 2 to 4 seconds`, and not `the photos 2 to 4 seconds long`
    (hasTag(tokens[before], 'photo', 'clip', 'file', 'fileWord', 'first', 'last') &&
      !(
        everyPhoto.test(tokens[before]!.text) &&
        before === index - 1 &&
        /^(?:to|-|–)$/.test(tokens[index + 1]!.text)
      ))
  )
    return undefined;
  const unit = unitOf(tokens[index + 3]);
  if (typeof tagValue(tokens[index + 2], 'number') !== 'number' || unit === undefined) return undefined;
  return { ms: first * unit, next: index + 1 };
}

/** `two and a half` without a unit: one number. */
function halved(tokens: readonly Token[], index: number): { number: number; next: number } | undefined {
  const first = tagValue(tokens[index], 'number');
  const half = isAnd(tokens[index + 1]) ? numberAt(tokens, index + 2) : undefined;
  if (typeof first !== 'number' || half?.value !== 0.5 || !isHalf(tokens[half.next - 1])) return undefined;
  // `zoom in on 2 and half of them`
  return /^(of|the|as)$/.test(tokens[half.next]?.text ?? '')
    ? undefined
    : { number: first + 0.5, next: half.next };
}

/** What decades are named for: `90s camcorder`. */
const ofDecade =
  /^(?:camcorder|style|look|looks|vibe|vibes|feel|feeling|kodak|polaroid|vhs|mtv|tv|television|photo album|disco|pop|synth|hits|kid|camera|retro|aesthetic|home)$/;

/** A year or decade, which is no length: `from 1974`, `the 60s`, `like the 1900s`; the index after it. */
function eraAt(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index]!;
  const number = tagValue(token, 'number');
  if (typeof number !== 'number' || !/^\d+$/.test(token.text)) return undefined;
  if (token.tags.some(({ concept }) => concept.startsWith('file'))) return undefined;
  const before = tokens[index - 1]?.text ?? '';
  const adjacent = tokens[index + 1]?.text === 's' && tokens[index + 1]!.start <= token.end + 1;
  const next = adjacent ? index + 2 : index + 1;
  const after = tokens[next]?.text ?? '';
  if (token.text.length === 4 && number >= 1800 && number <= 2035) {
    const other = /^(?:[-–/.:x×*]|by|p|k|pixels?|px|photos?|credits?)$/;
    const unit = !adjacent && unitOf(tokens[index + 1]) !== undefined;
    if (!adjacent && !/^(?:from|in|like|look|looks|the|of|since|circa|year|around|early|late)$/.test(before))
      return undefined;
    return unit || other.test(before) || other.test(after) ? undefined : next;
  }
  if (!adjacent || !/^[2-9]0$/.test(token.text)) return undefined;
  const said = /(?:^| )(?:early|late|mid|from the|of the|in the|like the|the)$/.test(
    tokens[index - 2] === undefined ? before : `${tokens[index - 2]!.text} ${before}`,
  );
  return ofDecade.test(after) || (said && (after === '' || hasTag(tokens[next], 'mark'))) ? next : undefined;
}

/** Puts numbers and their units together into tokens of the concept `duration` (ms). */
export function mergeDurations(tokens: readonly Token[], language: Language): Token[] {
  const merged: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const era = language === 'en' ? eraAt(tokens, i) : undefined;
    if (era !== undefined) {
      const run = tokens.slice(i, era);
      merged.push({
        start: run[0]!.start,
        end: run.at(-1)!.end,
        text: textOf(run, ''),
        tags: [{ concept: 'era', value: Number(run[0]!.text) }],
      });
      i = era;
      continue;
    }
    const span = spanAt(tokens, i) ?? placed(tokens, i) ?? shared(tokens, i);
    const last = span === undefined ? undefined : tokens[span.next - 1];
    const half = span === undefined ? halved(tokens, i) : undefined;
    if (half !== undefined) {
      const run = tokens.slice(i, half.next);
      merged.push({
        start: run[0]!.start,
        end: run.at(-1)!.end,
        text: textOf(run),
        tags: [
          {
            concept: /^times?$/.test(tokens[half.next]?.text ?? '') ? 'multiple' : 'number',
            value: half.number,
          },
        ],
      });
      i = half.next;
      continue;
    }
    if (span === undefined || last === undefined || !Number.isFinite(span.ms)) {
      merged.push(tokens[i]!);
      i++;
      continue;
    }
    const first = tokens[i]!;
    merged.push({
      start: first.start,
      end: last.end,
      text: textOf(tokens.slice(i, span.next)),
      tags: [
        { concept: 'duration', value: Math.round(span.ms) },
        ...first.tags.filter((tag) => tag.concept === 'offset'),
      ],
    });
    i = span.next;
  }
  return merged;
}
