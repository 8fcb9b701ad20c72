import type { Filler, Phrasing } from './phrasing.js';

const row = ['西湖', '断桥', '龙井茶', '灵隐寺', '合影', '日落'];
/** One photo, and its place in the film. */
const one: Filler[] = [
  { say: '合影', value: 5 },
  { say: '灵隐寺', value: 4 },
  { say: '最后一张', value: 6 },
  { say: '第三张', value: 3 },
];
const other: Filler[] = [
  { say: '断桥', value: 2 },
  { say: '西湖', value: 1 },
];
const rest = (...places: readonly number[]): number[] =>
  row.map((_, at) => at + 1).filter((at) => !places.includes(at));
const captioned = [{ says: ['每张都加上名字', '给每张照片写上名字'], capability: 'caption' as const }];
/** Which of the captions stay, and on which photo each stands. */
const lines: Filler[] = [
  { say: '第一条', value: 1 },
  { say: '断桥那条', value: 2 },
  { say: '合影的', value: 5 },
  { say: '最后一条', value: 6 },
];

/** What is said to stay as it is beside a wish: it changes nothing there, and is out of a wish for all. */
export const exactChineseKept: readonly Phrasing[] = [
  {
    wish: '旁边那张不动',
    capability: 'length',
    says: ['{q}停6秒，{p}{不要动|别动|不用动}', '{p}{别动|不要动}，{q}{停|改成}6秒', '{q}6秒，{p}{都|}不变'],
    slots: { p: one, q: other },
    expect: ({ p, q }) => [
      { photo_ms: { photo: q, ms: 6000 } },
      { photo_ms: { photo: rest(q), ms: 4000 } },
      { place: { name: row[p - 1]!, at: p } },
    ],
  },
  {
    wish: '全部改，只有一张不动',
    capability: 'look',
    says: ['{全部|照片都}调亮，{p}{别动|不要动|不用动}', '{p}{别动|不要动}，{照片都|全部}调亮'],
    slots: { p: one },
    expect: ({ p }) => [
      { look: { photo: rest(p), brightness: 'up' } },
      { look: { photo: p, brightness: 0 } },
    ],
  },
  {
    wish: '都删掉，留几条字幕',
    capability: 'caption',
    after: captioned,
    says: [
      '字幕都{删掉|删了|不要了|去掉}，{line}{留着|留下|保留}',
      '把字幕都{删掉|去掉}，{line}{留着|别删}',
      '字幕都{删掉|不要了}，{留着|保留}{line}',
    ],
    slots: { line: lines },
    expect: ({ line }) => [
      { text_count: { role: 'caption', n: 1 } },
      { has_text: { text: row[line - 1]!, over: line } },
      { has_text: { text: 'Our Days', role: 'title' } },
    ],
  },
  {
    wish: '一条留着，其他的删掉',
    capability: 'caption',
    after: captioned,
    says: ['{line}{字幕|}{留着|留下}，{其他|其余}的{字幕|}都{删掉|不要了}'],
    slots: { line: [lines[0]!, lines[3]!] },
    expect: ({ line }) => [
      { text_count: { role: 'caption', n: 1 } },
      { has_text: { text: row[line - 1]!, over: line } },
      { order: row },
    ],
  },
  {
    wish: '照片都删掉，留一张',
    capability: 'remove',
    says: ['照片都{删掉|删了}，{p}{留着|留下|保留}', '全{删了|删掉}，{只留|留下}{p}', '{p}留着，照片都删掉'],
    slots: { p: one },
    expect: ({ p }) => [{ order: [row[p - 1]!] }],
  },
  {
    wish: '不要这张，换成那张',
    capability: 'replace',
    may: ['total', 'text_times', 'music_edges', 'durations', 'transitions'],
    says: [
      '{q}不要了，{换成|换上|改用}{p}',
      '{q}{去掉|删掉}，用{p}{代替|来代替}',
      '把{q}{撤掉|拿掉}，{p}顶上',
    ],
    slots: { p: one.slice(0, 2), q: other },
    expect: ({ p, q }) => [{ absent: [row[q - 1]!] }, { place: { name: row[p - 1]!, at: q } }, { count: 5 }],
  },
  {
    wish: '一张改回几秒',
    capability: 'length',
    after: [{ says: ['每张2秒', '全部改成2秒'], capability: 'length' }],
    says: ['{p}{也|}{恢复成|变回|改回|恢复到}4秒', '{p}{恢复到|改回}原来的4秒'],
    slots: { p: one },
    expect: ({ p }) => [{ photo_ms: { photo: p, ms: 4000 } }, { photo_ms: { photo: rest(p), ms: 2000 } }],
  },
  {
    wish: '其中一个转场太花',
    capability: 'transition',
    after: [{ says: ['转场换成左滑', '转场都用左滑'], capability: 'transition' }],
    says: ['{cut}{太花了|太乱了|有点花|不好看}，{换成|改成|用}叠化'],
    slots: {
      cut: [
        { say: '最后那个', value: 5 },
        { say: '第二个', value: 2 },
        { say: '第一个', value: 1 },
      ],
    },
    expect: ({ cut }) => [
      { transition: { at: cut, type: 'crossfade' } },
      { transition: { at: [1, 2, 3, 4, 5].filter((at) => at !== cut), type: 'slide_left' } },
    ],
  },
  {
    wish: '那行字下面再加一行',
    capability: 'caption',
    after: [{ says: ['片尾写“小麦面包”', '结尾加上“小麦面包”'], capability: 'end_card' }],
    says: [
      '店名下面{加上|写上|再加}{网址|}{line}',
      '{店名|片尾}下面加一行{小字|}：{line}',
      '下面{再加一行|写上}“{line}”',
    ],
    slots: { line: [{ say: 'www.xiaomai.cn' }, { say: '021-66667777' }] },
    expect: ({ line }) => [
      { has_text: { text: line, startMs: 21000, endMs: 24000 } },
      { has_text: { text: '小麦面包', role: 'end_card' } },
      { has_text: { text: 'Our Days', role: 'title' } },
      { text_count: { n: 3 } },
    ],
  },
  {
    wish: '样式一样',
    capability: 'caption',
    after: [
      { says: ['第一张写“西湖”，红色，放大', '西湖那张写上“西湖”，红色，放大'], capability: 'caption' },
    ],
    says: [
      '{q}写{上|}“溪水”，{样式|颜色和大小}{也|}一样',
      '{q}写“溪水”，{一样的|同样的}样式',
      '{q}写上“溪水”，跟第一张一样',
    ],
    slots: { q: one },
    expect: ({ q }) => [
      { has_text: { text: '溪水', over: q, color: '#E53935' } },
      { has_text: { text: '西湖', over: 1, color: '#E53935' } },
      { text_count: { n: 3 } },
    ],
  },
  {
    wish: '引号不是字',
    capability: 'caption',
    after: captioned,
    says: ['灵隐寺改成“{words}”{吧|呢|好了|}', '把灵隐寺{换成|改成}“{words}”{吧|}'],
    slots: { words: [{ say: '2024的夏天' }, { say: '秋天' }] },
    expect: ({ words }) => [
      { has_text: { exact: words, over: 4 } },
      { text_count: { role: 'caption', n: 6 } },
    ],
  },
  {
    wish: '后面的是另外几张',
    capability: 'length',
    says: [
      '{前三张|前面三张}2秒，后面{的|每张|的照片}5秒',
      '前三张{停|各}2秒，后面的{都|各}5秒',
      '前三张2秒，后面5秒',
    ],
    expect: () => [
      { photo_ms: { photo: [1, 2, 3], ms: 2000 } },
      { photo_ms: { photo: [4, 5, 6], ms: 5000 } },
    ],
  },
  {
    wish: '加起来多少秒',
    capability: 'length',
    says: ['{最后两张|第五张和日落|合影和日落}{加起来|一共|合计}{停|}10秒'],
    expect: () => [
      { photo_ms: { photo: [5, 6], ms: 5000 } },
      { photo_ms: { photo: [1, 2, 3, 4], ms: 4000 } },
    ],
  },
  {
    wish: '一张推一张拉',
    capability: 'motion',
    says: [
      '{给每张照片加点推拉镜头，|镜头}一张推一张拉',
      '镜头{推拉交替|一推一拉}',
      '照片一张放大，一张缩小',
    ],
    expect: () => [
      { motion: { photo: 'all', type: ['zoom_in', 'zoom_out'] } },
      { changed: ['motions'] },
      { transition: { at: 'all', type: 'crossfade' } },
    ],
  },
  {
    wish: '文字不要动画',
    capability: 'title',
    says: ['标题{放到|移到}{上面|画面上方}，{不要|取消|去掉}动画', '标题改成“杭州”，不要动画'],
    expect: () => [{ has_text: { role: 'title', enter: 'none' } }],
  },
  {
    wish: '文字的时长',
    capability: 'title',
    says: ['标题{写|改成}“三日游”，{时长|时间}2秒', '标题=“三日游”，时长=2秒'],
    expect: () => [{ has_text: { exact: '三日游', role: 'title', durationMs: 2000 } }, { total_ms: 24000 }],
  },
  {
    wish: '写在刚说的那张上',
    capability: 'multi',
    may: ['durations', 'total', 'looks', 'motions', 'texts', 'text_times', 'text_look', 'music_edges'],
    says: [
      '{q}停3秒，{写|写上|配字}“残雪”',
      '{q}{黑白|静止}，{写上|再写上}“残雪”',
      '{q}调亮，写上“残雪”，红色',
    ],
    slots: { q: one },
    expect: ({ q }) => [
      { has_text: { text: '残雪', role: 'caption', over: q } },
      { has_text: { text: 'Our Days', role: 'title' } },
      { text_count: { n: 2 } },
    ],
  },
  {
    wish: '快多少秒',
    capability: 'length',
    says: ['每张{再|}快半秒', '每张{再|}短半秒'],
    expect: () => [{ photo_ms: { photo: 'all', ms: 3500 } }],
  },
  {
    wish: '那一张也是',
    capability: 'length',
    says: ['{q}停5秒，{p}也{是|一样}', '{q}{改成|放}5秒，{p}也是'],
    slots: { p: one, q: other },
    expect: ({ p, q }) => [
      { photo_ms: { photo: [p, q], ms: 5000 } },
      { photo_ms: { photo: rest(p, q), ms: 4000 } },
    ],
  },
  {
    wish: '白字黑边',
    capability: 'title',
    says: ['标题{用|}{ink}字黑边', '标题{ink}色字，黑色描边', '标题{ink}字黑色边框'],
    slots: {
      ink: [
        { say: '黄', value: '#FDD835' },
        { say: '红', value: '#E53935' },
      ],
    },
    expect: ({ ink }) => [{ has_text: { role: 'title', color: ink } }],
  },
  {
    wish: '字的颜色，没有标题',
    capability: 'caption',
    after: captioned,
    says: ['颜色都改成黄色', '都{改成|换成}黄色'],
    expect: () => [
      { has_text: { text: '合影', color: '#FDD835' } },
      { has_text: { text: '西湖', color: '#FDD835' } },
      { has_text: { text: 'Our Days', color: '#FFFFFF' } },
    ],
  },
  {
    wish: '放前面当封面',
    capability: 'order',
    after: [{ says: ['标题改成“杭州”'], capability: 'title' }],
    says: ['{p}放{到|}最前面{当|做}封面', '把{p}放到第一张当{封面|开头}'],
    slots: { p: one },
    expect: ({ p }) => [{ place: { name: row[p - 1]!, at: 1 } }],
  },
];
