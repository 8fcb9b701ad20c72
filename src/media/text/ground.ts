import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Layout } from './layout.js';
import { cssColor } from './legibility.js';
import { drawPixels } from './scratch.js';
import type { TextSpec, TextUnit } from './spec.js';

/** Box and rule, their own unit: they do not move with the letters. */
export function drawGround(layout: Layout, spec: TextSpec, box: string | null): TextUnit | null {
  if (box === null && spec.rule === null) return null;
  const size = { width: Math.max(1, layout.width), height: Math.max(1, layout.height) };
  const pixels = drawPixels(size, (context) => {
    if (box !== null) {
      context.fillStyle = cssColor(box);
      context.beginPath();
      context.roundRect(0, 0, size.width, size.height, 0.16 * layout.sizePx);
      context.fill();
    }
    if (spec.rule !== null)
      drawRule(context, layout, { ...spec.rule, align: spec.align, boxed: box !== null });
  });
  return { x: 0, y: 0, ...size, pixels, rtl: false, ground: true };
}

function drawRule(
  context: SKRSContext2D,
  { inner, height, sizePx }: Layout,
  rule: NonNullable<TextSpec['rule']> & { align: TextSpec['align']; boxed: boolean },
): void {
  const thick = Math.max(2, Math.round(0.07 * sizePx));
  context.fillStyle = cssColor(rule.color);
  if (rule.side === 'left') {
    const inset = rule.boxed ? Math.round(0.4 * sizePx) : 0;
    const cut = Math.round(0.16 * sizePx);
    context.fillRect(inset, Math.round(inner.y) + cut, thick, Math.round(inner.height) - 2 * cut);
    return;
  }
  const length = Math.min(inner.width, 1.8 * sizePx);
  const free = inner.width - length;
  const x = Math.round(inner.x + { left: 0, center: free / 2, right: free }[rule.align]);
  const edge = rule.boxed ? Math.round(0.2 * sizePx) : 0;
  context.fillRect(x, rule.side === 'above' ? edge : height - thick - edge, Math.round(length), thick);
}
