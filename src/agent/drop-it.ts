import type { EditCommand } from '../edits/index.js';
import type { Clause } from './clause.js';
import type { Outcome } from './outcome.js';
import type { Scene } from './scene.js';

/** 关掉, 直接去掉, 不要了: nothing but that something goes. */
const bare =
  /^(?:就|直接|全|都|统统|全部|全都|还是|干脆|索性|把它|把它们|给我|帮我|请|麻烦|那就|给)*(?:关掉|关了|关上|关闭|去掉|去了|删掉|删了|删除|拿掉|不要|取消|撤掉|撤了|静音|消音|消掉|弄掉|砍掉)(?:了|吧|算了|好了|它|它们|一下|就行|就好|呗|啊|啦)*$/;

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
export function dropIt(clause: Clause, scene: Scene): { intent: string; outcome: Outcome } | undefined {
  const last = scene.planned.at(-1);
  if (last === undefined || clause.reading.language !== 'zh' || !bare.test(clause.text)) return undefined;
  const command = gone(last, /静音|消音/.test(clause.text));
  if (command === undefined) return undefined;
  const { topic, shots } = scene.focus;
  return { intent: 'drop-it', outcome: { kind: 'instead', here: true, commands: [command], topic, shots } };
}
