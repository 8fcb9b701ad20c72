import { describe, expect, it } from 'vitest';
import { moods } from '../index.js';

describe.each(moods.all)('mood $name', (mood) => {
  const rhythms = [
    ...mood.parts.flatMap((part) => ('rhythms' in part ? part.rhythms : [])),
    ...mood.drums.flatMap(({ from: _, ...steps }) => Object.values(steps)),
  ];

  it('has rhythms of exactly one bar', () => {
    expect(rhythms.filter((rhythm) => rhythm.length !== mood.beatsPerBar * 4)).toEqual([]);
  });

  it('has progressions of four bars and a tempo range that is worth choosing from', () => {
    expect(mood.progressions.map((one) => one.split('|').length)).toEqual(mood.progressions.map(() => 4));
    expect(mood.bpm[1] / mood.bpm[0]).toBeGreaterThan(1.05);
  });

  it('starts with at least one player and adds the drums from sparse to full', () => {
    expect(mood.parts.filter(({ from }) => from <= mood.calm * 0.55).length).toBeGreaterThan(0);
    expect(mood.drums.map(({ from }) => from)).toEqual(mood.drums.map(({ from }) => from).sort());
  });

  it('is found by its words in both languages', () => {
    for (const word of [...mood.words.en, ...mood.words.zh]) expect(moods.find(word)).toBe(mood);
  });
});
