import { textOf } from '../../language/index.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import { amountIn } from '../reading/amount.js';
import { type Clause, keptFor } from '../reading/clause.js';
import { gated } from '../reading/needs.js';
import { timeSigns } from '../reading/signs.js';
import { idsOf, photosParam, present } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { lastCommand, type Scene, shots, totalMs } from '../scene.js';

const lead =
  '(?:(?:and|so|then|now|but|please|ok|okay|well|maybe|rather|can you|could you|let us|also|instead|no) )*';
const photos = '(?:(?:ALL|each of|both of) )?(?:P|it|them|those|these|both)';
const list = `${photos}(?:(?: and| or)? ${photos})*`;
const time = '(?:seconds?|secs?|time|moments?|bit|length|rest|difference|#)';
const saved = `(?:what(?: ?'?s| is| remains)(?: left)?(?: over)?(?: of it| from that)?|what(?:ever)? (?:is|'?s) (?:left|saved|gained)|P|it|that|them|those|this|these|both|(?:the|that|this|those|these) (?:(?:saved|spare|extra|free|freed|gained|whole|two|three|other|missing) )*${time}(?: (?:saved|we saved|that saves|you saved|gained|you took|from (?:it|them|that)))?)`;

/** What was taken from some photos is another's: `give it to the last`, `the kiss gets that time`, `and add them to the end`. */
const passes = new RegExp(
  `^${lead}(?:(?:give|add|hand|pass|put|shift|move|donate) ${saved} (?:all |both |instead )?(?:to|on|onto|on to|for) (?:top of )?P|give P ${saved}|P (?:then )?(?:(?:can|may|should|shall|must|will) )?(?:gets?|have|has|takes?|receives?) ${saved}|${saved} (?:(?:can|may|should|shall|must|will|all) )*(?:goes?|belongs?|is|are) (?:to|for) P)(?: instead| then| please| too)*$`,
);

/** `borrow two seconds from the church for the kiss`, `move a second from the first to the last`. */
const transfers = new RegExp(
  `^${lead}(?:take|borrow|steal|move|shift|transfer|cut|shave|grab|get|lend|swap) # (?:each )?(?:away )?(?:from|off|off of|out of|of) ${list} (?:and |then )*(?:(?:give|add|hand|put|pass) (?:it|that|them|those|both|this|these) )?(?:(?:to|for|on|onto|into) P|(?:give|let) P (?:have )?(?:it|that|them|those)|P (?:then )?(?:gets?|takes?|has) (?:it|that|them|those))(?: instead| then| please| too)*$`,
);

const transfersSpan = new RegExp(
  `^${lead}(?:take|move|shift|transfer|give) # from P(?: instead| then| please)*$`,
);

/** The film before the wish that is gone on from: that of this sentence, else that of the last turn. */
const filmBefore = (scene: Scene): Scene['draft'] | undefined =>
  scene.planned.length > 0 ? scene.trail.base : scene.conversation.past.at(-1)?.before;

const span =
  /^(?:the )?(?:first|last|start|beginning|end)\b.* to (?:the )?(?:first|last|start|beginning|end)\b/;

/** Time that was taken from some photos, or is taken now, given to others: the film stays as long as it was. */
function passTime(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en' || scene.fresh || clause.has('music', 'quote', 'transition'))
    return undefined;
  const text = timeSigns(clause);
  const named = clause.refs.filter(({ kind }) => kind === 'some' || kind === 'rest');
  const to = named.at(-1);
  if (to === undefined) return undefined;
  // `from the first to the last` is one reference to all between them.
  const ends = span.test(textOf(clause.tokens.slice(to.from, to.to)));
  const takers = present(scene, ends ? idsOf(to, scene, named).slice(-1) : idsOf(to, scene, named));
  const give = (byMs: number): { name: string; params: Record<string, unknown> } => ({
    name: 'set_photo_length',
    params: { photos: photosParam(scene, takers), byMs: Math.round(byMs / takers.length) },
  });
  if (takers.length === 0) return undefined;
  if ((ends ? transfersSpan : transfers).test(text)) {
    const ms = clause.value<number>('duration') ?? 0;
    const from = named.slice(0, -1).flatMap((item) => idsOf(item, scene, named));
    const those = clause.refs.find(({ kind }) => kind === 'it')?.ids ?? [];
    const givers = present(
      scene,
      ends ? idsOf(to, scene).slice(0, 1) : from.length > 0 ? from : those,
    ).filter((id) => !takers.includes(id));
    if (givers.length === 0 || ms === 0) return undefined;
    const taken = { name: 'set_photo_length', params: { photos: givers, byMs: -ms } };
    const commands = [taken, give(ms * givers.length)];
    return { kind: 'edit', commands, topic: 'shots', shots: takers };
  }
  const before = passes.test(text) ? filmBefore(scene) : undefined;
  const left = before === undefined ? 0 : totalMs(shots(before)) - totalMs(shots(scene.draft));
  if (left <= 0 || shots(before!).length !== shots(scene.draft).length) return undefined;
  return { kind: 'edit', commands: [give(left)], topic: 'shots', shots: takers };
}

const gain = '(?:extra|additional|added|bonus|gained)';
const part =
  '(?:half|a third|one third|a quarter|two thirds|three quarters|a fraction|twice|double|the same|as much|all|half as much|a bit)';

/** `only half of that extra time`, `the same extra time for the kiss`. */
const extra = new RegExp(
  `^${lead}(?:P |it |they )?(?:(?:only|just|gets?|needs?|have|has|should|can|give|add|make it|make that) )*(?:(?:P|it|them) (?:only |just )?)?${part} (?:of )?(?:(?:that|the|this|those|these) )?${gain}(?: (?:two|three|four|few|couple of))? ?${time}?(?: (?:for|to|on) (?<who>\\S+))?(?: (?:please|then|instead|too|as well))*$`,
);
/** `half of that for the kiss` after a wish for more time. */
const ofThat = new RegExp(
  `^${lead}(?:only |just )*${part} (?:of )?(?:that|as much)(?: (?:more|again))?(?: (?:for|to|on) (?<who>\\S+))?(?: (?:please|then|instead|too|as well))*$`,
);

const factor = (clause: Clause): number => {
  const amount = amountIn(clause);
  return amount.kind === 'step' ? 1 : amount.value;
};

const hands =
  /\b(?:gets?|takes?|has|have|receives?) (?:it|that|them|those|these|the (?:seconds?|time))\b|\b(?:give|add|pass|hand) (?:it|that|them|those|these) (?:all )?(?:to|on|onto)\b/;

/** Somebody gets what others lose: the lengths in the clause are not for all of them. */
export const handsOn = (clause: Clause): boolean => hands.test(clause.text);

/** A part of the time the wish before gave or took: for the photos it was for, or as much for others. */
export const partOfGain = gated(
  // Of what was gained, or of that.
  { languages: ['en'], words: /extra|additional|added|bonus|gained|\bthat\b|as much/ },
  keptFor(gainShared),
);

function gainShared(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en' || scene.trail.asked) return undefined;
  const text = timeSigns(clause);
  const said = extra.exec(text);
  const found = said ?? ofThat.exec(text);
  if (found === null) return undefined;
  const before = filmBefore(scene);
  const old = new Map(shots(before ?? scene.draft).map(({ id, durationMs }) => [id, durationMs]));
  const changed = shots(scene.draft).filter(
    ({ id, durationMs }) => (old.get(id) ?? durationMs) !== durationMs,
  );
  const last = lastCommand(scene);
  if (said === null && (last?.name !== 'set_photo_length' || 'durationMs' in last.params)) return undefined;
  const [first] = changed;
  const who = found.groups?.who;
  if (first === undefined || (who !== undefined && !/^(?:P|it|them|those|both|each)$/.test(who)))
    return askExtra(scene);
  const of = factor(clause);
  const gained = first.durationMs - old.get(first.id)!;
  const named = clause.refs.filter(({ kind }) => kind === 'some' || kind === 'rest');
  const meant = present(
    scene,
    named.flatMap((item) => idsOf(item, scene, named)),
  );
  const targets = meant.length > 0 ? meant : changed.map(({ id }) => id);
  const same = targets.every((id) => changed.some((shot) => shot.id === id));
  const byMs = Math.round((same ? of - 1 : of) * gained);
  const photosNow = photosParam(scene, targets);
  return edit('set_photo_length', { photos: photosNow, byMs }, { topic: 'shots', shots: targets });
}

const askExtra = (scene: Scene): Outcome => ({
  kind: 'question',
  text: say(scene.language, {
    en: 'Which photo shall have how much more time? For example: "photo 2 one second longer".',
    zh: '哪张照片要多放多久？比如：“第2张多放1秒”。',
  }),
  options: [],
});

/** Time that goes from some photos to others, and parts of the time that was given. */
export const passing = defineIntent({
  name: 'passing',
  read: (clause, scene) => passTime(clause, scene) ?? partOfGain(clause, scene),
});
