import type { TextSegment } from '../../draft/index.js';
import { hasTag, type Reading, rawText, readTokens, type Token } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import { wholeClause } from '../reading/clause.js';
import { readSentence } from '../reading/read-sentence.js';
import { type Scene, texts } from '../scene.js';
import { withLetters } from './letters.js';
import { withName } from './meant.js';
import { putInPlace } from './old-to-new.js';
import { withParts } from './parts.js';
import { textsInHand } from './pointed.js';
import { chinesePutRight } from './put-right-chinese.js';

/** `no h in Sara` denies no turn. */
const lacks = /^no (?:\p{L}(?: |$)|exclamation|question|year|date|comma|emoji|hashtag|full stop)/iu;
const lead =
  /^(?:(?:no|nope|nah|oops|whoops|oh|ah|hm+|um+|sorry|wait|ok|okay|actually|please|pls|argh|ugh|wrong|and|but|my bad|can you|could you|now|then)\b[,.!:;? –-]*)+/i;
const courtesy =
  /(?:[.,!?;]* (?:can you |please |just )*(?:change|fix|correct|mend) (?:that|it|this)\b|,? (?:please|pls|thanks|thank you|thx|again|then|though|instead)|[.!?])+$/i;
const denies = /^(?:no|nope|nah|oops|whoops|sorry|wait|argh|ugh|wrong|my bad|typo)\b/i;

const goesOn = /^(?:and|then|now|please|pls|ok|okay|can you|could you|but)\b/i;

/** Concepts that are a wish by themselves. */
const ours =
  /^(?!(?:file|fileWord|filePart|fileMaybe|quote|captured|correction|mark|no|yes|meant|and|text|title)$)/;

/** `no, top`: a word of ours is no name unless it is typed as one. */
const saysOurs = (tokens: readonly Token[]): boolean =>
  tokens.some(({ tags }) => tags.some(({ concept }) => ours.test(concept)));

/** Most characters of a sentence that only puts words right. */
const longest = 70;

/** The year in which all photos of the film were taken. */
function yearOf({ shotsSeen }: Scene): string | undefined {
  const years = new Set(shotsSeen.flatMap(({ capturedAt }) => capturedAt?.slice(0, 4) ?? []));
  return years.size === 1 ? [...years][0] : undefined;
}

/** `the dad's name is Peter, so Lena & Peter there`: why, and then what it is to say. */
const reasoned = /^(?<why>.+?)(?:, so|[.;!?…]+(?: so)?) (?<wish>[^.;!?]+)$/iu;
const asks =
  /\b(?:make|add|remove|delete|put|move|change|set|let|give|turn|play|longer|shorter|bigger|smaller|music|seconds?)\b/i;

const startsWish =
  /^(?:change|add|remove|delete|put|move|set|let|give|turn|play|swap|replace|fix|use|write)\b/i;

/** What is said behind its reason; undefined where the part before it may be a wish. */
function wishIn(said: string): string | undefined {
  const { why, wish } = reasoned.exec(said)?.groups ?? {};
  return why === undefined || wish === undefined || asks.test(why)
    ? undefined
    : wish.replace(lead, '').replace(courtesy, '').trim();
}

const wholly =
  /^(?:make (?:it|that)|change (?:it|that) to|call it|rather|better|i'd rather have|it should be|should be|that should be) (.+?)(?: there)?$/i;

/** `make it Our Big Day` of `The Big Day`: other words that share some with those that are there. */
function wordedAnew(said: string, text: string, corrected: boolean): string | undefined {
  const fresh = wholly.exec(said)?.[1] ?? (corrected ? said : undefined);
  if (fresh === undefined || /["“”:]|\b(?:not|instead of|rather than)\b/i.test(fresh)) return undefined;
  const list = (words: string): string[] => words.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const [now, old] = [list(fresh), list(text)];
  if (now.length < 2 || now.length > 9 || Math.abs(now.length - old.length) > 3) return undefined;
  // `make it OUR daze`: as many words, one of them in capitals.
  const shouted = now.length === old.length && now.some((word) => /^\p{Lu}{2,}$/u.test(word));
  const typed =
    shouted || now.filter((word) => word.length > 3).every((word) => /^[\p{Lu}\p{N}]/u.test(word));
  const capital = shouted || now.some((word, at) => at > 0 && /^[\p{Lu}\p{N}]/u.test(word));
  const shared = now.filter(
    (word) => word.length > 2 && old.some((item) => item.toLowerCase() === word.toLowerCase()),
  );
  if (typed && capital && shared.length > 0 && shared.length < now.length) return fresh;
  // `no, Baked fresh every day` of `Fresh every day`
  const most = shared.length > 1 && shared.length * 2 >= now.length && shared.length < now.length;
  return corrected && most && !asks.test(fresh) ? cased(fresh, text) : undefined;
}

const spelled =
  /^(?:please |can you |could you |it'?s |it is )?(?:spell(?:ed|t)?|write) (?:it |that |this )?(?:as |like (?:this )?:? ?)?["']?(?!in |with|without|the |a |an |big|small|on |out|again|there|right|bold|red|at )([\p{L}\p{N}'’.!?& -]{2,40}?)["']?(?: please| instead)?$/iu;

/** `spell it CONGRATS`, `it's spelled Catherine`: the word that begins alike, as it is to be. */
function spelledAnew(said: string, text: string): string | undefined {
  const fresh = spelled.exec(said)?.[1];
  if (fresh === undefined) return undefined;
  const begins = (word: string): boolean => {
    const [one, other] = [word.toLowerCase(), fresh.toLowerCase()];
    return one !== other && one.slice(0, 2) === other.slice(0, 2) && Math.abs(one.length - other.length) < 9;
  };
  const words = (text.match(/[\p{L}\p{N}'’]+/gu) ?? []).filter(begins);
  if (/\s/.test(text) && !/\s/.test(fresh))
    return words.length === 1 ? text.replace(words[0]!, fresh) : undefined;
  return begins(text) && fresh !== text
    ? fresh
    : text.toLowerCase() === fresh.toLowerCase()
      ? fresh
      : undefined;
}

/** `no, Our summer` of `My summer`: as many words, half of them the same. */
function halfAnew(said: string, text: string): string | undefined {
  const list = (words: string): string[] => words.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const [now, old] = [list(said), list(text)];
  const same = old.filter((word, at) => word.toLowerCase() === now[at]?.toLowerCase());
  const own = same.some((word) => word.length > 2 && !/^(?:the|our|and|you|for|with|this|that)$/i.test(word));
  const half = now.length === old.length && own && same.length < now.length;
  return half && same.length * 2 >= now.length && !asks.test(said) ? cased(said, text) : undefined;
}

/** Words typed without capitals, as the text has them. */
const cased = (said: string, text: string): string =>
  /^\p{Lu}/u.test(text) && !/\p{Lu}/u.test(said) ? said.charAt(0).toUpperCase() + said.slice(1) : said;

/** The first of these texts whose words a sentence about letters and parts of words changes. */
function putRight(
  sentence: string,
  scene: Scene,
  { among, plain }: { among: readonly TextSegment[]; plain: boolean },
): { item: TextSegment; text: string } | undefined {
  const whole = sentence.trim();
  if (whole.length > longest || /\n/.test(whole)) return undefined;
  const said = (lacks.test(whole) ? whole : whole.replace(lead, '')).replace(courtesy, '').trim();
  if (said === '') return undefined;
  // `and get rid of Vietnam` goes on; it corrects no words.
  const corrected = lead.test(whole) && !goesOn.test(whole);
  const wish = wishIn(said);
  // A word that names no photo and no wish.
  const isFree = (word: string): boolean =>
    readTokens(word, 'en', scene.assets).tokens.every(
      ({ tags, text }) => tags.length === 0 && text.length > 2,
    );
  const known = { yearOf: yearOf(scene), isFree };
  for (const item of among) {
    const text =
      withParts(said, item.text, known) ??
      withName(said, item.text) ??
      spelledAnew(said, item.text) ??
      withLetters(said, item.text, {
        sure: (denies.test(whole) && !(plain && /^\p{Ll}/u.test(said))) || said.endsWith('*'),
      }) ??
      wordedAnew(said, item.text, corrected || !plain) ??
      (denies.test(whole) ? halfAnew(said, item.text) : undefined) ??
      (wish === undefined
        ? undefined
        : (withParts(wish, item.text, known) ??
          wordedAnew(wish.replace(/ there$/i, ''), item.text, !startsWish.test(wish))));
    if (text !== undefined && text !== item.text) return { item, text };
  }
  return undefined;
}

/**
 * Words of the text in hand put right: `no, with a C: Catherine`, `drop the exclamation mark`, `Tom first`, `add the year
 * after it, 2024`. Undefined when the talk is about something else or the sentence asks for more.
 */
export function wordsPutRight(reading: Reading, scene: Scene): ReadSentence | undefined {
  const chinese = reading.language === 'zh';
  const swapped = chinese ? [] : putInPlace(scene.sentence, texts(scene.draft));
  if (swapped.length > 0) return changed(reading, scene, ...swapped);
  if (!chinese && (scene.language !== 'en' || scene.focus.topic !== 'text')) return undefined;
  const all = texts(scene.draft);
  const held = all.filter(({ id }) => scene.focus.texts.includes(id));
  const hand = textsInHand(scene).filter((item) => !held.includes(item));
  const among = [...(chinese ? held : held.toReversed()), ...hand.toReversed()];
  if (chinese) {
    const shown = scene.focus.topic === 'text' ? among : among.length > 0 ? among : all;
    // 价格改成¥2799起: wherever there is a price.
    const rest = namesValue.test(scene.sentence) ? all.filter((item) => !shown.includes(item)) : [];
    const right = chinesePutRight(scene.sentence, [...shown, ...rest]);
    return right === undefined ? undefined : changed(reading, scene, right);
  }
  const whole = putRight(scene.sentence, scene, { among, plain: saysOurs(reading.tokens) });
  if (whole !== undefined) return changed(reading, scene, whole);
  if (reading.tokens.length > longestRow) return undefined;
  for (const [at, token] of reading.tokens.entries()) {
    if (at === 0 || !(hasTag(token, 'and') || token.text === ',')) continue;
    const said = reading.tokens.slice(0, at);
    const raw = rawText(reading, said[0]!, said.at(-1)!);
    const head = putRight(raw, scene, { among, plain: saysOurs(said) });
    if (head === undefined) continue;
    const first = changed(reading, scene, head);
    const rest = readSentence({ ...reading, tokens: reading.tokens.slice(at + 1) }, first.scene);
    const styled = rest.scene.planned.slice(1);
    if (styled.length > 0 && styled.every(({ name }) => /^(?:style|time)_text$/.test(name)))
      return { items: [...first.items, ...rest.items], scene: rest.scene };
  }
  return undefined;
}

const namesValue = /价格|价钱|电话|号码|手机|热线|日期|年份/;

/** Most tokens of a sentence that puts words right and goes on. */
const longestRow = 24;

function changed(
  reading: Reading,
  scene: Scene,
  ...list: readonly { readonly item: TextSegment; readonly text: string }[]
) {
  const clause = wholeClause(reading, scene);
  const texts = list.map(({ item }) => item.id);
  const commands = list.map(({ item, text }) => ({
    name: 'change_text',
    params: { texts: [item.id], text },
  }));
  const outcome: Outcome = { kind: 'edit', commands, topic: 'text', texts };
  return readAsOne({ clause, intent: 'text', outcome }, scene);
}
