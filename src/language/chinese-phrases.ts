import { leaningRun } from './chinese-leaning.js';
import { amountOf, phraseAt } from './reference/stretches.js';
import { hasTag, type Token, tagValue, textOf } from './tokens.js';
import type { Tag } from './trie.js';

/** What is too much of each adjective's quality when it is not wanted: 别放那么快 asks for slower. */
const opposites: readonly [RegExp, string][] = [
  [/快|急|赶|匆/, 'slower'],
  [/慢|拖|磨/, 'faster'],
  [/长|久/, 'shorter'],
  [/短/, 'longer'],
  [/大声|响|吵|闹/, 'quieter'],
  [/小声|轻/, 'louder'],
  [/亮|曝/, 'darker'],
  [/暗|黑/, 'brighter'],
  [/艳|鲜|浓/, 'lessSaturation'],
  [/淡|灰|素/, 'moreSaturation'],
  [/猛|夸张|厉害|强|晃|明显|剧烈|重|花/, 'weaker'],
  [/粗/, 'thin'],
  [/大/, 'smaller'],
  [/小|细/, 'bigger'],
  [/暖|黄/, 'cooler'],
  [/冷|蓝/, 'warmer'],
];

const oppositeOf = (quality: string): string | undefined =>
  opposites.find(([words]) => words.test(quality))?.[1];

const unwanted =
  /^(?:别|不要|不用|不想|莫|甭|不好|不必|少)(?:再)?(?:放|弄|搞|整|做|调|切|换|停|走|播|播放|显示|动|推|拉|开|写|设|给我|让它)*(?:得)?(?:那么|这么|太|过于|特别|如此)(快|急|赶|匆忙|慢|拖|磨叽|长|久|短|大声|响|吵|闹|小声|轻|亮|暗|黑|鲜艳|艳|浓|淡|灰|素|猛|夸张|厉害|强|晃|明显|剧烈|重|花|大|粗|小|细|暖|黄|冷|蓝)(?:了|啦|哈)?/;

const sides = '(左|右|上|下)(?:边|侧|面|方|头|端)?';
const path = new RegExp(
  `^(?:画面|镜头)?[从由]?${sides}(?:慢慢|缓缓|轻轻|缓慢|一点点|匀速|地|的)*(?:移动|扫过|摇过|平移|移|扫|推|滑|摇|走|看|拉)*(?:到|向|往|至|而)${sides}(?:移动|扫过|平移|移|扫|滑|摇|走|看|拍)?`,
);
/** 慢慢靠近, 越来越远: what the camera does, told by what one sees. */
const nearing =
  /^(?:慢慢地?|渐渐地?|缓缓地?|一点点|逐渐|越来越|由远)(?:往前|向前|朝前|往后|向后)?(及?近|靠近|凑近|走近|远离|后退|退后|远)(?:去|来)?/;
const ways: Readonly<Record<string, string>> = {
  左右: 'pan_right',
  右左: 'pan_left',
  上下: 'pan_down',
  下上: 'pan_up',
};
/** 头不能切, 别给我切边: whole photos are wanted; 谁也不准切头 as well. */
const uncut =
  /^(?:[头脸脚边字人手]|脑袋)?都?(?:别|不要|不能|不许|不准|不可以|不想|甭|莫)(?:再)?(?:给我|被|把|让)?(?:[头脸脚边人]|脑袋)?(?:切|裁|砍)(?:了|掉|到|着)?(?:[头脸脚边人]|脑袋)?/;
/** 音乐进来的时候柔和点, 收尾慢慢轻下去: how the sound begins or ends. */
const swelling =
  /^(进来|进|起来|响起|响起来|出来|开头|开始|开场|起头|收尾|结尾|结束|收|停|走|最后|末尾)(?:的时候|的时|时|那里|那儿|处|要|得|也|都|能|可以)*(?:稍微|慢慢|再|更)?(?:柔和|轻柔|柔|缓和|缓|平缓|自然|慢慢|渐渐|别那么突然|别太突然|不要太突然|别突然)(?:一点|一些|点|些|地|的|来|进|出|起|收|停)*/;
/** 摇上去, 扫到左边; with the camera named 推上去, 移下来 as well. */
const tilts =
  /^(?:镜头|画面)?(?:慢慢|缓缓|轻轻)?(?:摇|扫|抬|仰|俯)(?:着|到|往|向|过)?(上|下|左|右)(?:面|边|方)?(?:去|来|移|走)?/;
const drifts = /^(?:移|推|升|滑|走|飘|转|拉)(?:着|到|往|向)?(上|下|左|右)(?:面|边|方)?(?:去|来)/;
const tilted: Readonly<Record<string, string>> = {
  上: 'pan_up',
  下: 'pan_down',
  左: 'pan_left',
  右: 'pan_right',
};
/** 是不是有点大呀: a complaint put as a question. */
const wonders = /^是不是(?=太|有点|有些|偏|不够|过于|稍微|略)/;
/** 照着哪天拍的: by the day they were taken. */
const byDay = /^(?:哪天|什么时候|啥时候|何时|哪一天|几号)拍的?(?:的)?(?:先后|早晚|顺序|次序|前后)?/;
/** 合影别套, 那张别放: at the end of a clause the deed itself is what is not wanted. */
const refused = /^(?:别|不要|不用|甭|莫|就别|先别)(?:再|给我)?(套|放)(?:了|吧|啦)?$/;
const closesAt = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] === undefined || hasTag(tokens[at], 'mark');

/** Nouns of what else may go from one side to the other. */
const otherThings = 'transition title caption text font quote order sort swap music aTransition'.split(' ');

const heard = ['music', 'sound'];

/** 从头挂到尾: all the time. */
const throughout =
  /^从(?:开头|一开始|最开始|片头|头)(?:就|一直|都)?(?:挂|放|显示|留|待|写|播|亮|出现|在)*(?:着)?(?:一直)?到(?:结尾|最后|片尾|结束|末尾|尾|底)(?:巴|为止)?/;

/** 另外四张, 其余那仨, 剩下3张照片: so many others. */
const otherFew =
  /^(?:另外|其余|其他|其它|剩下|剩余|余下|别的)(?:的|那|这)*(?:(\d+|[一两二三四五六七八九十])(?:张|幅)|([俩仨])(?:张|个)?)(?:照片|图片|相片|图)?/;

/** Tokens of the longest sentence whose runs are looked for: each looks at all the others. */
const longest = 120;

interface Run {
  readonly to: number;
  readonly tags: Tag[];
  /** What is read in their place. */
  readonly text?: string;
}

/** Runs that are one meaning wherever they stand. */
function runOf(tokens: readonly Token[], index: number): Run | undefined {
  const { text } = tokens[index]!;
  if (/^[头脸脚边字人手都别不甭莫脑]/.test(text)) {
    const found = phraseAt(tokens, index, uncut);
    if (found !== undefined) return { to: found.to, tags: [{ concept: 'contain' }] };
  }
  if (/^[另其剩余别]/.test(text)) {
    const found = phraseAt(tokens, index, otherFew);
    const [, count, both] = found?.match ?? [];
    if (found !== undefined)
      return { to: found.to, tags: [{ concept: 'rest', value: amountOf(count ?? both) }] };
  }
  const camera = tokens.some((token) => hasTag(token, 'motion'));
  if (/^[摇扫抬仰俯]|^镜头|^画面|^[慢缓轻]/.test(text) || (camera && /^[移推升滑走飘转拉]/.test(text))) {
    const found = phraseAt(tokens, index, tilts) ?? (camera ? phraseAt(tokens, index, drifts) : undefined);
    if (found !== undefined && !tokens.some((token) => hasTag(token, ...otherThings)))
      return {
        to: found.to,
        tags: [{ concept: 'aMotion', value: tilted[found.match[1]!] }, { concept: 'motion' }],
      };
  }
  if (text === '从') {
    const found = phraseAt(tokens, index, throughout);
    if (found !== undefined && !tokens.some((token) => hasTag(token, 'photo')))
      return { to: found.to, text: '从头到尾', tags: [{ concept: 'all' }] };
  }
  if (text.startsWith('是不是')) {
    const found = phraseAt(tokens, index, wonders);
    if (found !== undefined) return { to: found.to, text: '感觉', tags: [] };
  }
  if (/^(?:哪|什|啥|何|几)/.test(text) && tokens.some((token) => hasTag(token, 'sort', 'order'))) {
    const found = phraseAt(tokens, index, byDay);
    if (found !== undefined) return { to: found.to, text: '拍摄时间', tags: [{ concept: 'captured' }] };
  }
  if (/^(?:[进起响出开收停走]|结|最后|末)/.test(text) && tokens.some((token) => hasTag(token, ...heard))) {
    const found = phraseAt(tokens, index, swelling);
    if (found !== undefined)
      return {
        to: found.to,
        tags: [{ concept: /^[进起响出开]/.test(found.match[1]!) ? 'fadeIn' : 'fadeOut' }],
      };
  }
  return undefined;
}

/** Runs of tokens that mean one thing together become one token: 别弄得那么快, 从左边慢慢移到右边. */
export function joinPhrases(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  const others = tokens.some((token) => hasTag(token, ...otherThings));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const found = /^[别不莫甭少]/.test(token.text) ? phraseAt(tokens, i, unwanted) : undefined;
    const meant = found === undefined ? undefined : oppositeOf(found.match[1]!);
    const way =
      found === undefined && !others && /^(从|由|左|右|上|下|画面|镜头)/.test(token.text)
        ? phraseAt(tokens, i, path)
        : undefined;
    const pan = way === undefined || way.to === i + 1 ? undefined : ways[`${way.match[1]}${way.match[2]}`];
    const near = others ? undefined : phraseAt(tokens, i, nearing);
    const refusal = /^[别不甭莫就先]/.test(token.text) ? phraseAt(tokens, i, refused) : undefined;
    const stop = refusal !== undefined && closesAt(tokens, refusal.to) ? refusal : undefined;
    const runs =
      tokens.length > longest ? undefined : (runOf(tokens, i) ?? leaningRun(tokens, i, oppositeOf));
    const tags: Tag[] | undefined =
      runs !== undefined
        ? runs.tags
        : stop !== undefined
          ? [{ concept: 'remove' }, ...(stop.match[1] === '套' ? [{ concept: 'look' }] : [])]
          : near !== undefined
            ? [
                { concept: 'aMotion', value: /远|退/.test(near.match[1]!) ? 'zoom_out' : 'zoom_in' },
                { concept: 'motion' },
              ]
            : meant !== undefined
              ? [{ concept: meant }]
              : pan !== undefined
                ? [{ concept: 'aMotion', value: pan }, { concept: 'motion' }]
                : undefined;
    const to = runs?.to ?? stop?.to ?? near?.to ?? found?.to ?? way?.to;
    if (tags === undefined || to === undefined) {
      joined.push(token);
      continue;
    }
    const end = tokens[to - 1]!.end;
    joined.push({ start: token.start, end, text: runs?.text ?? textOf(tokens.slice(i, to), ''), tags });
    i = to - 1;
  }
  return joined;
}

/** 再放久一点, 再放两秒: more time, not once more. */
export function stillLonger(token: Token, index: number, tokens: readonly Token[]): Token {
  if (!/^再(放|来)$/.test(token.text) || !hasTag(token, 'duplicate')) return token;
  const next = tokens[index + 1];
  // 先放全家福 再放年夜饭: the next in the row.
  if (token.text === '再放' && tokens.slice(0, index).some(({ text }) => /^先放?$/.test(text)))
    return { ...token, tags: [{ concept: 'andThen' }, { concept: 'move' }] };
  const more = hasTag(next, 'longer', 'shorter', 'duration');
  return more ? { ...token, tags: [{ concept: 'more' }] } : token;
}

/** 把合影放最后再给它写…: the place, and then the next wish. */
export const placeThenNext = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token, index) => {
    if (token.text !== '最后再' || !/[放排挪移摆搁搬调]$/.test(tokens[index - 1]?.text ?? '')) return [token];
    const at = token.end - 1;
    return [
      { ...token, end: at, text: '最后', tags: [{ concept: 'end' }] },
      { start: at, end: token.end, text: '再', tags: [{ concept: 'andThen' }, { concept: 'more' }] },
    ];
  });

/** 在最后再放一遍: the place and 再, not `at last`. */
export function lastPlace(token: Token, index: number, tokens: readonly Token[]): Token {
  if (token.text !== '最后再' || !/[在到]$/.test(tokens[index - 1]?.text ?? '')) return token;
  return { ...token, tags: [{ concept: 'end' }] };
}

/** A Latin word among Chinese ones that is the name of a file is nothing else. */
export const latinName = (token: Token): Token => ({
  ...token,
  tags: token.tags.flatMap(({ concept, value }) =>
    concept === 'fileMaybe' ? [{ concept: 'fileWord', value }] : [],
  ),
});

/** 可以帮我把片长缩到18秒，然后标题换成“…”吗: the 吗 belongs to the 可以 and makes no question of the last wish. */
export function withoutPoliteEnd(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findLastIndex((token) => !hasTag(token, 'mark'));
  const polite = tokens.findIndex((token) =>
    /^(?:可以|能|能不能|可否|能否|可不可以|可以帮我|能帮我)$/.test(token.text),
  );
  const apart =
    polite >= 0 && polite <= 2 && tokens.slice(polite, end).some((token) => hasTag(token, 'mark'));
  return apart && tokens[end]?.text === '吗' ? tokens.toSpliced(end, 1) : tokens;
}

/** 多停几秒: a few; 十几秒, 二十几秒: in the middle of those ten. */
export function aFewSeconds(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const last = merged.at(-1);
    const tens = tagValue(last, 'number');
    if (token.text !== '几秒') merged.push(token);
    else if (typeof tens === 'number' && tens % 10 === 0 && last!.end === token.start) {
      const value = (tens + 5) * 1000;
      merged.splice(-1, 1, { ...token, start: last!.start, tags: [{ concept: 'duration', value }] });
    } else {
      const from = tokens.findLastIndex((other, at) => at < index && hasTag(other, 'mark')) + 1;
      const wish = tokens.slice(from, index).some(({ text }) => /[多再加少减晚早延]|长|短/.test(text));
      // 最后几秒音乐慢慢收掉
      const next = tokens[index + 1];
      const edge =
        next !== undefined &&
        !hasTag(next, 'mark') &&
        tokens
          .slice(from, index)
          .some((other) => /^(?:最后|末尾|结尾|片尾|开头|片头|最开始|前|头)的?$/.test(other.text));
      merged.push(wish || edge ? { ...token, tags: [{ concept: 'duration', value: 3000 }] } : token);
    }
  }
  return merged;
}

/** 标题字号: the title and its size, and not the letters of a title with a number. */
export function letterSize(all: readonly Token[]): readonly Token[] {
  // 80像素 counts, and is no transition.
  const tokens = all.map((token, index) =>
    token.text === '像素' && hasTag(all[index - 1], 'number') ? { ...token, tags: [] } : token,
  );
  const at = tokens.findIndex(
    ({ text, end }, index) =>
      /^.+字$/.test(text) && tokens[index + 1]?.text === '号' && tokens[index + 1]!.start === end,
  );
  const token = tokens[at];
  if (token === undefined || !hasTag(token, 'title', 'caption', 'text', 'endCard')) return tokens;
  const noun = { ...token, end: token.end - 1, text: token.text.slice(0, -1) };
  const size = { start: noun.end, end: tokens[at + 1]!.end, text: '字号', tags: [{ concept: 'size' }] };
  return [...tokens.slice(0, at), noun, size, ...tokens.slice(at + 2)];
}
