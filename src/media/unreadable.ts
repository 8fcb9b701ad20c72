import { AppError } from '../shared/index.js';

const causes: readonly [pattern: RegExp, words: string][] = [
  [
    /premature end|truncated|unexpected end|end of (file|data)|not enough data|read gap/i,
    'is cut off: its data ends too early',
  ],
  [/corrupt|bad huffman|invalid|crc|decod|filter|marker/i, 'is damaged: its picture data makes no sense'],
];

/** A decoder's failure on `label` as `unreadable-file` in plain words; the decoder's own text stays in `cause`. */
export function unreadable(label: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const detail = cause instanceof Error ? cause.message : String(cause);
  const words =
    causes.find(([pattern]) => pattern.test(detail))?.[1] ?? 'cannot be read as the picture it claims to be';
  return new AppError('unreadable-file', `"${label}" ${words}.`, { cause, fields: { label } });
}
