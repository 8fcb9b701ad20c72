import { expect, it } from 'vitest';
import { atomsOf, breakLines, graphemes, splitWideAtoms, wordsOf } from './break-lines.js';

/** Han and kana are one em wide, everything else half. */
const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 1 : 0.5), 0);

const lines = (text: string, maxWidth: number, language = 'en'): string[] | null =>
  breakLines(atomsOf(text, language), width, maxWidth);

it('two lines of a title are about equally long instead of leaving one word alone', () => {
  expect(lines('Our summer holiday in the Basque Country', 18)).toEqual([
    'Our summer holiday',
    'in the Basque Country',
  ]);
});

it('a text that fits stays on one line', () => {
  expect(lines('Basque Country', 7)).toEqual(['Basque Country']);
});

it('no line starts with closing punctuation or ends with an opening mark', () => {
  const texts = [
    '今天天气很好，我们去公园玩。你呢？他说：「好的！」然后（大家）都笑了……真的——很开心、很满足。',
    '今日は、とても楽しかったです。「また来ようね」と、みんなで言いました。ラーメンもおいしかったっけ？',
  ];
  for (const [index, text] of texts.entries()) {
    for (let maxWidth = 4; maxWidth < 20; maxWidth++) {
      for (const line of lines(text, maxWidth, ['zh', 'ja'][index]) ?? []) {
        expect(line).not.toMatch(/^[，。？！：」）、ー…っょゃゅ]/u);
        expect(line).not.toMatch(/[「（]$/u);
      }
    }
  }
});

it('Chinese breaks between words where it can', () => {
  expect(lines('我们一起去旅行', 5, 'zh')).toEqual(['我们一起', '去旅行']);
});

it('Korean keeps its words', () => {
  expect(lines('안녕하세요 우리 가족 여행', 8, 'ko')).toEqual(['안녕하세요', '우리 가족 여행']);
});

it('Thai breaks between the words of its dictionary', () => {
  expect(lines('สวัสดีชาวโลก', 4.5, 'th')).toEqual(['สวัสดี', 'ชาวโลก']);
});

it('a no-break space never breaks and a zero width space may', () => {
  expect(lines('10\u00a0000 km', 3.5)).toEqual(['10\u00a0000', 'km']);
  expect(lines('long\u200bword', 3)).toEqual(['long', 'word']);
});

it('a word wider than the line gives no lines until it is cut', () => {
  expect(lines('Donaudampfschifffahrt', 4)).toBeNull();
  const cut = splitWideAtoms(atomsOf('Donaudampfschifffahrt', 'de'), width, 4);
  const set = breakLines(cut, width, 4)!;
  expect(set.join('')).toBe('Donaudampfschifffahrt');
  expect(Math.max(...set.map(width))).toBeLessThanOrEqual(4);
});

it('emoji families, flags and keycaps are one letter each', () => {
  expect(graphemes('👨‍👩‍👧‍👦🇪🇸1️⃣e\u0301')).toEqual(['👨‍👩‍👧‍👦', '🇪🇸', '1️⃣', 'e\u0301']);
});

it('words of a line keep their marks, also in Chinese', () => {
  expect(wordsOf('Well-known, he said.', 'en')).toEqual([
    { text: 'Well-known,', start: 0 },
    { text: 'he', start: 12 },
    { text: 'said.', start: 15 },
  ]);
  expect(wordsOf('你好，世界！', 'zh').map(({ text }) => text)).toEqual(['你好，', '世界！']);
});
