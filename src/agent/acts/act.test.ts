import { describe, expect, it } from 'vitest';
import { readAssetSets } from '../../../test/corpus/read.js';
import { startDraft, uploadedAssets } from '../../../test/corpus/start.js';
import { planTurn } from '../plan-turn.js';

/** The names of the edits of a sentence, said to the film of a corpus set. */
function editsOf(sentence: string, set: string): string[] {
  const assets = uploadedAssets(readAssetSets()[set]!);
  const { edits } = planTurn({ sentence, draft: startDraft('film', assets), assets, seed: 7 });
  return edits.map(({ name, params }) => `${name} ${[params.photos ?? ''].flat().join(' ')}`.trim());
}

describe('what tells of something beside a wish commands nothing', () => {
  it.each([
    ['half of the market slid out of the frame, remove it', 'remove_photos s2'],
    ['the temple looks washed out, delete that one please', 'remove_photos s3'],
    ['we spent three hours at the market, so give it 7 seconds', 'set_photo_length s2'],
    ['I never liked wipes. Still, a 1.2 s wipe where the temple becomes the noodles.', 'set_transition s3'],
    ["I don't care for black and white normally, but make the temple black and white", 'set_look s3'],
    ['remove the music, my brother is going to play the piano at the party', 'remove_music'],
  ])('%s', (sentence, edit) => expect(editsOf(sentence, 'trip')).toEqual([edit]));

  it.each([
    ['我们在西湖待了三个小时，那张给6秒', 'set_photo_length s1'],
    ['第一张跟第四张缺了边，给它们完整显示', 'set_fit s1 s4'],
    ['音乐不要了，我弟现场弹钢琴', 'remove_music'],
    ['合影是最后拍的，放最后吧', 'move_photos s5'],
  ])('%s', (sentence, edit) => expect(editsOf(sentence, 'hangzhou')).toEqual([edit]));
});

it('a complaint about something else than the wish is a wish of its own', () => {
  expect(editsOf('the music is too loud, and drop the beach', 'trip')).toEqual([
    'set_volume',
    'remove_photos s1',
  ]);
});

it('what is found at fault and turned off stays in the film', () => {
  expect(editsOf('宝宝那段视频的原声太吵，关掉', 'family')).toEqual(['set_volume s6']);
  expect(editsOf('宝宝那段视频太吵了，关掉', 'family')).toEqual(['set_volume s6']);
  expect(editsOf('断桥那张裁得太多了，人头都没了', 'hangzhou')).toEqual(['set_fit s2']);
  expect(editsOf('头两张一张5秒一张7秒', 'hangzhou')).toEqual([
    'set_photo_length s1 s2',
    'set_photo_length s2',
  ]);
});
