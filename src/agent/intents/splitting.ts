import type { EditCommand } from '../../edits/index.js';
import { hasTag, tagValue } from '../../language/index.js';
import { defineIntent, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { clipsMeant } from '../referents/clips-meant.js';
import { present } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { lastCommand, type Scene, shots } from '../scene.js';

/** In two pieces: 分成两段, `chop it into two`. */
const inPieces =
  /(?:切|分|剪|拆|断|劈)[^第\s]{0,4}[两2二三3四4](?:段|半|截|份|部分)|\b(?:cut|chop|split|divide|break|slice|make)\b.*\b(?:in(?:to)? (?:two|three|four|2|3|4|half|halves)|(?:two|2|three|3|four|4)(?: (?:equal|even))? (?:pieces|parts|halves|thirds|segments|sections))\b/;
/** Said of a photo, `cut it in half` is half of its time and `break` a pause. */
const ofPhoto =
  /\b(?:split|divide|slice)\b|\b(?:cut|chop|break|make)\b.*\b(?:in(?:to)? (?:two|three|four|2|3|4|halves)|(?:two|2|three|3|four|4)(?: (?:equal|even))? (?:pieces|parts|halves|thirds|segments|sections))\b|(?:切|分|剪|拆|断|劈)[^第\s]{0,4}[两2二三3四4](?:段|截|份|部分)|拆成|切开|剪开|断开|分割|拆分|一分为二|从中间(?:切|剪|断|分)|[对平]半?[切剪分]/;
const pieceCounts: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:three|3) (?:\w+ )?(?:pieces|parts|thirds|segments|sections)\b|\b(?:in|into) (?:three|3)\b|\bthirds\b|[三3](?:段|截|份)/,
    3,
  ],
  [
    /\b(?:four|4) (?:\w+ )?(?:pieces|parts|quarters|segments|sections)\b|\b(?:in|into) (?:four|4)\b|\bquarters\b|[四4](?:段|截|份)/,
    4,
  ],
];
const elsewhere = 'fade fadeIn fadeOut quote transition title caption text music motion look'.split(' ');
/** `one second before its end` */
const fromEnd = /\b(?:before|from) (?:its|the|it) ?(?:end|ends|finish)\b|(?:结束|结尾)前/;

/** What is cut: the clip that is meant, or the one photo that is named. */
function cutOf(clause: Clause, scene: Scene): string | undefined {
  const named = present(
    scene,
    clause.refs.flatMap(({ kind, ids }) => (kind === 'some' || kind === 'it' ? ids : [])),
  );
  const list = shots(scene.draft);
  if (named.length === 0 && list.every(({ mediaKind }) => mediaKind !== 'video')) return undefined;
  const [clip] = named.length > 1 ? [] : clipsMeant(clause, scene);
  if (clip !== undefined) return clip;
  return named.length === 1 && ofPhoto.test(clause.text) ? named[0] : undefined;
}

/** Lengths said; in a clause about cutting a bare `at 2` is seconds too. */
function timesIn(clause: Clause): number[] {
  return clause.tokens.flatMap((token, index) => {
    const ms = tagValue(token, 'duration');
    if (typeof ms === 'number') return [ms];
    const bare = tagValue(token, 'number');
    const at = /^(?:at|after)$/.test(clause.tokens[index - 1]?.text ?? '') && !hasTag(token, 'percentage');
    return at && typeof bare === 'number' && index === clause.tokens.length - 1 ? [bare * 1000] : [];
  });
}

const putBetween =
  /^(?:put|place|move|insert|stick|show|have|bring|get) .*\b(?:(?:in )?between|in the middle)(?: (?:of (?:it|them)|them|those|the (?:two )?(?:halves|parts|pieces)|both|it|the two))?(?: please)?$/;

/** `put the kids between` right after a clip was split: behind its first part. */
function betweenParts(clause: Clause, scene: Scene): Outcome | undefined {
  const last = lastCommand(scene);
  if (last?.name !== 'split_photo' || !putBetween.test(clause.wish)) return undefined;
  const photos = present(scene, clause.namedIds);
  const part = String(last.params.photo);
  if (photos.length === 0 || photos.includes(part)) return undefined;
  const commands = [{ name: 'move_photos', params: { photos, after: part } }];
  return { kind: 'edit', commands, topic: 'shots', shots: photos };
}

/** A photo or clip that falls in pieces, at a time of its own or in equal ones. */
export const splitting = defineIntent({
  name: 'splitting',
  needs: { concepts: ['split', 'between'], words: inPieces },
  read(clause, scene): Outcome | undefined {
    if (scene.fresh || scene.trail.asked || clause.has(...elsewhere, 'speed', 'slower', 'faster'))
      return undefined;
    const between = betweenParts(clause, scene);
    if (between !== undefined) return between;
    if (!clause.has('split') && !inPieces.test(clause.text)) return undefined;
    const id = cutOf(clause, scene);
    const shot = shots(scene.draft).find((item) => item.id === id);
    if (id === undefined || shot === undefined) return undefined;
    const done = (commands: readonly EditCommand[]): Outcome => ({
      kind: 'edit',
      commands,
      topic: shot.mediaKind === 'video' ? 'clips' : 'shots',
      shots: [id],
    });
    const cutAt = (atMs: number): EditCommand => ({ name: 'split_photo', params: { photo: id, atMs } });
    const times = timesIn(clause);
    const lengths: EditCommand[] = [];
    let total = shot.durationMs;
    const parts = pieceCounts.find(([words]) => words.test(clause.text))?.[1] ?? 2;
    // `into 1 second and 3 seconds`: as long as both together, where it may be.
    if (times.length === parts && parts > 1) {
      const sum = times.reduce((one, other) => one + other, 0);
      if (sum !== total && shot.mediaKind !== 'video')
        lengths.push({ name: 'set_photo_length', params: { photos: [id], durationMs: sum } });
      if (sum !== total && shot.mediaKind === 'video' && sum > total) return undefined;
      total = sum;
    }
    const cuts =
      times.length === parts
        ? times.slice(0, -1).map((_, at) => times.slice(0, at + 1).reduce((one, other) => one + other, 0))
        : times.length === 1
          ? [fromEnd.test(clause.text) ? total - times[0]! : times[0]!]
          : times.length === 0
            ? Array.from({ length: parts - 1 }, (_, at) => Math.floor((total * (at + 1)) / parts))
            : undefined;
    if (cuts === undefined) return undefined;
    if (cuts.some((at) => at <= 0 || at >= total)) {
      const seconds = total / 1000;
      return {
        kind: 'refusal',
        text: say(scene.language, {
          en: `${shot.name} stays ${seconds} s, so the cut must lie between 0 and ${seconds} s. Nothing was changed.`,
          zh: `${shot.name}只停留 ${seconds} 秒，切点要在 0 到 ${seconds} 秒之间。没有改动。`,
        }),
      };
    }
    // From the last cut to the first: the part before it keeps its id.
    return done([...lengths, ...cuts.toReversed().map(cutAt)]);
  },
});
