import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '../detect.js';
import { readTokens } from '../tokens.js';
import { meaningsOf } from './model.js';

const meanings = (said: string, language: Language) =>
  meaningsOf(readTokens(said, language, []).tokens, [], language);

describe('meaningsOf', () => {
  it.each([
    ['en', "the picture of grandma is gone before I've found my glasses", 'photo_longer'],
    ['en', 'the writing is way too big, tone it down', 'text_smaller'],
    ['en', 'this tune gets on my nerves', 'music_other'],
    ['en', 'how much longer does the whole thing run', 'q_length'],
    ['zh', '外婆那张一闪就过去了，都没看清', 'photo_longer'],
    ['zh', '这歌听得我头疼，换一首', 'music_other'],
    ['zh', '字太小了，老人家看不见', 'text_bigger'],
  ] as const)('%s: %s', (language, said, name) => {
    expect(meanings(said, language)[0]?.name).toBe(name);
  });

  it('is a distribution over all meanings, the surest first', () => {
    const all = meanings('make it a bit longer', 'en');
    expect(all.reduce((sum, { sure }) => sum + sure, 0)).toBeCloseTo(1, 3);
    expect(all.map(({ sure }) => sure)).toEqual(all.map(({ sure }) => sure).toSorted((a, b) => b - a));
  });

  it('knows nothing of a language it was not taught', () => {
    expect(meanings('rallonge un peu la première', 'fr')).toEqual([]);
  });

  it.each(['en', 'zh'])('has learnt what training/meanings/%s says now', (language) => {
    const folder = new URL(`../../../training/meanings/${language}/`, import.meta.url);
    const hash = createHash('sha256');
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.tsv'))
      .sort())
      hash.update(readFileSync(new URL(name, folder)));
    const bytes = readFileSync(new URL(`./${language}.bin`, import.meta.url));
    const head = JSON.parse(bytes.toString('utf8', 4, 4 + bytes.readUInt32LE(0))) as { learntFrom: string };
    expect(head.learntFrom).toBe(hash.digest('hex'));
  });
});
