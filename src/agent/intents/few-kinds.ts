import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { cutsIn, type Scene } from '../scene.js';

/** `only two kinds`, `two different transitions are enough`, 两三种就行. */
const few = {
  en: /^(?:and |but |so |please |use |let'?s |have |take |with |maybe |make it |keep |, )*(?:only |just |at most |no more than |max(?:imum)? )*(?:one|two|three|four|[1-4]|[1-4]\.5)(?: or (?:two|three|[23]))? (?:different )?(?:kinds?|types?|sorts?|transitions?)(?: of (?:transitions?|them|those|cuts?))?(?: (?:is|are|will be|would be) (?:enough|fine|plenty|ok|okay))?(?: please| max| at most)?$/,
  zh: /^(?:只|就|最多|不超过|顶多|整部|统一|,)*(?:用|要|留|保留)?(?:[一两二三四1-4](?:\.5)?|两三|一两) ?种(?:不同的)?(?:转场|过渡|效果)?(?:来回|轮流|交替)?(?:用|切换)?(?:就|也)?(?:行|好|够|可以|可)?(?:了|吧)*$/,
};
/** What is said before it: that there are too many. */
const tooMany =
  /^(?:(?:hm+|oh|ok|but|well|that|this|it|its|they|'s|s|is|are|a|bit|all|of|them|way|,) )*too (?:much|many|busy|wild|varied|mixed)(?: (?:different )?(?:ones|kinds|transitions|of them))?$|^(?:别|不要|有点|这样|转场)*太(?:花|多|乱|杂)(?:哨)?了?$/;

const about = { topic: 'transition' as const };
const isOfCuts = (clause: Clause, { focus }: Scene): boolean =>
  clause.has('transition') || focus.topic === 'transition';

/** The kinds that are there, the commonest first. */
function kindsOf(scene: Scene): string[] {
  const counts = new Map<string, number>();
  for (const { transition } of cutsIn(scene.draft))
    if (transition !== null) counts.set(transition.type, (counts.get(transition.type) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([kind]) => kind);
}

function read(clause: Clause, scene: Scene): Outcome | undefined {
  const { language } = clause.reading;
  if ((language !== 'en' && language !== 'zh') || scene.fresh || !isOfCuts(clause, scene)) return undefined;
  if (tooMany.test(clause.text)) {
    const kinds = kindsOf(scene);
    // `too much, only two kinds`: what there shall be is said behind it.
    if (/\bkinds?\b|\btypes?\b|种/.test(scene.sentence)) return { kind: 'nothing' };
    return kinds.length > 1
      ? edit('set_transition', { photos: 'all', transition: 'crossfade' }, about)
      : undefined;
  }
  if (!few[language].test(clause.text)) return undefined;
  const count = Math.round(clause.value<number>('number') ?? (/\bone\b|一种/.test(clause.text) ? 1 : 2));
  const kinds = kindsOf(scene);
  // No more than that are there.
  if (kinds.length <= count) return { kind: 'edit', commands: [], ...about };
  const kept = kinds.slice(0, count);
  return edit(
    'set_transition',
    { photos: 'all', ...(kept.length > 1 ? { vary: kept } : { transition: kept[0] }) },
    about,
  );
}

/** How many kinds of transitions the film has. */
export const fewKinds = defineIntent({ name: 'few-kinds', read });
