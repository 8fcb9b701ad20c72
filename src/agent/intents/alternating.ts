import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Reading, type Token, tagValue, vocabulary } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { kindsOf } from '../changes/kinds.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import { defineIntent, type Outcome, type ReadSentence } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { present } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';

const turns =
  /\b(?:alternat\w*|in turns?|by turns|taking turns|take turns|cycl(?:e|es|ing)(?: through)?|interchangeabl[ey]|one after the other|in rotation|rotat(?:e|ing) (?:through|between))\b|交替|轮流|轮换|轮着|间隔着?[用来使]|穿插着?[用来使]/;
const startsWith = /\b(?:start|starts|starting|begin|begins|beginning|first)\b/;
const small =
  /^(?:|from|starts?|starting|begins?|beginning|first|i'd|we'd|let's|turns?|a|an|the|to|of|for|on|at|by|in|as|and|but|or|then|with|between|through|among|use|using|make|set|put|have|want|i|we|would|like|to|please|can|could|you|should|be|are|let|all|every|each|my|our|go|'?s|'?d|it|them|they|only|just|both|two|three|kinds?|types?|styles?|seconds?|secs?|s|long|lengths?|photos?|pictures?|images?|cuts?|looks?|filters?|effects?|,|;|:|\.|-|的|地|着|用|[使来改换设成为让把给请都和与跟及、，吧了照片图每张所有全部之间两三种效果转场滤镜时长停留按以进行显示一下镜头运秒出现推它们做当作一个]|over|photo|film)$/;

interface Kind {
  readonly topic: 'transition' | 'motion' | 'look' | 'shots';
  /** What a token is of this kind; undefined when it is none. */
  valueOf(token: Token): string | number | undefined;
  command(photos: readonly string[], value: string | number): EditCommand;
}

const own = (token: Token, concept: string): string | undefined => {
  const value = tagValue(token, concept);
  return typeof value === 'string' ? value : undefined;
};

const kinds: readonly Kind[] = [
  {
    topic: 'transition',
    valueOf(token) {
      // `slide in turn`: the word before `in turn` is no `slide in`.
      const bare = / in$/.test(token.text)
        ? vocabulary('en')
            .get(token.text.slice(0, -3))
            .flatMap(({ concept, value }) => (concept === 'aTransition' ? [String(value)] : []))
        : [];
      return [...kindsOf(token), ...bare].sort((one, other) => other.length - one.length)[0];
    },
    command: (photos, transition) => ({ name: 'set_transition', params: { photos, transition } }),
  },
  {
    topic: 'motion',
    valueOf: (token) => own(token, 'aMotion'),
    command: (photos, motion) => ({ name: 'set_motion', params: { photos, motion } }),
  },
  {
    topic: 'look',
    valueOf: (token) => own(token, 'aLook'),
    command: (photos, look) => ({ name: 'set_look', params: { photos, look } }),
  },
  {
    topic: 'shots',
    valueOf(token) {
      const ms = tagValue(token, 'duration');
      return typeof ms === 'number' ? ms : undefined;
    },
    command: (photos, durationMs) => ({ name: 'set_photo_length', params: { photos, durationMs } }),
  },
];

/** The kind all values of a clause are of, each token one; undefined when they are fewer than two, or of several kinds. */
function valuesOf(clause: Clause, inRefs: (index: number) => boolean) {
  for (const kind of kinds) {
    // `pan left` by turns is a camera's, wherever no transition is spoken of.
    if (kind.topic === 'transition' && !clause.has('transition') && !clause.tokens.some(plain)) continue;
    const values: (string | number)[] = [];
    const used = new Set<Token>();
    for (const [index, token] of clause.tokens.entries()) {
      let value = kind.valueOf(token);
      // `zooming in and out`: the second of the two is a zoom as well.
      if (kind.topic === 'motion' && values.at(-1) === 'zoom_in' && token.text === 'out') value = 'zoom_out';
      if (kind.topic === 'motion' && values.at(-1) === 'zoom_out' && token.text === 'in') value = 'zoom_in';
      // `2 and 3 seconds`, 2秒和3秒
      const bare = tagValue(token, 'number');
      const next = clause.tokens[index + 1]?.text ?? '';
      if (
        value === undefined &&
        kind.topic === 'shots' &&
        typeof bare === 'number' &&
        /^(?:and|,|、|和)$/.test(next)
      )
        value = bare * 1000;
      if (value === undefined) continue;
      values.push(value);
      used.add(token);
    }
    const rest = clause.tokens.filter((token, index) => !used.has(token) && !inRefs(index));
    const left = rest.flatMap((token) => (nouns(token) ? [] : [token.text])).join(' ');
    const words = left.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '').replace(turns, ' ');
    const known = words.split(/ +|(?<=\p{Script=Han})(?=\p{Script=Han})/u).every((word) => small.test(word));
    if (new Set(values).size > 1 && known) return { kind, values };
  }
  return undefined;
}

const plain = (token: Token): boolean => kindsOf(token).length > 0 && !hasTag(token, 'aMotion', 'aLook');
const nounConcepts = 'transition motion look photo film all duration everyOther length perPhoto'.split(' ');

const nouns = (token: Token): boolean => hasTag(token, ...nounConcepts);

/** `zoom in and out by turns, starting with out`: what is said again begins. */
function fromLast<T>(values: readonly T[]): readonly T[] {
  const at = values.indexOf(values.at(-1)!);
  if (at === values.length - 1) return values;
  const turn = values.slice(0, -1);
  return [...turn.slice(at), ...turn.slice(0, at)];
}

/** A sentence that is nothing else, whatever commas its list has: `use crossfade, slide and wipe in turn`. */
export function readAlternating(reading: Reading, scene: Scene): ReadSentence | undefined {
  const clause = clauseOf(withoutCourtesy(reading.tokens), reading, scene);
  const outcome = turns.test(clause.text) ? alternating.read(clause, scene) : undefined;
  if (outcome === undefined) return undefined;
  return readAsOne({ clause, intent: alternating.name, outcome }, scene);
}

/** Two or more values by turns, in the order they are said: `alternate crossfade and slide`, 叠化和滑动交替使用. */
export const alternating = defineIntent({
  name: 'alternating',
  needs: { words: turns },
  read(clause: Clause, scene: Scene): Outcome | undefined {
    if (!turns.test(clause.text) || scene.trail.asked || clause.tokens.length > 24) return undefined;
    if (clause.has('no', 'remove', 'quote', 'music', 'caption', 'title')) return undefined;
    const named = clause.refs.filter(({ kind }) => kind === 'some' || kind === 'rest');
    const found = valuesOf(clause, (index) =>
      clause.refs.some(({ from, to, kind }) => kind !== 'it' && index >= from && index < to),
    );
    if (found === undefined || named.some(({ kind }) => kind === 'rest')) return undefined;
    const { kind } = found;
    const values = startsWith.test(clause.text) ? fromLast(found.values) : found.values;
    const all = shots(scene.draft);
    const ids = present(
      scene,
      named.flatMap((item) => item.ids),
    );
    const among = all.filter(({ id }, index) =>
      kind.topic === 'transition' && index === all.length - 1 ? false : ids.length === 0 || ids.includes(id),
    );
    const turning = among.filter(({ mediaKind }) => kind.topic !== 'motion' || mediaKind === 'image');
    if (turning.length < 2) return undefined;
    const commands = values.flatMap((value, at): EditCommand[] => {
      const photos = turning.filter((_, index) => index % values.length === at).map(({ id }) => id);
      return photos.length === 0 ? [] : [kind.command(photos, value)];
    });
    return { kind: 'edit', commands, topic: kind.topic, shots: turning.map(({ id }) => id) };
  },
});
