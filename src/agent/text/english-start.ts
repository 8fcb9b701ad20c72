import { hasTag, type Reading, type Token, tagValue } from '../../language/index.js';
import { endOf } from './english-end.js';
import {
  calling,
  captioning,
  framing,
  isContents,
  namesAtEdge,
  placedKind,
  promised,
} from './english-openers.js';
import { nounBefore, saying, sayWords } from './english-says.js';
import { loose, type Spot, type Start, some, sure } from './english-spot.js';
import {
  atEdgeSaid,
  farewell,
  hadAt,
  puttingTyped,
  ratherSaid,
  titled,
  toRead,
  written,
} from './english-typed.js';
import {
  asRole,
  clauseFrom,
  isCapital,
  isManner,
  isPlace,
  isQuote,
  isRef,
  isTextNoun,
  isVerb,
  mannerWords,
  startsWords,
  wordOf,
} from './english-words.js';

/** What says how letters look. */
const ofFace = 'bold italic bigger smaller font colour'.split(' ');
/** Words of a film and its texts: no words for a text stand before one of them. */
const knownWords = (
  'it them quote mark file photo text title fileName date numbering font aFont colour color size ' +
  'style music duration position aAnimation last first'
).split(' ');

/** `title: X`, `the address in the corner: X`, `and market gets: X`, `beach = X` */
function afterColon(spot: Spot): Start | undefined {
  const { tokens, index, token, left } = spot;
  const before = tokens[index - 1];
  if (before === undefined) return undefined;
  if (token.text === '=') return isRef(before) ? sure(spot) : undefined;
  if (token.text !== ':') return undefined;
  const ofOther =
    /^(duration|length|time|size|colou?r|font|position|style|volume|music|speed|format|ratio|order|look|filter)s?$/;
  if (ofOther.test(before.text)) return undefined;
  // `over noodles: YUM`
  const since = left().findLastIndex((item) => hasTag(item, 'mark')) + 1;
  const place = left()
    .slice(since)
    .filter((item) => !/^(and|now|then|ok)$/.test(item.text));
  if (
    /^(on|over|under|below|across|beneath)$/.test(wordOf(place[0])) &&
    place.slice(1).every((item) => isRef(item) || /^(the|my|our|number|\d+)$/.test(item.text)) &&
    isCapital(spot.reading, spot.next)
  )
    return sure(spot);
  const shown =
    left().some((item) =>
      /^(add|put|write|show|insert|include|display|type|read|see|have|want)$/.test(item.text),
    ) && !some(left(), ['music', 'transition', 'order', 'duration', 'motion']);
  const places = 'left right top bottom center photo file fileWord start end position'.split(' ');
  const maybe = hasTag(before, 'fileMaybe') && /^(?:the|my|our)$/.test(wordOf(tokens[index - 2]));
  if (shown && (maybe || some([before], places))) return sure(spot);
  const spoken =
    nounBefore(tokens, index, 12) >= 0 ||
    sayWords.test(before.text) ||
    /^(like|gets?|with|write|says?)$/.test(before.text);
  const started = left().some((item) => hasTag(item, 'captured') || isTextNoun(item));
  return spoken || (isRef(before) && started && !hasTag(before, 'end')) ? sure(spot) : undefined;
}

/** `write X over the last one` */
function writing(spot: Spot): Start | undefined {
  const { reading, tokens, index, token, next } = spot;
  if (!/^(write|type|overlay|superimpose|writing|typing)$/.test(token.text)) return undefined;
  // `the black writing vanishes`, `writing goes up`: what is written.
  if (
    /ing$/.test(token.text) &&
    (tokens
      .slice(Math.max(0, index - 2), index)
      .some((item) => /(?:^| )(?:the|this|that|my|our|no|any|some|a)$/.test(item.text)) ||
      /^(should(?: .*)?|must(?: .*)?|needs?|is|are|was|goes|go|covers|hides|where|too|at|in|on|for|so|up|down|along|over|under|below)$/.test(
        next.text,
      ) ||
      (isManner(next) && !isCapital(reading, next)))
  )
    return undefined;
  // `bolder type so it stands out`
  const face =
    token.text === 'type' &&
    (/^(?:so|like|that|which|please|is|should)$/.test(next.text) ||
      some(tokens.slice(Math.max(0, index - 1), index), ofFace));
  if (face) return undefined;
  const noun = tokens[index + 2];
  if (isContents(tokens, index + 1) && apposition(reading, tokens, index + 1) === undefined) return undefined;
  // `write the name of each photo under it`
  const described =
    /^(the|its|each|every|their|my|all)$/.test(next.text) &&
    (some(tokens.slice(index + 1, index + 4), ['fileName', 'date']) ||
      /^(names?|dates?|numbers?|titles?) (of|on|in|for|under|to)$/.test(
        `${wordOf(noun)} ${wordOf(tokens[index + 3])}`,
      ));
  if (hasTag(next, 'fileName') && some(tokens.slice(index), ['photo', 'perPhoto', 'all', 'them', 'it']))
    return undefined;
  if (described && apposition(reading, tokens, index + 1) === undefined) return undefined;
  const kind =
    isTextNoun(next) ||
    (/^(a|an|the|some)$/.test(next.text) && (isTextNoun(noun) || hasTag(noun, 'fileName', 'date')));
  const pointed =
    /^(it|itself|themselves|them|me|on|over|under|something(?: \w+)?|names?|the names?|numbers?|dates?|file names?)$/;
  const listed = /^(that|this|the|all|each|every|captions?)$/;
  if (kind || pointed.test(next.text) || (listed.test(next.text) && token.text !== 'write')) return undefined;
  return sure(spot);
}

/** `our names, Anna & Tom`, `the word love`: what the words are, then the words; the index where they begin. */
export function apposition(reading: Reading, tokens: readonly Token[], from: number): number | undefined {
  const noun =
    /^(?:(?:the|their|its|our|my) )?(?:names?|address|date|price|motto|slogan|tagline|hashtag|handle|website|url|email|place|location|city|town|brand|company|shop|nickname|wish|greeting|phone|telephone|number|instagram|club|band|year|words?)$/;
  if (!/^(?:my|our|the|his|her|their|the (?:names?|number|date)|our names?)$/.test(wordOf(tokens[from])))
    return undefined;
  const near = tokens.slice(from, from + 4).findIndex(({ text }) => noun.test(text));
  if (near < 0) return undefined;
  const last = from + near;
  const at = /^[,:]$/.test(wordOf(tokens[last + 1])) ? last + 2 : last + 1;
  const first = tokens[at];
  if (first === undefined || isQuote(first)) return undefined;
  const said = wordOf(tokens[last]);
  if (/^words?$/.test(said) && at === last + 1)
    return tokens[last - 1]?.text === 'the' &&
      !isPlace(reading, tokens, at) &&
      !/^(?:is|are|to|in|that)$/.test(first.text)
      ? at
      : undefined;
  return isCapital(reading, first) ||
    /^[@#€£$]/.test(first.text) ||
    (/^\d/.test(first.text) &&
      (at === last + 2 || (/(?:number|year|date)$/.test(said) && !hasTag(tokens[at + 1], 'photo'))))
    ? at
    : undefined;
}

/** What words to show are not made of when only `put ... on` announces them. */
const ours = (
  'photo clip file fileWord music transition motion look aMood aLook aTransition aMotion title ' +
  'caption text endCard it them duration number ordinal first last all rest sound fade colour ' +
  'background box shadow outline fileName date both blur brightness beat zoom copy time'
).split(' ');

/** `put Free shipping on the last one`: words that name nothing of ours, then a place. */
function putting(spot: Spot): Start | undefined {
  const { reading, tokens, index, token, next } = spot;
  if (
    !/^(put|add|stick|slap|pop|place|stamp|show|include|display|adding|putting|sticking|have|use|take|make|want|i want|i need|see|get|print|appear)$/.test(
      token.text,
    )
  )
    return undefined;
  // `the name of each place written under it`
  if (
    token.text === 'place' &&
    /(?:^| )(?:each|every|the|this|that|a|first)$/.test(wordOf(tokens[index - 1]))
  )
    return undefined;
  if (apposition(reading, tokens, index + 1) !== undefined) return sure(spot);
  if (isContents(tokens, index + 1)) return undefined;
  const ahead = tokens.slice(index + 2, index + 12).findIndex((_, at) => asRole(tokens, index + 2 + at));
  const role = ahead < 0 ? ahead : index + 2 + ahead;
  if (role > 0 && !some(tokens.slice(index + 1, role), knownWords)) return sure(spot);
  const end = endOf(reading, tokens, index + 1);
  const words = tokens.slice(index + 1, end);
  // `I want YUM in big yellow letters`
  const lettered =
    isCapital(reading, next) &&
    /^(in|with|as)$/.test(wordOf(tokens[end])) &&
    clauseFrom(tokens, end).some((item) =>
      /^(letters?|lettering|type|capitals?|caps|handwriting|font|text)$/.test(item.text),
    );
  if (
    lettered &&
    !some(words, ['title', 'text', 'caption', 'font']) &&
    !some(spot.left(), ['title', 'text', 'caption'])
  )
    return sure(spot);
  if (!/^(put|add|stick|slap|pop|place|stamp|adding|putting|sticking|print)$/.test(token.text))
    return undefined;
  const plain =
    words.length > 0 &&
    words.length <= 8 &&
    words.some((item) => item.tags.length === 0 || some([item], ['hello', 'bye', 'thanks'])) &&
    !some(
      // `12 Shore Road`
      words.filter(
        (item, at) =>
          !(/^\d+$/.test(item.text) && (at > 0 || (words[1] !== undefined && isCapital(reading, words[1])))),
      ),
      ours,
    );
  const sounds =
    /^(?:applause|clapping|laughter|thunder|fireworks|confetti|voices?|emblem|crest|badge|logo|stamp|seal|mascot|signature)$/.test(
      words.at(-1)?.text ?? '',
    );
  const placed = !sounds && end < tokens.length && isPlace(reading, tokens, end);
  const named =
    isCapital(reading, next) || !/^(a|an|the|some|my|more|less|that|this|on|in|at)$/.test(next.text);
  return plain && placed && named ? loose(spot) : undefined;
}

/** `change the title to X`, `swap the title for X`, `change it to X` */
function changing(spot: Spot): Start | undefined {
  const { tokens, index, token, talk, left } = spot;
  if (!/^(to|with|for|into|by)$/.test(token.text)) return undefined;
  const pointed =
    talk &&
    /^(it|that|this)$/.test(wordOf(tokens[index - 1])) &&
    /^(change|make|switch|set|turn|rename|fix|correct)$/.test(wordOf(tokens[index - 2]));
  if (pointed) return loose(spot);
  const verb = tokens
    .slice(Math.max(0, index - 10), index)
    .some((item) =>
      /^(change|changed|rename|replace|swap|switch|set|update|edit|turn|make|correct|fix|alter|modify|chnage|cahnge|chage|chang)$/.test(
        item.text,
      ),
    );
  const replaces =
    token.text !== 'with' || left().some((item) => /^(replace|swap|switch|update|change)$/.test(item.text));
  if (nounBefore(tokens, index, 8) < 0 || !verb || !replaces) return undefined;
  // `change the title to Grandma's 80th`: typed as a name, whatever photo its words could be.
  return token.text === 'to' && isCapital(spot.reading, spot.next) && !isManner(spot.next)
    ? sure(spot)
    : loose(spot);
}

/** `the title should be X`, `the title is X` */
function being(spot: Spot): Start | undefined {
  const { reading, tokens, index, token } = spot;
  if (!/^(should be|must be|be|to be|is|=|becomes?)$/.test(token.text) || nounBefore(tokens, index, 5) < 0)
    return undefined;
  // `should be a big THE END`, `is now Our Trip`
  let at = index + 1;
  while (
    tokens[at] !== undefined &&
    !isCapital(reading, tokens[at]!) &&
    /^(a|now|just|simply|big|small|bold|huge)$/.test(tokens[at]!.text)
  )
    at++;
  const first = tokens[at];
  if (first === undefined) return undefined;
  // `Café Rosa` is a name, however its words are known.
  const name = tokens[at + 1] !== undefined && isCapital(reading, tokens[at + 1]!);
  if (isCapital(reading, first)) return { from: at, sure: name };
  // `title should be we did it`: the last word is no adjective of looks.
  const words = tokens.slice(index + 1, endOf(reading, tokens, index + 1));
  const told = /^(should be|must be)$/.test(token.text) && isTextNoun(tokens[index - 1]) && words.length > 1;
  return told &&
    !/^(a|an|the|in|on|at|more|less|much|way|so|not|somewhere|as|that|there|easier|easy|only|either|kept|from|of|over|made|set|put|big|bit)$/.test(
      words[0]!.text,
    ) &&
    words.some((item) => item.tags.length === 0 && !mannerWords.test(item.text)) &&
    !words.some((item) =>
      some([item], ['colour', 'bigger', 'smaller', 'longer', 'shorter', 'font', 'bold', 'italic', 'size']),
    )
    ? loose(spot)
    : undefined;
}

/** Nouns that are followed by the words of a text. */
const heads =
  /^(the words|words?|caption|title|text|subtitle|headline|end card|lower third|label|message|heading|lettering|writing|line|sentence|wording|letters|closing words|final words|closing line|slogan|tagline)$/;

/** `the words See you soon on the last photo`, `it needs a title, From Temple to Train`, `caption Best day ever` */
function afterNoun(spot: Spot): Start | undefined {
  const { reading, tokens, index, token, next } = spot;
  if (!isTextNoun(token) || !heads.test(token.text)) return undefined;
  const comma = /^[,:–—-]$/.test(next.text) ? 1 : 0;
  const first = tokens[index + 1 + comma];
  if (first === undefined || isQuote(first)) return undefined;
  const asked = tokens
    .slice(Math.max(0, index - 6), index)
    .some((item) =>
      /^(add|give|put|with|have|write|want|wants|needs?|insert|use|show|see|display|gets?|has|receives?|deserves?|(?:i|we) (?:need|want)|i'd like)$/.test(
        item.text,
      ),
    );
  // `a caption, something like salty hair`
  if (
    comma === 1 &&
    asked &&
    /^(something|sth|maybe|perhaps|saying|e\.g\.|for example|reading)$/.test(first.text)
  )
    return { from: /^(like|along)$/.test(wordOf(tokens[index + 3])) ? index + 4 : index + 3, sure: true };
  if (comma === 1 && next.text === ':') return undefined;
  // `show the words last evening during the sunset`
  if (asked && /^(the words|the words?|the line|the phrase)$/.test(token.text)) {
    const said = tokens.slice(index + 1, endOf(reading, tokens, index + 1));
    if (
      said.length > 1 &&
      !said.every(isManner) &&
      !isVerb(said[0]) &&
      !/^(in|on|at|over|is|are|a|be|should|by|along|down|up|where|above|below|beneath|bang|slap|smack|right)$/.test(
        said[0]!.text,
      )
    )
      return sure(spot);
  }
  // `title two weeks in Peru`, `text Halfway at 10s`: a telegram of noun and words.
  const words = tokens.slice(index + 1, endOf(reading, tokens, index + 1));
  const greets = some([next], ['hello', 'bye', 'thanks']) && words.length > 1;
  const telegram =
    /^(title|caption|text|headline|end card|subtitle|lower third|slogan|tagline)$/.test(token.text) &&
    spot
      .left()
      .slice(spot.left().findLastIndex((item) => hasTag(item, 'mark', 'andThen')) + 1)
      .every(
        (item) =>
          /^(and|then|please|pls|ok|now)$/.test(item.text) ||
          // `big yellow title JAPAN`
          (isCapital(reading, next) &&
            some([item], ['colour', 'bigger', 'smaller', 'bold', 'italic', 'thin', 'aFont'])) ||
          (/^(the|a)$/.test(item.text) &&
            item === spot.left().at(-1) &&
            isCapital(reading, next) &&
            next.tags.length === 0),
      ) &&
    !words.some((item) => /^(is|are|was|should|has|looks?|needs?|gets?)$/.test(item.text)) &&
    (isCapital(reading, next) ||
      greets ||
      next.tags.length === 0 ||
      (hasTag(next, 'number') && tokens[index + 2]?.tags.length === 0)) &&
    (isCapital(reading, next) || !mannerWords.test(next.text)) &&
    (words.length > 1 || (isCapital(reading, next) && next.tags.length === 0)) &&
    !words.some((item, at) => isVerb(item) && words[at - 1]?.text !== ',') &&
    (startsWords(reading, tokens, index + 1) ||
      words.some((item) => item.tags.length === 0 && !mannerWords.test(item.text)));
  const timed = Number(tagValue(words.at(-1)!, 'duration') ?? Infinity) <= 20_000 && words.length > 2;
  if (telegram) return timed ? { ...loose(spot), to: index + words.length } : loose(spot);
  const capital = isCapital(reading, first) && !/^i\b/.test(first.text);
  if (comma === 1) return capital && asked ? { from: index + 2, sure: true } : undefined;
  if (!asked) return undefined;
  const unknown = (next.tags.length === 0 || hasTag(next, 'hello')) && !mannerWords.test(next.text);
  const known = /^(the|my|our|this|that)$/.test(wordOf(tokens[index - 1]));
  if (capital && token.text === 'title' && hasTag(first, 'fileWord')) return sure(spot);
  return capital || (unknown && !(token.text === 'text' && known)) ? loose(spot) : undefined;
}

/** The film was given its name before this word. */
const afterName = (reading: Reading, tokens: readonly Token[], index: number): boolean =>
  namesFilm(reading) && some(tokens.slice(0, index), ['projectName']);

const naming = new WeakMap<Reading, boolean>();
function namesFilm(reading: Reading): boolean {
  const known = naming.get(reading) ?? some(reading.tokens, ['projectName']);
  naming.set(reading, known);
  return known;
}

const openers = [
  namesAtEdge,
  placedKind,
  farewell,
  atEdgeSaid,
  hadAt,
  ratherSaid,
  promised,
  framing,
  captioning,
  calling,
  toRead,
  saying,
  afterColon,
  writing,
  putting,
  changing,
  being,
  afterNoun,
  puttingTyped,
  titled,
  written,
];

/** The words of a text begin after this token; undefined when it introduces none. */
export function introduced(
  reading: Reading,
  tokens: readonly Token[],
  index: number,
  talk: boolean,
): Start | undefined {
  const token = tokens[index]!;
  const next = tokens[index + 1];
  if (next === undefined) return undefined;
  const spot: Spot = {
    reading,
    tokens,
    index,
    token,
    next,
    talk,
    // Most words are turned down by themselves: what is before is only looked at for the others.
    left: () => tokens.slice(0, index),
  };
  // `name the project Spring Launch`, not `put the file name on each photo`
  if (hasTag(token, 'projectName')) {
    const file = /^file ?name/.test(token.text) && !/^(?:to|as|:|=|is|should)$/.test(next.text);
    return file || isPlace(reading, tokens, index + 1) ? undefined : sure(spot);
  }
  if (afterName(reading, tokens, index)) return undefined;
  for (const open of openers) {
    const start = open(spot);
    if (start !== undefined) return start;
  }
  return undefined;
}
