import { type EditCommand, tryEdits } from '../../edits/index.js';
import { hasTag } from '../../language/index.js';
import { AppError } from '../../shared/index.js';
import type { HistoryEntry } from '../conversation.js';
import type { Clause } from '../reading/clause.js';
import { wordsOf } from '../reading/evidence.js';
import { pastDrafts, type Scene, sceneWith, shotsSeen } from '../scene.js';

/** What people call a change by, and the commands that made it. */
const aspects: readonly (readonly [concepts: readonly string[], commands: RegExp])[] = [
  [['title', 'caption', 'text', 'endCard', 'lowerThird', 'font'], /text|caption|subtitle/],
  [['music', 'sound'], /music|volume/],
  [['mute', 'louder', 'quieter'], /volume/],
  [['fade', 'fadeIn', 'fadeOut'], /fade|transition/],
  [['transition'], /transition/],
  [['motion'], /motion/],
  [['look', 'color', 'saturation', 'contrast'], /look|colour/],
  [['brightness', 'brighter', 'darker'], /adjust_colour/],
  [['warmer', 'cooler'], /set_look/],
  [['canvas', 'canvasSize', 'platform', 'square', 'portrait', 'landscape'], /canvas/],
  [['order', 'move', 'sort', 'reverse'], /sort|move|swap/],
  [['swap'], /swap/],
  [['shuffle'], /sort/],
  [['style'], /style/],
  [['length', 'longer', 'shorter', 'slower', 'faster', 'duration', 'speed'], /length|speed|trim/],
  [['background', 'cover', 'contain'], /fit/],
];

const little = new Set(
  'the and that this with for you have has had was were how what its not but just all one two last first back before after undo revert again please make made put get got them they our again change changes changed thing bit step steps version original old then only when'.split(
    ' ',
  ),
);

/** A part of what was done in the past. */
interface Passage {
  /** Place of the turn in the history. */
  readonly turn: number;
  /** Which of its commands are meant; all of them when the turn as a whole is. */
  readonly commands: readonly EditCommand[];
}

/** Words for what a change did that name no thing: `untoned`, `the muting`, `the timing`. */
const spoken: readonly (readonly [words: RegExp, commands: RegExp])[] = [
  [/\b(?:un)?(?:toned|toning|tinted|graded|filtered|colou?red)\b|\bfilters?\b|彩色|颜色|色调/, /look|colour/],
  [/\bmut(?:ed|ing)\b|\bsilen(?:ce|ced|cing)\b|\bloudness\b|声音|音量/, /volume/],
  [
    /\btimings?\b|\b(?:the|their|those|photo) times\b(?! (?:when|that|we|i|they)\b)|\bpac(?:e|ing)\b|\blengths?\b|时长|节奏/,
    /length|speed|trim/,
  ],
  [/\bcaptioning\b|\bwords?\b|\bwriting\b|字/, /text|caption/],
  [/\bremov(?:al|ing)\b|\bdelet(?:ion|ing)\b|\bcutting\b/, /remove/],
  [/\bfad(?:es?|ing)\b|\bending\b|结尾|渐黑|淡出/, /ending/],
  [/\bshuffl(?:e|ing)\b|\breorder(?:ing)?\b/, /sort|move|swap/],
];

const meansAspect = (clause: Clause, { name }: EditCommand): boolean =>
  spoken.some(([words, pattern]) => pattern.test(name) && words.test(clause.text)) ||
  aspects.some(
    ([concepts, pattern]) =>
      pattern.test(name) &&
      clause.tokens.some((token) => !hasTag(token, 'undo') && hasTag(token, ...concepts)),
  );

/** Exact things of a clause that a command may have in its parameters: photos, names of the catalogue, colours. */
function valuesOf(clause: Clause, scene: Scene): Set<string> {
  const { past } = scene.conversation;
  const files = new Set(clause.files);
  const gone = past.flatMap(({ before }) =>
    shotsSeen(before, scene.assets).filter((shot) => files.has(shot.fileId)),
  );
  // `the fade` is a crossfade only where nothing else faded.
  const loose = clause.tokens.some(({ text }) => /^fad(?:e|es|ing)$/.test(text)) && !clause.has('transition');
  const names = ['aLook', 'aMotion', 'aTransition', 'aMood', 'aStyle', 'colour', 'quote'];
  return new Set([
    ...gone.map((shot) => shot.id),
    ...clause.namedIds,
    ...names
      .flatMap((name) => clause.values<string>(name))
      .filter((value) => !loose || value !== 'crossfade'),
  ]);
}

const around =
  /^.*?(?:回到|退回到?|撤销到|撤回到|恢复到|还原到|改回到?)|(?:的)?(?:之前|以前|前|那时候?|的时候|那一步|那步|的?状态|的?样子)+[吧。，,]*$/g;

/** 回到删除第二张之前: the words of the turn said again, whatever photo stands at that place by now. */
function saysAgain(clause: Clause, { sentence }: HistoryEntry): boolean {
  if (clause.reading.language !== 'zh') return false;
  const bare = (text: string): string => text.replace(/[\s，。、“”"！!]|^把|[吧了啊]$/g, '');
  const said = bare(clause.raw.replace(around, ''));
  return said.length >= 4 && bare(sentence).includes(said);
}

/** What of one turn a clause speaks of, and how clearly it does. */
function match(
  clause: Clause,
  entry: HistoryEntry,
  values: ReadonlySet<string>,
): { score: number; commands: readonly EditCommand[] } {
  const named = entry.commands.filter((command) => [...wordsOf([command])].some((word) => values.has(word)));
  const alike = entry.commands.filter((command) => meansAspect(clause, command));
  const both = alike.filter((command) => named.includes(command));
  const said = new Set(entry.sentence.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []);
  const shared = clause.tokens.filter(
    ({ text }) =>
      text.length >= 2 &&
      !little.has(text) &&
      !/^(to|of|on|in|it|is|no|so|my|me|we|i)$/.test(text) &&
      said.has(text),
  );
  const quoted = saysAgain(clause, entry);
  const commands = quoted ? entry.commands : both.length > 0 ? both : named.length > 0 ? named : alike;
  const score =
    (quoted ? 6 : 0) + (named.length > 0 ? 3 : 0) + (alike.length > 0 ? 2 : 0) + (shared.length > 0 ? 1 : 0);
  return { score, commands: commands.length > 0 ? commands : entry.commands };
}

/** The latest turn, or the `first`, that fits best what the clause names; undefined when it names nothing that was done. */
export function passageMeant(
  clause: Clause,
  scene: Scene,
  { first } = { first: false },
): Passage | undefined {
  const { past } = scene.trail;
  if (past.length === 0) return undefined;
  const values = valuesOf(clause, scene);
  let best: (Passage & { score: number }) | undefined;
  for (let turn = past.length - 1; turn >= 0; turn--) {
    const { score, commands } = match(clause, past[turn]!, values);
    const equal = first && score > 0 && score === best?.score;
    if (equal || score > (best?.score ?? 0)) best = { turn, commands, score };
  }
  return best;
}

/** Commands of turns since `from` that the clause names: what is to stay, or to go, of several turns. */
export function commandsNamed(clause: Clause, entries: readonly HistoryEntry[], scene: Scene): EditCommand[] {
  const values = valuesOf(clause, scene);
  return entries.flatMap((entry) => {
    const { score, commands } = match(clause, entry, values);
    return score >= 2 ? commands : [];
  });
}

/** Commands of the turn a clause names best, the latest of equals. */
export function bestNamed(
  clause: Clause,
  entries: readonly HistoryEntry[],
  scene: Scene,
): readonly EditCommand[] {
  const values = valuesOf(clause, scene);
  let best: { score: number; commands: readonly EditCommand[] } = { score: 1, commands: [] };
  for (const entry of entries) {
    const found = match(clause, entry, values);
    if (found.score >= best.score && found.score >= 2) best = found;
  }
  return best.commands;
}

/** The scene as if some commands since a turn had never been said: the others are done again from there. */
export function without(scene: Scene, from: number, dropped: ReadonlySet<EditCommand>): Scene {
  const { past } = scene.trail;
  const entries = past.slice(from);
  const context = { assets: scene.assets, seed: scene.seed, past: pastDrafts(scene) };
  const planned: EditCommand[] = [];
  let draft = entries[0]!.before;
  for (const command of [...entries.flatMap((entry) => entry.commands), ...scene.planned]) {
    if (dropped.has(command)) continue;
    try {
      draft = tryEdits(draft, [command], context);
      planned.push(command);
    } catch (cause) {
      // What was done to a photo that is not there now has nothing left to change.
      if (!(cause instanceof AppError)) throw cause;
    }
  }
  return sceneWith(scene, {
    draft,
    start: draft,
    shotsSeen: shotsSeen(draft, scene.assets),
    planned,
    trail: { ...scene.trail, base: scene.trail.base, undone: [...entries].reverse(), asked: true },
  });
}
