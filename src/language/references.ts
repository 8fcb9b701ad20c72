import { atomAt } from './reference/atom.js';
import { dayIn } from './reference/days.js';
import { continueNumbers, rangeFrom, relativeTo } from './reference/spans.js';
import {
  type Focus,
  idsOf,
  isNoun,
  number,
  type Reference,
  type Scene,
  type Shot,
  text,
} from './reference/words.js';
import { hasOneOf, hasTag, type Token } from './tokens.js';

export { type Lost, lostReferences } from './reference/lost.js';
export type { Focus, Reference, Shot } from './reference/words.js';

const neighbours = new Set(['after', 'before', 'next', 'previous']);
const isBeside = (token: Token | undefined): boolean => hasOneOf(token, neighbours);

/** Every reference of the tokens, left to right. */
function plainReferences(scene: Scene): Reference[] {
  const found: Reference[] = [];
  for (let i = 0; i < scene.tokens.length; ) {
    // `the market and the one after it`: the neighbour of what was just named.
    const pointed =
      isBeside(scene.tokens[i - 1]) &&
      /^(?:it|that|this)$/.test(text(scene.tokens[i])) &&
      (isNoun(scene.tokens[i - 2]) ||
        /^the (?:photo|picture|image|pic|shot|clip|video)$/.test(text(scene.tokens[i - 2])) ||
        hasTag(scene.tokens[i - 2], 'all') ||
        /^(?:the |one )/.test(text(scene.tokens[i - 1])));
    const beside = pointed ? found.findLast(({ kind, to }) => kind === 'some' && to < i) : undefined;
    const atom = atomAt(beside !== undefined ? { ...scene, focus: { shots: beside.ids } } : scene, i);
    if (atom === undefined || atom.to <= i) {
      i++;
      continue;
    }
    const whole = rangeFrom(scene, continueNumbers(scene, atom), i);
    const { atom: near, from } = relativeTo(scene, whole, i);
    // `the one after those two`: the pronoun says beside what.
    const plural =
      isBeside(scene.tokens[i]) &&
      near.to === i + 1 &&
      /^(?:them|those|these|those two|these two|the two|both)$/.test(text(scene.tokens[near.to]));
    const final = plural ? { ...near, to: near.to + 1 } : near;
    // `everything from photo 3 to photo 5`
    const every = found.at(-1);
    if (
      every?.kind === 'all' &&
      near.ids.length > 1 &&
      /^from\b/.test(text(scene.tokens[every.to])) &&
      from <= every.to + 2
    ) {
      found.pop();
      found.push({ ids: near.ids, from: every.from, to: near.to, kind: 'some' });
      i = near.to;
      continue;
    }
    // `the photo` of `the photo after it` is no reference of its own.
    if ((pointed || from < i) && found.length > 0 && found.at(-1)!.from >= from) found.pop();
    found.push({
      ids: final.ids,
      from: withDeed(scene.tokens, Math.min(from, i), final.to),
      to: final.to,
      kind: final.kind,
      ...(final.missing === undefined ? {} : { missing: final.missing }),
      ...(final.count === undefined ? {} : { count: final.count }),
    });
    i = final.to;
  }
  return found;
}

/** 喝茶那张: what is done in the photo belongs to its name. */
const withDeed = (tokens: readonly Token[], from: number, to: number): number => {
  const deed = tokens[from - 1];
  const named = hasTag(tokens[from], 'fileWord') && /^[那这]/.test(text(tokens[to - 1]));
  return named && deed?.tags.length === 0 && /^[喝看吃抱穿骑坐站跳玩逛吹放逗]$/.test(deed.text)
    ? from - 1
    : from;
};

/** `remove 2 to 5`: photos by nothing but the numbers of their places. */
function removedSpan(tokens: readonly Token[], shots: readonly Shot[]): Reference | undefined {
  const span = tokens.findIndex(
    (token, index) =>
      /^\d+$/.test(token.text) &&
      /^(?:to|-|–|through|thru)$/.test(text(tokens[index + 1])) &&
      /^\d+$/.test(text(tokens[index + 2])),
  );
  const [from, until] = [number(tokens[span]) ?? 0, number(tokens[span + 2]) ?? 0];
  if (
    span >= 0 &&
    from < until &&
    from >= 1 &&
    until <= shots.length &&
    tokens.some((token) => hasTag(token, 'remove')) &&
    !hasTag(tokens[span + 3], 'unitSecond') &&
    !hasTag(tokens[span - 1], 'photo', 'clip')
  )
    return { from: span, to: span + 3, kind: 'some', ids: idsOf(shots.slice(from - 1, until)) };
  return undefined;
}

/** 只要1、3、5: several numbers behind a word for what stays, and nothing else. */
const keepsNumbers = (tokens: readonly Token[]): boolean =>
  /^(?:只要|只留|只保留|保留|只用|就要)$/.test(text(tokens[0])) &&
  tokens.filter((token) => /^\d+$/.test(token.text)).length > 1 &&
  tokens.slice(1).every((token) => /^(?:\d+|[、,和跟吧了])$/.test(token.text));

const written = ['quote', 'text', 'caption', 'title', 'fileName'];

/** `"hello" on 1`, `no text on 2 and 3`: the places of photos that words stand on. */
function numbersOn(tokens: readonly Token[], shots: readonly Shot[]): Reference[] {
  if (!tokens.some((token) => hasTag(token, ...written))) return [];
  const on = tokens.findIndex(
    (token, index) =>
      /^(on|onto|over|under|off)$/.test(token.text) && /^\d{1,3}$/.test(text(tokens[index + 1])),
  );
  const found: Reference[] = [];
  for (let at = on + 1; on >= 0 && at < tokens.length; at++) {
    const shot = /^\d{1,3}$/.test(tokens[at]!.text) ? shots[(number(tokens[at]) ?? 0) - 1] : undefined;
    if (shot === undefined && !hasTag(tokens[at], 'and') && tokens[at]!.text !== ',') break;
    if (shot !== undefined) found.push({ from: at, to: at + 1, kind: 'some', ids: [shot.id] });
  }
  // `on 2 lines`
  const after = tokens[found.at(-1)?.to ?? 0];
  return hasTag(after, 'photo', 'text', 'unitSecond', 'times') ? [] : found;
}

/** `swap 1 and 2`, `delete 3`: numbers beside a verb that takes photos, when nothing else is named. */
function bareNumbers(tokens: readonly Token[], shots: readonly Shot[]): Reference[] {
  if (!tokens.some((token) => number(token) !== undefined)) return [];
  const onto = numbersOn(tokens, shots);
  // `after 1 a wipe`
  const cut = tokens.findIndex(
    (token, index) =>
      /^(?:after|before)$/.test(token.text) &&
      /^\d+$/.test(text(tokens[index + 1])) &&
      !hasTag(tokens[index + 1], 'duration') &&
      tokens.some((other) => hasTag(other, 'aTransition', 'transition')),
  );
  const before = cut < 0 ? undefined : shots[(number(tokens[cut + 1]) ?? 0) - 1];
  if (before !== undefined) return [{ from: cut + 1, to: cut + 2, kind: 'some', ids: [before.id] }];
  const between = tokens.findIndex(
    (token, index) =>
      (hasTag(token, 'between') || / between$/.test(token.text)) &&
      [1, 3].every((step) => /^\d+$/.test(text(tokens[index + step]))),
  );
  if (between >= 0 && hasTag(tokens[between + 2], 'and') && !hasTag(tokens[between + 4], 'unitSecond')) {
    return [between + 1, between + 3].flatMap((index): Reference[] => {
      const shot = shots[(number(tokens[index]) ?? 0) - 1];
      return shot === undefined ? [] : [{ from: index, to: index + 1, kind: 'some', ids: [shot.id] }];
    });
  }
  if (onto.length > 0) return onto;
  if (
    !tokens.some((token) => hasTag(token, 'swap', 'remove', 'move', 'duplicate')) &&
    !(/^换/.test(text(tokens.at(-1))) && tokens.length <= 5) &&
    !keepsNumbers(tokens)
  )
    return [];
  if (
    tokens.some((token) => hasTag(token, 'duration', 'percentage', 'quote', 'music', 'transition', 'title'))
  )
    return [];
  const span = removedSpan(tokens, shots);
  if (span !== undefined) return [span];
  // `swap two and four`
  const worded = (at: number): boolean =>
    number(tokens[at]) !== undefined && text(tokens[at]) !== 'one' && !hasTag(tokens[at + 1], 'photo');
  const words = tokens.some(
    (token, at) =>
      hasTag(token, 'swap') &&
      worded(at + 1) &&
      /^(?:and|with|&)$/.test(text(tokens[at + 2])) &&
      worded(at + 3),
  );
  return tokens.flatMap((token, index): Reference[] => {
    const place = number(token);
    if (place === undefined || place < 1 || !(words || /^\d+$/.test(token.text))) return [];
    const shot = shots[place - 1];
    const at = { from: index, to: index + 1, kind: 'some' as const };
    return [shot === undefined ? { ...at, ids: [], missing: place } : { ...at, ids: [shot.id] }];
  });
}

/** `everything except 2 and 5`, 除2、4、6之外: what is excepted by nothing but its place. */
function exceptedNumbers(tokens: readonly Token[], shots: readonly Shot[]): Reference[] {
  const found: Reference[] = [];
  const from = tokens.findIndex((token) => hasTag(token, 'except'));
  for (let at = from + 1; from >= 0 && at < tokens.length; at++) {
    const token = tokens[at]!;
    const place = /^\d{1,3}$/.test(token.text) ? number(token) : undefined;
    const shot = place === undefined ? undefined : shots[place - 1];
    if (shot === undefined && !hasTag(token, 'and') && !/^[,、]$/.test(token.text)) break;
    if (shot !== undefined) found.push({ from: at, to: at + 1, kind: 'some', ids: [shot.id] });
  }
  const after = tokens[found.at(-1)?.to ?? 0];
  return hasTag(after, 'unitSecond', 'photo') ? [] : found;
}

/** `not the first, the last one`: what is denied in front is not meant, where another photo follows. */
function denied(tokens: readonly Token[], list: Reference[]): Reference[] {
  const opens = tokens.findIndex((token) => !hasTag(token, 'no', 'correction') && token.text !== ',');
  if (!/^not(?: the)?$/.test(tokens[opens]?.text ?? '')) return list;
  const [first, second] = list;
  const direct =
    first?.kind === 'some' &&
    first.from <= opens + 1 &&
    second?.kind === 'some' &&
    second.from - first.to <= 2;
  return direct ? list.slice(1) : list;
}

const oops =
  /^(?:no|no wait|wait|sorry|oops|i mean|i meant|or rather|rather|actually|make that|err?|uh|um|oh|,|no i|mean)$/;

/** `the second, no, the third`: what is said first is taken back in the same breath. */
const mended = (tokens: readonly Token[], list: Reference[]): Reference[] =>
  list.filter((item, index) => {
    const next = list[index + 1];
    const between = next === undefined ? [] : tokens.slice(item.to, next.from);
    return !(
      between.length > 0 &&
      between.every(({ text: said }) => oops.test(said)) &&
      between.some(({ text: said }) => said !== ',' && !/^(?:oh|um|uh|err?)$/.test(said))
    );
  });

/** `the other wide one`: of its kind, what was not spoken of yet. */
function otherOfKind(list: readonly Reference[], tokens: readonly Token[], focus: Focus): Reference[] {
  const out: Reference[] = [];
  for (const item of list) {
    const last = out.at(-1);
    const other =
      last?.kind === 'rest' &&
      last.to === item.from &&
      item.kind === 'some' &&
      item.count === undefined &&
      /^(?:the )?others?$/.test(text(tokens[last.to - 1]));
    if (!other) {
      out.push(item);
      continue;
    }
    const left = item.ids.filter((id) => !focus.shots.includes(id));
    // `the other wide one` of three cannot be told.
    const one = /one$/.test(text(tokens[item.to - 1])) && left.length > 1;
    out[out.length - 1] = one
      ? { ids: [], from: last.from, to: item.to, kind: 'rest', count: 1 }
      : { ...item, from: last.from, ids: left };
  }
  return out;
}

/** Nothing but `and` and commas stands between the references and the exception that ends them. */
const joinsUp = (tokens: readonly Token[], list: readonly Reference[], end: number): boolean =>
  list.every(({ to }, index) =>
    tokens
      .slice(to, list[index + 1]?.from ?? end)
      .every((token) => hasTag(token, 'and') || /^[,、]$/.test(token.text)),
  );

/** References with exceptions taken out: `all except the first`, 除了第一张. */
export function readReferences(tokens: readonly Token[], shots: readonly Shot[], focus: Focus): Reference[] {
  const day = dayIn(tokens);
  if (day !== undefined) {
    const taken = shots.filter((shot) => shot.capturedAt?.slice(4, 10) === day.day);
    if (taken.length > 0) return [{ ids: idsOf(taken), from: day.from, to: day.to, kind: 'some' }];
  }
  const read = otherOfKind(plainReferences({ tokens, shots, focus }), tokens, focus);
  // `the one after the temple` is one place; `the one after` alone would be the neighbour of what was spoken of.
  const plain = read.filter(
    (item) =>
      !hasTag(tokens[item.from], 'next', 'previous') ||
      !read.some((other) => other.from === item.from && other.to > item.to),
  );
  // `the first dance (first_dance)`: the name in brackets says which photo was meant.
  const exact = plain.filter((item) => tokens[item.from - 1]?.text === '(');
  const sure = plain.filter(
    (item) => !exact.some((name) => item !== name && item.to <= name.from && name.from - item.to <= 3),
  );
  const counted = plain.every(({ kind }) => kind !== 'some') ? exceptedNumbers(tokens, shots) : [];
  // `remove 2 to 5 except 4`: so are the photos it is excepted from.
  const among =
    counted.length > 0 && plain.length === 0 ? bareNumbers(tokens.slice(0, counted[0]!.from - 1), shots) : [];
  const numbers =
    counted.length === 0 && plain.length === 0 ? bareNumbers(tokens, shots) : [...among, ...counted];
  const span = plain.length > 0 && numbers.length === 0 ? removedSpan(tokens, shots) : undefined;
  const spans =
    span === undefined || sure.some(({ from, to }) => from < span.to && to > span.from) ? [] : [span];
  const all = [...numbers, ...spans, ...sure].sort((one, other) => one.from - other.from);
  const list = mended(tokens, denied(tokens, all));
  const except = tokens.findIndex(
    (token) => hasTag(token, 'except') && !/^(外|以外|之外|not the)$/.test(token.text),
  );
  const tail = tokens.findIndex((token) => /^(外|以外|之外)$/.test(token.text));
  if (except < 0 && tail < 0) return list;
  // `photos 2 to 5 except 4`
  const bare = number(tokens[except + 1]);
  const spared = bare === undefined || !/^\d+$/.test(text(tokens[except + 1])) ? undefined : shots[bare - 1];
  if (
    spared !== undefined &&
    list.length > 0 &&
    list.every(({ to }) => to <= except) &&
    tokens[except + 2] === undefined
  )
    list.push({ ids: [spared.id], from: except + 1, to: except + 2, kind: 'some' });
  const start = except < 0 ? 0 : except;
  const out: Reference[] = [];
  for (const item of list) {
    const inside =
      item.from > start - 1 &&
      item.kind !== 'rest' &&
      item.kind !== 'all' &&
      (tail < 0 || item.from < tail || tail < start);
    if (inside) {
      const joined = out.length === 0 || item.from - out.at(-1)!.to <= 2;
      if (joined) out.push(item);
    }
  }
  if (out.length === 0) return list;
  const gone = new Set(out.flatMap((item) => item.ids));
  const others = list.filter((item) => !out.includes(item));
  const to = Math.max(...out.map((item) => item.to));
  const missing = out.find((item) => item.missing !== undefined)?.missing;
  const named = others.filter((item) => item.kind === 'some' && item.to <= start);
  const base = named.length > 0 ? new Set(named.flatMap((item) => item.ids)) : undefined;
  return [
    {
      ids: shots.filter((shot) => !gone.has(shot.id) && (base?.has(shot.id) ?? true)).map((shot) => shot.id),
      from: base === undefined || !joinsUp(tokens, named, start) ? start : named[0]!.from,
      to,
      kind: 'some',
      ...(missing === undefined ? {} : { missing }),
    },
    ...others.filter((item) => item.kind === 'some' && !named.includes(item)),
  ];
}
