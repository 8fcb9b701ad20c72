import { describe, expect, it } from 'vitest';
import { assetsOf, done, talk } from '../../../test/helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg']);

describe('what is turned away on a photo is not the photo', () => {
  it.each([
    'no sound on the first photo',
    'no shaking in the second photo',
    'no flash on photo 3',
    'no red on the market',
    'without sound on the last two',
    'no rotation on the temple, please',
    'take the sound off the last photo',
    "I don't want any flash on photo 3",
    "photo 3 shouldn't spin",
    'cut photo 3 short',
    "the sunset shouldn't be next to the temple",
    '第四张的抖动去掉',
    '把第三张的特效删了',
    '第四张的时候音乐停掉',
    '去掉最后一秒',
    '音乐开头不要淡入',
    '把音乐的结尾淡出改成5秒，开头不要淡入',
    '结尾不要音乐',
    '开头不要黑屏',
    '第2、3张不要缩放',
    '前两张不要闪',
    '第四张不要旋转',
    '第二张不要红色',
    '去掉结尾的音乐',
    '删掉开头的淡入',
  ])('%s', (sentence) => {
    expect(done(talk({ assets }, 'make a film with piano', sentence))).not.toContain('remove_photos');
  });
});

describe('a photo that is turned away goes', () => {
  it.each([
    ['no temple please', 1],
    ['no market or noodles', 2],
    ['no need for the sunset', 1],
    ['take the temple out of the film', 1],
    ["I don't want the sunset to be in it", 1],
    ['remove the market from the film', 1],
    ['昨天拍的那张集市去掉', 1],
    ['第三张不要了', 1],
    ['第三张就不要放进去了', 1],
    ['最后一张照片不要', 1],
    ['不要第三张和第五张', 2],
  ])('%s', (sentence, gone) => {
    const { edits } = talk({ assets }, 'make a film with piano', sentence);
    const taken = edits.flatMap(({ name, params }) => (name === 'remove_photos' ? params.photos : []));
    expect(taken).toHaveLength(gone);
  });
});
