import type { TextSegment } from '../../draft/index.js';
import { hasTag } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';
import { idsOf } from '../referents/photos-meant.js';
import type { Scene } from '../scene.js';
import { byPlace } from './by-place.js';
import { textsOn } from './pointed.js';

const small =
  /^(?:the|my|our|that|this|those|these|ones?|captions?|texts?|lines?|labels?|words|and|,|with|on|of|for|over|under|from|says?|saying|in|at|'s|')$/;

/**
 * The texts of a row that these words name (`the second one`, `the first two`, `the Kyoto one`, `the one on the temple`);
 * undefined when they say anything else or name none.
 */
export function textsNamed(
  { tokens, plainRefs }: Clause,
  scene: Scene,
  hand: readonly TextSegment[],
): readonly TextSegment[] | undefined {
  const photo = tokens.some((token) => hasTag(token, 'photo') && !/^ones?$/.test(token.text));
  const found = new Set<TextSegment>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const ref = plainRefs.find(({ kind, from, to }) => kind === 'some' && from <= at && to > at);
    const file =
      ref !== undefined &&
      (photo || tokens.slice(ref.from, ref.to).some((item) => hasTag(item, 'file', 'fileWord')));
    const worded = hand.filter(({ text }) =>
      (text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []).some((word) => word === token.text),
    );
    if (hasTag(token, 'quote')) {
      const held = hand.filter(({ text }) => text.toLowerCase().includes(token.text.toLowerCase()));
      for (const item of held) found.add(item);
      if (held.length === 0) return undefined;
      continue;
    }
    if (file) {
      const there = textsOn(idsOf(ref, scene, plainRefs), hand, scene);
      if (there.length === 0 && worded.length !== 1) return undefined;
      for (const item of there.length > 0 ? there : worded) found.add(item);
      at = ref.to - 1;
      continue;
    }
    const place = photo ? undefined : byPlace(tokens, at, hand);
    if (place !== undefined) {
      if (place.texts.length === 0) return undefined;
      for (const item of place.texts) found.add(item);
      at += place.used - 1;
      continue;
    }
    if (small.test(token.text) || hasTag(token, 'photo')) continue;
    if (worded.length !== 1 || token.text.length < 3) return undefined;
    found.add(worded[0]!);
  }
  return found.size === 0 ? undefined : [...found];
}
