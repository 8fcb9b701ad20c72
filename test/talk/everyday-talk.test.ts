import { describe, expect, it } from 'vitest';
import { musicIn } from '../../src/agent/scene.js';
import { shots, texts } from '../../src/edits/index.js';
import { assetsOf, talk } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'sunset.jpg']);
const film = 'make a video with calm music and the title "Our Days", 4 seconds per photo, crossfades';
const quiet = 'make a video without music and without transitions, 4 seconds per photo';
const filmed = (...sentences: readonly string[]) => talk({ assets, language: 'en' }, film, ...sentences);
const plainly = (...sentences: readonly string[]) => talk({ assets, language: 'en' }, quiet, ...sentences);

describe('where the music begins', () => {
  it.each([
    'Add soft piano at 20 percent, starting at second 3.',
    'add calm piano at 20%, let it begin 3 seconds in',
    'calm piano at 20%, from second 3 on',
  ])('%s: it begins then, and the reply says so', (sentence) => {
    const { draft, reply } = plainly(sentence);
    expect(musicIn(draft)).toMatchObject({ mood: 'calm_piano', volume: 0.2, startMs: 3000 });
    expect(reply).toContain('begins at 3 s');
  });

  it.each(['音乐从第3秒开始', '音乐第3秒再进'])('%s: a moment of the film', (sentence) => {
    const { draft } = talk({ assets, language: 'zh' }, '做个视频，每张4秒，配钢琴', sentence);
    expect(musicIn(draft)).toMatchObject({ startMs: 3000, sourceStartMs: 0 });
  });
});

it('a kind of music with a volume is not only a volume', () => {
  const { draft, reply } = filmed('a jazz tune at 30%');
  expect(musicIn(draft)).toMatchObject({ mood: 'lofi', volume: 0.3 });
  expect(reply).toContain('I have no jazz');
});

describe('whose name it is, then the name', () => {
  it.each([
    ["I'd like my daughter's name on it, Maite", 'Maite', 0],
    ["put my daughter's name on it: Maite", 'Maite', 0],
    ["we'd love his name at the end, Tom", 'Tom', 3],
    ['our company name goes at the end, Brightwater Ltd', 'Brightwater Ltd', 3],
    ['our name at the end: Casa Lur', 'Casa Lur', 3],
    ['please write our names on the second photo. Anna and Tom', 'Anna and Tom', 1],
    ["could you put grandma's name on the temple photo: Oma Hilde", 'Oma Hilde', 2],
    ['please put my name on it. Hanna Weiss', 'Hanna Weiss', 0],
  ])('%s', (sentence, name, place) => {
    const { draft, edits } = plainly(sentence);
    const [text, ...more] = texts(draft);
    expect([text?.text, more.length, edits.length]).toEqual([name, 0, 1]);
    const shot = shots(draft)[place]!;
    const middle = text!.startMs + text!.durationMs / 2;
    expect(middle >= shot.startMs && middle <= shot.startMs + shot.durationMs).toBe(true);
  });

  it('a name is no typing mistake', () => {
    const { draft } = plainly("I'd like my daughter's name on it, Maite");
    expect(shots(draft).every(({ look }) => look === null)).toBe(true);
  });
});

describe('texts that shall have something in common', () => {
  it.each([
    'make the title and the end card the same font',
    'all texts in the same font please',
    'the texts should have the same font',
    'same font for both texts',
  ])('%s', (sentence) => {
    const { draft } = filmed('make the title handwritten', 'add an end card "Casa Lur"', sentence);
    expect(texts(draft).map(({ style }) => style.font)).toEqual(['handwriting', 'handwriting']);
  });

  it('a name and the address under it', () => {
    const { draft } = plainly(
      'add an end card "Casa Lur" in handwriting',
      'and under it, smaller: "casalur.example"',
      'make the name and the address the same font',
    );
    expect(texts(draft).map(({ style }) => style.font)).toEqual(['handwriting', 'handwriting']);
  });
});

it.each(['and the second one could be closer in', 'photo 2 should be a bit closer'])(
  '%s: the camera, and no light',
  (sentence) => {
    const { edits } = filmed('photo 4 looks a bit dark to me', sentence);
    expect(edits).toMatchObject([{ name: 'set_motion', params: { motion: 'zoom_in' } }]);
    expect(edits[0]!.params.photos).toHaveLength(1);
  },
);

it('closer to the end is a place', () => {
  const { edits } = filmed('the temple should be closer to the end');
  expect(edits.map(({ name }) => name)).not.toContain('set_motion');
});

it('redo with nothing to redo: the wish before it is done, told and among the edits', () => {
  const plan = filmed('caption the beach "Hi" and undo the undo');
  expect(plan.edits.map(({ name }) => name)).toEqual(['add_text']);
  expect(plan.reply).toMatch(/Added the caption "Hi".*nothing to undo or redo/s);
});

describe('captions with words of their own', () => {
  const captions = (sentence: string) => {
    const plan = plainly(sentence);
    return {
      plan,
      said: texts(plan.draft).map(({ text, startMs }) => [
        text,
        shots(plan.draft).findIndex((shot) => shot.startMs <= startMs && startMs < shot.startMs + 4000),
      ]),
    };
  };
  const two = [
    ['A', 2],
    ['B', 3],
  ];

  it.each([
    ['caption the last two "A" and "B"', two],
    ['caption the last two "A" and "B". Both in red', two],
    ['caption the last two "A" and "B" and start with the market', two],
    ['caption the temple "A" and the sunset "B", both in red', two],
    ['text "A" on photo 3, text "B" on photo 4, both 48 px', two],
    [
      'caption the first two "A" and "B" and the last one "C"',
      [
        ['A', 0],
        ['B', 1],
        ['C', 3],
      ],
    ],
  ])('%s', (sentence, wanted) => {
    expect(captions(sentence).said).toEqual(wanted);
  });

  it('both are red, both have that size', () => {
    const red = captions('caption the last two "A" and "B", both in red').plan;
    expect(texts(red.draft).map(({ style }) => style.color)).toEqual(['#E53935', '#E53935']);
    const sized = captions('text "A" on photo 3, text "B" on photo 4, both 48 px').plan;
    expect(texts(sized.draft).map(({ style }) => style.size)).toEqual([48, 48]);
  });
});

describe('what had been lost', () => {
  it('how long is it? make it 30 seconds: the old length first', () => {
    const { reply } = filmed('How long is it? Make it 30 seconds');
    expect(reply).toMatch(/^The film is 16 s long.*now 30 s long/s);
  });

  it.each(['drop the blurry ones', 'remove bad photos', 'delete the ugly ones'])(
    '%s: asked which',
    (sentence) => {
      const plan = filmed(sentence);
      expect([plan.kind, plan.edits]).toEqual(['question', []]);
    },
  );

  it('which one did I just remove?', () => {
    expect(filmed('remove the market', 'which one did I just remove?').reply).toContain('market.jpg');
  });

  it('a file name of five letters with one missing', () => {
    const { draft } = filmed('remove the temple and make the bech 5 secs');
    expect(shots(draft).map(({ name, durationMs }) => [name, durationMs])).toEqual([
      ['beach.jpg', 5000],
      ['market.jpg', 4000],
      ['sunset.jpg', 4000],
    ]);
  });

  const chinese = (...sentences: readonly string[]) =>
    talk({ assets, language: 'zh' }, '做个视频，每张4秒，交叉淡化', ...sentences).draft;

  it.each([['转场都不要，只留最后一个'], ['转场都去掉', '只留最后一个']])(
    '%s: the last cut stays',
    (...said) => {
      expect(shots(chinese(...said)).map(({ transition }) => transition?.type ?? 'none')).toEqual([
        'none',
        'none',
        'crossfade',
        'none',
      ]);
    },
  );

  it('直接切换，另外我要9:16的: both', () => {
    const draft = chinese('直接切换，另外我要9:16的');
    expect([draft.width, draft.height]).toEqual([1080, 1920]);
    expect(shots(draft).every(({ transition }) => transition === null)).toBe(true);
  });
});

describe('cuts, music and faces', () => {
  const cuts = (...sentences: readonly string[]) =>
    shots(filmed(...sentences).draft)
      .slice(0, -1)
      .map(({ transition }) => [transition?.type ?? 'none', transition?.durationMs ?? 0]);

  it.each([
    'crossfades of one second, but a cut after the market',
    'one second crossfades, but a hard cut after the market',
  ])('%s', (sentence) => {
    expect(cuts(sentence)).toEqual([
      ['crossfade', 1000],
      ['none', 0],
      ['crossfade', 1000],
    ]);
  });

  it('use the same as the others: of the transition found ugly alone', () => {
    const said = cuts(
      'make the second transition a wipe',
      'the second transition is ugly, use the same as the others',
    );
    expect(said.map(([type]) => type)).toEqual(['crossfade', 'crossfade', 'crossfade']);
  });

  it.each(['can I have the music only until the temple?', 'music only until the temple'])(
    '%s: it does not begin there',
    (sentence) => {
      const plan = filmed(sentence);
      expect([plan.kind, plan.edits]).toEqual(['refusal', []]);
    },
  );

  it('a face to zoom in on is none to be put elsewhere', () => {
    expect(filmed('zoom into the face on the market photo').edits).toMatchObject([
      { name: 'set_motion', params: { motion: 'zoom_in' } },
    ]);
  });
});

describe('heard in whole conversations', () => {
  it('at the start it should say: one title, whatever photos are in hand', () => {
    const { draft } = talk(
      { assets, language: 'en' },
      'something warm',
      'at the start it should say "Dad at 70"',
    );
    expect(texts(draft).map(({ text, startMs }) => [text, startMs])).toEqual([['Dad at 70', 0]]);
  });

  it('and between them a slow fade: those two', () => {
    const { edits } = talk(
      { assets, language: 'en' },
      'slideshow of these, 3 seconds each, with soft piano',
      'make the last two longer, 5 seconds each',
      'and between them a slow fade',
    );
    expect(edits).toMatchObject([{ name: 'set_transition', params: { durationMs: 1600 } }]);
    expect(edits[0]!.params.photos).toHaveLength(1);
  });

  const chinese = (...sentences: readonly string[]) =>
    talk({ assets, language: 'zh' }, '做个视频，每张4秒，交叉淡化', ...sentences).draft;

  it('不要黑白了: of every photo that has it', () => {
    const draft = chinese('全部黑白，sunset除外', '不要黑白了，恢复原来的颜色');
    expect(shots(draft).map(({ look }) => look?.preset ?? 'none')).toEqual(['none', 'none', 'none', 'none']);
  });

  it('编号不要了: the other words stay', () => {
    const draft = chinese('加字幕“你好”', '给每张照片加编号', '编号不要了');
    expect(texts(draft).map(({ text }) => text)).toEqual(['你好']);
  });

  it('下面一行小字: under the end card and as long', () => {
    const [card, line] = texts(chinese('结尾打上店名“小满咖啡”，下面一行小字“每天八点开门”'));
    expect([line!.text, line!.startMs, line!.durationMs]).toEqual([
      '每天八点开门',
      card!.startMs,
      card!.durationMs,
    ]);
  });

  it('跟第一张一样，最后一张也往左: the first stays', () => {
    const draft = chinese('第一张往左移，第二张往右移', '跟第一张一样，最后一张也往左');
    expect(shots(draft).map(({ motion }) => motion?.type)).toMatchObject({
      0: 'pan_left',
      1: 'pan_right',
      3: 'pan_left',
    });
  });
});

it('给每张照片加编号: what came of it stays when the words about panels are taken out', () => {
  const five = assetsOf(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg']);
  const { reply } = talk({ assets: five, language: 'zh' }, '做个视频，每张4秒', '给每张照片加编号');
  expect(reply).toMatch(/^加上了 5 条字幕：“1”、“2”、“3”等。可打开/);
});
