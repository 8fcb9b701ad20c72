import { defineTitle } from '../define-title.js';

export const title = defineTitle({
  name: 'title',
  summary: 'Large and centred: the name of the film.',
  words: { en: ['title', 'headline', 'main title'], zh: ['标题', '大标题', '主标题'] },
  role: 'title',
  look: {
    font: 'sans',
    size: 0.1,
    weight: 700,
    italic: false,
    color: '#FFFFFF',
    align: 'center',
    position: 'center',
    stroke: null,
    strokeWidth: 0,
    shadow: true,
    box: null,
    lineHeight: 1.2,
    tracking: 0,
    uppercase: false,
    maxWidth: 0.8,
    rule: null,
  },
  enter: { type: 'fade', durationMs: 500 },
  exit: { type: 'fade', durationMs: 500 },
  durationMs: 3500,
});
