import type { EditCommand } from '../../edits/index.js';
import { lengthsOneByOne } from '../lists/length-list-chinese.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { besidePhotos } from '../reading/matters.js';
import { type Shape, shapeOf } from '../reading/signs.js';
import { idsOf as idsOfRef, photosParam, present } from '../referents/photos-meant.js';
import { lastCommand, type Scene, shotIds, shots } from '../scene.js';

const before = '(?:请|麻烦|帮我|把|让|将|给|我想|我要|希望|,)*';
const names = (name: string): string =>
  `(?<${name}>(?:[@%p]\\d+|rest|all)(?:[和跟与加、+]+[@%p]?\\d+)*)(?:那张|这张|那几张|几张|照片|的照片|它们|[两三四]张|加起来|合起来)*`;
const time = '(?:的)?(?:停留|播放|显示|展示)?(?:总)?(?:时长|时间|长度)?(?:都|各|,)?';
const sets =
  '(?:等于|正好是|刚好是|设置成|设置为|设定为|设为|设成|改成|改为|变成|调成|调到|调整为|应该是|应为|要|是|为|停|放|到|=)*';
const as = '(?:和|跟|与|同|像|按照?)?';
const same =
  '(?:一样(?:的)?(?:时间|辰光)|一样[长久]?|同样[长久]?|相?同|相等|一致|一般长|的总和|之和|的和|的总时长|总和|合计|加起来(?:那么|这么|一样)长?|那么长|一样久)?(?:一样长?|那么长)?';
const part =
  '(?<times>n?\\d+(?:\\.\\d+)?|[一两二三四五六]|半|[一两二三四]点五)?(?:倍|(?<part>一半|二分之一|三分之一|四分之一|三分之二|四分之三))';
const after = '(?:长|久|的时长|的时间|的长度|时长|时间|就行|就好|即可|吧|了)*';

/** A的时长等于B和C的总和, A和B一样长 */
const equals = new RegExp(
  `^${before}${names('who')}${time}${sets}${as}${names('model')}${time}${same}${after}$`,
);
/** 让日落也停一样长的时间, right after a length was set */
const alike = new RegExp(
  `^${before}${names('who')}${time}(?:也|同样|也要|,)*${sets}(?:一样|同样|相同|同等)的?(?:长|久|时长)?的?(?:时长|时间|长度)?${after}$`,
);
/** A的时长是B的两倍, A停B的一半 */
const timesAs = new RegExp(
  `^${before}${names('who')}${time}${sets}${as}${names('model')}${time}(?:的)?${part}${after}$`,
);
/** A比B长一倍 */
const longerBy = new RegExp(
  `^${before}${names('who')}${time}比${names('model')}${time}(?:要|多|再)?(?<way>长|久|多|短|少)${part}${after}$`,
);
/** 每张时长增加50%, 日落缩短到原来的80% */
const byShare = new RegExp(
  `^${before}${names('who')}${time}(?:统一|各自)?(?<way>增加|延长|加长|拉长|增长|缩短|减少|缩减|减短|压缩)(?<to>到原来的|至原来的|为原来的)?(?<percent>\\d+(?:\\.\\d+)?)%${after}$`,
);
const counted: Readonly<Record<string, number>> = {
  ...{ 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 半: 0.5 },
  ...{ 一点五: 1.5, 两点五: 2.5, 一半: 1 / 2, 二分之一: 1 / 2, 三分之一: 1 / 3, 四分之一: 1 / 4 },
  ...{ 三分之二: 2 / 3, 四分之三: 3 / 4 },
};
const saysSame =
  /一样|同样|(?:时长|时间|长度|停留).*同$|相同|相等|一致|一般长|总和|之和|的和|总时长|合计|加起来|那么长|等于|合起来|=/;
/** 依次停2、3、4秒; 分别为 2 秒、3 秒 */
const inTurn =
  /(?:依次|分别|各自|按顺序|逐张|挨个)(?:为|是|停留?|放|设为|设成|设置为|改为|改成|播放|展示|显示|用|给|:)*((?:\d+(?:\.\d+)? ?秒?(?: ?[、,和及/] ?| ))+\d+(?:\.\d+)?) ?秒/;
/** 时长比例 2:1:1 */
const ratio =
  /(?:时长|时间|停留)?(?:的)?(?:比例|之比|比)(?:为|是|改为|改成|设为|按|用|:|,)*((?:\d+(?:\.\d+)? ?[::比] ?)+\d+(?:\.\d+)?)$/;

const elsewhere = besidePhotos('motion', 'past');

/** The photos signs stand for. */
function meant(said: string, { refs }: Shape, scene: Scene): string[] {
  const list = shotIds(scene.draft);
  if (said.startsWith('all')) return list;
  if (said.startsWith('rest')) {
    const rest = refs.find(({ kind }) => kind === 'rest');
    return rest === undefined ? [] : idsOfRef(rest, scene, refs);
  }
  const found = [...said.matchAll(/([@%p]?)(\d+)/g)].flatMap(([, sign, digits]) =>
    sign === '@' || sign === '%'
      ? (refs[Number(digits)]?.ids ?? [])
      : scene.shotsSeen.slice(Number(digits) - 1, Number(digits)).map(({ id }) => id),
  );
  return present(scene, found);
}

const length = (photos: 'all' | readonly string[], durationMs: number): EditCommand => ({
  name: 'set_photo_length',
  params: { photos, durationMs: Math.round(durationMs) },
});

/** How long photos stay against each other, and lengths told one after the other. */
export const exactLengthsChinese = defineIntent({
  name: 'exact-lengths-chinese',
  needs: { words: /[长久倍时停半比短]|依次|分别|平均|均分|平分|总和|逐张|挨个|等于/ },
  read(clause: Clause, scene: Scene): Outcome | undefined {
    if (clause.reading.language !== 'zh' || clause.tokens.length > 40 || scene.fresh) return undefined;
    if (clause.has(...elsewhere) || /[吗?？]|多少|多久|几秒/.test(clause.text)) return undefined;
    const shape = shapeOf(clause);
    const text = shape.text.replace(/ /g, '');
    const list = shots(scene.draft);
    const named = clause.namedIds;
    const those = named.length > 0 ? present(scene, named) : list.map(({ id }) => id);
    const turns = inTurn.exec(clause.text)?.[1];
    if (turns !== undefined)
      return lengthsOneByOne(
        [...turns.matchAll(/\d+(?:\.\d+)?/g)].map(([said]) => Number(said) * 1000),
        those,
        scene,
      );
    if (clause.has('duration', 'speed')) return undefined;
    const weights = ratio.exec(clause.text.replace(/(?<=[\d:：]) (?=[\d:：])/g, ''))?.[1];
    if (weights !== undefined && /时|停|长/.test(clause.text)) {
      const parts = [...weights.matchAll(/\d+(?:\.\d+)?/g)].map(([said]) => Number(said));
      const whole = list.reduce((sum, shot) => (those.includes(shot.id) ? sum + shot.durationMs : sum), 0);
      const all = parts.reduce((sum, value) => sum + value, 0);
      return lengthsOneByOne(
        parts.map((value) => Math.round((whole * value) / all)),
        those,
        scene,
      );
    }
    const share = byShare.exec(text)?.groups;
    if (share !== undefined) {
      const own = meant(share.who!, shape, scene);
      const amount = Number(share.percent) / 100;
      const factor = share.to !== undefined ? amount : /[缩减压]/.test(share.way!) ? 1 - amount : 1 + amount;
      if (own.length === 0 || factor < 0.05 || factor > 20) return undefined;
      const params = { photos: photosParam(scene, own), factor };
      return edit('set_photo_length', params, { topic: 'shots', shots: own });
    }
    const last = lastCommand(scene);
    const again = last?.name === 'set_photo_length' ? alike.exec(text)?.groups?.who : undefined;
    if (again !== undefined) {
      const ids = meant(again, shape, scene);
      const model = list.find(
        ({ id }) =>
          Array.isArray(last!.params.photos) && last!.params.photos.includes(id) && !ids.includes(id),
      );
      if (ids.length > 0 && model !== undefined)
        return {
          kind: 'edit',
          commands: [length(photosParam(scene, ids), model.durationMs)],
          topic: 'shots',
          shots: ids,
        };
    }
    const form =
      longerBy.exec(text) ?? timesAs.exec(text) ?? (saysSame.test(text) ? equals.exec(text) : null);
    const said = form?.groups;
    if (said === undefined) return undefined;
    const ids = meant(said.who!, shape, scene);
    const model = meant(said.model!, shape, scene);
    if (ids.length === 0 || model.length === 0 || model.some((id) => ids.includes(id))) return undefined;
    const whole = list.reduce((sum, shot) => (model.includes(shot.id) ? sum + shot.durationMs : sum), 0);
    // The sum is meant where it is said, or where nothing else is.
    const summed = form![0].match(/总和|之和|的和|总时长|合计|加起来|合起来/) !== null;
    const base = summed || model.length === 1 ? whole : whole / model.length;
    const value = counted[said.part ?? said.times ?? '一'] ?? Number(said.times?.replace('n', ''));
    const shorter = /短|少/.test(said.way ?? '');
    const factor =
      said.way === undefined
        ? said.part === undefined && said.times === undefined && !/倍/.test(text)
          ? 1
          : value
        : shorter
          ? 1 - value
          : 1 + value;
    if (!(factor > 0)) return undefined;
    return {
      kind: 'edit',
      commands: [length(photosParam(scene, ids), base * factor)],
      topic: 'shots',
      shots: ids,
      measured: model,
    };
  },
});
