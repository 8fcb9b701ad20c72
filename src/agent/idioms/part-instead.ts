import { hasTag } from '../../language/index.js';
import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { type Scene, shots } from '../scene.js';

const otherPart =
  /^(?:(?:no|nah|oh|hm+|wait|sorry|ok|well|actually|better|rather|maybe|perhaps|make (?:it|that)|i mean|i meant|take|use|keep|show|give me|i'd rather have|or|the|just|only|,) )*(first|opening|last|final|middle) (?:\S+ ?)?(?:seconds?|secs?|s)?(?: (?:instead|please|then|rather|of it|of him|of her|of that))*$/;

/** 要后面5秒, 留中间的: with # where a time is said. */
const otherPartHan =
  /^(?:不对|不是|还是|就|只|我|给我|改成|换成|,)*(?:要|留|用|取|保留|截)?(?<side>最后|后|末尾|结尾|前|开头|中间)(?:面|头|边)?(?:(?:的?那?#)(?:的|那段|那部分|部分)*|(?:的|那段|那部分|部分)+)(?:吧|就行|就好)?$/;

/** `better the last four` after the first four seconds of a clip were kept: another part of what it showed before. */
export function partInstead(clause: Clause, scene: Scene): Read | undefined {
  const { language } = clause.reading;
  const han = language === 'zh';
  if ((language !== 'en' && !han) || scene.trail.asked || scene.planned.length > 0) return undefined;
  const last = scene.conversation.past.at(-1);
  const cut = last?.commands.at(-1);
  if (last === undefined || cut?.name !== 'trim_clip' || clause.has('file', 'fileWord', 'photo'))
    return undefined;
  const said = clause.tokens.map((token) => (hasTag(token, 'duration') ? '#' : token.text)).join('');
  const side = han ? otherPartHan.exec(said)?.groups?.side : otherPart.exec(clause.text)?.[1];
  const number = clause.value<number>('number');
  const kept = Math.round(Number(cut.params.toMs) - Number(cut.params.fromMs));
  const ms =
    clause.value<number>('duration') ??
    (number !== undefined ? number * 1000 : han && kept > 0 ? kept : undefined);
  const was = shots(last.before).find(({ id }) => id === cut.params.photo);
  if (side === undefined || ms === undefined || was === undefined) return undefined;
  const from = was.sourceStartMs;
  const to = from + Math.round(was.durationMs * was.speed);
  const span = Math.round(ms * was.speed);
  if (span >= to - from) return undefined;
  const fromMs = /first|opening|前|开头/.test(side)
    ? from
    : /middle|中/.test(side)
      ? Math.round((from + to - span) / 2)
      : to - span;
  const commands = [{ name: 'trim_clip', params: { photo: was.id, fromMs, toMs: fromMs + span } }];
  return {
    intent: 'part-instead',
    outcome: { kind: 'instead', here: false, commands, topic: 'clips', shots: [was.id] },
  };
}
