import { applyEdits, type EditCommand } from '../../edits/index.js';
import {
  hasTag,
  type Reading,
  rawText,
  readTokens,
  type Token,
  tagValue,
  textOf,
} from '../../language/index.js';
import { AppError } from '../../shared/index.js';
import { advance, readAsOne } from '../advance.js';
import { songWish } from '../idioms/song-wish.js';
import { keptAfterAll, removedInstead } from '../intents/take-back.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import { inPlainChinese } from '../opening/plain-chinese.js';
import type { Outcome, Read, ReadSentence } from '../outcome.js';
import { type Clause, clauseOf, wholeClause } from '../reading/clause.js';
import { readSentence } from '../reading/read-sentence.js';
import { splitPieces } from '../reading/split.js';
import { type Scene, shotIds, shots, texts } from '../scene.js';
import { meantWords } from '../text/meant.js';
import { without } from './history.js';
import { substitute } from './substitute.js';
import { turnsRound } from './verdicts.js';
import { walk } from './walk.js';

/** Tokens of `no, I meant` at the beginning, and whether they leave no doubt that the last turn was misunderstood. */
function opening(tokens: readonly Token[]): { length: number; sure: boolean } {
  let length = 0;
  let sure = false;
  let corrects = false;
  for (const token of tokens) {
    const meant = hasTag(token, 'meant');
    const filler =
      hasTag(token, 'mark') ||
      /^(no|nope|oops|whoops|ups|damn|oh|ok|okay|now|hi|hm|hmm|wait|不|哦|啊|呃|诶|请|麻烦|帮我|然后|好的|那个|ah|uh|nein|non|いや|the)$/.test(
        token.text,
      );
    if (!meant && !hasTag(token, 'correction') && !filler) break;
    if (token.text === 'the') break;
    const denies = /^(no|nope|不|nein|non|いや)$/.test(token.text);
    const after = tokens[length + 1];
    // `no camera movement` denies a thing; only `no,` denies the turn before.
    if (
      denies &&
      after !== undefined &&
      !hasTag(after, 'mark', 'correction', 'meant') &&
      !/^(i|wait|the|不|we)$/.test(after.text) &&
      // `no before`, `no 3`
      !(/^(?:before|after|\d+)$/.test(after.text) && tokens.length === length + 2)
    )
      break;
    corrects ||= meant || hasTag(token, 'correction') || /^(no|nope|不|nein|non|いや)$/.test(token.text);
    sure ||= meant;
    length++;
  }
  return { length: corrects ? length : 0, sure };
}

const element =
  'photo clip title caption text lowerThird endCard music sound transition motion look font file fileWord'.split(
    ' ',
  );

/** `make that second photo brighter` points at a photo and says what it shall be; `make that the temple` corrects. */
function pointsOut(tokens: readonly Token[], length: number): boolean {
  if (!/^make (?:that|it)$/.test(tokens[length - 1]?.text ?? '')) return false;
  const isElement = (token: Token): boolean => hasTag(token, ...element);
  const rest = tokens.slice(length).filter((token) => !hasTag(token, 'mark', 'thanks'));
  const at = rest.findIndex(isElement);
  if (at < 0 || at > 2 || /^(?:the|an?)$/.test(rest[0]!.text)) return false;
  return rest
    .slice(at + 1)
    .some(
      (token) =>
        !isElement(token) && !hasTag(token, 'number') && !/^(?:please|instead|too|then)$/.test(token.text),
    );
}

const plainUndo =
  /^(?:please |just |can you |could you )*(?:undo|revert|reverse|cancel|take back|roll back|scrap)(?: (?:that|the|this|my|it|last|very|latest|previous|first|one|change|edit|step|thing|bit|two|both|of|those|them|again|please|too|as well|[.!]))*$/;

/** A correction of a correction takes back both: `no, the market`, `I meant the temple`. */
function stepsMeant({ language }: Reading, { conversation: { past }, assets }: Scene): number {
  const names = (at: number): string | undefined =>
    past
      .at(at)
      ?.commands.map(({ name }) => name)
      .join();
  let steps = 1;
  while (
    steps < past.length &&
    names(-steps) === names(-steps - 1) &&
    opening(readTokens(past.at(-steps)!.sentence, language, assets).tokens).length > 0
  )
    steps++;
  return steps;
}

/** `no, on the last one I'd rather have "What now?"`: other words for one of the photos that got words. */
function forFewer(done: readonly EditCommand[], meant: readonly EditCommand[]): boolean {
  const [first, second] = [done[0], meant[0]];
  if (done.length !== 1 || meant.length !== 1 || first?.name !== 'add_text' || second?.name !== 'add_text')
    return false;
  const [all, few] = [first.params.photos, second.params.photos];
  const every = Array.isArray(all) ? all.length : all === 'all' ? Number.POSITIVE_INFINITY : 0;
  return (
    Array.isArray(few) &&
    few.length < every &&
    (all === 'all' || few.every((id) => [all].flat().includes(id)))
  );
}

/** `no, the temple should fill the frame` after all were shown whole: something else for one of them, and the others stay so. */
function narrows(meant: readonly EditCommand[], done: readonly EditCommand[], { draft }: Scene): boolean {
  const idsOf = ({ params: { photos } }: EditCommand): readonly string[] =>
    photos === 'all' ? shotIds(draft) : Array.isArray(photos) ? photos.map(String) : [];
  const value = ({ params }: EditCommand): string => JSON.stringify({ ...params, photos: null });
  const ofPhotos = /^(?:set_look|adjust_colour|set_motion|set_fit|set_photo_length|set_volume)$/;
  return (
    meant.length > 0 &&
    meant.every((command) => {
      const before = done.find(({ name }) => name === command.name);
      if (before === undefined || !ofPhotos.test(command.name)) return false;
      const [few, all] = [idsOf(command), idsOf(before)];
      return (
        few.length > 0 &&
        few.length < all.length &&
        few.every((id) => all.includes(id)) &&
        value(command) !== value(before)
      );
    })
  );
}

/** `no hang on, that was a Sunday. Change Saturday to Sunday`: a part of the words that stand there, and nothing else. */
const mendsWords = (meant: readonly EditCommand[], { draft }: Scene): boolean =>
  meant.length > 0 &&
  meant.every(({ name, params }) => {
    const old = texts(draft)
      .find(({ id }) => [params.texts].flat().includes(id))
      ?.text.toLowerCase();
    const words = String(params.text).toLowerCase().split(/\s+/);
    return (
      name === 'change_text' && old !== undefined && words.some((word) => old.split(/\s+/).includes(word))
    );
  });

/** 不对，断桥残雪四个字要放在下面: words that stand there are named, and only how they look or where they are changes. */
const handlesShown = (meant: readonly EditCommand[], rest: Reading, { draft }: Scene): boolean =>
  meant.length > 0 &&
  meant.every(({ name }) => /^(?:style|time|remove)_text$/.test(name)) &&
  rest.tokens.some(
    (token) => hasTag(token, 'quote') && texts(draft).some(({ text }) => text === tagValue(token, 'quote')),
  );

/** What a command sets: `style_text color`, `set_photo_length durationMs`. */
const aspectsOf = ({ name, params }: EditCommand): readonly string[] =>
  Object.entries(params)
    .filter(([key]) => !/^(?:photos|texts|target)$/.test(key))
    .flatMap(([key, value]) =>
      key === 'style' && value !== null && typeof value === 'object'
        ? Object.keys(value).map((own) => `${name} ${own}`)
        : [`${name} ${key}`],
    );

/** `no, smaller` after `gold and bigger`: of several wishes those that are said anew. */
function wrongOf(done: readonly EditCommand[], meant: readonly EditCommand[]): readonly EditCommand[] {
  const said = new Set(meant.flatMap(aspectsOf));
  return done.filter((command) => aspectsOf(command).some((aspect) => said.has(aspect)));
}

/** `no, five seconds` after a wish for photo 2 and a length for photo 3: that of photo 3. */
const forSamePhotos = (wrong: EditCommand, meant: EditCommand | undefined): EditCommand | undefined =>
  meant?.name === wrong.name && Array.isArray(wrong.params.photos) && 'photos' in meant.params
    ? { name: meant.name, params: { ...meant.params, photos: wrong.params.photos } }
    : undefined;

const besidePhoto =
  /^(?:我|是说|说的是|的意思是|应该|要|是|放|移|挪|排|到|在|去|说)*#(?:那张|照片)?的?(?<side>前|后)(?:面|边|头|一位)?[吧啊了呀]*$/;

/** 错了，是集市前面 after a photo was moved: another place for that photo. */
function placedInstead(clause: Clause, commands: readonly EditCommand[]): Read | undefined {
  const [last, ...more] = commands;
  const moved = last?.name === 'move_photos' ? last.params.photos : undefined;
  const [mark, ...others] = clause.namedRefs;
  if (clause.reading.language !== 'zh' || more.length > 0 || !Array.isArray(moved)) return undefined;
  const [id] = mark?.ids ?? [];
  if (
    mark === undefined ||
    id === undefined ||
    mark.ids.length > 1 ||
    others.length > 0 ||
    moved.includes(id)
  )
    return undefined;
  const said = clause.tokens
    .map(({ text }, at) => (at < mark.from || at >= mark.to ? text : at === mark.from ? '#' : ''))
    .join('');
  const side = besidePhoto.exec(said)?.groups?.side;
  if (side === undefined) return undefined;
  const params = { photos: moved, [side === '前' ? 'before' : 'after']: id };
  const outcome: Outcome = {
    kind: 'instead',
    here: false,
    commands: [{ name: 'move_photos', params }],
    topic: 'shots',
    shots: moved.map(String),
  };
  return { intent: 'correct', outcome };
}

const otherSide =
  /^(?:我|是说|说的是|的意思是|应该|要|是|它|那张|照片|的)*(?<side>前|后)(?:面|边|头)?(?:的|那)?(?:个|处|那个)?(?:转场)?(?:才对|[吧啊了呀])*$/;

/** 日落前面不要转场 ... 不对，是后面: the cut on the other side of that photo. */
function cutInstead(
  { text, reading }: Clause,
  [last, ...more]: readonly EditCommand[],
  { draft }: Scene,
): Read | undefined {
  const [before, ...others] = [last?.params.photos].flat();
  if (reading.language !== 'zh' || last?.name !== 'set_transition' || more.length + others.length > 0)
    return undefined;
  const side = otherSide.exec(text)?.groups?.side;
  const list = shots(draft);
  const at = list.findIndex(({ id }) => id === before);
  const id = list[side === '后' ? at + 1 : at - 1]?.id;
  if (side === undefined || at < 0 || id === undefined || id === list.at(-1)?.id) return undefined;
  const commands = [{ name: last.name, params: { ...last.params, photos: [id] } }];
  const outcome: Outcome = { kind: 'instead', here: false, commands, topic: 'transition', shots: [id] };
  return { intent: 'correct', outcome };
}

/** `keep it, remove the market instead`: what went comes back, and the rest is a wish of its own. */
function keptAndMore(rest: Reading, scene: Scene): ReadSentence | undefined {
  const end = rest.tokens.findIndex((token) => hasTag(token, 'mark', 'and', 'but'));
  const from = rest.tokens.findIndex((token, at) => at > end && !hasTag(token, 'mark', 'and'));
  if (end < 1 || from < 0) return undefined;
  const clause = clauseOf(rest.tokens.slice(0, end), rest, scene);
  const outcome = keptAfterAll(clause, scene);
  if (outcome === undefined) return undefined;
  const more = readSentence({ ...rest, tokens: rest.tokens.slice(from) }, advance(scene, clause, outcome));
  return { items: [{ clause, intent: 'take-back', outcome }, ...more.items], scene: more.scene };
}

/** `actually all still except the market`: what was just given to it stays, the others go without. */
function sparesGiven(now: readonly EditCommand[], last: readonly EditCommand[]): boolean {
  const given = last.flatMap(({ params: { photos } }) => (Array.isArray(photos) ? photos : ['all']));
  return (
    now.length > 0 &&
    now.every(
      ({ name, params: { photos, motion, look, transition } }) =>
        [motion, look, transition].includes('none') &&
        last.every((command) => command.name === name && !Object.values(command.params).includes('none')) &&
        Array.isArray(photos) &&
        !given.some((id) => id === 'all' || photos.includes(id)),
    )
  );
}

const doing =
  /^(?:stay|last|appear|disappear|come|go|fade|move|stand|sit|show|start|end|begin|look|run|play|zoom|slide|pop)$/;

/**
 * Reads a sentence that corrects the last turn (`no, I meant the third one`, 不对，是第三张): that turn is taken back and
 * done again with what the correction says. Undefined when the sentence is no correction.
 */
export function correct(reading: Reading, scene: Scene): ReadSentence | undefined {
  const last = scene.conversation.past.at(-1);
  const { length, sure } = opening(reading.tokens);
  if (last === undefined || length === 0 || length === reading.tokens.length) return undefined;
  // `not that epic` says how the music is to be.
  if (songWish(withoutCourtesy(reading.tokens), reading, scene) !== undefined) return undefined;
  if (pointsOut(reading.tokens, length)) return undefined;
  // `how long is the beach?`, `make that 6`: of what was told, and no other value for the wish before the question.
  const told = scene.conversation.idle !== undefined;
  const made = /^make (?:that|it)$/.test(reading.tokens[length - 1]?.text ?? '');
  if (told && made) return undefined;
  // `make that stay 3 seconds`: what it shall do, and no other value.
  if (made && doing.test(reading.tokens[length]?.text ?? '')) return undefined;
  // `actually five for both`: the two wishes before, not only the last.
  if (scene.focus.shots.length === 2 && reading.tokens.some((token) => hasTag(token, 'both')))
    return undefined;
  const rest: Reading = { ...reading, tokens: reading.tokens.slice(length) };
  // `correction: six seconds for the sunset as well` adds to what was done.
  if (/\b(?:as well|too|also)(?: then| please| thanks| after all)*[ .!]*$/.test(textOf(rest.tokens)))
    return undefined;
  // `no, undo that last one` takes back, it corrects nothing.
  const said = textOf(rest.tokens);
  if (plainUndo.test(said)) return undefined;
  // `no hang on, the other way round`: what was moved is turned, and not taken back first.
  const [first] = splitPieces(rest.tokens);
  if (first !== undefined && turnsRound(textOf(first))) return undefined;
  if (hasTag(rest.tokens[0], 'question') && !hasTag(rest.tokens[0], 'canYou')) return undefined;
  const kept = keptAndMore(rest, scene);
  if (kept !== undefined) return kept;
  // `no, it was better with the temple`: what went is wanted back, nothing else.
  const now = readSentence(rest, scene);
  // `no, leave the last one white`: of all that was done one thing is named, and the rest stands.
  if (/^(?:leave|keep) (?:the|my|our) (?!(?:old|original|previous|same)\b)/.test(said)) {
    const [only] = now.items;
    if (now.scene.planned.length > 0 || only?.intent === null) return now;
  }
  if (narrows(now.scene.planned, last.commands, scene) || sparesGiven(now.scene.planned, last.commands))
    return now;
  if (mendsWords(now.scene.planned, scene) || handlesShown(now.scene.planned, rest, scene)) return now;
  // `no, not square`: what is named of the turn before goes, and its other wishes stand.
  if (now.items.some(({ outcome }) => outcome?.kind === 'without')) return now;
  // `no, plain black behind them`: photos stand in the frame in one way, the new wish takes the place of the old.
  if (now.items.length > 0 && now.items.every(({ intent }) => intent === 'ground')) return now;
  // `no, let him run, all of it`, `no, the last four seconds`: that takes the cut back by itself.
  if (now.items.some(({ intent }) => intent === 'whole-clip' || intent === 'part-instead')) return now;
  const [back_, ...moved] = now.scene.planned;
  if (back_?.name === 'restore_photos' && moved.every(({ name }) => /^(?:restore|move)_photos$/.test(name)))
    return now;
  // `no, I meant Enoshima`: other words for the text that was written.
  const whole = clauseOf(withoutCourtesy(reading.tokens), reading, scene);
  const worded = meantWords(whole, scene);
  if (worded !== undefined) return readAsOne({ clause: whole, ...worded }, scene);
  const plain = clauseOf(withoutCourtesy(rest.tokens), rest, scene);
  const beside = placedInstead(plain, last.commands) ?? cutInstead(plain, last.commands, scene);
  if (beside !== undefined) return readAsOne({ clause: whole, ...beside }, scene);
  const instead = removedInstead(plain, scene);
  if (instead !== undefined) return readAsOne({ clause: whole, ...instead }, scene);
  const steps = stepsMeant(reading, scene);
  const undone = walk(scene, { kind: 'undo', steps });
  const anew = readSentence(rest, undone);
  // `no, take the numbers off again`: what goes is there only because of that turn.
  const goes = now.scene.planned.length > 0 && now.scene.planned.every(({ name }) => name === 'remove_text');
  if (goes && now.items.length === 1 && anew.scene.planned.length === 0) return now;
  const wrong = steps === 1 ? wrongOf(last.commands, anew.scene.planned) : [];
  const part = wrong.length > 0 && wrong.length < last.commands.length;
  const back = part ? without(scene, scene.trail.past.length - 1, new Set(wrong)) : undone;
  const again = part ? readSentence(rest, back) : anew;
  const same = part && wrong.length === 1 ? forSamePhotos(wrong[0]!, again.scene.planned.at(-1)) : undefined;
  if (same !== undefined && wholeClause(rest, back).refs.length === 0) {
    const clause = wholeClause(rest, back);
    const shots = [same.params.photos].flat().map(String);
    const outcome: Outcome = { kind: 'edit', commands: [same], topic: back.focus.topic, shots };
    return readAsOne({ clause, intent: 'correct', outcome }, back);
  }
  if (forFewer(last.commands, again.scene.planned)) return now;
  const edits = again.items.filter((item) => item.outcome?.kind === 'edit');
  // The level of a clip is no other level of the music.
  const kindOf = ({ name, params }: EditCommand): string => `${name} ${params.target ?? ''}`;
  const kinds = new Set(last.commands.map(kindOf));
  const sameKind = again.scene.planned.some((command) => kinds.has(kindOf(command)));
  const clause = wholeClause(rest, back);
  // `actually no, sepia` after a wish for one photo is about that photo.
  const widened =
    clause.refs.length === 0 &&
    !clause.has('film', 'all', 'perPhoto') &&
    again.scene.planned.some(
      ({ name, params }) =>
        params.photos === 'all' &&
        last.commands.some((command) => command.name === name && Array.isArray(command.params.photos)),
    );
  // `no, to place 3`: another place for the photo that was moved.
  const placed = last.commands.every(({ name }) => name === 'move_photos') && /^to /.test(clause.text);
  // 不对，写 断桥相会: other words for the text that was written.
  const reworded =
    last.commands.length === 1 &&
    /^(?:add_text|change_text)$/.test(last.commands[0]!.name) &&
    /^(?:应该|要|得|就)?(?:是|写|写成|写上|改成|换成|叫|用|说)?(?:的是)? ?"[吧啊了,.!谢 ]*$/.test(
      clause.text,
    );
  // 不对，应该写在第三张: another photo for the text that was written.
  const rewritten =
    last.commands.length === 1 &&
    /^(?:add_text|caption_photos)$/.test(last.commands[0]!.name) &&
    Array.isArray(last.commands[0]!.params.photos) &&
    /^(?:应该|要|得|是|我是说|我说的是)*(?:写|放|加|打|标|贴|配)(?:在|到|上|给)*/.test(clause.text) &&
    clause.refs.length === 1 &&
    !clause.has('quote', 'before', 'after', 'title', 'caption', 'text', 'bottom') &&
    !clause.tokens.some((token) => hasTag(token, 'top') && token.text !== '上');
  // `no fade` was not understood, `i mean no fade on the transitions`: what was done before that stands.
  if (edits.length > 0 && told && !sameKind) return now;
  if (edits.length > 0 && !widened && !placed && !reworded && !rewritten)
    return sure || sameKind ? again : undefined;
  if (clause.has('keep') && !/\b(leave|keep|have) (that|it|him|her|them|this)( one)? in\b/.test(clause.text))
    return { items: [{ clause, intent: 'correct', outcome: { kind: 'undo', steps: 1 } }], scene: back };
  const before = inPlainChinese(last.sentence, { assets: scene.assets, fresh: false });
  // 只保留前三张 ... 不对，前四张: the same sentence about other photos.
  if (
    last.commands.some(({ name }) => name === 'remove_photos') &&
    /只|仅|除了|以外|之外|\bonly\b|\bexcept\b/.test(before)
  ) {
    const old = readTokens(before, reading.language, scene.assets);
    const ref = wholeClause(old, back).plainRefs.find((item) => item.kind === 'some');
    if (ref !== undefined && clause.refs.length > 0) {
      const from = old.tokens[ref.from]!;
      const to = old.tokens[ref.to - 1]!;
      const mended = before.replace(rawText(old, from, to), clause.raw.replace(/^(是|应该是|要)/, ''));
      const once = readSentence(readTokens(mended, reading.language, scene.assets), back);
      if (once.scene.planned.length > 0) return once;
    }
  }
  const commands = last.commands.map((command) => substitute(command, clause, back) ?? command);
  if (commands.every((command, index) => command === last.commands[index])) return undefined;
  const outcome: Outcome = {
    kind: 'edit',
    commands,
    topic: scene.focus.topic,
    shots: clause.refs.flatMap((item) => item.ids),
  };
  try {
    applyEdits(back.draft, commands, { assets: scene.assets, seed: scene.seed });
  } catch (cause) {
    // What it names is not in the film of then: it is no correction of that turn.
    if (cause instanceof AppError) return undefined;
    throw cause;
  }
  return readAsOne({ clause, intent: 'correct', outcome }, back);
}
