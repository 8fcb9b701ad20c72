import { tryEdits } from '../../edits/index.js';
import { sameData } from '../../shared/index.js';
import type { Clause } from '../clause.js';
import { namedPhotos, photosParam } from '../common.js';
import type { HistoryEntry } from '../conversation.js';
import { defineIntent, type Outcome } from '../outcome.js';
import { pastDrafts, type Scene, shots } from '../scene.js';

/** Nouns of what can be taken back alone, with the aspect `restore_aspect` knows it by and the commands that change it. */
const aspects: readonly [concepts: readonly string[], aspect: string, commands: RegExp][] = [
  [['brightness'], 'brightness', /^adjust_colour$/],
  [['contrast', 'saturation', 'look'], 'looks', /look|colour/],
  [['transition'], 'transitions', /transition/],
  [['motion'], 'motions', /motion/],
  [['canvas'], 'canvas', /canvas/],
  [['order'], 'order', /sort|move|swap/],
  [['sound'], 'volume', /volume/],
  [['music'], 'music', /music|volume/],
  [['title', 'caption', 'text', 'endCard', 'font'], 'texts', /text|caption/],
  [['length', 'perPhoto'], 'lengths', /length/],
];

const backWords =
  /恢复|还原|复原|[改变调换弄放退]回(?!来(?:吧|了)?$)|撤销|撤回|撤掉|取消(?!静音)|\b(?:undo|revert|restore|take back|go back on|back to (?:how|what|the way)|(?:as|how|like) (?:it|they) (?:was|were))\b|\b(?:put|change|set|turn|switch) (?:\S+ ){1,4}back\b/;
const changedOf =
  /(?:原样|原来|之前|以前|刚才|原先|本来|回去|回来|上一|那步|那一步|的?(?:修改|改动|变化|调整|设置))|\b(?:was|were|before|change|edit|back)\b/;
/** 恢复到加音乐之前, back to before the title: a time, which `undo` knows. */
const before = /[加换改调删弄变放].{0,8}(?:之前|以前|前$)|\bbefore (?:the|that|we|i|you|my|adding)\b/;

/** Takes back one aspect of the film alone: 亮度还是恢复原样, `put the transitions back as they were`. */
function oneAspect(clause: Clause, scene: Scene): Outcome | undefined {
  if (!backWords.test(clause.text) || !changedOf.test(clause.text) || before.test(clause.text))
    return undefined;
  if (clause.has('quote', 'duration', 'aTransition', 'aMotion', 'aLook', 'aMood', 'colour', 'number', 'all'))
    return undefined;
  if (/颜色|色彩|原色|\bcolou?rs?\b/.test(clause.text)) return undefined;
  const found = aspects.find(([concepts]) => clause.has(...concepts));
  const last = scene.conversation.past.at(-1);
  if (found === undefined || last === undefined) return undefined;
  const [, aspect, commands] = found;
  if (last.commands.every(({ name }) => commands.test(name))) return { kind: 'undo', steps: 1 };
  const named = namedPhotos(clause, scene);
  const params = { aspect, ...(named.length > 0 ? { photos: photosParam(scene, named) } : {}) };
  const command = { name: 'restore_aspect', params };
  const context = { assets: scene.assets, seed: scene.seed, past: pastDrafts(scene) };
  const known = scene.conversation.past.some((entry) =>
    entry.commands.some(({ name }) => commands.test(name)),
  );
  if (!known || sameData(tryEdits(scene.draft, [command], context), scene.draft)) return undefined;
  const topic = aspect === 'texts' ? 'text' : aspect === 'music' || aspect === 'volume' ? 'music' : 'film';
  return { kind: 'edit', commands: [command], topic };
}

const mistaken = /删错|误删|手滑|不小心(?:删|去|拿|弄)|删多了|不该删/;
const spareIt =
  /(?:别|不要|不用|先别|甭|不能|莫)再?(?:给我)?(?:删|去掉|拿掉|拿走|扔|剪掉|撤掉|砍|丢)(?!.*(?:别的|其他|其它|错))/;

const removals: Readonly<Record<string, string>> = {
  remove_photos: 'restore_photos',
  remove_text: 'restore_texts',
  remove_music: 'restore_music',
};

/** The commands that bring back what a turn took out and what is still missing. */
function undoing(entry: HistoryEntry, scene: Scene): Extract<Outcome, { kind: 'edit' }>['commands'] {
  const now = new Set(shots(scene.draft).map((shot) => shot.id));
  return entry.commands.flatMap(({ name, params }) => {
    const back = removals[name];
    if (back === undefined) return [];
    if (back === 'restore_music') return [{ name: back, params: {} }];
    if (back === 'restore_texts') return [{ name: back, params: { texts: params.texts } }];
    const gone = shots(entry.before)
      .filter(
        ({ id }) => (params.photos === 'all' || (params.photos as string[]).includes(id)) && !now.has(id),
      )
      .map(({ id }) => id);
    return gone.length === 0 ? [] : [{ name: back, params: { photos: gone } }];
  });
}

/** 刚才删错了, 别删别删: what was taken out last comes back, whatever else was done since. */
function whatWasRemoved(clause: Clause, scene: Scene): Outcome | undefined {
  const wrong = mistaken.test(clause.text);
  if (!wrong && !spareIt.test(clause.text)) return undefined;
  if (clause.refs.some((item) => item.kind === 'some') || clause.has('file', 'fileWord', 'ordinal'))
    return undefined;
  const { past } = scene.conversation;
  const photos = /[张幅]|照片|图/.test(clause.text);
  const at = past.findLastIndex((entry) =>
    entry.commands.some(({ name }) => (photos ? name === 'remove_photos' : name in removals)),
  );
  const entry = past[at];
  if (entry === undefined) return undefined;
  if (!wrong && at < past.length - 1) return undefined;
  if (at === past.length - 1 && entry.commands.every(({ name }) => name in removals))
    return { kind: 'undo', steps: 1 };
  const commands = undoing(entry, scene);
  return commands.length === 0 ? undefined : { kind: 'edit', commands, topic: 'shots' };
}

/** 恢复 after 删错了: the wish that was just read, said once more. */
const saidAgain = (clause: Clause, scene: Scene): boolean =>
  clause.has('restore', 'undo') &&
  clause.tokens.length <= 3 &&
  clause.refs.length === 0 &&
  (scene.trail.undone.length > 0 || /^restore_/.test(scene.planned.at(-1)?.name ?? '')) &&
  (mistaken.test(scene.sentence) || spareIt.test(scene.sentence));

/** Taking back a part: one aspect of the film, or what was taken out of it. */
export const takeBack = defineIntent({
  name: 'take-back',
  read(clause, scene) {
    if (scene.conversation.past.length === 0) return undefined;
    if (saidAgain(clause, scene)) return { kind: 'nothing' };
    return whatWasRemoved(clause, scene) ?? oneAspect(clause, scene);
  },
});
