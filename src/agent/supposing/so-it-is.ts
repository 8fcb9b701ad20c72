import { tellChanges } from '../../edits/index.js';
import { type Reading, readTokens } from '../../language/index.js';
import type { Told } from '../parts.js';
import { wholeClause } from '../reading/clause.js';
import { describeFilm } from '../replies/describe.js';
import { say } from '../replies/say.js';
import { type Scene, shots, texts } from '../scene.js';
import { readWish } from './supposing.js';

const chinese =
  /^(?<said>[^，,？?]{2,24}?)[，,\s]*(?:对吧|对吗|对么|对不对|是吧|是不是|没错吧|不是吗)[?？!！。\s]*$/u;
/** Somebody does something: a wish, or a question of what may be done. */
const deeds =
  /[把改换删加移挪调弄变剪拿撤选想让请帮别]|去掉|放[到在进]|做成|要|应该|可以|能|会|给|是不是|什么|哪|怎么|几|多少|刚才|刚刚|没有|太|不(?!是吗)/u;
const done =
  /^你?(?:刚才|刚刚|已经)|^(?!.*(?:[想要请帮让能会给]|应该|可以|是不是|什么|怎么|没有)).*(?:[删拿换改移剪撤]|去掉)(?:[掉成走到]|(?=了$|第))/u;
const english =
  /^(?:(?:so|and|ok|okay|now|wait|but),? )*(?<said>(?:it|this|that|everything|the (?:film|video|whole thing|title|music))(?: is| are|'s|’s) (?!too\b|not\b|so\b|very\b|a bit\b|a little\b|.*\b(?:seconds?|secs?|minutes?)\b)[^,?]{2,40}?),? (?:right|correct|isn['’]?t it|isn['’]?t that right|yes|yeah) ?\?+$/iu;

const number = '(?<count>\\d+|[一二三四五六七八九十]+)';
const counted = new RegExp(`^(?:现在|一共|总共|共|就|有|是)*${number}张(?:照片|图)?$`, 'u');
const titled = /^(?:标题|片名|题目)(?:现在)?(?:就)?(?:是|叫|写的?是)[：:“"「\s]*(?<words>.+?)[”"」]?$/u;
const signs = '零一二三四五六七八九';
const numberOf = (said: string): number => {
  if (/^\d+$/.test(said)) return Number(said);
  const [tens = '', ones = ''] = said.includes('十') ? said.split('十') : ['0', said];
  return (tens === '' ? 1 : Math.max(0, signs.indexOf(tens))) * 10 + Math.max(0, signs.indexOf(ones));
};

/** What would make it so: 现在是竖屏 as 竖屏, `it's vertical now` as `make it vertical`. */
const asWish = (said: string, language: string): string =>
  language === 'zh'
    ? said
        .replace(
          /^(?:那|所以|现在|目前|这个|这样|就是|片子|视频|影片|整个|加起来|总共|一共)+(?:就)?(?:是|有)?/u,
          '',
        )
        .replace(/^(标题|片名|片尾|音乐|配乐|转场|滤镜)(?:现在)?(?:就)?(?:是|叫|写的?是|用的?是)/u, '$1改成')
        .replace(/了$/u, '')
    : said
        .replace(/\b(?:now|already|at the moment|currently|still|in total|altogether)\b/gi, '')
        .replace(/^the (title|music)(?: is|'s|’s) /i, 'change the $1 to ')
        .replace(/^(?:\w+ )*?\w+(?: is| are|'s|’s) /i, 'make it ')
        .trim();

/** 现在是竖屏对吧, 加起来25秒对吧, `it's vertical now, right?`: whether the film is so; it stays as it is. */
export function soItIs(reading: Reading, scene: Scene): Told | undefined {
  const { language } = reading;
  if (language !== 'zh' && language !== 'en') return undefined;
  const said = (language === 'zh' ? chinese : english).exec(reading.normal.raw.trim())?.groups?.said;
  // 刚才把标题删了对吧, 删掉第一张对吧: what was done last.
  if (said !== undefined && language === 'zh' && done.test(said))
    return asQuestion('刚才改了什么', reading, scene);
  if (said === undefined || (language === 'zh' && deeds.test(said.replace('加起来', '')))) return undefined;
  const count = counted.exec(said)?.groups?.count;
  const words = titled.exec(said)?.groups?.words?.toLowerCase();
  const holds =
    count !== undefined
      ? numberOf(count) === shots(scene.draft).length
      : words !== undefined
        ? texts(scene.draft).some(({ text }) => text.toLowerCase() === words)
        : isSo(asWish(said, language), reading, scene);
  if (holds === undefined) return language === 'zh' ? asQuestion(`${said}吗`, reading, scene) : undefined;
  const told = describeFilm(scene.draft, scene.language);
  const text = say(scene.language, {
    en: `${holds ? 'Yes' : 'No'}. ${told}`,
    zh: `${holds ? '对' : '不是'}。${told}`,
  });
  const clause = wholeClause(reading, scene);
  return { items: [{ clause, intent: 'inquiry', outcome: { kind: 'answer', text } }], scene };
}

/** 第一张是断桥对吧: read as the question it is. */
function asQuestion(asked: string, reading: Reading, scene: Scene): Told | undefined {
  const { items } = readWish(asked, reading, scene);
  return items.every(({ outcome }) => outcome?.kind === 'answer') ? { items, scene } : undefined;
}

/** Wished for, it would change nothing; undefined when it is no wish that the readers know. */
function isSo(wish: string, reading: Reading, scene: Scene): boolean | undefined {
  if (wish.length < 2 || readTokens(wish, reading.language, scene.assets).tokens.length === 0)
    return undefined;
  const read = readWish(wish, reading, scene);
  const { planned, trail } = read.scene;
  const all = read.items.every(({ outcome }) => outcome?.kind === 'edit');
  if (!all || planned.length === 0 || trail.asked) return undefined;
  return tellChanges(scene.draft, read.scene.draft, scene.language).length === 0;
}
