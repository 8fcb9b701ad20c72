import { styles } from '../catalogue/index.js';
import { type Draft, draftSchema } from '../draft/index.js';
import { applyEdits, type EditCommand, tryEdits } from '../edits/index.js';
import { hasTag, type Reading } from '../language/index.js';
import { AppError } from '../shared/index.js';
import { actOf } from './acts/act.js';
import { chosenOf, withAskedLength, withFeelingsHeard, withKindsSaid, wordsOfStyle } from './brief.js';
import { nothingUploaded } from './intents/talk.js';
import { readOrderRun } from './lists/order-run.js';
import { meaningOf } from './meanings/meant.js';
import type { Outcome, ReadClause, ReadSentence } from './outcome.js';
import { onlyAsks } from './reading/asks.js';
import { type Clause, clauseOf, wholeClause } from './reading/clause.js';
import { readSentence } from './reading/read-sentence.js';
import { say } from './replies/say.js';
import { filmMs, type Scene, shots, shotsSeen, texts } from './scene.js';

/** In which order the wishes of a first sentence are done, whatever order they were said in. */
const ranks: readonly (readonly [RegExp, number])[] = [
  [/^make_film$/, 0],
  [/^set_style$/, 1],
  [/^set_canvas$/, 2],
  [/photos$|^replace|^restore/, 3],
  [/^set_photo_length$|^trim|^set_speed/, 4],
  [/^set_length$/, 5],
];

const rankOf = ({ name }: EditCommand): number => ranks.find(([pattern]) => pattern.test(name))?.[1] ?? 6;

/** `in the order they were taken` orders nothing from a shop. */
const inOrder = / in (?:\w+ ){0,2}order(?= )/;

/** Where a film is shown says less of it than what it is about. */
const ofPlatform = /^(?:tiktok|reel)$/;

/** A style the words of a brief suggest (`bakery`, `launch`, 毕业); the one most of them point to. */
function styleHinted(clause: Clause): string | undefined {
  // Names of files and words to be shown say nothing of the style.
  const text = ` ${wordsOfStyle(clause.tokens)
    .map((token) => token.text)
    .join(clause.reading.language === 'zh' ? '' : ' ')} `.replace(inOrder, ' ');
  let best: { name: string; score: number } | undefined;
  for (const style of styles.all) {
    const en = style.hints.en.filter((word) =>
      new RegExp(`[^a-z]${literal(word)}(?:s|es)?[^a-z]`).test(text),
    );
    const zh = style.hints.zh.filter((word) => text.includes(word));
    const score = [...en, ...zh].reduce((sum, word) => sum + (ofPlatform.test(word) ? 0.5 : 1), 0);
    if (score > 0 && (best === undefined || score > best.score)) best = { name: style.name, score };
  }
  return best?.name;
}

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Applies what can be applied: a wish about a photo that another wish took out has nothing left to change. The film is
 * checked once, at the end; only where it breaks the schema each wish is checked, and the one that breaks it left out.
 */
function applyInOrder(scene: Scene, commands: readonly EditCommand[], written: Written): Applied {
  const tried = appliedBy(tryEdits, scene, commands, written);
  return draftSchema.safeParse(tried.draft).success ? tried : appliedBy(applyEdits, scene, commands, written);
}

/** The texts each command wrote while the sentence was read, by their ids of then. */
type Written = ReadonlyMap<EditCommand, readonly string[]>;

const textIds = (draft: Draft): readonly string[] => texts(draft).map(({ id }) => id);

function newTexts(before: Draft, after: Draft): readonly string[] {
  const known = new Set(textIds(before));
  return textIds(after).filter((id) => !known.has(id));
}

/** Done in another order than they were said, texts get other ids: those a later wish names are found again. */
function textsWritten({ draft, assets, seed }: Scene, said: readonly EditCommand[]): Written {
  const written = new Map<EditCommand, readonly string[]>();
  if (!said.some(({ params }) => Array.isArray(params.texts))) return written;
  let film = draft;
  for (const command of said) {
    try {
      const next = tryEdits(film, [command], { assets, seed });
      written.set(command, newTexts(film, next));
      film = next;
    } catch (cause) {
      if (!(cause instanceof AppError)) throw cause;
    }
  }
  return written;
}

const withTexts = (command: EditCommand, ids: ReadonlyMap<string, string>): EditCommand =>
  Array.isArray(command.params.texts) && ids.size > 0
    ? {
        ...command,
        params: { ...command.params, texts: command.params.texts.map((id) => ids.get(String(id)) ?? id) },
      }
    : command;

const limited =
  /以内|之内|[秒钟]内|不要?超过|别超过|最多|\b(?:within|at most|no (?:more|longer) than|max|under|up to)\b/;

/** 一分钟以内，照片3秒一张: a limit that the lengths of the photos keep lengthens no film. */
function withinLimit(
  scene: Scene,
  commands: readonly EditCommand[],
  { text, written }: { text: string; written: Written },
): Applied {
  const all = applyInOrder(scene, commands, written);
  const most = commands.find(({ name }) => name === 'set_length')?.params.durationMs;
  const timed = ({ name, params }: EditCommand): boolean =>
    name === 'set_photo_length' &&
    params.durationMs !== undefined &&
    (params.photos === 'all' || (params.photos as readonly string[]).length > 1);
  if (typeof most !== 'number' || !limited.test(text)) return all;
  if (!commands.some(timed) && !/[以之]内|超过/.test(text)) return all;
  const free = applyInOrder(
    scene,
    commands.filter(({ name }) => name !== 'set_length'),
    written,
  );
  return filmMs(free.draft) <= most ? free : all;
}

interface Applied {
  readonly draft: Draft;
  readonly planned: readonly EditCommand[];
}

function appliedBy(
  apply: typeof applyEdits,
  { draft, assets, seed }: Scene,
  commands: readonly EditCommand[],
  written: Written,
): Applied {
  const planned: EditCommand[] = [];
  const ids = new Map<string, string>();
  let film = draft;
  for (const said of commands) {
    const command = withTexts(said, ids);
    try {
      const next = apply(film, [command], { assets, seed });
      const fresh = newTexts(film, next);
      for (const [at, id] of (written.get(said) ?? []).entries()) ids.set(id, fresh[at] ?? id);
      film = next;
      planned.push(command);
    } catch (cause) {
      if (!(cause instanceof AppError)) throw cause;
    }
  }
  return { draft: film, planned };
}

/** How sure a meaning must be, 0..1, for a film to be made of it. */
const sureEnough = 0.6;

const isTalk = ({ intent }: ReadClause): boolean =>
  ['talk', 'answer', 'product', 'refuse', 'vague'].includes(intent ?? '');

/** `just make it`, `go ahead`, 开始吧: with photos and no film yet, what shall be made is the film. */
const begins =
  /^(?:(?:ok|okay|yes|yep|yeah|sure|please|pls|now|just|so|well|then|alright|all right|right|great|good|thanks|can you|could you|,) )*(?:(?:make|do|create|build|start|begin|try|run|generate|render|produce|cook) (?:it|one|this|that|them|these|something|anything)(?: up| already| now)?|(?:go|carry on|go ahead|go on|go for it|let's go|let us go|start|begin|proceed|get going|get started|get to work|off you go|fire away|hit it|make me (?:one|something)|put (?:it|them|these|this|those|everything) together|whatever|anything(?: goes| is fine| will do)?))(?: ,? ?(?:please|pls|then|now|already|thanks|thank you|with (?:it|them|these|this)|and make (?:it|one)|for me))*$|^(?:(?:好的?|嗯|行|那|那就|请|先|你|直接|快|帮我|给我|开始) ?,? ?)*(?:开始|做|弄|搞|来|剪|生成|制作|做一个|弄一个|来一个|搞一个|剪一个|做一下|弄一下|做出来|弄出来|动手|开工|开始做|开始制作|开始生成|做一版|来一版|随便|都行|都可以|随意|任意|什么都行|怎么都行)(?:吧|呗|啊|了|看看|试试|就行|就好|就可以)*$/;

const onlyBegins = ({ text }: Clause): boolean => begins.test(text.replace(/ ?[.!。！~…]+$/, ''));

/** True when the sentence asks for a film, and does not only chat or ask. */
function wantsFilm(clause: Clause, items: readonly ReadClause[]): boolean {
  if (
    items.some(
      ({ outcome }) =>
        outcome?.kind === 'edit' || (outcome?.kind === 'question' && outcome.completes !== undefined),
    )
  )
    return true;
  // `make a film of these`: no photo needs to be told apart.
  const saysNothing = (item: ReadClause): boolean =>
    isTalk(item) && !(item.intent === 'vague' && clause.has('film'));
  if (
    clause.has('makeFilm', 'surprise', 'film', 'style', 'aStyle', 'aMood', 'clip', 'platform') &&
    (clause.has('surprise') || !(onlyAsks(clause) || (items.length > 0 && items.every(saysNothing))))
  )
    return true;
  // `just do something nice with them`
  const [top] = meaningOf(clause);
  return top !== undefined && top.name === 'surprise' && top.sure >= sureEnough;
}

/** With the photos the film is made of chosen, unless a clause has chosen some. */
function withChosen(read: ReadSentence, whole: Clause, made: Scene): ReadSentence {
  const outcome = read.scene.planned.some(({ name }) => name === 'remove_photos')
    ? undefined
    : chosenOf(clauseOf(whole.tokens, whole.reading, made), made);
  if (outcome?.kind !== 'edit') return read;
  return {
    items: [...read.items, { clause: whole, intent: 'remove', outcome }],
    scene: { ...read.scene, planned: [...read.scene.planned, ...outcome.commands] },
  };
}

const lastWords = /\b(?:last|end|ending|closing|close|final|finish|outro)\b/;

/** A brief writes its texts beside each other: the second of them takes the place of none. */
function withEveryText(
  planned: readonly EditCommand[],
  items: readonly ReadClause[],
): readonly EditCommand[] {
  const written = planned.flatMap(({ name, params }) => (name === 'add_text' ? [String(params.text)] : []));
  return planned.map((command) => {
    const { name, params } = command;
    const text = String(params.text);
    if (name !== 'change_text' || written.some((own) => own.toLowerCase() === text.toLowerCase()))
      return command;
    const item = items.find(({ outcome }) => outcome?.kind === 'edit' && outcome.commands.includes(command));
    if (item === undefined || !item.clause.has('quote') || item.clause.has('change', 'correction'))
      return command;
    const ids = item.clause.refs.flatMap((ref) =>
      ref.kind === 'some' && ref.ids.length === 1 ? ref.ids : [],
    );
    const place =
      ids.length > 0 && item.clause.has('file', 'fileWord')
        ? { role: 'caption', photos: ids.slice(-1) }
        : { role: lastWords.test(item.clause.text) ? 'end_card' : 'caption' };
    return { name: 'add_text', params: { text, ...place } };
  });
}

/** `our song, I want it slow and dreamy`, `calm guitar, quiet`: what the film is like takes no song away that was named. */
function withOwnSong(planned: readonly EditCommand[], items: readonly ReadClause[]): readonly EditCommand[] {
  const first = planned.find(({ name }) => name === 'set_music');
  if (first === undefined) return planned;
  return planned.filter((command) => {
    if (command.name !== 'set_music' || command === first || !('mood' in command.params)) return true;
    const item = items.find(({ outcome }) => outcome?.kind === 'edit' && outcome.commands.includes(command));
    const bare = 'file' in first.params || (item?.clause.tokens.length ?? 0) <= 2;
    return !bare || item?.clause.has('music') !== false;
  });
}

/** `a film of the beach`, `a film with the noodles first`: the film itself, and not the look of one. */
function withFilmAsNoun(reading: Reading, text: string): Reading {
  if (reading.language !== 'en' || filmLook.test(text)) return reading;
  const tokens = reading.tokens.map((token) =>
    hasTag(token, 'film') && hasTag(token, 'aLook')
      ? { ...token, tags: token.tags.filter(({ concept }) => concept !== 'aLook') }
      : token,
  );
  return { ...reading, tokens };
}

const filmLook =
  /\bfilm ?-?(?:looks?|filter|style|effect|grain|like)\b|\b(?:looks?|like|as|of) (?:an? )?(?:old )?film\b|胶片|胶卷/;

const ofFilms = (
  'music sound title caption text endCard transition look motion fileName longest shortest longer ' +
  'shorter'
).split(' ');

/** What a film is for: `something for the shop window`. */
const purpose = /\bfor (?:the|my|our|a|an)\b/;

/** `these are pictures of my father from his last trip` */
const introduces =
  /^(?:(?:so|and|hi|hello|well|ok|,) )*(?:these|those|this|here|they|there|it|he|she|the (?:photos|pictures|pics)) ?(?:are|is|was|were|'s|'re)\b(?!.*\b(?:should|must|please|needs?)\b)/;

/** A part of a brief that nobody read and that speaks of a thing of the film, or of some of its photos. */
function isLostWish(clause: Clause, scene: Scene): boolean {
  const every = shots(scene.draft).length;
  const some = clause.refs.some(({ kind, ids }) => kind === 'some' && ids.length > 0 && ids.length < every);
  return (
    (clause.has(...ofFilms) || (some && !purpose.test(clause.text))) &&
    !clause.has('film', 'makeFilm', 'clip', 'past') &&
    !introduces.test(clause.text) &&
    actOf(clause) === 'open'
  );
}

/** Nothing was uploaded: questions are answered, and whoever wishes for a film is told what is missing. */
function withoutPictures(reading: Reading, opening: Scene): ReadSentence {
  const read = readSentence(reading, opening);
  const answered = read.items.filter(({ outcome }) => outcome?.kind === 'answer');
  if (answered.length > 0 && read.scene.planned.length === 0) return { items: answered, scene: opening };
  const clause = wholeClause(reading, opening);
  const outcome: Outcome = { kind: 'question', text: say(opening.language, nothingUploaded), options: [] };
  return { items: [{ clause, intent: 'direct', outcome }], scene: opening };
}

/**
 * The first sentence on fresh uploads: a whole film, chosen well, with every wish of the sentence in it. A sentence
 * that only talks is answered without making one.
 */
export function direct(typed: Reading, opening: Scene): ReadSentence {
  const pictures = opening.assets.filter((asset) => asset.kind !== 'audio');
  if (pictures.length === 0) return withoutPictures(typed, opening);
  const reading = withFeelingsHeard(withFilmAsNoun(typed, wholeClause(typed, opening).text));
  const whole = wholeClause(reading, opening);
  const named = clauseOf(wordsOfStyle(reading.tokens), reading, opening).values<string>('aStyle')[0];
  const style = named ?? styleHinted(whole);
  const order = whole.has('given') ? { order: 'given' } : {};
  const film: EditCommand = {
    name: 'make_film',
    params: { ...order, ...(style === undefined ? {} : { style }) },
  };
  const context = { assets: opening.assets, seed: opening.seed };
  const draft = applyEdits(opening.draft, [film], context);
  const made: Scene = {
    ...opening,
    draft,
    start: draft,
    shotsSeen: shotsSeen(draft, opening.assets),
    planned: [film],
    fresh: true,
  };
  const said = onlyBegins(whole)
    ? { items: [], scene: made }
    : (readOrderRun(reading, made) ?? readSentence(reading, made));
  const timed = withAskedLength(said.items, said.scene, whole);
  const read = withChosen(withKindsSaid(timed.items, timed.scene, whole), whole, made);
  if (!onlyBegins(whole) && !wantsFilm(whole, read.items)) {
    return { items: readSentence(reading, opening).items, scene: opening };
  }
  const commands = withOwnSong(withEveryText(read.scene.planned, read.items), read.items)
    .map((command, index) => ({ command, index }))
    .sort((a, b) => rankOf(a.command) - rankOf(b.command) || a.index - b.index)
    .map(({ command }) => command);
  const written = textsWritten(opening, read.scene.planned);
  const applied = withinLimit(opening, commands, { text: whole.text, written });
  const outcome: Outcome = { kind: 'edit', commands: [film], topic: 'film' };
  const items = read.items.filter(
    (item) =>
      (item.outcome !== null || isLostWish(item.clause, made)) &&
      // What a film cannot have is told only where words say so.
      !(item.outcome?.kind === 'refusal' && item.intent?.startsWith('meant') === true) &&
      !['talk', 'answer', 'product', 'vague', 'keep'].includes(item.intent ?? ''),
  );
  return {
    items: [{ clause: whole, intent: 'direct', outcome }, ...items],
    scene: {
      ...read.scene,
      ...applied,
      trail: { ...opening.trail, base: opening.draft },
      focus: { ...read.scene.focus, topic: read.scene.focus.topic },
    },
  };
}
