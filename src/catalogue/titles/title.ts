import { defineTitle } from '../define-title.js';
import { plain } from './look.js';

export const title = defineTitle({
  name: 'title',
  summary: 'Large and centred: the name of the film.',
  words: {
    en: ['title', 'headline', 'main title', 'heading', 'opening title'],
    zh: ['标题', '大标题', '主标题', '片名', '片头', '片头标题'],
  },
  role: 'title',
  look: { ...plain, size: 0.1, weight: 700, lineHeight: 1.2 },
  enter: { type: 'rise', durationMs: 700 },
  exit: { type: 'fade', durationMs: 500 },
  durationMs: 3500,
});

export const subtitle = defineTitle({
  name: 'subtitle',
  summary: 'A second, quieter line in the lower half.',
  words: {
    en: ['subtitle', 'sub title', 'tagline', 'second line', 'subheading'],
    zh: ['副标题', '小标题', '标语'],
  },
  role: 'title',
  look: { ...plain, size: 0.052, weight: 500, position: 'bottom', lineHeight: 1.3 },
  enter: { type: 'fade', durationMs: 500 },
  exit: { type: 'fade', durationMs: 400 },
  durationMs: 3000,
});

export const cinematic = defineTitle({
  name: 'cinematic',
  summary: 'Widely spaced capitals in the middle, as at the start of a feature film.',
  words: {
    en: ['cinematic', 'cinematic title', 'movie title', 'epic', 'trailer', 'wide title'],
    zh: ['电影', '电影感标题', '电影标题', '大片标题', '史诗', '预告片'],
  },
  role: 'title',
  look: {
    ...plain,
    size: 0.066,
    weight: 400,
    tracking: 0.32,
    uppercase: true,
    lineHeight: 1.5,
    maxWidth: 0.86,
  },
  enter: { type: 'letters', durationMs: 1400 },
  exit: { type: 'fade', durationMs: 800 },
  durationMs: 4500,
});

export const elegant = defineTitle({
  name: 'elegant',
  summary: 'A fine serif with a thin line below: weddings, invitations, portraits.',
  words: {
    en: ['elegant', 'serif', 'classic', 'wedding title', 'classy'],
    zh: ['优雅', '衬线', '经典', '婚礼标题', '典雅'],
  },
  role: 'title',
  look: {
    ...plain,
    font: 'serif',
    size: 0.092,
    weight: 400,
    tracking: 0.03,
    lineHeight: 1.3,
    rule: { side: 'below', color: '#E8D5A9' },
  },
  enter: { type: 'rise', durationMs: 1000 },
  exit: { type: 'fade', durationMs: 700 },
  durationMs: 4000,
});

export const handwritten = defineTitle({
  name: 'handwritten',
  summary: 'Written by hand, for albums, birthdays and travel diaries.',
  words: {
    en: ['handwritten', 'handwriting', 'script', 'hand drawn', 'diary', 'cursive'],
    zh: ['手写', '手写体', '手写标题', '日记', '手账'],
  },
  role: 'title',
  look: { ...plain, font: 'handwriting', size: 0.12, weight: 400, lineHeight: 1.2 },
  enter: { type: 'unveil', durationMs: 1200 },
  exit: { type: 'fade', durationMs: 500 },
  durationMs: 3500,
});

export const minimal = defineTitle({
  name: 'minimal',
  summary: 'Small and light in the lower left corner, nothing else.',
  words: {
    en: ['minimal', 'minimalist', 'discreet'],
    zh: ['极简', '简约', '简洁', '小字'],
  },
  role: 'title',
  look: {
    ...plain,
    size: 0.044,
    weight: 300,
    align: 'left',
    position: 'bottom-left',
    tracking: 0.04,
    maxWidth: 0.7,
  },
  enter: { type: 'fade', durationMs: 700 },
  exit: { type: 'fade', durationMs: 700 },
  durationMs: 3500,
});

export const bold = defineTitle({
  name: 'bold',
  summary: 'Heavy capitals that fill the width: sport, launches, parties.',
  words: {
    en: ['bold', 'impact', 'poster', 'big bold', 'heavy'],
    zh: ['粗体', '粗体标题', '海报', '醒目', '大字', '冲击力'],
  },
  role: 'title',
  look: {
    ...plain,
    font: 'display',
    size: 0.15,
    weight: 700,
    uppercase: true,
    lineHeight: 1.05,
    tracking: 0.01,
    maxWidth: 0.88,
  },
  enter: { type: 'zoom_out', durationMs: 350 },
  exit: { type: 'zoom', durationMs: 250 },
  durationMs: 2500,
});

export const typewriter = defineTitle({
  name: 'typewriter',
  summary: 'Typed letter by letter in a typewriter face.',
  words: {
    en: ['typewriter', 'typed', 'typing', 'monospace', 'telegram'],
    zh: ['打字机', '打字', '打字机标题', '等宽', '打字效果'],
  },
  role: 'title',
  look: {
    ...plain,
    font: 'mono',
    size: 0.058,
    weight: 400,
    align: 'left',
    position: 'center',
    lineHeight: 1.45,
  },
  enter: { type: 'typewriter', durationMs: 1800 },
  exit: { type: 'fade', durationMs: 400 },
  durationMs: 4500,
});

export const kinetic = defineTitle({
  name: 'kinetic',
  summary: 'Word by word in heavy type, with the rhythm of speech.',
  words: {
    en: ['kinetic', 'kinetic words', 'word by word', 'kinetic typography'],
    zh: ['动感文字', '逐词', '动态文字', '动感标题', '文字快闪'],
  },
  role: 'title',
  look: { ...plain, font: 'display', size: 0.125, weight: 700, lineHeight: 1.1, maxWidth: 0.84 },
  enter: { type: 'words', durationMs: 1400 },
  exit: { type: 'fade', durationMs: 300 },
  durationMs: 3500,
});
