import { titleOf } from '../../catalogue/index.js';
import { colourName } from '../../draft/index.js';
import { fontNames } from '../../language/index.js';
import { roleNamed } from '../referents/texts-meant.js';
import { quoted, say, seconds } from '../replies/say.js';
import { roleOfText, shots, texts } from '../scene.js';
import { asks, type Fact } from './film-facts.js';
import { aboutTexts } from './film-told.js';

const pointsAtText =
  /\b(?:what|which) (?:font|colou?r|size) (?:is|are) (?:it|that|this|they)\b|\bwhere (?:is|are) (?:it|that|they)\b|\bhow (?:big|large|small|high) (?:is|are) (?:it|that|they)\b|\bhow long (?:is|are|does|do) (?:it|that|they) (?:on (?:the )?screen|shown|visible|there|up|displayed|stay|last)\b/;

/** `what colour is the title?`, `which font is the caption in?`, `where is the title?` */
export const textFact: Fact = (clause, { language, draft, focus }) => {
  if (!/^(?:en|zh)$/.test(language) || !asks(clause)) return undefined;
  const named = clause.has('title', 'caption', 'text', 'endCard', 'lowerThird');
  // `how long is it on screen?`, `which font is it?` where a text is spoken of.
  const pointed =
    language === 'en' &&
    (focus.topic === 'text' || clause.has('font')) &&
    pointsAtText.test(clause.text) &&
    !clause.has('music', 'photo', 'film', 'transition', 'motion', 'aLook', 'file', 'fileWord');
  if (!named && !pointed) return undefined;
  const made = language === 'zh' ? /[加写打添删去]/.test(clause.text) : clause.has('add', 'remove');
  if (made || /\b(?:can|could|may)\b|[能可行]|怎么/.test(clause.text)) return undefined;
  const role = roleNamed(clause);
  const meant = texts(draft).filter((item) => role === undefined || roleOfText(draft, item.id) === role);
  const text = meant.find(({ id }) => focus.texts.includes(id)) ?? meant[0];
  if (text === undefined) return undefined;
  const said = quoted(language, text.text);
  const { look } = titleOf(text, roleOfText(draft, text.id) ?? 'title');
  const from = seconds(language, text.startMs);
  const to = seconds(language, text.startMs + text.durationMs);
  const told: string[] = [];
  if (/\bcolou?r\b|颜色|[什啥]么?色/.test(clause.text)) {
    const colour = colourName(text.style.color ?? look.color, language);
    told.push(say(language, { en: `${said} is ${colour}.`, zh: `${said}是${colour}的。` }));
  }
  if (clause.has('font') && !/多大|几号/.test(clause.text)) {
    const font = text.style.font ?? look.font;
    const name = fontNames.find((item) => item.startsWith(`${font} `)) ?? font;
    told.push(say(language, { en: `${said} is in the font ${name}.`, zh: `${said}用的字体是 ${name}。` }));
  }
  const where = /\bwhere\b|在哪|哪里|哪儿|什么位置|啥位置/.test(clause.text);
  if (where) {
    const place = (text.style.position ?? look.position).replace('-', ' ');
    told.push(
      say(language, {
        en: `${said} is at the ${place} of the picture, from ${from} to ${to}.`,
        zh: `${said}在画面的${places[place] ?? place}，${from}到${to}。`,
      }),
    );
  }
  if (/\bhow (?:big|large|small)\b|\bsize\b|多大|几号/.test(clause.text) && text.style.size !== undefined)
    told.push(
      say(language, {
        en: `${said} is ${text.style.size} px high.`,
        zh: `${said}的字号是 ${text.style.size} 像素。`,
      }),
    );
  if (!where && /\bhow long\b|\bwhen\b|几秒|多[长久]|多少秒|什么时候|何时/.test(clause.text))
    told.push(
      say(language, {
        en: `${said} is shown for ${seconds(language, text.durationMs)}, from ${from} to ${to}.`,
        zh: `${said}显示 ${seconds(language, text.durationMs)}，从${from}到${to}。`,
      }),
    );
  return told.length === 0 ? undefined : told.join(language === 'zh' ? '' : ' ');
};

const places: Readonly<Record<string, string>> = {
  center: '正中间',
  top: '顶部',
  bottom: '底部',
  left: '左侧',
  right: '右侧',
  'top left': '左上角',
  'top right': '右上角',
  'bottom left': '左下角',
  'bottom right': '右下角',
};

const asksPhotos =
  /\b(?:which|what|how many) (?:of (?:the|my|our|these) )?(?:photos?|pictures?|pics?|images?|ones?|slides?)\b|\b(?:which|what) (?:photos?|pictures?|one) (?:has|have|is|are)\b|\b(?:any|some|none) of (?:them|the (?:photos|pictures|others))\b/;

/** `which photo has the title on it?`, `which ones have captions?`: the photos over which texts are shown. */
export const textPlaces: Fact = (clause, { language, draft }) => {
  const ours = clause.has('title', 'caption', 'text', 'endCard', 'lowerThird');
  if (language !== 'en' || !ours || !asksPhotos.test(clause.text) || clause.has('remove')) return undefined;
  const role = roleNamed(clause);
  const kind = role === undefined ? 'text' : role.replace('_', ' ');
  const meant = texts(draft).filter((item) => role === undefined || roleOfText(draft, item.id) === role);
  const said = shots(draft).map((shot) => ({
    shot,
    over: meant.filter(
      (item) =>
        item.startMs < shot.startMs + shot.durationMs && item.startMs + item.durationMs > shot.startMs,
    ),
  }));
  const without = /\b(?:no|without|not|lack|missing)\b|n't\b/.test(clause.text);
  const list = said.flatMap(({ shot, over }, at) => {
    if (over.length > 0 === without) return [];
    const words = over.slice(0, 2).map((item) => quoted(language, item.text.replace(/\n/g, ' ')));
    return [`${at + 1}. ${shot.name}${words.length === 0 ? '' : `: ${words.join(', ')}`}`];
  });
  if (list.length === 0) return without ? `Every photo has a ${kind}.` : `No photo has a ${kind}.`;
  return `${without ? 'Without' : 'With'} a ${kind}: ${list.join('; ')}.`;
};

const listWanted =
  /^(?:list|show me|read(?: me)?(?: out)?|tell me|give me|what are) (?:(?:a list of|all|of|the|my|our|these|those) )*(?:texts?|captions?|titles?|words|lines)(?: (?:in|of) (?:it|the (?:film|video)))?(?: please| now| again)*$/;

/** `list all texts`: what is written, and where. */
export const textList: Fact = (clause, scene) => {
  const told = scene.language === 'en' && listWanted.test(clause.wish) ? aboutTexts(scene) : undefined;
  return told?.kind === 'answer' ? told.text : undefined;
};

const needs =
  /^(?:(?:and|but|so|hey|ok|oh|well) )*(?:(?:do|does) (?:\S+ ){1,4}?(?:have|need) to (?:be|stay|stand|sit|go)|(?:must|need) (?:the |my |our )?(?!i\b|we\b)(?:\S+ ){1,3}?(?:be|stay|stand|sit|go)) (?!so\b|that\b|this\b|such\b|quite\b|as\b)/;

/** `do they have to be at the bottom?`: nothing has to; how it shall be was not said yet. */
export const needNot: Fact = (clause, { language }) =>
  language === 'en' && needs.test(clause.text) && !clause.has('duration', 'export', 'credits')
    ? 'No, that can be otherwise. Tell me how you want it, for example "at the top" or "in yellow".'
    : undefined;
