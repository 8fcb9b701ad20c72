import { names, photo, without } from './chinese-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

const of = (at: number): string => names[at - 1]!;
const inOrder = (...places: number[]): string[] => places.map(of);
const groups: Filler[] = [
  { say: '第二张和第五张', value: [2, 5] },
  { say: '第2、5张', value: [2, 5] },
  { say: '2、4、6', value: [2, 4, 6] },
  { say: '2，4，6张', value: [2, 4, 6] },
  { say: '第一、第三张', value: [1, 3] },
  { say: '前两张', value: [1, 2] },
  { say: '后三张', value: [4, 5, 6] },
  { say: '第3到第5张', value: [3, 4, 5] },
  { say: '3-5张', value: [3, 4, 5] },
  { say: '第二张到第四张', value: [2, 3, 4] },
  { say: '断桥、合影', value: [2, 5] },
  { say: '断桥还有日落', value: [2, 6] },
  { say: '西湖.jpg和合影.jpg', value: [1, 5] },
  { say: '偶数张', value: [2, 4, 6] },
  { say: '第四张以后的', value: [5, 6] },
  { say: '第三张之前的', value: [1, 2] },
  { say: '首尾两张', value: [1, 6] },
];
const gone = [{ says: ['删掉{a}', '把{a}删了', '{a}不要了'], capability: 'remove' as const }];
const two = [{ says: ['删掉{a}和{b}', '把{a}跟{b}都删了', '{a}、{b}不要了'], capability: 'remove' as const }];
const inserted = (list: string[], name: string, at: number): string[] => [
  ...list.slice(0, at),
  name,
  ...list.slice(at),
];

export const exactChineseRemove: readonly Phrasing[] = [
  {
    wish: '删一张',
    capability: 'remove',
    says: [
      '{把|将}{a}{删了|删除|剪掉|拿走|去除|剔除|移除掉|给删了}',
      '{删|删除|去除|剔除|拿掉}{a}',
      '{a}{删|不用了|不需要|去掉|别放了|别要了|剪掉}',
      '{我|}不{想|}要{a}{了|}',
      '片子里不要{出现|}{a}',
      '{a}就不放了',
      '{a}可以{删|去掉}了',
    ],
    slots: { a: photo },
    expect: ({ a }) => [{ order: without(a) }],
  },
  {
    wish: '删几张准确',
    capability: 'remove',
    says: [
      '{把|将}{set}{都|全|}{删掉|删除|去掉|移除|拿掉}',
      '{删掉|删除|去掉}{set}',
      '{set}{都|全|}{删掉|不要了|删除|去掉}',
      '{set}我都不要',
      '{set}统统删了',
      '不要{set}',
    ],
    slots: { set: groups },
    expect: ({ set }) => [{ order: without(...set) }],
  },
  {
    wish: '只留几张',
    capability: 'remove',
    says: [
      '只{留|保留|要|留下}{set}',
      '{除了|除}{set}{以外|之外|}{其他|其余|别的|剩下的}{都|全|全部}{删掉|删了|不要|去掉}',
      '{set}{留着|留下|保留}，{其他|其余|别的}{的|}{都|全}{删掉|删了|不要}',
      '{除了|除}{set}都{删了|不要|删掉}',
      '保留{set}，其余删除',
      '{把|将}{set}以外的{照片|}{都|全部|}{删掉|删除}',
      '就{留|要}{set}{就行|就好|}',
    ],
    slots: { set: groups.slice(0, 16).filter(({ say }) => !/以后|之前/.test(say)) },
    expect: ({ set }) => [{ order: inOrder(...set) }],
  },
  {
    wish: '删的都要回来',
    capability: 'restore',
    after: two,
    says: [
      '把删掉的{两张|}{都|}{恢复|加回来|放回来|找回来}',
      '刚才删的{照片|两张|}{都|}{还是|}{要|恢复|放回去}',
      '删掉的照片{恢复|还原}一下',
      '还是把它们加回来吧',
    ],
    slots: { a: photo.slice(0, 6), b: photo.slice(6) },
    expect: () => [{ order: names }],
  },
  {
    wish: '两张里恢复一张',
    capability: 'restore',
    after: two,
    says: [
      '{把|将}{b}{恢复|加回来|放回来|还原|放回去|要回来}',
      '{恢复|还原|找回}{b}',
      '{b}还是{留着|要|加回来|放回来}{吧|}',
      '只恢复{b}',
      '{b}{加回来|恢复|放回原来的位置|放回原位}',
      '{b}不该删，加回来',
    ],
    slots: {
      a: [
        { say: '断桥', value: 2 },
        { say: '龙井茶那张', value: 3 },
      ],
      b: [
        { say: '灵隐寺', value: 4 },
        { say: '合影那张', value: 5 },
        { say: '西湖', value: 1 },
        { say: '日落', value: 6 },
      ],
    },
    expect: ({ a }) => [{ order: without(a) }],
  },
  {
    wish: '恢复到别处',
    capability: 'restore',
    after: gone,
    says: ['把{a}加回来，放{到|在|}最后', '{a}还是要，放结尾', '恢复{a}并放到最后面', '{a}加回来放最后'],
    slots: {
      a: [
        { say: '断桥', value: 2 },
        { say: '灵隐寺', value: 4 },
      ],
    },
    expect: ({ a }) => [{ order: [...without(a), of(a)] }],
  },
  {
    wish: '复制一张',
    capability: 'duplicate',
    says: [
      '复制{a}',
      '{把|将}{a}复制一{份|张|下}',
      '{a}{再|}复制一{份|张}',
      '{a}再来一{张|份|遍|次}',
      '复制一{份|张}{a}',
      '{a}放两遍',
      '{a}重复一次',
      '{把|让}{a}出现两次',
    ],
    slots: { a: photo },
    expect: ({ a }) => [{ order: inserted(names.slice(), of(a), a) }],
  },
  {
    wish: '复制两份',
    capability: 'duplicate',
    says: ['{把|将}{a}复制{两|2}{份|张}', '复制{两|2}{份|张}{a}', '{a}复制两次', '{a}再来两张'],
    slots: { a: photo },
    expect: ({ a }) => [{ order: [...names.slice(0, a), of(a), of(a), ...names.slice(a)] }],
  },
  {
    wish: '复制到某处',
    capability: 'duplicate',
    says: [
      '复制{a}，{把|将|}{复制的那张|副本|新的那张|复制出来的|复制品}{放到|放在|移到|挪到}{to}',
      '复制{a}{并|，|}放{到|在}{to}',
      '把{a}复制一{份|张}{放到|放在|，放到|插到}{to}',
      '{a}复制一{份|张}到{to}',
      '{to}再放一{张|次}{a}',
      '在{to}{也|再}{放|加}一张{a}',
      '{to}{加|插}一张{a}',
    ],
    slots: {
      a: [
        { say: '第三张', value: 3 },
        { say: '断桥', value: 2 },
        { say: '西湖那张', value: 1 },
        { say: '第4张', value: 4 },
      ],
      to: [
        { say: '开头', value: 0 },
        { say: '最前面', value: 0 },
        { say: '结尾', value: 6 },
        { say: '最后面', value: 6 },
        { say: '日落后面', value: 6 },
        { say: '日落前面', value: 5 },
        { say: '合影之前', value: 4 },
        { say: '合影之后', value: 5 },
        { say: '第5张后面', value: 5 },
      ],
    },
    expect: ({ a, to }) => [{ order: inserted(names.slice(), of(a), to) }],
  },
  {
    wish: '之前加一张',
    capability: 'duplicate',
    says: [
      '{b}{之前|前面}{加|插|插入|添加|增加|来}一张{a}',
      '在{b}{之前|前面}{加|插|放|添}一张{a}',
      '{b}前{加|插}张{a}',
    ],
    slots: {
      a: [
        { say: '西湖', value: 1 },
        { say: '断桥', value: 2 },
      ],
      b: [
        { say: '日落', value: 6 },
        { say: '合影', value: 5 },
        { say: '第四张', value: 4 },
      ],
    },
    expect: ({ a, b }) => [{ order: inserted(names.slice(), of(a), b - 1) }],
  },
  {
    wish: '换成另一张',
    capability: 'multi',
    may: ['order', 'total', 'motions', 'fit', 'music_edges', 'text_times', 'transitions'],
    after: [{ says: ['删掉{b}', '{b}不要了'], capability: 'remove' }],
    says: [
      '{把|将}{a}{换成|替换成|改成|替换为}{b}',
      '用{b}{替换|替|代替|换掉}{a}',
      '{a}{换成|替换成}{b}',
      '{a}用{b}{代替|替换}',
    ],
    slots: {
      a: [
        { say: '西湖', value: 1 },
        { say: '断桥那张', value: 2 },
        { say: '第三张', value: 3 },
      ],
      b: [
        { say: '灵隐寺', value: 4 },
        { say: '合影', value: 5 },
        { say: '日落', value: 6 },
      ],
    },
    expect: ({ a, b }) => [{ order: without(b).map((name) => (name === of(a) ? of(b) : name)) }],
  },
  {
    wish: '别删',
    capability: 'smalltalk',
    says: [
      '{a}{别|不要|千万别}{删|删掉}',
      '别把{a}{删了|去掉}',
      '{a}{留着|保留|不用删}',
      '不要删{a}',
      '{a}不能删',
    ],
    slots: { a: photo },
    expect: () => [{ same: true }, { reply_kind: ['answer', 'edit'] }],
  },
  {
    wish: '没有的照片先问再答应',
    capability: 'clarify',
    after: [
      { says: ['把第二张调成黑白', '断桥变黑白'], capability: 'look' },
      {
        says: ['要是把生活那张去掉会怎么样', '如果把海边那张删掉呢', '把沙滩那张去掉'],
        capability: 'clarify',
      },
    ],
    says: ['那就去掉吧', '那去掉吧', '好，去掉吧', '那就删了吧'],
    expect: () => [{ same: true }],
  },
];
