import { mannerOf } from '../../edits/index.js';
import { hasTag, textOf } from '../../language/index.js';
import { isOfPictures } from '../conversation.js';
import type { Outcome } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { pointsBack } from '../reading/goes-on.js';
import { namedPhotos, saysAll } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { cutsIn, lastCommand, type Scene, shotIds, shots } from '../scene.js';

const changesCuts = /\b(?:change|switch|vary|swap|replace) (?:\S+ ){0,3}?(?:transitions?|crossfades?)\b/;

/** `change the transitions`: kinds that none of those has; slides and wipes where the style knows no others. */
export function otherKinds(
  clause: Clause,
  cuts: 'all' | readonly string[],
  { draft }: Scene,
): readonly string[] {
  const manner = mannerOf(draft.style).transitions;
  if (!changesCuts.test(clause.text)) return manner;
  const list = shots(draft);
  const meant = list.slice(0, -1).filter(({ id }) => cuts === 'all' || cuts.includes(id));
  const now = new Set(meant.map(({ transition }) => transition?.type ?? 'none'));
  const others = manner.filter((kind) => !now.has(kind));
  const found =
    others.length > 0
      ? others
      : ['slide_left', 'wipe_left', 'zoom', 'fade_black'].filter((kind) => !now.has(kind));
  return meant.length === 1 ? found.slice(0, 1) : found;
}

/** `fewer transitions`, `too many effects between the photos` */
export const tooMany =
  /\b(?:fewer|less|too many|not so many|not that many) (?:of (?:the|those) )?(?:transitions|crossfades|effects)\b/;

/** How many shall be left, to somebody who finds them too many. */
export const askFewer = ({ language }: Scene): Outcome => ({
  kind: 'question',
  text: say(language, {
    en: 'Which transitions shall go? Say "no transitions" or, for one place, "no transition between 2 and 3".',
    zh: '要去掉哪些转场？可以说“转场只留第一个”，或者“转场都去掉”。',
  }),
  options: say(language, {
    en: 'no transitions|no transition between 1 and 2',
    zh: '转场只留第一个|转场都去掉',
  }).split('|'),
});

/** `half a second longer`, in signs for times: by how much, and no length. */
export const byTime = /# (longer|shorter|more|less)(?: each)?$|\b(longer|shorter) by #$/;

/** `everywhere except before the last one`: all cuts but those the exception names; undefined without exception. */
function sparedCuts(clause: Clause, scene: Scene): string[] | undefined {
  const at = clause.tokens.findIndex((token, index) => index > 0 && hasTag(token, 'except'));
  if (at < 0 || at === clause.tokens.length - 1 || clause.reading.language !== 'en') return undefined;
  const order = shotIds(scene.draft);
  const said = clauseOf(clause.tokens.slice(at + 1), clause.reading, scene);
  const spared = oneBeside(said, scene) ?? plainCuts(said, scene);
  const base = clauseOf(clause.tokens.slice(0, at), clause.reading, scene);
  const named = namedPhotos(base, scene).length > 0 ? plainCuts(base, scene) : 'all';
  const among = named === 'all' ? order.slice(0, -1) : named;
  const left = spared === 'all' ? [] : among.filter((id) => !spared.includes(id));
  return left.length > 0 && left.length < among.length ? left : undefined;
}

const besideWord = /\b(after|before|following|preceding|into|from|out of|leaving)$/;

/** `the one after the temple`, `the one into the sunset`: cuts told by the one photo beside them; undefined otherwise. */
function oneBeside(clause: Clause, scene: Scene): string[] | undefined {
  if (clause.reading.language !== 'en' || !/\bone(?:s|'s)? /.test(clause.text)) return undefined;
  const order = shotIds(scene.draft);
  const found = clause.tokens.flatMap((token, index) => {
    const side = besideWord.exec(token.text)?.[1];
    const one = /\bones?\b/.test(`${clause.tokens[index - 1]?.text ?? ''} ${token.text}`);
    if (side === undefined || !one) return [];
    const [item] = clauseOf(clause.tokens.slice(index + 1), clause.reading, scene).refs;
    if (item === undefined || item.kind !== 'some' || item.from > 1 || item.ids.length !== 1) return [];
    const place = order.indexOf(item.ids[0]!) - (/before|preceding|into/.test(side) ? 1 : 0);
    return place < 0 || place > order.length - 2 ? [] : [order[place]!];
  });
  return found.length > 0 ? found : undefined;
}

const sideOfIt =
  /\b(?:(out of|after|away from|leaving)|into|before) (?:it|that|him|her)(?= (?:too|as well|also|please)$|$)/;

/** 之后也是, 它前面也要 */
const sideAsWell =
  /^(?:那|它|这张|那张|就|然后|,)*的?(?:(之后|后面|后边|后)|之前|前面|前边|前)(?:的?那个|的转场|的)?也(?:是|用|要|一样|这样|来|加)/;

/** The clause tells a cut by the side of the photo that was spoken of. */
export const besideIt = (clause: Clause): boolean =>
  clause.reading.language === 'en' && sideOfIt.test(clause.text);

/** `a crossfade into the temple`, `and out of it too`: the other side of the photo the cut in hand was told by. */
export function otherSide(clause: Clause, { focus, draft }: Scene): string[] | undefined {
  if (focus.topic !== 'transition' || focus.shots.length !== 1) return undefined;
  const said = (clause.reading.language === 'zh' ? sideAsWell : sideOfIt).exec(clause.text);
  if (said === null) return undefined;
  const order = shotIds(draft);
  const at = order.indexOf(focus.shots[0]!) + (said[1] === undefined ? -1 : 1);
  return at < 0 || at > order.length - 2 ? undefined : [order[at]!];
}

/** 西湖后面的转场, 断桥前面那个转场: the one cut beside the photo, and none further on. */
export function besideChinese(clause: Clause, scene: Scene): string[] | undefined {
  if (clause.reading.language !== 'zh') return undefined;
  const at = clause.tokens.findIndex(({ text }) => /^[前后](?:面|边|头)?的?$/.test(text));
  const cut = clause.tokens.findIndex((token, index) => index > at && hasTag(token, 'transition'));
  const between = clause.tokens
    .slice(at + 1, cut)
    .every(({ text }) => /^(?:的|那|这|一|个|那个|这个)$/.test(text));
  if (at < 1 || cut < 0 || !between) return undefined;
  const [item, ...more] = clauseOf(clause.tokens.slice(0, at), clause.reading, scene).refs;
  if (item?.kind !== 'some' || item.ids.length !== 1 || item.to < at || more.length > 0) return undefined;
  const order = shotIds(scene.draft);
  const place = order.indexOf(item.ids[0]!) - (clause.tokens[at]!.text.startsWith('前') ? 1 : 0);
  return place < 0 || place > order.length - 2 ? undefined : [order[place]!];
}

const held = '(?:它|这张|那张|这一张|那一张|这个|那个|这段|那段)';
const heldAndNext = new RegExp(
  `^(?:把|给|在|让)?${held}(?:跟|和|与)它?的?(?:(?<next>下一张|后面那张|后一张|后面一张)|上一张|前面那张|前一张|前面一张)的?(?:之间|中间)`,
);
/** 它进来的时候, 切到它, 它前面的转场: where the film comes to the photo in hand. */
const toHeld = new RegExp(
  `(?:切|换|转|接|过渡|跳|进|翻|滑)(?:到|入|进)${held}(?!前|后)|${held}的?(?:那张)?(?:照片)?(?:进来|出来|出现|进场|入场|登场|上场|露面|亮相|切进来|进入)|${held}的?(?:前面|之前|前边)(?![那一]张|的?照片)`,
);
/** 它出去的时候, 从它切走, 它后面的转场: where the film leaves it. */
const fromHeld = new RegExp(
  `从${held}(?:切|换|转|出|过|到|离)|${held}的?(?:出去|离开|退场|消失|切走|切出去|放完|播完|结束)|${held}的?(?:后面|之后|后边)(?![那一]张|的?照片)`,
);

/** 它跟下一张之间, 它进来的时候: the cut at a side of the photo in hand, and no other. */
function besideHeldChinese(clause: Clause, { focus, draft }: Scene): string[] | undefined {
  if (clause.reading.language !== 'zh' || focus.shots.length !== 1 || focus.topic === 'transition')
    return undefined;
  const said = heldAndNext.exec(clause.text)?.groups;
  const [to, from] = [toHeld.test(clause.text), fromHeld.test(clause.text)];
  if (said === undefined && to === from) return undefined;
  const order = shotIds(draft);
  const behind = said === undefined ? from : said.next !== undefined;
  const cut = order.indexOf(focus.shots[0]!) - (behind ? 0 : 1);
  return cut < 0 || cut > order.length - 2 ? undefined : [order[cut]!];
}

/** The photos before the cuts a clause means. */
export function cutsMeant(clause: Clause, scene: Scene): string[] | 'all' {
  // `except going into the party: a hard cut`: opened by it, the exception is the place.
  const [opens, ...rest] = clause.tokens;
  if (
    clause.reading.language === 'en' &&
    hasTag(opens, 'except') &&
    rest.length > 1 &&
    scene.planned.length > 0
  )
    return cutsMeant(clauseOf(rest, clause.reading, scene), scene);
  return (
    besideHeldChinese(clause, scene) ??
    besideChinese(clause, scene) ??
    otherSide(clause, scene) ??
    sparedCuts(clause, scene) ??
    oneBeside(clause, scene) ??
    plainCuts(clause, scene)
  );
}

/** `a crossfade before them`: the cut in front of or behind the photos in hand. */
function besideHeld(clause: Clause, order: readonly string[], { focus }: Scene): string[] | undefined {
  const at = clause.tokens.findIndex(
    (token, index) =>
      /\b(?:before|after|behind)$/.test(token.text) &&
      clause.tokens.slice(index + 1, index + 2).some((next) => hasTag(next, 'them', 'it')),
  );
  if (at < 0 || !isOfPictures(focus.topic)) return undefined;
  const places = focus.shots.map((id) => order.indexOf(id)).filter((place) => place >= 0);
  if (places.length === 0 || places.length === order.length) return undefined;
  const cut = /before$/.test(clause.tokens[at]!.text) ? Math.min(...places) - 1 : Math.max(...places);
  return cut < 0 || cut > order.length - 2 ? undefined : [order[cut]!];
}

function plainCuts(clause: Clause, scene: Scene): string[] | 'all' {
  const order = shotIds(scene.draft);
  const between = clause.has('between') || /\bbetween\b/.test(clause.text);
  if (clause.has('rest')) {
    const done = new Set(
      scene.planned
        .filter((command) => command.name === 'set_transition')
        .flatMap(({ params }) => (Array.isArray(params.photos) ? params.photos : [])),
    );
    if (done.size > 0) return order.slice(0, -1).filter((id) => !done.has(id));
    // 其它接缝改硬切 after a wish for one of them.
    const spoken = scene.mentioned.size > 0 ? scene.mentioned : new Set(scene.focus.shots);
    const kept =
      scene.mentioned.size > 0 || scene.focus.topic === 'transition'
        ? order.slice(0, -1).filter((id) => spoken.has(id))
        : [];
    if (kept.length > 0) return order.slice(0, -1).filter((id) => !spoken.has(id));
  }
  // 这两张中间: the cuts among the photos in hand.
  const among =
    clause.reading.language === 'zh' && between ? clause.refs.find(({ kind }) => kind === 'it') : undefined;
  const moved = lastCommand(scene)?.params;
  const mark = among?.ids.length === 1 ? (moved?.before ?? moved?.after) : undefined;
  const held_ = among === undefined ? [] : order.filter((id) => among.ids.includes(id) || id === mark);
  if (held_.length > 1 && held_.length < order.length && namedPhotos(clause, scene).length === 0)
    return order.slice(order.indexOf(held_[0]!), order.indexOf(held_.at(-1)!));
  const bare = clause.refs.find((item) => item.count !== undefined);
  // `between the first three`: the cuts among them.
  if (bare !== undefined && between && bare.ids.length > 1) return bare.ids.slice(0, -1);
  const spoken =
    scene.focus.topic === 'transition' &&
    scene.focus.shots.length > 0 &&
    namedPhotos(clause, scene).length === 0;
  if (
    spoken &&
    !saysAll(clause) &&
    (pointsBack(clause) || clause.tokens.length <= 6) &&
    !clause.tokens.some((token) => /s$/.test(token.text) && hasTag(token, 'transition'))
  )
    return scene.focus.shots.filter((id) => order.includes(id) && id !== order.at(-1));
  // 它的转场换成左滑: the cut after the photo in hand.
  const its =
    clause.reading.language === 'zh' &&
    scene.focus.topic === 'shots' &&
    clause.tokens.some(
      (token, index) =>
        hasTag(token, 'it') && hasTag(clause.tokens[index + (/的$/.test(token.text) ? 1 : 2)], 'transition'),
    );
  const held = its ? scene.focus.shots.filter((id) => order.includes(id)) : [];
  if (held.length > 0 && held.length < order.length)
    return held.map((id) => (id === order.at(-1) ? order.at(-2)! : id));
  if (
    bare !== undefined &&
    !clause.tokens.slice(bare.from, bare.to).some((token) => hasTag(token, 'photo'))
  ) {
    const cuts = order.slice(0, -1);
    const fromStart = bare.ids[0] === order[0];
    return fromStart ? cuts.slice(0, bare.count) : cuts.slice(-bare.count!);
  }
  // `crossfade it into whatever follows`
  const goesOver =
    scene.focus.topic === 'shots' &&
    scene.focus.shots.length === 1 &&
    /\b(?:it|that|this) (?:\S+ )?(?:in)?to\b/.test(clause.text);
  if (goesOver && order.at(-1) !== scene.focus.shots[0]) return [...scene.focus.shots];
  // `except between A and B, a straight cut there`: the exception is the place.
  const ids =
    clause.has('except') && between
      ? [...new Set(clause.plainRefs.flatMap((item) => item.ids))]
      : namedPhotos(clause, scene);
  const it = clause.refs.some((item) => item.kind === 'it' && item.to > item.from);
  if (
    ids.length === 0 &&
    it &&
    scene.focus.topic === 'transition' &&
    scene.focus.shots.length > 0 &&
    !saysAll(clause)
  )
    return order.slice(0, -1).filter((id) => scene.focus.shots.includes(id));
  const beside = ids.length === 0 ? besideHeld(clause, order, scene) : undefined;
  if (beside !== undefined) return beside;
  if (ids.length === 0 || (saysAll(clause) && ids.length === order.length)) return 'all';
  const places = ids.map((id) => order.indexOf(id)).sort((a, b) => a - b);
  const first = places[0]!;
  const last = places.at(-1)!;
  // `between the first and the fourth` of distant ones means the cuts from one to the other.
  if (between || (places.length === 2 && last - first === 1)) {
    if (places.length === 1) return first < order.length - 1 ? [order[first]!] : [order[first - 1]!];
    return order.slice(first, last);
  }
  const neighbours = besidePhoto(clause, order);
  if (neighbours.length > 0) return neighbours;
  // `the first transition`, 第二个转场: a place among the cuts.
  const noun = clause.index('transition');
  if (noun > 0 && clause.refs.some((item) => item.to === noun && item.kind === 'some')) {
    return places
      .filter((place) => place < order.length - 1 || places.length === 1)
      .map((place) => order[Math.min(place, order.length - 2)]!);
  }
  if (
    (clause.has('before') && !clause.has('after') && !/\bbefore and (?:\S+ )?after\b/.test(clause.text)) ||
    (/\b(into|going into|leading (in)?to|to) (the )?/.test(clause.text) &&
      places.length === 1 &&
      last === order.length - 1)
  )
    return places.map((place) => order[Math.max(0, place - 1)]!);
  // `going into the box`: the cut before it; both sides of a photo are two cuts.
  if (
    !clause.has('after') &&
    /\b(go(es|ing)?|lead(s|ing)?|com(es|ing)|cuts?|cutting|mov(es|ing)|transition(s|ing)?|fade|fades|dissolve|switch(es|ing)?) (in)?to\b(?! (?:black|white)\b)|\binto\b/.test(
      clause.text,
    )
  )
    return places.map((place) => order[Math.max(0, place - 1)]!);
  if (/\b(both sides|either side|each side|around|before and after)\b|前后|两边|两侧/.test(clause.text)) {
    const cuts = places
      .flatMap((place) => [place - 1, place])
      .filter((place) => place >= 0 && place < order.length - 1);
    return [...new Set(cuts)].map((place) => order[place]!);
  }
  const after = places.filter((place) => place < order.length - 1);
  // Nothing follows the last photo: its only cut is the one before it.
  return (after.length > 0 ? after : [order.length - 2])
    .filter((place) => place >= 0)
    .map((place) => order[place]!);
}

/** sunset 前面那个单独用闪白, 切到 market 的那个转场: the cut at a side of the photo that is named, not the photo there. */
function besidePhoto(clause: Clause, order: readonly string[]): string[] {
  if (clause.reading.language !== 'zh') return [];
  const [item, more] = clause.namedRefs;
  if (item === undefined || more !== undefined || item.ids.length !== 1) return [];
  const place = order.indexOf(item.ids[0]!);
  const words = clause.tokens.slice(item.from, item.to).map(({ text }) => text);
  const beside = /(前|后)(?:面|边|头)?的?那(?:个|处|下)$/.exec(words.join(''))?.[1];
  // The reference is the neighbour already.
  if (beside !== undefined) return [order[beside === '前' ? place : place - 1]!].filter(Boolean);
  const into = /(?:切|换|转|接|过渡|过|进)(?:到|入|进|去)$|(?<![推拉靠往前放])进$/.test(
    textOf(clause.tokens.slice(0, item.from), ''),
  );
  return into && place > 0 ? [order[place - 1]!] : [];
}

/** `the wipes`, `that heart`: cuts that have the named transition now; empty when it is not spoken of as one there is. */
export function cutsOfKind(kinds: readonly string[], scene: Scene): string[] {
  const families = new Set(kinds.map((kind) => familyOf(kind)));
  return cutsIn(scene.draft)
    .filter(({ transition }) => transition !== null && families.has(familyOf(transition.type)))
    .map((shot) => shot.id);
}

/** Kinds people call by one name: every fade is a fade. */
const familyOf = (kind: string): string => {
  if (/^(?:crossfade|fade_fast|fade_slow)$/.test(kind)) return 'fade';
  return kind.replace(/_(?:left|right|up|down|open|close|vertical|horizontal)$/, '');
};

/** 第二个, 中间三个, 只留第一个 while transitions are spoken of: places among them, not among the photos. */
export function ofCuts(clause: Clause, scene: Scene): Clause {
  const counted =
    /(?:第?[\d一二两三四五六七八九十]+|最后一|头一|首|开头那|最后那|末尾那|前[\d一二两三四五]|后[\d一二两三四五]|那几|这几)[个处](?!转场|过渡)?/.test(
      clause.text,
    );
  const cuts = clause.has('transition') || scene.focus.topic === 'transition';
  if (
    !counted ||
    !cuts ||
    /[张幅]|照片|图片|视频|之间|中间的/.test(clause.text) ||
    clause.reading.language !== 'zh'
  )
    return clause;
  return clauseOf(clause.tokens, clause.reading, { ...scene, shotsSeen: scene.shotsSeen.slice(0, -1) });
}

/** 第二张和第三张之间不要: the cut, and not the photos; 中间的都去掉 with nothing before it is about photos. */
export const cutNot = /(?:之间的?|(?<!^)中间的|中间)(?:就|都)?(?:不要了?|别要|去掉|取消)[吧了]?$/;

/**
 * `a film with 1 second crossfades`, `transitions of half a second`: the only time said is that of the cuts. `a 30 second
 * crossfade slideshow` is as long as that itself.
 */
export const timesCuts = (clause: Clause): boolean => {
  const { tokens } = clause;
  const times = tokens.flatMap((token, index) => (hasTag(token, 'duration') ? [index] : []));
  const [at] = times;
  if (at === undefined || times.length > 1 || (clause.value<number>('duration') ?? 0) > 10_000) return false;
  const isKind = (index: number): boolean =>
    hasTag(tokens[index], 'aTransition', 'transition') && !hasTag(tokens[index + 1], 'film');
  const behind = /^(?:of|for|lasting|taking|over|at)$/.test(tokens[at - 1]?.text ?? '') && isKind(at - 2);
  return behind || isKind(at + 1) || (/^(?:long|的)$/.test(tokens[at + 1]?.text ?? '') && isKind(at + 2));
};
