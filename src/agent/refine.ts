import type { EditCommand } from '../edits/index.js';
import { hasTag } from '../language/index.js';
import type { Clause } from './clause.js';
import { idsOf, photosParam, present } from './common.js';
import type { Outcome } from './outcome.js';
import type { Scene } from './scene.js';

const small = new Set(
  'and also too same for the only on in of though please but with a just one then with to do now 也 同样 一样 还有 只 就 的 仅 和 吧 呢 都 给 对 那 了 再 把'.split(
    ' ',
  ),
);

/** Nothing in the clause but photos and small words: it changes to what an earlier wish applies. */
const isBare = (clause: Clause): boolean =>
  clause.refs.length > 0 &&
  clause.tokens.every(
    (token, index) =>
      small.has(token.text) ||
      hasTag(token, 'mark') ||
      hasTag(token, 'and') ||
      hasTag(token, 'except') ||
      hasTag(token, 'yes') ||
      hasTag(token, 'all') ||
      hasTag(token, 'again') ||
      hasTag(token, 'correction') ||
      /^(on second thought|same|only|第|张|那)$/.test(token.text) ||
      (token.tags.length === 0 && /^(second|thought|again|thing|goes)$/.test(token.text)) ||
      clause.refs.some((item) => index >= item.from && index < item.to),
  );

/**
 * A clause that only names photos: `all of them except the sunset`, `same for the last one`, `only the temple`. The wish
 * before it, of this sentence or the last turn, is done to those photos; with `only` or an exception, to no others.
 */
export function refine(clause: Clause, scene: Scene): { intent: string; outcome: Outcome } | undefined {
  if (!isBare(clause) || scene.trail.asked) return undefined;
  const here = scene.planned.at(-1);
  const last: EditCommand | undefined = here ?? scene.conversation.past.at(-1)?.commands.at(-1);
  if (last === undefined || !('photos' in last.params)) return undefined;
  const ids = present(scene, [...new Set(clause.refs.flatMap((item) => idsOf(item, scene, clause.refs)))]);
  if (ids.length === 0) return undefined;
  const narrows = /\bonly\b|\bjust\b|只|仅/.test(clause.text) || clause.has('except');
  const params = { ...last.params, photos: photosParam(scene, ids) };
  const about = { topic: scene.focus.topic, shots: ids };
  const commands = [{ name: last.name, params }];
  if (!narrows) return { intent: 'refine', outcome: { kind: 'edit', commands, ...about } };
  return { intent: 'refine', outcome: { kind: 'instead', commands, here: here !== undefined, ...about } };
}
