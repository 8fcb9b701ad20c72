import { hasTag } from '../../language/index.js';
import type { Clause } from '../clause.js';
import { defineIntent } from '../outcome.js';

const starts =
  /^(?:(?:and|because|cause|cos|since|as|so that|so|but|for) )?(?:the|my|our|his|her|their|your|its|we|they|people|everyone|everybody|someone|somebody|nobody|he|she|i'm|i|it's|you|patients|folks|kids|guests|viewers|customers|clients|there)\b/;
const wishing =
  /\b(should|could|can|must|need|needs|want|wants|wish|like|love|prefer|rather|please|has to|have to|got to|let|make|put|give|add|keep|remove|supposed)\b/;

/** Why a wish was made: `the kids at the back read slowly`, `we will be talking over it`. */
export const explains = (clause: Clause): boolean => {
  if (clause.reading.language !== 'en' || !starts.test(clause.text) || wishing.test(clause.text))
    return false;
  if (clause.has('duration', 'quote', 'colour', 'percentage', 'canvasSize', 'remove', 'question'))
    return false;
  if (clause.refs.some((item) => item.kind === 'some' || item.kind === 'all' || item.kind === 'rest'))
    return false;
  const head = clause.tokens.slice(0, 5);
  const things = [
    'music',
    'sound',
    'title',
    'caption',
    'text',
    'transition',
    'motion',
    'look',
    'film',
    'photo',
  ];
  return (
    head.some(
      (token) =>
        token.tags.length === 0 &&
        !/^(is|are|was|it|i|m|re|s|ll|the|my|our|so|that|because|cause)$/.test(token.text),
    ) && !head.some((token) => things.some((concept) => hasTag(token, concept)))
  );
};

/** A reason given after a wish of the same sentence asks for nothing more. */
export const aside = defineIntent({
  name: 'aside',
  read(clause, scene) {
    // `rings before the dress, like it was`
    const asBefore =
      /^(?:just |exactly )?(?:like|as|the way|how) (?:it|they|that) (?:was|were)(?: before| originally| at first| in the beginning)?$/;
    if (scene.planned.length > 0 && asBefore.test(clause.text)) return { kind: 'nothing' };
    return scene.planned.length > 0 && explains(clause) ? { kind: 'nothing' } : undefined;
  },
});
