import { musicIn, shots } from '../scene.js';
import type { Fact } from './film-facts.js';

/** 静音了吗, 声音关了没有: of everything that is heard. */
const whether =
  /^(?:那|请问|现在|已经|片子|视频|影片|音乐|声音|背景音乐|原声|的|是|都)*(?:(?:有没有|是不是|是否)(?:已经)?(?:静音|关声音)了?|(?:静音|没声音?|关声音|关掉声音|关掉|关)(?:了|的|着)?(?:吗|么|没有?|是吧|对吧))[?？]?$/;
/** 怎么没有声音, 没有音乐怎么办: why nothing is heard. */
const why =
  /^(?:我|现在|片子|视频|影片)*(?:(?:怎么|为什么|为啥|咋)(?:会|就|都|还是|现在)*(?:没有?(?:声音?|音乐)|听不[到见](?:声音|音乐)?)|(?:没有?(?:声音?|音乐)|听不[到见](?:声音|音乐)?)了?(?:怎么办|咋办|怎么回事|咋回事|怎么弄))(?:了|啊|呢|呀|的)*[?？]?$/;

const percent = (volume: number): string => `${Math.round(volume * 100)}%`;

/** Whether the music is heard, and the clips; asked in Chinese. */
export const silenced: Fact = (clause, { draft, assets }) => {
  if (clause.reading.language !== 'zh' || clause.tokens.length > 12) return undefined;
  const said = clause.text.replace(/ /g, '');
  const asked = whether.test(said);
  if (!asked && !why.test(said)) return undefined;
  const track = musicIn(draft);
  const music = track === undefined ? '没有音乐' : track.volume === 0 ? '音乐是静音' : '';
  const parts = [music === '' ? `音乐音量 ${percent(track!.volume)}` : music];
  for (const { name, fileId, mediaKind, volume } of shots(draft))
    if (mediaKind === 'video' && assets.some((asset) => asset.hasAudio && asset.fileId === fileId))
      parts.push(volume === 0 ? `${name} 是静音` : `${name} 的音量是 ${percent(volume)}`);
  const told = parts.join('，');
  const off = !told.includes('%');
  if (asked) return `${off ? '是的' : '没有'}，${told}。`;
  return off
    ? `现在${told}。想要声音，说“声音打开”或者想要的音乐风格就行，比如“舒缓的钢琴”。`
    : `现在${told}。听不到的话看看设备的音量；想大声点就说“音乐大一点”。`;
};
