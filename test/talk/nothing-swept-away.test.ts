import { expect, it } from 'vitest';
import { planTurn } from '../../src/agent/index.js';
import { readAssetSets } from '../corpus/read.js';
import { startDraft, uploadedAssets } from '../corpus/start.js';

const assets = uploadedAssets(readAssetSets().clips!);
const draft = startDraft('film', assets);
const commands = (sentence: string) => planTurn({ sentence, draft, assets }).edits.map(({ name }) => name);

it.each([
  "The photos are attached. Delete what you don't like.",
  'all photos are here. Remove what is bad.',
  'i uploaded all the photos, drop what you dont need',
  'remove all that are bad',
  '照片都在这了，删掉不好看的',
  'take all the videos',
])('"%s" takes nothing out', (sentence) => {
  expect(commands(sentence)).toEqual([]);
});

it.each([
  'take all the videos out',
  'i hate these, delete them all',
  'the pictures are ugly, remove everything',
])('"%s" does', (sentence) => {
  expect(commands(sentence)).toEqual(['remove_photos']);
});

it.each(['half of the photos black and white', 'most of the pictures 3 seconds', '一半照片变黑白'])(
  '"%s" asks which',
  (sentence) => {
    expect(planTurn({ sentence, draft, assets })).toMatchObject({ kind: 'question', changed: false });
  },
);
