import { describe, expect, it } from 'vitest';
import { assetsOf, done, talk } from '../../../test/helpers/talk.js';

const films = {
  en: { assets: assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg']), made: 'make a film' },
  zh: { assets: assetsOf(['西湖.jpg', '断桥.jpg', '日落.jpg', '合影.jpg']), made: '做个片子' },
} as const;

/** What the last of these turns does to a film of four photos. */
const wished = (language: 'en' | 'zh', ...turns: readonly string[]): string => {
  const { assets, made } = films[language];
  return done(talk({ assets, language }, made, ...turns));
};

describe('what happens between pictures, told by what is seen there', () => {
  it.each([
    ['en', 'the next one pushes the old one out', /"photos":"all","transition":"slide_left"/],
    ['en', 'roll the corner up to uncover the temple', /\["s3"\],"transition":"page_turn"/],
    ['en', 'it goes out of focus, then the market', /\["s2"\],"transition":"blur"/],
    [
      'en',
      'when it goes from the beach to the market I want one of those hearts',
      /\["s2"\],"transition":"heart"/,
    ],
    ['en', 'after the market I would fancy a flash', /\["s3"\],"transition":"flash"/],
    ['en', 'fade from one pic to the next everywhere', /"photos":"all","transition":"crossfade"/],
    ['en', 'lights off, lights on between the pictures', /"photos":"all","transition":"fade_black"/],
    ['en', 'drop the swooshy stuff between the pictures', /"photos":"all","transition":"none"/],
    ['zh', '图和图之间像翻书一样', /"photos":"all","transition":"page_turn"/],
    ['zh', '断桥慢慢化成日落', /\["s3"\],"transition":"crossfade"/],
    ['zh', '放完一张直接切下一张', /"photos":"all","transition":"none"/],
  ] as const)('%s: %s', (language, sentence, command) => {
    expect(wished(language, sentence)).toMatch(command);
  });
});

describe('how long a change takes, and another one than there is', () => {
  it.each([
    ['en', 'the change from one picture to the next drags', /"factor":0\.66/],
    ['en', 'the blend between the pictures is over too quickly', /"factor":1\.5/],
    ['zh', '切换太快了，慢慢融过去', /"factor":1\.5,"transition":"crossfade"/],
    ['en', 'I am tired of that same old transition', /"vary":\[/],
  ] as const)('%s: %s', (language, sentence, command) => {
    expect(wished(language, sentence)).toMatch(command);
  });

  it('the other way round after a slide is its other side, and no order', () => {
    expect(wished('en', 'slides from the left between the photos', 'the other way round')).toMatch(
      /^set_transition .*slide_left/,
    );
  });
});

it('the end of the film is no change between pictures', () => {
  expect(wished('en', 'let it go dark at the end')).toMatch(/^set_ending .*fade_black/);
  expect(wished('zh', '片子收的时候慢慢关灯')).toMatch(/^set_ending .*fade_black/);
});

it.each([
  'put the temple between the beach and the market',
  'zoom into the temple',
  'what happens between the beach and the market?',
])('no change is wished: %s', (sentence) => {
  expect(wished('en', sentence)).not.toContain('set_transition');
});
