import { hasOneOf, hasTag, type Token, textOf } from '../../language/index.js';
import { joinOthers } from '../idioms/others-go.js';
import { hanEnd, hanStart, isName, isNoun, kindsGo, numeric, opensPhotos } from './joints.js';
import {
  blocksOn,
  concludes,
  explains,
  inRow,
  joinsCut,
  joinsWords,
  judgesOn,
  leavesOthers,
  opensBrief,
  placeEnds,
  spares,
} from './reasons.js';
import { isMoment, ofExcepted, refusesOn, runsOn, says, sparesFilm } from './run-on.js';

/** Marks that end a thought in every language. */
const hard = /^[.;!?\n,:+]$/;

const isArticle = (token: Token | undefined): boolean =>
  token !== undefined && /^(the|my|our|his|her|their|a|die|der|das|la|le|les|el|los|las)$/.test(token.text);

/** The index after a name with its article and noun (`the beach photo`); undefined when none begins here. */
function pastName(tokens: readonly Token[], index: number): number | undefined {
  let at = index;
  while (isArticle(tokens[at])) at++;
  if (!isName(tokens[at])) return undefined;
  while (isName(tokens[at]) || isNoun(tokens[at])) at++;
  return at;
}

/** Before this place stand at least two names with a comma between them. */
function endsList(tokens: readonly Token[], index: number): boolean {
  let back = index - 1;
  while (isName(tokens[back]) || isNoun(tokens[back]) || isArticle(tokens[back])) back--;
  return back < index - 1 && tokens[back]?.text === ',' && isName(tokens[back - 1]);
}

/** The comma stands in `the beach, the temple and the train`. */
function inList(tokens: readonly Token[], comma: number): boolean {
  const before = tokens[comma - 1];
  if (!isName(before) && !(isNoun(before) && isName(tokens[comma - 2]))) return false;
  const joins = hasTag(tokens[comma + 1], 'and') && !hasTag(tokens[comma + 1], 'andThen');
  const to = pastName(tokens, joins ? comma + 2 : comma + 1);
  if (to === undefined) return false;
  // `the beach, the temple, and the train`: the last comma of a list that began before.
  if (joins) return endsList(tokens, comma);
  const sign = tokens[to];
  // `campus, dorm, library, then the rest`: a list goes on to its end.
  if (
    endsList(tokens, comma) &&
    (sign === undefined || sign.text === '.' || hasTag(sign, 'andThen') || hasTag(tokens[to + 1], 'andThen'))
  )
    return true;
  return (
    sign !== undefined &&
    (hasTag(sign, 'and') || /^(?:,|, and|or|nor)$/.test(sign.text)) &&
    pastName(tokens, sign.text === ',' && hasTag(tokens[to + 1], 'and') ? to + 2 : to + 1) !== undefined
  );
}

/** `a nicer, more elegant font`: the comma stands between two words that say how one thing is. */
function describes(tokens: readonly Token[], comma: number): boolean {
  const how = (token: Token | undefined): boolean => /^(?:nice|\p{L}{3,}er|better)$/u.test(token?.text ?? '');
  const article = /^(?:an?|some|something)$/.test(tokens[comma - 2]?.text ?? '');
  const next = tokens[comma + 1];
  return article && how(tokens[comma - 1]) && (how(next) || /^(?:more|less)(?: |$)/.test(next?.text ?? ''));
}

const isHard = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index]!;
  if (!hasTag(token, 'mark') || !hard.test(token.text)) return false;
  // `photos 1, 3 and 5` is one list.
  if (
    token.text === ',' &&
    numeric(tokens[index - 1]) &&
    (numeric(tokens[index + 1]) || lists(tokens, index))
  )
    return false;
  if (
    token.text === ',' &&
    (inList(tokens, index) ||
      kindsGo(tokens, index) ||
      inRow(tokens, index) ||
      excepts(tokens, index) ||
      describes(tokens, index))
  )
    return false;
  // `music 20% + fade out`; `the beach + 2 seconds` is a sum.
  if (token.text === '+') return !hasTag(tokens[index + 1], 'number', 'ordinal', 'percentage', 'duration');
  // `title: X` and `Duration: 30 s` belong together; after `a film for our window:` its wishes follow.
  return token.text !== ':' || opensBrief(tokens, index);
};

/** `remove photos 2 to 5, except photo 4`: what is spared belongs to what goes. */
function excepts(tokens: readonly Token[], comma: number): boolean {
  const sign = tokens[comma + 1];
  if (
    !hasTag(sign, 'except') ||
    !/^(?:except(?: for)?|but not|excluding|apart from|other than)$/.test(sign!.text)
  )
    return false;
  const stop = tokens.findIndex((token, at) => at > comma && hasTag(token, 'mark'));
  const named = tokens.slice(comma + 2, stop < 0 ? tokens.length : stop);
  const before = tokens.slice(0, comma);
  return (
    before.some((token) => hasTag(token, 'remove')) &&
    !before.some((token) => hasTag(token, 'mark', 'quote')) &&
    named.length > 0 &&
    named.every(
      (token) => isName(token) || isNoun(token) || isArticle(token) || numeric(token) || hasTag(token, 'and'),
    )
  );
}

/** The last comma of `2, 3 and 4 seconds` without `and`: `2, 3, 4 seconds`. */
const lists = (tokens: readonly Token[], comma: number): boolean =>
  hasTag(tokens[comma + 1], 'duration') && tokens[comma - 2]?.text === ',';

/** A number that is followed by a full stop or closing bracket numbers a list. */
const marker0 = (next: Token | undefined): boolean => /^[.)]$/.test(next?.text ?? '');

/** Words that open a wish after a Latin name or a number: `音乐换our_song 音量60`. */
const openers = (
  'title caption endCard music sound transition perPhoto look motion ' +
  'ordinal rest all last first film style andThen'
).split(' ');

const awaits = /(到|在|给|把|和|跟|与|成|用|往|换|改|加|放|为|是|叫|写|第|让|对|比|离|从|向|删|个|、)$/;

/** 西湖 和 断桥 中间 加个 转场: a space after every word separates nothing. */
function scattered(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => !hasTag(token, 'mark'));
  const gaps = words.filter(
    (token, at) => at > 0 && token.start > words[at - 1]!.end && hanStart.test(token.text),
  );
  const signs = words.reduce((sum, token) => sum + (token.end - token.start), 0);
  return gaps.length >= 3 && signs / (gaps.length + 1) <= 3;
}

/** 短了 7秒吧: what is wrong, then how long. */
const isVerdict = (piece: readonly Token[]): boolean =>
  piece.length <= 4 && /^(?:还是|有点|稍微|好像|感觉|太)?[短长久快慢]了?点?了$/.test(textOf(piece, ''));

/** 竖屏 六张都要: what the picture is like, then another wish; 竖的 都删了 are photos. */
const isFormat = (piece: readonly Token[], next: Token): boolean =>
  piece.length <= 2 &&
  hasTag(piece.at(-1), 'portrait', 'landscape', 'square', 'canvasSize') &&
  !/^(?:都|也|全|那|照|图|就|不|别|删|去|留)/.test(next.text);

/** 面包店开业宣传 标题写 新店开业: what the film is about, then its words. */
const isSubject = (piece: readonly Token[], next: Token): boolean =>
  piece.length >= 2 &&
  hasTag(next, 'title', 'endCard', 'music') &&
  hasTag(piece.at(-1), 'film', 'aStyle') &&
  piece.every(
    (token) => hasOneOf(token, ofSubject) || token.tags.length === 0 || /^[的店]$/.test(token.text),
  ) &&
  piece.some((token) => hasTag(token, 'aStyle', 'fileWord', 'file'));
const ofSubject = new Set(['aStyle', 'film', 'file', 'fileWord', 'fileMaybe']);

/** 太猛了 都轻一点: Chinese is typed with spaces in place of commas. */
function spaceEnds(
  tokens: readonly Token[],
  index: number,
  piece: readonly Token[],
  isScattered: () => boolean,
): boolean {
  const token = tokens[index]!;
  const last = tokens[index - 1];
  if (last === undefined || piece.length === 0 || token.start === last.end || last.text === '') return false;
  if (
    hasTag(token, 'mark') ||
    !(
      hanStart.test(token.text) ||
      hasTag(token, 'quote', 'duration', 'fileWord') ||
      (hasTag(last, 'duration') && numeric(token) && opensPhotos(tokens, index))
    ) ||
    !(says(piece) || isVerdict(piece) || isFormat(piece, token) || isSubject(piece, token))
  )
    return false;
  // 删除 灵隐寺.jpg: a verb that has nothing yet.
  if (piece.every((item) => hasTag(item, 'remove', 'add', 'change', 'move', 'restore', 'canYou', 'andThen')))
    return false;
  // 断桥那张写 断桥不断: the words belong to what announces them.
  if (hasTag(token, 'quote') && !piece.some((item) => hasTag(item, 'quote'))) return false;
  if (awaits.test(last.text) || isScattered()) return false;
  // 1:1 白底
  if (hasTag(last, 'quote') || (hasTag(last, 'canvasSize') && isFormat(piece, token))) return true;
  if (hanEnd.test(last.text) || hasTag(last, 'duration'))
    return hanStart.test(token.text) || numeric(token) || hasTag(token, 'duration', 'fileWord');
  return hasTag(token, ...openers);
}

/** The `I mean` of `no, the market I mean` and the `actually` of `six actually` open nothing. */
const closes = (tokens: readonly Token[], index: number): boolean =>
  /^(i mean|i meant|actually|instead)$/.test(tokens[index]!.text) &&
  (tokens[index + 1] === undefined ||
    hasTag(tokens[index + 1], 'mark', 'thanks') ||
    /^(?:please|pls)$/.test(tokens[index + 1]!.text)) &&
  !hasTag(tokens[index - 1], 'mark');

/** The `rather` of `I'd rather have the market` and `it is rather dark` corrects nothing. */
const prefers = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]!.text === 'rather' &&
  /(?:'d|^d|^would|^much|^(?:is|are|am|was|were|be|'?s|'?re|looks?|feels?|sounds?|seems?|a))$/.test(
    tokens[index - 1]?.text ?? '',
  );

/** Pieces by sentence: several readers ask for them, and what is worked out of a piece is kept by the piece. */
const split = new WeakMap<readonly Token[], readonly (readonly Token[])[]>();

/**
 * Pieces of a sentence between full stops, commas and words like `then`: the smallest parts that may each ask for
 * something. Which of them belong together is found out by reading them.
 */
export function splitPieces(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const known = split.get(tokens);
  if (known !== undefined) return known;
  const pieces = piecesOf(tokens);
  split.set(tokens, pieces);
  return pieces;
}

function piecesOf(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [];
  let piece: Token[] = [];
  let allScattered: boolean | undefined;
  const isScattered = (): boolean => {
    allScattered ??= scattered(tokens);
    return allScattered;
  };
  const close = (next?: Token): void => {
    const marker = piece.every(
      (token) => hasTag(token, 'mark') || (hasTag(token, 'number') && /^\d+$/.test(token.text)),
    );
    const tilde = piece.every(({ text }) => /^[～~…^_]+$/.test(text));
    if (tilde) piece = [];
    // `... and because it's Easter`
    if (
      /^(?:because|cos|cuz|'?cause)$/.test(next?.text ?? '') &&
      /^(?:, )?and$/.test(piece.at(-1)?.text ?? '')
    )
      piece.pop();
    const bare = piece.length === 1 && pieces.length > 0 && !marker0(next);
    if (piece.length > 0 && (!marker || bare)) pieces.push(piece);
    piece = [];
  };
  tokens.forEach((token, index) => {
    if (isHard(tokens, index)) {
      close(token);
      return;
    }
    if (
      spaceEnds(tokens, index, piece, isScattered) ||
      runsOn(tokens, index, piece) ||
      refusesOn(tokens, index, piece) ||
      sparesFilm(tokens, index)
    )
      close(token);
    // `the next photo` begins no new wish, `nothing but cuts` is only them, `everything after that` the rest.
    const before = tokens[index - 1];
    const inner =
      (token.text === 'next' &&
        (/^(?:the|each|to)$/.test(before?.text ?? '') || tokens[index + 1]?.text === 'to')) ||
      // `the one that's last then gets the words`
      (token.text === 'then' &&
        /^(?:first|last|second|third)$/.test(before?.text ?? '') &&
        /^(?:gets?|should|needs?|has|can|stays?|is|becomes?|goes)\b/.test(tokens[index + 1]?.text ?? '')) ||
      (token.text === 'but' &&
        /^(?:nothing|nothing else|nobody|no one|none|else|survives|stays)$/.test(before?.text ?? '')) ||
      // `and the coffee next`: where it goes.
      (token.text === 'next' &&
        index > 0 &&
        (tokens[index + 1] === undefined || hasTag(tokens[index + 1], 'mark'))) ||
      (token.text === 'after that' &&
        (hasTag(before, 'all') ||
          tokens[index + 1] === undefined ||
          hasTag(tokens[index + 1], 'mark') ||
          (hasTag(tokens[index + 1], 'and') && isName(before)) ||
          /^(?:please|thanks|too)$/.test(tokens[index + 1]!.text)));
    const opens =
      !inner &&
      (hasTag(token, 'andThen') ||
        concludes(tokens, index) ||
        explains(tokens, index) ||
        judgesOn(tokens, index, piece) ||
        blocksOn(tokens, index, piece) ||
        (hasTag(token, 'decrease') && before?.text === 'too much') ||
        joinsCut(tokens, index) ||
        joinsWords(tokens, index) ||
        spares(tokens, index) ||
        leavesOthers(tokens, index) ||
        ofExcepted(tokens, index, piece) ||
        placeEnds(tokens, index) ||
        hasTag(token, 'but') ||
        (hasTag(token, 'correction') &&
          index > 0 &&
          !prefers(tokens, index) &&
          !closes(tokens, index) &&
          !(
            token.text === 'wrong' &&
            (tokens[index + 1]?.text === 'way' ||
              /^(?:is|are|was|were|looks|the|a|s|all)$/.test(before?.text ?? ''))
          )));
    // `market, temple, and sunset`: the word that ends a list begins no new wish.
    const ends =
      token.text === ', and' && pastName(tokens, index + 1) !== undefined && endsList(tokens, index);
    const joins = ends || (hasTag(token, 'and') && !/^(then|然后|接着)$/.test(token.text));
    // 下面再加一行: 再 and 另 open a new wish only after one.
    const early = () =>
      hanStart.test(token.text) &&
      !says(/^[把让将]$/.test(piece[0]?.text ?? '') ? piece.slice(1) : piece) &&
      !hasTag(token, 'but');
    if (opens && !joins && piece.length > 0 && !hasTag(token, 'last', 'after') && !early()) close(token);
    piece.push(token);
  });
  close();
  return joinOthers(joinTopics(joinCorrections(pieces)));
}

const topicNouns = new Set(
  (
    'photo clip ordinal file fileWord fileMaybe first last penultimate fromEnd them it title caption ' +
    'text endCard lowerThird font color size position music sound transition motion look length ' +
    'speed perPhoto rest and between over to until'
  ).split(' '),
);

/** 第三张，时长五秒; 时间嘛，每张四秒: what the wish after the comma is about, said first. */
const isTopic = (piece: readonly Token[]): boolean =>
  piece.length <= 8 &&
  // 日落第二 puts it there, 日落开头 too.
  !(
    (hasTag(piece.at(-1), 'ordinal') ||
      /^(?:开头|打头|开场|结尾|收尾|压轴|最前面?|末尾)$/.test(piece.at(-1)?.text ?? '')) &&
    piece.some((token) => isName(token))
  ) &&
  piece.some((token) => hanStart.test(token.text)) &&
  piece.some((token) => hasOneOf(token, topicNouns)) &&
  piece.every(
    (token) =>
      (hasOneOf(token, topicNouns) && !hasTag(token, 'remove', 'move', 'change')) ||
      (hasTag(token, 'number') && !hasTag(token, 'duration')) ||
      /^(,|嘛|呢|啊|呀|吧|哈|哦|么|的|的话|那|这|个|就|部分|方面|这块|那块|对了|至于|关于|说到|还有)$/.test(
        token.text,
      ),
  );

/** 最后团队 behind 先店面，再面包: the last step of an order, and nothing that is talked of. */
const isStep = (piece: readonly Token[], steps: boolean): boolean =>
  steps &&
  /^(?:再|然后|接着|最后|末尾|结尾)/.test(piece[0]?.text ?? '') &&
  piece.slice(1).some((token) => isName(token));

/** A topic and the wish about it are one piece. */
const joinTopics = (pieces: readonly Token[][]): Token[][] => {
  const joined: Token[][] = [];
  const steps = pieces.some(
    ([first, second]) => /^(?:先|首先|先放|先是)$/.test(first?.text ?? '') && isName(second),
  );
  for (const [index, piece] of pieces.entries()) {
    const topic = joined.at(-1);
    const small = /^(嘛|呢|啊|呀|吧|哈|哦|么|的话|就|对了|至于|关于|说到|还有)$/;
    if (index > 0 && topic !== undefined && !isStep(topic, steps) && (isTopic(topic) || isMoment(topic)))
      joined[joined.length - 1] = [...topic.filter((token) => !small.test(token.text)), ...piece];
    else joined.push(piece);
  }
  return joined;
};

/** `no wait`, 啊不对: says nothing alone and belongs to what follows. */
const joinCorrections = (pieces: readonly Token[][]): Token[][] => {
  const joined: Token[][] = [];
  let held: Token[] = [];
  for (const [index, piece] of pieces.entries()) {
    const empty =
      index > 0 &&
      index < pieces.length - 1 &&
      piece.some((token) => hasTag(token, 'correction') && !/mean/.test(token.text)) &&
      piece.every(
        (token) =>
          hasTag(token, 'correction') || /^[啊哦哎呀对诶呃不了]$|^(oh|no|wait|sorry|hm|uh)$/.test(token.text),
      );
    if (empty) held = [...held, ...piece];
    else {
      joined.push([...held, ...piece]);
      held = [];
    }
  }
  return joined;
};
