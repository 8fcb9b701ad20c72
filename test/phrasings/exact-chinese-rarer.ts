import type { Filler, Phrasing } from './phrasing.js';

/** Photos of the set `hangzhou`, each with its place in the film. */
const photos: Filler[] = [
  { say: '断桥', value: ['断桥', 2] },
  { say: '龙井茶', value: ['龙井茶', 3] },
  { say: '第四张', value: ['灵隐寺', 4] },
  { say: '第2张', value: ['断桥', 2] },
];
const row = ['西湖', '断桥', '龙井茶', '灵隐寺', '合影', '日落'];
const swapped = (from: number, to: number): string[] =>
  row.map((name, at) => (at === from ? row[to]! : at === to ? row[from]! : name));

/** Wordings that were done wrong once: rarer words for what others say plainly. */
export const exactChineseRarer: readonly Phrasing[] = [
  {
    wish: '标题里有逗号',
    capability: 'title',
    says: ['标题{写|写上|叫} {words}', '帮我标题写 {words}', '标题改成：{words}'],
    slots: {
      words: [
        { say: '爸爸，生日快乐！', value: '爸爸，生日快乐！' },
        { say: '再见，西湖', value: '再见，西湖' },
        { say: '你好，新的一年', value: '你好，新的一年' },
      ],
    },
    expect: ({ words }) => [
      { has_text: { exact: words, role: 'title' } },
      { text_count: { role: 'title', n: 1 } },
      { unchanged: ['looks', 'music', 'order'] },
    ],
  },
  {
    wish: '位置、字幕和时长都是那一张的',
    capability: 'multi',
    may: [
      'order',
      'durations',
      'total',
      'texts',
      'text_times',
      'text_look',
      'music_edges',
      'transitions',
      'motions',
    ],
    says: ['{p}放第一张，{配字|字幕}“再见”，停5秒', '把{p}{移到|放到}最前面，配字“再见”，停5秒'],
    slots: { p: photos },
    expect: ({ p }) => [
      { place: { name: p[0], at: 1 } },
      { photo_ms: { photo: 1, ms: 5000 } },
      { photo_ms: { photo: [2, 3, 4, 5, 6], ms: 4000 } },
      { has_text: { text: '再见', over: 1 } },
    ],
  },
  {
    wish: '视频半速',
    capability: 'clip',
    assets: 'clips',
    says: ['视频都半速', '所有视频都半速{播放|}', '视频全部用半速'],
    expect: () => [
      { clip: { name: 'dog_running', speed: 0.5 } },
      { clip: { name: 'waves', speed: 0.5 } },
      { photo_ms: { photo: [1, 3, 5], ms: 4000 } },
    ],
  },
  {
    wish: '正好这么长',
    capability: 'length',
    says: ['{片子|视频|全片}{不多不少|正好|不长不短}{t}', '{片子|总时长}要{不多不少|正好}{t}'],
    slots: {
      t: [
        { say: '18s', value: 18_000 },
        { say: '30秒', value: 30_000 },
      ],
    },
    expect: ({ t }) => [{ total_ms: t }, { count: 6 }],
  },
  {
    wish: '几张各停多久',
    capability: 'length',
    says: ['让第4{张|張}和第6{张|張}{各|都|分别}停{t}', '第4张和第6张{各|都}停{t}', '让灵隐寺和日落各停{t}'],
    slots: {
      t: [
        { say: '2.5秒', value: 2500 },
        { say: '5秒', value: 5000 },
      ],
    },
    expect: ({ t }) => [
      { photo_ms: { photo: [4, 6], ms: t } },
      { photo_ms: { photo: [1, 2, 3, 5], ms: 4000 } },
      { order: row },
    ],
  },
  {
    wish: '只剩这些',
    capability: 'remove',
    says: ['就留{n}张', '只留{n}张', '保留{n}张，{其余|其他|剩下的}{删除|删掉|都删了|不要}'],
    slots: {
      n: [
        { say: '2，4，6', value: ['断桥', '灵隐寺', '日落'] },
        { say: '2、4、6', value: ['断桥', '灵隐寺', '日落'] },
        { say: '第1，3，5', value: ['西湖', '龙井茶', '合影'] },
      ],
    },
    expect: ({ n }) => [{ order: n }],
  },
  {
    wish: '之前之后的全删',
    capability: 'remove',
    says: ['第三张{之前|前面}的{统统|全部|全都|通通|}{删了|删掉}'],
    expect: () => [{ order: row.slice(2) }],
  },
  {
    wish: '和后面那张换',
    capability: 'order',
    says: ['把{p}{跟|和|与}它后面那张{换一下|互换|对调}', '{p}{和|跟}后面{那|的那|}一张{换个位置|交换}'],
    slots: { p: photos },
    expect: ({ p }) => [{ order: swapped(p[1] - 1, p[1]) }],
  },
  {
    wish: '按时间',
    capability: 'order',
    says: ['按{拍照|拍摄}时间来吧', '{先|早}拍的放前面', '{早|先}拍的排前面'],
    expect: () => [{ order: ['灵隐寺', '西湖', '断桥', '日落', '龙井茶', '合影'] }],
  },
  {
    wish: '删一张，剩下的倒过来',
    capability: 'multi',
    may: [
      'order',
      'durations',
      'total',
      'texts',
      'text_times',
      'text_look',
      'music_edges',
      'transitions',
      'motions',
    ],
    says: ['删掉日落{那张|}，{还有|另外|}{剩下的|其余的}{倒序|倒过来}'],
    expect: () => [{ order: ['合影', '灵隐寺', '龙井茶', '断桥', '西湖'] }],
  },
  {
    wish: '文件的一段',
    capability: 'clip',
    assets: 'clips',
    says: ['waves{只要|}3到8秒{这一段就行|}', 'waves3到8秒{这一段|}就行', 'waves.mov只留3到8秒'],
    expect: () => [
      { clip: { name: 'waves', sourceStartMs: 3000, ms: 5000 } },
      { photo_ms: { photo: 1, ms: 4000 } },
    ],
  },
  {
    wish: '从第几点几秒',
    capability: 'clip',
    assets: 'clips',
    says: ['waves{.mov|}从第3.5秒{开始播|开始放|开始}', 'waves.mov从3.5秒开始播'],
    expect: () => [
      { clip: { name: 'waves', sourceStartMs: 3500, ms: 8500 } },
      { place: { name: 'waves', at: 4 } },
    ],
  },
  {
    wish: '只留原声',
    capability: 'music',
    assets: 'clips',
    says: ['{音乐|背景音乐}{关掉|去掉|不要了}{，|}只{留|保留}{视频|}原声'],
    expect: () => [{ music: { is: 'none' } }, { clip: { name: 'waves', volume: 1 } }],
  },
  {
    wish: '歌从哪里开始',
    capability: 'music',
    assets: 'wedding',
    says: ['把our_song.mp3从30秒开始{作为|当|当作}背景音乐', '用our_song.mp3从30秒开始做背景音乐'],
    expect: () => [{ music: { is: 'our_song', sourceStartMs: 30_000 } }],
  },
  {
    wish: '开头几秒显示',
    capability: 'title',
    may: ['total'],
    says: ['{开头|片头|一开始}3秒显示{标题|}“杭州”'],
    expect: () => [{ has_text: { text: '杭州', startMs: 0, durationMs: 3000 } }],
  },
  {
    wish: '两行标题',
    capability: 'title',
    says: ['{帮我|}标题分{两|2}行写：杭州之旅 再见了西湖{吧|}', '标题写成两行：杭州之旅 再见了西湖'],
    expect: () => [{ has_text: { exact: '杭州之旅\n再见了西湖', role: 'title' } }],
  },
  {
    wish: '没有这样的照片',
    capability: 'clarify',
    says: ['顺序{改成|改为}：朋友、{西湖、断桥|日落、合影}、山崖'],
    expect: () => [{ same: true }, { reply_mentions: ['朋友'] }],
  },
];
