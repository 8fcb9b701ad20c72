import { hasTag, type Token } from '../tokens.js';
import { atomAt } from './atom.js';
import { hand, isWished } from './bare.js';
import { phraseAt } from './stretches.js';
import {
  type Atom,
  idsOf,
  isArticle,
  isNoun,
  number,
  pastNoun,
  placeAtom,
  type Scene,
  skip,
  text,
} from './words.js';

const isList = (token: Token | undefined): boolean =>
  token !== undefined &&
  (hasTag(token, 'and') || text(token) === ',' || text(token) === '、' || text(token) === '&');

/** Bare numbers after `photos 2, 3 and 5` or 第二、三、五张 continue the list. */
export function continueNumbers(scene: Scene, atom: Atom): Atom {
  const { tokens } = scene;
  if (atom.place === undefined) return atom;
  let { to } = atom;
  const ids = [...atom.ids];
  let missing = atom.missing;
  for (;;) {
    let at = to;
    while (isList(tokens[at])) at++;
    // `la foto 1 y la 3`, `das Foto 1 und das 3`
    if (at > to && /^(?:la|el|le|das|die)$/.test(text(tokens[at])) && /^\d+$/.test(text(tokens[at + 1])))
      at++;
    // 第一二张: digits one after the other are places, too.
    const joined =
      at === to &&
      /^[一二三四五六七八九]$/.test(text(tokens[at])) &&
      tokens[at]!.start === tokens[at - 1]!.end;
    if (at === to && !(joined && hasTag(tokens[at - 1], 'ordinal'))) break;
    const n = number(tokens[at]);
    if (n === undefined || n < 1 || tokens[at]!.text === 'one' || hasTag(tokens[at + 1], 'unitSecond')) break;
    const next = placeAtom(scene, n, pastNoun(tokens, at + 1));
    ids.push(...next.ids);
    missing ??= next.missing;
    to = next.to;
  }
  return { ...atom, ids, to, ...(missing === undefined ? {} : { missing }) };
}

/** `from the market to the noodles`, `the market through the sunset`: photos by name and what stands between them. */
function rangeByName(scene: Scene, atom: Atom, start: number): Atom | undefined {
  const { tokens, shots } = scene;
  const from = shots.findIndex((shot) => shot.id === atom.ids[0]);
  if (
    atom.ids.length !== 1 ||
    from < 0 ||
    !/^(to|till?|until|through|thru|up to)$/.test(text(tokens[atom.to]))
  )
    return undefined;
  // `make the beach to the noodles brighter`
  const lead = isArticle(tokens[start - 1]) ? start - 2 : start - 1;
  const behind = atomAt(scene, atom.to + 1)?.to;
  const given = hand.test(text(tokens[lead])) && behind !== undefined && isWished(tokens, behind);
  const opened =
    given ||
    /^from( the)?$/.test(text(tokens[start - 1])) ||
    /^(till?|until|through|thru|up to)$/.test(text(tokens[atom.to]));
  // `move it from the market to the sunset` names two places.
  if (
    !opened ||
    tokens.some((token) => /^(move|moves|go|goes|switch|change|fade|pan|glide)$/.test(token.text))
  )
    return undefined;
  // `save the beach till last`, `keep it until the end`: when it comes, and no stretch.
  if (
    /^(?:till?|until)$/.test(text(tokens[atom.to])) &&
    tokens.slice(0, start).some((token) => /^(?:save|leave|keep|hold|reserve)$/.test(token.text)) &&
    tokens
      .slice(atom.to + 1)
      .every((token) => /^(?:the|very|last|end|please|then|of|film|video)$/.test(token.text))
  )
    return undefined;
  const end = atomAt(scene, atom.to + 1);
  const until = shots.findIndex((shot) => shot.id === end?.ids[0]);
  if (end === undefined || end.ids.length !== 1 || until <= from) return undefined;
  return { ids: idsOf(shots.slice(from, until + 1)), to: end.to, kind: 'some' };
}

/** `the second to the fourth`, 2-5, 从第二张到第四张 */
export function rangeFrom(scene: Scene, atom: Atom, start: number): Atom {
  const { tokens, shots } = scene;
  const sign = tokens[atom.to];
  const named = rangeByName(scene, atom, start);
  if (named !== undefined) return named;
  if (atom.place === undefined || sign === undefined || !hasTag(sign, 'to', 'until')) return atom;
  if ((hasTag(sign, 'and') && !hasTag(sign, 'until')) || text(sign) === 'into') return atom;
  // `move the first one to third place` names a photo and where it goes.
  const moved =
    tokens.slice(0, start).some((token) => hasTag(token, 'move')) &&
    /^to$/.test(text(sign)) &&
    // `place photos 2 to 3 behind photo 5`
    !/^(?:photos|pictures|pics|images|slides|shots|frames|clips)$/.test(text(tokens[start]));
  const close = skip(tokens, atom.to + 1);
  const goal = tokens
    .slice(close + 1)
    .some((token) => /^(to|before|after|behind|at|first|last)$/.test(text(token)));
  // `put 1 to 3 in black and white` gives them a look.
  const given = hand.test(text(tokens[start - 1])) && isWished(tokens, close + 1);
  if (moved && !goal && !given && !/^from/.test(text(tokens[start - 1]))) return atom;
  const n = number(tokens[skip(tokens, atom.to + 1)]);
  const end = atomAt(scene, atom.to + 1);
  const last =
    end?.place ?? (n !== undefined && tokens[skip(tokens, atom.to + 1)]!.text !== 'one' ? n : undefined);
  if (last === undefined || last < atom.place) return atom;
  // 第二张-10 takes ten off it; 第二张-第四张 and 2-4张 are photos.
  const counted = /[张幅]$/.test(text(tokens[atom.to - 1]));
  if (
    counted &&
    /^[-–−]$/.test(text(sign)) &&
    end === undefined &&
    !isNoun(tokens[skip(tokens, atom.to + 1) + 1])
  )
    return atom;
  const to = end?.place !== undefined ? end.to : pastNoun(tokens, skip(tokens, atom.to + 1) + 1);
  return {
    ids: idsOf(shots.slice(atom.place - 1, last)),
    to,
    kind: 'some',
    ...(last > shots.length ? { missing: last } : {}),
  };
}

const several: ReadonlySet<string> = new Set(
  'whatever what all everything photos pictures pics images ones those'.split(' '),
);

/** `the one between 2 and 4`: only where one stands there. */
const single = /^(?:the |that )?(?:one|photo|picture|pic|image|shot|clip|video)$/;

/** A photo, or the bare number of one: the 2 of `between 2 and 4`. */
function placeAt(scene: Scene, i: number): Atom | undefined {
  const n = number(scene.tokens[i]);
  const shot = n === undefined ? undefined : scene.shots[n - 1];
  return atomAt(scene, i) ?? (shot === undefined ? undefined : { ids: [shot.id], to: i + 1, kind: 'some' });
}

/** `whatever comes between the beach and the sunset`, `the photos between 2 and 5`: what stands between two. */
export function betweenAtom(scene: Scene, i: number): Atom | undefined {
  const { tokens, shots } = scene;
  const one = single.test(text(tokens[i]));
  if (!one && !several.has(text(tokens[i])) && !hasTag(tokens[i], 'all')) return undefined;
  const at = tokens.findIndex((token, index) => index > i && index <= i + 4 && text(token) === 'between');
  const filler = tokens
    .slice(i + 1, at)
    .every((token) =>
      /^(that|which|is|are|comes|come|stands|stand|lies|lie|sits|the|photos|pictures|ones|in|it)$/.test(
        text(token),
      ),
    );
  if (at < 0 || !filler) return undefined;
  const first = placeAt(scene, at + 1);
  const second =
    first === undefined || !hasTag(tokens[first.to], 'and') ? undefined : placeAt(scene, first.to + 1);
  if (first?.ids.length !== 1 || second?.ids.length !== 1) return undefined;
  const [from, to] = [first, second]
    .map((atom) => shots.findIndex((shot) => shot.id === atom.ids[0]))
    .sort((a, b) => a - b);
  const ids = idsOf(shots.slice(from! + 1, to));
  return one && ids.length !== 1 ? undefined : { ids, to: second.to, kind: 'some' };
}

/** `everything after the third`, `第二张之后的`, `the one after the beach` */
export function relativeTo(scene: Scene, atom: Atom, start: number): { atom: Atom; from: number } {
  const { tokens, shots } = scene;
  const first = shots.findIndex((shot) => atom.ids.includes(shot.id));
  if (first < 0) return { atom, from: start };
  const lastIndex = shots.findLastIndex((shot) => atom.ids.includes(shot.id));
  const behindCounter = text(tokens[atom.to]) === '个' ? atom.to + 1 : atom.to;
  const onward = phraseAt(
    tokens,
    behindCounter,
    /^(?:起|开始)(?:往后|往下|以后|之后)?的?(?=都|全|每|一律|统统|所有|后面|各|的|$)/,
  );
  if (onward !== undefined)
    return { atom: { ids: idsOf(shots.slice(first)), to: onward.to, kind: 'some' }, from: start };
  const until = phraseAt(tokens, atom.to, /^(?:为止|截止)/);
  if (until !== undefined && /^(?:到|直到|截至|截止到)$/.test(text(tokens[start - 1])))
    return {
      atom: { ids: idsOf(shots.slice(0, lastIndex + 1)), to: until.to, kind: 'some' },
      from: start - 1,
    };
  const side = phraseAt(
    tokens,
    behindCounter,
    /^的?(?:(以后|之后|后面|往后|后头|后边)|(以前|之前|前面|前头|前边))(?:的(?!那一?张|一张|位置|地方)|那些|所有|全部|几张|剩下)+(?:照片|图片|图|张)?/,
  );
  if (side !== undefined) {
    const list = side.match[1] === undefined ? shots.slice(0, first) : shots.slice(lastIndex + 1);
    return { atom: { ids: idsOf(list), to: side.to, kind: 'some' }, from: start };
  }
  // Chinese: 西湖后面那张, 第二张之后的所有
  let at = atom.to;
  if (text(tokens[at]) === '的') at++;
  const behind = hasTag(tokens[at], 'after', 'next');
  const ahead = hasTag(tokens[at], 'before', 'previous');
  if ((behind || ahead) && /\p{Script=Han}/u.test(text(tokens[at]))) {
    let next = at + 1;
    if (text(tokens[next]) === '的') next++;
    const whole =
      hasTag(tokens[next], 'all') ||
      (text(tokens[next - 1]) === '的' && isNoun(tokens[next])) ||
      /所有|全部|都/.test(text(tokens[at]));
    const one =
      hasTag(tokens[next], 'it') || hasTag(tokens[at], 'next', 'previous') || isOnePhoto(tokens, next);
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
  // `the one after the beach`, read as one word, is the neighbour of what follows.
  const joined = tokens[start - 1];
  if (
    joined !== undefined &&
    /^the (one|photo|picture|image|pic|shot) |^one (after|before)$/.test(text(joined))
  ) {
    const later = hasTag(joined, 'next');
    if (later || hasTag(joined, 'previous')) {
      const { place: _, ...rest } = placeAtom(scene, later ? lastIndex + 2 : first, atom.to);
      return { atom: rest, from: start - 1 };
    }
  }
  // Latin: the one after the beach, everything before the third
  const sign = tokens[start - 1];
  const noun = tokens[start - 2];
  const after = hasTag(sign, 'after');
  const before = hasTag(sign, 'before');
  const counted = countedBeside(scene, { first, last: lastIndex, to: atom.to }, start);
  if (counted !== undefined) {
    const { place: _, ...rest } = atom;
    return { atom: { ...rest, ids: counted.ids, kind: 'some' }, from: counted.from };
  }
  if ((after || before) && noun !== undefined && /[a-z]/.test(text(sign))) {
    const everything =
      hasTag(noun, 'all') ||
      /^(photos|pictures|images|ones)$|(?:^| )everything$/.test(text(noun)) ||
      hasTag(noun, 'film');
    const single =
      /^(the )?(one|photo|picture|image|shot|slide|pic)$/.test(text(noun)) &&
      // `a slide before the sunset` is a transition.
      (text(noun) !== 'slide' || text(tokens[start - 3]) === 'the') &&
      (text(noun).startsWith('the ') || isArticle(tokens[start - 3]) || start - 3 < 0);
    if (everything) {
      const list = after ? shots.slice(lastIndex + 1) : shots.slice(0, first);
      return { atom: { ...atom, ids: idsOf(list), kind: 'some' }, from: Math.max(0, start - 2) };
    }
    if (single) {
      const { place: _, ...rest } = placeAtom(scene, after ? lastIndex + 2 : first, atom.to);
      return { atom: rest, from: Math.max(0, start - 2) };
    }
  }
  const upTo = untilIt(scene, atom, start, lastIndex);
  if (upTo !== undefined) return upTo;
  // from the third on
  if (hasTag(tokens[start - 1], 'from') && hasTag(tokens[atom.to], 'onward')) {
    return { atom: { ids: idsOf(shots.slice(first)), to: atom.to + 1, kind: 'some' }, from: start - 1 };
  }
  return { atom, from: start };
}

const beside =
  /^(?:right|just|directly|immediately|straight|that|which|come|comes|coming|are|stand|standing)$/;
const moves = /^(?:move|put|place|bring|shift|drag|stick|push|set|take|get|insert|slot|have|want|like)$/;

/** `the three before the night train`, `two pictures following it`: so many neighbours, and not the photo itself. */
function countedBeside(
  { tokens, shots }: Scene,
  { first, last, to }: { first: number; last: number; to: number },
  start: number,
): { ids: string[]; from: number } | undefined {
  const sign = tokens[start - 1];
  const [after, before] = [hasTag(sign, 'after'), hasTag(sign, 'before')];
  if (!(after || before) || !/^[a-z]/.test(text(sign))) return undefined;
  let at = start - 2;
  while (beside.test(text(tokens[at])) || (isNoun(tokens[at]) && number(tokens[at]) === undefined)) at--;
  const count = text(tokens[at]) === 'the two' ? 2 : number(tokens[at]);
  if (count === undefined || count < 2 || hasTag(tokens[at], 'duration')) return undefined;
  // `let photo 4 come before photo 5`: the number is a place.
  if (isNoun(tokens[at - 1]) && /^\d/.test(text(tokens[at]))) return undefined;
  const the = isArticle(tokens[at - 1]) || text(tokens[at]) === 'the two';
  if (!the && at === start - 2) return undefined;
  const from = isArticle(tokens[at - 1]) ? at - 1 : at;
  // `move the two after the market`: where they go.
  const goal = tokens[to] === undefined || hasTag(tokens[to], 'mark', 'thanks');
  if (goal && tokens.slice(0, from).some((token) => moves.test(text(token)))) return undefined;
  const list = after
    ? shots.slice(last + 1, last + 1 + count)
    : shots.slice(Math.max(0, first - count), first);
  return list.length === 0 ? undefined : { ids: idsOf(list), from };
}

/** What is done to photos and has no time of its own, so that `until the kiss` counts photos. */
const shown = ['aLook', 'look', 'aMotion', 'motion', 'brighter', 'darker', 'warmer', 'cooler', 'aTransition'];
/** What may itself last until a photo. */
const lasting = ['music', 'sound', 'title', 'caption', 'text', 'quote', 'clip'];

/** `everything up to and including the kiss`, `sepia until the kiss`: from the first photo to that one. */
function untilIt(
  scene: Scene,
  atom: Atom,
  start: number,
  last: number,
): { atom: Atom; from: number } | undefined {
  const { tokens, shots } = scene;
  let at = start - 1;
  while (isArticle(tokens[at])) at--;
  if (/^includ(?:ing|es?)$/.test(text(tokens[at])) && hasTag(tokens[at - 1], 'and')) at -= 2;
  if (!/^(?:until|till?|up (?:to|until|till)|up to and including|through)$/.test(text(tokens[at])))
    return undefined;
  const noun = tokens[at - 1];
  const everything =
    hasTag(noun, 'all') || /^(?:photos|pictures|images|ones)$|(?:^| )everything$/.test(text(noun));
  const tags = (wanted: readonly string[]): boolean => tokens.some((token) => hasTag(token, ...wanted));
  if (!everything && (!tags(shown) || tags(lasting))) return undefined;
  const from = everything ? at - 1 : at;
  return { atom: { ids: idsOf(shots.slice(0, last + 1)), to: atom.to, kind: 'some' }, from };
}

const isOnePhoto = (tokens: readonly Token[], at: number): boolean =>
  /^一张$|^那张$/.test(text(tokens[at])) || (number(tokens[at]) === 1 && isNoun(tokens[at + 1]));
