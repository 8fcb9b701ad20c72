import type { EditCommand } from '../../edits/index.js';
import { hasTag } from '../../language/index.js';
import { defineIntent, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { idsOf, photosParam, present } from '../referents/photos-meant.js';
import { type Scene, shotIds, shots, totalMs } from '../scene.js';
import { offTime } from './length-again.js';
import { rounded, sparedOfFilm } from './length-of-film.js';
import { lengthOnward, lengthSaid } from './length-said-before.js';
import { handsOn } from './passing.js';
import { type Signs, timeSignsOf } from './time-signs.js';

/** The signs of a clause that names photos. */
function signsOf(clause: Clause): Signs | undefined {
  const signs = timeSignsOf(clause);
  return signs.refs.length === 0 ? undefined : signs;
}

/** What a length is: so long, so much more, so many times as long as others or as it was, or as it is. */
type Value =
  | { readonly extreme: 'longest' | 'shortest' }
  | { readonly ms: number }
  | { readonly by: number }
  | { readonly factor: number }
  | { readonly times: number; readonly by?: number; readonly of: 'others' | readonly string[] }
  | { readonly kept: true };

type Item =
  | { readonly scope: readonly number[] }
  | { readonly value: (signs: Signs, scene: Scene) => Value | undefined; readonly extreme?: boolean };

/** `the longest of all`: longer than any other; with a length behind it, so long. */
const extreme =
  /^(?:the )?(?:very )?(longest|shortest)(?: (?:one|photo|picture|pic|image|shot))?(?: (?:of|out of) (?:all|them|them all|the lot|the others|any))?(?:(?: of)? @(\d+))?/;

const small =
  /^(?:and|but|then|also|so|now|please|pls|just|only|though|tho|too|ok|okay|k|yes|actually|rather|perhaps|like|say|maybe|exactly|about|around|roughly|i want|i would like|i'd like|we want|can|could|would|will|may|might|should|shall|must|let|have|make|give|put|set|show|shown|seen|visible|displayed|display|hold|get|gets|got|take|takes|be|is|are|was|were|to|at|on|for|up|down|with|of|in|the|its?|their|his|her|both|each one|each|apiece|a ?piece|long|photos?|pictures?|stay|stays|stay on|last|lasts|remain|remains|run|runs|keep|keeps|hold|holds|want|wants|need|needs|stand|stands|linger|lingers|dwell|dwells|sit|sits|screen|you|we|i|that|,|:|-|deserves?|likewise|one(?= (?:with|of|showing) (?:the |my |our )?@)|there|here|again|all|very|shave|knock|cut|trim|lop|chop|off|remove|subtract|deduct|lose)(?= |$)/;

const who =
  '(@\\d+|(?:all )?(?:of )?(?:the )?others|each of the others|all others|everyone else|any of the others)';
const among = '(?:on |for |with )?(?:each |any |all )?(?:of )?';
const share =
  '(?:as long|as much (?:screen )?time|(?:the )?(?:length|time|duration|screen time|amount of time)|that long)';
const does = '(?: (?:does|do|is|are|has|have|gets?|stays?|lasts?)(?= |$))?';

/** The photos a sign or `the others` stands for. */
function meant(sign: string, { refs }: Signs, scene: Scene): 'others' | readonly string[] {
  const ref = sign.startsWith('@') ? refs[Number(sign.slice(1))] : undefined;
  if (ref === undefined || ref.kind === 'rest' || ref.kind === 'all') return 'others';
  return present(scene, ref.ids);
}

const lengths: readonly (readonly [
  words: RegExp,
  read: (found: RegExpExecArray, signs: Signs, scene: Scene) => Value | undefined,
])[] = [
  [
    /^(?:for )?(?:exactly |just )?(?:as long|the same length|the same time|as much time|(?:the )?(?:time|length|duration))(?: on (?:the )?screen)?(?: as| of)? @(\d+)(?: and @(\d+))?(?: are| stay| have)? (?:together|combined|put together|in total|added up|summed up)/,
    ([, one, other], { refs }, scene) => {
      const ids = [one, other].flatMap((at) => (at === undefined ? [] : refs[Number(at)]!.ids));
      return {
        ms: shots(scene.draft).reduce((sum, shot) => sum + (ids.includes(shot.id) ? shot.durationMs : 0), 0),
      };
    },
  ],
  [
    new RegExp(
      `^(?:for )?\\*(\\d+) (?:of )?${share}(?: (?:as|of|than|that|which|like))?(?: for)? ${among}${who}${does}`,
    ),
    ([, at, of], signs, scene) => ({ times: signs.values[Number(at)]!, of: meant(of!, signs, scene) }),
  ],
  [
    new RegExp(`^(?:for )?(?:by )?[#=](\\d+) (longer|more|shorter|less) than ${among}${who}${does}`),
    ([, at, way, of], signs, scene) => ({
      times: 1,
      by: signs.values[Number(at)]! * (/^(?:longer|more)$/.test(way!) ? 1 : -1),
      of: meant(of!, signs, scene),
    }),
  ],
  // `all 3 s, the temple twice that`
  [
    /^(?:for )?\*(\d+) (?:of )?(?:that|as much|@(\d+))(?: (?:time|long))?(?! (?:more|again|@|than|as))/,
    ([, at, that], { values, refs }, scene) => {
      const ms = lengthSaid(scene);
      const pointed = that === undefined || refs[Number(that)]!.kind === 'it';
      return ms === undefined || !pointed ? undefined : { ms: ms * values[Number(at)]! };
    },
  ],
  [
    new RegExp(
      `^(?:for )?(?:a (?:little |tiny )?bit |a little |slightly |much |a lot )?(longer|shorter) than ${among}${who}${does}`,
    ),
    ([, way, of], signs, scene) => ({ times: way === 'longer' ? 1.4 : 0.7, of: meant(of!, signs, scene) }),
  ],
  [
    /^(?:by )?([*%])(\d+)(?: times)? (longer|more|extra|as long again|again as long|shorter|less)(?! than @)/,
    ([, sign, at, way], { values }) => {
      const value = values[Number(at)]!;
      if (/^(?:shorter|less)$/.test(way!)) return { factor: value > 1 ? 1 / value : 1 - value };
      return { factor: sign === '*' && value > 1 ? value : 1 + value };
    },
  ],
  [
    new RegExp(
      `^(?:for )?(?:to )?\\*(\\d+) (?:of )?(?:its |their )?${share}(?: (?:as|than) (?:(?:it|they) (?:is|are|was|were)(?: now)?|now|before))?(?! (?:as|of|than|@))`,
    ),
    ([, at], { values }) => ({ factor: values[Number(at)]! }),
  ],
  [
    new RegExp(
      `^(?:(?:the )?(?:same|equal)(?: length| time| duration| amount of time| number of seconds)?|as long|(?:the )?length)(?: as| like| of| with) (?:for )?${among}${who}`,
    ),
    ([, of], signs, scene) => ({ times: 1, of: meant(of!, signs, scene) }),
  ],
  [
    /^(?:by )?(?:another |an extra |an additional |plus |\+ ?)[#=](\d+)(?: longer| more)?|^(?:by )?(?:an? )?(?:full |whole |good )?[#=](\d+) (?:more|longer|extra|on top|additional)(?: than (?:now|before|that|it (?:is|was|has|had)|they (?:are|have)))?/,
    ([, one, other], { values }) => ({ by: values[Number(one ?? other)]! }),
  ],
  [
    /^(?:by )?[#=](\d+) (?:less|shorter|fewer)(?: than (?:now|before|that|it (?:is|was|has|had)|they (?:are|have)))?/,
    ([, at], { values }) => ({ by: -values[Number(at)]! }),
  ],
  [
    /^(?:(?:those|these|the|that|same) )?(?:extra |additional )?[#=](\d+)(?: extra| additional| more)?(?: seconds?| secs?)?(?: each)? (?:off|from)(?: of)?(?= )/,
    ([, at], { values }) => ({ by: -values[Number(at)]! }),
  ],
  [
    /^(?:(?:stays?|remains?|keeps?|keep|leave)(?: it| them)? )?(?:(?:just |exactly )?(?:as|like|how|where) (?:it|they|he|she)(?: is| are| was| were)(?: now| before)?|as is|unchanged|untouched|alone|(?:its|their|her|his) (?:length|time|own time))|^(?:stays?|remains?)(?= *(?:,|and|$)(?! ?[#=]))/,
    () => ({ kept: true }),
  ],
  [
    /^(?:(?:a )?(?:full|whole|good|total of) )?(?:(?:the|those|these|that|its|their|her|his)(?: full| old| whole)? )?#(\d+)(?: long| seconds?)?/,
    ([, at], { values }) => ({ ms: values[Number(at)]! }),
  ],
  [
    /^(?:(?:the|those|these|that|its|their|her|his)(?: full| old| whole)? )?=(\d+)(?: seconds?| secs?| s)?(?! (?:photos?|pictures?|times|of|%|percent|x))/,
    ([, at], { values }) => ({ ms: values[Number(at)]! }),
  ],
];

/** The photos and lengths of a clause in the order they are said; undefined when any other word stands among them. */
function itemsOf(signs: Signs): Item[] | undefined {
  const items: Item[] = [];
  for (let rest = signs.text; rest !== ''; ) {
    let next: string | undefined;
    const most = extreme.exec(rest);
    const pool = most?.[2] === undefined ? undefined : signs.refs[Number(most[2])]!.kind;
    if (most !== null && pool !== 'some') {
      items.push({ value: () => ({ extreme: most[1] as 'longest' | 'shortest' }), extreme: true });
      rest = rest.slice(most[0].length).trimStart();
      continue;
    }
    for (const [words, read] of lengths) {
      const found = words.exec(rest);
      if (found === null || found[0] === '') continue;
      const last = items.at(-1);
      if (last !== undefined && 'value' in last && last.extreme === true) items.pop();
      items.push({ value: (own, scene) => read(found, own, scene) });
      next = rest.slice(found[0].length);
      break;
    }
    const scope = next === undefined ? /^@(\d+)/.exec(rest) : null;
    if (scope !== null) {
      const last = items.at(-1);
      if (last !== undefined && 'scope' in last)
        items[items.length - 1] = { scope: [...last.scope, Number(scope[1])] };
      else items.push({ scope: [Number(scope[1])] });
      next = rest.slice(scope[0].length);
    }
    next ??= small.test(rest) ? rest.replace(small, '') : undefined;
    if (next === undefined || (next !== '' && !next.startsWith(' '))) return undefined;
    rest = next.trimStart();
  }
  return items;
}

/** Photos and lengths by twos, whichever comes first. */
function pairsOf(items: readonly Item[]) {
  if (items.length === 0 || items.length % 2 !== 0) return undefined;
  const pairs: { scope: readonly number[]; value: Extract<Item, { value: unknown }>['value'] }[] = [];
  for (let at = 0; at < items.length; at += 2) {
    const [one, other] = [items[at]!, items[at + 1]!];
    if ('scope' in one && 'value' in other) pairs.push({ scope: one.scope, value: other.value });
    else if ('value' in one && 'scope' in other) pairs.push({ scope: other.scope, value: one.value });
    else return undefined;
  }
  return pairs;
}

/** The length most of these photos have. */
function usualMs(scene: Scene, ids: readonly string[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { id, durationMs } of shots(scene.draft))
    if (ids.includes(id)) counts.set(durationMs, (counts.get(durationMs) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

const ofLength = ({ name }: EditCommand): boolean => /^set_(?:photo_)?length$/.test(name);

/** Bare numbers are seconds where lengths are spoken of. */
const speaksOfLength = (scene: Scene): boolean =>
  scene.planned.length > 0
    ? scene.planned.some(ofLength)
    : (scene.conversation.past.at(-1)?.commands.some(ofLength) ?? false);

/** `but don't touch those two`, `leave the rest`, `the hat toss keeps its time`: what the wish before shall not change. */
const keeps =
  /^(?:(?:and|but|then|just|please|so|only) )*(?:(?:don't|dont|do not|do n't|never|without|not) (?:touch|chang|alter|shorten|cut|trim)\w* (@\d+)(?: though)?|(?:leave|keep) (@\d+)(?: (?:alone|out of it|as (?:it|they) (?:is|are|was|were)|untouched|unchanged|there|their length|its length))?(?: (?:please|though))?|(@\d+) (?:(?:can|should|may|must|to) )?(?:(?:stays?|remains?|is|are)(?: (?:put|unchanged|untouched|the same|alone|as (?:it|they) (?:is|are|was|were)|how (?:it|they) (?:is|are|was|were)))?|keeps? (?:its|their|her|his) (?:length|time|seconds)|keep theirs))(?: please| though)?$/;

/** `but leave the temple alone` is written as an exception. */
const spared =
  /^(?:(?:and|please|just) )*but leave .*?(?: alone| out of it| untouched| unchanged| as (?:it|they) (?:is|are|was|were))?(?: please| though)?$/;

/** What stays as long as it was, whatever the wishes before in the sentence made of it. */
function kept(signs: Signs, clause: Clause, scene: Scene): Outcome | undefined {
  const found = keeps.exec(signs.text);
  const named = spared.test(clause.text) && clause.plainRefs.length === 1 ? clause.plainRefs[0] : undefined;
  const ref = named ?? signs.refs[Number((found?.[1] ?? found?.[2] ?? found?.[3])?.slice(1) ?? -1)];
  const last = scene.planned.at(-1);
  if (ref === undefined || last === undefined || !ofLength(last) || /^(?:@\d+) (?:is|are)$/.test(signs.text))
    return undefined;
  const ids = present(
    scene,
    idsOf(
      ref,
      scene,
      signs.refs.filter(({ kind }) => kind === 'some'),
    ),
  );
  const before = shots(scene.start);
  const own = before.filter(({ id }) => ids.includes(id));
  if (ids.length === 0 || own.length < ids.length) return undefined;
  const total = last.name === 'set_length' ? Number(last.params.durationMs) : undefined;
  const free = shots(scene.draft).flatMap(({ id }) => (ids.includes(id) ? [] : [id]));
  const left = (total ?? 0) - totalMs(own);
  // So short a film has no room for what stays.
  if (total !== undefined && (free.length === 0 || left < free.length * 500)) return undefined;
  const commands = own.flatMap(({ id, durationMs }): EditCommand[] =>
    shots(scene.draft).some((shot) => shot.id === id && shot.durationMs !== durationMs)
      ? [{ name: 'set_photo_length', params: { photos: [id], durationMs } }]
      : [],
  );
  if (commands.length === 0) return { kind: 'nothing' };
  if (total !== undefined)
    commands.push({
      name: 'set_photo_length',
      params: { photos: free, durationMs: Math.round(left / free.length) },
    });
  return { kind: 'edit', commands, topic: 'shots', shots: ids };
}

const others = ['transition', 'text', 'music', 'clips'];
const elsewhere =
  'title caption endCard lowerThird text music sound voice transition aTransition fade motion look aLook quote fps swap volume clip film'.split(
    ' ',
  );

/** What a clause says about the lengths of photos, word for word. */
export function timesSaid(clause: Clause, scene: Scene): Outcome | undefined {
  if (
    clause.reading.language !== 'en' ||
    clause.tokens.length > 40 ||
    clause.has(...elsewhere) ||
    sparedOfFilm(clause, scene, clause.value<number>('duration')) !== undefined
  )
    return undefined;
  // `hold the beach for 3 seconds` is no motion.
  if (clause.tokens.some((token) => hasTag(token, 'aMotion') && !/^holds?$/.test(token.text)))
    return undefined;
  if (scene.trail.asked || handsOn(clause)) return undefined;
  const signs = signsOf(clause);
  if (
    clause.has('remove') &&
    !offTime.test(clause.text) &&
    !/[#=]\d+ (?:off|from|shorter)\b/.test(signs?.text ?? '')
  )
    return undefined;
  const keptAside = signs === undefined ? undefined : kept(signs, clause, scene);
  if (keptAside !== undefined) return keptAside;
  if (signs === undefined || !/[#=*%]|same|long|\bshortest|\bstay|\bkeep|\bleave/.test(signs.text))
    return undefined;
  // `the market last and 6 seconds long`: the second is a place.
  const ends = signs.refs.some(
    ({ from, to }) =>
      to - from === 1 &&
      /^(?:first|last)$/.test(clause.tokens[from]!.text) &&
      signs.refs.some((item) => item.to === from && item.from < from),
  );
  if (ends) return undefined;
  // A number without a unit and `the same as` need lengths beside them.
  const spoken =
    /#|\blength|\btime|\bduration|\blong(?:er|est)?\b|\bshort(?:er|est)\b|\bseconds\b/.test(signs.text) ||
    speaksOfLength(scene);
  if (!spoken) return undefined;
  const pairs = pairsOf(itemsOf(signs) ?? []);
  if (pairs === undefined) return undefined;
  // `make it 30 seconds`: so long is a film, and several photos are no `it`.
  const whole = signs.refs.every(({ kind }) => kind === 'it') && signs.values.some((ms) => ms >= 10_000);
  const one = signs.refs.length === 1 && signs.refs[0]!.kind === 'it' && signs.refs[0]!.ids.length > 1;
  if (whole || (one && /\bit\b/.test(clause.text))) return undefined;
  // Right after a wish for texts or cuts a few seconds may be theirs.
  if (others.includes(scene.focus.topic) && pairs.length < 2 && signs.values.every((ms) => ms <= 3000))
    return undefined;
  const every = shotIds(scene.draft);
  const named = signs.refs.filter(({ kind }) => kind === 'some');
  const commands: EditCommand[] = [];
  const about: string[] = [];
  const models: string[] = [];
  for (const { scope, value } of pairs) {
    const ids = present(
      scene,
      scope.flatMap((at, index) => {
        const ref = signs.refs[at]!;
        // `the one after that, give it 5 seconds`
        if (index > 0 && ref.kind === 'it' && ref.to - ref.from === 1) return [];
        return ref.kind === 'all' ? every : idsOf(ref, scene, named);
      }),
    );
    const said = value(signs, scene);
    if (ids.length === 0 || said === undefined) return undefined;
    if (shots(scene.draft).some(({ id, mediaKind }) => mediaKind === 'video' && ids.includes(id)))
      return undefined;
    if ('kept' in said) continue;
    // `make it twice as long`: the photo in hand or the film.
    if ('factor' in said && scope.every((at) => signs.refs[at]!.kind === 'it')) return undefined;
    about.push(...ids);
    const photos = photosParam(scene, ids);
    const to = (params: Readonly<Record<string, number>>) =>
      commands.push({ name: 'set_photo_length', params: { photos, ...params } });
    if ('ms' in said) {
      if (said.ms < 100 || said.ms > 60_000) return undefined;
      to({ durationMs: said.ms });
    } else if ('extreme' in said) {
      // The longest photo, however long a clip beside it plays.
      const ofClips = shots(scene.draft).some(
        ({ id, mediaKind }) => ids.includes(id) && mediaKind === 'video',
      );
      const others_ = shots(scene.draft).flatMap(({ id, durationMs, mediaKind }) =>
        ids.includes(id) || (mediaKind === 'video' && !ofClips) ? [] : [durationMs],
      );
      const own = shots(scene.draft).flatMap(({ id, durationMs }) => (ids.includes(id) ? [durationMs] : []));
      if (others_.length === 0) return undefined;
      const up = said.extreme === 'longest';
      const edge = up ? Math.max(...others_) : Math.min(...others_);
      const is = up ? Math.min(...own) > edge : Math.max(...own) < edge;
      if (!is) to({ durationMs: Math.max(500, Math.round((edge * (up ? 1.25 : 0.75)) / 100) * 100) });
    } else if ('factor' in said) to({ factor: rounded(said.factor) });
    else if ('times' in said) {
      const model = said.of === 'others' ? every.filter((id) => !ids.includes(id)) : said.of;
      const ms = usualMs(scene, model);
      if (ms === undefined) return undefined;
      models.push(...model);
      to({ durationMs: Math.max(100, Math.round(ms * said.times + (said.by ?? 0))) });
    } else to({ byMs: said.by });
  }
  if (commands.length === 0) return undefined;
  const all = about.length >= every.length;
  const measured = models.length === 0 ? {} : { measured: models };
  return { kind: 'edit', commands, topic: all ? 'film' : 'shots', shots: all ? [] : about, ...measured };
}

const placedAnd = /\b(?:be|goes?|comes?|is) (?:the )?(?:first|last)(?: one)? and\b/;

/** `make what is left 16 seconds long`: the film as it is then. */
export const wholeRest = /\bwhat(?:ever)?(?: is|'s| ' s) left\b(?!.*\b(?:each|apiece|every)\b)/;

export const times = defineIntent({
  name: 'times',
  needs: {
    words:
      /\b(?:same|long|longer|longest|shorter|shortest|time|length|stays?|keeps?|leave|touch\w*|chang\w+|alter\w*)\b/,
    concepts: ['number', 'duration', 'percentage', 'twice', 'triple', 'half', 'multiple'],
  },
  // `should be first and stay longest`: a place and a time.
  read: (clause, scene) =>
    placedAnd.test(clause.text) || wholeRest.test(clause.raw.toLowerCase())
      ? undefined
      : (lengthOnward(clause, scene) ?? timesSaid(clause, scene)),
});

/** `but the hat toss keeps its 3` tells how a photo is to be, and not how it is. */
export const isTimes = (clause: Clause): boolean =>
  clause.reading.language === 'en' &&
  /\b(?:keeps?|stays?|remains?|gets?)\b|\b(?:like|maybe|about|say) \S+ or \S+$/.test(clause.text) &&
  clause.tokens.length <= 12 &&
  ((signs) => signs !== undefined && (keeps.test(signs.text) || pairsOf(itemsOf(signs) ?? []) !== undefined))(
    signsOf(clause),
  );
