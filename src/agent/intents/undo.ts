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
  read(clause, scene) {
    const { conversation, draft } = scene;
    if (clause.has('redo') && !clause.has('makeFilm', 'title', 'music', 'photo')) {
      const steps = clause.has('all')
        ? 50
        : clause.has('both', 'twice')
          ? 2
          : (clause.value<number>('number') ?? 1);
      return { kind: 'redo', steps };
    }
    const unnamed = clause.refs.every((item) => item.kind !== 'some') && clause.tokens.length <= 8;
    // 还是删了吧 after that was taken back.
    if (
      unnamed &&
      scene.trail.future.length > 0 &&
      /^(那)?还是(删|去|加|改|换|要|剪|砍|照|按)(掉|了|上|回去|刚才).{0,2}(吧|好了)?$/.test(clause.text)
    )
      return { kind: 'redo', steps: 1 };
    // 还是不要砍了: not after all.
    if (
      unnamed &&
      scene.trail.past.length > 0 &&
      /^(那)?(还是|算了)(不要|别|不|不用).{0,4}了(吧)?$/.test(clause.text) &&
      !clause.has('music', 'title', 'caption', 'transition', 'motion', 'look', 'text')
    )
      return { kind: 'undo', steps: 1 };
    if (clause.has('startOver') && !clause.has('photo', 'clip')) return undefined;
    const beforeThat =
      /^before (the |that |i |we |you )?(mut|undo|chang|delet|remov|add|swap|mov|cut|that|last)/.test(
        clause.text,
      );
    if (beforeThat) return { kind: 'undo', steps: 1 };
    const more =
      scene.trail.asked && /one before|before that|previous|再往前|前一步|上一步|也/.test(clause.text);
    const alone = clause.tokens.every(
      (token) =>
        ['weakUndo', 'mark', 'yes', 'no', 'undo', 'it'].some((concept) =>
          token.tags.some((tag) => tag.concept === concept),
        ) || /^(了|吧|ok|oh)$/.test(token.text),
    );
    const weak =
      clause.has('weakUndo') &&
      alone &&
      scene.sentence.replace(/[\s.!。！，,]/g, '').length <= clause.raw.replace(/[\s.!。！，,]/g, '').length;
    if (clause.has('weakUndo') && alone && !weak && !clause.has('undo')) return { kind: 'nothing' };
    const version =
      /\bback to (the|my|our)\b.*\bversion\b/.test(clause.text) ||
      /[改换调变弄退回]回?.*(之前|以前|排序前|原来)的?(样子|状态|版本|时候|那样|效果)/.test(clause.text) ||
      /(翻倍|加倍|加快|放慢|加速|减速|调亮|调暗|放大|缩小|加长|缩短|延长)(那个|这个|的)?(取消|撤|算了|不要了|免了)/.test(
        clause.text,
      );
    const better =
      /还是(刚才|刚刚|之前|原来|原先|前面|上一)[^，,]*(好|行|顺眼|舒服|合适|对)(看)?[吧了些]?$/.test(
        clause.text,
      );
    const entry = clause.has('aTransition', 'aLook', 'aMotion', 'aMood', 'colour', 'quote');
    if (!clause.has('undo') && !more && !weak && (!(version || better) || entry)) return undefined;
    if (better && !clause.has('undo')) return { kind: 'undo', steps: 1 };
    if (/颜色|色彩|原色|colou?rs?\b/.test(clause.text)) return undefined;
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
    if (/before (the|that|we|i|you|my)|之前|以前|加.*前/.test(clause.text)) {
      const aspect = aspects.find(([concepts]) => clause.has(...concepts));
      const at =
        aspect === undefined
          ? -1
          : past.findLastIndex((entry) => entry.commands.some(({ name }) => aspect[1].test(name)));
      if (at >= 0) return { kind: 'back', to: at };
    }
    const steps = clause.value<number>('number');
    const aspect = aspects.find(([concepts]) => clause.has(...concepts));
    // `like it was before the music`: back to where that came in.
    if (aspect !== undefined && /\bbefore\b|之前|以前/.test(clause.text)) {
      const at = past.findLastIndex((entry) => entry.commands.some(({ name }) => aspect[1].test(name)));
      if (at >= 0) return { kind: 'back', to: at };
    }
    return {
      kind: 'undo',
      steps:
        clause.has('twice', 'both') || (clause.text.match(/\bundo\b/g) ?? []).length === 2
          ? 2
          : steps !== undefined && steps > 0 && steps < 50
            ? Math.round(steps)
            : 1,
    };
  },
});

const numberAsSeconds = (value: number | undefined, film: boolean): number | undefined =>
  value !== undefined && film && value >= 5 ? value * 1000 : undefined;
