import { animations, looks, moods, motions, styles, titles, transitions } from '../../catalogue/index.js';
import { fontNames } from '../../language/index.js';
import { defineIntent } from '../outcome.js';
import { entryName } from '../replies/describe.js';
import { listing, say } from '../replies/say.js';
import { letterStyles } from '../text/look.js';

const catalogues = [
  [
    'transition',
    transitions,
    ['crossfade', 'fade_black', 'slide_left', 'wipe_left', 'page_turn', 'iris', 'flash'],
  ],
  ['motion', motions, ['zoom_in', 'zoom_out', 'pan_left', 'pan_right', 'ken_burns', 'drift']],
  ['look', looks, ['warm', 'cool', 'vintage', 'bw', 'sepia', 'cinematic', 'vivid']],
  ['music', moods, ['calm_piano', 'upbeat', 'cinematic', 'romantic', 'lofi', 'acoustic', 'energetic']],
  ['style', styles, ['travel', 'wedding', 'birthday', 'memories', 'minimal', 'cinematic']],
  ['animation', animations, ['fade', 'typewriter', 'letters', 'words', 'pop', 'slide_up', 'unveil']],
  ['font', titles, letterStyles],
] as const;

/** What there is to choose from is asked for, not what the film has now. */
const asks =
  /(?:有|能|可以?|支持|提供)[^,]{0,6}(?:哪些|哪几|什么|啥|几种|多少种)[^,]*(?:可选|可以选|能选|选择|选|用|挑|换|样式|种类|风格|效果)|(?:还|都|总共|一共)?有(?:哪些|哪几种|什么|啥|几种|多少种)(?:别的|其他|其它|不同)?的?(?:转场|过渡|滤镜|音乐|配乐|风格|动效|运镜|模板|字体|曲风|效果)|(?:哪些|哪几种|什么|啥).{0,8}(?:可选|可以选|能选|可以用|能用|任选)|能选(?:什么|啥|哪些)|\b(?:what|which)(?: kinds? of| sorts? of| other| different)? (?:\w+ ){0,2}(?:are there|are available|do you have|have you got|can you (?:do|make|use|offer)|do you (?:know|offer|support|do)|can i (?:choose|pick|use|have)|can we|is available|to choose from|options?)\b|^what (?:else|other ones) (?:do you have|have you got|is there|are there|can i (?:have|choose|use))$|\b(?:list|show me|tell me|name)(?: me)?(?: all)?(?: of)?(?: the)? (?:(?:available|possible) \w+|(?:styles|looks|filters|moods|fonts|motions)$)|\b(?:is there|are there|do you have|have you got|got)(?: an?| any| some| other| another)* (?:\w+ )?fonts?\b|qu[eé] .*(?:hay|puedo (?:elegir|usar))|welche .*(?:gibt es|hast du|haben sie|kann ich)|quel(?:le)?s .*(?:y a-t-il|as-tu|avez-vous|puis-je)|どんな.*(?:あり|選べ|使え)/;
const now = /现在|目前|片子里|视频里|用了|用的是|\bnow\b|\bin the (?:film|video|movie)\b|\bright now\b/;

/** 有哪些转场可以选, `which looks are there`: entries of a catalogue by name. */
export const choices = defineIntent({
  name: 'choices',
  read(clause, { language, focus }) {
    if (!asks.test(clause.text) || now.test(clause.text) || clause.has('quote')) return undefined;
    const topic = focus.topic === 'text' ? 'font' : focus.topic;
    const mood = language === 'en' && /\bmoods?\b/.test(clause.text) ? 'music' : undefined;
    const ofText = clause.has('title', 'caption', 'text') && clause.has('motion', 'animate');
    const more =
      /^what (?:else|other ones)\b/.test(clause.text) && focus.topic !== 'film' ? topic : undefined;
    const sought = more ?? mood ?? (ofText ? 'animation' : undefined);
    const named = catalogues.find(([noun]) =>
      sought === undefined
        ? noun !== 'style' &&
          (clause.has(noun) || (noun === 'look' && /\b(?:what|which) looks\b/.test(clause.text)))
        : noun === sought,
    );
    const found =
      named ??
      (clause.has('style') ? catalogues.find(([noun]) => noun === topic || noun === 'style') : undefined);
    if (found === undefined) return undefined;
    if (language === 'en' && found[0] === 'font' && clause.has('font'))
      return {
        kind: 'answer',
        text: `Fonts: ${fontNames.join(', ')}. Name one, for example "title in serif".`,
      };
    const [, registry, some] = found;
    const list = listing(
      language,
      some.filter((name) => registry.has(name)).map((name) => entryName(registry, name, language)),
    );
    const count = registry.names.length;
    return {
      kind: 'answer',
      text: say(language, {
        en: `There are ${count} to choose from, for example ${list}. Name one, or say what it should feel like.`,
        zh: `一共有 ${count} 种可选，比如：${list}。说出名字，或者说想要什么感觉就行。`,
        ja: `${count}種類から選べます。例：${list}。名前か雰囲気を言ってください。`,
        es: `Hay ${count} para elegir, por ejemplo ${list}. Diga un nombre o qué ambiente quiere.`,
        de: `Es gibt ${count} zur Auswahl, zum Beispiel ${list}. Nennen Sie einen Namen oder die Stimmung.`,
        fr: `Il y en a ${count} au choix, par exemple ${list}. Donnez un nom ou l’ambiance voulue.`,
      }),
    };
  },
});
