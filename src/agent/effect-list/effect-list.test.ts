import { expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg']);
const said = (sentence: string) => talk({ assets }, 'make a film', sentence);
const { draft } = talk({ assets }, 'make a film');
const of = (...places: number[]) =>
  draft.tracks.flatMap((track) =>
    track.kind === 'video' ? places.map((at) => track.segments[at - 1]!.id) : [],
  );

it('photos have what is said of each, whichever is said first', () =>
  expect(said('sepia on the beach, the market pans left').edits).toEqual([
    { name: 'set_look', params: { photos: of(1), look: 'sepia' } },
    { name: 'set_motion', params: { photos: of(2), motion: 'pan_left' } },
  ]));

it('what is excepted has a value of its own', () =>
  expect(said('everything zooms in except photos 2 and 4, which hold still').edits).toEqual([
    { name: 'set_motion', params: { photos: of(1, 3, 5), motion: 'zoom_in' } },
    { name: 'set_motion', params: { photos: of(2, 4), motion: 'none' } },
  ]));

it('the amount of a colour may stand behind its photos', () =>
  expect(said('set the contrast of photo 1 to +15% and cut the saturation of photo 2 by 20%').edits).toEqual([
    { name: 'adjust_colour', params: { photos: of(1), contrast: 0.15, relative: false } },
    { name: 'adjust_colour', params: { photos: of(2), saturation: -0.2 } },
  ]));

it('dropping a colour takes no photo out', () =>
  expect(said('on the third photo, drop the contrast by 15%').edits).toEqual([
    { name: 'adjust_colour', params: { photos: of(3), contrast: -0.15 } },
  ]));

it('values go on by turns', () =>
  expect(
    said('in on the first, out on the second, and so on').edits.map(({ params }) => params.photos),
  ).toEqual([of(1, 3, 5), of(2, 4)]));

it.each(['should photo 3 be black and white?', 'I like photo 3 in sepia'])('%s: is no list', (sentence) =>
  expect(said(sentence).clauses.map(({ intent }) => intent)).not.toContain('effect-list'),
);
