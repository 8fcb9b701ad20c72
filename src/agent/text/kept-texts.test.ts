import { expect, it } from 'vitest';
import { readAssetSets } from '../../../test/corpus/read.js';
import { startDraft, uploadedAssets } from '../../../test/corpus/start.js';
import { shots, texts } from '../../edits/index.js';
import { newConversation } from '../conversation.js';
import { planTurn } from '../plan-turn.js';

const assets = uploadedAssets(readAssetSets().trip!);
const row = 'caption the beach "Day one", the market "Haggling", the temple "Quiet"';

/** The words that are shown after some sentences, without the title. */
function shown(...sentences: string[]): string[] {
  let draft = startDraft('film', assets);
  let history = newConversation();
  for (const sentence of sentences)
    ({ draft, history } = planTurn({ sentence, draft, assets, history, language: 'en', seed: 1 }));
  expect(shots(draft)).toHaveLength(6);
  return texts(draft)
    .toSorted((a, b) => a.startMs - b.startMs)
    .flatMap(({ text }) => (text === 'Our Days' ? [] : [text]));
}

it('which of several captions stay is said of captions and never of photos', () => {
  expect(shown(row, 'the other captions can go, just keep the first')).toEqual(['Day one']);
  expect(shown(row, 'keep the first, drop the others')).toEqual(['Day one']);
  expect(shown(row, 'only the middle one')).toEqual(['Haggling']);
  expect(shown(row, 'take them off again, except the temple one')).toEqual(['Quiet']);
});

it('captions that are named go and the others stay', () => {
  expect(shown(row, 'not the second one')).toEqual(['Day one', 'Quiet']);
  expect(shown(row, "hm the market doesn't need one")).toEqual(['Day one', 'Quiet']);
  expect(shown(row, 'the last two can go')).toEqual(['Day one']);
});

it('one of several captions gets other words by its place', () => {
  expect(shown(row, 'the second should be Shopping')).toEqual(['Day one', 'Shopping', 'Quiet']);
  expect(shown(row, 'could the last one say Silence instead?')).toEqual(['Day one', 'Haggling', 'Silence']);
  expect(shown(row, 'make the middle one Squad goals instead')).toEqual(['Day one', 'Squad goals', 'Quiet']);
  expect(shown(row, 'swap the first two captions')).toEqual(['Haggling', 'Day one', 'Quiet']);
  expect(shown(row, 'the second one should be at the top')).toEqual(['Day one', 'Haggling', 'Quiet']);
});
