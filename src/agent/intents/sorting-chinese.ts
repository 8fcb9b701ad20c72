import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { type Scene, shots } from '../scene.js';

const name = /文件名字|文件名称|文件名|档名|文件|名字|名称|字母|首字母|拼音/;
const time =
  /拍摄的?时间|拍照的?时间|拍摄的?日期|拍摄先后|拍摄顺序|时间先后|时间顺序|时间早晚|时间线|时间|日期|先拍|早拍|后拍|晚拍|拍得早|拍得晚|最早拍|最晚拍|最近拍|最新拍|最早|最新|最近|最老|最旧/;
/** What puts a row in order, or says which end of it comes first. */
const puts = /排|序|先后|[放在]前|[放在]最前|[放在]开头|[由从].到/;
const backwards =
  /倒序|降序|逆序|倒着|倒过来|反过来|[新晚近][到至][旧早远老]|z[到至-]a|(?:最新|最近|新|晚|后拍|晚拍)(?:拍的?)?的?(?:照片)?(?:就|都|要)?(?:先|[放排在].{0,2}前|[放排在]开头)/i;
const upwards =
  /(?:最早|最老|最旧|先拍|早拍|早|旧|老)(?:拍的?)?的?(?:照片)?(?:就|都|要)?(?:先|[放排在].{0,2}前|[放排在]开头)/;
/** Last to first without the word for it. */
const lastFirst =
  /^(?:请|麻烦|帮我|照片|图片|顺序|就|,)*从?(?:最后|末尾|结尾|尾巴)(?:面|头)?(?:那|一)?张?(?:开始|起)?,?(?:往前|倒着|倒回来|往回)(?:放|播|排|播放)(?:吧|了|即可)*$/;
/** Whatever else such a wish may say. */
const small =
  /即可|就行|就好|请|麻烦|帮我|给我|我想|我要|希望|可以|能不能|把|将|让|所有|全部|整个|的|照片|图片|它们|片子|视频|按照|按|依照|依|根据|照着|照|以|来|重新|都|再|就|先|放到|放在|放|排在|排到|排列|排序|排好|排一下|排一排|排个序|排|播放|播|为序|顺序|次序|先后|升序|降序|倒序|逆序|正序|倒着|倒过来|反过来|从|由|到|至|在|新|旧|早|晚|远|近|老|a|z|-|最前面|最前|前面|开头|后面|最后|一下|好|吧|了|哈|啊|即可|就行|,|是|要/gi;

/** The order of the whole film by names or by when the photos were taken: 以文件名为序, 最新的排前面. */
export const sortingChinese = defineIntent({
  name: 'sorting-chinese',
  needs: { words: /排|序|先后|前|[由从]/ },
  read(clause: Clause, scene: Scene): Outcome | undefined {
    if (clause.reading.language !== 'zh' || clause.tokens.length > 16 || shots(scene.draft).length < 2)
      return undefined;
    // The last one is where it begins, and not what goes.
    if (lastFirst.test(clause.text))
      return edit(
        'sort_photos',
        { by: 'reverse' },
        { topic: 'film', measured: clause.refs.flatMap(({ ids }) => ids) },
      );
    if (clause.refs.some(({ kind }) => kind !== 'all') || clause.has('quote', 'duration', 'remove'))
      return undefined;
    const { text } = clause;
    const by = name.test(text) ? 'name' : time.test(text) ? 'time' : undefined;
    if (by === undefined || !puts.test(text) || /[吗?？]|什么|怎么/.test(text)) return undefined;
    const left = text
      .replace(by === 'name' ? name : time, '')
      .replace(time, '')
      .replace(small, '')
      .trim();
    if (left !== '') return undefined;
    const said = backwards.test(text) || upwards.test(text);
    // 最近拍的放前面，按时间排: which end comes first is said already.
    const last = scene.planned.at(-1);
    if (!said && last?.name === 'sort_photos' && last.params.by === by) return { kind: 'nothing' };
    const descending = backwards.test(text) && !upwards.test(text);
    return edit('sort_photos', { by, descending }, { topic: 'film' });
  },
});
