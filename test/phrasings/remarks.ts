import { names, photo, seconds, without } from './english-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

/** Single photos of the set `trip` by name. */
const named: Filler[] = ['beach', 'market', 'temple', 'sunset'].map((say) => ({
  say,
  value: names.indexOf(say) + 1,
}));

const short = seconds([
  ['2 seconds', 2000],
  ['6 seconds', 6000],
  ['7 seconds', 7000],
]);

/** Clauses beside a wish that tell something and command nothing. */
export const englishRemarks: readonly Phrasing[] = [
  {
    wish: 'removal with the state as its reason',
    capability: 'remove',
    says: [
      'remove the {name}, {half of it|part of it} {slid out of the frame|is cut off}',
      'the {name} {is upside down|looks washed out|is a blur|is out of focus}, {remove it|get rid of it|delete that one}',
      '{half of the|the} {name} slid out of the frame, remove it',
      'throw out the {name}, {everything in it is blurred|my wife blinks in it|the colours are awful|it was closed that day}',
      'I look {awful|terrible} in the {name} picture so leave it out',
    ],
    slots: { name: named },
    expect: ({ name }) => [{ order: without(name) }],
  },
  {
    wish: 'length with a story beside it',
    capability: 'length',
    says: [
      'we spent three hours at the {name}, so give it {dur}',
      'the {name} was 2 hours away, give it {dur}',
      'my grandmother loved the {name}, so let the {name} stay {dur}',
      'the {name} has 3 people in it, make it {dur}',
      'give the {name} {dur}, {we were there for 5 days|my kids loved it|it took us 3 hours to get there}',
    ],
    slots: { name: named, dur: short },
    expect: ({ name, dur }) => [{ photo_ms: { photo: name, ms: dur } }, { count: 6 }],
  },
  {
    wish: 'no music, somebody plays live',
    capability: 'music',
    says: [
      '{remove the music|no music please|take the music out}, {my brother is going to play the piano|someone will play the harmonica|the band plays live that evening|my son plays the guitar there}',
      '{my brother will play the piano|a friend of ours sings}, so {remove the music|take the music out}',
    ],
    expect: () => [{ music: { is: 'none' } }],
  },
  {
    wish: 'one look, another told of',
    capability: 'look',
    says: [
      "I don't care for black and white normally, but make {photo} black and white",
      'I never liked sepia. Still, make {photo} black and white',
    ],
    slots: { photo },
    expect: ({ photo }) => [{ look: { photo, preset: 'bw' } }],
  },
  {
    wish: 'thanks and a story',
    capability: 'smalltalk',
    says: [
      '{thanks a lot|thank you}, {my kids loved it|my parents were so happy|my wife cried}',
      '{that was quick|my kids loved it}, thank you',
    ],
    expect: () => [],
  },
  {
    wish: 'harsh cuts are softened',
    capability: 'transition',
    start: 'plain',
    says: [
      'the {cuts|transitions} {feel|are too} {harsh|abrupt}',
      'the cuts between {the|my} photos are too {hard|sudden}',
      'it jumps from {picture to picture|photo to photo}',
    ],
    expect: () => [{ transition: { at: 'all', type: 'crossfade' } }],
  },
];

const places: Filler[] = ['西湖', '断桥', '灵隐寺', '日落'].map((say) => ({ say, value: say }));
const others = (name: string): string[] =>
  ['西湖', '断桥', '龙井茶', '灵隐寺', '合影', '日落'].filter((item) => item !== name);

export const chineseRemarks: readonly Phrasing[] = [
  {
    wish: 'removal with the state as its reason',
    capability: 'remove',
    says: [
      '{name}{糊了|拍歪了|拍糊了}，{删掉|不要了|去掉吧}',
      '{name}那张{删了吧|删掉}，{人脸都糊了|拍得不好看|我闭眼了}',
    ],
    slots: { name: places },
    expect: ({ name }) => [{ order: others(name) }],
  },
  {
    wish: 'length with a story beside it',
    capability: 'length',
    says: [
      '我们在{name}待了三个小时，那张给6秒',
      '{我妈最喜欢|我们特别喜欢}{name}，那张给6秒',
      '{name}给6秒，{我们走了10公里才到|我妈最喜欢那里|那天人特别多}',
    ],
    slots: { name: places },
    expect: ({ name }) => [{ photo_ms: { photo: name, ms: 6000 } }, { count: 6 }],
  },
  {
    wish: 'no music, somebody plays live',
    capability: 'music',
    says: ['{到时候有人吹口琴|我弟现场弹钢琴|晚会上有人唱歌}，{不放音乐了|音乐不要了|去掉配乐}'],
    expect: () => [{ music: { is: 'none' } }],
  },
  {
    wish: 'what is in the way moves',
    capability: 'title',
    says: ['{标题|字|片头的字}{挡住脸了|挡脸了|遮住人了|盖住脸了}'],
    expect: () => [{ has_text: { text: 'Our Days', position: ['bottom', 'top'] } }],
  },
  {
    wish: 'no hard cuts',
    capability: 'transition',
    start: 'plain',
    says: [
      '{照片切换|转场|换照片}太{突然|生硬}了',
      '{别硬切|别一张一张硬生生地切|转场别那么生硬|不想要那种一下子跳过去的感觉}',
    ],
    expect: () => [{ transition: { at: 'all', type: 'crossfade' } }],
  },
  {
    wish: 'a quarter of the volume',
    capability: 'music',
    says: ['音乐{轻一点，降到四分之一|降到四分之一|调到原来的四分之一}'],
    expect: () => [{ music: { mood: 'calm_piano', volume: [0.09, 0.11] } }],
  },
];
