import type { EditCommand } from '../../edits/index.js';
import type { Conversation } from '../conversation.js';

const wantedAgain = /^(?:算了|不|那)?[，,\s]*还是(?:要|留着|加上|要回来)(?:的|吧|了)*[。！!]?$/;

/** Longest sentence that leaves out what the one before it named. */
const longest = 16;

/** What was done last, what is said of it in few words, and how the readers know that. */
const leftOut: readonly (readonly [done: (last: EditCommand) => boolean, said: RegExp, known: string])[] = [
  // 宝宝的声音关了 | 还是打开吧
  [
    ({ name, params }) => name === 'set_volume' && params.target === 'clips' && params.volume === 0,
    /^(?:还是|那就?|又|给我|帮我)*(?:打开|开着|开开|开起来|放出来|恢复)(?:吧|了|一下|好了)*$/,
    '声音还是打开吧',
  ],
  // 断桥残雪 | 换成 白堤春晓: a pause before the words.
  [
    ({ name }) => /^(?:add|change)_text$/.test(name),
    /^(?:还是)?(?:改成|换成|改为|换为)[：:\s]+(?!.*(?:色|体$|底$|[大小粗细]|[上下左右]|中间|秒|的$|一样|样子))(\p{Script=Han}{3,10})$/u,
    '改成“$1”',
  ],
  // 视频原声开大点 | 算了还是关了
  [({ name }) => name === 'set_volume', /^(?:算了|那)?[，,\s]*还是(?:关|静音)(?:了|掉|吧)*$/, '声音关了'],
  // 换个翻书的转场 | 太假了 换回淡的
  [
    ({ name }) => name === 'set_transition',
    /^(?:太\S{1,3}了?[，,\s]+)?(?:还是)?[换改变](?:回|成)?(?:原来)?淡(?:入淡出)?的(?:吧|那种)*$/,
    '换成叠化',
  ],
  // 标题红的 | 黄的 | 回到红的
  [
    ({ name }) => name === 'style_text',
    /^(?:还是)?(?:回到?|变回|换回|改回)(?:原来)?([红白黑黄蓝绿金粉橙紫灰])色?的?(?:吧)?$/,
    '改成$1色',
  ],
  // 加个复古滤镜 | 淡一点
  [
    ({ name, params }) => name === 'set_look' && params.look !== 'none',
    /^(?:再|稍微|还是|弄|调)*[浓淡重轻深](?:一?点儿?|一?些|了|吧)*$/,
    '滤镜$&',
  ],
  [
    ({ name, params }) => name === 'set_look' && params.look !== 'none',
    /^(?:还是)?(?:有点|太)[浓重深]了?$/,
    '滤镜太重了',
  ],
  // 标题换成黄色 | 加个黑边
  [
    ({ name }) => /^(?:add|style|change)_text$|^caption_photos$/.test(name),
    /^(?:再|给它|帮我|给我)*(?:加|描|带)(?:个|上|一圈|一个|点)*[黑白红黄蓝绿金粉橙紫灰]色?边$/,
    '字$&',
  ],
  // 烟花鲜艳点 | 不要了
  [({ name }) => name === 'adjust_colour', /^(?:还是|算了|那)*(?:不要|不用)(?:了|吧)+$/, '撤销'],
  [
    ({ name }) => name === 'set_look',
    /^(?:(?:强度|浓度|程度|力度)(?:再|调|弄)?[低小弱轻淡]|再?[低弱])一?[点些]$/,
    '滤镜淡一点',
  ],
  [
    ({ name }) => name === 'set_look',
    /^(?:(?:强度|浓度|程度|力度)(?:再|调|弄)?[高大强浓重]|再?[高强])一?[点些]$/,
    '滤镜浓一点',
  ],
  // 标题红色 | 换个样式, 颜色浅一点
  [
    ({ name }) => /^(?:add|style|change)_text$/.test(name),
    /^(?:再|给它)?(?:换个?(?:别的)?(?:样式|款式|样子)|颜色(?:再|换|改|调)*[浅淡深]一?[点些])$/,
    '字$&',
  ],
  // 小狗的声音去掉 | 海浪的也去掉
  [
    ({ name, params }) => name === 'set_volume' && params.target === 'clips',
    /^([^，,\s]{1,8}?)(?:那段|那个)?的(也?(?:去掉|不要|关掉|关了|静音|去了)(?:了|吧)*)$/,
    '$1的声音$2',
  ],
  // 前两张不要了 | 第一张还是要的
  [
    ({ name }) => name === 'remove_photos',
    /^(第[一二三四五六七八九十\d]+张|最后一张)还是(?:要|留着?|保留|留下)(?:的|吧|着)*$/,
    '把$1加回来',
  ],
  // 小狗快进2倍 | 1.5倍就行
  [
    ({ name }) => name === 'set_speed',
    /^(?:就|改成|用|那就?)?(\d(?:\.\d+)?)倍速?(?:吧|就行|就好|就可以|好了)*$/,
    '$1倍速',
  ],
  // 转场太多了 | 只留第一个
  [
    ({ name }) => name === 'set_transition',
    /^(?:就|那就?)?(?:只|就|仅)(?:保?留|要)(?:第[一二三四五六七八九\d]+个|最后一?个|前[两三四\d]个)(?:就行|就好|吧)?$/,
    '转场$&',
  ],
];

/** A short Chinese sentence with what it leaves out of the one before: 淡一点 after a filter was set is 滤镜淡一点. */
export function filledIn(sentence: string, { past, future, asked, focus }: Conversation): string {
  // 撤销 | 还是要吧
  if (future.length > 0 && wantedAgain.test(sentence.trim())) return '恢复';
  const last = past.at(-1)?.commands.at(-1);
  const cuts = asked === null ? focus.topic === 'transition' : asked.sentence.includes('转场');
  if (sentence.length > longest || (asked !== null && !cuts)) return sentence;
  const said = sentence.trim();
  const spoken = cuts ? { name: 'set_transition', params: {} } : last;
  if (spoken === undefined) return sentence;
  const row = leftOut.find(([done, form]) => done(spoken) && form.test(said));
  return row === undefined ? sentence : said.replace(row[1], row[2]);
}
