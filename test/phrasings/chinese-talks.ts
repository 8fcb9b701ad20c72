import { photo, shorts, without } from './chinese-slots.js';
import type { Phrasing } from './phrasing.js';

export const chineseTalks: readonly Phrasing[] = [
  {
    wish: '只留一处转场',
    capability: 'transition',
    after: [{ says: ['转场{都用|换成}左滑', '所有转场换成左滑'], capability: 'transition' }],
    says: ['{只留|只保留|只要}{place}', '只要{place}，其他的不要'],
    slots: {
      place: [
        { say: '第一个', value: 1 },
        { say: '第二个', value: 2 },
        { say: '最后一个', value: 5 },
      ],
    },
    expect: ({ place }) => [
      { transition: { at: place, type: 'slide_left' } },
      { transition: { at: place === 3 ? 4 : 3, type: 'none' } },
      { count: 6 },
    ],
  },
  {
    wish: '也这样',
    capability: 'look',
    after: [{ says: ['{photo}{变|改成}黑白', '把{photo}变成黑白'], capability: 'look' }],
    says: ['{photo2}{也这样|也一样|同样|也是|也要}', '{photo2}也这么弄', '还有{photo2}'],
    slots: { photo, photo2: photo },
    expect: ({ photo: a, photo2: b }) => [
      { look: { photo: a, preset: ['bw'] } },
      { look: { photo: b, preset: ['bw'] } },
      { count: 6 },
    ],
  },
  {
    wish: '后面的也这样',
    capability: 'motion',
    after: [{ says: ['第三张{加|用}放大', '给第三张加个放大'], capability: 'motion' }],
    says: ['后面的{也|都|也都}这样', '后面几张也{这样|一样}', '后面的也是'],
    expect: () => [
      { motion: { photo: [4, 5, 6], type: ['zoom_in', 'slow_zoom_in', 'push_in'] } },
      { count: 6 },
    ],
  },
  {
    wish: '再长一点',
    capability: 'length',
    after: [{ says: ['{photo}{停|停留|放}五秒', '把{photo}改成五秒'], capability: 'length' }],
    says: ['再长{一点|点|一些}', '再久一点', '还要再长一点'],
    slots: { photo },
    expect: ({ photo: at }) => [
      { photo_ms: { photo: at, ms: [5100, 9000] } },
      { photo_ms: { photo: at === 1 ? 2 : 1, ms: 4000 } },
    ],
  },
  {
    wish: '还是刚才那个',
    capability: 'undo',
    after: [{ says: ['转场都换成左滑', '所有转场换成擦除'], capability: 'transition' }],
    says: ['还是{刚才|之前|原来}{那个|的}吧', '还是用{刚才|原来}的', '撤销', '还是原来的好'],
    expect: () => [{ restored: 0 }],
  },
  {
    wish: '几张一起说',
    capability: 'length',
    says: [
      '{places}{停|停留|放|改成|各|各停}{dur}',
      '把{places}{改成|调成}{dur}',
      '{places}都{停|改成}{dur}',
    ],
    slots: {
      dur: shorts,
      places: [
        { say: '一三五张', value: [1, 3, 5] },
        { say: '二四六张', value: [2, 4, 6] },
        { say: '第1、3、5张', value: [1, 3, 5] },
        { say: '首尾两张', value: [1, 6] },
        { say: '第一张和最后一张', value: [1, 6] },
        { say: '第2到4张', value: [2, 3, 4] },
        { say: '第二到第四张', value: [2, 3, 4] },
        { say: '中间两张', value: [3, 4] },
        { say: '除了第一张，其他的', value: [2, 3, 4, 5, 6] },
        { say: '单数张', value: [1, 3, 5] },
      ],
    },
    expect: ({ places, dur }) => [
      { photo_ms: { photo: places, ms: dur } },
      { photo_ms: { photo: [1, 2, 3, 4, 5, 6].filter((at) => !places.includes(at)), ms: 4000 } },
    ],
  },
  {
    wish: '分开说时长',
    capability: 'length',
    says: [
      '{some}{dur}，{其他|其余|剩下}的{dur2}',
      '{some}每张{dur}，其余每张{dur2}',
      '{some}停{dur}，别的{都|}停{dur2}',
      '{some}{dur}其他{dur2}',
    ],
    slots: {
      dur: shorts.slice(0, 3),
      dur2: shorts.slice(4, 7),
      some: [
        { say: '前三张', value: [1, 2, 3] },
        { say: '前两张', value: [1, 2] },
        { say: '首尾两张', value: [1, 6] },
        { say: '最后两张', value: [5, 6] },
        { say: '第二张', value: [2] },
      ],
    },
    expect: ({ some, dur, dur2 }) => [
      { photo_ms: { photo: some, ms: dur } },
      { photo_ms: { photo: [1, 2, 3, 4, 5, 6].filter((at) => !some.includes(at)), ms: dur2 } },
    ],
  },
  {
    wish: '不要缩放',
    capability: 'motion',
    says: [
      '{去掉|取消|不要|别要}缩放{效果|}',
      '别缩放了',
      '{照片|}别动来动去{的|了}',
      '{不要|去掉}动来动去的效果',
      '不要那个放大缩小的效果',
    ],
    expect: () => [{ motion: { photo: 'all', type: ['none', 'hold'] } }, { count: 6 }],
  },
  {
    wish: '头晕',
    capability: 'motion',
    says: ['看着头晕', '晃得{我|}头晕', '太晃了', '看得{人|}眼晕', '镜头太晃了'],
    expect: () => [{ changed: ['motions'] }, { count: 6 }],
  },
  {
    wish: '做不到的歌和片',
    capability: 'refusal',
    says: [
      '背景音乐用{周杰伦|林俊杰|邓紫棋}的{晴天|歌|江南}',
      '来首{周杰伦|陈奕迅}的{歌|稻香|十年}',
      '{用|来|放}{抖音|网上}{上|}那首很火的歌',
      '{使用|用}AI{做|生成}一个{龙|恐龙|猫咪跳舞}的视频',
      '{帮我|}配音',
    ],
    expect: () => [{ same: true }],
  },
  {
    wish: '口语动词',
    capability: 'remove',
    says: [
      '{photo}{砍掉|扔了|扔掉|丢掉|整没}',
      '把{photo}{扔了|砍了|撤掉|拿走|弄掉|干掉}',
      '{photo}{扔掉吧|撤了吧}',
    ],
    slots: { photo },
    expect: ({ photo: at }) => [{ order: without(at) }],
  },
  {
    wish: '例外有自己的值',
    capability: 'motion',
    says: ['每张都放大，除了{photo}{静止|定住}', '所有照片都放大，除了{photo}静止'],
    slots: { photo },
    expect: ({ photo: at }) => [
      { motion: { photo: at, type: ['none', 'hold'] } },
      { motion: { photo: at === 1 ? 2 : 1, type: ['zoom_in', 'slow_zoom_in', 'push_in'] } },
    ],
  },
  {
    wish: '没有张字的范围',
    capability: 'length',
    says: [
      '前1~3给{dur}，剩的{dur2}',
      '1~3：{dur}，剩的：{dur2}',
      '头三个{dur}，后头的统统{dur2}',
      '头仨{dur}，剩下的{dur2}',
    ],
    slots: { dur: shorts.slice(0, 3), dur2: shorts.slice(4, 7) },
    expect: ({ dur, dur2 }) => [
      { photo_ms: { photo: [1, 2, 3], ms: dur } },
      { photo_ms: { photo: [4, 5, 6], ms: dur2 } },
    ],
  },
  {
    wish: '两张的一样东西去掉',
    capability: 'motion',
    says: [
      '{关闭|去掉|取消}第三张{与|和|跟}第六张的{运镜|动效|镜头运动}',
      '把第三张和第六张的{运镜|动效}{去掉|关掉}',
    ],
    expect: () => [{ motion: { photo: [3, 6], type: ['none', 'hold'] } }, { count: 6 }],
  },
  {
    wish: '形状口语',
    capability: 'canvas',
    says: ['{搞成|弄成|改成|做成}竖的', '{搞|弄|整}个竖的', '弄个上下长的', '整成竖版'],
    expect: () => [{ canvas: '9:16' }, { count: 6 }],
  },
  {
    wish: '刚说的两张',
    capability: 'length',
    says: ['{a}和{b}多放一会，都放六秒', '{a}跟{b}太短了，各停六秒'],
    slots: { a: photo.slice(0, 4), b: photo.slice(4, 6) },
    expect: ({ a, b }) => [{ photo_ms: { photo: [a, b], ms: 6000 } }, { count: 6 }],
  },
  {
    wish: '撤销上一步',
    capability: 'question',
    start: 'film',
    says: ['谢谢你', '很好'],
    expect: () => [{ same: true }],
  },
  {
    wish: '几处转场里的一处',
    capability: 'transition',
    after: [{ says: ['全部转场换成左滑'], capability: 'transition' }],
    says: ['除了第二处，都去掉', '只留第二个，别的硬切', '第二个保留，其他的去掉'],
    expect: () => [
      { transition: { at: 2, type: 'slide_left' } },
      { transition: { at: [1, 3, 4, 5], type: 'none' } },
      { count: 6 },
    ],
  },
  {
    wish: '两步里撤一步',
    capability: 'undo',
    after: [
      { says: ['全部黑白'], capability: 'look' },
      { says: ['音乐静音'], capability: 'music' },
    ],
    says: ['黑白那步撤掉，音乐不动', '只撤销黑白', '颜色还是原来好，声音这样对了', '撤销第一步'],
    expect: () => [{ look: { photo: 'all', preset: 'none' } }, { music: { volume: 0 } }],
  },
  {
    wish: '不要了',
    capability: 'undo',
    after: [{ says: ['全部黑白'], capability: 'look' }],
    says: ['不行不行，原来那样就挺好', '不要不要，还是老样子', '别别别，跟刚才一样就好', '后悔了'],
    expect: () => [{ restored: 0 }],
  },
  {
    wish: '删了再放第几',
    capability: 'multi',
    may: ['order', 'total', 'music_edges'],
    says: ['{把断桥删了|断桥删掉}，合影{放到|挪到|排到}第二{个|}', '断桥不要了，合影放第二个'],
    expect: () => [{ order: ['西湖', '合影', '龙井茶', '灵隐寺', '日落'] }],
  },
  {
    wish: '再放久一点',
    capability: 'length',
    says: ['{photo}再放{久一点|久点}', '{photo}再放两秒'],
    slots: { photo },
    expect: ({ photo: at }) => [{ photo_ms: { photo: at, ms: [4500, 9000] } }, { count: 6 }],
  },
  {
    wish: '换乐器',
    capability: 'music',
    says: ['钢琴{换|换成|改成}{木吉他|吉他}', '把钢琴换成吉他'],
    expect: () => [{ music: { mood: 'acoustic' } }],
  },
  {
    wish: '前几个转场',
    capability: 'transition',
    after: [{ says: ['转场都换成左滑', '所有转场换成左滑'], capability: 'transition' }],
    says: ['前三个换成{翻页|擦除}', '前三个{改成|用}翻页'],
    expect: () => [
      { transition: { at: [4, 5], type: 'slide_left' } },
      { transition: { at: 1, not: 'slide_left' } },
    ],
  },
  {
    wish: '后面那个转场也这样',
    capability: 'transition',
    after: [{ says: ['第二{处|个}转场{换成|用}翻页'], capability: 'transition' }],
    says: ['后面{那个|一个|那处}也{是|这样|照做}', '下一个{同理|也一样}'],
    expect: () => [{ transition: { at: [2, 3], type: 'page_turn' } }, { count: 6 }],
  },
  {
    wish: '几张倒过来',
    capability: 'order',
    says: ['{前三张|头三张}{的顺序|}倒过来', '把前三张倒过来{放|排}'],
    expect: () => [{ order: ['龙井茶', '断桥', '西湖', '灵隐寺', '合影', '日落'] }],
  },
  {
    wish: '换一首同样的歌',
    capability: 'music',
    after: [{ says: ['换成{欢快|轻快}的音乐'], capability: 'music' }],
    says: [
      '{换|再换|换上}一首{同样|一样|差不多}欢快的',
      '换首歌，还是要{开心|欢快}的',
      '再来一首{欢快|开心}的',
    ],
    expect: () => [{ music: { mood: 'playful' } }, { count: 6 }],
  },
  {
    wish: '没那么史诗的音乐',
    capability: 'music',
    after: [{ says: ['换成史诗{音乐|的音乐}'], capability: 'music' }],
    says: ['{不要|别|没必要}{那么|这么}{史诗|大气|震撼}'],
    expect: () => [{ music: { mood: 'inspiring' } }, { count: 6 }],
  },
  {
    wish: '没有的乐种，用最接近的',
    capability: 'music',
    says: ['加点音乐，古典的', '{换首|来点|配上}古典{的|音乐}'],
    expect: () => [{ music: { mood: 'romantic' } }, { reply_mentions: ['没有古典乐'] }],
  },
  {
    wish: '后面的照片不是画面里的东西',
    capability: 'remove',
    says: ['{把|}最后面的{去掉|删掉}', '把第五张后面的{去掉|删掉}'],
    expect: () => [{ count: 5 }, { absent: ['日落'] }],
  },
  {
    wish: '照片挪走，调亮一点',
    capability: 'multi',
    may: ['order', 'looks', 'durations', 'total', 'text_times', 'music_edges', 'transitions', 'motions'],
    says: ['{photo}{挪到|放到|移到}最后，{调亮|亮}一点', '把{photo}放最后，多停{会儿|一会儿}，再亮一点'],
    slots: {
      photo: [
        { say: '第一张', value: 'beach' },
        { say: 'market', value: 'market' },
      ],
    },
    expect: ({ photo: name }) => [
      { look: { photo: name, brightness: 'up' } },
      { look: { photo: 'temple', brightness: 0 } },
      { place: { name, at: -1 } },
    ],
  },
  {
    wish: '第一个不好看，换成叠化',
    capability: 'transition',
    after: [{ says: ['转场{都用|换成}左滑', '所有转场换成左滑'], capability: 'transition' }],
    says: ['{place}{不好看|太花了|有点怪}，{换成|用}叠化', '{place}别滑，叠化过去'],
    slots: {
      place: [
        { say: '第一个', value: 1 },
        { say: '最后那个', value: 5 },
      ],
    },
    expect: ({ place }) => [
      { transition: { at: place, type: 'crossfade' } },
      { transition: { at: 3, type: 'slide_left' } },
      { count: 6 },
    ],
  },
  {
    wish: '别删',
    capability: 'remove',
    may: ['transitions'],
    says: ['照片一张都{别|不要}删', '{别|不要}把{photo}删了', '不要{马上|一下子}{跳|切}到{photo}'],
    slots: {
      photo: [
        { say: '第二张', value: 2 },
        { say: 'sunset', value: 5 },
      ],
    },
    expect: () => [{ count: 6 }],
  },
];
