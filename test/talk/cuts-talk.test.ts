import { describe, expect, it } from 'vitest';
import { newConversation, planTurn } from '../../src/agent/index.js';
import { readAssetSets } from '../corpus/read.js';
import { startDraft, uploadedAssets } from '../corpus/start.js';

/** The transitions after a talk, `-` for a hard cut, with the photos in the order they began with. */
function cutsAfter(start: 'plain' | 'film', talk: string): string {
  const assets = uploadedAssets(readAssetSets().trip!);
  let draft = startDraft(start, assets);
  let history = newConversation();
  for (const sentence of talk.split(' | '))
    ({ draft, history } = planTurn({ sentence, draft, assets, history, language: 'en', seed: 7 }));
  const shown = draft.tracks.flatMap((track) => (track.kind === 'video' ? track.segments : []));
  expect(shown.map(({ id }) => id).join(' ')).toBe('s1 s2 s3 s4 s5 s6');
  return shown
    .slice(0, -1)
    .map(({ transition }) => transition?.type ?? '-')
    .join(' ');
}

describe('a transition that was asked about or spoken of', () => {
  it.each([
    ['whats the transition after the temple? | make that one a wipe upwards', '- - wipe_up - -'],
    [
      'whats the transition after the temple? | make that one a wipe upwards | and the one before it a wipe down',
      '- wipe_down wipe_up - -',
    ],
    ['what transition is between 1 and 2 | add one there then, something soft', 'crossfade - - - -'],
    ['is there a transition between 3 and 4 | put one there please', '- - crossfade - -'],
    ['a wipe after the temple | and the one before that a fade', '- crossfade wipe_left - -'],
  ])('%s', (talk, cuts) => {
    expect(cutsAfter('plain', talk)).toBe(cuts);
  });
});

describe('another place for it', () => {
  it.each([
    ['a wipe between the third and the fourth | i mean second and third', '- wipe_left - - -'],
    ['a wipe between market and temple | sorry, between temple and noodles', '- - wipe_left - -'],
    ['a wipe after the market | i meant before the market', 'wipe_left - - - -'],
    ['a wipe after the beach | and after the temple too', 'wipe_left - wipe_left - -'],
    [
      'a slide from the right after the beach | and from the left before the temple',
      'slide_left slide_right - - -',
    ],
    ['a wipe after the market | slide from the left after the beach', 'slide_right wipe_left - - -'],
    ['slide from the bottom after the beach', 'slide_up - - - -'],
  ])('%s', (talk, cuts) => {
    expect(cutsAfter('plain', talk)).toBe(cuts);
  });
});

describe('one kind in the place of another', () => {
  it.each([
    ['replace the crossfade into the temple photo with a dip to black', 'crossfade fade_black'],
    ['change the fade after the market to a slide from the left', 'crossfade slide_right'],
    ['swap the fade between market and temple for a wipe', 'crossfade wipe_left'],
  ])('%s', (talk, cuts) => {
    expect(cutsAfter('film', talk)).toBe(`${cuts} crossfade crossfade crossfade`);
  });
});

describe('a wish of two matters, and one of them again', () => {
  /** The edits of the last sentence. */
  const last = (talk: string): string => {
    const assets = uploadedAssets(readAssetSets().trip!);
    let draft = startDraft('plain', assets);
    let history = newConversation();
    let told = '';
    for (const sentence of talk.split(' | ')) {
      const plan = planTurn({ sentence, draft, assets, history, language: 'en', seed: 7 });
      told = plan.edits
        .map(({ name, params }) =>
          [name, ...Object.values(params).map((value) => [value].flat().join('+'))].join(' '),
        )
        .join('; ');
      ({ draft, history } = plan);
    }
    return told;
  };
  it.each([
    [
      'Set every photo to 4.5 s with a 0.7 s dissolve.',
      'set_photo_length all 4500; set_transition all crossfade 700',
    ],
    ['beach zoom in and 6 s | Same motion for the market, duration unchanged.', 'set_motion s2 zoom_in'],
    ['beach brighter and warmer | undo the brightness, keep the warmth', 'undo 1; set_look s1 warm'],
    ['all 3s but first and last 5', 'set_photo_length s2+s3+s4+s5 3000; set_photo_length s1+s6 5000'],
    ['3 seconds each except the beach 5', 'set_photo_length s2+s3+s4+s5+s6 3000; set_photo_length s1 5000'],
    ['zoom in on the market | more slowly | and out on the beach', 'set_motion s1 zoom_out'],
  ])('%s', (talk, edits) => {
    expect(last(talk)).toBe(edits);
  });
});
