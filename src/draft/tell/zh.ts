import type { Phrases } from './phrases.js';

const seconds = (ms: number): string => {
  const value = ms % 100 === 0 || ms > 10_000 ? Math.round(ms / 100) / 10 : Math.round(ms / 10) / 100;
  if (value < 90) return `${value} 秒`;
  const minutes = Math.floor(value / 60);
  const rest = Math.round((value - minutes * 60) * 10) / 10;
  return rest === 0 ? `${minutes} 分钟` : `${minutes} 分 ${rest} 秒`;
};

const positions: Record<string, string> = {
  center: '正中间',
  top: '顶部',
  bottom: '底部',
  'top-left': '左上角',
  'top-center': '顶部中间',
  'top-right': '右上角',
  'center-left': '左侧',
  'center-right': '右侧',
  'bottom-left': '左下角',
  'bottom-center': '底部中间',
  'bottom-right': '右下角',
};

const roles: Record<string, string> = {
  title: '标题',
  caption: '字幕',
  lower_third: '人名条',
  end_card: '片尾',
};

/** Chinese. */
export const zh: Phrases = {
  seconds,
  percent: (fraction) => `${Math.round(fraction * 100)}%`,
  list: (items) => items.join('、'),
  quote: (text) => `“${text}”`,
  shot: (place, name, kind) =>
    kind === 'video' ? `第 ${place} 位的视频（${name}）` : `第 ${place} 张（${name}）`,
  shotRows: (rows, kind) =>
    `第 ${rows.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join('、')} ${kind === 'image' ? '张' : kind === 'video' ? '位的视频' : '位'}`,
  more: (count) => `另外 ${count} 个`,
  everyShot: (count) => (count === 1 ? '这张照片' : `全部 ${count} 张`),
  role: (role) => roles[role] ?? '文字',
  none: '无',
  canvas: (from, to) => `画面由 ${from} 改为 ${to}。`,
  fps: (from, to) => `帧率由 ${from} 改为 ${to} 帧每秒。`,
  style: (name) => `整体风格换成了“${name}”。`,
  projectTitle: (title) => `项目名称改成了“${title}”。`,
  background: (color) => `背景颜色改成了${color}。`,
  shotsAdded: (names, place) => `加入了${names}，放在${place}。`,
  atEnd: '最后',
  atPlace: (place) => `第 ${place} 位`,
  shotsRemoved: (names) => `删除了${names}。`,
  allRemoved: '照片都删掉了，片子现在是空的。',
  moved: (shot, to) => `${shot}现在排在第 ${to} 位。`,
  swapped: (a, b) => `${a}和${b}互换了位置。`,
  order: (names) => `新的顺序：${names}。`,
  stays: (shots, to, from, many) =>
    `${shots}现在${many ? '每张' : ''}停留 ${to}${from === null ? '' : `（原来 ${from}）`}。`,
  transitionAll: (name, length) => `所有转场改成了“${name}”，每个 ${length}。`,
  transitionNoneAll: '转场都去掉了，照片直接切换。',
  transition: (where, name, length) => `${where}的转场改成了“${name}”，${length}。`,
  transitionNone: (where) => `${where}改成了直接切换。`,
  opening: (name, length) =>
    name === null ? '片子现在直接开始，开头没有效果。' : `片子开头现在是“${name}”，${length}。`,
  ending: (name, length) =>
    name === null ? '片子现在直接结束，结尾没有效果。' : `片子结尾现在是“${name}”，${length}。`,
  transitionLength: (where, from, to) =>
    `${where === null ? '转场' : `${where}的转场`}时长由 ${from} 改为 ${to}。`,
  between: (a, b) => `第 ${a} 张和第 ${b} 张之间`,
  motion: (shots, name, _many, manner) =>
    `${shots}的镜头改成了“${name}”${manner === undefined ? '' : manner === 'gently' ? '，比较柔和' : '，比较强'}。`,
  motionNone: (shots) => `${shots}现在静止不动。`,
  motionAmount: (shots, stronger) => `${shots}的镜头运动变${stronger ? '强' : '柔和'}了。`,
  look: (shots, name) => `${shots}用上了“${name}”滤镜。`,
  lookNone: (shots) => `${shots}恢复了原来的颜色。`,
  lookStrength: (shots, to) => `${shots}的滤镜强度现在是 ${to}。`,
  amount(shots, what, up, to) {
    const word = {
      brightness: up ? '调亮' : '调暗',
      contrast: up ? '加强对比' : '减弱对比',
      saturation: up ? '调得更鲜艳' : '调得更素淡',
    }[what];
    const name = { brightness: '亮度', contrast: '对比度', saturation: '饱和度' }[what];
    if (/^0\s?%/.test(to)) return `${shots}恢复了原来的${name}。`;
    return `${shots}已${word}（${name} ${to}）。`;
  },
  fit: (shots, fit, _, ground) =>
    ({
      cover: `${shots}现在铺满画面，边缘会被裁掉。`,
      contain: `${shots}现在完整显示，空处是${ground}。`,
      blur: `${shots}现在完整显示在模糊背景上。`,
    })[fit],
  replaced: (place, from, to) => `第 ${place} 张由 ${from} 换成了 ${to}。`,
  speed: (shot, factor) => `${shot}现在以 ${factor} 倍速播放。`,
  clipVolume: (shot, to, silent) => (silent ? `${shot}已静音。` : `${shot}的声音现在是 ${to}。`),
  trimmed: (shot, from, to) => `${shot}现在使用素材的 ${from} 到 ${to}。`,
  textAdded: (role, text, when) => `加上了${role}“${text}”，${when}。`,
  textsAdded: (role, count, first, how) =>
    `加上了 ${count} 条${role}：${first.map((text) => `“${text}”`).join('、')}等${how === '' ? '' : `（${how}）`}。`,
  textRemoved: (role, text) => `删除了${role}“${text}”。`,
  textsRemoved: (role, count) => `删除了 ${count} 条${role}。`,
  sameForTexts: (count) => `另外 ${count} 条文字也一样。`,
  textWords: (role, from, to) => `${role}由“${from}”改成了“${to}”。`,
  textColor: (text, color) => `“${text}”的颜色改成了${color}。`,
  textSize: (text, bigger, to) =>
    `“${text}”${bigger === undefined ? '换了大小' : bigger ? '放大了' : '缩小了'}（${to} 像素）。`,
  comma: '，',
  place: (position) => positions[position] ?? position,
  textPosition: (text, position) => `“${text}”移到了${positions[position] ?? position}。`,
  textStyle: (text, what) => `“${text}”换了样子：${what}。`,
  textTime: (text, when) => `“${text}”现在显示的时间：${when}。`,
  fromTo: (from, to) => `${from}到 ${to}`,
  onShot: (place, name) => `在第 ${place} 张（${name}）上`,
  musicAdded: (name) => `加上了音乐：${name}。`,
  musicRemoved: '音乐去掉了。',
  musicChanged: (from, to) => `音乐由“${from}”换成了“${to}”。`,
  musicVolume: (from, to) => `音乐音量由 ${from} 调到 ${to}。`,
  musicFade: (side, to) =>
    to === null
      ? `音乐现在直接${side === 'in' ? '开始' : '结束'}。`
      : `音乐${side === 'in' ? '淡入' : '淡出'}现在是 ${to}。`,
  musicStart: (at) => `音乐现在从 ${at} 处开始。`,
  musicSource: (at) => `音乐现在从文件的 ${at} 处播放。`,
  sound: (what) => `${what}有变化。`,
  filmLength: (to, from) => `全片现在 ${to}（原来 ${from}）。`,
  filmEmpty: '片子现在是空的。',
};
