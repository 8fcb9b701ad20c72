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

const moves = /[放移挪换排搬调提摆搁塞插拖拉到跑安往搞弄回靠]/;

/** 放到后面去, 挪上去: 去 after a verb of moving is a direction, 把它去了 takes it out. */
function directionalGo(token: Token, index: number, tokens: readonly Token[]): Token {
  if (!/^去了?$/.test(token.text) || !hasTag(token, 'remove')) return token;
  return before(tokens, index).some((other) => moves.test(other.text)) ? without(token, 'remove') : token;
}

/** 夕阳那张 is a photo; 换成夕阳滤镜 is a look. */
function pictureOrEntry(token: Token, index: number, tokens: readonly Token[]): Token {
  if (!hasTag(token, 'fileWord') && !hasTag(token, 'file')) return token;
  if (!token.tags.some((tag) => catalogue.includes(tag.concept))) return token;
  const last = tokens[index - 1];
  const next = tokens[index + 1];
  const entry =
    catalogueNouns.some((noun) => hasTag(next, noun)) ||
    /^(的?感觉|的?效果|风|调|色调)$/.test(next?.text ?? '') ||
    (last !== undefined &&
      /[成为用加]$|^(换|改|来个|加个|要)$/.test(last.text) &&
      (next === undefined || isMark(next) || /^[的吧呢啊了]$/.test(next.text)));
  return entry ? without(token, 'file', 'fileWord') : without(token, ...catalogue);
}

/** 狗那段, 茶的照片: a single sign names a picture when a word for picture follows. */
function pointedPicture(token: Token, index: number, tokens: readonly Token[]): Token {
  if (!hasTag(token, 'fileMaybe') || !/^\p{Script=Han}+$/u.test(token.text)) return token;
  const next = tokens[index + 1];
  const after = tokens[index + 2];
  const pointed =
    /^[那这]/.test(next?.text ?? '') ||
    (next !== undefined && (hasTag(next, 'photo') || hasTag(next, 'clip'))) ||
    (next?.text === '的' && (/^[那这]/.test(after?.text ?? '') || hasTag(after, 'photo')));
  if (!pointed) return token;
  const files = token.tags.filter((tag) => tag.concept === 'fileMaybe');
  return { ...token, tags: files.map((tag) => ({ concept: 'fileWord', value: tag.value })) };
}

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
  const alone = last === undefined || isMark(last) || hasTag(last, 'photo') || hasTag(last, 'canYou');
  if (!ahead && !(alone && behind >= 0)) return token;
  return { ...token, tags: [{ concept: 'perPhoto' }] };
}

const acts = [
  'add',
  'change',
  'move',
  'longer',
  'shorter',
  'slower',
  'faster',
  'louder',
  'quieter',
  'bigger',
  'smaller',
  'brighter',
  'darker',
  'much',
  'too',
  'keep',
  'cover',
  'swap',
  'animate',
];

/** 不要放太快: what is not wanted is an action; 不要标题: a thing, which goes. */
function unwantedAct(token: Token, index: number, tokens: readonly Token[]): Token {
  if (!/^(不要|别要|不用|不需要|无需)$/.test(token.text)) return token;
  const next = tokens[index + 1];
  // 合影不要放 is the end of it: 放 has nothing to put anywhere.
  const ends =
    tokens[index + 2] === undefined ||
    isMark(tokens[index + 2]) ||
    /^[了吧啊呢的]$/.test(tokens[index + 2]!.text);
  if (ends && /^(放|加|放上|加上|要|配|带)$/.test(next?.text ?? '')) return token;
  const act =
    next !== undefined &&
    !isMark(next) &&
    !hasTag(next, 'remove') &&
    (acts.some((concept) => hasTag(next, concept)) ||
      /^(那么|这么|给|再|让|有|在|动|是|跟)$/.test(next.text));
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
    } else merged.push(token);
  }
  return merged;
}

/** 多停几秒: a few. */
function aFewSeconds(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const wish = before(tokens, i).some((other) => /[多再加少减晚早延]|长|短/.test(other.text));
    if (token.text === '几秒' && wish)
      merged.push({ ...token, tags: [{ concept: 'duration', value: 3000 }] });
    else merged.push(token);
  }
  return merged;
}

const readers = [directionalGo, pictureOrEntry, pointedPicture, oneEach, unwantedAct] as const;

/** Settles by their neighbours what Chinese words mean that have several meanings. */
export function chineseSenses(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => /\p{Script=Han}/u.test(token.text))) return tokens;
  const whole = aFewSeconds(momentAt(tokens));
  return whole.map((token, index) => readers.reduce((known, read) => read(known, index, whole), token));
}
