import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Meaning, meaningsOf, readTokens, type Token } from '../../language/index.js';
import { AppError } from '../../shared/index.js';
import { advance } from '../advance.js';
import { isOfPictures } from '../conversation.js';
import { intents } from '../intents/index.js';
import { heard } from '../intents/talk.js';
import type { Outcome, ReadClause } from '../outcome.js';
import { onlyAsks } from '../reading/asks.js';
import { type Clause, clauseOf, within } from '../reading/clause.js';
import { unused } from '../reading/evidence.js';
import { readClause } from '../reading/read-clause.js';
import { refusalOf } from '../referents/out-of-range.js';
import { takesWrongly } from '../referents/spares.js';
import type { Scene } from '../scene.js';
import { isAnimationOff } from '../text/animation-off.js';
import { domainOf, foreignTo, textNouns } from './domains.js';
import { wordings } from './wordings.js';

/** How sure a meaning must be, 0..1: of those as sure as this 19 of 20 are right on utterances of other writers. */
const sureEnough = 0.6;
/** ...where something else was read that comes to nothing. */
const sureRather = 0.8;

/** A question about what there is or could be. */
const asks = (clause: Clause): boolean =>
  onlyAsks(clause) || /^(?:is it possible|能不能|可不可以|可以)|是否|[?？]$/.test(clause.text);

/** What is not to be done, said first. */
const forbids =
  /^(?:(?:please|but|and|no|oh|ok) )*(?:don ?'?t|do not|never|dont)\b(?! (?:want|like|need|think|love))|^(?:请|但|可)*(?:别|不要|不用|不许|不准)/;

/** Questions, and meanings that cannot be done: they are told and change nothing. */
const told = /^(?:remark$|q_|no_)/;

/** Meanings that only the turn before explains, or that need words of their own. */
const open = new Set(['followup', 'affirm', 'deny', 'text_add', 'text_change', 'text_font', 'move_relative']);

/** Photos that are named, by reference. */
const named = (clause: Clause) =>
  clause.refs.filter(
    ({ kind, from, to }) =>
      (kind === 'some' || kind === 'rest' || kind === 'all') &&
      to > from &&
      // `longer than the others`: what it is measured by.
      !/^(?:than|as|比)$/.test(clause.tokens[from - 1]?.text ?? '') &&
      !(clause.tokens[from - 1]?.text === 'the' && /^(?:than|as)$/.test(clause.tokens[from - 2]?.text ?? '')),
  );

/** What the clause means, the surest first. */
export const meaningOf = (clause: Clause): readonly Meaning[] =>
  meaningsOf(
    clause.tokens,
    clause.refs.filter(({ from, to }) => to > from),
    clause.reading.language,
  );

/** Meanings about how photos look or move: without a name all of them are meant. */
const ofPicture =
  /^(?:zoom|pan_|still|motion_|bw|sepia|warm|cool|vintage|no_filter|brighter|darker|contrast|colours|whole|fill|blur_bars)/;

const literals = new Map<string, readonly Token[]>();

/** The tokens of plain words, placed where `end` is. */
function tokensOf(words: string, language: 'en' | 'zh', end: number): Token[] {
  const key = `${language} ${words}`;
  let tokens = literals.get(key);
  if (tokens === undefined) {
    tokens = readTokens(words, language, []).tokens;
    literals.set(key, tokens);
  }
  return tokens.map((token) => ({ ...token, start: end, end }));
}

const degree = ['little', 'much', 'twice', 'half', 'triple'];

/** The tokens that fill a slot of a wording; undefined when the clause has none and the wording needs them. */
function filling(slot: string, name: string, clause: Clause, scene: Scene): readonly Token[] | undefined {
  const language = clause.reading.language === 'zh' ? 'zh' : 'en';
  const end = clause.tokens.at(-1)?.end ?? 0;
  const plain = (en: string, zh: string): Token[] => tokensOf(language === 'en' ? en : zh, language, end);
  const have = (...concepts: readonly string[]): Token[] =>
    clause.tokens.filter((token) => hasTag(token, ...concepts));
  switch (slot) {
    case 'p': {
      const refs = named(clause);
      if (refs.length > 0)
        return refs.flatMap(({ from, to }, index) => [
          ...(index > 0 ? plain('and', '和') : []),
          ...clause.tokens.slice(from, to),
        ]);
      const [it] = clause.refs.filter(({ kind, ids }) => kind === 'it' && ids.length > 0);
      if (it !== undefined && it.to > it.from) return clause.tokens.slice(it.from, it.to);
      if (scene.focus.shots.length > 0 && isOfPictures(scene.focus.topic)) return plain('it', '它');
      return ofPicture.test(name) ? plain('all the photos', '所有照片') : undefined;
    }
    case 'b': {
      if (named(clause).length === 0) return [];
      return clause.tokens.filter(
        (token, index) =>
          within(named(clause), index) ||
          /^(?:between|after|before|into|from|to|and|when|和|跟|与|到|之间|中间|后面|前面|之后|之前|的|后|前)$/.test(
            token.text,
          ) ||
          hasTag(token, 'between'),
      );
    }
    case 'd': {
      const times = have('duration');
      return times.length === 1 ? times : undefined;
    }
    case 'c': {
      const colours = have('colour');
      return colours.length > 0 ? colours.slice(-1) : undefined;
    }
    case 't': {
      const nouns = have(...textNouns, 'quote');
      if (nouns.length > 0) return nouns.slice(0, 1);
      return scene.focus.topic === 'text' ? plain('it', '它') : plain('the text', '文字');
    }
    default:
      return language === 'zh' ? [] : have(...degree).slice(0, 1);
  }
}

/** The clause said plainly: the wording of its meaning with the photos and values it names. */
function saidPlainly(name: string, clause: Clause, scene: Scene): Clause | undefined {
  const language = clause.reading.language === 'zh' ? 'zh' : 'en';
  const wording = wordings[name]?.[language];
  if (wording === undefined) return undefined;
  const end = clause.tokens.at(-1)?.end ?? 0;
  const tokens: Token[] = [];
  for (const part of wording.split(/(\{\w\})/)) {
    const slot = /^\{(\w)\}$/.exec(part)?.[1];
    const own = slot === undefined ? tokensOf(part, language, end) : filling(slot, name, clause, scene);
    if (own === undefined) return undefined;
    tokens.push(...own);
  }
  return clauseOf(tokens, clause.reading, scene);
}

/** `the capitals look like shouting` tells of the letters, not of the pictures. */
const lettersLook =
  /\b(?:title|heading|headline|captions?|texts?|words|writing|letters?|lettering|capitals|caps|italics|font|typeface|handwriting) (?:\w+ )?(?:looks?|feels?|seems?|reads?)\b/;

/** `going left` while transitions are spoken of is no camera move: without a photo or a noun the topic stays. */
const fitsTopic = (name: string, clause: Clause, { focus }: Scene): boolean =>
  !(ofPicture.test(name) && lettersLook.test(clause.text)) &&
  (named(clause).length > 0 ||
    clause.has('photo', 'film', 'clip', 'motion', 'look', 'music', 'text', 'title', 'transition') ||
    (domainOf(name)?.topics?.includes(focus.topic) ?? true));

const onlyHan = /只|仅|光|就|其他|其余|别的|剩|单独|单/;

/** What a meaning comes to for a clause; undefined when the clause lacks what it needs. */
function comesTo(name: string, clause: Clause, scene: Scene): Meant | undefined {
  const intent = `meant ${name}`;
  if (name === 'remark') return { intent, outcome: { kind: 'answer', text: heard(scene) }, scene };
  // 留后面那张 keeps it, and takes no other one out.
  if (name === 'keep_only' && clause.reading.language === 'zh' && !onlyHan.test(clause.text))
    return undefined;
  // `start our_song at 0:45` is about the song.
  if (/^(?:film|each)_/.test(name) && clause.has('file') && clause.refs.length === 0) return undefined;
  if (clause.has('except') || !fitsTopic(name, clause, scene)) return undefined;
  const plain = saidPlainly(name, clause, scene);
  const read = plain === undefined ? undefined : readClause(plain, scene);
  if (plain === undefined || read === undefined) return undefined;
  const { outcome } = read;
  // What is said exactly must be in what is done.
  if (outcome.kind === 'edit' && unused(clause, outcome, scene).length > 0) return undefined;
  if (takesWrongly(clause, outcome)) return undefined;
  try {
    return { intent, outcome, scene: advance(scene, plain, outcome) };
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    return { intent, outcome: { kind: 'refusal', text: refusalOf(cause, scene.language) }, scene };
  }
}

/** A clause read by its meaning, and the scene after it. */
interface Meant {
  readonly intent: string;
  readonly outcome: Outcome;
  readonly scene: Scene;
}

/**
 * What a clause means that nobody knows, read as if it had been said plainly; undefined when no meaning is sure enough.
 * `known`: something was read of it, of which nothing comes.
 */
export function readMeant(clause: Clause, scene: Scene, { known }: { known: boolean }): Meant | undefined {
  const [top] = meaningOf(clause);
  if (top === undefined || top.sure < (known ? sureRather : sureEnough) || open.has(top.name))
    return undefined;
  // `don't remove the market` is understood, and so is `keep the music`.
  if (forbids.test(clause.text) || (known && clause.has('no', 'keep'))) return undefined;
  if (known && wordings[top.name]?.does === undefined) return undefined;
  const meant = comesTo(top.name, clause, scene);
  return known && meant?.outcome.kind !== 'edit' ? undefined : meant;
}

/** Puts a text somewhere else on the picture. */
const places = ({ name, params }: EditCommand): boolean =>
  name === 'style_text' && typeof (params.style as { position?: unknown } | undefined)?.position === 'string';

/** What is asked or answered where nothing in particular was understood; `no photo is called waterfall` is. */
const isGeneral = (intent: string | null): boolean => intent === 'vague' || intent === 'talk';

/**
 * What a clause means where an intent read something else of it; undefined where the intent may stay. It may where it
 * does what the meaning does, where the clause names something the meaning is not about, and where the talk is
 * about what the intent read.
 */
export function overruled({ clause, intent, outcome }: ReadClause, scene: Scene): Meant | undefined {
  if (
    outcome === null ||
    intent?.startsWith('meant') ||
    /^(?:whole-gone|ending)$/.test(intent ?? '') ||
    // `another style`, and not another song.
    (outcome.kind === 'edit' && intent === 'film-feel' && outcome.commands[0]?.name === 'set_style')
  )
    return undefined;
  // Grammars that account for every word know better than a likeness.
  if (outcome.kind !== 'question' && intents.strict.some(({ name }) => name === intent)) return undefined;
  const [top] = meaningOf(clause);
  if (top === undefined || top.sure < sureRather || open.has(top.name)) return undefined;
  const does = wordings[top.name]?.does?.split(' ');
  const fits = (of: Outcome): boolean =>
    of.kind === 'edit' && of.commands.some(({ name }) => does?.includes(name));
  if (outcome.kind === 'edit') {
    if (outcome.commands.length === 0 || fits(outcome)) return undefined;
    if (does === undefined && !told.test(top.name)) return undefined;
    // `music only at the end` begins there.
    if (top.name.startsWith('music_fade') && outcome.commands.some(({ params }) => 'startMs' in params))
      return undefined;
    // 把西湖换成断桥: both are photos by their names.
    if (outcome.commands.some(({ name }) => name === 'replace_photo')) return undefined;
    // `the title hides the view`: what is to be moved is not taken out.
    if (top.name === 'text_remove' && (outcome.commands.every(places) || isAnimationOff(clause)))
      return undefined;
    if (scene.focus.topic === outcome.topic && !/^(?:film|shots)$/.test(outcome.topic)) return undefined;
  } else if (!isGeneral(intent) || does === undefined || asks(clause)) return undefined;
  if (
    clause.has('keep', 'no', 'canvasSize', 'shortSide', 'rate', ...foreignTo(top.name)) ||
    forbids.test(clause.text)
  )
    return undefined;
  const meant = comesTo(top.name, clause, scene);
  if (meant === undefined || (does === undefined) === (meant.outcome.kind === 'edit')) return undefined;
  return does === undefined || fits(meant.outcome) ? meant : undefined;
}
