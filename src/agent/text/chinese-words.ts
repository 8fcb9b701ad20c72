import { hasOneOf, hasTag, type Token, tagValue, textOf } from '../../language/index.js';
import { isMannerOnly } from './phrases.js';

export const isHan = (token: Token | undefined): boolean => /^\p{Script=Han}/u.test(token?.text ?? '');

/** A space in a Chinese sentence stands before this token. */
export const afterSpace = (tokens: readonly Token[], index: number): boolean =>
  index > 0 && tokens[index]!.start > tokens[index - 1]!.end && isHan(tokens[index]);

export const joined = (tokens: readonly Token[]): string => textOf(tokens, '');

/** What a wish may be about: a clause that has one of these and an act is no part of a text. */
const things = (
  'title caption endCard lowerThird text projectName music sound voice ' +
  'transition motion look film perPhoto canvas platform beat'
).split(' ');
const photos = ['file', 'fileWord', 'ordinal', 'first', 'last', 'rest', 'all', 'perPhoto'];
const acts = (
  'remove change move add swap keep undo mute bigger smaller longer shorter slower faster louder ' +
  'quieter brighter darker duration aMotion aLook aTransition aMood colour top bottom left right ' +
  'center canvasSize percentage fade fadeIn fadeOut quote'
).split(' ');

/** These words of a Chinese sentence act on something and are not what a text says. */
export const acting = (tokens: readonly Token[]): boolean => tokens.some((token) => hasTag(token, ...acts));

const isThing = (token: Token, index: number, tokens: readonly Token[]): boolean =>
  (token.text.length > 1 && hasTag(token, ...things)) ||
  (hasTag(token, 'ordinal') && (hasTag(tokens[index + 1], 'photo') || tokens[index + 1]?.text === '个')) ||
  (hasTag(token, 'file', 'fileWord') && /^[那这][张个段幅]/.test(tokens[index + 1]?.text ?? ''));

const hold =
  /^(?:要|都|就|得|在)*(?:全程|整片|整部片?子?|整个(?:视频|片子|影片)|全片|一直|从头到尾|从头挂到尾|始终)(?:都|一直|得|要|在|有|挂着?|显示|留着?|保留|放着?|着|的|吧|上面?|不消失|别消失)*$/;

/** 持续10秒: how long words are shown. */
const shownFor = /^(?:持续|显示|停留|出现|展示|保持)(?:时间|时长)?$/;

/** 15秒: how long the film is, right behind the words of a text. */
const filmLong = (segment: readonly Token[]): boolean =>
  segment.every((token) => Number(tagValue(token, 'duration')) >= 8000);

/** Only where, how or how long: 放右下, 整片都在, 字要大. */
export const isChineseManner = (segment: readonly Token[]): boolean =>
  segment.length > 0 &&
  !filmLong(segment) &&
  ((shownFor.test(joined(segment.filter((token) => !hasTag(token, 'duration')))) &&
    segment.some((token) => hasTag(token, 'duration'))) ||
    isMannerOnly(segment) ||
    hold.test(joined(segment)) ||
    ground.test(joined(segment)) ||
    shownSo(segment));

/** 黑色背景: what the words stand on. */
const ground = /^(?:用|要|配|放在)?[白黑红黄蓝绿灰]色?的?(?:底色?|背景|底板)(?:上|的)?$/;

const manners = 'aAnimation top bottom left right center it move add canYou'.split(' ');

/** 要会弹出来那种, 放这张中间: how it comes, or where on the photo in hand. */
const shownSo = (segment: readonly Token[]): boolean =>
  segment.length <= 7 &&
  segment.some((token) => hasTag(token, 'aAnimation', 'top', 'bottom', 'left', 'right', 'center')) &&
  segment.every(
    (token) =>
      hasTag(token, ...manners) ||
      /^(?:要|会|那|种|样|来|那种|那样|的|出来|进来|地|用|在|放|里|吧|就行|就好|画面|屏幕|最|靠|贴)$/.test(
        token.text,
      ),
  );

/** What was added to the wish itself and is no part of a text: 谢谢, 可以吗, 这样好认. */
const aside = (segment: readonly Token[]): boolean =>
  segment.every(
    (token) => hasTag(token, 'thanks', 'canYou', 'question') || /^[吧啊哈呢嘛啦了]$/.test(token.text),
  ) || /^(?:因为|这样(?:就|才|好|大家|比较)|不然|省得|好让|免得|毕竟)/.test(joined(segment));

/** 别太长, 不要太花: what the film shall not be like. */
const notTooMuch =
  /^(?:但|也|就|时间|整体|片子|视频|总共|千万|最好)*(?:别|不要|不用|甭|不能)(?:搞得?|弄得?|做得?)?(?:太|过于|那么|超过)(?:[长短快慢花吵亮暗大小久满土俗闹\d一二三四五六七八九十]|夸张|复杂|正式|高调|商业|死板|严肃|花哨)/;
/** 猫咪的不要: a photo that is left out. */
const notWanted = /^.{1,8}(?:的|[那这][张段个]|照片)?(?:就|也)?(?:不要|别用|不用|去掉|删掉|不放)了?$/;
/** 用我传的歌: which music. */
const takesSong =
  /^(?:就|再|还|音乐|配乐|bgm)*(?:用|配|放|换)(?:上|个|首|一首|点)?(?:我|刚才|那|点|些).{0,8}(?:歌|音乐|曲子?|bgm)$/i;
/** 下面一行写…, 副标题写…: another line is announced. */
const nextLine =
  /^(?:下面|底下|下方|上面|第[二三]行|另起一行|下一行|副标题|小标题)(?:再|另|用|加|来)*(?:一行)?(?:小字|字)?(?:写上?|打上?|标上?|配上?|放上?|加上?|是|为)/;

/** 放在第一张, 在最后一张上: the photo that words shall stand on. */
export function putThere(segment: readonly Token[]): boolean {
  const at = segment.findIndex(
    ({ text }) => !/^(?:就|也|都|要|放|写|加|摆|显示|[放写加摆打印标]?[在到])$/.test(text),
  );
  const sure =
    segment.slice(0, at).some(({ text }) => text !== '在') || hasTag(segment[at], 'ordinal', 'first', 'last');
  const end = at > 0 && sure ? pastPhoto(segment, at) : at;
  return end > at && /^(?:上面?|里面?|吧)*$/.test(joined(segment.slice(end)));
}

/** A part of a Chinese sentence between commas that asks for something of its own, and is not what a text says. */
export function isChineseWish(segment: readonly Token[]): boolean {
  if (segment.length === 0 || isChineseManner(segment) || aside(segment) || putThere(segment)) return true;
  const said = joined(segment);
  if (notWanted.test(said) && segment.some((token) => hasTag(token, 'file', 'fileWord'))) return true;
  if (notTooMuch.test(said) || nextLine.test(said) || takesSong.test(said)) return true;
  const colon = segment.findIndex((token) => /^[:=]$/.test(token.text));
  const photo = pastPhoto(segment, 0);
  if (colon > 0 && (photo === colon || announcesText(segment.slice(0, colon)))) return true;
  if (photo > 0 && /^(?:也|再|就|上|底下|下面)*(?:写|配|加|打|标)/.test(joined(segment.slice(photo))))
    return true;
  if (!acting(segment)) return false;
  if (segment.some((token, index) => isThing(token, index, segment))) return true;
  const opens = /^(?:把|将|给|别|不要|再|然后|另外|还有|顺便|请|麻烦|帮我|让)/.test(joined(segment));
  return opens && segment.some((token) => hasTag(token, ...photos));
}

/** What announces the words of a text before a colon: 合影配句诗, 每张底下一个词, 落款. */
const announcing =
  /[写题印刻]|打(?:上|个|一|出|字|$)|标(?:上|一|个|着|注|价|$)|配(?:文|字|词|句|个词|个字|一句|上)|弹出|落款|署名|水印|店名|公司名|品牌|口号|标语|文案|[群账]号|微信|电话|手机|地址|网址|名字|起个?名|取个?名|价[签格]|祝福|寄语|角标|(?:加|写|标|打|注|配)上?(?:地点|地名|景点|菜名|品名|人名|姓名)|[一个首句]词$|(?:[一两几加配来写补打添放个]|^)(?:句话?|行(?:小|大)?[字的]?)$|个字$|小字$|大字$|首诗$|句诗$|内容是?$|说明$/;
const nouns = ['title', 'caption', 'lowerThird', 'endCard', 'text', 'projectName', 'says'];

/** These words say that words of a text follow. */
export const announcesText = (words: readonly Token[]): boolean =>
  words.some((token) => hasTag(token, ...nouns)) || announcing.test(joined(words));

/** The index after words that name a photo and nothing else, from `start` on. */
export function pastPhoto(tokens: readonly Token[], start: number): number {
  let at = start;
  let named = false;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (hasTag(token, 'file', 'fileWord', 'ordinal', 'first', 'last', 'penultimate')) {
      // 第一张第一天, 第二张海边: the photo is named, what follows says something of it.
      if (named && /[张幅]$/.test(tokens[at - 1]!.text)) break;
      named = true;
    } else if (
      !(named && (hasTag(token, 'photo', 'clip', 'it') || /^[那这张幅段个的里上]$|^那里$/.test(token.text)))
    )
      break;
  }
  return named ? at : start;
}

/** Concepts of words that say how a text looks or when it is shown, not what it says. */
const manner = new Set(
  (
    'colour bigger smaller longer shorter top bottom left right center up down number duration ' +
    'percentage bold italic shadow outline box font aAnimation aTitleStyle little much more less it ' +
    'them all first last photo ordinal start end over to and size position language film slower ' +
    'faster color red mark'
  ).split(' '),
);
export const isManner = (token: Token): boolean => hasOneOf(token, manner);

export const isColon = (token: Token | undefined): boolean => token?.text === ':' || token?.text === '=';
/** A comma or the end of a sentence. */
export const isBreak = (token: Token | undefined): boolean =>
  hasTag(token, 'mark') && /^[.;!?\n,]$/.test(token!.text);
export const textNouns = ['title', 'caption', 'lowerThird', 'endCard', 'text', 'projectName'];

/** A part between commas begins with this token. */
export const beginsSegment = (tokens: readonly Token[], index: number): boolean =>
  index <= 0 || isBreak(tokens[index - 1]) || hasTag(tokens[index - 1], 'quote');

/** The index where the part between commas begins that holds this token. */
export function segmentStart(tokens: readonly Token[], index: number): number {
  let start = index;
  while (!beginsSegment(tokens, start)) start--;
  return start;
}

/** The index where the part between commas ends that holds this token. */
export const segmentEnd = (tokens: readonly Token[], index: number): number => {
  let end = index;
  while (end < tokens.length && !isBreak(tokens[end])) end++;
  return end;
};
