import { type EditCommand, tryEdits } from '../../edits/index.js';
import type { Reading } from '../../language/index.js';
import { sameData } from '../../shared/index.js';
import { advance } from '../advance.js';
import type { HistoryEntry } from '../conversation.js';
import { cutsMeant } from '../intents/transition-cuts.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome, ReadClause, ReadSentence } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { spokenOf } from '../reading/matters.js';
import { feltSigns } from '../reading/signs.js';
import { splitPieces } from '../reading/split.js';
import { present } from '../referents/photos-meant.js';
import { ordinals } from '../referents/places.js';
import { pastDrafts, type Scene, shots } from '../scene.js';
import { type Matter, matterOf, ofShots } from './matters-back.js';

const lead =
  "(?:(?:no|nah|and|but|ok|okay|oh|please|also|actually|can you|could you|just|hm+|wait|sorry|now|then|so|only|let's|i want|i'd like|we want),? )*";
const verb =
  '(?:(?:put|set|bring|change|turn|make|have|leave|give|get|restore|return|reset|take|switch|move|let) )?';
const nounOf = '(?: (?:photo|picture|pic|image|shot|slide|clip|video|one|two))?';
const who = `(?:(?:the|my|our|that|this|those|both) )*(?<who>P(?:(?: and| ,|,)+ (?:the )?P)*${nounOf}|it|him|her|them|that|those(?: two)?|these(?: two)?|both(?: of (?:them|those))?)`;
const cut =
  '(?<cut>(?:(?:the|that|this) )*(?:one|transition|fade|crossfade|wipe|slide|cut|change) (?:right )?(?:before|after|between|into|in front of|behind) (?:(?:the|my|and|P) ?)*P)';
const nth = new RegExp(
  `^${lead}${verb}(?:(?:the|that|this) )*(${ordinals.join('|')}|last|other) (?:one|transition|cut|fade)\\b`,
);
const does = '(?: (?:can|could|should|may|must|to|go|goes|be|is|look|looks|stay|get|gets))*';
const when =
  '(?: (?:before(?: that)?|at first|originally|earlier|again|(?:in|at) (?:the (?:start|beginning)|P)|to begin with|please|too|then))*';
const state =
  '(?:the way|how|as|what|like|where) (?:it|they|he|she|that|this|we|i)(?: ?s)? (?:was|were|had been|used to be|had (?:it|them))';
const what =
  '(?:(?:its|their|the) )?(?:old|original|former|previous|earlier|usual) (?:self|state|length|duration|time|timing|place|spot|position|motion|movement|zoom|look|colou?rs?|size|crop|framing|version)';
const manner = `(?:back(?: again)?(?: to ${state}| ${state}| to ${what}| ${what}| to before| like before| as before| to normal)?|(?:to )?${state}|(?:like|as) (?:before|at first|originally|(?:in|at) (?:the (?:very )?(?:beginning|start|first version)|P))|${what} back|to ${what})`;
const wish = new RegExp(`^${lead}${verb}(?:${cut}|${who})${does} ${manner}${when}$`);
const noun = /\b(?:old|original|former|previous|earlier|usual) (\S+)/;

const matters: readonly (readonly [RegExp, readonly (Matter | 'place')[]])[] = [
  [/^(?:length|duration|time|timing)$/, ['lengths']],
  [/^(?:place|spot|position)$/, ['place']],
  [/^(?:motion|movement|zoom)$/, ['motions']],
  [/^(?:look|colou?rs?)$/, ['colours']],
  [/^(?:size|crop|framing)$/, ['frames']],
];
const all: readonly (Matter | 'place')[] = ['lengths', 'motions', 'colours', 'frames', 'place'];

const moves = /^(?:move|swap)_photos$/;
const movedBy = ({ name, params }: EditCommand): readonly unknown[] =>
  moves.test(name) ? [params.photos, params.first, params.second].flat() : [];

/** What a turn changed of some photos. */
function changedIn(
  { before, after, commands }: HistoryEntry,
  ids: readonly string[],
  wanted: readonly (Matter | 'place')[],
): (Matter | 'place')[] {
  const was = new Map(shots(before).map((shot) => [shot.id, shot]));
  const now = shots(after).filter(({ id }) => ids.includes(id) && was.has(id));
  return wanted.filter((matter) =>
    matter === 'place'
      ? commands.some((command) => movedBy(command).some((id) => ids.includes(String(id))))
      : now.some((shot) => !sameData(ofShots[matter]!(shot), ofShots[matter]!(was.get(shot.id)!))),
  );
}

/** The photos go back to the places they had. */
function placesBack(before: HistoryEntry['before'], ids: readonly string[]): EditCommand[] {
  return shots(before).flatMap(({ id }, at) =>
    ids.includes(id) ? [{ name: 'move_photos', params: { photos: [id], to: at + 1 } }] : [],
  );
}

/** The cut that was set as the first, second ... of the last wishes for single cuts. */
function cutOfRow(said: string, { conversation }: Scene): string | undefined {
  const row: string[] = [];
  for (const { commands } of conversation.past.toReversed()) {
    if (!commands.every(({ name, params }) => name === 'set_transition' && Array.isArray(params.photos)))
      break;
    row.unshift(...commands.flatMap(({ params }) => params.photos as string[]));
  }
  const place = said === 'last' ? row.length - 1 : said === 'other' ? row.length - 2 : ordinals.indexOf(said);
  return row[place];
}

/** Other matters, and new values: the clause asks for more than what was. */
const elsewhere = [
  ...spokenOf('words', 'text', 'endCard', 'music', 'sound', 'duration', 'percentage', 'canvas'),
  'remove',
];
const oneBeside = /\bone (?:right )?(?:before|after|between|into) /;
const whereItWas = /\bwhere (?:it|they|he|she|that|this|we|i)\b/;
const bareBack = /\bback(?: again| please| then)*$/;
const cheap = /\b(?:back|before|was|were|had|used|beginning|start|first|originally)\b/;

/**
 * `the sunset back to how it was`, `put both back where they were`, `that second one back as it was`: what the last turn that
 * changed these photos, or that cut, changed of them is as before; whatever else was done stays.
 */
export function asItWas(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 18 || !cheap.test(clause.text))
    return undefined;
  const { past } = scene.conversation;
  if (past.length === 0 || scene.trail.undone.length > 0 || clause.has(...elsewhere)) return undefined;
  if (clause.has('question') && !whereItWas.test(clause.text)) return undefined;
  const said = wish.exec(feltSigns(clause).replace(/ ?[.!,]+$/, ''))?.groups;
  if (said === undefined) return undefined;
  const ofCuts = scene.focus.topic === 'transition';
  const place = ofCuts ? nth.exec(clause.text)?.[1] : undefined;
  const row = place === undefined ? undefined : cutOfRow(place, scene);
  const pointed = said.who !== undefined && !said.who.includes('P');
  const cuts =
    row !== undefined
      ? [row]
      : said.cut !== undefined || (ofCuts && oneBeside.test(clause.text))
        ? cutsMeant(clause, { ...scene, focus: { ...scene.focus, shots: [] } })
        : pointed && ofCuts
          ? scene.focus.shots
          : undefined;
  const named = clause.refs.flatMap((item) =>
    item.kind === 'rest' ||
    (item.kind === 'it' && !pointed) ||
    /^(?:in|at)(?: the)?$/.test(clause.tokens[item.from - 1]?.text ?? '')
      ? []
      : item.ids,
  );
  const ids = cuts ?? present(scene, [...new Set(pointed && named.length === 0 ? scene.focus.shots : named)]);
  if (ids === 'all' || ids.length === 0 || ids.length === shots(scene.draft).length) return undefined;
  const what = noun.exec(clause.text)?.[1];
  // Nothing but `back`: where they were, or they are not in the film.
  const bare = bareBack.test(clause.text);
  if (bare && pointed) return undefined;
  const one =
    bare || whereItWas.test(clause.text)
      ? (['place'] as const)
      : matters.find(([says]) => what !== undefined && says.test(what))?.[1];
  const wanted: readonly (Matter | 'place')[] = cuts === undefined ? (one ?? all) : ['cuts'];
  const first = /\b(?:at first|originally|begin(?:ning)?|start)\b/.test(clause.text);
  const found =
    past.findLast((entry) => changedIn(entry, ids, wanted).length > 0) ??
    (one === undefined ? past.findLast((entry) => changedIn(entry, ids, ['cuts']).length > 0) : undefined);
  if (found === undefined) return undefined;
  const asked = changedIn(found, ids, wanted);
  const from = first ? past.find((entry) => shots(entry.before).length > 0)! : found;
  const given: readonly (Matter | 'place')[] = first
    ? wanted.filter((matter) => matter !== 'place' || one !== undefined)
    : asked.length > 0
      ? asked
      : (['cuts'] as const);
  const backs = given.flatMap((matter) =>
    matter === 'place' ? [] : (matterOf(from.before, matter, ids, scene) ?? []),
  );
  const moved = given.includes('place') && asked.includes('place') ? placesBack(from.before, ids) : [];
  const commands = [...backs.flatMap((back) => back.commands), ...moved];
  if (commands.length === 0) return undefined;
  // A turn that did nothing else is taken back as a whole.
  const after = tryEdits(scene.draft, commands, {
    assets: scene.assets,
    seed: scene.seed,
    past: pastDrafts(scene),
  });
  if (scene.planned.length === 0 && sameData(shots(after), shots(past.at(-1)!.before)))
    return { kind: 'undo', steps: 1 };
  return { kind: 'edit', commands, topic: backs[0]?.topic ?? 'shots', shots: ids };
}

/** A whole sentence of that kind, or of several. */
export function readAsItWas(reading: Reading, start: Scene): ReadSentence | undefined {
  const { tokens } = reading;
  if (reading.language !== 'en' || tokens.length > 30 || !tokens.some(({ text }) => cheap.test(text)))
    return undefined;
  const items: ReadClause[] = [];
  let scene = start;
  for (const piece of splitPieces(tokens).map(withoutCourtesy)) {
    const clause = clauseOf(piece, reading, scene);
    const outcome = asItWas(clause, scene);
    if (outcome === undefined) return undefined;
    items.push({ clause, intent: 'as-it-was', outcome });
    scene = advance(scene, clause, outcome);
  }
  return items.length === 0 ? undefined : { items, scene };
}
