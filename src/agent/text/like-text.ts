import { type TextSegment, type TextStyle, textStyleSchema } from '../../draft/index.js';
import { hasTag } from '../../language/index.js';
import { edit, type Outcome, type Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { roleNamed } from '../referents/texts-meant.js';
import { roleOfText, type Scene, texts } from '../scene.js';
import { textsOn } from './pointed.js';
import { styleFrom } from './style-as.js';

const likened =
  /^(?:它的?|字的?|文字的?|这句的?|那句的?)*((?:字体|颜色|字色|大小|字号|位置|样式|样子|风格|格式|和|跟|、|及|以及|还有)*)(?:都|也|要|得|就|用|改成|改得|弄得)*(?:跟|和|与|同|像|照着?|按)(?:着)?(.{1,8}?)(?:的|那句|那行|那个)*(?:都)?(?:一样|一致|相同|同样|看齐|统一|来)(?:吧|的|就行|就好)?$/;

const kinds: readonly [words: RegExp, keys: readonly (keyof TextStyle)[]][] = [
  [/颜色|字色/, ['color']],
  [/字体/, ['font']],
  [/大小|字号|^大$/, ['size']],
  [/位置/, ['position']],
];

/** 跟标题一样的颜色: the same, with what is alike said last. */
const likenedLast =
  /^(?:要|用|弄成|改成|改为|换成|都|也|就|给它|把它)*(?:跟|和|与|同)(.{1,8}?)(?:的|那句|那行|那个)*(?:一样|一致|相同|同样|同)的?((?:字体|颜色|字色|大小|字号|位置|样式|样子|风格|格式|和|跟|、|及|以及|还有)+|大(?!小))(?:吧|的|就行|就好)?$/;

/** 样式一样, 同样的字体颜色: like the text before, which is not named. */
const likeBefore =
  /^(?:要|用|也|都|就|字的?|它的?)*(?:(?:(?:字体|颜色|字色|大小|字号|位置|样式|样子|风格|格式|和|跟|、|及)+(?:都|也|要|和之前|不变)*(?:一样|相同|一致|同样|照旧)|(?:一样|相同|同样|同)的(?:字体|颜色|字色|大小|字号|位置|样式|样子|风格|格式|和|跟|、|及)+)|(?:跟|和|与|同|像)(?:前面|上面|刚才|之前|前)(?:那?[条句个行]|一[条句个行])?的?(?:一样|相同|一致))(?:吧|的|就行|就好)?$|^(?:字体|颜色|样式|格式|风格|位置|其他|都|也|和)*同上$/;

/** 标题也改成这个颜色, 标题跟它一样大: another text takes over how the one in hand looks. */
const takesOver =
  /^(?:把|让|给)?(标题|片头|片尾|结尾|字幕)(?:的)?(?:字的?)?(颜色|字体|大小|字号|位置|样式)?(?:也|都|要|得|就|改成|换成|改为|换为|用|弄成|放|到|在)*(?:跟|和|与)?(?:它|这个|那个|刚才那个|刚才的|这句|那句|上面的?)(?:的)?(?:一个|一样|同样|相同|的)*(颜色|字体|大|大小|字号|位置|样式)?(?:一样|相同)?(?:吧|的|就行|就好)*$/;

function likeInHand(clause: Clause, scene: Scene): Outcome | undefined {
  const [said, who, before, behind] = takesOver.exec(clause.text) ?? [];
  if (said === undefined || (before === undefined && behind === undefined && !/一样|同样|相同/.test(said)))
    return undefined;
  const role = /标题|片头/.test(who!) ? 'title' : who === '字幕' ? 'caption' : 'end_card';
  const source = texts(scene.draft).find(({ id }) => scene.focus.texts.includes(id));
  const target = texts(scene.draft, role).filter(({ id }) => id !== source?.id);
  if (source === undefined || target.length === 0) return undefined;
  const what = `${before ?? ''}${behind ?? ''}`.replace(/^大$/, '大小');
  const keys = kinds.filter(([words]) => words.test(what)).flatMap(([, list]) => list);
  const own = Object.entries(source.style).filter(([key]) =>
    keys.length === 0 ? key !== 'position' : keys.includes(key as keyof TextStyle),
  );
  const style = textStyleSchema.safeParse(Object.fromEntries(own));
  const ids = target.map(({ id }) => id);
  if (!style.success || own.length === 0) return undefined;
  return edit('style_text', { texts: ids, style: style.data }, { topic: 'text', texts: ids });
}

/** The text the talk was about when the turn began, for one that was written in it. */
function textBefore(scene: Scene): TextSegment | undefined {
  const before = texts(scene.start);
  return before.find(({ id }) => scene.conversation.focus.texts.includes(id)) ?? before.at(-1);
}

const sameFor =
  /\bsame (?<what>colou?r|font|size|style|look|lettering|place|position|spot|corner)\b(?! (?:as|like)\b)/;

/** `same colour for the end card`, `the title in the same font`: another kind of text takes over how the one in hand looks. */
function likeInHandEnglish(clause: Clause, scene: Scene): Outcome | undefined {
  const what = sameFor.exec(clause.text)?.groups?.what;
  const role = what === undefined ? undefined : roleNamed(clause);
  const source = texts(scene.draft).find(({ id }) => scene.focus.texts.includes(id));
  if (role === undefined || source === undefined || clause.has('quote', 'add')) return undefined;
  const own = texts(scene.draft, role).filter(({ id }) => id !== source.id);
  const before = textBefore(scene);
  // `same colour for the end card` right after that was written: as the text before.
  const [model, target] =
    own.length > 0
      ? [source, own]
      : [texts(scene.draft).find(({ id }) => id !== source.id) ?? before, [source]];
  if (model === undefined || model.id === target[0]?.id) return undefined;
  const style = styleFrom(model, scene, { role, what });
  const ids = target.map(({ id }) => id);
  if (Object.keys(style).length === 0) return { kind: 'edit', commands: [], topic: 'text', texts: ids };
  return edit('style_text', { texts: ids, style }, { topic: 'text', texts: ids });
}

/** 颜色跟开头的一样, 字体和大小都照标题来: the text in hand takes over how another looks. */
export function likeText(clause: Clause, scene: Scene): Outcome | undefined {
  if (scene.focus.topic === 'text' && clause.reading.language === 'en')
    return likeInHandEnglish(clause, scene);
  if (scene.focus.topic !== 'text' || clause.reading.language !== 'zh') return undefined;
  if (clause.has('quote', 'duration', 'remove')) return undefined;
  const taken = likeInHand(clause, scene);
  if (taken !== undefined) return taken;
  const written = scene.planned.at(-1)?.name === 'add_text';
  const before = written && likeBefore.test(clause.text) ? textBefore(scene) : undefined;
  const last_ = likenedLast.exec(clause.text);
  const [, said = '', model = ''] =
    before !== undefined
      ? ['', clause.text]
      : last_ === null
        ? (likened.exec(clause.text) ?? [])
        : [last_[0], last_[2], last_[1]];
  if (model === '' && before === undefined) return undefined;
  const all = texts(scene.draft);
  const inHand = all.filter(({ id }) => scene.focus.texts.includes(id));
  const target = inHand.length > 0 ? inHand : all.slice(-1);
  const others = all.filter(({ id }) => !target.some((item) => item.id === id));
  const first = /标题|开头|片头|封面|开场/.test(model);
  const last = /片尾|结尾|末尾/.test(model);
  const photos = clause.namedIds;
  const there = written ? textsOn(photos, others, scene).toReversed() : [];
  const named = [...there, ...others.filter(({ text }) => model.length > 1 && text.includes(model))];
  const spoken = clause.tokens.some((token) => hasTag(token, 'text', 'caption'));
  const source =
    before !== undefined
      ? before
      : first
        ? others[0]
        : last
          ? others.at(-1)
          : (named[0] ?? (spoken || /^(?:前|上|刚才|之前)/.test(model) ? others.at(-1) : undefined));
  if (source === undefined) return undefined;
  const keys = kinds.filter(([words]) => words.test(said)).flatMap(([, list]) => list);
  const whole = keys.length === 0;
  const role = roleOfText(scene.draft, source.id);
  const alike = before !== undefined && target.every(({ id }) => roleOfText(scene.draft, id) === role);
  const entries = Object.entries(source.style).filter(([key]) =>
    whole ? alike || key !== 'position' : keys.includes(key as keyof TextStyle),
  );
  const style = textStyleSchema.safeParse(Object.fromEntries(entries));
  const ids = target.map(({ id }) => id);
  const about = { topic: 'text' as const, texts: ids };
  if (!style.success || entries.length === 0) return { kind: 'edit', commands: [], ...about };
  return edit('style_text', { texts: ids, style: style.data }, about);
}

/** 第三张写“溪水”，跟第一张一样: a text written in this sentence looks as one that was there. */
export function writtenLike(clause: Clause, scene: Scene): Read | undefined {
  const outcome = scene.planned.at(-1)?.name === 'add_text' ? likeText(clause, scene) : undefined;
  return outcome === undefined ? undefined : { intent: 'text', outcome };
}
