import type { Phrasing } from './phrasing.js';

const nothing = () => [];

/** Questions, stories and impossible wishes: none of them changes the film. */
export const englishNoWish: readonly Phrasing[] = [
  {
    wish: 'a question about looks and cuts',
    capability: 'question',
    says: [
      'is {that one|the market|the sunset} {black and white|cropped|zooming in or out}',
      '{are they|is it} {hard cuts|a dissolve or a wipe|by date} now',
      'are there more than {ten|thirty} in the film',
      '{what filter is|is there a filter} on the beach',
    ],
    expect: nothing,
  },
  {
    wish: 'what is possible at all',
    capability: 'question',
    says: [
      'can you {even |}do {slow motion|vertical|transitions}',
      'could you do black and white if I wanted',
      'is slow motion possible',
    ],
    expect: nothing,
  },
  {
    wish: 'a story',
    capability: 'smalltalk',
    says: [
      'we were in Italy for two weeks',
      '{my son turned four|our club has 40 members|it was the first time we saw the sea}',
      'the {sunset|market} was very fast that day',
    ],
    expect: nothing,
  },
  {
    wish: 'something inside a picture',
    capability: 'refusal',
    says: [
      'get the stain off my shirt in the {beach|market}',
      'delete my ex from the {noodles|temple} but keep me',
      '{take the price tag off the vase|remove the power lines} in the {temple|sunset}',
      "there's a finger in the noodles, get it out",
    ],
    expect: nothing,
  },
  {
    wish: 'sending it off',
    capability: 'refusal',
    says: [
      'forward it to {anna@mail.com|the whole family}',
      '{drop it in|put it on} {my google drive|our company sharepoint}',
      '{whatsapp|tweet|airdrop} it {to the family|}',
    ],
    expect: nothing,
  },
];

export const chineseNoWish: readonly Phrasing[] = [
  {
    wish: 'a question',
    capability: 'question',
    says: ['第一张在前面还是后面', '有没有加滤镜', '字在上面还是下面', '亮度调过没有'],
    expect: nothing,
  },
  {
    wish: 'a story',
    capability: 'smalltalk',
    says: ['我们结婚二十周年了', '我是卖童装的，开店三年'],
    expect: nothing,
  },
  {
    wish: '画面里的东西',
    capability: 'refusal',
    says: [
      '把{人脸|第二张里的路人|照片里的垃圾桶|后面的电线杆}{去掉|抹掉|P掉}',
      '{把脸打码|脸瘦一点|水印擦掉|给二叔P进去}',
    ],
    expect: () => [{ same: true }, { reply_kind: 'refusal' }],
  },
  {
    wish: '发出去',
    capability: 'refusal',
    says: ['{帮我|直接}发{抖音|到家庭群|给我妈}', '{传到B站|发我邮箱|分享给朋友|短信发我}'],
    expect: () => [{ same: true }, { reply_kind: 'refusal' }],
  },
];
