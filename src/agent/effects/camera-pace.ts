import type { Read } from '../outcome.js';
import { edit } from '../outcome.js';
import { factorIn } from '../reading/amount.js';
import type { Clause } from '../reading/clause.js';
import { lastCommand, type Scene, shotIds, shots } from '../scene.js';

const opens = '(?:但是?|不过|就是|还是|请|也|要|得|能|再|还|更|稍微|稍|它)*';
const noun = '(?:镜头|运镜|移动|运动|动作|推|拉|移|动|扫|放大|缩小|推近|拉远|速度|节奏|幅度)';
const some = '(?:一点点|一点儿|一点|点儿|点|一些|些|下来|的|和)*';
const closes = '(?:就好|就行|就可以|吧|了|哈|啊|哦|呀)*';
const slow = '(?:缓慢|缓缓|慢慢|平稳|柔和|慢|缓|轻|柔|稳)';
const quick = '(?:明显|猛|急|快|强)';
const little = '(?:小|弱)';
const much = '(?:大|强)';
const how = '(?:得|的|要|也|再|还|更|稍微|稍|给我|放|调|就|可以)*';

const gentler = new RegExp(
  `^${opens}(?:${noun}的?)*${how}${slow}${some}${closes}$|^${opens}(?:${noun}的?)+${how}${little}${some}${closes}$|^${opens}(?:别|不要|不用|不能|不必|不许)${noun}?得?(?:太|那么|这么|过于?)(?:${quick}|大|夸张|剧烈)${closes}$|^${noun}?得?(?:太|有点|有些|还是太?)${quick}了?${closes}$|^快了[,，]?慢些$`,
);
const stronger = new RegExp(
  `^${opens}(?:${noun}的?)*${how}${quick}${some}${closes}$|^${opens}(?:${noun}的?)+${how}${much}${some}${closes}$|^${opens}(?:别|不要)${noun}?得?(?:太|那么|这么)(?:${slow}|小|弱)${closes}$|^${noun}?得?(?:太|有点|有些|还是太?)(?:慢|缓)了?${closes}$`,
);
const nearer = /^(?:再|还要|要)?(?:拉|推|靠)?近一?[点些]儿?[吧了]?$/;
const farther = /^(?:再|还要|要)?(?:拉|退)?远一?[点些]儿?[吧了]?$/;
const ofOthers = /^(?:其他|其它|其余|别|剩下|另外)的?(?:照片|图片|几张|那些)?(?:都|就|也)?(?=[慢快缓柔])/;
const ofCamera = /镜|运|动|推|拉|移|扫|放大|缩小|幅度/;

/** 推近，别太快; 往左平移 ... 速度慢一点: how fast the camera goes that was just set going. */
export function cameraPace(clause: Clause, scene: Scene): Read | undefined {
  const rest = ofOthers.test(clause.text);
  const text = clause.text.replace(ofOthers, '');
  if (
    clause.reading.language !== 'zh' ||
    clause.tokens.length > 9 ||
    (!rest && clause.refs.some(({ kind }) => kind !== 'it'))
  )
    return undefined;
  const wish = lastCommand(scene);
  if (wish?.name !== 'set_motion' || (wish.params.motion === 'none' && !rest)) return undefined;
  const here = scene.planned.at(-1) === wish;
  const held = wish.params.photos;
  if (rest && !Array.isArray(held)) return undefined;
  // 第三张别动 ... 其他的慢一点
  const spared = Array.isArray(held) ? held.map(String) : [];
  const others = shots(scene.draft).flatMap(({ id }) => (spared.includes(id) ? [] : [id]));
  const photos = rest ? others : held;
  // 全部推近 ... 快一点 of the next turn may be the film's.
  if (!Array.isArray(photos) && !here && !ofCamera.test(text)) return undefined;
  // 再近一点 where it goes closer, 再远一点 where it draws back: more of it.
  const kind = String(wish.params.motion ?? '');
  const further = /in$/.test(kind) ? nearer.test(text) : /out$/.test(kind) && farther.test(text);
  const way = further ? 'up' : gentler.test(text) ? 'down' : stronger.test(text) ? 'up' : undefined;
  if (way === undefined) return undefined;
  const ids = Array.isArray(photos) ? (photos as string[]) : shotIds(scene.draft);
  const { amount, factor } = wish.params;
  const said = typeof amount === 'number' ? amount : typeof factor === 'number' ? factor : 1;
  // 慢慢推近，别太快: said twice.
  if (here && !rest && (way === 'down' ? said < 1 : said > 1))
    return { intent: 'camera', outcome: { kind: 'nothing' } };
  const step = way === 'up' ? { usual: 1.5, little: 1.25 } : { usual: 1.6, little: 1.3 };
  return {
    intent: 'camera',
    outcome: edit(
      'set_motion',
      { photos: photos ?? 'all', factor: factorIn(clause, way, step) },
      { topic: 'motion', shots: ids },
    ),
  };
}
