import { expect, it } from 'vitest';
import { shots } from '../../src/edits/index.js';
import { assetsOf, talk } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'sunset.jpg']);
const film = '做个视频，每张4秒，镜头都向右平移，交叉淡化';
const motions = (...sentences: readonly string[]) =>
  shots(talk({ assets, language: 'zh' }, film, ...sentences).draft).map(
    ({ motion }) => motion?.type ?? 'none',
  );

it.each([
  ['第三张慢慢推近，其他的都不动', ['none', 'none', 'push_in', 'none']],
  ['第三张推近，别的静止', ['none', 'none', 'push_in', 'none']],
  ['第一张不动，其他的都推近', ['none', 'push_in', 'push_in', 'push_in']],
  ['除了第一张不动，其余的都推近', ['none', 'push_in', 'push_in', 'push_in']],
  // Where the camera is not spoken of they are left as they are.
  ['第三张加黑白，其他的都不动', ['pan_right', 'pan_right', 'pan_right', 'pan_right']],
  ['第三张推近，别的先不动', ['pan_right', 'pan_right', 'push_in', 'pan_right']],
])('%s', (sentence, wanted) => {
  expect(motions(sentence)).toEqual(wanted);
});

it('what is said next goes on from the photo that moves', () => {
  expect(motions('第三张推近，其他的都不动', '第四张也是')).toEqual(['none', 'none', 'push_in', 'push_in']);
});
