import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rasteriseText } from './rasterise.js';
import { cleanText, type TextRaster, type TextSpec } from './spec.js';

const base: TextSpec = {
  text: 'Basque Country',
  font: 'sans',
  sizePx: 48,
  weight: 700,
  italic: false,
  color: '#ffffff',
  align: 'center',
  lineHeight: 1.2,
  tracking: 0,
  uppercase: false,
  strokeColor: null,
  strokePx: 0,
  shadow: true,
  box: null,
  rule: null,
  maxWidthPx: 800,
  maxHeightPx: 400,
  unit: 'whole',
};
const draw = (wishes: Partial<TextSpec>): TextRaster => rasteriseText({ ...base, ...wishes });

const margin = 100;

/** The units laid over a grey ground, as one picture. */
function compose(raster: TextRaster): Float32Array {
  const width = raster.width + 2 * margin;
  const height = raster.height + 2 * margin;
  const picture = new Float32Array(width * height * 3).fill(128);
  for (const unit of raster.units) {
    for (let at = 0; at < unit.width * unit.height; at++) {
      const x = unit.x + (at % unit.width) + margin;
      const y = unit.y + Math.floor(at / unit.width) + margin;
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const alpha = unit.pixels[at * 4 + 3]! / 255;
      for (let channel = 0; channel < 3; channel++) {
        const index = (y * width + x) * 3 + channel;
        picture[index] = picture[index]! * (1 - alpha) + unit.pixels[at * 4 + channel]! * alpha;
      }
    }
  }
  return picture;
}

function difference(one: Float32Array, other: Float32Array): { mean: number; far: number } {
  expect(one.length).toBe(other.length);
  let sum = 0;
  let far = 0;
  one.forEach((value, index) => {
    const apart = Math.abs(value - other[index]!);
    sum += apart;
    if (apart > 24) far++;
  });
  return { mean: sum / one.length, far: far / one.length };
}

const samples: Partial<TextSpec>[] = [
  { text: 'AVATAR Wave, To Yo!' },
  { text: 'office fjord flag', font: 'serif', italic: true },
  { text: 'Two lines of it\nwith kerning AV', align: 'left', strokeColor: '#000000', strokePx: 3 },
  { text: '你好，世界！我们一起去旅行', box: '#000000a6' },
  { text: 'Fun ☀️ 👨‍👩‍👧‍👦 1️⃣ done' },
  { text: 'مرحبا بالعالم العربي 2024' },
  { text: 'שלום Hello World עולם' },
  { text: 'नमस्ते दुनिया यात्रा' },
  { text: 'สวัสดีชาวโลก' },
  { text: 'WIDE LETTERS', tracking: 0.25, font: 'display' },
];

it.each(samples)('the units of $text together are the whole text', (sample) => {
  const whole = compose(draw({ ...sample, unit: 'whole' }));
  for (const unit of ['line', 'word', 'letter'] as const) {
    const { mean, far } = difference(whole, compose(draw({ ...sample, unit })));
    expect(mean).toBeLessThan(0.1);
    expect(far).toBeLessThan(0.0005);
  }
});

const count = (text: string, unit: TextSpec['unit'], more: Partial<TextSpec> = {}): number =>
  draw({ text, unit, ...more }).units.length;

it('a text is cut into lines, words and letters', () => {
  expect(count('Hello big\nworld', 'whole')).toBe(1);
  expect(count('Hello big\nworld', 'line')).toBe(2);
  expect(count('Hello big\nworld', 'word')).toBe(3);
  expect(count('Hello big\nworld', 'letter')).toBe(13);
  expect(count('你好，世界！', 'word')).toBe(2);
});

it('ligatures stay together and their neighbours move alone', () => {
  // o, ffi, c, e
  expect(count('office', 'letter', { font: 'serif' })).toBe(4);
});

it('joined and complex scripts are cut into words, in reading order from the right', () => {
  const { units } = draw({ text: 'مرحبا بالعالم', unit: 'letter' });
  expect(units.map(({ rtl }) => rtl)).toEqual([true, true]);
  expect(units[0]!.x).toBeGreaterThan(units[1]!.x);
  expect(count('नमस्ते दुनिया', 'letter')).toBe(2);
});

it('box and rule are a ground unit before the letters', () => {
  const { units, width, height } = draw({ box: '#00000080', rule: { side: 'left', color: '#ff0000' } });
  expect(units.map(({ ground }) => ground)).toEqual([true, false]);
  expect([units[0]!.width, units[0]!.height]).toEqual([width, height]);
});

it('a text too large is shrunk until the block fits, never cut', () => {
  const texts = [
    'A rather long title about a journey',
    '我们一起去旅行吧，去看大海和高山。',
    'Donaudampfschifffahrtsgesellschaft',
  ];
  for (const text of texts) {
    for (const [maxWidthPx, maxHeightPx] of [
      [300, 120],
      [120, 400],
      [60, 60],
    ] as const) {
      const raster = draw({ text: text.repeat(3), sizePx: 120, maxWidthPx, maxHeightPx, box: '#000000' });
      expect(raster.width).toBeLessThanOrEqual(maxWidthPx);
      expect(raster.height).toBeLessThanOrEqual(maxHeightPx);
      expect(raster.sizePx).toBeLessThan(120);
    }
  }
});

it('capitals and Han characters stand in the middle of the block', () => {
  for (const text of ['HEXHIT', '国国国']) {
    const raster = draw({ text, shadow: false, sizePx: 100, maxWidthPx: 1000 });
    const unit = raster.units[0]!;
    expect(Math.abs(unit.y + unit.height / 2 - raster.height / 2)).toBeLessThan(4);
    expect(Math.abs(unit.x + unit.width / 2 - raster.width / 2)).toBeLessThan(6);
  }
});

it('a line of several fonts is drawn to its end', () => {
  for (const text of [
    '안녕하세요 우리 가족',
    'one → two ① three ⌘ Д',
    '你好 hello 안녕 שלום',
    'a     　　 b',
  ]) {
    const raster = draw({ text, shadow: false });
    const unit = raster.units[0]!;
    expect(Math.abs(unit.x)).toBeLessThan(10);
    expect(Math.abs(unit.x + unit.width - raster.width)).toBeLessThan(10);
  }
});

it('emoji are in colour, also those that need a variation selector', () => {
  for (const text of ['☀️', '❤️', '👨‍👩‍👧‍👦', '🇪🇸', '1️⃣', '👍🏽', '🎉']) {
    const { units } = draw({ text, shadow: false, color: '#ffffff' });
    expect(units).toHaveLength(1);
    const { pixels, width, height } = units[0]!;
    expect(width / height).toBeLessThan(1.6);
    const coloured = pixels.filter(
      (_, at) => at % 4 === 0 && Math.max(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!) < 235,
    );
    expect(coloured.length).toBeGreaterThan(50);
  }
});

it('a family, a flag and a keycap are one sign each', () => {
  const width = (text: string): number => draw({ text, shadow: false }).width;
  expect(width('👨‍👩‍👧‍👦')).toBe(width('🎉'));
  expect(width('🇪🇸')).toBe(width('🎉'));
  expect(width('1️⃣')).toBe(width('🎉'));
});

it('the same spec gives the same bytes, whatever was drawn before', () => {
  const before = draw({ text: 'Same → bytes ① always' });
  draw({ text: '你好 🎉 مرحبا' });
  const after = draw({ text: 'Same → bytes ① always' });
  expect(after.hash).toBe(before.hash);
  expect(after.units).toEqual(before.units);
  expect(draw({ text: 'Other' }).hash).not.toBe(before.hash);
});

it('control characters, overrides and a flood of marks are left out, isolates stay', () => {
  expect(cleanText('a\u0000b\u202ec\u2067d\u2069\u0007\r\ne\tf')).toBe('abc\u2067d\u2069\ne f');
  expect(cleanText(`x${'\u0335'.repeat(40)}y`)).toBe(`x${'\u0335'.repeat(4)}y`);
  expect(cleanText('lone \ud83d end')).toBe('lone \ufffd end');
  expect([...cleanText('😀'.repeat(900))]).toHaveLength(500);
});

it('an empty text has no units', () => {
  expect(draw({ text: ' \n ', box: '#000000' })).toMatchObject({ units: [], lines: 0, width: 0, height: 0 });
});

it('no text makes it throw', () => {
  const nasty = fc.constantFrom(
    '👨‍👩‍👧‍👦',
    '🇪🇸',
    '\ud800',
    '\udc00',
    'مرحبا',
    'ש',
    '\u0335\u0489',
    '\u202e',
    '\u2067',
    '\u200d',
    '\ufe0f',
    '\u20e3',
    '\0',
    '\n',
    'ﷺ',
    '𠮷',
    '，',
    '「',
    'क्ष',
    'ๆ',
    ' ',
    '\u00ad',
    'ﬃ',
    '\u{e0067}',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 30 })
      .map((parts) => parts.join('')),
  );
  const unit = fc.constantFrom('whole' as const, 'line' as const, 'word' as const, 'letter' as const);
  fc.assert(
    fc.property(
      text,
      unit,
      fc.boolean(),
      fc.constantFrom(undefined, 'ja', 'tr', 'not a tag!'),
      (text, unit, uppercase, language) => {
        const raster = draw({
          text,
          unit,
          uppercase,
          sizePx: 16,
          maxWidthPx: 200,
          maxHeightPx: 200,
          ...(language === undefined ? {} : { language }),
        });
        expect(raster.height).toBeLessThanOrEqual(200);
        for (const each of raster.units) expect(each.pixels.length).toBe(each.width * each.height * 4);
      },
    ),
    { numRuns: 120, seed: 7 },
  );
});
