import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { heardSigns } from '../reading/signs.js';
import { idsOf, photosParam } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { type Scene, shotIds, shots } from '../scene.js';

const amount =
  /^(?:请|把|将|让|给|再|然后)*(?:所有|全部|每张|整体)?(?:照片|图片)?(?<photos>P)?的?(?:镜头|运镜|照片)?(?:的)?(?:运动|运镜|移动|动效|动画|缩放|放大|缩小|推近|拉远|平移)?的?(?:幅度|强度|力度|程度)(?:都|全部|统一)*(?:调整?|设置?|改|变|降低?|提高?|升)?(?:到|成|为|至|高|大|小)*(?<now>(?:现在|目前|当前|原来|之前)的?)?(?<value>%|一半|减半|两倍|一倍)(?:吧|了|哈|就行|谢谢)*$/;
/** 第一张放大到1.3倍 */
const closer =
  /^(?:请|把|将|让|给|再|然后|想|要)*(?:所有|全部|每张)?(?:照片|图片|画面)?(?<photos>P)?(?:的)?(?:镜头|画面|运镜|照片)?(?:都|慢慢|缓慢|逐渐|慢慢地|缓缓|一点点|再)*(?:放大|推近|拉近|缩放|推)(?:到|成|至|为|了)?(?:原来|现在)?的?(?<value>(?:\d+(?:\.\d+)?|[一二两三]点[一二三四五六七八九])倍|%)(?:大小)?(?:吧|了|哈|就行|谢谢)*$/;
const parts: Readonly<Record<string, number>> = { 一半: 0.5, 减半: 0.5, 两倍: 2, 一倍: 2 };

/** 镜头运动强度调到50%, 缩放幅度减半: how far the camera goes, 100 % as it usually does. */
export const motionAmount = defineIntent({
  name: 'motion-amount',
  needs: { concepts: ['percentage', 'half', 'twice', 'multiple'] },
  read(clause, scene) {
    if (clause.reading.language !== 'zh' || clause.tokens.length > 20) return undefined;
    if (clause.has('quote', 'look', 'music', 'sound', 'transition', 'title', 'caption', 'text'))
      return undefined;
    const near = closer.exec(heardSigns(clause))?.groups;
    if (near?.value !== undefined) return zoomTo(clause, scene, near.photos !== undefined);
    const said = amount.exec(heardSigns(clause))?.groups;
    if (said?.value === undefined || !clause.has('motion', 'aMotion', 'strength')) return undefined;
    if (!/镜|运|动|缩放|放大|缩小|推近|拉远|平移/.test(clause.text)) return undefined;
    const named = clause.namedRefs.flatMap((item) => idsOf(item, scene));
    const ids = said.photos === undefined ? shotIds(scene.draft) : named;
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

/** How much closer `zoom_in` comes at its usual strength in four seconds; in longer and shorter ones as much more or less. */
const usual = 0.14;
const most = 4;

/** How close the camera comes in the end: 1.3 times, 20 % more. */
function zoomTo(clause: Clause, scene: Scene, named: boolean): Outcome | undefined {
  const times = clause.value<number>('multiple');
  const percent = clause.value<number>('percentage');
  const scale = times ?? 1 + (percent ?? 0) / 100;
  const own = clause.namedRefs.flatMap((item) => idsOf(item, scene));
  const ids = named ? own : shotIds(scene.draft);
  if (ids.length === 0 || scale <= 1 || scale > 10) return undefined;
  const strengths = new Map<number, string[]>();
  for (const { id, durationMs } of shots(scene.draft)) {
    if (!ids.includes(id)) continue;
    const reach = usual * Math.min(1.6, Math.max(0.6, durationMs / 4000));
    const amount = Math.min(most, Math.round(((scale - 1) / reach) * 100) / 100);
    strengths.set(amount, [...(strengths.get(amount) ?? []), id]);
  }
  const commands = [...strengths].map(([amount, photos]) => ({
    name: 'set_motion',
    params: { photos: photosParam(scene, photos), motion: 'zoom_in', amount },
  }));
  const note = strengths.has(most)
    ? say(scene.language, { en: 'It comes as close as it can.', zh: '镜头已放大到最大。' })
    : say(scene.language, { en: `It comes ${scale} times as close.`, zh: `镜头放大到约 ${scale} 倍。` });
  return { kind: 'edit', commands, topic: 'motion', shots: ids, note };
}
