import { phraseAt } from './reference/stretches.js';
import { hasTag, type Token } from './tokens.js';
import type { Tag } from './trie.js';

/** Runs of Chinese words that lean on what was said or done before. */
interface Run {
  readonly to: number;
  readonly tags: Tag[];
  readonly text?: string;
}

/** 刚才那个不算, 上一步作废, 刚才说的不作数, 当我没说过. */
const takenBack =
  /^(?:就|那|算了|把)*(?:(?:刚才|刚刚|刚|方才|上一?次|上一?步|前一步)(?:我|咱)?(?:那|这)?(?:个|步|下|次|一步|一下|一次|条|项|说|改|弄|做|加|调|的|操作|改动|修改|要求|话|动作|设置)*(?:都|全|就|先|给)*(?:不算数?|不作数|作废|取消|撤销|撤了|撤掉|收回|作罢|当没说|忽略|无视)|就?当我?没(?:说|讲|提)(?:过)?|就?当没(?:这回事|发生过?))(?:了|吧|掉|哈|啊)*/;
/** 撤, 退一步吧: nothing but that. */
const justBack = /^(?:再)?(?:撤|退|回退|倒回|撤回|退回)(?:一步|一下|去|掉)?(?:吧|了|呗)*/;
/** 还嫌快: still too much of it. */
const disliked =
  /^(?:还是|还|我|他们|都|老人|我妈|又|仍)*嫌(?:它|有点|太|还)*(快|慢|长|久|短|大声|响|小声|轻|亮|暗|黑|鲜艳|艳|浓|淡|灰|猛|晃|大|粗|小|细)了?/;
/** 现在和最早之间取个中间: the middle of the two. */
const middle =
  /^(?:在|就|那|还是|干脆)*(?:取|折|找|选)?个?(?:(?:现在|目前|原速|原来|原先|最早|最初|最开始|一开始|之前|刚才|开头|刚刚)的?(?:和|跟|与|同)?){1,2}(?:之间|中间|当中)?(?:取|折|找|选)?个?(?:中间|折中|平均|居中)(?:的|值|数|那个)?(?:吧|好了|就行)*/;

/** 还差点意思, 差一点儿 再来点, 不够明显: more of what was just done. */
const lacking =
  /^(?:还是|还|总觉得|感觉|觉得|好像|稍微|稍|就是|就|但是?|有点)*(?:差一?[点些]儿?(?:意思|火候|劲儿?|感觉|味道|味儿?|东西)?|差口气|欠一?点(?:火候|意思|劲儿?)?|不够(?:劲儿?|味儿?|意思|到位|明显)|(?:不太|不怎么|不大|不够|还不)明显|看不(?:太)?出来?(?:有?(?:什么|啥))?(?:区别|变化|差别|效果|不同)?|没(?:什么|啥)(?:变化|区别|感觉|效果))(?:了|呢|啊|吧)?(?:再(?:来|加|多)(?:一?[点些])儿?)?(?:吧|呗)?/;
/** 小过头了, 亮得过分: too much of it. */
const overdone =
  /^(快|慢|长|久|短|大声|响|吵|小声|轻|亮|暗|黑|鲜艳|艳|浓|淡|灰|猛|夸张|大|粗|小|细|暖|黄|冷|蓝)得?(?:过头|过分|过火|过了头)了?/;
/** 没那么小, 没叫你那么大, 用不着这么亮: too much of it, said by what was not asked for. */
const notSo =
  /^(?:我)?(?:可|也)?(?:没说要|没让你|没叫你|没要|没有|没|不至于|用不着|犯不着|不需要|不必)(?:弄|搞|做|调|放|到)*(?:得)?(?:那么|这么)(快|慢|长|久|短|大声|响|吵|小声|轻|亮|暗|黑|鲜艳|艳|浓|淡|灰|素|猛|夸张|明显|厉害|大|粗|小|细|暖|黄|冷|蓝)(?:了|啦|吧|呀)?/;
/** 刚挪的那张, 前面说的那两张: what the talk is about. */
const ofTalk =
  /^(?:刚刚|刚才|刚|方才|之前|前面|上面|先前)(?:我|你|咱|给你|才)?(?:说|提到|提|讲|挪|移|调|改|换|动|弄|放|设|搞|选|处理|加长|延长|调亮|调暗)(?:过|到|好|完|了)?的?(?:那|这)(一|两|二|三|四|俩|仨)?(?:张|幅)(?:照片|图片|图)?/;

/** 这俩中间, 这两张之间的: the cut between the two that are spoken of. */
const ofPair =
  /^(?:在)?(?:就|把)?(?:这|那|它|他|她|这它|那它)们?(?:两个|两张|两幅|俩|两者|两)(?:照片|图片|图)?的?(?:之间|中间|当中|间)的?/;
const cuts = ['transition', 'aTransition', 'fade', 'fadeIn', 'fadeOut'];

/** 其余的你做主, 别的随便: the others stay as they are. */
const yours =
  /^(?:其他|其它|其余|剩下|余下|别的|剩的)的?(?:那些|几张|照片|图片|图)?(?:就|都|全|由|顺序)*(?:[你您](?:就|来|给我|帮我)*(?:看着|自己|随便|随意)?(?:办|排|弄|来|定|安排|做主|决定|发挥|处理|拿主意|看)|看?着(?:办|排|弄|来|放)|随便|随意|都行|无所谓)(?:放|排|来|吧|啦|了|就行|就好|都行)*/;

const letters = ['title', 'caption', 'text', 'font', 'endCard', 'size'];

const closes = (tokens: readonly Token[], at: number): boolean => {
  const [last, next] = [tokens[at - 1]!, tokens[at]];
  return next === undefined || hasTag(next, 'mark') || next.start > last.end;
};
const opens = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || hasTag(tokens[at - 1], 'mark') || tokens[at - 1]!.end < tokens[at]!.start;

/** A whole clause that leans on the wish before. */
function wholeClause(
  tokens: readonly Token[],
  index: number,
  opposite: (quality: string) => string | undefined,
): Run | undefined {
  if (!opens(tokens, index)) return undefined;
  const undone = phraseAt(tokens, index, takenBack);
  if (undone !== undefined && closes(tokens, undone.to))
    return { to: undone.to, text: '撤销', tags: [{ concept: 'undo' }] };
  const back = phraseAt(tokens, index, justBack);
  if (back !== undefined && tokens.length === back.to && index === 0)
    return { to: back.to, text: '撤销', tags: [{ concept: 'undo' }] };
  const half = phraseAt(tokens, index, middle);
  if (half !== undefined && closes(tokens, half.to)) return { to: half.to, text: '取中间', tags: [] };
  const bad = phraseAt(tokens, index, disliked);
  const better = bad === undefined ? undefined : opposite(bad.match[1]!);
  if (bad !== undefined && better !== undefined && closes(tokens, bad.to))
    return { to: bad.to, text: `还${bad.match[1]}`, tags: [{ concept: better }] };
  const free = /^[其剩余别]/.test(tokens[index]!.text) ? phraseAt(tokens, index, yours) : undefined;
  if (free !== undefined && closes(tokens, free.to))
    return { to: free.to, text: '其余照旧', tags: [{ concept: 'keep' }] };
  const more = phraseAt(tokens, index, lacking);
  // 还差点意思，再加一秒: what is lacking is said next.
  return more !== undefined && tokens.slice(more.to).every((token) => hasTag(token, 'mark'))
    ? { to: more.to, text: '再来一点', tags: [{ concept: 'more' }] }
    : undefined;
}

/** A run that leans on what was said before; `opposite` tells what is wished where a quality is too much. */
export function leaningRun(
  tokens: readonly Token[],
  index: number,
  opposite: (quality: string) => string | undefined,
): Run | undefined {
  const { text } = tokens[index]!;
  if (
    /^[就那算把刚方上前当还总感觉好稍但有差欠不看没其剩余别撤退倒回再我他都老又仍嫌在取折找选干]/.test(text)
  ) {
    const whole = wholeClause(tokens, index, opposite);
    if (whole !== undefined) return whole;
  }
  const over = phraseAt(tokens, index, overdone) ?? phraseAt(tokens, index, notSo);
  const wished = over === undefined ? undefined : opposite(over.match[1]!);
  if (over !== undefined && wished !== undefined) return { to: over.to, tags: [{ concept: wished }] };
  if (/^[这那它他她在就把]/.test(text)) {
    const pair = phraseAt(tokens, index, ofPair);
    if (pair !== undefined && tokens.some((token) => hasTag(token, ...cuts)))
      return {
        to: pair.to,
        text: '这俩中间',
        tags: [{ concept: 'them' }, { concept: 'both' }, { concept: 'between' }],
      };
  }
  // 太晃眼了 is of the light, 太晃了 of the camera.
  const glare = /^(?:太|好|真|有点|晃|刺|扎)/.test(text)
    ? phraseAt(tokens, index, /^(?:太|好|真|有点|有些)?(?:晃|扎)眼(?:睛)?了?/)
    : undefined;
  if (glare !== undefined) return { to: glare.to, text: '太晃眼了', tags: [{ concept: 'darker' }] };
  // 那整张别要了: the photo, and not its edges; 其他先撤.
  const whole = text.startsWith('整张')
    ? phraseAt(tokens, index, /^整张(?:照片|图片?)?(?:都|就)?(?:别要|不要|删掉?|去掉|拿掉|撤掉?)了?/)
    : undefined;
  if (whole !== undefined) return { to: whole.to, text: '不要', tags: [{ concept: 'remove' }] };
  const drawn = /^先?撤/.test(text) ? phraseAt(tokens, index, /^先?撤(?:了|掉)?/) : undefined;
  if (
    drawn !== undefined &&
    closes(tokens, drawn.to) &&
    tokens.slice(0, index).some((token) => hasTag(token, 'rest'))
  )
    return { to: drawn.to, text: '去掉', tags: [{ concept: 'remove' }] };
  // 字小了 老板老花: a complaint; 调小了 is what was done.
  if (/^[小大]了?$/.test(text) && hasTag(tokens[index - 1], ...letters)) {
    const size = phraseAt(tokens, index, /^(小|大)了(?:点|些|一点|一些)?/);
    const wished_ = size === null || size === undefined ? undefined : opposite(size.match[1]!);
    if (size !== undefined && wished_ !== undefined && closes(tokens, size.to))
      return { to: size.to, tags: [{ concept: wished_ }] };
  }
  if (!/^[刚方之前上先]/.test(text)) return undefined;
  const spoken = phraseAt(tokens, index, ofTalk);
  if (spoken === undefined) return undefined;
  const many = spoken.match[1] !== undefined && spoken.match[1] !== '一';
  return { to: spoken.to, text: many ? '那些' : '那张', tags: [{ concept: many ? 'them' : 'it' }] };
}
