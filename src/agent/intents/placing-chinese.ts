import type { Clause } from '../clause.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import { present } from '../photos-meant.js';
import { notOfPlaces } from '../places.js';
import { type Scene, shots } from '../scene.js';
import { shapeOf } from '../signs.js';
import { goingOn, idsOf } from './placing.js';

const before =
  '(?:算了|得了|我觉得|我想让?|我要|我希望|希望|能不能|可不可以|可以|请|麻烦|帮我|还是|就|那|把|将|让|要不|不如|最好|干脆|然后|再|也|应该|应|换|,)*';
const after =
  '(?:吧|了|呢|啊|呀|好了|就行|就好|行吗|可以吗|好吗|更好看?|比较好|好一?点|合适|更合适|一下|嘛|哦|啦|算了|呗|即可|那张|这张|的?照片)*';
const put =
  '(?:放|排|摆|挪|移|搬|调|提|换|来|用|上|给|接|插|夹|加|播|跟|安排|塞)(?:到|在|去|成|给|出|上|入|进|是)?';
const names = '@\\d+(?:[和跟与、]?@\\d+)*';
const start = '最前面|最前|开头|片头|开场|头一?[张个]|first|start';
const end = '最后面?|最后头|结尾|片尾|末尾|末一?[张个]|压轴|收尾|last|end';
const slot = new RegExp(
  `^${before}(?:(?<start>${start})|(?<end>${end})|%(?<spot>\\d+)|p(?<place>\\d+))(?:一?张|的?位置|位|那张|这张|那个)?${before}${put}?(?<who>${names})${after}$`,
);
const beside = new RegExp(
  `^${before}(?<mark>[@%]\\d+)(?:那张|这张)?的?(?:(?<late>后面|之后|后边|后头|后)|前面|之前|前边|前头)(?:紧跟着|紧接着|直接|就|再|应该|要|是)*${put}?(?<who>${names})${after}$`,
);
const heldSlot = new RegExp(
  `^${before}(?:改)?${put}(?:回)?(?:到|在)?(?:(?<start>${start})|(?<end>${end})|%(?<spot>\\d+)|p(?<place>\\d+))(?:一?张|的?位置|位)?${after}$`,
);
const heldBeside = new RegExp(
  `^${before}(?:改)?${put}(?:回)?(?:到|在)?(?<mark>[@%]\\d+)(?:那张|这张)?的?(?:(?<late>后面|之后|后边|后头|后)|前面|之前|前边|前头)${after}$`,
);
const between = new RegExp(
  `^${before}(?:在)?(?<one>[@%]\\d+)[和跟与、](?<two>[@%]\\d+)(?:的)?(?:之间|中间|当中)${before}${put}(?:一?张)?(?<who>${names})${after}$`,
);
/** 多余的删了，留西湖断桥: what is named is what stays. */
const keeps = new RegExp(
  `^${before}(?:其他的?|其余的?|多余的?|剩下的?|别的|rest的?)(?:都|全部?|就|统统)?(?:删|去|拿|不要|砍|剪)(?:掉|了|除)*,?${before}(?:只|光)?(?:留|保留|留下|要)(?:着|下)?(?<who>${names})${after}$`,
);
const restStays =
  /^(?:中间|其他|其余|别的|剩下|rest|middle)的?(?:那些|几张|照片)?(?:都|就)?(?:别动|不动|不变|不用动|不用管|照旧|保持不变|随便|随意)(?:吧|了)?$/;
const again =
  /^(?:再|继续|接着)(?:挪|移|动|来|走|换|往前|往后|朝前|朝后|提|推)(?:一)?(?:位|下|格|点|次|个位置|个)?(?:吧|呗)?$/;

/** The photos the wish before has just moved: 还是放第二吧 goes on with them. */
function inHand(scene: Scene): string[] {
  const last = scene.planned.at(-1) ?? scene.conversation.past.at(-1)?.commands.at(-1);
  return last?.name === 'move_photos' && Array.isArray(last.params.photos)
    ? present(scene, last.params.photos.map(String))
    : [];
}

/** Where photos shall stand, said in Chinese with the place first: 最后一张用西湖, 西湖和断桥之间插日落. */
export const placingChinese = defineIntent({
  name: 'placing-chinese',
  read(clause: Clause, scene: Scene): Outcome | undefined {
    if (clause.reading.language !== 'zh' || clause.tokens.length > 20 || shots(scene.draft).length < 2)
      return undefined;
    if (clause.has(...notOfPlaces, 'sound', 'motion', 'look')) return undefined;
    if (!/[前后头尾末间第最压首留再继接中]|其他|其余|别的|剩下|开场|开头/.test(clause.text)) return undefined;
    const shape = shapeOf(clause);
    const text = shape.text.replace(/ /g, '');
    const list = shots(scene.draft).map(({ id }) => id);
    const done = (ids: readonly string[], where: Record<string, unknown>): Outcome | undefined =>
      ids.length > 0 && ids.length < list.length
        ? edit('move_photos', { photos: ids, ...where }, { topic: 'shots', shots: ids })
        : undefined;
    const moved = scene.planned.at(-1)?.name === 'move_photos';
    if (moved && restStays.test(text)) return { kind: 'nothing' };
    if (again.test(clause.text)) return goingOn('again', scene);
    const who = (said: string): string[] =>
      idsOf(said.replace(/[和跟与、]/g, ' ').replace(/(?<=\d)@/g, ' @'), shape, scene);
    const kept = keeps.exec(text)?.groups?.who;
    if (kept !== undefined) {
      const ids = who(kept);
      const gone = list.filter((id) => !ids.includes(id));
      return ids.length === 0 || gone.length === 0
        ? undefined
        : edit('remove_photos', { photos: gone }, { topic: 'shots', shots: ids });
    }
    const there = slot.exec(text)?.groups;
    if (there !== undefined && !clause.has('replace') && !/换成|换为|替/.test(text)) {
      const spot = there.spot === undefined ? undefined : shape.refs[Number(there.spot)]?.ids[0];
      const place = spot === undefined ? Number(there.place ?? 1) : list.indexOf(spot) + 1;
      const last = there.end !== undefined || place === list.length;
      return place < 1 ? undefined : done(who(there.who!), { to: last ? 'end' : place });
    }
    const side = beside.exec(text)?.groups;
    if (side !== undefined) {
      const [mark] = who(side.mark!);
      const ids = who(side.who!).filter((id) => id !== mark);
      return mark === undefined
        ? undefined
        : done(ids, { [side.late === undefined ? 'before' : 'after']: mark });
    }
    const held = inHand(scene);
    const spot = held.length === 0 ? undefined : heldSlot.exec(text)?.groups;
    if (spot !== undefined) {
      const at = spot.spot === undefined ? undefined : shape.refs[Number(spot.spot)]?.ids[0];
      const place = at === undefined ? Number(spot.place ?? 1) : list.indexOf(at) + 1;
      return place < 1 ? undefined : done(held, { to: spot.end === undefined ? place : 'end' });
    }
    const next = held.length === 0 ? undefined : heldBeside.exec(text)?.groups;
    const [mark, ...marks_] = next === undefined ? [] : who(next.mark!);
    if (mark !== undefined && marks_.length === 0 && !held.includes(mark))
      return done(held, { [next!.late === undefined ? 'before' : 'after']: mark });
    const gap = between.exec(text)?.groups;
    if (gap === undefined) return undefined;
    const marks = [...who(gap.one!), ...who(gap.two!)];
    const ids = who(gap.who!).filter((id) => !marks.includes(id));
    const first = list.find((id) => marks.includes(id));
    return marks.length !== 2 || first === undefined ? undefined : done(ids, { after: first });
  },
});
