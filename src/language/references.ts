import { hasTag, type Token, tagValue } from './tokens.js';

/** What a reference can see of a photo or clip. */
export interface Shot {
  readonly id: string;
  readonly fileId: string;
  readonly kind: 'image' | 'video';
  readonly leaning: 'portrait' | 'landscape' | 'square';
  readonly capturedAt: string | null;
  readonly durationMs: number;
}

/** What the talk is about just now, for `it`, `them` and `the next one`. */
export interface Focus {
  readonly shots: readonly string[];
}

/** Photos a sentence speaks of, and the tokens that say so. */
export interface Reference {
  /** Ids in the order of the film; empty when what is meant is not there. */
  readonly ids: readonly string[];
  readonly from: number;
  readonly to: number;
  /** `all`: everything; `it`: by pronoun; `rest`: what other references leave; `some`: named. */
  readonly kind: 'all' | 'some' | 'it' | 'rest';
  /** A place that was named but does not exist. */
  readonly missing?: number;
  /** The words are a count of things from the start or end, not a place (`the first three`). */
  readonly count?: number;
}

interface Scene {
  readonly tokens: readonly Token[];
  readonly shots: readonly Shot[];
  readonly focus: Focus;
}

const number = (token: Token | undefined): number | undefined => {
  const value = tagValue(token, 'number');
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
};
const ordinal = (token: Token | undefined): number | undefined => {
  const value = tagValue(token, 'ordinal');
  return typeof value === 'number' ? value : undefined;
};

const isNoun = (token: Token | undefined): boolean => hasTag(token, 'photo') || hasTag(token, 'clip');
const isArticle = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(the|a|an|my|our|these|those|of|die|der|den|das|dem|la|le|les|el|los|las|l'|de|del|du|des|的|那|这|个)$/.test(
    token.text,
  );

/** The index after articles and small words. */
const skip = (tokens: readonly Token[], index: number): number => {
  let at = index;
  while (at < tokens.length && isArticle(tokens[at]) && !hasTag(tokens[at], 'them')) at++;
  return at;
};

/** The index after a noun (`photo`, `one`, `张`), if there is one. */
const pastNoun = (tokens: readonly Token[], index: number): number => {
  let at = index;
  for (let i = 0; i < 3; i++) {
    if (tokens[at]?.text === '的' && isNoun(tokens[at + 1])) at++;
    if (isNoun(tokens[at]) && number(tokens[at]) === undefined) at++;
    else if (isNoun(tokens[at]) && tokens[at]!.text === 'one') at++;
    else break;
  }
  return at;
};

type Atom = {
  readonly ids: readonly string[];
  readonly to: number;
  readonly kind: Reference['kind'];
  readonly missing?: number;
  readonly count?: number;
  readonly place?: number;
};

const idsOf = (shots: readonly Shot[]): string[] => shots.map((shot) => shot.id);

const placeAtom = (scene: Scene, place: number, to: number): Atom => {
  const shot = scene.shots[place - 1];
  return shot === undefined
    ? { ids: [], to, kind: 'some', missing: place, place }
    : { ids: [shot.id], to, kind: 'some', place };
};

const text = (token: Token | undefined): string => token?.text ?? '';

/** One reference at exactly this token; undefined when none begins here. */
function atomAt(scene: Scene, start: number): Atom | undefined {
  const { tokens, shots } = scene;
  const i = skip(tokens, start);
  const token = tokens[i];
  if (token === undefined) return undefined;
  const some = (list: readonly Shot[], to: number, count?: number): Atom => ({
    ids: idsOf(list),
    to,
    kind: 'some',
    ...(count === undefined ? {} : { count }),
  });

  const maybe = tagValue(token, 'fileMaybe');
  const pointed =
    isNoun(tokens[i + 1]) || /张$|那|这|photo|picture|named|called|叫/.test(text(tokens[i - 1]));
  if (maybe !== undefined && pointed) {
    const list = shots.filter((shot) => shot.fileId === maybe);
    if (list.length > 0) return some(list, pastNoun(tokens, i + 1));
  }
  const files = token.tags
    .filter((tag) => tag.concept === 'file' || tag.concept === 'fileWord')
    .map((tag) => tag.value);
  if (files.length > 0) {
    const strong = token.tags.some((tag) => tag.concept === 'file');
    const known = token.tags.some((tag) => tag.concept !== 'file' && tag.concept !== 'fileWord');
    const list = shots.filter((shot) => files.includes(shot.fileId));
    const digits = /^\d{3,}$/.test(text(token));
    if (list.length > 0 && (strong || !known || digits || isNoun(tokens[i + 1]))) {
      // Two words of one name in a row mean that one: `the lemon cake`.
      let to = i + 1;
      let narrowed = list;
      for (;;) {
        const more =
          tokens[to]?.tags
            .filter((tag) => tag.concept === 'file' || tag.concept === 'fileWord')
            .map((tag) => tag.value) ?? [];
        const both = narrowed.filter((shot) => more.includes(shot.fileId));
        if (both.length === 0) break;
        narrowed = both;
        to++;
      }
      to = pastNoun(tokens, to);
      if (hasTag(tokens[to], 'it') && /^[那这][张个]|那|这/.test(text(tokens[to]))) to++;
      return some(narrowed, pastNoun(tokens, to));
    }
  }

  if (hasTag(token, 'fromEnd')) {
    const at = skip(tokens, i + 1);
    const n = number(tokens[at]) ?? ordinal(tokens[at]);
    if (n !== undefined) {
      const to = pastNoun(tokens, at + 1);
      // 倒数两张 counts, 倒数第二张 names one.
      if (ordinal(tokens[at]) === undefined) return some(shots.slice(-n), to, n);
      return n > shots.length
        ? { ids: [], to, kind: 'some', missing: n }
        : placeAtom(scene, shots.length - n + 1, to);
    }
  }
  if (hasTag(token, 'penultimate'))
    return placeAtom(scene, Math.max(1, shots.length - 1), pastNoun(tokens, i + 1));

  if (hasTag(token, 'everyOther')) {
    const to = pastNoun(tokens, i + 1);
    return some(
      shots.filter((_, index) => index % 2 === 1),
      to,
    );
  }
  if (hasTag(token, 'everyNth') && ordinal(tokens[i + 1]) !== undefined) {
    const step = ordinal(tokens[i + 1])!;
    return some(
      shots.filter((_, index) => index % step === step - 1),
      pastNoun(tokens, i + 2),
    );
  }
  if (hasTag(token, 'odd'))
    return some(
      shots.filter((_, index) => index % 2 === 0),
      pastNoun(tokens, i + 1),
    );
  if (hasTag(token, 'even'))
    return some(
      shots.filter((_, index) => index % 2 === 1),
      pastNoun(tokens, i + 1),
    );

  // the first three, 前三张, 最后两张, the last two
  const first = hasTag(token, 'first') && !hasTag(token, 'last');
  // `make every picture last 3 seconds`
  const lasting =
    text(token) === 'last' &&
    (hasTag(tokens[i + 1], 'duration') || /^(for|as|about|only|exactly)$/.test(text(tokens[i + 1])));
  const last = hasTag(token, 'last') && !lasting;
  const ahead = text(token) === '前' || text(token) === '头';
  const behind = text(token) === '后';
  if ((first || last || ahead || behind) && !hasTag(tokens[skip(tokens, i + 1)], 'duration')) {
    const at = skip(tokens, i + 1);
    const n = number(tokens[at]);
    if (n !== undefined && n > 0 && text(tokens[at]) !== 'one') {
      const list = last || behind ? shots.slice(-n) : shots.slice(0, n);
      const noun = pastNoun(tokens, at + 1);
      // `the last 3 seconds` is a time; merged durations never come here, `前3` without a noun may be anything.
      if (noun > at + 1 || !(ahead || behind)) return some(list, noun, n);
    }
    // 最后总长改成… means `finally`, not the last photo.
    const adverb = /^(最后|lastly|finally|首)$/.test(text(token)) && tokens[i + 1] !== undefined;
    const noted =
      isNoun(tokens[i + 1]) ||
      hasTag(tokens[i + 1], 'it') ||
      /^(的|一|面)$/.test(text(tokens[i + 1])) ||
      hasTag(tokens[i + 1], 'and');
    // `the first half`
    if ((first || last) && hasTag(tokens[i + 1], 'half')) {
      const middle = Math.ceil(shots.length / 2);
      return some(first ? shots.slice(0, middle) : shots.slice(middle), pastNoun(tokens, i + 2));
    }
    if ((first || last) && !(adverb && !noted)) {
      const place = last ? shots.length : 1;
      return placeAtom(scene, place, pastNoun(tokens, i + 1));
    }
  }

  const place = ordinal(token);
  // `the first two seconds` is a time, not the first photo.
  const time =
    hasTag(tokens[i + 1], 'duration') || (hasTag(tokens[i + 1], 'and') && hasTag(tokens[i + 2], 'duration'));
  if (place !== undefined && !hasTag(token, 'unitSecondOnly') && !(time && hasTag(token, 'first'))) {
    let to = skip(tokens, i + 1);
    // `the third to last`
    if (hasTag(tokens[to], 'fromEnd'))
      return placeAtom(scene, shots.length - place + 1, pastNoun(tokens, to + 1));
    if (hasTag(tokens[to], 'to') && hasTag(tokens[to + 1], 'last'))
      return placeAtom(scene, shots.length - place + 1, pastNoun(tokens, to + 2));
    if (text(tokens[to]) === '到') to = i + 1;
    // `the third photo from the end`
    const noun = pastNoun(tokens, i + 1);
    if (hasTag(tokens[noun], 'fromEnd') && /from|last|derni|hinten|final/.test(text(tokens[noun]))) {
      return placeAtom(scene, shots.length - place + 1, noun + 1);
    }
    return placeAtom(scene, place, pastNoun(tokens, i + 1));
  }

  // photo 3, photos 2, 图3, #3, no. 3
  if (isNoun(token) || hasTag(token, 'number_')) {
    let at = i + 1;
    while (hasTag(tokens[at], 'number_') && number(tokens[at]) === undefined) at++;
    const n = number(tokens[at]);
    const counted = /^(one)$/.test(text(token));
    if (
      n !== undefined &&
      n >= 1 &&
      !counted &&
      tokens[at]!.text !== 'one' &&
      !isCjkNounPair(tokens, i, at)
    ) {
      return placeAtom(scene, n, /^[号张]$/.test(text(tokens[at + 1])) ? at + 2 : at + 1);
    }
  }
  // 3号, 3 号照片
  const plain = number(token);
  if (plain !== undefined && plain >= 1 && /^(号|号图|号照片)$/.test(text(tokens[i + 1])))
    return placeAtom(scene, plain, pastNoun(tokens, i + 2));

  if (hasTag(token, 'middle') && (isNoun(tokens[i + 1]) || /张/.test(text(token)))) {
    return placeAtom(scene, Math.ceil(shots.length / 2), pastNoun(tokens, i + 1));
  }

  const shape = (['portrait', 'landscape', 'square'] as const).find((name) => hasTag(token, name));
  if (shape !== undefined) {
    let at = i + 1;
    if (text(tokens[at]) === '的' || hasTag(tokens[at], 'them') || hasTag(tokens[at], 'it')) at++;
    if (
      isNoun(tokens[at]) ||
      hasTag(tokens[at - 1], 'them') ||
      / photos$/.test(token.text) ||
      (/的$/.test(token.text) && !isNoun(tokens[i - 1]))
    ) {
      return some(
        shots.filter((shot) => shot.leaning === shape),
        pastNoun(tokens, at),
      );
    }
  }
  const extreme = (
    [
      ['oldest', (a: Shot, b: Shot) => (a.capturedAt ?? '~').localeCompare(b.capturedAt ?? '~')],
      ['newest', (a: Shot, b: Shot) => (b.capturedAt ?? '').localeCompare(a.capturedAt ?? '')],
      ['longest', (a: Shot, b: Shot) => b.durationMs - a.durationMs],
      ['shortest', (a: Shot, b: Shot) => a.durationMs - b.durationMs],
    ] as const
  ).find(([concept]) => hasTag(token, concept));
  if (extreme !== undefined) {
    const at = text(tokens[i + 1]) === '的' ? i + 2 : i + 1;
    if (isNoun(tokens[at]) || hasTag(tokens[at], 'it')) {
      const best = [...shots].sort(extreme[1])[0];
      return some(
        best === undefined ? [] : [best],
        pastNoun(tokens, at + (hasTag(tokens[at], 'it') ? 1 : 0)),
      );
    }
  }

  if (hasTag(token, 'clip') && shots.some((shot) => shot.kind === 'video') && !hasTag(token, 'film')) {
    return some(
      shots.filter((shot) => shot.kind === 'video'),
      i + 1,
    );
  }

  const anchor = scene.focus.shots
    .map((id) => shots.findIndex((shot) => shot.id === id))
    .filter((index) => index >= 0);
  if (hasTag(token, 'next') && isNextNoun(tokens, i) && anchor.length > 0)
    return placeAtom(scene, Math.max(...anchor) + 2, pastNoun(tokens, i + 1));
  if (hasTag(token, 'previous') && isNextNoun(tokens, i) && anchor.length > 0)
    return placeAtom(scene, Math.min(...anchor), pastNoun(tokens, i + 1));

  if (hasTag(token, 'rest')) return { ids: [], to: pastNoun(tokens, i + 1), kind: 'rest' };
  if (hasTag(token, 'them')) {
    const ids = scene.focus.shots;
    let to = i + 1;
    if (number(tokens[to]) !== undefined) to++;
    return { ids, to: pastNoun(tokens, to), kind: 'it' };
  }
  if (hasTag(token, 'all') && hasTag(tokens[i + 1], 'after') && atomAt(scene, i + 2) === undefined) {
    return { ids: [], to: i + 2, kind: 'rest' };
  }
  if (hasTag(token, 'all'))
    return { ids: idsOf(shots), to: pastNoun(tokens, skip(tokens, i + 1)), kind: 'all' };
  if (hasTag(token, 'both') && shots.length >= 2) {
    const ids = scene.focus.shots.length === 2 ? scene.focus.shots : shots.length === 2 ? idsOf(shots) : [];
    if (ids.length > 0) return { ids, to: pastNoun(tokens, i + 1), kind: 'it' };
  }
  if (hasTag(token, 'it') || hasTag(token, 'copy')) {
    return { ids: scene.focus.shots, to: pastNoun(tokens, i + 1), kind: 'it' };
  }
  return undefined;
}

const isNextNoun = (tokens: readonly Token[], i: number): boolean =>
  isNoun(tokens[i + 1]) || /张|个|one/.test(text(tokens[i]));

/** `照片三秒` counts nothing: between a Chinese noun and a number of another thing there is no place. */
function isCjkNounPair(tokens: readonly Token[], noun: number, at: number): boolean {
  return /^[张幅]$/.test(text(tokens[noun])) && tokens[at] !== undefined;
}

const isList = (token: Token | undefined): boolean =>
  token !== undefined &&
  (hasTag(token, 'and') || text(token) === ',' || text(token) === '、' || text(token) === '&');

/** Bare numbers after `photos 2, 3 and 5` or 第二、三、五张 continue the list. */
function continueNumbers(scene: Scene, atom: Atom): Atom {
  const { tokens } = scene;
  if (atom.place === undefined) return atom;
  let { to } = atom;
  const ids = [...atom.ids];
  let missing = atom.missing;
  for (;;) {
    let at = to;
    while (isList(tokens[at])) at++;
    if (at === to) break;
    const n = number(tokens[at]);
    if (n === undefined || n < 1 || tokens[at]!.text === 'one' || hasTag(tokens[at + 1], 'unitSecond')) break;
    const next = placeAtom(scene, n, pastNoun(tokens, at + 1));
    ids.push(...next.ids);
    missing ??= next.missing;
    to = next.to;
  }
  return { ...atom, ids, to, ...(missing === undefined ? {} : { missing }) };
}

/** `the second to the fourth`, 2-5, 从第二张到第四张 */
function rangeFrom(scene: Scene, atom: Atom): Atom {
  const { tokens, shots } = scene;
  const sign = tokens[atom.to];
  if (atom.place === undefined || sign === undefined || !(hasTag(sign, 'to') || hasTag(sign, 'until')))
    return atom;
  if (hasTag(sign, 'and') && !hasTag(sign, 'until')) return atom;
  const n = number(tokens[skip(tokens, atom.to + 1)]);
  const end = atomAt(scene, atom.to + 1);
  const last =
    end?.place ?? (n !== undefined && tokens[skip(tokens, atom.to + 1)]!.text !== 'one' ? n : undefined);
  if (last === undefined || last < atom.place) return atom;
  const to = end?.place !== undefined ? end.to : pastNoun(tokens, skip(tokens, atom.to + 1) + 1);
  return {
    ids: idsOf(shots.slice(atom.place - 1, last)),
    to,
    kind: 'some',
    ...(last > shots.length ? { missing: last } : {}),
  };
}

/** `everything after the third`, `第二张之后的`, `the one after the beach` */
function relativeTo(scene: Scene, atom: Atom, start: number): { atom: Atom; from: number } {
  const { tokens, shots } = scene;
  const first = shots.findIndex((shot) => atom.ids.includes(shot.id));
  if (first < 0) return { atom, from: start };
  const lastIndex = shots.findLastIndex((shot) => atom.ids.includes(shot.id));
  // Chinese: 西湖后面那张, 第二张之后的所有
  let at = atom.to;
  if (text(tokens[at]) === '的') at++;
  const behind = hasTag(tokens[at], 'after') || hasTag(tokens[at], 'next');
  const ahead = hasTag(tokens[at], 'before') || hasTag(tokens[at], 'previous');
  if ((behind || ahead) && /\p{Script=Han}/u.test(text(tokens[at]))) {
    let next = at + 1;
    if (text(tokens[next]) === '的') next++;
    const whole =
      hasTag(tokens[next], 'all') ||
      (text(tokens[next - 1]) === '的' && isNoun(tokens[next])) ||
      /所有|全部|都/.test(text(tokens[at]));
    const one =
      hasTag(tokens[next], 'it') ||
      hasTag(tokens[at], 'next') ||
      hasTag(tokens[at], 'previous') ||
      isOnePhoto(tokens, next);
    if (whole && !one) {
      const list = behind ? shots.slice(lastIndex + 1) : shots.slice(0, first);
      return { atom: { ids: idsOf(list), to: pastNoun(tokens, next + 1), kind: 'some' }, from: start };
    }
    if (one) {
      const place = behind ? lastIndex + 2 : first;
      return {
        atom: placeAtom(scene, place, pastNoun(tokens, hasTag(tokens[next], 'it') ? next + 1 : next)),
        from: start,
      };
    }
  }
  // Latin: the one after the beach, everything before the third
  const sign = tokens[start - 1];
  const noun = tokens[start - 2];
  const after = hasTag(sign, 'after');
  const before = hasTag(sign, 'before');
  if ((after || before) && noun !== undefined && /[a-z]/.test(text(sign))) {
    const everything =
      hasTag(noun, 'all') || /^(photos|pictures|images|ones)$/.test(text(noun)) || hasTag(noun, 'film');
    const single =
      /^(one|photo|picture|image|shot|slide)$/.test(text(noun)) &&
      (isArticle(tokens[start - 3]) || start - 3 < 0);
    if (everything) {
      const list = after ? shots.slice(lastIndex + 1) : shots.slice(0, first);
      return { atom: { ...atom, ids: idsOf(list), kind: 'some' }, from: Math.max(0, start - 2) };
    }
    if (single) {
      const { place: _, ...rest } = placeAtom(scene, after ? lastIndex + 2 : first, atom.to);
      return { atom: rest, from: Math.max(0, start - 2) };
    }
  }
  // from the third on
  if (hasTag(tokens[start - 1], 'from') && hasTag(tokens[atom.to], 'onward')) {
    return { atom: { ids: idsOf(shots.slice(first)), to: atom.to + 1, kind: 'some' }, from: start - 1 };
  }
  return { atom, from: start };
}

const isOnePhoto = (tokens: readonly Token[], at: number): boolean =>
  /^一张$|^那张$/.test(text(tokens[at])) || (number(tokens[at]) === 1 && isNoun(tokens[at + 1]));

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** `July 2nd`, `2 July`, 四月六号: the day the photos were taken on, as `-MM-DD`. */
function dayIn(tokens: readonly Token[]): { from: number; to: number; day: string } | undefined {
  const two = (value: number): string => String(value).padStart(2, '0');
  for (const [index, token] of tokens.entries()) {
    const month = months.findIndex((name) => token.text.length >= 3 && name.startsWith(token.text)) + 1;
    const near = [index + 1, index - 1, index - 2].find(
      (at) => ordinal(tokens[at]) !== undefined || number(tokens[at]) !== undefined,
    );
    if (month > 0 && near !== undefined && token.text !== 'mar' && token.tags.length === 0) {
      const day = ordinal(tokens[near]) ?? number(tokens[near])!;
      return {
        from: Math.min(index, near),
        to: Math.max(index, near) + 1,
        day: `-${two(month)}-${two(day)}`,
      };
    }
    const zhMonth = number(token);
    const zhDay = number(tokens[index + 2]);
    if (zhMonth !== undefined && tokens[index + 1]?.text === '月' && zhDay !== undefined) {
      const to = /^[号日]/.test(text(tokens[index + 3])) ? index + 4 : index + 3;
      return { from: index, to, day: `-${two(zhMonth)}-${two(zhDay)}` };
    }
  }
  return undefined;
}

/** Every reference of the tokens, left to right. */
function plainReferences(scene: Scene): Reference[] {
  const found: Reference[] = [];
  for (let i = 0; i < scene.tokens.length; ) {
    const atom = atomAt(scene, i);
    if (atom === undefined || atom.to <= i) {
      i++;
      continue;
    }
    const whole = rangeFrom(scene, continueNumbers(scene, atom));
    const { atom: final, from } = relativeTo(scene, whole, skipBack(scene.tokens, i));
    found.push({
      ids: final.ids,
      from: Math.min(from, i),
      to: final.to,
      kind: final.kind,
      ...(final.missing === undefined ? {} : { missing: final.missing }),
      ...(final.count === undefined ? {} : { count: final.count }),
    });
    i = final.to;
  }
  return found;
}

/** Back over the article, so that what stands before it can be looked at. */
const skipBack = (_tokens: readonly Token[], index: number): number => index;

/** `swap 1 and 2`, `delete 3`: numbers beside a verb that takes photos, when nothing else is named. */
function bareNumbers(tokens: readonly Token[], shots: readonly Shot[]): Reference[] {
  if (
    !tokens.some((token) =>
      ['swap', 'remove', 'move', 'duplicate'].some((concept) => hasTag(token, concept)),
    ) &&
    !(/^换/.test(text(tokens.at(-1))) && tokens.length <= 5)
  )
    return [];
  if (
    tokens.some((token) =>
      ['duration', 'percentage', 'quote', 'music', 'transition', 'title'].some((concept) =>
        hasTag(token, concept),
      ),
    )
  )
    return [];
  return tokens.flatMap((token, index): Reference[] => {
    const place = number(token);
    if (place === undefined || place < 1 || !/^\d+$/.test(token.text)) return [];
    const shot = shots[place - 1];
    const at = { from: index, to: index + 1, kind: 'some' as const };
    return [shot === undefined ? { ...at, ids: [], missing: place } : { ...at, ids: [shot.id] }];
  });
}

/** References with exceptions taken out: `all except the first`, 除了第一张. */
export function readReferences(tokens: readonly Token[], shots: readonly Shot[], focus: Focus): Reference[] {
  const day = dayIn(tokens);
  if (day !== undefined) {
    const taken = shots.filter((shot) => shot.capturedAt?.slice(4, 10) === day.day);
    if (taken.length > 0) return [{ ids: idsOf(taken), from: day.from, to: day.to, kind: 'some' }];
  }
  const plain = plainReferences({ tokens, shots, focus });
  const list = plain.length > 0 ? plain : bareNumbers(tokens, shots);
  const except = tokens.findIndex(
    (token) => hasTag(token, 'except') && !/^(外|以外|之外|not the)$/.test(token.text),
  );
  const tail = tokens.findIndex((token) => /^(外|以外|之外)$/.test(token.text));
  if (except < 0 && tail < 0) return list;
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
      from: start,
      to,
      kind: 'some',
      ...(missing === undefined ? {} : { missing }),
    },
    ...others.filter((item) => item.kind === 'some' && !named.includes(item)),
  ];
}
