import { expect, it } from 'vitest';
import { withLetters } from './letters.js';
import { withParts } from './parts.js';

const spelled = (said: string, text: string): string | undefined => withLetters(said, text, { sure: true });

it('a letter says how a word that stands there is spelled', () => {
  expect(spelled('with a C: Catherine', 'Katherine & Tom')).toBe('Catherine & Tom');
  expect(spelled('Catherine with a C not a K', 'Katherine & Tom')).toBe('Catherine & Tom');
  expect(spelled('Sarah without the h', 'Sarah & Tom')).toBe('Sara & Tom');
  expect(spelled("Ana has two n's", 'Ana & Tom')).toBe('Anna & Tom');
  expect(spelled('typo: birthday', 'Happy Brithday Mum')).toBe('Happy Birthday Mum');
});

it('a word like none of the text is no spelling of one', () => {
  expect(spelled('undo', 'Lina & Tom')).toBeUndefined();
  expect(spelled('with a shadow', 'Lina & Tom')).toBeUndefined();
});

it('a part of a text goes by its name or its words', () => {
  expect(withParts('drop the exclamation mark', 'Lina & Tom!')).toBe('Lina & Tom');
  expect(withParts('the year can go', 'Lina & Tom 2024')).toBe('Lina & Tom');
  expect(withParts('take 2024 out', 'Lina & Tom 2024')).toBe('Lina & Tom');
  expect(withParts('drop the The', 'The Big Day')).toBe('Big Day');
  expect(withParts('drop the market', 'Market day')).toBeUndefined();
});

it('words, joints and the order of names change in a text', () => {
  expect(withParts('add the year after it, 2024', 'Our trip')).toBe('Our trip 2024');
  expect(withParts('add the year', 'Our trip', { yearOf: '2023' })).toBe('Our trip 2023');
  expect(withParts('and instead of &', 'Lina & Tom')).toBe('Lina and Tom');
  expect(withParts('Zoe should be named first', 'Hello from Minh, Zoe and Carla')).toBe(
    'Hello from Zoe, Minh and Carla',
  );
  expect(withParts('the rings first', 'Lina & Tom')).toBeUndefined();
});
