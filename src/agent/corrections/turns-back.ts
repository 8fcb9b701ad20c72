import type { Reading } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { splitPieces } from '../reading/split.js';
import { type Scene, shots, texts } from '../scene.js';

const lead =
  "(?:(?:no,?|nah,?|oh|hm+|ok|okay|well|actually|please|sorry|wait|then|so|and|just|can you|could you|you can|let us|let's|better|second thoughts|on second thoughts?|on second thought|i want to|i'd like to|we want to|the \\w+ has second thoughts|,|:) )*";
const verb =
  '(?:undo|revert|reverse|cancel|scrap|forget(?: about)?|take back|roll back|reset|ditch|bin|lose|drop|discard)';
const many = '(two|three|four|couple|2|3|4)';
const of = '(?: (?:of (?:those|them|these)|changes|edits|things|steps|wishes|turns|tweaks|bits))*';
const end = '(?: (?:again|please|then|thanks|too|now|after all))*';
const counted = new RegExp(
  `^${lead}(?:${verb} (?:(?:the|those|these|my) (?:last |past |previous )?(?:a )?${many}|both)${of}|take (?:(?:the|those|these|my) (?:last |past |previous )?${many}|both)${of} back|(?:(?:i|we) (?:want|'d like|would like|need) |put |bring |give me )?both${of} back)${end}$`,
);
/** `neither of those was a good idea, take them back` */
const neither = new RegExp(`^${lead}neither(?: of (?:those|them|these))?(?: \\S+){0,6}$`);
const takenBack = new RegExp(
  `^${lead}(?:undo|revert|scrap|cancel|take|put)(?: (?:them|those|both))?(?: back)?${end}$`,
);
/** Why they go. */
const why =
  /^(?:(?:because|cos|since|as) )?(?:it|they|that|those|i|we|he|she|the)\b.*\b(?:was|were|is|are|looked|looks|liked|preferred|prefer|better|nicer|worse|hate|hated|don't|didn't|wrong)\b/;

const numbers: Readonly<Record<string, number>> = { two: 2, couple: 2, 2: 2, three: 3, 3: 3, four: 4, 4: 4 };

const normal =
  /^(?:no,? |nah,? |but |oh |ok |please |make (?:it|them|that) |back to |rather |write (?:it|them) |the |in |all )*(?:normal|regular|lower ?case|small letters|normal letters|normal case|as before|how it was|not uppercase|no caps|not caps|no capitals|not in capitals)(?: again| please| letters| case| now)*$/;
const without =
  /^(?:no,? |nah,? |oh |ok |please |and |now |but )*(?:(?:remove|delete|drop|lose|take) (?:it|that|the \w+(?: \w+)?)(?: again| away| off| out| back)*|without(?: it| that)?|no \w+(?: \w+)?)(?: please)?$/;

const noNormal =
  /^(?:no,? |nah,? |nope,? )+(?:just |rather |keep it |make it )?(?:normal|regular)(?: again| please| one| size| colou?r| speed)*$/;
const dresses =
  /^(?:style_text|set_look|set_motion|set_speed|set_volume|set_transition|adjust_colour|set_fit)$/;

/** `no normal` after a text was put in capitals or made bold, `remove it` after it got a comma: that goes, and the text stays. */
function lettersBack(reading: Reading, scene: Scene) {
  const last = scene.conversation.past.at(-1);
  const [command, ...more] = last?.commands ?? [];
  if (reading.language !== 'en' || last === undefined || command === undefined || more.length > 0)
    return undefined;
  const clause = clauseOf(withoutCourtesy(reading.tokens), reading, scene);
  const { text } = clause;
  const styled = command.name === 'style_text' && normal.test(text);
  const back = (dresses.test(command.name) && noNormal.test(text)) || styled || addedGoes(clause, scene);
  if (!back) return undefined;
  const outcome: Outcome = { kind: 'undo', steps: 1 };
  return readAsOne({ clause, intent: 'undo', outcome }, scene);
}

/** Only the case of a text or a sign behind it changed, and is to be as before. */
function addedGoes(clause: Clause, { conversation }: Scene): boolean {
  const last = conversation.past.at(-1);
  const command = last?.commands[0];
  if (last === undefined || command?.name !== 'change_text') return false;
  const id = [command.params.texts].flat()[0];
  const [was, is] = [last.before, last.after].map(
    (draft) => texts(draft).find((text) => text.id === id)?.text,
  );
  if (was === undefined || is === undefined || was === is) return false;
  const cased = was.toLowerCase() === is.toLowerCase();
  const signed = is.startsWith(was) && /^[^\p{L}\p{N}]{1,4}$/u.test(is.slice(was.length));
  return (
    (cased && normal.test(clause.text)) ||
    (signed && without.test(clause.text) && !clause.has('title', 'caption', 'text'))
  );
}

/** `undo both of those, it looked better in colour`, `forget those last two`: so many turns are taken back, nothing else is said. */
export function turnsBack(reading: Reading, scene: Scene): ReadSentence | undefined {
  const { past } = scene.conversation;
  const letters = lettersBack(reading, scene);
  if (letters !== undefined) return letters;
  if (reading.language !== 'en' || past.length < 2 || reading.tokens.length > 20) return undefined;
  const [first, second, ...more] = splitPieces(reading.tokens)
    .map((piece) => clauseOf(withoutCourtesy(piece), reading, scene))
    .filter(({ text }) => !/^(?:no|nah|nope|oh|ok|okay|hm+|sorry)?$/.test(text));
  if (first === undefined || more.length > 0) return undefined;
  const told = neither.test(first.text) && second !== undefined && takenBack.test(second.text);
  const found = counted.exec(first.text);
  if (!told && (found === null || (second !== undefined && !why.test(second.text)))) return undefined;
  const steps = numbers[found?.[1] ?? found?.[2] ?? 'two'] ?? 2;
  // `drop both` of two photos in hand takes those out; `both back` brings them in again.
  const held = shots(scene.draft).filter(({ id }) => scene.focus.shots.includes(id)).length;
  const removes = past.slice(-2).every(({ commands }) => commands.every(({ name }) => /^remove_/.test(name)));
  const plain = /\b(?:undo|revert|reverse|cancel|take|roll|reset|changes|edits|steps|neither)\b/.test(
    first.text,
  );
  if (!plain && !(/\bback\b/.test(first.text) ? removes : held !== 2)) return undefined;
  if (steps > past.length) return undefined;
  const outcome: Outcome = { kind: 'undo', steps };
  return readAsOne({ clause: first, intent: 'undo', outcome }, scene);
}
