import type { Filler } from './phrasing.js';

/** Before and after a wish; `*` is the wish. */
export const chineseWraps = [
  '*',
  '*',
  '*',
  '*。',
  '请*',
  '麻烦*',
  '帮我*',
  '*吧',
  '*，谢谢',
  '好的，*',
  '然后*',
  '你好，*',
];

export const times = (list: readonly [string, number][]): Filler[] =>
  list.map(([say, value]) => ({ say, value }));
export const totals = times([
  ['20秒', 20_000],
  ['30秒', 30_000],
  ['半分钟', 30_000],
  ['一分钟', 60_000],
  ['1分钟', 60_000],
  ['十五秒', 15_000],
  ['45秒', 45_000],
  ['一分半', 90_000],
]);
export const shorts = times([
  ['2秒', 2000],
  ['三秒', 3000],
  ['5秒', 5000],
  ['两秒', 2000],
  ['2.5秒', 2500],
  ['三秒半', 3500],
  ['六秒钟', 6000],
]);
export const steps = times([
  ['两秒', 2000],
  ['1秒', 1000],
  ['半秒', 500],
  ['一秒', 1000],
]);
/** Photos of the set `hangzhou`. */
export const photo: Filler[] = [
  { say: '第一张', value: 1 },
  { say: '第二张', value: 2 },
  { say: '第3张', value: 3 },
  { say: '第四张照片', value: 4 },
  { say: '倒数第二张', value: 5 },
  { say: '最后一张', value: 6 },
  { say: '西湖那张', value: 1 },
  { say: '断桥', value: 2 },
  { say: '龙井茶那张照片', value: 3 },
  { say: '灵隐寺', value: 4 },
  { say: '合影', value: 5 },
  { say: '日落那张', value: 6 },
];
export const names = ['西湖', '断桥', '龙井茶', '灵隐寺', '合影', '日落'];
export const without = (...places: number[]): string[] =>
  names.filter((_, index) => !places.includes(index + 1));
export const set: Filler[] = [
  { say: '前两张', value: [1, 2] },
  { say: '最后两张', value: [5, 6] },
  { say: '第二张和第四张', value: [2, 4] },
  { say: '第2到第4张', value: [2, 3, 4] },
  { say: '西湖和龙井茶', value: [1, 3] },
  { say: '后三张', value: [4, 5, 6] },
];
export const words: Filler[] = ['夏天的风', '杭州之旅', '你好杭州', '再见了西湖', '2024的夏天'].map(
  (say) => ({
    say,
  }),
);
export const looks: Filler[] = [
  { say: '黑白', value: ['bw'] },
  { say: '复古', value: ['vintage'] },
];
export const moods: Filler[] = [
  { say: '轻快', value: ['upbeat', 'playful', 'energetic'] },
  { say: '欢快', value: ['upbeat', 'playful', 'energetic'] },
  { say: '浪漫', value: ['romantic'] },
  { say: '动感', value: ['energetic', 'upbeat'] },
];
export const isText = (text: string, more: object = {}) => ({ has_text: { text, ...more } });
