import { expect, it } from 'vitest';
import type { Draft } from '../../src/draft/index.js';
import { checkStep } from './assertions.js';
import { type ReplyKind, stepSchema } from './format.js';
import { readAssetSets } from './read.js';
import { startDraft, uploadedAssets } from './start.js';
import { isColor, readsAs } from './words.js';

const assets = uploadedAssets(readAssetSets().trip!);
const plain = startDraft('plain', assets);
const film = startDraft('film', assets);

/** A copy of a draft after `change`. */
function edited(draft: Draft, change: (copy: Draft) => void): Draft {
  const copy = structuredClone(draft);
  change(copy);
  return copy;
}

const video = (draft: Draft) => {
  const track = draft.tracks[0]!;
  if (track.kind !== 'video') throw new Error('The first track is no video track.');
  return track;
};

/** Lays the main track end to end again. */
function abut(draft: Draft): void {
  let startMs = 0;
  for (const segment of video(draft).segments) {
    segment.startMs = startMs;
    startMs += segment.durationMs;
  }
}

interface Turn {
  readonly before?: Draft;
  readonly after: Draft;
  readonly reply?: string;
  readonly kind?: ReplyKind;
  readonly history?: readonly Draft[];
}

const check = (
  step: object,
  { before = plain, after, reply = 'Changed 2 photos.', kind = 'edit', history }: Turn,
) =>
  checkStep(before, after, reply, kind, stepSchema.parse({ say: 'x', ...step }), assets, {
    language: 'en',
    ...(history && { history }),
  });

const fiveSeconds = edited(plain, (copy) => {
  for (const segment of video(copy).segments) segment.durationMs = 5000;
  abut(copy);
});

it('a right edit has no failures', () => {
  const step = {
    capability: 'length',
    expect: [
      { total_ms: 30000 },
      { photo_ms: { photo: 'all', ms: 5000 } },
      { total_ratio: [1.6, 1.7] },
      { count: 6 },
    ],
  };
  expect(check(step, { after: fiveSeconds })).toEqual([]);
});

it('a wrong length, an edit that did nothing and a wrong kind of reply are told apart', () => {
  const step = { capability: 'length', expect: [{ total_ms: 30000 }] };
  expect(check(step, { after: plain })).toEqual(['expected {"total_ms":30000}']);
  expect(check(step, { after: fiveSeconds, kind: 'question' })).toEqual([
    'the reply is of kind "question", expected edit',
  ]);
});

it('an empty reply and a reply in another language fail', () => {
  const step = { capability: 'length' };
  expect(check(step, { after: fiveSeconds, reply: ' ' })).toEqual(['there is no reply']);
  expect(check(step, { after: fiveSeconds, reply: '每张照片改为 5 秒。' })).toEqual([
    'the reply is not in "en"',
  ]);
});

it('an invalid draft fails', () => {
  const after = edited(plain, (copy) => {
    copy.width = 1921;
  });
  expect(check({ capability: 'canvas' }, { after }).join()).toContain('the draft is not valid');
});

it('a change nobody asked for fails, unless the step allows it', () => {
  const after = edited(fiveSeconds, (copy) => {
    copy.background = '#ffffff';
  });
  expect(check({ capability: 'length' }, { after })).toEqual(['"background" changed and was not asked to']);
  expect(check({ capability: 'length', may: ['background'] }, { after })).toEqual([]);
  expect(check({ capability: 'length', keep: ['total'] }, { after: fiveSeconds })).toEqual([
    '"total" changed and was not asked to',
  ]);
});

it('photos are found by place, from the end and by name', () => {
  const after = edited(plain, (copy) => {
    const { segments } = video(copy);
    segments.unshift(segments.pop()!);
    abut(copy);
  });
  const right = [
    { order: ['night_train', 'beach', 'market', 'temple', 'noodles.jpg', 'sunset'] },
    { place: { name: 'sunset', at: -1 } },
    { follows: { name: 'beach', of: 'night_train' } },
    { shuffled: true },
    { changed: ['order'] },
    { unchanged: ['durations', 'transitions', 'motions'] },
  ];
  expect(check({ capability: 'order', expect: right }, { after })).toEqual([]);
  const wrong = [{ place: { name: 'beach', at: 1 } }, { absent: ['beach'] }, { order: ['beach'] }];
  expect(check({ capability: 'order', expect: wrong }, { after })).toHaveLength(3);
});

it('a removed photo leaves the rest as it was', () => {
  const after = edited(film, (copy) => {
    video(copy).segments.splice(2, 1);
    abut(copy);
    const music = copy.tracks[1]!;
    if (music.kind === 'audio') music.segments[0]!.durationMs = 20000;
  });
  const step = { capability: 'remove', expect: [{ absent: ['temple'] }, { total_ms: 20000 }] };
  expect(check(step, { before: film, after })).toEqual([]);
});

it('a photo moved with its missing last transition leaves a cut behind, which fails', () => {
  const after = edited(film, (copy) => {
    const { segments } = video(copy);
    segments.unshift(segments.pop()!);
    abut(copy);
  });
  expect(check({ capability: 'order' }, { before: film, after })).toEqual([
    '"transitions" changed and was not asked to',
  ]);
});

it('texts are read with their place in time, position and colour family', () => {
  const after = edited(plain, (copy) => {
    const track = structuredClone(film.tracks[2]!);
    if (track.kind !== 'text') return;
    const [segment] = track.segments;
    Object.assign(segment!, {
      text: 'Summer 2024',
      startMs: 3000,
      style: { color: '#E53935', position: 'bottom-left' },
    });
    copy.tracks.push(track);
  });
  const texts = (fact: object) => check({ capability: 'caption', expect: [{ has_text: fact }] }, { after });
  expect(
    texts({ text: 'summer 2024', over: 'market', color: 'red', position: 'bottom-left', endMs: 6000 }),
  ).toEqual([]);
  expect(texts({ exact: 'summer 2024' })).toHaveLength(1);
  expect(texts({ like: 'summer', over: 1 })).toHaveLength(1);
  expect(texts({ like: 'summer', color: 'blue' })).toHaveLength(1);
  expect(texts({ like: 'summer', position: ['top', 'bottom'] })).toHaveLength(1);
});

it('a bigger title is told from a smaller one', () => {
  const after = edited(film, (copy) => {
    const track = copy.tracks[2]!;
    if (track.kind === 'text') track.segments[0]!.style.size = 120;
  });
  const size = (wanted: string) => ({
    capability: 'title',
    expect: [{ has_text: { text: 'Our Days', size: wanted } }],
  });
  expect(check(size('bigger'), { before: film, after })).toEqual([]);
  expect(check(size('smaller'), { before: film, after })).toHaveLength(1);
  expect(check(size('same'), { before: film, after })).toHaveLength(1);
  expect(check(size('same'), { before: film, after: film })).toEqual([]);
});

it('music, transitions, motions and looks are compared with the draft before', () => {
  const after = edited(film, (copy) => {
    const music = copy.tracks[1]!;
    if (music.kind === 'audio') Object.assign(music.segments[0]!, { volume: 0.3, mood: 'lofi' });
    for (const segment of video(copy).segments) {
      if (segment.transition !== null) segment.transition.durationMs = 300;
      if (segment.motion !== null) segment.motion.amount = 0.5;
      segment.look = { preset: 'bw', strength: 1, brightness: 0.2, contrast: 0, saturation: 0 };
    }
  });
  const step = {
    capability: 'multi',
    may: ['music', 'volume', 'transitions', 'motions', 'looks'],
    expect: [
      { music: { mood: 'lofi', change: 'quieter', different: true } },
      { transition: { at: 'all', type: 'crossfade', change: 'shorter' } },
      { motion: { photo: 'all', change: 'gentler' } },
      { look: { photo: [1, -1], preset: 'bw', brightness: 'up' } },
    ],
  };
  expect(check(step, { before: film, after })).toEqual([]);
  expect(check(step, { before: film, after: film })).toHaveLength(4);
});

it('a step back is compared with the draft after the named step', () => {
  const step = { capability: 'undo', expect: [{ restored: 0 }] };
  const history = [plain, fiveSeconds];
  expect(check(step, { before: fiveSeconds, after: plain, history })).toEqual([]);
  expect(check(step, { before: fiveSeconds, after: fiveSeconds, history })).toEqual([
    'expected {"restored":0}',
  ]);
});

it('one list of alternatives is enough', () => {
  const step = {
    capability: 'length',
    expect: [{ one_of: [[{ total_ms: 12000 }], [{ total_ms: 30000 }, { count: 6 }]] }],
  };
  expect(check(step, { after: fiveSeconds })).toEqual([]);
  expect(check(step, { after: plain })).toHaveLength(1);
});

it('a question to the user may change nothing and must be one', () => {
  const step = { capability: 'clarify', expect: [{ reply_mentions: ['which photo'] }] };
  expect(check(step, { after: plain, kind: 'question', reply: 'Which photo do you mean?' })).toEqual([]);
  expect(check(step, { after: fiveSeconds, kind: 'edit', reply: 'Done.' })).toHaveLength(4);
});

it.each([
  ['en', 'Photo 2 is now 5 s long.', true],
  ['en', 'La foto 2 dura ahora 5 segundos.', false],
  ['en', 'The title says "杭州三日" now.', true],
  ['zh', '第 2 张改为 5 秒，文件 beach.jpg。', true],
  ['zh', 'Photo 2 is now 5 s long.', false],
  ['ja', '2枚目を5秒にしました。', true],
  ['de', 'Das Foto ist jetzt 5 Sekunden lang und der Film 20.', true],
  ['de', 'The photo is now 5 seconds long and the film is 20.', false],
  ['fr', 'La photo 2 dure maintenant 5 secondes.', true],
  ['es', 'La foto 2 dura ahora 5 segundos.', true],
] as const)('%s: "%s" reads as that language: %s', (language, reply, expected) => {
  expect(readsAs(reply, language, ['beach.jpg'])).toBe(expected);
});

it('colour names are families', () => {
  const known = {
    red: '#E53935',
    gold: '#FFD700',
    yellow: '#FFEB3B',
    blue: '#1565C0',
    white: '#FFFFFF',
    pink: '#F48FB1',
  };
  for (const [name, hex] of Object.entries(known)) expect(isColor(hex, name), name).toBe(true);
  expect(isColor('#1565C0', 'red')).toBe(false);
  expect(isColor('#00aaff', '#00AAFF')).toBe(true);
});
