import { isText, names, words } from './chinese-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

const near = (value: number): [number, number] => [value - 0.011, value + 0.011];
const level: Filler[] = [
  { say: '50%', value: 0.5 },
  { say: '百分之三十', value: 0.3 },
  { say: '20%', value: 0.2 },
  { say: '65%', value: 0.65 },
];
/** Times the 40 % that the film begins with. */
const times: Filler[] = [
  { say: '80%', value: 0.32 },
  { say: '百分之五十', value: 0.2 },
  { say: '一半', value: 0.2 },
  { say: '1.5倍', value: 0.6 },
  { say: '两倍', value: 0.8 },
];
const seconds: Filler[] = [
  { say: '2秒', value: 2000 },
  { say: '三秒', value: 3000 },
  { say: '1.5秒', value: 1500 },
  { say: '两秒', value: 2000 },
];

/** Music, the sound of clips and what the film is made as, said with values. */
export const exactChineseSound: readonly Phrasing[] = [
  {
    wish: '音量按现在的',
    capability: 'music',
    says: [
      '{音乐|背景音乐|}音量{改成|调到|降到|设为|变成}{现在|原来|目前|当前}的{times}',
      '把音乐音量调{到|成}现在的{times}',
      '音乐声音{调|降}到原来的{times}',
      '音量调整为当前的{times}',
    ],
    slots: { times },
    expect: ({ times: volume }) => [{ music: { volume: near(volume) } }, { unchanged: ['music'] }],
  },
  {
    wish: '音量',
    capability: 'music',
    says: [
      '{音乐|背景音乐|配乐}音量{调到|设为|改成|}{level}',
      '把{音乐|背景音乐}{的|}音量{调到|设成}{level}',
      '将背景音乐的音量设置为{level}',
      '音乐{调|降|开}到{level}',
      '背景音乐：音量{level}',
    ],
    slots: { level },
    expect: ({ level: volume }) => [{ music: { volume: near(volume) } }, { unchanged: ['music'] }],
  },
  {
    wish: '淡入淡出',
    capability: 'music',
    says: [
      '音乐淡入{a}{，|、|}淡出{b}',
      '音乐开头淡入{a}，结尾淡出{b}',
      '给音乐加{a}淡入和{b}淡出',
      '背景音乐{a}淡入、{b}淡出',
      '把音乐的淡入设为{a}，淡出设为{b}',
      '音乐淡入时间{a}，淡出时间{b}',
    ],
    slots: {
      a: seconds.slice(0, 2),
      b: [
        { say: '1秒', value: 1000 },
        { say: '四秒', value: 4000 },
      ],
    },
    expect: ({ a, b }) => [{ music: { fadeInMs: a, fadeOutMs: b } }, isText('Our Days', { endMs: 3000 })],
  },
  {
    wish: '只淡出',
    capability: 'music',
    says: [
      '音乐淡出{改成|设为|}{a}',
      '片尾音乐淡出{a}',
      '音乐在结尾淡出{a}',
      '结尾的音乐淡出{a}',
      '最后{a}音乐淡出',
      '音乐最后用{a}淡出',
    ],
    slots: { a: seconds },
    expect: ({ a }) => [
      { music: { fadeOutMs: a, fadeInMs: 0 } },
      isText('Our Days', { startMs: 0, endMs: 3000 }),
      { total_ms: 24_000 },
    ],
  },
  {
    wish: '去淡入留淡出',
    capability: 'music',
    after: [{ says: ['音乐淡入2秒淡出3秒', '音乐淡入2秒，淡出3秒'], capability: 'music' }],
    says: [
      '音乐去掉淡入{，|}保留淡出',
      '音乐不要淡入，淡出留着',
      '淡入去掉，淡出不变',
      '只要淡出，不要淡入',
      '取消音乐的淡入',
    ],
    expect: () => [{ music: { fadeInMs: 0, fadeOutMs: 3000 } }],
  },
  {
    wish: '去淡出留淡入',
    capability: 'music',
    after: [{ says: ['音乐淡入2秒淡出3秒', '音乐淡入2秒，淡出3秒'], capability: 'music' }],
    says: ['音乐去掉淡出{，|}保留淡入', '音乐不要淡出，淡入留着', '淡出去掉，淡入不变', '取消音乐的淡出'],
    expect: () => [{ music: { fadeInMs: 2000, fadeOutMs: 0 } }],
  },
  {
    wish: '从哪张开始有音乐',
    capability: 'music',
    says: [
      '音乐从{from}开始{放|播放|响|}',
      '从{from}开始放音乐',
      '从{from}才开始有音乐',
      '音乐到{from}再{开始|进来}',
      '{before}不要音乐',
    ],
    slots: {
      from: [
        { say: '第三张', value: 8000 },
        { say: '龙井茶那张', value: 8000 },
      ],
      before: [
        { say: '前两张', value: 8000 },
        { say: '开头两张', value: 8000 },
        { say: '第一张和第二张', value: 8000 },
      ],
    },
    expect: ({ from, before }) => [{ music: { is: 'any', startMs: from ?? before } }, { count: 6 }],
  },
  {
    wish: '结尾不要音乐',
    capability: 'refusal',
    says: [
      '结尾不要音乐',
      '最后{两张|一张}不要音乐',
      '音乐只放到第四张',
      '片尾不要有音乐',
      '最后三秒不要音乐',
      '第五张和第六张不要音乐',
      '第三张不要音乐',
    ],
    may: ['music_edges'],
    expect: () => [
      { music: { is: 'any', volume: 0.4 } },
      { count: 6 },
      { reply_kind: ['refusal', 'question', 'answer', 'edit'] },
    ],
  },
  {
    wish: '只要部分有音乐以外都去',
    capability: 'music',
    says: ['{全片|整个视频|}不要音乐', '音乐全部去掉', '把背景音乐{删除|移除}', '不用背景音乐了'],
    expect: () => [{ music: { is: 'none' } }, isText('Our Days'), { count: 6 }],
  },
  {
    wish: '几样都不要',
    capability: 'multi',
    may: ['texts', 'text_times', 'text_look', 'music', 'volume', 'music_edges'],
    says: [
      '标题和音乐都不要',
      '不要标题不要音乐',
      '去掉标题和音乐',
      '把标题和音乐都去掉',
      '不要标题，不要音乐',
    ],
    expect: () => [{ text_count: { n: 0 } }, { music: { is: 'none' } }, { count: 6 }],
  },
  {
    wish: '上传的音乐',
    capability: 'music',
    assets: 'wedding',
    says: [
      '背景音乐用 our_song.mp3{，|}音量{level}',
      '用our_song做背景音乐，音量{level}',
      '把音乐换成our_song.mp3，音量调到{level}',
      '配乐换成我上传的our_song，音量设为{level}',
      '音乐：our_song.mp3，{level}',
    ],
    slots: { level },
    expect: ({ level: volume }) => [{ music: { is: 'our_song', volume: near(volume) } }, { count: 8 }],
  },
  {
    wish: '音乐从歌的哪里放',
    capability: 'music',
    assets: 'wedding',
    says: [
      '背景音乐用our_song.mp3，从第{at}开始{放|播}',
      '用our_song做音乐，从歌曲的{at}处开始',
      '音乐换成our_song，跳过前{at}',
    ],
    slots: {
      at: [
        { say: '15秒', value: 15_000 },
        { say: '30秒', value: 30_000 },
      ],
    },
    expect: ({ at }) => [{ music: { is: 'our_song', sourceStartMs: at } }, { count: 8 }],
  },
  {
    wish: '换音乐和音量',
    capability: 'music',
    says: [
      '{音乐|背景音乐}换成{mood}的{，|}音量{level}',
      '配{mood}的音乐，音量调到{level}',
      '把音乐改成{mood}风格，音量{level}',
      '音量{level}，音乐换成{mood}的',
    ],
    slots: {
      mood: [
        { say: '浪漫', value: ['romantic'] },
        { say: '轻快', value: ['upbeat', 'playful', 'energetic'] },
      ],
      level,
    },
    expect: ({ mood, level: volume }) => [{ music: { mood, volume: near(volume) } }],
  },
  {
    wish: '原声',
    capability: 'clip',
    assets: 'clips',
    says: [
      '{把|}{视频|}原声{调到|设为|改成}{level}',
      '{把|将}视频的原声{调到|降到|设为}{level}',
      '视频原声音量{level}',
      '所有视频的{原声|声音}{调到|改成}{level}',
      '片段原声{调到|降到}{level}',
    ],
    slots: { level },
    expect: ({ level: volume }) => [
      { clip: { name: 'dog_running', volume: near(volume) } },
      { clip: { name: 'waves', volume: near(volume) } },
      { music: { volume: 0.4 } },
    ],
  },
  {
    wish: '一段原声',
    capability: 'clip',
    assets: 'clips',
    says: [
      '{one}{静音|消音}',
      '把{one}的{声音|原声}{关掉|关了|静音}',
      '{one}不要{声音|原声}',
      '去掉{one}的{声音|原声}',
      '{one}的原声调到0',
    ],
    slots: {
      one: [
        { say: '第一段视频', value: 'dog_running' },
        { say: '第二段视频', value: 'waves' },
        { say: 'waves', value: 'waves' },
        { say: 'dog_running.mp4', value: 'dog_running' },
      ],
    },
    expect: ({ one }) => [
      { clip: { name: one, volume: 0 } },
      { clip: { name: one === 'waves' ? 'dog_running' : 'waves', volume: 1 } },
      { music: { volume: 0.4 } },
      { count: 5 },
    ],
  },
  {
    wish: '两段各多少',
    capability: 'clip',
    assets: 'clips',
    says: [
      '第一段视频原声50%，第二段视频原声80%',
      '第一段视频声音调到50%，第二段调到80%',
      '把dog_running的声音调到50%，waves的声音调到80%',
      'dog_running音量50%，waves音量80%',
    ],
    expect: () => [
      { clip: { name: 'dog_running', volume: near(0.5) } },
      { clip: { name: 'waves', volume: near(0.8) } },
      { music: { volume: 0.4 } },
    ],
  },
  {
    wish: '原声减半',
    capability: 'clip',
    assets: 'clips',
    says: ['两段视频的原声都{降到一半|减半|降一半}', '视频原声{减半|降一半|降到一半}', '原声音量减半'],
    expect: () => [
      { clip: { name: 'dog_running', volume: near(0.5) } },
      { clip: { name: 'waves', volume: near(0.5) } },
      { music: { volume: 0.4 } },
    ],
  },
  {
    wish: '原声和音乐',
    capability: 'clip',
    assets: 'clips',
    may: ['volume'],
    says: [
      '视频原声{静音|关掉}，音乐音量{level}',
      '关掉视频原声{，|}音乐调到{level}',
      '音乐音量{level}，视频原声关掉',
      '把视频静音，背景音乐音量调到{level}',
    ],
    slots: { level },
    expect: ({ level: volume }) => [
      { clip: { name: 'dog_running', volume: 0 } },
      { clip: { name: 'waves', volume: 0 } },
      { music: { volume: near(volume) } },
    ],
  },
  {
    wish: '项目名',
    capability: 'project_title',
    says: [
      '项目名称{改为|改成|设为}《{text}》',
      '把项目名{改成|换成}“{text}”',
      '项目改名「{text}」',
      '将项目命名为{text}',
      '项目名：{text}',
      '項目名稱改為「{text}」',
    ],
    slots: { text: ['西湖春游', '杭州2025', '我的夏天'].map((say) => ({ say })) },
    expect: ({ text }) => [{ project_title: text }, isText('Our Days')],
  },
  {
    wish: '标题、音乐和时长',
    capability: 'multi',
    may: ['texts', 'text_times', 'music', 'volume', 'durations', 'total', 'music_edges'],
    says: [
      '标题改成“{text}”，音乐音量{level}，每张3秒',
      '每张3秒，音乐调到{level}，标题改成“{text}”',
      '把标题换成“{text}”并且音乐音量改成{level}，每张照片3秒',
      '音乐音量{level} 每张3秒 标题改成“{text}”',
      '音乐音量调到{level}，标题改为「{text}」，所有照片都停3秒',
    ],
    slots: { text: words, level },
    expect: ({ text, level: volume }) => [
      isText(text),
      { no_text: { text: 'Our Days' } },
      { music: { volume: near(volume) } },
      { photo_ms: { photo: 'all', ms: 3000 } },
      { order: names },
    ],
  },
  {
    wish: '顺序、滤镜和字幕',
    capability: 'multi',
    may: ['order', 'looks', 'texts', 'text_times', 'text_look', 'music_edges', 'motions', 'transitions'],
    says: [
      '把日落移到最前面，全部用黑白滤镜，日落那张写“{text}”',
      '日落放最前面、全部黑白，然后日落加字幕“{text}”',
      '全部黑白，日落放到开头，再给日落写上“{text}”',
    ],
    slots: { text: words },
    expect: ({ text }) => [
      { order: ['日落', '西湖', '断桥', '龙井茶', '灵隐寺', '合影'] },
      { look: { photo: 'all', preset: ['bw', 'noir'] } },
      isText(text, { over: 1 }),
    ],
  },
  {
    wish: '删、转场和音乐',
    capability: 'multi',
    may: ['order', 'total', 'text_times', 'music_edges', 'transitions', 'music', 'volume'],
    says: [
      '删掉合影，转场都用黑场，不要音乐',
      '合影删掉，转场换成黑场，音乐去掉',
      '不要音乐，转场用黑场，删掉合影那张',
      '去掉音乐和合影，转场改成黑场',
    ],
    expect: () => [
      { order: ['西湖', '断桥', '龙井茶', '灵隐寺', '日落'] },
      { transition: { at: 'all', type: 'fade_black' } },
      { music: { is: 'none' } },
      isText('Our Days'),
    ],
  },
  {
    wish: '时长和运镜给两张',
    capability: 'multi',
    may: ['durations', 'total', 'motions', 'music_edges', 'text_times'],
    says: [
      '第一张停5秒并且向左平移，第二张停3秒静止',
      '第一张5秒左移，第二张3秒静止',
      '第一张放5秒，镜头左移；第二张放3秒，静止不动',
    ],
    expect: () => [
      { photo_ms: { photo: 1, ms: 5000 } },
      { photo_ms: { photo: 2, ms: 3000 } },
      { motion: { photo: 1, type: 'pan_left' } },
      { motion: { photo: 2, type: ['none', 'hold'] } },
      { photo_ms: { photo: [3, 4, 5, 6], ms: 4000 } },
    ],
  },
];
