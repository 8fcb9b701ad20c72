import type { EditCommand } from '../../edits/index.js';
import { textOf } from '../../language/index.js';
import { sameTrim } from '../idioms/same-trim.js';
import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { commandsBefore, cutsIn, lastCommand, type Scene, shots } from '../scene.js';

const lead =
  '(?:(?:and|now|ok|okay|fine|then|but|so|no|nah|please|oh|well|actually|maybe|better|hm+|that was (?:\\w+ )?(?:silly|stupid|wrong|dumb|bad|a mistake|nonsense)|just|can you|could you|let us) )*';
const its =
  '(?:it|that|this|them|those|these|him|her|that one|this one|that photo|the (?:photo|picture|one|two|order))';
const whereItWas = new RegExp(
  `^${lead}(?:put|move|bring|get|take|place|leave|have|shift|send|let|want|i want) ${its} (?:go |stay |be )?(?:back )?(?:to |in |at |into )?(?:(?:where|how|as|the way|what) (?:it|they|he|she|that) (?:was|were|had been|used to be|came from)|its (?:old|former|original|first) (?:place|spot|position)|(?:the|its|their) (?:old|former|original) (?:place|spot|position|order))(?: before| at first| please| again| originally)*$|^${lead}(?:put|move|bring|get|take|place) ${its} back(?: again| please| there)*$`,
);

/** `put it back where it was` when the last turn moved photos: that turn is taken back. */
export function putBack(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || scene.trail.asked || scene.planned.length > 0) return undefined;
  const last = commandsBefore(scene);
  const moved =
    last.length > 0 && last.every(({ name }) => /^(?:move|swap|sort|reverse|shuffle)_photos$/.test(name));
  return moved && whereItWas.test(clause.text)
    ? { intent: 'put-back', outcome: { kind: 'undo', steps: 1 } }
    : undefined;
}

const otherClip =
  /^(?:(?:and|now|also|please|then|do|the same|same|for|with|to|on) )*the other (?:video|clip|film|recording|one|two)s?(?: (?:too|as well|also|likewise|the same|please|same))*$/;

/** `the other video too` after a wish for one of several clips: the same for those that are left. */
export function otherClips(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || scene.trail.asked || !otherClip.test(clause.text)) return undefined;
  const last: EditCommand | undefined = lastCommand(scene);
  if (last === undefined) return undefined;
  const clips = shots(scene.draft)
    .filter(({ mediaKind }) => mediaKind === 'video')
    .map(({ id }) => id);
  const { photo, photos } = last.params;
  const done = Array.isArray(photos) ? photos.map(String) : typeof photo === 'string' ? [photo] : [];
  const left = clips.filter((id) => !done.includes(id));
  if (done.length === 0 || !done.every((id) => clips.includes(id)) || left.length === 0) return undefined;
  const commands =
    photo === undefined
      ? [{ name: last.name, params: { ...last.params, photos: left } }]
      : left.map((id) => sameTrim(last, id, scene));
  return { intent: 'other-clips', outcome: { kind: 'edit', commands, topic: 'clips', shots: left } };
}

const newValue =
  /^(?:(?:and|but|no|nah|ok|okay|fine|well|hm+|actually|maybe|only|just|rather|better|make|it|that|them|let us|let's|say|try|to|at|with|more|like|about|around|by|go|go for|do|perhaps|instead|then|please|back|a|the|,) )*(?:~|"|[\d.]+)(?: (?:seconds?|secs?|s|ms|percent|%|x|times|please|instead|then|though|each|is enough|will do|would do|is fine|is better|enough|tops|max))*$/;

/** `ok but only 1.5` after a speed, `rather 30 %` after a volume: the last wish with that value. */
export function otherValue(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || scene.trail.asked || scene.planned.length > 0) return undefined;
  if (clause.refs.length > 1 || !newValue.test(clause.text)) return undefined;
  const commands = commandsBefore(scene);
  const [last] = commands;
  if (last === undefined || commands.length !== 1) return undefined;
  const number = clause.value<number>('number') ?? clause.value<number>('multiple');
  const share = clause.value<number>('percentage');
  const about = { topic: scene.focus.topic, shots: scene.focus.shots };
  const again = (params: Record<string, unknown>): Read => ({
    intent: 'other-value',
    outcome: { kind: 'instead', here: false, commands: [{ name: last.name, params }], ...about },
  });
  if (last.name === 'set_speed' && number !== undefined && number >= 0.25 && number <= 4) {
    const { factor: _, ...params } = last.params;
    return again({ ...params, speed: number });
  }
  // `and back to 4`
  const ms = clause.value<number>('duration') ?? (number === undefined ? undefined : number * 1000);
  if (
    last.name === 'set_photo_length' &&
    /\bback to\b/.test(clause.text) &&
    ms !== undefined &&
    ms >= 300 &&
    ms <= 30_000
  ) {
    const commands = [{ name: last.name, params: { photos: last.params.photos, durationMs: ms } }];
    return { intent: 'other-value', outcome: { kind: 'edit', commands, ...about } };
  }
  if (last.name === 'set_volume' && share !== undefined) {
    const { factor: _, ...params } = last.params;
    return again({ ...params, volume: Math.min(2, share / 100) });
  }
  return undefined;
}

const oldOnes =
  /\b(?:old|previous|former|original|earlier|first|usual) (?:kind of |sort of )?(fades?|dissolves?|crossfades?|cuts?|slides?|wipes?|transitions?|blends?|ones)\b/;

/** `put the old fades back`: the transitions as they were before they were changed. */
export function oldCuts(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || scene.trail.asked || scene.planned.length > 0) return undefined;
  const { past } = scene.conversation;
  const ofCuts = ({ name }: EditCommand): boolean => name === 'set_transition';
  const from = past.findIndex(({ commands }) => commands.some(ofCuts));
  if (from < 0) return undefined;
  const said = oldOnes.exec(textOf(clause.reading.tokens))?.[1];
  if (
    said === undefined ||
    !/\b(?:put|bring|back|restore|prefers?|preferred|want|liked?|return|again|have|use)\b/.test(clause.text)
  )
    return undefined;
  if (said === 'ones' && scene.focus.topic !== 'transition') return undefined;
  const kind = /fade|dissolve|blend/.test(said) ? /fade|dissolve/ : /cut/.test(said) ? /^none$/ : /./;
  const types = shots(past[from]!.before)
    .slice(0, -1)
    .map(({ transition }) => transition?.type ?? 'none');
  if (!types.some((type) => kind.test(type))) return undefined;
  const dropped = new Set(past.slice(from).flatMap(({ commands }) => commands.filter(ofCuts)));
  return { intent: 'old-cuts', outcome: { kind: 'without', from, dropped } };
}

const cutTimes =
  /^(?:(?:and|but|only|just|for|on|make|have|give|let|the|though) )*(first|last|second|third|fourth|fifth|final|\d+(?:st|nd|rd|th)) (?:one|transition|cut|change)\b/;
const places = ['first', 'second', 'third', 'fourth', 'fifth'];

/** `for the first one a full second` after a time for all transitions: the time of that one. */
export function cutTime(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || scene.trail.asked) return undefined;
  const last = lastCommand(scene);
  const [ms, ...more] = clause.values<number>('duration');
  const said = cutTimes.exec(clause.text)?.[1];
  if (last?.name !== 'set_transition' || typeof last.params.durationMs !== 'number') return undefined;
  if (said === undefined || ms === undefined || ms > 2000 || more.length > 0) return undefined;
  if (clause.has('photo', 'file', 'fileWord', 'film', 'text', 'title', 'music', 'longer', 'shorter'))
    return undefined;
  const cuts = cutsIn(scene.draft);
  const place = /last|final/.test(said)
    ? cuts.length - 1
    : places.includes(said)
      ? places.indexOf(said)
      : Number.parseInt(said, 10) - 1;
  const id = cuts[place]?.id;
  if (id === undefined) return undefined;
  const commands = [{ name: 'set_transition', params: { photos: [id], durationMs: ms } }];
  return { intent: 'cut-time', outcome: { kind: 'edit', commands, topic: 'transition', shots: [id] } };
}
