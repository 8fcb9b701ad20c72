import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Reading, type Token, tagValue, textOf, wordAt } from '../../language/index.js';
import { advance } from '../advance.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome, ReadClause, ReadSentence } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { readSentence } from '../reading/read-sentence.js';
import { type Scene, shots } from '../scene.js';
import { ofName } from './cut-items.js';

/** Words between two photos of a row. */
const joint =
  /^(?:,|;|-|–|>|->|→|\(|\)|:|and|then|next|after|that|this|followed|by|comes?|goes|the|my|our|for|with|finally|lastly|first|last|photo|picture|shot|one)$/;
/** The same in Chinese: 先店面，再面包，最后团队. */
const jointChinese =
  /^(?:,|、|;|-|>|→|再|再放|再是|再来|然后|然后是|然后放|接着|接着是|接着放|之后|之后是|最后|最后是|最后放|跟着|其次|是|放|到|那张|这张|那|张|的|照片|图|再就是)$/;
const leadChinese = /^(?:,|:|顺序|次序|按|按照|照片|先|先放|先是|首先|首先是|最先|放|是|从|请|帮我|把)$/;
const goesOn = /\b(?:then|next|after that|followed by|finally|lastly)\b|>|→/;
const places = /\b(?:order|sequence|line ?-?up)\b/;
const inTurnLater = /\bin (?:that|this|exactly (?:that|this)) order(?= ?[.,;!]|$)/;
const inThatOrder = /^(?:, )?(?:(?:and|in|exactly|just) )*(?:that|this) (?:exact |very )?order$/;
const opens = /\b(?:start|starting|begin|beginning|open|opening|lead|leading) (?:it )?(?:with|on|off with)\b/;
/** Words that only announce a row. */
const lead =
  /^(?:the|my|our|these|all|photos?|pictures?|pics?|images?|in|into|as|with|on|off|put|have|show|showing|play|arrange|arranged|sort|sorted|set|use|using|new|this|following|follows|order|sequence|should|be|is|like|go|goes|so|and|,|:|-|–|please|it|them|start|starting|begin|beginning|open|opening|lead|leading|first|i|we|want|need|i'd|would|to|can|could|you|change|reorder|rearrange|make)$/;
/** Words that leave no row to be done. */
const otherwise =
  /\b(?:revers\w*|opposite|other|wrong|keep|don|don't|not|never|mix|shuffle|random\w*|old|was|were)\b/;
const follows =
  /^(?:,|and|then|after|that|afterwards|followed|by|finally|all|of|the|rest|others?|remaining|everything|else|ones|photos|pictures|as|they|it|are|is|were|was|before|how|like|come|comes|follow|follows|behind|stay|stays|in|their|same|order|unchanged)$/;

/** A row of photos inside a sentence: their ids, a length for each or none, and where the row begins and ends. */
interface Run {
  readonly ids: readonly string[];
  readonly times: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Every word of a token is one of some. */
const isOf = (words: RegExp, { text }: Token): boolean => text.split(' ').every((word) => words.test(word));
const msOf = (token: Token | undefined): number | undefined => {
  const ms = tagValue(token, 'duration');
  return typeof ms === 'number' ? ms : undefined;
};

/** A new line or the full stop that stands for it: each photo has a line of its own. */
const apart = (gap: readonly Token[]): boolean => gap.length === 1 && /^[.\n]$/.test(gap[0]!.text);
const likeThis = /\b(?:like this|like so|as follows|the following)(?: order)?(?: ?[:-])?$/;

/** The first row of photos that stand in their order, joined by nothing but what joins a row. */
function runOf({ tokens, refs, reading }: Clause, { fresh, draft }: Scene): Run | undefined {
  const zh = reading.language === 'zh';
  const named = refs.filter(
    ({ kind, ids, from, to }) =>
      kind === 'some' && ids.length === 1 && tokens.slice(from, to).some((token) => hasTag(token, ...ofName)),
  );
  for (let at = 0; at < named.length - 1; at++) {
    const ids = [named[at]!.ids[0]!];
    const times: number[] = [];
    const gaps: string[] = [];
    let last = at;
    for (; last < named.length - 1; last++) {
      const gap = tokens.slice(named[last]!.to, named[last + 1]!.from);
      const own = gap.flatMap((token) => msOf(token) ?? []);
      // `beach, temple, 5 seconds each. Skip the market`: only a length of its own goes on with the row.
      const joins =
        gap.length > 0 &&
        ((fresh && apart(gap)) ||
          gap.every((token) => msOf(token) !== undefined || isOf(zh ? jointChinese : joint, token)));
      if (!joins || own.length > 1) break;
      times.push(...own);
      gaps.push(textOf(gap));
      ids.push(named[last + 1]!.ids[0]!);
    }
    if (ids.length < 2) continue;
    let to = named[last]!.to;
    // `..., then beach 3s`: as many lengths as photos.
    if (times.length === ids.length - 1) {
      let end = to;
      while (/^(?:for|:|\(|with)$/.test(tokens[end]?.text ?? '')) end++;
      const ms = msOf(tokens[end]);
      if (ms !== undefined && tokens[end + 1]?.text !== 'each') {
        times.push(ms);
        to = tokens[end + 1]?.text === ')' ? end + 2 : end + 1;
      }
    }
    if (new Set(ids).size !== ids.length || (times.length > 0 && times.length !== ids.length))
      return undefined;
    const from = named[at]!.from;
    const clauseStart = tokens.slice(0, from).findLastIndex(({ text }) => /^[.;!?]$/.test(text)) + 1;
    const before = textOf(tokens.slice(clauseStart, from));
    if (otherwise.test(before)) return undefined;
    if (zh) {
      const steps =
        /(?:^|[ ,:：])(?:先|先放|先是|首先|首先是|最先)$/.test(before) &&
        gaps.every((gap) => /[再然接最之跟其]/.test(gap));
      const enough = ids.length > 2 || fresh || hasTag(tokens[to + 1], 'rest') || hasTag(tokens[to], 'rest');
      return steps && enough ? { ids, times, from, to } : undefined;
    }
    // `zoom into the temple first, then the beach`: what is done first is no place.
    const alone = tokens
      .slice(clauseStart, from)
      .every((token) => isOf(lead, token) || hasTag(token, 'film', 'makeFilm', 'photo'));
    // `rings, dress, church in that order`
    const behind = tokens.slice(to, to + 5).findIndex((token) => places.test(token.text));
    const told = behind >= 0 && inThatOrder.test(textOf(tokens.slice(to, to + behind + 1)));
    const later = inTurnLater.test(textOf(tokens.slice(to)));
    const first =
      alone &&
      (/\bfirst\b/.test(gaps[0]!) || opens.test(before) || /\bfirst(?: (?:the|my|our))?$/.test(before));
    const enough = ids.length > 2 || times.length > 0;
    const inTurn = fresh && times.length > 0 && gaps.every((gap) => goesOn.test(gap));
    // `The photos: temple, market, beach`, with none left over: what a brief lists is listed in its order.
    const lines = gaps.length > 1 && gaps.every((gap) => /^[.\n]$/.test(gap));
    const ended = tokens[to] === undefined || hasTag(tokens[to], 'mark');
    const listed =
      fresh &&
      ended &&
      ids.length > 2 &&
      (lines || likeThis.test(before) || ids.length === shots(draft).length);
    const ordered =
      told ||
      listed ||
      later ||
      inTurn ||
      places.test(before) ||
      (first && gaps.some((gap) => goesOn.test(gap)));
    return enough && ordered ? { ids, times, from, to: told ? to + behind + 1 : to } : undefined;
  }
  return undefined;
}

/** What stands before a row without the words that announce it, and what stands behind it. */
function aroundOf(tokens: readonly Token[], { from, to }: Run, zh: boolean): readonly Token[] {
  let start = from;
  while (start > 0 && isOf(zh ? leadChinese : lead, tokens[start - 1]!)) start--;
  let end = to;
  if (zh) while (/^(?:那张|这张|张|照片|的)$/.test(tokens[end]?.text ?? '')) end++;
  while (end < tokens.length && /^[.,;!]$/.test(tokens[end]!.text)) end++;
  let rest = end;
  while (rest < tokens.length && isOf(follows, tokens[rest]!)) rest++;
  const isRest =
    tokens.slice(end, rest).some((token) => hasTag(token, 'rest')) &&
    (rest === tokens.length || hasTag(tokens[rest], 'mark'));
  const before = tokens.slice(0, start);
  const after = tokens.slice(isRest ? rest : end);
  if (before.length === 0 || after.length === 0) return [...before, ...after];
  const { start: place } = after[0]!;
  return [...before, wordAt(place, '.', 'mark'), ...after];
}

/** Longest time that is still one of a photo where nothing tells whose it is, ms. */
const longestOfPhoto = 8000;

/** `..., then the team. 15 seconds`: a length alone behind a row, too long for a photo, is the film's; where it stands. */
function ofFilm(around: readonly Token[]): number | undefined {
  const at = around.findIndex((token) => !hasTag(token, 'mark'));
  const next = around[at + 1];
  const alone = next === undefined || hasTag(next, 'mark');
  return alone && (msOf(around[at]) ?? 0) > longestOfPhoto ? at : undefined;
}

/**
 * A sentence that lists photos in their order beside other wishes: `in the order sunset, temple, beach. 5 seconds each, leave
 * the others out`, `temple first 5s, then sunset 4s`. The row is done first and the rest of the sentence is read about it.
 */
export function readOrderRun(reading: Reading, scene: Scene): ReadSentence | undefined {
  const zh = reading.language === 'zh';
  if (!(zh || reading.language === 'en') || reading.tokens.length > 80) return undefined;
  const tokens = withoutCourtesy(reading.tokens);
  const clause = clauseOf(tokens, reading, scene);
  if (clause.has('swap', 'question', 'caption', 'text', 'lowerThird')) return undefined;
  const run = runOf(clause, scene);
  if (run === undefined) return undefined;
  const { ids, times } = run;
  const commands: EditCommand[] = [
    { name: 'move_photos', params: { photos: ids, to: 1 } },
    ...times.map((durationMs, at) => ({
      name: 'set_photo_length',
      params: { photos: [ids[at]!], durationMs },
    })),
  ];
  // `use 2031, 2040 and 2051 in that order`, as a first request: no others.
  const others = shots(scene.draft).flatMap(({ id }) => (ids.includes(id) ? [] : [id]));
  const announced = textOf(tokens.slice(Math.max(0, run.from - 4), run.from));
  if (scene.fresh && /\b(?:use|using|only)\b/.test(announced) && others.length > 0)
    commands.push({ name: 'remove_photos', params: { photos: others } });
  const row = clauseOf(tokens.slice(run.from, run.to), reading, scene);
  const beside = aroundOf(tokens, run, zh);
  const whole = ofFilm(beside);
  if (whole !== undefined)
    commands.push({ name: 'set_length', params: { durationMs: msOf(beside[whole])! } });
  const around = beside.filter((_, at) => at !== whole);
  const outcome: Outcome = { kind: 'edit', commands, topic: 'shots', shots: ids };
  const item: ReadClause = { clause: row, intent: 'order-run', outcome };
  const after = advance(scene, row, outcome);
  if (!around.some((token) => !hasTag(token, 'mark'))) return { items: [item], scene: after };
  const more = readSentence({ ...reading, tokens: around }, after);
  return { items: [item, ...more.items], scene: more.scene };
}
