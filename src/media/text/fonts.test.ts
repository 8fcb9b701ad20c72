import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { findFamily, fontFamilies, loadFonts } from './fonts.js';

const load = (text: string, options: { family?: 'sans' | 'serif'; language?: string } = {}): string =>
  loadFonts({ text, family: 'sans', weight: 700, italic: false, language: 'en', ...options }).text(20);

/** Pixels of a character in a font. */
function glyph(font: string, character: string): string {
  const canvas = createCanvas(60, 60);
  const context = canvas.getContext('2d');
  context.font = font.replace('20px', '40px');
  context.fillText(character, 5, 45);
  return canvas.data().toString('base64');
}

it('a Latin title loads no Han and no emoji font', () => {
  expect(load('Basque Country – “été”')).toBe('700 20px "kinora-latin-700"');
});

it('every script loads the font that has it', () => {
  expect(load('你好')).toContain('kinora-sc-700');
  expect(load('سلام')).toContain('kinora-arabic-700');
  expect(load('שלום')).toContain('kinora-hebrew-700');
  expect(load('नमस्ते')).toBe('700 20px "kinora-latin-700"');
  expect(load('สวัสดี')).toContain('kinora-thai-700');
  expect(load('go ❤️')).toContain('kinora-emoji-400');
  expect(load('Привет', { family: 'serif' })).toContain('kinora-playfair-display-cyrillic-700');
});

it('the computer’s own fonts are never used', () => {
  load('a');
  expect(
    GlobalFonts.families.filter(({ family }) => /dejavu|liberation|arial|freesans/i.test(family)),
  ).toEqual([]);
  const latin = load('a');
  // What the Latin font lacks is its one empty box, not a glyph of another font.
  expect(glyph(latin, '你')).toBe(glyph(latin, '好'));
  expect(glyph(load('你好'), '你')).not.toBe(glyph(load('你好'), '好'));
});

it('Han characters take the shape of their language', () => {
  const shapes = ['zh', 'ja', 'ko'].map((language) => glyph(load('直', { language }), '直'));
  expect(new Set(shapes.slice(0, 2)).size).toBe(2);
  expect(load('直', { language: 'ja' })).toContain('kinora-jp-700');
  expect(load('直', { language: 'ko' })).toContain('kinora-kr-700');
});

it('a common font name finds the family that is meant', () => {
  expect(fontFamilies.map(({ key }) => findFamily(key))).toEqual(fontFamilies.map(({ key }) => key));
  expect(fontFamilies.map(({ name }) => findFamily(name))).toEqual(fontFamilies.map(({ key }) => key));
  expect(findFamily('Times New Roman')).toBe('serif');
  expect(findFamily('Courier New')).toBe('mono');
  expect(findFamily('Open Sans')).toBe('sans');
  expect(findFamily('')).toBe('sans');
});

it('every weight and slant of every family is installed', () => {
  for (const { key } of fontFamilies) {
    for (let weight = 100; weight <= 900; weight += 100) {
      for (const italic of [false, true]) {
        expect(() => loadFonts({ text: 'Aé', family: key, weight, italic, language: 'en' })).not.toThrow();
      }
    }
  }
});
