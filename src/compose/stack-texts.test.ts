import { expect, it } from 'vitest';
import { titles } from '../catalogue/index.js';
import type { Overlay } from './composition.js';
import { stackTexts } from './stack-texts.js';

const canvas = { width: 1920, height: 1080 };
const { look, enter, exit } = titles.require('caption');
const overlay = (
  text: string,
  position: Overlay['look']['position'],
  more: Partial<Overlay> = {},
): Overlay => ({
  segmentId: text,
  text,
  look: { ...look, position },
  sizePx: 50,
  strokePx: 0,
  maxWidthPx: 1600,
  maxHeightPx: 860,
  startFrame: 0,
  endFrame: 90,
  enter,
  exit,
  offset: { x: 0, y: 0 },
  scale: 1,
  rotation: 0,
  opacity: 1,
  unit: 'whole',
  ...more,
});
/** How far each text moved down, fraction of the canvas height. */
const heights = (...texts: readonly Overlay[]): number[] =>
  stackTexts(texts, canvas).map(({ offset }) => offset.y);

it('of two texts at the bottom the earlier one moves up by its line', () => {
  const [up, still] = heights(overlay('one', 'bottom'), overlay('two', 'bottom'));
  expect(still).toBe(0);
  expect(up).toBeLessThan(-50 / 1080);
  expect(up).toBeGreaterThan(-120 / 1080);
});

it.each(['top', 'center', 'top-left'] as const)('of two texts at %s the later one moves down', (position) => {
  const [still, down] = heights(overlay('one', position), overlay('two', position));
  expect(still).toBe(0);
  expect(down).toBeGreaterThan(50 / 1080);
});

it('three texts are three lines, a long one takes more room, a full-width one too', () => {
  const three = (middle: string) =>
    heights(overlay('one', 'bottom'), overlay(middle, 'bottom'), overlay('three', 'bottom'));
  const [top, middle, last] = three('two') as [number, number, number];
  expect(last).toBe(0);
  expect(middle).toBeLessThan(0);
  expect(top).toBeLessThan(middle - 50 / 1080);
  for (const long of ['a line that goes on '.repeat(5), '一行很长很长的字'.repeat(5)])
    expect(three(long)[0]).toBeLessThan(top - 50 / 1080);
});

it('texts that never meet keep their places: another time, another corner, a place of their own, a turned one', () => {
  const first = overlay('one', 'bottom-left');
  for (const second of [
    overlay('two', 'bottom-left', { startFrame: 90, endFrame: 180 }),
    overlay('two', 'bottom-right'),
  ])
    expect(heights(first, second)).toEqual([0, 0]);
  const own = { offset: { x: 0, y: -0.01 } };
  expect(heights(overlay('one', 'bottom', own), overlay('two', 'bottom', own))).toEqual([-0.01, -0.01]);
  const turned = { rotation: 5 };
  expect(heights(overlay('one', 'bottom', turned), overlay('two', 'bottom', turned))).toEqual([0, 0]);
});

it('what finds no room stays where it is', () => {
  const tall = { sizePx: 400 };
  expect(
    heights(
      overlay('one', 'bottom', tall),
      overlay('two', 'bottom', tall),
      overlay('three', 'bottom', tall),
    )[0],
  ).toBe(0);
});
