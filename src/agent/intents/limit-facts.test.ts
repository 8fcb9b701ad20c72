import { describe, expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg']);
const film = 'make a video with calm piano, 4 seconds each, crossfades of 1 second, title "Our Days"';
const asked = (...sentences: readonly string[]) => talk({ assets, language: 'en' }, film, ...sentences);

describe('a question is answered with what it asks, and changes nothing', () => {
  it.each([
    ['How much longer can the film be?', '60 minutes'],
    ['what is the maximum length of the film?', 'one hour'],
    ['What resolution and frame rate is it?', '1920x1080 at 30'],
    ['which fps do we have?', 'at 30 frames'],
    ['is it 1080p?', 'Yes'],
    ['is it in 4K?', 'No'],
    ['can you do 4K?', '3840x2160'],
    ['At what second does the temple appear?', 'from 8 s to 12 s'],
    ['what time does the second photo come?', 'from 4 s to 8 s'],
    ['what font is the title and what colour?', 'white'],
    ['what colour is the title and which font?', 'Noto Sans'],
    ['which transitions are used and how long do they take?', '1 s each'],
    ['do I need to credit anybody?', 'composed here'],
    ['which looks are there?', 'to choose from'],
    ['did you change anything?', 'Your last wish was'],
  ])('%s', (sentence, said) => {
    const plan = asked('make the title bigger', sentence);
    expect(plan.changed).toBe(false);
    expect(plan.reply).toContain(said);
  });

  it.each([
    ['How long is the film and what music is playing?', '12 s', 'calm piano'],
    ['what music is playing and how long is the film?', '12 s', 'calm piano'],
    ['how many photos are there and which is the longest?', '3 photos', 'equally long'],
  ])('%s: both questions', (sentence, one, other) => {
    const plan = asked(sentence);
    expect(plan.changed).toBe(false);
    expect(plan.reply).toContain(one);
    expect(plan.reply).toContain(other);
  });
});
