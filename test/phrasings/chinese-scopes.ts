import { names, photo, shorts, without } from './chinese-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

const ends: Filler[] = [
  { say: '最前头那俩', value: [1, 2] },
  { say: '头两个', value: [1, 2] },
  { say: '前两张', value: [1, 2] },
  { say: '尾巴上那俩', value: [5, 6] },
  { say: '倒数俩', value: [5, 6] },
  { say: '最后俩', value: [5, 6] },
  { say: '2、5号', value: [2, 5] },
  { say: '2号跟5号', value: [2, 5] },
  { say: '第四个往后的', value: [5, 6] },
  { say: '中间的', value: [2, 3, 4, 5] },
];
const single: Filler[] = photo.slice(0, 6).filter(({ value }) => value !== 1);
const back = ['全部黑白', '所有照片{变成|改成}黑白'];

export const chineseScopes: readonly Phrasing[] = [
  {
    wish: '口语删几张',
    capability: 'remove',
    says: ['{set}{剪了|砍了|删了|踢掉|不要了}', '{set}都{删了|不要}', '把{set}{去掉|删了|咔了}'],
    slots: { set: ends },
    expect: ({ set: at }) => [{ order: without(...at) }],
  },
  {
    wish: '去几号',
    capability: 'remove',
    says: ['去{n}号', '去掉{n}号', '{n}号剪了', 'del第{n}张', '{n}号拿下'],
    slots: { n: [2, 3, 5, 6].map((value) => ({ say: String(value), value })) },
    expect: ({ n }) => [{ order: without(n) }],
  },
  {
    wish: '留几张',
    capability: 'remove',
    says: [
      '只要{前|头}四个',
      '留前四张就够了',
      '留前四张就够了，后头的砍了',
      '留下前四张，别的全去了',
      '除了前四张都不要',
    ],
    expect: () => [{ order: without(5, 6) }],
  },
  {
    wish: '没说过哪几张',
    capability: 'clarify',
    says: ['后头的统统不要', '后面的都不要了'],
    expect: () => [{ same: true }],
  },
  {
    wish: '头尾留着',
    capability: 'remove',
    says: ['头尾保留，中间全删', '首尾保留，中间的都去掉', '中间的都砍了，就留头尾'],
    expect: () => [{ order: without(2, 3, 4, 5) }],
  },
  {
    wish: '先露面',
    capability: 'order',
    says: [
      '断桥跟日落先{露面|上|来}，然后才是别的',
      '开场给断桥跟日落，别的顺延',
      '断桥打头，日落第二，其余照旧',
      '断桥排第一，日落排第二',
    ],
    expect: () => [{ order: ['断桥', '日落', ...without(2, 6)] }],
  },
  {
    wish: '一张先来',
    capability: 'order',
    says: ['{photo}先来', '先上{photo}，再上别的', '开场给{photo}，其他的顺延'],
    slots: { photo: single },
    expect: ({ photo: at }) => [{ order: [names[at - 1]!, ...without(at)] }],
  },
  {
    wish: '位置给谁',
    capability: 'order',
    says: ['断桥的位置给日落', '日落占断桥的位置', '让日落顶断桥的位'],
    expect: () => [{ place: { name: '日落', at: 2 } }, { count: 6 }],
  },
  {
    wish: '删了的位置给谁',
    capability: 'order',
    after: [{ says: ['删掉断桥', '断桥不要了'], capability: 'remove' }],
    says: ['断桥的位置给日落{吧|}', '日落占断桥的位置'],
    expect: () => [{ order: ['西湖', '日落', '龙井茶', '灵隐寺', '合影'] }],
  },
  {
    wish: '一头一尾',
    capability: 'order',
    says: ['断桥压轴，日落打头', '日落打头，断桥垫底'],
    expect: () => [{ order: ['日落', '西湖', '龙井茶', '灵隐寺', '合影', '断桥'] }],
  },
  {
    wish: '几号对调',
    capability: 'order',
    says: ['一三对调', '1号跟3号换个个儿', '第一第三对调一下'],
    expect: () => [{ place: { name: '西湖', at: 3 } }, { place: { name: '龙井茶', at: 1 } }],
  },
  {
    wish: '范围带空格',
    capability: 'length',
    says: [
      '1-3张 {dur} 4-6张 {dur2}',
      '1-3张{dur}，4-6张{dur2}',
      '前三张{dur} 后三张{dur2}',
      '前半截{dur}，后半截{dur2}',
    ],
    slots: { dur: shorts.slice(0, 3), dur2: shorts.slice(4, 6) },
    expect: ({ dur, dur2 }) => [
      { photo_ms: { photo: [1, 2, 3], ms: dur } },
      { photo_ms: { photo: [4, 5, 6], ms: dur2 } },
    ],
  },
  {
    wish: '范围滤镜',
    capability: 'look',
    says: ['3~5黑白，别的不动', '第3~5张黑白', '3到5号黑白'],
    expect: () => [
      { look: { photo: [3, 4, 5], preset: ['bw'] } },
      { look: { photo: [1, 2, 6], preset: 'none' } },
    ],
  },
  {
    wish: '一张回彩',
    capability: 'look',
    after: [{ says: back, capability: 'look' }],
    says: [
      '{photo}还是彩的好',
      '{photo}别黑白',
      '{photo}要彩色的',
      '给{photo}上回颜色',
      '{photo}颜色要回来',
      '{photo}留彩色',
    ],
    slots: { photo: single },
    expect: ({ photo: at }) => [
      { look: { photo: at, preset: 'none' } },
      { look: { photo: 1, preset: ['bw'] } },
    ],
  },
  {
    wish: '谁也不切',
    capability: 'fit',
    says: ['所有照片谁也不准切边', '谁都不许裁', '一张都别裁', '哪张都不能切头', '照片别给我切了，全显示'],
    expect: () => [{ fit: { photo: 'all', fit: 'contain' } }],
  },
  {
    wish: '太快了，换个柔的',
    capability: 'transition',
    says: ['照片切换太快了，慢慢融过去'],
    expect: () => [{ transition: { at: 'all', type: 'crossfade', change: 'longer' } }],
  },
  {
    wish: '冒号后面的话',
    capability: 'caption',
    says: ['最后一张加字幕：下次还来'],
    expect: () => [{ has_text: { text: '下次还来' } }],
  },
  {
    wish: '隔了几句才说删错了',
    capability: 'multi',
    may: ['order', 'total', 'music_edges'],
    after: [
      { says: ['删掉第三张'], capability: 'remove' },
      { says: ['音乐小声点'], capability: 'music' },
    ],
    says: ['不对，删错了，是第二张', '删错了，应该是断桥那张'],
    expect: () => [{ order: without(2) }],
  },
];
