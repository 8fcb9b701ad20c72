import { describe, expect, it } from 'vitest';
import { texts } from '../../src/edits/index.js';
import { assetsOf, talk } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'sunset.jpg']);
const turn = (...sentences: readonly string[]) =>
  talk({ assets, language: 'en' }, 'make a video with calm piano and the title "Our Days"', ...sentences);
const edits = (...sentences: readonly string[]) =>
  turn(...sentences).edits.map(({ name, params }) => ({ name, params }));

describe('what goes is not put in', () => {
  it.each([
    'turn off the Ken Burns effect on the market',
    'switch off the zoom on the market',
    'turn the zoom off on photo 2',
  ])('%s', (sentence) => {
    expect(edits(sentence)).toMatchObject([
      { name: 'set_motion', params: { photos: { length: 1 }, motion: 'none' } },
    ]);
  });
  it.each([
    'the music should stop together with the last photo',
    'let the music end with the film',
    'the music should finish exactly when the film ends',
  ])('%s: as it does', (sentence) => {
    expect(turn(sentence)).toMatchObject({ changed: false, kind: 'answer' });
  });
  it.each(['only the title goes', 'the title goes', 'just the title has to go'])('%s', (sentence) => {
    expect(edits(sentence)).toMatchObject([{ name: 'remove_text' }]);
  });
});

describe('words between commas describe one thing', () => {
  it.each([
    ['add a small, italic, red caption "Sea" on the market', { color: '#E53935', italic: true }],
    ['put a big, red "Sea" on the market', { color: '#E53935' }],
    ['a large, bold caption "Sea" on the market', { weight: 700 }],
  ])('%s', (sentence, style) => {
    const [edit, ...more] = edits(sentence);
    expect(more).toEqual([]);
    expect(edit).toMatchObject({
      name: 'add_text',
      params: { text: 'Sea', style, sizeFactor: expect.any(Number) },
    });
  });
});

describe('a condition asked first holds for the wish behind it', () => {
  it('is there a title? if not, add "Bali": there is one', () => {
    const plan = turn('is there a title? if not, add the title "Bali"');
    expect(plan.changed).toBe(false);
    expect(plan.reply).toContain('There is a title already');
  });
  it('is there an end card? if not, add one: there is none', () => {
    expect(edits('is there an end card? if not, end with "Bye"')).toMatchObject([
      { name: 'add_text', params: { text: 'Bye' } },
    ]);
  });
  it('is there music? if so, make it quieter', () => {
    expect(edits('is there music? if so, make it quieter')).toMatchObject([{ name: 'set_volume' }]);
  });
  it('if I wanted the title in green, could you do that: nothing is done yet', () => {
    const plan = turn('if I wanted the title in green, could you do that?');
    expect(plan.changed).toBe(false);
    expect(plan.reply).toContain('green');
  });
});

it('4:5 for the Instagram feed, 1080 wide: the width of that shape', () => {
  const { draft } = turn('4:5 for the Instagram feed, 1080 wide');
  expect([draft.width, draft.height]).toEqual([1080, 1350]);
});

it('our website in a corner the whole time: the title stays as it is', () => {
  expect(edits('keep our website, www.example.org, in the bottom right corner the whole time')).toMatchObject(
    [
      {
        name: 'add_text',
        params: { text: 'www.example.org', always: true, style: { position: 'bottom-right' } },
      },
    ],
  );
});

it('title and 45 seconds in a brief: the film is so long', () => {
  const { draft } = talk(
    { assets, language: 'en' },
    'A graduation film, upbeat music, title "Class of 2025", 45 seconds',
  );
  expect(texts(draft, 'title')[0]?.durationMs).toBeLessThan(5000);
});

describe('what others wish and the person does not', () => {
  it.each([
    'my sister said the title should be red but I like it as it is',
    'the client wanted another song, but we keep this one',
    "my wife thinks the film is too long, I don't",
    'someone told me to remove the title, but no, leave it',
    "they asked for black and white. I'd rather keep the colours",
  ])('%s: is left', (sentence) => {
    expect(turn(sentence).changed).toBe(false);
  });
  it.each(['my boss wants the title in red', 'my mum likes the title, but I want it red'])(
    '%s',
    (sentence) => {
      expect(edits(sentence)).toMatchObject([
        { name: 'style_text', params: { style: { color: '#E53935' } } },
      ]);
    },
  );
});

describe('words and the photo that ends the film', () => {
  it.each(['finish on the market with "Bye"', 'end on the market, saying "Bye"'])('%s', (sentence) => {
    expect(edits(sentence)).toMatchObject([
      { name: 'move_photos', params: { to: 'end' } },
      { name: 'add_text', params: { text: 'Bye', photos: { length: 1 } } },
    ]);
  });
});

it.each(['let the first four seconds be silent', 'no music for the first four seconds'])('%s', (sentence) => {
  expect(edits(sentence)).toMatchObject([{ name: 'set_music', params: { startMs: 4000 } }]);
});

it.each(['make the captions easier to read', 'captions bigger please', 'the captions should be red'])(
  '%s: there are none, and the title is another text',
  (sentence) => {
    const plan = turn(sentence);
    expect(plan.changed).toBe(false);
    expect(plan.reply).toContain('There are no captions');
  },
);
