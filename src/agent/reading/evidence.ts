import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Token, tagValue } from '../../language/index.js';
import type { Outcome } from '../outcome.js';
import { idsOf } from '../referents/photos-meant.js';
import { filmMs, type Scene, shots, sounds, texts } from '../scene.js';
import type { Clause } from './clause.js';

/** Every number and word among the parameters of commands. */
function leaves(value: unknown, into: (number | string)[] = []): (number | string)[] {
  if (typeof value === 'number' || typeof value === 'string') into.push(value);
  else if (Array.isArray(value)) for (const item of value) leaves(item, into);
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) leaves(item, into);
  return into;
}

/** What commands do, as evidence is looked for in it. */
interface Done {
  readonly commands: readonly EditCommand[];
  readonly words: ReadonlySet<string>;
  readonly numbers: readonly number[];
}

/** Every word among the parameters of commands: ids, names of the catalogue, colours, texts. */
export const wordsOf = (commands: readonly EditCommand[]): ReadonlySet<string> => doneBy(commands).words;

function doneBy(commands: readonly EditCommand[]): Done {
  const words = new Set<string>();
  const numbers: number[] = [];
  for (const { params } of commands)
    for (const leaf of leaves(params)) {
      if (typeof leaf === 'string') words.add(leaf);
      else numbers.push(leaf);
    }
  return { commands, words, numbers };
}

/** Values of a catalogue or a list that a command takes as they are. */
const names = ['aTransition', 'aMood', 'aMotion', 'aLook', 'aAnimation', 'colour'];

/** A token that can be nothing but such a value. */
const isName = ({ tags }: Token): boolean =>
  tags.length > 0 &&
  tags.every(({ concept }) => names.includes(concept)) &&
  tags.some(({ concept }) => concept !== 'aAnimation');

/** A length is used as itself, as a difference of the film's length, or counted from where a photo begins or ends. */
function usesTime(ms: number, { commands, numbers }: Done, scene: Scene): boolean {
  const film = filmMs(scene.draft);
  // `no more than a minute` is kept by anything shorter.
  if (commands.some(({ name, params }) => name === 'set_length' && Number(params.durationMs) <= ms))
    return true;
  if (
    numbers.some((number) =>
      [ms, film - ms, film + ms].some((value) => Math.abs(Math.abs(number) - value) < 2),
    )
  )
    return true;
  // `two seconds earlier`: how far a text moves.
  const moved = texts(scene.draft).some(({ id, startMs, durationMs }) =>
    commands.some(({ params }) => {
      const now = params as Record<string, number | undefined>;
      const start = now.startMs ?? startMs;
      const end = start + (now.durationMs ?? durationMs);
      return (
        Array.isArray(params.texts) &&
        params.texts.includes(id) &&
        [start - startMs, end - startMs - durationMs].some((by) => Math.abs(by) === ms)
      );
    }),
  );
  if (moved) return true;
  return commands.some(({ name, params }) => {
    const { startMs, durationMs, fromMs, toMs } = params as Record<string, number | undefined>;
    // 最后两张加起来10秒: what several photos last together.
    const many = name === 'set_photo_length' && Array.isArray(params.photos) ? params.photos.length : 0;
    if (many > 1 && Math.abs(Number(durationMs) * many - ms) <= many) return true;
    if (startMs !== undefined && durationMs !== undefined && startMs + durationMs === ms) return true;
    if (name === 'trim_clip' || name === 'split_photo' || name === 'set_speed') return true;
    const edges = shots(scene.draft).flatMap((shot) => [shot.startMs, shot.startMs + shot.durationMs]);
    return [startMs, fromMs, toMs].some(
      (at) => at !== undefined && edges.some((edge) => Math.abs(at - edge) === ms),
    );
  });
}

/** Photos are used when commands name them, those that are left of them, a text above them or the cut at them. */
function usesPhotos(
  ids: readonly string[],
  named: ReadonlySet<string>,
  { commands, words, numbers }: Done,
  scene: Scene,
): boolean {
  const list = shots(scene.draft);
  if (ids.some((id) => words.has(id))) return true;
  const wanted = new Set(ids);
  const others = list.filter((shot) => !named.has(shot.id));
  // What is kept is named by what goes.
  const leaves = ({ name, params }: EditCommand): boolean =>
    name === 'remove_photos' || name === 'remove_text' || params.transition === 'none';
  if (others.some((shot) => words.has(shot.id)) && commands.some(leaves)) return true;
  if (ids.length === list.length && words.has('all')) return true;
  if (ids.some((id) => words.has(list.find((shot) => shot.id === id)?.fileId ?? ''))) return true;
  const over = texts(scene.draft).filter((text) => words.has(text.id));
  return list.some((shot, index) => {
    if (!wanted.has(shot.id)) return false;
    const { startMs, durationMs } = shot;
    return (
      numbers.includes(index + 1) ||
      // `as long as the beach`
      commands.some(({ name, params }) => name === 'set_photo_length' && params.durationMs === durationMs) ||
      // Places are named in the film as the sentence found it.
      numbers.includes(scene.shotsSeen.findIndex(({ id }) => id === shot.id) + 1) ||
      (index === list.length - 1 &&
        commands.some(
          ({ name, params }) => params.to === 'end' || params.at === 'end' || name === 'set_ending',
        )) ||
      (index === 0 && commands.some(({ params }) => params.at === 'start')) ||
      commands.some(({ params }) => params.startMs === startMs || params.startMs === startMs + durationMs) ||
      // `until the second photo is over`
      commands.some(
        ({ name, params }) =>
          name === 'time_text' &&
          [startMs, startMs + durationMs].includes(Number(params.startMs) + Number(params.durationMs)),
      ) ||
      commands.some(({ name }) => name === 'set_transition' && words.has(list[index - 1]?.id ?? '')) ||
      over.some((text) => text.startMs < startMs + durationMs && text.startMs + text.durationMs > startMs)
    );
  });
}

const halves = (token: Token | undefined): boolean => hasTag(token, 'half');

const usesName = (name: string, { words }: Done, scene: Scene): boolean =>
  // A box behind words has its colour half transparent.
  words.has(name) || words.has(`${name}B3`) || inFilm(name, scene);

/** The film has it already: `lower the piano`, `slides in place of the crossfades`. */
const inFilm = (name: string, { draft }: Scene): boolean =>
  sounds(draft, 'bgm').some((sound) => sound.mood === name) ||
  shots(draft).some((shot) => shot.transition?.type === name) ||
  texts(draft).some((text) => text.style.color === name);

/** Said so plainly that leaving it out is worth telling. */
export const isExact = (token: Token): boolean => hasTag(token, 'quote', 'duration', 'file', 'fileWord');

/**
 * What a clause says exactly and its outcome does not use: photos by name, lengths, shares, words in quotes, colours and
 * names of the catalogue. A reading that leaves such a thing out is hardly what was meant.
 */
export function unused(clause: Clause, outcome: Outcome, scene: Scene): readonly Token[] {
  if (outcome.kind !== 'edit' && outcome.kind !== 'instead' && outcome.kind !== 'nothing') return [];
  const done = doneBy(outcome.kind === 'nothing' ? [] : outcome.commands);
  const left: Token[] = [];
  const inRef = new Set<Token>();
  const named = new Set(clause.namedIds);
  for (const item of clause.refs) {
    const tokens = clause.tokens.slice(item.from, item.to);
    for (const token of tokens) inRef.add(token);
    // `the second half` of a clip is named like a photo and is none.
    if (item.kind !== 'some' || halves(clause.tokens[item.to]) || tokens.some(halves)) continue;
    // `the one I removed first` is a place of another film.
    const byName = tokens.some((token) => hasTag(token, 'file', 'fileWord'));
    if (!byName && done.commands.some(({ name }) => name === 'restore_photos')) continue;
    // `like in a coffee bar` is how it sounds.
    if (/\blike (?:in|at|what)\b/.test(clause.text) && done.commands.some(({ name }) => name === 'set_music'))
      continue;
    // `the dance like the kiss`: whose manner it is stands in no command.
    if (/^(?:like|as|same as)$/.test(clause.tokens[item.from - 1]?.text ?? '') && done.commands.length > 0)
      continue;
    // `change Days to Nights`, whatever photos are called.
    const rewritten = done.commands.some(
      ({ name, params }) =>
        name === 'change_text' &&
        tokens.every(({ text }) => String(params.text).toLowerCase().includes(text.toLowerCase())),
    );
    if (rewritten && byName) continue;
    // `the last 3 off the dog` are seconds.
    if (item.count !== undefined && done.commands.some(({ name }) => name === 'trim_clip')) continue;
    // `put the beach last`: where it goes, whoever stood there when the sentence began.
    const end = tokens.length === 1 ? { first: 1, last: 'end' }[tokens[0]!.text] : undefined;
    if (end !== undefined && done.commands.some(({ params }) => params.to === end)) continue;
    const ids = idsOf(item, scene, clause.refs);
    // `only keep the first`: the captions and cuts that stay are in no command.
    const kept =
      outcome.kind === 'edit' &&
      outcome.commands.every(({ name }) => /^(?:remove_text|set_transition)$/.test(name)) &&
      ids.some((id) => outcome.shots?.includes(id));
    if (kept) continue;
    // `between the dress and the church`: beside one of them is beside both.
    if (clause.has('between') && done.commands.some(({ name }) => /^(?:move|duplicate)_photos$/.test(name)))
      continue;
    if (outcome.kind === 'edit' && ids.every((id) => outcome.measured?.includes(id))) continue;
    if (ids.length > 0 && !usesPhotos(ids, named, done, scene)) left.push(tokens[0]!);
  }
  const timed = done.commands.length > 0 && done.commands.every(({ name }) => name === 'set_photo_length');
  const ends = done.commands.some(({ name }) => name === 'set_ending');
  for (const token of clause.tokens) {
    if (inRef.has(token)) continue;
    // `a slow fade to black` at the end is no transition.
    if (ends && /\bfade$|^(?:black|white)$/.test(token.text)) continue;
    for (const { concept, value } of token.tags) {
      if (concept === 'quote' && typeof value === 'string') {
        // `same style as "Hello"`: whose look it is stands in no command.
        const sign = clause.tokens[clause.tokens.indexOf(token) - 1]?.text ?? '';
        if (/^(?:like|as|match)$/.test(sign) && done.commands.every(({ name }) => name === 'style_text'))
          continue;
        const lines = tagValue(token, 'lines');
        const said = Array.isArray(lines)
          ? lines.every((line) => done.words.has(String(line)))
          : [...done.words].some((word) => word.includes(value));
        const meant = texts(scene.draft).some(
          (text) => done.words.has(text.id) && text.text.toLowerCase().includes(value.toLowerCase()),
        );
        if (!said && !meant) left.push(token);
      }
      // `from the first second` is the beginning.
      if (token.text === 'first second' && done.numbers.includes(0)) continue;
      // `two m's in summer` are letters.
      if (/^\S+ [ms]$/.test(token.text) && done.commands.every(({ name }) => name === 'change_text'))
        continue;
      // `a second copy of it`
      if (/second$/.test(token.text) && done.commands.some(({ name }) => name === 'duplicate_photos'))
        continue;
      // `a second longer than the beach`
      const measured = outcome.kind === 'edit' && outcome.measured !== undefined;
      // `2 to 4 seconds`: a length between them.
      const [low = 0, high = 0, ...more] = clause.values<number>('duration');
      const within = more.length === 0 && done.numbers.some((number) => number > low && number < high);
      const timed = measured || (within && done.commands.some(({ name }) => name === 'set_photo_length'));
      if (concept === 'duration' && typeof value === 'number' && !timed && !usesTime(value, done, scene))
        left.push(token);
      if (concept === 'percentage' && typeof value === 'number') {
        const share = value / 100;
        const fits = [share, 1 - share, 1 + share, 1 / (1 - share), 1 / (1 + share)];
        if (!done.numbers.some((number) => fits.some((fit) => Math.abs(Math.abs(number) - fit) < 0.01)))
          left.push(token);
      }
    }
    // `hold it 5 seconds`
    if (/^holds?$/.test(token.text) && clause.has('duration')) continue;
    // `let them dance to the rhythm` is no music.
    if (hasTag(token, 'aMood') && done.commands.some(({ name }) => name === 'cut_on_beat')) continue;
    // 第一张5秒左移: what the camera does is in no length.
    const moved = timed && hasTag(token, 'aMotion') && /^\p{Script=Han}{2,}$/u.test(token.text);
    if ((isName(token) || moved) && !token.tags.some(({ value }) => usesName(String(value), done, scene)))
      left.push(token);
  }
  return left;
}
