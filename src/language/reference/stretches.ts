import { readChinese } from '../number-words.js';
import { hasTag, type Token } from '../tokens.js';
import { type Atom, type Scene, type Shot, some, text } from './words.js';

/** Longest run of tokens that one of the phrases below takes. */
const reach = 10;

/**
 * The index after the tokens from `index` on whose words match the pattern (sticky by nature: it must begin with `^`);
 * undefined when they do not, or when the match ends inside a token.
 */
export function phraseAt(
  tokens: readonly Token[],
  index: number,
  pattern: RegExp,
): { readonly to: number; readonly match: RegExpExecArray } | undefined {
  const ends: number[] = [];
  let words = '';
  for (const token of tokens.slice(index, index + reach)) {
    if ((hasTag(token, 'mark') && !/^[-–—~]$/.test(token.text)) || hasTag(token, 'quote')) break;
    words += token.text;
    ends.push(words.length);
  }
  const match = pattern.exec(words);
  // 所有照片都 is one token: what is left of the last one may only sum up.
  const length = match?.[0].length ?? 0;
  const last = ends.findIndex((end) => end >= length && /^[都全的]*$/.test(words.slice(length, end)));
  return match === null || last < 0 ? undefined : { to: index + last + 1, match };
}

const count = '(\\d+|[一两二三四五六七八九十俩仨]+)';
const noun = '(?:张|幅|个|段|枚)(?:照片|图片|图|相片)?';

const half = /^(前|后|上|下)一?半(?:部分|段|截|程|拉|儿|张|边)?(?:的?(?:照片|图片|图|那些|那几张))?/;
const middle =
  /^(?:中间|当中|中段)(?:部分|那段)?的?(?:那|这)?(?:几|些)(?:张|幅|个)?(?:照片|图片|图)?|^中间(?:部分|那段)/;
const edge = new RegExp(
  `^(头|开头|打头|起头|最前|最前面|最前头|最前边|前头|前面|前边|前|尾巴|末尾|末尾处|最后|最后面|最后头|最后边|最末|结尾|收尾|后头|后面|后边|后|末了|倒数)(?:上|里|处|边)?(?:的|那|这)*(?:${count}${noun}|([俩仨])(?:张|个)?)`,
);
const shape = new RegExp(
  `^(竖|横|方)(?:着|向|版|屏|幅|式|构图|拍)*(?:拍|放|摆)?(?:出来)?的?(?:那|这)?(?:几|些|${count})?${noun}`,
);
/** 前三个转场, 前两句: what is counted is no photo. */
const otherCount = /^(?:转场|字幕|字|文字|标题|秒|过渡|切换|音)/;
const range = new RegExp(`^(?:[前第])?${count}(?:-|–|—|~|到|至)第?${count}(?:张|号|幅)(?:照片|图片|图)?`);
/** 4~6：8s, 前1~3给8s: without a noun when what is given to them follows. */
const bareRange = new RegExp(
  `^[前第]?${count}(?:-|–|—|~|到|至)${count}(?=给|都|各|每|统统|放|停|黑白|变|改|用|加|删|去|不要|剪|静止|别动)`,
);
const colonRange = new RegExp(`^[前第]?${count}(?:-|–|—|~|到|至)${count}$`);
const centre = new RegExp(`^(?:正)?中间的?(?:那|这)?${count}(?:张|幅|个|处)(?:照片|图片|图)?`);
const onward =
  /^(?:下面|后面|后头|后边|接下来|往下|再往后)(?:的(?:照片|图片|图)?(?=都|全|也|一律|统统|砍|删|不要|去|剪|扔|拿|撤|踢|[快慢亮暗暖冷长短停各每用黑缩调变改换多少从往向推拉移静别彩加恢保动\d]|不动|不变|[一两二三四五六七八九十半]+秒)|(?=每一?[张个幅]|各)|(?:的|那)?几张|的?所有)/;
const behind = /^(?:后面|后头|后边)的?$/;
const word = /\S{2}/;
/** How all of these begin. */
const begins = /^[第\d一两二三四五六七八九十俩仨前后上下中当头开打起最尾末结收竖横方接]/;
const leanings = { 竖: 'portrait', 横: 'landscape', 方: 'square' } as const;

/** 3, 三, 俩: how many. */
export const amountOf = (words: string | undefined): number | undefined =>
  words === undefined
    ? undefined
    : /^\d+$/.test(words)
      ? Number(words)
      : ({ 俩: 2, 仨: 3 }[words] ?? readChinese(words));

/** 后半段, 中间那几张, 尾巴上那三张, 竖着拍的两张: parts of the film in Chinese that take several words. */
export function stretchAtom({ tokens, shots, focus }: Scene, i: number): Atom | undefined {
  const first = text(tokens[i]);
  if (first !== '' && !begins.test(first)) return undefined;
  const colon = phraseAt(tokens, i, colonRange);
  const listed = colon !== undefined && text(tokens[colon.to]) === ':' ? colon : undefined;
  const stretch = phraseAt(tokens, i, range) ?? phraseAt(tokens, i, bareRange) ?? listed;
  const [from, until] = [amountOf(stretch?.match[1]), amountOf(stretch?.match[2])];
  if (stretch !== undefined && from !== undefined && until !== undefined && from < until && from > 0)
    return some(shots.slice(from - 1, until), stretch.to);
  if (!/^[前后上下中当头开打起最尾末结收竖横方接]/.test(first)) return undefined;
  const counted = phraseAt(tokens, i, centre);
  const several = amountOf(counted?.match[1]);
  if (counted !== undefined && several !== undefined && several > 1 && several < shots.length) {
    const at = Math.floor((shots.length - several) / 2);
    return some(shots.slice(at, at + several), counted.to, several);
  }
  // 下面的都照这样: the photos behind the one the talk is about.
  // 前三张2秒，后面5秒
  const bare =
    i === 0 &&
    tokens.length <= 3 &&
    hasTag(tokens[1], 'duration') &&
    behind.test(first) &&
    !word.test(text(tokens[2]));
  const following = bare ? { to: 1 } : phraseAt(tokens, i, onward);
  const last = shots.findLastIndex((shot) => focus.shots.includes(shot.id));
  if (following !== undefined && last >= 0 && last < shots.length - 1 && focus.shots.length < shots.length)
    return some(shots.slice(last + 1), following.to);
  // 后头的统统不要 where no photo was spoken of: not all of them.
  const summed =
    following === undefined ? undefined : phraseAt(tokens, following.to, /^(?:都|全|统统|通通|一律|全部)+/);
  if (following !== undefined && last < 0) return { ids: [], to: summed?.to ?? following.to, kind: 'rest' };
  const part = phraseAt(tokens, i, half);
  // 前半秒, 上半身: no part of the film.
  if (part !== undefined && !/^(?:秒|分|身|小时|拍)/.test(text(tokens[part.to]))) {
    const at = Math.ceil(shots.length / 2);
    return some(/[前上]/.test(part.match[1]!) ? shots.slice(0, at) : shots.slice(at), part.to);
  }
  const between = phraseAt(tokens, i, middle);
  if (between !== undefined && shots.length > 2) return some(shots.slice(1, -1), between.to);
  // 中间的都砍了, 中间全删
  const inner = phraseAt(
    tokens,
    i,
    /^(?:中间|当中)的?(?=都|全|统统|通通|一律)|^(?:中间|当中)的(?=剪|砍|删|去|不要|踢|扔|撤)/,
  );
  if (inner !== undefined && shots.length > 2) return some(shots.slice(1, -1), inner.to);
  const end = phraseAt(tokens, i, edge);
  const many = amountOf(end?.match[2] ?? end?.match[3]);
  const bareSide = /^[前后]$/.test(end?.match[1] ?? '');
  const photos =
    !bareSide ||
    (!otherCount.test(text(tokens[end!.to])) && !tokens.some((token) => hasTag(token, 'transition')));
  if (end !== undefined && photos && many !== undefined && many > 1) {
    const list =
      /[头前]/.test(end.match[1]!) && !/后头|后边/.test(end.match[1]!)
        ? shots.slice(0, many)
        : shots.slice(-many);
    return some(list, end.to, many);
  }
  const leaning = phraseAt(tokens, i, shape);
  if (leaning === undefined) return undefined;
  const wanted = leanings[leaning.match[1] as keyof typeof leanings];
  const list = shots.filter((shot: Shot) => shot.leaning === wanted);
  const said = amountOf(leaning.match[2]);
  return said !== undefined && said < list.length ? undefined : some(list, leaning.to);
}
