import type { Filler } from './phrasing.js';

export const seconds = (list: readonly [string, number][]): Filler[] =>
  list.map(([say, value]) => ({ say, value }));
export const totals = seconds([
  ['20 seconds', 20_000],
  ['half a minute', 30_000],
  ['30s', 30_000],
  ['a minute', 60_000],
  ['one minute', 60_000],
  ['15 sec', 15_000],
  ['45 seconds', 45_000],
  ['twelve seconds', 12_000],
  ['a minute and a half', 90_000],
]);
export const shorts = seconds([
  ['2 seconds', 2000],
  ['three seconds', 3000],
  ['5s', 5000],
  ['2.5 seconds', 2500],
  ['six seconds', 6000],
  ['one second', 1000],
  ['a second and a half', 1500],
]);
export const steps = seconds([
  ['2 seconds', 2000],
  ['a second', 1000],
  ['one second', 1000],
  ['half a second', 500],
  ['1.5s', 1500],
]);
/** Photos of the set `trip`: beach, market, temple, noodles, sunset, night_train. */
export const photo: Filler[] = [
  { say: 'the first photo', value: 1 },
  { say: 'the second picture', value: 2 },
  { say: 'photo 3', value: 3 },
  { say: 'the third one', value: 3 },
  { say: 'picture 4', value: 4 },
  { say: 'the 5th photo', value: 5 },
  { say: 'the last one', value: 6 },
  { say: 'the last photo', value: 6 },
  { say: 'the beach', value: 1 },
  { say: 'the market photo', value: 2 },
  { say: 'the temple', value: 3 },
  { say: 'the noodles', value: 4 },
  { say: 'the sunset picture', value: 5 },
  { say: 'sunset.jpg', value: 5 },
  { say: 'the night train', value: 6 },
  { say: 'the second to last photo', value: 5 },
];
export const names = ['beach', 'market', 'temple', 'noodles', 'sunset', 'night_train'];
export const without = (...places: number[]): string[] =>
  names.filter((_, index) => !places.includes(index + 1));
export const set: Filler[] = [
  { say: 'the first two photos', value: [1, 2] },
  { say: 'the last two', value: [5, 6] },
  { say: 'photos 2 and 4', value: [2, 4] },
  { say: 'photos 2 to 4', value: [2, 3, 4] },
  { say: 'the first and the last photo', value: [1, 6] },
  { say: 'the beach and the temple', value: [1, 3] },
  { say: 'the market, the noodles and the sunset', value: [2, 4, 5] },
  { say: 'the last three pictures', value: [4, 5, 6] },
];
export const words: Filler[] = ['Summer 2024', 'Hello', 'Our Trip', 'Good times', 'Thank you all'].map(
  (say) => ({
    say,
  }),
);
export const looks: Filler[] = [
  { say: 'black and white', value: ['bw'] },
  { say: 'black & white', value: ['bw'] },
  { say: 'sepia', value: ['sepia'] },
  { say: 'vintage', value: ['vintage'] },
];
export const moods: Filler[] = [
  { say: 'upbeat', value: ['upbeat', 'energetic', 'playful'] },
  { say: 'energetic', value: ['energetic', 'upbeat'] },
  { say: 'romantic', value: ['romantic'] },
  { say: 'cinematic', value: ['cinematic'] },
  { say: 'happy', value: ['upbeat', 'playful', 'energetic', 'acoustic'] },
  { say: 'lo-fi', value: ['lofi'] },
  { say: 'acoustic', value: ['acoustic'] },
];
export const canvases: Filler[] = [
  { say: 'vertical', value: '9:16' },
  { say: 'portrait', value: '9:16' },
  { say: 'square', value: '1:1' },
  { say: '9:16', value: '9:16' },
  { say: '1:1', value: '1:1' },
  { say: '4:5', value: '4:5' },
];
export const platforms: Filler[] = [
  { say: 'TikTok', value: '9:16' },
  { say: 'Instagram Reels', value: '9:16' },
  { say: 'a reel', value: '9:16' },
  { say: 'YouTube Shorts', value: '9:16' },
];
export const corners: Filler[] = [
  { say: 'bottom left', value: 'bottom-left' },
  { say: 'top right', value: 'top-right' },
  { say: 'at the bottom', value: 'bottom' },
  { say: 'at the top', value: 'top' },
  { say: 'in the middle', value: 'center' },
];
export const colours: Filler[] = [
  { say: 'red', value: 'red' },
  { say: 'yellow', value: 'yellow' },
  { say: 'blue', value: 'blue' },
  { say: 'black', value: 'black' },
];
export const isText = (text: string, more: object = {}) => ({ has_text: { text, ...more } });
export const close = (ms: number): [number, number] => [ms - 20, ms + 20];
