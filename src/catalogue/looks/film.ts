import { defineLook } from '../define-look.js';
import { cast, contrast, grade, grey, levels, saturate, tint, tone, vibrance } from './grading.js';

export const bw = defineLook({
  name: 'bw',
  summary: 'Black and white with soft, full tones.',
  words: {
    en: [
      'black and white',
      'black n white',
      'black-n-white',
      'bnw',
      'b n w',
      'bw',
      'b&w',
      'black & white',
      'b/w',
      'b+w',
      'b and w',
      'monochrome',
      'grayscale',
      'greyscale',
      'mono',
      'black white',
    ],
    zh: ['黑白', '黑白照片', '单色', '灰度', '黑白色', '黑白滤镜'],
  },
  map: grade(grey(0.3, 0.58, 0.12), contrast(0.25)),
});

export const sepia = defineLook({
  name: 'sepia',
  summary: 'The brown of old photographs.',
  words: {
    en: ['sepia', 'old photo', 'antique', 'old photograph'],
    zh: ['棕褐色', '褐色', '老照片', '泛黄', '旧照片', '怀旧棕'],
  },
  map: grade(
    grey(0.33, 0.55, 0.12),
    tone([0.13, 0.005, -0.1], [0.095, 0.012, -0.16]),
    levels({ low: 0.02, high: 0.985 }),
  ),
});

export const vintage = defineLook({
  name: 'vintage',
  summary: 'Gently faded and yellowed, like a print that has lain in a drawer for years.',
  words: {
    en: [
      'vintage',
      'retro',
      'nostalgic',
      'super 8',
      'camcorder',
      'disposable camera',
      'cine camera',
      'film grain',
      'grainy',
      'old school',
      'old look',
      'seventies',
      '70s',
      'polaroid',
      'old timey',
      'oldtimey',
      'olde worlde',
    ],
    zh: ['复古', '怀旧', '老电影', '旧时光', '年代感', '宝丽来', '港风', '古早'],
  },
  map: grade(
    levels({ low: 0.055, middle: 0.51, high: 0.965 }),
    contrast(0.12),
    saturate(0.78),
    tone([0.03, 0.0, 0.03], [0.055, 0.03, -0.09]),
    cast([1.06, 1, 0.88], 0.1),
  ),
});

export const film = defineLook({
  name: 'film',
  summary: 'Colour negative film: soft highlights, green-blue shadows, gentle skin.',
  words: {
    en: ['film', 'analog', 'analogue', 'analog film', '35mm', 'portra', 'kodak', 'fuji'],
    zh: ['胶片', '底片', '底片感', '胶片感', '菲林', '胶卷', '柯达', '富士', '胶片风'],
  },
  map: grade(
    levels({ low: 0.03, middle: 0.515, high: 0.98 }),
    contrast(0.2),
    saturate(0.92),
    tone([-0.025, 0.015, 0.025], [0.035, 0.018, -0.03]),
  ),
});

export const faded = defineLook({
  name: 'faded',
  summary: 'Matte: lifted blacks and quiet colours.',
  words: {
    en: ['faded', 'matte', 'washed out', 'muted', 'soft matte'],
    zh: ['哑光', '褪色', '淡雅', '低饱和', '灰调', '高级灰', '莫兰迪'],
  },
  map: grade(levels({ low: 0.085, middle: 0.525, high: 0.955 }), saturate(0.8), tint(0.004, 0, 0.01)),
});

export const pastel = defineLook({
  name: 'pastel',
  summary: 'Light and sweet: raised shadows and soft, pinkish colours.',
  words: {
    en: ['pastel', 'soft pink', 'dreamy', 'candy', 'soft light'],
    zh: ['粉彩', '柔粉', '马卡龙', '甜美', '梦幻', '奶油', '粉嫩'],
  },
  map: grade(
    levels({ low: 0.07, middle: 0.575, high: 1 }),
    saturate(0.82),
    tone([0.03, 0, 0.03], [0.02, -0.004, 0.012]),
    vibrance(0.1),
  ),
});

export const bleach = defineLook({
  name: 'bleach_bypass',
  summary: 'Silver left in the film: hard contrast with half the colour.',
  words: {
    en: ['bleach bypass', 'bleach', 'gritty', 'desaturated'],
    zh: ['留银', '跳漂白', '硬朗低饱和', '冷酷', '银盐'],
  },
  map: grade(saturate(0.5), contrast(0.55), tint(0, 0.004, 0.008)),
});

export const night = defineLook({
  name: 'night',
  summary: 'City lights after dark: violet-blue shadows, magenta and cyan glow.',
  words: {
    en: ['night', 'neon', 'cyberpunk', 'city night', 'night city'],
    zh: ['夜景', '霓虹', '赛博朋克', '都市夜'],
  },
  map: grade(
    contrast(0.25),
    tone([-0.01, -0.04, 0.085], [0.022, -0.012, 0.035]),
    vibrance(0.12),
    levels({ middle: 0.48 }),
  ),
});
