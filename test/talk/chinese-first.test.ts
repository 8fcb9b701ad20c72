import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { sounds } from '../../src/edits/index.js';
import { assetsOf, cuts, letters, motions, seconds, talk, words } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg', 'train.jpg']);
const said = (...sentences: readonly string[]): Plan => talk({ assets }, ...sentences);
const canvas = ({ draft: { width, height } }: Plan): string => `${width}x${height}`;
const moods = ({ draft }: Plan): (string | null)[] => sounds(draft, 'bgm').map(({ mood }) => mood);

describe('words of a Chinese first request are written as they were said', () => {
  it.each([
    ['片头写 张伟&李娜 2025.09.20，片尾 谢谢大家的到来', '张伟&李娜 2025.09.20 / 谢谢大家的到来'],
    ['标题写阿伟和小雨的婚礼，转场用淡入淡出', '阿伟和小雨的婚礼'],
    ['片头写 妈妈的第一次远行，别太长，她没耐心', '妈妈的第一次远行'],
    ['片头写 再见，别太想我', '再见，别太想我'],
    ['标题：小米粒满月啦，下面一行写出生日期2025年5月10日', '小米粒满月啦\n出生日期2025年5月10日'],
    ['做个视频，最后打上营业时间 7:00-21:00', '营业时间 7:00-21:00'],
    ['做个视频，标题杭州，居中', '杭州'],
    ['帮我剪个15秒，標題Bangkok 2024，唔要太多effect', 'Bangkok 2024'],
    ['文字就写 推窗见山 一宿山居，价格 ¥688起 放在最后一张上', '推窗见山 一宿山居 / ¥688起'],
    [
      '婚礼视频，我和新娘的名字 陈浩 ♥ 林雨欣，写在开头，日期2025年9月20日写在名字下面',
      '陈浩 ♥ 林雨欣 / 2025年9月20日',
    ],
    ['请写我的名字 Anna Kowalska 在开始', 'Anna Kowalska'],
    ['做个视频，地址人民路66号放片尾', '地址人民路66号'],
    ['每张照片下面写景点名：海滩 芭提雅，市场 水上市场，寺庙 玉佛寺，其他不写', '芭提雅 / 水上市场 / 玉佛寺'],
    ['每张图写价格：海滩 ¥18，市场 ¥38，竖屏', '¥18 / ¥38'],
    ['15秒 卡点 竖屏 字:出发!', '出发!'],
    [
      '做一个视频竖屏的每张停三秒第一张写上南北通透最后写上电话13912345678音乐随便',
      '南北通透 / 电话13912345678',
    ],
    ['探店vlog 封面：藏在巷子里的面包店🥐 人均30', '藏在巷子里的面包店🥐 人均30'],
    ['开头文字：急售！南山一品 3室2厅 120㎡，音乐舒缓', '急售！南山一品 3室2厅 120㎡'],
    ['剪个一分钟的，最后落一行字：有家的地方就是年，用我传的歌', '有家的地方就是年'],
    ['做條片，頭先打「公公生日快樂」，尾打「祝您身體健康」', '公公生日快樂 / 祝您身體健康'],
    ['标题“暑期特惠 ¥2999起”，写“咨询 VX：travel2024”，15秒，竖屏', '暑期特惠 ¥2999起 / 咨询 VX：travel2024'],
    ['做视频 不用音乐 也不用标题 就按时间顺序', ''],
    ['做个视频，片尾打工作室名字 ONE FILM', 'ONE FILM'],
    ['首屏文案：新品上市，尾屏文案：点击购买', '新品上市 / 点击购买'],
  ])('%s', (sentence, text) => {
    expect(words(said(sentence))).toBe(text);
  });
  it('a telephone number is put right in the words that hold a price as well', () => {
    const plan = said('做个视频，最后一张写 总价268万 联系小王13800138000', '电话打错了，是13800138001');
    expect(words(plan)).toBe('总价268万 联系小王13800138001');
  });
});

it.each([
  ['做个视频，标题“暑期特惠 ¥2999起”', '价格改成¥2799起', '暑期特惠 ¥2799起'],
  ['做个视频，字写上 老李游泰国 二零二四年七月', '字写错了 是老黎', '老黎游泰国 二零二四年七月'],
])('%s ... %s', (first, then, text) => {
  expect(words(said(first, then))).toBe(text);
});

describe('how long the film of a Chinese first request is, and its photos', () => {
  it.each([
    ['把照片做成一个小电影给孙子看时间长一点', '5.2 5.2 5.2 5.2 5.2 5.2'],
    ['做个视频，第一张放最后定格5秒', '4 4 4 4 4 5'],
    ['做个视频，日落放第一个，停够6秒', '6 4 4 4 4 4'],
    ['做个视频，照片停3秒', '3 3 3 3 3 3'],
    ['1分钟以内，照片3秒一张', '3 3 3 3 3 3'],
    ['六张照片，12秒', '2 2 2 2 2 2'],
    ['照片一张一张放 每张五秒', '5 5 5 5 5 5'],
    ['我想要一个视频。照片六个。时间十二秒。', '2 2 2 2 2 2'],
    ['最后写“再见”，12秒，竖屏', '2 2 2 2 2 2'],
    ['10秒以内，照片3秒一张', '1.667 1.666 1.667 1.667 1.666 1.667'],
  ])('%s', (sentence, lengths) => {
    expect(seconds(said(sentence))).toBe(lengths);
  });
  it.each(['视频各取前4秒，照片每张3秒', '两段视频都截前4秒，照片各3秒'])('%s', (sentence) => {
    const clips = assetsOf(['a.jpg', 'b.mp4', 'c.jpg', 'd.mp4']);
    expect(seconds(talk({ assets: clips }, sentence))).toBe('3 4 3 4');
  });
});

describe('what the film of a Chinese first request looks and sounds like', () => {
  it.each([
    ['竖的 20秒', '1080x1920'],
    ['做個視頻，直的，15秒內', '1080x1920'],
    ['做个视频，竖屏就行，20秒', '1080x1920'],
    ['20秒 横的', '1920x1080'],
  ])('%s', (sentence, size) => {
    expect(canvas(said(sentence))).toBe(size);
  });
  it.each(['做个视频，也别加动画', '做个15秒的片子，无动效'])('%s: nothing moves', (sentence) => {
    expect(new Set(motions(said(sentence)).split(' '))).toEqual(new Set(['none']));
  });
  it.each(['做个动感的片子，不要花里胡哨的转场', '做个15秒的片子，不加特效'])(
    '%s: plain cuts',
    (sentence) => {
      expect(new Set(cuts(said(sentence)).split(' '))).toEqual(new Set(['crossfade']));
    },
  );
  it.each(['音乐激昂一点，做个20秒的', '做个20秒的，音乐大气点别太吵'])('%s: grand music', (sentence) => {
    expect(moods(said(sentence))).toEqual(['cinematic']);
  });
  it.each([
    ['做个片子，音乐用钢琴，不要那首新年快乐', 'calm_piano'],
    ['做个片子，不要用新年快乐那首歌', 'acoustic'],
  ])('%s: the uploaded song is not taken', (sentence, mood) => {
    const song = { kind: 'audio', mimeType: 'audio/mpeg', durationMs: 60_000, width: 0, height: 0 } as const;
    const files = assetsOf(['a.jpg', 'b.jpg', '新年快乐.mp3'], (index) => (index === 2 ? song : {}));
    expect(moods(talk({ assets: files }, sentence))).toEqual([mood]);
  });
  it('a photo moves as is said behind what is said of the cuts', () => {
    const plan = said('12秒 直接切 第一张放大 后面的静止');
    expect([motions(plan), cuts(plan)]).toEqual(['zoom_in none none none none none', 'cut cut cut cut cut']);
  });
  it('the edge of letters has the second colour', () => {
    const { edits } = said('做个视频，封面写「春日」', '封面的字换成白色描黑边');
    expect(edits.map(({ params }) => params.style)).toEqual([
      { color: '#FFFFFF' },
      { stroke: '#000000', strokeWidth: 3 },
    ]);
  });
  it.each([
    ['做个视频，首图=日落，尾图=海滩', /^s.*b$/],
    ['第一张放日落最后一张放海滩中间的你看着来', /^s.*b$/],
    ['做个视频，日落那张别用', /^[^s]+$/],
  ])('%s', (sentence, order) => {
    expect(letters(said(sentence))).toMatch(order);
  });
  it('from which photo on it runs', () => {
    expect(letters(said('做个视频，从日落开始按顺序来'))[0]).toBe('s');
  });
});

it('a title is made smaller in Cantonese', () => {
  expect(said('做个视频，标题“夏天”', '個title細啲').edits.map(({ params }) => params.sizeFactor)).toEqual([
    expect.closeTo(0.77),
  ]);
});
