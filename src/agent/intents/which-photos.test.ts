import { expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';

const assets = assetsOf(['西湖.jpg', '断桥.jpg', '龙井茶.jpg', '日落.jpg']);
const made = ['按顺序做个16秒的视频', '断桥停6秒', '断桥写上“断桥残雪”'];

it.each([
  ['有没有超过5秒的照片', '第 2 张 断桥.jpg（6 秒）'],
  ['哪些照片不到5秒？', '有 3 张'],
  ['有没有比3秒短的照片？', '没有'],
  ['哪些照片加了字幕', '断桥残雪'],
  ['哪几张还没有字幕？', '有 3 张：第 1 张 西湖.jpg'],
  ['西湖在断桥前面吗', '对，西湖.jpg 是第 1 张'],
  ['断桥在西湖前面吗', '不是，断桥.jpg 是第 2 张'],
  ['断桥是第几张？停多久？', '停留 6 秒'],
  ['日落是最后一张吗', '对，日落.jpg 是第 4 张'],
])('%s', (sentence, answer) => {
  const plan = talk({ assets }, ...made, sentence);
  expect([plan.kind, plan.changed, plan.reply]).toEqual(['answer', false, expect.stringContaining(answer)]);
});
