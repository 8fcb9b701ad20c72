import { tagValue } from '../../language/index.js';
import { goal, lead, photos } from '../lists/order-words.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import { type Clause, within } from '../reading/clause.js';
import { type Shape, shapeOf } from '../reading/signs.js';
import { notOfPlaces } from '../referents/places.js';
import { say } from '../replies/say.js';
import { commandBefore, lastCommand, pastDrafts, photosIn, type Scene, shotIds, shots } from '../scene.js';
import { whereOf } from './placing.js';

const file = '~\\d+(?:(?: and| plus| &| or)? ~\\d+)*';
const many =
  '(?:them|those|these|they)(?: both| all| two| three| n\\d+)?|both(?: of (?:them|those))?|(?:all|all of them|rest|everything)|(?:those|these|the) (?:two|three|n\\d+)(?: photos| pictures)?|(?:the )?(?:ones|photos|pictures) (?:that )?(?:i|you|we) (?:have |had |just )*(?:removed|deleted|took out|cut|dropped|hid)';
const one =
  'it|that|this|him|her|that one|(?:the )?(?:one|photo|picture|last one) (?:that )?(?:i|you|we) (?:have |had |just )*(?:removed|deleted|took out|cut|dropped|hid)(?: last| first)?';
const what = `(?<files>${file})|(?<many>${many})|(?<single>${one})|(?<there>${photos})`;
const again =
  '(?: in| into| again| in again| in there| as (?:it|they) (?:was|were)(?: before)?| where (?:it|they) (?:was|were|belongs?)| to where (?:it|they) (?:was|were)| after all)*';
const where = `(?: (?:and |but )?(?:${goal}))?`;
const give =
  '(?:put|bring|get|give(?: me| us)?|have|want|need|add|take|let|show|can i have|place|move|return|i want|we need)';
const forms: readonly RegExp[] = [
  new RegExp(`^${lead}(?:${give} )?(?:${what}) back${again}${where}$`),
  new RegExp(
    `^${lead}(?:restore|un ?-? ?delete|un ?-? ?remove|rescue|recover|retrieve|resurrect|reinstate|readd|re-?add|re add|bring back|put back|add back|give (?:me |us )?back|get back|return|unhide|undelete|recover|take back in|have back|show again|reinclude|unremove) (?:${what})${again}${where}$`,
  ),
  new RegExp(
    `^(?:(?:i|we|you|they|he|she) )?(?:do )?(?:need|want|like|love|miss|keep|take|use|have|show|include) (?:${what})(?: in)? after all$`,
  ),
  new RegExp(`^${lead}(?:show|use|include|add|have|put|insert) (?:${what}) again(?: in)?${where}$`),
  new RegExp(
    `^${lead}(?:show|use|include|add|have|put) again (?:${what})(?: (?:which|that) (?:i|we|you) (?:just |had |have )*(?:removed|deleted|took out|cut|dropped))?$`,
  ),
  new RegExp(
    `^(?:(?:oops|whoops|no|oh|sorry|i|we|that|and|but|really) )*(?:(?:didn't|did not|never) (?:mean|meant|want|wanted) to (?:lose|remove|delete|drop|cut|bin|throw out|take out)|(?:shouldn't|should not|shouldn t) have (?:lost|removed|deleted|dropped|cut|binned|thrown out|thrown away|taken out)|regret (?:losing|removing|deleting|dropping|cutting|binning)) (?:${what})$`,
  ),
  new RegExp(
    `^${lead}(?:rescue|fish|pull|dig|get|save|recover|retrieve|bring|take|haul) (?:${what})(?: back)? (?:out of|from|off) the (?:bin|trash|rubbish|garbage|scrap ?heap|dustbin|waste ?basket|cutting room floor)$`,
  ),
  new RegExp(
    `^${lead}(?:let|have|put|get|take|add|want|need|kindly add|include) (?:${what})(?: back)? in(?: it)?(?: (?:again|after all|there))+$`,
  ),
];
/** `the temple can stay`, `leave the temple in`: of a photo that is gone. */
const stays = new RegExp(
  `^${lead}(?:(?<files>${file}) (?:can|should|may|could|must|has to|needs to|shall)? ?(?:stay|stays|come back|comes back|be back|return|returns|remain|go back|goes back|be (?:back )?in(?: it)? again|come in again|in again)(?: in)?|(?:leave|keep|have) (?<kept>${file}) in)(?: after all)?$`,
);

/** `remove 2 to 5 but keep the temple`: of what goes here some stays. */
const spares = /^(?:(?:but|and|just|only|please) )*(?:keep|leave|spare|not)\b/;

function keptHere(clause: Clause, scene: Scene): Outcome | undefined {
  const last = scene.planned.at(-1);
  const gone = last?.name === 'remove_photos' ? photosIn(last) : [];
  const kept = clause.namedIds;
  const known = clause.tokens.every(
    (token, at) =>
      within(clause.refs, at) ||
      /^(?:but|and|just|only|please|keep|leave|spare|not|in|though|the|,)$/.test(token.text),
  );
  if (!spares.test(clause.text) || !known || kept.length === 0 || !kept.every((id) => gone.includes(id)))
    return undefined;
  const photos = gone.filter((id) => !kept.includes(id));
  return photos.length === 0
    ? undefined
    : {
        kind: 'instead',
        here: true,
        commands: [{ name: 'remove_photos', params: { photos } }],
        topic: 'shots',
        shots: kept,
      };
}

/** Photos that went in the turns before, newest turn first, and how many the last of those turns took. */
function goneBefore(scene: Scene): { readonly ids: readonly string[]; readonly last: number } {
  const now = new Set(shotIds(scene.draft));
  const known = new Set<string>();
  let last = 0;
  for (const draft of [scene.start, ...pastDrafts(scene)]) {
    for (const { id } of shots(draft)) if (!now.has(id)) known.add(id);
    if (last === 0) last = known.size;
  }
  return { ids: [...known], last };
}

/** `and the other two` after one of them came back. */
const othersToo = /^(?:and |now )*rest(?: (?:one|two|three|four|n\d+))?$/;

/** A gone photo this sentence named before: `my wife loves the kiss one, reinstate it`. */
function namedBefore(clause: Clause, gone: readonly string[], scene: Scene): readonly string[] {
  const start = clause.tokens[0]?.start ?? 0;
  const files = clause.reading.tokens
    .filter((token) => token.end <= start)
    .flatMap(({ tags }) => tags.filter(({ concept }) => concept === 'file' || concept === 'fileWord'))
    .map(({ value }) => value);
  const then = pastDrafts(scene).flatMap((draft) => shots(draft));
  return gone.filter((id) => then.some((shot) => shot.id === id && files.includes(shot.fileId)));
}

const counts: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3 };

function meant(
  clause: Clause,
  groups: Readonly<Record<string, string | undefined>>,
  shape: Shape,
  scene: Scene,
): readonly string[] {
  const gone = goneBefore(scene);
  const names = groups.files ?? groups.kept;
  if (names !== undefined) {
    const drafts = [scene.start, ...pastDrafts(scene)];
    return names.split(' ').flatMap((sign) => {
      const ids = shape.files[Number(/^~(\d+)$/.exec(sign)?.[1] ?? -1)] ?? [];
      const shot = drafts
        .flatMap((draft) => shots(draft))
        .find(({ id, fileId }) => ids.includes(fileId) && gone.ids.includes(id));
      return shot === undefined ? [] : [shot.id];
    });
  }
  if (groups.there !== undefined) return byFormerPlace(clause, groups.there, shape, scene);
  const told = /removed|deleted|took out|cut|dropped|hid/.test(groups.single ?? groups.many ?? '');
  if (told && !/first$/.test(groups.single ?? '')) return gone.ids.slice(0, gone.last);
  // What a pronoun means was taken out in the turn before; after any other turn it is that one that goes back.
  const before = lastCommand(scene);
  if (before === undefined || !/^(?:remove|restore)_photos$/.test(before.name)) return [];
  if (groups.single !== undefined) {
    const named = namedBefore(clause, gone.ids, scene);
    if (named.length === 1) return named;
    return /first$/.test(groups.single) ? [] : gone.ids.slice(0, gone.last);
  }
  const said = groups.many;
  if (said === undefined) return [];
  const number = /\b(?:both|two|three)\b/.exec(said)?.[0];
  const count = number === undefined ? Number(/n(\d+)/.exec(said)?.[1] ?? Number.NaN) : counts[number]!;
  if (!Number.isNaN(count)) return gone.ids.length >= count ? gone.ids.slice(0, count) : [];
  if (/^(?:all|rest|everything)/.test(said)) return gone.ids;
  return gone.last > 1 ? gone.ids.slice(0, gone.last) : gone.ids;
}

/** `restore photo 2`: the photo that had this place before the last ones went; none that is there still. */
function byFormerPlace(clause: Clause, said: string, { refs }: Shape, scene: Scene): readonly string[] {
  const turn = scene.conversation.past.findLast(({ commands }) =>
    commands.some(({ name }) => name === 'remove_photos'),
  );
  if (turn === undefined) return [];
  const was = shots(turn.before);
  const now = new Set(shotIds(scene.draft));
  const placesOf = (sign: string): readonly number[] => {
    const bare = /^[np](\d+)$/.exec(sign)?.[1];
    if (bare !== undefined) return [Number(bare)];
    const ref = refs[Number(/^[@%](\d+)$/.exec(sign)?.[1] ?? -1)];
    return clause.tokens.slice(ref?.from ?? 0, ref?.to ?? 0).flatMap((token): number[] => {
      const place = tagValue(token, 'number') ?? tagValue(token, 'ordinal');
      return typeof place === 'number' && token.text !== 'one' ? [place] : [];
    });
  };
  const places = said.split(' ').flatMap(placesOf);
  // `remove the beach` ... `and the market` ... `bring the first one back`: the first of those that went.
  const [place, ...more] = places;
  const row = wentOneByOne(scene);
  if (
    place !== undefined &&
    more.length === 0 &&
    row.length > 1 &&
    /\b(?:first|second|third) one\b/.test(clause.text)
  )
    return row[place - 1] === undefined ? [] : [row[place - 1]!];
  const ids = places.flatMap((place) => was[place - 1]?.id ?? []);
  return ids.length === places.length && ids.every((id) => !now.has(id)) ? ids : [];
}

/** Photos that went in the last turns, one a turn, in the order in which they went. */
function wentOneByOne({ conversation: { past }, draft }: Scene): readonly string[] {
  const now = new Set(shotIds(draft));
  const ids: string[] = [];
  for (const { commands } of past.toReversed()) {
    const [command, ...more] = commands;
    const photos = command?.name === 'remove_photos' ? command.params.photos : undefined;
    if (more.length > 0 || !Array.isArray(photos) || photos.length !== 1) break;
    ids.unshift(String(photos[0]));
  }
  return ids.filter((id) => !now.has(id));
}

function restOf(clause: Clause, scene: Scene): Outcome | undefined {
  const before = lastCommand(scene);
  const { ids } = goneBefore(scene);
  const count = clause.refs.find(({ kind }) => kind === 'rest')?.count ?? ids.length;
  if (before?.name !== 'restore_photos' || ids.length === 0 || count !== ids.length) return undefined;
  return edit('restore_photos', { photos: ids }, { topic: 'shots', shots: ids });
}

/** `bring one back` after several went */
const oneOfThem = new RegExp(
  `^${lead}(?:(?:bring|put|get|give(?: me)?|have|take|add) (?:only |just )?(?:one|one of (?:them|those|the two|these)|1) back|(?:bring|put|give|add) back (?:only |just )?one(?: of (?:them|those|the two))?)(?: in)?(?: please)?$`,
);

function askWhich(scene: Scene): Outcome | undefined {
  const gone = goneBefore(scene);
  const before = commandBefore(scene);
  if (before?.name !== 'remove_photos' || gone.last < 2) return undefined;
  const then = pastDrafts(scene).flatMap((draft) => shots(draft));
  const names = gone.ids.slice(0, gone.last).flatMap((id) => then.find((shot) => shot.id === id)?.name ?? []);
  return {
    kind: 'question',
    text: say(scene.language, {
      en: `Which one shall come back: ${names.join(', ')}?`,
      zh: `要放回哪一张：${names.join('、')}？`,
    }),
    options: names,
    completes: 'bring back @',
  };
}

/** What a clause wants back of the photos that were taken out, and where it wants it. */
export function wantedBack(clause: Clause, scene: Scene): Outcome | undefined {
  const taken = scene.planned.at(-1)?.name === 'remove_photos';
  if (clause.reading.language !== 'en' || clause.tokens.length > 20) return undefined;
  if (scene.conversation.past.length === 0 && !taken) return undefined;
  if (clause.has(...notOfPlaces, 'endCard', 'sound', 'look', 'motion')) return undefined;
  if (
    !/\b(?:keep|leave|spare|not|back|again|restore|reinstate|re-?add|un ?-? ?delete|un ?-? ?remove|rescue|retrieve|resurrect|mean|meant|should|regret|shouldn|bin|trash|rubbish|scrap ?heap|return|unhide|undelete|recover|stays?|in|after all|others?|rest)\b/.test(
      clause.text,
    )
  )
    return undefined;
  const kept = taken ? keptHere(clause, scene) : undefined;
  if (kept !== undefined) return kept;
  const asked = oneOfThem.test(clause.text) ? askWhich(scene) : undefined;
  if (asked !== undefined) return asked;
  const shape = shapeOf(clause);
  if (othersToo.test(shape.text)) return restOf(clause, scene);
  for (const form of [...forms, stays]) {
    const groups = form.exec(shape.text)?.groups;
    if (groups === undefined) continue;
    // `not the noodles, put it back`: it is back by now.
    if (groups.single !== undefined && scene.planned.at(-1)?.name === 'restore_photos')
      return { kind: 'nothing' };
    const ids = meant(clause, groups, shape, scene);
    // `put it back` after a photo was moved: where it was.
    const last = scene.planned.length === 0 ? commandBefore(scene) : undefined;
    const pointed = groups.single ?? groups.many;
    if (
      ids.length === 0 &&
      /^(?:move|swap|sort)_photos$/.test(last?.name ?? '') &&
      /^(?:it|that|them|those|they|everything|all)\b/.test(pointed ?? '')
    )
      return { kind: 'undo', steps: 1 };
    if (ids.length === 0) {
      const there = groups.there;
      if (
        there === undefined ||
        !/^@/.test(there) ||
        !/\b(?:restore|reinstate|re-?add|back in)\b/.test(shape.text)
      )
        continue;
      return {
        kind: 'edit',
        commands: [],
        topic: 'shots',
        unchanged: say(scene.language, { en: 'That photo is in the film already.' }),
      };
    }
    const to = whereOf(groups, ids, shape, scene);
    const commands = [
      { name: 'restore_photos', params: { photos: ids } as Record<string, unknown> },
      ...(to === undefined ? [] : [{ name: 'move_photos', params: { photos: ids, ...to } }]),
    ];
    return { kind: 'edit', commands, topic: 'shots', shots: ids };
  }
  return undefined;
}

/** Photos that were taken out and are wanted back, in clauses that say nothing else. */
export const restoring = defineIntent({ name: 'restoring', read: wantedBack });
