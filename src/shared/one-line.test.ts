import { expect, it } from 'vitest';
import { oneLine } from './index.js';

it('a name is shown on one line and can not command the terminal or fake its ending', () => {
  expect(oneLine('two\nlines.jpg')).toBe('two lines.jpg');
  expect(oneLine('\u001b[2Jgone.jpg')).toBe('\ufffd[2Jgone.jpg');
  expect(oneLine('photo\u202egpj.exe')).toBe('photo\ufffdgpj.exe');
});

it('names in any language stay as they are', () => {
  for (const name of ['旅行照片.jpg', 'صورة.jpg', '📷🏔️.jpg', '-dash.jpg', 'a b.jpg', 'می‌خواهم.jpg'])
    expect(oneLine(name)).toBe(name);
});
