import {
  aFewSeconds,
  joinPhrases,
  lastPlace,
  latinName,
  letterSize,
  placeThenNext,
  stillLonger,
  withoutPoliteEnd,
} from './chinese-phrases.js';
import { placesApart } from './chinese-places.js';
import { hasTag, type Token, tagValue } from './tokens.js';

/** Words of catalogues, which are also everyday words for what a picture shows (夕阳, 夜景). */
const catalogue = ['aLook', 'aMood', 'aMotion', 'aTransition', 'aStyle', 'aTitleStyle', 'aAnimation'];
const catalogueNouns = ['look', 'transition', 'motion', 'style', 'music'];

const isMark = (token: Token | undefined): boolean => token === undefined || hasTag(token, 'mark');

const without = (token: Token, ...concepts: readonly string[]): Token => ({
  ...token,
  tags: token.tags.filter((tag) => !concepts.includes(tag.concept)),
});

/** The tokens of the same clause before this one, nearest first. */
function before(tokens: readonly Token[], index: number): Token[] {
  const found: Token[] = [];
  for (let i = index - 1; i >= 0 && !isMark(tokens[i]); i--) found.push(tokens[i]!);
  return found;
}

const moves = /[放移挪换排搬调提摆搁塞插拖拉到跑安往搞弄回靠摇推升飘滑走转扫看切翻接]/;

const things = (
  'photo clip title caption text music sound transition motion look file fileWord ordinal ' +
  'background first last endCard all it them quote'
).split(' ');

/** 放到后面去, 挪上去: 去 after a verb of moving is a direction, 把它去了 takes it out. */
function directionalGo(token: Token, index: number, tokens: readonly Token[]): Token {
  if (!/^去了?$/.test(token.text) || !hasTag(token, 'remove')) return token;
  const next = tokens[index + 1];
  // 灵隐寺是头一天去的, 清明去的杭州: where people went.
  if (next?.text === '的') return without(token, 'remove');
  // 去6号: a photo by its number.
  if (token.text === '去' && hasTag(next, 'number') && /^[号张]/.test(tokens[index + 2]?.text ?? ''))
    return token;
  // 去日本玩: going somewhere.
  if (
    token.text === '去' &&
    next !== undefined &&
    !isMark(next) &&
    !/^[吧掉了啊呢的]$/.test(next.text) &&
    !hasTag(next, ...things)
  )
    return without(token, 'remove');
  return before(tokens, index).some((other) => moves.test(other.text)) ? without(token, 'remove') : token;
}

/** 夕阳那张 is a photo; 换成夕阳滤镜 is a look. */
function pictureOrEntry(token: Token, index: number, tokens: readonly Token[]): Token {
  if (!hasTag(token, 'fileWord', 'file')) return token;
  if (!hasTag(token, ...catalogue)) return token;
  const last = tokens[index - 1];
  const next = tokens[index + 1];
  const entry =
    // 全家福晃得我头晕 complains of how it moves and names no style.
    (hasTag(next, ...catalogueNouns) && !hasTag(next, 'weaker')) ||
    /^(的?感觉|的?效果|风|调|色调)$/.test(next?.text ?? '') ||
    (last !== undefined &&
      /[成为用加]$|^(换|改|来个|加个|要)$/.test(last.text) &&
      (next === undefined || isMark(next) || /^[的吧呢啊了]$/.test(next.text)));
  return entry ? without(token, 'file', 'fileWord') : without(token, ...catalogue);
}

const inRow = (token: Token, last: Token | undefined): boolean =>
  last !== undefined &&
  (last.end < token.start || hasTag(last, 'and')) &&
  hasTag(last, 'file', 'fileWord', 'fileMaybe', 'and');

/** 狗那段, 茶的照片: a single sign names a picture when a word for picture follows. */
function pointedPicture(token: Token, index: number, tokens: readonly Token[]): Token {
  if (!hasTag(token, 'fileMaybe')) return token;
  // box 提到第一: a Latin word among Chinese ones that is the name of a file.
  if (!/^\p{Script=Han}+$/u.test(token.text)) return latinName(token);
  const first = tokens[index - 1];
  const next = tokens[index + 1];
  const after = tokens[index + 2];
  const pointed =
    /^[那这]/.test(next?.text ?? '') ||
    (next !== undefined && hasTag(next, 'photo', 'clip')) ||
    // 狗跑得太快: a clause that begins with it.
    ((first === undefined || isMark(first) || /^(把|给|让|[只就光]?留?)$/.test(first.text)) &&
      token.tags.every((tag) => tag.concept === 'fileMaybe')) ||
    // 狗 野餐 海: one of a row of names.
    // 移到桥前面
    (/[到在]$/.test(first?.text ?? '') && /^(?:[前后](?:面|边|头)|之[前后])$/.test(next?.text ?? '')) ||
    (inRow(token, first) &&
      before(tokens, index).some(({ text }) => /^(?:[只就光][留要]|留下?|保留|只保留)$/.test(text))) ||
    (next?.text === '的' && (/^[那这]/.test(after?.text ?? '') || hasTag(after, 'photo')));
  if (!pointed) return token;
  const files = token.tags.filter((tag) => tag.concept === 'fileMaybe');
  return { ...token, tags: files.map((tag) => ({ concept: 'fileWord', value: tag.value })) };
}

const gentle = /^(慢慢|慢慢地|缓缓|缓缓地|缓慢|缓慢地|轻轻|轻轻地|微微|徐徐|悠悠)的?$/;

/** 慢慢放大: how a motion goes, not a wish for more time. */
function gentleMotion(token: Token, index: number, tokens: readonly Token[]): Token {
  if (!gentle.test(token.text) || !hasTag(token, 'slower')) return token;
  const moves = tokens
    .slice(index + 1, index + 4)
    .some((other) => hasTag(other, 'aMotion') || /^[推拉移摇扫]/.test(other.text));
  return moves ? { ...token, tags: [{ concept: 'weaker' }] } : token;
}

const edgePlace =
  /^(最后|末尾|最末|最末尾|结尾|片尾|最前|最前面|最前头|开头|片头|首位|末位|最后面|最前边|后面|前面|尾巴|最后边)$/;
const putting =
  /(放|放到|放在|到|移到|移|排|排到|排在|在|挪到|挪|提到|去|摆|摆到|摆在|接在|接到|插到|插在|搬到|拖到|调到|换到|搁|搁到|塞到|往|放去|拉到)$/;

/** 放到最后, 复制一份放片尾: where something goes, neither the last photo nor a text. */
function edgeGoal(token: Token, index: number, tokens: readonly Token[]): Token {
  if (!edgePlace.test(token.text)) return token;
  const last = tokens[index - 1];
  const next = tokens[index + 1];
  if (last === undefined || !putting.test(last.text)) return token;
  const closes = next === undefined || isMark(next) || /^[去吧了呢啊嘛呗哈的]$/.test(next.text);
  if (!closes) return token;
  const end = /后|末|尾/.test(token.text);
  return { ...token, tags: [{ concept: end ? 'end' : 'start' }] };
}

/** market哪张: a slip for 那张. */
function slipOfThat(token: Token, index: number, tokens: readonly Token[]): Token {
  if (!/^哪[张个]$/.test(token.text)) return token;
  const last = tokens[index - 1];
  if (!hasTag(last, 'file', 'fileWord')) return token;
  return { ...token, text: token.text.replace('哪', '那'), tags: [{ concept: 'it' }] };
}

/** 断桥那张, box那张: nothing but the picture. */
function plainPicture(token: Token, index: number, tokens: readonly Token[]): Token {
  const files = token.tags.filter((tag) => /^file(Word|Maybe)?$/.test(tag.concept));
  const next = tokens[index + 1];
  if (files.length === 0 || next === undefined || files.length === token.tags.length) return token;
  if (!/^[那这哪][张个段幅]|^那张/.test(next.text)) return token;
  return {
    ...token,
    tags: files.map((tag) => (tag.concept === 'fileMaybe' ? { concept: 'fileWord', value: tag.value } : tag)),
  };
}

/** 合照那张friends: one photo, that of the name. */
function namedThat(token: Token, index: number, tokens: readonly Token[]): Token {
  const isFile = (other: Token | undefined): boolean => hasTag(other, 'file', 'fileWord');
  const next = tokens[index + 1];
  // 日落那张 断桥不动 names two.
  const named = isFile(next) && next!.start === token.end && !isFile(tokens[index - 1]);
  return named && /^[那这][张个]$/.test(token.text) && hasTag(token, 'it') ? { ...token, tags: [] } : token;
}

/** 最后那张不用卡: what is not needed is done by a verb, the photo stays. */
const unneeded = (token: Token, next: Token | undefined): boolean =>
  /^(不用|不需要|无需|不必)$/.test(token.text) &&
  next !== undefined &&
  next.tags.length === 0 &&
  /^\p{Script=Han}/u.test(next.text) &&
  !/^[了吧啊呢的嘛]/.test(next.text);

/** 5秒一张, 一张给五秒, 5秒换一张: one photo beside a length means each of them. */
function oneEach(token: Token, index: number, tokens: readonly Token[]): Token {
  if (tagValue(token, 'number') !== 1 || !/^[一1]$/.test(token.text)) return token;
  const noun = tokens[index + 1];
  if (noun === undefined || !hasTag(noun, 'photo')) return token;
  const last = tokens[index - 1];
  const behind = tokens.slice(index + 2, index + 5).findIndex((other) => hasTag(other, 'duration'));
  const ahead =
    hasTag(last, 'duration') ||
    (/^(换|切|过|放|一|切换|播|播放)$/.test(last?.text ?? '') && hasTag(tokens[index - 2], 'duration'));
  const gap = last !== undefined && last.end < token.start;
  const alone = last === undefined || gap || isMark(last) || hasTag(last, 'photo', 'canYou');
  if (!ahead && !(alone && behind >= 0)) return token;
  return { ...token, tags: [{ concept: 'perPhoto' }] };
}

const acts = (
  'add change move longer shorter slower faster louder quieter bigger smaller brighter darker much ' +
  'too keep cover swap animate'
).split(' ');

/** 不要放太快: what is not wanted is an action; 不要标题: a thing, which goes. */
function unwantedAct(token: Token, index: number, tokens: readonly Token[]): Token {
  if (!/^(不要|别要|不用|不需要|无需)$/.test(token.text)) return token;
  const next = tokens[index + 1];
  // 合影不要放 is the end of it: 放 has nothing to put anywhere.
  const ends =
    tokens[index + 2] === undefined ||
    isMark(tokens[index + 2]) ||
    /^[了吧啊呢的]$/.test(tokens[index + 2]!.text);
  if (ends && /^(放|加|放上|加上|要|配|带|用)$/.test(next?.text ?? '')) return token;
  if (unneeded(token, next)) return without(token, 'remove');
  const act =
    next !== undefined &&
    !isMark(next) &&
    !hasTag(next, 'remove') &&
    (hasTag(next, ...acts) || /^(那么|这么|给|再|让|有|在|动|是|跟)$/.test(next.text));
  return act ? without(token, 'remove') : token;
}

/** 第三秒, 5秒处, 第2秒的时候: a moment, not a photo and not a length. */
function momentAt(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    const place = tagValue(token, 'ordinal');
    if (
      typeof place === 'number' &&
      /^第/.test(token.text) &&
      next !== undefined &&
      hasTag(next, 'unitSecond')
    ) {
      merged.push({
        start: token.start,
        end: next.end,
        text: token.text + next.text,
        tags: [
          { concept: 'duration', value: place * 1000 },
          { concept: 'moment', value: place * 1000 },
        ],
      });
      i++;
    } else if (hasTag(token, 'duration') && /^(处|那里|那儿|地方|位置|时候)$/.test(next?.text ?? '')) {
      merged.push({
        ...token,
        tags: [...token.tags, { concept: 'moment', value: tagValue(token, 'duration') }],
      });
    } else if (
      hasTag(token, 'duration') &&
      next?.text === '的' &&
      /^(地方|位置|时候|那里)$/.test(tokens[i + 2]?.text ?? '')
    ) {
      merged.push({
        ...token,
        tags: [...token.tags, { concept: 'moment', value: tagValue(token, 'duration') }],
      });
    } else merged.push(token);
  }
  return merged;
}

/** 放上面, 写上边: the verb and a place, not 放上 and a rest. */
function placeAbove(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    const verb = /^(放|写|加|贴|摆|挪|移|弄|搁|打|排|调|挂)上$/.test(token.text);
    if (verb && /^[面边方头]$/.test(next?.text ?? '') && next!.start === token.end) {
      const at = token.end - 1;
      return [
        {
          start: token.start,
          end: at,
          text: token.text.slice(0, -1),
          tags: [{ concept: 'move' }, { concept: 'add' }],
        },
        {
          start: at,
          end: next!.end,
          text: `上${next!.text}`,
          tags: [{ concept: 'top' }, { concept: 'over' }],
        },
      ];
    }
    const last = tokens[index - 1];
    const taken =
      /^[面边方头]$/.test(token.text) &&
      /^(放|写|加|贴|摆|挪|移|弄|搁|打|排|调|挂)上$/.test(last?.text ?? '') &&
      last!.end === token.start;
    return taken ? [] : [token];
  });
}

/** 其他几张也调亮, 中间几张: some photos, not how many there are. */
function someFew(token: Token, index: number, tokens: readonly Token[]): Token {
  if (!/^几[张个幅段]$/.test(token.text)) return token;
  const pointed =
    /^(中间|当中|其他|其它|其余|剩下|余下|剩余|另外|别的|前|后|头|前面|后面|开头|最后|末尾|这|那|的|好|有)$/;
  return pointed.test(tokens[index - 1]?.text ?? '') ? { ...token, tags: [{ concept: 'photo' }] } : token;
}

/** 像烤面包那种金黄色, 那种薄荷的绿: what a colour is likened to is no photo. */
function likeness(token: Token, index: number, tokens: readonly Token[]): Token {
  if (!hasTag(token, 'fileWord', 'fileMaybe')) return token;
  const likened = tokens
    .slice(Math.max(0, index - 3), index)
    .some((other) => /^(像|好像|如|如同|类似|跟|那种|这种|似的)$/.test(other.text));
  // 日落也跟海滩一样: the photo whose manner it is.
  if (
    tokens
      .slice(0, index)
      .some((other, at) => other.text === '也' && /^(像|跟|和)$/.test(tokens[at + 1]?.text ?? ''))
  )
    return token;
  // 西湖跟断桥一样: one photo and another.
  const sign = tokens[index - 1];
  const subject = tokens[index - 2];
  if (
    /^(?:跟|和|同|与)$/.test(sign?.text ?? '') &&
    (subject === undefined ||
      /^(?:还是|就|要|改成|也)$/.test(subject.text) ||
      hasTag(subject, 'file', 'fileWord', 'it', 'photo', 'ordinal', 'them', 'motion', 'look', 'length'))
  )
    return token;
  const painted = tokens
    .slice(index + 1, index + 5)
    .some(
      (other, at, near) =>
        hasTag(other, 'colour', 'color') ||
        (/^(一样|似的|那样|那种)$/.test(other.text) && !/^[长久大小快慢亮暗]/.test(near[at + 1]?.text ?? '')),
    );
  return likened && painted ? without(token, 'file', 'fileWord', 'fileMaybe', 'aLook') : token;
}

/** 缩放效果: the noun belongs to what is named before it and is no look. */
function effectOf(token: Token, index: number, tokens: readonly Token[]): Token {
  if (!/^(效果|特效)$/.test(token.text) || !hasTag(token, 'look')) return token;
  const last = tokens[index - 1]?.text === '的' ? tokens[index - 2] : tokens[index - 1];
  const named = ['aMotion', 'aTransition', 'aAnimation', 'motion', 'transition'];
  return hasTag(last, ...named) ? without(token, 'look') : token;
}

/** 只有第一张 keeps it alone; 都变黑白，只有第一张不要 excepts it. */
function onlyOrExcept(token: Token, index: number, tokens: readonly Token[]): Token {
  if (token.text !== '只有' || !hasTag(token, 'except')) return token;
  // 只有第一张用黑白其他不变: what the others do says nothing of it.
  const end = tokens.findIndex((other, at) => at > index + 1 && (isMark(other) || hasTag(other, 'rest')));
  const behind = tokens.slice(index + 1, end < 0 ? tokens.length : end);
  const spared = behind.some((other) => hasTag(other, 'no', 'remove', 'keep'));
  return spared ? token : without(token, 'except');
}

const readers = [
  stillLonger,
  lastPlace,
  effectOf,
  onlyOrExcept,
  someFew,
  likeness,
  plainPicture,
  namedThat,
  slipOfThat,
  gentleMotion,
  edgeGoal,
  directionalGo,
  pictureOrEntry,
  pointedPicture,
  oneEach,
  unwantedAct,
] as const;

/** Settles by their neighbours what Chinese words mean that have several meanings. */
export function chineseSenses(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => /\p{Script=Han}/u.test(token.text))) return tokens;
  const whole = joinPhrases(
    placesApart(
      placeThenNext(
        aFewSeconds(
          momentAt(
            placeAbove(letterSize(withoutPoliteEnd(tokens.filter((token) => !hasTag(token, 'filler'))))),
          ),
        ),
      ),
    ),
  );
  return whole.map((token, index) => readers.reduce((known, read) => read(known, index, whole), token));
}
