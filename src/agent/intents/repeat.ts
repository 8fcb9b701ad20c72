import { hasTag } from '../../language/index.js';
import { defineIntent, edit, type Outcome, type Read } from '../outcome.js';
import { strengthIn } from '../reading/amount.js';
import type { Clause } from '../reading/clause.js';
import { colourLevels } from '../reading/matters.js';
import { commandBefore, lastCommand, type Scene } from '../scene.js';

const stepped = /^set_(?:photo_length|volume|look|transition)$/;

const stillHan =
  /^(?:还是|还|还嫌|依然|仍然)(?:有点|有些|太|嫌|觉得|不够)?(?<how>慢|快|长|短|暗|亮|吵|响|轻|大声|小声|晃|猛)(?:了|点|些)*$/;
/** Which change was not enough where a thing is found so still. */
const notEnough: Readonly<Record<string, readonly [key: string, up: boolean]>> = {
  ...{ 慢: ['length', false], 长: ['length', false], 快: ['length', true], 短: ['length', true] },
  ...{ 暗: ['brightness', true], 亮: ['brightness', false] },
  ...{ 吵: ['volume', false], 响: ['volume', false], 大声: ['volume', false] },
  ...{ 轻: ['volume', true], 小声: ['volume', true] },
};

/** 还是慢 after all was made faster: once more the same. */
function onceMore(clause: Clause, scene: Scene): Outcome | undefined {
  const how = scene.planned.length > 0 ? undefined : stillHan.exec(clause.text)?.groups?.how;
  const last = commandBefore(scene);
  const [key, up] = notEnough[how ?? ''] ?? [];
  // 镜头动得太快了 | 还是快: less of the move, as before.
  const camera = last?.name === 'set_motion' ? last.params.factor : undefined;
  if (typeof camera === 'number' && /^[快晃猛慢]$/.test(how ?? '') && camera < 1 === (how !== '慢'))
    return { kind: 'edit', commands: [last!], topic: scene.focus.topic, shots: scene.focus.shots };
  if (key === undefined || last === undefined) return undefined;
  const matter = {
    set_photo_length: 'length',
    set_transition: 'length',
    set_volume: 'volume',
    adjust_colour: 'brightness',
  }[last.name];
  const { factor, brightness } = last.params;
  const grew = typeof factor === 'number' ? factor > 1 : Number(brightness ?? Number.NaN) > 0;
  const known = typeof factor === 'number' || typeof brightness === 'number';
  if (matter !== key || !known || grew !== up) return undefined;
  return { kind: 'edit', commands: [last], topic: scene.focus.topic, shots: scene.focus.shots };
}

/** `still too fast`, `still not big enough`: the text that was just changed, once more the same way. */
export function stillSo(clause: Clause, scene: Scene): Read | undefined {
  const more = scene.focus.topic === 'text' ? undefined : onceMore(clause, scene);
  if (more !== undefined) return { intent: 'repeat', outcome: more };
  if (scene.focus.topic !== 'text' || scene.planned.length > 0 || !still.test(clause.text)) return undefined;
  const last = commandBefore(scene);
  const relative = last !== undefined && ('sizeFactor' in last.params || 'byMs' in last.params);
  if (!relative || !Array.isArray(last.params.texts)) return undefined;
  const texts = last.params.texts.map(String);
  return { intent: 'repeat', outcome: { kind: 'edit', commands: [last], topic: 'text', texts } };
}

const still =
  /^(?:(?:it|that|this|the (?:title|caption|text)|and|but|no|nope|hm+|is|'s|it's|that's) )*still (?:(?:a (?:bit|little)|way|much|far|slightly) )?(?:too \w+|not \w+ enough)(?: for (?:me|us))?$|^(?:还是|仍然|还)(?:有点|有些)?(?:(?:太|不够)(?:大|小|短|长|快|久)|[大小])了?$/;

/** The change before went too far. */
const tooMuch =
  /too much|too far|not (?:quite )?(?:that|so) much|\b(?:still|a bit|a little|quite|rather) much$|太多|太过|过了|过头|有点过$/;

const plainWords = 'more less little much again and yes no too mark andThen'.split(' ');

/** `a bit more`, `even more`, 再来一点: the last relative change once more, or the other way with `less`. */
export const repeat = defineIntent({
  name: 'repeat',
  read(clause, scene) {
    const plain = clause.tokens.every(
      (token) =>
        hasTag(token, ...plainWords) ||
        /^(even|still|just|please|bit|do|that|it|is|s|that's|it's|now|way|too much|too far|not that much|not so much|of|than|quite|so|not|too|much|太多|太过|过了|过头|过头了|过|一下|了|吧|的)$/.test(
          token.text,
        ),
    );
    if (!plain || !(clause.has('more', 'less', 'again', 'little') || tooMuch.test(clause.text)))
      return undefined;
    const last = lastCommand(scene);
    if (last === undefined) return undefined;
    // `shuffle the photos`, `again`
    if (last.name === 'sort_photos' && clause.has('again') && scene.planned.length === 0)
      return { kind: 'edit', commands: [last], topic: scene.focus.topic };
    const { factor, byMs, sizeFactor } = last.params as {
      factor?: number;
      byMs?: number;
      sizeFactor?: number;
    };
    // After less of something, `less` is more of the same and `more` goes back.
    const amounts = colourLevels.filter((name) => typeof last.params[name] === 'number');
    const lowered =
      (factor ?? sizeFactor ?? 1) < 1 || (byMs ?? Number(last.params[amounts[0] ?? ''] ?? 0)) < 0;
    const over = tooMuch.test(clause.text) || /太大了/.test(clause.text);
    // `still a bit much` after less of it: less again.
    const stillOver = over && lowered && /\bstill\b/.test(clause.text);
    // `no, that's too much, make it 1`: why the wish is said again.
    if (over && scene.planned.length > 0) return { kind: 'nothing' };
    const returning = /\btoo (?:much|far)\b/.test(scene.conversation.past.at(-1)?.sentence ?? '');
    const further = clause.has('more', 'less') && (returning || /\beven\b|还要|再/.test(clause.text));
    const back = over || (clause.has('less') && !(lowered && further));
    const strength = strengthIn(clause);
    // Too much of a change: the middle between before and now.
    // `no, less than that`: the turn before was taken back, and is done again in part.
    const redone = scene.trail.undone.length > 0 && scene.planned.length === 0 && !clause.has('again');
    const size =
      redone && (over || clause.has('less'))
        ? 0.5
        : redone && clause.has('more')
          ? 1.5
          : over
            ? stillOver
              ? 0.5
              : -0.5
            : { little: 0.5, usual: 1, much: 2 }[strength] * (back ? -1 : 1);
    const again = (value: number): number => Math.round(value ** size * 1000) / 1000;
    // After a value (`30 seconds`, `40 %`): a step from there.
    const value = ['durationMs', 'volume', 'strength'].find((name) => typeof last.params[name] === 'number');
    if (factor === undefined && byMs === undefined && value !== undefined && !clause.has('again')) {
      const step = { little: 1.15, usual: 1.3, much: 1.6 }[strength];
      const times = Math.round((back ? 1 / step : step) * 1000) / 1000;
      const command =
        last.name === 'set_length'
          ? { name: 'set_length', params: { durationMs: Math.round(Number(last.params[value]) * times) } }
          : stepped.test(last.name)
            ? {
                name: last.name,
                params: Object.fromEntries([
                  ...Object.entries(last.params).filter(([name]) => name !== value),
                  ['factor', times],
                ]),
              }
            : undefined;
      if (command !== undefined)
        return { kind: 'edit', commands: [command], topic: scene.focus.topic, shots: scene.focus.shots };
    }
    if (factor === undefined && byMs === undefined && sizeFactor === undefined && amounts.length === 0)
      return undefined;
    const params = {
      ...last.params,
      ...(factor === undefined ? {} : { factor: again(factor) }),
      ...(byMs === undefined ? {} : { byMs: Math.round(byMs * size) }),
      ...(sizeFactor === undefined ? {} : { sizeFactor: again(sizeFactor) }),
      ...Object.fromEntries(
        amounts.map((name) => [name, Math.round(Number(last.params[name]) * size * 100) / 100]),
      ),
    };
    return edit(last.name, params, { topic: scene.focus.topic });
  },
});
