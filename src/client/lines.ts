/** The client's own short lines, English and Chinese; every other language hears English. */
const table = {
  connecting: { en: 'Connecting...', zh: '正在连接...' },
  ready: { en: 'Ready!', zh: '准备好了！' },
  stillWorking: { en: '⏳ Still working...', zh: '⏳ 仍在处理...' },
  timelineUpdated: { en: 'The timeline was updated.', zh: '时间线已更新。' },
  nothingChanged: {
    en: 'Nothing changed on the timeline. Say it in other words, for example with a number or a name.',
    zh: '时间线没有变化。请换一种说法，例如说出具体数字或名称。',
  },
  reconnecting: {
    en: 'The connection was lost. Your request is not sent again; I am looking for its result.',
    zh: '连接中断。不会重复发送，我正在查看结果。',
  },
  stoppedWaiting: {
    en: 'Stopped waiting; the server goes on with it.',
    zh: '已停止等待，服务器会继续处理。',
  },
  noResult: {
    en: 'The timeline has not changed since the connection was lost. Shall I try again?',
    zh: '连接中断后时间线一直没有变化。要再试一次吗？',
  },
  timedOut: {
    en: 'This took too long, so I stopped waiting. The timeline shows what was done.',
    zh: '等待时间过长，已停止等待。时间线显示目前的结果。',
  },
  sayExport: { en: 'Say "export" when you want the video.', zh: '想要成片时说“导出”即可。' },
  sayUndo: { en: 'Say "undo" to go back.', zh: '说“撤销”即可返回。' },
  sayUpload: { en: 'Send me the photos.', zh: '把照片发给我吧。' },
  sayOrder: { en: 'Tell me what to move and I will do it.', zh: '告诉我要移动什么，我来调整。' },
  emptyTimeline: {
    en: 'The timeline is empty. Send photos and say what to make of them.',
    zh: '时间线是空的。请发照片并告诉我要做成什么。',
  },
  nothingToExport: {
    en: 'There is nothing to export yet. Send photos and say what to make of them.',
    zh: '还没有可导出的内容。请先发照片并告诉我要做成什么。',
  },
  exportStarted: { en: 'Export started. This may take a few minutes.', zh: '开始导出，可能需要几分钟。' },
  exporting: { en: 'Exporting', zh: '正在导出' },
  exportPercent: { en: 'Exporting: {percent}%', zh: '正在导出：{percent}%' },
  exportAgain: { en: 'The export failed; trying once more.', zh: '导出失败，正在重试一次。' },
  exportReady: { en: 'Your video is ready: {where}', zh: '视频已完成：{where}' },
  credits: {
    en: '{available} credits available{frozen}.',
    zh: '可用积分 {available}{frozen}。',
  },
  creditsFrozen: { en: ' ({frozen} in use, {total} in all)', zh: '（使用中 {frozen}，共 {total}）' },
  uploading: { en: 'Uploading {name} ({size} MB)', zh: '正在上传 {name}（{size} MB）' },
  uploaded: { en: 'Uploaded {name}.', zh: '已上传 {name}。' },
  whichFile: {
    en: 'Which file? Send it, or its path or link.',
    zh: '要上传哪个文件？请发送文件、路径或链接。',
  },
  newSession: {
    en: 'The earlier session is gone; a new one was started.',
    zh: '之前的会话已不存在，已新建会话。',
  },
  mediaCount: {
    en: '{count} files uploaded, nothing on the timeline yet.',
    zh: '已上传 {count} 个文件，时间线还是空的。',
  },
  waiting: { en: 'Too many requests; waiting {seconds} s.', zh: '请求过多，等待 {seconds} 秒。' },
} as const;

export type LineName = keyof typeof table;

/** A line in the user's language with its blanks filled. */
export function line(
  name: LineName,
  language: string | undefined,
  blanks: Readonly<Record<string, string | number>> = {},
): string {
  const text = language?.startsWith('zh') ? table[name].zh : table[name].en;
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(blanks[key] ?? whole));
}
