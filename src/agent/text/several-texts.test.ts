import { expect, it } from 'vitest';
import { readAssetSets } from '../../../test/corpus/read.js';
import { startDraft, uploadedAssets } from '../../../test/corpus/start.js';
import { texts } from '../../edits/index.js';
import { newConversation } from '../conversation.js';
import { planTurn } from '../plan-turn.js';

const assets = uploadedAssets(readAssetSets().trip!);

/** Words, photo and colour of the texts beside the title, and the kind of the last reply, after some sentences. */
function talk(...sentences: string[]) {
  let draft = startDraft('film', assets);
  let history = newConversation();
  let kind = '';
  for (const sentence of sentences)
    ({ draft, history, kind } = planTurn({ sentence, draft, assets, history, language: 'en', seed: 1 }));
  const shown = texts(draft)
    .filter(({ text }) => text !== 'Our Days')
    .toSorted((a, b) => a.startMs - b.startMs)
    .map(({ text, startMs, style }) => [text, Math.floor(startMs / 4000) + 1, style.color, style.position]);
  return { shown, kind };
}
const red = '#E53935';
const row = 'write Apples on the beach and Pears on the market';
const colours = (...sentences: string[]) => talk(row, ...sentences).shown.map((item) => item[2]);

it('words for what was just spoken of stand on that photo', () => {
  for (const said of ['it also needs a caption, "Home"', 'I\'d like the words "Home" to come up over it'])
    expect(talk('the market should stay six seconds', said).shown[0]?.slice(0, 2)).toEqual(['Home', 2]);
  expect(
    talk('have the sunset close the film, rather than the train', 'write "Bye" over it').shown[0]?.slice(
      0,
      2,
    ),
  ).toEqual(['Bye', 6]);
});

it('a text without words is asked for, and the answer is its words', () => {
  for (const wish of ['please write something on the third one', 'could we have a caption on the temple?'])
    for (const answer of ['Quiet at last', "oh sorry, it should say 'Quiet at last'"]) {
      expect(talk(wish)).toEqual({ shown: [], kind: 'question' });
      expect(talk(wish, answer).shown[0]?.slice(0, 2)).toEqual(['Quiet at last', 3]);
    }
  expect(talk('write something on the third one', 'the temple, Quiet at last').shown[0]?.[1]).toBe(3);
  for (const other of ['never mind', 'what do you suggest?', 'make it 30 seconds', 'no, leave it'])
    expect(talk('write something on the third one', other).shown).toEqual([]);
});

it('the words in hand are said once more', () => {
  for (const said of ['put the same on the sunset', 'and once more on the sunset', 'repeat it on the sunset'])
    expect(talk('write "Sea" on the beach', said).shown.map((item) => item.slice(0, 2))).toEqual([
      ['Sea', 1],
      ['Sea', 5],
    ]);
});

it('texts written in one breath are in hand together', () => {
  expect(colours('in red')).toEqual([red, red]);
  expect(colours('make it red')).toEqual([undefined, red]);
  expect(colours('the first of those in red')).toEqual([red, undefined]);
  expect(colours('the second can stay where it is, but in red')).toEqual([undefined, red]);
  expect(colours('the first one red', 'the other one also')).toEqual([red, red]);
});

it('one of several texts goes and the other is moved', () => {
  expect(talk(row, 'take that caption away again').shown).toHaveLength(1);
  expect(talk(row, 'take the second one away and move the other one up to the top').shown).toEqual([
    ['Apples', 1, undefined, 'top'],
  ]);
  expect(talk(`${row} and Plums on the temple`, 'take them all off except the pears').shown).toHaveLength(1);
});
