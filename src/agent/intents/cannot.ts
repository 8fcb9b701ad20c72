import { hasTag, type Token } from '../../language/index.js';
import { anyOf } from '../reading/any-of.js';
import type { Clause } from '../reading/clause.js';
import { isCapital } from '../text/english-words.js';
import { cannotChinese } from './cannot-chinese.js';
import { pictureWords } from './in-photo.js';
import { atOnce, sending, voiceOver } from './limits.js';
import { liesWrong, rotation, turnsPhoto } from './rotation.js';
import { randomTimes } from './sort-said.js';

/** What stands in a photo and is no photo itself. */
const contents =
  /^(?:people|person|persons|man|men|woman|women|guys?|girls?|boys?|kids?|child|children|crowd|tourists?|strangers?|bystanders?|passers-by|photobombers?|faces?|head|skin|teeth|tooth|eyes?|red eyes|hair|beard|wrinkles|pimples?|blemish|blemishes|smile|dress|shirt|clothes|hat|glasses|sky|sea|water|grass|clouds?|sun|background|signs?|cars?|poles?|wires?|cables?|trash|bin|reflection|glare|horizon|licen[cs]e plates?|number plates?|dog|cat|horse|animals?|statue|baby|bride|groom|grandma|grandpa|granny|mum|mom|dad)$/;

const cut =
  /\b(?:remove|erase|delete|get rid of|take out|cut out|edit out|crop out|close|open|photoshop|wipe out|hide|blur(?: out)?|retouch|smooth|whiten|replace|straighten|fix|change|swap|recolou?r|paint)\b/;

/** The word names nothing of the film: no file, no text. */
const isBare = (token: Token): boolean =>
  !hasTag(token, 'file', 'fileWord', 'filePart', 'quote', 'title', 'caption', 'text', 'music', 'sound');

/** `remove the man from the beach photo`, `blur her face`: a part of a picture is spoken of, not the picture. */
function touchesInside(clause: Clause): boolean {
  const { tokens, text, refs } = clause;
  if (
    !cut.test(text) &&
    !/\b(?:make|turn|colou?r)\b.*\b(?:blue|green|red|white|black|yellow|bluer|greener|whiter|darker|brighter|colou?r)\b/.test(
      text,
    )
  )
    return false;
  if (clause.has('music', 'sound', 'title', 'caption', 'text', 'transition', 'bars', 'motion')) return false;
  const at = tokens.findIndex(
    (token, index) =>
      (contents.test(token.text) && isBare(token)) ||
      (/^(?:sky|sea) blue$/.test(token.text) && tokens[index - 1]?.text === 'the'),
  );
  const word = tokens[at]?.text;
  if (word === undefined) return false;
  if (
    word === 'background' &&
    (clause.has('colour', 'blur', 'cover', 'contain') ||
      !/\b(?:remove|cut out|replace|change|swap) (?:the |my |our )?background\b/.test(text))
  )
    return false;
  // `remove the photo with the people`, `the people photo`: a photo is named by what it shows.
  const after = tokens[at + 1]?.text ?? '';
  const before = tokens.slice(0, at).map((token) => token.text);
  if (pictureWords.test(after) || before.some((item) => pictureWords.test(item))) return false;
  if (
    /^(?:sky|sea|sun|dog|cat|baby|bride|groom)$/.test(word) &&
    refs.some(({ kind, from, to }) => kind === 'some' && at >= from && at < to)
  )
    return false;
  // A verdict on colours of the whole picture needs a part as its object.
  return before.length > 0;
}

const beings =
  /\b(?:make|let|have|get) (?!(?:the |a |an |my |all )*(?:title|text|caption|letters|words|photos?|pictures?|images?|camera|film|video|music|transitions?|it|everything|end|last|first|second|third)\b)(?:[a-z']+ ){1,3}?(?<!the |a |an )(?:smile|wave|blink|wink|dance|talk|speak|sing|laugh|walk|jump|run(?! for\b)|breathe|bark|kiss|hug|cry|nod)\b(?! (?:photo|picture|shot|one|stay|be|come|go|first|last)\b)|\banimate (?:the |my |our |his |her )?(?:person|people|man|woman|kids?|child|faces?|cat|dog|animals?|baby|statue|grandma|grandpa|eyes|mouth)\b|\b(?:cat|dog|person|people|baby|man|woman|kids?) (?:\w+ ){0,4}(?:to )?move\b|\b(?:can|could) (?!you\b|we\b|i\b|it\b)(?:the |my |our |his |her )?[a-z']+ (?:smile|wave|blink|wink|talk|speak|sing|laugh|bark|nod|breathe)\b/;

const noCounter =
  'I have no counter. I can show the words one after the other: "at 0 seconds the text "3" for 1 second".';
const noMark =
  'There is no picture of that among your photos. Upload it and say where it goes, or I write the name: text "My Brand", bottom right, whole film.';

/** Wishes in English that no edit fulfils, with what can be done in their place. */
const families: readonly [pattern: RegExp, saying: string, unless?: RegExp][] = [
  [
    /\bswap (?:our|the|their|his|her|my) (?:faces|heads)\b|\bface ?swap\b|^(?!.*\b(?:zoom\w*|close|closer|focus|push|pan|crop)\b).*\b(?:face|head) (?:on|onto) (?:the|a|my|his|her|another)\b/,
    'I cannot put faces or things from one photo into another. I can change the order, the crop and the colours of the photos.',
  ],
  [
    beings,
    'I cannot make what is in a photo move. I can move the camera over it: "zoom in on photo 2", "pan left", "drift".',
    /\b(?:twice|half|fast|faster|quicker|slow|slower|speed|slow motion|slow-?mo|slo-?mo|beats?|rhythm|drums?|bass|music|song|tune|to breathe)\b/,
  ],
  [
    /\b(?:no|without|less|remove|not so much)(?: the| any| that| all the)? (?:film )?(?:grain|scratches|dust|noise)\b/,
    'The grain belongs to the look, I cannot take it out alone. I can make the look weaker ("less of it") or choose another, such as "warm" or "sepia".',
    /"|\b(?:transitions?|between|dissolve|background|street|wind)\b/,
  ],
  [
    /\bmatch(?:ing)? (?:the |all |all the |their )?colou?rs?\b|\bcolou?rs? (?:(?:should|to|must|can|that|of (?:the|all) \w+) )*(?:match|be (?:the same|alike|equal|similar))\b(?! (?:the|my|our) (?:title|text))/,
    'I cannot match the colours of one photo to another. I can give all of them one look, such as "warm", "film" or "black and white", or make single ones brighter or darker.',
    /"|\btitle|\btext|\bcaption|\bletters/,
  ],
  [
    /\bmake it (?:rain|snow|thunder)\b/,
    'I cannot lay drawn effects over the photos. I can change their look ("vintage", "dreamy"), the transitions ("flash") and the text, in which emoji may stand: caption "❤️" on photo 2.',
    /"/,
  ],
  [
    /\b(?:voice|narrator|somebody|someone|speaker) (?:saying|says|reading|reads|who (?:says|reads)|that (?:says|reads))\b|\badd (?:a|my|his|her) (?:\w+ )?voice\b/,
    voiceOver.en,
  ],
  [
    /\b(?:wear(?:s|ing)?|put(?:s|ting)? on|dress(?:ed|es)?|stick|draw|paint|photoshop|give|put|add) (?:\S+ ){0,4}?(?:hats?|caps?|crowns?|helmets?|glasses|sunglasses|moustaches?|mustaches?|beards?|wigs?|masks?|costumes?|ties?|bow ?ties?|scarf|scarves|wings|horns|antlers|halos?|jackets?|uniforms?|lipstick|makeup|make-up|speech bubbles?)\b/,
    'I cannot put anything on what is in a photo. I can change its colours, move the camera over it, or write a text beside it.',
    /"/,
  ],
  [
    /\b(?:rotate|mirror|straighten|un-?tilt)\b|\bflip (?:it |the |photo |this |that )(?!order|sequence|whole)/,
    rotation,
    /\bturn (?:it|the (?:film|video)) (?:sideways|upside)|\btext|title|caption/,
  ],
  [
    /\bcrop (?:out |off |away )?(?:the |its )?(?:left|right|top|bottom|upper|lower|edges?|sides?)\b/,
    'I cannot choose what a crop keeps. I can let the photo fill the frame, show it whole, or zoom in on it.',
  ],
  [
    /\b(?:sound ?effects?|sfx|applause|clapping|laughter|thunder|birdsong|add (?:the |a |some )?(?:sounds?|noise) of (?:the )?\w+|ding|whoosh|drum ?rolls?)\b/,
    'I have no sound effects. Upload a sound file and I play it under the film, or I change the music.',
    /\bmute|quieter|louder|volume|off\b|"/,
  ],
  [
    /\b(?:background|wind|street) noise\b|\bclean (?:up )?the (?:sound|audio)\b|\bhiss\b/,
    'I cannot clean a recording. I can make the clip quieter, mute it, or put music over it.',
  ],
  [
    /^(?:(?:can you|could you|please|and|make) )*(?:let )?(?:loop|repeat in a loop|play in a loop|put on loop)\b/,
    'I cannot loop a clip or the film. I can show a clip twice ("show the dog twice") or play it slower; the music repeats by itself to the end of the film.',
    /"/,
  ],
  [
    /\b(?:emojis?|smiley|smileys)\b/,
    'I cannot lay emoji over photos as stickers. They may stand in a text, for example: caption "🎉" on photo 2.',
    /"/,
  ],
  [
    /\b(?:borders?|frames?) (?:around|round|on|to)\b|\badd (?:a |some )?(?:\w+ )?(?:border|frame)s?\b|\bround(?:ed)? corners\b|\bpolaroid frames?\b/,
    'I cannot draw frames around photos. I can show them whole on a background of a colour or blurred, for example "white background".',
    /\bblack (?:bars|borders)|remove|no |frames? per|fps/,
  ],
  [
    /\badd (?:some |a |falling |an )?(?:confetti|snow(?:flakes)?|rain|sparkles?|glitter|hearts?|balloons?|fireworks?|arrows?|lens flare|light leaks?|smoke|fog|stars)\b|\b(?:put|place|draw|stick|lay) (?:some |a few |a |an )?(?:hearts?|balloons?|stars?|sparkles?|glitter|snow(?:flakes)?|arrows?) (?:on|over|onto|around) (?:it|them|all|every|each|everything|(?:the|my|our) (?:\w+ )?(?:photos?|pictures?|pics?|one|first|last|film|video))\b/,
    'I cannot lay drawn effects over the photos. I can change their look ("vintage", "dreamy"), the transitions ("flash") and the text.',
    /"/,
  ],
  [
    /\b(?:put|place|add|show|insert|stick) (?:our|my|the|a|your|their) (?:\w+ )??(?:emblem|crest|badge|seal|mascot|signature)\b/,
    noMark,
    /"/,
  ],
  [
    /\b(?:vertigo|dolly zoom|hitchcock|bullet time|slit.?scan|tilt.?shift|fish ?eye|kaleidoscope|hologram|stop.?motion|time.?lapse|hyperlapse|parallax|3d (?:effect|look|photos?)|boomerang|double exposure|cinemagraphs?|split ?diopter)\b/,
    'I cannot make that effect. What comes near: the camera moves ("zoom in", "drift", "ken burns"), the transitions ("swirl", "glitch", "zoom") and the looks ("vintage", "high contrast").',
    /"/,
  ],
  [
    /\bvignett\w*|\bdark(?:er)? (?:edges|corners)\b/,
    'I cannot darken the edges of a photo. What comes near: the looks "noir" and "vintage", or say "a bit darker".',
    /\b(?:no|not|without|remove)\b|"/,
  ],
  [
    /\bglitch\w* (?:effect|look|filter)\b|\b(?:effect|look|filter) (?:of|like) a glitch\b/,
    'I have the glitch only between photos: say "glitch transitions".',
    /\bbetween\b|transition/,
  ],
  [
    /\b(?:shaky|shaking|wobbly|hand-?held)\b.*\b(?:camera|look|effect|feel|style)\b|\bshake (?:it|the camera|them)\b|\blike (?:it is |it's )?hand-?held\b/,
    'I cannot shake the camera; my moves are smooth. Say "drift" for a loose, floating one.',
    /\b(?:don ?'?t|not|no|less|stop|too|never)\b/,
  ],
  [/\b(?:timers?|stopwatch|running clock|progress bar|page numbers?)\b/, noCounter, /"/],
  [
    /\b(?:a |the )?qr[ -]?code\b/,
    'I cannot make a QR code. Upload a picture of it and say where it goes, for example "put it last".',
  ],
  [
    /\ba map\b|\bmap of (?:our|the|my) (?:route|trip|way)\b/,
    'I cannot draw a map. Upload a picture of it and I put it where you say.',
  ],
  [/\b(?:a )?count ?down\b/, noCounter, /"/],
  [
    /\b(?:side by side|next to each other(?!.*\b(?:at|in|to) the (?:very )?(?:end|start|beginning|front|back|middle)\b)|all (?:the )?(?:photos|pictures) at once|at the same time on (?:the )?screen|two (?:photos|pictures) at (?:once|a time))\b/,
    atOnce.en,
  ],
  [
    /\b(?:of|for) what (?:is|'s|he|she|they|i|we) (?:\w+ )?(?:spoken|said|says?|say|saying|talking)\b|\b(?:auto(?:matic)?|generate) (?:subtitles|captions)\b|\bspeech to text\b|\btranscri(?:be|pt|ption)|\b(?:subtitles?|captions?) (?:from|of|for) (?:my|the|his|her|our|their) (?:voice|speech|words i say|audio|recording)\b|\b(?:subtitles?|captions?) from what (?:i|we|he|she|they)\b/,
    'I cannot hear what is said. Give me the words and I put them in: caption on photo 2 "...".',
  ],
  [
    /\b(?:make|export|save|download|give|send|want|need|have|get)\b.*\b(?:gif|mov|avi|webm|wmv|mkv|mp3|wav|pdf|prores|hevc)\b|\bonly (?:export )?the (?:sound|audio)\b(?! of\b)|\bas (?:a )?(?:gif|mov|avi|webm|mkv|mp3)\b/,
    'The film comes as an MP4 (H.264 with AAC sound), which plays everywhere. The command "kinora export" also writes mov, webm and gif, by the ending of the file.',
    /\bmp4\b/,
  ],
  [
    /\b(?:dvds?|blu-?rays?|usb stick)\b|^(?:(?:please|can you|could you|now|and|then|you|i) )*print (?:it|them|this|that|the (?:film|photos|pictures))\b/,
    'The film comes as an MP4 (H.264 with AAC sound), which plays everywhere; what you do with the file is up to you.',
  ],
  [
    /^(?:(?:please|can you|more|a bit|bit|and|but|much|the|photos?|pictures?|it|them|is|are|should be|\w+) ){0,6}sharper(?: please)?$|\b(?:sharpen|upscale|de-?noise|de-?blur|unblur)\b|\b(?:make|get)\b.*\b(?:sharper|less (?:blurry|grainy|noisy|pixelated))\b/,
    'I cannot sharpen or repair a photo. More contrast may help: say "high contrast look" or "more contrast".',
    /\btitle|text|caption|background|borders?\b/,
  ],
  [/\b(?:less crooked|crooked)\b/, rotation, /\b(?:remove|delete|drop|take out|out|lose|cut|without)\b/],
  [
    /\b(?:smaller|small(?:er)?) file\b|\bfile (?:is )?(?:too )?(?:big|large|smaller)\b|\bcompress\b/,
    'I cannot set the size of the file. A smaller picture or a shorter film makes it smaller: say "720p" or "20 seconds".',
    /\bhow\b/,
  ],
  [
    /\b(?:a )?(?:second|another|different|new|alternative) version\b|\bsave (?:this|the) version\b|\btwo versions\b/,
    'I keep one film, and every change of it can be undone. For another version start a new project with the same photos.',
  ],
  [
    /\b(?:clickable|interactive)\b|\badd (?:a |the |our |my )?(?:hyper)?link\b/,
    'A film cannot be clicked. I can show the address as words: text "example.com", bottom, whole film.',
    /"/,
  ],
  [
    /^(?:(?:please|can you|could you|now|and|then|you) )*(?:upload|post|publish|share|send) (?:it|this|that|the (?:film|video|movie)) (?:to|on|with|by|via|over)\b/,
    sending.en,
  ],
  [
    /\bunderlin(?:e|ed|ing)\b|\bstrike ?through\b/,
    'I cannot underline letters. I can make them bold or italic, outline them or put them on a box.',
  ],
  [
    /\bread (?:it|the (?:text|title|captions?)) (?:aloud|out(?: loud)?|to)\b|\bsay (?:it|the text) (?:aloud|out loud)\b/,
    'I cannot speak. You can upload a recording and say "use my recording as the music".',
  ],
];

const ofFamilies = anyOf(families.map(([pattern]) => pattern));

const inside =
  'I cannot change what is inside a photo. I can crop it, take the photo out, blur around it, or change the colours of all of it.';

/** `play Taylor Swift`, `use Shape of You by Ed Sheeran`, `a Beatles song`: names that are no words of ours. */
function namesArtist(clause: Clause): boolean {
  const { tokens, reading, text } = clause;
  if (clause.has('quote', 'title', 'caption', 'text', 'file', 'aMood')) return false;
  const name = (token: Token | undefined): boolean =>
    token !== undefined && token.tags.length === 0 && isCapital(reading, token);
  const song = tokens.findIndex((token) => hasTag(token, 'music'));
  if (song > 0 && name(tokens[song - 1]) && /\b(?:play|use|add|put|want|have|like)\b/.test(text)) return true;
  const by = tokens.findIndex((token) => token.text === 'by');
  if (by > 0 && name(tokens[by + 1]) && /\b(?:play|use|add|put|song|music|track)\b/.test(text)) return true;
  // `music: Viva la Vida`, `the Rocky theme`
  if (/^(?:music|song|soundtrack|bgm) :/.test(text) && name(tokens[2])) return true;
  const theme = tokens.findIndex((token) => /^(?:theme|anthem|ost)$/.test(token.text));
  if (theme > 0 && name(tokens[theme - 1])) return true;
  const play = tokens.findIndex((token) => /^(?:play|put on)$/.test(token.text));
  const after = tokens[play + 1]?.text === 'some' ? play + 2 : play + 1;
  return play >= 0 && play < 3 && name(tokens[after]);
}

const recordings =
  'I have no recordings of artists. Upload the song and say "use my song", or name a mood and I compose: calm piano, upbeat, cinematic, romantic.';

/** `turn them into paintings`, `cartoon style`: pictures drawn anew. */
function redraws(clause: Clause): boolean {
  const { text } = clause;
  return (
    !clause.has('file', 'fileWord', 'quote', 'font', 'title', 'caption', 'text', 'music', 'aMood') &&
    /\b(?:cartoons?|anime|comics?|comic book|pixar|disney|ghibli|paintings?|painted|oil colou?rs?|watercolou?rs?|pencil|sketch(?:es|ed)?|drawings?|lego|manga|van gogh|monet|picasso|wes anderson)\b/.test(
      text,
    ) &&
    /\b(?:make|turn|convert|style|look|looks|like|into|as|effect|filter|transform)\b/.test(text)
  );
}

/** `our emblem at the top`, `my watermark png`: a picture that was not uploaded. */
const ofOwnMark = (clause: Clause): boolean =>
  !clause.has('file', 'fileWord', 'quote') &&
  /^(?:our|my|the) (?:\w+ )?(?:emblem|crest|badge|seal|mascot|signature|logo|stamp)\b|\b(?:watermark|logo|emblem|badge|stamp|crest) (?:png|file|image|picture|jpe?g|svg)\b/.test(
    clause.wish,
  );

/** `take the priest out of the church picture`: something no word of the film names, in a picture that is one. */
function unknownPart(clause: Clause): boolean {
  const { tokens, text } = clause;
  if (clause.has('quote', 'title', 'caption', 'text', 'music', 'sound')) return false;
  if (!/\b(?:out of|from|in) (?:the |my |our )?(?:\S+ )??(?:photo|picture|pic|image|shot)\b/.test(text))
    return false;
  const verb = tokens.findIndex((token) =>
    /^(?:take|get|remove|cut|edit|crop|erase|delete|retouch)(?: out)?$/.test(token.text),
  );
  const [article, noun, next] = verb < 0 ? [] : tokens.slice(verb + 1);
  return (
    /^(?:the|that|this|those|these)$/.test(article?.text ?? '') &&
    noun !== undefined &&
    noun.tags.length === 0 &&
    /^(?:out|out of|from|in)$/.test(next?.text ?? '')
  );
}

/** The text with what was taken for words to be shown though nothing was quoted: `put sunglasses on grandma`. */
const withCaptured = (clause: Clause): string =>
  clause.has('quote') && !/["'“”‘’«»]/.test(clause.raw)
    ? clause.text.replace('"', clause.value<string>('quote') ?? '')
    : clause.text;

const notUnheard = 'file fileWord quote ordinal newFiles again other text title caption'.split(' ');

/** What the refusal says when the clause wishes for something there is no edit for; undefined when it does not. */
export function cannot(clause: Clause): string | undefined {
  if (clause.reading.language === 'zh') return cannotChinese(clause);
  if (clause.reading.language !== 'en') return undefined;
  // `I'd rather have our_song.mp3`: an uploaded file by its name asks for no kind of file.
  const text = clause.tokens.some((token) => hasTag(token, 'file'))
    ? clause.text.replace(/\b(\S+)\.(?:mov|avi|webm|mkv|mp3|wav|gif)\b/g, '$1')
    : withCaptured(clause);
  if (unknownPart(clause)) return inside;
  const found = ofFamilies(text)
    ? families.find(([pattern, , unless]) => pattern.test(text) && !(unless?.test(text) ?? false))
    : undefined;
  if (found !== undefined) return found[1];
  if (
    !clause.has(...notUnheard) &&
    /\b(?:add|insert|include|find|get me|download) (?:a|an|some) (?:\w+ ){0,2}(?:photos?|pictures?|images?|pics?|shots?|clips?|footage)(?: (?:of|from|with|showing)\b| at the (?:start|end|beginning)|$)/.test(
      clause.text,
    )
  )
    return 'I can only show what you upload. Upload the picture and say where it goes, for example "put it first".';
  if (randomTimes.test(clause.text) && !clause.has('quote', 'transition', 'music'))
    return 'I cannot draw lots for the lengths. Say "3 seconds each", or "the first 5 seconds, the others 2".';
  if (redraws(clause))
    return 'I cannot redraw photos. I can change their colours: "vintage", "film", "pastel", "black and white".';
  if (ofOwnMark(clause)) return noMark;
  if (
    /\blook (?:thinner|younger|slimmer|older|prettier|taller|happier)\b/.test(clause.text) &&
    !clause.has('color', 'aLook')
  )
    return inside;
  // Said alone it is a wish; beside another one it is the reason for it.
  if (turnsPhoto(clause) || (liesWrong(clause) && clause.tokens.length >= clause.reading.tokens.length - 1))
    return rotation;
  if (namesArtist(clause)) return recordings;
  return touchesInside(clause) ? inside : undefined;
}
