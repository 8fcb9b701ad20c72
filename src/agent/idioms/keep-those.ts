import type { EditCommand } from '../../edits/index.js';
import { hasTag } from '../../language/index.js';
import { ofCuts } from '../intents/transition-cuts.js';
import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { photosParam, present } from '../referents/photos-meant.js';
import { commandBefore, cutsIn, type Scene, shotIds, shots, texts } from '../scene.js';

const only =
  /^(?:那|就|还是|最后|最终|我|现在|这个?|效果|特效|转场|过渡|字幕|动效|滤镜)*(?:只|仅|就)(?:要|用|留|留下|保留|给|剩|想要|需要|有)|^唯独/;

const ownColours =
  /(?:原来|原有|原本|自己)的?(?:颜色|色彩|样子)|原色|彩色|彩的|有颜色|原样|原貌|(?:保留|保持|留着?)(?:它?的?)(?:颜色|色彩)|不变|不动/;

/** 第一张 counts photos whatever was spoken of; 第一个, 开头那个 and 第一张的 count what is in hand. */
const countsPhotos = (clause: Clause): boolean =>
  clause.tokens.some(
    (token, index) =>
      hasTag(token, 'photo') && clause.tokens[index + 1]?.text !== '的' && !hasTag(token, 'ordinal'),
  ) || /(?:张|幅|照片|图片?)(?!的)/.test(clause.text);

/** 其他的不要 behind 只留第一个 says it again. */
const othersGo =
  /^(?:其他|其它|其余|剩下|别的|别处|另外)的?(?:几个|几处|地方|那些|全部|都|全|统统)*(?:不要|不用|去掉|删掉|删了|取消|去了)(?:了|吧)?$/;
const isKept = (last: EditCommand | undefined): boolean =>
  last?.name === 'remove_text' || last?.params.transition === 'none';

const otherWishes = 'duration quote longer shorter move swap music sound canvas bigger smaller colour'.split(
  ' ',
);

/** 加 asks for something new; the 上 of 用在第三个上 and 要 do not. */
const adds = (clause: Clause): boolean =>
  clause.tokens.some((token) => hasTag(token, 'add') && !/^(上|放|要|用|需要|想要)$/.test(token.text));

/** The last command of this sentence, or of the turn before. */
const lastOf = (scene: Scene): { last: EditCommand | undefined; here: boolean } => {
  const here = scene.planned.at(-1);
  return { last: here ?? commandBefore(scene), here: here !== undefined };
};

/** Photos whose captions were just written: those that are kept keep theirs. */
function keepTexts(kept: ReadonlySet<string>, draft: Scene['draft']): Read | undefined {
  const list = shots(draft);
  const captions = texts(draft, 'caption');
  const over = (text: (typeof captions)[number]): boolean =>
    list.some((shot) => {
      const middle = text.startMs + text.durationMs / 2;
      return kept.has(shot.id) && middle >= shot.startMs && middle < shot.startMs + shot.durationMs;
    });
  const stay = captions.filter(over);
  const gone = captions.filter((text) => !over(text));
  if (stay.length === 0 || gone.length === 0) return undefined;
  const commands = [{ name: 'remove_text', params: { texts: gone.map((text) => text.id) } }];
  const ids = stay.map((text) => text.id);
  return { intent: 'keep-those', outcome: { kind: 'edit', commands, topic: 'text', texts: ids } };
}

const onlyThere =
  /(?:只|仅|就)(?:要|用|留|留下|保留|给|放|有|在|是)?(?:最后|第|开头|结尾|首|末)|(?:只|仅|就)(?:有|是|在|给)?(?:最后|第|开头|结尾|首|末).{0,8}(?:用|要|是|放|加)/;

/** 黑场过渡只要最后一个, 只有最后一个转场用黑场: one kind of transition at one cut alone; others of that kind go. */
function onlyKindThere(clause: Clause, scene: Scene): Read | undefined {
  const [kind, ...more] = clause.values<string>('aTransition');
  if (clause.reading.language !== 'zh' || kind === undefined || more.length > 0 || kind === 'none')
    return undefined;
  if (!onlyThere.test(clause.text) || clause.has(...otherWishes, 'rest') || countsPhotos(clause))
    return undefined;
  const refs = ofCuts(clause, scene).plainRefs.filter((item) => item.kind === 'some');
  const list = shots(scene.draft);
  const [cuts, end] = [list.slice(0, -1), list.at(-1)?.id];
  if (cuts.length < 2) return undefined;
  // 最后一个 is the last of the cuts.
  const named = refs.flatMap((item) => item.ids).map((id) => (id === end ? cuts.at(-1)!.id : id));
  const ids = present(scene, named);
  if (ids.length === 0 || ids.length >= cuts.length) return undefined;
  const others = cuts.flatMap(({ id, transition }) =>
    !ids.includes(id) && transition?.type === kind ? [id] : [],
  );
  const commands: EditCommand[] = [
    { name: 'set_transition', params: { photos: ids, transition: kind } },
    ...(others.length === 0
      ? []
      : [{ name: 'set_transition', params: { photos: others, transition: 'none' } }]),
  ];
  return { intent: 'keep-those', outcome: { kind: 'edit', commands, topic: 'transition', shots: ids } };
}

/** 字幕太多了 只留第一个: of the texts that are spoken of in this sentence, and no photo goes. */
function onlyThatText(clause: Clause, scene: Scene): Read | undefined {
  const before = scene.sentence.slice(0, Math.max(0, scene.sentence.indexOf(clause.raw)));
  if (clause.reading.language !== 'zh' || !only.test(clause.text) || countsPhotos(clause)) return undefined;
  if (!/(?:字幕|文字|标题|字)(?:都|也)?(?:太|有点|好)多/.test(before) || clause.has('quote'))
    return undefined;
  const place = clause.has('first') ? 1 : clause.has('last') ? -1 : clause.value<number>('ordinal');
  if (place === undefined) return undefined;
  const captions = texts(scene.draft, 'caption');
  const list = captions.length > 0 ? captions : texts(scene.draft);
  const kept = list.at(place > 0 ? place - 1 : place);
  if (kept === undefined) return undefined;
  const gone = list.flatMap(({ id }) => (id === kept.id ? [] : [id]));
  const about = { topic: 'text' as const, texts: [kept.id] };
  if (gone.length === 0) {
    const unchanged = `片子里只有一条文字：“${kept.text}”。`;
    return { intent: 'keep-those', outcome: { kind: 'edit', commands: [], ...about, unchanged } };
  }
  const commands = [{ name: 'remove_text', params: { texts: gone } }];
  return { intent: 'keep-those', outcome: { kind: 'edit', commands, ...about } };
}

/** 只留开头那个, 只要第二张的 right after captions, transitions, motions or looks: the others of those go, no photo does. */
export function keepThose(clause: Clause, scene: Scene): Read | undefined {
  const lines = onlyThatText(clause, scene);
  if (lines !== undefined) return lines;
  const there = onlyKindThere(clause, scene);
  if (there !== undefined) return there;
  const { last, here } = lastOf(scene);
  if (
    othersGo.test(clause.text) &&
    here &&
    /[只就](?:要|用|留|保留|给|剩|想要|有)/.test(scene.sentence) &&
    isKept(last)
  )
    return { intent: 'keep-those', outcome: { kind: 'nothing' } };
  if (!only.test(clause.text) || clause.has(...otherWishes) || adds(clause)) return undefined;
  const cutsNamed = clause.has('transition');
  if (last === undefined && !cutsNamed) return undefined;
  const cuts = cutsNamed || (last?.name === 'set_transition' && scene.focus.topic === 'transition');
  const captioned = last !== undefined && /^(caption_photos|add_text)$/.test(last.name);
  // 名字去掉，只留第一张的: not all of them, and no photo.
  if (here && last?.name === 'remove_text' && !countsPhotos(clause)) {
    const named = clause.plainIds;
    const { outcome } = keepTexts(new Set(named), scene.start) ?? {};
    if (outcome?.kind !== 'edit') return undefined;
    return {
      intent: 'keep-those',
      outcome: { kind: 'instead', commands: outcome.commands, here, topic: 'text', shots: [] },
    };
  }
  const narrowed = last !== undefined && /^(set_motion|set_look|adjust_colour|set_fit)$/.test(last.name);
  const named = clause.has('caption', 'text', 'motion', 'look', 'transition');
  if (!(cuts || captioned || narrowed) || (countsPhotos(clause) && !named)) return undefined;
  const among = cuts ? ofCuts(clause, scene) : clause;
  const ids = present(scene, among.plainIds);
  const kept = new Set(ids);
  if (kept.size === 0) return undefined;
  if (cuts) {
    const every = cutsIn(scene.draft);
    const others = every.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
    if (others.length === 0 || others.length === every.length) return undefined;
    // 只留第一个爱心，其他换回叠化: the wish for the others follows; 其他的不要 says it again.
    const told = /(?:其他|其它|其余|剩下|别的|别处)(?!.{0,4}(?:不要|不用|去掉|删|取消))/;
    if (told.test(scene.sentence) && !told.test(clause.text))
      return { intent: 'keep-those', outcome: { kind: 'nothing' } };
    const commands = [{ name: 'set_transition', params: { photos: others, transition: 'none' } }];
    return { intent: 'keep-those', outcome: { kind: 'edit', commands, topic: 'transition', shots: ids } };
  }
  if (captioned) return keepTexts(kept, scene.draft);
  // 全部黑白，只有日落保留颜色: it is spared, and the others have it.
  const off = last!.params.motion === 'none' || last!.params.look === 'none';
  if (off || (/^(?:set_look|adjust_colour)$/.test(last!.name) && ownColours.test(clause.text))) {
    const before = last!.params.photos === 'all' ? shotIds(scene.draft) : [last!.params.photos].flat();
    const others = before.filter((id) => !kept.has(String(id)));
    const commands =
      others.length === 0 ? [] : [{ name: last!.name, params: { ...last!.params, photos: others } }];
    return {
      intent: 'keep-those',
      outcome: { kind: 'instead', commands, here, topic: scene.focus.topic, shots: ids },
    };
  }
  const all = last!.params.photos === 'all' ? shots(scene.draft).length : [last!.params.photos].flat().length;
  if (ids.length >= all) return undefined;
  const commands = [{ name: last!.name, params: { ...last!.params, photos: photosParam(scene, ids) } }];
  const about = { topic: scene.focus.topic, shots: ids };
  return { intent: 'keep-those', outcome: { kind: 'instead', commands, here, ...about } };
}
