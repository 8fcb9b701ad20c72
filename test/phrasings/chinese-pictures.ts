import { looks, photo, times } from './chinese-slots.js';
import type { Phrasing } from './phrasing.js';

/** What is seen between and on photos, the frame they stand in, and questions about them. */
export const chinesePictures: readonly Phrasing[] = [
  {
    wish: '转场',
    capability: 'transition',
    says: [
      '转场{换成|改成|用|都用|全部用}{trans}',
      '把转场{换成|改成|都改成}{trans}',
      '所有转场{换成|都用}{trans}',
      '照片之间用{trans}',
      '用{trans}转场',
    ],
    slots: {
      trans: [
        { say: '叠化', value: 'crossfade' },
        { say: '左滑', value: 'slide_left' },
        { say: '圆形展开', value: ['circle_open', 'circle'] },
      ],
    },
    expect: ({ trans }) => [{ transition: { at: 'all', type: trans } }],
  },
  {
    wish: '无转场',
    capability: 'transition',
    says: [
      '{不要|去掉|取消|删掉}转场',
      '转场{不要了|去掉|都去掉|都不要}',
      '不要转场{效果|}',
      '直接切换',
      '用硬切',
      '把转场{去掉|都删了}',
    ],
    expect: () => [{ transition: { at: 'all', type: 'none' } }],
  },
  {
    wish: '转场时长',
    capability: 'transition',
    says: [
      '转场{改成|设为|}{dur}',
      '转场时{长|间}{改成|调到|}{dur}',
      '把转场{改成|调成}{dur}',
      '转场{用|要}{dur}',
    ],
    slots: {
      dur: times([
        ['1秒', 1000],
        ['半秒', 500],
        ['0.8秒', 800],
        ['一秒半', 1500],
      ]),
    },
    expect: ({ dur }) => [{ transition: { at: 'all', ms: dur } }],
  },
  {
    wish: '一处转场',
    capability: 'transition',
    says: [
      '{pair}之间{用|加|换成}{trans}',
      '{pair}之间的转场{换成|改成|用}{trans}',
      '在{pair}之间加个{trans}',
    ],
    slots: {
      trans: [
        { say: '左滑', value: 'slide_left' },
        { say: '黑场过渡', value: 'fade_black' },
      ],
      pair: [
        { say: '第二张和第三张', value: 2 },
        { say: '第一张和第二张', value: 1 },
        { say: '龙井茶和灵隐寺', value: 3 },
        { say: '最后两张', value: 5 },
      ],
    },
    expect: ({ trans, pair }) => [{ transition: { at: pair, type: trans } }],
  },
  {
    wish: '运镜',
    capability: 'motion',
    says: [
      '{photo}{用|加|加个|改成|换成}{motion}',
      '给{photo}加{个|一个|}{motion}',
      '让{photo}{motion}',
      '把{photo}{改成|换成}{motion}',
    ],
    slots: {
      photo,
      motion: [
        { say: '放大', value: ['zoom_in', 'slow_zoom_in', 'push_in'] },
        { say: '缩小', value: ['zoom_out', 'slow_zoom_out', 'pull_out'] },
        { say: '缓慢放大', value: ['zoom_in', 'slow_zoom_in', 'push_in'] },
        { say: '左移', value: ['pan_left'] },
      ],
    },
    expect: ({ photo: at, motion }) => [{ motion: { photo: at, type: motion } }],
  },
  {
    wish: '不动',
    capability: 'motion',
    says: [
      '照片{不要动|别动|静止}',
      '{不要|去掉|取消}{动效|运镜|镜头运动}',
      '所有照片{不要动|静止不动|都不要动}',
      '去掉缩放效果',
    ],
    expect: () => [{ motion: { photo: 'all', type: ['none', 'hold'] } }],
  },
  {
    wish: '一张不动',
    capability: 'motion',
    says: ['{photo}{静止|保持不动}', '让{photo}静止'],
    slots: { photo },
    expect: ({ photo: at }) => [{ motion: { photo: at, type: ['none', 'hold'] } }],
  },
  {
    // Beside another wish it says that the photo is left as it is.
    wish: '一张别动',
    capability: 'motion',
    start: 'plain',
    says: ['{photo}{不要动|别动}', '让{photo}别动'],
    slots: { photo },
    expect: ({ photo: at }) => [{ motion: { photo: at, type: ['none', 'hold'] } }],
  },
  {
    wish: '滤镜',
    capability: 'look',
    says: [
      '{改成|换成|变成}{look}{的|}',
      '全部{改成|变成|用}{look}',
      '用{look}滤镜',
      '滤镜{换成|用}{look}',
      '加{个|一个|}{look}滤镜',
      '整体{look}',
      '所有照片{改成|都改成|变成}{look}',
      '都变成{look}的',
    ],
    slots: { look: looks },
    expect: ({ look }) => [{ look: { photo: 'all', preset: look } }],
  },
  {
    wish: '一张滤镜',
    capability: 'look',
    says: [
      '{photo}{改成|变成|换成|用}{look}',
      '把{photo}{改成|变成|调成}{look}{的|}',
      '{photo}用{look}滤镜',
      '给{photo}加{look}滤镜',
      '只把{photo}改成{look}',
    ],
    slots: { photo, look: looks },
    expect: ({ photo: at, look }) => [
      { look: { photo: at, preset: look } },
      { look: { photo: at === 1 ? 2 : 1, not: look[0]! } },
    ],
  },
  {
    wish: '亮',
    capability: 'look',
    says: [
      '{photo}{亮一点|调亮一点|亮一些|调亮}',
      '把{photo}{调亮|提亮}{一点|}',
      '{photo}太暗了',
      '让{photo}亮一点',
    ],
    slots: { photo },
    expect: ({ photo: at }) => [{ look: { photo: at, brightness: 'up' } }],
  },
  {
    wish: '对比度',
    capability: 'look',
    says: ['对比度{高一点|调高|加强}', '{增加|提高}对比度', '把对比度调高{一点|}'],
    expect: () => [{ look: { photo: 'all', contrast: 'up' } }],
  },
  {
    wish: '画幅',
    capability: 'canvas',
    says: [
      '{改成|换成|做成|变成}{canvas}',
      '画面{改成|换成}{canvas}',
      '把{视频|画面|比例}{改成|换成}{canvas}',
      '比例{改成|用}{canvas}',
      '我要{canvas}的',
      '要{canvas}',
    ],
    slots: {
      canvas: [
        { say: '竖屏', value: '9:16' },
        { say: '方形', value: '1:1' },
        { say: '9:16', value: '9:16' },
        { say: '1:1', value: '1:1' },
        { say: '4:5', value: '4:5' },
      ],
    },
    expect: ({ canvas }) => [{ canvas }, { count: 6 }],
  },
  {
    wish: '平台',
    capability: 'canvas',
    says: [
      '{改成|换成}适合{platform}的{尺寸|比例|格式}',
      '适合发{platform}的',
      '我要发{platform}',
      '发{platform}用的',
      '做成{platform}的{尺寸|格式}',
      '尺寸适合{platform}',
    ],
    slots: {
      platform: [
        { say: '抖音', value: '9:16' },
        { say: '快手', value: '9:16' },
        { say: '视频号', value: '9:16' },
      ],
    },
    expect: ({ platform }) => [{ canvas: platform }],
  },
  {
    wish: '问',
    capability: 'question',
    says: [
      '{现在|}多长{了|}？',
      '视频{总共|一共|}多长？',
      '总时长是多少？',
      '现在是什么样的？',
      '现在{做成|}什么样了？',
      '现在有什么内容？',
      '时间线里有什么？',
    ],
    expect: () => [{ same: true }, { reply_kind: 'answer' }, { reply_mentions: ['24'] }],
  },
];
