import {
  type Draft,
  type DraftDiff,
  diffDrafts,
  isEmptyDiff,
  ratioName,
  type SegmentPlace,
} from '../draft/index.js';

type Change = DraftDiff['changed'][number];

const seconds = (ms: number): string => String(Math.round(ms / 100) / 10);

/** Words for what is on a timeline, English and Chinese. */
const nouns: Readonly<Record<SegmentPlace['role'], { en: string; zh: string }>> = {
  video: { en: 'photo', zh: '照片' },
  bgm: { en: 'music', zh: '音乐' },
  voice: { en: 'voice', zh: '配音' },
  sfx: { en: 'sound', zh: '音效' },
  title: { en: 'title', zh: '标题' },
  caption: { en: 'caption', zh: '字幕' },
  lower_third: { en: 'lower third', zh: '下方字条' },
  end_card: { en: 'end card', zh: '片尾文字' },
};

/** Words for the fields of a segment; the first part of a path that is listed decides. */
const fields: Readonly<Record<string, { en: string; zh: string }>> = {
  durationMs: { en: 'length', zh: '时长' },
  startMs: { en: 'start', zh: '开始时间' },
  'motion.type': { en: 'camera motion', zh: '镜头运动' },
  motion: { en: 'camera motion', zh: '镜头运动' },
  'transition.type': { en: 'transition', zh: '转场' },
  'transition.durationMs': { en: 'transition length', zh: '转场时长' },
  transition: { en: 'transition', zh: '转场' },
  'look.preset': { en: 'look', zh: '滤镜' },
  look: { en: 'colours', zh: '色彩' },
  placement: { en: 'placement', zh: '位置' },
  speed: { en: 'speed', zh: '速度' },
  volume: { en: 'volume', zh: '音量' },
  fadeInMs: { en: 'fade in', zh: '淡入' },
  fadeOutMs: { en: 'fade out', zh: '淡出' },
  mood: { en: 'mood', zh: '曲风' },
  text: { en: 'text', zh: '文字内容' },
  'style.color': { en: 'text colour', zh: '文字颜色' },
  'style.size': { en: 'text size', zh: '文字大小' },
  'style.position': { en: 'text position', zh: '文字位置' },
  style: { en: 'text style', zh: '文字样式' },
  template: { en: 'title style', zh: '标题样式' },
  enter: { en: 'entrance', zh: '入场动画' },
  exit: { en: 'exit', zh: '退场动画' },
  fileId: { en: 'file', zh: '文件' },
  name: { en: 'name', zh: '名称' },
};

const fieldWord = (path: string): { en: string; zh: string } | undefined =>
  fields[path] ?? fields[path.split('.')[0]!];

function valueWord(path: string, value: unknown, zh: boolean): string | undefined {
  if (path.endsWith('Ms') && typeof value === 'number')
    return zh ? `${seconds(value)} 秒` : `${seconds(value)} s`;
  if (path === 'volume' && typeof value === 'number') return `${Math.round(value * 100)}%`;
  if (typeof value === 'string') {
    if (path === 'text') return zh ? `“${value}”` : `"${value}"`;
    return value.length > 0 && value.length <= 40 ? value.replaceAll('_', ' ') : undefined;
  }
  if (value === null) return zh ? '无' : 'none';
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (typeof value === 'object' && 'type' in value) return valueWord(path, value.type, zh);
  return undefined;
}

/** `photo 2`, `the title "Rome"`, `the music`. */
function placeWord({ role, index, segment, main }: SegmentPlace, zh: boolean): string {
  const noun = nouns[role];
  if ('text' in segment) return zh ? `${noun.zh}“${segment.text}”` : `the ${noun.en} "${segment.text}"`;
  if (role === 'video') {
    const what = main ? noun : { en: 'overlay', zh: '叠加画面' };
    return zh ? `第 ${index + 1} 张${what.zh}` : `${what.en} ${index + 1}`;
  }
  const name = segment.name === '' ? '' : zh ? `“${segment.name}”` : ` ${segment.name}`;
  return zh ? `${noun.zh}${name}` : `the ${noun.en}${name}`;
}

const count = (number: number, zh: boolean): string =>
  zh ? `${number} 张照片` : `${number} ${number === 1 ? 'photo' : 'photos'}`;

function tellPlaces(
  verb: { en: string; zh: string },
  places: readonly SegmentPlace[],
  zh: boolean,
): string[] {
  if (places.length === 0) return [];
  const photos = places.filter(({ main }) => main);
  const rest = places.filter(({ main }) => !main);
  const shown = rest.slice(0, 6).map((place) => placeWord(place, zh));
  if (rest.length > 6) shown.push(zh ? `等 ${rest.length - 6} 项` : `${rest.length - 6} more`);
  const items = [...(photos.length > 0 ? [count(photos.length, zh)] : []), ...shown];
  return [zh ? `${verb.zh}${items.join('、')}。` : `${verb.en} ${items.join(', ')}.`];
}

/** One sentence for each field and new value: what many photos share is said once. */
function tellChanged(changed: readonly Change[], photoCount: number, zh: boolean): string[] {
  const groups = new Map<string, { path: string; to: unknown; places: SegmentPlace[] }>();
  for (const { after, fields: list } of changed) {
    for (const { field, to } of list) {
      if (fieldWord(field) === undefined) continue;
      const key = `${fieldWord(field)?.en} ${JSON.stringify(valueWord(field, to, zh))} ${after.main ? 'main' : after.role}`;
      const group = groups.get(key) ?? { path: field, to, places: [] };
      if (!group.places.includes(after)) group.places.push(after);
      groups.set(key, group);
    }
  }
  const told = new Set<string>();
  return [...groups.values()].flatMap(({ path, to, places }) => {
    const all = places.length > 1 && places.length === photoCount && places.every(({ main }) => main);
    const many = places.length > 4;
    const where = all
      ? zh
        ? '所有照片'
        : 'all photos'
      : many
        ? zh
          ? `${places.length} 处`
          : `${places.length} places`
        : places.map((place) => placeWord(place, zh)).join(zh ? '、' : ', ');
    const word = fieldWord(path)!;
    // A parameter below a listed field has no value a person would read.
    const value = fields[path] === undefined ? undefined : valueWord(path, to, zh);
    const sentence = zh
      ? `${where}：${word.zh}${value === undefined ? '已调整' : `改为 ${value}`}。`
      : `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${word.en} ${value === undefined ? 'adjusted' : `is now ${value}`}.`;
    if (told.has(sentence)) return [];
    told.add(sentence);
    return [sentence];
  });
}

/** At most this many sentences; the timeline line shows the rest. */
const maxSentences = 8;

/**
 * What differs between two drafts, told to a person in English or Chinese. Empty when nothing that can be seen or
 * heard differs.
 */
export function tellChanges(before: Draft, after: Draft, language?: string): string {
  const zh = language?.startsWith('zh') === true;
  const diff = diffDrafts(before, after);
  if (isEmptyDiff(diff)) return '';
  const photoCount = after.tracks.find(({ kind }) => kind === 'video');
  const photos = photoCount?.kind === 'video' ? photoCount.segments.length : 0;
  const sentences = [
    ...tellPlaces({ en: 'Added', zh: '添加了' }, diff.added, zh),
    ...tellPlaces({ en: 'Removed', zh: '删除了' }, diff.removed, zh),
    ...diff.moved
      .slice(0, 3)
      .map(({ from, to }) =>
        zh ? `原第 ${from + 1} 张照片现在是第 ${to + 1} 张。` : `Photo ${from + 1} is now photo ${to + 1}.`,
      ),
    ...tellChanged(diff.changed, photos, zh),
  ];
  const changedField = (name: string) => diff.fields.some(({ field }) => field === name);
  if (changedField('width') || changedField('height')) {
    const size = `${after.width}x${after.height} (${ratioName(after.width, after.height)})`;
    sentences.push(zh ? `画面现在是 ${size}。` : `The picture is now ${size}.`);
  }
  if (changedField('title') && after.title !== '') {
    sentences.push(zh ? `项目名称：“${after.title}”。` : `The project is called "${after.title}".`);
  }
  if (changedField('style') && after.style !== null) {
    sentences.push(zh ? `风格：${after.style}。` : `The style is ${after.style}.`);
  }
  if (changedField('fps')) sentences.push(zh ? `帧率 ${after.fps}。` : `${after.fps} frames a second.`);
  if (changedField('background'))
    sentences.push(zh ? `背景 ${after.background}。` : `The background is ${after.background}.`);
  const shown = sentences.slice(0, maxSentences);
  if (diff.durationMs.from !== diff.durationMs.to) {
    const length = seconds(diff.durationMs.to);
    const was =
      diff.durationMs.from === 0
        ? ''
        : zh
          ? `（原 ${seconds(diff.durationMs.from)} 秒）`
          : ` (was ${seconds(diff.durationMs.from)} s)`;
    shown.push(zh ? `影片现在 ${length} 秒${was}。` : `The film is now ${length} s long${was}.`);
  }
  if (shown.length === 0) shown.push(zh ? '时间线已更新。' : 'The timeline was updated.');
  return shown.join(zh ? '' : ' ');
}
