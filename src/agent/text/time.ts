import type { TextSegment } from '../../draft/index.js';
import { hasTag, tagValue } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';
import { filmMs, type Scene, shots } from '../scene.js';

/** A change of when a text is shown, as parameters of `time_text`. */
interface TimeWish {
  readonly startMs?: number;
  readonly durationMs?: number;
  readonly byMs?: number;
  readonly photo?: string;
  readonly hold?: 'film';
}

/**
 * The clause with its times and photos as signs, so that phrases are told by their form: `leave it until <p0> goes away`,
 * `appear <d0> in`. What a text says and the words for it are left out.
 */
function formOf(clause: Clause): { form: string; spans: number[]; photos: string[][]; moments: boolean[] } {
  const spans: number[] = [];
  const moments: boolean[] = [];
  const photos: string[][] = [];
  const words: string[] = [];
  for (let i = 0; i < clause.tokens.length; i++) {
    const token = clause.tokens[i]!;
    const ref = clause.refs.find((item) => item.kind === 'some' && item.from === i && item.ids.length > 0);
    if (ref !== undefined && ref.to > i) {
      words.push(` <p${photos.length}> `);
      photos.push([...ref.ids]);
      i = ref.to - 1;
      continue;
    }
    const ms = tagValue(token, 'duration');
    if (typeof ms === 'number') {
      const placed =
        hasTag(token, 'moment') ||
        /^seconds? \d/.test(token.text) ||
        /mark/.test(clause.tokens[i + 1]?.text ?? '');
      words.push(`${/^from/.test(token.text) ? ' from' : ''} <d${spans.length}> `);
      spans.push(ms);
      moments.push(placed);
    } else if (hasTag(token, 'quote')) words.push(' <q> ');
    else words.push(/\p{Script=Han}/u.test(token.text) ? token.text : ` ${token.text} `);
  }
  const form = words.join('').replace(/\s+/g, ' ').trim();
  return { form, spans, photos, moments };
}

const goes =
  '(?:disappears?|vanish(?:es)?|leaves?|(?<!\\b(?:the|very|its) )ends?(?! ?[cC]ard)|ended|goes|go|gone|removed?|hides?|hidden|finish(?:es)?|stops?|out|off|over|away|fades? out|消失|没|结束|撤|收|退场|下去|走|隐去|不见)';
const goesAway = new RegExp(goes);
const goesWithIt = new RegExp(`(?:${goes}).{0,6}(?:with|together with) (?:it|that|them)`);
const comes =
  '(?:appears?|appearing|comes?|coming|shows?|show up|starts?|begins?|pops?|enters?|kicks?|fades? in|turns up|arrives?|出现|出来|显示|出|弹|来|进|冒|亮相|露面|上)';

/** 晚点出来, 早一点出现: how words come, by a step. */
const laterHan =
  /(?:再|稍微|要)?(?:(晚|迟|推迟|延后)|早|提前)(?:一?[点些]|点儿|一会儿?|一下)(?:再|才|开始)?(?:出来|出现|显示|进来|弹出来?|上来)(?:吧|了|啊)?$/;

const rules = {
  whole:
    /(?:whole|entire|full) (?:video|film|time|movie|thing|way|clip|slideshow|length|duration)|throughout(?! <p)|all the time|all the way through|all through(?! <p)|at all times|non-?stop|(?:stays?|keep it|leave it|is|be|show it) (?:on |there |up )?always|always (?:be |stay )?(?:on|there|up|visible|shown|stays?)|from start to (end|finish)|from beginning to end|start to finish|permanently|constantly|全程(?!.*<p)|整个视频|整个片子|整段|(?:整片|全片|整套片|整部片子?|整条视频)都?(?:在|显示|挂|留|有|放着|摆|擺|滚动|底|顶|左|右|$)|从头[^，到]{0,3}到尾|自始至终|始终(?!.*<p)|一直(都)?(在|显示|挂着?|留着?|放着?|写着?|摆着?|有)(?!.*(?:<[pd]|到))|^一直$|^(不要|别)(消失|不见)/,
  toEnd:
    /\b(?:until|till|til|to|through to) (?:the |its )?(?:very )?(?:end|finish)(?: of (?:the )?(?:film|video|movie|show))?$|(?:到|直到)(?:最后|结尾|结束|片尾|末尾|完)$/,
  fromTo:
    /(?:from|between|从|自) ?<d0> ?(?:to|and|until|till|through|[-–—]|到|至)\D{0,3}<d1>|<d0> ?(?:to|[-–—]|到|至)\D{0,6}<d1>/,
  startsEnds: new RegExp(
    `(?:${comes}|from|从|在).{0,14}<d0>.{0,40}(?:${goes}|until|till|til|to|到|至).{0,14}<d1>|<d0>.{0,30}${comes}.{0,30}<d1>.{0,16}${goes}`,
  ),
  sooner: /(?:earlier|sooner|提前|早|提早).{0,8}<d0>|<d0> (?:earlier|sooner)|<d0>(?:早|提前)/,
  later: /<d0> later|later by <d0>|(?:晚|迟|推迟|延后|延迟|拖)(?:个)? ?<d0>/,
  wait: new RegExp(
    `(?:let|wait|waits|hold|holds|delay|delayed|pause)\\b.{0,16}<d0>|<d0>.{0,14}(?:pass|passed|go by|goes by|gone by|have passed) (?:first|before)|<d0> (?:in\\b(?! (?:red|white|black|blue))|into)|(?<!\\b(?:${goes}).{0,24})after .{0,10}<d0>|(?:等|过|隔).{0,3}<d0>|<d0> ?(?:钟)?(?:之?后|以后|过后|处|的时候|时)?(?:再|才|开始|起)?(?:${comes})|<d0> ?(?:之后|以后|开始|起|后)`,
  ),
  starts: new RegExp(
    `(?:${comes}|show it|start it)\\b.{0,14}(?:at|from|after|with|in)? (?:the )?<d0>|only\\b.{0,14}\\b(?:at|from|after|with|in) (?:the )?<d0>|(?:starting|starts?|beginning|from|as of|从) ?(?:the )?<d0>|(?:at|在) ?(?:the )?<d0>(?: mark)?$`,
  ),
  ends: new RegExp(
    `(?:until|till|til|up to|through to|by|before|to|直到|到|至|持续到|显示到|挂到|留到|停到|放到|保留到) ?(?:the )?<d0>|${goes}.{0,12}(?:at|by|after|before|with|from)? (?:the )?<d0>|<d0> ?(?:就|后|时|处|的时候|之后)?${goes}`,
  ),
};

const photoRules = {
  untilBegin: new RegExp(
    `(?:${goes}).{0,20}(?:as|when|once|as soon as|the moment|just as|before) (?:the )?<p(\\d)> ?(?:${comes})|(?:until|till|til|before|by the time|到|直到|等到) ?<p(\\d)> ?(?:${comes}|之?前|开始|以前)`,
  ),
  untilEnd: new RegExp(
    `(?:until|till|til|up to|through|to|by|到|至|直到)(?: the| its)?(?: very)?(?: end(?: of)?)?(?: the)? ?<p(\\d)>|(?:${goes}).{0,14}(?:with|as soon as|when|once|at the end of|after|together with|跟着?|随着?) ?<p(\\d)>|<p(\\d)> ?(?:结束|放完|播完|过后|完了?)(?:时|的时候)?.{0,4}(?:${goes}|为止)`,
  ),
  startWith: new RegExp(
    `(?:once|when|whenever|as soon as|only when|only with|not before|starting with|starting from|starts? (?:with|on|at|from)|begins? (?:with|on|at)|from|${comes}.{0,12}(?:with|on|at|during|from)|从|等|等到|到) ?<p(\\d)>.{0,3}(?:${comes}|on|onwards?|begins?|开始|时|的时候|再|起|is shown|is on|$)`,
  ),
  whole:
    /(?:throughout|during|as long as|while|for|for the whole of|stays?(?: on| there| up)? the (?:whole|entire|full)|全程|整张|整段|一直|始终).{0,14}<p(\d)>|<p(\d)>.{0,6}(?:全程|一直|始终|整张|整段)/,
  only: /^(?:(?:and|but|no|,|can|could|should|the|that|this|my|our|title|text|caption|words|line|be|show|keep|have|shown|i|want|please) )*(?:only|just) (?:be )?(?:shown )?(?:on|over|for|during|in|with) (?:the )?<p(\d)>$|\b(?:on|over|during) (?:the )?<p(\d)> (?:only|alone)$/,
  through: /(?:through|into|over|across|延续到|持续到|一直到) ?<p(\d)>.{0,12}(?:too|as well|also|也|还)/,
};

const firstGroup = (match: RegExpExecArray | null): number | undefined => {
  const found = match?.slice(1).find((group) => group !== undefined);
  return found === undefined ? undefined : Number(found);
};

/** The shot on the screen at a moment. */
const shotAt = (scene: Scene, ms: number) =>
  shots(scene.draft).find((shot) => ms >= shot.startMs && ms < shot.startMs + shot.durationMs);

const between = (startMs: number, endMs: number): TimeWish | undefined =>
  endMs - startMs >= 100 ? { startMs, durationMs: endMs - startMs } : undefined;

/** Times told by photos: `until the second photo goes away`, `once the side view appears`, 一直挂到第二张结束. */
function byPhotos(
  form: string,
  photos: readonly string[][],
  scene: Scene,
  current: Current,
): TimeWish | undefined {
  const list = shots(scene.draft);
  const of = (index: number | undefined) =>
    list.filter((shot) => index !== undefined && (photos[index] ?? []).includes(shot.id));
  const end = (items: typeof list): number =>
    Math.max(...items.map((shot) => shot.startMs + shot.durationMs));
  const begin = (items: typeof list): number => Math.min(...items.map((shot) => shot.startMs));
  const ask = (rule: RegExp): typeof list | undefined => {
    const found = of(firstGroup(rule.exec(form)));
    return found.length === 0 ? undefined : found;
  };
  const through = ask(photoRules.through);
  if (through !== undefined) return between(current.startMs, end(through));
  const before = ask(photoRules.untilBegin);
  if (before !== undefined) return between(current.startMs, begin(before));
  const until = ask(photoRules.untilEnd);
  // `until the second photo` ends as it comes, `until the second photo is over` and 到第二张 when it goes.
  const bare = /(?:until|till|til) (?:the )?<p\d>$/.test(form.replace(/ (?:please|too|now|then)$/, ''));
  if (until !== undefined && bare && begin(until) > current.startMs + 100)
    return between(current.startMs, begin(until));
  if (until !== undefined && !/^(?:to|by) /.test(photoRules.untilEnd.exec(form)?.[0] ?? ''))
    return between(current.startMs, end(until));
  const starts = ask(photoRules.startWith);
  if (starts !== undefined) {
    const startMs = begin(starts);
    return startMs < current.startMs + current.durationMs && startMs > current.startMs + 100
      ? { startMs, durationMs: current.durationMs }
      : { startMs, durationMs: current.durationMs };
  }
  // `only on the first two photos`
  const only = ask(photoRules.only);
  if (only !== undefined && only.length > 1) return between(begin(only), end(only));
  if (only?.[0] !== undefined && !/^(?:(?:and|but|no|,) )*(?:only|just)/.test(form))
    return { photo: only[0].id };
  const whole = ask(photoRules.whole);
  if (whole !== undefined)
    return whole.length === 1 ? { photo: whole[0]!.id } : between(begin(whole), end(whole));
  return undefined;
}

/** `the last three seconds of that picture`, `the first second of the temple`: a part of the photo it lies on. */
function partOfPhoto(
  form: string,
  photos: readonly string[][],
  scene: Scene,
  current: Current,
  spanMs: number,
): TimeWish | undefined {
  const found =
    /\b(first|opening|last|final|closing) <d0> (?:(?:of|on|in|that) )?(?:(?:the|that|this|its|her|his) (?:photo|picture|pic|image|shot|slide|clip|one)\b|(?:the )?<p(\d)>)/.exec(
      form,
    );
  if (found === null) return undefined;
  const named = found[2] === undefined ? undefined : photos[Number(found[2])];
  const shot =
    named === undefined || named.length > 1
      ? shotAt(scene, current.startMs)
      : shots(scene.draft).find(({ id }) => named.includes(id));
  if (shot === undefined) return undefined;
  const durationMs = Math.min(spanMs, shot.durationMs);
  const head = /first|opening/.test(found[1]!);
  return { startMs: shot.startMs + (head ? 0 : shot.durationMs - durationMs), durationMs };
}

const atOnce = /\b(?:from|in|at|since|with) the (?:very )?first (?:second|moment|instant)\b/;

interface Current {
  readonly startMs: number;
  readonly durationMs: number;
}

/** When a text is to be shown, in the film's time; undefined when nothing is said about it. */
export function timeIn(clause: Clause, scene: Scene, text: TextSegment | undefined): TimeWish | undefined {
  const { form, spans, photos, moments } = formOf(clause);
  const current: Current = text ?? { startMs: 0, durationMs: 3500 };
  const film = filmMs(scene.draft);
  const endNow = current.startMs + current.durationMs;
  const bySize = clause.has('bigger', 'smaller');
  const fresh = clause.has('quote') && !clause.has('shown') && text === undefined;
  if (photos.length > 0 && spans.length === 0 && !fresh) {
    const found = byPhotos(form, photos, scene, current);
    if (found !== undefined) return found;
  }
  // `as long as the photo does`, `go away with it`, 跟这张照片一起消失: the photo it lies on.
  if (
    /as long as (?:the|its|that) (?:photo|picture|image|one|shot)|for the (?:whole|full|entire) (?:photo|picture|image|shot)|until (?:the|its|that) (?:photo|picture|image) (?:ends|is over|goes|changes)|(?:跟|和|随)(?:着)?(?:照片|图|画面)一(?:起|样)/.test(
      form,
    )
  ) {
    const shot = shotAt(scene, current.startMs);
    if (shot !== undefined) return between(current.startMs, shot.startMs + shot.durationMs);
  }
  if (goesWithIt.test(form)) {
    const shot = shotAt(scene, current.startMs);
    if (shot !== undefined) return between(current.startMs, shot.startMs + shot.durationMs);
  }
  // `be there from the first second`
  if (
    /\b(?:from|in|at|since|with) (?:the )?(?:very )?(?:first (?:second|moment|instant)|<d0>)/.test(form) &&
    atOnce.test(clause.text)
  )
    return { startMs: 0, durationMs: current.durationMs };
  const [first, second] = spans;
  // 太长了，缩到45秒
  if (first === undefined && clause.reading.language === 'zh' && cutsFilm(clause.reading.normal.text))
    return undefined;
  // 片头写“妈妈”，别太长: in a first request the film is meant.
  // `Title: Party. About 20 seconds.`
  const alone = clause.tokens.every(
    (token) =>
      hasTag(token, 'duration') ||
      /^(?:about|around|roughly|approximately|circa|or so|maybe|max|total|in total|,|so|i|think)$/.test(
        token.text,
      ),
  );
  if (scene.fresh && alone && first !== undefined && first >= 8000) return undefined;
  const ofFilm = scene.fresh && !clause.has('title', 'caption', 'text', 'endCard', 'it', 'quote');
  if (first === undefined && clause.has('longer', 'shorter') && !bySize && ofFilm) return undefined;
  if (first === undefined && clause.has('longer', 'shorter') && !bySize)
    return { byMs: (clause.has('longer') ? 1 : -1) * (clause.has('little') ? 1000 : 1500) };
  // 字别一直挂着
  const not =
    /(?:别|不要|不用|不必)(?:再|老)?(?:一直|总是?|老是?|全程|始终)|\b(?:not|no longer|n't|dont|don t)(?: \w+){0,5}? (?:the whole|the entire|the full|all|always|throughout)\b/.test(
      form,
    );
  // `I want the title on every photo`: it stays, and is written once.
  const onAll =
    text !== undefined &&
    clause.has('title') &&
    !clause.has('quote', 'fileName', 'date', 'numbering', 'add') &&
    /\btitle\b.*\b(?:on|over) (?:every|each|all)(?: of)?(?: the| my| our)? (?:photos?|pictures?|pics?|images?|them)\b/.test(
      clause.text,
    ) &&
    !/\ban? (?:\w+ )?title\b/.test(clause.text);
  if (!not && (onAll || rules.whole.test(form)) && first === undefined) return { hold: 'film' };
  // `until the very end`, not `until the end of the temple`.
  if (first === undefined && rules.toEnd.test(form) && !clause.has('photo', 'move'))
    return between(current.startMs, film);
  if (first === undefined) {
    // 标题晚点出来
    const han = laterHan.exec(form.replace(/ /g, ''));
    if (han !== null) {
      const startMs = Math.max(0, current.startMs + (han[1] === undefined ? -1000 : 1000));
      return { startMs, durationMs: current.durationMs };
    }
    // `the title starts later`, `a bit later`
    const shift = new RegExp(
      `(?:${comes}|^(?:and |but |a (?:bit|little) |please )*)(?: \\w+){0,3}? ?(?:(later)|(earlier|sooner))$`,
    ).exec(form);
    if (shift !== null && text !== undefined && !goesAway.test(form)) {
      const step = clause.has('little') ? 500 : 1000;
      const startMs = Math.max(0, current.startMs + (shift[1] === undefined ? -step : step));
      return startMs === current.startMs ? undefined : { startMs, durationMs: current.durationMs };
    }
    const brief =
      /\b(?:goes|gone|disappears?|vanish(?:es)?|leaves?|over|ends?|stays?|shown|up|there|fades?|passes)\b.*\b(?:too (?:quickly|fast|soon|early|briefly|short)|so (?:quickly|fast|soon)|not long enough)\b|\b(?:too (?:quick|fast|brief|short)|not enough time|no time|no chance) to (?:read|see)\b/;
    if (brief.test(form)) return { byMs: 1500 };
    const not =
      /right away|straight away|immediately|so early|so soon|that early|too (?:early|soon)|一上来|那么早|这么早|太早|太快出/.test(
        form,
      );
    // `not straight away` beside a time says no more than the time.
    const told = (): boolean => clause.reading.tokens.some((token) => hasTag(token, 'duration'));
    if (not && clause.has('no', 'less', 'too', 'later') && !/<q>/.test(form) && !told())
      return { startMs: current.startMs + 1500, durationMs: current.durationMs };
    return undefined;
  }
  if (second !== undefined) {
    if (/\b(?:at|from|after) (?:the )?<d0>.{0,24}\bfor (?:just |only |about )?<d1>/.test(form))
      return { startMs: first, durationMs: second };
    if (/\bfor (?:just |only |about )?<d0>.{0,24}\b(?:at|from|after) (?:the )?<d1>/.test(form))
      return { startMs: second, durationMs: first };
    // 在第5秒加标题“第二天”显示2秒
    if (
      moments[0] === true &&
      moments[1] === false &&
      /(?:显示|停留?|放|持续|出现|展示)(?:时间|时长)?(?:为|是|共|了)?\s?<d1>/.test(form)
    )
      return { startMs: first, durationMs: second };
    if (rules.fromTo.test(form) || rules.startsEnds.test(form))
      return { startMs: Math.min(first, second), durationMs: Math.abs(second - first) };
    if (/for|持续|显示|停留|共/.test(form) && rules.wait.test(form))
      return { startMs: first, durationMs: second };
    return { startMs: Math.min(first, second), durationMs: Math.abs(second - first) };
  }
  // `the headline only needs two seconds on screen`
  if (
    /\bneeds? (?:only |just |about |to (?:be|stay) (?:there |up |on )*(?:for )?)*<d0>(?: on (?:the )?screen| of (?:time|screen time)| up| there| or so)*$/.test(
      form,
    )
  )
    return { durationMs: first };
  // `hold the end card 5 seconds`
  if (
    /\bhold (?:[\w-]+ ){1,4}<d0>$|\blet (?:[\w-]+ ){1,3}(?:stay|last|remain|linger|be)(?: (?:up|there|on|for|visible|shown))* <d0>$/.test(
      form,
    )
  )
    return { durationMs: first };
  const part = partOfPhoto(form, photos, scene, current, first);
  if (part !== undefined) return part;
  // `let two seconds go by first`
  if (/<d0> (?:have |has )?(?:pass|passed|passes|go by|goes by|gone by|elapse)\b/.test(form))
    return later(first, current, film);
  // 从倒数五秒开始: counted from the end of the film.
  if (
    /(?:倒数|最后)第? ?<d0>/.test(form) &&
    !/<d1>/.test(form) &&
    !rules.ends.test(form.replace(/到?最后/, ''))
  )
    return { startMs: Math.max(0, film - first), durationMs: Math.min(first, film) };
  if (
    /last|final|最后|结尾/.test(form) &&
    !/until|till|到/.test(form) &&
    (clause.has('last') || (clause.has('end') && !clause.has('start')))
  )
    return { startMs: Math.max(0, film - first), durationMs: first };
  const going = goesAway.test(form);
  if (rules.sooner.test(form)) {
    const startMs = Math.max(0, current.startMs - first);
    return going && !/出现|出来|appear/.test(form) ? between(current.startMs, endNow - first) : { startMs };
  }
  if (going && /longer|later|晚|再过|多/.test(form)) return between(current.startMs, endNow + first);
  if (rules.later.test(form)) return { startMs: current.startMs + first };
  if (
    /\b(?:first|opening)\b|前/.test(form) &&
    !/pass|go by|first$|之前|以前/.test(form) &&
    !rules.ends.test(form)
  )
    return { startMs: 0, durationMs: first };
  // 往后推半秒, 提前一秒: when it comes, and as long as before.
  if (/(?:往后|推迟|延后|推后)(?:推|挪|移|延|放|调)?(?:迟|后)?(?:了|个)? ?<d0>/.test(form))
    return later(current.startMs + first, current, film);
  if (/(?:往前|提前|提早)(?:推|挪|移|放|调)?(?:了|个)? ?<d0>/.test(form))
    return { startMs: Math.max(0, current.startMs - first) };
  const less = clause.has('shorter') || /\b(?:less|fewer)\b|少/.test(form);
  const more = clause.has('longer', 'more') || /\bextra\b|多|再|延长/.test(form);
  const exact = /would do|is enough|instead|suffices?|is plenty|就够|就行|即可/.test(form);
  if (!exact && (moments[0] ?? false) && !rules.ends.test(form)) return later(first, current, film);
  if (
    rules.ends.test(form) &&
    !/(?:shorten|cut|trim|extend|lengthen|down|up|缩短|延长|改|调|设)(?:.{0,6})(?:to|到|至) ?<d0>/.test(form)
  ) {
    const absolute = (moments[0] ?? false) || !/after|后/.test(form);
    return between(current.startMs, absolute && first > current.startMs ? first : current.startMs + first);
  }
  if (
    rules.wait.test(form) &&
    !/(?:for|in) (?:just |only |about )?<d0>(?: only| at most| max| or so| exactly)?$/.test(form)
  )
    return later(first, current, film);
  if (rules.starts.test(form) && !/for <d0>|显示 ?<d0>|<d0> ?(?:long|长)/.test(form))
    return later(first, current, film);
  if (more && !exact && !less) return { byMs: first };
  if (less && !exact && /by|少|减|less|fewer|shorter/.test(form) && !/(?:to|到) ?<d0>/.test(form))
    return { byMs: -first };
  return { ...(clause.has('start') && text === undefined ? { startMs: 0 } : {}), durationMs: first };
}

/** 缩到45秒: the film, since no line is read for so long. */
export const cutsFilm = (text: string): boolean =>
  Number(/(?:缩|剪|压|砍|控制|减)(?:短|小|减|缩)?(?:到|成|至|在) ?(\d+) ?秒/.exec(text)?.[1] ?? 0) > 6;

const later = (startMs: number, { durationMs }: Current, film: number): TimeWish =>
  startMs + durationMs > film ? { startMs, durationMs: Math.max(100, film - startMs) } : { startMs };
