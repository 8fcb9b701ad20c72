import { hasTag, type Token, textOf } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';
import { spokenOf } from '../reading/matters.js';
import { looked } from '../reading/quick-look.js';

/** What stands in photos and is no photo itself: people, bodies, clothes, rubbish, weather, damage. */
export const contents =
  /^(?:people|persons?|man|men|guys?|lad(?:y|ies)|wom[ae]n|girls?|boys?|kids?|child|children|crowd|tourists?|strangers?|bystanders?|passers-?by|photobombers?|ex|grandpa|grandad|grandma|granny|nan|mum|mom|dad|uncle|aunt|auntie|husband|wife|brother|sister|daughter|son|baby|bride|groom|boss|me|him|her|us|faces?|heads?|skin|teeth|tooth|eyes?|eyelids|mouth|lips|nose|chin|chest|belly|tummy|legs?|arms?|hands?|fingers?|thumb|hair|beard|wrinkles?|pimples?|spots?|zits?|acne|blemish(?:es)?|scars?|bags under|smiles?|frown|dress|shirt|t-shirt|tie|clothes|coat|jacket|hat|cap|glasses|sunglasses|shoes?|sky|clouds?|sun|rain|snow|rainbow|grass|lawn|tree|trees|flowers?|roof|walls?|windows?|doors?|floor|house|room|signs?|cars?|vans?|lorr(?:y|ies)|trucks?|poles?|lamp ?posts?|lamp|wires?|cables?|power ?lines?|pylons?|bins?|trash|rubbish|litter|garbage|mess|stains?|mud|dirt|dust|graffiti|reflections?|glare|flare|shadows?|horizon|licen[cs]e ?plates?|number ?plates?|plates?|price ?tags?|tags?|logo|watermark|statue|dog|cat|cow|horses?|birds?|pigeons?|animals?|fence|scaffolding|red ?eyes?|bald patch|patch|blood)$/;

/** Verbs by which something in a picture would go or be another one. */
const takes = looked(
  /\b(?:take|get|remove|delete|cut|edit|crop|erase|photoshop|airbrush|paint|wipe|rub|clean|clear|lose|hide|cover|blur|pixelate|scrub|retouch|touch up|get rid of|rid of|smooth|whiten|straighten|fix|mend|repair|open|close|swap|replace|change|turn|recolou?r|fill|furnish|move|disappear|gone|has to go|have to go|to go|away|out)\b/,
);
const dots = /^(?:off|from|out of|in|on|behind|under|in front of|over|around|at|into|onto|of|by|next to)$/;

/** Something the film itself has: texts, music, transitions, photos. */
const ofFilms = [
  ...spokenOf(
    'words',
    'text',
    'endCard',
    'music',
    'sound',
    'transition',
    'fade',
    'motion',
    'canvas',
    'order',
    'clip',
    'duration',
  ),
  ...'film photo file fileWord fileMaybe filePart number ordinal first last start end'.split(' '),
  ...'bars look aLook aMotion aTransition aMood blur'.split(' '),
];
const ofFilm = (token: Token | undefined): boolean => hasTag(token, ...ofFilms);

export const pictureWords = /^(?:photos?|pictures?|pics?|images?|shots?|ones?|clips?|videos?|slides?)$/;
/** Whose picture or part of it. */
const determiner = /^(?:the|that|this|those|these|my|our|his|her|their|your|a|an|some|all the|one)$/;

/** `power lines` are no lines of text, a `price tag` is none of ours. */
const compounds =
  /\b(?:power|telephone|phone|washing|white|yellow) lines?\b|\bnumber plates?\b|\bprice tags?\b|\bred eyes?\b|\bt-? ?shirt\b/;

/** Place after a preposition that is a photo: a reference, or `the picture`. */
function photoAfter(clause: Clause, at: number): boolean {
  return (
    clause.refs.some(
      ({ kind, from, to }) => (kind === 'some' || kind === 'it') && to > from && from >= at && from <= at + 2,
    ) || clause.tokens.slice(at, at + 5).some(({ text }) => pictureWords.test(text) || text === 'background')
  );
}

/** `take the price tag off the vase`, `delete my ex from the noodles`: the object is a thing in a picture. */
function takesPart(clause: Clause): boolean {
  const { tokens, text } = clause;
  const compound = compounds.test(text);
  const inRef = (at: number): boolean =>
    clause.refs.some(({ kind, from, to }) => (kind === 'some' || kind === 'rest') && at >= from && at < to);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    // `power lines`: the noun has a concept of its own.
    const thing =
      (contents.test(token.text) && !inRef(at)) ||
      (compound && compounds.test(textOf(tokens.slice(Math.max(0, at - 1), at + 1))));
    const unknown =
      token.tags.length === 0 &&
      /^[a-z-]{3,}$/.test(token.text) &&
      determiner.test(tokens[at - 1]?.text ?? '') &&
      !pictureWords.test(tokens[at + 1]?.text ?? '') &&
      !inRef(at);
    if (!thing && !unknown) continue;
    if (pictureWords.test(tokens[at + 1]?.text ?? '')) continue;
    const before = textOf(tokens.slice(0, at));
    const after = tokens[at + 1];
    // `in the back of the noodles`
    const next = tokens.findIndex((item, place) => place > at && place <= at + 4 && dots.test(item.text));
    const linked = next > at && tokens.slice(at + 1, next).every((item) => !ofFilm(item));
    const removal =
      /\b(?:take|get|remove|delete|cut out|cut|edit|crop out|erase|photoshop|airbrush|wipe|rub|clean|clear|lose|hide|cover|blur|pixelate|scrub|rid of|take out|take away|whiten|smooth|retouch|open|fix|paint|swap|replace)\b/.test(
        before,
      );
    if (!removal) continue;
    if (
      /\b(?:photos?|pictures?|pics?|images?|shots?|ones?|clip|video)\b.*\b(?:of|with|where|showing|without)\b/.test(
        before,
      )
    )
      continue;
    if (
      thing &&
      !/^(?:me|him|her|us|dog|cat|cow|horses?|baby|bride|groom|sun|snow|house|room|spots?|patch|tags?|signs?|logo|watermark|sky|trees?|flowers?|hands?|mess|plates?|birds?)$/.test(
        token.text,
      ) &&
      linked &&
      photoAfter(clause, next)
    )
      return true;
    if (linked && /^(?:off|out of|from|behind|on|in|at|of)$/.test(tokens[next]!.text)) {
      const object = tokens.slice(at + 1, next);
      const whole = [token, ...object];
      if (whole.some((item) => ofFilm(item) && !thing)) continue;
      const owner = tokens
        .slice(next + 1, next + 4)
        .some((item) => contents.test(item.text) && !hasTag(item, 'file', 'fileWord'));
      if (photoAfter(clause, next + 1) || owner) return true;
    }
    if (
      thing &&
      after === undefined &&
      /\b(?:my|his|her|their|our)\b/.test(tokens[at - 1]?.text ?? '') &&
      /\b(?:whiten|smooth|erase|blur|retouch|fix|open|hide)\b/.test(before)
    )
      return true;
  }
  return false;
}

/** Fixed ways to ask for another body, dress, light or thing in a picture. */
const fixed = looked(
  /\b(?:make|have|get) (?:me|him|her|us|them|my \w+|grandpa|grandma|dad|mum|mom)(?: look)? (?:a (?:bit|little) )?(?:thinner|slimmer|younger|older|taller|prettier|tanned|fatter|skinnier|smile|smiling)\b|^(?:slimmer|thinner|younger|fewer wrinkles)\b|\b(?:put|add|stick|paint) (?:an? |some |big )?(?:smiles?|hats?|rainbows?|snow|sunglasses|moustaches?|crowns?|flowers?|stars|birds) (?:on|onto|over|to|in|into|across) (?:the |them|him|her|me|us|it|my|our|his|that)|\b(?:swap|switch|exchange) (?:the|our|their|his|her|my) (?:heads?|faces?)\b|\bturn (?:his|her|my|that|the) frown\b|\b(?:furnish|declutter|repaint|restage) (?:the|that|this|my|our)\b|\bred[ -]?eyes?\b.*\b(?:fix|fixed|remove|removed|gone|away|correct|out)\b|\b(?:fix|remove|correct|take (?:out|away)|get rid of) (?:the |her |his |my )?(?:red[ -]?eyes?|blinking|wrinkles|pimples?|smile|tie)\b|\b(?:wrinkles|pimples?|red eyes?)\b|\bchange (?:the|her|his|my) (?:colou?r of (?:the|her|his|my) (?:car|dress|shirt|door|house|hair|sky|wall|tie)|(?:dress|shirt|hair|tie|car|door)\b)|\bcould (?:she|he|they) (?:wear|smile|open|look at)\b|\b(?:paint|colou?r) (?:the|her|his|my|our) (?:\S+ )?(?:blue|red|green|yellow|white|black|pink|brown|grey|orange|purple)\b|\bcut me out\b|\bmake the (?:sky|grass|sea|water|lawn|garden|weather|sun) (?:\w+er|sunny|blue|green|cloudy|clear)\b|\bgive (?:\S+ ){1,3}(?:a smile|(?:some )?more hair|a proper sunset|a hat|a haircut|a tan)\b|\b(?:put|add|insert|place) (?:my|our|the|his|her|their)? ?(?:\S+ )?(?:daughter|son|brother|sister|mum|mom|dad|grandma|grandpa|grandad|uncle|aunt|boss|husband|wife|cousin|friend|kids?) (?:in|into|onto) (?:the|that|this|it|our|my)\b/,
);

const nothingInside =
  /^(?:you(?: ' ve| have|'ve)?|take me|let it)\b|\bwhat (?:people|they|he|she)\b|\bspelling\b|\b(?:photos?|pictures?|pics?|images?|clips?|ones?|shots?|slides?) (?:of|with|where|showing|that|which)\b|\b(?:zoom|pan|close[ -]?up|closer|camera|caption|title|text|write|music|song|transition|fade|between|seconds?)\b/;

/** The clause wishes for a change inside a picture. */
export function changesInside(clause: Clause): boolean {
  const { text } = clause;
  if (clause.reading.language !== 'en' || clause.tokens.length > 30) return false;
  if (clause.has('title', 'caption', 'endCard', 'music', 'sound', 'duration') && !compounds.test(text))
    return false;
  const captured = clause.has('quote') && !/["“”«»]|'.*'/.test(clause.raw);
  if (clause.has('quote') && !captured) return false;
  const said = captured ? clause.raw.toLowerCase() : text;
  // `don't cut heads off`: how the frame cuts the picture.
  if (
    /\b(?:don ?' ?t|do not|dont|stop|never|without) (?:\w+ )?(?:cut|crop|chop|lop)\w*\b.*\boff\b/.test(said)
  )
    return false;
  if (fixed.test(said)) return true;
  if (nothingInside.test(said) && !compounds.test(text)) return false;
  return takes.test(said) && takesPart(clause);
}

/** `there's a finger in the corner`, `the bins in front of the sunset should disappear`: a thing in a picture is spoken of. */
export function namesThing(clause: Clause): boolean {
  const { tokens, text } = clause;
  if (clause.reading.language !== 'en' || clause.has('quote', 'title', 'caption', 'text', 'music'))
    return false;
  const at = tokens.findIndex(
    (token, index) =>
      contents.test(token.text) &&
      !/^(?:me|him|her|us)$/.test(token.text) &&
      !pictureWords.test(tokens[index + 1]?.text ?? '') &&
      !clause.refs.some(({ kind, from, to }) => kind === 'some' && index >= from && index < to),
  );
  if (at < 0 || at > 6) return false;
  return (
    /^(?:(?:and|so|but|oh|ugh|look) )*(?:there(?: ' s|'s| is| are)|you can see|i can see|i have|i've|she has|he has|that|the|those|this|my|his|her) /.test(
      text,
    ) && /\b(?:in|on|behind|over|of|at|grows?|ruins?|should|spoils?|bothers?|next to)\b/.test(text)
  );
}

/** `get it out`, `paint them out`, `can you erase that`: after what `namesThing` it goes, and no photo. */
export const takesIt = (clause: Clause): boolean =>
  clause.reading.language === 'en' &&
  clause.tokens.length <= 9 &&
  /\b(?:erase|remove|delete|get rid of|clean|edit|photoshop|paint|take|get|rub|wipe|crop|cut|blur|hide|cover|fill|retouch|fix|lose)\b(?: out| away| off)? (?:it|that|them|him|her|this|those)\b/.test(
    clause.text,
  ) &&
  !/\b(?:photos?|pictures?|one|clip)\b/.test(clause.text);

/** Pictures, voices and living faces that would have to be made. */
const made = looked(
  /\b(?:create|generate|invent|produce|imagine|draw|render|paint|whip up|make up|conjure|ai)(?: me| us| up)? (?:(?:an?|some|one|two|three|new|extra|more|another|ai|the|a few|my|our|of) )*(?:\S+ ){0,2}?(?:photos?|pictures?|pics?|images?|shots?|footage|avatars?|logos?|cartoons?|animations?|castles?|dragons?|unicorns?|3d|paintings?|background|backdrop|village)\b|\b(?:make|invent|create|produce|dream) (?:one|some|it|another|them) (?:up|yourself|for me from nothing)\b|\bcan you invent\b|\bcan you (?:make|create) one where\b|\b(?:make|create|generate|do|want|need|have|render)(?: me)? (?:an? |some )?ai[ -](?:video|image|photo|picture|avatar|film|clip|voice)\w*|^(?:an? )?ai (?:video|avatar|image|photo|picture|voice)\b|\bai (?:me|us)\b|\b(?:an? |my )?avatar\b|\bdeep ?fakes?\b|\bvoice[ -]?overs?\b|\bnarrat(?:e|es|ion|or|ed)\b|\b(?:robot|speaking|nice|lady's|ai|real|human|own|my|his|her|a) voice\b(?! (?:memo|message|note|recording))|\bclone (?:my|his|her) voice\b|\bread (?:it|them|the (?:text|titles?|captions?|names?)) (?:out loud|aloud|out)\b|\brecord a\b|\blips? (?:move|sync)|\b(?:mouth|lips) (?:should )?move\b|\bcomes? (?:alive|to life)\b|\bbring (?:\S+ ){1,4}to life (?:so|where|and)\b|\b(?:compose|write|sing) (?:and sing )?(?:a|me a) song about\b|\bcompose a song\b|\breal(?: moving)? video where\b|\bactually (?:gallop|run|walk|move|dance|swim|fly)\b|\banimate (?:her|him|them|my \w+|our \w+|grand\w+|(?:the|it) \w+(?: \w+)? so)\b|\b(?:make|let|have|get) (?:\S+ ){1,5}?(?:talk|speak|sing|wave|gallop|blink|dance|walk about)\b|\bfill the gaps with (?:ai|images|pictures|photos)\b/,
);
const notMade =
  /\bmake it (?:sing|talk|dance)\b|\bdance to the\b|\bspeak for itself\b|\bturn (?:down|up|off)\b|\bvoice-?over there\b|\bsinger'?s? voice\b|\b(?:from|of|with|out of|using) (?:these|those|them|my|our|the|all|this) (?:photos?|pictures?|pics|images?|files?|clips?)\b|\bfilm of\b|\bmute\b|\b(?:quieter|louder|volume)\b|\bmy (?:voice )?recording\b|\buploaded\b|\bbackground (?:black|white|blur\w*)\b/;

/** A photo's name with a word for what living things do: `first dance`. */
const moves = /\b(?:dance|talk|speak|sing|wave|walk|run)/;

/** The clause wishes for pictures, voices or movement nobody took. */
export function makesUp(clause: Clause): boolean {
  if (clause.reading.language !== 'en' || clause.tokens.length > 30) return false;
  if (/["“”]/.test(clause.raw) || clause.has('canvasSize')) return false;
  const said = clause.tokens
    .filter((token) => hasTag(token, 'file', 'fileWord') && moves.test(token.text))
    .reduce((text, token) => text.replace(token.text, '@'), clause.raw.toLowerCase());
  return made.test(said) && !notMade.test(said);
}

const somewhere =
  '(?:my|our|the|his|her|their|your|a|an)? ?(?:\\S+ ){0,2}?(?:dropbox|drive|cloud|onedrive|icloud|sharepoint|slack|discord|teams|website|site|web ?page|blog|page|profile|story|stories|feed|channel|group|chat|whatsapp|facebook|fb|insta(?:gram)?|tik ?tok|youtube|twitter|linkedin|snapchat|telegram|pinterest|vimeo|google photos|e-?mail|inbox|printer|portal|mug|canvas|t-?shirt|photo ?book|album|poster)';
const someone =
  '(?:me|us|him|her|them|my|our|his|the (?:team|lads|girls|family|guests|class|group|school|boss|client|customer|printer|office|whole|others)|all (?:the )?(?:guests|family|my)|everyone|everybody|grandma|grandpa|granny|nan|mum|mom|dad|hr|\\+?\\d{5,}|\\S+@\\S+|[a-z]+ when it)';
const posts = looked(
  new RegExp(
    `\\b(?:send|forward|e-?mail|mail|post|upload|share|publish|airdrop|fax|text|message|whatsapp|slack|dm|tweet|tiktok|insta|deliver|ship) (?:it|this|that|them|these|(?:the|my|our) (?:film|video|movie|output|result|photos?|pictures?|link)|everything|a copy)\\b(?! (?:first|last|before|after|to the (?:front|back|start|end|beginning|side|left|right|top|bottom)|to (?:place|position|number)|back|down|up|as (?:the )?(?:title|caption)|in the middle|at the|to the very|right to|all the way))|\\b(?:send|forward|e-?mail|mail|text|message|whatsapp)\\b.*\\b(?:to|from) ${someone}|\\b\\S+@\\S+\\.\\S+|\\b(?:send|get|mail|post|text|give) (?:me|us|grandma|mum|mom|dad|my \\w+) (?:a |the )?(?:copy|link|file|dvd)|\\b(?:put|drop|stick|get|pop|save|place|upload|post|share|publish|throw) (?:it|this|that|them|the (?:film|video))(?: up| out| over)* (?:in|on|onto|into|to|at) ${somewhere}\\b|\\b(?:tweet|airdrop|fax|print|burn) (?:it|this|that|them|me|these)\\b(?! (?:down|on|over|under|at|in|below|above))|\\b(?:print|order)(?: me| us)? (?:out )?(?:prints?|(?:the|these|my|our) (?:photos?|pictures?|\\S+ on canvas|\\S+ (?:one|photo|picture)))\\b(?! (?:names?|by|so|dates?))|^(?:please |can you )?print (?:out )?(?:the )?(?:first|second|third|fourth|fifth|last|next|sunset|\\S+)(?: one| on canvas)?(?: for me| please)?$|\\bprinted on\\b|\\b(?:make|order|print)(?: me| us)? (?:a|an) (?:\\S+ )?(?:mug|photo ?book|poster|calendar|dvd|t-?shirt|album|postcard|puzzle)\\b|\\b(?:ring|phone|notify) (?:my|our|his|her|him|grandma|mum)\\b|\\bget it (?:over )?to (?:the|my|our)\\b|\\bsend (?:that|it) to \\w+$`,
  ),
);
const notPosted =
  /\bmeant\b|\bmistake\b|\bfast forward\b|\bprint (?:the )?(?:file|image|photo)? ?(?:names?|dates?|words|text|title)\b|\b(?:i|we|i ' ?ll|i ' ?m|we ' ?re|she|he|they|people)(?: am| are| want to| will| have to| need to| ' ?ll| can| could| would like to| going to)? (?:\w+ )?(?:send|sending|post|posting|upload|uploading|share|sharing|publish|print|put|email|show)\b|\b(?:so|because|for|when|as|how|where|can i|could i|may i|if i|ready to|good for|fit for|format|size|version|vertical|square|landscape|uploaded|already)\b/;

/** The clause wishes the film to be sent, posted or printed. */
export function wantsSent(clause: Clause): boolean {
  if (clause.reading.language !== 'en' || clause.tokens.length > 24) return false;
  if (/["“”]/.test(clause.raw) || clause.has('title', 'caption', 'text', 'endCard', 'canvasSize'))
    return false;
  const said = clause.raw.toLowerCase().replaceAll('’', "'");
  return posts.test(said) && !notPosted.test(clause.text);
}
