import { times } from './chinese-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

/** Clips of the set `clips`: place 2 lasts 9 s, place 4 lasts 12 s. */
const clip: Filler[] = [
  { say: '第一段视频', value: ['dog_running', 2, 9000] },
  { say: '第二段视频', value: ['waves', 4, 12_000] },
  { say: '第2个视频', value: ['waves', 4, 12_000] },
  { say: 'waves', value: ['waves', 4, 12_000] },
  { say: 'waves.mov', value: ['waves', 4, 12_000] },
  { say: 'dog_running那段', value: ['dog_running', 2, 9000] },
  { say: 'dog_running.mp4', value: ['dog_running', 2, 9000] },
  { say: '最后一段视频', value: ['waves', 4, 12_000] },
];
const seconds = times([
  ['2秒', 2000],
  ['三秒', 3000],
  ['5秒', 5000],
  ['4s', 4000],
]);
const speeds: Filler[] = [
  { say: '2倍速', value: 2 },
  { say: '两倍速', value: 2 },
  { say: '1.5倍速', value: 1.5 },
  { say: '0.5倍速', value: 0.5 },
  { say: '半速', value: 0.5 },
  { say: '二倍速', value: 2 },
];
const about = (value: number): [number, number] => [value - 40, value + 40];

export const exactChineseClips: readonly Phrasing[] = [
  {
    wish: '只要开头几秒',
    capability: 'clip',
    assets: 'clips',
    says: [
      '{a}只{要|留|保留|用|取}{前|开头|头}{n}',
      '{a}{保留|截取|留}{前|开头的}{n}',
      '把{a}{剪|裁|截}{到|成|短到|短成}{n}',
      '{a}{剪成|裁成|缩到|截短到}{n}',
      '{a}只放前{n}',
      '{a}用开头{n}就{行|够了|好}',
    ],
    slots: { a: clip, n: seconds },
    expect: ({ a, n }) => [{ clip: { name: a[0], sourceStartMs: 0, ms: about(n) } }, { count: 5 }],
  },
  {
    wish: '去掉开头几秒',
    capability: 'clip',
    assets: 'clips',
    says: [
      '{a}{去掉|剪掉|删掉|砍掉|不要}{前|开头|最前面}{n}',
      '{把|将}{a}{的|}{前|开头}{n}{剪掉|删掉|去掉|裁掉|不要了}',
      '{剪掉|去掉}{a}{的|}{前|开头}{n}',
      '{a}从第{n}开始{放|播}',
      '{a}前{n}{不要|掐掉|跳过}',
    ],
    slots: { a: clip, n: seconds.slice(0, 4) },
    expect: ({ a, n }) => [{ clip: { name: a[0], sourceStartMs: n, ms: about(a[2] - n) } }, { count: 5 }],
  },
  {
    wish: '去掉末尾几秒',
    capability: 'clip',
    assets: 'clips',
    says: [
      '{a}{去掉|剪掉|删掉|砍掉|不要}{最后|结尾|末尾|后面}{n}',
      '{把|将}{a}{的|}{最后|结尾|末尾}{n}{剪掉|删掉|去掉|裁掉|不要了}',
      '{剪掉|去掉}{a}{的|}{最后|末尾}{n}',
      '{a}最后{n}{不要|掐掉}',
    ],
    slots: { a: clip, n: seconds },
    expect: ({ a, n }) => [{ clip: { name: a[0], sourceStartMs: 0, ms: about(a[2] - n) } }, { count: 5 }],
  },
  {
    wish: '从几秒到几秒',
    capability: 'clip',
    assets: 'clips',
    says: [
      '{a}{只|}{要|留|保留|用|截取|取}{span}',
      '{a}只{要|留}{span}{的部分|这一段}',
      '截取{a}的{span}',
      '把{a}{剪成|裁剪为|裁到}{span}',
    ],
    slots: {
      a: clip,
      span: [
        { say: '第2秒到第6秒', value: [2000, 6000] },
        { say: '2秒到6秒', value: [2000, 6000] },
        { say: '2-6秒', value: [2000, 6000] },
        { say: '第三秒至第七秒', value: [3000, 7000] },
        { say: '3到8秒', value: [3000, 8000] },
      ],
    },
    expect: ({ a, span }) => [
      { clip: { name: a[0], sourceStartMs: span[0], ms: about(span[1] - span[0]) } },
      { count: 5 },
    ],
  },
  {
    wish: '倍速',
    capability: 'clip',
    assets: 'clips',
    says: [
      '{a}{speed}{播放|}',
      '{把|将|让}{a}{调成|改成|设为|变成|用|以}{speed}{播放|}',
      '{a}{用|按|以|改|调到}{speed}{播放|放|}',
      '{speed}{播放|放}{a}',
      '{a}的速度{调到|改为|设成}{speed}',
    ],
    slots: { a: clip, speed: speeds },
    expect: ({ a, speed }) => [{ clip: { name: a[0], speed } }, { count: 5 }],
  },
  {
    wish: '快慢几倍',
    capability: 'clip',
    assets: 'clips',
    says: ['{a}{way}', '把{a}{way}', '{a}播放速度{way}'],
    slots: {
      a: clip,
      way: [
        { say: '加速到两倍', value: 2 },
        { say: '放慢一半', value: 0.5 },
        { say: '速度减半', value: 0.5 },
        { say: '加快一倍', value: 2 },
        { say: '快一倍', value: 2 },
        { say: '慢放到0.5倍', value: 0.5 },
        { say: '速度调到150%', value: 1.5 },
        { say: '速度调成50%', value: 0.5 },
      ],
    },
    expect: ({ a, way }) => [{ clip: { name: a[0], speed: way } }, { count: 5 }],
  },
  {
    wish: '两段各一样',
    capability: 'clip',
    assets: 'clips',
    says: [
      '第一段视频{s1}，第二段{视频|}{s2}',
      'dog_running用{s1}，waves用{s2}',
      '第一段视频调成{s1}，第二段调成{s2}',
      'dog_running {s1}，waves {s2}',
    ],
    slots: { s1: speeds.slice(0, 3), s2: speeds.slice(3) },
    expect: ({ s1, s2 }) => [
      { clip: { name: 'dog_running', speed: s1 } },
      { clip: { name: 'waves', speed: s2 } },
    ],
  },
  {
    wish: '都一样',
    capability: 'clip',
    assets: 'clips',
    says: [
      '所有视频{都|}{speed}{播放|}',
      '两段视频都{用|调成|改成}{speed}',
      '视频片段都{speed}',
      '视频都{speed}',
    ],
    slots: { speed: speeds },
    expect: ({ speed }) => [{ clip: { name: 'dog_running', speed } }, { clip: { name: 'waves', speed } }],
  },
  {
    wish: '从中间切开',
    capability: 'clip',
    assets: 'clips',
    may: ['order', 'transitions', 'motions'],
    says: [
      '{把|将}{a}从第{n}{切开|分成两段|拆开|断开|分割}',
      '{a}在第{n}{处|的地方|}{切开|分割|切成两段|拆成两段|剪开}',
      '在{a}的第{n}{切一刀|切开|分割}',
    ],
    slots: { a: clip, n: seconds.slice(0, 4) },
    expect: () => [{ count: 6 }],
  },
  {
    wish: '对半切',
    capability: 'clip',
    assets: 'clips',
    may: ['order', 'transitions', 'motions'],
    says: [
      '{把|将}{a}{从中间|}{切成|分成|拆成|剪成}两{段|半}',
      '{a}从中间{切开|断开|分开}',
      '{a}{对半切|一分为二|平分成两段}',
    ],
    slots: { a: clip },
    expect: () => [{ count: 6 }],
  },
  {
    wish: '片段原声',
    capability: 'clip',
    assets: 'clips',
    says: [
      '{a}{静音|不要声音|关掉声音|去掉原声|原声关掉|声音关掉}',
      '把{a}的{声音|原声}{关掉|去掉|关了}',
      '关掉{a}的{声音|原声}',
    ],
    slots: { a: clip },
    expect: ({ a }) => [{ clip: { name: a[0], volume: 0 } }, { count: 5 }],
  },
  {
    wish: '片段音量',
    capability: 'clip',
    assets: 'clips',
    says: [
      '{a}{的|}{音量|声音}{调到|改成|设为|降到}{v}',
      '把{a}{的|}{音量|声音|原声}{调成|调到|设成}{v}',
      '{a}音量{v}',
    ],
    slots: {
      a: clip,
      v: [
        { say: '50%', value: 0.5 },
        { say: '30%', value: 0.3 },
        { say: '百分之二十', value: 0.2 },
        { say: '一半', value: 0.5 },
      ],
    },
    expect: ({ a, v }) => [{ clip: { name: a[0], volume: v } }, { count: 5 }],
  },
];
