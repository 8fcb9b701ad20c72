import { hasOneOf, hasTag } from '../../language/index.js';
import { isOfPictures } from '../conversation.js';
import {
  back,
  beside,
  ends,
  film,
  front,
  goal,
  hand,
  lead,
  modal,
  off,
  person,
  photos,
  shifts,
  starts,
  tooLate,
  tooSoon,
  toward,
  verb,
  withIt,
} from '../lists/order-words.js';
import { defineIntent, edit, type Intent, type Outcome } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { type Looked, looked } from '../reading/quick-look.js';
import { type Shape, shapeOf } from '../reading/signs.js';
import { present } from '../referents/photos-meant.js';
import { notOfPlaces } from '../referents/places.js';
import { say } from '../replies/say.js';
import { lastCommand, lastCommands, photosIn, placeIn, type Scene, shotIds, shots } from '../scene.js';
import { playsBackwards } from './clip.js';
import { asLongest } from './time-signs.js';

/** Subject, then where it goes: `put @0 right after @1`, `shouldn't @0 be last`, `@0 leads`. */
const forms: readonly Looked[] = [
  new RegExp(
    `^${lead}(?:${hand} )?(?<who>${photos})(?: both| all)?(?: in| on| over| along| out| slip)? ${modal}${verb}${goal}$`,
  ),
  new RegExp(
    `^(?:and |but |so )*(?:shouldn't|wouldn't|couldn't|can't|could|would|can|might) (?<who>${photos}) (?:not )?${verb}${goal}$`,
  ),
].map(looked);
/** What is found at an end is named last: `start with @0`, `first @0`, `the opener should be @0`. */
const openers: readonly Looked[] = [
  new RegExp(`^${lead}${starts}${film}${off} ${withIt} (?<who>${photos})$`),
  new RegExp(
    `^${lead}(?:${hand} )?(?:(?:at|in|on|as|for) )?(?:(?:the |our |my )?(?:very )?(?:first|opener|opening(?: (?:photo|shot|picture|image))?|first (?:place|photo|picture|image|one|thing))|the (?:very )?(?:start|beginning))(?: (?:should be|must be|has to be|is|to be|goes to|belongs to|could be|can be|we see|comes?|will be|put|show))? (?<who>${photos})$`,
  ),
].map(looked);
const closers: readonly Looked[] = [
  new RegExp(`^${lead}${ends}${film}${off} ${withIt} (?<who>${photos})$`),
  new RegExp(
    `^${lead}(?:${hand} )?(?:(?:at|in|on|as|for) )?(?:(?:the |our |my )?(?:very )?(?:last(?:ly)?|finale|closer|ending|closing (?:photo|shot|picture|image)|last (?:place|photo|picture|image|one|thing))|the (?:very )?end)(?: (?:should be|must be|has to be|is|to be|goes to|belongs to|could be|can be|we see|comes?|will be|put|show))? (?<who>${photos})$`,
  ),
].map(looked);
/** `second should be @0`, `%0 has to be @1`. */
const slots = looked(
  new RegExp(
    `^${lead}(?:the |as |in )?(?:p(?<place>\\d+)|%(?<spot>\\d+)|(?:number|place|position|spot|slot|no) n(?<no>\\d+))(?: (?:place|one|photo|picture|spot))? ?(?:should be|must be|has to be|to be|goes to|belongs to|could be|can be|comes?|will be|:|=|put|show) (?<who>${photos})$`,
  ),
);
/** `right after @0 put @1`, `after @0 comes @1` */
const ahead = looked(
  new RegExp(
    `^${lead}${beside.replace('(before', '(?<side>before')} (?<mark>${photos}) (?:put|comes?|goes|show|place|have|i want|we want|we see|should come|should be|we need) (?<who>${photos})$`,
  ),
);
/** `then @0`, `followed by @0`, `@0 next`: behind what was moved last. */
const following = looked(
  new RegExp(
    `^(?:and |& )*(?:then|next|after that|afterwards|followed by|after it|behind it|after them|followed|directly followed by) (?:comes? |put |show |goes |the |by )*(?<who>${photos})(?: comes| goes| next| after that)?$`,
  ),
);
/** `must not be last`, `don't start with @0`, `get @0 out of first place` */
const banned: readonly Looked[] = [
  new RegExp(
    `^${lead}(?<who>${photos}) (?:should|must|can|could|may|ought|does|do|need|has)(?:n't| not)(?: to| have to)? ${verb}(?:${front}|${back})$`,
  ),
  new RegExp(
    `^(?:${person} )?(?:do not|don't|never|please don't|not)(?: want(?: to)?| like(?: to)?| need)? (?:${hand} )?(?:${starts}|${ends})?${film} ?(?:${withIt})? ?(?<who>${photos}) ?(?:to )?${verb}(?:${front}|${back})?$`,
  ),
  new RegExp(
    `^${lead}(?:${hand} )?(?<who>${photos}) (?:out of|away from|off) (?:the )?(?:first|last|top|front|start|end|beginning)(?: place| position| spot| slot)?$`,
  ),
].map(looked);

/** `@1 followed by @0`, `@1 leads into @0`: the one named last goes behind. */
const leadsTo = looked(
  new RegExp(
    `^${lead}(?:${hand} )?(?<mark>${photos}) (?:(?:to|should|could|must|would|be|is|are|and|straight away|right away|immediately) )*(?:followed by|leads? (?:straight |right )?(?:in)?to|runs? into|flows? into|then(?: (?:straight|right) (?:away|after(?: (?:it|that))?))?) (?<who>${photos})$`,
  ),
);
/** `once we've seen @1 show @0` */
const onceSeen = looked(
  new RegExp(
    `^${lead}(?:as soon as|once|when|after) (?:(?:you|we|people|i|they)(?:'ve| have)? )?(?:seen )?(?<mark>${photos}) ?(?:is|has|has been|was|is done|is over|been|finished|gone|done)* ?(?:show|put|comes?|i'd expect|i want|we want|bring in|play)? (?<who>${photos})$`,
  ),
);

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  'a couple of': 2,
  'a few': 2,
};
const count = (said: string | undefined): number =>
  said === undefined ? 1 : (numbers[said] ?? Number(said.replace(/^n/, '')));

/** Whether a clause may be about places at all: the grammar is not tried on anything else. */
const mayPlace =
  /\b(?:first|last|start\w*|begin\w*|open\w*|end\w*|clos\w+|finish\w*|finale|front|back|middle|cent(?:er|re)|half ?way|lead\w*|soon|yet|already|late|wait|promote|demote|advance|delay|postpone|prepone|hoist|defer|hold|under wraps|once|when|heels|back of|sign\w*|tail|bow\w*|leave|curtain|run|flow|along|anything|everything|kick\w*|wrap\w*|round|cap|introduc\w+|before|after\w*|behind|next|ahead|follow\w*|preced\w+|beside|near|between|earlier|later|sooner|up|down|left|right|again|more|further|far|another|forwards?|backwards?|further|then|top|intro|cover|place|position|spot|slot|number|p\d+|n\d+|%\d+)\b|%\d/;

/** The photos signs stand for, in the order of the words. */
export function idsOf(said: string, { refs }: Shape, scene: Scene): string[] {
  const list = shotIds(scene.draft);
  const ids = said
    .replace(/\bthat (?=video|clip)/, '')
    .split(' ')
    .flatMap((sign): readonly string[] => {
      const index = /^[@%](\d+)$/.exec(sign)?.[1];
      if (index !== undefined) return refs[Number(index)]?.ids ?? [];
      if (/^(?:video|clip)$/.test(sign)) {
        const clips = shots(scene.draft).filter(({ mediaKind }) => mediaKind === 'video');
        const held = clips.filter(({ id }) => pointedAt(scene).includes(id));
        const [only, ...more] = clips.length === 1 ? clips : held;
        return only !== undefined && more.length === 0 ? [only.id] : [];
      }
      const number = /^n(\d+)$/.exec(sign)?.[1];
      if (number === '0') return scene.shotsSeen.slice(-1).map(({ id }) => id);
      if (number !== undefined)
        return scene.shotsSeen.slice(Number(number) - 1, Number(number)).map(({ id }) => id);
      return /^(?:and|plus|&|then|the|my)$/.test(sign) ? [] : pointedAt(scene);
    });
  return [...new Set(ids)].filter((id) => list.includes(id));
}

const ofOrder = /^(?:move|swap|duplicate|restore|add)_photos$/;

/** What a pronoun or a wish without a subject is about: the photos in hand, not all of them. */
function pointedAt(scene: Scene): readonly string[] {
  if (!isOfPictures(scene.focus.topic)) return [];
  const held = present(scene, scene.focus.shots);
  return held.length < shots(scene.draft).length ? held : [];
}

/** The two photos `those two` and `them` stand for: the pair in hand, or the last one moved and what it was put beside. */
export function pairInHand(scene: Scene): readonly string[] {
  const focused = present(scene, scene.focus.shots);
  if (focused.length === 2) return focused;
  const turn = lastCommands(scene);
  const named = turn.flatMap(({ params }) => [
    ...photosIn({ params }),
    ...[params.before, params.after, params.first, params.second].filter((id) => typeof id === 'string'),
  ]);
  const ids = present(scene, [...new Set(named.map(String))]);
  return ids.length === 2 ? ids : [];
}

/** Where the goal puts photos; undefined when it names none that is there. */
export function whereOf(
  groups: Readonly<Record<string, string | undefined>>,
  moved: readonly string[],
  shape: Shape,
  scene: Scene,
): Record<string, unknown> | undefined {
  const list = shotIds(scene.draft);
  const at = list.indexOf(moved[0]!) + 1;
  if (groups.front !== undefined) return { to: 1 };
  if (groups.back !== undefined) return { to: 'end' };
  if (groups.middle !== undefined) return { to: Math.ceil((list.length + 1) / 2) };
  const said = groups.place ?? groups.slot ?? groups.number;
  if (said !== undefined) {
    // `the temple to 6` may be seconds.
    if (
      groups.number !== undefined &&
      !/\b(?:move|put|place|bring|shift|send|push|pull|slot|slide)\b/.test(shape.text)
    )
      return undefined;
    const to = Number(said);
    return to >= 1 && to <= list.length ? { to } : undefined;
  }
  if (groups.spot !== undefined) {
    const id = shape.refs[Number(groups.spot)]?.ids[0];
    const to = scene.shotsSeen.findIndex((shot) => shot.id === id) + 1;
    return to === 0 ? undefined : { to: to === list.length ? 'end' : to };
  }
  if (groups.side !== undefined) {
    const mark = groups.mark!;
    const early = /^(?:before|just before|earlier|sooner|ahead|in front|prior|preced)/.test(groups.side);
    if (/^(?:the others?|the rest|rest|all (?:the )?(?:others|rest))$/.test(mark))
      return early ? { to: 1 } : { to: 'end' };
    const marks = idsOf(mark, shape, scene).filter((id) => !moved.includes(id));
    const ordered = list.filter((id) => marks.includes(id));
    if (ordered.length === 0) return undefined;
    if (
      /^(?:next to|beside|alongside|near)$/.test(groups.side) &&
      Math.abs(list.indexOf(ordered[0]!) + 1 - at) === 1
    )
      return undefined;
    return early ? { before: ordered[0]! } : { after: ordered.at(-1)! };
  }
  if (groups.next !== undefined) {
    const marks = pointedAt(scene).filter((id) => !moved.includes(id));
    return marks.length === 0 ? undefined : { after: marks.at(-1)! };
  }
  if (groups.gap !== undefined) {
    const marks = pairInHand(scene).filter((id) => !moved.includes(id));
    return marks.length === 2 ? { after: list.find((id) => marks.includes(id))! } : undefined;
  }
  if (groups.pair !== undefined) {
    const marks = idsOf(groups.pair, shape, scene).filter((id) => !moved.includes(id));
    return marks.length === 2 ? { after: list.find((id) => marks.includes(id))! } : undefined;
  }
  const [one, two] = [groups.one ?? groups.uno, groups.two ?? groups.due];
  if (one !== undefined && two !== undefined) {
    const marks = [...idsOf(one, shape, scene), ...idsOf(two, shape, scene)];
    const ordered = list.filter((id) => marks.includes(id) && !moved.includes(id));
    return ordered.length === 2 ? { after: ordered[0]! } : undefined;
  }
  if (groups.way === undefined) return undefined;
  // `bring it back` is no step.
  const by_ = groups.count ?? groups.then;
  const bare = by_ === undefined && groups.far === undefined;
  if (bare && /^(?:back|up|down|ahead|along)$/.test(groups.way)) return undefined;
  if (bare && /^further/.test(groups.way) && !/[@%]\d/.test(shape.text)) return undefined;
  const early =
    /^(?:earlier|sooner|forwards?|up|ahead|to the left|further up|up the .*|.* the (?:front|start|beginning|front half|first half))$/.test(
      groups.way,
    ) ||
    (/middle$/.test(groups.way) && at > list.length / 2);
  const room = early ? at - 1 : list.length - at;
  const by = groups.far !== undefined ? Math.max(1, Math.ceil(room / 2)) : count(by_);
  return { to: early ? Math.max(1, at - by) : Math.min(list.length, at + by) };
}

const askWhere = (scene: Scene, id: string): Outcome => {
  const name = shots(scene.draft).find((shot) => shot.id === id)?.name ?? '';
  return {
    kind: 'question',
    text: say(scene.language, {
      en: `Where shall ${name} go? For example: "to the end" or "after the second photo".`,
    }),
    options: ['to the start', 'to the end'],
  };
};

const done = (ids: readonly string[], where: Record<string, unknown>): Outcome =>
  edit('move_photos', { photos: ids, ...where }, { topic: 'shots', shots: ids });

const alone = looked(
  new RegExp(
    `^${lead}(?:say |like |maybe )?(?:(?:put|move|place|bring|shift|have|make|get) )?${modal}${verb}${goal}$`,
  ),
);

const bareValue =
  /\b(?:be|stay|have|get|gets|has|is|to) (?:\d+|two|three|four|five|six|seven|eight)(?: (?:too|though|tho|please|then|instead))*$/;
const others = new Set([...notOfPlaces, 'endCard', 'aTransition']);
/** Words of moving that are also names of effects and cards. */
const ownVerb = /^(?:slide|push|drop|pop up|pops up|sign off|sign-off|signs off|squeeze|flow|line|pop|pops)$/;

/** Where photos shall stand, in clauses that say nothing else: every word is accounted for. */
export const placing: Intent = defineIntent({
  name: 'placing',
  read(clause, scene) {
    if (playsBackwards(clause, scene)) return undefined;
    if (clause.reading.language !== 'en' || clause.tokens.length > 24 || shots(scene.draft).length < 2)
      return undefined;
    if (clause.tokens.some((token) => hasOneOf(token, others) && !ownVerb.test(token.text))) return undefined;
    // `except the sunset, that closes`: of what is excepted something is wished.
    if (hasTag(clause.tokens[0], 'except') && clause.tokens.length > 2)
      return placing.read(clauseOf(clause.tokens.slice(1), clause.reading, scene), scene);
    if (clause.has('except')) return undefined;
    // `the selfie should be the longest one` counts no place.
    if (asLongest.test(clause.text)) return undefined;
    // `just leave it on the last one`: where the effect stays.
    if (/\b(?:leave|keep|have) (?:it|that|them|those) (?:only |just )?on\b/.test(clause.text))
      return undefined;
    // `but the first one can be 4` after a wish for lengths.
    if (bareValue.test(clause.text) && lastCommand(scene)?.name === 'set_photo_length') return undefined;
    const shape = shapeOf(clause);
    if (shape.text.length > 140 || !mayPlace.test(shape.text)) return undefined;
    return readShape(shape, clause, scene);
  },
});

/** A photo that comes too soon or too late, or is moved by a verb that says how far: who, and to which place. */
function stepOf(shape: Shape, scene: Scene): { ids: string[]; to: number } | undefined {
  const list = shotIds(scene.draft);
  const moved = (who: string, by: number) => {
    const ids = idsOf(who, shape, scene);
    const at = list.indexOf(ids[0] ?? '') + 1;
    return at === 0 ? undefined : { ids, to: Math.min(list.length, Math.max(1, at + by)) };
  };
  const groups = shifts.exec(shape.text)?.groups;
  // `drop the noodles` takes them out, `drop them one place` does not.
  const falls = groups?.down !== 'drop' || groups.by !== undefined;
  if (groups !== undefined && falls)
    return moved(groups.who!, count(groups.by) * (groups.up === undefined ? 1 : -1));
  for (const [forms_, by] of [
    [tooSoon, 1],
    [tooLate, -1],
  ] as const)
    for (const form of forms_) {
      const who = form.exec(shape.text)?.groups?.who;
      if (who !== undefined) return moved(who, by);
    }
  return undefined;
}

const standing =
  '(?:(?:stays?|be|is|are|goes|go|comes?|come|remains?|should|must|can|to|stand|stands|keeps?|right|at) )*';
/** `the rings stay first and the cake last` */
const bothEnds = new RegExp(
  `^(?:(?:but|and|so|with|keep|have|put|let|only|just) )*(?<who>@\\d+) ${standing}(?<one>first|last) and (?<whom>@\\d+) ${standing}(?<other>first|last)$`,
);

function readShape(shape: Shape, clause: Clause, scene: Scene): Outcome | undefined {
  const { text } = shape;
  const both = bothEnds.exec(text)?.groups;
  if (both !== undefined && both.one !== both.other) {
    const [first, last] = [idsOf(both.who!, shape, scene), idsOf(both.whom!, shape, scene)];
    const to = (end: string | undefined): 1 | 'end' => (end === 'first' ? 1 : 'end');
    const commands = [
      { name: 'move_photos', params: { photos: first, to: to(both.one) } },
      { name: 'move_photos', params: { photos: last, to: to(both.other) } },
    ];
    if (first.length === 1 && last.length === 1)
      return { kind: 'edit', commands, topic: 'shots', shots: [...first, ...last] };
  }
  const every = shots(scene.draft).length;
  const some = (ids: readonly string[]): boolean => ids.length > 0 && ids.length < every;
  for (const form of banned) {
    const who = form.exec(text)?.groups?.who;
    const ids = who === undefined ? [] : idsOf(who, shape, scene);
    if (some(ids) && /first|last|start|end|open|clos|begin|finish|top|front/.test(text))
      return askWhere(scene, ids[0]!);
  }
  for (const [list, to] of [
    [openers, 1],
    [closers, 'end'],
  ] as const) {
    for (const form of list) {
      const who = form.exec(text)?.groups?.who;
      const ids = who === undefined ? [] : idsOf(who, shape, scene);
      if (some(ids)) return done(ids, { to });
    }
  }
  const shifted = stepOf(shape, scene);
  if (shifted !== undefined && some(shifted.ids)) return done(shifted.ids, { to: shifted.to });
  const slot = slots.exec(text)?.groups ?? ahead.exec(text)?.groups;
  if (slot !== undefined) {
    const ids = idsOf(slot.who!, shape, scene);
    const groups = slot.no === undefined ? slot : { ...slot, place: slot.no };
    // `the third photo should be the fifth`: who comes first is moved.
    const places = slot.spot !== undefined && slot.who!.startsWith('%');
    const where = some(ids) && !places ? whereOf(groups, ids, shape, scene) : undefined;
    if (where !== undefined) return done(ids, where);
  }
  const last = lastCommand(scene);
  const then = following.exec(text)?.groups;
  if (then !== undefined && last?.name === 'move_photos' && last.params.to !== 'end') {
    const ids = idsOf(then.who!, shape, scene);
    const marks = photosIn(last);
    const mark = present(
      scene,
      marks.filter((id) => !ids.includes(id)),
    ).at(-1);
    if (some(ids) && mark !== undefined) return done(ids, { after: mark });
  }
  const behind = leadsTo.exec(text)?.groups ?? onceSeen.exec(text)?.groups;
  if (behind !== undefined) {
    const [mark] = idsOf(behind.mark!, shape, scene).slice(-1);
    const ids = idsOf(behind.who!, shape, scene).filter((id) => id !== mark);
    if (mark !== undefined && some(ids)) return done(ids, { after: mark });
  }
  for (const form of [...forms, toward]) {
    const groups = form.exec(text)?.groups;
    if (groups === undefined) continue;
    // `first one 4` is a length.
    if (form === toward && !/[@%]\d/.test(groups.who!)) continue;
    // `right after the coffee` says where, not what.
    if (form === toward && /^(?:after|behind)$/.test(groups.next ?? '')) continue;
    const ids = idsOf(groups.who!, shape, scene);
    const where = some(ids) ? whereOf(groups, ids, shape, scene) : undefined;
    if (where !== undefined) return done(ids, where);
  }
  const on = goingOn(text, scene);
  if (on !== undefined) return on;
  // `a bit later still`, `like second`, `right after the church`: said of what was moved.
  const groups = /\b(?:go|one more)\b|^(?:open|start|lead|begin|kick|close|end|finish|wrap)/.test(text)
    ? undefined
    : alone.exec(text)?.groups;
  if (
    groups === undefined ||
    last === undefined ||
    !ofOrder.test(last.name) ||
    scene.conversation.asked !== null
  )
    return undefined;
  if (groups.spot !== undefined || clause.tokens.length > 12) return undefined;
  const moved = present(
    scene,
    Array.isArray(last.params.photos) && last.name !== 'duplicate_photos'
      ? last.params.photos.map(String)
      : scene.focus.shots,
  );
  const where = some(moved) ? whereOf(groups, moved, shape, scene) : undefined;
  if (where === undefined || groups.next !== undefined) return undefined;
  // `at the beginning and the end`: one photo cannot stand at both.
  const ends = where.to === 'end' && scene.planned.at(-1)?.name === 'move_photos' && last.params.to === 1;
  return ends
    ? edit('duplicate_photos', { photos: moved, at: 'end' }, { topic: 'shots', shots: moved })
    : done(moved, where);
}

const onward =
  /^(?:(?:and|once|one|yet|now|then|do it|do that|move it|same) )*(?:again|once more|one more(?: time| spot| place| step| one)?|more|further(?: still)?|another(?: one| spot| step| place)?|a (?:bit|little|tad) (?:more|further)|keep going)$/;
const tooFar = /^(?:(?:no|that's|that was|it's|bit|a bit|a little|slightly|now|one) )*too (?:far|much)$/;

/** `again`, `one more`, `too far` after a photo was moved by a step. */
export function goingOn(text: string, scene: Scene): Outcome | undefined {
  const entry = scene.conversation.past.at(-1);
  const last = entry?.commands.at(-1);
  const more = onward.test(text);
  if (entry === undefined || last?.name !== 'move_photos' || scene.planned.length > 0) return undefined;
  if (!more && !tooFar.test(text)) return undefined;
  const [id, ...others] = photosIn(last);
  const place = (draft: Scene['draft']): number => placeIn(draft, id);
  const now = place(scene.draft);
  const step = now - place(entry.before);
  const asked = typeof last.params.to === 'number' && entry.commands.length === 1;
  if (id === undefined || others.length > 0 || !asked || step === 0 || now === 0) return undefined;
  const to = now + (more ? (Math.abs(step) <= 3 ? step : Math.sign(step)) : -Math.sign(step));
  return to < 1 || to > shots(scene.draft).length ? undefined : done([id], { to });
}
