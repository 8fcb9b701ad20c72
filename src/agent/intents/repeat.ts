import { hasTag } from '../../language/index.js';
import { defineIntent } from '../outcome.js';

/** `a bit more`, `even more`, 再来一点: the last relative change once more, or the other way with `less`. */
export const repeat = defineIntent({
  name: 'repeat',
  read(clause, scene) {
    const plain = clause.tokens.every(
      (token) =>
        ['more', 'less', 'little', 'much', 'again', 'and', 'yes', 'no', 'too', 'mark', 'andThen'].some(
          (concept) => hasTag(token, concept),
        ) || /^(even|still|just|please|bit|do|that|it|一下|了|吧|的)$/.test(token.text),
    );
    if (!plain || !(clause.has('more', 'less', 'again', 'little') || /too much|太过|过了/.test(clause.text)))
      return undefined;
    const last = scene.planned.at(-1) ?? scene.conversation.past.at(-1)?.commands.at(-1);
    if (last === undefined) return undefined;
    const { factor, byMs, sizeFactor } = last.params as {
      factor?: number;
      byMs?: number;
      sizeFactor?: number;
    };
    const back = clause.has('less') || /too much|太多|太过|过了|太大了/.test(clause.text);
    if (factor === undefined && last.name === 'set_volume' && clause.has('more', 'less', 'little')) {
      const params = { target: last.params.target, factor: back ? 0.75 : 1.3 };
      return { kind: 'edit', commands: [{ name: 'set_volume', params }], topic: scene.focus.topic };
    }
    const amounts = ['brightness', 'contrast', 'saturation'].filter(
      (name) => typeof last.params[name] === 'number',
    );
    if (factor === undefined && byMs === undefined && sizeFactor === undefined && amounts.length === 0)
      return undefined;
    const params = {
      ...last.params,
      ...(factor === undefined ? {} : { factor: back ? 1 / factor : factor }),
      ...(byMs === undefined ? {} : { byMs: back ? -byMs : byMs }),
      ...(sizeFactor === undefined ? {} : { sizeFactor: back ? 1 / sizeFactor : sizeFactor }),
      ...Object.fromEntries(amounts.map((name) => [name, (back ? -1 : 1) * Number(last.params[name])])),
    };
    return { kind: 'edit', commands: [{ name: last.name, params }], topic: scene.focus.topic };
  },
});
