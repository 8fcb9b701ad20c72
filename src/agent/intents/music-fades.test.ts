import { describe, expect, it } from 'vitest';
import { readTokens } from '../../language/index.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import type { Scene } from '../scene.js';
import { breaksOff, diesAway, swells } from './music-fades.js';

const clause = (text: string, language: 'en' | 'zh' = 'en'): Clause => {
  const reading = readTokens(text, language, []);
  return clauseOf(reading.tokens, reading, {} as Scene);
};

describe('how music comes in and goes', () => {
  it.each([
    'ease the song in',
    'soft start for the music',
    'start quiet and swell',
    'have the track rise up',
  ])('%s: it grows', (text) => expect(swells(clause(text))).toBe(true));
  it('soft music at the start is a kind of music', () =>
    expect(swells(clause('start with soft piano music'))).toBe(false));
  it.each(['let the song ebb', 'a soft landing for the sound', 'quieter and quieter till it is gone'])(
    '%s: it dies away',
    (text) => expect(diesAway(clause(text))).toBe(true),
  );
  it.each(['the song chops off at the end', 'the music just breaks off'])('%s: it is not to', (text) =>
    expect(breaksOff(clause(text))).toBe(true),
  );
  it('Chinese grows and dies away in its own words', () => {
    expect(swells(clause('从无声慢慢到有声', 'zh'))).toBe(true);
    expect(diesAway(clause('音乐慢慢退', 'zh'))).toBe(true);
  });
});
