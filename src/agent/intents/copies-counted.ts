import { hasTag } from '../../language/index.js';
import { lead, photos } from '../lists/order-words.js';
import { defineIntent, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { shapeOf } from '../reading/signs.js';
import { notOfPlaces } from '../referents/places.js';
import { type Scene, shots } from '../scene.js';
import { idsOf } from './placing.js';

const number = '(?:two|three|four|five|n[2-9])';
const copies = '(?:duplicate|copy|clone|repeat|replicate)';
const behind = '(?: (?:after|behind) (?:it|itself|that)| in a row| one after the other)?';
const forms: readonly RegExp[] = [
  new RegExp(`^${lead}${copies} (?<who>${photos}) (?<times>twice|${number} times|n[2-9]x)${behind}$`),
  new RegExp(
    `^${lead}(?:make|add|create|insert|put|want|give me) (?<count>${number})(?: more)? (?:copies|duplicates)(?: of)? (?<who>${photos})(?: in)?${behind}$`,
  ),
  new RegExp(
    `^${lead}(?:show|play|have|want|repeat) (?<who>${photos}) (?<shown>twice|${number} times) (?:in a row|one after the other|in succession)$`,
  ),
  new RegExp(`^${lead}(?:duplicate|copy|clone) (?<who>${photos})$`),
];
const values: Readonly<Record<string, number>> = { twice: 2, two: 2, three: 3, four: 4, five: 5 };
const countSaid = (said: string): number => {
  const word = said.replace(/ times$|x$/, '');
  return values[word] ?? Number(word.slice(1));
};

/** `make a black and white copy of @0`, `add a copy of @0 in black and white` */
const dressed = new RegExp(
  `^${lead}(?:make|add|create|insert|put in|want|give me) (?:an? )?(?:LOOK (?:copy|duplicate)(?: of)? (?<who>${photos})|(?:copy|duplicate)(?: of)? (?<whom>${photos}) in LOOK)${behind}$`,
);

/** A copy in another look: the copy stands in front, as the photo was, and the photo behind it gets the look. */
function dressedCopy(clause: Clause, scene: Scene): Outcome | undefined {
  const look = clause.value<string>('aLook');
  const token = clause.tokens.find((item) => hasTag(item, 'aLook'));
  if (look === undefined || token === undefined) return undefined;
  const shape = shapeOf(clause);
  const groups = dressed.exec(shape.text.replace(token.text, 'LOOK'))?.groups;
  const [id, ...more] = groups === undefined ? [] : idsOf(groups.who ?? groups.whom ?? '', shape, scene);
  if (id === undefined || more.length > 0) return undefined;
  const commands = [
    { name: 'duplicate_photos', params: { photos: [id], before: id } },
    { name: 'set_look', params: { photos: [id], look } },
  ];
  return { kind: 'edit', commands, topic: 'shots', shots: [id] };
}

function read(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 20 || shots(scene.draft).length === 0)
    return undefined;
  if (clause.has(...notOfPlaces, 'endCard', 'motion')) return undefined;
  if (clause.has('aLook')) return dressedCopy(clause, scene);
  const shape = shapeOf(clause);
  for (const form of forms) {
    const groups = form.exec(shape.text)?.groups;
    if (groups === undefined) continue;
    const ids = idsOf(groups.who!, shape, scene);
    const count =
      groups.shown !== undefined
        ? countSaid(groups.shown) - 1
        : countSaid(groups.times ?? groups.count ?? 'n1');
    if (ids.length === 0 || ids.length === shots(scene.draft).length || !(count >= 1 && count <= 9)) continue;
    const copy = { name: 'duplicate_photos', params: { photos: ids, at: 'after' } };
    return {
      kind: 'edit',
      commands: Array.from({ length: count }, () => copy),
      topic: 'shots',
      shots: ids,
    };
  }
  return undefined;
}

/** So many copies of photos, each right behind its photo. */
export const copiesCounted = defineIntent({
  name: 'copies-counted',
  needs: { words: /\b(?:duplicate|cop(?:y|ies)|clone|repeat|replicate|duplicates|twice|times|in a row)\b/ },
  read,
});
