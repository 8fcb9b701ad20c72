import { expect, it } from 'vitest';
import { animations, looks, moods, motions, styles, transitions } from '../../src/catalogue/index.js';
import { draftSchema } from '../../src/draft/index.js';
import { checkStep } from './assertions.js';
import { isNamed } from './facts.js';
import { assertionNames, languages } from './format.js';
import { type Half, readAssetSets, readHalf } from './read.js';
import { startDraft, uploadedAssets } from './start.js';

const halves = { dev: readHalf('dev'), unseen: readHalf('unseen'), everyday: readHalf('everyday') };
const all = [...halves.dev, ...halves.unseen, ...halves.everyday];
const sets = readAssetSets();
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '');

it('every conversation has its own id, which says the half and the language', () => {
  const ids = all.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const wrong = Object.entries(halves).flatMap(([half, conversations]) =>
    conversations.filter(({ id, language }) => !id.startsWith(`${half[0]}-${language}-`)).map(({ id }) => id),
  );
  expect(wrong).toEqual([]);
});

it('every conversation names a set of assets and every named file is in it', () => {
  const keys = ['photo', 'over', 'name', 'of', 'order', 'present', 'absent'];
  const namesIn = (value: unknown, key = ''): string[] => {
    if (typeof value === 'string') return keys.includes(key) && value !== 'all' ? [value] : [];
    if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, key));
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([inner, item]) => namesIn(item, inner));
  };
  const wrong = all.flatMap((conversation) => {
    const set = sets[conversation.assets];
    if (set === undefined) return [`${conversation.id} ${conversation.assets}`];
    return namesIn(conversation.steps.map((step) => step.expect))
      .filter((name) => !set.some((asset) => isNamed(asset.name, name)))
      .map((name) => `${conversation.id} ${name}`);
  });
  expect(wrong).toEqual([]);
});

it('a file name used without its ending means one file of its set', () => {
  const doubled = Object.entries(sets).flatMap(([set, files]) =>
    files
      .filter(({ name }) => files.filter((other) => isNamed(other.name, name)).length > 1)
      .map(({ name }) => `${set} ${name}`),
  );
  expect(doubled).toEqual([]);
});

const stepLanguages = (half: Half): string[] =>
  halves[half].flatMap(({ language, steps }) => steps.map(() => language));

// Fresh talk of one language is added at a time, so the shares have room.
it('the unseen half has the agreed size and shares of languages', () => {
  const steps = stepLanguages('unseen');
  const share = (wanted: readonly string[]): number =>
    steps.filter((language) => wanted.includes(language)).length / steps.length;
  expect(halves.unseen.length).toBeGreaterThanOrEqual(240);
  expect(steps.length).toBeGreaterThanOrEqual(640);
  expect(Math.abs(share(['en']) - 0.5)).toBeLessThan(0.12);
  expect(Math.abs(share(['zh']) - 0.4)).toBeLessThan(0.12);
  expect(share(languages.slice(2))).toBeGreaterThan(0.04);
});

// The half to work with may grow where the agent is weak, so only the least of each language is agreed.
it('the dev half has at least the agreed number of sentences of every language', () => {
  const steps = stepLanguages('dev');
  const number = (wanted: readonly string[]): number =>
    steps.filter((language) => wanted.includes(language)).length;
  expect(halves.dev.length).toBeGreaterThanOrEqual(130);
  expect(number(['en'])).toBeGreaterThanOrEqual(160);
  expect(number(['zh'])).toBeGreaterThanOrEqual(120);
  expect(number(languages.slice(2))).toBeGreaterThanOrEqual(38);
});

it('everyday talk has at least the agreed number of sentences of both languages', () => {
  const steps = stepLanguages('everyday');
  expect(steps.filter((language) => language === 'en').length).toBeGreaterThanOrEqual(200);
  expect(steps.filter((language) => language === 'zh').length).toBeGreaterThanOrEqual(200);
});

it('no sentence of the half to work with is in what is not looked at', () => {
  const said = (half: Half): string[] =>
    halves[half].flatMap(({ steps }) => steps.map(({ say }) => fold(say)));
  const dev = new Set(said('dev'));
  for (const half of ['unseen', 'everyday'] as const)
    expect(said(half).filter((sentence) => sentence !== '' && dev.has(sentence))).toEqual([]);
});

it('every assertion of the format is used', () => {
  const used = new Set(
    all.flatMap(({ steps }) =>
      steps.flatMap((step) =>
        step.expect.flatMap((item) =>
          ['one_of' in item ? item.one_of.flat() : [], item].flat().flatMap((one) => Object.keys(one)),
        ),
      ),
    ),
  );
  expect(assertionNames.filter((name) => !used.has(name))).toEqual([]);
});

it('a step back names a step before it', () => {
  const wrong = all.flatMap(({ id, steps }) =>
    steps.flatMap((step, index) =>
      step.expect.some((item) => 'restored' in item && item.restored! > index) ? [`${id} ${step.say}`] : [],
    ),
  );
  expect(wrong).toEqual([]);
});

it('every starting draft is valid', () => {
  for (const { id, start, assets } of all) {
    const draft = startDraft(start, uploadedAssets(sets[assets]!));
    expect(draftSchema.safeParse(draft).success, id).toBe(true);
  }
});

it('a brain that claims an edit and does nothing fails every first sentence that asks for one', () => {
  const passed = all.flatMap(({ id, language, start, assets, steps }) => {
    const step = steps[0]!;
    const talk = ['question', 'refusal', 'smalltalk', 'clarify'].includes(step.capability);
    const mayDoNothing = step.expect.some((item) => 'reply_kind' in item && Array.isArray(item.reply_kind));
    if (talk || mayDoNothing) return [];
    const uploads = uploadedAssets(sets[assets]!);
    const draft = startDraft(start, uploads);
    const failures = checkStep(draft, draft, '1', 'edit', step, uploads, { language, history: [draft] });
    return failures.length === 0 ? [`${id} ${step.say}`] : [];
  });
  expect(passed).toEqual([]);
});

it('every motion, transition, look, mood, style and animation expected is in the catalogue', () => {
  const known = (
    registry: { has(name: string): boolean },
    names: string | readonly string[] | undefined,
  ): string[] => [names ?? []].flat().filter((name) => !registry.has(name as string)) as string[];
  const facts = all.flatMap(({ steps }) =>
    steps.flatMap((step) => step.expect.flatMap((item) => ('one_of' in item ? item.one_of.flat() : [item]))),
  );
  const unknown = facts.flatMap((fact) => [
    ...known(motions, fact.motion?.type),
    ...known(transitions, fact.transition?.type),
    ...known(transitions, fact.transition?.not),
    ...known(looks, fact.look?.preset),
    ...known(moods, fact.music?.mood),
    ...known(styles, fact.style),
    ...known(animations, fact.has_text?.enter),
  ]);
  expect([...new Set(unknown)]).toEqual([]);
});
