import { describe, expect, it } from 'vitest';
import type { MotionScene } from './define-motion.js';
import type { PictureView, TransitionFrame, TransitionMask } from './define-transition.js';
import { animations, looks, moods, motions, styles, titles, transitions } from './index.js';

const tenths = Array.from({ length: 11 }, (_, i) => i / 10);
const scenes = [
  { aspect: 16 / 9, durationMs: 800, seed: 1 },
  { aspect: 9 / 16, durationMs: 400, seed: 77 },
  { aspect: 1, durationMs: 2000, seed: 4242 },
];
const registries = { motions, transitions, titles, animations, looks, styles, moods };

const isIdentity = (view: PictureView = {}): boolean =>
  (view.x ?? 0) === 0 &&
  (view.y ?? 0) === 0 &&
  (view.scaleX ?? 1) === 1 &&
  (view.scaleY ?? 1) === 1 &&
  (view.blurX ?? 0) === 0 &&
  (view.blurY ?? 0) === 0 &&
  (view.pixelate ?? 0) === 0 &&
  (view.saturation ?? 1) === 1 &&
  (view.light ?? 0) === 0 &&
  view.warp === undefined;

/** How much of each picture is seen; a moved picture lies beside the canvas when it moved by a whole one. */
function shown(frame: TransitionFrame, mask: TransitionMask | undefined): { top: number; below: number } {
  const away = (view: PictureView = {}): boolean => Math.abs(view.x ?? 0) >= 1 || Math.abs(view.y ?? 0) >= 1;
  const top = frame.top ?? 'incoming';
  const view = frame[top] ?? {};
  const below = frame[top === 'incoming' ? 'outgoing' : 'incoming'] ?? {};
  const covered = away(view) ? 0 : (view.opacity ?? 1) * (mask === undefined ? 1 : (frame.reveal ?? 1));
  return { top: covered, below: away(below) ? 0 : (below.opacity ?? 1) };
}

/** Only this picture is seen, and it is unchanged. */
function isExactly(
  which: 'incoming' | 'outgoing',
  frame: TransitionFrame,
  mask: TransitionMask | undefined,
): boolean {
  if ((frame.veil?.amount ?? 0) !== 0) return false;
  const { top, below } = shown(frame, mask);
  const onTop = (frame.top ?? 'incoming') === which;
  return isIdentity(frame[which]) && (onTop ? top === 1 : top === 0 && below === 1);
}

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

describe.each(Object.entries(registries))('%s', (_kind, registry) => {
  it.each(registry.all.map((entry) => [entry.name, entry] as const))(
    '%s is described in words',
    (name, entry) => {
      expect(name).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
      expect(entry.summary).toMatch(/^[A-Z].{10,160}\.$/);
      for (const [language, words] of Object.entries(entry.words)) {
        expect(new Set(words).size, `${language} of ${name} without repeats`).toBe(words.length);
        for (const word of words) expect(word.trim()).toBe(word);
      }
      expect(entry.words.zh[0]).toMatch(/\p{Script=Han}/u);
      expect(registry.find(entry.words.en[0])).toBe(entry);
      expect(registry.find(entry.words.zh[0])).toBe(entry);
    },
  );
});

it('the names of the wire format exist', () => {
  const wire = {
    motions: 'zoom_in zoom_out pan_left pan_right pan_up pan_down ken_burns none',
    transitions:
      'crossfade fade_black fade_white wipe_left wipe_right slide_left slide_right zoom flash none',
    looks: 'cinematic_warm cinematic_cool vivid bw vintage none',
    animations: 'fade slide_up slide_left zoom typewriter none',
    titles: 'title caption lower_third end_card',
  } as const;
  for (const [kind, names] of Object.entries(wire)) {
    const registry = registries[kind as keyof typeof wire];
    for (const name of names.split(' ')) expect(registry.get(name).name).toBe(name);
  }
  expect(animations.find('zoom_in')?.name).toBe('zoom');
});

it('every xfade name is known', () => {
  const names =
    'fade wipeleft wiperight wipeup wipedown slideleft slideright slideup slidedown circlecrop rectcrop distance ' +
    'fadeblack fadewhite radial smoothleft smoothright smoothup smoothdown circleopen circleclose vertopen ' +
    'vertclose horzopen horzclose dissolve pixelize diagtl diagtr diagbl diagbr hlslice hrslice vuslice vdslice ' +
    'hblur fadegrays wipetl wipetr wipebl wipebr squeezeh squeezev zoomin fadefast fadeslow hlwind hrwind vuwind ' +
    'vdwind coverleft coverright coverup coverdown revealleft revealright revealup revealdown';
  const unknown = names.split(' ').filter((name) => transitions.find(name) === undefined);
  expect(unknown).toEqual([]);
});

describe.each(transitions.all.map((entry) => [entry.name, entry] as const))(
  'transition %s',
  (_name, entry) => {
    it('starts as the outgoing picture and ends as the incoming one', () => {
      for (const scene of scenes) {
        const prepared = entry.prepare(scene, {});
        expect(isExactly('outgoing', prepared.frame(0), prepared.mask), 'at 0').toBe(true);
        expect(isExactly('incoming', prepared.frame(1), prepared.mask), 'at 1').toBe(true);
      }
    });

    it('gives finite values in range all the way', () => {
      for (const scene of scenes) {
        const prepared = entry.prepare(scene, {});
        for (const progress of [...tenths, 0.001, 0.4999, 0.5001, 0.999]) {
          const frame = prepared.frame(progress);
          expect(numbersIn(frame).every(Number.isFinite)).toBe(true);
          const amounts = [
            frame.reveal,
            frame.veil?.amount,
            frame.incoming?.opacity,
            frame.outgoing?.opacity,
          ];
          for (const value of amounts.filter((item) => item !== undefined)) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
          for (const warp of [frame.incoming?.warp, frame.outgoing?.warp]) {
            if (warp === undefined) continue;
            for (const u of tenths)
              for (const v of tenths) expect(warp(u, v).every(Number.isFinite)).toBe(true);
          }
        }
      }
    });

    it('has a mask whose points are all reached', () => {
      for (const scene of scenes) {
        const { mask } = entry.prepare(scene, {});
        if (mask === undefined) return;
        expect(mask.feather).toBeGreaterThanOrEqual(0);
        expect(mask.feather).toBeLessThanOrEqual(1);
        for (let x = 0; x <= 60; x++) {
          for (let y = 0; y <= 60; y++) {
            const arrival = mask.arrival(x / 60, y / 60);
            expect(arrival >= 0 && arrival <= 1, `${arrival} at ${x / 60}, ${y / 60}`).toBe(true);
          }
        }
      }
    });

    it('is the same for the same scene, and refuses wrong parameters', () => {
      const scene = scenes[1]!;
      const picture = (): unknown => {
        const { mask, frame } = entry.prepare(scene, {});
        const points = tenths.flatMap((u) => tenths.map((v) => mask?.arrival(u, v)));
        return [points, JSON.stringify(tenths.map((progress) => frame(progress)))];
      };
      expect(picture()).toEqual(picture());
      for (const key of Object.keys(entry.params.shape)) {
        expect(() => entry.prepare(scene, { [key]: 'nonsense' })).toThrow();
      }
    });
  },
);

const aspects = { '3:2': 3 / 2, '4:3': 4 / 3, '9:16': 9 / 16, '3:1': 3, '1:1': 1 };
const canvases = { '16:9': 16 / 9, '9:16': 9 / 16, '1:1': 1 };
const motionScenes: MotionScene[] = Object.values(aspects).flatMap((photoAspect) =>
  Object.values(canvases).flatMap((canvasAspect) =>
    [0.5, 0.1, 0.9].flatMap((x) =>
      [1000, 4000, 12000].map((durationMs) => ({
        photoAspect,
        canvasAspect,
        durationMs,
        focus: { x, y: 1 - x },
        amount: durationMs === 12000 ? 2 : 1,
      })),
    ),
  ),
);

describe.each(motions.all.map((entry) => [entry.name, entry] as const))('motion %s', (_name, entry) => {
  it('never sees past the edge of the photo', () => {
    const wrong: unknown[] = [];
    for (const scene of motionScenes) {
      const { from, to } = entry.path(scene);
      const width = Math.max(1, scene.photoAspect / scene.canvasAspect);
      const height = Math.max(1, scene.canvasAspect / scene.photoAspect);
      for (const part of tenths) {
        const [x, y, scale] = (['x', 'y', 'scale'] as const).map(
          (key) => from[key] + part * (to[key] - from[key]),
        );
        const inside =
          Math.abs(x!) <= (width - 1 / scale!) / 2 + 1e-9 && Math.abs(y!) <= (height - 1 / scale!) / 2 + 1e-9;
        if (!inside || scale! < 1 || scale! > 2.5) wrong.push({ scene, part, x, y, scale });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('of usual strength shows the focus at some time', () => {
    const lost = motionScenes.filter((scene) => {
      if (scene.amount > 1) return false;
      const { from, to } = entry.path(scene);
      const offset = (axis: 'x' | 'y'): number => {
        const ratio = scene.photoAspect / scene.canvasAspect;
        return (scene.focus[axis] - 0.5) * Math.max(1, axis === 'x' ? ratio : 1 / ratio);
      };
      const seen = (part: number): boolean =>
        (['x', 'y'] as const).every((axis) => {
          const middle = from[axis] + part * (to[axis] - from[axis]);
          const scale = from.scale + part * (to.scale - from.scale);
          return Math.abs(offset(axis) - middle) <= 0.5 / scale + 1e-9;
        });
      return !tenths.some(seen);
    });
    expect(lost).toEqual([]);
  });

  it('is the same for the same scene', () => {
    for (const scene of motionScenes.slice(0, 9)) expect(entry.path(scene)).toEqual(entry.path(scene));
  });
});

it('directed motions go where their names say', () => {
  const scene = {
    photoAspect: 1.5,
    canvasAspect: 16 / 9,
    durationMs: 4000,
    focus: { x: 0.5, y: 0.5 },
    amount: 1,
  };
  const way = (name: string): { x: number; y: number; scale: number } => {
    const { from, to } = motions.get(name).path(scene);
    return {
      x: Math.sign(to.x - from.x),
      y: Math.sign(to.y - from.y),
      scale: Math.sign(to.scale - from.scale),
    };
  };
  expect(way('pan_left')).toEqual({ x: -1, y: 0, scale: 0 });
  expect(way('pan_right')).toEqual({ x: 1, y: 0, scale: 0 });
  expect(way('pan_up')).toEqual({ x: 0, y: -1, scale: 0 });
  expect(way('pan_down')).toEqual({ x: 0, y: 1, scale: 0 });
  expect(way('zoom_in')).toEqual({ x: 0, y: 0, scale: 1 });
  expect(way('zoom_out')).toEqual({ x: 0, y: 0, scale: -1 });
});

describe.each(looks.all.map((entry) => [entry.name, entry] as const))('look %s', (_name, entry) => {
  it('stays within 0..1 and is smooth', () => {
    const step = 1 / 32;
    let least = 1;
    let most = 0;
    let jump = 0;
    for (let r = 0; r <= 1; r += step) {
      for (let g = 0; g <= 1; g += 2 * step) {
        for (let b = 0; b <= 1; b += 2 * step) {
          const here = entry.map([r, g, b]);
          const next = entry.map([Math.min(1, r + step), g, b]);
          least = Math.min(least, ...here);
          most = Math.max(most, ...here);
          jump = Math.max(jump, ...here.map((value, index) => Math.abs(next[index]! - value)));
        }
      }
    }
    expect([least >= 0, most <= 1]).toEqual([true, true]);
    // No step of the cube may jump: that is what banding is.
    expect(jump).toBeLessThan(4 * step);
  });

  it('keeps the order of greys', () => {
    const lights = Array.from({ length: 257 }, (_, i) => {
      const [r, g, b] = entry.map([i / 256, i / 256, i / 256]);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    });
    const falls = lights.filter((light, i) => i > 0 && light < lights[i - 1]! - 1e-9);
    expect(falls).toEqual([]);
  });

  it('keeps black near black and white near white', () => {
    expect(Math.max(...entry.map([0, 0, 0]))).toBeLessThan(0.13);
    expect(Math.min(...entry.map([1, 1, 1]))).toBeGreaterThan(0.86);
  });
});

describe.each(animations.all.map((entry) => [entry.name, entry] as const))(
  'text animation %s',
  (_name, entry) => {
    it('goes from invisible to rest', () => {
      const start = entry.state(0);
      expect(start.opacity === 0 || start.reveal === 0 || start.scale === 0).toBe(true);
      expect(entry.state(1)).toEqual({ opacity: 1, x: 0, y: 0, scale: 1, reveal: 1 });
      for (const progress of tenths) {
        const state = entry.state(progress);
        for (const value of Object.values(state)) expect(Number.isFinite(value)).toBe(true);
        for (const value of [state.opacity, state.reveal]) expect(value >= 0 && value <= 1).toBe(true);
        expect(state.scale).toBeGreaterThanOrEqual(0);
      }
      expect(entry.overlap >= 0 && entry.overlap <= 1).toBe(true);
    });
  },
);

describe.each(titles.all.map((entry) => [entry.name, entry] as const))('title style %s', (_name, entry) => {
  it('is complete and names known animations', () => {
    const { look } = entry;
    expect(animations.has(entry.enter.type) && animations.has(entry.exit.type)).toBe(true);
    expect(entry.enter.durationMs + entry.exit.durationMs).toBeLessThan(entry.durationMs);
    expect(['sans', 'serif', 'display', 'mono', 'handwriting']).toContain(look.font);
    expect(look.size >= 0.03 && look.size <= 0.2).toBe(true);
    expect(look.maxWidth >= 0.4 && look.maxWidth <= 0.9).toBe(true);
    expect(look.color).toMatch(/^#[0-9A-F]{6}$/);
    for (const color of [look.box, look.stroke, look.rule?.color ?? null]) {
      if (color !== null) expect(color).toMatch(/^#[0-9A-F]{6}([0-9A-F]{2})?$/);
    }
  });
});

describe.each(styles.all.map((entry) => [entry.name, entry] as const))('style %s', (_name, entry) => {
  it('names only entries that exist', () => {
    for (const name of entry.motions) expect(motions.has(name), name).toBe(true);
    for (const name of entry.transitions) expect(transitions.has(name), name).toBe(true);
    for (const name of [entry.title, entry.caption, entry.endCard]) expect(titles.has(name), name).toBe(true);
    expect(looks.has(entry.look)).toBe(true);
    expect(moods.has(entry.mood)).toBe(true);
  });

  it('has a pace in which its transitions fit', () => {
    const [least, most] = entry.photoRangeMs;
    expect(least < entry.photoMs && entry.photoMs < most).toBe(true);
    expect(entry.transitionMs).toBeLessThanOrEqual(least / 2);
  });
});

it('no word suggests two styles', () => {
  const owner = new Map<string, string>();
  for (const style of styles.all) {
    for (const word of [...style.hints.en, ...style.hints.zh, ...style.words.en, ...style.words.zh]) {
      expect(owner.get(word) ?? style.name, word).toBe(style.name);
      owner.set(word, style.name);
      expect(word).toBe(word.toLowerCase());
    }
  }
});
