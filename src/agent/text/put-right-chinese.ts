import type { TextSegment } from '../../draft/index.js';

const lead =
  /^(?:哎呀?|诶|欸|唉|呃|啊|哦|噢|不好意思|抱歉|等等|等下|那个|对了|请|麻烦|帮我|给我|把|将|[，,。！!\s])*/u;
const polite = /(?:吧|哈|呀|哦|啊|好了|就行|就好|谢谢你?|[，,。！!\s])*$/u;
const bare = (words: string): string => words.replace(/^[“"「『\s]+|[”"」』\s]+$/gu, '');

const named =
  '(?:价格|价钱|日期|时间|名字|人名|地址|电话号码|手机号码?|电话|手机|号码|联系方式|年份|数字|字|标题|字幕|文字|店名)';
const wrong = new RegExp(
  `^(?:${named}?(?:都|又)?(?:(?:写|打|输|记|搞|弄|说)(?:错|反)了?|不对|错了?)[，,。\\s]*(?:应该|应当|应|正确的?|要|得)*(?:是|为|写|改成|改)|(?:价格|价钱|日期|电话|号码|手机号?|年份)(?:改成|改为|换成|换为|变成))\\s*(?<now>[^，,。]{1,24})$`,
  'u',
);

const numerals = '[零〇一二两三四五六七八九十百千万\\d]';
/** What is told alike: moments of a day, days, numbers with what they count. */
const kinds: readonly RegExp[] = [
  /\d{3,4}-\d{7,8}|\d{7,}/u,
  /[¥￥$]\d+(?:\.\d+)?/u,
  new RegExp(`\\d{1,2}[:：]\\d{2}|${numerals}+点(?:半|钟|一刻|三刻|${numerals}+分?)?`, 'u'),
  new RegExp(`${numerals}+月${numerals}+[日号]?|\\d{1,4}[./-]\\d{1,2}(?:[./-]\\d{1,2})?`, 'u'),
  new RegExp(`[¥￥$]?\\d+(?:\\.\\d+)?|${numerals}+(?=[元块折岁号年月日天周楼个届班场])`, 'u'),
];

/** The words with the value in them that is told anew; undefined when they hold none of its kind. */
function withValue(now: string, text: string): string | undefined {
  for (const kind of kinds) {
    const said = kind.exec(now);
    if (said === null) continue;
    const found = [...text.matchAll(new RegExp(kind, 'gu'))];
    const [old] = found;
    // 29.9 is no day where the words hold none.
    if (said.index === 0 && old === undefined && /^\d+\.\d+$/.test(said[0])) continue;
    if (said.index > 0 || old === undefined || found.length > 1) return undefined;
    const unit = now.slice(said[0].length);
    const after = text.slice(old.index + old[0].length);
    if (unit.length > 2) return undefined;
    const currency = /^[¥￥$](?!.*[¥￥$])/.exec(old[0] + said[0])?.[0] ?? '';
    return text.slice(0, old.index) + currency + said[0] + (after.startsWith(unit) ? after : unit + after);
  }
  return undefined;
}

/** 老黎 in the place of 老李: a name that is told anew, where the words hold one of as many signs that is nearly the same. */
function withName(now: string, text: string): string | undefined {
  const signs = [...now];
  if (!/^\p{Script=Han}{2,4}$/u.test(now) || text.includes(now)) return undefined;
  const all = [...text];
  const near = all.flatMap((_, at) => {
    const part = all.slice(at, at + signs.length);
    const same = part.filter((sign, index) => sign === signs[index]).length;
    return part.length === signs.length && same === signs.length - 1 ? [at] : [];
  });
  const [at] = near;
  if (at === undefined || near.length > 1) return undefined;
  return [...all.slice(0, at), ...signs, ...all.slice(at + signs.length)].join('');
}

/** 是外婆不是外公 */
function denied(now: string, text: string): string | undefined {
  const pair = /^(.{1,12}?)[，,\s]*不是(.{1,12})$/u.exec(now);
  const [by, old] = [bare(pair?.[1] ?? ''), bare(pair?.[2] ?? '')];
  return by !== '' && old !== '' && text.includes(old) ? text.replace(old, by) : undefined;
}

const quoted = '[“"「『]';
const closed = '[”"」』]';
const where = '(?:(?:标题|字幕|片头|片尾|名字|句子|文字|那句|这句)?(?:里面?|中间|上面?|当中)?的?)';
const letters = '(?:(?:那|这)?[一两二三四五六几]?个?字)';
const put = '(?:改成|换成|改为|换为|改做|改|换)';
/** 「一天」改「新年」, 名字中间那个和字换成❤️ */
const exchanges: readonly RegExp[] = [
  new RegExp(
    `^${where}(?:那个|这个|那|这)?${quoted}(?<old>[^”"」』]{1,12})${closed}${letters}?${put}(?<by>.{1,24})$`,
    'u',
  ),
  new RegExp(
    `^${where}(?:那个|这个|那|这)?(?<old>\\p{Script=Han}{1,6}?)${letters}${put}(?<by>.{1,24})$`,
    'u',
  ),
];
/** 30改成28 */
const numbers =
  /^(?<old>\d+(?:[.:]\d+)?)(?:元|块钱?|号|点)?(?:改成|换成|改为|变成|改)(?<by>\d+(?:[.:]\d+)?)(?:元|块钱?|号|点)?$/;
const inserts = new RegExp(
  `^(?:在)?${quoted}?(?<mark>[^“”"「」『』，,\\s]{1,8}?)${closed}?(?:的)?(?<side>前|后)(?:面|头|边)?(?:再|给我)?(?:加|添|补|插)(?:上|进去?)?(?:[一两二三四五几]?个字|个字|字|个)?[\\s：:]*${quoted}?(?<more>[^“”"「」『』，,：:]{1,8}?)${closed}?(?:[一两二三四]?个?字)?$`,
  'u',
);
const appends = /^(?:后面|末尾|最后|句尾|数字后面)?(?:再)?(?:加|添|补)上?一?个(?<more>\p{Script=Han})字$/u;
const drops = new RegExp(
  `^${where}(?:那个|这个|那|这)?(?:${quoted}(?<whole>[^”"」』]{1,12})${closed}${letters}?|(?<old>\\p{Script=Han}{1,6}?)${letters})(?:都)?(?:去掉|删掉|删了|删除|拿掉|不要了?)$`,
  'u',
);

/** 爱心❤️: the sign, and not its name. */
const signOnly = (words: string): string =>
  words.replace(/^\p{Script=Han}+(?=\p{Extended_Pictographic})/u, '');

/** 地址改成人民路20号 where 地址：人民路18号 is written: what stands behind its name. */
const relabels =
  /^(?<label>\p{Script=Han}{2,4})(?:改成|改为|换成|换为|变成|改)[：:\s]*(?<value>[^\s：:].{0,30})$/u;

/** The words of one text put right; undefined when the sentence says anything else. */
function putRightIn(said: string, text: string): string | undefined {
  const { label, value } = relabels.exec(said)?.groups ?? {};
  const written = label === undefined ? -1 : text.search(new RegExp(`${label}[：:]`, 'u'));
  if (label !== undefined && written >= 0) {
    const from = written + label.length + 1;
    return text.slice(0, from) + text.slice(from).replace(/^[^\n，,；;]*/u, bare(value!));
  }
  const now = wrong.exec(said)?.groups?.now;
  if (now !== undefined)
    return denied(bare(now), text) ?? withValue(bare(now), text) ?? withName(bare(now), text);
  for (const form of [...exchanges, numbers]) {
    const groups = form.exec(said)?.groups;
    if (groups !== undefined && text !== groups.old && text.includes(groups.old!))
      return text.replace(groups.old!, signOnly(bare(groups.by!)));
  }
  const { mark, side, more } = inserts.exec(said)?.groups ?? {};
  if (mark !== undefined && text.includes(mark))
    return side === '前' ? text.replace(mark, more! + mark) : text.replace(mark, mark + more!);
  const sign = appends.exec(said)?.groups?.more;
  if (sign !== undefined) return text + sign;
  const gone = drops.exec(said)?.groups;
  const old = gone?.whole ?? gone?.old;
  if (old !== undefined && text !== old && text.includes(old)) return text.replace(old, '').trim();
  return undefined;
}

/**
 * Words of a text put right: 写错了，是36, 「一天」改「新年」, 闭馆前面添两个字 全天. The first of these texts that the sentence is
 * about, with its new words.
 */
export function chinesePutRight(
  sentence: string,
  among: readonly TextSegment[],
): { item: TextSegment; text: string } | undefined {
  const said = sentence.trim().replace(lead, '').replace(polite, '');
  if (said === '' || said.length > 40 || among.length === 0) return undefined;
  for (const item of among) {
    const text = putRightIn(said, item.text);
    if (text !== undefined && text !== '' && text !== item.text) return { item, text };
  }
  return undefined;
}
