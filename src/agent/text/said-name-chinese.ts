import { hasTag, type Reading, rawText, textOf } from '../../language/index.js';
import { quoted } from './quotes.js';

/** How one tells a name, a slogan or an address, up to its words. */
const tells =
  /^(?:我|我们|他|她|它|你|宝宝|孩子|女儿|儿子|狗狗?|猫咪?|店|小店|公司|团队|队伍?|品牌)?(?:家|店|的|们|家的|店的|公司|公司的|团队的){0,2}(?:口号|标语|广告语|广告词|名字|店名|网址|地址|电话|队名|小名|英文名|公众号|微信号?|网站|儿子|女儿|宝宝|狗狗?|猫咪?|小店|店)?(?:叫做?|是|就是)$/;
/** What goes on with those words: 写在第一张上, 把它放在结尾. */
const puts = /^(?:请|帮我|麻烦)?(?:把)?(?:它|这个|这句|这句话|名字|口号)?(?:写|放|加|打|印|显示)(?:在|到|上)/;

/**
 * 我们的口号是天天新鲜，放在结尾: the words that were told are what is to be written, and telling them is no wish. The reading
 * itself where no words are told first or nothing is to be put anywhere.
 */
export function withChineseSaidName(reading: Reading): Reading {
  const { tokens } = reading;
  const mark = tokens.findIndex((token) => hasTag(token, 'mark') && /^[,.!;]$/.test(token.text));
  const rest = tokens.slice(mark + 1);
  if (mark < 2 || mark > 24 || !puts.test(textOf(rest, ''))) return reading;
  const heads = tokens.slice(0, mark).map((_, at) => textOf(tokens.slice(0, at + 1), ''));
  const told = heads.findIndex((head) => tells.test(head) && head.length > 1);
  const [first, last] = [tokens[told + 1], tokens[mark - 1]];
  if (told < 0 || told + 1 >= mark || first === undefined || last === undefined) return reading;
  const raw = hasTag(first, 'quote') ? first.text : rawText(reading, first, last).trim();
  const stop = rest.findIndex((token) => hasTag(token, 'mark'));
  const end = stop < 0 ? rest.length : stop;
  const { end: at } = rest[end - 1]!;
  const name = { ...quoted(raw, first, last), start: at, end: at };
  return { ...reading, tokens: [...rest.slice(0, end), name, ...rest.slice(end)] };
}
