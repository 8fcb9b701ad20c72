import { hasTag } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';
import { feltSigns } from '../reading/signs.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { ordinals } from '../referents/places.js';
import { seconds } from '../replies/say.js';
import { filmMs, type Scene, shots } from '../scene.js';
import { type Fact, opening } from './film-facts.js';

/** `is it ...`, `does the whole thing ...`, `are we still ...`: a question about the film, never a wish. */
const ofFilm = new RegExp(
  `${opening}(?:(?:is|was|does|did|do|are|will|would|has)(?: ?n ?' ?t)?) (?:(?:it|this|that|we|they|everything|all (?:of )?(?:it|this|that)|(?:the|my|our|this|that) (?:whole |entire |full |finished )?(?:film|video|movie|clip|thing|reel|slideshow|edit|total|length|duration|running time|runtime|lot|result)))\\b`,
);

/** The question is whether something may be done, or finds a fault, or is about a part of the film. */
const other =
  /\b(?:possible|able|okay|ok|allowed|too|enough|mind|why|make|let|if)\b|\b(?:at|around|after|from) (?:the )?(?:\d|second|minute)/;

const sides = [
  ['over', /\b(?:over|above|longer|more|past|beyond|exceeds?|at least|upwards)\b/],
  ['under', /\b(?:under|below|beneath|less|shorter|within|inside|at most|fits?|no more|not more)\b/],
] as const;

/** 有超过20秒吗, 够30秒吗, 不到一分钟吧: a question about the film; 能超过20秒吗 may be a wish. */
function holdsInChinese(text: string, limit: number, now: number): string | undefined {
  const asks = /(?:吗|么|没有?)[?？。!！]*\s*$|吧[?？]\s*$/.test(text);
  if (!asks || /能|可以|要|想|改|调|弄|做|剪|压|缩|拉|加|减|每|张|请|帮|控制/.test(text)) return undefined;
  const side =
    /超过?|多于|长于|够|到(?!吗)/.test(text) && !/不到|没到|不超|没超/.test(text) ? 'over' : 'under';
  if (!/超|多于|少于|长于|短于|够|到|以内/.test(text)) return undefined;
  const holds = /不够|没够/.test(text) ? now < limit : side === 'over' ? now >= limit : now <= limit;
  return `${holds ? '对' : '没有'}，全片一共 ${seconds('zh', now)}。`;
}

/** `is it longer than a minute?`, `does it fit a 30 second slot?`, `are we under 40 s?` */
export const lengthHolds: Fact = (clause, scene) => {
  const { language, draft } = scene;
  const limit = clause.value<number>('duration');
  if (language === 'zh')
    return limit === undefined ? undefined : holdsInChinese(scene.sentence, limit, filmMs(draft));
  if (language !== 'en' || limit === undefined || !ofFilm.test(clause.text) || other.test(clause.text))
    return undefined;
  if (namedPhotos(clause, scene).length > 0) return undefined;
  if (clause.has('perPhoto', 'photo', 'title', 'caption', 'text', 'endCard', 'transition', 'music', 'add'))
    return undefined;
  // `they're all 4 seconds, right?`
  if (/\b(?:they|them|each|every)\b|\ball (?:the )?(?:photos|pictures|\d)/.test(clause.text)) {
    const lengths = shots(draft).map(({ durationMs }) => durationMs);
    const alike = lengths.every((ms) => Math.abs(ms - limit) < 50);
    return alike
      ? `Yes, each of the ${lengths.length} photos stays ${seconds(language, limit)}.`
      : `No: they stay ${[...new Set(lengths)].map((ms) => seconds(language, ms)).join(', ')}.`;
  }
  const now = filmMs(draft);
  const less = /\b(?:no|not) (?:more|longer|over)\b|n ?' ?t (?:exceed|over|longer|more)\b/.test(clause.text);
  const side = less ? 'under' : sides.find(([, pattern]) => pattern.test(clause.text))?.[0];
  const holds = side === 'over' ? now > limit : side === 'under' ? now <= limit : Math.abs(now - limit) < 500;
  return `${holds ? 'Yes' : 'No'}, the film is ${seconds(language, now)} long.`;
};

/** `is 20 seconds too long for a website?`: what somebody thinks of a length, and no wish for it. */
export const judgesLength =
  /^(?:\S+ ){0,2}?(?:is|are|was|would|will|might|could)(?: ?n ?'? ?t)? (?:about |around |roughly )?(?:\d|an? |one |two |three |half )[\w. ]{0,14}?(?:s|secs?|seconds?|mins?|minutes?)\b(?: (?:film|video|clip))?(?: be| really| maybe| perhaps| a bit| much| way)* (?:too|ok|okay|enough|fine|good|right|all right|alright|reasonable|normal|usual|typical|long|short|allowed)\b(?!.*\b(?:make|if you|cut|shorten|could you|can you)\b)/;

/** 删了还是24秒吗: whether the film is as long as before. */
const stillSoLong = /还是.{1,8}(?:吗|么)[?？]?$/;

/** How long the film is, to somebody who asks whether so long is right. */
export const lengthJudged: Fact = (clause, { language, draft }) => {
  if (language === 'zh') {
    const asked = clause.value<number>('duration');
    if (asked === undefined || !stillSoLong.test(clause.text) || clause.has('perPhoto', 'transition', 'text'))
      return undefined;
    if (clause.namesPhotos) return undefined;
    const is = Math.abs(filmMs(draft) - asked) < 500;
    return `${is ? '是的' : '不是'}，全片现在 ${seconds('zh', filmMs(draft))}。`;
  }
  if (language !== 'en' || !judgesLength.test(clause.text) || clause.has('perPhoto')) return undefined;
  const said = clause.value<number>('duration');
  if (said === undefined) return undefined;
  const now = filmMs(draft);
  const ask = Math.abs(now - said) < 500 ? '' : ` Say "make it ${seconds(language, said)}" if you want that.`;
  return `That is your taste to decide. The film is ${seconds(language, now)} long now.${ask}`;
};

const asksPlace = new RegExp(`${opening}(?:is|are|was|were|does|do|has|have)\\b`);

const chinesePlace =
  /^(?:请问|现在|那)*P(?:那张)?(?:现在|是不是|是|在不在|在|排在?|放在?)*P(?:那张)?(?<tail>.*?)(?:吗|么|吧|没有|对吗|嘛)[?？]?$/;

/** 西湖在断桥前面吗, 合影是最后一张吗: yes or no, and where it is. */
function placeHoldsInChinese(clause: Clause, scene: Scene): string | undefined {
  const list = shots(scene.draft);
  const text = feltSigns(clause).replace(/[\s,，。]/g, '');
  const named = clause.namedRefs;
  const [first, second] = named.map(({ ids }) => list.findIndex(({ id }) => id === ids[0]));
  const pair = chinesePlace.exec(text);
  if (pair === null || named.length !== 2 || first === undefined || second === undefined) return undefined;
  if (first < 0 || second < 0) return undefined;
  const side = /^的?(前|后)[面边头]?$/.exec(pair.groups!.tail!)?.[1];
  const told = `${list[first]!.name} 是第 ${first + 1} 张`;
  if (side !== undefined)
    return `${(side === '前') === first < second ? '对' : '不是'}，${told}，${list[second]!.name} 是第 ${second + 1} 张。`;
  if (pair.groups!.tail !== '') return undefined;
  return first === second ? `对，${told}。` : `不是，${told}，第 ${second + 1} 张是 ${list[second]!.name}。`;
}

/** `is the oven before the cake?`, `is the temple third now?`, `does it end with the box?`: yes or no, and where it is. */
export const placeHolds: Fact = (clause, scene) => {
  if (scene.language === 'zh') return placeHoldsInChinese(clause, scene);
  if (scene.language !== 'en' || !asksPlace.test(clause.text)) return undefined;
  if (clause.has('music', 'title', 'caption', 'text', 'transition', 'duration', 'motion', 'look', 'number'))
    return undefined;
  const list = shots(scene.draft);
  const names = clause.refs.filter(
    ({ kind, from, to }) =>
      kind === 'some' && clause.tokens.slice(from, to).some((token) => hasTag(token, 'file', 'fileWord')),
  );
  const [first, second] = names.map(({ ids }) => list.findIndex(({ id }) => id === ids[0]));
  if (first === undefined || first < 0) return undefined;
  const told = (at: number): string => `photo ${at + 1} is ${list[at]!.name}`;
  const side = /\b(before|ahead of|in front of)\b/.test(clause.text)
    ? -1
    : /\b(after|behind|following|follows?)\b/.test(clause.text)
      ? 1
      : 0;
  if (second !== undefined && second >= 0 && side !== 0) {
    const next = /\b(?:right|just|directly|straight|immediately)\b/.test(clause.text);
    const step = first - second;
    const holds = next ? step === side : Math.sign(step) === side;
    return `${holds ? 'Yes' : 'No'}: ${told(Math.min(first, second))}, ${told(Math.max(first, second))}.`;
  }
  // `is the kiss longer than the church?`
  if (second !== undefined && second >= 0 && clause.has('longer', 'shorter')) {
    const [one, two] = [list[first]!.durationMs, list[second]!.durationMs];
    const holds = clause.has('longer') ? one > two : one < two;
    return `${holds ? 'Yes' : 'No'}: ${list[first]!.name} stays ${seconds('en', one)}, ${list[second]!.name} ${seconds('en', two)}.`;
  }
  const word = ordinals.findIndex((name) => new RegExp(`\\b${name}\\b`).test(clause.text));
  const place = /\b(?:last|the end|at the end|ends?|closes?|closing)\b/.test(clause.text)
    ? list.length - 1
    : /\b(?:opens?|starts?|begins?|opening|opener|the start|the beginning)\b/.test(clause.text)
      ? 0
      : word;
  if (names.length !== 1 || place < 0 || place >= list.length) return undefined;
  if (first === place) return `Yes, ${told(first)}.`;
  return `No: ${told(first)}, and ${told(place)}.`;
};
