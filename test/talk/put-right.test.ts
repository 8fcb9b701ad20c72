import { describe, expect, it } from 'vitest';
import { newConversation, type Plan, planTurn } from '../../src/agent/index.js';
import { readAssetSets } from '../corpus/read.js';
import { startDraft, uploadedAssets } from '../corpus/start.js';
import { cuts, letters, looks, motions, seconds } from '../helpers/talk.js';

/** The film after a talk about the six photos of a trip, beach to night train. */
function trip(start: 'plain' | 'film', said: string): Plan {
  const assets = uploadedAssets(readAssetSets().trip!);
  let draft = startDraft(start, assets);
  let history = newConversation();
  let plan: Plan | undefined;
  for (const sentence of said.split(' | ')) {
    plan = planTurn({ sentence, draft, assets, history, language: 'en', seed: 7 });
    ({ draft, history } = plan);
  }
  return plan!;
}

/** Which photos do not move, by place. */
const still = (plan: Plan): string =>
  motions(plan)
    .split(' ')
    .flatMap((kind, index) => (kind === 'none' ? [index + 1] : []))
    .join(' ');

describe('what was done is put right in the next turn', () => {
  it.each([
    ['please do not let the picture move on the temple', '3'],
    ['zoom in on the first two | zoom out on the last one | now turn all that off again', '1 2 6'],
    ['zoom in on the first two | zoom out on the last one | get rid of all of it', '1 2 6'],
    ['zoom in on the market | pan left on the noodles | stop the movement on both again', '2 4'],
    ['zoom in on the market | no more zooms', '1 2 3 4 5 6'],
    ['zoom in on the market | actually all still except the market', '1 3 4 5 6'],
  ])('%s: photos %s hold still', (said, places) => {
    expect(still(trip('film', said))).toBe(places);
  });

  it.each([
    ['give the sunset two seconds more | one second is enough', '4 4 4 4 5 4'],
    ['all photos 3 seconds | the first one can be 4', '4 3 3 3 3 3'],
    ['all photos 3 seconds | but the last should be 6', '3 3 3 3 3 6'],
    ['the photos change too often', '5.2 5.2 5.2 5.2 5.2 5.2'],
    ['make the one between the beach and the temple 6 seconds', '4 6 4 4 4 4'],
    ['the market 5 seconds | the temple too | hm no not the temple', '4 5 4 4 4 4'],
    ['the market 6 seconds | bring it to 20 | undo just the 20', '4 6 4 4 4 4'],
    ['the sunset should have more time and the others less', '2.856 2.856 2.856 2.856 5.6 2.856'],
  ])('%s: %s s', (said, expected) => {
    expect(seconds(trip('film', said))).toBe(expected);
  });

  it.each([
    ['the train one should not be at the end put it before the sunset', 'bmtnns'],
    ['remove the one between the market and the noodles', 'bmnsn'],
    ['remove the beach | oh and the market one neither', 'tnsn'],
    ['put a fade between each photo | remove the one between 2 and 3', 'bmtnsn'],
    ['wipes between all photos | take the first one off again', 'bmtnsn'],
    ['sunset first | and the noodles next', 'snbmtn'],
  ])('%s: %s', (said, expected) => {
    expect(letters(trip('film', said))).toBe(expected);
  });

  it.each([
    ['no transitions | except into the market, keep a 0.4s dissolve there', 'crossfade cut cut cut cut'],
    ['put a fade between each photo | remove the one between 2 and 3', 'fade cut fade fade fade'],
    [
      'no transitions | put the market before the sunset | a wipe between those two',
      'cut cut cut wipe_left cut',
    ],
    ['no transitions | swap the market and the temple | slow fade between them', 'cut fade cut cut cut'],
    ['slide left between the beach and the market | different direction', 'slide_right fade fade fade fade'],
  ])('%s: %s', (said, expected) => {
    expect(cuts(trip('film', said)).replaceAll('crossfade', 'fade')).toBe(
      expected.replaceAll('crossfade', 'fade'),
    );
  });

  it.each([
    ['crossfade .8 all over except last', [0.8, 0.8, 0.8, 0.8, 0.6]],
    ['wipes between all | not so fast', [0.9, 0.9, 0.9, 0.9, 0.9]],
    ['wipe between the market and the temple | softer', [0.6, 0.9, 0.6, 0.6, 0.6]],
  ])('%s', (said, expected) => {
    const { draft } = trip('film', said);
    const shown = draft.tracks.flatMap((track) => (track.kind === 'video' ? track.segments : []));
    expect(shown.slice(0, -1).map(({ transition }) => (transition?.durationMs ?? 0) / 1000)).toEqual(
      expected,
    );
  });

  it('comes less close, and does not stop', () => {
    const plan = trip('film', 'zoom in on the market | not so close');
    expect(plan.edits.at(-1)?.params).toEqual({ photos: ['s2'], factor: 0.625 });
  });

  it('lets the music begin later', () => {
    expect(trip('film', 'make the music quieter | can it start later').edits).toEqual([
      { name: 'set_music', params: { startMs: 2000 } },
    ]);
  });

  it.each([
    ['the market in black and white | nah color is better', 'none none none none none none'],
    ['sepia | love it but not on the temple please', 'sepia sepia none sepia sepia sepia'],
    ['warm look on the beach | identical for the rest', 'warm warm warm warm warm warm'],
    ['sepia | the beach looks strange | take it off there', 'none sepia sepia sepia sepia sepia'],
    ['sepia | the market bw | put it all back as it was before the sepia', 'none none none none none none'],
  ])('%s: %s', (said, expected) => {
    expect(looks(trip('film', said))).toBe(expected);
  });

  it.each([
    'market 6 seconds | and no music under it please',
    'stop the music while it plays',
    'music off while the video is on',
  ])('cannot: %s', (said) => {
    const plan = trip('film', said);
    expect([plan.kind, plan.changed]).toEqual(['refusal', false]);
  });
});
