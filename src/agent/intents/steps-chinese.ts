import { defineIntent, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import type { Scene } from '../scene.js';

const lead = '(?:请|麻烦|帮我|给我|我想|我要|可以|能不能|把|再|先|然后|就|还是|往|,)*';
const counts: Readonly<Record<string, number>> = {
  ...{ 一: 1, 两: 2, 二: 2, 俩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
};
const count = '(?<count>\\d{1,2}|[一两二俩三四五六七八九十])';
const step = '(?:步操作|步|次操作|次改动|次修改|次|下|个操作|个改动|个修改)';
const after = '(?:的?(?:操作|改动|修改))?(?:之前|以前|前)?(?:吧|了|哈|呗|即可|就行|就好)*';
const back: readonly RegExp[] = [
  new RegExp(
    `^${lead}(?:连续|连着)?(?:撤销|撤回|撤消|撤|退回|后退|回退|倒退|回退|往回退|退|取消|返回|回到|倒回|undo)(?:掉|了)?(?:最近|最后|刚才|刚刚|前面|之前|上)?(?:的)?${count}${step}${after}$`,
  ),
  new RegExp(
    `^${lead}(?:最后|最近|刚才|刚刚|前面|前|上)的?${count}${step}(?:的?(?:操作|改动|修改))?(?:都|全|全部)?(?:撤销|取消|不要|不算|撤回|撤了|撤掉|退回|退掉|作废|都不要)(?:吧|了|掉)*$`,
  ),
];
const forth = new RegExp(
  `^${lead}(?:重做|前进|往前走|往前|恢复|redo)(?:最近|刚才)?(?:的)?${count}${step}${after}$`,
);
/** 还是不撤销了, right after turns were taken back. */
const notBack = /^(?:还是|那|算了|,)*(?:不|别|不要|不用)(?:撤销?|撤回|退回?|回退)(?:了|吧)*$/;

/** How many turns are taken back or done again, counted in Chinese: 退两步, 最后三步都不要了, 前进一步. */
export const stepsChinese = defineIntent({
  name: 'steps-chinese',
  needs: { words: /[步次下]|撤|退/ },
  read(clause: Clause, scene: Scene): Outcome | undefined {
    if (clause.reading.language !== 'zh' || clause.tokens.length > 12) return undefined;
    const { text } = clause;
    if (notBack.test(text))
      return scene.trail.future.length > 0 && scene.planned.length === 0
        ? { kind: 'redo', steps: 1 }
        : undefined;
    const of = (form: RegExp): number | undefined => {
      const said = form.exec(text)?.groups?.count;
      return said === undefined ? undefined : (counts[said] ?? Number(said));
    };
    const steps = back.map(of).find((number) => number !== undefined);
    if (steps !== undefined && steps > 0) return { kind: 'undo', steps };
    const again = of(forth);
    return again === undefined || again < 1 ? undefined : { kind: 'redo', steps: again };
  },
});
