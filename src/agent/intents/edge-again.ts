import type { EditCommand } from '../../edits/index.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { lastCommand, musicIn, type Scene } from '../scene.js';

/** Said of one edge right after the other: `and in at the start`, `the same at the end`, 开头也一样. */
const otherEdge = {
  en: /^(?:and |also |then |plus |now |maybe |, )*(?:(?:(?:do |have )?(?:the |it )?same(?: thing| one)?|likewise|one|another(?: one)?|fade|fading|it|in|out|fade in|fade out|from black|to black)(?: again| too| as well| also)?,? )?(?:at|in|for|on|to) the (?:very )?(start|beginning|opening|end|ending|close)(?: too| also| as well| please| again)*$/,
  zh: /^(?:还有|以及|那|然后|再|把)*(开头|片头|开场|开始|结尾|片尾|最后)(?:那里|处|的时候)?(?:也|同样|一样|照样)(?:来一个|要|加|这样|一样|同样|弄|做|淡入|淡出|渐入|渐出|渐显|渐黑|有|吧|的|一个)*$/,
};

/** An edge of the film that was just set, in this sentence or in the turn before. */
const edgeBefore = (scene: Scene): EditCommand | undefined => {
  const before = lastCommand(scene);
  return before !== undefined && /^set_(?:opening|ending)$/.test(before.name) ? before : undefined;
};

function sameAtOther(clause: Clause, scene: Scene): Outcome | undefined {
  const before = edgeBefore(scene);
  const { planned } = scene;
  const turn = /^(?:slowly |gently )?(?:fad(?:e|es|ing) )?(out|in)(?: again| too| slowly| gently)*$/.exec(
    clause.wish,
  )?.[1];
  if (turn !== undefined && planned.at(-1) === before && before !== undefined)
    return before.name === (turn === 'in' ? 'set_opening' : 'set_ending')
      ? { kind: 'nothing' }
      : edit(turn === 'in' ? 'set_opening' : 'set_ending', before.params, { topic: 'film' });
  const said = otherEdge[clause.reading.language === 'zh' ? 'zh' : 'en'].exec(clause.text)?.[1];
  if (before === undefined || said === undefined || before.params.transition === 'none') return undefined;
  const name = /^(?:start|begin|open|开|片头)/.test(said) ? 'set_opening' : 'set_ending';
  return name === before.name ? undefined : edit(name, before.params, { topic: 'film' });
}

/** `the music too` right after the film was told to come or go: its sound does the same, in the same time. */
const musicAsWell =
  /^(?:and |also |plus |same for |the same for |do |with )*(?:the )?(?:music|sound|song|audio)(?: should| fades?)*(?: too| also| as well| the same| likewise)(?: please)?$|^(?:and |also |plus |same for |the same for )+(?:the )?(?:music|sound|song|audio)(?: please)?$|^(?:音乐|声音|配乐)(?:也|同样|一样|跟着)(?:是|要|一样|淡出|淡入|这样|吧|的|渐弱|来一个)*$/;

function soundAsWell(clause: Clause, scene: Scene): Outcome | undefined {
  const before = edgeBefore(scene);
  if (before === undefined || !musicAsWell.test(clause.text) || musicIn(scene.draft) === undefined)
    return undefined;
  const inMs = scene.draft.opening?.durationMs;
  const outMs = scene.draft.ending?.durationMs;
  return inMs === undefined && outMs === undefined
    ? undefined
    : edit(
        'fade_music',
        { ...(inMs === undefined ? {} : { inMs }), ...(outMs === undefined ? {} : { outMs }) },
        { topic: 'music' },
      );
}

/** `make that 2 seconds`, 再慢一点 right after the film was given an edge. */
function sameAgain(clause: Clause, scene: Scene): Outcome | undefined {
  const before = edgeBefore(scene);
  if (before === undefined || clause.tokens.length > 6) return undefined;
  const now = Number(before.params.durationMs ?? 1000);
  if (
    clause.refs.some(({ kind }) => kind !== 'it') ||
    clause.has('photo', 'film', 'music', 'perPhoto', 'all')
  )
    return undefined;
  const said = clause.value<number>('duration');
  const factor = clause.has('slower', 'longer') ? 1.6 : clause.has('faster', 'shorter') ? 1 / 1.6 : undefined;
  const way = factor === undefined ? 0 : factor > 1 ? 1 : -1;
  const stepped = /\b(?:shorter|longer|more|less)\b|再|多|少|短|长/.test(clause.text) ? way : 0;
  // `5 seconds shorter` is more than the edge has: the film is meant.
  const ms =
    said !== undefined
      ? stepped === 0
        ? said
        : now + stepped * said
      : factor === undefined
        ? undefined
        : Math.round(now * factor);
  return ms === undefined || ms <= 0 || ms > 10_000
    ? undefined
    : edit(before.name, { ...before.params, durationMs: ms }, { topic: 'film' });
}

/** What leans on the edge of the film that was just set. */
export const edgeAgain = defineIntent({
  name: 'edge-again',
  read: (clause, scene) =>
    sameAgain(clause, scene) ?? sameAtOther(clause, scene) ?? soundAsWell(clause, scene),
});
