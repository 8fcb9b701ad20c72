import type { EditCommand } from '../../edits/index.js';
import { edit, type Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { colourLevels } from '../reading/matters.js';
import { musicIn, type Scene, shots, totalMs } from '../scene.js';

const between =
  /^(?:\S+ )*?(?:something|somewhere|anything|halfway|half way|right|go|meet|split|be|in) ?(?:\S+ )*?(?:in ?between|between(?: (?:the two|them|those|these|the last two))?|the difference|the middle)$/;

/** `take the middle`, 折中一下: the same without a word for between. */
const middle =
  /^(?:(?:so|then|please|maybe|ok|well|but|just|better|rather|let's|lets|i'd|can we|could we) )*(?:take|find|use|go for|pick|choose|try|do) (?:the |a |something in the )?(?:middle|mean|average|happy medium|half(?:way)?)(?: (?:ground|way|of (?:it|the two|both)|value))?(?: please| then)?$|^(?:the )?(?:middle|happy medium)(?: please| then)?$|^(?:那|就|还是|要不|干脆)*(?:取|折|找|来|用|选|给)?(?:个|一个|它)?(?:中间|折中|折衷|居中|中间值|平均|对半|一半)(?:的|值|数|一下|点)?(?:吧|好了|就好|就行|呗)?$|^(?:介于|在)?(?:两者|二者|这两个|前后)(?:之间|中间)(?:的)?(?:吧|就好)?$|^(?:有点|太[^,，]{1,2}了?)?(?:稍微|再|往)?(?:回(?:去|来|调|收|拉|退)?|收)(?:回来?|着)?一?(?:点儿?|些|半)吧?$|^mittelweg$|^die mitte(?: bitte)?$|^(?:prends |plutôt )?(?:le milieu|entre les deux)$|^(?:un )?(?:término medio|punto medio)$|(?:中間|間)くらい/;

/** How it is now, and that it is too much: why the middle is wished. */
const tooMuch = /\b(?:too|overdone|over the top|not (?:that|so))\b|太|过|有点|trop|zu |demasiado|すぎ/;

/** `not that slow`, `too fast now` after another speed: less of the change. */
const overshot =
  /^(?:(?:no|nah|hm+|oh|ok|yeah|but|and|well|still|a|bit|little|way|far|much|it|that|this|he|she|is|are|was|looks?|feels?|'s|s|maybe|now|,) )*(?:not (?:quite |nearly |all )?(?:that|so|as|too)(?: (?:much|very))?|too|less) (slow(?:ly)?|fast|quick(?:ly)?)(?: (?:now|please|though|either|like that|anymore|for me))*$|^(?:这下|现在|又|有点|好像|,)*(?:太|过于|有点)(快|慢)了?(?:一?点|些|吧|啊)*$/;

/** `put it in the middle` of words: where they stand. */
const standsThere =
  /^(?:\S+ ){0,4}?(?:put|move|place|position|stick|show|have|want|set|keep|leave|shift) (?:\S+ ){0,4}?in the (?:very )?middle$/;

/** 一半 behind what became shorter or softer: half of what it is now, and not the middle. */
const halfAsked = /^(?:那|就|要|给我|减|砍|缩)*(?:到|成|掉)?(?:一半|减半)(?:吧|就好|就行|好了|就可以|了)*$/;

function halfOf(command: EditCommand, scene: Scene): Read | undefined {
  const { factor, photos, target } = command.params;
  const half = (name: string, params: Record<string, unknown>): Read => ({
    intent: 'half',
    outcome: edit(name, params, { topic: scene.focus.topic }),
  });
  const now = scene.draft;
  if (typeof factor !== 'number' || factor >= 1) return undefined;
  if (command.name === 'set_photo_length') {
    const total = totalMs(shots(now));
    return photos === 'all'
      ? half('set_length', { durationMs: Math.round(total / 2) })
      : half('set_photo_length', { photos, factor: 0.5 });
  }
  return command.name === 'set_volume' ? half('set_volume', { target, factor: 0.5 }) : undefined;
}

/** `something between the two` after an overshoot: the mean of what it was and what it is. */
export function meetHalfway(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.conversation.past.at(-1);
  const command = last?.commands.at(-1);
  if (last === undefined || command === undefined || scene.planned.length > 0) return undefined;
  if (clause.tokens.length > 20) return undefined;
  // 居中 of a text: where it stands.
  if (scene.focus.topic === 'text' && (clause.text === '居中' || standsThere.test(clause.text)))
    return undefined;
  const share = halfAsked.test(clause.text) ? halfOf(command, scene) : undefined;
  if (share !== undefined) return share;
  const paced =
    command.name === 'set_speed' || (command.name === 'set_photo_length' && 'factor' in command.params);
  const found = paced ? overshot.exec(clause.text) : null;
  const way = found?.[1] ?? found?.[2];
  const back = way !== undefined && speedsUp(command) === !/^(?:slow|慢)/.test(way);
  if (
    !(back || between.test(clause.text) || middle.test(clause.text)) ||
    clause.has('duration', 'quote') ||
    clause.namesPhotos
  )
    return undefined;
  // 取现在跟最开始的中间: between now and where the talk began.
  const first = /最[早初开先]|一开始|原[来先速本]|开头/.test(scene.sentence);
  const [before, after] = [first ? scene.conversation.past[0]!.before : last.before, last.after];
  const done = (name: string, params: Record<string, unknown>): Read => ({
    intent: 'halfway',
    outcome: edit(name, params, { topic: scene.focus.topic }),
  });
  const [was, is] = [musicIn(before)?.volume, musicIn(after)?.volume];
  if (command.name === 'set_volume' && was !== undefined && is !== undefined)
    return done('set_volume', { target: 'music', volume: (was + is) / 2 });
  const total = Math.round((totalMs(shots(before)) + totalMs(shots(after))) / 2);
  if (
    /^set_length$/.test(command.name) ||
    (command.name === 'set_photo_length' && command.params.photos === 'all')
  )
    return done('set_length', { durationMs: total });
  const cut = (draft: typeof before): number | undefined =>
    shots(draft).find(({ transition }) => transition !== null)?.transition?.durationMs;
  const [slow, fast] = [cut(before), cut(after)];
  if (command.name === 'set_transition' && slow !== undefined && fast !== undefined && slow !== fast)
    return done('set_transition', {
      photos: command.params.photos ?? 'all',
      durationMs: Math.round((slow + fast) / 2),
    });
  if (command.name === 'set_speed' && Array.isArray(command.params.photos)) {
    const id = String(command.params.photos[0]);
    const [was_, is_] = [before, after].map((draft) => shots(draft).find((shot) => shot.id === id)?.speed);
    if (was_ !== undefined && is_ !== undefined)
      return done('set_speed', {
        photos: command.params.photos,
        speed: Math.round(((was_ + is_) / 2) * 100) / 100,
      });
  }
  const half = halved(command);
  if (half !== undefined)
    return { intent: 'halfway', outcome: { kind: 'edit', commands: [half], topic: scene.focus.topic } };
  if (command.name !== 'set_photo_length' || !Array.isArray(command.params.photos)) return undefined;
  const id = String(command.params.photos[0]);
  const [old, now] = [before, after].map((draft) => shots(draft).find((shot) => shot.id === id)?.durationMs);
  if (old === undefined || now === undefined) return undefined;
  return done('set_photo_length', { photos: command.params.photos, durationMs: Math.round((old + now) / 2) });
}

const speedsUp = ({ name, params: { speed, factor } }: EditCommand): boolean =>
  name === 'set_speed' ? Number(speed ?? factor ?? 1) > 1 : Number(factor) < 1;

/** The command that takes back half of a relative one: `brighter` by a half, a size by its root. */
function halved({ name, params }: EditCommand): EditCommand | undefined {
  const back: Record<string, unknown> = {};
  for (const key of colourLevels)
    if (typeof params[key] === 'number') back[key] = -Math.round((params[key] / 2) * 1000) / 1000;
  for (const key of ['factor', 'sizeFactor'])
    if (typeof params[key] === 'number' && params[key] > 0)
      back[key] = Math.round((1 / Math.sqrt(params[key])) * 1000) / 1000;
  if (typeof params.byMs === 'number') back.byMs = -Math.round(params.byMs / 2);
  return Object.keys(back).length === 0 ? undefined : { name, params: { ...params, ...back } };
}

/** A complaint right before a wish for the middle is its reason: `too much now, take the middle`. */
export const isForMiddle = (clause: Clause, next: Clause): boolean =>
  next.tokens.length <= 12 &&
  (middle.test(next.text) || between.test(next.text)) &&
  tooMuch.test(clause.text) &&
  clause.tokens.length <= 8 &&
  !clause.has('duration', 'quote', 'remove');
