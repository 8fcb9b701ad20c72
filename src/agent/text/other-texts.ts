import type { TextSegment } from '../../draft/index.js';
import { hasTag, tagValue } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';
import type { Scene } from '../scene.js';
import type { Pointer } from './holding.js';

const opens = /^(?:另|其[他它余]|剩下|别的)/;
const measure = /[个句行条]$/;

/** 另一个也是, 另外那句放上面, 另外两个也改: of the texts in hand those that are not spoken of, when they are so many. */
export function otherTexts(
  { tokens }: Clause,
  { focus }: Scene,
  hand: readonly TextSegment[],
): Pointer | undefined {
  const from = tokens.findIndex((token) => hasTag(token, 'other') && opens.test(token.text));
  const left = hand.filter(({ id }) => !focus.texts.includes(id));
  if (from < 0 || from > 1 || left.length === 0) return undefined;
  let to = from + 1;
  let count: unknown = measure.test(tokens[from]!.text) ? 1 : undefined;
  while (count === undefined && /^[的那这]$/.test(tokens[to]?.text ?? '')) to++;
  if (count === undefined && !measure.test(tokens[to]?.text ?? '')) {
    count = tokens[to]?.text === '几' ? left.length : tagValue(tokens[to], 'number');
    to++;
  }
  if (!measure.test(tokens[to - 1]!.text)) {
    if (!measure.test(tokens[to]?.text ?? '')) return undefined;
    to++;
  }
  return left.length === (count ?? 1) ? { from, to, texts: left } : undefined;
}
