import { expect, it } from 'vitest';
import { routeSentence } from './routing.js';

const routes = (text: string): string[] => routeSentence(text).map(({ route }) => route);

it('K-5: the words of the routing table never reach the agent', () => {
  for (const [text, route] of [
    ['export', 'export'],
    ['Export it please', 'export'],
    ['export 1080p MP4', 'export'],
    ['导出', 'export'],
    ['帮我导出视频', 'export'],
    ['download', 'export'],
    ['send me the video', 'export'],
    ['下载视频', 'export'],
    ['credits', 'credits'],
    ['How many credits do I have left?', 'credits'],
    ['积分', 'credits'],
    ['还剩多少积分？', 'credits'],
    ['balance', 'credits'],
    ['余额', 'credits'],
    ['status', 'state'],
    ['状态', 'state'],
    ['show tracks', 'state'],
    ['upload', 'upload'],
    ['上传照片', 'upload'],
  ] as const) {
    expect([text, routes(text)]).toEqual([text, [route]]);
  }
});

it('K-5: everything else is the agent’s, also when it mentions such a word', () => {
  for (const text of [
    'turn these photos into a smooth slideshow video with transitions',
    'add end credits: Anna and Ben',
    'fix the white balance of photo 2',
    'add a title "Export"',
    '加一个标题“导出”',
    'do not export yet',
    '先不要导出',
    'make a film from the photos I uploaded',
    'animate this photo into a 5-second video with smooth motion',
    '把第二张照片放到最前面',
    'convert three product photos in JPG format into a 1080p MP4',
  ]) {
    expect([text, routes(text)]).toEqual([text, ['chat']]);
  }
});

it('K-5: an export at the end of a wish is done after it and is not part of it', () => {
  expect(routeSentence('add the title "Rome, then Pisa" and then export')).toEqual([
    { route: 'chat', text: 'add the title "Rome, then Pisa"' },
    { route: 'export', text: 'export' },
  ]);
  expect(routeSentence('每张照片3秒，配轻快的音乐，然后导出')).toEqual([
    { route: 'chat', text: '每张照片3秒，配轻快的音乐' },
    { route: 'export', text: '导出' },
  ]);
  expect(routes('make it 20 seconds, add calm music and show the title for 3 seconds')).toEqual(['chat']);
});
