import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Conversation, conversationSchema } from './format.js';
import type { CorpusAsset } from './start.js';

/** The half to work with, the half that is scored and not looked at, and plain talk that is not looked at either. */
export type Half = 'dev' | 'unseen' | 'everyday';

const folder = dirname(fileURLToPath(import.meta.url));

/** The named asset sets of assets.json. */
export const readAssetSets = (): Record<string, CorpusAsset[]> =>
  JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8'));

/**
 * Every conversation of one half, in file and line order; a line that does not parse throws with its place. With
 * `files`, only those of these names, with or without their ending.
 */
export function readHalf(
  half: Half,
  { files: only = [] }: { files?: readonly string[] } = {},
): Conversation[] {
  const files = readdirSync(folder).filter(
    (name) =>
      name.startsWith(`${half}-`) &&
      name.endsWith('.jsonl') &&
      (only.length === 0 || only.some((wanted) => wanted.replace(/\.jsonl$/, '') === name.slice(0, -6))),
  );
  return files.sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        if (line.trim() === '') return [];
        try {
          return [conversationSchema.parse(JSON.parse(line))];
        } catch (cause) {
          throw new Error(`${name}:${index + 1} is not a conversation: ${String(cause)}`, { cause });
        }
      }),
  );
}
