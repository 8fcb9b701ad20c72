import type { EditCommand } from '../../edits/index.js';
import { lead, photo } from '../lists/order-words.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { type Shape, shapeOf } from '../reading/signs.js';
import { notOfPlaces } from '../referents/places.js';
import { lastCommand, pastDrafts, photosIn, type Scene, shotIds, shots } from '../scene.js';
import { idsOf, pairInHand } from './placing.js';

const pair = `(?:(?<a>${photo}) (?:and|with|for|&|n|against|plus|< - >|<>|⇄|↔) (?<b>${photo})|(?<both>@\\d+|it|them|those|these|both|they)(?: two| both)?(?: (?:photos|pictures|pics|images|shots|ones|clips))?)`;
function pairOfSigns(one: string, other: string): string {
  return `(?<${one}>${photo}) (?:and|with|for|&) (?<${other}>${photo})`;
}
/** What is said of a pair that shall change places. */
export const turned =
  '(?:the )?(?:rest|other|wrong|opposite|reverse) way(?: (?:a?round|about))?|(?:a?round )?the wrong way(?: (?:a?round|about))?|in (?:each other|one another).s (?:place|position|spot|slot)|in (?:each|all) (?:other|rest)(?:.?s)? (?:place|position|spot|slot)|(?:in|into) (?:the )?(?:rest|other|opposite|reverse|reversed|wrong) order|the (?:rest|other|opposite) order|reversed|flipped|swapped(?: round| around)?|switched(?: round| around)?|back to front|mixed up|muddled(?: up)?|confused|vice versa|(?:just )?swapped(?: over)?|(?:need|needs|want|wants) (?:swapping|switching|exchanging|flipping|turning)(?: over| a?round| about)?|(?:on |to )?(?:the )?(?:rest|other) side(?: of it)?';
const trade =
  '(?:trade|swap|swop|switch|change|changed|swapped|exchange)(?: their)?(?: places?| spots?| positions?| seats?| around| round| over)?';
const forms: readonly RegExp[] = [
  new RegExp(
    `^${lead}(?:could |can |should |would |shouldn't |wouldn't )?(?:(?:do|put|have|make|show|get|want|turn|you've got|you have|i had|i've got|i have|we have|with) )?${pair} (?:should |need to |needs to |to |have to |must |can |could |would )?(?:be |go |come |are |is |look better |work better )*(?:${turned}|${trade})$`,
  ),
  new RegExp(`^(?<a>${photo}) (?:< - >|⇄|↔) (?<b>${photo})$`),
  // `the temple should go where the beach is and the other way round`
  new RegExp(
    `^${lead}(?:(?:put|move|place|show|bring) )?(?<a>${photo}) (?:should |can |could |must |to )?(?:go |be |come |stand )?where (?<b>${photo})(?:'s| is| was| stands)?(?: now| currently)? (?:and )?(?:the )?(?:(?:rest|other) way (?:a?round|about)|vice versa)$`,
  ),
  new RegExp(
    `^${lead}(?:swap|swop|swapsies|switcheroo|switch|exchange|flip|trade|interchange|turn|change(?= (?:photos? |pictures? |numbers? )?(?:n\\d+|%\\d+|@\\d+) ))(?: around| round| over)?(?: the (?:order|positions?|places?) of)? ${pair}(?: around| over| round| about)?(?: places| positions| seats)?(?: in the order)?$`,
  ),
];
/** `the coffee and the cake should come next to each other` */
const together = new RegExp(
  `^${lead}(?:(?:put|have|keep|show|place|move|bring|get) )?${pair} (?:should |must |can |could |to |need to |have to |belong )?(?:be |come |go |sit |stand |stay |follow |are |is )*(?:next to (?:each|all) other|together|back to back|one (?:after|behind) (?:the other|another|rest)|in a row|(?:each|all) other)$`,
);
/** `swap @0 with @1 and @2 with @3` */
const twoPairs = new RegExp(
  `^${lead}(?:swap|swop|switch|exchange|trade|interchange) ${pairOfSigns('a', 'b')} (?:(?:and|then|also|plus) )*(?:(?:swap|switch|exchange|trade) )?${pairOfSigns('c', 'd')}$`,
);
/** `put @0 where @1 is and @1 where @0 is` */
const crosswise = new RegExp(
  `^${lead}(?:put|move|place|bring|show) (?<a>${photo}) where (?<b>${photo})(?: is| was| stands)? (?:and )?(?:(?:put|move|place) )?(?<c>${photo}) where (?<d>${photo})(?: is| was| stands)?$`,
);
const pairToo = new RegExp(
  `^(?:and|also|then|now|same with|same for|do) (?<a>${photo}) (?:and|with|for|&) (?<b>${photo})$`,
);
/** `another @0`, `a copy of @0`: it is shown there as well, and stays where it is. */
const oneMore =
  '(?<copy>(?:another|(?:a|an|one more|an extra)(?= (?:copy|shot|repeat)))(?: (?:copy|shot|photo|picture|one|repeat))?(?: of)? )?';
/** The new one first: `use @0 instead of @1`. */
const newFirst = new RegExp(
  `^${lead}(?:(?:use|take|show|put|have|want|go with|keep|make it|with|pick|choose) )?${oneMore}(?<fresh>@\\d+|%\\d+|n\\d+|~\\d+|it|that)(?<again> again| once more)? (?:in )?(?:instead of|in place of|in lieu of|rather than|in the place of) (?<old>@\\d+|%\\d+|n\\d+)$`,
);
/** `instead of @0 show @1 again` */
const insteadOf = new RegExp(
  `^${lead}(?:instead|in place) of (?<old>@\\d+|%\\d+|n\\d+) (?:show|use|take|put|have|bring|i want|we want) ${oneMore}(?<fresh>@\\d+|%\\d+)(?<again> again| once more)?$`,
);
/** `substitute @0 for @1` */
const substitutes = new RegExp(
  `^${lead}substitute ${oneMore}(?<fresh>@\\d+|%\\d+|n\\d+|~\\d+) for (?<old>@\\d+|%\\d+|n\\d+)$`,
);
/** The old one first: `replace @0 with @1`. */
const oldFirst = new RegExp(
  `^${lead}(?:replace|substitute|exchange|change|swap out|swap|trade) (?:photo |picture )?(?<old>@\\d+|%\\d+|n\\d+) (?:with|by|for|to|against) ${oneMore}(?<fresh>@\\d+|%\\d+|~\\d+)$`,
);
/** `put @0 where @1 is`, `@0 takes its place`: the place is given, and the other one moves on. */
const placeOf = new RegExp(
  `^${lead}(?:(?:put|move|place|show|have|bring|let) )?(?<fresh>@\\d+|%\\d+|it|that) (?:should |can |could |must |to |then )?(?:be |go |goes |get |gets |take |takes |comes? |have |stand )?(?:(?:in|into|at|on|to) )?(?:where (?<old>@\\d+|~\\d+|it|that)(?:'s| is| was| were| used to be| stood| stands)?(?: before)?|(?<owner>@\\d+|~\\d+|it)'?s? ?(?:own )?(?:place|spot|position|slot|stead)|(?<its>its|that|his|her|the same) (?:place|spot|position|slot|stead))$`,
);

function pairOf(
  groups: Readonly<Record<string, string | undefined>>,
  shape: Shape,
  scene: Scene,
): readonly string[] {
  if (groups.a !== undefined) return [...idsOf(groups.a, shape, scene), ...idsOf(groups.b!, shape, scene)];
  return groups.both!.startsWith('@') ? idsOf(groups.both!, shape, scene) : pairInHand(scene);
}

const swapOf = (first: string, second: string): Outcome =>
  edit('swap_photos', { first, second }, { topic: 'shots', shots: [first, second] });

/** A pair changes places; several that stand in a row are shown in the other order. */
export function changed(ids: readonly string[], scene: Scene): Outcome | undefined {
  const [first, second, ...more] = ids;
  if (first === undefined || second === undefined || first === second) return undefined;
  if (more.length === 0) return swapOf(first, second);
  const order = shotIds(scene.draft);
  const at = Math.min(...ids.map((id) => order.indexOf(id)));
  const row = order.slice(at, at + ids.length);
  if (!row.every((id) => ids.includes(id)) || row.length === order.length) return undefined;
  return edit('move_photos', { photos: row.reverse(), to: at + 1 }, { topic: 'shots', shots: row });
}

/** One photo in the place of another, which goes. */
function exchanged(
  { old, fresh, copy, again }: Readonly<Record<string, string | undefined>>,
  shape: Shape,
  scene: Scene,
): Outcome | undefined {
  const [gone] = idsOf(old!, shape, scene);
  if (gone === undefined) return undefined;
  const file = /^~(\d+)$/.exec(fresh!)?.[1];
  if (file !== undefined) {
    const id = shape.files[Number(file)]?.[0];
    const asset = scene.assets.find(({ fileId, kind }) => fileId === id && kind !== 'audio');
    return asset === undefined
      ? undefined
      : edit('replace_photo', { photo: gone, file: asset.fileId }, { topic: 'shots', shots: [gone] });
  }
  const [id] = idsOf(fresh!, shape, scene);
  if (id === undefined || id === gone) return undefined;
  const shown = shots(scene.draft).find((shot) => shot.id === id);
  if ((copy ?? again) !== undefined && shown !== undefined)
    return edit('replace_photo', { photo: gone, file: shown.fileId }, { topic: 'shots', shots: [gone] });
  const commands = [
    { name: 'move_photos', params: { photos: [id], before: gone } },
    { name: 'remove_photos', params: { photos: [gone] } },
  ];
  return { kind: 'edit', commands, topic: 'shots', shots: [id] };
}

/** The place a photo has, or had before it went. */
function placeIn(sign: string | undefined, shape: Shape, scene: Scene): number {
  const file = /^~(\d+)$/.exec(sign ?? '')?.[1];
  const now = shotIds(scene.draft);
  const drafts = [scene.start, ...pastDrafts(scene)];
  if (sign !== undefined && file === undefined) {
    const [id] = idsOf(sign, shape, scene);
    return id === undefined ? 0 : now.indexOf(id) + 1;
  }
  const files = file === undefined ? undefined : shape.files[Number(file)];
  for (const draft of drafts) {
    const at = shots(draft).findIndex(
      ({ id, fileId }) => !now.includes(id) && (files === undefined || files.includes(fileId)),
    );
    if (at >= 0) return at + 1;
  }
  return 0;
}

/** Words without which no two photos change places. */
const mayPair =
  /< -|\b(?:swop\w*|about|seats|swap\w*|switch\w*|exchange\w*|flip\w*|trade\w*|interchange|way|order|reversed|vice|back to front|mixed|replace|substitute|change|instead|place|lieu|rather than|where|spot|position|stead|slot|and|each|together|back)\b/;

/** Two photos that change places, and one that takes another's. */
export const pairing = defineIntent({
  name: 'pairing',
  needs: { languages: ['en'], words: mayPair },
  read(clause: Clause, scene: Scene) {
    if (clause.tokens.length > 20 || shots(scene.draft).length < 2) return undefined;
    if (clause.has(...notOfPlaces, 'aTransition', 'look', 'motion')) return undefined;
    const shape = shapeOf(clause);
    const crossed = crosswise.exec(shape.text)?.groups;
    const [one, two, three, four] = ['a', 'b', 'c', 'd'].map(
      (name) => idsOf((crossed ?? twoPairs.exec(shape.text)?.groups)?.[name] ?? '', shape, scene)[0],
    );
    if (one !== undefined && two !== undefined && three !== undefined && four !== undefined) {
      if (crossed !== undefined) return one === four && two === three ? swapOf(one, two) : undefined;
      if (new Set([one, two, three, four]).size === 4)
        return {
          kind: 'edit',
          commands: [
            { name: 'swap_photos', params: { first: one, second: two } },
            { name: 'swap_photos', params: { first: three, second: four } },
          ],
          topic: 'shots',
          shots: [one, two, three, four],
        };
    }
    for (const form of forms) {
      const groups = form.exec(shape.text)?.groups;
      if (groups === undefined) continue;
      const ids = pairOf(groups, shape, scene);
      const outcome = changed(ids, scene);
      if (outcome !== undefined) return outcome;
      // `put them in the opposite order` where no two are in hand.
      if (
        ids.length === 0 &&
        /^(?:it|them|those|these)$/.test(groups.both ?? '') &&
        /order$/.test(shape.text)
      )
        return edit('sort_photos', { by: 'reverse' }, { topic: 'film' });
    }
    const beside = together.exec(shape.text)?.groups;
    const [first, second, ...more] = beside === undefined ? [] : pairOf(beside, shape, scene);
    if (first !== undefined && second !== undefined && more.length === 0)
      return edit(
        'move_photos',
        { photos: [second], after: first },
        { topic: 'shots', shots: [first, second] },
      );
    const last = lastCommand(scene);
    const too = last?.name === 'swap_photos' ? pairToo.exec(shape.text)?.groups : undefined;
    if (too !== undefined) return changed(pairOf(too, shape, scene), scene);
    const given =
      newFirst.exec(shape.text)?.groups ??
      insteadOf.exec(shape.text)?.groups ??
      substitutes.exec(shape.text)?.groups ??
      oldFirst.exec(shape.text)?.groups;
    if (given !== undefined) {
      // `swap 2 for 3` is an exchange of two.
      if (given.copy === undefined && /\bswap\b(?! out)/.test(shape.text)) return undefined;
      return exchanged(given, shape, scene);
    }
    const taken = placeOf.exec(shape.text)?.groups;
    if (taken === undefined) return undefined;
    const owner = taken.old ?? taken.owner;
    const removed = last?.name === 'remove_photos';
    const pointed = owner === undefined || /^(?:it|that)$/.test(owner);
    if (pointed && !removed) return undefined;
    const ids = idsOf(taken.fresh!, shape, scene);
    const to = placeIn(pointed ? undefined : owner, shape, scene);
    if (ids.length !== 1 || to === 0) return undefined;
    return edit('move_photos', { photos: ids, to }, { topic: 'shots', shots: ids });
  },
});

const ofValues = /^(?:set_photo_length|set_look|set_fit|adjust_colour)$/;

/** `no, the other way round`: the last wish with its two photos exchanged; undefined when it has no two. */
export function otherWay(commands: readonly EditCommand[]): readonly EditCommand[] | undefined {
  const [first, second, ...more] = commands;
  if (first === undefined || more.length > 0) return undefined;
  const photos = photosIn(first);
  const { before, after } = first.params;
  if (
    first.name === 'move_photos' &&
    photos.length === 1 &&
    second?.name === 'remove_photos' &&
    typeof before === 'string'
  )
    return [
      { name: 'move_photos', params: { photos: [before], before: photos[0] } },
      { name: 'remove_photos', params: { photos } },
    ];
  // `the beach 6 seconds and the market 5`: each gets what the other got.
  if (second?.name === first.name && ofValues.test(first.name)) {
    const others = second.params.photos;
    return photos.length > 0 && Array.isArray(others)
      ? [
          { name: first.name, params: { ...first.params, photos: others } },
          { name: first.name, params: { ...second.params, photos } },
        ]
      : undefined;
  }
  if (second !== undefined) return undefined;
  if (first.name === 'move_photos' && typeof before === 'string')
    return [{ name: first.name, params: { photos, after: before } }];
  if (first.name === 'move_photos' && typeof after === 'string')
    return [{ name: first.name, params: { photos, before: after } }];
  if (first.name === 'sort_photos' && typeof first.params.descending === 'boolean')
    return [{ name: first.name, params: { ...first.params, descending: !first.params.descending } }];
  return undefined;
}
