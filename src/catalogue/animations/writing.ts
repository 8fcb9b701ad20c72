import { defineTextMotion } from '../define-title.js';
import { appearing, settleOut } from './fade.js';

export const typewriter = defineTextMotion({
  name: 'typewriter',
  summary: 'Is typed letter by letter.',
  words: {
    en: ['typewriter', 'typing', 'type on', 'typed', 'letter by letter'],
    zh: ['打字机', '打字', '逐字打出', '打字效果', '逐字出现', '一个字一个字', '打字机效果'],
  },
  unit: 'letter',
  overlap: 0,
  // A letter is there from the middle of its turn on: keys strike, they do not fade.
  state: (progress) => appearing(progress, 1, { opacity: progress < 0.5 ? 0 : 1 }),
});

export const words = defineTextMotion({
  name: 'words',
  summary: 'Comes word by word, each with a small lift.',
  words: {
    en: ['words', 'word by word', 'kinetic', 'kinetic text', 'kinetic typography', 'karaoke'],
    zh: ['逐词', '逐词出现', '动态文字', '一词一词', '卡拉OK', '逐词弹出'],
  },
  unit: 'word',
  overlap: 0.35,
  state(progress) {
    const left = 1 - settleOut(progress);
    return appearing(progress, 0.5, { y: 0.45 * left, scale: 1 - 0.12 * left });
  },
});

export const letters = defineTextMotion({
  name: 'letters',
  summary: 'The letters float into place one after another.',
  words: {
    en: ['letters', 'letter cascade', 'cascade', 'wave', 'text wave'],
    zh: ['逐字', '逐字飘入', '字母飘入', '波浪', '逐字浮现', '文字瀑布'],
  },
  unit: 'letter',
  overlap: 0.75,
  state(progress) {
    const left = 1 - settleOut(progress);
    return appearing(progress, 0.8, { y: 0.6 * left });
  },
});

export const unveil = defineTextMotion({
  name: 'unveil',
  summary: 'Is uncovered from its first letter to its last, as by a passing light.',
  words: {
    en: ['unveil', 'wipe', 'wipe in', 'reveal', 'handwriting'],
    zh: ['擦除', '擦入', '展开', '书写', '手写', '揭示', '逐渐显露'],
  },
  unit: 'line',
  overlap: 0.3,
  state: (progress) => appearing(progress, 0.05, { reveal: progress * progress * (3 - 2 * progress) }),
});
