import { describe, expect, it } from 'vitest';
import { newConversation, planTurn } from '../../src/agent/index.js';
import { readAssetSets } from '../corpus/read.js';
import { startDraft, uploadedAssets } from '../corpus/start.js';

/** The transitions (`-` is a hard cut), seconds and order after a talk; photos by their places in the film it began with. */
function filmAfter(
  set: string,
  start: 'plain' | 'film',
  talk: string,
): Record<'cuts' | 'times' | 'order', string> {
  const assets = uploadedAssets(readAssetSets()[set]!);
  let draft = startDraft(start, assets);
  let history = newConversation();
  for (const sentence of talk.split(' | '))
    ({ draft, history } = planTurn({ sentence, draft, assets, history, language: 'en', seed: 7 }));
  const shown = draft.tracks.flatMap((track) => (track.kind === 'video' ? track.segments : []));
  return {
    cuts: shown
      .slice(0, -1)
      .map(({ transition }) => transition?.type ?? '-')
      .join(' '),
    times: shown.map(({ durationMs }) => durationMs / 1000).join(' '),
    order: shown.map(({ id }) => id.slice(1)).join(''),
  };
}

const fade = (count: number): string => Array.from({ length: count }, () => 'crossfade').join(' ');

describe('where transitions are not, or alone', () => {
  it.each([
    ['plain', 'crossfades everywhere | not around the dog video', '- - crossfade crossfade'],
    ['plain', 'crossfades everywhere | not before the kids', 'crossfade crossfade crossfade -'],
    ['plain', 'crossfades everywhere | but not next to the videos', '- - - -'],
    ['plain', 'crossfades everywhere | except after the first one', '- crossfade crossfade crossfade'],
    ['plain', 'crossfades everywhere | only between the garden and the dog', 'crossfade - - -'],
    [
      'plain',
      'crossfades everywhere | none between the garden and the dog',
      '- crossfade crossfade crossfade',
    ],
    ['plain', 'a wipe after the garden | not before the kids', 'wipe_left - - -'],
    ['film', 'hard cuts everywhere | but keep one before the last pic', '- - - crossfade'],
    ['film', 'remove all transitions | leave one at the end though', '- - - crossfade'],
    ['film', 'no more fades | only one between the dog and the picnic', '- crossfade - -'],
    [
      'plain',
      'hard cuts everywhere | wipes everywhere | no going into the kids',
      'wipe_left wipe_left wipe_left -',
    ],
  ] as const)('%s: %s', (start, talk, cuts) => {
    const film = filmAfter('clips', start, talk);
    expect(film.cuts).toBe(cuts);
    expect(film.order).toBe('12345');
  });
});

describe('photos and cuts as they were, and nothing else', () => {
  it.each([
    ['beach and sunset 7 seconds | temple 2 seconds | sunset back to its old length', '7 4 2 4 4 4'],
    ['beach and sunset 7 seconds | temple 2 seconds | the sunset like before please', '7 4 2 4 4 4'],
    ['beach 6 s | the beach 8 s, noodles 2 | put the beach back to how it was originally', '4 4 4 2 4 4'],
    ['beach and sunset 7 seconds | make the temple brighter | put the beach back as it was', '4 4 4 4 7 4'],
  ])('%s', (talk, times) => {
    expect(filmAfter('trip', 'film', talk).times).toBe(times);
  });

  it.each([
    ['temple first | noodles 2 seconds | temple back to its old place'],
    ['swap beach and sunset | noodles 2 seconds | put the beach and the sunset back where they were'],
    ['market to the end, noodles 2 seconds | put the market back'],
  ])('%s', (talk) => {
    const film = filmAfter('trip', 'film', talk);
    expect(film).toEqual({ cuts: fade(5), times: '4 4 4 2 4 4', order: '123456' });
  });

  it.each([
    ['wipe after the beach | and a slide after the market | no, that second one back as it was', 'wipe_left'],
    [
      'wipe after the beach | zoom after the market | put the one after the market back to what it was',
      'wipe_left',
    ],
  ])('%s', (talk, first) => {
    expect(filmAfter('trip', 'film', talk).cuts).toBe(`${first} ${fade(4)}`);
  });
});
