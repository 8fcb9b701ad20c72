import { expect, it } from 'vitest';
import { openTurn } from '../../src/agent/opening/open-turn.js';
import { clauseOf } from '../../src/agent/reading/clause.js';
import { gatedReaders } from '../../src/agent/reading/needs.js';
import { splitPieces } from '../../src/agent/reading/split.js';
import { readAssetSets, readHalf } from './read.js';
import { startDraft, uploadedAssets } from './start.js';

it('a reader is only left out where it has nothing to say', { timeout: 120_000 }, () => {
  const sets = readAssetSets();
  const wrong: string[] = [];
  for (const [index, { assets: set, start, steps, language }] of readHalf('dev').entries()) {
    if (index % 3 !== 0) continue;
    const assets = uploadedAssets(sets[set] ?? []);
    const draft = startDraft(start, assets);
    for (const { say } of steps) {
      const { reading, opening } = openTurn({ sentence: say, draft, assets, language, seed: 7 });
      for (const piece of splitPieces(reading.tokens)) {
        const clause = clauseOf(piece, reading, opening);
        for (const { may, read } of gatedReaders) {
          if (may(clause, opening)) continue;
          if (read(clause, opening) !== undefined) wrong.push(`${read.name}: ${clause.raw}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});
