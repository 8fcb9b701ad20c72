import { hasTag, type Reading, rawText, type Token } from '../language/index.js';

const textNouns = ['title', 'caption', 'lowerThird', 'endCard', 'text'];
const isTextNoun = (token: Token | undefined): boolean =>
  textNouns.some((concept) => hasTag(token, concept)) &&
  !/^(write|writing|type|the names|names on)$/.test(token?.text ?? '');

const word = (token: Token | undefined): string => token?.text ?? '';
const stops = (token: Token): boolean => hasTag(token, 'mark') && /^[.;!?\n]$/.test(token.text);
const isQuote = (token: Token | undefined): boolean => hasTag(token, 'quote');

/** Words that say how or when a text is shown. */
const mannerConcepts =
  'colour bigger smaller longer shorter top bottom left right center up down duration percentage bold italic shadow outline box font aAnimation aTitleStyle little much more less size position slower faster color aLook'.split(
    ' ',
  );
const mannerWords =
  /^(in|the|a|an|of|on|at|with|and|for|to|as|its|it|font|letters?|text|screen|corner|please|pls|thanks|big|small|style|look|side|edge|colou?r|one|only|just|instead|then|too|now|stay|visible|gone|shown|readable|legible|easier|nicer|better|fancier|cooler|prettier|different|something|more|less|there|here|all|caps|capitals?|uppercase|lowercase|upper|lower|case|read|see|be|is|not|so|very|really|quite|up|longer|until|till|from|before|after|first|last|when|while|during|whole|time|film|video|entire|throughout|same|back|again|animated|animation|fancy|fade|slide|pop|appear|disappear|come|go|show|start|end|hard|simple|plain|elegant|modern|classy|playful|fun|handwritten|handwriting|serif|cursive|neon|minimal|clear|clearer|centered|centred|placed|moved|removed|deleted|hidden|changed|synced|black|white|transparent)$/;
const isManner = (token: Token): boolean =>
  hasTag(token, 'mark') ||
  mannerWords.test(token.text) ||
  token.tags.some((tag) => mannerConcepts.includes(tag.concept));

const isRef = (token: Token | undefined): boolean =>
  token !== undefined &&
  [
    'photo',
    'ordinal',
    'file',
    'fileWord',
    'filePart',
    'clip',
    'all',
    'first',
    'last',
    'it',
    'them',
    'rest',
    'both',
    'perPhoto',
    'start',
    'end',
    'film',
    'next',
  ].some((concept) => hasTag(token, concept));

/** `on photo 2`, `over the last one`, `at the end`, `across the bottom`: where a text goes, beginning at this token. */
function isPlace(reading: Reading, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  const sure = /^(on|onto|over|under|underneath|below|beneath|above|across|for|to|on top of|during)$/.test(
    token.text,
  );
  const loose = /^(at|in|along|by|near|throughout|into)$/.test(token.text);
  if (!sure && !loose) return false;
  let at = index + 1;
  while (
    /^(the|a|an|my|our|that|this|those|these|very|of|all|each|every|both)$/.test(word(tokens[at])) &&
    tokens[at + 1] !== undefined
  )
    at++;
  const target = tokens[at];
  if (target === undefined) return false;
  // `A Day at the Beach` is written as a name is.
  const capital = /^\p{Lu}/u.test(rawText(reading, target, target));
  const named = hasTag(target, 'file') || hasTag(target, 'fileWord');
  if (named && (capital || loose)) return false;
  if (/^\d+$/.test(target.text)) return sure && !/^(for|to)$/.test(token.text);
  if (token.text === 'to' && !named && !hasTag(target, 'photo') && !hasTag(target, 'ordinal')) return false;
  return (
    isRef(target) ||
    ['top', 'bottom', 'left', 'right', 'center', 'duration'].some((concept) => hasTag(target, concept)) ||
    /^(screen|frame|corner)$/.test(target.text)
  );
}

const verbs = [
  'add',
  'remove',
  'change',
  'move',
  'undo',
  'replace',
  'duplicate',
  'mute',
  'swap',
  'makeFilm',
  'bigger',
  'smaller',
  'longer',
  'shorter',
  'music',
  'transition',
  'canYou',
];
const isVerb = (token: Token | undefined): boolean =>
  token !== undefined &&
  verbs.some((concept) => hasTag(token, concept)) &&
  !/^(with|want|need|use)$/.test(token.text);

const untilStop = (tokens: readonly Token[], from: number): number => {
  const end = tokens.findIndex((token, index) => index >= from && (stops(token) || isQuote(token)));
  return (end < 0 ? tokens.length : end) - from;
};

/** A new wish or a word about manner begins here. */
const opensWish = (tokens: readonly Token[], index: number): boolean => {
  let at = index;
  while (
    /^(and|then|also|please|but|,|the|just|maybe|it|that)$/.test(word(tokens[at])) &&
    tokens[at + 1] !== undefined
  )
    at++;
  const token = tokens[at];
  if (token === undefined) return true;
  if (isQuote(token)) return true;
  if (
    isVerb(token) ||
    /^(write|type|put|make|show|keep|have|let|use|no|not|don't|on|under|over|thanks|please|thank you)$/.test(
      token.text,
    )
  )
    return true;
  if (isTextNoun(token) && /^(it|in|on|should|stays?|bigger|smaller|:)$/.test(word(tokens[at + 1])))
    return true;
  const rest = clauseFrom(tokens, at);
  return rest.length > 0 && rest.every(isManner);
};

const clauseFrom = (tokens: readonly Token[], index: number): readonly Token[] => {
  let end = index;
  while (end < tokens.length && !stops(tokens[end]!) && tokens[end]!.text !== ',') end++;
  return tokens.slice(index, end);
};

/** The index after the words of a text that begins at `from`. */
function endOf(reading: Reading, tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length) {
    const token = tokens[to]!;
    if (isQuote(token)) break;
    if (stops(token)) {
      // `Pure. Cold. Yours.`: short words between full stops, each with a capital letter, are one text.
      const next = tokens[to + 1];
      const more = clauseFrom(tokens, to + 1);
      const same =
        token.text === '.' &&
        next !== undefined &&
        more.length <= 2 &&
        more.length > 0 &&
        to - from <= 3 &&
        more.every((item) => /^\p{Lu}/u.test(rawText(reading, item, item)) && !isVerb(item));
      if (!same) break;
    }
    if (to > from) {
      if (token.text === ',' && opensWish(tokens, to + 1)) break;
      if (token.text === ',' && clauseFrom(tokens, to + 1).some((item) => isVerb(item) || isRef(item))) break;
      if (
        (hasTag(token, 'and') || hasTag(token, 'andThen') || hasTag(token, 'but')) &&
        opensWish(tokens, to + 1)
      )
        break;
      if (
        /^(and|then|&)$/.test(token.text) &&
        clauseFrom(tokens, to + 1).some((_, i) => isPlace(reading, tokens, to + 1 + i)) &&
        placeBefore(reading, tokens, from, to)
      )
        break;
      if (isPlace(reading, tokens, to)) break;
      if (
        /^(as|instead|please|pls|plz|thanks|thx|thank you)$/.test(token.text) &&
        (token.text !== 'as' || clauseFrom(tokens, to).some(isTextNoun))
      )
        break;
      const rest = clauseFrom(tokens, to);
      if (
        /^(in|at|with|for|using|on|bottom|top|and|from|until)$/.test(token.text) &&
        rest.length > 1 &&
        rest.every(isManner) &&
        rest.some((item) => item.tags.some((tag) => mannerConcepts.includes(tag.concept)))
      )
        break;
      if (
        /^(in)$/.test(token.text) &&
        rest.length <= 6 &&
        rest.some((item) =>
          ['colour', 'font', 'italic', 'bold', 'bigger', 'smaller'].some((c) => hasTag(item, c)),
        )
      )
        break;
    }
    to++;
  }
  return to;
}

const placeBefore = (reading: Reading, tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((_, i) => isPlace(reading, tokens, from + i));

const sayWords =
  /^(say|says|saying|said|read|reads|reading|states?|stating|to say|should say|should read|that says|that say|that reads|which says|which reads|should simply say|with the words|with the text|with the title|with the caption|titled|entitled|subtitled|called|named|call it|name it|title it|caption it|label it|like to read)$/;

/** `the one called sunset`, `my brother says`, `able to read it`: no text follows. */
function noText(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const token = word(tokens[index]);
  const next = word(tokens[index + 1]);
  if (
    /^(called|named)$/.test(token) &&
    before !== undefined &&
    (hasTag(before, 'photo') ||
      hasTag(before, 'clip') ||
      hasTag(before, 'fileName') ||
      hasTag(before, 'projectName') ||
      hasTag(before, 'film')) &&
    !isTextNoun(before)
  )
    return true;
  if (
    /^(says|say|said)$/.test(token) &&
    (next === ',' ||
      (before !== undefined &&
        (/^(he|she|they|i|we|you|everyone|everybody|who)$/.test(before.text) ||
          (before.tags.length === 0 && !/^(and|also|now|just|simply|all|only|should)$/.test(before.text)))))
  ) {
    const about = tokens.slice(0, index).some(isTextNoun);
    if (!about || next === ',') return true;
  }
  if (
    /^(read|reading|reads)$/.test(token) &&
    (/^(it|them|that|this|the|,|)$/.test(next) ||
      (/^(to|able|can|can't|cannot|could|hard|easier|easy|people|they|i|we|you)$/.test(word(before)) &&
        !tokens.slice(0, index).some((item) => isTextNoun(item) || hasTag(item, 'it'))))
  )
    return true;
  if (
    /^(read)$/.test(token) &&
    /^(to|able|can|can't|cannot|i|we|you|people|they)$/.test(word(before)) &&
    !/^(want|like)/.test(word(tokens[index - 3])) &&
    !/^it$/.test(word(tokens[index - 2]))
  )
    return true;
  return false;
}

/** Where a text noun stands shortly before, in the same clause. */
function nounBefore(tokens: readonly Token[], index: number, reach = 9): number {
  for (let i = index - 1; i >= 0 && index - i <= reach; i--) {
    const token = tokens[i]!;
    if (stops(token) || isQuote(token)) return -1;
    if (
      /^(font|typeface|colou?r|size|position|style|place|animation|background|shadow|outline)s?$/.test(
        token.text,
      )
    )
      return -1;
    if (isTextNoun(token)) return i;
  }
  return -1;
}

interface Found {
  readonly from: number;
  /** A colon or a verb of saying leaves no doubt that words follow. */
  readonly sure: boolean;
}

/** The words of a text begin after this token; undefined when it introduces none. */
function introduced(
  reading: Reading,
  tokens: readonly Token[],
  index: number,
  talk: boolean,
): Found | undefined {
  const token = tokens[index]!;
  const next = tokens[index + 1];
  const text = token.text;
  if (next === undefined) return undefined;
  const sure = (from: number): Found => ({ from, sure: true });
  const loose = (from: number): Found => ({ from, sure: false });
  if (hasTag(token, 'projectName') || tokens.slice(0, index).some((item) => hasTag(item, 'projectName')))
    return undefined;
  // `can we call it thirty-five flat`
  const counts =
    /^(call it|name it|make it)$/.test(text) && (hasTag(next, 'number') || hasTag(next, 'duration'));
  if (counts) return undefined;
  if (sayWords.test(text) && !noText(tokens, index)) return sure(index + 1);
  if (text === '=' && index > 0 && isRef(tokens[index - 1])) return sure(index + 1);
  if (text === ':' && index > 0) {
    const before = tokens[index - 1]!;
    if (
      /^(duration|length|time|size|colou?r|font|position|style|volume|music|speed|format|ratio|order|look|filter)s?$/.test(
        before.text,
      )
    )
      return undefined;
    const spoken =
      nounBefore(tokens, index, 12) >= 0 ||
      sayWords.test(before.text) ||
      /^(like|gets?|with|write|says?)$/.test(before.text);
    const shown =
      tokens
        .slice(0, index)
        .some((item) => /^(add|put|write|show|insert|include|display|type)$/.test(item.text)) &&
      !tokens
        .slice(0, index)
        .some(
          (item) =>
            hasTag(item, 'music') ||
            hasTag(item, 'transition') ||
            hasTag(item, 'order') ||
            hasTag(item, 'duration') ||
            hasTag(item, 'motion'),
        );
    if (
      shown &&
      [
        'left',
        'right',
        'top',
        'bottom',
        'center',
        'photo',
        'file',
        'fileWord',
        'start',
        'end',
        'position',
      ].some((concept) => hasTag(before, concept))
    )
      return sure(index + 1);
    const started = tokens.slice(0, index).some((item) => hasTag(item, 'captured') || isTextNoun(item));
    return spoken || (isRef(before) && started && !hasTag(before, 'end')) ? sure(index + 1) : undefined;
  }
  if (/^(write|type|overlay|superimpose)$/.test(text)) {
    if (
      isTextNoun(next) ||
      (/^(a|an|the|some)$/.test(next.text) &&
        (isTextNoun(tokens[index + 2]) ||
          hasTag(tokens[index + 2], 'fileName') ||
          hasTag(tokens[index + 2], 'date')))
    )
      return undefined;
    if (
      /^(it|them|that|this|me|on|over|under|something|the|all|each|every|captions?|names?|numbers?|dates?)$/.test(
        next.text,
      ) &&
      text !== 'write'
    )
      return undefined;
    if (
      /^(it|them|me|on|over|under|something|names?|the names?|numbers?|dates?|file names?)$/.test(next.text)
    )
      return undefined;
    return sure(index + 1);
  }
  // `put Free shipping on the last one`: words that name nothing of ours, then a place.
  if (/^(put|add|stick|slap|pop|place|stamp)$/.test(text)) {
    const end = endOf(reading, tokens, index + 1);
    const words = tokens.slice(index + 1, end);
    const ours = [
      'photo',
      'clip',
      'file',
      'fileWord',
      'music',
      'transition',
      'motion',
      'look',
      'aMood',
      'aLook',
      'aTransition',
      'aMotion',
      'title',
      'caption',
      'text',
      'endCard',
      'it',
      'them',
      'duration',
      'number',
      'ordinal',
      'first',
      'last',
      'all',
      'rest',
      'sound',
      'fade',
      'colour',
      'background',
      'box',
      'shadow',
      'outline',
      'fileName',
      'date',
      'both',
      'blur',
      'brightness',
      'beat',
      'zoom',
      'copy',
      'time',
    ];
    const plain =
      words.length > 0 &&
      words.length <= 8 &&
      words.some((item) => item.tags.length === 0) &&
      !words.some((item) => ours.some((concept) => hasTag(item, concept)));
    const capital = next !== undefined && /^\p{Lu}/u.test(rawText(reading, next, next));
    if (
      plain &&
      end < tokens.length &&
      isPlace(reading, tokens, end) &&
      (capital || !/^(a|an|the|some|my|more|less|that|this|on|in|at)$/.test(next.text))
    )
      return loose(index + 1);
    return undefined;
  }
  // `change the title to X`, `replace the caption with X`, `swap the title for X`
  if (/^(to|with|for|into|by)$/.test(text)) {
    const noun = nounBefore(tokens, index, 8);
    const pointed =
      talk &&
      /^(it|that|this)$/.test(word(tokens[index - 1])) &&
      /^(change|make|switch|set|turn|rename|fix|correct)$/.test(word(tokens[index - 2]));
    if (pointed) return loose(index + 1);
    const verb = tokens
      .slice(Math.max(0, index - 10), index)
      .some((item) =>
        /^(change|changed|rename|replace|swap|switch|set|update|edit|turn|make|correct|fix|alter|modify)$/.test(
          item.text,
        ),
      );
    if (
      noun >= 0 &&
      verb &&
      noun < index &&
      !(
        text === 'with' &&
        !tokens.slice(0, index).some((item) => /^(replace|swap|switch|update|change)$/.test(item.text))
      )
    )
      return loose(index + 1);
    return undefined;
  }
  // `the title should be X`, `let the title be X`, `the title is X`
  if (
    /^(should be|must be|be|to be|is|=|becomes?)$/.test(text) &&
    nounBefore(tokens, index, 5) >= 0 &&
    /^\p{Lu}/u.test(rawText(reading, next, next))
  )
    return loose(index + 1);
  // `the words See you soon on the last photo`, `the caption what a view`
  if (
    isTextNoun(token) &&
    /^(words|caption|title|text|subtitle|headline|end card|lower third|label|message|heading)$/.test(text) &&
    tokens
      .slice(Math.max(0, index - 6), index)
      .some((item) => /^(add|give|put|with|have|write|want|need|insert|use|show)$/.test(item.text))
  ) {
    const capital = /^\p{Lu}/u.test(rawText(reading, next, next));
    const unknown = next.tags.length === 0 && !mannerWords.test(next.text);
    return capital || (unknown && text !== 'text') ? loose(index + 1) : undefined;
  }
  return undefined;
}

/** Skips what stands between the introducing word and the text: `as`, `the words`, `:`. */
function skipLead(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at]!;
    if (
      token.text === ':' ||
      /^(like|something like|sth like|the words?|the text|the letters|the following|simply|just|out)$/.test(
        token.text,
      )
    )
      at++;
    else if (
      /^(the|a)$/.test(token.text) &&
      isTextNoun(tokens[at + 1]) &&
      /^(words?|text|letters|phrase|line|message|sentence)$/.test(word(tokens[at + 1]))
    )
      at += 2;
    else break;
  }
  return at;
}

const quoteToken = (reading: Reading, first: Token, last: Token): Token | undefined => {
  const text = rawText(reading, first, last).trim();
  return text === '' || text.length > 200
    ? undefined
    : {
        start: first.start,
        end: last.end,
        text,
        tags: [
          { concept: 'quote', value: text },
          { concept: 'captured', value: true },
        ],
      };
};

/**
 * Turns unquoted words of titles and captions of an English sentence into quote tokens: `a title that says Hello Japan`,
 * `write Tokyo on photo 2 and Kyoto on photo 3`. Returns the reading itself when it has none.
 */
export function captureEnglish(reading: Reading, { talk }: { talk: boolean }): Reading {
  const tokens = [...reading.tokens];
  let changed = false;
  for (let i = 0; i < tokens.length - 1; i++) {
    const found = introduced(reading, tokens, i, talk);
    if (found === undefined) continue;
    const from = skipLead(tokens, found.from);
    if (from >= tokens.length || isQuote(tokens[from])) continue;
    // Quotes further on are the words themselves, unless this is one of several texts.
    if (clauseFrom(tokens, from).some(isQuote)) continue;
    // `captions: beach = Day 1, market = Day 2`
    if (clauseFrom(tokens, from).some((item) => item.text === '=')) continue;
    const listed =
      tokens[found.from - 1]?.text === ':' &&
      tokens
        .slice(0, from)
        .some((item) => /^(each|respectively|captions|in order|in turn|caption each)$/.test(item.text)) &&
      tokens
        .slice(0, from)
        .some((item) => hasTag(item, 'photo') || hasTag(item, 'ordinal') || hasTag(item, 'first'));
    let to = listed ? from + untilStop(tokens, from) : endOf(reading, tokens, from);
    while (to > from && /^(please|pls|plz|thanks|instead|too|,|then|now)$/.test(tokens[to - 1]!.text)) to--;
    const taken = tokens.slice(from, to);
    if (taken.length === 0) continue;
    if (taken.every(isManner) && !(found.sure && taken.every((item) => /^[\d.,:]+$/.test(item.text)))) {
      if (!found.sure || taken.some((item) => item.tags.some((tag) => mannerConcepts.includes(tag.concept))))
        continue;
    }
    if (
      !found.sure &&
      (isRef(taken[0]) ||
        (isManner(taken[0]!) && !/^\p{Lu}/u.test(rawText(reading, taken[0]!, taken[0]!)))) &&
      !taken.some((item) => item.tags.length === 0 && !mannerWords.test(item.text))
    )
      continue;
    if (!found.sure && taken.length > 1 && /^(the|a)$/.test(taken[0]!.text) && isRef(taken[1])) continue;
    const token = quoteToken(reading, taken[0]!, taken.at(-1)!);
    if (token === undefined) continue;
    tokens.splice(from, taken.length, token);
    changed = true;
    captureNext(reading, tokens, from + 1);
    i = from;
  }
  return changed ? { ...reading, tokens } : reading;
}

/** `... on photo 2 and Kyoto on photo 3`: the verb before counts for the next text as well. */
function captureNext(reading: Reading, tokens: Token[], after: number): void {
  if (after >= tokens.length || !isPlace(reading, tokens, after)) return;
  let at = after + 1;
  while (at < tokens.length && !/^(and|,|&)$/.test(tokens[at]!.text) && !stops(tokens[at]!)) at++;
  if (!/^(and|,|&)$/.test(word(tokens[at]))) return;
  let from = at;
  while (/^(and|,|&|then)$/.test(word(tokens[from]))) from++;
  let to = from;
  while (
    to < tokens.length &&
    !isPlace(reading, tokens, to) &&
    !/^[,]$/.test(tokens[to]!.text) &&
    !stops(tokens[to]!)
  )
    to++;
  const taken = tokens.slice(from, to);
  if (
    taken.length === 0 ||
    to >= tokens.length ||
    !isPlace(reading, tokens, to) ||
    taken.some((item) => isVerb(item) || isQuote(item) || isTextNoun(item)) ||
    taken.every(isManner)
  )
    return;
  const token = quoteToken(reading, taken[0]!, taken.at(-1)!);
  if (token === undefined) return;
  tokens.splice(from, taken.length, token);
  captureNext(reading, tokens, from + 1);
}
