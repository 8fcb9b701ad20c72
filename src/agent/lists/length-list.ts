import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Reading, tagValue } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { multipleAt } from '../intents/multiples.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import { clauseOf, within } from '../reading/clause.js';
import { present } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';
import { lengthsApart, lengthsInTurn } from './length-list-chinese.js';

const small =
  /^(?:,|;|:|-|\.|!|and|then|the|a|set|make|give|let|have|use|show|photos?|pictures?|images?|all|of|to|for|be|stay|last|should|lengths?|durations?|times?|seconds?|secs?|s|each|respectively|in|this|that|order|please|are|is|as|follows|my|their|its|it|长|时长|分别|依次|是|为|停留|停|照片|每张|各|的|，|、|：|和|秒|把|设为|设成|改成)$/;

const whole =
  /^(?:,|make|set|give|let|have|keep|every|each|all|the|of|photos?|pictures?|images?|one|to|for|a|length|last|stay|be|should|long|and|please|but)$/;
const own =
  /^(?:,|:|;|-|which|that|who|they|it|stays?|gets?|lasts?|should|shall|must|is|are|be|has|have|get|for|to|at|and|of|the|each|long|photos?|pictures?|with|a|please|instead|only|just|those|these)$/;

/** `every photo 3 seconds except photos 1 and 6, which stay 5 seconds`: what is excepted has a length of its own. */
function exceptedLength(reading: Reading, scene: Scene): Outcome | undefined {
  const at = reading.tokens.findIndex((token) => hasTag(token, 'except'));
  const times = reading.tokens.flatMap((token) => {
    const ms = tagValue(token, 'duration');
    return typeof ms === 'number' ? [ms] : [];
  });
  if (reading.language !== 'en' || at < 2 || reading.tokens.length > 40) return undefined;
  // `everything 3 seconds but the ceremony double that`
  const multiple = reading.tokens.findIndex(
    (token, index) => index > at && /^(?:twice|double|triple|half)\b/.test(token.text),
  );
  const factor = multiple < 0 ? undefined : multipleAt(reading.tokens, multiple)?.factor;
  if (times.length === 1 && factor !== undefined) times.push(times[0]! * factor);
  // `3 seconds except the sunset which should be 6`
  const last = reading.tokens.findLastIndex((token) => !hasTag(token, 'mark'));
  const end = reading.tokens[last];
  const bare = tagValue(end, 'number');
  const before = reading.tokens[last - 1];
  // `except the beach 5`, `but first and last 5`, and not `but the first 5`
  const behindName =
    hasTag(before, 'file', 'fileWord') ||
    (/^(?:first|last)$/.test(before?.text ?? '') &&
      reading.tokens.slice(at, last).some((token) => hasTag(token, 'and')));
  const counts =
    times.length === 1 &&
    typeof bare === 'number' &&
    last > at + 1 &&
    (behindName || /^(?:,|be|should be|is|are|at|for|gets?|stays?|lasts?|to)$/.test(before!.text));
  if (counts) times.push(bare * 1000);
  if (times.length !== 2) return undefined;
  const first = reading.tokens.slice(0, at);
  // `the last 5`: a length, and not so many photos.
  const rest = clauseOf(
    reading.tokens.slice(at + 1).filter((token) => !hasTag(token, 'duration') && !(counts && token === end)),
    reading,
    scene,
  );
  const spoken = first.some((token) => hasTag(token, 'all', 'perPhoto'));
  const known = first.every(
    (token) => whole.test(token.text) || hasTag(token, 'duration', 'all', 'perPhoto', 'photo'),
  );
  const refs = rest.refs.filter(({ kind, from, to }) => kind === 'some' && to > from);
  const said = rest.tokens.every(
    (token, index) =>
      within(refs, index) ||
      token.text.split(' ').every((word) => own.test(word)) ||
      (factor !== undefined &&
        /^(?:(?:twice|double|triple|half|that|as|long|much|of|time|the)(?: |$))+$/.test(token.text)),
  );
  const ids = present(
    scene,
    refs.flatMap((item) => item.ids),
  );
  const others = shots(scene.draft).flatMap(({ id }) => (ids.includes(id) ? [] : [id]));
  const inOrder = first.filter((token) => hasTag(token, 'duration')).length === 1;
  if (!spoken || !known || !said || !inOrder || ids.length === 0 || others.length === 0) return undefined;
  if (times.some((ms) => ms < 100) || shots(scene.draft).some(({ mediaKind }) => mediaKind === 'video'))
    return undefined;
  const commands: EditCommand[] = [
    { name: 'set_photo_length', params: { photos: others, durationMs: times[0] } },
    { name: 'set_photo_length', params: { photos: ids, durationMs: times[1] } },
  ];
  return { kind: 'edit', commands, topic: 'shots', shots: ids };
}

/** `set the photo lengths to 1, 2, 3 and 4 seconds`: as many lengths as photos, one after the other. */
export function readLengthList(reading: Reading, scene: Scene): ReadSentence | undefined {
  const list = shots(scene.draft);
  if (!['en', 'zh'].includes(reading.language) || list.length < 2 || reading.tokens.length > 160)
    return undefined;
  const turns =
    reading.language === 'zh' ? (lengthsInTurn(reading, scene) ?? lengthsApart(reading, scene)) : undefined;
  if (turns !== undefined) {
    const { clause, outcome } = turns;
    return readAsOne({ clause, intent: 'length-list', outcome }, scene);
  }
  const clause = clauseOf(withoutCourtesy(reading.tokens), reading, scene);
  if (!clause.has('duration')) return undefined;
  const excepted = exceptedLength(reading, scene);
  if (excepted !== undefined) return readAsOne({ clause, intent: 'length-list', outcome: excepted }, scene);
  const refs = clause.refs.filter(({ kind, from, to }) => kind === 'some' && to > from);
  const times: number[] = [];
  for (const [index, token] of clause.tokens.entries()) {
    if (within(refs, index)) continue;
    const ms = tagValue(token, 'duration');
    const bare = tagValue(token, 'number');
    if (typeof ms === 'number') times.push(ms);
    else if (typeof bare === 'number' && !hasTag(token, 'percentage')) times.push(bare * 1000);
    else if (!small.test(token.text) && !hasTag(token, 'hello')) return undefined;
  }
  const named = present(
    scene,
    refs.flatMap(({ ids }) => ids),
  );
  const ids = named.length > 0 ? named : list.map(({ id }) => id);
  const first = refs[0];
  if (times.length < 3 || times.length !== ids.length || refs.length > 1) return undefined;
  // `photo 1 2 s, photo 2 3 s`: the photos are named before all lengths, or not at all.
  if (first !== undefined && clause.tokens.slice(0, first.from).some((token) => hasTag(token, 'duration')))
    return undefined;
  if (list.some(({ id, mediaKind }) => mediaKind === 'video' && ids.includes(id))) return undefined;
  if (times.some((ms) => ms < 100 || ms > 600_000)) return undefined;
  const commands = ids.map(
    (id, at): EditCommand => ({
      name: 'set_photo_length',
      params: { photos: [id], durationMs: times[at] },
    }),
  );
  const outcome: Outcome = { kind: 'edit', commands, topic: 'shots', shots: ids };
  return readAsOne({ clause, intent: 'length-list', outcome }, scene);
}
