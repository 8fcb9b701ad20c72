import { hasTag, type Token, textOf } from '../tokens.js';
import {
  type Atom,
  idsOf,
  isFirstOfAll,
  isNoun,
  number,
  ordinal,
  pastNoun,
  placeAtom,
  type Scene,
  skip,
  some,
  text,
} from './words.js';

/** 倒数第二张, the last but one, every other, every third, the odd ones. */
export function patternAtom(scene: Scene, i: number): Atom | undefined {
  const { tokens, shots } = scene;
  const token = tokens[i];
  if (token === undefined) return undefined;
  if (hasTag(token, 'fromEnd')) {
    const at = skip(tokens, i + 1);
    // 倒数俩
    const pair = { 俩: 2, 仨: 3 }[text(tokens[at])];
    if (pair !== undefined) return some(shots.slice(-pair), pastNoun(tokens, at + 1), pair);
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

  if (hasTag(token, 'everyOther') && !(/^alternat/.test(text(token)) && !isNoun(tokens[i + 1]))) {
    // 每两张之间 is between all of them.
    if (/^每/.test(text(token)) && hasTag(tokens[pastNoun(tokens, i + 1)], 'between'))
      return { ids: idsOf(shots), to: pastNoun(tokens, i + 1), kind: 'all' };
    const to = pastNoun(tokens, i + 1);
    // `the kiss for 7 seconds and every other photo for 3`: all but the one that was named.
    if (text(token) === 'every other' && tokens.slice(0, i).some((item) => hasTag(item, 'file', 'fileWord')))
      return { ids: [], to, kind: 'rest' };
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
  // `every odd photo`, `each even one`
  const parity = hasTag(token, 'all') ? /^(odd|even)\b/.exec(text(tokens[i + 1]))?.[1] : undefined;
  if (parity !== undefined)
    return some(
      shots.filter((_, index) => (index % 2 === 0) === (parity === 'odd')),
      pastNoun(tokens, i + 2),
    );
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

  return undefined;
}

/** `the last change` is a turn of the talk and no photo. */
const turnNoun =
  /^(?:changes?|steps?|edits?|things?|tweaks?|wish|wishes|actions?|commands?|requests?|versions?)$/;

/** 前两个字, 前三个月: what is counted belongs to no picture. */
const notCounted = (token: Token | undefined): boolean =>
  hasTag(token, 'text', 'title', 'caption', 'music', 'unitHour') || /^[字月步]/.test(text(token));

/** Words without the concept of an end that may name one. */
const edges: ReadonlySet<string> = new Set(
  '前 头 后 second 前面 前边 前头 开头 最前面 后面 后边 后头 末尾 最后面'.split(' '),
);

/** 最后一张, `the opening photo`, `opener`: with the noun in it, and no part of a length. */
const holdsNoun = /[张幅个图]$|(?: (?:photo|picture|image|shot|one)|opener|closer)$/;

/** `the opening two seconds longer`, `opening 6 seconds`: a photo and its length, and no part of the film. */
const isLength = (tokens: readonly Token[], i: number): boolean => {
  const behind = text(tokens[skip(tokens, i + 1) + 1]);
  return /^(?:more|longer|extra|shorter|less)$/.test(behind) || (i === 0 && behind === '');
};

/** The first three, 前三张, the last two, the first half. */
export function edgeAtom(scene: Scene, i: number): Atom | undefined {
  const { tokens, shots } = scene;
  const token = tokens[i];
  if (token === undefined) return undefined;
  if (turnNoun.test(text(tokens[i + 1])) || isFirstOfAll(tokens, i)) return undefined;
  // Les deux premières, las dos primeras, die zwei letzten: the count stands before the end.
  const edge = /^(?:(premi[eè]r|primer|erst)|derni[eè]r|[uú]ltim|letzt)(?:e?s|as|os|en)$/.exec(
    text(tokens[i + 1]),
  );
  const before =
    edge === null ? undefined : /(?:^| )(?:deux|dos|zwei)$/.test(text(token)) ? 2 : number(token);
  if (before !== undefined && before > 1 && Number.isInteger(before) && edge !== null)
    return some(
      edge[1] === undefined ? shots.slice(-before) : shots.slice(0, before),
      pastNoun(tokens, i + 2),
      before,
    );
  if (!hasTag(token, 'first', 'last') && !edges.has(text(token))) return undefined;
  // the first three, 前三张, 最后两张, the last two
  const first = hasTag(token, 'first') && !hasTag(token, 'last');
  // `make every picture last 3 seconds`
  const lasting =
    text(token) === 'last' &&
    (hasTag(tokens[i + 1], 'duration', 'longer', 'shorter', 'little', 'much') ||
      (/^(for|as|about|only|exactly)$/.test(text(tokens[i + 1])) && text(tokens[i - 1]) !== 'the') ||
      // `they should last 2, 3 and 4 seconds`
      (hasTag(tokens[i + 1], 'number') &&
        /^(?:should|must|will|shall|can|could|may|might|they|them|it)$/.test(text(tokens[i - 1]))) ||
      // `make photo 4 last twice as long`
      (text(tokens[i - 1]) !== 'the' &&
        (hasTag(tokens[i + 1], 'twice', 'triple', 'half', 'multiple') ||
          /^times$/.test(text(tokens[i + 2])))));
  const last =
    hasTag(token, 'last') &&
    text(token) !== 'lasts' &&
    (!lasting || (hasTag(tokens[i - 1], 'and') && hasTag(tokens[i - 2], 'first')));
  // 头晕 is no photo: a single sign needs what it counts.
  if (
    /^[头首末尾]$/.test(text(token)) &&
    number(tokens[i + 1]) === undefined &&
    !isNoun(tokens[i + 1]) &&
    !hasTag(tokens[i + 1], 'it')
  )
    return undefined;
  const counted = number(tokens[i + 1]) !== undefined && isNoun(tokens[i + 2]);
  const ahead =
    /^[前头]$/.test(text(token)) || (counted && /^(前面|前边|前头|开头|最前面)$/.test(text(token)));
  const behind = text(token) === '后' || (counted && /^(后面|后边|后头|末尾|最后面)$/.test(text(token)));
  // `the last 3 seconds` is a time, 最后一张四秒 is a photo and its length.
  const paired = hasTag(tokens[i - 1], 'and') && hasTag(tokens[i - 2], 'first');
  const timed = tokens[skip(tokens, i + 1)];
  // `give the first a full second more`: an article parts them.
  const time =
    hasTag(timed, 'duration') &&
    !/^an? /.test(text(timed)) &&
    !paired &&
    !holdsNoun.test(text(token)) &&
    !(text(token) === 'opening' && isLength(tokens, i));
  const second = text(token) === 'second' && hasTag(tokens[i + 1], 'half');
  if ((first || last || ahead || behind || second) && !time) {
    const at = skip(tokens, i + 1);
    const n = number(tokens[at]);
    if (n !== undefined && n > 0 && text(tokens[at]) !== 'one') {
      const list = last || behind ? shots.slice(-n) : shots.slice(0, n);
      const noun = pastNoun(tokens, at + 1);
      // `the last 3 seconds` is a time; merged durations never come here, `前3` without a noun may be anything.
      if (noun > at + 1 || !(ahead || behind)) return some(list, noun, n);
      // 前三个换成翻页: any thing that is counted from an end, but no signs and no months.
      if (/^[个处]$/.test(text(tokens[noun])) && !notCounted(tokens[noun + 1]))
        return some(list, noun + 1, n);
    }
    // 最后总长改成… means `finally`, not the last photo.
    const adverb = /^(最后|lastly|finally|首)$/.test(text(token)) && tokens[i + 1] !== undefined;
    const noted =
      isNoun(tokens[i + 1]) ||
      hasTag(tokens[i + 1], 'it') ||
      /^(的|一|面|以外)$/.test(text(tokens[i + 1])) ||
      hasTag(tokens[i + 1], 'and');
    // `the first half`
    if ((first || last || second) && hasTag(tokens[i + 1], 'half') && !/^减/.test(text(tokens[i + 1]))) {
      const middle = Math.ceil(shots.length / 2);
      return some(first ? shots.slice(0, middle) : shots.slice(middle), pastNoun(tokens, i + 2));
    }
    if ((first || last) && !(adverb && !noted)) {
      const place = last ? shots.length : 1;
      return placeAtom(scene, place, pastNoun(tokens, i + 1));
    }
  }

  return undefined;
}

/** The third, the third to last, the third photo from the end. */
export function ordinalAtom(scene: Scene, i: number): Atom | undefined {
  const { tokens, shots } = scene;
  const token = tokens[i];
  if (token === undefined) return undefined;
  const place = ordinal(token);
  if (place === undefined || isFirstOfAll(tokens, i)) return undefined;
  // `a third shorter` is an amount.
  if (
    /^(?:third|fourth|fifth|tenth)$/.test(token.text) &&
    /^(?:a|an|one)$/.test(text(tokens[i - 1])) &&
    !hasTag(tokens[i + 1], 'photo')
  )
    return undefined;
  // `shorter by a third`, `two thirds of its length` are parts of something.
  const part =
    /^(third|quarter|fourth|fifth|sixth|tenth)s?$/.test(text(token)) &&
    /^(a|an|one|two|three|four)$/.test(text(tokens[i - 1])) &&
    !isNoun(tokens[i + 1]);
  if (part) return undefined;
  // `the first two seconds` is a time, not the first photo.
  const time =
    hasTag(tokens[i + 1], 'duration') || (hasTag(tokens[i + 1], 'and') && hasTag(tokens[i + 2], 'duration'));
  if (!hasTag(token, 'unitSecondOnly') && !(time && hasTag(token, 'first'))) {
    let to = skip(tokens, i + 1);
    // `the third to last`
    if (hasTag(tokens[to], 'fromEnd'))
      return placeAtom(scene, shots.length - place + 1, pastNoun(tokens, to + 1));
    if (hasTag(tokens[to], 'to') && hasTag(tokens[to + 1], 'last'))
      return placeAtom(scene, shots.length - place + 1, pastNoun(tokens, to + 2));
    if (text(tokens[to]) === '到') to = i + 1;
    // `the third photo from the end`
    const noun = pastNoun(tokens, i + 1);
    // `I want the second photo to last 5 seconds` says how long.
    const lasts =
      noun > i + 1 &&
      hasTag(tokens[noun + 1], 'duration', 'number', 'multiple', 'twice', 'triple', 'longer', 'shorter');
    if (
      hasTag(tokens[noun], 'fromEnd') &&
      !lasts &&
      /from|last|derni|hinten|final/.test(text(tokens[noun]))
    ) {
      return placeAtom(scene, shots.length - place + 1, noun + 1);
    }
    return placeAtom(scene, place, pastNoun(tokens, i + 1));
  }

  return undefined;
}

/** Photo 3, 图3, #3, 3号, the middle one. */
export function numberAtom(scene: Scene, i: number): Atom | undefined {
  const { tokens, shots } = scene;
  const token = tokens[i];
  if (token === undefined) return undefined;
  // 照片一个都别裁, 一张也不动: none of them, and so all.
  const from = isNoun(token) && !/^[张幅]$/.test(text(token)) ? i + 1 : i;
  const none =
    text(tokens[from]) === '一' &&
    /^[张个幅段处]$/.test(text(tokens[from + 1])) &&
    /^(?:[都也](?!要|是|得|给)|也不|都不|都别|全别)/.test(text(tokens[from + 2])) &&
    /^[都也](?:不|别|没|甭|勿)/.test(textOf(tokens.slice(from + 2, from + 5), ''));
  if (none) return { ids: idsOf(shots), to: from + 2, kind: 'all' };
  // photo 3, photos 2, 图3, #3, no. 3
  if (isNoun(token) || hasTag(token, 'number_')) {
    let at = i + 1;
    while (hasTag(tokens[at], 'number_') && number(tokens[at]) === undefined) at++;
    const n = number(tokens[at]);
    const counted = /^(one)$/.test(text(token));
    if (
      n !== undefined &&
      n >= 0 &&
      !counted &&
      !/^(?:one|ein|eine|einen|einem|un|una|une|uno)$/.test(tokens[at]!.text) &&
      !isCjkNounPair(tokens, i, at)
    ) {
      return placeAtom(scene, n, /^[号张]$/.test(text(tokens[at + 1])) ? at + 2 : at + 1);
    }
  }
  // 3号, 3 号照片
  const plain = number(token);
  if (plain !== undefined && plain >= 1 && /^(号|号图|号照片)$/.test(text(tokens[i + 1])))
    return placeAtom(scene, plain, pastNoun(tokens, i + 2));

  // 2、5号: the noun stands behind the last number.
  const listed = plain === undefined ? undefined : numbersBefore(tokens, i);
  if (listed !== undefined) {
    const found = listed.places.map((place) => placeAtom(scene, place, listed.to));
    const missing = found.find((atom) => atom.missing !== undefined)?.missing;
    return {
      ids: found.flatMap((atom) => atom.ids),
      to: listed.to,
      kind: 'some',
      ...(missing === undefined ? {} : { missing }),
    };
  }

  // 中间两张
  const many = number(tokens[i + 1]);
  if (hasTag(token, 'middle') && many !== undefined && many > 1 && isNoun(tokens[i + 2])) {
    const from = Math.max(0, Math.floor((shots.length - many) / 2));
    return some(shots.slice(from, from + many), pastNoun(tokens, i + 2));
  }
  if (hasTag(token, 'middle') && (isNoun(tokens[i + 1]) || /张/.test(text(token)))) {
    return placeAtom(scene, Math.ceil(shots.length / 2), pastNoun(tokens, i + 1));
  }

  return undefined;
}

const ofCut = ['transition', 'aTransition'];

/** The places of 2、5号 and 1、3、5号 and the index after them; undefined when 号 does not follow a list. */
function numbersBefore(
  tokens: readonly Token[],
  start: number,
): { places: number[]; to: number } | undefined {
  const places: number[] = [];
  for (let at = start; number(tokens[at]) !== undefined && places.length < 20; ) {
    places.push(number(tokens[at])!);
    if (/^(?:号|号图|号照片)$/.test(text(tokens[at + 1])))
      return places.length > 1 ? { places, to: pastNoun(tokens, at + 2) } : undefined;
    // 2和3之间用闪黑: the two photos beside a cut.
    if (/^(?:的)?(?:之间|中间|当中)$/.test(text(tokens[at + 1])))
      return places.length === 2 && tokens.some((token) => hasTag(token, ...ofCut))
        ? { places, to: at + 1 }
        : undefined;
    if (!/^(?:、|,|和|跟|与)$/.test(text(tokens[at + 1]))) return undefined;
    at += 2;
  }
  return undefined;
}

/** `照片三秒` counts nothing: between a Chinese noun and a number of another thing there is no place. */
function isCjkNounPair(tokens: readonly Token[], noun: number, at: number): boolean {
  return /^[张幅]$/.test(text(tokens[noun])) && tokens[at] !== undefined;
}
