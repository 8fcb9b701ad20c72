import { expect, it } from 'vitest';
import { readAssetSets } from '../../../test/corpus/read.js';
import { startDraft, uploadedAssets } from '../../../test/corpus/start.js';
import { newConversation, planTurn } from '../index.js';

function plan(set: string, ...sentences: readonly string[]) {
  const assets = uploadedAssets(readAssetSets()[set]!);
  let draft = startDraft('film', assets);
  let history = newConversation();
  let last: ReturnType<typeof planTurn> | undefined;
  for (const sentence of sentences) {
    last = planTurn({ sentence, draft, assets, history, seed: 7 });
    ({ draft, history } = last);
  }
  return {
    kind: last!.kind,
    reply: last!.reply,
    edits: last!.edits.map(({ name, params }) => ({ name, ...params })),
  };
}

it('a question about what is cut off is answered with its share and changes nothing', () => {
  const asked = plan('trip', 'Is the first photo cut off anywhere?');
  expect([asked.kind, asked.edits]).toEqual(['answer', []]);
  expect(asked.reply).toContain('25 % of it is cut off at the top and bottom');
  expect(plan('hangzhou', '哪几张被裁了').reply).toContain('58%');
});

it('a part that is missing wishes for the whole photo', () => {
  const whole = (photo: string) => [{ name: 'set_fit', photos: [photo], fit: 'contain' }];
  expect(plan('trip', 'half of the temple is missing').edits).toEqual(whole('s3'));
  expect(plan('trip', "don't trim the noodles").edits).toEqual(whole('s4'));
  expect(plan('hangzhou', '灵隐寺被截了一半').edits).toEqual(whole('s4'));
});

it('bars nobody wants go and photos do not', () => {
  expect(plan('trip', 'those stripes on the sides are ugly').edits).toEqual([
    { name: 'set_fit', photos: 'all', fit: 'cover' },
  ]);
});

it('the photo beside the last one gets the same', () => {
  expect(plan('hangzhou', '断桥完整显示', '旁边那张也是').edits).toEqual([
    { name: 'set_fit', photos: ['s3'], fit: 'contain' },
  ]);
});

it('a way over the picture is a camera move and no order', () => {
  const pan = (set: string, sentence: string) => plan(set, sentence).edits[0];
  expect(pan('trip', 'rise from the lake to the peak in the temple')).toEqual({
    name: 'set_motion',
    photos: ['s3'],
    motion: 'pan_up',
  });
  expect(pan('hangzhou', '合影那张从头看到脚')).toEqual({
    name: 'set_motion',
    photos: ['s5'],
    motion: 'pan_down',
  });
  expect(plan('trip', 'make the market 5 seconds', 'step back').edits).toEqual([{ name: 'undo', steps: 1 }]);
});
