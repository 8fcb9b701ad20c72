import { hasOneOf, hasTag, type Token, textOf } from '../../language/index.js';

/** Concepts of words that ask or tell something: a piece that has one may stand alone. */
const predicates = new Set(
  (
    'add remove change move swap undo redo longer shorter slower faster louder quieter bigger ' +
    'smaller brighter darker duration percentage quote mute fade cover contain keep restore ' +
    'duplicate replace too praise blame thanks hello moreSaturation lessSaturation warmer cooler ' +
    'stronger weaker canvasSize platform makeFilm colour aLook aMood'
  ).split(' '),
);

/** How far a piece that still grows was looked through, and whether one was found. */
const looked = new WeakMap<readonly Token[], { upTo: number; found: boolean }>();

export function says(piece: readonly Token[]): boolean {
  const state = looked.get(piece) ?? { upTo: 0, found: false };
  while (!state.found && state.upTo < piece.length) {
    const item = piece[state.upTo++];
    state.found = hasOneOf(item, predicates);
  }
  looked.set(piece, state);
  return state.found;
}

/** 喝茶那张转到下一张的时候, 断桥和西湖之间: where or when, said before what happens there. */
export const isMoment = (piece: readonly Token[]): boolean =>
  piece.length <= 12 &&
  /(?:的时候|时候|的时|那会儿|那一下|那一刻|之间|中间|那个?地方|那里|那儿|那处|这处)[嘛呢啊呀吧]?$/.test(
    textOf(piece, ''),
  ) &&
  piece.some((token) => hasTag(token, 'file', 'fileWord', 'fileMaybe', 'photo', 'ordinal', 'last', 'them')) &&
  !says(piece.filter((token) => !/^(?:转到?|换到?|切到?|到|换成|放)$/.test(token.text)));

/** What ends a wish that is spoken and not written: 就行了, 好了, 吧. */
const closing = /^(?:行了|就行|就好|就行了|好了|就好了|吧|啦|呗|就可以了|可以了|得了)$/;
/** 你给换成…, 你帮我…: the wish itself, after what was told. */
const asking = /^(?:帮|给|把|就|再|能|可不可以|替我|直接)/;

const things = ['music', 'title', 'endCard', 'transition', 'sound'];
const degrees = 'slower faster longer shorter louder quieter bigger smaller brighter darker'.split(' ');
/** What a wish about a thing goes on with: 音乐要…, 片头写…. */
const deed = /^(?:要|用|换|改|写|加|放|来|别|不|去|删|也|都|就|给|得|调|弄|做|选|配|全|统)/;

/** 第一张写上…, 最后放… */
const opensDeed = /^(?:[写打标加配放来印]|停|再|要|就)/;

const photos = ['ordinal', 'file', 'fileWord', 'perPhoto'];
/** What is said of a thing that was named: 照片倒是可以…. */
const turns = /^(?:倒是|倒$|呢|嘛|的话|那边|方面)/;

/** A wish of more words than this is no wish that was spoken. */
const mostSpoken = 40;

const values = 'aLook aMotion aTransition duration brighter darker longer shorter cover contain'.split(' ');

/** `warm on everything except the kiss that one black and white`: of what is excepted something else is wished. */
export const ofExcepted = (tokens: readonly Token[], index: number, piece: readonly Token[]): boolean =>
  /^(?:that|this|those|these) ?(?:ones?|two)$/.test(tokens[index]!.text) &&
  piece.some((token) => hasTag(token, 'except')) &&
  hasTag(tokens[index - 1], 'file', 'fileWord', 'photo', 'ordinal', 'last', 'first') &&
  piece.some((token) => hasTag(token, ...values)) &&
  (tokens.slice(index + 1, index + 5).some((token) => hasTag(token, ...values)) ||
    (piece.some((token) => hasTag(token, 'duration')) && hasTag(tokens[index + 1], 'number')));

const matters = 'music title caption text endCard transition motion sound'.split(' ');

/** `no music no title just ...`: what shall not be there, thing by thing, without a comma. */
export const refusesOn = (tokens: readonly Token[], index: number, piece: readonly Token[]): boolean =>
  /^(?:no|just|only)$/.test(tokens[index]!.text) &&
  /^no$/.test(piece[0]?.text ?? '') &&
  piece.length <= 3 &&
  hasTag(tokens[index - 1], ...matters) &&
  index + 1 < tokens.length;

const taking = /^(?:removing|deleting|cutting|dropping|losing|taking out|leaving out|skipping|ditching)\b/;

/**
 * `the kiss longer without the film getting longer`, `shorten it without losing the kiss`: what may not be done is said
 * apart.
 */
export const sparesFilm = (tokens: readonly Token[], index: number): boolean =>
  /^without(?: (?:removing|deleting|cutting|dropping|losing|taking|leaving|skipping))?$/.test(
    tokens[index]!.text,
  ) &&
  (taking.test(`${tokens[index]!.text.replace(/^without ?/, '')} ${tokens[index + 1]?.text ?? ''}`.trim()) ||
    tokens
      .slice(index + 1, index + 6)
      .some((token) => hasTag(token, 'film') || /^(?:total|overall|whole|runtime)$/.test(token.text)));

/** A long Chinese sentence without marks, as it is dictated: a new wish begins at this token. */
export function runsOn(tokens: readonly Token[], index: number, piece: readonly Token[]): boolean {
  const token = tokens[index]!;
  const last = tokens[index - 1];
  if (
    last === undefined ||
    piece.length < 2 ||
    piece.length > mostSpoken ||
    !/^\p{Script=Han}/u.test(token.text)
  )
    return false;
  const next = tokens[index + 1]?.text ?? '';
  if (/^[你您]$/.test(token.text))
    return piece.length >= 4 && asking.test(next) && !/^[让叫给跟和请]$/.test(last.text);
  if (/^(?:能不能|可不可以|能否|可否|要不|干脆|不如)$/.test(token.text) && piece.length >= 4 && says(piece))
    return true;
  const thing = things.find((concept) => hasTag(token, concept));
  const named = piece.findIndex((item) => hasTag(item, ...photos, ...things));
  const place = token.text.length > 1 && hasTag(token, 'first', 'last') && opensDeed.test(next);
  const ref = place || hasTag(token, 'ordinal', 'file', 'fileWord', 'perPhoto');
  // 竖屏的每张停三秒
  if (
    hasTag(token, 'perPhoto') &&
    (piece.at(-1)?.text === '的' ? piece.slice(-2) : piece.slice(-1)).some((item) =>
      hasTag(item, 'portrait', 'landscape', 'square'),
    )
  )
    return true;
  // 第二张删掉第三张停五秒音乐关小: what was named first has its deed.
  // 第三张不要音乐: what it is to be without.
  const lacks = hasTag(last, 'no') && thing !== undefined;
  const gone =
    (hasTag(last, 'remove') && !lacks) || (last.text === '了' && hasTag(tokens[index - 2], 'remove'));
  const done = named >= 0 && named < piece.length - 1 && (gone || hasTag(last, 'duration', 'quote'));
  if (done && (ref || thing !== undefined) && !hasTag(last, 'file', 'fileWord') && next !== '的') return true;
  if (done && gone && hasTag(token, 'quieter', 'louder', 'slower', 'faster', 'darker', 'brighter'))
    return true;
  // 关掉视频原声音乐调到20%
  if (thing === 'music' && hasTag(last, 'sound') && piece.some((item) => hasTag(item, 'mute', 'remove')))
    return true;
  // 前两个转场改成黑场其余改成白场
  if (
    hasTag(token, 'rest') &&
    hasTag(last, 'aTransition') &&
    piece.some((item) => hasTag(item, 'transition'))
  )
    return true;
  if (!says(piece)) return false;
  if ((thing !== undefined || (hasTag(token, 'photo') && token.text.length > 1)) && turns.test(next))
    return true;
  if (thing !== undefined && !piece.some((item) => hasTag(item, thing))) {
    const other = piece.some((item) => hasTag(item, ...things));
    const whole = hasTag(last, ...degrees) || (last.text === '的' && other);
    if (whole && deed.test(next)) return true;
  }
  if (piece.length < 3 || !closing.test(last.text)) return false;
  return hasTag(
    token,
    ...['music', 'title', 'endCard', 'caption', 'transition', 'look', 'perPhoto', 'ordinal', 'rest', 'file'],
    ...['fileWord', 'all', 'canYou', 'add', 'photo', 'film', 'sound'],
  );
}

/** 除了西湖和日落以外: the token stands between the words that open and close an exception. */
export const insideException = (piece: readonly Token[], index: number): boolean => {
  const closes = piece.findIndex(({ text }, at) => at > index && /^(?:以外|之外|外)$/.test(text));
  return (
    closes >= 0 &&
    piece.slice(0, index).some((token) => hasTag(token, 'except') && /^\p{Script=Han}/u.test(token.text))
  );
};
