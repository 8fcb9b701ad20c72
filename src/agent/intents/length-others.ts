import { holding } from '../idioms/total.js';
import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { photosParam, present } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';
import { whichOne } from './which-one.js';

/** So many times: words before `as long as the others`, `times the length of the rest`. */
const factors: Readonly<Record<string, number>> = {
  half: 0.5,
  twice: 2,
  double: 2,
  two: 2,
  thrice: 3,
  triple: 3,
  three: 3,
  four: 4,
  five: 5,
};
const others =
  '(?:each |any |every one |all |one )?(?:of )?(?:the |all the )?(?:others?|other (?:ones|photos|pictures)|rest)';
const times = new RegExp(
  `\\b(half|twice|double|thrice|triple|(?:two|three|four|five|2|3|4|5) times)? ?(?:as long as|the (?:length|time) of) (?:(two|three|four|five|2|3|4|5) of the (?:others|other (?:ones|photos|pictures))|${others})(?=$| (?:do|does|are|is|have|has|get|gets|please|now|then)\\b)`,
);

/** `the shop twice as long as the others`, `it stays for as long as two of the others`: measured by what the others are. */
export function timesTheOthers(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en') return undefined;
  const found = times.exec(clause.text);
  if (found === null || clause.has('music', 'transition', 'duration')) return undefined;
  const said = (found[1] ?? found[2] ?? '').replace(' times', '');
  const factor = said === '' ? 1 : (factors[said] ?? Number(said));
  const named = clause.refs.find(({ kind, ids }) => kind === 'some' && ids.length > 0);
  const list = shots(scene.draft);
  const ids = present(scene, [...(named?.ids ?? scene.focus.shots)]);
  const rest = list.filter(({ id }) => !ids.includes(id)).map(({ durationMs }) => durationMs);
  // Whose length that is must be known: all cannot be twice as long as the others.
  if (ids.length === 0 || rest.length === 0) return whichOne(scene);
  const usual = rest.sort((a, b) => a - b)[Math.floor((rest.length - 1) / 2)]!;
  return edit(
    'set_photo_length',
    { photos: photosParam(scene, ids), durationMs: Math.round(usual * factor) },
    { topic: 'shots', shots: ids },
  );
}

/** `not three times` behind what was said says what it shall not be. */
export const notSoMany = (clause: Clause): boolean =>
  /^not (?:half|twice|double|thrice|triple|(?:two|three|four|five|six|ten|\d+) times)(?: as long| the length| that)?$/.test(
    clause.wish,
  );

/** 别的短点凑30秒: more than any of them has to lose; the film is to be so long, and the photos that are not named stay. */
export function filmOfOthers(clause: Clause, target: readonly string[], scene: Scene): Outcome | undefined {
  const ms = clause.value<number>('duration');
  const list = shots(scene.draft);
  const staying = list.filter(({ id }) => !target.includes(id)).map(({ id }) => id);
  if (ms === undefined || clause.reading.language !== 'zh' || staying.length === 0) return undefined;
  if (list.some(({ id, durationMs }) => target.includes(id) && durationMs >= ms)) return undefined;
  return holding(new Set(staying), ms, scene).outcome;
}
