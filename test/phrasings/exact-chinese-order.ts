import { names, photo, without } from './chinese-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

const of = (at: number): string => names[at - 1]!;
/** Who goes directly before and after whom. */
const inOrder = (...places: number[]): string[] => places.map(of);
const moved = (at: number, to: number): string[] => {
  const list = without(at);
  list.splice(to - 1, 0, of(at));
  return list;
};
const beside = (at: number, mark: number, after: boolean): string[] => {
  const list = without(at);
  list.splice(list.indexOf(of(mark)) + (after ? 1 : 0), 0, of(at));
  return list;
};
const places: Filler[] = [
  { say: '第一位', value: 1 },
  { say: '第2位', value: 2 },
  { say: '第二个位置', value: 2 },
  { say: '第三位', value: 3 },
  { say: '第3个', value: 3 },
  { say: '第四个', value: 4 },
  { say: '第五的位置', value: 5 },
  { say: '第６位', value: 6 },
];
const titled = [{ says: ['给开头加个标题“杭州”', '片头加上“杭州”两个字'], capability: 'title' as const }];
const captioned = [{ says: ['在{a}上写“好美”', '{a}加字幕“好美”'], capability: 'caption' as const }];

export const exactChineseOrder: readonly Phrasing[] = [
  {
    wish: '移到第几位',
    capability: 'order',
    says: [
      '{把|将}{a}{移到|挪到|放到|调到|排到|移动到}{to}',
      '{a}{移到|挪到|放到|排在|放在|排}{to}',
      '{to}放{a}',
      '让{a}排{to}',
      '{a}应该在{to}',
      '我想把{a}放在{to}',
      '把{a}给我挪到{to}去',
    ],
    slots: { a: photo, to: places },
    expect: ({ a, to }) => [{ order: moved(a, to) }],
  },
  {
    wish: '放到谁前面',
    capability: 'order',
    says: [
      '{把|将}{a}{移到|挪到|放到|放在|排在|移至|插到|调到}{b}{前面|之前|的前面|前边|前头|前}',
      '{a}{放|排|挪|移}{到|在}{b}{前面|之前}',
      '{b}前面放{a}',
      '{b}之前{先|}放{a}',
      '让{a}在{b}前面{出现|}',
      '{把|將}{a}移到{b}前面',
    ],
    slots: { a: photo, b: photo },
    expect: ({ a, b }) => [{ order: beside(a, b, false) }],
  },
  {
    wish: '放到谁后面',
    capability: 'order',
    says: [
      '{把|将}{a}{移到|挪到|放到|放在|排在|移至|插到|调到}{b}{后面|之后|的后面|后边|后头|后}',
      '{b}后面{放|接|跟}{a}',
      '{b}之后{接|放}{a}',
      '让{a}跟在{b}后面',
      '{a}紧跟{着|在|}{b}{后面|}',
      '{a}接在{b}后面',
      '把{a}移到{b}的後面',
      '{b}放完{就|}放{a}',
    ],
    slots: { a: photo, b: photo },
    expect: ({ a, b }) => [{ order: beside(a, b, true) }],
  },
  {
    wish: '夹在两张之间',
    capability: 'order',
    says: [
      '把{a}{移到|放到|放在|插到|挪到}{pair}{之间|中间|的中间}',
      '{a}{放|插|夹|移}{到|在}{pair}{之间|中间}',
      '{pair}{中间|之间}{放|插|插入}{a}',
      '将{a}插入{pair}之间',
    ],
    slots: {
      a: [
        { say: '日落', value: 6 },
        { say: '最后一张', value: 6 },
        { say: '第六张', value: 6 },
        { say: '合影那张', value: 5 },
      ],
      pair: [
        { say: '西湖和断桥', value: 1 },
        { say: '第一张和第二张', value: 1 },
        { say: '第2张跟第3张', value: 2 },
        { say: '断桥与龙井茶', value: 2 },
        { say: '第三、四张', value: 3 },
        { say: '3和4', value: 3 },
      ],
    },
    expect: ({ a, pair }) => [{ order: beside(a, pair, true) }],
  },
  {
    wish: '两张对调',
    capability: 'order',
    says: [
      '{a}{和|跟|与|同}{b}{对调|互换|换位置|换个位置|交换位置|调换|掉个个儿|换一换|换过来}',
      '{把|将}{a}{和|跟|与}{b}{对调一下|互换|交换一下顺序|换下位置|调个位置}',
      '{a}{b}{对调|互换|换一下位置}',
      '{对调|互换|交换}{a}和{b}{的位置|}',
      '让{a}和{b}换{位子|位置}',
      '{a}、{b}位置对调',
      '把{a}跟{b}的順序對調',
    ],
    slots: { a: photo, b: photo },
    expect: ({ a, b }) => [{ place: { name: of(a), at: b } }, { place: { name: of(b), at: a } }],
  },
  {
    wish: '两张一组对调',
    capability: 'order',
    says: [
      '{pair}{换一下|对调|换个位置|互换|对换|调一下|调换顺序|换一下顺序}',
      '把{pair}{换一下|对调|互换位置}',
      '{pair}顺序{换一下|反过来|对调}',
    ],
    slots: {
      pair: [
        { say: '最后两张', value: [1, 2, 3, 4, 6, 5] },
        { say: '前两张', value: [2, 1, 3, 4, 5, 6] },
        { say: '头两张', value: [2, 1, 3, 4, 5, 6] },
        { say: '后两张', value: [1, 2, 3, 4, 6, 5] },
        { say: '第一张和最后一张', value: [6, 2, 3, 4, 5, 1] },
        { say: '中间两张', value: [1, 2, 4, 3, 5, 6] },
        { say: '首尾两张', value: [6, 2, 3, 4, 5, 1] },
        { say: '2、5两张', value: [1, 5, 3, 4, 2, 6] },
      ],
    },
    expect: ({ pair }) => [{ order: inOrder(...pair) }],
  },
  {
    wish: '倒序',
    capability: 'order',
    says: [
      '{照片|图片|}{顺序|}{全部|整个|}{倒过来|反过来|颠倒|反转}',
      '{照片|所有照片}倒序{播放|排列|排}',
      '倒着放',
      '从最后一张{开始|}往前放',
      '把照片的顺序完全{颠倒|反过来}',
      '照片順序反過來',
    ],
    expect: () => [{ order: inOrder(6, 5, 4, 3, 2, 1) }],
  },
  {
    wish: '部分倒序',
    capability: 'order',
    says: ['{part}{倒序|倒过来|顺序反过来|反过来放}', '把{part}{倒过来|的顺序反过来|倒序排}'],
    slots: {
      part: [
        { say: '前三张', value: [3, 2, 1, 4, 5, 6] },
        { say: '后三张', value: [1, 2, 3, 6, 5, 4] },
        { say: '第二张到第五张', value: [1, 5, 4, 3, 2, 6] },
        { say: '第2到4张', value: [1, 4, 3, 2, 5, 6] },
        { say: '最后两张', value: [1, 2, 3, 4, 6, 5] },
      ],
    },
    expect: ({ part }) => [{ order: inOrder(...part) }],
  },
  {
    wish: '按时间',
    capability: 'order',
    says: [
      '按{拍摄时间|时间|拍照时间|时间先后|日期|时间顺序}{排|排序|排列|排一下|来}',
      '照片按拍摄时间{从早到晚|由早到晚|正序|}{排|排列}',
      '{拍得早|先拍}的放前面',
      '依拍攝時間排序',
      '以拍摄时间先后为序排列照片',
      '把照片按拍摄日期排好',
    ],
    expect: () => [{ order: inOrder(4, 1, 2, 6, 3, 5) }],
  },
  {
    wish: '按时间倒',
    capability: 'order',
    says: [
      '按{拍摄时间|时间}{倒序|从晚到早|倒着}{排|排列}',
      '{最新|最近拍}的放{最前面|前面}，按时间排',
      '时间{晚|新}的排前面',
      '拍摄时间由新到旧{排列|}',
    ],
    expect: () => [{ order: inOrder(5, 3, 6, 2, 1, 4) }],
  },
  {
    wish: '按文件名',
    capability: 'order',
    assets: 'grad',
    says: [
      '按{文件名|名字|名称|文件名字}{排|排序|排列|顺序排|升序}',
      '照片按文件名排好',
      '依檔名排序',
      '以文件名为序',
      '按字母顺序排{列|}',
      '文件名从A到Z排',
    ],
    expect: () => [
      {
        order: [
          'best_friends',
          'bus_home',
          'campus',
          'ceremony',
          'dorm_room',
          'hat_toss',
          'library',
          'parents',
          'party',
          'selfie',
        ],
      },
    ],
  },
  {
    wish: '打乱',
    capability: 'order',
    says: [
      '{随机|}打乱{照片|图片|}{顺序|的顺序|}',
      '照片{随机排|顺序随机|乱序播放|洗个牌}',
      '把{照片|它们}{的顺序|}{打乱|随机排一下}',
      '隨機排列照片',
    ],
    expect: () => [{ shuffled: true }, { count: 6 }],
  },
  {
    wish: '整列给出',
    capability: 'order',
    says: [
      '顺序{改成|调成|换成|变成|为|：|是}{list}',
      '{照片|播放|}顺序{改为|设为|：}{list}',
      '按{list}{的顺序|}{排|排列|放|来}',
      '按照{list}这个顺序{排|播放}',
      '新的顺序是{list}',
      '重新排一下：{list}',
      '先后顺序{list}',
      '排成{list}',
      '我要的顺序是{list}',
    ],
    slots: {
      list: [
        { say: '3、1、2、6、5、4', value: [3, 1, 2, 6, 5, 4] },
        { say: '3 1 2 6 5 4', value: [3, 1, 2, 6, 5, 4] },
        { say: '3,1,2,6,5,4', value: [3, 1, 2, 6, 5, 4] },
        { say: '3-1-2-6-5-4', value: [3, 1, 2, 6, 5, 4] },
        { say: '312654', value: [3, 1, 2, 6, 5, 4] },
        { say: '三一二六五四', value: [3, 1, 2, 6, 5, 4] },
        { say: '日落、西湖、断桥、合影、灵隐寺、龙井茶', value: [6, 1, 2, 5, 4, 3] },
        { say: '日落，西湖，断桥，合影，灵隐寺，龙井茶', value: [6, 1, 2, 5, 4, 3] },
        { say: '日落 西湖 断桥 合影 灵隐寺 龙井茶', value: [6, 1, 2, 5, 4, 3] },
        { say: '日落→西湖→断桥→合影→灵隐寺→龙井茶', value: [6, 1, 2, 5, 4, 3] },
      ],
    },
    expect: ({ list }) => [{ order: inOrder(...list) }],
  },
  {
    wish: '几张开头其余不变',
    capability: 'order',
    says: [
      '先放{a}，再放{b}，其他的{顺序不变|照旧|按原来的}',
      '{a}第一{个|张}，{b}第二{个|张}，{后面|其余}不变',
      '开头两张用{a}和{b}',
      '把{a}放第一，{b}放第二',
    ],
    slots: {
      a: [
        { say: '日落', value: 6 },
        { say: '灵隐寺那张', value: 4 },
      ],
      b: [
        { say: '断桥', value: 2 },
        { say: '龙井茶', value: 3 },
      ],
    },
    expect: ({ a, b }) => [{ order: [of(a), of(b), ...without(a, b)] }],
  },
  {
    wish: '往前往后几位',
    capability: 'order',
    says: ['{a}往{way}', '把{a}{向|往}{way}', '{a}{向|朝}{way}'],
    slots: {
      a: [
        { say: '第三张', value: 3 },
        { say: '龙井茶', value: 3 },
        { say: '灵隐寺', value: 4 },
        { say: '第4张', value: 4 },
      ],
      way: [
        { say: '前移一位', value: -1 },
        { say: '前挪一个位置', value: -1 },
        { say: '前挪两位', value: -2 },
        { say: '前移2张', value: -2 },
        { say: '后移一位', value: 1 },
        { say: '后挪2位', value: 2 },
        { say: '后移一张', value: 1 },
      ],
    },
    expect: ({ a, way }) => [{ order: moved(a, a + way) }],
  },
  {
    wish: '几张一起挪',
    capability: 'order',
    says: [
      '把{set}{移到|放到|挪到}{最前面|开头|片头|最前头}',
      '{set}放{到|在}{最前面|开头}',
      '{set}提到最前',
    ],
    slots: {
      set: [
        { say: '最后两张', value: [5, 6] },
        { say: '第三和第五张', value: [3, 5] },
        { say: '断桥和日落', value: [2, 6] },
        { say: '第4到第6张', value: [4, 5, 6] },
        { say: '灵隐寺、合影', value: [4, 5] },
      ],
    },
    expect: ({ set }) => [{ order: [...inOrder(...set), ...without(...set)] }],
  },
  {
    wish: '几张一起挪到末尾',
    capability: 'order',
    says: [
      '把{set}{移到|放到|挪到}{最后面|结尾|片尾|最后头}',
      '{set}放{到|在}{最后|末尾}',
      '{set}挪到{b}后面',
    ],
    slots: {
      b: [{ say: '日落', value: 6 }],
      set: [
        { say: '前两张', value: [1, 2] },
        { say: '第一和第三张', value: [1, 3] },
        { say: '断桥和灵隐寺', value: [2, 4] },
        { say: '第1到第3张', value: [1, 2, 3] },
      ],
    },
    expect: ({ set }) => [{ order: [...without(...set), ...inOrder(...set)] }],
  },
  {
    wish: '刚写了标题再挪',
    capability: 'order',
    after: titled,
    says: ['把{a}{放到|移到|挪到|调到}{b}{前面|之前}', '{a}{放到|放在|移到}{b}前面', '{b}前面放{a}'],
    slots: { a: photo, b: photo },
    expect: ({ a, b }) => [{ order: beside(a, b, false) }, { unchanged: ['texts', 'text_look'] }],
  },
  {
    wish: '刚写了字幕再挪',
    capability: 'order',
    after: captioned,
    says: [
      '把{b}{放到|移到|挪到|调到}{a}{后面|之后}',
      '{b}{放到|放在|移到}{a}后面',
      '把{b}放到最后面再把它移到{a}后面',
    ],
    slots: { a: photo, b: photo },
    expect: ({ a, b }) => [{ order: beside(b, a, true) }, { unchanged: ['texts', 'text_look'] }],
  },
  {
    wish: '刚写了标题再移位',
    capability: 'order',
    after: titled,
    says: ['{a}移到{to}', '把{a}{放到|调到|挪到}{to}', '{a}和{b}{对调|换一下}|'.slice(0, -1)].slice(0, 2),
    slots: { a: photo, b: photo, to: places },
    expect: ({ a, to }) => [{ order: moved(a, to) }, { unchanged: ['texts', 'text_look'] }],
  },
];
