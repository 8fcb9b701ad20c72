import type { Filler, Phrasing } from './phrasing.js';

const names = ['西湖', '断桥', '龙井茶', '灵隐寺', '合影', '日落'];
const one: Filler[] = [
  { say: '断桥', value: 2 },
  { say: '龙井茶那张', value: 3 },
];
const other: Filler[] = [
  { say: '合影', value: 5 },
  { say: '日落', value: 6 },
];
const of = (at: number): string => names[at - 1]!;
const without = (...places: number[]): string[] => names.filter((_, at) => !places.includes(at + 1));

/** Order and removal with the place said first, or in the turn after. */
export const chineseOrder: readonly Phrasing[] = [
  {
    wish: '最后一张用它',
    capability: 'order',
    says: ['最后一张用{one}吧', '{我觉得|}最后一张放{one}更好', '结尾用{one}', '最后面放{one}'],
    slots: { one },
    expect: ({ one: a }) => [{ order: [...without(a), of(a)] }],
  },
  {
    wish: '第一张用它',
    capability: 'order',
    says: ['第一张用{other}吧', '最前面放{other}', '开头用{other}'],
    slots: { other },
    expect: ({ other: a }) => [{ order: [of(a), ...without(a)] }],
  },
  {
    wish: '后面那张也不要',
    capability: 'remove',
    after: [{ says: ['{one}不要了', '删掉{one}'], capability: 'remove' }],
    says: ['后面那张也不要', '后面那张也删掉', '下一张也不要了'],
    slots: { one },
    expect: ({ one: a }) => [{ order: without(a, a + 1) }],
  },
  {
    wish: '多余的删了',
    capability: 'remove',
    says: ['多余的删了，留西湖、{other}', '其他的都删掉，只留西湖和{other}'],
    slots: { other },
    expect: ({ other: a }) => [{ order: ['西湖', of(a)] }],
  },
];
