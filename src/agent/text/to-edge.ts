import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { namesText, textsMeant } from '../referents/texts-meant.js';
import { commandBefore, filmMs, type Scene, texts } from '../scene.js';

const english =
  /^(?:(?:please|can you|could you|and|now|then|ok|no|actually) )*(?:move|put|show|shift|bring|have) (?:the |my |our |that |this )?(?:title|caption|text|line|words|date|name)s?(?: \S+){0,2}? (?:to|at) the (?:(?:very )?(end|ending|close)|(?:very )?(?:start|beginning|opening))(?: of (?:it|the (?:film|video|movie)))?(?: instead| please| then)*$/;
/** `at the end`, `put it at the start` right after words were written on no photo. */
const unplaced =
  /^(?:(?:please|can you|could you|and|now|then|ok|no|actually|it should be|it goes) )*(?:(?:move|put|show|shift|bring|have|write) (?:it|that|this|them) )?(?:to|at) the (?:(?:very )?(end|ending|close)|(?:very )?(?:start|beginning|opening))(?: of (?:it|the (?:film|video|movie)))?(?: instead| please| then)*$/;
const chinese =
  /^(?:把|将|请|那|就|还是|再)*(?:(?:这|那)?(?:句|行|个|几个)?(?:标题|片头|字幕|文字|日期|片名|字|话|片尾|结尾)(?:的?(?:那|这)?(?:几个字|句话?|行字?|个|几个))?)?(?:都|就|也|给我|再|还是)*(?:挪|移|放|搬|换|调|改|摆|拖)(?:到|去|在|至)?(?:片子|影片|视频|全片)?的?(?:最)?(?:(结尾|片尾|最后|末尾|后面|尾巴上?)|片头|开头|最前面?|前面|开场)(?:去|来|显示|出现|再出现|的时候)?(?:吧|了|好了)?$/;

/** 标题挪到结尾, `move the title to the end`: the same words at the other end of the film. */
export function toEdge(clause: Clause, scene: Scene): Read | undefined {
  if (clause.has('quote', 'duration', 'photo', 'music')) return undefined;
  // `show the title again at the end`: there as well.
  if (/\b(?:again|once more|a second time|too|as well)\b/.test(clause.text)) return undefined;
  const form = { en: english, zh: chinese }[clause.reading.language as string];
  const bare = wroteOnNone(scene) ? unplaced.exec(clause.text) : null;
  const found = form?.exec(clause.text) ?? bare;
  if (found === undefined || found === null) return undefined;
  const shown = texts(scene.draft);
  const named = textsMeant(clause, scene);
  const held = shown.filter(({ id }) => scene.focus.texts.includes(id));
  const [text, ...more] = named.length > 0 ? named : held.length > 0 ? held : shown;
  if (
    text === undefined ||
    more.length > 0 ||
    (!namesText(clause) && (held.length === 0 || scene.focus.topic !== 'text'))
  )
    return undefined;
  const startMs = found[1] === undefined ? 0 : Math.max(0, filmMs(scene.draft) - text.durationMs);
  const commands = [{ name: 'time_text', params: { texts: [text.id], startMs } }];
  return { intent: 'to-edge', outcome: { kind: 'edit', commands, topic: 'text', texts: [text.id] } };
}

/** The last wish wrote words on no photo: where they go may be said yet. */
export function wroteOnNone({ conversation, planned, focus, fresh }: Scene): boolean {
  const last = commandBefore({ conversation });
  const unplaced = last?.name === 'add_text' && last.params.photos === undefined;
  return unplaced && planned.length === 0 && !fresh && focus.topic === 'text' && focus.texts.length === 1;
}
