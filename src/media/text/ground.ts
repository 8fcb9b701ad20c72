import { createCanvas } from '@napi-rs/canvas';
import type { Layout } from './layout.js';
import { cssColor } from './legibility.js';
import type { TextSpec, TextUnit } from './spec.js';

/** Box and rule, their own unit: they do not move with the letters. */
export function drawGround(layout: Layout, spec: TextSpec, box: string | null): TextUnit | null {
  if (box === null && spec.rule === null) return null;
  const { width, height, sizePx, inner } = layout;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  if (box !== null) {
    context.fillStyle = cssColor(box);
    context.beginPath();
    context.roundRect(0, 0, width, height, 0.16 * sizePx);
    context.fill();
  }
  if (spec.rule !== null) {
    const thick = Math.max(2, Math.round(0.07 * sizePx));
    const inset = box === null ? 0 : 0.4 * sizePx;
    const length = Math.min(inner.width, 1.8 * sizePx);
    const free = inner.width - length;
    const x = Math.round(inner.x + { left: 0, center: free / 2, right: free }[spec.align]);
    const edge = box === null ? 0 : Math.round(0.2 * sizePx);
    context.fillStyle = cssColor(spec.rule.color);
    if (spec.rule.side === 'left') {
      const cut = Math.round(0.16 * sizePx);
      context.fillRect(
        Math.round(inset),
        Math.round(inner.y) + cut,
        thick,
        Math.round(inner.height) - 2 * cut,
      );
    } else {
      const y = spec.rule.side === 'above' ? edge : height - thick - edge;
      context.fillRect(x, y, Math.round(length), thick);
    }
  }
  const { data } = context.getImageData(0, 0, width, height);
  return {
    x: 0,
    y: 0,
    width,
    height,
    pixels: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
    rtl: false,
    ground: true,
  };
}
