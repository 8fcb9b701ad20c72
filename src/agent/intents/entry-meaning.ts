import { looks, motions, transitions } from '../../catalogue/index.js';
import { tagValue } from '../../language/index.js';
import { entryName } from '../replies/describe.js';
import { type Fact, opening } from './film-facts.js';

const asked = new RegExp(
  `${opening}(?:what (?:does|do|would) (?:an? |the )?.{3,40} (?:mean|do|look like)|what(?:'s| is| s| ' s) (?:an? )?.{3,30}|explain .{3,40})$`,
);

const entries = [
  ['aTransition', transitions],
  ['aMotion', motions],
  ['aLook', looks],
] as const;

/** `what does crossfade mean?`, `what is ken burns?`: what an entry of the catalogue does, and no wish for it. */
export const entryMeaning: Fact = (clause, { language }) => {
  if (language !== 'en' || !asked.test(clause.text) || clause.refs.length > 0) return undefined;
  for (const [concept, registry] of entries)
    for (const [at, token] of clause.tokens.entries()) {
      const name = tagValue(token, concept);
      if (typeof name !== 'string' || !registry.has(name)) continue;
      // Nothing but the name stands between the question and its end.
      const rest = clause.tokens.filter((_, index) => index !== at).map(({ text }) => text);
      if (!rest.every((word) => small.test(word))) continue;
      const title = entryName(registry, name, 'en');
      return `${title[0]!.toUpperCase()}${title.slice(1)}: ${registry.get(name).summary}`;
    }
  return undefined;
};

const small =
  /^(?:and|so|ok|hey|but|what|what is|what's|does|do|would|is|'|s|a|an|the|mean|look like|look|like|explain|please|\?|transition|effect|motion|exactly|actually)$/;
