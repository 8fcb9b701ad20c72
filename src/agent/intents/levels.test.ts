import { expect, it } from 'vitest';
import { assetsOf, done, talk } from '../../../test/helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg']);
const film = 'make a film';

it.each([
  [
    'increase contrast by 15% and saturation by 10% on the second photo',
    [{ photos: 1, contrast: 0.15, saturation: 0.1 }],
  ],
  [
    '15% more contrast and 10% less saturation for the market',
    [{ photos: 1, contrast: 0.15, saturation: -0.1 }],
  ],
  [
    'raise brightness by 10%, contrast by 5% and lower saturation by 20%',
    [{ brightness: 0.1 }, { contrast: 0.05, saturation: -0.2 }],
  ],
  ['photo 2: brightness +10, contrast -5', [{ photos: 1, brightness: 0.1, contrast: -0.05 }]],
  ['set contrast to 20% and brightness to 10%', [{ contrast: 0.2, brightness: 0.1, relative: false }]],
  [
    '第二张对比度加15%，饱和度加10%',
    [
      { photos: 1, contrast: 0.15 },
      { photos: 1, saturation: 0.1 },
    ],
  ],
  ['第一张亮度加20，第二张亮度减10', [{ brightness: 0.2 }, { photos: 1, brightness: -0.1 }]],
])('%s', (sentence, wanted) => {
  const before = talk({ assets }, film);
  const ids = before.draft.tracks.flatMap((track) =>
    track.kind === 'video' ? track.segments.map(({ id }) => id) : [],
  );
  const { edits } = talk({ assets }, film, sentence);
  expect(edits.map(({ name }) => name)).toEqual(wanted.map(() => 'adjust_colour'));
  for (const [index, { photos, ...amounts }] of (wanted as { photos?: number }[]).entries())
    expect(edits[index]?.params).toMatchObject({
      ...amounts,
      ...(photos === undefined ? {} : { photos: [ids[photos]] }),
    });
});

it('an amount of something else is none of these', () =>
  expect(done(talk({ assets }, film, 'the music 20% louder and the beach brighter'))).toContain(
    'set_volume',
  ));
