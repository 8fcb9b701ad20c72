import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { texts } from '../../src/edits/index.js';
import { assetsOf, done, letters, talk } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg', 'train.jpg']);
const film = (...sentences: readonly string[]): Plan =>
  talk({ assets, language: 'zh' }, '做成24秒的视频，转场都用叠化，每张一样长', ...sentences);
const words = ({ draft }: Plan): string =>
  texts(draft)
    .toSorted((a, b) => a.startMs - b.startMs)
    .map(({ text }) => text)
    .join(' ');

describe('the cut beside the photo in hand', () => {
  it.each([
    ['它进来的时候用闪白', '"photos":["s4"],"transition":"flash"'],
    ['切到它的时候用闪白', '"photos":["s4"],"transition":"flash"'],
    ['它前面的转场换成推的', '"photos":["s4"],"transition":"slide_left"'],
    ['从它出去的时候用黑场', '"photos":["s5"],"transition":"fade_black"'],
  ])('%s', (said, command) => {
    expect(done(film('面条那张亮一点', said))).toBe(`set_transition {${command}}`);
  });
});

describe('transitions told by the kind they are of', () => {
  it('only those change their time', () => {
    const plan = film('第一张和第二张之间换成闪白', '叠化改成1秒');
    expect(done(plan)).toBe('set_transition {"photos":["s3","s4","s5","s6"],"durationMs":1000}');
    expect(done(film('第一张和第二张之间换成闪白', '闪白短一点'))).toContain('"photos":["s2"],"factor"');
  });
  it('another kind is named alone while they are spoken of', () => {
    expect(done(film('转场换成闪白', '还是推的吧'))).toBe(
      'set_transition {"photos":"all","transition":"slide_left"}',
    );
    expect(done(film('第一张和第二张之间用闪白', '换成推的'))).toContain('"photos":["s2"]');
    expect(film('转场换一个', '这个不好看，用擦的').reply).not.toContain('想改哪方面');
  });
});

describe('a kind that is not wanted, the other side, rows of photos', () => {
  const cut = (...said: readonly string[]): string => done(film(...said)).replace(/^set_transition /, '');
  it('gives way to what the others have', () => {
    expect(cut('第一张和第二张之间用黑场', '别用黑场')).toBe('{"photos":["s2"],"transition":"crossfade"}');
    expect(done(film('别用黑场'))).toBe('');
    expect(cut('转场换成推的', '最后一个别用推的')).toBe('{"photos":["s6"],"transition":"none"}');
  });
  it.each([
    ['日落那张之前用白的闪一下', '之后也是', 's6'],
    ['日落后面用闪白', '前面也一样', 's5'],
  ])('%s, %s', (first, then, id) => {
    expect(cut(first, then)).toContain(`{"photos":["${id}"],"transition":"flash"`);
  });
  it.each(['1、3、5推近，2、4、6拉远', '1 3 5 推近 2 4 6 拉远'])('%s', (said) => {
    expect(done(film(said))).toBe(
      'set_motion {"photos":["s2","s4","s6"],"motion":"push_in"}; set_motion {"photos":["s3","s5","s7"],"motion":"zoom_out"}',
    );
  });
});

describe('words for each photo in a row', () => {
  const row = '海滩 集市 古寺 面馆 落日 夜车';
  it.each([`每张加上地点 ${row}`, `每张写个词 ${row}`, `每张加上时间：${row.replaceAll(' ', '、')}`])(
    '%s',
    (said) => {
      expect(words(film(said))).toBe(row);
    },
  );
});

describe('the other texts', () => {
  const three = '第一张写早上 第二张写正午 第三张写下午';
  it.each(['其他的也是', '其他的也要', '别的也改成红色', '其他两张也是', '其他字幕也是'])('%s', (said) => {
    const plan = film(three, '把第二张的字改成红色', said);
    expect(texts(plan.draft).map(({ style }) => style.color)).toEqual(['#E53935', '#E53935', '#E53935']);
    expect(plan.edits.every(({ name }) => name === 'style_text')).toBe(true);
  });
  it.each(['其他的也挪过去', '其他的也放那里'])('%s', (said) => {
    const plan = film(three, '第二张的字挪到左下角', said);
    expect(texts(plan.draft).every(({ style }) => style.position === 'bottom-left')).toBe(true);
  });
  it('one of them is told by its photo', () => {
    const plan = film(three, '字都放左下角', '第一张的还是放中间');
    expect(texts(plan.draft).map(({ style }) => style.position)).toEqual([
      'center',
      'bottom-left',
      'bottom-left',
    ]);
  });
});

describe('words that give way', () => {
  it('a text that is said whole gives way whole, and no other that shares a sign', () => {
    expect(words(film('第一张写中午 第二张写下午', '中午改成11点半'))).toBe('11点半 下午');
    expect(words(film('第一张写早上好 第二张写晚上好', '把早上好改成早安'))).toBe('早安 晚上好');
  });
  it('a photo is skipped, and another one has other words', () => {
    expect(words(film('第一张写海边 第三张就算了 面条那张写真好吃'))).toBe('海边 真好吃');
    expect(words(film('第一张写我们的店', '第二张也写，面包'))).toBe('我们的店 面包');
    expect(words(film('第一张写我们的店', '第二张也加一个 面包'))).toBe('我们的店 面包');
  });
});

describe('a first request', () => {
  it.each([
    ['vlog 竖屏 标题周末', '周末'],
    ['20秒竖屏，标题慢慢走，配轻松的音乐', '慢慢走'],
    ['做个视频 开头写上我俩的名字 小雅 & 阿明', '小雅 & 阿明'],
  ])('%s', (said, title) => {
    expect(words(talk({ assets, language: 'zh' }, said))).toBe(title);
  });
  it('a place with what it is for is one wish', () => {
    expect(letters(film('面条放最后，压轴嘛'))).toBe('bmtstn');
    expect(letters(film('日落那张放最前面当开场'))).toBe('sbmtnt');
  });
});

it('another colour or look of a text, which is not said', () => {
  expect(done(film('标题写夏天', '标题换个颜色，白的看不清'))).toContain('"color":"#FDD835"');
  expect(done(film('标题写夏天', '标题换个颜色', '再换一个'))).toContain('"color":"#E53935"');
  expect(done(film('标题写夏天', '标题换个字体', '再换一个'))).toContain('"template":"bold_social"');
});

describe('what is still not right, or spared', () => {
  const clips = assetsOf(['garden.jpg', 'dog.mp4', 'picnic.jpg', 'waves.mp4']);
  const made = '按上传顺序做个视频';
  it.each([['狗狗的声音留着'], ['狗狗那段不用静音'], ['狗狗的声音要']])('%s', (said) => {
    const plan = talk({ assets: clips, language: 'zh' }, made, '视频都静音', said);
    expect(done(plan)).toBe('set_volume {"target":"clips","photos":["s3"],"volume":1}');
  });
  it('a move that is not wanted stops, one that is too strong softens', () => {
    expect(done(film('每张都推近', '第一张别推近'))).toBe('set_motion {"photos":["s2"],"motion":"none"}');
    expect(done(film('每张都推近', '第一张别推那么近'))).toContain('"factor":0.625');
  });
  it('a photo that nobody knows is asked for, an adverb is no name', () => {
    expect(film('合照慢慢推近').kind).toBe('question');
    expect(done(film('轻轻推近'))).toContain('"photos":"all"');
  });
  it('a text is still too small', () => {
    expect(done(film('标题写夏天', '标题大一点', '还是小'))).toContain('"sizeFactor":1.3');
  });
  it('the words follow after it was said that there are some', () => {
    expect(words(film('日落那张写几个字，就写落日余晖'))).toBe('落日余晖');
    expect(words(talk({ assets, language: 'zh' }, '做个片子音乐轻快点结尾写谢谢观看'))).toBe('谢谢观看');
  });
});
