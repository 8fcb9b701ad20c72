import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { shots, texts } from '../../src/edits/index.js';
import { assetsOf, letters, seconds, talk } from '../helpers/talk.js';

const assets = assetsOf(['西湖.jpg', '断桥.jpg', '龙井.jpg', '合影.jpg', '日落.jpg']);
const spoken = (...sentences: string[]): Plan =>
  talk({ assets, language: 'zh' }, '做个视频，每张4秒', ...sentences);

describe('what is excepted stays, and a copy goes where it is put', () => {
  it.each([
    ['删掉除了西湖和日落以外的照片', '西日'],
    ['复制一份日落放到最开头', '日西断龙合日'],
    ['把日落复制到第二张后面', '西断日龙合日'],
    ['在断桥后面插入一张日落的副本', '西断日龙合日'],
    ['把西湖复制两份', '西西西断龙合日'],
    ['把西湖复制一份插到合影和日落之间', '西断龙合西日'],
    ['把第二张换成第五张', '西日龙合'],
  ])('%s', (sentence, order) => {
    expect(letters(spoken(sentence))).toBe(order);
  });
});

describe('lengths against each other and one after the other', () => {
  it.each([
    ['日落的时长等于西湖和断桥的总和', '4 4 4 4 8'],
    ['最后两张的时长是其他的两倍', '4 4 4 8 8'],
    ['第一张的时间是第二张的一半', '2 4 4 4 4'],
    ['每张照片依次停2、3、4、3、5秒', '2 3 4 3 5'],
    ['第一张8秒，其余平均分配，总长28秒', '8 5 5 5 5'],
    ['第3张时长减半，第4张时长翻倍', '4 4 2 8 4'],
  ])('%s', (sentence, times) => {
    expect(seconds(spoken(sentence))).toBe(times);
  });
  it('as many lengths as photos, or it is asked', () => {
    const plan = spoken('每张依次2、3、4秒');
    expect(plan.kind).toBe('question');
    expect(plan.changed).toBe(false);
  });
});

it('two photos with a motion each keep them apart', () => {
  const [first, , , , last] = shots(spoken('第一张从左向右慢慢平移，最后一张缩小').draft);
  expect([first?.motion?.type, last?.motion?.type]).toEqual(['pan_right', 'zoom_out']);
});

it('the strength of a look is that of the wish before it, with its exception', () => {
  const plan = spoken('全部黑白，强度60%，除了日落');
  expect(shots(plan.draft).map(({ look }) => look?.strength ?? 0)).toEqual([0.6, 0.6, 0.6, 0.6, 0]);
  expect(plan.reply).toContain('60%');
});

it.each([
  ['标题改成两行：第一行“东京之旅”，第二行“2024夏”', '东京之旅\n2024夏'],
  ['标题：“杭州”换行“2025”', '杭州\n2025'],
  ['标题分两行写：杭州 / 2025春', '杭州\n2025春'],
])('%s is one text of two lines', (sentence, words) => {
  const plan = spoken('标题“春天”', sentence);
  expect(texts(plan.draft).map(({ text }) => text)).toEqual([words]);
});

it('letters by pixels, and a box behind them', () => {
  const [title] = texts(spoken('标题“春天”', '标题白字黑底，字号80像素').draft);
  expect(title?.style).toMatchObject({ color: '#FFFFFF', box: '#000000B3', size: 80 });
});

it('no Han serif comes with Kinora, and the reply says so', () => {
  expect(spoken('片尾卡“感谢观看”，金色宋体').reply).toContain('思源黑体');
});

it('back to before a turn that is told in its words', () => {
  const plan = spoken('删除第二张', '总长30秒', '回到删除第二张之前');
  expect(letters(plan)).toBe('西断龙合日');
});

describe('what cannot be done is said, and nothing else is done for it', () => {
  it('letters are not underlined, and stay where they are', () => {
    const plan = spoken('标题写西湖之旅', '标题加粗加下划线');
    expect(plan.reply).toMatch(/加粗。我不能给文字加下划线/);
    expect(texts(plan.draft)[0]!.style).toMatchObject({ weight: 700 });
    expect(texts(plan.draft)[0]!.style.position).not.toBe('bottom');
  });
  it('a film without captions keeps its title when all captions shall go', () => {
    const plan = spoken('标题写西湖之旅', '删除所有字幕');
    expect(texts(plan.draft).map(({ text }) => text)).toEqual(['西湖之旅']);
    expect(plan.reply).toMatch(/没有这样的文字.*“西湖之旅”/);
  });
  it('the end cannot be without music: the music stays', () => {
    const plan = spoken('配舒缓的钢琴', '结尾不要音乐');
    expect(plan.kind).toBe('refusal');
    expect(plan.reply).toMatch(/音乐会放到片尾/);
  });
});
