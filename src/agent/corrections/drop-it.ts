import type { EditCommand } from '../../edits/index.js';
import { hasOneOf, hasTag, type Token, textOf } from '../../language/index.js';
import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import type { Scene } from '../scene.js';

/** 关掉, 直接去掉, 不要了: nothing but that something goes. */
const bare =
  /^(?:就|直接|全|都|统统|全部|全都|还是|干脆|索性|把它|把它们|给我|帮我|请|麻烦|那就|给)*(?:关掉|关了|关上|关闭|去掉|去了|删掉|删了|删除|拿掉|不要|取消|撤掉|撤了|静音|消音|消掉|弄掉|砍掉)(?:了|吧|算了|好了|它|它们|一下|就行|就好|呗|啊|啦)*$/;

/** 太吵, 有点杂: how what goes is found at fault, with nothing that is wished. */
const faulty =
  /^(?:实在|真的?|也|都|感觉|听着|看着|还是)*(?:太|有点|有些|好|很|挺|超|特别|不|没|挡|盖|遮)[^把给让改换调加放移]*$/;

/** What takes the place of a vague wish about something when that shall go as a whole. */
function gone({ name, params }: EditCommand, quiet: boolean): EditCommand | undefined {
  const vague = ['factor', 'sizeFactor'].some((key) => typeof params[key] === 'number');
  if (!vague) return undefined;
  const photos = params.photos === undefined ? {} : { photos: params.photos };
  if (name === 'set_volume')
    return params.target === 'music' && !quiet
      ? { name: 'remove_music', params: {} }
      : { name, params: { target: params.target, ...photos, volume: 0 } };
  if (name === 'set_look') return { name, params: { ...photos, look: 'none' } };
  if (name === 'set_motion') return { name, params: { ...photos, motion: 'none' } };
  if (name === 'set_transition') return { name, params: { ...photos, transition: 'none' } };
  if (name === 'style_text') return { name: 'remove_text', params: { texts: params.texts } };
  if (name === 'set_photo_length' && Array.isArray(params.photos))
    return { name: 'remove_photos', params: photos };
  return undefined;
}

/** 原声太吵，关掉; 滤镜太重，去掉: what was complained of goes, and is not only made less. */
export function dropIt(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.planned.at(-1);
  if (last === undefined || clause.reading.language !== 'zh' || !bare.test(clause.text)) return undefined;
  const command = gone(last, /静音|消音/.test(clause.text));
  if (command === undefined) return undefined;
  const { topic, shots } = scene.focus;
  return { intent: 'drop-it', outcome: { kind: 'instead', here: true, commands: [command], topic, shots } };
}

/** What belongs to photos, clips or the film and can go without them. */
const parts = new Set('sound music look motion transition title caption text endCard'.split(' '));

const skipped =
  /^(?:就|直接|给我|帮我|都|把它|请)*(?:跳过去?|略过|跳掉|掐掉|剪掉|切掉|砍掉|去掉|不要|别要|删掉)(?:了|吧|它|就行|就好)*$/;

/** 这歌前面8秒是人说话: where the length of a song's opening stands that is only told of; -1 when none is. */
function lengthOfOpening(piece: readonly Token[]): number {
  const at = piece.findIndex((token) => hasTag(token, 'duration'));
  if (at < 0 || !piece.some((token) => hasTag(token, 'music', 'offset'))) return -1;
  return /(?:前面?|开头|一?开始|头)的?(?:那)?$/.test(textOf(piece.slice(0, at), '')) &&
    /^(?:都|全|全都|光)?(?:是|在|没|有|很|太)/.test(textOf(piece.slice(at + 1), ''))
    ? at
    : -1;
}

/**
 * 宝宝那段视频的原声太吵，关掉: what is complained of and what goes are one wish, 宝宝那段视频的原声关掉. The fault itself is left
 * out; a complaint that names no part of the film stays as it is.
 */
export function withFaultJoined(pieces: readonly (readonly Token[])[]): (readonly Token[])[] {
  const joined: (readonly Token[])[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const noun = before?.findLastIndex((token) => hasOneOf(token, parts)) ?? -1;
    const fault = before === undefined || noun < 0 ? '' : textOf(before.slice(noun + 1), '');
    const opened = before === undefined || noun < 0 ? -1 : lengthOfOpening(before);
    if (before !== undefined && faulty.test(fault) && bare.test(textOf(piece, '')))
      joined[joined.length - 1] = [...before.slice(0, noun + 1), ...piece];
    else if (before !== undefined && opened >= 0 && skipped.test(textOf(piece, '')))
      joined[joined.length - 1] = [...before.slice(0, opened + 1), ...piece];
    else joined.push(piece);
  }
  return joined;
}

/** 那段太吵了，关掉: what makes the noise is turned off, not taken out. */
export const silences = (complaint: Clause, next: Clause | undefined): boolean =>
  /太?(?:吵|大声|杂|响|闹)/.test(complaint.text) &&
  next !== undefined &&
  bare.test(next.text) &&
  /关|静音|消音/.test(next.text);
