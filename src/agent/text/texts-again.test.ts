import { expect, it } from 'vitest';
import { readAssetSets } from '../../../test/corpus/read.js';
import { startDraft, uploadedAssets } from '../../../test/corpus/start.js';
import { texts } from '../../edits/index.js';
import { newConversation } from '../conversation.js';
import { planTurn } from '../plan-turn.js';

const assets = uploadedAssets(readAssetSets().trip!);

/** Words, start and colour of what is shown after some sentences. */
function shown(...sentences: string[]): unknown[] {
  let draft = startDraft('film', assets);
  let history = newConversation();
  for (const sentence of sentences)
    ({ draft, history } = planTurn({ sentence, draft, assets, history, language: 'en', seed: 1 }));
  return texts(draft)
    .toSorted((a, b) => a.startMs - b.startMs)
    .map(({ text, startMs, style }) => [text, startMs, style.color]);
}
const gold = '#D4AF37';
const white = '#FFFFFF';

it('words typed as a name are a text after a place, before an edge and after the title', () => {
  expect(shown('make the title Mr & Mrs Okafor')).toEqual([['Mr & Mrs Okafor', 0, white]]);
  expect(shown('on the last put Goodnight Kyoto')[1]).toEqual(['Goodnight Kyoto', 20000, undefined]);
  expect(shown('put Kinora Travel, Osaka at the end')[1]).toEqual(['Kinora Travel, Osaka', 21000, undefined]);
  expect(shown('heading to read Six days in Japan')).toEqual([['Six days in Japan', 0, white]]);
});

it('words that give way may be said before those in their place', () => {
  expect(shown('where it says Our Days put her name, Eleanor Ruth')).toEqual([['Eleanor Ruth', 0, white]]);
  expect(shown("instead of Our Days the club's name: Sky High Nelson")).toEqual([
    ['Sky High Nelson', 0, white],
  ]);
});

it('the same again is the text in hand with its look, at another place too', () => {
  expect(shown('title "Slow Japan" in gold', 'the same once more at the end')).toEqual([
    ['Slow Japan', 0, gold],
    ['Slow Japan', 21000, gold],
  ]);
  expect(
    shown('caption the beach "Sea" in gold', 'same style for the market: "Open since 1890"').slice(1),
  ).toEqual([
    ['Sea', 0, gold],
    ['Open since 1890', 4000, gold],
  ]);
});

it('a line under the text in hand is shown with it', () => {
  for (const sentence of ['and under it, smaller, 12 to 23 July', '12 to 23 July below that'])
    expect(shown('title "Slow Japan"', sentence)).toEqual([
      ['Slow Japan', 0, white],
      ['12 to 23 July', 0, undefined],
    ]);
  expect(shown('title "Slow Japan"', 'They want something nice under it')).toHaveLength(1);
});

it('a text that was just written goes elsewhere and is not taken back', () => {
  expect(shown('caption the beach "Sea"', 'wrong photo, it goes on the temple')[1]).toEqual([
    'Sea',
    8000,
    undefined,
  ]);
  expect(shown('caption the beach "Sea"', 'transfer it to the last')[1]).toEqual(['Sea', 20000, undefined]);
});

it('what is done with words after they are written is no text', () => {
  expect(shown('put best day ever on the beach and keep it there for two seconds')).toHaveLength(2);
});

it('one of several texts is meant by its colour', () => {
  const row = 'caption the beach "Sea" in red and the market "Haggling" in yellow';
  expect(shown(row, 'drop the yellow one').map((item) => [item].flat()[0])).toEqual(['Our Days', 'Sea']);
  expect(shown(row, 'the red one should be white').slice(1)).toEqual([
    ['Sea', 0, white],
    ['Haggling', 4000, '#FDD835'],
  ]);
});
