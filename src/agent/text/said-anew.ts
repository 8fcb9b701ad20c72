import { hasTag, type Reading, rawText, type Token } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { edit, type ReadSentence } from '../outcome.js';
import { clauseOf } from '../reading/clause.js';
import { roleOfText, type Scene, texts } from '../scene.js';
import { isCapital, isManner, isQuote, isStop } from './english-words.js';
import { textsNamed } from './named-texts.js';
import { textsInHand } from './pointed.js';

const lead =
  /^(?:and|but|so|ok|okay|oh|hm+|well|actually|no|then|also|now|maybe|please|,|can you|could you|could|can|would|let|have|make|change|turn|switch|set|edit|i want|i'd like)$/;
const turns = /^(?:change|turn|switch|set|edit|make)$/;
const says =
  /^(?:say|read|should (?:be|say|read|simply say|just say)|must (?:be|say|read)|says?|reads?|to say|to read|:|=|ought to (?:be|say)|needs to (?:be|say))$/;
const nouns = /^(?:one|caption|label|line)$/;
const courtesy = /[\s,]+(?:please|pls|thanks|thank you|instead|then|rather|only)$/i;

/** These tokens are new words of a text: typed as a name, a number or with a word that means nothing else. */
const areWords = (reading: Reading, words: readonly Token[]): boolean =>
  words.length > 0 &&
  words.length <= 12 &&
  !words.some(isStop) &&
  (isQuote(words[0]) ||
    isCapital(reading, words[0]!) ||
    /^\d/.test(words[0]!.text) ||
    (!words.every(isManner) && words.some((token) => token.tags.length === 0 && token.text.length > 2))) &&
  // `change the first to Oranges`: typed as a name, and no name of a colour.
  !words.some(
    (token) =>
      hasTag(token, 'duration') ||
      (hasTag(token, 'colour') &&
        !(isCapital(reading, token) && (words.length > 1 || /s$/.test(token.text)))),
  ) &&
  !/^(?:on|in|at|over|under|to|until|till|for|the same|bigger|smaller|longer|shorter|gone|more|less|a bit|there|not)$/.test(
    words[0]!.text,
  );

/** `the second should be Shopping`, `change the last one to Silence`: one of several texts, by its place, gets other words. */
export function wordsSaidAnew(reading: Reading, scene: Scene): ReadSentence | undefined {
  if (reading.language !== 'en' || scene.focus.topic !== 'text' || reading.tokens.length > 24)
    return undefined;
  const all = texts(scene.draft).filter(({ id }) => roleOfText(scene.draft, id) !== 'title');
  const fresh = textsInHand(scene).filter((item) => all.includes(item));
  const hand = fresh.length > 1 ? fresh : all.toSorted((a, b) => a.startMs - b.startMs);
  if (hand.length < 2) return undefined;
  const { tokens } = reading;
  let from = 0;
  let turned = false;
  while (from < tokens.length && lead.test(tokens[from]!.text))
    turned = turns.test(tokens[from++]!.text) || turned;
  const sign = tokens.findIndex(
    (token, at) => at > from && (says.test(token.text) || (turned && /^(?:to|into)$/.test(token.text))),
  );
  // `make the middle one Squad goals`
  const noun = turned && sign < 0 ? tokens.findIndex((token, at) => at > from && nouns.test(token.text)) : -1;
  const typed = noun > 0 && tokens[noun + 1] !== undefined && isCapital(reading, tokens[noun + 1]!);
  if (sign < 0 && !typed) return undefined;
  const before = typed ? noun + 1 : sign;
  const named = textsNamed(clauseOf(tokens.slice(from, before), reading, scene), scene, hand);
  const [one, ...others] = named ?? [];
  let to = tokens.length;
  while (to > sign && (hasTag(tokens[to - 1], 'mark') || courtesy.test(` ${tokens[to - 1]!.text}`))) to--;
  const words = tokens.slice(typed ? before : sign + 1, to);
  if (one === undefined || others.length > 0 || !areWords(reading, words)) return undefined;
  const text = isQuote(words[0])
    ? words[0]!.text
    : rawText(reading, words[0]!, words.at(-1)!).trim().replace(courtesy, '');
  if (text === '' || (isQuote(words[0]) && words.length > 1)) return undefined;
  const clause = clauseOf(tokens, reading, scene);
  const outcome = edit('change_text', { texts: [one.id], text }, { topic: 'text', texts: [one.id] });
  return readAsOne({ clause, intent: 'text', outcome }, scene);
}
