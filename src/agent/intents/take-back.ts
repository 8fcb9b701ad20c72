import { hasTag, textOf } from '../../language/index.js';
import type { HistoryEntry } from '../conversation.js';
import { defineIntent, type Outcome, type Read } from '../outcome.js';
import { type Clause, clauseOf, within } from '../reading/clause.js';
import { type Scene, sceneWith, shotIds, shots } from '../scene.js';

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
  const now = new Set(shotIds(scene.draft));
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

/** `actually keep it`, `no wait, leave them in`: what has just gone is not to go. */
const keepsIt =
  /^(?:(?:actually|no|oh|wait|hm+|sorry|oops|but|and|then|so|just|ok|okay|please|let's|i'd like to|i want to|rather|better) )*(?:(?:keep|leave|have) (?:it|them|that|those|that one|this one|those two|both|both of them|the photo|the picture|that photo|that picture)(?: back)?(?: in| in there| there| in it| in the (?:film|video))?|do ?n ?'? ?t (?:remove|delete|drop|take out|cut|lose) (?:it|them|that|those|that one)|(?:(?:my|our) \w+ (?:says|said|thinks|insists|wants)(?: that)? )?(?:it|they|that one|that|he|she) (?:can|should|may|must|has to|have to|needs to) stay(?: in)?)(?: after all| then| please| though| instead| really)*$/;
const takesItBack =
  /^\W*(?:(?:oh|now|hi|hey|and|ah|hm+|well|ok|okay|please|sorry|you know what|hang on|hold on)\W+)*(?:actually|no|nope|wait|oops|on second thoughts?|i changed my mind|changed my mind|never ?mind|sorry|hm+|hang on|hold on|(?:my|our) \w+ (?:says|said|thinks|insists|wants))\b/i;

/** The same in English, where the sentence says that it takes back. */
export function keptAfterAll(clause: Clause, scene: Scene): Outcome | undefined {
  const last = scene.conversation.past.at(-1);
  if (last === undefined || clause.reading.language !== 'en' || scene.planned.length > 0) return undefined;
  if (!keepsIt.test(clause.text) || !takesItBack.test(scene.sentence)) return undefined;
  if (scene.trail.undone.length > 0) return { kind: 'nothing' };
  const goesOn = clause.reading.tokens.some(
    (token) => token.start >= clause.tokens.at(-1)!.end && !hasTag(token, 'mark'),
  );
  const commands = undoing(last, scene);
  const photos = commands.length > 0 && commands.every(({ name }) => name === 'restore_photos');
  // What follows may be about the photos that came back.
  if (!(photos && goesOn) && last.commands.every(({ name }) => name in removals))
    return { kind: 'undo', steps: 1 };
  return commands.length === 0 ? undefined : { kind: 'edit', commands, topic: 'shots' };
}

/** 刚才删错了, 别删别删: what was taken out last comes back, whatever else was done since. */
function whatWasRemoved(clause: Clause, scene: Scene): Outcome | undefined {
  const wrong = mistaken.test(clause.text);
  if (!wrong && !spareIt.test(clause.text)) return undefined;
  if (clause.namesPhotos || clause.has('file', 'fileWord', 'ordinal')) return undefined;
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

/** Nothing but the photo that should have gone: 是第二张, 要删的是合影. */
const bare = /^(?:应该|应当|该|要|我|想|删|删的|掉|的|是|那|这|张|照片|图|才对|才是|吧|了|,|[.。])*$/;

/** 删错了，是第二张 some turns after a removal: what went comes back, and the photo that was meant goes; places are those of then. */
export function removedInstead(rest: Clause, scene: Scene): Read | undefined {
  const { past } = scene.conversation;
  const at = past.findLastIndex(({ commands }) => commands.some(({ name }) => name === 'remove_photos'));
  const entry = past[at];
  if (entry === undefined || at === past.length - 1 || !mistaken.test(scene.sentence)) return undefined;
  const clause = clauseOf(rest.tokens, rest.reading, sceneWith(scene, { draft: entry.before }));
  const named = clause.namedRefs;
  const said = textOf(
    clause.tokens.filter((_, index) => !within(named, index)),
    '',
  );
  if (named.length === 0 || !bare.test(said)) return undefined;
  const back = undoing(entry, scene).filter(({ name }) => name === 'restore_photos');
  const now = new Set(shotIds(scene.draft));
  const meant = [...new Set(named.flatMap(({ ids }) => ids))].filter((id) => now.has(id));
  if (back.length === 0 || meant.length === 0) return undefined;
  const commands = [...back, { name: 'remove_photos', params: { photos: meant } }];
  return { intent: 'removed-instead', outcome: { kind: 'edit', commands, topic: 'shots', shots: [] } };
}

/** 恢复 after 删错了: the wish that was just read, said once more. */
const saidAgain = (clause: Clause, scene: Scene): boolean =>
  clause.has('restore', 'undo') &&
  clause.tokens.length <= 3 &&
  clause.refs.length === 0 &&
  (scene.trail.undone.length > 0 || /^restore_/.test(scene.planned.at(-1)?.name ?? '')) &&
  (mistaken.test(scene.sentence) || spareIt.test(scene.sentence));

const redone =
  /撤销(?:掉|了)?的.{0,6}(?:回来|恢复|重新|再来|要)|(?:恢复|重做|还原)(?:一下)?(?:刚才|刚刚|刚)?(?:被)?撤销|撤销错了|不该撤/;

/** 别换别换, 先别改了，照旧: the last turn was not wanted. */
const asItWas =
  /^(?:哎|诶|啊|不|等等|等下|先|还是)*(别|不要|先别|甭)(\S{1,2}?)(?:了|吧|啊)?,?\1\2(?:了|吧|啊)?$|^(?:还是|就)?(?:一切)?(?:照旧|照原样|照原来的?|照老样子|维持原判)(?:吧|好了|就行|就好)?$/;

/** Taking back what was taken out by mistake, or what was taken back itself. */
export const takeBack = defineIntent({
  name: 'take-back',
  read(clause, scene) {
    // 把刚撤销的弄回来
    if (redone.test(clause.text) && scene.conversation.future.length > 0) return { kind: 'redo', steps: 1 };
    if (scene.conversation.past.length === 0) return undefined;
    if (saidAgain(clause, scene)) return { kind: 'nothing' };
    if (asItWas.test(clause.text) && scene.planned.length === 0 && !clause.has('quote', 'duration', 'rest'))
      return { kind: 'undo', steps: 1 };
    return keptAfterAll(clause, scene) ?? whatWasRemoved(clause, scene);
  },
});
