import { names, photo } from './chinese-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

const trans: Filler[] = [
  { say: '叠化', value: 'crossfade' },
  { say: '左滑', value: 'slide_left' },
  { say: '黑场', value: 'fade_black' },
  { say: '闪白', value: ['flash', 'fade_white'] },
  { say: '擦除', value: ['wipe_left', 'wipe_right'] },
];
const other: Filler[] = [
  { say: '缩放', value: 'zoom' },
  { say: '白场', value: 'fade_white' },
];
const ms: Filler[] = [
  { say: '1秒', value: 1000 },
  { say: '0.8秒', value: 800 },
  { say: '半秒', value: 500 },
  { say: '1.2 秒', value: 1200 },
  { say: '一秒半', value: 1500 },
];
const cut: Filler[] = [
  { say: '第二张和第三张', value: 2 },
  { say: '第一张和第二张', value: 1 },
  { say: '第3张与第4张', value: 3 },
  { say: '最后两张', value: 5 },
  { say: '断桥和龙井茶', value: 2 },
];
const zoom = ['zoom_in', 'slow_zoom_in', 'push_in'];
const out = ['zoom_out', 'slow_zoom_out', 'pull_out'];
const still = ['none', 'hold'];
const some: Filler[] = [
  { say: '前两张', value: [1, 2] },
  { say: '最后两张', value: [5, 6] },
  { say: '第二张和第四张', value: [2, 4] },
  { say: '第2到第4张', value: [2, 3, 4] },
  { say: '奇数张', value: [1, 3, 5] },
  { say: '偶数张', value: [2, 4, 6] },
  { say: '第1、3、5张', value: [1, 3, 5] },
  { say: '西湖和合影', value: [1, 5] },
  { say: '除了第一张的其他照片', value: [2, 3, 4, 5, 6] },
];
const rest = (places: readonly number[]): number[] => [1, 2, 3, 4, 5, 6].filter((at) => !places.includes(at));
const near = (value: number): [number, number] => [value - 0.011, value + 0.011];
const percent: Filler[] = [
  { say: '10%', value: 0.1 },
  { say: '20%', value: 0.2 },
  { say: '百分之十五', value: 0.15 },
  { say: '百分之三十', value: 0.3 },
];

/** What is seen between and on photos, said with values. */
export const exactChinesePictures: readonly Phrasing[] = [
  {
    wish: '转场种类和时长',
    capability: 'transition',
    says: [
      '转场{都|全部|统一|}{用|换成|改成}{trans}，{每个|时长|}{ms}',
      '所有转场{改成|换成}{ms}的{trans}',
      '把转场{统一|都|}换成{trans}，时长{设为|}{ms}',
      '用{ms}的{trans}转场',
      '照片之间都用{trans}过渡，每次{ms}',
      '转场：{trans}，{ms}',
    ],
    slots: { trans, ms },
    expect: ({ trans: type, ms: length }) => [{ transition: { at: 'all', type, ms: length } }, { count: 6 }],
  },
  {
    wish: '一处转场种类和时长',
    capability: 'transition',
    says: [
      '{cut}之间用{ms}的{trans}',
      '{cut}之间的转场{改成|换成}{trans}，{时长|}{ms}',
      '把{cut}之间的转场{改成|换成}{trans}{，|，时长}{ms}',
      '在{cut}之间加一个{ms}的{trans}转场',
      '{cut}中间的转场换成{trans}{，|}{ms}',
    ],
    slots: { trans: trans.slice(1), ms, cut },
    expect: ({ trans: type, ms: length, cut: at }) => [
      { transition: { at, type, ms: length } },
      { transition: { at: rest([at, 6]), type: 'crossfade', ms: 600 } },
    ],
  },
  {
    wish: '一处不要转场',
    capability: 'transition',
    says: [
      '{cut}之间不要转场{，|}直接切',
      '{cut}之间不要转场',
      '{cut}之间直接切换',
      '去掉{cut}之间的转场',
      '把{cut}之间的转场{去掉|删掉|取消}',
      '{cut}之间硬切',
    ],
    slots: { cut },
    expect: ({ cut: at }) => [
      { transition: { at, type: 'none' } },
      { transition: { at: rest([at, 6]), type: 'crossfade', ms: 600 } },
      { count: 6 },
    ],
  },
  {
    wish: '前两个转场，其余',
    capability: 'transition',
    says: [
      '前两个转场用{trans}，其余{的|}用{other}',
      '前两个转场{用|改成}{trans}，后面的都用{other}',
      '头两个转场{trans}，其他的{other}',
      '把前两个转场换成{trans}，剩下的换成{other}',
      '前2个转场改成{trans}其余改成{other}',
    ],
    slots: { trans: trans.slice(1), other },
    expect: ({ trans: type, other: type2 }) => [
      { transition: { at: [1, 2], type } },
      { transition: { at: [3, 4, 5], type: type2 } },
    ],
  },
  {
    wish: '转场交替',
    capability: 'transition',
    says: [
      '转场{trans}和{other}交替{使用|}',
      '转场用{trans}和{other}轮流',
      '{trans}、{other}交替做转场',
      '转场一个{trans}一个{other}{交替|轮着来}',
    ],
    slots: { trans: trans.slice(1), other },
    expect: ({ trans: type, other: type2 }) => [
      { transition: { at: [1, 3, 5], type } },
      { transition: { at: [2, 4], type: type2 } },
    ],
  },
  {
    wish: '第几个转场',
    capability: 'transition',
    says: [
      '第三个转场{改成|换成}{trans}',
      '把第三个转场{改成|换成}{trans}',
      '第三个转场用{trans}',
      '第3个转场：{trans}',
      '第三处转场换成{trans}',
    ],
    slots: { trans: trans.slice(1) },
    expect: ({ trans: type }) => [
      { transition: { at: 3, type } },
      { transition: { at: [1, 2, 4, 5], type: 'crossfade', ms: 600 } },
    ],
  },
  {
    wish: '几张运镜，其余不动',
    capability: 'motion',
    says: [
      '{some}{放大|推近}，其余{的|}静止',
      '{some}向左平移，其他的静止不动',
      '让{some}缓慢放大，剩下的保持静止',
      '{some}放大其余静止',
    ],
    slots: { some: some.slice(0, 7) },
    expect: ({ some: at }) => [
      { motion: { photo: at, type: [...zoom, 'pan_left'] } },
      { motion: { photo: rest(at), type: still } },
    ],
  },
  {
    wish: '奇偶张',
    capability: 'motion',
    says: [
      '奇数张{缩小|拉远}{，|}偶数张{放大|推近}',
      '奇数张照片拉远，偶数张照片推近',
      '单数张缩小，双数张放大',
      '第1、3、5张缩小，第2、4、6张放大',
      '偶数张放大，奇数张缩小',
    ],
    expect: () => [{ motion: { photo: [1, 3, 5], type: out } }, { motion: { photo: [2, 4, 6], type: zoom } }],
  },
  {
    wish: '运镜多大',
    capability: 'motion',
    says: [
      '镜头运动{幅度|强度}{调到|改成|设为}50%',
      '把运镜{幅度|强度}{减半|调到50%}',
      '缩放幅度{改成|降到}50%',
      '运镜幅度小一点',
    ],
    expect: () => [{ motion: { photo: 'all', change: 'gentler' } }],
  },
  {
    wish: '几张不动',
    capability: 'motion',
    says: [
      '{some}{不要动|静止|不要镜头运动}',
      '{去掉|取消|关闭}{some}的{运镜|镜头运动}',
      '让{some}静止不动',
      '把{some}的镜头运动{去掉|取消|关了}',
    ],
    slots: { some },
    expect: ({ some: at }) => [{ motion: { photo: at, type: still } }, { count: 6 }],
  },
  {
    wish: '几张滤镜',
    capability: 'look',
    says: [
      '{some}{用|加|换成}{look}滤镜',
      '给{some}加{look}滤镜',
      '把{some}{改成|调成|变成}{look}',
      '{some}改成{look}的',
      '只给{some}加{look}滤镜',
    ],
    slots: {
      some,
      look: [
        { say: '黑白', value: ['bw', 'noir'] },
        { say: '复古', value: ['vintage'] },
      ],
    },
    expect: ({ some: at, look: preset }) => [
      { look: { photo: at, preset } },
      ...(rest(at).length > 0 ? [{ look: { photo: rest(at), not: preset[0] } }] : []),
      { count: 6 },
    ],
  },
  {
    wish: '只有一张',
    capability: 'look',
    says: ['只有第二张用黑白{，|}其他不变', '只把第二张改成黑白，其他的不动', '只有第二张黑白'],
    expect: () => [
      { look: { photo: 2, preset: ['bw', 'noir'] } },
      { look: { photo: [1, 3, 4, 5, 6], not: 'bw' } },
    ],
  },
  {
    wish: '两种滤镜各给几张',
    capability: 'look',
    says: [
      '前三张{用|}黑白{，|}后三张{用|}复古',
      '前三张黑白滤镜，其余复古滤镜',
      '把前三张调成黑白，剩下的调成复古',
      '第1到3张黑白，第4到6张复古',
    ],
    expect: () => [
      { look: { photo: [1, 2, 3], preset: ['bw', 'noir'] } },
      { look: { photo: [4, 5, 6], preset: 'vintage' } },
    ],
  },
  {
    wish: '调多少',
    capability: 'look',
    says: [
      '{some}的亮度{提高|增加|加|调高}{percent}',
      '把{some}的亮度{提高|增加|调高}{percent}',
      '{some}{调亮|提亮}{percent}',
      '将{some}亮度+{percent}',
      '给{some}提亮{percent}',
    ],
    slots: { some: [...some.slice(0, 4), { say: '第三张', value: [3] }], percent },
    expect: ({ some: at, percent: value }) => [
      { look: { photo: at, brightness: near(value) } },
      { look: { photo: rest(at), brightness: near(0), contrast: near(0), saturation: near(0) } },
    ],
  },
  {
    wish: '亮度和别的一起',
    capability: 'look',
    says: [
      '亮度+10%，对比度-5%，饱和度+20%',
      '亮度提高10%，对比度降低5%，饱和度提高20%',
      '亮度加10对比度减5饱和度加20',
      '把亮度调高10%、对比度调低5%、饱和度调高20%',
      '亮度：+10%，对比度：-5%，饱和度：+20%',
      '亮度 +10 对比度 -5 饱和度 +20',
      '亮度增加百分之十，对比度减少百分之五，饱和度增加百分之二十',
    ],
    expect: () => [
      {
        look: {
          photo: 'all',
          brightness: near(0.1),
          contrast: near(-0.05),
          saturation: near(0.2),
        },
      },
    ],
  },
  {
    wish: '两张各调',
    capability: 'look',
    says: [
      '亮度：第一张+10%，第二张-10%',
      '第一张亮度+10%，第二张亮度-10%',
      '第一张调亮10%，第二张调暗10%',
      '第一张亮度加10%，第二张减10%',
      '把第一张提亮10%，第二张压暗10%',
      '第一张亮度提高10%第二张亮度降低10%',
      '第一张亮度+10，第二张-10',
    ],
    expect: () => [
      { look: { photo: 1, brightness: near(0.1) } },
      { look: { photo: 2, brightness: near(-0.1) } },
      { look: { photo: [3, 4, 5, 6], brightness: near(0) } },
    ],
  },
  {
    wish: '两张两样',
    capability: 'look',
    says: [
      '第一张亮度+10%，第三张对比度+20%',
      '第一张调亮10%，第三张对比度提高20%',
      '把第一张的亮度加10%，把第三张的对比度加20%',
      '第一张：亮度+10%；第三张：对比度+20%',
    ],
    expect: () => [
      { look: { photo: 1, brightness: near(0.1), contrast: near(0) } },
      { look: { photo: 3, brightness: near(0), contrast: near(0.2) } },
      { look: { photo: [2, 4, 5, 6], brightness: near(0), contrast: near(0) } },
    ],
  },
  {
    wish: '适应',
    capability: 'fit',
    says: [
      '{photo}{完整显示|不要裁剪|不裁剪}',
      '让{photo}完整显示，不要裁{切|剪}',
      '{photo}用{模糊背景|虚化背景}',
      '把{photo}改成完整显示',
      '{photo}完整显示，背景{用|}{黑色|白色}',
    ],
    slots: { photo },
    expect: ({ photo: at }) => [{ fit: { photo: at, fit: ['contain', 'blur'] } }, { count: 6 }],
  },
  {
    wish: '背景色',
    capability: 'fit',
    says: [
      '背景{色|颜色|}{改成|换成|设为|用}{colour}',
      '把背景{色|颜色|}{改成|换成|设为}{colour}',
      '背景色：{colour}',
    ],
    slots: {
      colour: [
        { say: '红色', value: 'red' },
        { say: '#FF0000', value: 'red' },
        { say: '蓝色', value: 'blue' },
      ],
    },
    expect: ({ colour }) => [{ background: colour }, { count: 6 }],
  },
  {
    wish: '尺寸帧率',
    capability: 'canvas',
    may: ['fps'],
    says: [
      '{分辨率|尺寸|画面|}{改成|设为}1080x1920，{帧率|}{fps}',
      '帧率{改成|设为}{fps}，比例9:16',
      '改成竖屏9:16，{fps}',
      '{fps}，1080×1920',
      '做成1080*1920、{fps}',
    ],
    slots: {
      fps: [
        { say: '60帧', value: 60 },
        { say: '24帧', value: 24 },
        { say: '25fps', value: 25 },
      ],
    },
    expect: ({ fps }) => [{ canvas: { w: 1080, h: 1920 } }, { fps }, { count: 6 }],
  },
  {
    wish: '闪光太晃眼',
    capability: 'transition',
    after: [{ says: ['转场换成闪光', '转场都用闪光'], capability: 'transition' }],
    says: ['太晃眼了', '太刺眼了', '有点晃眼', '晃眼睛'],
    expect: () => [
      { look: { photo: 'all', brightness: near(0) } },
      { transition: { at: 'all', not: 'flash' } },
    ],
  },
  {
    wish: '片名和顺序不变',
    capability: 'look',
    says: ['滤镜强度{设为|调到|改成|}50%', '把滤镜强度{降到|调到}50%', '滤镜调到50%'],
    after: [{ says: ['用复古滤镜', '全部用复古滤镜'], capability: 'look' }],
    expect: () => [{ look: { photo: 'all', preset: 'vintage' } }, { order: names }],
  },
];
