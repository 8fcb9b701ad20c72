/** The words of suppositions: `what if we dropped the third?`, `how long would it be without the train?`. */

const lead =
  "(?:(?:and|so|ok|okay|hm+|oh|well|but|now|also|then|nice|cool|great|thanks|sorry|wait|hey|hi|just (?:curious|asking|wondering|checking)|(?:out of|for) (?:curiosity|interest|comparison)|(?:quick |one |another )?question|curious|tell me|i wonder|i was wondering|do you know|any idea|roughly|about|no changes yet|don't do it yet)[\\s,:!.–-]+)*";
const film =
  '(?:it|this|that|we|everything|(?:the|my|our) (?:whole |entire |finished )?(?:film|video|movie|thing|total|length|slideshow|reel|clip|result))';
const even = '(?:then |still |all |really |also |even )*';
const when = "(?:would|will|'d|'ll|does|do|might|could|is|are|gets?)";
const length =
  '(?:how (?:long|short|many seconds|much (?:longer|shorter|time))|what (?:length|total|running time))';
const asked = `(?:${length}|what(?:'s| is| are| would| will| happens?| does)?|would|will|does|do|is|how|by how much|might|can)`;

/** What is supposed, in each of the shapes a question about it has. */
const shapes: readonly RegExp[] = [
  new RegExp(
    `^${lead}(?:what (?:would |will |does |'?d )?(?:happens?|change|it (?:look|be) like|become of it|that do) if|suppose|supposing|imagine|assuming|let's (?:say|assume|suppose)) (?<what>.+?)(?:[,;–-]+ (?:then )?${asked}\\b.*)?[?!.\\s]*$`,
    'i',
  ),
  new RegExp(
    `^${lead}(?:if|suppose|say) (?<what>(?:i|we|one|somebody|someone) (?:wanted|needed|liked|asked for|preferred|were to|would like|had)\\b.+?)[,;–-]+ (?:then )?(?:could|can|would|will|might) (?:you|that|it|this|kinora)\\b(?: (?:do|manage|make|handle|change|be|work|go|possible|that|it|this|done|ok|okay|so))*[?!.\\s]*$`,
    'i',
  ),
  new RegExp(
    `^${lead}what if (?<what>(?:we|i|you|one|they)\\b.+?|[^,]{2,60}? (?:was|were|had|got|became|lasted|stayed)\\b.+?|.+?(?=[,;–-]+ (?:then )?${asked}\\b))(?:[,;–-]+ (?:then )?${asked}\\b.*)?[?!.\\s]*$`,
    'i',
  ),
  new RegExp(
    `^${lead}(?:if|assuming) (?<what>.+?)[,;–-]* (?:then )?(?:${length} (?:${when} )?${film}|${length}|what (?:would|will|is|'s) (?:the |be the )?(?:total|length|running time)|(?:would|will|does|do|is) ${film}(?= (?:still |then |even |also )*(?:be|get|become|run|last|come|stay|end|fit|make|too|over|under|longer|shorter|work|look)\\b))\\b.*[?!.\\s]*$`,
    'i',
  ),
  new RegExp(
    `^${lead}(?:${length}|what (?:would|will) (?:the |be the )?(?:total|length|running time))\\b(?:.*?\\b(?:would|will|'d|'ll|does|do|get|be)\\b.*?)? (?<how>if|with|without|after) (?<what>.+?)[?!.\\s]*$`,
    'i',
  ),
  new RegExp(
    `^${lead}(?:would|will|might|wouldn't|won't) ${film} ${even}(?!be (?:possible|ok|okay|alright|all right|fine|nice|great|cool|lovely|a problem|too much|doable)\\b)(?:be|get|become|run|last|come|stay|end up|fit|make|look|feel|work)\\b.*? (?<how>if|with|without) (?<what>.+?)[?!.\\s]*$`,
    'i',
  ),
  // `what would it look like in black and white?`, `how would the film be with 2 seconds each?`
  new RegExp(
    `^${lead}(?:what|how) (?:would|will|might) (?<subject>(?!i\\b|we\\b|you\\b).{2,40}?) (?:look|be|feel|sound)(?: like)? (?:(?<how>if|with|without|in|as|at) )?(?<what>(?!like\\b|long\\b|short\\b|possible\\b|in it\\b|then\\b).+?)[?!.\\s]*$`,
    'i',
  ),
  // `would photo 3 look good in sepia?`
  new RegExp(
    `^${lead}(?:would|will|might|could|does|do) (?<subject>(?!i\\b|we\\b|you\\b).{2,40}?) (?:look|looks|be|work|seem) (?:\\w+ )?(?:good|better|nice|nicer|ok|okay|fine|great|well|right|best|cool|pretty|prettier|wrong|bad|silly|odd|too much) (?<how>in|with|as|at) (?<what>.+?)[?!.\\s]*$`,
    'i',
  ),
  new RegExp(
    `^${lead}(?:does|do|is|doesn't|isn't) ${film} ${even}(?:(?:get|become|run|last|come out|end up|be) )?(?:much |a lot |any |too )?(?:longer|shorter|over|under|less than|more than) .*?(?<how>if|with|without) (?<what>.+?)[?!.\\s]*$`,
    'i',
  ),
  new RegExp(
    `^${lead}(?:do you (?:think|reckon)|would you say)(?: that)? (?:(?:i|we) (?:should|could|ought to)|${film} (?:would|might|could|will) (?:look|be|feel|work|get|sound|come across)\\b.*? (?<how>if|with|without|in)) (?<what>.+?)[?!.\\s]*$`,
    'i',
  ),
  new RegExp(
    `^${lead}(?:is it (?:better|worth|a good idea|wise|smart)(?: to)?|would (?:it be|you say it's|you recommend)(?: (?:better|worth|wise|a good idea))? to|should i|(?:should|shall) (?:we|i)(?=.+(?:,? (?:do you think|what do you (?:think|say)|you think|or not|or (?:leave|keep|is|better) .+)[?!.\\s]*$))) (?<what>.+?)(?:,? (?:do you think|what do you (?:think|say)|you think|or not|or (?:leave|keep|is|better) .+))?[?!.\\s]*$`,
    'i',
  ),
];

const removing =
  '(?:remov(?:e|ing)|delet(?:e|ing)|drop(?:ping)?|cut(?:ting)?|los(?:e|ing)|tak(?:e|ing) out|get(?:ting)? rid of|skip(?:ping)?|leav(?:e|ing) out)';
const opinion =
  "(?:what do you (?:think|say|reckon)|what would you (?:do|say)|what's your (?:opinion|take|view)|any (?:thoughts|opinions?)|thoughts|(?:is|would) (?:that|this|it) (?:be )?(?:a good idea|better|wise|smart)|good idea|yes or no)";
/** `what do you think?` behind a wish: what stands before it is only supposed. */
export const asksOpinion = new RegExp(`^(?:so|well|hm+|or|and|,| )*${opinion}[?!.\\s]*$`, 'i');
/** What somebody only thinks of, or asks an opinion of. */
const musings: readonly RegExp[] = [
  new RegExp(
    `^${lead}(?:i|we)(?:'m|'re| am| are| was| were|'ve been| have been)? (?:(?:just|only|still|also|actually|sort of|kind of) )*(?:(?:thinking|considering|debating|contemplating|toying|thought)(?: (?:about|of|with|on))?(?: the idea of)?(?= (?!(?:some|any|every|no)thing)[a-z]+ing\\b)|(?:thinking|considering|debating|wondering)(?: about)? (?:whether|if)(?: or not)? (?:i|we) (?:should|could|might|ought to)) (?<what>[a-z]+ .+?)[?!.\\s]*$`,
    'i',
  ),
  new RegExp(
    `^${lead}(?:(?:maybe|perhaps|possibly) (?:i|we) (?:should|could|might|can)|(?:i|we) (?:might|may)(?: want to)?(?: still| also| just)?) (?<what>${removing}\\b.+?)(?:,? (?:later|at some point|one day|or not))?[?!.\\s]*$`,
    'i',
  ),
  new RegExp(`^${lead}(?:maybe|perhaps|possibly) (?<what>${removing}\\b.+?)\\?[?!.\\s]*$`, 'i'),
  new RegExp(`^${lead}(?:maybe|perhaps|possibly|or)? ?(?<what>.+?)[?,.;–-]+ *${opinion}[?!.\\s]*$`, 'i'),
  new RegExp(
    `^${lead}do you (?:think|reckon|feel)(?: that)? (?<what>(?:the|my|our|photo|it|this|that) .+? (?:should|ought to|needs? to|must) .+?)[?!.\\s]*$`,
    'i',
  ),
  new RegExp(
    `^${lead}(?:is|are|isn't|aren't|would|wouldn't) (?<what>(?:a |half )?[\\d.]*\\w*[ -]?(?:s|secs?|seconds?|mins?|minutes?)(?: (?:a|per|each|for (?:each|every)) ?(?:photo|picture|slide|image|one)?)?)(?: (?:be|is))?(?: (?:way|much|a bit|a little))? (?:too (?:long|short|much|little|slow|fast|quick)|enough|(?:any )?better|ok|okay|fine|good)(?: for (?<subject>[^?]{3,40}?))?[?!.\\s]*$`,
    'i',
  ),
];

const bases: Readonly<Record<string, string>> = {
  took: 'take',
  left: 'leave',
  made: 'make',
  gave: 'give',
  threw: 'throw',
  had: 'have',
  got: 'get',
  kept: 'keep',
  began: 'begin',
  went: 'go',
  came: 'come',
  held: 'hold',
  slid: 'slide',
  sped: 'speed',
  wrote: 'write',
  brought: 'bring',
  ran: 'run',
  chose: 'choose',
  used: 'use',
  closed: 'close',
  moved: 'move',
  removed: 'remove',
  deleted: 'delete',
  reversed: 'reverse',
  doubled: 'double',
  halved: 'halve',
  replaced: 'replace',
  changed: 'change',
  duplicated: 'duplicate',
  rearranged: 'rearrange',
};
const doubled = /(?:pp|mm|tt|nn)ed$/;

/** `dropped` as `drop`, `made` as `make`; other words as they are. */
function base(word: string): string {
  const known = bases[word.toLowerCase()];
  if (known !== undefined) return known;
  if (doubled.test(word)) return word.slice(0, -3);
  return /[a-z]{2}ed$/i.test(word) && !/^(?:need|speed|feed)$/i.test(word) ? word.slice(0, -2) : word;
}

/** `deleting` as `delete`, `dropping` as `drop`. */
function unfinished(what: string): string {
  return what.replace(/^([a-z]{2,}?)(?:([bdglmnprt])\2)?ing\b/i, (whole, stem: string, twice?: string) => {
    if (twice !== undefined) return stem + twice;
    return /(?:remov|delet|mov|mak|tak|los|leav|us|giv|hav|chang|replac|revers|duplicat|plac|rearrang|rotat|resiz|clos|halv|doubl)$/i.test(
      stem,
    )
      ? `${stem}e`
      : /^(?:th|br|spr|str|s|k)$/i.test(stem)
        ? whole
        : stem;
  });
}

const doer =
  /^(?:just )?(?:we|i|you|one|they)(?:'d| would| could| should| were to| was to)? (?:(?:just|also|only|simply|instead|all|both) )*(?<verb>[a-z]+)\b(?<rest>.*)$/i;
const wanted = /^(?:want|wanted|need|needed|like|liked|prefer|preferred)$/;
const there = /^there (?:was|were|is|are|would be) (?<none>no|not any)?\b ?(?<what>.+)$/i;
const being =
  /^(?<subject>it|this|that|the film|the video|the whole thing|everything|.{2,40}?) (?:was|were|is|are|would be|became|becomes) (?:to be )?(?<value>.+)$/i;
const timed = /^(?:only |just |about )?(?:\d|half|one|two|three|four|five|six|seven|eight|ten)/i;

/** The wish a supposition comes to when it is carried out: `we dropped the third` is `drop the third`. */
function wishOf(what: string, how: string | undefined): string {
  const said = what.trim().replace(/,? (?:instead|then|for example|for instance|say)$/i, '');
  if (how?.toLowerCase() === 'without')
    return /\b(?:music|song|piano|sound|motion|zoom|zooming|movement|title|titles|captions?|text|transitions?|fades|filter|it)\b/i.test(
      said,
    )
      ? `no ${said.replace(/^(?:the|any|a|my|our) /i, '')}`
      : `remove ${said}`;
  if (/^(?:with|in)$/i.test(how ?? '')) return said;
  const none = there.exec(said)?.groups;
  if (none !== undefined) return none.none === undefined ? `add ${none.what}` : `no ${none.what}`;
  const done = doer.exec(said)?.groups;
  if (done !== undefined) {
    const verb = base(done.verb!);
    return wanted.test(verb) ? done.rest!.replace(/^ (?:to )?/, '') : `${verb}${done.rest}`;
  }
  const is = being.exec(said)?.groups;
  if (is !== undefined) {
    const { subject, value } = is as { subject: string; value: string };
    const whole = /^(?:it|this|that|the film|the video|the whole thing|everything)$/i.test(subject);
    if (timed.test(value)) return whole ? value : `${subject} ${value}`;
    return /^(?:gone|out|removed|deleted|dropped)$/i.test(value)
      ? `remove ${subject}`
      : `make ${subject} ${value}`;
  }
  // `every picture stayed on for five seconds`
  return said
    .split(' ')
    .map((word) => (word.toLowerCase() === 'stayed' ? 'stays' : /^had$/i.test(word) ? 'gets' : word))
    .join(' ');
}

const wholeFilm = /^(?:it|this|that|they|the film|the video|the movie|the whole thing|everything)$/i;

const mayEnglish =
  /\b(?:if|with|without|(?:what|how) (?:would|will|might)|suppos\w+|suppose|imagine|assuming|should|better|worth|say|(?:look|looks|be|work|seem) (?:\w+ )?\w+ (?:in|as|at)|thinking|thought|think|considering|debating|contemplating|toying|wondering|might|may|maybe|perhaps|idea|thoughts?|opinions?|enough|too|okay|fine|good)\b/i;

/** The wish that a question only supposes; undefined when the sentence supposes nothing. */
export function supposedWish(sentence: string, language: string): string | undefined {
  const said = sentence.trim().replaceAll('’', "'");
  if (said.length > 200) return undefined;
  if (language !== 'en' || !mayEnglish.test(said)) return undefined;
  for (const shape of shapes) {
    const groups = shape.exec(said)?.groups;
    if (groups?.what === undefined) continue;
    const wish = wishOf(groups.what, groups.how);
    if (groups.subject === undefined || wholeFilm.test(groups.subject)) return wish;
    return `make ${groups.subject} ${wish}`;
  }
  for (const musing of musings) {
    const { what, subject } = musing.exec(said)?.groups ?? {};
    if (what === undefined) continue;
    const wish =
      timed.test(what) && /(?:s|secs?|seconds?|mins?|minutes?)$/i.test(what) ? `make it ${what}` : what;
    return subject === undefined || wholeFilm.test(subject) ? unfinished(wish) : `make ${subject} ${what}`;
  }
  return undefined;
}
