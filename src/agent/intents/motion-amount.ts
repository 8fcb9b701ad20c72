import { defineIntent, edit } from '../outcome.js';
import { idsOf, photosParam } from '../photos-meant.js';
import { shots } from '../scene.js';
import { heardSigns } from '../signs.js';

const amount =
  /^(?:请|把|将|让|给|再|然后)*(?:所有|全部|每张|整体)?(?:照片|图片)?(?<photos>P)?的?(?:镜头|运镜|照片)?(?:的)?(?:运动|运镜|移动|动效|动画|缩放|放大|缩小|推近|拉远|平移)?的?(?:幅度|强度|力度|程度)(?:都|全部|统一)*(?:调整?|设置?|改|变|降低?|提高?|升)?(?:到|成|为|至|高|大|小)*(?<now>(?:现在|目前|当前|原来|之前)的?)?(?<value>%|一半|减半|两倍|一倍)(?:吧|了|哈|就行|谢谢)*$/;
const parts: Readonly<Record<string, number>> = { 一半: 0.5, 减半: 0.5, 两倍: 2, 一倍: 2 };

/** 镜头运动强度调到50%, 缩放幅度减半: how far the camera goes, 100 % as it usually does. */
export const motionAmount = defineIntent({
  name: 'motion-amount',
  needs: { concepts: ['percentage', 'half', 'twice'] },
  read(clause, scene) {
    if (clause.reading.language !== 'zh' || clause.tokens.length > 20) return undefined;
    if (clause.has('quote', 'look', 'music', 'sound', 'transition', 'title', 'caption', 'text'))
      return undefined;
    const said = amount.exec(heardSigns(clause))?.groups;
    if (said?.value === undefined || !clause.has('motion', 'aMotion', 'strength')) return undefined;
    if (!/镜|运|动|缩放|放大|缩小|推近|拉远|平移/.test(clause.text)) return undefined;
    const named = clause.refs.filter(({ kind }) => kind === 'some').flatMap((item) => idsOf(item, scene));
    const ids = said.photos === undefined ? shots(scene.draft).map(({ id }) => id) : named;
    const share = (clause.value<number>('percentage') ?? 0) / 100;
    const how =
      said.value !== '%'
        ? { factor: parts[said.value]! }
        : said.now === undefined
          ? { amount: share }
          : { factor: share };
    if (ids.length === 0 || Object.values(how)[0]! > 4) return undefined;
    return edit('set_motion', { photos: photosParam(scene, ids), ...how }, { topic: 'motion', shots: ids });
  },
});
