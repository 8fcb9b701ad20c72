import { tellChanges } from '../../edits/index.js';
import type { Clause } from '../reading/clause.js';
import { looked } from '../reading/quick-look.js';
import { listing, quoted, say, seconds } from '../replies/say.js';
import { filmMs, type Scene, shots } from '../scene.js';

/** One kind of fact people ask for; undefined when the clause asks for another. */
export type Fact = (clause: Clause, scene: Scene) => string | undefined;

/** How a question may open before its question word. */
export const opening = `^(?:(?:and|so|ok|okay|hey|hi|um|hmm|oh|wait|well|but|now|just|quick one|quick question|question|by the way|btw|sorry|wow|nice|cool|great|thanks|,|:|-) )*`;
/** Begins as a question that no polite wish begins with. */
const asksEnglish = looked(
  new RegExp(
    `${opening}(what|which|how|who|whose|when|where|whats|whos|hows|is|are|was|were|does|do(?! the same| it| that)|did|has|have you|will there|can (people|you|they|we|anyone|everybody|one) (still )?(hear|see))\\b(?! (about|if|not)\\b)`,
  ),
);
const asksChinese = looked(
  /([大小长短快慢响亮暗高低多])不\1|有多[大响长高]声?$|多大声|是几$|(什么|哪(?!一?[张个幅](?:都|也))|几张|几秒|几点|多少|多长|多久|谁(?![也都])|吗|么|没有|是不是|有没有|能不能听|听得到|听得见)[了啊呀呢吧]?[?？]?$|^(现在|目前|一共|总共)?(有|是|放)?(几|多少|哪|谁|什么)/,
);
/** The clause is a question. */
export const asks = ({ text }: Clause): boolean => asksEnglish.test(text) || asksChinese.test(text);

const asksWhat = new RegExp(`${opening}(?:what|which|who|whats|whos)\\b`);

/** `what comes right after the noodles?`, `which one is before the kiss?` */
export const neighbour: Fact = (clause, scene) => {
  const way = /\b(?:after|following|follows|next)\b/.test(clause.text)
    ? 1
    : /\b(?:before|precedes|ahead of)\b/.test(clause.text)
      ? -1
      : 0;
  if (way === 0 || !asksWhat.test(clause.text)) return undefined;
  if (clause.has('music', 'title', 'caption', 'transition', 'look', 'motion', 'undo')) return undefined;
  const { language, draft } = scene;
  const list = shots(draft);
  // A reference such as `the one after the noodles` already is the photo asked for.
  const [item] = clause.namedRefs;
  const [id] = item?.ids ?? [];
  const inside =
    item !== undefined &&
    clause.tokens.slice(item.from, item.to).some((token) => /^(?:after|before|following)$/.test(token.text));
  const at = list.findIndex((shot) => shot.id === id);
  const shot = at < 0 ? undefined : list[inside ? at : at + way];
  if (at < 0) return undefined;
  if (shot === undefined)
    return say(language, {
      en: way > 0 ? `Nothing: ${list[at]!.name} is the last.` : `Nothing: ${list[at]!.name} is the first.`,
      zh: way > 0 ? `后面没有了，${list[at]!.name} 是最后一张。` : `前面没有了，${list[at]!.name} 是第一张。`,
    });
  const place = list.indexOf(shot) + 1;
  return say(language, { en: `Photo ${place}, ${shot.name}.`, zh: `第 ${place} 张，${shot.name}。` });
};

/** What the film shows at a moment. */
export function shownAt(ms: number, { language, draft }: Pick<Scene, 'language' | 'draft'>): string {
  const list = shots(draft);
  const at = list.findIndex((shot) => ms >= shot.startMs && ms < shot.startMs + shot.durationMs);
  if (at < 0)
    return say(language, {
      en: `The film is over by then: it lasts ${seconds(language, filmMs(draft))}.`,
      zh: `那时影片已经结束，全长 ${seconds(language, filmMs(draft))}。`,
    });
  return say(language, {
    en: `At ${seconds(language, ms)} photo ${at + 1} is shown: ${list[at]!.name}.`,
    zh: `${seconds(language, ms)}时是第 ${at + 1} 张：${list[at]!.name}。`,
  });
}

/** `which photo do you see at second nine?`, `what's on screen at 0:12?` */
export const atMoment: Fact = (clause, { language, draft }) => {
  const number = /\bseconds? (?:number )?\S+/.test(clause.text) ? clause.value<number>('number') : undefined;
  const ms = clause.value<number>('duration') ?? (number === undefined ? undefined : number * 1000);
  if (ms === undefined) return undefined;
  const asked = /\b(?:at|on|in|after|around)\b/.test(clause.text) && asksWhat.test(clause.text);
  if (!asked || clause.has('add', 'music', 'title', 'caption', 'longer', 'shorter')) return undefined;
  return shownAt(ms, { language, draft });
};

/** `did you change anything?`, `has anything changed?` */
const changedAnything =
  /^(?:\S+ ){0,2}?(?:(?:did|have) (?:you|i|we) (?:just |really |actually |already )*(?:change|changed|do|done|edit|edited|alter|altered) (?:anything|something|it|that)|(?:has|did) (?:anything|something|it) (?:really |just )?(?:change|changed|happen|happened))\b/;

/** `huh?`, `i don't get it`, 什么意思: the answer was not understood, so what was done is told once more. */
const baffled =
  /^(?:(?:sorry|wait|hm+|oh|but|,) )*(?:what|huh|eh|pardon|come again|what(?: do(?:es)?|'?s)? (?:that|this|it|you) means?|what do you mean|what happened|(?:i )?(?:do n'?t|don'?t|dont|did n'?t|didn'?t|didnt) (?:get|understand)(?: (?:it|that|this))?)(?: now)?[ ?!.]*$|^(?:什么|啥|啊|咦|诶|[什啥]么?意思|这?(?:是)?(?:什么|啥)意思|没[看听]?[懂明]白?|[看听]?不[懂明]白?|怎么回事)(?:啊|呀|了)?[ ?？!！。]*$/;

/** `what did you just change?`, 刚才改了啥: the last turn that changed the film. */
export const lastChange: Fact = (clause, { language, conversation }) => {
  if (
    !/\b(?:what|which (?:one|photo|picture|text|caption)s?) (?:did|have|has) (?:you|i|we) (?:just |last |do(?:ne)? )*(?:do|did|done|change|changed|edit|edited|remove|removed|delete|deleted|drop|dropped|take out|taken out|throw out|add|added|move|moved)\b|\bwhat(?:'s| s| is| has| was)? (?:just )?(?:different|changed)\b(?: now| since.*)?$|\bwhat was (?:my|the|your|our) last (?:change|edit|step)\b/.test(
      clause.text,
    ) &&
    !changedAnything.test(clause.text) &&
    !(baffled.test(clause.text) && conversation.past.length > 0) &&
    !/刚(?:才|刚)?(?:都|你)?(?:改|做|动|弄)了?(?:些)?(?:啥|什么|哪)|(?:跟|和|比)(?:之前|原来|刚才|以前).{0,3}(?:啥|什么|哪).{0,2}(?:不一样|不同|区别|变化)|(?:上一步|刚才)是(?:啥|什么)/.test(
      clause.text,
    )
  )
    return undefined;
  const last = conversation.past.at(-1);
  if (last === undefined)
    return say(language, { en: 'Nothing has been changed yet.', zh: '还没有改过什么。' });
  const told = tellChanges(last.before, last.after, language)
    .slice(0, 4)
    .join(language === 'zh' ? '' : ' ');
  return say(language, {
    en: `Your last wish was ${quoted(language, last.sentence)}. ${told}`,
    zh: `上一次您说的是${quoted(language, last.sentence)}。${told}`,
  });
};

/** `what is missing of what I uploaded?`, `which photos are not used?` */
export const leftOut: Fact = (clause, { language, draft, assets }) => {
  if (
    !asks(clause) ||
    !/\b(?:missing|left out|not (?:used|in)|unused|did ?n ?'?t make it|(?:take|took|taken|cut|leave|throw|threw|thrown) out|remove|removed|(?:still |now )?(?:out|gone))\b(?! of focus)|(?:没用|没放|漏了|缺)/.test(
      clause.text,
    )
  )
    return undefined;
  if (clause.namesPhotos || /\b(?:should|shall|can|could)\b/.test(clause.text)) return undefined;
  const used = new Set(shots(draft).map((shot) => shot.fileId));
  const names = assets
    .filter((asset) => asset.kind !== 'audio' && !used.has(asset.fileId))
    .map(({ name }) => name);
  return names.length === 0
    ? say(language, {
        en: 'Nothing: every photo you uploaded is in the film.',
        zh: '没有，您上传的都在片子里。',
      })
    : say(language, {
        en: `Not in the film: ${listing(language, names)}.`,
        zh: `没用上的：${listing(language, names)}。`,
      });
};

/** `what is that in pixels?`, `what size is it?` */
export const size: Fact = (clause, { language, draft }) => {
  if (
    !asks(clause) ||
    !/\bpixels?\b|\bresolution\b|\bdimensions\b|\bhow big is the (?:picture|frame|video|film)\b|像素|分辨率|几比几|什么比例|横的?还是竖|竖的?还是横|横屏还是竖屏/.test(
      clause.text,
    )
  )
    return undefined;
  if (clause.has('canvasSize', 'shortSide')) return undefined;
  return say(language, {
    en: `The picture is ${draft.width}x${draft.height} pixels.`,
    zh: `画面是 ${draft.width}x${draft.height} 像素。`,
  });
};

const whyLength = new RegExp(
  `${opening}(?:but )?(?:why|how come)(?:'s| ' s|s| is| are| does| did| has)? (?:the |this |that |my |our )?(?:(?:whole |entire |finished )?(?:film|video|movie|slideshow|thing|result|clip)|it|this|that)(?: is| was| only| just| still| so| that| last| lasts| lasting| run| runs| come out| turn out| got| get| be| being| too)* (?:short|long|brief|\\S+ (?:s|secs?|seconds?|minutes?))(?: long| short| now)?$`,
);

const whyLengthChinese =
  /^(?:片子|视频|影片|全片|这个|它|这|为什么|怎么|为啥|咋)*(?:为什么|怎么|为啥|咋)(?:会|就|才|有|只有|还是)*(?:这么|那么)?(?:长|短|\d+秒)(?:啊|呢|呀|的)*$/;

/** `why is the film so short?`, 为什么这么长: what its length is made of. */
export const whyThisLong: Fact = (clause, { language, draft }) => {
  const form = { en: whyLength, zh: whyLengthChinese }[language as string];
  if (form?.test(language === 'zh' ? clause.text.replace(/ /g, '') : clause.text) !== true) return undefined;
  const times = shots(draft).map(({ durationMs }) => durationMs);
  const [least, most] = [Math.min(...times), Math.max(...times)].map((ms) => seconds(language, ms));
  if (language === 'zh')
    return `全片 ${seconds('zh', filmMs(draft))}：${times.length} 张，每张 ${least === most ? least : `${least}到${most}`}。想要多长告诉我，比如“改成20秒”或“每张3秒”。`;
  const each = least === most ? `${least} each` : `${least} to ${most} each`;
  const count = times.length === 1 ? '1 photo' : `${times.length} photos`;
  return `The film is ${seconds('en', filmMs(draft))} long: ${count}, ${each}. Say how long it should be, for example "make it 40 seconds" or "5 seconds a photo".`;
};
