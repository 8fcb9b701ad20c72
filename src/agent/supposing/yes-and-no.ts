import type { EditCommand } from '../../edits/index.js';
import { type Reading, readTokens } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import type { HistoryEntry } from '../conversation.js';
import { commandsNamed } from '../corrections/history.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import { wholeClause } from '../reading/clause.js';
import type { Scene } from '../scene.js';
import { readWish } from './supposing.js';

const no = 'no|nope|nah|not';
const yes = 'yes|yeah|yep|yup|sure|ok|okay|fine|good|great';
const open = '(?:^|[.,;!]|\\band|\\bbut) *(?:and |but |the |to the )*';
const close = '(?: please| thanks)?(?= *(?:[.,;!]|$| and | but ))';
/** `Square, no.`, `the three seconds yes`, `yes to the three seconds`. */
const behind = new RegExp(`${open}([^.,;!]{2,40}?)[,:]? (?:is |are )?(${no}|${yes})${close}`, 'gy');
const before = new RegExp(
  `${open}(${no}|${yes})[,:]? (?:to |for |on )?(?:the )?([^.,;!]{2,40}?)${close}`,
  'gy',
);

interface Verdict {
  readonly what: string;
  readonly wanted: boolean;
}

/** What is taken and what is turned down, when a sentence says nothing else. */
function verdicts(sentence: string, form: RegExp, place: number): Verdict[] {
  const said = sentence.toLowerCase().trim();
  const found = [...said.matchAll(form)];
  const rest = found.reduce((left, [whole]) => left.replace(whole, ''), said).replace(/[\s.,;!]+/g, '');
  return rest === ''
    ? found.map((match) => ({
        what: match[place]!,
        wanted: new RegExp(`^(?:${yes})$`).test(match[3 - place]!),
      }))
    : [];
}

/** The commands a word names, of what was done or offered. */
const named = (what: string, entry: HistoryEntry, scene: Scene): readonly EditCommand[] => {
  const reading = readTokens(what, 'en', scene.assets);
  return commandsNamed(wholeClause(reading, scene), [entry], scene);
};

/** `Square, no. The three seconds, yes.`: of what was offered or done last a part is taken, the other part is not. */
export function yesAndNo(reading: Reading, scene: Scene): ReadSentence | undefined {
  const { offered, past } = scene.conversation;
  const last = past.at(-1);
  if (reading.language !== 'en' || reading.tokens.length > 24) return undefined;
  if (offered === undefined && last === undefined) return undefined;
  const said = [verdicts(scene.sentence, behind, 1), verdicts(scene.sentence, before, 2)].find(
    (list) => list.some(({ wanted }) => wanted) && list.some(({ wanted }) => !wanted),
  );
  if (said === undefined) return undefined;
  const tried = offered === undefined ? undefined : readWish(offered, reading, scene).scene;
  const entry: HistoryEntry | undefined =
    offered === undefined || tried === undefined
      ? last
      : { sentence: offered, commands: tried.planned, before: scene.draft, after: tried.draft };
  if (entry === undefined) return undefined;
  const refused = said.flatMap(({ what, wanted }) => (wanted ? [] : named(what, entry, scene)));
  const taken = said.flatMap(({ what, wanted }) => (wanted ? named(what, entry, scene) : []));
  if (refused.length === 0 || taken.length === 0 || taken.some((command) => refused.includes(command)))
    return undefined;
  const commands = entry.commands.filter((command) => !refused.includes(command));
  const outcome: Outcome =
    tried === undefined
      ? { kind: 'without', from: past.length - 1, dropped: new Set(refused) }
      : { kind: 'edit', commands, topic: tried.focus.topic, shots: tried.focus.shots };
  const clause = wholeClause(reading, scene);
  return readAsOne({ clause, intent: 'recall', outcome }, scene);
}
