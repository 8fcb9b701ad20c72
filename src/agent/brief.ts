import type { EditCommand } from '../edits/index.js';
import { hasTag, type Reading, type Reference, type Token, tagValue } from '../language/index.js';
import { advance } from './advance.js';
import { intents } from './intents/index.js';
import { edit, type Outcome, type ReadClause, type ReadSentence } from './outcome.js';
import { type Clause, clauseOf, within } from './reading/clause.js';
import { type Scene, shots } from './scene.js';

/** Words of a format or an order that are the name of a style as well: `landscape`, `chronological order`. */
const ofFormat = ['portrait', 'landscape', 'square', 'canvasSize', 'order', 'given', 'captured'];

/** The words of a brief that may say what style it is in: not those of names, formats, places and texts. */
export function wordsOfStyle(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token, index) => {
    if (hasTag(token, 'file', 'quote')) return false;
    // `calm music`, 动感音乐: what the music is like.
    const next = /^(?:的|and|,)$/.test(tokens[index + 1]?.text ?? '') ? tokens[index + 2] : tokens[index + 1];
    if (hasTag(token, 'aMood') && hasTag(next, 'music')) return false;
    // `my song as music, quiet`
    const before = tokens.slice(Math.max(0, index - 3), index);
    if (hasTag(token, 'quieter') && before.some((item) => hasTag(item, 'music'))) return false;
    if (hasTag(token, ...ofFormat)) return false;
    // A word of `order now` is of a shop, one of `chronological order` is not.
    if (/\border$/.test(token.text) && !/^(?:now|online|here|today|at)$/.test(tokens[index + 1]?.text ?? ''))
      return false;
    // `croissants first, cake last` places photos; `a film about our cake` tells what it is about.
    const named = hasTag(token, 'fileWord', 'fileMaybe');
    return (
      !named ||
      tokens.slice(Math.max(0, index - 5), index).some(({ text }) => /^(?:about|of|for)$/.test(text))
    );
  });
}

/** Words of how it shall feel that are the name of a style as well, and what film it is for is none of it: `romantic`, `calm`. */
const feelings = ['minimal', 'wedding'];

const styleOf = (token: Token): unknown => tagValue(token, 'aStyle');

/** `a calm birthday video`, `our trip, romantic`: the film is in the style of what it is about, and sounds as it shall feel. */
export function withFeelingsHeard(reading: Reading): Reading {
  const feels = (token: Token): boolean =>
    hasTag(token, 'aMood') && feelings.includes(String(styleOf(token))) && !isOccasion.test(token.text);
  const subject = reading.tokens.find((token) => hasTag(token, 'aStyle') && !feels(token));
  if (subject === undefined || reading.tokens.some((token) => hasTag(token, 'style'))) return reading;
  const tokens = reading.tokens.map((token) =>
    feels(token) && styleOf(token) !== styleOf(subject)
      ? { ...token, tags: token.tags.filter(({ concept }) => concept !== 'aStyle') }
      : token,
  );
  return { ...reading, tokens };
}

const isOccasion = /wedding|anniversary|engagement|minimal|portfolio|婚|周年|订婚|极简|简约|作品/;

const madeOf =
  /\b(?:only|just|nothing but|solely|exclusively)\b|\b(?:from|of|with|out of|using|use|take) (?:only )?(?:the |my |our |these |those )?(?:first|last|next|middle) (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b|^(?:please )?(?:turn |make |put )?(?:the |my |our )?(?:first|last) (?:\d+|two|three|four|five|six|seven) (?:photos?|pictures?|pics?|images?|ones|shots?) (?:as|into|in|for) (?:an?|one)\b/;

/** `use only the first four photos for a 12 second video`: the photos a new film is made of, when it is not all of them. */
export function chosenFor(clause: Clause, scene: Scene): Outcome | undefined {
  if (
    !scene.fresh ||
    clause.has('except', 'perPhoto', 'quote', 'caption') ||
    !clause.has('film', 'makeFilm', 'duration')
  )
    return undefined;
  if (!madeOf.test(clause.text)) return undefined;
  const ids = clause.namedIds;
  const others = shots(scene.draft).flatMap(({ id }) => (ids.includes(id) ? [] : [id]));
  if (ids.length === 0 || others.length === 0) return undefined;
  const commands = [{ name: 'remove_photos', params: { photos: others } }];
  return { kind: 'edit', commands, topic: 'film' };
}

const makes = /^(?:of|from|with|using|out of)$/;

/**
 * The photos a first sentence makes the film of: `a video of photos 1, 3 and 5`, 用第1、3、5张做一个短片. A single name only
 * tells what the film is about (`a video of the beach`).
 */
export function chosenOf({ tokens, refs, reading }: Clause, scene: Scene): Outcome | undefined {
  if (tokens.some((token) => hasTag(token, 'except'))) return undefined;
  const some = refs.filter(({ kind }) => kind === 'some');
  const starts = tokens.flatMap((token, index) => {
    if (reading.language === 'zh') return /^(?:用|拿|只用)$/.test(token.text) ? [index + 1] : [];
    if (
      !makes.test(token.text) ||
      !tokens
        .slice(Math.max(0, index - 3), index)
        .some((item) => hasTag(item, 'film', 'clip') || item.text === 'video')
    )
      return [];
    return [index + 1];
  });
  const run = starts.map((start) =>
    some.filter(({ from, to }) => from >= start - 1 && to <= reach(tokens, start, some)),
  );
  const chosen = run.find((list) => list.length > 0) ?? [];
  const last = chosen.at(-1);
  if (last === undefined) return undefined;
  const isName = ({ from, to }: Reference): boolean =>
    tokens.slice(from, to).some((token) => hasTag(token, 'fileWord'));
  if (chosen.some(isName) && (chosen.length < 2 || !chosen.every(isName))) return undefined;
  if (
    reading.language === 'zh' &&
    !tokens.slice(last.to, last.to + 3).some((token) => hasTag(token, 'makeFilm'))
  )
    return undefined;
  const ids = chosen.flatMap((item) => item.ids);
  const others = shots(scene.draft).flatMap(({ id }) => (ids.includes(id) ? [] : [id]));
  if (others.length === 0) return undefined;
  return edit('remove_photos', { photos: others }, { topic: 'film' });
}

/** Where a row of photos that begins at `start` ends. */
function reach(
  tokens: readonly Token[],
  start: number,
  refs: readonly { from: number; to: number }[],
): number {
  let end = start;
  for (let at = start; at < tokens.length; at++) {
    if (within(refs, at)) end = at + 1;
    else if (!/^(?:,|, and|and|、|和|跟|与|the|my|our|photos?|pictures?|张|那张)$/.test(tokens[at]!.text))
      break;
  }
  return end;
}

/** Every number and word of parameters. */
const leaves = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];

/** A length that belongs to something smaller than the film. */
const ofPart =
  /^(?:each|per|every|apiece|per clip|clip|shot|photo|picture|pic|image|slide|transition|fade|crossfade|title|caption|text)$/;

/**
 * What a brief said of the film as a whole and no clause took up: its length. Nothing of a brief may be lost because it
 * stands among words that mean something else.
 */
export function withAskedLength(items: readonly ReadClause[], scene: Scene, clause: Clause): ReadSentence {
  const lengths = clause.tokens.filter((token) => hasTag(token, 'duration'));
  const [token] = lengths;
  const ms = tagValue(token, 'duration');
  const whole = lengths.length === 1 && typeof ms === 'number' && ms >= 3000 && ms <= 600_000;
  const used = ({ name, params }: EditCommand): boolean =>
    name === 'set_length' || leaves(params).includes(ms);
  if (!whole || token === undefined || scene.planned.some(used)) return { items, scene };
  const at = clause.tokens.indexOf(token);
  const around = clause.tokens.slice(Math.max(0, at - 2), at + 3);
  if (around.some(({ text }) => ofPart.test(text)) || clause.has('perPhoto')) return { items, scene };
  const outcome: Outcome = edit('set_length', { durationMs: ms }, { topic: 'film' });
  return {
    items: [...items, { clause, intent: 'length', outcome }],
    scene: advance(scene, clauseOf([token], clause.reading, scene), outcome),
  };
}

const isFilm = (token: Token | undefined): boolean => hasTag(token, 'film', 'clip', 'duration', 'photo');

/** Where words of a brief say what the film as a whole is like, as `[from, to)`. */
type Said = (tokens: readonly Token[], at: number) => readonly [number, number] | undefined;

const sounds = /^(?:lo-?fi|piano|guitar|acoustic|ambient|hip ?-?hop|jazz|orchestral)$/;

const kinds: readonly { readonly intent: string; readonly command: RegExp; readonly said: Said }[] = [
  {
    intent: 'canvas',
    command: /^set_canvas$/,
    said: (tokens, at) =>
      hasTag(tokens[at], 'platform', 'canvasSize') ||
      /^(?:vertical|upright|horizontal|widescreen)$/.test(tokens[at]!.text) ||
      (tokens[at]!.text === 'square' && isFilm(tokens[at - 1] ?? tokens[at + 1]))
        ? [at, at + 1]
        : undefined,
  },
  {
    intent: 'fit',
    command: /^set_(?:fit|background)$/,
    said: (tokens, at) =>
      hasTag(tokens[at], 'colour') && hasTag(tokens[at + 1], 'background') ? [at, at + 2] : undefined,
  },
  {
    intent: 'music',
    command: /music/,
    said: (tokens, at) =>
      hasTag(tokens[at + 1], 'music') &&
      (hasTag(tokens[at], 'aMood') || /^(?:no|without)$/.test(tokens[at]!.text))
        ? [at, at + 2]
        : // `15 s vertical lofi`, `a romantic travel video`
          hasTag(tokens[at], 'aMood') &&
            (sounds.test(tokens[at]!.text) ||
              (!hasTag(tokens[at], 'aStyle') &&
                hasTag(tokens[at + 1], 'aStyle') &&
                hasTag(tokens[at + 2], 'film')))
          ? [at, at + 1]
          : undefined,
  },
];

const denied = /^(?:no|not|never|without|isn't|than)$/;
const ofPhotos = /^(?:photos?|pictures?|pics?|images?|ones?|shots?)$/;

/**
 * What a brief said of its format and music and no clause took up: a wish that stands in one breath with others is read with
 * them or not at all.
 */
export function withKindsSaid(items: readonly ReadClause[], scene: Scene, whole: Clause): ReadSentence {
  let read = { items, scene };
  if (whole.reading.language !== 'en') return read;
  for (const { intent, command, said } of kinds) {
    if (read.scene.planned.some(({ name }) => command.test(name))) continue;
    if (items.some((item) => item.intent === intent)) continue;
    const found = whole.tokens.flatMap((_, at) => {
      const span = said(whole.tokens, at);
      const around = [whole.tokens[at - 1], whole.tokens[at - 2], whole.tokens[span?.[1] ?? at]];
      const other = denied.test(around[0]?.text ?? '') || denied.test(around[1]?.text ?? '');
      return span === undefined || other || ofPhotos.test(around[2]?.text ?? '') ? [] : [span];
    });
    const [span] = found;
    if (span === undefined || found.length > 1) continue;
    const clause = clauseOf(whole.tokens.slice(...span), whole.reading, read.scene);
    const outcome = intents.all.find(({ name }) => name === intent)?.read(clause, read.scene);
    if (outcome?.kind !== 'edit' || outcome.commands.length === 0) continue;
    read = {
      items: [...read.items, { clause, intent, outcome }],
      scene: advance(read.scene, clause, outcome),
    };
  }
  return read;
}
