import { defineIntent } from '../outcome.js';
import { filmMs } from '../scene.js';

/** Aspects whose change can be named: `as it was before the title`. */
const aspects: readonly [concepts: readonly string[], commands: RegExp][] = [
  [['title', 'caption', 'text', 'endCard'], /text|caption|subtitle/],
  [['music', 'sound'], /music|volume/],
  [['transition'], /transition/],
  [['motion'], /motion/],
  [['look'], /look|colour/],
  [['canvas'], /canvas/],
  [['order'], /sort|move|swap/],
  [['style'], /style/],
];

export const undo = defineIntent({
  name: 'undo',
  read(clause, { conversation, draft, start }) {
    if (clause.has('redo') && !clause.has('makeFilm', 'title', 'music', 'photo')) {
      const steps = clause.value<number>('number') ?? 1;
      return { kind: 'redo', steps };
    }
    if (clause.has('startOver') && !clause.has('photo', 'clip')) return undefined;
    if (!clause.has('undo')) return undefined;
    if (clause.has('restore') && clause.refs.some((item) => item.kind === 'some')) return undefined;
    const { past } = conversation;
    const duration =
      clause.value<number>('duration') ?? numberAsSeconds(clause.value<number>('number'), clause.has('film'));
    if (duration !== undefined) {
      const at = past.findLastIndex(
        (entry) => filmMs(entry.before) === duration && filmMs(entry.before) !== filmMs(draft),
      );
      if (at >= 0) return { kind: 'back', to: at };
    }
    const whole =
      clause.has('all') && !clause.has('it')
        ? true
        : clause.has('start', 'given') || /原来|最初|最开始|original/.test(clause.text);
    if (whole && !/上一步|刚才|that|last/.test(clause.text)) return { kind: 'back', to: 0 };
    if (clause.has('before')) {
      const aspect = aspects.find(([concepts]) => clause.has(...concepts));
      const at =
        aspect === undefined
          ? -1
          : past.findLastIndex((entry) => entry.commands.some(({ name }) => aspect[1].test(name)));
      if (at >= 0) return { kind: 'back', to: at };
    }
    void start;
    const steps = clause.value<number>('number');
    return {
      kind: 'undo',
      steps: clause.has('twice') ? 2 : steps !== undefined && steps > 0 && steps < 50 ? Math.round(steps) : 1,
    };
  },
});

const numberAsSeconds = (value: number | undefined, film: boolean): number | undefined =>
  value !== undefined && film && value >= 5 ? value * 1000 : undefined;
