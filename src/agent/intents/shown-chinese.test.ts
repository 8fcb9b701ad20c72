import { expect, it } from 'vitest';
import { readAssetSets } from '../../../test/corpus/read.js';
import { startDraft, uploadedAssets } from '../../../test/corpus/start.js';
import { newConversation, planTurn } from '../index.js';

const assets = uploadedAssets(readAssetSets().hangzhou ?? []);

/** The last answer of a talk about six photos of 4 s each. */
function answer(...sentences: readonly string[]): string {
  let draft = startDraft('film', assets);
  let history = newConversation();
  let reply = '';
  for (const sentence of sentences) {
    const plan = planTurn({ sentence, draft, assets, history, language: 'zh', seed: 7 });
    ({ draft, history, reply } = plan);
  }
  return reply;
}

it('a moment of the film is told by the photo that is seen then', () => {
  expect(answer('15秒在放的是什么')).toBe('15 秒时是第 4 张：灵隐寺.jpg。');
  expect(answer('40秒的时候是哪张')).toContain('那时影片已经结束');
});

it('a photo is told by when it is seen, where it stands and what stands before it', () => {
  expect(answer('合影第几秒出现')).toBe('第 5 张（合影.jpg）从 16 秒显示到 20 秒。');
  expect(answer('断桥排第几')).toBe('断桥.jpg 排在第 2 位，一共 6 张。');
  expect(answer('日落前面是哪张')).toBe('第 5 张，合影.jpg。');
  expect(answer('西湖前面是哪张')).toContain('西湖.jpg 是第一张');
});

it('a photo nobody knows is asked for again when it shall go, and nothing else goes', () => {
  const reply = answer('把第二张调黑白', '要是把生活那张去掉会怎么样', '那就去掉吧');
  expect(reply).toContain('没有叫“生活”的照片');
});
