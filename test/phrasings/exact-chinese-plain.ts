import type { Filler, Phrasing } from './phrasing.js';

const row = ['西湖', '断桥', '龙井茶', '灵隐寺', '合影', '日落'];
const one: Filler[] = [
  { say: '断桥', value: 2 },
  { say: '龙井茶', value: 3 },
  { say: '第四张', value: 4 },
];
const others = (at: number): number[] => [1, 2, 3, 4, 5, 6].filter((place) => place !== at);
const kept = ['texts', 'music', 'order', 'looks', 'canvas'] as const;

/** Plain Chinese wishes that were done wrong once. */
export const exactChinesePlain: readonly Phrasing[] = [
  {
    wish: '标题的标点和逗号后面的字',
    capability: 'title',
    says: ['标题{写|写上|改成：} {words}', '标题：{words}', '帮我标题写上{words}'],
    slots: {
      words: [
        { say: '2024，新的开始' },
        { say: '2025年，我们出发' },
        { say: '妈妈，节日快乐！' },
        { say: '我们来啦！' },
      ],
    },
    expect: ({ words }) => [
      { has_text: { exact: words, role: 'title' } },
      { text_count: { role: 'title', n: 1 } },
      { unchanged: ['looks', 'music', 'order'] },
    ],
  },
  {
    wish: '标题怎么写的是问题',
    capability: 'question',
    says: ['标题叫什么来着{？|}', '标题{是|写的是}什么呢{？|}', '标题现在是什么颜色呀？'],
    expect: () => [{ same: true }],
  },
  {
    wish: '例外有自己的时长',
    capability: 'length',
    says: ['每张{t}，除了{one}，它停{u}', '每张{t}，除了{one}停{u}'],
    slots: {
      one,
      t: [
        { say: '3.5秒', value: 3500 },
        { say: '3秒', value: 3000 },
      ],
      u: [
        { say: '6秒', value: 6000 },
        { say: '7秒', value: 7000 },
      ],
    },
    expect: ({ one: a, t, u }) => [
      { photo_ms: { photo: a, ms: u } },
      { photo_ms: { photo: others(a), ms: t } },
      { unchanged: [...kept] },
    ],
  },
  {
    wish: '中间都用',
    capability: 'multi',
    may: ['durations', 'total', 'text_times', 'music_edges', 'transitions', 'motions'],
    says: ['前三张每张3秒，第四张2秒，中间都用{t}的叠化', '每张3秒，照片之间都用{t}的叠化'],
    slots: {
      t: [
        { say: '0.8秒', value: 800 },
        { say: '1秒', value: 1000 },
      ],
    },
    expect: ({ t }) => [
      { transition: { at: 'all', type: 'crossfade', ms: t } },
      { photo_ms: { photo: [1, 2, 3], ms: 3000 } },
    ],
  },
  {
    wish: '换了顺序，有的不动',
    capability: 'order',
    says: [
      '{顺序|}倒过来，{第一张|西湖}{不动|别动|位置不变}',
      '顺序{倒过来|反过来}，但{是|}西湖{不动|留在原位}',
    ],
    expect: () => [{ order: ['西湖', '日落', '合影', '灵隐寺', '龙井茶', '断桥'] }],
  },
  {
    wish: '首尾不动',
    capability: 'order',
    says: ['倒序，首尾{两张|}{不变|不动}', '顺序倒过来，第一张和最后一张{不变|别动}'],
    expect: () => [{ order: ['西湖', '合影', '灵隐寺', '龙井茶', '断桥', '日落'] }],
  },
  {
    wish: '各有各的镜头',
    capability: 'motion',
    says: ['第二张{慢慢|}推近，第三张从左往右{移|平移|移动}'],
    expect: () => [
      { motion: { photo: 2, type: 'push_in' } },
      { motion: { photo: 3, type: 'pan_right' } },
      { unchanged: ['transitions', 'durations'] },
    ],
  },
  {
    wish: '镜头放大到几倍',
    capability: 'motion',
    says: ['{one}{慢慢|}放大{到|}1.3倍', '把{one}{的画面|}放大{到|}1.4倍', '{one}放大30%'],
    slots: { one },
    expect: ({ one: a }) => [
      { motion: { photo: a, type: 'zoom_in', change: 'stronger' } },
      { unchanged: ['texts', 'durations', 'fit'] },
    ],
  },
  {
    wish: '换一下的请求',
    capability: 'order',
    says: [
      '{能不能|可不可以|我想|}把{one}{跟|和}它后面那张换一下{吗|吧|}',
      '{能不能|}把{one}{和|与}后面那张{对调|互换}一下',
    ],
    slots: { one },
    expect: ({ one: a }) => [
      { order: row.map((name, at) => (at === a - 1 ? row[a]! : at === a ? row[a - 1]! : name)) },
    ],
  },
  {
    wish: '怎么样是建议',
    capability: 'music',
    says: ['音乐换成{欢快的|轻快的}{怎么样|如何}{？|}', '把音乐换成欢快的，怎么样'],
    expect: () => [{ music: { mood: 'upbeat' } }],
  },
  {
    wish: '怎么样是问题',
    capability: 'question',
    says: ['{现在的|}音乐怎么样{？|}', '音乐用得怎么样', '换成黑白会怎么样'],
    expect: () => [{ same: true }],
  },
  {
    wish: '不用加的不加',
    capability: 'title',
    says: ['{不用|别|不要|不需要}{加|配|写}{字幕|文字|标题}{了|}', '不用加字幕，也不要改标题'],
    expect: () => [{ same: true }],
  },
  {
    wish: '不用加，别的照做',
    capability: 'order',
    says: ['{不用|不要}{加|配}字幕，按时间排{就行|就好|}', '标题别动，其他的都可以{改|动}，按时间排'],
    expect: () => [{ order: ['灵隐寺', '西湖', '断桥', '日落', '龙井茶', '合影'] }],
  },
  {
    wish: '不要加音乐',
    capability: 'music',
    says: ['{不要|不用|别}{加|配}{背景|}音乐{了|}'],
    expect: () => [{ music: { is: 'none' } }],
  },
  {
    wish: '模糊填充',
    capability: 'fit',
    says: ['不要黑边，用模糊填充', '{背景|}用模糊{填充|填满}{，不要黑边|}'],
    expect: () => [{ fit: { photo: 'all', fit: 'blur' } }],
  },
  {
    wish: '一张照片裁不成方的',
    capability: 'refusal',
    says: ['{把|}{one}{裁成|裁剪成}{正方形|1:1}'],
    slots: { one },
    expect: () => [{ same: true }],
  },
  {
    wish: '黑底的片尾',
    capability: 'end_card',
    says: [
      '最后加一张黑底{白字|}的“谢谢观看”',
      '片尾写“谢谢观看”，{黑色背景|黑底|用黑底}',
      '片尾用黑底写“谢谢观看”',
    ],
    expect: () => [
      { has_text: { text: '谢谢观看', role: 'end_card', color: 'white' } },
      { unchanged: ['fit', 'background'] },
    ],
  },
  {
    wish: '不是这张是那张',
    capability: 'length',
    after: [{ says: ['{one}停6秒'], capability: 'length' }],
    says: ['{不对，|}不是{one}，{是|应该是}第五张', '不是{one}，是合影'],
    slots: { one },
    expect: () => [{ photo_ms: { photo: 5, ms: 6000 } }, { photo_ms: { photo: others(5), ms: 4000 } }],
  },
  {
    wish: '说的是音乐',
    capability: 'undo',
    after: [{ says: ['把标题{删了|去掉}', '标题不要了'], capability: 'title' }],
    says: ['不对，{标题留着，|}我说的是音乐', '说错了，是音乐'],
    expect: () => [{ music: { is: 'none' } }, { has_text: { text: 'Our Days', role: 'title' } }],
  },
  {
    wish: '标题说错了',
    capability: 'title',
    after: [{ says: ['标题{写|改成}“{word}”', '标题改成{word}'], capability: 'title' }],
    says: ['不是{word}，是西湖', '{不对，|}不是“{word}”，是“西湖”'],
    slots: { word: [{ say: '杭州' }, { say: '苏州' }] },
    expect: () => [{ has_text: { exact: '西湖', role: 'title' } }],
  },
  {
    wish: '只有它有颜色',
    capability: 'look',
    says: ['{全部|整个片子}{做成|}黑白，{只有|唯独}{one}{保留颜色|保留原色|是彩色的}'],
    slots: { one },
    expect: ({ one: a }) => [{ look: { photo: others(a), preset: 'bw' } }, { look: { photo: a, not: 'bw' } }],
  },
  {
    wish: '时长说死了，节奏不再改',
    capability: 'length',
    says: ['每张6秒，节奏{慢|快}一点', '每张停6秒，整体节奏舒缓一点'],
    expect: () => [{ photo_ms: { photo: 'all', ms: 6000 } }],
  },
  {
    wish: '改回横的',
    capability: 'canvas',
    after: [{ says: ['改成竖屏', '做成9:16'], capability: 'canvas' }],
    says: ['还是横的吧', '算了，还是横的', '还是算了，横的吧'],
    expect: () => [{ canvas: '16:9' }],
  },
  {
    wish: '饱和度高一点',
    capability: 'look',
    says: ['{one}饱和度{高|强}一点，{别的别动|其他不变}', '把{one}的饱和度调高一些'],
    slots: { one },
    expect: ({ one: a }) => [{ look: { photo: a, saturation: 'up' } }],
  },
  {
    wish: '调小但别关',
    capability: 'music',
    says: ['{可以|}把音乐调小{，|}但别关掉{吗|}', '音乐小一点，不过别静音'],
    expect: () => [{ music: { change: 'quieter' } }],
  },
  {
    wish: '开头的黑屏做不了',
    capability: 'refusal',
    says: ['开头先黑屏一秒', '{片头|一开始}加个黑屏'],
    expect: () => [{ same: true }],
  },
  {
    wish: '先说不动，再说顺序',
    capability: 'order',
    says: [
      '{第一张|西湖}{不动|不要动}，{顺序|剩下的|其他的}{倒过来|倒着放}',
      '其他的倒过来，西湖{别动|不要动}',
    ],
    expect: () => [{ order: ['西湖', '日落', '合影', '灵隐寺', '龙井茶', '断桥'] }],
  },
  {
    wish: '加到几秒',
    capability: 'length',
    says: ['{每张|所有照片都}{加到|延长到|增加到}{t}'],
    slots: {
      t: [
        { say: '5秒', value: 5000 },
        { say: '6秒', value: 6000 },
      ],
    },
    expect: ({ t }) => [{ photo_ms: { photo: 'all', ms: t } }],
  },
  {
    wish: '比别的长一倍',
    capability: 'length',
    says: ['{one}{多停一会儿，|}比{别的|其他的}长一倍'],
    slots: { one },
    expect: ({ one: a }) => [
      { photo_ms: { photo: a, ms: 8000 } },
      { photo_ms: { photo: others(a), ms: 4000 } },
    ],
  },
  {
    wish: '运镜只留一张',
    capability: 'motion',
    says: ['运镜都去掉，只留{one}的', '镜头运动全部去掉，只保留{one}的'],
    slots: { one },
    expect: ({ one: a }) => [
      { motion: { photo: others(a), type: 'none' } },
      { motion: { photo: a, not: 'none' } },
    ],
  },
  {
    wish: '另一张不加字幕',
    capability: 'caption',
    says: ['给第二张加字幕“断桥残雪”，{第三张|日落}{不加|不用加|不要加了}'],
    expect: () => [{ order: row }, { has_text: { text: '断桥残雪', over: 2 } }, { count: 6 }],
  },
  {
    wish: '看不出哪张模糊',
    capability: 'clarify',
    says: ['{千万|}别删合影，其他模糊的删掉', '别删{one}，其余{不好看|拍糊了}的都删掉'],
    slots: { one },
    expect: () => [{ same: true }],
  },
  {
    wish: '慢放一倍',
    capability: 'clip',
    assets: 'family',
    says: ['宝宝那段{慢放|放慢}一倍', '把宝宝的视频慢放一倍'],
    expect: () => [{ clip: { name: '宝宝', speed: 0.5 } }],
  },
  {
    wish: '两个问题一句话',
    capability: 'question',
    says: ['{现在|}分辨率和帧率{是多少|各是多少}{？|}'],
    expect: () => [{ same: true }, { reply_mentions: ['30'] }, { reply_mentions: ['1920x1080'] }],
  },
  {
    wish: '能不能4K',
    capability: 'question',
    says: ['{能|可以}做4K吗{？|}', '支持4k吗'],
    expect: () => [{ same: true }, { reply_mentions: ['4K', '3840'] }],
  },
];
