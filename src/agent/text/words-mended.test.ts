import { expect, it } from 'vitest';
import { readAssetSets } from '../../../test/corpus/read.js';
import { startDraft, uploadedAssets } from '../../../test/corpus/start.js';
import { texts } from '../../edits/index.js';
import { newConversation } from '../conversation.js';
import { planTurn } from '../plan-turn.js';

/** The texts of the film after some sentences, by time. */
function texted(set: string, ...sentences: string[]) {
  const assets = uploadedAssets(readAssetSets()[set]!);
  let draft = startDraft('film', assets);
  let history = newConversation();
  for (const sentence of sentences)
    ({ draft, history } = planTurn({ sentence, draft, assets, history, language: 'en', seed: 1 }));
  return texts(draft).toSorted((a, b) => a.startMs - b.startMs);
}
const words = (set: string, ...sentences: string[]) => texted(set, ...sentences).map(({ text }) => text);
const last = (...sentences: string[]) => words('trip', ...sentences).at(-1);

it('names of a text are put in another order, whatever reason is told first', () => {
  const greeting = 'caption the train "Hello from Minh, Zoe and Carla"';
  expect(last(greeting, 'Zoe should be named first, then Minh.')).toBe('Hello from Zoe, Minh and Carla');
  expect(last(greeting, 'Carla paid for it all, so Carla should be named first')).toBe(
    'Hello from Carla, Minh and Zoe',
  );
});

it('a name told is the name of the text that has one much like it', () => {
  for (const said of [
    "her name's Joanne on Facebook. change that?",
    "it's Joanne actually",
    'she spells it Joanne',
  ])
    expect(last('title "Happy birthday, Joan"', said)).toBe('Happy birthday, Joanne');
});

it('a correction with a part of the words changes that part', () => {
  const caption = 'caption on the market: Saturday market';
  expect(last(caption, 'no hang on, that was a Sunday. Change Saturday to Sunday')).toBe('Sunday market');
});

it('letters lose what is not wanted on them and no words go', () => {
  const [title] = texted('trip', 'title "Golden Wedding" in bold', 'I like the gold but the bold can go');
  expect(title).toMatchObject({ text: 'Golden Wedding', style: { weight: 400 } });
  expect(last('title "Stay Cold"', 'all caps', 'the capitals look like shouting')).toBe('Stay Cold');
  expect(last('title "Golden"', "It ought to look golden, don't you think? The letters, I mean.")).toBe(
    'Golden',
  );
});

it('a place that is denied is not taken', () => {
  const [title] = texted(
    'trip',
    'title "Golden"',
    "not in the middle, that's where the boat is; put it along the bottom edge",
  );
  expect(title?.style.position).toBe('bottom');
});

it('a name told before is what that stands for', () => {
  const [, name] = texted('bakery', 'I go by Maddie Bakes, can you put that on the cake, down at the bottom');
  expect(name).toMatchObject({ text: 'Maddie Bakes', startMs: 20000, style: { position: 'bottom' } });
  expect(words('bakery', 'my shop is called Sweet Oven. write that on the shopfront')).toContain(
    'Sweet Oven',
  );
});

it('a line under a text is said in the same sentence', () => {
  expect(words('wedding', 'title "Anna & Tom", and below that Lake Como in small letters')).toEqual([
    'Anna & Tom',
    'Lake Como',
  ]);
});

it('a word is left out, a look comes back, and the same words stay at one end only', () => {
  expect(last('caption the train "Fresh fish daily"', 'leave out the daily')).toBe('Fresh fish');
  const [title] = texted('trip', 'title in gold', 'make it red', 'the colour before was nicer');
  expect(title?.style.color).toBe('#D4AF37');
  const twice = ['title "Lombok"', 'the same words once more at the end'] as const;
  expect(words('trip', ...twice)).toEqual(['Lombok', 'Lombok']);
  expect(words('trip', ...twice, "that's a bit much. Only at the start after all.")).toEqual(['Lombok']);
});

it('the one after a photo that went is the photo that stood there', () => {
  const [, caption] = texted('trip', 'just bin the temple', 'put a caption on the one after it: finally!!');
  expect(caption).toMatchObject({ text: 'finally!!', startMs: 8000 });
});

it('words that are wanted beside another wish are asked for, and the title stays where it is', () => {
  const [title, ...others] = texted('trip', 'put words on the sunset and make the temple longer');
  expect([title?.startMs, others]).toEqual([0, []]);
});
