import { z } from 'zod';
import { defineTransition } from '../define-transition.js';
import { mirrored } from './mirror.js';

const soften = (t: number): number => {
  const x = Math.min(1, Math.max(0, t));
  return x * x * (3 - 2 * x);
};
/** 0 at both ends, 1 in the middle, without kinks. */
const hump = (progress: number): number => soften(1 - Math.abs(2 * progress - 1));

export const blur = defineTransition({
  name: 'blur',
  summary: 'The current photo goes out of focus and the next one comes into it.',
  words: {
    en: ['blur', 'defocus', 'blur dissolve', 'gaussian blur', 'out of focus'],
    zh: ['模糊', '虚化', '虚焦', '虚焦模糊', '糊一下再清楚', '失焦', '对焦', '模糊过渡', '高斯模糊'],
  },
  params: z.object({ amount: z.number().min(0).max(0.2).default(0.03) }),
  durationMs: 900,
  ease: 'linear',
  prepare: ({ aspect }, { amount }) => ({
    frame(progress) {
      const blurY = amount * hump(progress);
      const blurX = blurY / aspect;
      return {
        outgoing: { blurX, blurY },
        incoming: { blurX, blurY, opacity: soften((progress - 0.25) * 2) },
      };
    },
  }),
});

export const horizontalBlur = defineTransition({
  name: 'horizontal_blur',
  summary: 'Everything streaks sideways for a moment and is the next photo when it clears.',
  words: {
    en: ['horizontal blur', 'hblur', 'motion blur', 'side blur', 'speed blur'],
    zh: ['水平模糊', '横向模糊', '动态模糊', '运动模糊'],
  },
  params: z.object({ amount: z.number().min(0).max(0.3).default(0.07) }),
  durationMs: 700,
  ease: 'linear',
  prepare: (_scene, { amount }) => ({
    frame(progress) {
      const blurX = amount * hump(progress);
      return { outgoing: { blurX }, incoming: { blurX, opacity: soften((progress - 0.25) * 2) } };
    },
  }),
});

export const pixelize = defineTransition({
  name: 'pixelize',
  summary: 'The photo falls into coarse squares and comes back as the next one.',
  words: {
    en: ['pixelize', 'pixelate', 'mosaic', 'pixel', 'pixels', '8 bit'],
    zh: ['像素化', '马赛克', '像素', '像素风', '像素块'],
  },
  params: z.object({ size: z.number().min(0.01).max(0.3).default(0.09) }),
  durationMs: 900,
  ease: 'linear',
  prepare: (_scene, { size }) => ({
    frame(progress) {
      // Sizes grow in steps that are seen as steps; between 0 and the first one the photo is untouched.
      const stage = Math.floor((1 - Math.abs(2 * progress - 1)) * 12) / 12;
      const pixelate = size * stage;
      return { outgoing: { pixelate }, incoming: { pixelate, opacity: soften((progress - 0.375) * 4) } };
    },
  }),
});

export const filmBurn = defineTransition({
  name: 'film_burn',
  summary: 'Orange light floods the film as at the end of a reel, and the next photo appears in it.',
  words: {
    en: ['film burn', 'light leak', 'light leaks', 'sun flare', 'flare'],
    zh: ['胶片灼烧', '漏光', '光晕', '燃烧', '光斑', '胶片漏光'],
  },
  params: z.object({}),
  durationMs: 1100,
  ease: 'linear',
  prepare({ seed }) {
    // A reel burns unevenly: two waves of light whose beat depends on the seed.
    const phase = (seed % 97) / 97;
    return {
      frame(progress) {
        const glow = hump(progress);
        const waver = 0.9 + 0.1 * Math.sin(2 * Math.PI * (3 * progress + phase));
        const light = 0.18 * glow * waver;
        const blurY = 0.02 * glow;
        return {
          outgoing: { light, blurY, saturation: 1 + 0.5 * glow },
          incoming: { light, blurY, saturation: 1 + 0.3 * glow, opacity: soften((progress - 0.3) * 2.5) },
          veil: { color: '#FF8A2B', amount: 0.5 * glow * waver },
        };
      },
    };
  },
});

export const dreamy = defineTransition({
  name: 'dreamy',
  summary: 'The picture sways like a memory and dissolves into the next one in a soft glow.',
  words: {
    en: ['dreamy', 'dream', 'wavy', 'flashback'],
    zh: ['梦幻', '梦境', '回忆', '闪回', '如梦'],
  },
  params: z.object({}),
  durationMs: 1400,
  ease: 'linear',
  prepare: () => ({
    frame(progress) {
      const strength = hump(progress);
      const sway = 0.018 * strength;
      const warp = (u: number, v: number): [number, number] => [
        mirrored(u + sway * Math.sin(2 * Math.PI * (1.5 * v + progress))),
        v,
      ];
      const light = 0.12 * strength;
      const blurY = 0.008 * strength;
      const bent = strength > 0 ? { warp, light, blurY, blurX: blurY / 2 } : {};
      return { outgoing: bent, incoming: { ...bent, opacity: soften(progress) } };
    },
  }),
});

export const ripple = defineTransition({
  name: 'ripple',
  summary: 'Rings run over the picture as if a drop had fallen on it, and leave the next photo.',
  words: {
    en: ['ripple', 'water drop', 'pond'],
    zh: ['涟漪', '水波', '水滴', '波纹', '水波纹'],
  },
  params: z.object({ amount: z.number().min(0).max(0.1).default(0.025) }),
  durationMs: 1200,
  ease: 'linear',
  prepare: ({ aspect }, { amount }) => ({
    frame(progress) {
      const strength = amount * hump(progress);
      const warp = (u: number, v: number): [number, number] => {
        const x = (u - 0.5) * aspect;
        const y = v - 0.5;
        const distance = Math.hypot(x, y);
        if (distance === 0) return [u, v];
        const wave = strength * Math.sin(2 * Math.PI * (distance * 4 - progress * 3)) * soften(distance * 8);
        return [mirrored(u + (wave * x) / distance / aspect), mirrored(v + (wave * y) / distance)];
      };
      const bent = strength > 0 ? { warp } : {};
      return { outgoing: bent, incoming: { ...bent, opacity: soften((progress - 0.3) / 0.4) } };
    },
  }),
});

export const swirl = defineTransition({
  name: 'swirl',
  summary: 'The middle of the picture winds into a whirl and unwinds as the next photo.',
  words: {
    en: ['swirl', 'whirl', 'whirlpool', 'twist', 'vortex'],
    zh: ['漩涡', '旋涡', '扭曲', '涡旋', '漩涡扭曲'],
  },
  params: z.object({ turns: z.number().min(-2).max(2).default(1) }),
  durationMs: 1100,
  ease: 'linear',
  prepare: ({ aspect }, { turns }) => ({
    frame(progress) {
      const radius = 0.5 * Math.hypot(aspect, 1);
      const wound = (angleAtMiddle: number) => {
        return (u: number, v: number): [number, number] => {
          const x = (u - 0.5) * aspect;
          const y = v - 0.5;
          const inside = 1 - Math.hypot(x, y) / radius;
          if (inside <= 0) return [u, v];
          const angle = angleAtMiddle * inside * inside;
          const cos = Math.cos(angle);
          const sin = Math.sin(angle);
          return [mirrored(0.5 + (x * cos - y * sin) / aspect), mirrored(0.5 + x * sin + y * cos)];
        };
      };
      const full = 2 * Math.PI * turns;
      return {
        outgoing: progress > 0 ? { warp: wound(full * soften(progress)) } : {},
        incoming: {
          ...(progress < 1 ? { warp: wound(-full * soften(1 - progress)) } : {}),
          opacity: soften((progress - 0.35) / 0.3),
        },
      };
    },
  }),
});
