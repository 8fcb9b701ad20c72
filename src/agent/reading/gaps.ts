import { hasTag, type Reading, type Token } from '../../language/index.js';
import { announcesText, isChineseManner, isChineseWish, joined, pastPhoto } from '../text/chinese-words.js';
import { hanEnd, hanStart } from './joints.js';
import { says } from './run-on.js';

/** A verb or noun that what follows belongs to: 标题换成 团团一岁啦, 打几个字 第二杯半价. */
const awaits =
  /(?:到|在|给|把|和|跟|与|成|(?<!不)用|往|换|改|加|放|为|是|叫|写|第|让|对|比|离|从|向|个|、|上面|下面|标题|片名|片头|片尾|字幕|落款|署名|水印|店名|文案|标语|口号|[一几两三四五六七八\d]?(?:句|行|句话|行字|个字|段话)|小字|大字|打上|写上|写着|配文|配字)$/;

/** Words of a text began in this part and may go on behind a space. */
const writes =
  /(?:写|打|印|题|标|配|加|放|留|来|(?<![日降坠角段村])落|改|换|叫)(?:上|个|一|几|两|出|成|为|叫|做|的|句|行|字|话|$|[^一-鿿]|(?=[一-鿿]))/;

/** What is said of a text and is none: that it hides something, when it comes, that the rest stays. */
const remarks =
  /挡|遮住|盖住|压住|看不[清见到]|显得|不然|省得|免得|因为|反正|毕竟|[之以]前那|原来那|^(?:现在|之前|原来)|太[大小长短丑土亮暗显细粗]|不好看|难看|客户|老板|甲方|领导|运营|我[妈爸弟姐哥妹](?:说|喜欢|觉得)|就够了?$|一上来|靠边|别的|其他|其它|其余|剩下/;
const brief = 6;
/** 7:00-21:00: when a shop is open, and no time of the film. */
const openHours = /^(?:0?[5-9]|1\d):[0-5]\d[-–—~到至]+(?:1\d|2[0-4]|0?\d):[0-5]\d$/;

/** The part behind a space is no part of the words before it. */
function endsText(part: readonly Token[]): boolean {
  const text = joined(part);
  if (part.some((token) => hasTag(token, 'quote'))) return true;
  if (isChineseManner(part) || isChineseWish(part) || remarks.test(text)) return true;
  if (part.some((token) => hasTag(token, 'duration')) && part.length <= brief + 2)
    return !openHours.test(text);
  if (part.some((token) => hasTag(token, 'keep', 'rest', 'other'))) return true;
  const start = part.findIndex((token) => !/^[那就再也然后]+$/.test(token.text));
  const photo = pastPhoto(part, Math.max(0, start));
  return photo > Math.max(0, start) && announcesText(part.slice(photo));
}

const predicates =
  'no keep toLeft toRight toTop toBottom in out aMotion aTransition slower faster longer shorter undo replace restore again'.split(
    ' ',
  );
const told =
  /[了吧呢啊呀嘛啦哦]$|除外$|例外$|就行|就好|不用|不要|没有|别|太|也是|是.|有点|还是|都要|不动|照旧|一样/;
const nominal =
  'photo clip it them file fileWord music title caption endCard ordinal perPhoto transition motion look sound all rest first last film number'.split(
    ' ',
  );
const deeds = 'remove add change replace move swap restore keep no duration quote mute'.split(' ');

/** Nothing but names and what they are: 我上传的那首歌, 西湖和断桥. */
const isSubject = (part: readonly Token[]): boolean =>
  hasTag(part.at(-1), ...nominal) &&
  (!part.some((token) => hasTag(token, ...deeds)) ||
    (/的[那这]?.{0,4}$/.test(joined(part)) && !hasTag(part[0], ...deeds, 'canYou')));

/** 音乐就用我传的那个: a choice, whole as it is. */
const chooses =
  /^(?:就|我)?[只光](?:要|留下?|保留|用)[^，,]{2,6}$|^(?:背景)?(?:音乐|配乐|歌|曲子?|bgm)(?:就|还是|要|都|给我)*(?:用|换|改)(?:成|回)?.{2,}/;

/** A part that tells or asks for something of its own. */
function isWhole(part: readonly Token[]): boolean {
  const text = joined(part);
  if (awaits.test(text) && !hasTag(part[0], 'no', 'remove')) return false;
  if (chooses.test(text)) return true;
  if (isSubject(part)) return false;
  return (
    says(part) || part.some((token) => hasTag(token, ...predicates)) || (text.length > 3 && told.test(text))
  );
}

const names = 'file fileWord fileMaybe photo ordinal number and first last mark it'.split(' ');
const onlyNames = (part: readonly Token[]): boolean =>
  part.every((token) => hasTag(token, ...names) || /^[的那张和跟、第]$/.test(token.text));

const wholeWishes = 'duration beat portrait landscape square canvasSize platform aMood aStyle aLook'.split(
  ' ',
);

/** 西湖 和 断桥 中间 加个 转场: a space after every word separates nothing. */
function scattered(parts: readonly (readonly Token[])[]): boolean {
  if (parts.length < 4) return false;
  // 15秒 卡点 竖屏: wishes of a word each.
  if (parts.filter((part) => hasTag(part[0], ...wholeWishes)).length > 1) return false;
  const signs = parts.reduce((sum, part) => sum + joined(part).length, 0);
  return signs / parts.length <= 3;
}

const comma = (left: Token, right: Token): Token => ({
  start: left.end,
  end: right.start,
  text: ',',
  tags: [{ concept: 'mark' }],
});

const opensFilm = /^就?从.{1,8}(?:开始|打头|起头)$/;

/** A row of tokens without marks in its parts between spaces. */
function partsOf(run: readonly Token[]): Token[][] {
  const parts: Token[][] = [];
  for (const [index, token] of run.entries()) {
    const last = run[index - 1];
    const gap =
      last !== undefined &&
      token.start > last.end &&
      (hanStart.test(token.text) || hasTag(token, 'duration', 'number', 'quote'));
    if (last === undefined || gap) parts.push([token]);
    else parts.at(-1)!.push(token);
  }
  return parts;
}

function withinRun(run: readonly Token[]): Token[] {
  const parts = partsOf(run);
  if (parts.length < 2 || scattered(parts)) return [...run];
  const tokens = [...parts[0]!];
  let clause = [...parts[0]!];
  for (const part of parts.slice(1)) {
    const quoted = clause.some((token) => hasTag(token, 'quote'));
    const text = joined(clause);
    const none = clause.length < 4 && hasTag(clause[0], 'no', 'remove');
    const words = !quoted && !none && (announcesText(clause) || writes.test(text));
    const last = clause.at(-1)!;
    // 无字幕 黑白: what there shall not be is whole.
    const lacking = hasTag(parts[parts.indexOf(part) - 1]![0], 'no', 'remove');
    const open = !lacking && awaits.test(joined(parts[parts.indexOf(part) - 1]!));
    // 从宿舍开始 校园放第二: where it begins, and then what is where.
    const opener =
      (opensFilm.test(joined(clause)) && /[放排摆挪移]/.test(joined(part))) ||
      (/排|顺序|先后/.test(joined(clause)) && opensFilm.test(joined(part)));
    const ends =
      !open &&
      (hanEnd.test(last.text) || hasTag(last, 'quote', 'duration') || words) &&
      (words ? endsText(part) : (opener || isWhole(clause)) && !onlyNames(part));
    if (ends) {
      tokens.push(comma(last, part[0]!));
      clause = [];
    }
    tokens.push(...part);
    clause.push(...part);
  }
  return tokens;
}

/** 字小一点 现在有点挡脸: the spaces of a Chinese sentence that end a clause, as the commas they stand for. */
export function gapsAsCommas(reading: Reading): Reading {
  if (reading.language !== 'zh' || !/\s/.test(reading.normal.text.trim())) return reading;
  const tokens: Token[] = [];
  let run: Token[] = [];
  for (const token of reading.tokens) {
    if (!hasTag(token, 'mark')) run.push(token);
    else {
      tokens.push(...withinRun(run), token);
      run = [];
    }
  }
  return { ...reading, tokens: [...tokens, ...withinRun(run)] };
}
