import { expect, it } from 'vitest';
import { chooseLegibility, contrastRatio, luminance, parseColor } from './legibility.js';

const title = { shadow: false, strokeColor: null, box: null, large: true, thin: false };
const caption = { ...title, large: false };

it('contrast is that of WCAG', () => {
  expect(contrastRatio(luminance(parseColor('#fff')), luminance(parseColor('#000000')))).toBeCloseTo(21);
  expect(contrastRatio(luminance(parseColor('#767676')), 1)).toBeCloseTo(4.54, 2);
});

it('an unreadable colour counts as white', () => {
  expect(parseColor('red; x')).toEqual([255, 255, 255, 1]);
  expect(parseColor('#1234')).toEqual([255, 255, 255, 1]);
  expect(parseColor('#00000080')[3]).toBeCloseTo(0.5, 2);
});

it('without a backdrop the wishes stand', () => {
  expect(chooseLegibility('#ffffff', undefined, { ...title, shadow: true, box: '#00000080' })).toEqual({
    shadow: { tone: 'dark', strength: 0.55 },
    stroke: null,
    box: '#00000080',
  });
});

it('enough contrast on a calm backdrop adds nothing', () => {
  const nothing = { shadow: null, stroke: null, box: null };
  expect(chooseLegibility('#ffffff', { luma: 0.1, busy: 0.1 }, caption)).toEqual(nothing);
  expect(chooseLegibility('#111111', { luma: 0.9, busy: 0.1 }, caption)).toEqual(nothing);
});

it('white on a bright photo gets a dark shadow, black on a dark one a light glow', () => {
  expect(chooseLegibility('#ffffff', { luma: 0.9, busy: 0.1 }, title).shadow).toEqual({
    tone: 'dark',
    strength: 0.68,
  });
  expect(chooseLegibility('#111111', { luma: 0.1, busy: 0.1 }, title).shadow?.tone).toBe('light');
});

it('a caption needs more than a title', () => {
  const backdrop = { luma: 0.95, busy: 0.1 };
  const ofTitle = chooseLegibility('#ffffff', backdrop, title).shadow!;
  const ofCaption = chooseLegibility('#ffffff', backdrop, caption).shadow!;
  expect(ofCaption.strength).toBeGreaterThan(ofTitle.strength);
});

it('fine letters get a stronger shadow than thick ones', () => {
  const backdrop = { luma: 0.6, busy: 0.4 };
  const thick = chooseLegibility('#ffffff', backdrop, title).shadow!;
  const thin = chooseLegibility('#ffffff', backdrop, { ...title, thin: true }).shadow!;
  expect(thin.strength).toBeGreaterThan(thick.strength);
});

it('letters that let the photo through count as much as they hide', () => {
  const backdrop = { luma: 0.4, busy: 0.1 };
  expect(chooseLegibility('#ffffff', backdrop, title).shadow).toBeNull();
  expect(chooseLegibility('#ffffff60', backdrop, title).shadow).not.toBeNull();
});

it('a busy backdrop gives titles a shadow even when its mean is right, and captions a box', () => {
  expect(chooseLegibility('#ffffff', { luma: 0.3, busy: 0.8 }, title).shadow).not.toBeNull();
  expect(chooseLegibility('#ffffff', { luma: 0.4, busy: 0.8 }, caption).box).toBe('#000000b3');
});

it('where no shadow is enough a title gets an outline and a caption a box', () => {
  const grey = '#808080';
  expect(chooseLegibility(grey, { luma: 0.6, busy: 0.2 }, title).stroke).not.toBeNull();
  expect(chooseLegibility(grey, { luma: 0.6, busy: 0.2 }, caption).box).not.toBeNull();
});

it('an own box that hides the photo is all that is needed', () => {
  const wishes = { ...caption, box: '#000000e6' };
  expect(chooseLegibility('#ffffff', { luma: 0.95, busy: 0.9 }, wishes)).toEqual({
    shadow: null,
    stroke: null,
    box: '#000000e6',
  });
});
