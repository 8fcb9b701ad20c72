import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppError } from '../shared/index.js';
import { readDraft } from './read-draft.js';
import { emptyDraft, mainTrack } from './schema.js';
import { summariseDraft } from './summary.js';
import { writeDraft } from './write-draft.js';

/** The draft of the API's documentation: three tracks, every key in use. */
const documented = {
  v: 1,
  d: 10_000,
  m: { title: 'Trip', width: 1080, height: 1920, fps: 30, ratio: '9:16', background: '#000000' },
  t: [
    {
      id: 't1',
      tt: 0,
      m: { name: 'Main' },
      sg: [
        {
          id: 's1',
          s: 0,
          d: 10_000,
          u: 'https://host/m/f1/cap.jpg',
          ss: 0,
          sd: 10_000,
          sp: 1,
          vl: 1,
          tf: { x: 0, y: 0, sx: 1, sy: 1, r: 0, o: 1, fit: 'cover' },
          mo: { type: 'zoom_in', from: { x: 0, y: 0, s: 1 }, to: { x: 0.05, y: 0, s: 1.15 }, ease: 'in_out' },
          tr: { type: 'crossfade', d: 500 },
          fx: [{ type: 'color', preset: 'cinematic_warm', brightness: 0, contrast: 0, saturation: 0 }],
          m: { name: 'city timelapse', kind: 'image', file_id: 'f1', width: 4032, height: 3024 },
        },
      ],
    },
    {
      id: 't2',
      tt: 1,
      m: { name: 'BGM', role: 'bgm' },
      sg: [
        {
          id: 's2',
          s: 0,
          d: 10_000,
          u: 'https://host/m/f2/cap.m4a',
          ss: 0,
          vl: 0.35,
          fi: 500,
          fo: 1500,
          m: { name: 'Lo-fi', file_id: 'f2' },
        },
      ],
    },
    {
      id: 't3',
      tt: 7,
      m: { name: 'Title', role: 'title' },
      sg: [
        {
          id: 's3',
          s: 0,
          d: 3000,
          an: { in: { type: 'fade', d: 300 }, out: { type: 'fade', d: 300 } },
          m: {
            name: 'Title',
            text: 'Urban Dreams',
            style: {
              font: 'Inter',
              size: 64,
              color: '#FFFFFF',
              weight: 700,
              align: 'center',
              position: 'top-center',
              stroke: '#000000',
              stroke_width: 2,
              shadow: true,
              box: null,
            },
          },
        },
      ],
    },
  ],
};

it('C-11.9: the summary has exactly the documented form', () => {
  expect(summariseDraft(readDraft(documented))).toBe(
    'Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)',
  );
});

it('what is read and written again reads the same', () => {
  const draft = readDraft(documented);
  expect(readDraft(writeDraft(draft))).toEqual(draft);
  expect(writeDraft(draft)).toMatchObject(documented);
});

it('C-11.6: unknown keys, tracks and effects survive a round trip', () => {
  const wire = structuredClone(documented) as Record<string, unknown> & typeof documented;
  Object.assign(wire, { vendor: { a: 1 } });
  Object.assign(wire.m, { theme: 'x' });
  Object.assign(wire.t[0]!, { locked: true });
  Object.assign(wire.t[0]!.sg[0]!, { grade: [1, 2] });
  Object.assign(wire.t[0]!.sg[0]!.m, { rating: 5 });
  (wire.t as unknown[]).push({ id: 'x', tt: 3, sg: [{ anything: true }] });
  expect(writeDraft(readDraft(wire))).toMatchObject(wire);
});

it('a draft of version 1 may leave out everything that has a default', () => {
  const draft = readDraft({ t: [{ tt: 0, sg: [{ d: 3000, m: { src: 'a/b%20c.jpg' } }, { d: 2000 }] }] });
  expect(mainTrack(draft)!.segments.map(({ id, startMs, durationMs }) => [id, startMs, durationMs])).toEqual([
    ['t1-1', 0, 3000],
    ['t1-2', 3000, 2000],
  ]);
  expect(draft).toMatchObject({ width: 1920, height: 1080, fps: 30 });
  expect(mainTrack(draft)!.segments[0]).toMatchObject({ reference: 'a/b%20c.jpg', speed: 1, volume: 1 });
});

it('nothing, null and {} are the empty draft, which is written as {}', () => {
  for (const value of [undefined, null, {}]) expect(readDraft(value)).toEqual(emptyDraft());
  expect(writeDraft(emptyDraft())).toEqual({});
});

it('a newer version is refused naming the newest known', () => {
  expect(() => readDraft({ v: 2, t: [] })).toThrow('newest known is 1');
});

it('C-11.3: an overlap of at most 34 ms shortens the earlier segment, a longer one is refused', () => {
  const pair = (startMs: number) => ({
    t: [
      {
        tt: 0,
        sg: [
          { id: 'a', s: 0, d: 1000 },
          { id: 'b', s: startMs, d: 1000 },
        ],
      },
    ],
  });
  expect(mainTrack(readDraft(pair(966)))!.segments[0]!.durationMs).toBe(966);
  expect(() => readDraft(pair(965))).toThrow(/"a" overlaps segment "b" by 35 ms/);
});

it('C-11.8: odd and oversized canvases become even and fit', () => {
  const size = (width: number, height: number) => {
    const { width: w, height: h } = readDraft({ m: { width, height }, t: [{ tt: 0, sg: [{ d: 1 }] }] });
    return [w, h];
  };
  expect(size(1081, 1921)).toEqual([1082, 1922]);
  expect(size(7680, 4320)).toEqual([3840, 2160]);
});

it('T5: wrong types, sizes and numbers are refused naming the segment', () => {
  const one = (segment: object) => () =>
    readDraft({ t: [{ tt: 0, sg: [{ id: 'seg7', d: 1000, ...segment }] }] });
  for (const segment of [
    { d: 'x' },
    { d: -1 },
    { s: -5 },
    { d: Number.NaN },
    { sp: 99 },
    { tf: { o: 2 } },
    { vl: Number.POSITIVE_INFINITY },
    { d: 4e9 },
  ]) {
    expect(one(segment)).toThrow(/seg7/);
    expect(one(segment)).toThrow(AppError);
  }
  expect(() => readDraft({ t: Array.from({ length: 51 }, () => ({ tt: 0, sg: [] })) })).toThrow('50 tracks');
  expect(() =>
    readDraft({ t: [{ tt: 0, sg: Array.from({ length: 2001 }, (_, i) => ({ s: i, d: 1 })) }] }),
  ).toThrow('2000');
  expect(() =>
    readDraft({ t: [{ tt: 7, sg: [{ id: 'x', d: 1000, m: { text: 'a'.repeat(501) } }] }] }),
  ).toThrow(/"x"/);
  expect(() => readDraft([])).toThrow('object');
});

it('T5: prototype keys are inert', () => {
  const wire = JSON.parse(
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"t":[{"tt":0,"sg":[{"d":5,"__proto__":{"polluted":1}}]}]}',
  );
  readDraft(wire);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it('any JSON is either a draft or a clear refusal', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      try {
        const draft = readDraft({ t: [{ tt: 0, sg: [value] }], m: value });
        expect(readDraft(writeDraft(draft))).toEqual(draft);
      } catch (cause) {
        expect(cause).toBeInstanceOf(AppError);
      }
    }),
  );
});

it('a transition after the last photo is how the film ends, and is written where it was read', () => {
  const wire = {
    t: [
      {
        tt: 0,
        sg: [
          { d: 1000, m: { file_id: 'a' } },
          { d: 1000, tr: { type: 'fade_black', d: 800 }, m: { file_id: 'b' } },
        ],
      },
    ],
  };
  const draft = readDraft(wire);
  expect(draft.ending).toEqual({ type: 'fade_black', durationMs: 800 });
  expect(mainTrack(draft)?.segments.map(({ transition }) => transition)).toEqual([null, null]);
  expect(readDraft(writeDraft(draft))).toEqual(draft);
});

it('how the film begins is written where it was read, and a hard beginning is none', () => {
  const sg = [{ d: 1000, m: { file_id: 'a' } }];
  const draft = readDraft({ m: { opening: { type: 'fade_black', d: 700 } }, t: [{ tt: 0, sg }] });
  expect(draft.opening).toEqual({ type: 'fade_black', durationMs: 700 });
  expect(writeDraft(draft).m).toMatchObject({ opening: { type: 'fade_black', d: 700 } });
  expect(readDraft(writeDraft(draft))).toEqual(draft);
  expect(readDraft({ m: { opening: { type: 'none' } }, t: [{ tt: 0, sg }] }).opening).toBeNull();
  expect(() => readDraft({ m: { opening: 'slow' }, t: [{ tt: 0, sg }] })).toThrow(/m\.opening/);
});
