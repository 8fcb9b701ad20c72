import { type Reading, readTokens } from '../../language/index.js';
import type { ReadSentence } from '../outcome.js';
import { wholeClause } from '../reading/clause.js';
import { say, seconds } from '../replies/say.js';
import { filmMs, musicIn, roleOfText, type Scene, shots, texts } from '../scene.js';
import { readWish } from './supposing.js';

const time =
  '(?:(?:a|an|one|half a|\\d+(?:[.:]\\d+)?|[a-z]+(?:-[a-z]+)?)[ -]?(?:secs?|seconds?|minutes?|mins?|s)\\b(?: and a half| long| in total| altogether| overall| all in all)?|:?\\d+(?:[.:]\\d+)?)';
const whole =
  "(?:(?:that|this|it|the (?:whole )?(?:film|video|thing|total|result|length)|we|everything)(?:'s|'d|'ll)? ?)?";
const verb =
  '(?:(?:then |still |now |already |all |would |will |does |do |should |ever )*(?:is|be|gets?|run|runs|lasts?|goes|go|comes? (?:out |up )?|ends? up|becomes?|turns? out|makes? (?:it|us)|stays?|remains?|keeps? (?:it|us)|takes?|pushes it|brings it|puts us|are|it)? ?(?:at |to |to be |being |still |on )?)';
const more = "(?:longer than|over|more than|above|past|beyond|exceeds?|doesn't fit (?:in|into)|too long for)";
const less =
  '(?:under|below|less than|shorter than|within|no longer than|not longer than|no more than|not more than|at most|not over|inside|fits? (?:in|into|within)|fit (?:in|into|within))';
const things =
  '(?<thing>titles?|music|song|captions?|text|end card|transitions?|fades|words)(?: (?:in it|on it|at all|anywhere))?';

/** The condition behind `if`, with what is compared. */
const condition = [
  `(?<long>${whole}${verb}(?:(?<more>${more})|(?<less>${less})) (?<time>${time}))`,
  "(?<fits>(?:it|that|this|there|we|they)(?: all)?(?:'s| is| still|) ?(?:fits?|room|time|enough (?:room|time))(?: left)?(?: for it)?)",
  "(?<grows>(?:it|that|this|the film|the total)(?: would| will)? (?<still>doesn't|does not|won't|don't|not)? ?(?:get|gets|make it|makes it|become|becomes|be) (?:any |much )?longer(?: than (?:it is|now|before))?)",
  "(?<row>(?:there(?: are|'s|'re)|the film has|it has|it's got|we have|i have|you have|i've got|we've got)(?: still| already| got| now| only)* (?<many>more than|over|at least|fewer than|less than|under|at most|no more than|up to|exactly)? ?(?<count>\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?<way>or more |or fewer |or less )?(?:photos?|pictures?|images?|shots?)(?: in it| in there| in the film| left| now)*)",
  `(?<is>(?:there(?:'s| is| are)|it has|it's got|we have|i have|the film has|there) (?<none>no|not (?:a|any|yet a)|isn't (?:a|any)|aren't any|n't (?:a|any))?(?: a| an| any| some| still| already)* ?${things}(?: yet| already)?)`,
  "(?<loud>(?:the )?(?:music|song|piano|it)(?: is|'s) (?:still )?(?:(?<louder>louder than|over|above|more than)|(?:quieter than|softer than|under|below|less than)) (?<percent>\\d+) ?(?:%|percent|per cent))",
].join('|');

const first = new RegExp(
  `^(?:(?<before>.*?\\S)(?:[,.;:–-]+ ?|,? )(?:and |but |then |also )*|(?:and |but |ok |so |please |well |now )*)if (?:${condition})[,;:]? (?:then |please |just )*(?<wish>.+?)[.!\\s]*$`,
  'is',
);
const last = new RegExp(
  `^(?<wish>.+?)(?:[,;–-]+)? (?:but |and )?(?<how>only if|only when|if|as long as|so long as|provided(?: that)?|providing|on condition that|unless) (?:${condition})[.!\\s]*$`,
  'is',
);
const ahead = new RegExp(
  `^(?:and |but |please |ok )*(?<how>only if|as long as|provided|unless) (?:${condition})[,:;]+ (?<wish>.+?)[.!\\s]*$`,
  'is',
);

const askedFirst =
  /^(?<lead>(?:hey|ok|so|and|hi|please|,| )*)(?:is|are) there (?:already )?(?:a |an |any |some )?(?<thing>titles?|music|captions?|text|end card|transitions?)(?: (?:yet|already|in it|in the film|at all))*\s*[?,;.]+\s*(?:if (?<no>not|no|there is ?n['’]?t(?: (?:one|any))?|none)|if (?:so|yes|there is(?: one)?))[,:]? (?:then )?/i;

/** `is there a title? if not, add one` as `if there's no title, add one`. */
const asCondition = (said: string): string =>
  said.replace(askedFirst, (_, _lead: string, thing: string, no: string | undefined) =>
    no === undefined ? `if there is ${thing}, ` : `if there is no ${thing}, `,
  );

const chineseTime = '(?<time>[\\d零一二两三四五六七八九十百半]+(?:\\.\\d+)?(?:秒钟?|分钟|分))';
const chineseFirst = new RegExp(
  `^(?:(?<before>.+?)[,，。;；]\\s*)?(?:但|不过|那)?(?:如果|要是|假如|若是|若|万一)(?:总长|全片|总时长|时长|整个|整体|片子|视频|影片|加起来|这样|那样|它|一共|总共|会|还|了|的)*(?:(?<more>超过|大于|多于|长于|超出|超)|(?<less>不到|少于|短于|小于|不足|没超过|不超过|没到))了?${chineseTime}(?:的话|了)*[,，]?\\s*(?:就|那就|那|则|请|再)*(?<wish>.+?)[。！!\\s]*$`,
);
const chineseLast = new RegExp(
  `^(?<wish>.+?)[,，]?\\s*(?:但)?(?<how>前提是|条件是|只要|除非)(?:总长|全片|总时长|时长|整个|整体|片子|视频|影片|加起来|这样|那样|它|一共|总共|会|还|了|的)*(?:(?<more>超过|大于|超出)|(?<less>不到|少于|小于|没超过|不超过|别超过|控制在))${chineseTime}(?:以内|之内|的话|就行)*[。！!\\s]*$`,
);

type Parts = Readonly<Record<string, string | undefined>>;

/** The length said in a condition, milliseconds; a bare number counts seconds. */
function timeOf(said: string, reading: Reading, scene: Scene): number | undefined {
  const bare = /^:?(\d+(?:\.\d+)?)$/.exec(said)?.[1];
  if (bare !== undefined) return Number(bare) * 1000;
  for (const token of readTokens(said, reading.language, scene.assets).tokens)
    for (const { concept, value } of token.tags)
      if (concept === 'duration' && typeof value === 'number') return value;
  return undefined;
}

function isThere(thing: string, scene: Scene): boolean {
  const roles: Readonly<Record<string, string>> = {
    title: 'title',
    caption: 'caption',
    'end card': 'end_card',
  };
  const name = thing.toLowerCase().replace(/s$/, '');
  if (/^(?:music|song)$/.test(name)) return musicIn(scene.draft) !== undefined;
  if (/^(?:transition|fade)$/.test(name))
    return shots(scene.draft).some(({ transition }) => transition !== null && transition.type !== 'none');
  const role = roles[name];
  return texts(scene.draft).some(({ id }) => role === undefined || roleOfText(scene.draft, id) === role);
}

const counts: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12 },
};

/** `there are more than 6 photos` */
function manyHold({ many, count, way }: Parts, now: number): boolean {
  const limit = counts[count!.toLowerCase()] ?? Number(count);
  if (/^(?:more than|over)$/i.test(many ?? '')) return now > limit;
  if (/^(?:fewer than|less than|under)$/i.test(many ?? '')) return now < limit;
  if (/^at least$/i.test(many ?? '') || /more/i.test(way ?? '')) return now >= limit;
  return many === undefined && way === undefined
    ? now === limit
    : /^exactly$/i.test(many ?? '')
      ? now === limit
      : now <= limit;
}

/** Whether a condition holds of a film; undefined when it cannot be told. */
function holds(
  parts: Parts,
  reading: Reading,
  { now, opening }: { now: Scene; opening: Scene },
): boolean | undefined {
  if (parts.row !== undefined) return manyHold(parts, shots(now.draft).length);
  const { more: isMore, less: isLess, thing, percent, louder, grows } = parts;
  if (parts.time !== undefined) {
    const limit = timeOf(parts.time, reading, now);
    if (limit === undefined) return undefined;
    return isMore === undefined && isLess !== undefined
      ? filmMs(now.draft) <= limit
      : filmMs(now.draft) > limit;
  }
  if (grows !== undefined) return filmMs(now.draft) > filmMs(opening.draft) === (parts.still === undefined);
  if (parts.fits !== undefined) return true;
  if (thing !== undefined) return isThere(thing, now) === (parts.none === undefined);
  const music = musicIn(now.draft);
  if (percent === undefined || music === undefined) return undefined;
  const level = Math.round(music.volume * 100);
  return louder === undefined ? level < Number(percent) : level > Number(percent);
}

const afterwards = /\b(?:stay|remain|keep|fit|make|get|go|end|come|would|will|push|room|time|n't)/i;

const bareGoal =
  /^(?:make|trim|cut|bring|get|shorten|stretch|extend|set|take) (?:it|that|the film|the video|the whole thing) (?:(?:down|up|out|back) )?(?:to )?\d+$/i;

/** The wish with what its condition speaks of in place of `one` and `it`. */
function wishIn({ wish, thing, percent, time: limit }: Parts): string | undefined {
  if (wish === undefined) return undefined;
  // `if it is shorter than 30 seconds make it 30`
  if (limit !== undefined && bareGoal.test(wish)) return `${wish} seconds`;
  if (thing !== undefined) return wish.replace(/\bone\b/, () => `a ${thing.replace(/s$/, '')}`);
  if (percent === undefined) return wish;
  return wish
    .replace(/\bit\b/, 'the music')
    .replace(/(\bto \d+)(?! ?(?:%|percent|per cent|\d))/, '$1 percent');
}

/** What is said where the condition does not hold. */
const spared = (now: Scene, opening: Scene, { time: limit, thing, none }: Parts): string => {
  const there = thing?.toLowerCase();
  if (there !== undefined && opening.language === 'en')
    return none === undefined
      ? `There is no ${there} in the film, so I left it as it is.`
      : `There is ${/s$|^(?:music|text)$/.test(there) ? '' : 'a '}${there} already, so I left the film as it is.`;
  if (limit === undefined)
    return say(opening.language, {
      en: 'That is not the case, so I left the film as it is.',
      zh: '目前不是这样，所以没有改。',
    });
  const time = seconds(opening.language, filmMs(now.draft));
  const tried = filmMs(now.draft) !== filmMs(opening.draft);
  return say(opening.language, {
    en: tried
      ? `The film would be ${time} long with that, so I left it as it is.`
      : `The film is ${time} long: the condition does not hold, so I left that as it is.`,
    zh: tried ? `那样全片会有 ${time}，所以没有改。` : `全片 ${time}，条件不成立，所以没有改。`,
  });
};

/**
 * `if it gets longer than 40 s drop the market`, `6 seconds each, but only if it stays under 30 seconds`: the wish is
 * done where its condition holds of the film, and told of where it does not.
 */
export function onCondition(reading: Reading, opening: Scene): ReadSentence | undefined {
  if (opening.fresh || shots(opening.draft).length === 0) return undefined;
  const said = asCondition(reading.normal.raw.trim().replaceAll('’', "'"))
    .replace(/^(?:now|ok|okay|hi|hey)[,!]? +(?=if\b)/i, '')
    .replace(/[ ,]+(?:thanks|thank you|please)[.!]*$/i, '');
  const may =
    reading.language === 'en'
      ? /\bif\b|\bas long as\b|\bso long as\b|provid|unless|condition that/i
      : /如果|要是|假如|若|万一|前提|条件是|只要|除非/;
  if (said.length > 300 || !may.test(said)) return undefined;
  const shapes =
    reading.language === 'en'
      ? [ahead, last, first]
      : reading.language === 'zh'
        ? [chineseLast, chineseFirst]
        : [];
  const parts: Parts | undefined = shapes.find((shape) => shape.test(said))?.exec(said)?.groups;
  const wish = parts === undefined ? undefined : wishIn(parts);
  if (parts?.wish === undefined || wish === undefined) return undefined;
  const clause = wholeClause(reading, opening);
  const before = parts.before === undefined ? undefined : readWish(parts.before, reading, opening);
  if (before !== undefined && before.scene.planned.length === 0) return undefined;
  const base = before?.scene ?? opening;
  const done = readWish(wish, reading, base);
  if (done.scene.planned.length === base.planned.length) return undefined;
  const { how } = parts;
  const trial =
    how !== undefined && (how.toLowerCase() !== 'if' || afterwards.test(said.slice(parts.wish.length)));
  const now = trial ? done.scene : base;
  const truth = holds(parts, reading, { now, opening });
  if (truth === undefined) return undefined;
  const wanted = /^(?:unless|除非)$/i.test(how ?? '') ? !truth : truth;
  if (wanted) return { items: [...(before?.items ?? []), ...done.items], scene: done.scene };
  const outcome = { kind: 'answer', text: spared(now, opening, parts) } as const;
  return { items: [...(before?.items ?? []), { clause, intent: 'inquiry', outcome }], scene: base };
}
