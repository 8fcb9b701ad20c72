import { describe, expect, it } from 'vitest';
import { assetSchema, emptyDraft } from '../../draft/index.js';
import { shots } from '../../edits/index.js';
import { planTurn } from '../index.js';

const assets = (
  [
    ['garden.jpg', 0],
    ['dog_running.mp4', 9000],
    ['waves.mov', 12_000],
  ] as const
).map(([name, durationMs], index) =>
  assetSchema.parse({
    fileId: `f${index}`,
    name,
    kind: durationMs === 0 ? 'image' : 'video',
    mimeType: durationMs === 0 ? 'image/jpeg' : 'video/mp4',
    hash: String(index),
    sizeBytes: 1000,
    width: 1920,
    height: 1080,
    durationMs,
    hasAudio: durationMs > 0,
  }),
);

/** What of the material of the dog and the waves is shown after a sentence, in seconds. */
function shown(sentence: string): readonly string[] {
  const film = planTurn({ sentence: 'use every clip whole', draft: emptyDraft(), assets, seed: 1 });
  const { draft } = planTurn({ sentence, draft: film.draft, assets, history: film.history, seed: 1 });
  return shots(draft)
    .filter((shot) => shot.mediaKind === 'video')
    .map((shot) => `${shot.sourceStartMs / 1000}-${(shot.sourceStartMs + shot.durationMs) / 1000}`);
}

describe('parts of a clip', () => {
  it.each([
    ['skip the first 2 seconds of the dog video', '2-9', '0-12'],
    ['the first 2 secs of the dog are just me fumbling, chop em', '2-9', '0-12'],
    ['keep just the middle 3 seconds of the dog running', '3-6', '0-12'],
    ['start the dog video 2 seconds in', '2-9', '0-12'],
    ['cut the wave video down to five seconds', '0-9', '0-5'],
    ['trim the waves to their last 4 seconds', '0-9', '8-12'],
    ['cut everything after 5 seconds in the waves', '0-9', '0-5'],
    ['only the second half of the waves please', '0-9', '6-12'],
    ['把小狗那段截取2秒到6秒', '2-6', '0-12'],
    ['海浪后面4秒晃得厉害，剪了吧', '0-9', '0-8'],
    ['小狗的视频从第3秒开始放', '3-9', '0-12'],
  ])('%s', (sentence, dog, waves) => {
    expect(shown(sentence)).toEqual([dog, waves]);
  });
});
