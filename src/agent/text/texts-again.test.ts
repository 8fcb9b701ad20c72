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
