import { expect, it } from 'vitest';
import { passedOn } from './passed-on.js';

it('a wish that is passed on in quotes is read as the wish', () => {
  expect(passedOn('User feedback: "could the noodles come earlier?" Please apply')).toBe(
    'could the noodles come earlier?',
  );
  expect(passedOn("Comment: 'the side view is redundant'. Please drop it.")).toBe(
    'the side view is redundant. Please drop it.',
  );
});

it('words of a text stay in their quotes', () => {
  expect(passedOn('add a title that says "make it louder than ever"')).toBeUndefined();
  expect(passedOn('At the very end it should say "See you at the reunion"')).toBeUndefined();
  expect(passedOn('My wife says "Summer in Rome is best" as a caption')).toBeUndefined();
});

it('a name for who has the wish is no part of it', () => {
  expect(passedOn('Client: "Could the song start at the chorus?"')).toBe(
    'Could the song start at the chorus?',
  );
  expect(passedOn('Client note 1 of 2: pictures two and four should be swapped.')).toBe(
    'pictures two and four should be swapped.',
  );
  expect(passedOn('Title: "Client day"')).toBeUndefined();
});
