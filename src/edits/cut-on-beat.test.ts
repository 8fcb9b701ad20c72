import { expect, it } from 'vitest';
import { moods } from '../catalogue/index.js';
import { type Asset, assetSchema, type Draft, emptyDraft } from '../draft/index.js';
import { composeMusic } from '../music/index.js';
import { applyEdit, shots } from './index.js';

const asset = (name: string, more: Partial<Asset>): Asset =>
  assetSchema.parse({
    fileId: name,
    name,
    kind: 'image',
    mimeType: 'image/jpeg',
    hash: '',
    sizeBytes: 1,
    width: 4000,
    height: 3000,
    ...more,
  });
const photos = ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg', 'f.jpg'].map((name) => asset(name, {}));
const song = asset('song.mp3', { kind: 'audio', durationMs: 60_000, tempo: { bpm: 97, firstBeatMs: 137 } });
const rain = asset('rain.mp3', { kind: 'audio', durationMs: 60_000 });
const clip = asset('clip.mp4', { kind: 'video', durationMs: 1400 });
const context = { assets: [...photos, song, rain, clip], seed: 5 };
const filmWith = (music: Record<string, unknown>, files = photos.map(({ name }) => name)): Draft =>
  [
    { name: 'make_film', params: { files, durationMs: 20_000 } },
    { name: 'set_music', params: music },
  ].reduce((draft, command) => applyEdit(draft, command, context), emptyDraft());
const beaten = (draft: Draft, params: Record<string, unknown> = {}): Draft =>
  applyEdit(draft, { name: 'cut_on_beat', params }, context);
const cutsOf = (draft: Draft): number[] =>
  shots(draft)
    .slice(1)
    .map(({ startMs }) => startMs);
const lengthOf = (draft: Draft): number => shots(draft).reduce((sum, { durationMs }) => sum + durationMs, 0);

it.each(moods.all.map(({ name }) => name))(
  'cuts fall on beats of the composed %s, not a millisecond beside',
  (mood) => {
    const film = filmWith({ mood });
    const after = beaten(film);
    const { beatTimesMs } = composeMusic({ mood: moods.get(mood), seed: film.seed, durationMs: 20_000 });
    for (const cut of cutsOf(after)) {
      const nearest = Math.min(...beatTimesMs.map((beat) => Math.abs(beat - cut)));
      expect(nearest).toBeLessThanOrEqual(0.5);
    }
    expect(lengthOf(after)).toBe(20_000);
  },
);

it('the first beat of a bar is taken where it is about as near as the nearest beat', () => {
  const film = filmWith({ mood: 'upbeat' });
  const { barTimesMs, bpm } = composeMusic({
    mood: moods.get('upbeat'),
    seed: film.seed,
    durationMs: 20_000,
  });
  const even = photos.slice(1).map((_, index) => ((index + 1) * 20_000) / photos.length);
  const pairs = cutsOf(beaten(film)).map((cut, index) => ({
    cut,
    bar: barTimesMs.find((bar) => Math.abs(bar - even[index]!) < (0.7 * 60_000) / bpm),
  }));
  const near = pairs.filter(({ bar }) => bar !== undefined);
  expect(near.length).toBeGreaterThan(0);
  for (const { cut, bar } of near) expect(Math.abs(cut - bar!)).toBeLessThanOrEqual(0.5);
});

it('cuts fall on the measured beats of a song, also when it starts later in the file or the film', () => {
  for (const [startMs, sourceStartMs] of [
    [0, 0],
    [1500, 9000],
  ] as const) {
    const after = beaten(filmWith({ file: 'song.mp3', startMs, sourceStartMs }));
    for (const cut of cutsOf(after)) {
      const beat = ((cut - startMs + sourceStartMs - 137) * 97) / 60_000;
      expect(Math.abs(beat - Math.round(beat)) * (60_000 / 97)).toBeLessThanOrEqual(0.6);
    }
  }
});

it('a tempo that is given is believed', () => {
  const cuts = cutsOf(beaten(filmWith({ file: 'rain.mp3' }), { bpm: 120 }));
  expect(cuts.filter((cut) => cut % 500 !== 0)).toEqual([]);
});

it('a song without an even beat is named, with what to say instead', () => {
  expect(() => beaten(filmWith({ file: 'rain.mp3' }))).toThrow(/rain\.mp3.*120 bpm/);
});

it('no clip is shown for longer than it is, and no photo vanishes where there are more photos than beats', () => {
  const some = beaten(filmWith({ mood: 'calm_piano' }, ['a.jpg', 'clip.mp4', 'b.jpg']));
  expect(shots(some)[1]!.durationMs).toBeLessThanOrEqual(1400);
  const crowded = applyEdit(
    filmWith({ mood: 'upbeat' }),
    { name: 'set_length', params: { durationMs: 1500 } },
    context,
  );
  const lengths = shots(beaten(crowded)).map(({ durationMs }) => durationMs);
  expect(Math.min(...lengths)).toBeGreaterThan(0);
  expect(lengths.reduce((sum, ms) => sum + ms, 0)).toBe(1500);
});
