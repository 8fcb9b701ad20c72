import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Reference } from '../../language/index.js';
import type { Topic } from '../conversation.js';
import { sameTrim } from '../idioms/same-trim.js';
import { cutsMeant } from '../intents/transition-cuts.js';
import type { Read } from '../outcome.js';
import { type Clause, clauseOf, within } from '../reading/clause.js';
import { wordsOf } from '../reading/evidence.js';
import { idsOf, photosParam, present } from '../referents/photos-meant.js';
import { commandBefore, commandsBefore, type Scene, shotIds, shots } from '../scene.js';
import { wroteOnNone } from '../text/to-edge.js';
import { asOthers } from './as-others.js';
import { deniedIds, substitute } from './substitute.js';

const small = new Set(
  '在 到 over onto at 要 一样的 同样的 not maybe perhaps leave out so does do neither nor either goes and also too same for the only on in of though please but with a just one then with to do now 也 同样 一样 还有 只 就 的 仅 和 吧 呢 都 给 对 那 了 再 把 照 按 跟 像 学 来 弄 做 用 这样 那样 样 照样 照着 按照 进 切到 转到 换到 进入 切进 转 切 换 入 是 也是 同理 同上 照做 照办 相同 理 行 就行 处 个 这么 那么 一下 吧 哈 啊 办 处理 整 搞 下面 后面 余下 张 只有 仅有 就 只要 处 理 加 加上 调 改 弄一下 来一下 一个 一份 走 跟上 跟 安排 截 剪 裁 这么截 按这个 样子 算 算上 个 上 呗 来一个 来个 一 下 我 待遇 点 一点 些 同款 照办 照此办理 照这么弄 照这么 的 她 他'.split(
    ' ',
  ),
);

const sameWords =
  /^(same|needs?|deserves?|wants?|move|movement|motion|zoom|look|looks|filter|grade|grading|effect|treatment|thing|deal|goes|apply|give|use|strength|length|time|colou?rs?|style|here|there|kind|of|something|anything|similar|way|amount|transition|likewise|ditto|as well|as|well|please|can|could|we|you|i|have|want|like|should|get|gets|extend|grant|kindly|courtesy|favou?r|honou?r|kindness|privilege|pay|show|plates?|frames?|stills?|snaps?|cards?)$/;

const matters: readonly (readonly [words: RegExp, command: RegExp])[] = [
  [/\b(?:move|moves|movement|motion|zoom|zooms)\b/, /^set_motion$/],
  [/\b(?:look|looks|filter|grade|grading|colou?rs?)\b/, /^(?:set_look|adjust_colour)$/],
  [/\btransitions?\b/, /^set_transition$/],
];

/** `each picture should move a little too` after transitions names another thing than the wish before. */
const ofOther = (clause: Clause, last: EditCommand): boolean =>
  clause.reading.language === 'en' &&
  matters.some(([words, command]) => words.test(clause.text) && !command.test(last.name));

const asker =
  /^(?:(?:and|oh|also|so|but|now|then|ok|,) )*(?:(?:the|my|our|his|her|their) )?(?:[a-z]+ ){1,2}(?:'?s? )?(?:wants?|would like|likes?|asks? for|asked for|insists? on|needs?|wishes)(?= |$)/;

/** How many words in front of a wish say who has it: `client wants the same on the cap`, `she'd like that for grandma`. */
function askerLength({ tokens, refs, text }: Clause): number {
  let left = asker.exec(text)?.[0].length ?? 0;
  let count = 0;
  while (left > 0 && count < tokens.length) left -= tokens[count++]!.text.length + 1;
  return refs.some(({ from, kind }) => from < count && kind === 'some') ? 0 : count;
}

/** Nothing in the clause but photos and small words: it changes to what an earlier wish applies. */
const isBare = (clause: Clause, { cuts }: { cuts: boolean }): boolean => {
  const told = askerLength(clause);
  const narrow = /\b(?:only|just)\b/.test(clause.text);
  const same =
    /\b(same|likewise|ditto|as well|too|similar|like (?:that|this|it))\b/.test(clause.text) &&
    !clause.has('quote', 'duration', 'remove');
  return (
    clause.refs.length > 0 &&
    clause.tokens.every(
      (token, index) =>
        index < told ||
        small.has(token.text) ||
        hasTag(token, 'mark') ||
        // `just leave it on the last one`
        (narrow &&
          /^(?:leave|keep|have|use|put|apply|do|make|show)(?: it| them| that| those)?$/.test(token.text)) ||
        (cuts &&
          (hasTag(token, 'between', 'before', 'after') ||
            /^(?:into|in|to|from|out of|ones?)$/.test(token.text))) ||
        hasTag(token, 'and') ||
        (index === 0 && hasTag(token, 'andThen')) ||
        hasTag(token, 'except') ||
        (hasTag(token, 'yes') && token.text !== 'right') ||
        (same && hasTag(token, 'canYou')) ||
        hasTag(token, 'all', 'again', 'correction') ||
        /^(on second thought|same|only|第|张|那)$/.test(token.text) ||
        (same && (sameWords.test(token.text) || hasTag(token, 'little', 'meant'))) ||
        /^(as well|aswell|now|n|lol|haha|yep|to|no|nah|nope|hm+|oh|ah|ok|okay|well|wait|yes|yeah|please|thanks)$/.test(
          token.text,
        ) ||
        (token.tags.length === 0 && /^(second|thought|again|thing|goes|after all|after)$/.test(token.text)) ||
        token.text === 'after all' ||
        (hasTag(token, 'after') && clause.tokens[index + 1]?.text === 'all') ||
        within(clause.refs, index),
    )
  );
};

/** `but please not the kiss`, `just not the last one`: what is named is taken out of the wish before. */
const topics: Readonly<Record<string, Topic>> = {
  set_transition: 'transition',
  set_motion: 'motion',
  set_look: 'look',
  adjust_colour: 'look',
  set_fit: 'fit',
};

/** What the talk is about after a wish was carried over to other photos. */
const topicOf = ({ name }: EditCommand, scene: Scene): Topic => topics[name] ?? scene.focus.topic;

/** A transition is told by the photo at its side. */
const besides = /\b(?:into|before|after|out of|from|leaving)\b/;

const excludes =
  /^(?:but |just |only |oh |please |maybe )*(?:not|except(?: for)?|apart from|excluding|leave(?: out)?(?! (?:it|them|that|those)\b))\b/;

/** `the temple stays as it was though`: taken out of the wish before as well. */
export const stays =
  /\b(?:stays?|remains?|keeps?|leave|keep|can stay|should stay)\b.*\b(?:as (?:it|they|he|she) (?:is|are|was|were)|as is|how (?:it|they) (?:is|are|was|were)|the way (?:it|they) (?:is|are|was|were)|the same|unchanged|alone|untouched|like (?:that|it was|before)|as before)\b|\b(?:untouched|unchanged)\b/;

/** `all but the last` right after transitions counts them: the last one stands before the last photo. */
function cutsAt(clause: Clause, ids: readonly string[], scene: Scene): string[] {
  const order = shotIds(scene.draft);
  const last = order.at(-1)!;
  const photos = /\b(?:photo|picture)/.test(clause.text);
  const around = (meant: readonly string[]): string[] => {
    // Nothing follows the last photo: its only cut is the one before it.
    if (meant.length === 1 && meant[0] === last) return order.slice(-2, -1);
    return !photos && meant.includes(last) && meant.length < order.length
      ? meant.map((id) => order[order.indexOf(id) - 1]!).filter((id) => id !== undefined)
      : [...meant];
  };
  if (photos || (ids.length === 1 && ids[0] === last)) return around(ids);
  if (clause.has('file', 'fileWord', 'between', 'before', 'after', 'rest')) return [...ids];
  // An exception as such is taken out of the wish before; with its `all` it is that wish.
  if (clause.has('except') && !excludes.test(clause.text)) {
    const spared = present(scene, clause.plainIds);
    const gone = new Set(around(spared));
    return order.slice(0, -1).filter((id) => !gone.has(id));
  }
  return around(ids);
}

/** `brighter`, `bit more`, `and warmer`: the steps in which one photo was regraded, before those of the last turn. */
function stepsBefore(last: EditCommand, { conversation }: Scene): readonly EditCommand[] {
  if (!Array.isArray(last.params.photos) || topics[last.name] === undefined) return [];
  const same = ({ name, params }: EditCommand): boolean =>
    topics[name] === topics[last.name] &&
    JSON.stringify(params.photos) === JSON.stringify(last.params.photos);
  const turns = conversation.past.slice(0, -1);
  const from = turns.findLastIndex(({ commands }) => !commands.every(same));
  return last.name === 'set_transition' ? [] : turns.slice(from + 1).flatMap(({ commands }) => commands);
}

/** `not on the croissants`: what the last turn did to those photos and to no others. */
const onlyFor = (ids: readonly string[], { conversation }: Scene): readonly EditCommand[] =>
  commandsBefore({ conversation }).filter(
    ({ name, params: { photos } }) =>
      name in topics &&
      Array.isArray(photos) &&
      photos.length === ids.length &&
      ids.every((id) => photos.includes(id)),
  );

/** The wish before, done to all its photos but these; undefined when nothing is excepted. */
function sparing(
  last: EditCommand,
  ids: readonly string[],
  clause: Clause,
  scene: Scene,
): { kind: 'instead'; commands: readonly EditCommand[] } | undefined {
  if (!excludes.test(clause.text) && !stays.test(clause.text)) return undefined;
  const every = shotIds(scene.draft);
  const before =
    last.params.photos === 'all' ? every : Array.isArray(last.params.photos) ? last.params.photos : [];
  const left = before.map(String).filter((id) => !ids.includes(id));
  if (left.length === 0 || left.length === before.length) return undefined;
  return { kind: 'instead', commands: [{ name: last.name, params: { ...last.params, photos: left } }] };
}

/** `except the sunset` ... `and the beach`: that is taken out of the wish as well. */
function alsoSpared(
  last: EditCommand,
  ids: readonly string[],
  clause: Clause,
  { planned, conversation }: Scene,
): { kind: 'instead'; here: false; commands: readonly EditCommand[] } | undefined {
  const said = conversation.past.at(-1)?.sentence.toLowerCase() ?? '';
  const { photos } = last.params;
  if (planned.length > 0 || !Array.isArray(photos) || !/^and\b/.test(clause.text) || !excludes.test(said))
    return undefined;
  const left = photos.map(String).filter((id) => !ids.includes(id));
  return left.length === 0 || !ids.every((id) => photos.includes(id))
    ? undefined
    : {
        kind: 'instead',
        here: false,
        commands: [{ name: last.name, params: { ...last.params, photos: left } }],
      };
}

/** `now the same with the oven and the croissants` after two photos changed places. */
function swapToo(clause: Clause, scene: Scene): Read | undefined {
  const [first, second, ...more] = clause.refs.flatMap((item) => present(scene, item.ids));
  // `the sunset same as the noodles`: like it, and not in its place.
  if (first === undefined || second === undefined || more.length > 0 || /\bsame as\b/.test(clause.text))
    return undefined;
  const commands = [{ name: 'swap_photos', params: { first, second } }];
  return { intent: 'refine', outcome: { kind: 'edit', commands, topic: 'shots', shots: [first, second] } };
}

/** 断桥也照西湖那样: the first photo named gets what the last wish about the second gave it. */
function likeWhich(clause: Clause, scene: Scene): Read | undefined {
  const sign = clause.tokens.findIndex((token) => /^(照|照着|按|按照|跟|像|学|和|与|同)$/.test(token.text));
  if (
    sign < 0 ||
    !/(?:那样|这样|一样|相同|同样|一致|那么|看齐|来)(?:弄|做|来|吧|就行|处理|办)*$/.test(clause.text)
  )
    return undefined;
  const of = (item: Clause['refs'][number]): string[] => present(scene, idsOf(item, scene, clause.refs));
  const target = clause.refs.filter((item) => item.to <= sign).flatMap(of);
  const source = clause.refs.filter((item) => item.from > sign).flatMap(of);
  if (target.length === 0 || source.length === 0) return undefined;
  const told = [...scene.conversation.past.flatMap((entry) => entry.commands), ...scene.planned];
  const command = told.findLast(
    ({ name, params }) =>
      /^(set_motion|set_look|adjust_colour|set_fit|set_photo_length|set_transition)$/.test(name) &&
      (params.photos === 'all' ||
        (Array.isArray(params.photos) && source.every((id) => (params.photos as string[]).includes(id)))),
  );
  if (command === undefined) return undefined;
  const commands = [
    { name: command.name, params: { ...command.params, photos: photosParam(scene, target) } },
  ];
  return { intent: 'refine', outcome: { kind: 'edit', commands, topic: scene.focus.topic, shots: target } };
}

const otherVideo =
  /^(?:那|还有|,)*(?:另外?一?|另外那|剩下那|其他那?|其余那?|其它)(?:个|段|条)(?:视频|录像|片段|短片)?(?:也|同样|都|就|给)*(?:是|要)?(?:一个待遇|一样|这样|这么[弄做来办剪]|照办|照做|同样处理|处理|照此办理|[照按]这个[弄做来办剪截])?(?:处理|弄|做)?[吧啊了呗]?$|^(?:(?:and|now|then|ok|same for|the same for|do|also) )*the other (?:video|clip)s?(?: (?:too|as well|also|please|likewise))*$/;

/** `the other video too`: the clips that the wish before was not for. */
function otherClips(clause: Clause, last: EditCommand | undefined, scene: Scene): string[] {
  const photos = last?.params.photos;
  if (!Array.isArray(photos) || !otherVideo.test(clause.text)) return [];
  return shots(scene.draft).flatMap(({ id, mediaKind }) =>
    mediaKind === 'video' && !photos.includes(id) ? [id] : [],
  );
}

const onto =
  /^(?:(?:and|no|yes|ok|just|only|please) )*(?:on|over|onto|at|for) |^(?:(?:and|no|but) )*(?:only|just) |^(?:就|写|放|加)*[在到]/;

/** `on the kiss photo`, 在合影那张 where words were written on no photo: there they go. */
function ontoPhoto(clause: Clause, scene: Scene): Read | undefined {
  const [photo, ...more] = present(
    scene,
    clause.refs.flatMap((item) => idsOf(item, scene, clause.refs)),
  );
  if (photo === undefined || more.length > 0) return undefined;
  const commands = [{ name: 'time_text', params: { texts: scene.focus.texts, photo } }];
  return { intent: 'refine', outcome: { kind: 'edit', commands, topic: 'text', shots: [photo] } };
}

/** A part of the clip in hand, and no photos. */
const halfOfIt = /\b(?:first|second|last|other|latter) half of (?:it|that|this|him|her|the (?:clip|video))\b/;

/** `same with the dog` after a part of one clip was kept: that part of another. */
function trimToo(last: EditCommand, clause: Clause, scene: Scene): Read | undefined {
  const named = clause.namedIds;
  const clips = shots(scene.draft).filter(
    ({ id, mediaKind }) => mediaKind === 'video' && named.includes(id) && id !== last.params.photo,
  );
  if (clips.length === 0 || clips.length !== new Set(named).size) return undefined;
  const commands = clips.map(({ id }) => sameTrim(last, id, scene));
  const about = { topic: 'clips' as const, shots: clips.map(({ id }) => id) };
  return { intent: 'refine', outcome: { kind: 'edit', commands, ...about } };
}

const alsoWord = /\b(?:too|also|as well|same|likewise|ditto|only|just|not|except)\b/;

/** `the church photo, make it the opener`: named for the wish that follows, and not for the one before. */
function pointedAtNext(clause: Clause, scene: Scene): boolean {
  if (clause.reading.language !== 'en' || scene.planned.length > 0 || alsoWord.test(clause.text))
    return false;
  const end = clause.tokens.at(-1)?.end ?? 0;
  const [verb, it] = clause.reading.tokens.filter(
    ({ start, text }) => start >= end && !/^[,;:.]$/.test(text),
  );
  return verb !== undefined && !hasTag(verb, 'it') && /^(?:it|that|this|them)$/.test(it?.text ?? '');
}

/**
 * A clause that only names photos: `all of them except the sunset`, `same for the last one`, `only the temple`. The wish
 * before it, of this sentence or the last turn, is done to those photos; with `only` or an exception, to no others.
 */
export function refine(clause: Clause, scene: Scene): Read | undefined {
  if (scene.trail.asked || halfOfIt.test(clause.text)) return undefined;
  // 盒子也两秒吧 统一: so all are alike.
  if (/^统一(?:一下)?[吧了]?$/.test(clause.text) && scene.planned.length > 0)
    return { intent: 'keep', outcome: { kind: 'nothing' } };
  // 跟第一张一样，最后一张也往左: what the next wish is to be like.
  const after = clause.tokens.at(-1)?.end ?? 0;
  const likened = /^(?:跟|和|像|照)\S{1,8}一样$/.test(clause.text) && clause.namesPhotos;
  if (likened && clause.reading.tokens.some(({ start, text }) => start >= after && text === '也'))
    return { intent: 'keep', outcome: { kind: 'nothing' } };
  if (pointedAtNext(clause, scene) && isBare(clause, { cuts: false }))
    return { intent: 'remark', outcome: { kind: 'nothing' } };
  const model = asOthers(clause, scene) ?? likeWhich(clause, scene);
  if (model !== undefined) return model;
  const spares = stays.test(clause.text) && clause.namesPhotos;
  const here = scene.planned.at(-1);
  const last: EditCommand | undefined = here ?? commandBefore(scene);
  const cuts = last?.name === 'set_transition';
  const other = otherClips(clause, last, scene);
  if (other.length > 0) {
    const commands = [{ name: last!.name, params: { ...last!.params, photos: other } }];
    return { intent: 'refine', outcome: { kind: 'edit', commands, topic: 'clips', shots: other } };
  }
  if (!(isBare(clause, { cuts }) || spares)) return undefined;
  if (last?.name === 'swap_photos') return swapToo(clause, scene);
  const trimmed = last?.name === 'trim_clip' ? trimToo(last, clause, scene) : undefined;
  if (trimmed !== undefined) return trimmed;
  if (last === undefined) return undefined;
  if (wroteOnNone(scene) && onto.test(clause.text)) return ontoPhoto(clause, scene);
  if (!('photos' in last.params) || ofOther(clause, last)) return undefined;
  // 全家福也照这个弄: what it is to be like has it already.
  const named = clause.refs.filter(
    (item) =>
      item.kind !== 'it' || !/^(?:照|照着|按|按照|跟|像|学)$/.test(clause.tokens[item.from - 1]?.text ?? ''),
  );
  const said =
    clause.plainRefs.length > 0 && (excludes.test(clause.text) || stays.test(clause.text))
      ? clause.plainRefs
      : named.length > 0
        ? named
        : clause.refs;
  // `something like that on the last one`, `keep it only on the first`: what was done is no photo.
  const isModel = (item: Reference): boolean =>
    item.kind === 'it' &&
    /^(?:like|leave|keep|have|use|put|apply|do)$/.test(clause.tokens[item.from - 1]?.text ?? '') &&
    said.some(({ kind }) => kind === 'some');
  // `grandma deserves it too`: what was done to another photo, and not that photo once more.
  const { photos: done } = last.params;
  const isDeed = (item: Reference): boolean =>
    item.kind === 'it' &&
    said.some(({ kind }) => kind === 'some') &&
    /^(?:it|that|this)$/.test(clause.tokens[item.from]!.text) &&
    Array.isArray(done) &&
    item.ids.every((id) => done.includes(id));
  const meant = present(scene, [
    ...new Set(
      said.filter((item) => !isModel(item) && !isDeed(item)).flatMap((item) => idsOf(item, scene, said)),
    ),
  ]);
  const at =
    cuts &&
    (clause.has('between') ||
      /[进入]|[切转换]到/.test(clause.text) ||
      (clause.reading.language === 'en' && besides.test(clause.text)));
  const placed =
    clause.reading.language === 'en' && clause.has('except')
      ? clauseOf(
          clause.tokens.filter((token) => !hasTag(token, 'except')),
          clause.reading,
          scene,
        )
      : clause;
  const beside = at && (placed !== clause || !clause.has('except')) ? cutsMeant(placed, scene) : undefined;
  const all = Array.isArray(beside) ? beside : cuts ? cutsAt(clause, meant, scene) : meant;
  // `not the temple, the sunset`: what was done to the first was meant for the second.
  const denied = deniedIds(clause).filter((id) => wordsOf([last]).has(id));
  if (denied.length > 0 && denied.length < all.length) {
    const others = all.filter((id) => !denied.includes(id));
    const commands = [{ name: last.name, params: { ...last.params, photos: photosParam(scene, others) } }];
    const about = { topic: topicOf(last, scene), shots: others };
    return { intent: 'refine', outcome: { kind: 'instead', commands, here: here !== undefined, ...about } };
  }
  const ids = all;
  // `just the photos` behind a removal says what stays.
  if (ids.length === 0 || (last.name === 'remove_photos' && ids.length === shots(scene.draft).length))
    return undefined;
  const dropped = here === undefined && excludes.test(clause.text) ? onlyFor(ids, scene) : [];
  if (dropped.length > 0) {
    const from = scene.conversation.past.length - 1;
    return { intent: 'refine', outcome: { kind: 'without', from, dropped: new Set(dropped) } };
  }
  const spared = sparing(last, ids, clause, scene);
  if (spared !== undefined)
    return {
      intent: 'refine',
      outcome: { ...spared, here: here !== undefined, topic: topicOf(last, scene), shots: ids },
    };
  if (spares) return undefined;
  const more = alsoSpared(last, ids, clause, scene);
  if (more !== undefined)
    return { intent: 'refine', outcome: { ...more, topic: topicOf(last, scene), shots: ids } };
  const adds = /\b(?:too|as well|also)\b/.test(clause.text);
  const narrows =
    /\bonly\b|\bjust\b|只|仅/.test(clause.text) ||
    clause.has('except') ||
    (clause.has('correction') && !adds);
  const params = { ...last.params, photos: photosParam(scene, ids) };
  const about = { topic: topicOf(last, scene), shots: ids };
  // `do the same for the market` after a turn of several wishes for one photo.
  const turn = here === undefined && !narrows ? commandsBefore(scene) : [];
  const ofSame = (item: EditCommand): boolean =>
    'photos' in item.params && JSON.stringify(item.params.photos) === JSON.stringify(last.params.photos);
  const every = turn.length === 0 ? [] : [...stepsBefore(last, scene).filter(ofSame), ...turn.filter(ofSame)];
  const matter = sameMatter(clause);
  const ofMatter = every.filter(({ name }) => matter?.test(name));
  const alike = ofMatter.length > 0 ? ofMatter : every;
  const commands = (alike.length > 0 ? alike : [last]).map((item) => ({
    name: item.name,
    params: { ...item.params, photos: params.photos },
  }));
  if (!narrows) return { intent: 'refine', outcome: { kind: 'edit', commands, ...about } };
  return { intent: 'refine', outcome: { kind: 'instead', commands, here: here !== undefined, ...about } };
}

const sameOf: readonly (readonly [says: RegExp, commands: RegExp])[] = [
  [/\bsame (?:motion|movement|zoom|pan|camera)/, /^set_motion$/],
  [/\bsame (?:length|duration|time|timing)/, /^set_photo_length$/],
  [/\bsame (?:look|filter|colou?r|brightness|tone)/, /^(?:set_look|adjust_colour)$/],
];

/** `same motion for the cake` after a turn of several wishes: that one alone. */
const sameMatter = ({ text }: Clause): RegExp | undefined => sameOf.find(([says]) => says.test(text))?.[1];

/** `remove the fifth, no wait, the fourth`, 停三秒，不对，五秒: the wish of this sentence with what the correction says. */
export function correctHere(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.planned.at(-1);
  const opens = clause.tokens
    .slice(0, 2)
    .some((token) => (hasTag(token, 'correction') && token.text !== 'rather') || hasTag(token, 'meant'));
  // `rather than the train` explains the wish and changes nothing in it.
  if (last === undefined || !opens || scene.trail.asked || /^(rather|instead)/.test(clause.text))
    return undefined;
  // `and actually the market too` adds to it.
  if (/\b(?:too|as well|also)(?: please| then)*$/.test(clause.text)) return undefined;
  const command = substitute(last, clause, scene);
  if (command === undefined) return undefined;
  const names = clause.has('remove', 'swap', 'move', 'title', 'music', 'transition', 'look', 'motion');
  if (names && !clause.has('quote')) return undefined;
  const about = { topic: scene.focus.topic, shots: clause.refs.flatMap((item) => item.ids) };
  return { intent: 'correct', outcome: { kind: 'instead', commands: [command], here: true, ...about } };
}
