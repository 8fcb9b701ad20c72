import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { shapeOf } from '../reading/signs.js';
import { present } from '../referents/photos-meant.js';
import { notOfPlaces } from '../referents/places.js';
import { lastCommand, type Scene, shotIds, shots } from '../scene.js';
import { goingOn, idsOf } from './placing.js';
import { stepOn } from './step-on.js';

const before =
  '(?:算了|得了|我觉得|我想让?|我要|我希望|希望|能不能|可不可以|可以|请|麻烦|帮我|还是|就|那|把|将|让|给我|要不|不如|最好|干脆|然后|再|也|应该|应|换|,|先)*';
const after =
  '(?:吧|了|去|来|呢|啊|呀|好了|就行|就好|行吗|可以吗|好吗|更好看?|比较好|好一?点|合适|更合适|一下|出现|播放|嘛|哦|啦|算了|呗|即可|那张|这张|的?照片|的?位置|那里|那儿|哈|[当做](?:封面|开头|片头|首图|结尾))*';
const put =
  '(?:再|直接|给我|帮我|都|一起|整体|,)*(?:放|排|摆|挪|移|移动|搬|调|调整|提|换|来|用|上|给|接|插|夹|加|播|跟|安排|塞|拖|搁|置|放置)(?:到|在|至|去|成|给|出|上|入|进|是)?';
/** The same of what is put there, where its place is said before. */
const puts =
  '(?:再|直接|给我|都|一起|,)*(?:放|换|来|用|上|给|接|插|夹|加|播|跟|安排|塞)(?:成|给|出|上|入|进|是)?';
const names = '@\\d+(?:[和跟与、]?@\\d+)*';
const start = '最前面|最前头|最前边|最前|最开头|开头|片头|开场|首位|头一?[张个]|first|start';
const end = '最后面|最后头|最后边|最后|结尾|片尾|末尾|末位|末一?[张个]|压轴|收尾|last|end';
/** A photo or several, by names, places and numbers. */
const one = '(?:[@%]\\d+|p\\d+(?:个|位|号)?|n\\d+号?)';
const some = `(?:${one}(?:(?:和|跟|与|、|,|及|以及|还有)*${one})*)(?:这|那)?(?:两|三|几|n2|n3)?(?:张|个|幅|照片|图片|图|的照片)*`;
const unit = '(?:一?张|个?的?位置|个?位子|位|号位|号|名|个|那张|这张|那个)?';
const goal = `(?:(?<start>${start})|(?<end>${end})|%(?<spot>\\d+)|p(?<place>\\d+))${unit}`;
const side = '(?:那张|这张)?的?(?:(?<late>后面|之后|后边|后头|后|after|next)|前面|之前|前边|前头|前|before)';
const gap = `(?:在)?(?:(?<one>${one})(?:和|跟|与|、|到)(?<two>${one})|(?<pair>@\\d+))的?(?:之间|中间|当中|between)`;
/** 把第三张移到第一位, 日落应该在第二个: who, and then where. */
const toGoal = new RegExp(
  `^${before}(?<who>${some})的?(?:${put}|(?:应该|应当|应|要|该|得|必须|it)+(?:排|放)?(?:在|是))${goal}${after}$`,
);
/** 外婆第二个出来 */
const comesAt = new RegExp(
  `^${before}(?<who>${some})(?:要|应该|就)?${goal}(?:再|才)?(?:出来|出现|出场|上场|登场|亮相|露面|上)${after}$`,
);
/** 从宿舍开始: what the film begins with. */
const opensWith = /^(?:那|就|要|,)*从.{1,8}(?:开始|打头|起头|开头)(?:排|放|来)?(?:吧|就行)?$/;
const toSide = new RegExp(
  `^${before}(?<who>${some})的?(?:${put}|要|应该|应|紧|在|it)*(?<mark>${one})${side}${after}$`,
);
/** 断桥紧跟西湖 */
const follows = new RegExp(
  `^${before}(?<who>${some})(?:要|应该|就|直接)*(?:紧跟着?|紧接着?|跟着|紧挨着)在?(?<mark>${one})${after}$`,
);
const toGap = new RegExp(`^${before}(?<who>${some})${put}${gap}${after}$`);
const gapOf = new RegExp(`^${before}${gap}${before}${puts}(?<who>${some})${after}$`);
/** 第二位放西湖, 第四个换成断桥来放 */
const goalOf = new RegExp(`^${before}${goal}(?:该|应该|要|就)*${puts}(?<who>${some})${after}$`);
/** 开头两张用日落和断桥 */
const ends = new RegExp(
  `^${before}(?<mark>@\\d+)(?:就|都|应该|分别|依次)*(?:用|放|排|来|给|是)(?<who>${some})${after}$`,
);
/** 西湖放中间 */
const toMiddle = new RegExp(
  `^${before}(?<who>${some})的?${put}(?:最|正)?(?:中间|当中|正中|中央|middle|center|between)(?:位置|的位置)?${after}$`,
);
/** 西湖放完放断桥 */
const onceOver = new RegExp(
  `^${before}(?<mark>${one})(?:播|放|显示)?(?:完|过)(?:了|以后|之后|后|就|再|接着|,)*${puts}(?<who>${some})${after}$`,
);
const exchange =
  '(?:互相|相互|之间)?(?:对调|互换|交换|调换|掉换|对换|调个?个?儿|换个?个儿|掉个个儿|掉个(?=位)|换一换|换一下|换换|换过来|换|调一下|换下|调|反过来|倒过来|颠倒|swap)(?:一下)?(?:个|下)?(?:的?(?:位置|位子|位|顺序|先后顺序|次序|order))?(?:过来)?';
/** 最后两张换一下, 断桥和日落对调 */
const exchanged = new RegExp(
  `^${before}(?<who>${some})(?:it|them|俩|它们)*(?:的)?(?:位置|顺序|先后顺序|次序|先后|order)?(?:给我|再|互相|都|来)*${exchange}${after}$`,
);
const counts: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };
const steps = '(?<by>n?\\d+|[一两二三四五])(?:个位置|个|位|张|格|步|名)';
/** 第四张往后挪两位 */
const shifted = new RegExp(
  `^${before}(?<who>${some})(?:整体|都|,)*(?:(?:往|向|朝|再|往后退|it)*(?<way>往前|往后|前|后|before|after|next)面?(?:面|方|移|挪|调|推|提|退|放|排|靠|动)*|(?<up>提前|提早)|(?<down>推迟|延后|推后|退后))(?:了)?${steps}${after}$`,
);
const beside = new RegExp(
  `^${before}(?<mark>${one})${side}(?:紧跟着|紧接着|直接|就|再|应该|要|是)*(?:${puts})?(?<who>${some})${after}$`,
);
const heldSlot = new RegExp(
  `^${before}(?:改)?${put}(?:回)?(?:到|在)?(?:(?<start>${start})|(?<end>${end})|%(?<spot>\\d+)|p(?<place>\\d+))(?:一?张|的?位置|位)?${after}$`,
);
const heldBeside = new RegExp(
  `^${before}(?:改)?${put}(?:回)?(?:到|在)?(?<mark>[@%]\\d+)(?:那张|这张)?的?(?:(?<late>后面|之后|后边|后头|后)|前面|之前|前边|前头)${after}$`,
);
/** 多余的删了，留西湖断桥: what is named is what stays. */
const keeps = new RegExp(
  `^${before}(?:其他的?|其余的?|多余的?|剩下的?|别的|rest的?)(?:都|全部?|就|统统)?(?:删|去|拿|不要|砍|剪)(?:掉|了|除)*,?${before}(?:只|光)?(?:留|保留|留下|要)(?:着|下)?(?<who>${names})${after}$`,
);
/** 反了，放前面 right after 放到狗后面: the other side of the same photo. */
const otherSide =
  /^(?:应该|是|要|改|那|就|it)*(?:放|挪|移|排|摆)?(?:到|在)?(?:it)?的?(?:前面|前边|前头|before|(?<late>后面|后边|后头|after))(?:才对|吧|去|了)*$/;
const restStays =
  /^(?:中间|其他|其余|别的|剩下|rest|middle)的?(?:那些|几张|照片)?(?:都|就)?(?:别动|不动|不变|不用动|不用管|照旧|保持不变|随便|随意)(?:吧|了)?$/;
const again =
  /^(?:再|继续|接着)(?:挪|移|动|来|走|换|往前|往后|朝前|朝后|提|推)(?:一)?(?:位|下|格|点|次|个位置|个)?(?:吧|呗)?$/;

type Groups = Readonly<Record<string, string | undefined>>;
const beforeSaid = /前|before/;

/** The photos the wish before has just moved or brought back: 还是放第二吧 goes on with them. */
function inHand(scene: Scene): string[] {
  const last = lastCommand(scene);
  return /^(?:move|restore)_photos$/.test(last?.name ?? '') && Array.isArray(last!.params.photos)
    ? present(scene, last!.params.photos.map(String))
    : [];
}

/** 断桥和日落对调, 前三张和后三张对调: the first of one with the first of the other, and so on. */
function swaps(said: string | undefined, who: (said: string) => string[]): Outcome | undefined {
  const groups = [...(said ?? '').matchAll(/[@%pn]\d+/g)].map(([sign]) => who(sign));
  const [ones = [], others = [], ...more] = groups.length === 1 ? groups[0]!.map((id) => [id]) : groups;
  const all = [...ones, ...others];
  if (more.length > 0 || ones.length === 0 || ones.length !== others.length) return undefined;
  if (new Set(all).size < all.length) return undefined;
  const commands = ones.map((first, index) => ({
    name: 'swap_photos',
    params: { first, second: others[index]! },
  }));
  return { kind: 'edit', commands, topic: 'shots', shots: all };
}

/** Where photos shall stand, said in Chinese with the place first: 最后一张用西湖, 西湖和断桥之间插日落. */
export const placingChinese = defineIntent({
  name: 'placing-chinese',
  read(clause: Clause, scene: Scene): Outcome | undefined {
    if (clause.reading.language !== 'zh' || clause.tokens.length > 20 || shots(scene.draft).length < 2)
      return undefined;
    if (clause.has(...notOfPlaces, 'sound', 'motion', 'look')) return undefined;
    if (
      !/[前后头尾末间第最压首留再继接中换调位跟倒反完]|其他|其余|别的|剩下|开场|开头|开始/.test(clause.text)
    )
      return undefined;
    const shape = shapeOf(clause);
    const text = shape.text.replace(/ /g, '');
    const list = shotIds(scene.draft);
    const done = (ids: readonly string[], where: Record<string, unknown>): Outcome | undefined =>
      ids.length > 0 && ids.length < list.length
        ? edit('move_photos', { photos: ids, ...where }, { topic: 'shots', shots: ids })
        : undefined;
    const moved = scene.planned.at(-1)?.name === 'move_photos';
    if (moved && restStays.test(text)) return { kind: 'nothing' };
    const on = stepOn(clause, scene);
    if (on !== undefined) return on;
    if (again.test(clause.text)) return goingOn('again', scene);
    const who = (said: string): string[] =>
      idsOf([...said.matchAll(/[@%pn]\d+/g)].map(([sign]) => sign.replace('p', 'n')).join(' '), shape, scene);
    const kept = keeps.exec(text)?.groups?.who;
    if (kept !== undefined) {
      const ids = who(kept);
      const gone = list.filter((id) => !ids.includes(id));
      return ids.length === 0 || gone.length === 0
        ? undefined
        : edit('remove_photos', { photos: gone }, { topic: 'shots', shots: ids });
    }
    const where = (groups: Groups): Record<string, unknown> | undefined => {
      const at = groups.spot === undefined ? undefined : shape.refs[Number(groups.spot)]?.ids[0];
      const place = at === undefined ? Number(groups.place ?? 1) : list.indexOf(at) + 1;
      if (place < 1 || place > list.length) return undefined;
      return { to: groups.end !== undefined || place === list.length ? 'end' : place };
    };
    const placed = (groups: Groups, at: Record<string, unknown> | undefined): Outcome | undefined => {
      const ids = who(groups.who!);
      return at === undefined ? undefined : done(ids, at);
    };
    const replaces = clause.has('replace') || /换成|换为|替/.test(text);
    const at = replaces ? undefined : goalOf.exec(text)?.groups;
    // 第二位放西湖 puts it there; 最早拍的那张放第一 goes there itself.
    const goes = at === undefined || (at.spot !== undefined && /^[p%]/.test(at.who!));
    const there = replaces
      ? undefined
      : ((goes ? (toGoal.exec(text) ?? comesAt.exec(text))?.groups : undefined) ?? at);
    if (there !== undefined) return placed(there, where(there));
    const [opener, ...besides] = opensWith.test(clause.text) ? clause.refs : [];
    const apart = clause.reading.tokens.length > clause.tokens.length;
    if (opener?.kind === 'some' && besides.length === 0 && apart)
      return done(opener.ids.slice(0, 1), { to: 1 });
    const inside = scene.focus.topic === 'text' ? undefined : toMiddle.exec(text)?.groups?.who;
    if (inside !== undefined) return done(who(inside), { to: Math.ceil((list.length + 1) / 2) });
    const end = ends.exec(text)?.groups;
    const marked = end === undefined ? [] : who(end.mark!);
    const named = end === undefined ? [] : who(end.who!);
    if (marked.length > 1 && named.length === marked.length) {
      const same = (part: readonly string[]): boolean => part.every((id, index) => id === marked[index]);
      if (same(list.slice(0, marked.length))) return done(named, { to: 1 });
      if (same(list.slice(-marked.length))) return done(named, { to: 'end' });
    }
    const near = (beside.exec(text) ?? toSide.exec(text) ?? follows.exec(text) ?? onceOver.exec(text))
      ?.groups;
    const [mark, ...more] = near === undefined ? [] : who(near.mark!);
    if (mark !== undefined && more.length === 0) {
      const ids = who(near!.who!).filter((id) => id !== mark);
      // 断桥紧跟西湖 says no side.
      const late = near!.late !== undefined || !beforeSaid.test(text);
      return done(ids, { [late ? 'after' : 'before']: mark });
    }
    const middle = (gapOf.exec(text) ?? toGap.exec(text))?.groups;
    if (middle !== undefined) {
      const marks = middle.pair === undefined ? [...who(middle.one!), ...who(middle.two!)] : who(middle.pair);
      const ids = who(middle.who!).filter((id) => !marks.includes(id));
      const first = list.find((id) => marks.includes(id));
      return marks.length !== 2 || first === undefined ? undefined : done(ids, { after: first });
    }
    const swapped = swaps(exchanged.exec(text)?.groups?.who, who);
    if (swapped !== undefined) return swapped;
    const step = shifted.exec(text)?.groups;
    if (step !== undefined) {
      const ids = who(step.who!);
      const by = counts[step.by!] ?? Number(step.by!.replace('n', ''));
      const early = step.up !== undefined || /前|before/.test(step.way ?? '');
      const place = list.indexOf(ids[0] ?? '') + 1 + (early ? -by : by);
      return ids.length === 0 ? undefined : done(ids, { to: Math.min(list.length, Math.max(1, place)) });
    }
    const turned = otherSide.exec(text)?.groups;
    const put = lastCommand(scene);
    const anchored = put?.name === 'move_photos' ? (put.params.after ?? put.params.before) : undefined;
    if (turned !== undefined && typeof anchored === 'string')
      return done(inHand(scene), { [turned.late === undefined ? 'before' : 'after']: anchored });
    const held = inHand(scene);
    const spot = held.length === 0 ? undefined : heldSlot.exec(text)?.groups;
    // 婚纱那张又要了 放回第二张: a place, whatever stood there when the sentence began.
    const seen =
      spot?.spot === undefined || scene.planned.at(-1)?.name !== 'restore_photos'
        ? -1
        : scene.shotsSeen.findIndex(({ id }) => id === shape.refs[Number(spot.spot)]?.ids[0]);
    if (seen >= 0) return done(held, { to: seen + 1 });
    if (spot !== undefined) return done(held, where(spot) ?? {});
    const next = held.length === 0 ? undefined : heldBeside.exec(text)?.groups;
    const [anchor, ...anchors] = next === undefined ? [] : who(next.mark!);
    if (anchor !== undefined && anchors.length === 0 && !held.includes(anchor))
      return done(held, { [next!.late === undefined ? 'before' : 'after']: anchor });
    return undefined;
  },
});
