/** Size of a canvas in pixels. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
}

export const upright = { width: 1080, height: 1920 };
export const wide = { width: 1920, height: 1080 };
export const square = { width: 1080, height: 1080 };
/** The shapes people name, each with its concept. */
export const shapes = [
  ['portrait', upright],
  ['landscape', wide],
  ['square', square],
] as const;
/** Shows films of every shape, upright ones where none is said. */
export const instagram = 'instagram|insta|ig';
/** Show films of every shape. */
export const networks = `${instagram}|facebook|fb|whats ?app`;

const table: readonly [size: CanvasSize, words: string][] = [
  [
    upright,
    'tiktok|tik tok|reels|a reel|the reels|instagram reels|instagram reel|insta reel|ig reel|ig reels|shorts|youtube shorts|youtube short|snapchat|instagram story|instagram stories|insta story|ig story|stories|whatsapp status|facebook story|for a story|for my story|for the story|for stories|for my stories|story format|story size|as a story|into a story|in my story|on my story|in my stories|on my stories|抖音|快手|视频号|ig限动|限动|限时动态|ins story|火山|抖音竖屏|snap|insta stories|fb stories|vertical video|phone screen|for my phone|for phone|for phones|for a phone|fit a phone|fit the phone|fit my phone|phone size|phone format|手机竖屏|手机看|手机上看|手机屏幕|vertical|ティックトック|リール|ショート|インスタ用|インスタグラム用|インスタ向け|für instagram|para instagram|pour instagram|instagram-story',
  ],
  [{ width: 1080, height: 1440 }, '小红书|xiaohongshu|rednote|red note|小红薯|xhs'],
  [
    wide,
    'youtube|tv|television|vimeo|desktop|computer screen|widescreen|b站|哔哩哔哩|bilibili|电视|电脑|投影|宽屏|西瓜视频|youtube video|projector|big screen|the telly|laptop|大屏|电脑屏幕|cinema screen|fernseher|télé|televisor|tele|テレビ|電視|大屏幕|优酷|爱奇艺|腾讯视频|presentation',
  ],
  [
    { width: 1080, height: 1350 },
    'instagram post|instagram feed|insta post|ig post|ig feed|instagram-post|insta feed',
  ],
  [square, '朋友圈方形|profile video'],
  [upright, '朋友圈|pyq|微信|wechat moments|wechat'],
];

/** Names of places where films are shown, with the canvas that suits them. */
export const platformWords: readonly [word: string, size: CanvasSize][] = table.flatMap(([size, words]) =>
  words
    .split('|')
    .filter((word) => word !== 'vertical' && word !== 'vertical video')
    .map((word): [string, CanvasSize] => [word, size]),
);

/** Ratios people name, and no others: `1:20` is a time. */
const knownRatios = new Set(
  '16:9 9:16 1:1 4:5 5:4 3:4 4:3 3:2 2:3 21:9 9:21 2:1 1:2 18:9 9:18 2.35:1 2.39:1 1.85:1 16:10'.split(' '),
);

const even = (value: number): number => 2 * Math.round(value / 2);

/** The canvas of a ratio: short side 1080, long side at most 1920. */
export function canvasOfRatio(width: number, height: number): CanvasSize {
  const scale = Math.min(1080 / Math.min(width, height), 1920 / Math.max(width, height));
  return { width: even(width * scale), height: even(height * scale) };
}

export const isKnownRatio = (ratio: string): boolean => knownRatios.has(ratio);

/** The canvas of the same shape whose short side is this, as in `720p`. */
export function canvasOfShortSide(canvas: CanvasSize, side: number): CanvasSize {
  const scale = side / Math.min(canvas.width, canvas.height);
  return { width: even(canvas.width * scale), height: even(canvas.height * scale) };
}
