import type { Clause } from '../reading/clause.js';
import { looked, quickLook } from '../reading/quick-look.js';

const adverb = '(?: (?:really|actually|also|even|quite|just|either|necessarily|honestly|personally))?';
const please = '(?: (?:please|now|too|as well|away|then|thanks|either|though|anymore|any more))?';

/** English ways to say that what is named shall not be in the film, beside the verbs of removing themselves. */
const wordings: readonly RegExp[] = [
  // I don't want, we don't need, I'd rather not have, I'd prefer not to see
  new RegExp(
    `\\b(?:do ?n ?'?t|do not|did ?n ?'?t|wo ?n ?'?t|would ?n ?'?t|never|no longer|rather not|prefer not(?: to)?|not)${adverb} (?:want|need|like|love|care for|have|see|keep|show|include|use|feature|bother with)\\b`,
  ),
  /\b(?:hate|can ?'?t stand|not a fan of|sick of|tired of|no need for|don ?'?t care for|not keen on|not fond of)\b/,
  // I don't think it needs any words
  /\bdo ?n ?'?t think (?:that )?(?:it|we|this|that|the (?:film|video)) (?:really |even )?needs? (?:any|a|an|the|more)\b/,
  // the temple has to go, can go, is out, isn't needed, doesn't belong
  new RegExp(
    `\\b(?:has|have|can|could|should|must|needs?|may|got|gotta|ought|want|wants|will)(?: to)?(?: as well| well| just| now| really| both| all| probably| definitely| also| safely)? (?:go|leave|disappear|come out|be (?:out|gone|left out|dropped|skipped))${please}$`,
  ),
  new RegExp(
    `\\b(?:that|it|one|photo|picture|this|title|text|caption|subtitle|heading|end card|lower third) goes${please}$|\\b(?:they|those|them|titles|texts|captions|subtitles|words|letters) go${please}$|\\b(?:stays?|is|are|goes|comes?) out${please}$|\\bout of (?:here|it|there)$|\\boutta\\b`,
  ),
  /\b(?:does ?n ?'?t|do ?n ?'?t|does not|do not)(?: really| quite)? (?:belong|fit(?: in)?|work|need to be|add (?:anything|much)|have to be)\b/,
  /\b(?:is ?n ?'?t|are ?n ?'?t|is not|are not|not|no longer) (?:needed|necessary|required|wanted|worth)\b|\b(?:should ?n ?'?t|should not|need ?n ?'?t|need not|must ?n ?'?t) be\b(?! (?:so|as|too|at|before|after|behind|next|first|last|between|(?:the )?(?:first|last|opening|closing)))/,
  /\b(?:has|have|had|got) nothing to do (?:with (?:it|this|that|us|the \S+|our \S+)|here|there|in (?:it|here|there|this|the \S+))\b/,
  /\b(?:surplus|superfluous|unnecessary|redundant|pointless)\b|\b(?:do|live|go) without\b|\bwithout\b|\bminus\b(?! (?:\d|a |an |one|two|three|four|five|half))|多余|没必要/,
  /^(?:and |also |please |so )?no (?!(?:i|we|wait|make|put|give|let|leave|keep|set|turn|use|move|change|take|do|add|write|bigger|smaller|larger|higher|lower|longer|shorter)\b)/,
  // can the title go
  new RegExp(
    `\\b(?:can|could|may|should) (?:the|that|this|those|these|my|our) (?:\\S+ ){1,3}(?:go|leave|disappear)${please}$`,
  ),
  // title away, captions off
  /^(?:the |that |all )*(?:title|text|texts|captions?|subtitles?|words|lettering|end card) (?:away|out)(?: please| thanks)?$/,
  // captions gone, make the title gone
  /^(?!.*\b(?:is|are|was|were|re|s|when|until|till|once|after|before|by|have|has|be)\b).*\bgone(?: please| thanks)?$/,
];

/** What makes it another wish: how long, how loud, how it looks. */
const otherwise =
  /\bbelongs? (?:so |that |this |right |quite |really |all the way )*(?:in the middle|at the (?!all)|to the|first|last|early|late|before|after|between|behind|next to|on the|(?:up|down|back) there|where)\b|\b(?:right|straight) away\b|\bimmediately\b|\bat once\b|\bfrom the (?:very )?(?:start|beginning)\b|\bso (?:long|much|fast|quick|quickly|slow|slowly|loud|big|dark|bright|early|late)\b|\bas (?:long|much)\b|\btoo (?:long|much|fast|quick|slow)\b|\bto (?:be|look|feel|move|zoom|come|stay|last(?! (?:one|photo|picture|pic|image|shot|slide)\b)|start|end|change|sound|fade|cover|say|have|appear)\b|\b(?:first|last|next|before|after)$|(?<!in )\bthere$/;

/** `the waves without sound`: what follows `without` is not wanted, not what is before it. */
function lacks(clause: Clause): boolean {
  const at = clause.tokens.findIndex((token) => token.text === 'without');
  const named = clause.namedRefs;
  return at >= 0 && at < clause.tokens.length - 1 && named.length > 0 && named.every((item) => item.to <= at);
}

/** `they would rather not be in it`, `nobody wants to see it` */
const absent =
  /\b(?:not|n't|never|no longer)(?: (?:want|wants|wish|like|need|rather|prefer|care)s?)?(?: to)? (?:be|appear|feature|show up|turn up)(?: shown| seen| featured)? (?:in|on) (?:it|there|here|this|that|(?:the|this|my|our) (?:film|video|movie|slideshow))\b|\b(?:nobody|no one|none of us) (?:really )?(?:wants?|needs?|cares?)(?: to see)?\b/;

const patterns = wordings.map(looked);
const mayRefuse = quickLook([absent, ...wordings]);

/** The named photos are not wanted in the film. */
export const isUnwanted = (clause: Clause): boolean =>
  mayRefuse(clause.text) && (absent.test(clause.text) || wanted(clause));

const wanted = (clause: Clause): boolean =>
  !lacks(clause) &&
  // `without touching anything else`: how far the wish before goes.
  !/\bwithout (?:touching|changing|altering|affecting|moving|losing)\b/.test(clause.text) &&
  // `without the coffee it's no café`
  !/\bwithout\b.* (?:it|that|this|he|she) (?:' ?s|is|would ?n ?'? ?t be|does ?n ?'? ?t) /.test(clause.text) &&
  !/\benough\b|\b(?:feels?|seems?|sounds?|looks?) off\b/.test(clause.text) &&
  patterns.some((pattern) => pattern.test(clause.text)) &&
  !otherwise.test(clause.text);

/** `cut the sunset`, `chop the last two`: verbs of cutting take whole photos out when no time is named. */
export const cutsWhole = (clause: Clause): boolean =>
  /\b(?:cut|chop|axe|snip)\b/.test(clause.text) &&
  !/\b(?:cut|chop) (?:from|between|to|into|before|after|it|shorter|down|on|in|off|across)\b|\bcuts\b|\b(?:short|shorter|down|a|the|hard|straight|jump|clean|simple) cut\b|\b(?:hard|straight|just) cut\b/.test(
    clause.text,
  ) &&
  !clause.has('duration', 'split', 'between', 'shorter', 'clip', 'half', 'to', 'beat');
