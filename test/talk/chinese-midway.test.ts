import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { shots, texts } from '../../src/edits/index.js';
import { assetsOf, letters, looks, motions, seconds, talk } from '../helpers/talk.js';

const assets = assetsOf(['西湖', '断桥', '龙井茶', '灵隐寺', '合影', '日落'].map((name) => `${name}.jpg`));
const begun = '按上传顺序做个视频，每张4秒，不要转场，全部静止';
const filmAfter = (...sentences: readonly string[]): Plan => talk({ assets }, begun, ...sentences);
const clips = assetsOf(['花园.jpg', '小狗.mp4', '野餐.jpg', '海浪.mp4']);
const cameraFiles = assetsOf([2031, 2032, 2035, 2040, 2051].map((number) => `IMG_${number}.HEIC`));

/** Each text with the number of the photo its middle is on, and where it stands. */
const written = ({ draft }: Plan): string =>
  texts(draft)
    .map(({ text, startMs, durationMs, style }) => {
      const middle = startMs + durationMs / 2;
      const at = shots(draft).findIndex((shot) => middle < shot.startMs + shot.durationMs);
      return `${text} ${at + 1}${style.position === undefined ? '' : ` ${style.position}`}`;
    })
    .join(' / ');

describe('what is turned away in a correction stays as it was', () => {
  it.each([
    [['断桥删了', '不是断桥 是日落'], '西断龙灵合'],
    [['断桥删了', '啊不是断桥，是日落'], '西断龙灵合'],
    [['断桥删了', '是日落不是断桥'], '西断龙灵合'],
    [['断桥和日落删了', '不是日落，是合影'], '西龙灵日'],
    [['西湖挪到最后', '不是西湖，是断桥'], '西龙灵合日断'],
    [['断桥删了', '不是它，是它后面那张'], '西断灵合日'],
  ])('%j gives %s', (said, expected) => {
    expect(letters(filmAfter(...said))).toBe(expected);
  });

  it.each([
    [['断桥停6秒', '不是断桥 是日落'], '4 4 4 4 4 6'],
    [['断桥停6秒', '不是断桥是日落那张 断桥不用动'], '4 4 4 4 4 6'],
    [['每张停6秒', '还是原来那样吧，太慢了'], '4 4 4 4 4 4'],
  ])('%j gives %s', (said, expected) => {
    expect(seconds(filmAfter(...said))).toBe(expected);
  });

  it.each([
    [['断桥前面闪白', '不对，是后面'], 'cut flash cut cut cut'],
    [['断桥后面的转场改成闪白', '说错了，是前面的'], 'flash cut cut cut cut'],
  ])('%j gives %s', (said, expected) => {
    const cuts = shots(filmAfter(...said).draft)
      .slice(0, -1)
      .map(({ transition }) => transition?.type ?? 'cut');
    expect(cuts.join(' ')).toBe(expected);
  });
});

describe('a text that stands there is handled, and not written once more', () => {
  const two = '西湖写“烟雨西湖”，断桥写“断桥残雪”';
  it.each([
    [['断桥写“断桥残雪”', '不对，断桥残雪四个字要放在上面'], '断桥残雪 2 top'],
    [['断桥写“断桥残雪”', '断桥残雪放到右下角'], '断桥残雪 2 bottom-right'],
    [['断桥写“断桥残雪”', '把断桥残雪挪到西湖那张上'], '断桥残雪 1'],
    [['断桥写“断桥残雪”', '错了，应该放在日落那张上'], '断桥残雪 6'],
    [['断桥写“断桥残雪”', '断桥残雪换成手写体'], '断桥残雪 2'],
    [[two, '断桥的放到上面'], '烟雨西湖 1 / 断桥残雪 2 top'],
    [[two, '断桥的放到上面', '西湖那个也是'], '烟雨西湖 1 top / 断桥残雪 2 top'],
    [[two, '断桥的放到上面', '另一个也是'], '烟雨西湖 1 top / 断桥残雪 2 top'],
  ])('%j gives %s', (said, expected) => {
    expect(written(filmAfter(...said))).toBe(expected);
  });
});

describe('words for a photo that was named before', () => {
  it.each([
    [['日落多停两秒，字幕打“晚霞”'], '晚霞 6'],
    [['日落调亮 配个字幕 晚霞真美'], '晚霞真美 6'],
    [['日落加一句 今天也辛苦了'], '今天也辛苦了 6'],
    [['第一张字幕 大家都好'], '大家都好 1'],
    [['最后一张写谢谢'], '谢谢 6'],
    [
      ['每张照片下面加上地点：湖滨、北山、龙井村、飞来峰、楼下、雷峰塔'],
      '湖滨 1 / 北山 2 / 龙井村 3 / 飞来峰 4 / 楼下 5 / 雷峰塔 6',
    ],
  ])('%j gives %s', (said, expected) => {
    expect(written(filmAfter(...said)).replace(/ (?:top|bottom)/g, '')).toBe(expected);
  });
});

describe('那张 is a photo, whatever was spoken of', () => {
  it('a photo that was captioned is made brighter', () => {
    const plan = filmAfter('断桥写“断桥残雪”', '给这张调亮一点');
    expect(shots(plan.draft).map(({ look }) => (look?.brightness ?? 0) > 0)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('a photo that was captioned stays longer', () => {
    expect(seconds(filmAfter('断桥写“断桥残雪”', '那张停6秒'))).toBe('4 6 4 4 4 4');
  });

  it.each([
    [['全部放大', '31那张静止', '51也不要动'], 'none zoom_in zoom_in zoom_in none'],
    [['全部静止', '40那张拉远'], 'none none none zoom_out none'],
  ])('%j gives %s by the last digits of a name', (said, expected) => {
    expect(motions(talk({ assets: cameraFiles }, begun, ...said))).toBe(expected);
  });
});

describe('more than one', () => {
  it('两张 after words on two photos: those photos', () => {
    const plan = filmAfter('西湖写“烟雨西湖”，断桥写“断桥残雪”', '西湖的放到下面', '两张都多停两秒');
    expect(seconds(plan)).toBe('6 6 4 4 4 4');
  });

  it.each([
    [['两个视频都剪到3秒'], '4 3 4 3'],
    [['两段视频都只留前2秒'], '4 2 4 2'],
    [['小狗静音', '海浪也一样', '刚才那两个都剪到3秒'], '4 3 4 3'],
  ])('%j gives %s', (said, expected) => {
    expect(seconds(talk({ assets: clips }, '按上传顺序做个视频，照片每张4秒', ...said))).toBe(expected);
  });

  it.each([
    [['西湖复古', '断桥黑白', '都恢复原来的颜色'], 'none none none none none none'],
    [['西湖复古', '断桥黑白', '全部还原成原来颜色吧'], 'none none none none none none'],
  ])('%j gives %s', (said, expected) => {
    expect(looks(filmAfter(...said))).toBe(expected);
  });

  it('no margins means that the frame is filled', () => {
    const plan = filmAfter('龙井茶完整显示', '龙井茶不要留边');
    expect(shots(plan.draft)[2]!.placement.fit).toBe('cover');
  });
});

describe('a text like another one', () => {
  const price = '第一张加字“到手价99” 右上角 红色';
  it.each([
    [[price, '第二张同样位置写 买一送一'], '到手价99 1 top-right / 买一送一 2 top-right'],
    [[price, '第二张也写 买一送一 位置一样'], '到手价99 1 top-right / 买一送一 2 top-right'],
  ])('%j gives %s', (said, expected) => {
    expect(written(filmAfter(...said))).toBe(expected);
  });

  it.each(['标题也改成这个颜色', '标题跟它一个颜色', '标题颜色跟它一样'])('%s', (said) => {
    const plan = filmAfter('加标题“杭州”', price, said);
    expect(texts(plan.draft, 'title').map(({ style }) => style.color)).toEqual(['#E53935']);
  });

  it('两个字都: those that were just written, and not the title', () => {
    const plan = filmAfter('加标题“杭州”', price, '第二张写 买一送一', '两个字都加个黄色底');
    expect(texts(plan.draft).map(({ style }) => style.box !== undefined)).toEqual([false, true, true]);
  });
});

describe('how a photo stands in the frame', () => {
  const blurred = '第三张完整显示用模糊填';
  it.each([
    [[blurred, '还是裁掉吧'], 'cover'],
    [[blurred, '第三张算了 还是裁吧'], 'cover'],
    [[blurred, '模糊不好看 换成黑的'], 'contain'],
    [['第三张头被裁掉了'], 'contain'],
  ])('%j gives %s', (said, expected) => {
    expect(shots(filmAfter(...said).draft)[2]!.placement.fit).toBe(expected);
  });

  it('tells the colour around it', () => {
    expect(filmAfter(blurred, '模糊不好看 换成黑的').reply).toContain('黑色');
  });
});

describe('what a word leans on', () => {
  it('结尾那个不要了 after a fade at the end: the fade goes, and no photo', () => {
    const plan = filmAfter('结尾淡出到黑', '结尾那个不要了');
    expect([plan.draft.ending, letters(plan)]).toEqual([null, '西断龙灵合日']);
  });

  it('视频别加 after a look for one photo takes nothing away', () => {
    const plan = talk({ assets: clips }, '按上传顺序做个视频', '野餐那张加暖色', '视频别加');
    expect([letters(plan), looks(plan)]).toEqual(['花小野海', 'none none warm none']);
  });

  it('从上往下 after a wish for slides is their way, and no motion', () => {
    const plan = filmAfter('转场统一改成滑动', '改成从上往下');
    expect(shots(plan.draft)[0]!.transition?.type).toBe('slide_down');
    expect(motions(plan)).toBe('none none none none none none');
  });

  it.each([
    [['日落放第一张 它写 夏天开始了'], '夏天开始了 1'],
    [['加标题“杭州”', '西湖写“出发”', '全部字都放上面', '第一张的去掉'], '杭州 1 top'],
    [['加标题“杭州”', '西湖写“出发”', '价格也写上 门票18元'], '杭州 1 / 出发 1 / 门票18元 1'],
    [
      ['给每张写卖点 第一张 湖景 第二张 古桥 第三张 新茶 第四张 古寺 第五张 团圆 第六张 夕照'],
      '湖景 1 / 古桥 2 / 新茶 3 / 古寺 4 / 团圆 5 / 夕照 6',
    ],
  ])('%j gives %s', (said, expected) => {
    expect(written(filmAfter(...said))).toBe(expected);
  });
});
