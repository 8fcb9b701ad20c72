import { describe, expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';
import { type Plan, planTurn } from '../index.js';
import { wordings } from './wordings.js';

const taken = (index: number) => ({ capturedAt: `2025-06-0${9 - index}T10:00:00` });
const films = {
  en: {
    assets: assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'dog.mp4'], taken),
    title: 'title "Our Days"',
  },
  zh: {
    assets: assetsOf(['西湖.jpg', '断桥.jpg', '日落.jpg', '小狗.mp4'], taken),
    title: '标题写“我们的夏天”',
  },
} as const;

/** A film with transitions, music and a title, as the talk has left it. */
function filmIn(language: 'en' | 'zh'): Plan {
  const { assets, title } = films[language];
  return talk({ assets, language }, 'make a film', title);
}
const before = { en: filmIn('en'), zh: filmIn('zh') };

/** What the agent makes of a sentence about that film. */
function said(sentence: string, language: 'en' | 'zh'): Plan {
  const { draft, history } = before[language];
  return planTurn({ sentence, draft, assets: films[language].assets, history, seed: 1, language });
}

const slots = {
  en: { p: 'the market', b: 'between the beach and the market', d: '7 seconds', c: 'yellow', t: 'the title' },
  zh: { p: '断桥', b: '第一张和第二张之间', d: '7秒', c: '黄色', t: '标题' },
} as const;

/** Already so, or nothing there to bring back, in the film of these tests. */
const idle = new Set(['restore_photo', 'music_add', 'wide', 'no_filter', 'text_middle', 'contrast_down']);

describe('every meaning said plainly is understood', () => {
  const cases = (['en', 'zh'] as const).flatMap((language) =>
    Object.entries(wordings)
      .filter(([name, { does }]) => does !== undefined && !idle.has(name))
      .map(([name]) => [language, name] as const),
  );
  it.each(cases)('%s %s', (language, name) => {
    const wording = wordings[name]!;
    const own = {
      ...slots[language],
      a: '',
      ...(name.startsWith('clip') ? { p: language === 'en' ? 'the dog' : '小狗' } : {}),
    };
    const sentence = wording[language].replace(/\{(\w)\}/g, (_, slot: keyof typeof own) => own[slot]);
    const plan = said(sentence, language);
    const done = plan.clauses.flatMap(({ outcome }) => (outcome?.kind === 'edit' ? outcome.commands : []));
    expect(done.map((command) => command.name).join(' ')).toMatch(
      new RegExp(wording.does!.split(' ').join('|')),
    );
  });
});

describe('a wish in words no intent knows', () => {
  it.each([
    ['en', 'the temple is on for ages', '(temple.jpg) now stays 2.86 s'],
    ['zh', '断桥那张我眼睛都没反应过来', '断桥.jpg）现在停留 5.6 秒'],
  ] as const)('%s: %s', (language, sentence, told) => {
    expect(said(sentence, language).reply).toContain(told);
  });

  it('is asked about when no meaning is sure', () => {
    expect(said('rhubarb on alternate Tuesdays', 'en').kind).not.toBe('edit');
  });
});

describe('a wish that an intent read as another', () => {
  it.each([
    ['en', 'strip the voices from the dog clip', 'muted'],
    ['en', 'final fade out', 'The film now ends with fade through black'],
    ['zh', '片尾那张慢慢暗掉', '片子结尾现在是'],
  ] as const)('%s: %s', (language, sentence, told) => {
    expect(said(sentence, language).reply).toContain(told);
  });

  it.each([
    ['en', 'does the music fade out at the end?'],
    ['zh', '成片是否带有背景音乐？'],
  ] as const)('%s: %s is a question and changes nothing', (language, sentence) => {
    expect(said(sentence, language).changed).toBe(false);
  });
});
