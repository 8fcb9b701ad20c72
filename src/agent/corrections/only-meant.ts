import { hasTag, type Reading, type Token } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import { edit, type Outcome, type ReadSentence } from '../outcome.js';
import { type Clause, clauseOf, wholeClause } from '../reading/clause.js';
import { splitPieces } from '../reading/split.js';
import { photosIn, type Scene, shots, shotsSeen } from '../scene.js';

const silent =
  /^(?:(?=(actually|please|sorry|nope|gosh|god|my|nah|well|though|okay|wait|oops|hm+|but|no|oh|ah|ok|不对|不是|等等|不|啊|哦|好|那))\1(?: |(?=\p{Script=Han})|$))+$/u;
const onlyWord = /\b(?:only|just|solely)\b|只|仅|就/;
const others = /\b(?:rest|others?|other (?:ones|photos|pictures))\b|其他|其它|其余|别的|剩下/;
const back = /\bback\b|\breturn\b|\bagain\b|回来|回去|放回|加回|恢复/;
/** What is named was right as it was. */
const spares =
  /\b(?:fine|ok|okay|good|great|nice|stays?|stay(?:ed)?|keep|kept|leave|left|remain|in|without|not|don't|dont)\b|没问题|挺好|不错|可以|留|保留|不用|别|不要删|不该|没说/;
const except = /\b(?:except|but|apart from|other than|save for)\b|除了|除|以外|之外/;
/** What was done is said once more: `only the goat should go`, 只删山羊. */
const goes =
  /\b(?:go|goes|gone|away|out|off|removed?|deleted?|meant|mean|said|wanted|intended|asked|talking|that one|it was)\b|删|去掉|拿掉|不要|说|指|意思|是/;
/** `the others like before`: of whom the wish was not, said once more. */
const othersStay = (text: string): boolean =>
  others.test(text) &&
  (asBefore.test(text) ||
    /\b(?:like|as) before\b|\b(?:unchanged|untouched|alone)\b|\b(?:stays?|remains?)$/.test(text));
const keepIt =
  /^(?:please )?(?:keep|leave) (?:it|that|this|that one)(?: in)?$|^(?:it|that|that one) stays?(?: in)?$|^(?:留着|留下|保留|别删|不用删)(?:吧|了)?$/;
/** It is to be again as it was: `put the market back to how it was`, 断桥恢复原样. */
const asBefore =
  /\b(?:(?:as|like|how|what|the way) (?:it|they|that) (?:was|were|had been)|as before|(?:its|their|the) (?:old|original|former|previous|normal) (?:length|time|duration|motion|movement)(?: back)?|back to normal)\b|(?:恢复|还原|变回|改回|换回|回到)(?:成|到|为)?(?:原样|原状|原来|之前)?(?:的)?(?:样子|时长|长度|状态)?$|还是原来(?:那样|的样子|的时长)?/;
const ofOthers = ['quote', 'duration', 'title', 'caption', 'text', 'music', 'sound', 'transition', 'order'];
const elsewhere =
  'quote duration percentage title caption text music sound transition aTransition motion aMotion look aLook colour longer shorter slower faster brighter darker swap duplicate replace question'.split(
    ' ',
  );

/** Commands whose photos a person may narrow afterwards. */
const narrowable =
  /^(?:remove_photos|set_look|set_motion|adjust_colour|set_fit|set_photo_length|set_transition|duplicate_photos)$/;

/**
 * A sentence after a wish for several photos that says which of them were meant: `pond jump was fine, only the goat should
 * go`, `I only meant the canoe`, 除了山羊都放回来. The wish stays done to those, and is taken back for the others.
 */
export function onlyMeant(reading: Reading, scene: Scene): ReadSentence | undefined {
  const entry = scene.conversation.past.at(-1);
  const last = entry?.commands.at(-1);
  if (entry === undefined || last === undefined || !narrowable.test(last.name)) return undefined;
  const removed = last.name === 'remove_photos';
  if (!entry.commands.every(({ name }) => removed && name === last.name) && entry.commands.length > 1)
    return undefined;
  const list = shots(entry.before);
  const all = entry.commands.some(({ params }) => params.photos === 'all');
  const done = all ? list.map(({ id }) => id) : entry.commands.flatMap(photosIn);
  if (done.length < 2) return undefined;
  const then = { ...scene, shotsSeen: shotsSeen(entry.before, scene.assets) };
  const meant = new Set<string>();
  const spared = new Set<string>();
  if (reading.tokens.length > 60) return undefined;
  // `put the market and the temple back to how they were` is one wish.
  const text = wholeClause(reading, then).text;
  const whole = asBefore.test(text) && reading.tokens.length <= 16 && !others.test(text);
  const pieces = (whole ? [reading.tokens] : splitPieces(reading.tokens)).map(withoutCourtesy);
  if (pieces.length > 4) return undefined;
  const stay = pieces.some((piece) => othersStay(clauseOf(piece, reading, then).text));
  const among = last.name === 'set_transition' ? list.slice(0, -1).map(({ id }) => id) : undefined;
  const others_: string[] = [];
  for (const piece of pieces) {
    const said = readPiece(piece, { reading, then, removed, stay, among });
    if (said === undefined) return undefined;
    for (const id of said.ids)
      if (done.includes(id)) (said.spares ? spared : meant).add(id);
      else others_.push(id);
  }
  // `I meant hide the selfie only, give me the rest again` after others went.
  if (others_.length > 0) {
    if (!removed || meant.size > 0 || !bringsBack(pieces, reading, then)) return undefined;
    const clause = wholeClause(reading, scene);
    const commands = [
      { name: 'restore_photos', params: { photos: done } },
      { name: 'remove_photos', params: { photos: others_ } },
    ];
    const outcome: Outcome = { kind: 'edit', commands, topic: 'shots', shots: done };
    return readAsOne({ clause, intent: 'only-meant', outcome }, scene);
  }
  const kept =
    meant.size > 0 ? [...meant].filter((id) => !spared.has(id)) : done.filter((id) => !spared.has(id));
  if (kept.length === 0 || kept.length === done.length) return undefined;
  const rest = done.filter((id) => !kept.includes(id));
  const clause = wholeClause(reading, scene);
  const outcome: Outcome = removed
    ? edit('restore_photos', { photos: rest }, { topic: 'shots', shots: rest })
    : {
        kind: 'instead',
        commands: [{ name: last.name, params: { ...last.params, photos: kept } }],
        here: false,
        topic: scene.focus.topic,
        shots: kept,
      };
  return readAsOne({ clause, intent: 'only-meant', outcome }, scene);
}

/** The cuts a place or a count means among all of them; a photo has the cut behind it. */
function cutsOf(item: Clause['plainRefs'][number], cuts: readonly string[]): readonly string[] {
  if (item.count !== undefined)
    return item.ids[0] === cuts[0] ? cuts.slice(0, item.count) : cuts.slice(-item.count);
  return item.ids.map((id) => (cuts.includes(id) ? id : cuts.at(-1)!));
}

/** A piece brings the others back: `give me the rest again`. */
const bringsBack = (pieces: readonly (readonly Token[])[], reading: Reading, then: Scene): boolean =>
  pieces.some((piece) => {
    const { text } = clauseOf(piece, reading, then);
    return others.test(text) && back.test(text);
  });

/** The photos one piece names and whether the wish was not for them; undefined when it is about something else. */
function readPiece(
  piece: readonly Token[],
  {
    reading,
    then,
    removed,
    stay,
    among,
  }: {
    reading: Reading;
    then: Scene;
    removed: boolean;
    stay: boolean;
    among: readonly string[] | undefined;
  },
): { ids: readonly string[]; spares: boolean } | undefined {
  const clause = clauseOf(piece, reading, then);
  const { text } = clause;
  if (text.length > 160) return undefined;
  if (clause.has('hello', 'thanks') && piece.length <= 3) return { ids: [], spares: false };
  if (silent.test(text.replace(/[.,!]+$/, '').trim())) return { ids: [], spares: false };
  const named = clause.plainRefs.filter(({ kind }) => kind === 'some');
  const ids =
    among === undefined ? named.flatMap((item) => item.ids) : named.flatMap((item) => cutsOf(item, among));
  if (!removed && ids.length === 0 && othersStay(text)) return { ids, spares: false };
  // Where cuts are is for other readers.
  if (among !== undefined && (/\b(?:between|before|after|into|from)\b/.test(text) || asBefore.test(text)))
    return undefined;
  const again = !removed && ids.length > 0 && asBefore.test(text) && !clause.has(...ofOthers);
  if (again) return { ids, spares: true };
  if (clause.has(...elsewhere)) return undefined;
  // `the footbridge was good, keep it`
  if (ids.length === 0 && keepIt.test(text)) return { ids, spares: true };
  if (ids.length === 0)
    return removed && others.test(text) && back.test(text) ? { ids, spares: true } : undefined;
  const all = piece.some((token) => hasTag(token, 'all')) || others.test(text);
  // `all back except the goat`: the goat alone stays out.
  if (removed && except.test(text) && back.test(text) && (all || /都|全/.test(text)))
    return { ids, spares: false };
  if (back.test(text) || clause.has('restore')) return undefined;
  const only = onlyWord.test(text);
  const denied = /^(?:but )?not\b/.test(text);
  if (only && !denied && (goes.test(text) || removed || stay)) {
    // Of photos that are there `only the temple` is read with what was done to them.
    return removed || stay || /\bmeant?\b|\bsaid\b|\b(?:wanted|intended|asked)\b|说|指/.test(text)
      ? { ids, spares: false }
      : undefined;
  }
  if (removed && /\bstays? out\b/.test(text)) return { ids, spares: false };
  return removed && spares.test(text) ? { ids, spares: true } : undefined;
}
