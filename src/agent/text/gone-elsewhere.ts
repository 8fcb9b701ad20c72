import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { type Scene, texts } from '../scene.js';

const lead =
  "(?:(?:and|then|now|please|ok|okay|no|but|instead|rather|can you|could you|i want|i'd like|let's) )*";
const puts = new RegExp(
  `^${lead}(?:(?:put|add|show|place|write|have|use|move|bring|want|stick|set|it should (?:be|go)) )?(?:(?:it|that|this|the same|(?:the|that|this) (?:text|caption|line|words|title)) )?(?:back )?(?:(?:instead|rather|only|just) )*(?:on|onto|to|over|under) `,
);

/** `put it on the third instead` after a text was taken out: that text, on another photo. */
export function goneElsewhere(clause: Clause, scene: Scene): Outcome | undefined {
  const { conversation, draft, planned, start, trail } = scene;
  if (clause.reading.language !== 'en' || trail.asked || !puts.test(clause.text)) return undefined;
  const entry = conversation.past.at(-1);
  const [commands, before] = planned.length > 0 ? [planned, start] : [entry?.commands ?? [], entry?.before];
  if (before === undefined || commands.at(-1)?.name !== 'remove_text') return undefined;
  const now = new Set(texts(draft).map(({ id }) => id));
  const gone = texts(before).filter(({ id }) => !now.has(id));
  const [ref, ...more] = clause.refs.filter(({ kind }) => kind !== 'it');
  const photo = ref?.kind === 'some' && ref.ids.length === 1 ? ref.ids[0] : undefined;
  if (gone.length !== 1 || ref === undefined || photo === undefined || more.length > 0) return undefined;
  if (!clause.tokens.slice(ref.to).every(({ text }) => /^(?:instead|please|rather|then|one|now)$/.test(text)))
    return undefined;
  const ids = gone.map(({ id }) => id);
  return {
    kind: 'edit',
    commands: [
      { name: 'restore_texts', params: { texts: ids } },
      { name: 'time_text', params: { texts: ids, photo } },
    ],
    topic: 'text',
    texts: ids,
  };
}
