import type { TextSegment, TextStyle } from '../../draft/index.js';
import { hasTag } from '../../language/index.js';
import { defineIntent, type Outcome } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { idsOf } from '../referents/photos-meant.js';
import { roleNamed } from '../referents/texts-meant.js';
import { say } from '../replies/say.js';
import { commandsBefore, type Scene, shots, texts } from '../scene.js';
import { textsNamed } from '../text/named-texts.js';
import { textsInHand, textsOn } from '../text/pointed.js';

/** `swap the captions of 1 and 2`, 把第一张和第二张的字幕换一下: the texts change places and no photo does. */
const swaps =
  /\b(?:swap|switch|exchange|trade|interchange)\b(?: around| over)? (?:the |their |those |these |both |two |my |our |first |last |second |third |fourth |and |with )*(?:captions?|titles?|texts?|words|subtitles?|labels?|lines)\b(?! (?:with|for|to|into) ["a-z]+$)|(?:字幕?|文字|标题)(?:互相|对|互|给|位置|,)*(?:换|调)(?:换|一下|过来|一换|个位置|位置)?[吧了呗]?$|(?:换|调换|对调|交换|互换)(?:一下|下)?.{0,12}的?(?:字幕?|文字|标题)$/;

function pairOf(clause: Clause, scene: Scene): readonly TextSegment[] | Outcome | undefined {
  const role = roleNamed(clause);
  const row = texts(scene.draft, role).toSorted((a, b) => a.startMs - b.startMs);
  const plain = !clause.tokens.some((token) => hasTag(token, 'file', 'photo'));
  // `swap the first two captions`: places among the captions.
  const counted = plain
    ? textsNamed(
        clauseOf(
          clause.tokens.filter((token) => !hasTag(token, 'swap')),
          clause.reading,
          scene,
        ),
        scene,
        row,
      )
    : undefined;
  if (counted?.length === 2 && clause.reading.language === 'en') return counted;
  const pool = texts(scene.draft, role);
  const ids = [...new Set(clause.namedRefs.flatMap((item) => idsOf(item, scene, clause.refs)))];
  if (ids.length === 0) {
    // 标题换一下 wishes for another one.
    if (clause.reading.language === 'zh' && !/[互对两俩]|交换/.test(clause.text)) return undefined;
    const held = textsInHand(scene).filter((item) => pool.includes(item));
    if (held.length === 2) return held;
    if (pool.length === 2) return pool;
    const latest = /\b(?:these|those|the last) two\b|\bboth\b/.test(clause.text)
      ? lastWritten(scene, held)
      : [];
    return latest.length === 2 ? latest : askWhich(scene, pool);
  }
  if (ids.length !== 2) return undefined;
  const pair = ids.map((id) => textsOn([id], pool, scene));
  if (pair.every(({ length }) => length === 1)) return pair.flat();
  const bare = ids.filter((_, at) => pair[at]!.length === 0);
  if (bare.length === 0) return undefined;
  const names = shots(scene.draft).flatMap(({ id, name }) => (bare.includes(id) ? [name] : []));
  return {
    kind: 'question',
    text: say(scene.language, {
      en: `There are no words on ${names.join(' and ')} to swap. Which words shall stand there?`,
      zh: `${names.join('、')} 上没有文字可以换。那里要写什么？`,
    }),
    options: [],
  };
}

/** The two texts that were written last. */
function lastWritten({ conversation, start }: Scene, among: readonly TextSegment[]): readonly TextSegment[] {
  const known = conversation.past.map(({ before }) => texts(before));
  const since = (item: TextSegment): number =>
    [...known, texts(start)].findIndex((list) => list.some(({ id }) => id === item.id));
  return [...among].sort((one, other) => since(other) - since(one)).slice(0, 2);
}

const those =
  /^(?:(?:and|now|then|please|can you|could you|oh) )*(?:swap|switch|exchange) (?:those|these|them|both)(?: (?:two|both|around|over|round|please))*$/;

/** `swap those two` right after two texts were written in one breath. */
function justSaid({ text }: Clause, scene: Scene): readonly TextSegment[] | undefined {
  const commands = commandsBefore(scene);
  const written = commands.length === 2 && commands.every(({ name }) => name === 'add_text');
  if (!written || scene.planned.length > 0 || !those.test(text)) return undefined;
  const pair = texts(scene.draft).filter((item) => commands.some(({ params }) => params.text === item.text));
  return pair.length === 2 ? pair : undefined;
}

/** Texts are to change places and nobody said which: photos never do instead. */
const askWhich = ({ language }: Scene, pool: readonly TextSegment[]): Outcome | undefined =>
  language !== 'en' || pool.length < 3
    ? undefined
    : {
        kind: 'question',
        text: `Which two texts shall change places: ${pool.map(({ text }) => `"${text}"`).join(', ')}?`,
        options: [],
      };

const coloursSwapped =
  /^(?:(?:and|now|then|please|can you|could you|oh|no) )*(?:swap|switch|exchange|flip|reverse|invert) (?:(?:the|their|its|both|two|those|these|text) )*colou?rs(?: of (?:them|it|the (?:texts?|title|captions?)))?(?: (?:around|round|over|please))*$/;

/** `swap the colours`: those of two texts, or of one and what stands around it. */
function colourSwap(scene: Scene): Outcome | undefined {
  const held = scene.focus.topic === 'text' ? textsInHand(scene) : [];
  const all = texts(scene.draft);
  const pair = held.length === 2 ? held : all.length === 2 && held.length !== 1 ? all : [];
  const [one = held.length === 0 ? all[0] : held[0], other] = pair;
  if (one === undefined || (other === undefined && held.length !== 1 && all.length !== 1)) return undefined;
  const dress = ({ id }: TextSegment, style: TextStyle) => ({
    name: 'style_text',
    params: { texts: [id], style },
  });
  const { color = plain, stroke, box } = one.style;
  const ids = { texts: [one.id, ...(other === undefined ? [] : [other.id])] };
  if (other !== undefined)
    return {
      kind: 'edit',
      commands: [dress(one, { color: other.style.color ?? plain }), dress(other, { color })],
      topic: 'text',
      ...ids,
    };
  const around = stroke ?? box?.slice(0, 7);
  if (around === undefined) return undefined;
  const swapped = stroke === undefined ? { box: `${color}${box!.slice(7)}` } : { stroke: color };
  return { kind: 'edit', commands: [dress(one, { color: around, ...swapped })], topic: 'text', ...ids };
}

/** What a text that says nothing of it is written in. */
const plain = '#FFFFFF';

/** `put it on a later photo` while a text is spoken of: which photo nobody said. */
const onSome =
  /^(?:put|move|show|have|shift|place|bring) (?:it|that|them|this) (?:on|onto|over|to) (?:an?|some|another) ?(?:later|earlier|different|other|next)? ?(?:photo|picture|pic|image|one|shot)(?: please| instead)?$/;

export const swappingTexts = defineIntent({
  name: 'swapping-texts',
  needs: { concepts: ['swap', 'change'], topics: ['text'] },
  read(clause, scene): Outcome | undefined {
    if (scene.focus.topic === 'text' && onSome.test(clause.wish))
      return { kind: 'question', text: 'On which photo? Say its number or its name.', options: [] };
    if (coloursSwapped.test(clause.text)) return colourSwap(scene);
    if (!clause.has('swap', 'change') || clause.has('quote', 'colour')) return undefined;
    const said = swaps.test(clause.text) ? undefined : justSaid(clause, scene);
    if (said === undefined && !swaps.test(clause.text)) return undefined;
    const pair = said ?? pairOf(clause, scene);
    if (pair === undefined || 'kind' in pair) return pair;
    const [first, second] = pair;
    if (first === undefined || second === undefined) return undefined;
    const change = (item: TextSegment, { text }: TextSegment) => ({
      name: 'change_text',
      params: { texts: [item.id], text },
    });
    const over = shots(scene.draft).filter(({ id }) => textsOn([id], pair, scene).length > 0);
    return {
      kind: 'edit',
      commands: [change(first, second), change(second, first)],
      topic: 'text',
      texts: pair.map(({ id }) => id),
      shots: over.map(({ id }) => id),
    };
  },
});
