import { defineIntent, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { say } from '../replies/say.js';
import { type Scene, shots } from '../scene.js';

/** Asks which photo is meant. */
export const whichOne = (scene: Scene): Outcome => {
  const count = shots(scene.draft).length;
  return {
    kind: 'question',
    text: say(scene.language, {
      en: `Which one, 1 to ${count}? You can also say its name, such as "${shots(scene.draft)[0]?.name ?? ''}".`,
      zh: `哪一张（1 到 ${count}）？也可以说文件名，比如“${shots(scene.draft)[0]?.name ?? ''}”。`,
      ja: `どれですか（1〜${count}）？`,
      es: `¿Cuál, de la 1 a la ${count}?`,
      de: `Welches, 1 bis ${count}?`,
      fr: `Laquelle, de 1 à ${count} ?`,
    }),
    options: Array.from({ length: Math.min(count, 9) }, (_, index) => String(index + 1)),
  };
};

const many = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|some|a couple of)';
const pictures = '(?:ones|photos|pictures|pics|images|shots)';
/** What is found good in pictures, and only their owner can tell. */
const finest = '(?:best|nicest|prettiest|sharpest|clearest|loveliest|coolest|most beautiful)';
const fine = '(?:good|nice|pretty|sharp|clear|lovely)';
const picks = '(?:pick|choose|select|keep|take|use|want|show|include|only|just|with|from|of)';

const someOfThem: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    new RegExp(`\\b${picks} (?:\\S+ ){0,3}?${finest} (?:${many} )?(?:of them|${pictures}|${many}$)`),
    new RegExp(`\\b${picks} (?:\\S+ ){0,3}?${many} ${finest}\\b`),
    new RegExp(
      `\\b(?:only|just|keep|pick|choose|select) (?:(?:use|keep|take|include|show|with|want|from|out|only|just|me|the|my|our|really) )*${fine} ${pictures}\\b`,
    ),
    new RegExp(
      `(?:^|\\b${picks} )(?:(?:only|just|out|me|about|around|any|some|my|your|favou?rite) )*${many} ${pictures}(?: (?:out )?of them)?(?=$| ?[,.;!]| (?:for|in|please|only|max|at most|with|and|that|if|to)\\b)`,
    ),
    new RegExp(
      `^(?:(?:please|only|just|at most|not more than) )*(?:max(?:imum)?|at most|not more than|no more than)(?: of)? ${many} ${pictures}(?: please)?$`,
    ),
    new RegExp(`^(?:(?:it is|its|there are|it has|that is|just|way|far) )*too many ${pictures}$`),
    new RegExp(
      `\\b(?:remove|delete|drop|cut|take out|lose|keep|leave out) (?:only |just )?half (?:of )?(?:the |my |our |all )?(?:${pictures}|them)$`,
    ),
    new RegExp(
      `^(?:pick|choose|select) (?:(?:out|me|just|only|any) )*${many}(?: of them)?(?: for me| please)*$`,
    ),
  ],
  zh: [
    /(?:挑|选|精选|挑选|选用)(?:出|个)?[\d一二两三四五六七八九十几]+张/,
    /^(?:只|就|仅)(?:要|用|留|保留|放|选)[\d一二两三四五六七八九十几]+张(?:照片|图片?|就好|就行|就够|了|吧|最?好看的?|最?好的|最?漂亮的?)*$/,
    /^(?:用|拿|取)[\d一二两三四五六七八九十]+张(?:照片|图片?)?(?:来)?(?:做|剪|生成|$)/,
    /(?:挑|选|只要|只用|只留|就要|就用|保留|留下?)(?:出|些|点|其中)?(?:最|比较|更)?(?:好看|好|漂亮|清楚|清晰|满意|精彩|美|合适)的/,
    /(?:好看|漂亮|清楚|清晰|拍得好)的(?:照片)?(?:留下?|保留|留着)/,
  ],
};

/** Which they are is said, or it is no choice. */
const told =
  /\b(?:first|last|next|others?|middle|random|every|each|these|those|seconds?|at once|at a time|side|swap|between)\b|[前后末第每这那各]|最后|随机/;

/** `only the best ones`, `a video of 5 photos`, 挑几张好的: some of the photos, and nobody says which. */
export const whichOfThem = defineIntent({
  name: 'which',
  needs: {
    words: [
      new RegExp(`\\b${many}\\b|\\bhalf\\b|\\btoo many\\b|\\b${finest}\\b|\\b${fine}\\b`),
      /[挑选要用留拿取张的]/,
    ],
  },
  read: someMeant,
});

function someMeant(clause: Clause, scene: Scene): Outcome | undefined {
  const { text, reading, refs } = clause;
  if (refs.some(({ kind, ids }) => kind === 'some' && ids.length > 0) || told.test(text)) return undefined;
  if (
    clause.has('except', 'perPhoto', 'quote', 'look', 'aLook', 'transition', 'motion', 'aMotion', 'question')
  )
    return undefined;
  if (!someOfThem[reading.language]?.some((form) => form.test(text))) return undefined;
  const count = shots(scene.draft).length;
  const wanted = clause.value<number>('number');
  if (/\bhalf\b/.test(text) && clause.has('remove'))
    return {
      kind: 'question',
      text: say(scene.language, {
        en: `Which of the ${count} photos shall go? Say "remove 2 and 4", for example, or "remove every second photo". Until then all ${count} are in.`,
        zh: `${count} 张里去掉哪几张？比如“去掉第2、4张”。现在 ${count} 张都在。`,
      }),
      options: [],
      completes: 'remove @',
    };
  if (wanted !== undefined && wanted >= count) return undefined;
  return {
    kind: 'question',
    text: say(scene.language, {
      en: `Which ${wanted === undefined ? 'of them' : `${wanted} of the ${count} photos`}? I know their names and dates, not how good they are: say "only 1, 3 and 5", for example, or which to leave out. Until then all ${count} are in.`,
      zh: `${wanted === undefined ? '留哪几张' : `${count} 张里留哪 ${wanted} 张`}？我只知道文件名和时间，看不出哪张好：比如说“只要第1、3、5张”，或者去掉哪几张。现在 ${count} 张都在。`,
    }),
    options: [],
    completes: reading.language === 'zh' ? '只要@' : 'only @',
  };
}
