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
  '(?:put|place|move|bring|have|show|shift|get|want|like|take|stick|pop|slot|slide|tuck|push|pull|make|let|set|play|see|use|feature|position|send|bump|throw|keep|leave|promote|give|save|reserve|shove|park|drag|stuff|add|switch|change|go with)';
export const modal =
  "(?:(?:should|shall|can|could|must|may|might|will|would|does have to|do have to|has got to|has to|have to|needs to|need to|ought to|gets to|is to|wants to|deserves to|'ll|'d|to|ought|had better) )?";
export const verb =
  "(?:(?:'s|is|was|are|were|be|go|goes|going|come|comes|came|coming|sit|sits|stand|stands|play|plays|appear|appears|show|shows|belong|belongs|move|moves|moved|placed|put|stay|stays|be (?:shown|put|moved|placed|playing)|end up|land|lands|end up|follow in|work better|look better|fit better|works better|looks better|fits better|better|be better|make more sense|makes more sense|do better|have|get|gets) )?";
export const film =
  '(?: (?:it|us|things|everything|(?:the|this|our) (?:whole )?(?:film|video|movie|thing|show|slideshow|reel|story)))?';
export const off = '(?: (?:off|out|in|up))?';

export const front = `(?:(?:(?:back|all the way|way|right) )?(?:at|to|in|on|up|up at|up to|as) (?:the |my |our )?(?:very )?(?:start|beginning|front|top|head|opener|opening|opening (?:photo|shot|picture|image|one)|first (?:one|photo|picture|shot)|starter|intro|cover)(?: of (?:the )?(?:line|order|queue|list|row))?|(?:the )?(?:very )?first|up front|in front|an? (?:better|stronger|nicer|great|good|perfect|nice|cool|lovely) (?:opening|opener|start|beginning|first (?:shot|photo|picture|image))(?: (?:shot|photo|picture|image))?(?: than (?:@|%)\\d+)?|(?:in|to|into|at|on) (?:the )?first (?:place|position|spot|slot)|the (?:opener|opening|opening (?:photo|shot|picture|image)|starter)|(?:open|opens|opened|start|starts|started|lead|leads|led|begin|begins|began|introduce|introduces|kick|kicks|kicked)${film}${off}|(?:the )?(?:very )?first (?:thing|one|photo|picture|image)(?: (?:that )?(?:you|we|people|they|everyone|everybody|viewers) (?:sees?|gets?(?: to see)?|notices?))?)`;
export const back = `(?:(?:(?:all the way|way|right) )?(?:at|to|in|on|as) (?:the |my |our )?(?:very )?(?:end|finish|close|back|bottom|finale|closer|closing (?:photo|shot|picture|image|one)|ending|last (?:one|photo|picture|shot)|grand finale|final (?:one|photo|picture|shot|image))|an? (?:better|stronger|nicer|great|good|perfect|nice|cool|lovely) (?:ending|closer|end|finale|finish|last (?:shot|photo|picture|image))(?: (?:shot|photo|picture|image))?(?: than (?:@|%)\\d+)?|(?:the )?(?:very )?last(?: of all)?|at last|(?:in|to|into|at|on) (?:the )?last (?:place|position|spot|slot)|the (?:finale|closer|ending|closing (?:photo|shot|picture|image)|grand finale|end)|(?:close|closes|closed|end|ends|ended|finish|finishes|finished|conclude|concludes|wrap|wraps|wrapped|round|rounds|cap|caps)${film}${off}|(?:the )?(?:very )?last (?:thing|one|photo|picture|image)(?: (?:that )?(?:you|we|people|they|everyone|everybody|viewers) (?:sees?|gets?(?: to see)?|remembers?))?)`;
const middle =
  '(?:in|to|into|at) (?:the )?(?:very )?(?:middle|centre|center|midst)(?: of (?:it|everything|all))?|half ?way(?: through)?';
const place =
  '(?:(?:(?:to|in|at|into|as|on|become|becomes|be|like|say|the) )*p(\\d+)(?: (?:place|position|spot|slot|one|photo|picture|in line|from the (?:start|left)))?|(?:(?:to|in|at|into|as|on|be) )?(?:the )?(?:position|place|spot|slot|number|no|nr|#) n(\\d+)|to n(\\d+))';
export const beside =
  '(before|earlier than|sooner than|later than|ahead of|in front of|prior to|preceding|precede|precedes|after|behind|following|follow|follows|next to|beside|alongside|near)';
const steps =
  '(?:by )?(?:(a|an|one|two|three|four|a couple of|a few|n\\d+) (?:spots?|places?|slots?|positions?|steps?|notch(?:es)?|photos?|one)?|(much|a lot|way|far)|(?:a )?(?:bit|little|tad|touch))? ?(earlier|sooner|forwards?|up|ahead|to the left|later|backwards?|back|down|to the right|further (?:back|down|up))(?: (a|an|one|two|three|four|n\\d+)(?: (?:spots?|places?|slots?|positions?|steps?|notch(?:es)?))?| a bit| a little| on| in the (?:order|sequence|film|video))?';

export const goal = `(?:(?<front>${front})|(?<back>${back})|(?<middle>${middle})|${place.replace('p(\\d+)', 'p(?<place>\\d+)').replace('#) n(', '#) n(?<slot>').replace('to n(', 'to n(?<number>')}|(?:to |in |at |as |be |become |on )?%(?<spot>\\d+)(?: (?:place|position|spot|slot))?|${beside.replace('(before', '(?<side>before')} (?<mark>${photos}|the others?|the rest|rest|all (?:the )?(?:others|rest))(?: (?:comes?|does|is|in line))?|(?<next>after|behind|next|afterwards?|after (?:that|this|it|them|those))|(?:in ?between|between) (?<gap>them|those|those two|these|these two|it|both|it two|the two)|in ?between (?<one>${photo}) and (?<two>${photo})|between (?<uno>${photo}) and (?<due>${photo})|${steps
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
  '(?:end|ends|ending|finish|finishes|finishing|close|closes|closing|wrap|wraps|wrapping|conclude|round|top|cap)';
export const withIt = '(?:with|on|by showing|using)(?: showing)?';
