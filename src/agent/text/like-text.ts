import { type TextStyle, textStyleSchema } from '../../draft/index.js';
import { hasTag } from '../../language/index.js';
import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { type Scene, texts } from '../scene.js';

const likened =
  /^(?:它的?|字的?|文字的?|这句的?|那句的?)*((?:字体|颜色|字色|大小|字号|位置|样式|样子|风格|格式|和|跟|、|及|以及|还有)*)(?:都|也|要|得|就|用|改成|改得|弄得)*(?:跟|和|与|同|像|照着?|按)(?:着)?(.{1,8}?)(?:的|那句|那行|那个)*(?:都)?(?:一样|一致|相同|同样|看齐|统一|来)(?:吧|的|就行|就好)?$/;

const kinds: readonly [words: RegExp, keys: readonly (keyof TextStyle)[]][] = [
  [/颜色|字色/, ['color']],
  [/字体/, ['font']],
  [/大小|字号/, ['size']],
  [/位置/, ['position']],
];

/** 跟标题一样的颜色: the same, with what is alike said last. */
const likenedLast =
  /^(?:要|用|弄成|改成|改为|换成|都|也|就|给它|把它)*(?:跟|和|与|同)(.{1,8}?)(?:的|那句|那行|那个)*(?:一样|一致|相同|同样|同)的?((?:字体|颜色|字色|大小|字号|位置|样式|样子|风格|格式|和|跟|、|及|以及|还有)+)(?:吧|的|就行|就好)?$/;

/** 颜色跟开头的一样, 字体和大小都照标题来: the text in hand takes over how another looks. */
export function likeText(clause: Clause, scene: Scene): Outcome | undefined {
  if (scene.focus.topic !== 'text' || clause.reading.language !== 'zh') return undefined;
  const last_ = likenedLast.exec(clause.text);
  const [, said = '', model = ''] =
    last_ === null ? (likened.exec(clause.text) ?? []) : [last_[0], last_[2], last_[1]];
  if (model === '' || clause.has('quote', 'duration', 'remove')) return undefined;
  const all = texts(scene.draft);
  const inHand = all.filter(({ id }) => scene.focus.texts.includes(id));
  const target = inHand.length > 0 ? inHand : all.slice(-1);
  const others = all.filter(({ id }) => !target.some((item) => item.id === id));
  const first = /标题|开头|片头|封面|开场/.test(model);
  const last = /片尾|结尾|末尾/.test(model);
  const named = others.filter(({ text }) => model.length > 1 && text.includes(model));
  const spoken = clause.tokens.some((token) => hasTag(token, 'text') || hasTag(token, 'caption'));
  const source = first
    ? others[0]
    : last
      ? others.at(-1)
      : (named[0] ?? (spoken || /^(?:前|上|刚才|之前)/.test(model) ? others.at(-1) : undefined));
  if (source === undefined) return undefined;
  const keys = kinds.filter(([words]) => words.test(said)).flatMap(([, list]) => list);
  const whole = keys.length === 0;
  const entries = Object.entries(source.style).filter(([key]) =>
    whole ? key !== 'position' : keys.includes(key as keyof TextStyle),
  );
  const style = textStyleSchema.safeParse(Object.fromEntries(entries));
  const ids = target.map(({ id }) => id);
  const about = { topic: 'text' as const, texts: ids };
  if (!style.success || entries.length === 0) return { kind: 'edit', commands: [], ...about };
  return edit('style_text', { texts: ids, style: style.data }, about);
}
