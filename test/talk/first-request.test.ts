import { describe, expect, it } from 'vitest';
import { type Plan, planTurn } from '../../src/agent/index.js';
import { emptyDraft } from '../../src/draft/index.js';
import { shots, sounds, texts } from '../../src/edits/index.js';
import { assetsOf, cuts, letters, seconds, talk, words } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg', 'train.jpg']);
const first = (sentence: string): Plan => talk({ assets }, sentence);

describe('a first sentence that only says to begin makes a film', () => {
  it.each([
    'just make it',
    'make it please',
    'ok go ahead',
    'do it',
    "let's go!",
    'start',
    'anything is fine',
    '开始吧',
    '好的，开始做吧',
    '直接生成',
    '都行',
  ])('%s', (sentence) => {
    expect(shots(first(sentence).draft)).toHaveLength(6);
  });
  it.each(['hello', 'ok', 'thanks!', '你好', '好的'])('%s asks what film it shall be', (sentence) => {
    const plan = first(sentence);
    expect([plan.kind, plan.changed]).toEqual(['answer', false]);
    expect(plan.reply).toMatch(/go ahead|开始吧/);
  });
  it('without photos nothing is made', () => {
    expect(planTurn({ sentence: 'just make it', draft: emptyDraft(), assets: [], seed: 1 }).changed).toBe(
      false,
    );
  });
});

describe('nothing of a first sentence becomes another thing', () => {
  it('a size of the picture is no title', () => {
    const plan = first('need something for the shop window screen, it should loop, no sound, 1080p');
    expect([words(plan), sounds(plan.draft, 'bgm')[0]?.volume]).toEqual(['', 0]);
  });
  it.each([
    ['Make a commercial for Chez Anna. Tagline: Bread like it used to be.', 'Bread like it used to be'],
    ['make a film, phone 04 78 12 34 56 at the end', '04 78 12 34 56'],
    ['make a film, our number (555) 123-4567 on the last photo', '(555) 123-4567'],
    ['Congratulations Mia! make a film and put that at the beginning', 'Congratulations Mia'],
    ['our slogan is "Fresh every day". Make a film and put it at the end', 'Fresh every day'],
    ['做个视频，最后放电话 13800138000', '电话 13800138000'],
  ])('%s', (sentence, text) => {
    expect(words(first(sentence))).toBe(text);
  });
});

describe('words told first are what is put somewhere', () => {
  it.each([
    ['她叫小美，写在第一张上', '小美'],
    ['我们的口号是天天新鲜，放在结尾', '天天新鲜'],
    ['我家狗狗叫豆豆，把名字写在海滩那张上', '豆豆'],
    ['add our number 0171 2345678 to the end card', '0171 2345678'],
    ['website is www.anna.fr, put that on the end card', 'www.anna.fr'],
  ])('%s', (sentence, text) => {
    expect(words(talk({ assets }, 'make a film', sentence))).toBe(text);
  });
});

describe('the pace of a film changes on the way', () => {
  const slower = '2.4 2.89 3.48 4.18 5.02 6.03';
  const faster = '6.02 5.02 4.18 3.48 2.89 2.41';
  it.each([
    ['start slow, get faster', faster],
    ['it should start off slowly and end fast', faster],
    ['slow at first, faster later', faster],
    ['pick up the pace towards the end', faster],
    ['let it get faster and faster', faster],
    ['begin quickly and slow down towards the end', slower],
    ['开头慢，后面快', faster],
    ['先慢后快', faster],
    ['节奏由慢到快', faster],
    ['越来越慢', slower],
    ['前面的快一点，后面的慢一点', slower],
    ['speed up', '3.076 3.076 3.076 3.076 3.076 3.076'],
    ['slow down', '5.2 5.2 5.2 5.2 5.2 5.2'],
  ])('%s', (sentence, lengths) => {
    expect(seconds(talk({ assets }, 'make a film, 4 seconds each', sentence))).toBe(lengths);
  });
  it('and is as long as asked, beside a clip that cannot grow', () => {
    const clip = assetsOf(['a.jpg', 'b.mp4', 'c.jpg', 'd.jpg']);
    const plan = talk({ assets: clip }, 'A film of our summer. Start slow, get faster. 30 seconds.');
    const [a = 0, , c = 0, d = 0] = seconds(plan).split(' ').map(Number);
    expect(shots(plan.draft).reduce((sum, shot) => sum + shot.durationMs, 0)).toBe(30_000);
    expect([a > c, c > d]).toEqual([true, true]);
  });
});

describe('one film has one format', () => {
  const size = ({ draft }: Plan): string => `${draft.width}x${draft.height}`;
  it.each([
    ['I need 3 versions: 16:9, 1:1 and 9:16', '1920x1080'],
    ['make it in both 1:1 and 9:16', '1080x1080'],
    ['我要竖版和横版各一个', '1080x1920'],
  ])('%s', (sentence, expected) => {
    for (const plan of [first(sentence), talk({ assets }, 'make a film', sentence)]) {
      expect(size(plan)).toBe(expected);
      expect(plan.reply).toMatch(/one format at a time|一次只有一种画幅/);
    }
  });
  it.each([
    ['change it from 16:9 to 9:16', '1080x1920'],
    ['9:16 instead of 16:9', '1080x1920'],
    ['not 16:9 but 1:1', '1080x1080'],
    ['把16:9改成9:16', '1080x1920'],
  ])('%s', (sentence, expected) => {
    expect(size(talk({ assets }, 'make a film', sentence))).toBe(expected);
  });
});

describe('what a brief says of single photos and texts is done', () => {
  it.each([
    ['make a video, the sunset should be shown longest', '4 4 4 4 5 4'],
    ['make a video, the sunset should last longest', '4 4 4 4 5 4'],
    ['a photo dump, 9:16, 1 sec each', '1 1 1 1 1 1'],
  ])('%s', (sentence, lengths) => {
    expect(seconds(first(sentence))).toBe(lengths);
  });
  it.each([
    ['每张加字幕：第一张第一天，第二张第二天', '第一天 / 第二天'],
    ['字幕第一张早安，第二张午安', '早安 / 午安'],
    ['只要海滩和寺庙那两张，两张都写“想你”', '想你 / 想你'],
  ])('%s', (sentence, said) => {
    expect(words(talk({ assets }, 'make a film', sentence))).toBe(said);
  });
  it('a row of captions keeps the colour that was said', () => {
    const plan = talk(
      { assets },
      'make a film',
      'captions in yellow: Sea, Stalls, Shrine, Soup, Dusk, Rails',
    );
    expect(texts(plan.draft).map(({ style }) => style.color)).toEqual(Array(6).fill('#FDD835'));
  });
  it('a slide named as the transition is no photo', () => {
    expect(cuts(talk({ assets }, 'make a film', 'Transition: slide. Title: "Japan".'))).toMatch(
      /^slide_left/,
    );
  });
});

describe('rows of photos beside other wishes', () => {
  it.each([
    ['先日落，再面条，最后寺庙，15秒', 'snt'],
    ['First the sunset, then the noodles, then the temple. 15 seconds.', 'snt'],
  ])('%s', (sentence, order) => {
    const plan = talk({ assets }, 'make a film, 4 seconds each', sentence);
    expect(letters(plan).slice(0, 3)).toBe(order);
    expect(shots(plan.draft).reduce((sum, { durationMs }) => sum + durationMs, 0)).toBe(15_000);
  });
  it.each([
    ['each photo 3 seconds except the sunset which should be 6', '3 3 3 3 6 3'],
    ['each photo 3 seconds except the sunset, 6', '3 3 3 3 6 3'],
    ['every photo 3 seconds except photos 1 and 6', '4 3 3 3 3 4'],
  ])('%s', (sentence, lengths) => {
    expect(seconds(talk({ assets }, 'make a film, 4 seconds each', sentence))).toBe(lengths);
  });
});

describe('texts at the edges and over one photo', () => {
  const captioned = ['caption the first photo "A" and the last "B"', 'make the end card red'];
  const colours = ({ draft }: Plan): string =>
    texts(draft)
      .map(({ style }) => style.color ?? '-')
      .join(' ');
  it('the end card of a film without one is the text over its last photo', () => {
    const before = colours(talk({ assets }, 'make a film', captioned[0]!)).split(' ');
    expect(colours(talk({ assets }, 'make a film', ...captioned))).toBe(`${before[0]} #E53935`);
  });
  it.each([
    ['no text on the last one', 'A'],
    ['no text on the first photo please', 'B'],
    ['no text on the third photo', 'A / B'],
  ])('%s', (sentence, left) => {
    expect(
      words(talk({ assets }, 'make a film', captioned[0]!, 'the noodles a second longer', sentence)),
    ).toBe(left);
  });
  it('a little warmer is never weaker', () => {
    const plan = talk({ assets }, 'a warm film', 'a little warmer');
    expect([plan.changed, plan.reply]).toEqual([false, expect.stringContaining('as strong as it gets')]);
  });
});

describe('asked in Chinese what stands on a photo', () => {
  it.each([
    ['现在第一张上写的是什么？', /第 1 张（beach\.jpg）上写的是“出发”/],
    ['第二张上有字吗', /第 2 张（market\.jpg）上没有文字/],
    ['日落那张上面写了什么？', /第 5 张（sunset\.jpg）上没有文字/],
  ])('%s', (question, expected) => {
    const plan = talk({ assets }, '做个视频', '第一张写“出发”', question);
    expect([plan.kind, plan.changed]).toEqual(['answer', false]);
    expect(plan.reply).toMatch(expected);
  });
});

it('two photos first and the others as they come, in a first request', () => {
  const plan = first('做个竖屏短视频，先日落，再面条，其他的随便，每张2秒');
  expect([letters(plan).slice(0, 2), seconds(plan)]).toEqual(['sn', '2 2 2 2 2 2']);
});
