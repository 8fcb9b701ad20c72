import { expect, it } from 'vitest';
import { assetSchema, readDraft } from '../draft/index.js';
import { composeDraft } from './compose.js';
import { drawList } from './draw-list.js';

const assets = ['a', 'b', 'c'].map((fileId) =>
  assetSchema.parse({
    fileId,
    name: `${fileId}.jpg`,
    kind: 'image',
    mimeType: 'image/jpeg',
    hash: fileId.repeat(64),
    sizeBytes: 1,
    width: 3000,
    height: 2000,
  }),
);

interface Piece {
  readonly d: number;
  readonly tr?: { type: string; d: number };
}

const film = (pieces: readonly Piece[], fps = 30) =>
  composeDraft(
    readDraft({
      m: { fps },
      t: [{ tt: 0, sg: pieces.map((piece, i) => ({ ...piece, m: { file_id: 'abc'[i % 3] } })) }],
    }),
    assets,
  );

it('C-11.4: a transition lies half on each side of the cut and shortens neither photo', () => {
  const composition = film([{ d: 2000, tr: { type: 'crossfade', d: 1000 } }, { d: 2000 }]);
  expect(composition.frameCount).toBe(120);
  expect(composition.lanes[0]!.boundaries[0]).toMatchObject({ startFrame: 45, endFrame: 75 });
  expect(composition.lanes[0]!.slides.map(({ startFrame, endFrame }) => [startFrame, endFrame])).toEqual([
    [0, 60],
    [60, 120],
  ]);
});

it('a photo shorter than the transition keeps half of its time for itself', () => {
  const composition = film([
    { d: 2000, tr: { type: 'crossfade', d: 1000 } },
    { d: 400, tr: { type: 'wipe_left', d: 1000 } },
    { d: 2000 },
  ]);
  const [first, second] = composition.lanes[0]!.boundaries;
  expect(first).toMatchObject({ startFrame: 54, endFrame: 66 });
  expect(second).toMatchObject({ startFrame: 66, endFrame: 78 });
});

it('the film begins where black covers everything, and that takes at most half of the photo', () => {
  const draft = readDraft({
    m: { opening: { type: 'fade_black', d: 2000 } },
    t: [{ tt: 0, sg: [{ d: 2000, m: { file_id: 'a' } }] }],
  });
  const composition = composeDraft(draft, assets);
  expect(composition.lanes[0]!.opening).toMatchObject({ startFrame: 0, endFrame: 30 });
  const [first, last] = [0, 29].map((frame) => drawList(composition, frame).lanes[0]!);
  expect(first).toMatchObject({ kind: 'transition', boundary: -1, outgoing: null });
  // The first half of the transition, in which a picture would go, is left out.
  expect(first!.kind === 'transition' && first!.progress).toBeCloseTo(0.5, 1);
  expect(last!.kind === 'transition' && last!.progress).toBeCloseTo(1, 1);
  expect(drawList(composition, 30).lanes[0]).toMatchObject({ kind: 'slide' });
});

it('a transition after the last photo leads to the background within its own time', () => {
  const composition = film([{ d: 2000, tr: { type: 'crossfade', d: 500 } }]);
  expect(composition.frameCount).toBe(60);
  expect(drawList(composition, 59).lanes[0]).toMatchObject({ kind: 'transition', incoming: null });
  expect(drawList(composition, 30).lanes[0]).toMatchObject({ kind: 'slide' });
});

it('the end of the film stops where black covers everything, whichever photo is last', () => {
  const draft = readDraft({
    t: [
      {
        tt: 0,
        sg: [
          { d: 1000, m: { file_id: 'a' } },
          { d: 2000, tr: { type: 'fade_black', d: 600 }, m: { file_id: 'b' } },
        ],
      },
    ],
  });
  const [track] = draft.tracks;
  if (track?.kind !== 'video') throw new Error('the first track is the video');
  track.segments.reverse();
  track.segments[0]!.startMs = 0;
  track.segments[1]!.startMs = 2000;
  const composition = composeDraft(draft, assets);
  expect(drawList(composition, 60).lanes[0]).toMatchObject({ kind: 'slide' });
  const end = drawList(composition, 89).lanes[0];
  expect(end).toMatchObject({ kind: 'transition', outgoing: { slide: 1 }, incoming: null });
  expect(end?.kind === 'transition' && end.progress).toBeCloseTo(0.5, 1);
});

it('every frame of abutting photos shows a photo, at any frame rate', () => {
  for (const fps of [24, 25, 30, 50, 60]) {
    const composition = film([{ d: 1333 }, { d: 777, tr: { type: 'none', d: 0 } }, { d: 1001 }], fps);
    expect(composition.frameCount).toBe(Math.round((3111 * fps) / 1000));
    for (let frame = 0; frame < composition.frameCount; frame++) {
      expect(drawList(composition, frame).lanes).toHaveLength(1);
    }
  }
});

it('the camera moves without a jump when a transition begins and ends', () => {
  const composition = film([{ d: 2000, tr: { type: 'crossfade', d: 600 } }, { d: 2000 }]);
  const widthAt = (frame: number): number => {
    const [lane] = drawList(composition, frame).lanes;
    const draw = lane!.kind === 'slide' ? lane!.slide : lane!.outgoing!;
    return draw.place.width;
  };
  const moving = composeDraft(
    readDraft({
      t: [
        {
          tt: 0,
          sg: [
            { d: 2000, mo: { type: 'zoom_in' }, tr: { type: 'crossfade', d: 600 }, m: { file_id: 'a' } },
            { d: 2000, m: { file_id: 'b' } },
          ],
        },
      ],
    }),
    assets,
  );
  expect(widthAt(0)).toBeGreaterThan(0);
  const widths = Array.from({ length: 69 }, (_, frame) => {
    const [lane] = drawList(moving, frame).lanes;
    return (lane!.kind === 'slide' ? lane!.slide : lane!.outgoing!).place.width;
  });
  const steps = widths.slice(1).map((width, i) => width - widths[i]!);
  for (const step of steps) expect(Math.abs(step - steps[0]!)).toBeLessThan(Math.abs(steps[0]!) * 0.5);
});

it('unknown names and missing media are refused naming the segment', () => {
  const one = (segment: object) => () =>
    composeDraft(readDraft({ t: [{ tt: 0, sg: [{ id: 's9', d: 1000, ...segment }] }] }), assets);
  expect(one({ m: { file_id: 'a' }, tr: { type: 'crosfade', d: 300 } })).toThrow(/"s9".*crossfade/s);
  expect(one({ m: { file_id: 'nope' } })).toThrow(/"s9".*nope/);
  expect(() => composeDraft(readDraft({}), assets)).toThrow('empty');
});
