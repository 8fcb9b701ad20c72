import { z } from 'zod';
import { defineTransition, type PictureView, type Transition } from '../define-transition.js';
import { type Direction, down, left, right, up } from './direction.js';
import { mirrored } from './mirror.js';

const soften = (t: number): number => {
  const x = Math.min(1, Math.max(0, t));
  return x * x * (3 - 2 * x);
};
const onlyLeft = <T>(direction: Direction, ...words: T[]): T[] => (direction === left ? words : []);

/** The camera is torn round: both photos fly past, blurred along the way. */
function whip(direction: Direction): Transition {
  const { name, zh, x, y } = direction;
  return defineTransition({
    name: `whip_${name}`,
    summary: `The camera is thrown round so fast that all blurs, and lands on the next photo (pictures go ${name}).`,
    words: {
      en: [
        `whip ${name}`,
        `whip pan ${name}`,
        ...onlyLeft(direction, 'whip pan', 'whip', 'swish pan', 'swish'),
      ],
      zh: [`向${zh}甩镜`, `${zh}甩`, ...onlyLeft(direction, '甩镜头', '甩镜', '甩入', '快速甩动')],
    },
    params: z.object({}),
    durationMs: 450,
    ease: 'linear',
    prepare: () => ({
      frame(progress) {
        // Both pictures go on beyond their edges as mirror images, so no seam flies through the blur.
        const way = progress < 0.5 ? 4 * progress ** 3 : 1 - 4 * (1 - progress) ** 3;
        const speed = 4 * progress * (1 - progress);
        const blur = 0.05 * speed * speed;
        const streak = { blurX: Math.abs(x) * blur, blurY: Math.abs(y) * blur };
        const moved = (by: number): PictureView =>
          by === 0 ? {} : { ...streak, warp: (u, v) => [mirrored(u - x * by), mirrored(v - y * by)] };
        return {
          outgoing: moved(way),
          incoming: { ...moved(way - 1), opacity: soften((progress - 0.4) * 5) },
        };
      },
    }),
  });
}

export const whipLeft = whip(left);
export const whipRight = whip(right);
export const whipUp = whip(up);
export const whipDown = whip(down);

export const spin = defineTransition({
  name: 'spin',
  summary: 'The picture whirls round once around its middle and stops as the next photo.',
  words: {
    en: ['spin', 'rotate', 'rotation', 'spin zoom'],
    zh: ['旋转', '转动', '旋转缩放', '转圈', '翻转旋转'],
  },
  params: z.object({ degrees: z.number().min(-720).max(720).default(120) }),
  durationMs: 700,
  ease: 'linear',
  prepare({ aspect }, { degrees }) {
    const full = (degrees * Math.PI) / 180;
    const rotated = (angle: number, zoom: number) => {
      const cos = Math.cos(angle) / zoom;
      const sin = Math.sin(angle) / zoom;
      return (u: number, v: number): [number, number] => {
        const x = (u - 0.5) * aspect;
        const y = v - 0.5;
        return [mirrored(0.5 + (x * cos + y * sin) / aspect), mirrored(0.5 - x * sin + y * cos)];
      };
    };
    return {
      frame(progress) {
        const way = progress < 0.5 ? 4 * progress ** 3 : 1 - 4 * (1 - progress) ** 3;
        const near = 1 + 0.35 * soften(1 - Math.abs(2 * progress - 1));
        const blurY = 0.012 * (4 * progress * (1 - progress)) ** 2;
        return {
          outgoing: progress > 0 ? { warp: rotated(full * way, near), blurX: blurY, blurY } : {},
          incoming: {
            ...(progress < 1 ? { warp: rotated(full * (way - 1), near), blurX: blurY, blurY } : {}),
            opacity: soften((progress - 0.4) * 5),
          },
        };
      },
    };
  },
});

export const bounce = defineTransition({
  name: 'bounce',
  summary: 'The next photo drops in from above and bounces before it lies still.',
  words: {
    en: ['bounce', 'bounce in'],
    zh: ['弹跳', '弹入', '掉落', '下落', '弹性', '回弹'],
  },
  params: z.object({}),
  durationMs: 1000,
  ease: 'linear',
  prepare: () => ({
    frame(progress) {
      const height = 1 - bounced(progress);
      return { outgoing: { light: -0.3 * (1 - height) }, incoming: { y: -height } };
    },
  }),
});

/** A ball falling to the ground: three bounces, each lower. */
function bounced(t: number): number {
  const k = 7.5625;
  if (t < 1 / 2.75) return k * t * t;
  if (t < 2 / 2.75) return k * (t - 1.5 / 2.75) ** 2 + 0.75;
  if (t < 2.5 / 2.75) return k * (t - 2.25 / 2.75) ** 2 + 0.9375;
  return k * (t - 2.625 / 2.75) ** 2 + 0.984375;
}

export const crosswarp = defineTransition({
  name: 'crosswarp',
  summary: 'The photos are drawn into each other along a wide moving seam.',
  words: {
    en: ['crosswarp', 'warp', 'cross warp', 'morph'],
    zh: ['交叉扭曲', '拉伸', '扭曲过渡', '变形', '融合变形'],
  },
  params: z.object({}),
  durationMs: 900,
  ease: 'in_out',
  prepare: () => ({
    mask: { arrival: (u) => 1 - u, feather: 1 },
    frame(progress) {
      const part = (u: number): number => soften(2 * progress + u - 1);
      const about = (at: number, scale: number): number => (at - 0.5) * scale + 0.5;
      return {
        reveal: progress,
        outgoing: progress > 0 ? { warp: (u, v) => [about(u, 1 - part(u)), about(v, 1 - part(u))] } : {},
        incoming: progress < 1 ? { warp: (u, v) => [about(u, part(u)), about(v, part(u))] } : {},
      };
    },
  }),
});
