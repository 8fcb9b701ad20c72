import { type Looked, looked } from '../reading/quick-look.js';

/** The words of wishes about places, as pieces of expressions over shapes: who, how it is asked, and where to. */
export const photo =
  '(?:@\\d+|%\\d+|n\\d+|(?:(?:the|my|that) )?(?:video|clip)|it|that|this|those|these|them|they|he|she|him|her)';
export const photos = `${photo}(?:(?: and| plus| &| then)? (?:@\\d+|%\\d+|n\\d+))*`;
export const person =
  '(?:i|we|you|he|she|they|people|everyone|(?:my|our|the|his|her) (?:wife|husband|mum|mom|mother|dad|father|sister|brother|daughter|son|boss|client|kids|girlfriend|boyfriend|partner|family|team|bride|groom))';
const asks =
  "(?:can|could|would|will|should|shall|may|might) (?:you|we|i)(?: not)?|can't (?:you|we)|couldn't (?:you|we)|why (?:don't|not)(?: you| we)?|how about|what about|what if|let's|lets|let us|is it possible to|is there a way to|make sure(?: that)?|be so kind and|feel free to|i wonder if(?: you| we)?(?: could| can)?";
const wants = `${person}(?:'d| would|'ll)? (?:like|love|want|wants|prefer|prefers|need|needs|think|thinks|wish|wishes|say|says|said|wanted|hoped|hope)(?: it)?(?: if| to| that| for)?(?: you)?`;
const better =
  "(?:it|that)(?:'d| would| might|'s| is)(?: be)?(?: much| a lot| way)? (?:nice|nicer|better|great|good|cool|best|lovely|neat|prettier|more logical|make more sense|makes more sense|make sense)(?: if| to| when| for| with)?|(?:wouldn't|isn't|would|is) (?:it|that)(?: not)?(?: be)?(?: much)? (?:nice|nicer|better|great|good|cool|best|lovely|neat)(?: if| to| when)?|better if|i'd|we'd|i would|we would|i'll|we'll|that|and|but|so|then|or|n|although|still|except|plus|because|my vote is|i was (?:thinking|wondering)(?: that| if| whether| about)?|nah|naw|if (?:we|you|i) (?:could|can|would)?";
export const lead = `(?:(?:${asks}|${wants}|${better}) )*`;
export const hand =
  '(?:put|place|move|bring|have|show|shift|get|want|like|take|stick|pop|slot|slide|tuck|push|pull|make|let|set|play|see|use|feature|position|send|bump|throw|keep|leave|promote|give|save|reserve|shove|park|drag|stuff|add|switch|change|go with|drop|chuck|lob|sling|whack|bung|plonk|tack|hold|hold off|nudge|squeeze|sneak|fit|work|advance|hoist|lift|tail)';
export const modal =
  "(?:(?:should|shall|can|could|must|may|might|will|would|does have to|do have to|has got to|has to|have to|needs to|need to|ought to|gets to|is to|wants to|deserves to|'ll|'d|to|ought|had better) )?";
export const verb =
  "(?:(?:'s|is|was|are|were|be|go|goes|going|come|comes|came|coming|sit|sits|stand|stands|play|plays|appear|appears|show|shows|belong|belongs|move|moves|moved|placed|put|stay|stays|be (?:shown|put|moved|placed|playing)|end up|land|lands|end up|follow in|turn up|turns up|show up|shows up|pop up|pops up|crop up|crops up|be in|happen|happens|arrive|arrives|be up|be right|work better|look better|fit better|works better|looks better|fits better|better|be better|make more sense|makes more sense|do better|have|get|gets) )?";
export const film =
  '(?: (?:it|us|them|people|viewers|things|everything|(?:the|this|our) (?:whole )?(?:film|video|movie|thing|show|slideshow|reel|story)))?';
export const off = '(?: (?:all )?(?:off|out|in|up))?';

export const front = `(?:(?:(?:back|all the way|way|right) )?(?:at|to|in|on|up|up at|up to|as) (?:the |my |our )?(?:very )?(?:start|beginning|front|top|head|opener|opening|opening (?:photo|shot|picture|image|one)|first (?:one|photo|picture|shot)|starter|intro|cover)(?: of (?:the )?(?:line|order|queue|list|row))?|(?:the )?(?:very )?first|up front|in front|(?:at |to |the )?(?:very )?(?:front|top|head|start|beginning) of (?:the )?(?:line|order|queue|list|row|pack|bill|film|video|reel|show)|before (?:anything|everything)(?: else| at all)?|an? (?:better|stronger|nicer|great|good|perfect|nice|cool|lovely) (?:opening|opener|start|beginning|first (?:shot|photo|picture|image))(?: (?:shot|photo|picture|image))?(?: than (?:@|%)\\d+)?|(?:in|to|into|at|on) (?:the )?first (?:place|position|spot|slot)|the (?:opener|opening|opening (?:photo|shot|picture|image)|starter)|(?:open|opens|opened|start|starts|started|lead|leads|led|begin|begins|began|introduce|introduces|kick|kicks|kicked)${film}${off}|(?:as )?(?:the )?(?:very )?first (?:thing|one|photo|picture|image)(?: (?:that )?(?:you|we|people|they|everyone|everybody|viewers) (?:sees?|gets?(?: to see)?|notices?))?)`;
export const back = `(?:(?:(?:all the way|way|right) )?(?:at|to|in|on|as) (?:the |my |our )?(?:very )?(?:end|finish|close|back|bottom|finale|closer|closing (?:photo|shot|picture|image|one)|ending|last (?:one|photo|picture|shot)|grand finale|final (?:one|photo|picture|shot|image))|an? (?:better|stronger|nicer|great|good|perfect|nice|cool|lovely) (?:ending|closer|end|finale|finish|last (?:shot|photo|picture|image))(?: (?:shot|photo|picture|image))?(?: than (?:@|%)\\d+)?|the (?:very )?end (?:of )?(?:it(?: all)?|(?:the|this|our) (?:whole )?(?:film|video|movie|thing|show|slideshow|reel|story))|(?:the )?(?:very )?(?:dead |right |dead )?last(?: of all)?|at last|(?:back )?(?:for|until|till|til) (?:the )?(?:very )?(?:last|end|finish|close|finale)(?: of (?:it|(?:the )?(?:film|video|reel)))?|(?:back )?(?:until|till|til) (?:rest|everything|everyone|all the others?)(?: (?:is|has|have) (?:been|done|over|finished|had (?:its|their) turn|gone))?|(?:when|once|after) (?:rest|everything|all|all the others?)(?: (?:is|has|have|are) (?:been|done|over|finished|gone))|(?:as )?the final (?:bow|curtain|note|word|frame|scene)|(?:in|to|into|at|on) (?:the )?last (?:place|position|spot|slot)|the (?:finale|closer|ending|closing (?:photo|shot|picture|image)|grand finale|end)|(?:close|closes|closed|end|ends|ended|finish|finishes|finished|conclude|concludes|wrap|wraps|wrapped|round|rounds|cap|caps)${film}${off}|(?:the )?(?:very )?last (?:thing|one|photo|picture|image)(?: (?:that )?(?:you|we|people|they|everyone|everybody|viewers) (?:sees?|gets?(?: to see)?|remembers?))?)`;
const middle =
  '(?:in|to|into|at) (?:the )?(?:very )?(?:middle|centre|center|midst)(?: of (?:it|everything|all))?|half ?way(?: through)?';
const place =
  '(?:(?:(?:to|in|at|into|as|on|become|becomes|be|like|say|the) )*p(\\d+)(?: (?:place|position|spot|slot|one|photo|picture|in line|from the (?:start|left)))?|(?:(?:to|in|at|into|as|on|be) )?(?:the )?(?:position|place|spot|slot|number|no|nr|#) n(\\d+)|to n(\\d+))';
export const beside =
  '(before|straight after|right after|immediately after|straight off the back of|off the back(?: of)?|(?:hot )?on the heels(?: of)?|follow on from|follows on from|following on from|in the wake(?: of)?|just after|just before|earlier than|sooner than|later than|ahead of|in front of|prior to|preceding|precede|precedes|after|behind|following|follow|follows|next to|beside|alongside|near)';
const steps =
  '(?:back )?(?:by )?(?:(a|an|one|two|three|four|a couple of|a few|n\\d+) (?:spots?|places?|slots?|positions?|steps?|notch(?:es)?|photos?|one)?|(much|a lot|way|far)|(?:a )?(?:bit|little|tad|touch))? ?(earlier|sooner|forwards?|up|ahead|to the left|later|backwards?|back|down|to the right|further (?:back|down|up|along|on|in)|along|on later|later on|down the (?:line|order|list)|up the (?:line|order|list)|(?:towards?|nearer|closer to) the (?:front|start|beginning|end|back|back half|front half|second half|first half|middle))(?: (?:by )?(a|an|one|two|three|four|n\\d+)(?: (?:spots?|places?|slots?|positions?|steps?|notch(?:es)?))?| a bit| a little| a while| some| on| still| then| in the (?:order|sequence|film|video))?';

export const goal = `(?:(?<front>${front})|(?<back>${back})|(?<middle>${middle})|${place.replace('p(\\d+)', 'p(?<place>\\d+)').replace('#) n(', '#) n(?<slot>').replace('to n(', 'to n(?<number>')}|(?:to |in |at |as |be |become |on )?%(?<spot>\\d+)(?: (?:place|position|spot|slot))?|${beside.replace('(before', '(?<side>before')} (?<mark>${photos}|the others?|the rest|rest|all (?:the )?(?:others|rest))(?: (?:comes?|does|is|in line|in the (?:order|row|line-?up)))?|(?<next>after|behind|next|afterwards?|after (?:that|this|it|them|those))|(?:in ?between|between) (?<gap>them|those|those two|these|these two|it|both|it two|the two)|(?:in ?between|between) (?<pair>@\\d+)|in ?between (?<one>${photo}) and (?<two>${photo})|between (?<uno>${photo}) and (?<due>${photo})|${steps
  .replace('(a|an|one|two|three|four|a couple', '(?<count>a|an|one|two|three|four|a couple')
  .replace('(much', '(?<far>much')
  .replace('(earlier', '(?<way>earlier')
  .replace(
    '(a|an|one|two|three|four|n\\d+)(?: (?:spots',
    '(?<then>a|an|one|two|three|four|n\\d+)(?: (?:spots',
  )})`;

export const starts =
  '(?:start|starts|starting|begin|begins|beginning|open|opens|opening|kick|kicks|kicking|lead|leads|leading|launch)';
export const ends =
  '(?:end|ends|ending|finish|finishes|finishing|close|closes|closing|wrap|wraps|wrapping|conclude|round|rounds|top|cap|sign|signs|tail|bow|bows|leave|bring the curtain down|bring down the curtain)';
export const withIt = '(?:with|on|at|by showing|using)(?: showing)?';

/** `a bit later with @0`, `front of the line for @0`: where to, and then what. */
export const toward = looked(
  new RegExp(
    `^${lead}(?:${hand} )?${goal}(?: (?:for|with|on|we want|we need|has to be|should be|must be|needs to be|ought to be|please you take|take|show|put|i want|comes?|goes|:))* (?<who>${photos})$`,
  ),
);

/** Verbs that move by themselves: one step, or as many as are said. */
export const shifts = looked(
  new RegExp(
    `^${lead}(?:(?<up>promote|advance|prepone|bump up|hoist)|(?<down>drop|demote|delay|postpone|put off|push back|hold off|hold back|defer)) (?<who>${photos})(?: (?:up|down|back|ahead|off|on))?(?: (?:by )?(?<by>a|an|one|two|three|four|a couple of|a few|n\\d+)(?: (?:spots?|places?|slots?|positions?|steps?|notch(?:es)?))?)?(?: (?:a|for a|just a) (?:bit|little|while|touch)| a little while| for now| somewhat)*$`,
  ),
);

const early =
  '(?:too|so|that|this|far too|much too|way too|quite so|all that|such a|quite)? ?(?:soon|early|quickly|fast)|already|yet|(?:in|on) so early';
const late =
  '(?:too|so|that|this|far too|much too|way too|quite so|awfully|pretty)? ?(?:late|far (?:back|down|along|in|on))';
const seen =
  '(?:is|are|comes?|appears?|shows?(?: up)?|turns? up|pops? up|gets? shown|gets? in|arrives?|plays?|sits?|stands?|happens?|gives (?:it|everything|rest|the (?:whole )?(?:game|plot|ending|surprise)) away|be|being|shown|coming|there|here|placed|due|in|up|in there)';
/** `don't show @0 so soon`, `@0 pops up too early`, `not yet with @0`: it shall come later. */
export const tooSoon: readonly Looked[] = [
  new RegExp(
    `^${lead}(?:(?:we|i|you|people) )?(?:do not|don't|dont|do n't|never|not|no need to|shouldn't|should not|rather not|wouldn't|please don't)(?: (?:want|like|have|need))?(?: to)?(?: (?:show|reveal|use|play|have|see|bring in|bring|put|give away|meet|get|open))? (?<who>${photos})(?: (?:to )?${seen})* (?:${early})$`,
  ),
  new RegExp(
    `^${lead}(?<who>${photos})(?:'s)?(?: ${seen})+ (?:far |much |way |a bit |a little )*(?:too (?:soon|early)|so (?:soon|early))$`,
  ),
  new RegExp(
    `^${lead}(?<who>${photos})(?:'s)?(?: (?:should|could|must|does|do|did|is|are|ought))? ?(?:n't|not|isn't|aren't|shouldn't|doesn't|mustn't|n t)(?: ${seen})* (?:${early})$`,
  ),
  new RegExp(`^${lead}(?:not )?yet (?:with|for) (?<who>${photos})$`),
  new RegExp(
    `^${lead}(?:(?:make|let|have|keep) )?(?:them|people|us|viewers|everyone|everybody) (?:wait|waiting) (?:(?:a bit|a little|longer|some more|a while) )*for (?<who>${photos})(?: (?:a bit|a little|longer))*$`,
  ),
  new RegExp(
    `^why (?:do|are|did) (?:we|you|i) (?:see|seeing|show|showing|have|get) (?<who>${photos}) (?:so|that|this|too) (?:early|soon)$`,
  ),
  new RegExp(
    `^why(?:'s| is| does| are) (?<who>${photos})(?: ${seen})* (?:so early|so soon|already(?: (?:there|in|here))?|there already)$`,
  ),
  new RegExp(
    `^${lead}(?:keep|hold) (?<who>${photos}) (?:under wraps|back|off|a secret)(?: (?:a|for a|just a) (?:bit|little|while)(?: longer)?| for now| a little| longer)*$`,
  ),
].map(looked);
/** `why is @0 so far down`, `we have to wait too long for @0`: it shall come earlier. */
export const tooLate: readonly Looked[] = [
  new RegExp(
    `^${lead}(?:we|you|i|people|everyone) (?:have|has|had|need|got) to wait (?:(?:too|so|far too|way too|much too|awfully) long|ages|forever|an age) (?:for|until|till|to see) (?<who>${photos})(?: (?:comes?|appears?|shows? up))?$`,
  ),
  new RegExp(
    `^(?:why(?:'s| is| does| are) )(?<who>${photos})(?: ${seen})* ${late}(?: (?:the )?(?:list|line|order|down the list|in the (?:film|order|list)))?$`,
  ),
  new RegExp(`^why ${late} with (?<who>${photos})$`),
  new RegExp(
    `^${lead}(?<who>${photos})(?:'s)?(?: ${seen})+ (?:far |much |way |a bit |a little )*(?:too|so) (?:late|far (?:back|down|along|in))(?: (?:in|the list|down|in the (?:film|order|list)))*$`,
  ),
].map(looked);
