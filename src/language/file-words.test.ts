import { expect, it } from 'vitest';
import { assetSchema } from '../draft/index.js';
import { readTokens, tagValue } from './index.js';

const files = (sentence: string, ...names: string[]): unknown[] => {
  const assets = names.map((name, index) =>
    assetSchema.parse({
      fileId: `f${index + 1}`,
      name,
      kind: 'image',
      mimeType: 'image/jpeg',
      hash: '',
      sizeBytes: 1,
    }),
  );
  return readTokens(sentence, 'en', assets).tokens.flatMap(
    (token) => tagValue(token, 'fileWord') ?? tagValue(token, 'file') ?? [],
  );
};

it('words that are joined by capitals in a name are words of it', () => {
  expect(files('drop the cups', 'ColorfulCups.jpg', 'Kite.jpg')).toEqual(['f1']);
});

it('a joined name that would read as a command is no phrase', () => {
  expect(files('remove all', 'RemoveAll.jpg', 'Kite.jpg')).toEqual([]);
});
