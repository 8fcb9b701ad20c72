import { hasTag, tagValue } from '../../language/index.js';
import { onlyAsks } from '../asks.js';
import type { Clause } from '../clause.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import { askMissing, idsOf } from '../photos-meant.js';
import { type Scene, shots } from '../scene.js';
import { aboutShown, goesTo } from '../text/talking.js';
import { closes, closesIt, opens } from './first-and-last.js';
import { takePlace } from './take-place.js';

/** Places among the references that say where to go, not what goes. */
interface Move {
  readonly subject: readonly string[];
  readonly to?: number | 'end';
  readonly before?: string;
  readonly after?: string;
}

const isPlaceOnly = (clause: Clause, from: number, to: number): boolean =>
  clause.tokens
    .slice(from, to)
    .every((token) => !token.tags.some((tag) => tag.concept === 'file' || tag.concept === 'fileWord'));

/** 第二个, `the third`: the place itself, whatever stands there after the wishes before. */
function placeSaid(clause: Clause, from: number, to: number): number | undefined {
  const said = clause.tokens.slice(from, to).map((token) => tagValue(token, 'ordinal'));
  const places = said.filter((value) => typeof value === 'number');
  const counts = clause.tokens.slice(from, to).some((token) => hasTag(token, 'fromEnd'));
  return places.length === 1 && places[0]! > 0 && !counts ? places[0] : undefined;
}

/** 宝宝的视频: a word for what the named one is, no place. */
const onlyNoun = (clause: Clause, from: number, to: number): boolean =>
  clause.tokens
    .slice(from, to)
    .every((token) => ['film', 'clip', 'photo', 'over'].some((concept) => hasTag(token, concept)));

const pictures = ['shots', 'clips', 'motion', 'look', 'fit'];
const goalVerb = /(放|移|挪|排|摆|搁|插|塞|调|换|搬|提)(到|在|去)$/;

function readMove(clause: Clause, scene: Scene): Move | undefined {
  const order = shots(scene.draft).map((shot) => shot.id);
  const refs = clause.refs.filter((item) => item.kind !== 'all');
  const first = refs[0];
  if (first === undefined) {
    const pictured = pictures.includes(scene.focus.topic);
    const here = scene.planned.length > 0 && pictured ? scene.focus.shots : [];
    const moved = here.length > 0 ? here : pictured ? scene.focus.shots : [];
    const place = order.indexOf(moved[0] ?? '') + 1;
    const by = clause.value<number>('number') ?? 1;
    if (place > 0 && /往前|前移|forward|earlier|one up|up one/.test(clause.text))
      return { subject: moved, to: Math.max(1, place - by) };
    if (place > 0 && /往后|后移|backward|later|back one|one back|down one/.test(clause.text))
      return { subject: moved, to: place + by };
    const han = /\p{Script=Han}/u.test(clause.text);
    // 西湖是招牌，放最后: what this sentence told of.
    const told =
      han && /^[放排摆搁]/.test(clause.text) && scene.mentioned.size === 1 ? [...scene.mentioned] : [];
    const held = moved.length < order.length && clause.has('move') && han ? moved : here;
    const few = held.length > 0 ? held : told;
    if (few.length === 0 || clause.tokens.length > 5) return undefined;
    if (clause.has('end', 'last')) return { subject: few, to: 'end' };
    if (clause.has('start', 'first')) return { subject: few, to: 1 };
    return undefined;
  }
  if (closesIt.test(clause.text) && first.kind === 'some') return { subject: idsOf(first, scene), to: 'end' };
  // 搁到第一个去: only the goal is named; what the talk is about goes there.
  // 龙井茶才是主角，放第一个: so does what this sentence spoke of before.
  const led = scene.mentioned.size > 0 ? /(放|排|摆|搁|调|提)(到|在|去)?$/ : goalVerb;
  const goal = clause.tokens.slice(0, first.from).some((token) => led.test(token.text));
  if (refs.length === 1 && goal && isPlaceOnly(clause, first.from, first.to) && first.kind === 'some') {
    const moved = pictures.includes(scene.focus.topic)
      ? scene.focus.shots.filter((id) => order.includes(id))
      : [];
    const place = placeSaid(clause, first.from, first.to) ?? order.indexOf(first.ids[0] ?? '') + 1;
    if (
      moved.length > 0 &&
      moved.length < order.length &&
      place > 0 &&
      first.ids.length === 1 &&
      relationOf(clause, first.to) === undefined
    )
      return { subject: moved, to: place === order.length ? 'end' : place };
  }
  const tail = refs.slice(1).filter((item) => item.ids.length > 0 || item.missing !== undefined);
  const relation = (index: number): 'before' | 'after' | undefined => {
    const near = [
      clause.tokens[index - 1],
      clause.tokens[index - 2],
      clause.tokens[index - 3],
      clause.tokens[index - 4],
    ].filter(
      (token, at) =>
        at < 2 ||
        token === undefined ||
        !clause.refs.some((item) => item.to > index - at - 1 && item.from < index && item.to <= index),
    );
    for (const token of near) {
      if (token?.tags.some((tag) => tag.concept === 'before')) return 'before';
      if (token?.tags.some((tag) => tag.concept === 'after')) return 'after';
    }
    return undefined;
  };
  const relationAfter = (index: number): 'before' | 'after' | undefined => {
    const near = [clause.tokens[index], clause.tokens[index + 1]].filter((token) =>
      /\p{Script=Han}/u.test(token?.text ?? ''),
    );
    for (const token of near) {
      if (token?.tags.some((tag) => tag.concept === 'before')) return 'before';
      if (token?.tags.some((tag) => tag.concept === 'after')) return 'after';
    }
    return undefined;
  };
  // 紧跟着它放日落, 西湖后面接日落: what is named last goes there.
  const second = refs[1];
  if (second !== undefined && refs.length === 2 && /\p{Script=Han}/u.test(clause.text)) {
    const close = /^(紧跟着|紧跟|跟着|接着|紧接着|挨着|紧挨着|紧挨)/.test(clause.text) ? 'after' : undefined;
    const sign = clause.tokens[first.to];
    const behind = close ?? (hasTag(sign, 'after') ? 'after' : hasTag(sign, 'before') ? 'before' : undefined);
    const mark = present(idsOf(first, scene), order);
    const moved = idsOf(second, scene);
    if (behind !== undefined && mark.length > 0 && moved.length > 0 && relationAfter(second.to) === undefined)
      return { subject: moved, [behind]: behind === 'before' ? mark[0]! : mark.at(-1)! };
  }
  // X before Y / 把X放到Y前面
  for (const item of tail) {
    const side = relation(item.from) ?? relationAfter(item.to);
    const mark = present(idsOf(item, scene), order);
    if (side === undefined || mark.length === 0) continue;
    const subject = refs
      .filter((other) => other !== item && other.from < item.from)
      .flatMap((other) => idsOf(other, scene));
    if (subject.length > 0) return { subject, [side]: side === 'before' ? mark[0]! : mark.at(-1)! };
  }
  // `the sunset should follow the temple`, `let the market precede the beach`
  const verb = clause.tokens.findIndex((token) =>
    /^(follows?|following|precedes?|preceding)$/.test(token.text),
  );
  const mark_ = verb < 0 ? undefined : tail.find((item) => item.from > verb);
  if (mark_ !== undefined && first.from < verb) {
    const ids = present(idsOf(mark_, scene), order);
    const moved = refs.filter((item) => item.from < verb).flatMap((item) => idsOf(item, scene));
    if (ids.length > 0 && moved.length > 0)
      return /^prece/.test(clause.tokens[verb]!.text)
        ? { subject: moved, before: ids[0]! }
        : { subject: moved, after: ids.at(-1)! };
  }
  // X between Y and Z
  if (clause.has('between') && tail.length >= 2) {
    const mark = present(idsOf(tail[0]!, scene), order)[0];
    const subject = idsOf(first, scene);
    if (mark !== undefined && subject.length > 0) return { subject, after: mark };
  }
  // `hmm no, after campus`: only the goal is said; what moved before moves there.
  const side0 = clause.tokens.some((token) => hasTag(token, 'after'))
    ? 'after'
    : clause.tokens.some((token) => hasTag(token, 'before'))
      ? 'before'
      : undefined;
  if (
    side0 !== undefined &&
    refs.length === 1 &&
    // 再挪到全家福前面: the side stands behind the name in Chinese.
    (relation(first.from) !== undefined || (goal && relationAfter(first.to) !== undefined)) &&
    (scene.focus.topic === 'shots' || (goal && pictures.includes(scene.focus.topic))) &&
    scene.focus.shots.length > 0 &&
    scene.focus.shots.length < order.length
  ) {
    const mark = present(idsOf(first, scene), order)[0];
    const moved = scene.focus.shots.filter((id) => id !== mark && order.includes(id));
    if (mark !== undefined && moved.length > 0) return { subject: moved, [side0]: mark };
  }
  // X to the third place: the last reference is a bare place.
  const last = tail.at(-1);
  if (
    last !== undefined &&
    !startsOnly(clause, first) &&
    isPlaceOnly(clause, last.from, last.to) &&
    !onlyNoun(clause, last.from, last.to)
  ) {
    const subject = refs.filter((item) => item !== last).flatMap((item) => idsOf(item, scene));
    const words = clause.tokens.slice(last.from, last.to);
    const place =
      last.missing ??
      placeSaid(clause, last.from, last.to) ??
      scene.shotsSeen.findIndex(({ id }) => id === last.ids[0]) + 1;
    const end = words.some((token) => token.tags.some((tag) => tag.concept === 'last'));
    if (subject.length > 0 && place > 0 && last.count === undefined)
      return { subject, to: end ? 'end' : place };
  }
  // X first / X at the end, 以X结尾
  const subjects = refs.filter(
    (item) => (item.kind !== 'rest' || refs.length === 1) && !(refs.length > 1 && startsOnly(clause, item)),
  );
  const subject = subjects.flatMap((item) => idsOf(item, scene));
  const inside = (index: number): boolean => subjects.some((item) => index >= item.from && index < item.to);
  const outside = (...concepts: string[]): boolean =>
    clause.tokens.some(
      (token, index) => !inside(index) && token.tags.some((tag) => concepts.includes(tag.concept)),
    );
  if (subject.length === 0) return undefined;
  if (closes.test(clause.text)) return { subject, to: 'end' };
  if (opens.test(clause.text)) return { subject, to: 1 };
  if (
    /end with|finish with|close with|结尾用|收尾|压轴|做结尾|当结尾|作为结尾|垫底|以.*结尾/.test(clause.text)
  )
    return { subject, to: 'end' };
  if (
    /start with|begin with|open with|开头用|打头|开场用|做开头|当开头|作为开头|当封面|做封面/.test(
      clause.text,
    )
  )
    return { subject, to: 1 };
  if (outside('last', 'end')) return { subject, to: 'end' };
  if (outside('first', 'start')) return { subject, to: 1 };
  if (/\bopen(s)? the (film|video|movie)/.test(clause.text)) return { subject, to: 1 };
  if (outside('middle')) return { subject, to: Math.ceil((order.length + 1) / 2) };
  const slot = /(?:position|place|spot|slot|number|no\.?|第) ?(\d+)/.exec(clause.text)?.[1];
  if (slot !== undefined)
    return {
      subject: subjects[0] === undefined ? subject : idsOf(subjects[0], scene),
      to: Math.max(1, Number(slot)),
    };
  const steps = clause.value<number>('number') ?? 1;
  const at = order.indexOf(subject[0]!) + 1;
  if (
    outside('up') ||
    /forward|earlier|sooner|\b(up|ahead) (one|two|three|a|\d)|(one|two|a) (spot|slot|place)s? up|往前|提前|靠前|前移|早(?:一)?[点些个位]|早点/.test(
      clause.text,
    )
  )
    return { subject, to: Math.max(1, at - steps) };
  if (
    /backward|later|\b(back|down) (one|two|three|a|\d)|(one|two|a|single|\d) (spot|slot|place|step)s? (back|down)|\bone step back\b|往后|推后|靠后|后移|退后|延后|后置|[晚迟](?:一)?[点些个位]/.test(
      clause.text,
    )
  )
    return { subject, to: at + steps };
  return undefined;
}

/** The 开场 of 开场给断桥 is a place and no photo. */
const startsOnly = (clause: Clause, { from, to }: { from: number; to: number }): boolean =>
  clause.tokens.slice(from, to).every((token) => /^(?:开场|开头|片头)$/.test(token.text));

/** A word for before or after right behind a reference. */
const relationOf = (clause: Clause, index: number): boolean | undefined =>
  hasTag(clause.tokens[index], 'before') || hasTag(clause.tokens[index], 'after') ? true : undefined;

/** `noodles second`: a name, then only a place. */
const bareOrdinal = (clause: Clause): boolean => {
  const last = clause.refs.at(-1);
  return (
    clause.refs.length >= 2 &&
    last !== undefined &&
    last.to >= clause.tokens.length - 1 &&
    clause.tokens
      .slice(last.from, last.to)
      .every((token) => hasTag(token, 'ordinal') || /^(the|in)$/.test(token.text))
  );
};

const present = (ids: readonly string[], order: readonly string[]): string[] =>
  ids.filter((id) => order.includes(id));

/** `all the time` is how long and no order. */
const spellOfTime =
  /\b(?:all the|the whole|the entire|this|that|every|some|more|less|enough|no|long|next|first|last|same|on|in|of|screen) time\b/;

/** A row is made by something: `by name`, `oldest first`, 按文件名. A bare `names` is what they are called. */
const byWhat =
  /\b(?:by|chrono\w*|oldest|newest|earliest|latest|first to last|happened|sequence|in time|the way (?:i|we|it|they)|how (?:the|it|we)|according|alphabet\w*|a to z|a-z|z to a|z-a|order\w*|sort\w*)\b|[按照依顺順排]|先后|早|晚|旧|新|字母|拼音|顺序/;

function readSort(clause: Clause): Outcome | undefined {
  const about = { topic: 'film' as const };
  if (
    /^(?:is|are|was|were) (?:it|they|this|that|everything|the (?:photos|pictures|film|video))\b/.test(
      clause.text,
    )
  )
    return undefined;
  if (/\b(flip|invert|turn|reverse)\b.*\b(order|sequence|line-?up|lot)\b/.test(clause.text))
    return edit('sort_photos', { by: 'reverse' }, about);
  if (clause.has('shuffle')) return edit('sort_photos', { by: 'shuffle' }, about);
  const named = clause.has('captured', 'byName', 'given');
  const sort =
    clause.has('sort', 'order') ||
    (named &&
      (!['en', 'zh'].includes(clause.reading.language) || clause.has('given') || byWhat.test(clause.text)));
  const descending =
    /newest first|latest first|descending|reverse chronolog|从新到旧|从晚到早|倒序|时间倒|z to a|z-a|最新的在前|新的在前/.test(
      clause.text,
    );
  if (sort && clause.has('given')) return edit('sort_photos', { by: 'given' }, about);
  const byName = clause.has('byName') && /name|alphabet|a to z|a-z|名|字母|拼音|title/.test(clause.text);
  // `show the company name bottom left` is a text.
  const placed = clause.has('top', 'bottom', 'left', 'right', 'add', 'show') && !clause.has('sort', 'order');
  if (sort && byName && !placed) return edit('sort_photos', { by: 'name', descending }, about);
  const byTime =
    clause.has('captured') &&
    (clause.has('sort', 'order') || !spellOfTime.test(clause.text)) &&
    (!/^[^按照依]*(?:时间|日期)[^排序顺先后早晚旧新]*$/.test(clause.text) || clause.has('sort', 'order')) &&
    /tak|took|shot|date|time|chrono|oldest|newest|shot|happened|时间|日期|拍|早|旧|新|先后|zeit|datum|fecha|hora|cronol|heure|日時|順|顺|撮|prise/.test(
      clause.text,
    );
  if (sort && byTime) return edit('sort_photos', { by: 'time', descending }, about);
  const turned =
    clause.refs.every(({ kind }) => kind !== 'some') && /\bother way (?:round|around)\b/.test(clause.text);
  if ((clause.has('reverse') || turned) && !clause.has('clip'))
    return edit('sort_photos', { by: 'reverse' }, about);
  return undefined;
}

/** How photos are, and no wish. */
const told =
  /(?:开头|前面|片头|结尾|后面)(?:已经|都|就)?有(?:了|过)?$|\bturns? up\b|\blasts\b|\b(?:just )?like (?:the )?(?:first|last|other|second|third)\b|\blast (?:much |a bit |a little |even |way )?(?:longer|shorter|for)\b|\b(?:longer|shorter|slower|faster|brighter|darker|louder|bigger|smaller) than\b|\b(?:look|looks|seem|seems|are|is)(?: (?:all|both|almost|nearly|basically|just|pretty much|kind of))* (?:the same|alike|similar|identical|too similar|duplicates)\b/;

/** 后五张的顺序倒过来: some photos that stand together change their order among themselves. */
function reverseSome(clause: Clause, scene: Scene): Outcome | undefined {
  const [item, more] = clause.refs;
  if (!clause.has('reverse') || clause.has('clip') || item?.kind !== 'some' || more !== undefined)
    return undefined;
  const list = shots(scene.draft).map(({ id }) => id);
  const places = present(item.ids, list)
    .map((id) => list.indexOf(id))
    .sort((a, b) => a - b);
  const first = places[0] ?? 0;
  const together = places.every((place, index) => place === first + index);
  if (places.length < 2 || places.length === list.length || !together) return undefined;
  const photos = places.map((place) => list[place]!).reverse();
  return edit('move_photos', { photos, to: first + 1 }, { topic: 'shots', shots: photos });
}

export const order = defineIntent({
  name: 'order',
  read(clause, scene) {
    // 第一张和倒数第二张多放一会: how long they stay, no place.
    const stays = clause.reading.language === 'zh' && clause.has('longer', 'shorter');
    if (stays && !/[到在]|前面|后面|之前|之后/.test(clause.text)) return undefined;
    // `the first and the last photo can be quicker`
    const paced = clause.reading.language === 'en' && clause.has('slower', 'faster', 'longer', 'shorter');
    if (paced && !clause.has('move', 'swap', 'sort', 'before', 'after')) return undefined;
    if (clause.has('quote') || shots(scene.draft).length === 0 || told.test(clause.text)) return undefined;
    // 头尾保留: what stays where it is.
    if (
      clause.reading.language === 'zh' &&
      (clause.has('keep') || /^(?:就|只|光)?留/.test(clause.text)) &&
      !clause.has('move', 'swap', 'sort')
    )
      return undefined;
    if (
      clause.has(
        'music',
        'transition',
        'title',
        'caption',
        'text',
        'endCard',
        'duration',
        'look',
        'motion',
        'remove',
      ) &&
      !clause.has('swap')
    ) {
      if (
        !clause.has('sort', 'shuffle', 'reverse') ||
        clause.has('music', 'transition', 'title', 'motion', 'remove')
      )
        return undefined;
    }
    // 在第3张上加上…: where something goes.
    if (/^在.*(?:上|里|中|上面)$/.test(clause.text) && !clause.has('move')) return undefined;
    // 显示到第三张结束 while a text is in hand.
    if (clause.reading.language === 'zh' && (aboutShown(clause, scene) || goesTo(clause, scene)))
      return undefined;
    const missing = clause.refs[0]?.missing;
    const turned = reverseSome(clause, scene);
    if (turned !== undefined) return turned;
    const taken = takePlace(clause, scene);
    if (taken !== undefined) return taken;
    // 首尾对调
    if (/(首尾|头尾|一头一尾|第一张和最后一张)/.test(clause.text) && clause.has('swap', 'change')) {
      const list = shots(scene.draft);
      const ends = [list[0]!.id, list.at(-1)!.id];
      if (list.length >= 2)
        return edit('swap_photos', { first: ends[0], second: ends[1] }, { topic: 'shots', shots: ends });
    }
    if (
      clause.has('swap') ||
      (/位置|换(一下|一换|过来|下|个位置|换)?[吧了呗]?$|[和跟与同].{1,12}(换|调)(一下|个)?[吧了呗]?$/.test(
        clause.text,
      ) &&
        clause.has('change') &&
        clause.refs.filter((item) => item.kind === 'some' || item.kind === 'it').length === 2)
    ) {
      const pair = clause.refs.filter((item) => item.kind !== 'all').flatMap((item) => idsOf(item, scene));
      const both = [...new Set(pair)];
      if (both.length === 2)
        return edit('swap_photos', { first: both[0], second: both[1] }, { topic: 'shots', shots: both });
      if (missing !== undefined || clause.refs.some((item) => item.missing !== undefined))
        return askMissing(clause, scene);
      const other =
        scene.focus.topic === 'shots' && scene.focus.shots.length === 1 ? scene.focus.shots[0] : undefined;
      if (both.length === 1 && other !== undefined && other !== both[0]) {
        return edit('swap_photos', { first: other, second: both[0] }, { topic: 'shots', shots: [other] });
      }
      if (both.length === 1 || both.length > 2) return undefined;
    }
    const sorted = clause.refs.some((item) => item.kind === 'some' && item.ids.length > 0)
      ? undefined
      : readSort(clause);
    // 戒指放第一张，后面的按时间排: what was just placed stays there.
    const placed = scene.planned.at(-1);
    if (sorted?.kind === 'edit' && placed?.name === 'move_photos' && 'to' in placed.params)
      return { ...sorted, commands: [...sorted.commands, placed] };
    if (sorted !== undefined) return sorted;
    const verb =
      /^(紧跟着|紧跟|跟着|接着|紧接着|挨着|紧挨)/.test(clause.text) ||
      /\b(be|goes|go|come|comes|belongs?|finale|opener|sits?|wants|up one|back one|down one|up a|back a)\b/.test(
        clause.text,
      ) ||
      clause.has('move', 'add', 'change', 'start', 'end', 'first', 'last', 'sort', 'film') ||
      clause.has('before', 'after') ||
      opens.test(clause.text) ||
      bareOrdinal(clause) ||
      closes.test(clause.text) ||
      closesIt.test(clause.text) ||
      /\b(follows?|following|precedes?|sandwich|slot|slip|tuck|pop|bump|promote|demote|reserve|save)\b|往前|往后|前移|后移|退后|延后|后置|[早晚迟](?:一)?[点些个位]|提前|forward|backward|earlier|later/.test(
        clause.text,
      );
    if (!verb || onlyAsks(clause)) return undefined;
    const move = readMove(clause, scene);
    if (move === undefined) return undefined;
    if (missing !== undefined && move.subject.length === 0) return askMissing(clause, scene);
    const { subject, ...where } = move;
    if (subject.length === 0) return undefined;
    return edit(
      'move_photos',
      { photos: [...new Set(subject)], ...where },
      { topic: 'shots', shots: subject },
    );
  },
});
