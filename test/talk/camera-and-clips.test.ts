import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { shots } from '../../src/edits/index.js';
import { assetsOf, talk } from '../helpers/talk.js';

const photos = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg']);
const filmAfter = (...sentences: readonly string[]): Plan =>
  talk(
    { assets: photos, language: 'en' },
    'make a film in the given order, 4 seconds a photo',
    'no motion',
    ...sentences,
  );
const motions = ({ draft }: Plan): string =>
  shots(draft)
    .map(({ motion }) => (motion?.type ?? 'none').replace('none', '-'))
    .join(' ');

describe('what the camera does on one photo and on the others', () => {
  it.each([
    [['pan the beach left'], 'pan_left - - -'],
    [['pan the beach left, the others right'], 'pan_left pan_right pan_right pan_right'],
    [['temple zoom out, the others in'], 'zoom_in zoom_in zoom_out zoom_in'],
    [['first one zoom in, second one out'], 'zoom_in zoom_out - -'],
    [['zoom in on every photo but alternate with zoom out'], 'zoom_in zoom_out zoom_in zoom_out'],
    [['all zoom in', 'no zoom anywhere', 'actually leave it on the temple'], '- - zoom_in -'],
  ])('%j gives %s', (said, expected) => {
    const plan = filmAfter(...said);
    expect([motions(plan), shots(plan.draft).length]).toEqual([expected, 4]);
  });
  it('makes everything faster though transitions were spoken of', () => {
    const plan = filmAfter('crossfades of one second', 'now everything a little bit faster');
    expect(plan.edits.map(({ name }) => name)).toEqual(['set_photo_length']);
  });
  it.each(['whole product must be visible', 'show the entire product'])('%s shows photos whole', (said) => {
    expect(filmAfter(said).edits).toEqual([{ name: 'set_fit', params: { photos: 'all', fit: 'contain' } }]);
  });
});

describe('a clip in two parts', () => {
  const clips = assetsOf(['garden.jpg', 'waves.mp4', 'kids.jpg']);
  const names = ({ draft }: Plan): string =>
    shots(draft)
      .map(({ name }) => name.split('.')[0])
      .join(' ');
  it.each([
    [['split the waves in the middle and put the kids between']],
    [['split the waves at 4 seconds', 'put the kids in between']],
  ])('%j', (said) => {
    const film = talk({ assets: clips, language: 'en' }, 'make a film in the given order', ...said);
    expect(names(film)).toBe('garden waves kids waves');
  });
});

describe('wishes that lean on the turn before', () => {
  const after = (...sentences: readonly string[]): string =>
    shots(filmAfter(...sentences).draft)
      .map(
        ({ name, durationMs, motion }) =>
          `${name.slice(0, 2)}${durationMs / 1000}${motion?.type === 'slow_zoom_in' ? 'z' : ''}`,
      )
      .join(' ');
  it.each([
    [['slow zoom on the first two', 'Please remove it from the second one again.'], 'be4z ma4 te4 no4'],
    [['the third one 2 seconds longer', 'Now do the opposite for the fourth one.'], 'be4 ma4 te6 no2'],
    [['the temple 2 seconds longer', 'the noodles photo, make it the opener'], 'no4 be4 ma4 te6'],
    [['other way round, the beach last and the temple first'], 'te4 ma4 no4 be4'],
  ])('%j gives %s', (said, expected) => {
    expect(after(...said)).toBe(expected);
  });
  it('gives every cut its own kind', () => {
    const plan = filmAfter('crossfades', 'transitions: cut, fade, wipe');
    expect(shots(plan.draft).map(({ transition }) => transition?.type ?? '-')).toEqual([
      '-',
      'crossfade',
      'wipe_left',
      '-',
    ]);
  });
});
