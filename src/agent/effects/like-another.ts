import type { Topic } from '../conversation.js';
import type { Clause } from '../reading/clause.js';
import { photosParam, present } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';
import { inRefs, type Read } from './in-hand.js';

const model =
  /\b(?:the )?(?:exact )?same (?:\w+ )?as #|\b(?:just |exactly )?like #|\bthe way # (?:is|was|does|moves|looks)\b|\b# ?'?s (?:zoom|motion|movement|pan|look|filter|grade|colou?rs?|effect)\b|(?:\b(?:with|gets?|give|gave|as|to|on|have|has|want|wants|needs?|deserves?|try|same|just)|#) what(?:ever)? (?:# (?:has|have|had|got|gets|does|is getting)|(?:you|we|i) (?:just )?(?:gave|did (?:to|with|for|on)|put on|used (?:on|for)) #)/;
/** `I'd like the sunset behind the beach`: a wish, and no likeness. */
const wishes = /\b(?:would|'?d|i|we) (?:really |also |rather |both )?like #/;
const likeCommands = /^(?:set_motion|set_look|adjust_colour|set_fit)$/;
const topics: Readonly<Record<string, Topic>> = {
  set_motion: 'motion',
  set_fit: 'fit',
  set_photo_length: 'shots',
};
const given = /\bwhat(?:ever)? (?:(?:you|we|i)\b|#)/;
const seen = /\blooks?\b/;

/** `same as the kiss for the dance`, `the dance like the kiss`: what the one photo has, the other gets, too. */
export function likeAnother(clause: Clause, scene: Scene): Read | undefined {
  if (
    clause.reading.language !== 'en' ||
    clause.tokens.length > 20 ||
    !/\b(?:same|like|way|what|whatever)\b/.test(clause.text)
  )
    return undefined;
  const named = clause.refs.filter(({ kind, ids }) => kind === 'some' && ids.length > 0);
  const [first, second, more] = named;
  if (first === undefined || second === undefined || more !== undefined) return undefined;
  const words = clause.tokens
    .map(({ text }, index) =>
      named.some(({ from }) => from === index) ? '#' : inRefs(clause, index) ? '' : text,
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/\b(?:the|my|our) #/g, '#');
  const found = model.exec(words);
  if (
    found === null ||
    wishes.test(words.replace(/ ?['’] ?/g, "'")) ||
    clause.has('quote', 'text', 'title', 'caption', 'longer', 'shorter', 'length', 'transition')
  )
    return undefined;
  const source = words.slice(0, found.index + found[0].lastIndexOf('#')).includes('#') ? second : first;
  const target = source === first ? second : first;
  const [from, others] = source.ids;
  const ids = present(scene, target.ids);
  if (from === undefined || others !== undefined || ids.length === 0 || ids.includes(from)) return undefined;
  const shot = shots(scene.draft).find(({ id }) => id === from);
  if (shot === undefined) return undefined;
  // `give the dance what you gave the kiss`: its time, too; `it would look better with what the kiss has` is none.
  const lasts = given.test(words) && !seen.test(words);
  const told = [...scene.conversation.past.flatMap((entry) => entry.commands), ...scene.planned].findLast(
    ({ name, params }) =>
      (likeCommands.test(name) || (lasts && name === 'set_photo_length')) &&
      (params.photos === 'all' || (Array.isArray(params.photos) && params.photos.includes(from))),
  );
  const motion = /\b(?:zoom|pan|motion|move|moves|movement)\b/.test(words);
  const look =
    !given.test(words) &&
    /\b(?:look|looks|filter|grade|colou?rs?|tone)\b/.test(words) &&
    !/\blooks? like\b/.test(words);
  const name = motion ? 'set_motion' : look ? 'set_look' : told?.name;
  const photos = photosParam(scene, ids);
  const params =
    name === 'set_motion'
      ? {
          photos,
          motion: shot.motion?.type ?? 'none',
          ...(shot.motion?.amount === undefined ? {} : { amount: shot.motion.amount }),
        }
      : name === 'set_look'
        ? {
            photos,
            look: shot.look?.preset ?? 'none',
            ...(shot.look === null ? {} : { strength: shot.look.strength }),
          }
        : told === undefined
          ? undefined
          : name === 'set_photo_length'
            ? { photos, durationMs: shot.durationMs }
            : { ...told.params, photos };
  if (name === undefined || params === undefined) return undefined;
  const topic = topics[name] ?? 'look';
  return {
    intent: 'like-another',
    outcome: { kind: 'edit', commands: [{ name, params }], topic, shots: ids },
  };
}
