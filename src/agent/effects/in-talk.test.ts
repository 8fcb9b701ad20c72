import { expect, it } from 'vitest';
import { readAssetSets } from '../../../test/corpus/read.js';
import { startDraft, uploadedAssets } from '../../../test/corpus/start.js';
import { newConversation, planTurn } from '../index.js';

/** What the last of some sentences plans, spoken in a film of beach, market, temple, noodles, sunset and night train. */
function planned(...sentences: readonly string[]) {
  const assets = uploadedAssets(readAssetSets().trip!);
  let draft = startDraft('film', assets);
  let history = newConversation();
  let last: ReturnType<typeof planTurn> | undefined;
  for (const sentence of sentences) {
    last = planTurn({ sentence, draft, assets, history, seed: 7 });
    ({ draft, history } = last);
  }
  return last!.edits.map(({ name, params }) => ({ name, ...params }));
}

it('a photo that was excepted gets what the others got', () => {
  const look = [{ name: 'set_look', photos: ['s5'], look: 'sepia' }];
  expect(planned('all sepia except the sunset', 'hm no, the sunset too')).toEqual(look);
  expect(planned('all sepia except the sunset', 'ah no, the sunset as well please')).toEqual(look);
});

it('the two after are counted from what is in hand', () => {
  const motion = [{ name: 'set_motion', photos: ['s3', 's4'], motion: 'pan_left' }];
  expect(planned('pan left on the market', 'same for the two after')).toEqual(motion);
});

it('the other way round is against what was wished, each photo against its own', () => {
  expect(planned('pan left on the market', 'and the sunset the other way round')).toEqual([
    { name: 'set_motion', photos: ['s5'], motion: 'pan_right' },
  ]);
  expect(planned('beach pan left, market pan right', 'other way round please')).toEqual([
    { name: 'set_motion', photos: ['s1'], motion: 'pan_right' },
    { name: 'set_motion', photos: ['s2'], motion: 'pan_left' },
  ]);
});

it('a colour behind photos shows them whole, and changes no transition', () => {
  expect(planned('blurred sides for the temple', 'no, plain white behind it')).toEqual([
    { name: 'set_fit', photos: ['s3'], fit: 'contain', background: '#FFFFFF' },
  ]);
  expect(planned('the tall ones on cream')).toEqual([
    { name: 'set_fit', photos: ['s3', 's6'], fit: 'contain', background: '#F5E6CC' },
  ]);
  expect(planned('show them all whole on white', 'no keep the sunset one white but the rest black')).toEqual(
    [],
  );
});

it('one photo gets all steps in which another was regraded', () => {
  expect(planned('brighten the temple', 'bit more', 'and the market the same').length).toBe(2);
});

it('what is taken off photos takes no photo away', () => {
  expect(planned('everything sepia', 'take the sepia off the first and last')).toEqual([
    { name: 'set_look', photos: ['s1', 's6'], look: 'none' },
  ]);
  expect(planned('everything sepia', 'and off the temple completely')).toEqual([
    { name: 'set_look', photos: ['s3'], look: 'none' },
  ]);
});

it('who moves and who holds still is told from both sides', () => {
  const rest = [{ name: 'set_motion', photos: ['s1', 's2', 's3', 's4', 's6'], motion: 'none' }];
  expect(planned('only the sunset may move')).toEqual(rest);
  expect(planned('nothing moves but the sunset')).toEqual(rest);
  expect(planned('everything still except the sunset')).toEqual(rest);
});

it('the other side of a cut is at the photo it was told by', () => {
  expect(planned('page turn into the temple', 'and out of it too')).toEqual([
    { name: 'set_transition', photos: ['s3'], transition: 'page_turn' },
  ]);
});

it('whose a degree is may be said behind it', () => {
  expect(planned('brighten the temple and the market', 'too much, the temple')[0]).toMatchObject({
    name: 'adjust_colour',
    photos: ['s3'],
  });
  expect(planned('zoom out on the temple', 'calmer for the night train', 'calmer, both')).toEqual([
    { name: 'set_motion', photos: ['s3', 's6'], factor: 0.625 },
  ]);
});
