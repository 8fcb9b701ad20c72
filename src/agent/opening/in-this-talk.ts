import type { Asset, Draft } from '../../draft/index.js';
import type { Conversation } from '../conversation.js';
import { moodsLike } from '../idioms/moods.js';
import { roleOfText, shots, texts } from '../scene.js';

interface Talk {
  readonly draft: Draft;
  readonly assets: readonly Asset[];
  readonly history: Conversation;
}

const looksSaid: readonly (readonly [said: RegExp, has: (preset: string) => boolean])[] = [
  [
    /(?:黑白|灰色?|没颜色|没有颜色)的?[那这]一?张(?:照片|图)?|\bthe (?:black (?:and|&|n) white|b ?& ?w|bw|gr[ea]y) (?:one|photo|picture|pic|image)\b/i,
    (preset) => /^(?:bw|noir)$/.test(preset),
  ],
  [
    /(?:彩色?|有颜色|带颜色|有色)的?[那这]一?张(?:照片|图)?|\bthe (?:colou?r(?:ed|ful)?|one in colou?r) (?:one|photo|picture|pic|image)\b/i,
    (preset) => !/^(?:bw|noir|sepia)$/.test(preset),
  ],
  [
    /(?:复古|怀旧|老照片)的?[那这]一?张(?:照片|图)?|\bthe (?:sepia|vintage|retro) (?:one|photo|picture|pic|image)\b/i,
    (preset) => /^(?:vintage|sepia)$/.test(preset),
  ],
];

/** 把彩色那张放到最后, `move the black and white one`: the one photo that looks so. */
function byItsLook(said: string, { draft }: Talk): string {
  const found = looksSaid.find(([form]) => form.test(said));
  if (found === undefined) return said;
  const list = shots(draft);
  const at = list.flatMap(({ look }, index) => (found[1](look?.preset ?? 'none') ? [index + 1] : []));
  if (at.length !== 1 || list.length < 2) return said;
  return said.replace(found[0], (words) =>
    /\p{Script=Han}/u.test(words) ? `第${at[0]}张` : `photo ${at[0]}`,
  );
}

const middle =
  /^((?:那|就|再|把|给)*)(?:最|正)?中间(?:的|那|这|一)*[个处]?(?:的)?(转场|过渡)|^((?:那|就|再|把|给)*)(?:最|正)?中间的?[那这]一?[个处]()(?![张字人句])|\bthe (?:very )?middle (transition|cut)\b/i;

/** 中间那个换成翻页 while transitions are spoken of: the one in the middle. */
function middleCut(said: string, { draft, history }: Talk): string {
  const found = middle.exec(said);
  if (found === null) return said;
  const count = shots(draft).length - 1;
  const named = (found[2] ?? found[5]) !== undefined;
  if (count < 3 || count % 2 === 0 || (!named && history.focus.topic !== 'transition')) return said;
  const at = (count + 1) / 2;
  return said.replace(
    middle,
    found[5] === undefined ? `${found[1] ?? found[3] ?? ''}第${at}个转场` : `transition ${at}`,
  );
}

const ofMusic = /音乐|歌|曲|配乐|bgm|(?:放|来|配)一?首/i;
const otherMood =
  /^(?:那就?|就|还是|可以|能不能|能|帮我|给我|[，,\s])*(?:来|换成|换|放|配上?|整|搞|弄)(?:个|点|首|一首|一个|段|成)?(?:感觉|听着|听起来)?(?<more>更|再)?(?:稍微)?(?<mood>\p{Script=Han}{1,4}?)(?<little>一?[点些])?的(?:那种)?(?:吧|呗|[行好可]?以?吗)?[?？]?$/u;

/** 放首晴天 | 那换个欢快点的: a song is what is spoken of. */
function otherSong(said: string, { history }: Talk): string {
  const music = history.idle === undefined ? history.focus.topic === 'music' : ofMusic.test(history.idle);
  const { mood, more = '', little = '' } = (music ? otherMood.exec(said)?.groups : undefined) ?? {};
  if (mood === undefined || moodsLike(mood).length === 0) return said;
  return `换成${more}${mood}${little}的音乐`;
}

const paced =
  /^(?:那|这个?)?(?:推|滑|擦|闪|翻|淡|叠|转|切)(?:动|页|白|化|换|入淡出)?得?(?:再|稍微|有点)?(?:太)?([慢快久长短])(?:一?[点些]|了)(?:点)?$/;

/** 转场都用推 | 推得慢一点: how fast the transitions are. */
function cutsPaced(said: string, { history: { focus, past } }: Talk): string {
  if (focus.topic !== 'transition' || past.at(-1)?.commands.at(-1)?.name !== 'set_transition') return said;
  const which = focus.shots.length === 1 ? '那个转场' : '转场';
  return said.replace(paced, (words, how: string) => {
    const found = /太|了$/.test(words);
    return `${which}${found ? (/[慢久长]/.test(how) ? '快' : '慢') : how}一点`;
  });
}

const asked = /(?:吗|没有?|么|呢|不)[?？]?$|有没有/;
const putOn =
  /^(?:那就?|就|好的?|行|嗯|可以|[，,\s])*(?:帮我|给我)?(?:把它)?(?:放|用|加|配|来|弄)(?:上去?|进去|起来)?(?:一?[个首])?(?:它)?(?:吧|呗)?(?=$|[，,\s])[，,\s]*/;

/** 那首新年歌放了没 | 放上 声音百分之三十: what was asked after. */
function askedAfter(said: string, { assets, history: { idle } }: Talk): string {
  if (idle === undefined || !asked.test(idle.trim()) || !putOn.test(said)) return said;
  const rest = said.replace(putOn, '');
  if (ofMusic.test(idle)) {
    const own = assets.some(({ kind }) => kind === 'audio') && /传|那首|这首|我的|我们|自己/.test(idle);
    const level = rest.replace(/^(?:声音|音量)/, '音乐音量');
    return `${own ? '用我上传的歌' : '加音乐'}${level === '' ? '' : `，${level}`}`;
  }
  if (/转场/.test(idle)) return rest === '' ? '加上转场' : said;
  if (/标题|片名/.test(idle) && rest !== '') return `标题写“${rest.replace(/^[“"「]|[”"」]$/g, '')}”`;
  return said;
}

const alsoWritten =
  /^(?:然后|再|还有|把|[，,\s])*(?<what>电话|手机号?码?|联系方式|地址|日期|微信号?|店名|网址|营业时间|价格|名字|时间)(?:号码?)?(?:也|再|一起|都)+(?:给我|帮我)?(?:写|加|打|放|标)(?:上去?|到后面)?[：:，,\s]*(?<words>[^，,。]{2,30})$/u;

/** 片尾写地址 人民路18号 | 电话也写上 13800001111: a line below the words that were written last. */
function alsoSaid(said: string, { draft, history }: Talk): string {
  const groups = alsoWritten.exec(said)?.groups;
  const last = history.past.at(-1)?.commands.at(-1);
  if (groups === undefined || last?.name !== 'add_text') return said;
  const own = texts(draft).find(({ text }) => text === String(last.params.text));
  if (own === undefined) return said;
  // On the first photo the words stand there anyway.
  const [photo] = Array.isArray(last.params.photos) ? last.params.photos : [];
  const later = shots(draft).findIndex(({ id }) => id === photo) > 0;
  return later || roleOfText(draft, own.id) === 'end_card' ? `下面再加一行 ${groups.words}` : said;
}

const again =
  /^(?:唔|嗯+|呃|哎|唉|额|那|算了|不|[，,。\s])*(?:我)?(?:又?想了想|想来想去|再想想|想想|还是觉得)?[，,\s]*还是(?<verb>去掉|去了|删掉?|删除|不要|拿掉|撤掉|关掉|关了|换|改|加上?|加|要)(?:它|那张|这张)?(?:了|吧|好了|算了|比较好)*[。！!]?$/;
const does: readonly (readonly [verb: RegExp, done: RegExp])[] = [
  [/^[去删不拿撤关]/, /^remove_/],
  [/^加|^要/, /^add_|^duplicate|^set_/],
  [/^[换改]/, /^set_|^replace|^swap|^change|^move|^style/],
];

/** 撤销 | 想了想还是去掉: what was taken back is done again. */
function afterAll(said: string, { history: { future } }: Talk): string {
  const verb = future.length === 0 ? undefined : again.exec(said)?.groups?.verb;
  const done = future[0]?.commands.at(-1)?.name ?? '';
  return verb !== undefined && does.some(([form, name]) => form.test(verb) && name.test(done))
    ? '恢复'
    : said;
}

const alike =
  /^(?<who>前[两二三四][张个]|最?后(?:面)?[两二三四]张|第.{1,3}张?(?:和|跟|与|、)?第.{1,3}张)(?:照片)?(?:好像|看起来|看着|都|太|有点|几乎|差不多|挺|很)*(?:一样|差不多|一个样|相似|像|重复|拍重|雷同|类似|重)(?:了|的)*[，,。\s]+(?:就|只)*(?<how>留|要|保留|删|去|拿|去掉|删掉|拿掉|剔)(?:下|掉|除)?(?:其中)?(?:的)?一[张个](?:就|吧|好|行|可以|够|了)*$/u;
const digits = '零一二三四五六七八九十';
const numberOf = (sign: string): number =>
  sign === '两' ? 2 : digits.includes(sign) ? digits.indexOf(sign) : Number(sign);

/** 前两张几乎一样 留一张就行: any of them will do, and the first stays. */
function oneOfAlike(said: string, { draft }: Talk): string {
  const groups = alike.exec(said)?.groups;
  if (groups === undefined) return said;
  const count = shots(draft).length;
  const many = numberOf(/[两二三四]/.exec(groups.who!)?.[0] ?? '');
  const pair = [...groups.who!.matchAll(/第([一二三四五六七八九十]|\d{1,2})/g)].map(([, sign]) =>
    numberOf(sign!),
  );
  const places =
    pair.length === 2
      ? pair
      : Array.from({ length: many }, (_, at) => (/^前/.test(groups.who!) ? at + 1 : count - many + at + 1));
  if (places.some((place) => !(place >= 1 && place <= count)) || places.length >= count + 1) return said;
  const gone = /[留要]/.test(groups.how!) ? places.slice(1) : places.slice(-1);
  return `删掉${gone.map((place) => `第${place}张`).join('和')}`;
}

const readers = [byItsLook, middleCut, cutsPaced, otherSong, askedAfter, alsoSaid, afterAll, oneOfAlike];

/** Longest sentence that leans on the talk. */
const longest = 60;

/** A short sentence with what it leaves to the talk and to the film as it is: 彩色那张 is 第3张 where only that one has colours. */
export function inThisTalk(sentence: string, talk: Talk): string {
  if (sentence.length > longest || shots(talk.draft).length === 0) return sentence;
  return readers.reduce((said, read) => read(said, talk), sentence.trim());
}
