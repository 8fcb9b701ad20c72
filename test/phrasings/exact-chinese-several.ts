import { names, photo, times, without } from './chinese-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

const of = (at: number): string => names[at - 1]!;
const rest = (...at: number[]): number[] => names.flatMap((_, i) => (at.includes(i + 1) ? [] : [i + 1]));
const lengths = times([
  ['3秒', 3000],
  ['六秒', 6000],
  ['2.5秒', 2500],
  ['5s', 5000],
]);
const front: Filler[] = photo.slice(1, 4);
const back: Filler[] = [
  { say: '第五张', value: 5 },
  { say: '合影', value: 5 },
  { say: '最后一张', value: 6 },
  { say: '日落那张', value: 6 },
];
const may = ['durations', 'total', 'text_times', 'music_edges', 'looks', 'order', 'volume'] as const;
const sep: Filler[] = ['，', ',', '；', '。', '，然后', '，还有'].map((say) => ({ say }));

export const exactChineseSeveral: readonly Phrasing[] = [
  {
    wish: '停几秒并调亮，删一张，音乐小一点',
    capability: 'multi',
    may: [...may],
    says: [
      '{a}停{dur}并且调亮{sep}{b}删掉{sep}音乐小一点',
      '{a}{dur}，亮一点{sep}删{b}{sep}音乐轻一点',
      '把{a}改成{dur}并调亮一点{sep}把{b}删了{sep}音量调低一些',
      '音乐小声点{sep}{b}不要了{sep}{a}停{dur}，顺便调亮',
      '{b}删掉{sep}{a}调亮一点再停{dur}{sep}背景音乐调小',
    ],
    slots: { a: front, b: back, dur: lengths, sep },
    expect: ({ a, b, dur }) => [
      { photo_ms: { photo: of(a), ms: dur } },
      { photo_ms: { photo: rest(a, b).map(of), ms: 4000 } },
      { look: { photo: of(a), brightness: 'up' } },
      { look: { photo: rest(a, b).map(of), brightness: [-0.001, 0.001] } },
      { order: without(b) },
      { music: { change: 'quieter' } },
    ],
  },
  {
    wish: '换位并改时长',
    capability: 'multi',
    may: [...may],
    says: [
      '{a}和{b}对调{sep}{a}停{dur}',
      '把{a}跟{b}换个位置{sep}再把{a}改成{dur}',
      '{a}停{dur}{sep}然后和{b}换一下位置',
      '{a}改成{dur}{sep}并且跟{b}互换位置',
    ],
    slots: { a: front, b: back, dur: lengths, sep: sep.slice(0, 3) },
    expect: ({ a, b, dur }) => [
      { place: { name: of(a), at: b } },
      { place: { name: of(b), at: a } },
      { photo_ms: { photo: of(a), ms: dur } },
      { photo_ms: { photo: rest(a).map(of), ms: 4000 } },
    ],
  },
  {
    wish: '挪走并变黑白',
    capability: 'multi',
    may: [...may],
    says: [
      '把{a}放到最后{sep}{b}变黑白',
      '{b}改成黑白{sep}{a}移到最后面',
      '{a}放最后{sep}给{b}加黑白滤镜',
      '把{a}挪到结尾并把{b}调成黑白',
      '{a}移到末尾，{b}黑白',
    ],
    slots: { a: front, b: back, sep },
    expect: ({ a, b }) => [
      { order: [...without(a), of(a)] },
      { look: { photo: of(b), preset: ['bw'] } },
      { look: { photo: rest(b).map(of), preset: 'none' } },
      { photo_ms: { photo: 'all', ms: 4000 } },
    ],
  },
  {
    wish: '总长和标题和音乐',
    capability: 'multi',
    may: ['durations', 'total', 'text_times', 'music_edges', 'texts', 'text_look', 'volume'],
    says: [
      '总长改成{dur}{sep}标题改成“杭州”{sep}音乐调到{v}',
      '视频{dur}，标题写“杭州”，音乐音量{v}',
      '音乐音量调到{v}{sep}标题换成“杭州”{sep}总时长{dur}',
      '把标题改为“杭州”并把音乐调到{v}{sep}全片{dur}',
    ],
    slots: {
      dur: times([
        ['30秒', 30_000],
        ['一分钟', 60_000],
        ['18秒', 18_000],
      ]),
      v: [
        { say: '20%', value: 0.2 },
        { say: '百分之六十', value: 0.6 },
      ],
      sep: sep.slice(0, 4),
    },
    expect: ({ dur, v }) => [
      { total_ms: [dur - 20, dur + 20] },
      { has_text: { text: '杭州', role: 'title' } },
      { music: { volume: [v - 0.011, v + 0.011] } },
      { order: names },
    ],
  },
  {
    wish: '两张各自，无逗号',
    capability: 'multi',
    may: [...may],
    says: [
      '{a}{dur}{b}删掉',
      '{a}停{dur}{b}不要了',
      '{a}改成{dur} {b}删了',
      '把{b}删了把{a}改成{dur}',
      '{b}去掉然后{a}停{dur}谢谢',
    ],
    slots: { a: front, b: back, dur: lengths },
    expect: ({ a, b, dur }) => [
      { order: without(b) },
      { photo_ms: { photo: of(a), ms: dur } },
      { photo_ms: { photo: rest(a, b).map(of), ms: 4000 } },
    ],
  },
  {
    wish: '两张都删加字幕',
    capability: 'multi',
    may: [...may, 'texts', 'text_look'],
    says: [
      '删掉{b}{sep}{a}上写“好美”',
      '{a}加字幕“好美”{sep}{b}删掉',
      '在{a}上加文字“好美”{sep}把{b}去掉',
      '{b}不要了{sep}给{a}配字幕：好美',
    ],
    slots: { a: front, b: back, sep: sep.slice(0, 4) },
    expect: ({ a, b }) => [
      { order: without(b) },
      { has_text: { text: '好美', over: of(a) } },
      { text_count: { role: 'caption', n: 1 } },
    ],
  },
  {
    wish: '再小一点再小一点',
    capability: 'title',
    says: ['标题小一点再小一点', '标题再小一点再小一点', '标题缩小一点，再小一点'],
    expect: () => [{ has_text: { text: 'Our Days', size: 'smaller' } }],
  },
  {
    wish: '两张颜色一删',
    capability: 'multi',
    may: [...may],
    says: [
      '{a}调暗{sep}{b}调亮',
      '{a}暗一点{sep}{b}亮一点',
      '把{a}调暗一些{sep}把{b}调亮一些',
      '{a}调暗{b}调亮',
      '{b}调亮一点，{a}反过来暗一点',
    ],
    slots: { a: front, b: back, sep },
    expect: ({ a, b }) => [
      { look: { photo: of(a), brightness: 'down' } },
      { look: { photo: of(b), brightness: 'up' } },
      { look: { photo: rest(a, b).map(of), brightness: [-0.001, 0.001] } },
      { order: names },
    ],
  },
  {
    wish: '倒序再删一张',
    capability: 'multi',
    may: [...may],
    says: [
      '倒序排列{sep}删掉{a}',
      '照片倒过来放{sep}{a}不要了',
      '删掉{a}{sep}剩下的倒序',
      '{a}删了{sep}顺序反过来',
    ],
    slots: { a: photo.slice(6), sep: sep.slice(0, 6) },
    expect: ({ a }) => [{ order: without(a).reverse() }],
  },
  {
    wish: '转场和时长',
    capability: 'multi',
    may: [...may, 'transitions'],
    says: [
      '每张{dur}{sep}转场都用擦除',
      '转场全部换成擦除{sep}每张照片停{dur}',
      '每张停{dur}，转场改成擦除，音乐大一点',
    ],
    slots: { dur: lengths, sep: sep.slice(0, 4) },
    expect: ({ dur }) => [
      { photo_ms: { photo: 'all', ms: dur } },
      { transition: { at: 'all', type: ['wipe_left', 'wipe_right', 'wipe_up', 'wipe_down', 'wipe'] } },
    ],
  },
];
