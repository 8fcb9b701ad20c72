import { tellChanges } from '../../edits/index.js';
import { type Reading, readTokens } from '../../language/index.js';
import { sameData } from '../../shared/index.js';
import type { Outcome, ReadClause, ReadSentence } from '../outcome.js';
import { type Clause, clauseOf, wholeClause } from '../reading/clause.js';
import { readSentence } from '../reading/read-sentence.js';
import { mention } from '../referents/mention.js';
import { describeFilm } from '../replies/describe.js';
import { say, seconds } from '../replies/say.js';
import { filmMs, type Scene, sceneWith, shots } from '../scene.js';
import { onlyNoWish } from '../talk/no-wish.js';
import { captureTexts } from '../text/capture.js';
import { askedStill } from './asked-still.js';
import { asksOpinion, supposedWish } from './supposed-words.js';

/** A message that forbids every change for the moment: `don't touch anything yet`, `just asking`. */
const handsOff =
  /\b(?:don ?'?t|dont|do not|no need to|without) (?:(?:you|please|actually|really) )*(?:touch|change|do|edit|alter|apply|make|touching|changing|doing) (?:(?:anything|any changes?|a thing)(?: (?:yet|now|for now|just yet|at the moment|so far|please|though))*|(?:it|this|that|(?:the|my|those|these|any) [a-z]+(?: [a-z]+)?) (?:yet|for now|just yet|now))\s*(?=[.,;!?)–-]|$|(?:just|only|i|first)\b)|\bno changes (?:yet|for now)\b|\(?\b(?:just|only) (?:asking|curious|wondering)\b\)?|先(?:别|不要|不用|不)(?:改|动|做|弄)|只是(?:问问|问一下|好奇|想知道)|先?(?:随便)?问问而已/;
const question = /[?？]|吗|呢|\b(?:tell me|how|what|which|would|is it|can it)\b|多[长久少]|几/i;

/** Ends of sentences, but not the points of numbers and names. */
const sentenceEnd = /(?<=[.!?。！？])\s+|(?<=[。！？])|\n+/;

/** Where one sentence of a message stands in it. */
interface Part {
  readonly said: string;
  readonly from: number;
  readonly to: number;
}

function partsOf(sentence: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const said of sentence.split(sentenceEnd)) {
    const at = sentence.indexOf(said, from);
    const to = at + said.length;
    const last = parts.at(-1);
    // `maybe remove the noodles? what do you think`
    if (last !== undefined && asksOpinion.test(said))
      parts[parts.length - 1] = { said: `${last.said} ${said}`, from: last.from, to };
    else if (said.trim() !== '') parts.push({ said, from: at, to });
    from = to;
  }
  return parts;
}

/** Reads a wish in a scene as if it had been typed there. */
export function readWish(wish: string, reading: Reading, scene: Scene): ReadSentence {
  const typed = captureTexts(readTokens(wish, reading.language, scene.assets));
  const read = readSentence(typed, sceneWith(scene, { sentence: wish }));
  return { items: read.items, scene: sceneWith(read.scene, { sentence: scene.sentence }) };
}

/** What the film would be: told from a trial that nobody keeps. */
function told(wish: string, tried: Scene, scene: Scene): Outcome {
  const { language } = scene;
  const changes = tellChanges(scene.draft, tried.draft, language);
  const [now, then] = [filmMs(scene.draft), filmMs(tried.draft)].map((ms) => seconds(language, ms));
  const same = now === then;
  const few = changes.length <= 3 ? changes : [];
  const join = language === 'zh' ? '' : ' ';
  const ofLength = /long|short|second|minute|over|under|length|total|fit|[长短久秒]/.test(scene.sentence);
  const length =
    same && !ofLength && few.length > 0
      ? ''
      : say(language, {
          en: same
            ? `The film would stay ${then} long.`
            : `The film would be ${then} long instead of ${now}.`,
          zh: same ? `全片还是 ${then}。` : `全片会是 ${then}（现在 ${now}）。`,
        });
  const tail = say(language, {
    en: 'Nothing has changed yet: say "do it" if you want it so.',
    zh: '现在还没有改，想要的话说“就这么办”。',
  });
  const lead = say(language, { en: 'It would come to this:', zh: '那样的话：' });
  const lines = few.filter((line) => !/^(?:The film is now|全片现在)/.test(line));
  const shown = lines.length === 0 ? [] : [lead, ...lines];
  return {
    kind: 'answer',
    text: [length, ...shown, tail].filter((part) => part !== '').join(join),
    offer: wish,
  };
}

/** A wish tried out and answered; undefined when nothing comes of it. */
export function tryOut(wish: string, clause: Clause, scene: Scene): ReadClause | undefined {
  const tried = readWish(wish, clause.reading, scene).scene;
  if (sameData(tried.draft, scene.draft)) return undefined;
  return { clause, intent: 'supposed', outcome: told(wish, tried, scene) };
}

/** The answer to what is asked where nothing may be touched. */
function untouched(free: string, reading: Reading, scene: Scene): ReadSentence {
  const said = free
    .replace(/^[\s.,;:!)(–-]+|[\s,;:(–-]+$/g, '')
    .replace(/^(?:just|only|but|and|先|只) ?/, '');
  const inner = readTokens(said, reading.language, scene.assets);
  const clause = wholeClause(inner, scene);
  const answers = partsOf(said).flatMap((part) => {
    const wish = supposedWish(part.said, reading.language);
    const tried = wish === undefined ? undefined : tryOut(wish, clause, scene);
    return tried === undefined ? [] : [tried];
  });
  if (answers.length > 0) return { items: answers, scene };
  const asked = onlyNoWish(inner, scene);
  if (asked !== undefined) return { items: asked.items, scene };
  const read = readSentence(inner, scene).items.filter(({ outcome }) => outcome?.kind === 'answer');
  if (read.length > 0) return { items: read, scene };
  const text = describeFilm(scene.draft, scene.language);
  const item = tryOut(said, clause, scene);
  return { items: [item ?? { clause, intent: 'inquiry', outcome: { kind: 'answer', text } }], scene };
}

/** Longest message that may suppose something. */
const longest = 600;

/**
 * `what if we dropped the third?`, `would it be longer with 5 seconds each?`: the film is tried out so, told of, and
 * left as it is; what else the message wishes is done. Undefined when nothing is supposed.
 */
export function supposing(reading: Reading, scene: Scene): ReadSentence | undefined {
  if (scene.fresh || shots(scene.draft).length === 0) return undefined;
  const { at } = reading.normal;
  const sentence = reading.normal.raw;
  if (sentence.length > longest) return undefined;
  const free = sentence.toLowerCase().replaceAll('’', "'").replace(handsOff, ' ');
  if (free.length < sentence.length && question.test(free)) {
    const { items } = untouched(free, reading, scene);
    return { items, scene: mention(wholeClause(reading, scene), scene) };
  }
  const parts = partsOf(sentence);
  const supposed = parts.flatMap((part) => {
    const wish = supposedWish(part.said, reading.language);
    return wish === undefined ? [] : [{ ...part, wish }];
  });
  if (supposed.length === 0) return undefined;
  const inside = (from: number): boolean =>
    supposed.some((part) => (at[from] ?? 0) >= part.from && (at[from] ?? 0) < part.to);
  const others = reading.tokens.filter(({ start }) => !inside(start));
  const wishes = others.some((token) => token.tags.some(({ concept }) => concept !== 'mark'));
  const rest = wishes ? readSentence({ ...reading, tokens: others }, scene) : undefined;
  const done = rest !== undefined && rest.scene.planned.length > scene.planned.length ? rest : undefined;
  const after = done?.scene ?? scene;
  const items = supposed.flatMap(({ wish, from, to }) => {
    const tokens = reading.tokens.filter(({ start }) => (at[start] ?? 0) >= from && (at[start] ?? 0) < to);
    const item = tryOut(wish, clauseOf(tokens, reading, after), after);
    return item === undefined ? [] : [item];
  });
  if (items.length === 0) return undefined;
  return { items: [...(done?.items ?? []), ...items], scene: after };
}

const yes =
  /^(?:(?:yes|yeah|yep|yup|sure|ok|okay|oh|well|great|good|perfect|fine|alright|right|cool|absolutely|definitely|then|so|and|nice|please|lovely|sounds good|i like (?:that|it|the sound of (?:that|it)))[\s,.!]+)*(?:yes|yeah|yep|yup|sure|please|please do|do (?:it|that|so|this)|go (?:ahead|for it)|let's (?:do|try) (?:it|that)|make it so|try it|apply it|yes please|sounds good|do it then|i want (?:it|that)(?: so)?|let's go)(?: (?:then|please|like that|that way|now))*\b|^(?:好的?|行|可以|嗯|那|就|[,，\s])*(?:就这么[办改做来]|就这样(?:办|改|吧)?|[改做换删去加放]掉?吧|好的?|行|可以|要|按这个(?:改|来)|这样(?:改|弄)吧)[吧了啊]?/i;

/** `ok drop it then`, 那就去掉吧, where a film without a photo was supposed. */
const goes =
  /^(?:(?:ok|okay|yes|yeah|well|fine|alright|right|good|then|so|sure)[\s,.!]*)*(?:drop|remove|delete|lose|take|leave|cut) (?:it|that|them|that one)(?: (?:out|away|then|please|off))*[\s.!]*$|^(?:好的?|行|可以|嗯|那|就|请|麻烦|然后|你好|帮我|[,，\s])*(?:去掉|删掉|删了|拿掉|不要了?|删)[吧了啊它]*(?:[，,]?谢谢)?[。！]?$/i;

/** Where words shall stand that were offered. */
const place =
  /^(?:(?:yes|yeah|ok|okay|sure|no|rather|but|please|and|just|better)[\s,.!]+)*(?:(?:put|write|show|have|place|add) (?:it|that|them|this) )?(?<where>(?:only |just )?(?:on|at|in|under|over|below|above) [^"“”]{3,40}?)(?: please)?[.!]*$/i;

const no =
  /^(?:(?:oh|ok|well|hm+|then|ah)[\s,.!]+)*(?:no|nope|nah|leave it|keep it|rather not|better not|never ?mind|forget it|don't|not (?:really|now|that)|不了?|不用了?|算了|还是别)(?:[\s,.!，。]+(?:keep|leave|it|that|as (?:it|that) (?:is|was)|in|thanks|thank you|then|the way it is|like (?:that|this)|better not|rather not|don't|do|that's fine|i like it(?: (?:as it is|like this))?|forget it|never ?mind|不用了?|算了|保持原样|就这样))*[\s.!。]*$/i;

/** `no, leave the colours`, 算了，还是彩色吧 after a supposition: what was offered is turned down. */
const asItIs =
  /^(?:no|nope|nah|hm+,? no|rather not|better not|no thanks?|actually,? no|oh no)[,.!]? (?:(?:please|just|let's|then) )*(?:leave|keep|stay with|stick (?:with|to)|i (?:prefer|like)) (?!"|only|just)[a-z' ]{2,30}[.!]?$|^(?:算了|不用了?|不要了?|不了|还是别了?)[，,。 ]?(?:就|还是|那就)?(?:要|留|保持|用|维持)?(?:彩色|原色|原来|现在|这样|原样|目前)[^“”"\d]{0,6}$/i;

/** `do it` after a film that was only supposed: now it is made so, or left as it is; undefined when neither is said. */
export function takesOffer(reading: Reading, scene: Scene): ReadSentence | undefined {
  const { offered } = scene.conversation;
  const said = scene.sentence.trim();
  const open = offered !== undefined || scene.conversation.asked !== null;
  const refused = offered !== undefined && asItIs.test(said.replaceAll('’', "'"));
  if ((open && no.test(said.replaceAll('’', "'"))) || refused) {
    const text = say(scene.language, {
      en: 'All right, it stays as it is. Tell me what to change next.',
      zh: '好的，保持原样。还想改什么告诉我。',
    });
    const clause = wholeClause(reading, scene);
    return { items: [{ clause, intent: 'talk', outcome: { kind: 'answer', text } }], scene };
  }
  if (offered === undefined) return askedStill(reading, scene, goes);
  // `shall I write "@sunny" at the end?` ... `on the last photo`
  const words = /^(?:end with|write|title) ("[^"]+")/.exec(offered)?.[1];
  const where = words === undefined ? undefined : place.exec(said)?.groups?.where;
  if (where !== undefined) {
    const put = readWish(`write ${words} ${where}`, reading, scene);
    if (put.scene.planned.length > 0) return put;
  }
  const taken =
    (/\b(?:drop|remov|delet|los[ei]|tak|leav|cut|without|out)|[删去拿]掉|不要|删了/i.test(offered)
      ? goes.exec(said)
      : null)?.[0] ?? yes.exec(said.replaceAll('’', "'"))?.[0];
  if (taken === undefined) return undefined;
  const more = said.slice(taken.length).replace(/^[\s,.!?，。！]+(?:(?:and|but|then)\b)?\s*/i, '');
  if (
    more !== '' &&
    !/[,.!，。！]|\band\b/.test(said[taken.length] ?? said.slice(taken.length, taken.length + 5))
  )
    return undefined;
  const done = readWish(offered, reading, scene);
  if (done.scene.planned.length === 0) return undefined;
  const rest = more === '' ? undefined : readWish(more, reading, done.scene);
  return { items: [...done.items, ...(rest?.items ?? [])], scene: rest?.scene ?? done.scene };
}
