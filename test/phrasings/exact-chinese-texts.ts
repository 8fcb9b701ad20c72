import { isText, names, photo, words } from './chinese-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

const hue: Filler[] = [
  { say: '红色', value: 'red' },
  { say: '黄色', value: 'yellow' },
  { say: '蓝色', value: 'blue' },
  { say: '#FF0000', value: 'red' },
  { say: '#1E88E5', value: 'blue' },
];
const corner: Filler[] = [
  { say: '左下角', value: 'bottom-left' },
  { say: '右上角', value: 'top-right' },
  { say: '底部', value: 'bottom' },
  { say: '顶部', value: 'top' },
  { say: '右下角', value: 'bottom-right' },
];
const span: Filler[] = [
  { say: '从第2秒到第5秒', value: [2000, 5000] },
  { say: '从2秒到6秒', value: [2000, 6000] },
  { say: '从第三秒到第八秒', value: [3000, 8000] },
  { say: '第1秒到第4秒', value: [1000, 4000] },
  { say: '从1.5秒到4.5秒', value: [1500, 4500] },
];
const captioned = [{ says: ['每张照片写上文件名', '每张写文件名'], capability: 'caption' as const }];

/** Words on the picture, said exactly: what they say, when, where and how they look. */
export const exactChineseTexts: readonly Phrasing[] = [
  {
    wish: '样子去掉一样，字留着',
    capability: 'title',
    after: [{ says: ['标题加描边和阴影，加底框', '标题白底黑字'], capability: 'title' }],
    says: [
      '标题{去掉|不要|取消}{part}',
      '标题的{part}{去掉|不要了|取消|删掉}',
      '把标题的{part}{去掉|取消|删了}',
      '{去掉|取消|删除}标题的{part}',
      '{不要|别加}标题{part}',
      '标题上的{part}不要',
    ],
    slots: {
      part: ['底框', '背景框', '阴影', '描边', '动画', '入场动画', '背景', '底色', '投影'].map((say) => ({
        say,
      })),
    },
    expect: () => [isText('Our Days'), { text_count: { n: 1 } }, { count: 6 }],
  },
  {
    wish: '字的样子几样一起',
    capability: 'title',
    says: [
      '标题{改成|换成|用}{hue}{、|，|}加粗，{放|移到}{corner}',
      '把标题{放到|移到}{corner}，{颜色|}{改成|换成}{hue}，加粗',
      '标题加粗{hue}放{corner}',
      '标题：{hue}，加粗，{corner}',
      '标题放{corner}并且加粗，颜色用{hue}',
    ],
    slots: { hue, corner },
    expect: ({ hue: color, corner: position }) => [
      isText('Our Days', { color, position, bold: true }),
      { text_count: { n: 1 } },
    ],
  },
  {
    wish: '下划线做不了',
    capability: 'title',
    says: [
      '标题加粗加下划线',
      '标题加粗，加下划线',
      '给标题加粗和下划线',
      '标题要加粗、带下划线',
      '标题加下划线，加粗',
    ],
    expect: () => [
      isText('Our Days', { bold: true, position: 'center' }),
      { reply_mentions: ['下划线'] },
      { text_count: { n: 1 } },
    ],
  },
  {
    wish: '没有字幕可删',
    capability: 'question',
    says: [
      '{删除|删掉|去掉}所有字幕',
      '字幕全{删|删掉|去掉}',
      '{把|}所有字幕都{删掉|去掉|删了}',
      '字幕都不要',
      '{把|将}全部字幕删除',
    ],
    expect: () => [{ same: true }, { reply_kind: ['edit', 'question', 'answer', 'refusal'] }],
  },
  {
    wish: '字幕全删标题留',
    capability: 'caption',
    after: captioned,
    says: [
      '{删除|删掉|去掉}所有字幕',
      '字幕全{删|删掉|去掉}',
      '只留标题，字幕都不要',
      '字幕都删掉，标题留着',
      '除了标题，{其他|别的}文字都删掉',
      '标题{留着|保留|不动}，字幕{全部|都|}{删掉|去掉}',
    ],
    expect: () => [{ text_count: { n: 1 } }, isText('Our Days'), { count: 6 }],
  },
  {
    wish: '标题删字幕留',
    capability: 'title',
    after: captioned,
    says: [
      '标题删掉{，|}字幕留着',
      '只留字幕，标题不要',
      '字幕{留着|保留|不动}，标题{删掉|去掉|不要}',
      '把标题删掉，字幕别动',
      '只删标题',
    ],
    expect: () => [
      { text_count: { n: 6 } },
      { no_text: { text: 'Our Days' } },
      { has_text: { text: '断桥', over: 2 } },
    ],
  },
  {
    wish: '几张的字幕删',
    capability: 'caption',
    after: captioned,
    says: [
      '{删掉|去掉|删除}{some}的字幕',
      '{some}的字幕{不要|删掉|去掉|不要了}',
      '把{some}的字幕{删掉|去掉|删了}',
      '{some}不要字幕',
      '{some}上的字去掉',
    ],
    slots: {
      some: [
        { say: '前两张', value: [1, 2] },
        { say: '最后两张', value: [5, 6] },
        { say: '第二张和第四张', value: [2, 4] },
        { say: '第2到第4张', value: [2, 3, 4] },
        { say: '第三张', value: [3] },
        { say: '断桥那张', value: [2] },
      ],
    },
    expect: ({ some }) => [
      { count: 6 },
      isText('Our Days'),
      { text_count: { role: 'caption', n: 6 - some.length } },
      ...some.map((at: number) => ({ no_text: { text: names[at - 1]!, over: at } })),
    ],
  },
  {
    wish: '改一张的字幕',
    capability: 'caption',
    after: captioned,
    says: [
      '把{photo}的字幕{改成|换成|改为}“{text}”',
      '{photo}的字幕改成{text}',
      '{photo}字幕：{text}',
      '{photo}的字幕应该是「{text}」',
      '将{photo}的文字替换为“{text}”',
    ],
    slots: { photo, text: words },
    expect: ({ photo: at, text }) => [
      isText(text, { over: at }),
      { text_count: { role: 'caption', n: 6 } },
      isText('Our Days'),
    ],
  },
  {
    wish: '改两张的字幕',
    capability: 'caption',
    after: captioned,
    says: [
      '{photo}的字幕改成“{text}”，{photo2}的改成“{text2}”',
      '把{photo}字幕改成“{text}”，把{photo2}字幕改成“{text2}”',
      '{photo}改成“{text}”，{photo2}改成“{text2}”',
    ],
    slots: { photo, photo2: photo, text: words, text2: words },
    expect: ({ photo: at, photo2: other, text, text2 }) => [
      isText(text, { over: at }),
      isText(text2, { over: other }),
      { text_count: { role: 'caption', n: 6 } },
      isText('Our Days'),
    ],
  },
  {
    wish: '两张各写一句',
    capability: 'caption',
    says: [
      '{photo}写“{text}”，{photo2}写“{text2}”',
      '{photo}写{text}，{photo2}写{text2}',
      '在{photo}上写“{text}”，{photo2}上写“{text2}”',
      '{photo}：{text}，{photo2}：{text2}',
      '{photo}「{text}」{photo2}「{text2}」',
      '{photo}字幕是“{text}”，{photo2}字幕是“{text2}”',
      '给{photo}配字“{text}”，给{photo2}配字“{text2}”',
    ],
    slots: { photo, photo2: photo, text: words, text2: words },
    expect: ({ photo: at, photo2: other, text, text2 }) => [
      isText(text, { over: at }),
      isText(text2, { over: other }),
      { text_count: { role: 'caption', n: 2 } },
      isText('Our Days'),
    ],
  },
  {
    wish: '三张连着写',
    capability: 'caption',
    says: [
      '第一张写西湖早晨第二张写断桥残雪第三张写喝茶',
      '第一张写西湖早晨，第二张写断桥残雪，第三张写喝茶',
      '第一张：西湖早晨；第二张：断桥残雪；第三张：喝茶',
      '1：西湖早晨 2：断桥残雪 3：喝茶',
      '前三张字幕分别是西湖早晨、断桥残雪、喝茶',
      '前三张依次配字“西湖早晨”“断桥残雪”“喝茶”',
    ],
    expect: () => [
      isText('西湖早晨', { over: 1 }),
      isText('断桥残雪', { over: 2 }),
      isText('喝茶', { over: 3 }),
      { text_count: { role: 'caption', n: 3 } },
      isText('Our Days'),
    ],
  },
  {
    wish: '字在几秒到几秒',
    capability: 'caption',
    says: [
      '{span}{显示|出现|加}字幕“{text}”',
      '{span}加{一行|}字幕：{text}',
      '加字幕“{text}”，{span}',
      '在{span}显示“{text}”',
      '字幕“{text}”{span}显示',
    ],
    slots: { span, text: words },
    expect: ({ span: [startMs, endMs], text }) => [
      isText(text, { startMs, endMs }),
      isText('Our Days'),
      { text_count: { n: 2 } },
    ],
  },
  {
    wish: '标题在几秒到几秒',
    capability: 'title',
    says: ['标题{span}{显示|出现|}', '标题的时间改成{span}', '让标题{span}显示', '把标题放在{span}'],
    slots: { span },
    expect: ({ span: [startMs, endMs] }) => [
      isText('Our Days', { startMs, endMs }),
      { text_count: { n: 1 } },
    ],
  },
  {
    wish: '人名条和片尾的底',
    capability: 'end_card',
    may: ['texts', 'text_look', 'text_times'],
    says: [
      '片尾{写|加}“{text}”，{ground}',
      '片尾“{text}”{ground}',
      '结尾加一张{ground}的“{text}”',
      '最后来个{ground}的片尾“{text}”',
    ],
    slots: {
      text: words,
      ground: [
        { say: '白底黑字', value: 'black' },
        { say: '黑底白字', value: 'white' },
        { say: '红底白字', value: 'white' },
        { say: '黑字白底', value: 'black' },
      ],
    },
    expect: ({ text, ground }) => [
      isText(text, { over: -1, color: ground }),
      isText('Our Days'),
      { text_count: { n: 2 } },
    ],
  },
  {
    wish: '人名条',
    capability: 'caption',
    says: [
      '{photo}加人名条“{text}”',
      '给{photo}加个人名条：{text}',
      '{photo}加人名条“{text}”，白底黑字',
      '{photo}上加一个人名条，写“{text}”',
    ],
    slots: { photo, text: ['王芳 导游', '李强 店长', '阿华'].map((say) => ({ say })) },
    expect: ({ photo: at, text }) => [
      isText(text, { over: at, role: 'lower_third' }),
      isText('Our Days'),
      { text_count: { n: 2 } },
    ],
  },
  {
    wish: '大小',
    capability: 'title',
    says: [
      '标题字号{设为|改成|调到|}{size}',
      '把标题{改成|调到|设成}{size}',
      '标题大小{size}',
      '标题的字{改成|调到}{size}',
      '标题放大到{size}',
    ],
    slots: { size: [{ say: '120像素' }, { say: '130px' }, { say: '画面高度的15%' }, { say: '140 像素' }] },
    expect: () => [isText('Our Days', { size: 'bigger', position: 'center' }), { text_count: { n: 1 } }],
  },
  {
    wish: '大小按倍',
    capability: 'title',
    says: ['标题{放大|增大|大}{step}', '把标题{放大|调大}{step}', '标题字号{增大|加大}{step}'],
    slots: { step: [{ say: '一倍' }, { say: '20%' }, { say: '百分之五十' }, { say: '1.5倍' }] },
    expect: () => [isText('Our Days', { size: 'bigger' }), { text_count: { n: 1 } }],
  },
  {
    wish: '分两行',
    capability: 'title',
    says: [
      '标题分两行：{text}和{text2}',
      '标题分两行写：{text} {text2}',
      '标题两行，第一行{text}，第二行{text2}',
      '标题改成两行：“{text}”“{text2}”',
      '标题第一行写“{text}”，第二行写“{text2}”',
    ],
    slots: { text: words.slice(0, 2), text2: words.slice(2) },
    expect: ({ text, text2 }) => [
      { has_text: { exact: `${text}\n${text2}` } },
      { no_text: { text: 'Our Days' } },
      { text_count: { n: 1 } },
    ],
  },
  {
    wish: '拍摄日期',
    capability: 'caption',
    says: [
      '每张照片{按|用}拍摄{日期|时间}{写|加|做}字幕',
      '每张{写|标|加}上拍摄{日期|时间}',
      '把拍摄日期写在每张照片上',
      '字幕用拍摄日期',
      '每张照片下面显示拍摄日期',
      '给每张照片标上日期',
    ],
    expect: () => [
      { text_count: { role: 'caption', n: 6 } },
      isText('Our Days'),
      { has_text: { like: '2025', over: 2 } },
    ],
  },
  {
    wish: '字幕各一个颜色',
    capability: 'caption',
    after: captioned,
    says: [
      '第一张的字幕红色，第二张的字幕蓝色',
      '第一张的字幕改成红色，第二张的改成蓝色',
      '把第一张的字幕改成红色，把第二张的字幕改成蓝色',
    ],
    expect: () => [
      { has_text: { text: '西湖', color: 'red', over: 1 } },
      { has_text: { text: '断桥', color: 'blue', over: 2 } },
      { text_count: { n: 7 } },
    ],
  },
  {
    wish: '撤销以后只要一张',
    capability: 'caption',
    after: [
      { says: ['每张都写 限时九折', '每张照片写上“限时九折”'], capability: 'caption' },
      { says: ['撤', '撤销'], capability: 'undo' },
    ],
    says: ['只要断桥那张写', '只给断桥那张写', '只在断桥那张上写', '就只断桥那张加'],
    expect: () => [
      { has_text: { text: '限时九折', over: 2 } },
      { text_count: { role: 'caption', n: 1 } },
      { count: 6 },
    ],
  },
  {
    wish: '从一边滑进来',
    capability: 'title',
    says: ['标题从{side}边{滑入|飞入|滑进来|进来}', '让标题从{side}侧滑入', '标题要从{side}面滑进来'],
    slots: {
      side: [
        { say: '左', value: 'slide_right' },
        { say: '右', value: 'slide_left' },
      ],
    },
    expect: ({ side }) => [isText('Our Days', { enter: side, position: 'center' })],
  },
  {
    wish: '繁體',
    capability: 'title',
    says: [
      '標題改成「{text}」',
      '將標題改為「{text}」',
      '把標題換成「{text}」',
      '幫我把標題改成{text}',
      '標題請改為《{text}》',
    ],
    slots: { text: ['春遊西湖', '我們的夏天', '杭州三日'].map((say) => ({ say })) },
    expect: ({ text }) => [isText(text), { no_text: { text: 'Our Days' } }, { text_count: { n: 1 } }],
  },
];
