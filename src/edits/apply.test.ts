import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asset, assetSchema, type Draft, draftSchema, emptyDraft } from '../draft/index.js';
import { applyEdit, applyEdits, type EditCommand, shots, sounds, tellChanges, texts } from './index.js';

const assets: Asset[] = ['a.jpg', 'b.jpg', 'c.jpg', 'd.mp4'].map((name, index) =>
  assetSchema.parse({
    fileId: `f${index}`,
    name,
    kind: name.endsWith('mp4') ? 'video' : 'image',
    mimeType: 'image/jpeg',
    hash: '',
    sizeBytes: 1,
    width: 4000,
    height: 3000,
    durationMs: name.endsWith('mp4') ? 6000 : 0,
  }),
);
const context = { assets, seed: 5 };
const film = applyEdit(
  emptyDraft(),
  { name: 'make_film', params: { durationMs: 16_000, title: 'Hello' } },
  context,
);
const place = fc.integer({ min: 1, max: 4 });
const command: fc.Arbitrary<EditCommand> = fc.oneof(
  place.map((photo) => ({ name: 'remove_photos', params: { photos: [photo] } })),
  fc.tuple(place, place).map(([photo, to]) => ({ name: 'move_photos', params: { photos: [photo], to } })),
  fc.tuple(place, place).map(([first, second]) => ({ name: 'swap_photos', params: { first, second } })),
  fc
    .tuple(place, fc.integer({ min: 100, max: 20_000 }))
    .map(([photo, durationMs]) => ({ name: 'set_photo_length', params: { photos: [photo], durationMs } })),
  fc.integer({ min: 500, max: 90_000 }).map((durationMs) => ({ name: 'set_length', params: { durationMs } })),
  place.map((photo) => ({ name: 'add_text', params: { text: 'words', role: 'caption', photos: [photo] } })),
  place.map((photo) => ({ name: 'duplicate_photos', params: { photos: [photo] } })),
  fc
    .constantFrom('time', 'name', 'reverse', 'shuffle')
    .map((by) => ({ name: 'sort_photos', params: { by } })),
  fc.constant({ name: 'set_transition', params: { transition: 'crossfade', durationMs: 4000 } }),
);

/** Commands about photos that are gone are refused; the film goes on as it was. */
const tryAll = (commands: readonly EditCommand[]): Draft =>
  commands.reduce((draft, next) => {
    try {
      return applyEdit(draft, next, context);
    } catch {
      return draft;
    }
  }, film);

describe('any row of edits', () => {
  it('leaves a valid film in which everything is in step', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 8 }), (commands) => {
        const draft = tryAll(commands);
        expect(draftSchema.safeParse(draft).success).toBe(true);
        const list = shots(draft);
        let at = 0;
        for (const [index, shot] of list.entries()) {
          expect(shot.startMs).toBe(at);
          at += shot.durationMs;
          const next = list[index + 1];
          if (next === undefined) expect(shot.transition).toBeNull();
          else if (shot.transition !== null) {
            expect(shot.transition.durationMs).toBeLessThanOrEqual(
              Math.min(shot.durationMs, next.durationMs),
            );
          }
        }
        for (const sound of sounds(draft, 'bgm')) expect(sound.startMs + sound.durationMs).toBe(at);
        for (const text of texts(draft)) expect(text.startMs + text.durationMs).toBeLessThanOrEqual(at);
      }),
    );
  });

  it('never changes the draft it is given', () => {
    const before = JSON.stringify(film);
    fc.assert(
      fc.property(command, (next) => {
        tryAll([next]);
        expect(JSON.stringify(film)).toBe(before);
      }),
    );
  });
});

describe('what changed is told', () => {
  const told = (commands: readonly EditCommand[], language: string): string[] =>
    tellChanges(film, applyEdits(film, commands, context), language);

  it('with names, seconds and the length of the film', () => {
    const first = shots(film)[0]!;
    const lines = told([{ name: 'set_photo_length', params: { photos: [1], byMs: 2000 } }], 'en');
    expect(lines[0]).toContain(`Photo 1 (${first.name}) now stays`);
    expect(lines.at(-1)).toBe('The film is now 18 s long (before: 16 s).');
  });

  it('in the language asked for, English when it is not known', () => {
    const title = [{ name: 'change_text', params: { texts: 'all', text: '你好' } }];
    expect(told(title, 'zh')).toEqual(['标题由“Hello”改成了“你好”。']);
    expect(told(title, 'xx')).toEqual(['The title now says "你好" instead of "Hello".']);
  });

  it('as nothing when nothing changed', () => {
    expect(told([{ name: 'set_length', params: { durationMs: 16_000 } }], 'en')).toEqual([]);
  });
});
