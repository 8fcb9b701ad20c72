import { defineTitle } from '../define-title.js';
import { plain } from './look.js';

export const caption = defineTitle({
  name: 'caption',
  summary: 'A readable line at the bottom that belongs to one photo.',
  words: {
    en: ['caption', 'captions', 'description', 'photo caption'],
    zh: ['字幕', '说明', '配文', '图说', '文字说明', '文案'],
  },
  role: 'caption',
  look: { ...plain, size: 0.046, weight: 500, position: 'bottom', maxWidth: 0.84, lineHeight: 1.3 },
  enter: { type: 'fade', durationMs: 300 },
  exit: { type: 'fade', durationMs: 300 },
  durationMs: 3000,
});

export const boldSocial = defineTitle({
  name: 'bold_social',
  summary: 'Heavy white letters with a black outline, as on TikTok and Reels.',
  words: {
    en: ['tiktok', 'bold social', 'social', 'reels', 'shorts', 'tiktok caption', 'outlined'],
    zh: ['抖音', '抖音字幕', '短视频', '描边', '小红书', '社交媒体', '描边字幕'],
  },
  role: 'caption',
  look: {
    ...plain,
    size: 0.072,
    weight: 800,
    position: 'center',
    stroke: '#000000',
    strokeWidth: 0.09,
    shadow: false,
    lineHeight: 1.2,
    maxWidth: 0.84,
  },
  enter: { type: 'pop', durationMs: 400 },
  exit: { type: 'fade', durationMs: 150 },
  durationMs: 2500,
});

export const karaoke = defineTitle({
  name: 'karaoke',
  summary: 'A yellow line at the bottom that comes word by word, as one sings along.',
  words: {
    en: ['karaoke', 'lyrics', 'sing along', 'karaoke caption', 'lyric'],
    zh: ['卡拉OK', '歌词', '歌词字幕', 'KTV', '逐字高亮'],
  },
  role: 'caption',
  look: {
    ...plain,
    size: 0.06,
    weight: 700,
    color: '#FFE14D',
    position: 'bottom',
    stroke: '#1A1A1A',
    strokeWidth: 0.06,
    maxWidth: 0.86,
  },
  enter: { type: 'words', durationMs: 1500 },
  exit: { type: 'fade', durationMs: 250 },
  durationMs: 3000,
});

export const boxed = defineTitle({
  name: 'boxed_caption',
  summary: 'A line on a dark, half transparent box: readable on any photo.',
  words: {
    en: ['boxed', 'boxed caption', 'subtitle box', 'background caption'],
    zh: ['底框字幕', '带底框', '黑底字幕', '字幕框'],
  },
  role: 'caption',
  look: {
    ...plain,
    size: 0.044,
    weight: 500,
    position: 'bottom',
    shadow: false,
    box: '#000000A6',
    maxWidth: 0.8,
  },
  enter: { type: 'fade', durationMs: 250 },
  exit: { type: 'fade', durationMs: 250 },
  durationMs: 3000,
});

export const lowerThird = defineTitle({
  name: 'lower_third',
  summary: 'Name or place at the lower left beside a coloured line.',
  words: {
    en: ['lower third', 'lower thirds', 'name tag', 'name and place', 'location tag', 'nameplate'],
    zh: ['下三分之一', '人名条', '角标', '地点条', '名字条', '下方字幕条'],
  },
  role: 'lower_third',
  look: {
    ...plain,
    size: 0.05,
    weight: 600,
    align: 'left',
    position: 'bottom-left',
    maxWidth: 0.6,
    rule: { side: 'left', color: '#F5B942' },
  },
  enter: { type: 'slide_right', durationMs: 500 },
  exit: { type: 'fade', durationMs: 350 },
  durationMs: 4000,
});

export const quote = defineTitle({
  name: 'quote',
  summary: 'A saying in a slanted serif, with room around it.',
  words: {
    en: ['quote', 'quotation', 'saying', 'poem', 'verse'],
    zh: ['引用', '引言', '金句', '名言', '诗句', '寄语', '语录'],
  },
  role: 'caption',
  look: {
    ...plain,
    font: 'serif',
    size: 0.062,
    weight: 400,
    italic: true,
    lineHeight: 1.5,
    maxWidth: 0.68,
  },
  enter: { type: 'rise', durationMs: 1200 },
  exit: { type: 'fade', durationMs: 700 },
  durationMs: 5000,
});

export const endCard = defineTitle({
  name: 'end_card',
  summary: 'The last words of the film, calm and centred.',
  words: {
    en: ['end card', 'end title', 'ending', 'outro', 'the end', 'credits', 'closing title'],
    zh: ['片尾', '结尾', '结束语', '片尾字幕', '结尾字幕', '尾卡', '落幕'],
  },
  role: 'end_card',
  look: { ...plain, size: 0.076, weight: 500, tracking: 0.02, lineHeight: 1.35 },
  enter: { type: 'fade', durationMs: 800 },
  exit: { type: 'fade', durationMs: 800 },
  durationMs: 3500,
});

export const callToAction = defineTitle({
  name: 'call_to_action',
  summary: 'What the viewer should do next, on a bright box.',
  words: {
    en: ['call to action', 'cta', 'action line', 'price tag'],
    zh: ['行动号召', '号召语', '价格标签', '引导语'],
  },
  role: 'end_card',
  look: {
    ...plain,
    size: 0.07,
    weight: 700,
    color: '#14161A',
    position: 'bottom',
    shadow: false,
    box: '#FFD43BF2',
    maxWidth: 0.76,
  },
  enter: { type: 'pop', durationMs: 450 },
  exit: { type: 'fade', durationMs: 300 },
  durationMs: 3000,
});
