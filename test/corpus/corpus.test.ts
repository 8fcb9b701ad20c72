import { expect, it } from 'vitest';
import { isNamed } from './facts.js';
import { readAssetSets, readHalf } from './read.js';

const halves = { dev: readHalf('dev'), unseen: readHalf('unseen') };
const all = [...halves.dev, ...halves.unseen];
const sets = readAssetSets();
const _plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '');

it('every conversation has its own id', () => {
  const ids = all.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it('ids say the half and the language', () => {
  const wrong = Object.entries(halves).flatMap(([half, conversations]) =>
    conversations.filter(({ id, language }) => !id.startsWith(`${half[0]}-${language}-`)).map(({ id }) => id),
  );
  expect(wrong).toEqual([]);
});

it('every conversation names a set of assets and every named file is in it', () => {
  const namesIn = (value: unknown, key = ''): string[] => {
    if (typeof value === 'string')
      return ['photo', 'over', 'name', 'order', 'present', 'absent'].includes(key) && value !== 'all'
        ? [value]
        : [];
    if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, key));
    if (value !== null && typeof value === 'object')
      return Object.entries(value).flatMap(([inner, item]) => namesIn(item, inner));
    return [];
  };
  const wrong = all.flatMap((conversation) => {
    const set = sets[conversation.assets];
    if (set === undefined) return [`${conversation.id} ${conversation.assets}`];
    return namesIn(conversation.steps.map(({ expect: facts }) => facts))
      .filter((name) => !set.some((asset) => isNamed(asset.name, name)))
      .map((name) => `${conversation.id} ${name}`);
  });
  expect(wrong).toEqual([]);
});
