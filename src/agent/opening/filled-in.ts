import type { EditCommand } from '../../edits/index.js';
import type { Conversation } from '../conversation.js';

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
  // 转场太多了 | 只留第一个
  [
    ({ name }) => name === 'set_transition',
    /^(?:就|那就?)?(?:只|就|仅)(?:保?留|要)(?:第[一二三四五六七八九\d]+个|最后一?个|前[两三四\d]个)(?:就行|就好|吧)?$/,
    '转场$&',
  ],
];

/** A short Chinese sentence with what it leaves out of the one before: 淡一点 after a filter was set is 滤镜淡一点. */
export function filledIn(sentence: string, { past, asked, focus }: Conversation): string {
  const last = past.at(-1)?.commands.at(-1);
  const cuts = asked === null ? focus.topic === 'transition' : asked.sentence.includes('转场');
  if (sentence.length > longest || (asked !== null && !cuts)) return sentence;
  const said = sentence.trim();
  const spoken = cuts ? { name: 'set_transition', params: {} } : last;
  if (spoken === undefined) return sentence;
  const row = leftOut.find(([done, form]) => done(spoken) && form.test(said));
  return row === undefined ? sentence : said.replace(row[1], row[2]);
}
