import { hasTag, type Reading, type Token, textOf } from '../../language/index.js';
import { acting, isChineseWish } from './chinese-words.js';
import { isCapital, isStop } from './english-words.js';
import { beforePhrases, isMannerOnly } from './phrases.js';

const isHan = (token: Token): boolean => /^\p{Script=Han}/u.test(token.text);

const acts =
  'add remove change move swap keep undo mute increase decrease sort shuffle duplicate replace makeFilm export bigger smaller longer shorter slower faster louder quieter'.split(
    ' ',
  );
const things =
  'photo file fileWord music sound transition motion look title caption text endCard it them film duration colour perPhoto all top bottom left right center position size bigger smaller font'.split(
    ' ',
  );

const some = (tokens: readonly Token[], concepts: readonly string[]): boolean =>
  tokens.some((token) => hasTag(token, ...concepts));

/** These words ask for something: `and make it red`, `the music quieter`. */
export function isWish(tokens: readonly Token[]): boolean {
  const start = tokens.findIndex(
    (token) =>
      !hasTag(token, 'and', 'andThen', 'but', 'canYou') && !/^(the|a|please|just|also)$/.test(token.text),
  );
  if (start < 0) return true;
  const words = tokens.slice(start);
  const first = words[0]!;
  if (some([first], acts) && words.length > 1) return some(words.slice(1), things);
  return (
    some([first], ['music', 'sound', 'transition', 'motion', 'title', 'caption', 'text', 'film']) &&
    some(words, acts)
  );
}

const comment =
  /^(that|that's|which|because|cause|cos|so|since|as|if|but|same|not|no|thanks|thx|please|instead|embarrassing|i|we|it|it's|they|or|like|though|then|and)$/;

/** Said about the film or to us, and not on a text. */
const aboutFilm =
  /这样|那样|比较|客户|老板|觉得|更|好看|谢|辛苦|麻烦|别|不[要用变动必]|[就也]?[行好]了?$|可以|其[他它余]|照旧|我[想要]|吧$|记得|注意|然后|另外|视频|片子/;

/** 2024，新的开始; 爸爸，生日快乐！: what goes on with figures, wishes somebody something or is called out. */
const calledOn = (before: readonly Token[], segment: readonly Token[], mark: Token | undefined): boolean => {
  const said = textOf(segment, '');
  const figures = before.length > 0 && before.every(({ text }) => /^[\d年月日.:/-]+$/.test(text));
  const greets = /(?:快乐|爱你们?|加油|平安|幸福|安康|大吉)$/.test(said);
  const free = greets || ((figures || mark?.text === '!') && !acting(segment));
  return free && !isChineseWish(segment) && !aboutFilm.test(said);
};

/** What stands between two commas goes on with the words before: `Chef Hiro, Osaka`. */
function belongs(reading: Reading, segment: readonly Token[], announced: boolean): boolean {
  const first = segment[0];
  if (first === undefined) return false;
  const unknown = segment.filter((token) => token.tags.length === 0).length;
  if (announced && reading.language === 'zh') return !isChineseWish(segment);
  if (unknown === segment.length && (announced || isHan(first) || isCapital(reading, first))) return true;
  if (isMannerOnly(segment) || isWish(segment)) return false;
  if (isHan(first)) return unknown === segment.length || (announced && unknown * 2 > segment.length);
  if (beforePhrases([first, ...segment], 0, segment.length + 1, { title: false }) <= 1) return false;
  if (isCapital(reading, first)) return true;
  return announced && (!comment.test(first.text) || /^no$/.test(first.text)) && unknown > 0;
}

/** `Pure. Cold. Yours.`, 哇！好大的湖: short sentences without a verb go on with the words after a colon. */
function goesOn(reading: Reading, tokens: readonly Token[], stop: number): number | undefined {
  const chinese = reading.language === 'zh';
  if (!(chinese ? /^[.!?]$/ : /^\.$/).test(tokens[stop]?.text ?? '')) return undefined;
  let end = stop + 1;
  while (end < tokens.length && !isStop(tokens[end]) && !(chinese && tokens[end]!.text === ',')) end++;
  const words = tokens.slice(stop + 1, end);
  const first = words[0];
  if (chinese) {
    const said = textOf(words, '');
    const free = said !== '' && said.length <= 20 && !words.some(({ text }) => text === ',');
    return free && !acting(words) && !isChineseWish(words) && !some(words, things) && !aboutFilm.test(said)
      ? end
      : undefined;
  }
  if (first === undefined || words.length > 3 || !isCapital(reading, first) || some(words, things))
    return undefined;
  return end;
}

const spokenOfIt =
  /^(?:换|改成|改为|不要|别|关|调|删|去掉|也不|大一?点|小一?点|要[用换]|随便|就?用|自己配|你看着|你定|你来)/;

const places = 'first last ordinal title endCard end start file fileWord'.split(' ');
const writing = /^(?:再|就|也|要|那)?(?:写上?|打上?|标上?|加上|放上|配上|写着)$/;

/** 第一张写上南北通透最后写上电话…: in a sentence without marks the words of another text are announced. */
const nextText = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text.length > 1 &&
  some([tokens[at]!], places) &&
  tokens.slice(at + 1, at + 3).some(({ text }) => writing.test(text)) &&
  tokens.length > at + 3;

/** 片头写我们的杭州音乐不要了: a sentence without marks goes on with another thing. */
const spokenOn = (tokens: readonly Token[], at: number): boolean =>
  nextText(tokens, at) ||
  (some([tokens[at]!], ['music', 'transition']) &&
    tokens[at]!.text.length > 1 &&
    spokenOfIt.test(`${tokens[at + 1]?.text ?? ''}${tokens[at + 2]?.text ?? ''}`));

/** Most words of one text, tokens; what is longer is no text to show. */
const longestWords = 120;

/** Where words that begin at `from` end at the latest: with the sentence, before another wish, before a comment. */
export function endOfWords(
  reading: Reading,
  tokens: readonly Token[],
  from: number,
  { announced }: { announced: boolean },
): number {
  const stops = (at: number): boolean => isStop(tokens[at]) || tokens[at]!.text === ',';
  const latest = Math.min(tokens.length, from + longestWords);
  let to = from;
  for (; to < latest && !stops(to); to++) {
    if (to > from && !announced && reading.language === 'zh' && spokenOn(tokens, to)) break;
    if (to === from || !hasTag(tokens[to], 'and')) continue;
    let end = to + 1;
    const chineseComma = (at: number): boolean => reading.language === 'zh' && tokens[at]?.text === ',';
    while (end < latest && !isStop(tokens[end]) && !chineseComma(end)) end++;
    const next = tokens.slice(to + 1, end);
    // 字幕：下次还来: after a colon only a whole wish ends the words.
    const chinese = announced && reading.language === 'zh';
    if (chinese ? next.length > 1 && isChineseWish(next) : isWish(next)) break;
  }
  while (to < latest && tokens[to]?.text === ',' && tokens[to + 1] !== undefined) {
    let end = to + 1;
    while (end < latest && !stops(end)) end++;
    const segment = tokens.slice(to + 1, end);
    const called = reading.language === 'zh' && calledOn(tokens.slice(from, to), segment, tokens[end]);
    if (!called && !belongs(reading, segment, announced)) break;
    to = end;
  }
  if (announced) {
    for (
      let next = goesOn(reading, tokens, to);
      next !== undefined && to < latest;
      next = goesOn(reading, tokens, to)
    )
      to = next;
  }
  return to;
}
