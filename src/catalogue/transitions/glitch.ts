import { z } from 'zod';
import { defineTransition } from '../define-transition.js';
import { mirrored } from './mirror.js';
import { latticeNoise } from './noise.js';

export const glitch = defineTransition({
  name: 'glitch',
  summary: 'The picture tears into shifted strips like a bad signal and is the next photo when it holds.',
  words: {
    en: ['glitch', 'digital glitch', 'distortion', 'vhs', 'bad signal'],
    zh: ['故障', '故障风', '信号干扰', '抖动', '花屏', '故障艺术'],
  },
  params: z.object({ strips: z.number().int().min(4).max(60).default(18) }),
  durationMs: 500,
  ease: 'linear',
  prepare({ seed }, { strips }) {
    /** Which of the nine jerks it is; a picture that changed with every frame would only be noise. */
    const jerkAt = (progress: number): number => Math.min(8, Math.floor(progress * 9));
    return {
      mask: {
        // Broad strips, so that the tears of the pictures and of the mask do not coincide.
        arrival: (_u, v) => latticeNoise(seed, Math.floor(v * strips), 7),
        feather: 0,
      },
      frame(progress) {
        const strength = 1 - Math.abs(2 * progress - 1);
        if (strength <= 0) return { reveal: progress };
        const jerk = jerkAt(progress);
        const shift = (noiseAt: number): number =>
          (latticeNoise(seed, jerk, noiseAt) - 0.5) * 0.16 * strength;
        const torn = (salt: number) => {
          const whole = shift(salt);
          return (u: number, v: number): [number, number] => {
            const strip = Math.floor(v * 7 + latticeNoise(seed, jerk, salt + 1) * 7);
            const calm = latticeNoise(seed, strip, jerk + salt) < 0.45;
            const aside = calm ? whole * 0.2 : whole + shift(strip + salt);
            return [mirrored(u + aside), v];
          };
        };
        return {
          reveal: progress,
          outgoing: { warp: torn(11), saturation: 1 + 0.6 * strength, light: 0.06 * shift(3) },
          incoming: { warp: torn(47), saturation: 1 + 0.6 * strength, light: -0.06 * shift(5) },
        };
      },
    };
  },
});
