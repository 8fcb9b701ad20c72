import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Reading, type Token, tagValue } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { edit, type Outcome, type ReadSentence } from '../outcome.js';
import { wholeClause } from '../reading/clause.js';
import { photosParam, present } from '../referents/photos-meant.js';
import { commandsBefore, filmMs, type Scene, shots } from '../scene.js';

/** `#` is a length or a bare number, `P` a photo. */
const tooMuch =
  /^(?:(?:hm+|no|nah|oh|ok|okay|but|actually|well|sorry|honestly|i think|maybe|now|the|that|those|these|all|[,.]) ?)*# (?:each )?(?:is|are|was|were|' s|seems?|feels?|looks?) (?:(?:still|way|just|a bit|a little|much|far|probably|maybe|really|definitely|kind of|then) )*(?:too (?:long|short|much|little|slow|fast|quick)|not enough)(?: (?:for|on) (?:the )?(?:P|it|that|them))?(?: [,.;:!–-])*(?: (?:so|please|rather|make|it|that|them|let ' s|let's|say|try|go|with|for|to|better|more|like|maybe|just|do|use|have|i ' d say|and|then|a|the))*(?: [,:])? # ?(?:each|please|is better|is enough|would be better|would do|will do|then|instead|is fine|should do|better|thanks|[,.! ])*$/;

/** `that's too much, just one second more`: the change before, by so much and no more. */
const byLess =
  /^(?:(?:hm+|no|nah|oh|ok|okay|but|actually|well|sorry|[,.]) ?)*(?:(?:thats|its|(?:that|this|it|now it)(?: ?' ?s| is| was| looks| feels)?) )?(?:(?:still|way|just|a bit|a little|much|far|now) )*too (?:much|long|short|slow|fast|quick|little)(?: now)?(?: [,.;:!–-])*(?: (?:so|please|rather|make|it|that|maybe|just|only|let ' s|let's|say|try|and|but|to))*(?: [,:])? # (?<way>more|longer|extra|less|shorter)(?: (?:please|is enough|would do|will do|then|instead|is fine|than before|than it was|[.!]))*$/;

/** The same wish as in the last turn, with a step that was said. */
function bySo(words: string, ms: number, { conversation }: Scene): Outcome | undefined {
  const way = byLess.exec(words)?.groups?.way;
  const [command, ...others] = commandsBefore({ conversation });
  if (way === undefined || command?.name !== 'set_photo_length' || others.length > 0) return undefined;
  const { photos, factor, byMs } = command.params;
  const was = typeof factor === 'number' ? factor - 1 : typeof byMs === 'number' ? byMs : 0;
  const step = /less|shorter/.test(way) ? -ms : ms;
  if (was === 0 || Math.sign(was) !== Math.sign(step)) return undefined;
  const commands = [{ name: command.name, params: { photos, byMs: step } }];
  const { topic, shots: ids } = conversation.focus;
  return { kind: 'instead', here: false, commands, topic, shots: ids };
}

const msOf = (token: Token): number | undefined => {
  const ms = tagValue(token, 'duration') ?? Number(tagValue(token, 'number')) * 1000;
  return typeof ms === 'number' && ms > 0 ? ms : undefined;
};

/** What has the length that is wrong, with the new one: the last wish, the film, or the photos that stay so long. */
function corrected(old: number, ms: number, named: readonly string[], scene: Scene): Outcome | undefined {
  const list = shots(scene.draft);
  const ofShots = (ids: readonly string[]): Outcome =>
    edit(
      'set_photo_length',
      { photos: photosParam(scene, ids), durationMs: ms },
      { topic: ids.length === list.length ? 'film' : 'shots', shots: ids.length === list.length ? [] : ids },
    );
  if (named.length > 0) return ofShots(named);
  const last = commandsBefore(scene);
  const wrong = last.filter(({ params }) => params.durationMs === old);
  if (wrong.length > 0) {
    const commands = wrong.map(
      (command): EditCommand => ({ ...command, params: { ...command.params, durationMs: ms } }),
    );
    return { kind: 'edit', commands, topic: scene.focus.topic, shots: scene.focus.shots };
  }
  if (filmMs(scene.draft) === old) return edit('set_length', { durationMs: ms }, { topic: 'film' });
  const alike = list.filter(({ durationMs }) => durationMs === old).map(({ id }) => id);
  // `3 seconds is too short, 5 please` where nothing stays 3 s.
  return alike.length > 0 ? ofShots(alike) : ms < 10_000 ? ofShots(list.map(({ id }) => id)) : undefined;
}

/** `hmm 6 is too long, 5`: another length for what has the one that is wrong; undefined when none is named. */
export function otherTime(reading: Reading, scene: Scene): ReadSentence | undefined {
  if (reading.language !== 'en' || reading.tokens.length > 24 || scene.conversation.asked !== null)
    return undefined;
  const clause = wholeClause(reading, scene);
  const refs = clause.refs.filter(({ kind, from, to }) => kind === 'some' && to > from);
  const times: number[] = [];
  const words = reading.tokens.flatMap((token, index) => {
    const ref = refs.find(({ from, to }) => index >= from && index < to);
    if (ref !== undefined) return index === ref.from ? ['P'] : [];
    const ms =
      hasTag(token, 'duration') || (hasTag(token, 'number') && token.text !== 'one')
        ? msOf(token)
        : undefined;
    if (ms === undefined) return [token.text];
    times.push(ms);
    return ['#'];
  });
  const [old, ms] = times;
  const less = old !== undefined && ms === undefined ? bySo(words.join(' '), old, scene) : undefined;
  if (less !== undefined) return readAsOne({ clause, intent: 'other-time', outcome: less }, scene);
  if (old === undefined || ms === undefined || times.length > 2 || !tooMuch.test(words.join(' ')))
    return undefined;
  const named = present(
    scene,
    refs.flatMap(({ ids }) => ids),
  );
  const outcome = corrected(old, ms, named, scene);
  return outcome === undefined ? undefined : readAsOne({ clause, intent: 'other-time', outcome }, scene);
}
