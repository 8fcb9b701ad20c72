import type { TextSegment } from '../../draft/index.js';
import { hasTag } from '../../language/index.js';
import { editDistance } from '../../shared/index.js';
import { edit, type Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { commandBefore, commandsBefore, lastCommand, type Scene, texts } from '../scene.js';
import { isManner } from './english-words.js';

/** How a correction of words begins: `no, I meant`, `oops, it's`, `the name is`, `hmm, just`. */
const lead =
  /^(?:(?:no|nope|nah|sorry|oops|oh|wait|hm+|actually|well|typo|a typo|my bad|my mistake|and|but|ok|okay)[,.: ]+)*(i meant?|it'?s(?: spel(?:led|t)| called)?|it is(?: spel(?:led|t))?|it (?:should|must) (?:be|say|read)|should (?:be|say|read)|(?:the|her|his|my|our|its) name(?: is|'s)|just|only|simply|rather|spel(?:led|t))\s+["'“]?(.{2,60}?)["'”]?(?:,? (?:please|sorry|thanks|of course|obviously|actually|though|by the way))?[.!]*$/iu;

/** `two m's in summer`, `summer has a double m`: the word as it is spelled. */
const letters =
  /\b(?:one|two|three|double|single|a double|a single|1|2|3) ["'“]?\p{L}["'”]?(?:'?s)? in (\p{L}{3,20})\b/iu;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}'’&-]+/gu) ?? [];
const low = (word: string): string => word.toLowerCase();

/** The word of a text that another one was meant for: it is spelled much like it, or is a number as well. */
function alike(text: string, by: string): string | undefined {
  // `Good Night` and `Goodnight`
  const joined = wordsOf(text).find((word) => low(word) === low(by).replace(/[\s-]/g, '') && word !== by);
  if (joined !== undefined) return joined;
  const near = wordsOf(text)
    .filter((word) => low(word) !== low(by) && word.length > 2)
    .map((word) => ({ word, off: editDistance(low(word), low(by)) }))
    .filter(
      ({ word, off }) =>
        off <= Math.min(2, Math.max(word.length, by.length) / 2.5) && low(word)[0] === low(by)[0],
    )
    .sort((a, b) => a.off - b.off);
  if (near[0] !== undefined) return near[0].word;
  const shape = (word: string): string => low(word).replace(/\d+/g, '0');
  const numbers = /\d/.test(by)
    ? wordsOf(text).filter((word) => shape(word) === shape(by) && word !== by)
    : [];
  return numbers.length === 1 ? numbers[0] : undefined;
}

const named =
  /^(?:(?:her|his|their|our|my|its|the) (?:\p{L}+ )?name(?:'s| is)|(?:she|he|they|it)(?:'s| is| are)? (?:spells? it|writes? it|called|named|spelled|spelt)) (?<name>\p{Lu}[\p{L}'’-]+)(?: (?:on|in) \p{Lu}\p{L}+)?(?: (?:actually|though|by the way))?$/iu;

/** `her name's Joanne on Facebook`, `she spells it Joanne`: a text with that name where another was much like it. */
export function withName(said: string, text: string): string | undefined {
  const name = named.exec(said)?.groups?.name;
  return name === undefined || !/^\p{Lu}/u.test(name) ? undefined : withMeant(text, name, { whole: false });
}

/** A text with the words that were meant in it; undefined when they have nothing to do with it. */
function withMeant(text: string, by: string, { whole }: { whole: boolean }): string | undefined {
  const said = wordsOf(by);
  const old = wordsOf(text);
  const [only] = said;
  if (only === undefined || low(by) === low(text)) return undefined;
  const held = said.filter((word) => old.some((item) => low(item) === low(word)));
  const wrong = held.length > 0 ? undefined : alike(text, said.length === 1 ? only : by);
  if (wrong !== undefined) return text.replace(wrong, () => (said.length === 1 ? only : by));
  // `just Thank You` of `Thank You Everyone`, `it's two weeks in Peru` of `two weeks in Chile`
  const mostly = said.length > 1 && held.length * 2 >= said.length;
  return mostly || (whole && (held.length === 0 || held.length === said.length)) ? by : undefined;
}

/** The one text that was written or changed last. */
function inHand(scene: Scene): TextSegment | undefined {
  const { focus, draft } = scene;
  const last = lastCommand(scene);
  if (focus.topic !== 'text' || focus.texts.length !== 1 || last === undefined) return undefined;
  return /text$|^set_title$/.test(last.name)
    ? texts(draft).find(({ id }) => id === focus.texts[0])
    : undefined;
}

const otherwise =
  /^(?:(?:but|and|only|just|except|with|it|this|that|time|this time|now|please|then|the|words?|text|,) )*(?:(?:reading|saying|reads?|says?|should (?:say|read)|to (?:say|read)|that (?:says|reads)|which (?:says|reads)|with|be) )?(?:(?:the|words?|text) )*"(?: (?:there|instead|this time|on it|please|thanks))*$/;

/** `something like that on the last photo, but reading stuffed`: other words for the text that is carried over. */
export function carriedWords(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.planned.at(-1);
  const first = commandBefore(scene);
  if (clause.reading.language !== 'en' || last?.name !== 'add_text' || !otherwise.test(clause.text))
    return undefined;
  const [text, more] = clause.values<string>('quote');
  if (text === undefined || more !== undefined || last.params.text !== first?.params.text) return undefined;
  const commands = [{ name: last.name, params: { ...last.params, text } }];
  return {
    intent: 'meant',
    outcome: { kind: 'instead', commands, here: true, topic: 'text', shots: scene.focus.shots },
  };
}

/** `no, I meant Enoshima`, `the name is Marie`, `a typo, it's 5am`, `hmm just Thank You`: words of the text in hand put right. */
export function meantWords(clause: Clause, scene: Scene): Read | undefined {
  if (scene.focus.topic !== 'text') return undefined;
  if (clause.reading.language === 'zh') return meantHan(clause, scene);
  if (clause.reading.language !== 'en' || clause.has('quote')) return undefined;
  const spelled = letters.exec(clause.raw.slice(0, 120))?.[1];
  const found = lead.exec(clause.raw.slice(0, 120));
  const item = found === null && spelled === undefined ? undefined : inHand(scene);
  const wrong = item === undefined || spelled === undefined ? undefined : alike(item.text, spelled);
  if (item !== undefined && spelled !== undefined && wrong !== undefined) {
    const right = /^\p{Lu}/u.test(wrong) ? spelled.charAt(0).toUpperCase() + spelled.slice(1) : spelled;
    return changed(
      item,
      item.text.replace(wrong, () => right),
    );
  }
  const [, how, by] = found ?? [];
  if (item === undefined || how === undefined || by === undefined) return undefined;
  const start = clause.tokens.findIndex((token) =>
    clause.raw.slice(token.start - clause.tokens[0]!.start).startsWith(by),
  );
  const told = clause.tokens.slice(Math.max(0, start));
  const old = new Set(wordsOf(item.text).map(low));
  // `it's too red`, `just red`: how it looks or that something is wrong; words of the text itself may mean anything.
  const fresh = told.filter((token) => !wordsOf(token.text).every((word) => old.has(low(word))));
  if (fresh.some((token) => isManner(token) || hasTag(token, 'too', 'duration', 'remove', 'photo', 'film')))
    return undefined;
  const words = fresh.length > 0 && fresh.every((token) => token.tags.length > 0 && !hasTag(token, 'number'));
  if (words && alike(item.text, by) === undefined) return undefined;
  const text = withMeant(item.text, by, { whole: /mean|just|only|simply|name|called/i.test(how) });
  if (text === undefined) return undefined;
  return changed(item, text);
}

/** 不对，是日子; 写错了，应该是同事: the part that looks most like what was meant gives way to it. */
const leadHan =
  /^(?:不对|不是|错了|[写打]错了?|错别字|哦|啊|呃|[,，。! ])*(?:应该|应当|要)?(?:是|写|写成|改成)(?:的是)?[“"「]?(\p{Script=Han}{1,12}?)[”"」]?(?:(?:[一二两三四五六]个?)字|才对|吧|啊|哦|了|[。.!！])*$/u;

const wrongHan =
  /^(?:不对|哦|啊|呃|[,，。! ])*(?:[写打]错|错别字|错)了?[，,。 ]*(?:应该|应当|要)?是?[“"「]?(\p{Script=Han}{2,8})[”"」]?[。.!！]*$/u;

/** 写错了 是许仙: other words, none of which mean anything else. */
function otherWords({ raw, tokens, refs }: Clause, scene: Scene): string | undefined {
  const by = wrongHan.exec(raw.trim())?.[1];
  const last = commandsBefore(scene);
  const written = last.length === 1 && /^(?:add|change)_text$/.test(last[0]!.name);
  const known = tokens.some(
    (token) => by?.includes(token.text) && token.tags.length > 0 && !/^(?:是|应该是)$/.test(token.text),
  );
  return by !== undefined && written && !known && refs.length === 0 ? by : undefined;
}

function meantHan(clause: Clause, scene: Scene): Read | undefined {
  const other = otherWords(clause, scene);
  const by = leadHan.exec(clause.raw.trim())?.[1] ?? other;
  const item = by === undefined || by.length < 2 ? undefined : inHand(scene);
  if (item === undefined || by === undefined) return undefined;
  const size = by.length;
  const parts = Array.from({ length: Math.max(0, item.text.length - size + 1) }, (_, at) => ({
    at,
    same: [...by].filter((sign, index) => item.text[at + index] === sign).length,
  })).sort((a, b) => b.same - a.same);
  const [best] = parts;
  if (other !== undefined && (best === undefined || best.same === 0)) return changed(item, other);
  if (best === undefined || best.same === size || best.same * 2 < size) return undefined;
  return changed(item, item.text.slice(0, best.at) + by + item.text.slice(best.at + size));
}

const changed = ({ id }: TextSegment, text: string): Read => ({
  intent: 'meant',
  outcome: edit('change_text', { texts: [id], text }, { topic: 'text', texts: [id] }),
});
