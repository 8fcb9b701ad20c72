import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTurn } from '../../src/agent/plan-turn.js';
import { type Asset, assetSchema, emptyDraft } from '../../src/draft/index.js';

const assets: Asset[] = Array.from({ length: 20 }, (_, index) =>
  assetSchema.parse({
    fileId: `f${index + 1}`,
    name: `IMG_${2000 + index}.jpg`,
    kind: 'image',
    mimeType: 'image/jpeg',
    hash: '',
    sizeBytes: 1,
    width: 4032,
    height: 3024,
  }),
);
const film = planTurn({ sentence: 'make a film', draft: emptyDraft(), assets, seed: 1 }).draft;

/** Pieces that repeat into what a pattern or a search might choke on. */
const units = [
  ...[
    'a',
    ' ',
    '1',
    "'",
    '"',
    '“',
    '-',
    '.',
    ',',
    ':',
    '/',
    '1:',
    '1.',
    '1-',
    '第',
    '百分之',
    '一',
    '点',
    '两',
    '半',
  ],
  ...[
    '和',
    '然后',
    '，',
    '不',
    '把',
    '张',
    'é',
    '𝒳',
    '\u200b',
    '\n',
    '🎉',
    'and ',
    'then ',
    'and then ',
    'blah and ',
  ],
  ...[
    'the ',
    'of ',
    'the first ',
    'photo ',
    'photos 1, ',
    '1 and ',
    'not ',
    'no, ',
    'except ',
    'but ',
    'to ',
    'it ',
  ],
  ...[
    'title ',
    'called ',
    'write ',
    'say ',
    '"x" ',
    "'s ",
    'the rest ',
    'half a ',
    'a minute and ',
    '1m',
    'swap ',
  ],
  ...[
    'delete the first photo and ',
    'zoom in and blah and ',
    'make it slower and ',
    '把第一张删掉和',
    '标题写',
    '除了',
  ],
  ...[
    '每张3秒',
    '第一张和',
    '从第一张到',
    '1 to ',
    'second ',
    '20 ',
    'x',
    '9:',
    '#',
    '#a',
    'http://',
    '<b>',
    '((',
    '\\',
  ],
];

describe('a turn always ends', () => {
  // The timeout is a ceiling for patterns and searches that never end, far above what any of these takes.
  it('whatever is repeated up to 2,000 characters', { timeout: 120_000 }, () => {
    for (const unit of units) {
      const sentence = `${unit.repeat(Math.ceil(2000 / unit.length)).slice(0, 2000)}!x`;
      expect(planTurn({ sentence, draft: film, assets, seed: 1 }).reply, unit).not.toBe('');
    }
  });

  it('whatever is strung together, fresh or in a film, with a reply and no error', {
    timeout: 120_000,
  }, () => {
    const sentences = fc
      .array(fc.constantFrom(...units), { minLength: 1, maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(sentences, fc.boolean(), (sentence, fresh) => {
        const draft = fresh ? emptyDraft() : film;
        return planTurn({ sentence, draft, assets, seed: 1 }).reply !== '';
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('a film of more than an hour is refused, not a fault', () => {
    const { draft } = planTurn({ sentence: 'two minutes per photo', draft: film, assets, seed: 1 });
    const plan = planTurn({ sentence: 'two minutes per photo and calm music', draft, assets, seed: 1 });
    expect(plan.reply).not.toBe('');
  });
});
