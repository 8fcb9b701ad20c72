import { hasTag, type Reference, tagValue } from '../../language/index.js';
import { isOfPictures } from '../conversation.js';
import { type Clause, clauseOf, within } from '../reading/clause.js';
import { idsOf } from '../referents/photos-meant.js';
import { type Scene, shotIds } from '../scene.js';
import { closes, closesIt, opens } from './first-and-last.js';

/** Places among the references that say where to go, not what goes. */
interface Move {
  readonly subject: readonly string[];
  readonly to?: number | 'end';
  readonly before?: string;
  readonly after?: string;
}

const isPlaceOnly = (clause: Clause, from: number, to: number): boolean =>
  clause.tokens.slice(from, to).every((token) => !hasTag(token, 'file', 'fileWord'));

/** 第二个, `the third`: the place itself, whatever stands there after the wishes before. */
function placeSaid(clause: Clause, from: number, to: number): number | undefined {
  const said = clause.tokens.slice(from, to).map((token) => tagValue(token, 'ordinal'));
  const places = said.filter((value) => typeof value === 'number');
  const counts = clause.tokens.slice(from, to).some((token) => hasTag(token, 'fromEnd'));
  return places.length === 1 && places[0]! > 0 && !counts ? places[0] : undefined;
}

/** 宝宝的视频: a word for what the named one is, no place. */
const onlyNoun = (clause: Clause, from: number, to: number): boolean =>
  clause.tokens.slice(from, to).every((token) => hasTag(token, 'film', 'clip', 'photo', 'over'));

const goalVerb = /(放|移|挪|排|摆|搁|插|塞|调|换|搬|提)(到|在|去)$/;

/** Which photos a clause moves, and where to. */
export function readMove(clause: Clause, scene: Scene): Move | undefined {
  const order = shotIds(scene.draft);
  const refs = clause.refs.filter((item) => item.kind !== 'all');
  const first = refs[0];
  if (first === undefined) {
    const pictured = isOfPictures(scene.focus.topic);
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
    const moved = isOfPictures(scene.focus.topic) ? scene.focus.shots.filter((id) => order.includes(id)) : [];
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
  // 后面接外婆: behind the photo the talk is about.
  const [held, ...more] = isOfPictures(scene.focus.topic) ? scene.focus.shots : [];
  const near =
    /^(?:那|再|然后|接着|它|就)*(?<side>前|后)(?:面|头|边)(?:再|就|直接|紧跟着?)*(?:接|跟|放|摆|排|来|是)(?:着|上)?/.exec(
      clause.text,
    )?.groups?.side;
  if (near !== undefined && held !== undefined && more.length === 0 && refs.length === 1) {
    const ids = clauseOf(
      clause.tokens.filter((token) => !hasTag(token, near === '后' ? 'after' : 'before')),
      clause.reading,
      scene,
    ).refs.flatMap((item) => (item.kind === 'some' ? item.ids : []));
    if (ids.length > 0 && !ids.includes(held) && clause.tokens.at(-1)!.text !== '去')
      return { subject: ids, [near === '后' ? 'after' : 'before']: held };
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
      if (hasTag(token, 'before')) return 'before';
      if (hasTag(token, 'after')) return 'after';
    }
    return undefined;
  };
  const relationAfter = (index: number): 'before' | 'after' | undefined => {
    const near = [clause.tokens[index], clause.tokens[index + 1]].filter((token) =>
      /\p{Script=Han}/u.test(token?.text ?? ''),
    );
    for (const token of near) {
      if (hasTag(token, 'before')) return 'before';
      if (hasTag(token, 'after')) return 'after';
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
  const marks = clause.has('between')
    ? tail.slice(0, 2).flatMap((item) => present(idsOf(item, scene), order))
    : [];
  if (marks.length >= 2) {
    // Whichever is said first: between them is behind the one that comes first in the film.
    const mark = order.find((id) => marks.includes(id));
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
    (scene.focus.topic === 'shots' || (goal && isOfPictures(scene.focus.topic))) &&
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
    const end = words.some((token) => hasTag(token, 'last'));
    if (subject.length > 0 && place > 0 && last.count === undefined)
      return { subject, to: end ? 'end' : place };
  }
  // X first / X at the end, 以X结尾
  const subjects = refs.filter(
    (item) =>
      (item.kind !== 'rest' || refs.length === 1) &&
      !(refs.length > 1 && (startsOnly(clause, item) || isFilm(clause, item))),
  );
  const subject = subjects.flatMap((item) => idsOf(item, scene));
  const outside = (...concepts: string[]): boolean =>
    clause.tokens.some((token, index) => !within(subjects, index) && hasTag(token, ...concepts));
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

/** The `it` of `can it start with the church`. */
const isFilm = (clause: Clause, { kind, to }: Reference): boolean =>
  kind === 'it' && /\bit$/.test(clause.tokens[to - 1]?.text ?? '') && opens.test(clause.text);

/** A word for before or after right behind a reference. */
const relationOf = (clause: Clause, index: number): boolean | undefined =>
  hasTag(clause.tokens[index], 'before', 'after') ? true : undefined;

const present = (ids: readonly string[], order: readonly string[]): string[] =>
  ids.filter((id) => order.includes(id));
