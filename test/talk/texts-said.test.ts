import { describe, expect, it } from 'vitest';
import { shots, texts } from '../../src/edits/index.js';
import { assetsOf, talk } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'grandma.jpg', 'temple.jpg', 'garden.jpg', 'sunset.jpg']);
const film = 'make a video with calm music, 4 seconds per photo, crossfades';
const filmed = (...sentences: readonly string[]) => talk({ assets, language: 'en' }, film, ...sentences);
const words = (...sentences: readonly string[]) => texts(filmed(...sentences).draft).map(({ text }) => text);

describe('what stands there and what was meant', () => {
  it.each([
    ['oh it says Ana, I meant Anna', 'Anna & Tom'],
    ['it says Ana but should say Anna', 'Anna & Tom'],
    ['where it says Ana put Anna', 'Anna & Tom'],
    ['i typed Ana but meant Anna', 'Anna & Tom'],
    ['Ana & Tom -> Anna & Tom', 'Anna & Tom'],
    ['no, Ana & Tim', 'Ana & Tim'],
  ])('%s', (sentence, text) => {
    expect(words('write "Ana & Tom" on the temple', sentence)).toEqual([text]);
  });

  it('where the words stand is no part of them', () => {
    const two = ['write "Hello" on the temple', 'the same words on the sunset', 'change Hello to Hi in both'];
    expect(words(...two)).toEqual(['Hi', 'Hi']);
  });

  it.each([
    ['cake 4,50', 'price must be 5,50', 'cake 5,50'],
    ['cake 4.50', 'its 5.50 now', 'cake 5.50'],
    ['cake €4.50', 'make the price €5', 'cake €5'],
    ['Sale ends May 5', 'it ends May 8', 'Sale ends May 8'],
    ['Open 9 to 5', 'actually 9 to 6', 'Open 9 to 6'],
  ])('%s: %s', (text, sentence, now) => {
    expect(words(`write "${text}" on the temple`, sentence)).toEqual([now]);
  });
});

it('a date that moved, whatever is spoken of', () => {
  const said = ['end card "Opens Sept 3"', 'make the first photo longer', "We moved it, it's Sept 10 now."];
  expect(words(...said)).toEqual(['Opens Sept 10']);
});

describe('words typed without quotes', () => {
  it.each([
    ['put a caption on the beach photo, hot day, at the top', ['hot day']],
    ['i want a caption on the temple, best trip ever', ['best trip ever']],
    ['add an end card, see you in 2027', ['see you in 2027']],
    ['add Class of 2025 at the end', ['Class of 2025']],
    ['title we did it class of 2025 for 3 seconds', ['we did it class of 2025']],
    ['title hello world 3 seconds', ['hello world']],
    ['day 1 on the first two, day 2 on the others', ['day 1', 'day 1', 'day 2', 'day 2', 'day 2']],
  ])('%s', (sentence, said) => {
    expect(words(sentence)).toEqual(said);
  });

  it.each(['put a caption on the beach photo, something funny', 'zoom on the first and pan on the second'])(
    '%s: no words',
    (sentence) => {
      expect(words(sentence)).toEqual([]);
    },
  );

  it('one more text with words of its own', () => {
    const said = ['write oops on the temple', 'and one on the last, he did it!', 'make that one big'];
    const { draft } = filmed(...said);
    const sizes = texts(draft).map(({ text, style }) => [text, (style.size ?? 50) > 60]);
    expect(sizes).toEqual([
      ['oops', false],
      ['he did it!', true],
    ]);
  });

  it('a line below the title, whatever photos are called', () => {
    const { draft } = filmed('add title Our summer', 'with a line below, garden and sea');
    const [title, line] = texts(draft);
    expect([line?.text, line?.startMs]).toEqual(['garden and sea', title!.startMs]);
  });
});

describe('photos without words', () => {
  it.each([
    ['put "A" on the first one and nothing on the others', ['A']],
    ['put "A" on the first, "B" on the second and nothing on the third', ['A', 'B']],
    ['put "A" on the first one and "B" on the second, no text on the others', ['A', 'B']],
  ])('%s', (sentence, said) => {
    expect(words(sentence)).toEqual(said);
  });

  it.each(['I would like no text at all on the temple.', 'there should be no words on the temple'])(
    '%s',
    (sentence) => {
      const said = words('caption every photo with its name', sentence);
      expect(said).toEqual(['beach', 'grandma', 'garden', 'sunset']);
    },
  );

  it('the rest of a brief', () => {
    const said = '20 second film, "A" on the first photo, "B" on the second, the rest no text, soft piano';
    expect(texts(talk({ assets, language: 'en' }, said).draft).map(({ text }) => text)).toEqual(['A', 'B']);
  });

  it('named by numbers alone, told as what went', () => {
    const { draft, reply } = filmed('caption every photo with its name', 'no text on 2 and 3');
    expect(texts(draft).map(({ text }) => text)).toEqual(['beach', 'garden', 'sunset']);
    expect(reply).toMatch(/^Removed the caption "grandma". Removed the caption "temple"./);
  });
});

describe('how words look', () => {
  const two = 'write "A" on the first photo and "B" on the second';
  it.each([
    ['give them a white background', [true, true]],
    ['with a black background', [true, true]],
  ])('%s: behind the words, not the photos', (sentence, boxed) => {
    const { draft, edits } = filmed(two, sentence);
    expect(edits.map(({ name }) => name)).not.toContain('set_fit');
    expect(texts(draft).map(({ style }) => typeof style.box === 'string')).toEqual(boxed);
  });

  it.each([
    ['make both appear with a fade', 'style_text'],
    ['let both disappear after 2 seconds', 'time_text'],
  ])('%s: the words, no cut', (sentence, name) => {
    expect(new Set(filmed(two, sentence).edits.map((edit) => edit.name))).toEqual(new Set([name]));
  });

  it('the same colour for another kind of text', () => {
    const said = ['title "A" in red', 'end card "B"', 'the title in blue', 'same colour for the end card'];
    const colours = texts(filmed(...said).draft).map(({ style }) => style.color);
    expect(new Set(colours).size).toBe(1);
  });

  it('a wish that was not read leaves the talk with the words', () => {
    const { draft } = filmed(two, 'the second one wibbly wobbly', 'the first one should be in italics');
    expect(texts(draft).map(({ style }) => style.italic === true)).toEqual([true, false]);
  });

  it('a comma between two words of one thing ends no wish', () => {
    const { draft, reply } = filmed('write "A" on the temple', 'could it be in a nicer, more elegant font?');
    expect(texts(draft)).toHaveLength(1);
    expect(reply).not.toContain('?');
  });

  it.each([
    ['in the corner right down', 'bottom-right'],
    ['left up', 'top-left'],
    ['down on the right', 'bottom-right'],
  ])('%s', (sentence, position) => {
    expect(texts(filmed('write "A" on the temple', sentence).draft)[0]?.style.position).toBe(position);
  });

  it('comes later', () => {
    const { draft } = filmed('write "A" on the temple', 'could it appear one second later?');
    expect(texts(draft)[0]!.startMs).toBe(shots(draft)[2]!.startMs + 1000);
  });

  it('all texts of a brief', () => {
    const said = 'Make a 20s film. "A" on photo 1, "B" on photo 2, "C" on photo 3. Yellow text, top.';
    const { draft } = talk({ assets, language: 'en' }, said);
    expect(texts(draft).map(({ style }) => style.position)).toEqual(['top', 'top', 'top']);
  });
});

it('a no before a wish takes no photo away', () => {
  const { draft } = filmed('make the first photo wobbly', 'no make it bold');
  expect(shots(draft)).toHaveLength(5);
});
