import { z } from 'zod';
import { defineTransition, type Transition } from '../define-transition.js';

/** The current photo is pressed flat over the next one. */
function squeeze(
  named: Pick<Transition, 'name' | 'summary' | 'words'>,
  side: 'scaleX' | 'scaleY',
): Transition {
  return defineTransition({
    ...named,
    params: z.object({}),
    durationMs: 700,
    ease: 'in_out',
    prepare: () => ({
      frame: (progress) =>
        progress >= 1
          ? {}
          : {
              top: 'outgoing',
              // The kernel scales by no less than a thousandth; by then the strip is under two pixels.
              outgoing: { [side]: Math.max(0.002, 1 - progress) },
              incoming: { light: -0.25 * (1 - progress) },
            },
    }),
  });
}

export const squeezeHorizontal = squeeze(
  {
    name: 'squeeze_horizontal',
    summary: 'The current photo is pressed to a line across the middle and is gone.',
    words: {
      en: ['squeeze horizontal', 'squeezeh', 'squeeze', 'tv off'],
      zh: ['水平挤压', '挤压', '压扁', '关电视'],
    },
  },
  'scaleY',
);

export const squeezeVertical = squeeze(
  {
    name: 'squeeze_vertical',
    summary: 'The current photo is pressed to an upright line and is gone.',
    words: { en: ['squeeze vertical', 'squeezev'], zh: ['垂直挤压', '左右挤压', '压窄'] },
  },
  'scaleX',
);
