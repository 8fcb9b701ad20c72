import type { Phrases } from './phrases.js';

const number = (ms: number): number =>
  ms % 100 === 0 || ms > 10_000 ? Math.round(ms / 100) / 10 : Math.round(ms / 10) / 100;

const roles: Record<string, string> = {
  title: 'タイトル',
  caption: '字幕',
  lower_third: 'ネームテロップ',
  end_card: 'エンドカード',
};

const positions: Record<string, string> = {
  center: '中央',
  top: '上',
  bottom: '下',
  'top-left': '左上',
  'top-center': '上中央',
  'top-right': '右上',
  'center-left': '左',
  'center-right': '右',
  'bottom-left': '左下',
  'bottom-center': '下中央',
  'bottom-right': '右下',
};

/** Japanese. */
export const ja: Phrases = {
  seconds(ms) {
    const value = number(ms);
    const rest = Math.round((value % 60) * 10) / 10;
    return value < 90 ? `${value}秒` : `${Math.floor(value / 60)}分${rest === 0 ? '' : `${rest}秒`}`;
  },
  percent: (fraction) => `${Math.round(fraction * 100)}%`,
  list: (items) => items.join('、'),
  quote: (text) => `「${text}」`,
  shot: (place, name, kind) => `${place}${kind === 'video' ? '番目のクリップ' : '枚目'}（${name}）`,
  shotRows: (rows, kind) =>
    `${rows.map(([from, to]) => (from === to ? from : `${from}～${to}`)).join('、')}${kind === 'image' ? '枚目' : '番目'}`,
  more: (count) => `ほか${count}`,
  everyShot: (count) => (count === 1 ? '写真' : `全${count}枚`),
  role: (role) => roles[role] ?? '文字',
  none: 'なし',
  canvas: (from, to) => `画面を${from}から${to}に変えました。`,
  fps: (from, to) => `フレームレートを${from}から${to}にしました。`,
  style: (name) => `スタイルを「${name}」にしました。`,
  projectTitle: (title) => `プロジェクト名を「${title}」にしました。`,
  background: (color) => `背景を${color}にしました。`,
  shotsAdded: (names, place) => `${names}を${place}に追加しました。`,
  atEnd: '最後',
  atPlace: (place) => `${place}番目`,
  shotsRemoved: (names) => `${names}を削除しました。`,
  allRemoved: '写真をすべて外しました。',
  moved: (shot, to) => `${shot}を${to}番目に移しました。`,
  swapped: (a, b) => `${a}と${b}を入れ替えました。`,
  order: (names) => `新しい順番：${names}。`,
  stays: (shots, to, from, many) =>
    `${shots}を${many ? 'それぞれ' : ''}${to}にしました${from === null ? '' : `（前は${from}）`}。`,
  transitionAll: (name, length) => `すべての切り替えを「${name}」（${length}）にしました。`,
  transitionNoneAll: '切り替え効果をすべて外しました。',
  transition: (where, name, length) => `${where}の切り替えを「${name}」（${length}）にしました。`,
  transitionNone: (where) => `${where}の切り替え効果を外しました。`,
  opening: (name, length) =>
    name === null
      ? '最初の写真からそのまま始まるようにしました。'
      : `映像の始まりを「${name}」（${length}）にしました。`,
  ending: (name, length) =>
    name === null
      ? '最後の写真のまま終わるようにしました。'
      : `映像の終わりを「${name}」（${length}）にしました。`,
  transitionLength: (where, from, to) =>
    `${where === null ? '' : `${where}の`}切り替えを${from}から${to}にしました。`,
  between: (a, b) => `${a}枚目と${b}枚目の間`,
  motion: (shots, name) => `${shots}の動きを「${name}」にしました。`,
  motionNone: (shots) => `${shots}を静止させました。`,
  motionAmount: (shots, stronger) => `${shots}の動きを${stronger ? '強く' : '弱く'}しました。`,
  look: (shots, name) => `${shots}の色を「${name}」にしました。`,
  lookNone: (shots) => `${shots}を元の色に戻しました。`,
  lookStrength: (shots, to) => `${shots}のルックの強さを${to}にしました。`,
  amount(shots, what, up, to) {
    const name = { brightness: '明るさ', contrast: 'コントラスト', saturation: '彩度' }[what];
    return `${shots}の${name}を${up ? '上げ' : '下げ'}ました（${to}）。`;
  },
  fit: (shots, fit) =>
    ({
      cover: `${shots}を画面いっぱいに表示します。`,
      contain: `${shots}の全体を表示します。`,
      blur: `${shots}の全体をぼかした背景の上に表示します。`,
    })[fit],
  replaced: (place, from, to) => `${place}枚目を${from}から${to}に差し替えました。`,
  speed: (shot, factor) => `${shot}の速度を${factor}倍にしました。`,
  clipVolume: (shot, to, silent) => (silent ? `${shot}を消音しました。` : `${shot}の音量を${to}にしました。`),
  trimmed: (shot, from, to) => `${shot}は素材の${from}から${to}までを使います。`,
  textAdded: (role, text, when) => `${role}「${text}」を追加しました（${when}）。`,
  textsAdded: (role, count, first, how) =>
    `${role}を${count}件追加しました（${first.map((text) => `「${text}」`).join('')}…${how === '' ? '' : `、${how}`}）。`,
  textRemoved: (role, text) => `${role}「${text}」を削除しました。`,
  textsRemoved: (role, count) => `${role}を${count}件削除しました。`,
  sameForTexts: (count) => `ほかの文字${count}件も同じです。`,
  textWords: (role, from, to) => `${role}を「${from}」から「${to}」に変えました。`,
  textColor: (text, color) => `「${text}」の色を${color}にしました。`,
  textSize: (text, bigger, to) =>
    `「${text}」${bigger === undefined ? 'の大きさを変え' : bigger ? 'を大きくし' : 'を小さくし'}ました（${to} px）。`,
  comma: '、',
  place: (position) => positions[position] ?? position,
  textPosition: (text, position) => `「${text}」を${positions[position] ?? position}に移しました。`,
  textStyle: (text, what) => `「${text}」の見た目を変えました：${what}。`,
  textTime: (text, when) => `「${text}」の表示時間：${when}。`,
  fromTo: (from, to) => `${from}から${to}まで`,
  onShot: (place, name) => `${place}枚目（${name}）の上`,
  musicAdded: (name) => `音楽を入れました：${name}。`,
  musicRemoved: '音楽を外しました。',
  musicChanged: (from, to) => `音楽を「${from}」から「${to}」に変えました。`,
  musicVolume: (from, to) => `音楽の音量を${from}から${to}にしました。`,
  musicFade: (side, to) =>
    to === null
      ? `音楽はすぐに${side === 'in' ? '始まり' : '終わり'}ます。`
      : `音楽の${side === 'in' ? 'フェードイン' : 'フェードアウト'}を${to}にしました。`,
  musicStart: (at) => `音楽は${at}から始まります。`,
  musicSource: (at) => `曲の${at}の位置から流れます。`,
  sound: (what) => `${what}が変わりました。`,
  filmLength: (to, from) => `全体の長さは${to}になりました（前は${from}）。`,
  filmEmpty: '写真がなくなりました。',
};
