import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Token } from '../../language/index.js';
import { advance } from '../advance.js';
import { filmTimes } from '../intents/film-times.js';
import { edit, type Outcome, type Read, type ReadSentence } from '../outcome.js';
import { anyOf } from '../reading/any-of.js';
import type { Clause } from '../reading/clause.js';
import { present } from '../referents/photos-meant.js';
import { filmMs, photosIn, type Scene, shots, totalMs } from '../scene.js';

/** The clause with each length as `#` and quotes as `"`. */
const timed = (clause: Clause): string =>
  clause.tokens
    .map((token) => (hasTag(token, 'duration') ? '#' : hasTag(token, 'quote') ? '"' : token.text))
    .join(' ');

const whole =
  '(?:(?:whole|total|overall|entire|full|running|film|video|movie) )*(?:total|sum|length|duration|running time|runtime|run time|film|video|movie|thing|slideshow|reel|whole|overall|time)';

/** `still half a minute altogether`, `keep the total at 12 s`, `make it come to 20 s in all`: the film with all its photos. */
const inAll = new RegExp(
  `\\b(?:lands?|ends? up|comes? out) (?:on|at|to|with) (?:(?:exactly|about|roughly) )?#|\\b(?:rest|remainder|remaining time|what(?:ever)?(?: is| ?'? ?s) left) of (?:(?:the|these|those) )?#|# (?:in total|total|altogether|all together|overall|in all|all in all|all told|as a whole|for the (?:whole|entire) (?:thing|film|video|lot)|for everything together)\\b|\\b(?:altogether|all in all|in total|in all)(?: still| again| it'?s?| it is| should be| stays?| it stays)? #|\\b(?:the|our|its) ${whole} (?:(?:should|must|can|may|shall|has to|needs to|still|always|then) )*(?:stays?|remains?|is|be|kept|keeps?)(?: at| on| to)? #|\\b(?:keep|leave|hold|have|get|bring|make)(?:ing)? (?:it|the|our|its) ${whole} (?:still )?(?:at|to|on|down to|up to) #`,
);

/** The film's length is `W` in the patterns below. */
const wholeSign = new RegExp(
  `\\b(?:the|our|its) (?:(?:length|duration|running time) of (?:the|our) )?${whole}(?: of (?:it|(?:the|this) (?:whole )?(?:film|video|thing|lot)))?(?![\\w-])`,
  'g',
);
const asNow =
  '(?:the same|same|as (?:it|that) (?:is|was)|as is|as before|as now|unchanged|untouched|constant|fixed|(?:where|what|like|how) it (?:is|was))';
const must =
  '(?:(?:should|must|can|may|shall|has to|needs to|is to|still|just|exactly|really|please|always) )*';
const never =
  "(?:(?:should|must|may|can|shall|does|do|will|ca|wo) ?n ?'? ?t|(?:should|must|may|can|shall|is to|has to|cannot)(?: not| never)?|cannot)";
const changes =
  '(?:(?:get|become|grow|change|be|run|go|shrink|getting|becoming|growing|changing|being|shrinking)(?: (?:any |up |over |down )?(?:longer|shorter|affected|up|over|down))?)';
const others = '(?:the )?(?:rest|others|other (?:ones|photos|pictures))';

/** The film's length stays, whatever else changes. */
const pinned = [
  `\\b(?:keep|leave|hold|with)(?:ing)? W (?:(?:exactly|just|still|at) )*${asNow}`,
  `\\b(?:without|not) (?:changing|touching|altering|making|extending|lengthening) W(?: (?:any )?(?:longer|shorter))?`,
  `\\bW ${must}(?:(?:stays?|remains?|be|kept)(?: at| on)?(?: exactly| just)? ${asNow}|stays?|remains?|(?:to )?(?:stay|remain))(?: (?:please|though|then|overall))*$`,
  `\\bW ${never} (?:not |never )?${changes}`,
  `\\bwithout W ${changes}`,
  '\\b(?:same|original) (?:total|overall|film|running) (?:length|time|duration)\\b',
  `\\b(?:do ?n ?'? ?t|not|never|without) (?:let|letting|make|making|have|change|changing|want|touch|affect|affecting) W(?: (?:to )?${changes})?(?: (?:any )?(?:longer|shorter))?$`,
  `^(?:but |and |with )*(?:W|total|${whole}) (?:unchanged|the same|as is|untouched|stays?|staying)(?: please| though)*$`,
  '^(?:but |and |with )*(?:the )?same total(?: length| time| duration)?(?: (?:as (?:before|now|it (?:is|was)|it is now)|though|please|overall))*$',
  '\\bkeep(?:ing)? (?:the same total|W)$',
  "\\b(?:do ?n ?'? ?t|without|not|never) (?:let|make|making|want) (?:it|W) (?:to )?(?:get |become |be )?(?:any )?(?:longer|shorter)(?: overall| in total| though| for (?:it|that))?$",
  `\\b(?:take|borrow|steal|get) (?:it|that|the time) (?:off|from|out of) ${others}\\b`,
  `\\b${others} (?:can |should |may |must |have to |will )?(?:make up (?:for it|the difference)|give way|shrink to fit|adapt|adjust|get shorter for (?:it|that)|pay for it)\\b`,
];
const isPinned = anyOf(pinned.map((source) => new RegExp(source)));

/** `there's exactly half a minute between the speeches`, `our slot is 20 s`: the time a film has. */
const slot =
  /\b(?:slot|gap|break|window|spot) (?:of|(?:at|for|in|on|between|during) (?:\S+ ){1,3}?(?:is|are|lasts|of|runs)) (?:(?:only|exactly|just|about) )*#|\b(?:film|video|movie|slideshow) (?:\w+ )?(?:has to|needs to|should|must|is to) be (?:the same,? )?#|\b(?:nobody|no one|no-one|people (?:don ?'? ?t|won ?'? ?t|never)) (?:\w+ )?(?:watch(?:es)?|sits? through|looks? at) (?:\w+ )?(?:more|longer) than #$|\b(?:there(?: ?' ?s| is|s| will be)|we(?:(?: '|')? ?ve| have)?(?: only)?(?: got| have| get)?|i(?:(?: '|')? ?ve| have)?(?: only)?(?: got| have| get)?) (?:(?:only|exactly|just|precisely|about|roughly|around) )*# (?:(?:for|between|before|until|till|of|to fill|to play with|to use|in|during|while|on)\b|max\b|$)|\b(?:slot|gap|break|time|window|limit|spot) (?:(?:we have|we get|there) )?(?:is|s|' s|of|lasts|runs) (?:(?:only|exactly|just|about) )*#|\b(?:to fill|fill|fills|fit|fits|fit into|fit in|fits in) (?:(?:a|an|the|our|exactly|just|only|about) )*# ?(?:slot|gap|break|window|spot|limit)?$/;

const noMore =
  /^(?:and |but )?(?:not|never|no) (?:an? |even an? |one )?(?:#|second|more|longer|moment)(?: more| longer)?$/;

/** `the whole thing should be # longer`: a difference and no length. */
const differs = /# (?:\S+ )?(?:longer|shorter)\b(?! than\b)/;

const ofOthers = 'music title caption text endCard transition fade quote clip perPhoto'.split(' ');

const lengthen =
  /^(?:set_photo_length|set_length|remove_photos|restore_photos|duplicate_photos|add_photos|trim_clip|set_speed)$/;

/** 总时长保持不变 */
const pinnedChinese =
  /^(?:但是?|不过|而且?|同时|并且?|请|就是|只是)*(?:(?:总(?:的)?(?:时长|长度?|时间)|(?:全片|整片|整体|整个(?:影片|视频|片子)?|影片|视频|片子|成片)(?:的)?(?:总)?(?:时长|长度|时间)|全长|片长)(?:都|也|还是|还|依然|依旧|仍然|仍|要|得|必须|一定|请|继续|的话)*(?:(?:保持|维持)?(?:不变|不动|一样|原样|跟原来一样|和原来一样|和现在一样|跟现在一样|和之前一样)|(?:不|别|不要|不能|不许|不可以|不用)(?:再)?(?:改变|变化|改动|变长|变短|改|变|动|超))(?:了|掉|哦|啊|吧)?|(?:不|别|不要)(?:能|可以|许|去)?(?:改变|改动|影响|动|改|变)(?:总(?:时长|长度?|时间)|(?:全片|整片|影片|视频|片子)(?:的)?(?:总)?(?:时长|长度)|全长|片长))$/;

/** `keep the total as it was`, 总时长不变 */
export const keepsTotal = (text: string): boolean =>
  isPinned(text.replace(wholeSign, 'W')) || pinnedChinese.test(text);

/** What the whole film lasts, told beside what single photos do: their own lengths stay, the others make up for them. */
export function readTotal(clause: Clause, scene: Scene): Read | undefined {
  const { language } = clause.reading;
  if (language === 'zh')
    return scene.fresh || !pinnedChinese.test(clause.text) ? undefined : asLongAs(clause, scene);
  if (language !== 'en' || scene.fresh || /^(?:does|do|is|are|will|did|how|what)\b/.test(clause.text))
    return undefined;
  const exact = filmTimes(clause, scene);
  if (exact !== undefined) return { intent: 'film-times', outcome: exact };
  const ms = clause.value<number>('duration');
  const text = timed(clause);
  // `20 seconds, not a second more`
  if (scene.planned.length > 0 && noMore.test(text)) return { intent: 'total', outcome: { kind: 'nothing' } };
  const named = clause.namesPhotos;
  if (ms !== undefined) {
    const one = new Set(clause.values('duration')).size === 1;
    return one &&
      ms >= 1000 &&
      !named &&
      !clause.has(...ofOthers) &&
      !differs.test(text) &&
      (inAll.test(text) || slot.test(text))
      ? done(ms)
      : undefined;
  }
  // `same motion for the cake, duration unchanged`: of the photo just spoken of.
  const photos = scene.planned.at(-1)?.params.photos;
  if (Array.isArray(photos) && ownLength.test(text)) return { intent: 'total', outcome: { kind: 'nothing' } };
  return named || clause.has('mute') || !keepsTotal(text) ? undefined : asLongAs(clause, scene);
}

const ownLength =
  /^(?:but |and |with )*(?:length|duration|time) (?:unchanged|the same|as is|untouched|stays?)(?: please| though)*$/;

const done = (durationMs: number): Read => ({
  intent: 'total',
  outcome: edit('set_length', { durationMs }, { topic: 'film' }),
});

/** The film as long as it was before the wishes around these words. */
function asLongAs(clause: Clause, scene: Scene): Read {
  if (scene.planned.length > 0) return holding(setIn(scene.planned), filmMs(scene.trail.base), scene);
  // `but keep the total as it was`, after a turn that changed it.
  const last = scene.conversation.past.at(-1);
  // `same total as before but the kiss longer`: as long as the film is when the wish is said.
  const goesOn = clause.tokens.at(-1)!.end < (clause.reading.tokens.findLast(isWord)?.end ?? 0);
  if (goesOn) return done(filmMs(scene.draft));
  const changed = last?.commands.some(({ name }) => lengthen.test(name)) === true;
  return holding(setIn(last?.commands ?? []), filmMs(changed ? last.before : scene.draft), scene);
}

/** Photos these commands gave a length of their own. */
const setIn = (commands: readonly EditCommand[]): ReadonlySet<string> =>
  new Set(commands.filter(setsSome).flatMap(photosIn));

/** The film as long as it is to be while some photos stay as long as they are: the others give way. */
export function holding(held: ReadonlySet<string>, durationMs: number, scene: Scene): Read {
  const own = shots(scene.draft).filter(({ id }) => held.has(id));
  const others = shots(scene.draft).filter(({ id }) => !held.has(id));
  const factor = (durationMs - totalMs(own)) / Math.max(1, totalMs(others));
  const share = { photos: others.map(({ id }) => id), factor: Math.round(factor * 1e6) / 1e6 };
  const gives = own.length > 0 && others.length > 0 && factor >= 0.05 && factor <= 20;
  return {
    intent: 'total',
    outcome: {
      kind: 'edit',
      commands: [
        ...(gives ? [{ name: 'set_photo_length', params: share }] : []),
        { name: 'set_length', params: { durationMs } },
      ],
      topic: 'film',
    },
  };
}

const isWord = (token: Token): boolean =>
  !hasTag(token, 'mark') && !/^(?:though|please|thanks|then|ok|okay|pls)$/.test(token.text);

const setsSome = ({ name, params }: EditCommand): boolean =>
  /^(?:remove|restore|duplicate|add)_photos$/.test(name) ||
  (name === 'set_photo_length' && params.photos !== 'all');

/** `half a minute, and the kiss for five seconds`: the length the film was given holds, whichever was said first. */
export function withTotal<Found extends ReadSentence>(read: Found): Found {
  const { planned, draft } = read.scene;
  const kept = keptOf(read);
  if (kept !== undefined) return kept;
  const at = planned.findLastIndex(({ name }) => name === 'set_length');
  const command = planned[at];
  const after = planned.slice(at + 1);
  if (command === undefined || read.scene.fresh || !after.some(setsSome)) return read;
  if (after.some((item) => lengthen.test(item.name) && !setsSome(item))) return read;
  const free = shots(draft).length - new Set(present(read.scene, after.flatMap(photosIn))).size;
  const given = read.items.find(
    ({ outcome }) => outcome?.kind === 'edit' && outcome.commands.includes(command),
  );
  if (free <= 0 || filmMs(draft) === command.params.durationMs || given === undefined) return read;
  const held = setIn(after.filter(({ name }) => name === 'set_photo_length'));
  const outcome: Outcome =
    held.size > 0
      ? holding(held, Number(command.params.durationMs), read.scene).outcome
      : { kind: 'edit', commands: [command], topic: read.scene.focus.topic };
  const { focus } = read.scene;
  return { ...read, scene: { ...advance(read.scene, given.clause, outcome), focus } };
}

/** `20 seconds, the sunset stays as it is`, 总时长30秒，第一张保持不变: what stays has the length it had. */
function keptOf<Found extends ReadSentence>(read: Found): Found | undefined {
  const { planned, draft, start, fresh } = read.scene;
  const lengths = planned.filter(({ name }) => lengthen.test(name));
  const whole = lengths.pop();
  const given = lengths.flatMap(({ params }) => (typeof params.durationMs === 'number' ? [params] : []));
  if (fresh || whole?.name !== 'set_length' || given.length !== lengths.length) return undefined;
  const stays = read.items.find(({ clause, intent }) => staysAsItIs(clause, intent));
  const named = present(
    read.scene,
    stays?.clause.refs.flatMap(({ kind, ids }) => (kind === 'some' ? ids : [])) ?? [],
  );
  // 别动 is a word of sparing and of keeping: kept is what is named.
  const excepted = stays?.intent !== 'keep' && stays?.clause.has('except') === true;
  const held = new Map(
    shots(start).flatMap(({ id, durationMs }) =>
      named.length > 0 && named.includes(id) !== excepted ? [[id, durationMs]] : [],
    ),
  );
  for (const { photos, durationMs } of given)
    if (Array.isArray(photos)) for (const id of photos) held.set(String(id), Number(durationMs));
  const off = shots(draft).filter(({ id, durationMs }) => durationMs !== (held.get(id) ?? durationMs));
  const { clause } = stays ?? read.items.at(-1)!;
  if (off.length === 0 || held.size >= shots(draft).length) return undefined;
  const back = off.map(({ id }) => ({
    name: 'set_photo_length',
    params: { photos: [id], durationMs: held.get(id) },
  }));
  const restored = advance(read.scene, clause, { kind: 'edit', commands: back, topic: 'film' });
  const { outcome } = holding(new Set(held.keys()), Number(whole.params.durationMs), restored);
  const { focus } = read.scene;
  return { ...read, scene: { ...advance(restored, clause, outcome), focus } };
}

/** A clause that names photos and says no more of them than that they stay, or are excepted. */
const staysAsItIs = (clause: Clause, intent: string | null): boolean =>
  !clause.has('duration', 'quote', 'film', 'title', 'music') &&
  ((intent === 'keep' && clause.has('keep')) || (intent === null && clause.has('except')));
