import type { TextSegment } from '../../draft/index.js';
import { editDistance } from '../../shared/index.js';
import type { Clause } from '../clause.js';
import { namesText, textsMeant } from '../common.js';
import { defineIntent, type Outcome } from '../outcome.js';
import { type Scene, texts } from '../scene.js';

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

/** The change of one text's words as an outcome. */
const changed = (
  list: readonly { readonly text: TextSegment; readonly words: string }[],
): Outcome | undefined =>
  list.length === 0
    ? undefined
    : {
        kind: 'edit',
        commands: list.map(({ text, words }) => ({
          name: 'change_text',
          params: { texts: [text.id], text: words },
        })),
        topic: 'text',
        texts: list.map(({ text }) => text.id),
      };

const plain = (words: string): string =>
  words
    .trim()
    .replace(/^["'“”‘’]+|["'“”‘’.!?,]+$/g, '')
    .replace(/^(the word|the words|the) /i, (lead) => (/word/i.test(lead) ? '' : lead))
    .trim();

/** Puts `after` where `before` stands in texts that have it. */
function replaced(scene: Scene, before: string, after: string): Outcome | undefined {
  const wanted = plain(before);
  const put = plain(after).replace(/,? (please|pls|thanks|instead|embarrassing|sorry)$/i, '');
  if (wanted.length < 2 || put === '' || put.length > 80) return undefined;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(wanted)}(?![\\p{L}\\p{N}])`, 'giu');
  const list = texts(scene.draft).filter(
    (text) => pattern.test(text.text) || text.text.toLowerCase() === wanted.toLowerCase(),
  );
  return changed(
    list.map((text) => ({
      text,
      words: text.text.toLowerCase() === wanted.toLowerCase() ? put : text.text.replace(pattern, put),
    })),
  );
}

const substitution =
  /^(?:(?:and|also|please|now|then|no|oh|ok|okay|wait|sorry|actually|can you|could you|let's|just|,) )*(?:change|replace|swap|switch|turn|make|correct|fix|edit|rename)(?: the)?(?: words?| text| title| caption)? (.{2,60}?) (?:to|into|with|for|by|->|→|=>) (.{1,80})$/i;

/** The word of a text that is closest to a correction: `*since` for `sinse`. */
function misspelt(scene: Scene, right: string): Outcome | undefined {
  const pool = textsMeantNow(scene);
  for (const text of pool) {
    const near = wordsIn(text.text)
      .map((word) => ({ word, distance: editDistance(word, right.toLowerCase()) }))
      .filter(({ distance, word }) => distance > 0 && distance <= Math.max(1, Math.floor(word.length / 3)))
      .sort((a, b) => a.distance - b.distance)[0];
    if (near !== undefined) return replaced({ ...scene, draft: scene.draft }, near.word, right);
  }
  return undefined;
}

/** Texts the talk is about first, then the others. */
const textsMeantNow = (scene: Scene): TextSegment[] => {
  const all = texts(scene.draft);
  const focused = all.filter((text) => scene.focus.texts.includes(text.id));
  return [...focused, ...all.filter((text) => !focused.includes(text)).reverse()];
};

/** The words of the last two texts that were set change places: `sorry, other way around`. */
function crossed(clause: Clause, scene: Scene): Outcome | undefined {
  if (!clause.has('swap') || clause.refs.some((item) => item.kind === 'some')) return undefined;
  const last = scene.planned.length > 0 ? scene.planned : (scene.conversation.past.at(-1)?.commands ?? []);
  const said = last
    .filter(({ name }) => name === 'add_text' || name === 'change_text')
    .map(({ params }) => String(params.text));
  if (said.length !== 2) return undefined;
  const pair = said.map((words) => texts(scene.draft).find((text) => text.text === words));
  const [first, second] = pair;
  if (first === undefined || second === undefined || first === second) return undefined;
  return changed([
    { text: first, words: second.text },
    { text: second, words: first.text },
  ]);
}

const titled = (words: string): string =>
  words.replace(/(^|\s)(\p{L})/gu, (_, space: string, letter: string) => space + letter.toUpperCase());

/** Corrections of the words of texts that are there: a word for another, spelling, capitals, two texts exchanged. */
export const textWords = defineIntent({
  name: 'text-words',
  read(clause, scene) {
    if (clause.reading.language !== 'en' || texts(scene.draft).length === 0) return undefined;
    const cross = crossed(clause, scene);
    if (cross !== undefined) return cross;
    const raw = clause.raw.replace(/\s+/g, ' ').trim();
    const star =
      /^(?:oops|sorry|i meant|meant)?[ ,]*\*\s?([\p{L}\p{N}']{2,30})$|^([\p{L}\p{N}']{2,30})\*$/u.exec(raw);
    if (star !== null) return misspelt(scene, star[1] ?? star[2]!);
    const spelt =
      /\bspel(?:l|t|led|ling)\b.*?\b(?:it |as |with |is )?["'“]?([\p{L}'-]+)["'”]?,? (?:not|instead of|rather than) ["'“]?([\p{L}'-]+)/iu.exec(
        raw,
      );
    if (spelt !== null) return replaced(scene, spelt[2]!, spelt[1]!) ?? misspelt(scene, spelt[1]!);
    const instead =
      /^(?:it'?s |it should be |should be |make it |no,? )?["'“]?([\p{L}\p{N}' -]{2,40}?)["'”]?,? (?:not|instead of) ["'“]?([\p{L}\p{N}' -]{2,40})["'”]?$/iu.exec(
        raw,
      );
    if (instead !== null && (scene.focus.topic === 'text' || namesText(clause)) && !clause.has('colour')) {
      const fixed = replaced(scene, instead[2]!, instead[1]!);
      if (fixed !== undefined) return fixed;
    }
    const swap = substitution.exec(raw);
    if (swap !== null && !clause.has('duration')) {
      const before = plain(swap[1]!);
      const photo = clause.tokens.some(
        (token) => token.tags.some((tag) => tag.concept === 'file') && token.text === before.toLowerCase(),
      );
      const talk = scene.focus.topic === 'text' || namesText(clause) || clause.has('quote');
      if ((!photo || talk) && !/^(it|that|this|them|these|all|the)$/i.test(before)) {
        const fixed = replaced(scene, before, swap[2]!);
        if (fixed !== undefined) return fixed;
      }
    }
    const about = namesText(clause) || scene.focus.topic === 'text';
    if (!about) return undefined;
    const upper = /\b(capitals?|upper ?-?case|all caps|caps|capitali[sz]ed?)\b/.test(clause.text);
    const lower = /\b(lower ?-?case|small letters|no caps|no capitals|without capitals)\b/.test(clause.text);
    const initial = /\b(title case|first letters?|each word)\b/.test(clause.text);
    if ((!upper && !lower && !initial) || clause.has('quote')) return undefined;
    return changed(
      textsMeant(clause, scene).map((text) => ({
        text,
        words: lower
          ? text.text.toLowerCase()
          : initial
            ? titled(text.text.toLowerCase())
            : text.text.toUpperCase(),
      })),
    );
  },
});
