import type { EditCommand } from '../../edits/index.js';
import { hasTag } from '../../language/index.js';
import { defineIntent, type Outcome } from '../outcome.js';
import { type Clause, keptFor } from '../reading/clause.js';
import { idsOf, present } from '../referents/photos-meant.js';
import { filmMs, type Scene, shotIds, shots } from '../scene.js';
import { type Signs, timeSignsOf } from './time-signs.js';

const small =
  /\b(?:and|but|then|also|so|now|please|pls|just|only|i|we|you|want|need|needs|would|like|should|must|can|could|will|may|might|shall|has|have|had|to|be|is|are|was|a|an|the|it's|make|set|get|bring|let|keep|put|change|take|cut|reduce|down|up|in total|in all|overall|altogether|all in all|all together|exactly|about|around|roughly|by|at|into|last|lasts|run|come|end up|for me)\b|[,:]/g;

/** `cannot be longer than #0`, before the small words go. */
const denied =
  /\b(?:can't|cannot|can not|mustn't|must not|shouldn't|should not|may not|won't|will not|isn't to|is not to|don't let F|never)(?: (?:be|get|run|become|go|last|exceed|take))*(?: (?:over|any))?(?: (?:longer|more) than| over| exceed)?(?= #)/g;

const most =
  /^(?:F )?(?:MOST|no (?:longer|more) than|not (?:longer|more) than|not over|(?:limit|cap|restrict) F(?: of)?|max|maximum(?: of)?) ?#(\d+)(?: F)?$/;
const least =
  /^(?:F )?(?:LEAST|no (?:shorter|less) than|not (?:shorter|less) than|not under|minimum(?: of)?) ?#(\d+)(?: F)?$/;
const moreBy = /^(?:F #(\d+) (longer|more|shorter|less)|#(\d+) (longer|more|shorter|less) F|#(\d+) (off) F)$/;
const share = /^(?:F ([*%])(\d+) (longer|more|shorter|less)|([%])(\d+) (off) F)$/;
const times =
  /^(?:F (?:of )?[*%](\d+)(?: as)? (?:long|of its (?:length|time|duration)|its (?:length|time|duration)|of what it|as much time)(?: as(?: it| before| F)?)*|[*%](\d+) F|F %(\d+)(?: of (?:its (?:length|duration)|F))?)$/;
/** `30 seconds without changing the temple`, `stretch everything but the temple so that the film is 30 seconds`. */
const sparing =
  /^F #(\d+) (?:without|not|leaving|while leaving|leave) (?:(?:touch|chang|alter|shorten|lengthen|stretch|cutt?)\w* )?(?:F of )?@(\d+)(?: alone| as it| untouched| unchanged| out of it)?$/;
/** `fit all photos into half a minute` */
const fitting = /^(?:fit|squeeze|squash|cram|compress|spread|pack|get) (?:F )?#(\d+)$/;
const giving =
  /^(?:stretch|lengthen|shorten|extend|speed|slow|shrink|squeeze|adjust)(?: F| ALL| everything| all)? @(\d+)(?: until| till| that| to)? F (?:= )?#(\d+)$/;

/** The film so long: those of `free` share what the others leave; undefined where they cannot. */
function shared(ms: number, free: readonly string[], scene: Scene): EditCommand[] | undefined {
  const list = shots(scene.draft);
  const fixed = list.reduce((sum, { id, durationMs }) => sum + (free.includes(id) ? 0 : durationMs), 0);
  const now = filmMs(scene.draft) - fixed;
  if (free.length === 0 || ms - fixed < free.length * 300) return undefined;
  const factor = Math.round(((ms - fixed) / now) * 1e6) / 1e6;
  return [
    { name: 'set_photo_length', params: { photos: [...free], factor } },
    { name: 'set_length', params: { durationMs: ms } },
  ];
}

/** How long the film is in the end; undefined when the words say something else. */
function goalOf(said: string, { values }: Signs, now: number): number | undefined {
  const text = said.replace(/\bALL\b/g, 'F');
  const value = (at: string | undefined): number => values[Number(at)]!;
  const limit = most.exec(text);
  if (limit !== null) return Math.min(now, value(limit[1]));
  const floor = least.exec(text);
  if (floor !== null) return Math.max(now, value(floor[1]));
  // `everything a second shorter` is said of each photo.
  const by = moreBy.exec(said);
  if (by !== null) {
    const way = by[2] ?? by[4] ?? by[6];
    return now + value(by[1] ?? by[3] ?? by[5]) * (way === 'longer' || way === 'more' ? 1 : -1);
  }
  const part = share.exec(text);
  if (part !== null) {
    const amount = value(part[2] ?? part[5]);
    const up = part[3] === 'longer' || part[3] === 'more';
    if (part[1] === '*' && amount > 1) return now * (up ? amount : 1 / amount);
    return now * (up ? 1 + amount : 1 - amount);
  }
  const fitted = fitting.exec(text);
  if (fitted !== null) return value(fitted[1]);
  const factor = times.exec(text);
  return factor === null ? undefined : now * value(factor[1] ?? factor[2] ?? factor[3]);
}

const elsewhere =
  'title caption endCard lowerThird text music sound voice transition fade motion quote fps swap volume speed size'.split(
    ' ',
  );

/** What is said of the length of the whole film beside a plain number: limits, differences, shares, and whose time stays. */
export const filmTimes = keptFor(timesOfFilm);

function timesOfFilm(clause: Clause, scene: Scene): Outcome | undefined {
  if (
    clause.reading.language !== 'en' ||
    scene.fresh ||
    clause.tokens.length > 24 ||
    clause.has(...elsewhere)
  )
    return undefined;
  if (clause.tokens.some((token) => hasTag(token, 'aTransition') && !/^cuts?$/.test(token.text)))
    return undefined;
  if (shots(scene.draft).length === 0 || scene.trail.asked || scene.planned.length > 0) return undefined;
  const signs = timeSignsOf(clause, { film: true });
  if (!/[#*%]\d/.test(signs.text) || !/\b(?:F|ALL)\b/.test(signs.text)) return undefined;
  const text = signs.text
    .replace(denied, 'MOST')
    .replace(
      /MOST(?: be)?(?: shorter| less)(?: than)?|\b(?:must|can|should|may|do)(?:n't| not) be (?:shorter|less) than/g,
      'LEAST',
    )
    .replace(/\bin F\b/g, ' ')
    .replace(small, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const film = (commands: readonly EditCommand[] | undefined): Outcome | undefined =>
    commands === undefined ? undefined : { kind: 'edit', commands, topic: 'film' };
  const every = shotIds(scene.draft);
  const named = signs.refs.filter(({ kind }) => kind === 'some');
  const meant = (at: string | undefined): string[] =>
    present(scene, idsOf(signs.refs[Number(at)]!, scene, named));
  const spared = sparing.exec(text);
  if (spared !== null) {
    const kept = meant(spared[2]);
    return film(
      shared(
        signs.values[Number(spared[1])]!,
        every.filter((id) => !kept.includes(id)),
        scene,
      ),
    );
  }
  const given = giving.exec(text);
  if (given !== null) return film(shared(signs.values[Number(given[2])]!, meant(given[1]), scene));
  const now = filmMs(scene.draft);
  const goal = goalOf(text, signs, now);
  if (goal === undefined || goal < every.length * 100) return undefined;
  return film([{ name: 'set_length', params: { durationMs: Math.round(goal) } }]);
}

export const filmLengths = defineIntent({
  name: 'film-times',
  needs: { concepts: ['duration', 'percentage', 'twice', 'triple', 'half', 'multiple', 'number'] },
  read: filmTimes,
});
