import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { looked } from '../reading/quick-look.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { type Scene, shots } from '../scene.js';

/** `reset the text style`: one thing is to be as it was, and not the film. */
export const ofOneThing =
  /\breset (?:the|my|our|its|that|this|all the|all) (?:\w+ ){0,2}?(?:text|title|captions?|style of|font|colou?rs?|music|volume|sound|transitions?|motion|zoom|looks?|filters?|length|order|photos?|pictures?)\b/;

const lead =
  "(?:(?:please|ok|okay|so|and|then|now|just|let's|let us|lets|can we|can you|could we|could you|i want to|i'd like to|we should|you can|simply|completely|i'd) )*";
const every =
  '(?:it all|all of (?:it|this|that)|everything|the (?:whole )?lot|(?:the|this) (?:whole|entire) (?:thing|lot|film|video|movie|project)|(?:the )?whole thing)';
const away =
  '(?:scrap|bin|ditch|dump|chuck(?: out| away)?|trash|nuke|wipe|clear|erase|delete|discard|junk|cancel|forget|rub|tear|burn|throw(?: out| away)?|toss(?: out| away)?|remove|get rid of)';
const behind =
  "(?: (?:away|out|off|down|up|clean|please|so far|now|again|then|we have|we did|i said|i have said|i've said|until now|entirely|completely|up to now))*";
/** `bin the lot`, `throw it all away`, `nuke it`: the film goes, whatever it is. */
const thrownAway = looked(
  new RegExp(
    `^${lead}(?:${away} ${every}|nuke it|wipe it(?: clean)|(?:burn|tear) it(?: all)? down)${behind}$`,
  ),
);
/** `back to zero`, `all new`, `from the beginning, all of it` */
const anew = looked(
  new RegExp(
    `^${lead}(?:(?:everything )?(?:go )?back to (?:zero|the very beginning|nothing)|all new|(?:(?:start|begin|do|make|redo) )?(?:(?:it|everything|this|that|the (?:whole )?(?:film|video|thing)) )?(?:all )?(?:over )?(?:again |once more )?from (?:the (?:very )?(?:beginning|start)|zero|nothing)(?: again| once more| with everything| all over)?|(?:start|begin|do) (?:it )?all over(?: again)?)${behind}$`,
  ),
);
/** `discard all edits`, `as if we had never touched it`: what was done goes, and what was there before stays. */
const allEdits = looked(
  new RegExp(
    `^${lead}(?:${away}|undo|revert|reset|remove|drop|lose|take back) (?:absolutely )?(?:all|every|each|any)(?: of)?(?: the| my| our| your| those| these)? (?:edits?|changes?|tweaks?|modifications?|adjustments?)${behind}$|^all (?:my |the |our )?(?:edits|changes|tweaks) (?:away|gone|out|off)$|\\bas if (?:we|i|you) (?:had |'d |have )?never (?:touched|changed|edited)\\b`,
  ),
);

const undoneChinese = looked(
  /^(?:我想|我要|还是|就|请|帮我|干脆|给我)*(?:把)?(?:我们?)?(?:所有|全部|之前|前面)?的?(?:改动|修改|改的|编辑|操作)(?:的)?(?:都|全部?|统统|通通)?(?:给我)?(?:不要|撤销|撤掉|撤了|取消|清掉|清空|清除|作废|不算)(?:了|吧|掉|再来)*$|^(?:我想|我要|还是|就|请|帮我|干脆|给我)*(?:恢复|回到|还原|退回)(?:成|到)?(?:最初|最开始|一开始|初始|出厂|刚上传|原始)(?:时|的|什么都没改|没改过|设置|状态|样子|时候|😂)*(?:吧|了)?$/,
);

/** How a clause asks for a new beginning: by throwing the film away, or by taking back all that was done. */
export function begun(clause: Clause): 'anew' | 'undone' | undefined {
  if (clause.reading.language === 'zh' && undoneChinese.test(clause.text.replace(/ /g, ''))) return 'undone';
  if (clause.tokens.length > 16 || ofOneThing.test(clause.text)) return undefined;
  const text = clause.contracted;
  if (allEdits.test(text)) return 'undone';
  return clause.has('startOver') || thrownAway.test(text) || anew.test(text) ? 'anew' : undefined;
}

/** `reset photo 3`: its colours, and never the photo itself. */
function resets(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en' || !resetting.test(clause.wish)) return undefined;
  const ids = namedPhotos(clause, scene);
  if (ids.length === 0) return undefined;
  if (clause.has('title', 'caption', 'text', 'music', 'transition', 'motion', 'duration', 'length', 'order'))
    return undefined;
  const toned = shots(scene.draft).filter(({ id, look }) => ids.includes(id) && look !== null);
  const photos = toned.map(({ id }) => id);
  if (photos.length > 0)
    return {
      kind: 'edit',
      commands: [
        { name: 'set_look', params: { photos, look: 'none' } },
        {
          name: 'adjust_colour',
          params: { photos, brightness: 0, contrast: 0, saturation: 0, relative: false },
        },
      ],
      topic: 'look',
      shots: photos,
    };
  return {
    kind: 'question',
    text: say(scene.language, {
      en: 'Its colours are as they came. What else of it should go back: the length, the movement or the place?',
      zh: '它的颜色没有改过。还有什么要恢复：时长、运镜还是位置？',
    }),
    options: ['length', 'movement', 'place'],
  };
}
const resetting = /^reset\b/;

const fromStart =
  /^(?:and |but |right |again )*from the (?:very )?(?:beginning|start)(?: again| on| please)*$/;

export const startOver = defineIntent({
  name: 'start-over',
  read(clause: Clause, scene: Scene) {
    const reset = resets(clause, scene);
    if (reset !== undefined) return reset;
    const said = begun(clause);
    if (said === undefined) return undefined;
    // `our song, from the beginning`: of the song, and no new film.
    if (scene.planned.length > 0 && fromStart.test(clause.text)) return undefined;
    // `throw it all away, begin again`: said twice.
    if (scene.planned.some(({ name }) => name === 'start_over')) return { kind: 'nothing' };
    if (shots(scene.draft).length === 0) return undefined;
    if (said === 'undone') return { kind: 'back', to: 0 };
    // `reset it to what it was` goes back to something.
    if (
      clause.reading.language === 'en' &&
      /\b(?:was|were|had|before|original|version|previous|initial)\b/.test(clause.text)
    )
      return /^reset\b/.test(clause.text) ? { kind: 'back', to: 0 } : undefined;
    if (
      clause.refs.some((item) => item.kind === 'some' || item.kind === 'rest') ||
      clause.has('except', 'keep') ||
      clause.has('title', 'caption', 'music', 'transition', 'text', 'look', 'motion', 'color', 'sound')
    )
      return undefined;
    return edit('start_over', {}, { topic: 'film', shots: [], texts: [] });
  },
});
