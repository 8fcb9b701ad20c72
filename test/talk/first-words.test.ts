import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { assetsOf, done, talk, words } from '../helpers/talk.js';

const grad = assetsOf(
  'hat_toss campus dorm_room best_friends library ceremony parents selfie party bus_home'
    .split(' ')
    .map((name) => `${name}.jpg`),
);
const hangzhou = assetsOf(['西湖.jpg', '断桥.jpg', '龙井茶.jpg', '灵隐寺.jpg', '合影.jpg', '日落.jpg']);
const product = assetsOf(['bottle_front.png', 'bottle_side.png', 'bottle_cap.png', 'box.png']);

/** The last turn of a talk that begins with uploads and no film. */
const of = (assets: typeof grad, said: string): Plan => talk({ assets }, ...said.split(' | '));
const editsOf = (assets: typeof grad, said: string): string => done(of(assets, said));

describe('before there is a film', () => {
  it.each([
    "hi! I've got some photos",
    'photos are uploaded',
    'my daughter turned 5 yesterday',
    'what now?',
    '我拍了些照片',
    '上传完了',
    '然后呢',
  ])('%s: what the photos are to become is asked', (sentence) => {
    const plan = of(grad, sentence);
    expect(plan.changed).toBe(false);
    expect(plan.reply).toMatch(/Tell me what film your photos should become|说说想要什么样的影片/);
  });

  it.each(['what can you make?', 'how does it work?'])('%s is told', (sentence) => {
    expect(of(grad, sentence).reply).toContain('I make a film of your photos');
  });
});

describe('what a film is of, and how it shall feel', () => {
  it.each([
    ['make a film for christmas', 'make_film {"style":"family"}'],
    ['春节全家视频', 'make_film {"style":"family"}'],
    ['short ad for my water bottle for tiktok', 'make_film {"style":"product"}'],
    ['a romantic travel video', 'set_music {"mood":"romantic"}'],
    ['calm birthday video', 'make_film {"style":"birthday"}'],
    ['birthday video, calm', 'set_music {"mood":"calm_piano"}'],
    ['安静的旅行视频', 'make_film {"style":"travel"}'],
  ])('%s', (sentence, edit) => {
    expect(editsOf(grad, sentence)).toContain(edit);
  });

  it('a new year song changes no music that nobody has heard', () => {
    expect(editsOf(grad, 'a video with a new year song')).toBe('make_film {"style":"family"}');
  });
});

describe('a shape and where it is shown', () => {
  it.each([
    ['小红书竖版', '1080x1440'],
    ['小红书，竖屏', '1080x1440'],
    ['竖版，发小红书', '1080x1440'],
    ['视频号，横版', '1920x1080'],
    ['instagram post, vertical', '1080x1350'],
    ['tiktok, horizontal', '1920x1080'],
  ])('%s', (sentence, size) => {
    for (const said of [sentence, `make a film | ${sentence}`]) {
      const { draft, reply } = of(grad, said);
      expect(`${draft.width}x${draft.height}`).toBe(size);
      expect(reply).not.toMatch(/one format at a time|一次只有一种画幅/);
    }
  });
});

describe('some of the photos, and nobody says which', () => {
  it.each([
    'make a film | only the best photos',
    'make a film | only the good ones',
    'make a film | only use 5 photos',
    'make a film | pick the best 5',
    '做个视频 | 挑几张好的',
    '做个视频 | 只要5张',
    '做个视频 | 只要好看的',
  ])('%s asks', (said) => {
    const plan = of(grad, said);
    expect([plan.kind, plan.changed]).toEqual(['question', false]);
    expect(plan.reply).toMatch(/^Which|^留哪几张|^10 张里留哪 5 张/);
  });

  it.each([
    'make a video with the best 5 photos',
    'a graduation video, only the good ones',
    '用5张照片做个视频',
    '选几张做个视频',
  ])('%s: a film of all, and the question', (said) => {
    const plan = of(grad, said);
    expect(done(plan)).toMatch(/^make_film/);
    expect(done(plan)).not.toContain('remove_photos');
    expect(plan.reply).toMatch(/only 1, 3 and 5|只要第1、3、5张/);
  });

  const others = ['s2', 's4', 's6', 's7', 's8', 's9', 's10'].map((id) => `s${Number(id.slice(1)) + 1}`);
  it.each([
    'make a film | only 1, 3 and 5',
    'make a film | keep only 1 3 5',
    'make a film | only the good ones | 1 3 5',
    'make a video of 3 photos | 1, 3 and 5',
    '做个视频 | 只要好看的 | 1、3、5',
    '做个视频 | 挑3张 | 第1、3、5张',
  ])('%s', (said) => {
    expect(editsOf(grad, said)).toBe(`remove_photos {"photos":${JSON.stringify(others)}}`);
  });

  it.each(['make a video of 10 photos', 'a video with these nice photos', '10张照片做个视频'])(
    '%s: all of them',
    (said) => {
      expect(editsOf(grad, said)).toBe('make_film {}');
    },
  );
});

describe('wishes without a mark between them', () => {
  it.each([
    [
      '做个半分钟的视频开头写四月杭州音乐安静点',
      'make_film {}; set_length {"durationMs":30000}; add_text {"text":"四月杭州","role":"title"}; set_music {"mood":"calm_piano"}',
    ],
    [
      '标题写春天来了每张3秒配钢琴曲',
      'make_film {}; set_photo_length {"photos":"all","durationMs":3000}; add_text {"text":"春天来了","role":"title"}; set_music {"mood":"calm_piano"}',
    ],
    [
      '开头写我们的杭州一共20秒',
      'make_film {}; set_length {"durationMs":20000}; add_text {"text":"我们的杭州","role":"title"}',
    ],
    [
      '做个视频每张三秒配点轻音乐结尾写谢谢',
      'make_film {}; set_photo_length {"photos":"all","durationMs":3000}; set_music {"mood":"calm_piano"}; add_text {"text":"谢谢","role":"end_card"}',
    ],
    [
      '做个视频 | 结尾写再见音乐淡出',
      'add_text {"text":"再见","role":"end_card"}; fade_music {"outMs":2000}',
    ],
    ['做个视频 | 标题写音乐节', 'add_text {"text":"音乐节","role":"title"}'],
    ['做个视频 | 第一张写用心做好茶', 'add_text {"text":"用心做好茶","role":"caption","photos":["s2"]}'],
  ])('%s', (said, edits) => {
    expect(editsOf(hangzhou, said)).toBe(edits);
  });

  it.each([
    '做个视频，每张一句：轻 稳 准 好看',
    '每张一句，轻，稳，准，好看',
    '做个视频 | 每张一个词：轻 稳 准 好看',
  ])('%s', (said) => {
    expect(words(of(product, said))).toBe('轻 / 稳 / 准 / 好看');
  });
});

describe('said of a film, and no wish', () => {
  it.each([
    ['not bad', 'Glad you like it'],
    ["that's not too bad", 'Glad you like it'],
    ["I'm not sure", 'Take your time'],
    ['还没想好', '先不动'],
    ['用了哪几张', '一共 10 张'],
  ])('%s', (sentence, answer) => {
    const plan = of(grad, `make a film | ${sentence}`);
    expect(plan.changed).toBe(false);
    expect(plan.reply).toContain(answer);
  });
});

describe('how fast, said beside other things', () => {
  const slower = 'set_photo_length {"photos":"all","factor":1.3}';
  const faster = 'set_photo_length {"photos":"all","factor":0.769}';
  it.each([
    ['make it fast', faster],
    ['a fast video', faster],
    ['slow, no music', `${slower}; remove_music {}`],
    ['fast, with piano', `${faster}; set_music {"mood":"calm_piano"}`],
    [
      'one photo per second, no music',
      'set_photo_length {"photos":"all","durationMs":1000}; remove_music {}',
    ],
  ])('%s', (sentence, edits) => {
    expect(editsOf(grad, sentence)).toBe(`make_film {}; ${edits}`);
  });

  it.each([
    ['faster, no music', `${faster}; remove_music {}`],
    ['no music and faster', `remove_music {}; ${faster}`],
  ])('%s of a film', (sentence, edits) => {
    expect(editsOf(grad, `make a film | ${sentence}`)).toBe(edits);
  });
});

describe('a brief without marks', () => {
  it.each([
    ['10 photos 20 seconds title Lisbon no music', 'Lisbon', 'set_length {"durationMs":20000}'],
    ['title Lisbon 20 seconds', 'Lisbon', 'set_length {"durationMs":20000}'],
    ['a 30 second video with title Oslo vertical', 'Oslo', 'set_canvas {"width":1080,"height":1920}'],
    ['title Oslo, vertical', 'Oslo', 'set_canvas {"width":1080,"height":1920}'],
    ['title Summer 2024, calm piano', 'Summer 2024', 'set_music {"mood":"calm_piano"}'],
    ['title Paris, France', 'Paris, France', 'make_film'],
  ])('%s', (sentence, title, edit) => {
    expect(words(of(grad, sentence))).toBe(title);
    expect(editsOf(grad, sentence)).toContain(edit);
  });

  it.each([
    '4 photos with text: "Light", "Strong", "Clean", "Yours"',
    'make a film | "Light", "Strong", "Clean", "Yours"',
    '做个视频，写上“Light”、“Strong”、“Clean”、“Yours”',
  ])('%s: one each', (said) => {
    expect(words(of(product, said))).toBe('Light / Strong / Clean / Yours');
    expect(editsOf(product, said)).toContain('caption_photos');
  });

  it('先西湖再断桥最后日落，其他不要', () => {
    const plan = of(hangzhou, '先西湖再断桥最后日落，其他不要');
    expect(done(plan)).toContain('remove_photos {"photos":["s4","s5","s6"]}');
  });
});

describe('a fault of the whole film, and nobody says which', () => {
  it.each([
    'something is missing',
    'it looks cheap',
    "it's too dramatic",
    'not what i wanted',
    "it doesn't look right",
    "i'm not happy with it",
    'my husband does not like it',
    'looks boring',
    '感觉少了点什么',
    '不太满意',
    '没什么感觉',
    '不够好看',
    '还差点意思',
  ])('%s is asked about', (sentence) => {
    const plan = of(grad, `make a film | ${sentence}`);
    expect([plan.kind, plan.changed]).toEqual(['question', false]);
    expect(plan.reply).toMatch(/^What should be different|^想改哪方面/);
  });

  it.each([
    ['that will do', 'All right'],
    ["it's ok i guess", 'All right'],
    ['omg', 'Glad you like it'],
    ['never mind', 'stays as it is'],
    ['is it reversed', 'The film is 40 s'],
    ['算了', '片子先这样'],
    ['好了吗', '影片 40 秒'],
    ['太快了吗', '这要看您的喜好'],
    ['收工', '好的'],
  ])('%s', (sentence, answer) => {
    const plan = of(grad, `make a film | ${sentence}`);
    expect(plan.changed).toBe(false);
    expect(plan.reply).toContain(answer);
  });
});
