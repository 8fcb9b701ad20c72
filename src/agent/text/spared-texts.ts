import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { idsOf } from '../referents/photos-meant.js';
import { textsMeant } from '../referents/texts-meant.js';
import { commandBefore, type Scene, texts } from '../scene.js';
import { edged } from './by-place.js';
import { textsOn } from './pointed.js';

const spares =
  /^(?:(?:but|and|just|only|please|maybe|well|though|ok|no|,) )*(?:not|except(?: for)?|apart from|leave(?: out)?)\b/;

/** `not grandma's`, `but not the one on the temple` after a wish for several texts: it is not done to those. */
export function sparedTexts(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 12) return undefined;
  const gone = sparedOfRemoved(clause, scene);
  if (gone !== undefined) return gone;
  if (!spares.test(clause.text)) return undefined;
  if (clause.has('colour', 'bigger', 'smaller', 'quote', 'duration', 'font', 'music', 'transition'))
    return undefined;
  const here = scene.planned.at(-1);
  const last = here ?? commandBefore(scene);
  const ids = last?.params.texts;
  if (last === undefined || !/^(?:style|time)_text$/.test(last.name) || !Array.isArray(ids) || ids.length < 2)
    return undefined;
  const done = texts(scene.draft).filter(({ id }) => ids.includes(id));
  const photos = clause.plainRefs
    .filter(({ kind }) => kind === 'some')
    .flatMap((ref) => idsOf(ref, scene, clause.plainRefs));
  const hand = done.toSorted((a, b) => a.startMs - b.startMs);
  const out = edged(clause, hand)?.texts ?? textsOn(photos, done, scene);
  const left = done.filter(({ id }) => !out.some((item) => item.id === id));
  if (out.length === 0 || left.length === 0) return undefined;
  const commands = [{ name: last.name, params: { ...last.params, texts: left.map(({ id }) => id) } }];
  return {
    intent: 'refine',
    outcome: { kind: 'instead', commands, here: here !== undefined, topic: 'text', shots: [] },
  };
}

/** Which of several removed texts, in the order of the film. */
const places: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2, last: -1 };

const sparesGone =
  /^(?:(?:but|and|just|only|please|maybe|well|though|ok|,) )*(?:not|except(?: for)?|apart from|keep|leave|spare)\b(?! (?:the |all |everything )*(?:rest|others?|else|music|photos?|pictures?)\b)/;

/** `remove the captions but keep the first one`, `... but not "Hello"`: those of the removed texts stay. */
function sparedOfRemoved(clause: Clause, scene: Scene): Read | undefined {
  const here = scene.planned.at(-1);
  const entry = scene.conversation.past.at(-1);
  const last = here ?? entry?.commands.at(-1);
  const before = here === undefined ? entry?.before : scene.start;
  const ids = last?.params.texts;
  if (last?.name !== 'remove_text' || !Array.isArray(ids) || ids.length < 2 || before === undefined)
    return undefined;
  if (
    !sparesGone.test(clause.text) ||
    clause.has('colour', 'bigger', 'smaller', 'duration', 'font', 'transition')
  )
    return undefined;
  const then = { ...scene, draft: before };
  const hand = texts(before)
    .filter(({ id }) => ids.includes(id))
    .toSorted((a, b) => a.startMs - b.startMs);
  const photos = clause.plainRefs
    .filter(({ kind }) => kind === 'some')
    .flatMap((ref) => idsOf(ref, then, clause.plainRefs));
  const on = textsOn(photos, hand, then);
  const counted = /\b(first|second|third|last) (?:one|caption|text)\b/.exec(clause.text)?.[1];
  const one = counted === undefined ? undefined : hand.at(places[counted]!);
  const meant =
    one !== undefined
      ? [one]
      : (edged(clause, hand)?.texts ?? (on.length > 0 ? on : textsMeant(clause, then)));
  const left = hand.filter(({ id }) => !meant.some((item) => item.id === id));
  if (left.length === 0 || left.length === hand.length) return undefined;
  const commands = [{ name: last.name, params: { ...last.params, texts: left.map(({ id }) => id) } }];
  const outcome = {
    kind: 'instead' as const,
    commands,
    here: here !== undefined,
    topic: 'text' as const,
    shots: [],
  };
  return { intent: 'refine', outcome };
}
