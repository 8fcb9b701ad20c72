import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Token } from '../../language/index.js';
import type { Read } from '../outcome.js';
import { type Clause, clauseOf, within } from '../reading/clause.js';
import { besidePhotos } from '../reading/matters.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { cutsIn, lastCommand, type Scene, shotIds, shots } from '../scene.js';

const opens =
  "(?:(?:but|and|no|nah|ok|okay|oh|hm+|just|well|actually|wait|sorry|please|maybe|then|also|so|now|hey|i (?:meant?|want|need)|i'd like|we (?:want|need)|let's|you can|can you|could you|,) )*";
const noun =
  '(?:(?:the|a|an|that|this|any|one|single|soft|little|short|nice) )*(?:one|ones|it|that|this|any|some|them|those|these|transitions?|fades?|fading|crossfades?|effects?|wipes?|slides?|dissolves?|change)';
/** Where cuts are, told by photos. */
const side =
  /^(?<head>.*?) ?(?:(?<!the )right |just |anything |directly |immediately )?(?:going |coming |leading |moving )?(?<side>before|after|between|around|next to|beside|in ?to|out of|in front of|behind|(?:on |to |at )?(?:the )?(?:either|both|each) sides? of) (?<names>.+)$/;
const atEdge =
  / (?:(?:(?:right )?at|towards) the (?:very )?(?<edge>end|start|beginning)|(?:right |just |directly )?before the (?:very )?(?<last>last|final|closing)(?: one| photo| picture| pic| image| shot| slide)?|(?:right |just |directly )?after the (?:very )?(?:first|opening)(?: one| photo| picture| pic| image| shot| slide)?)$/;

const tail =
  /(?: (?:though|please|then|either|too|as well|also|likewise|at all|instead|however|thanks|as (?:it|they) (?:was|were|is|are)|like before))+$/;

/** The wish before is not for these: `not around P`. */
const spares = new RegExp(
  `^${opens}(?:not|except|excepting|excluding|apart from|other than|besides|but not|but)(?: for)?(?: ${noun})?$`,
);
/** None of any kind there. */
const bares = new RegExp(
  `^${opens}(?:no|none|nothing|without(?: any| a)?|no need for|don't (?:use|put|have|need|want|do|add)|do not (?:use|put|have|need|want|do|add))(?: ${noun})?$`,
);
/** After all of them went: `but keep one before P`. */
const keeps = new RegExp(
  `^${opens}(?:only )?(?:(?:keep|leave|have|put|use|want|with|bring back|give me|spare|allow|make) )?(?:(?:only|just) )?${noun}(?: (?:only|just))?$`,
);
const narrows = new RegExp(
  `^${opens}(?:(?:keep|leave|have|put|use|want|do|make) )?(?:(?:${noun} )?(?:only|just)(?: ${noun})?|${noun} only)$`,
);
const onlyWord = /\b(?:only|just)\b/;

/** Nouns of other matters, and values: with one of them the clause asks for more than where. */
const elsewhere = [
  ...besidePhotos('motion', 'canvas', 'duration', 'percentage', 'past'),
  ...'look aMotion remove question longer shorter'.split(' '),
].filter((concept) => concept !== 'transition' && concept !== 'endCard');

/** The cuts a clause tells by place (`before the kids`, `at the end`), and the words before that place; undefined when it tells none. */
export function cutsPlaced(
  clause: Clause,
  scene: Scene,
): { head: string; cuts: readonly string[] } | undefined {
  const order = shotIds(scene.draft);
  const plain = ` ${clause.text}`.replace(/ ?['’] ?t\b/g, "'t").replace(tail, '');
  const edge = atEdge.exec(plain);
  if (edge !== null) {
    const late = edge.groups!.edge === 'end' || edge.groups!.last !== undefined;
    return { head: plain.slice(0, edge.index).trim(), cuts: [order.at(late ? -2 : 0)!] };
  }
  const found = side.exec(plain.trim());
  if (found === null) return undefined;
  const { head, side: where, names } = found.groups!;
  const bare = ` ${clause.text}`.replace(tail, '');
  const named = tokensFrom(clause, bare.length - 1 - names!.length);
  const rest = clauseOf(named, clause.reading, scene);
  const ids = namedPhotos(rest, scene);
  // Nothing but photos stands there.
  const others = named.filter(
    (token, at) => token.tags.length > 0 && !hasTag(token, 'and') && !within(rest.refs, at),
  );
  if (ids.length === 0 || others.some((token) => !tail.test(` ${token.text}`))) return undefined;
  const places = ids.map((id) => order.indexOf(id)).sort((one, other) => one - other);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const cuts = order
    .slice(0, -1)
    .filter((_, at) =>
      where === 'between'
        ? at >= first && at < Math.max(last, first + 1)
        : /^(?:before|in ?to|in front of)$/.test(where!)
          ? places.includes(at + 1)
          : /^(?:after|behind|out of)$/.test(where!)
            ? places.includes(at)
            : places.includes(at) || places.includes(at + 1),
    );
  return { head: head!, cuts };
}

/** The tokens of a clause from a place in its text on. */
function tokensFrom({ tokens }: Clause, place: number): readonly Token[] {
  let start = 0;
  return tokens.filter(({ text }) => {
    start += text.length + 1;
    return start > place + 1;
  });
}

/**
 * After a wish for transitions a clause that says nothing but where they are not, or where alone they are: `not around the
 * dog video`, `but keep one before the last pic`, `no going into the videos`. No photo goes by that.
 */
export function cutsSpared(clause: Clause, scene: Scene): Read | undefined {
  const last = lastCommand(scene);
  if (last?.name !== 'set_transition' || clause.tokens.length > 16 || clause.has(...elsewhere))
    return undefined;
  const where = cutsPlaced(clause, scene);
  if (where === undefined || where.cuts.length === 0) return undefined;
  const { head, cuts } = where;
  const every = cutsIn(scene.draft).map(({ id }) => id);
  const done = Array.isArray(last.params.photos) ? last.params.photos.map(String) : every;
  const about = { topic: 'transition' as const, shots: cuts };
  const set = (photos: readonly string[], params: EditCommand['params']): EditCommand => ({
    name: last.name,
    params: { ...params, photos },
  });
  const here = scene.planned.length > 0;
  const left = done.filter((id) => !cuts.includes(id));
  const among = cuts.every((id) => done.includes(id)) && left.length > 0;
  const gone = last.params.transition === 'none';
  const instead = (commands: readonly EditCommand[]): Read => ({
    intent: 'cuts-spared',
    outcome: { kind: 'instead', here, commands, ...about },
  });
  const plainEdit = (params: EditCommand['params']): Read => ({
    intent: 'cuts-spared',
    outcome: { kind: 'edit', commands: [set(cuts, params)], ...about },
  });
  if (gone && among && (spares.test(head) || keeps.test(head))) {
    // What was a hard cut before gets a plain fade.
    const before = here ? scene.start : (scene.conversation.past.at(-1)?.before ?? scene.start);
    const bare = shots(before).flatMap(({ id, transition }) =>
      cuts.includes(id) && transition === null ? [id] : [],
    );
    return instead([
      set(left, last.params),
      ...(bare.length > 0 ? [set(bare, { transition: 'crossfade' })] : []),
    ]);
  }
  if (gone) return undefined;
  if (among && spares.test(head)) return instead([set(left, last.params)]);
  if (bares.test(head) || spares.test(head)) return plainEdit({ transition: 'none' });
  if (among && narrows.test(head) && onlyWord.test(head)) return instead([set(cuts, last.params)]);
  return undefined;
}
