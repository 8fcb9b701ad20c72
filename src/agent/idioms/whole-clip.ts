import { assetOf } from '../../edits/index.js';
import { edit, type Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { clipsMeant } from '../referents/clips-meant.js';
import { say } from '../replies/say.js';
import { clipsIn, type Scene } from '../scene.js';

/** All that was filmed: `the whole dog clip again`, `let it run in full`, `all of him`, `all twelve seconds back`. */
const whole =
  /\b(?:whole|entire|full|complete) (?:\S+ ){0,2}?(?:clip|video|vid|thing|recording|length|of (?:it|him|her|that|them|the))\b|\b(?:in full|uncut|untrimmed|full[- ]length|(?:right |all the way )?(?:to|till|until) (?:the|its|his|her) (?:very )?end)\b|\ball (?:of )?(?:it|him|her|that|them|the)\b|\b(?:it|him|her|that) all\b|\blet (?:it|him|her|them|that) (?:run|play)(?: on)?$/;

/** A length said with `all`: as long as the clip was filmed. */
const allSeconds = /\ball (?:\S+ ){0,3}?(?:seconds|secs|\d+ ?s)\b/;

/** Of the picture, or of where the clip stands, and not of how much of it is played. */
const ofOther =
  /\b(?:picture|frame|screen|crop\w*|edges?|bars?|visible|see|fit|sides?|corners?|photos|move|put|place|black|grey|sepia|faster|slower|mute\w*|sound|silent|volume|louder|quieter|remove|delete|drop|without|out|off)\b/;

const plays =
  /\b(?:let|play|plays|run|runs|show|use|keep|give|have|want|get|stay|back|again|please|restore|reset)\b|^all\b/;

/** A clip that was cut short shall be played as long as it was filmed; nothing but that is said. */
export function wholeClip(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 14 || scene.trail.asked) return undefined;
  const material = new Map(
    clipsIn(scene.draft).flatMap((shot) => {
      const ms = assetOf(shot, scene.assets)?.durationMs ?? 0;
      return ms > Math.round(shot.durationMs * shot.speed) + 50 ? [[shot.id, ms] as const] : [];
    }),
  );
  // `let him run, all of it`: said twice.
  const done = scene.planned.at(-1);
  if (
    material.size === 0 &&
    done?.name === 'trim_clip' &&
    done.params.fromMs === 0 &&
    whole.test(clause.text)
  )
    return { intent: 'whole-clip', outcome: { kind: 'nothing' } };
  if (material.size === 0) return inFull(clause, scene);
  const said = clause.value<number>('duration');
  const text = clause.text;
  const counted = said !== undefined && allSeconds.test(text);
  if (!(counted || (said === undefined && whole.test(text))) || ofOther.test(text) || !plays.test(text))
    return undefined;
  const named = clipsMeant(clause, scene).filter((id) => material.has(id));
  const trimmed = lastTrimmed(scene);
  const id = named.length > 0 ? named[0]! : trimmed;
  const ms = id === undefined ? undefined : material.get(id);
  if (id === undefined || ms === undefined || named.length > 1) return undefined;
  if (said !== undefined && Math.abs(said - ms) > 600) return undefined;
  const params = { photo: id, fromMs: 0, toMs: ms };
  return { intent: 'whole-clip', outcome: edit('trim_clip', params, { topic: 'clips', shots: [id] }) };
}

/** `let the waves play to the end` where nothing was cut. */
function inFull(clause: Clause, scene: Scene): Read | undefined {
  const { text } = clause;
  const ids = clause.namedIds;
  const clips = clipsIn(scene.draft).map(({ id }) => id);
  if (ids.length === 0 || !ids.every((id) => clips.includes(id)) || clause.has('duration')) return undefined;
  if (!whole.test(text) || !/\b(?:play|plays|run|runs)\b/.test(text) || ofOther.test(text)) return undefined;
  const unchanged = say(scene.language, { en: 'It plays in full already.', zh: '已经是完整播放了。' });
  return {
    intent: 'whole-clip',
    outcome: { kind: 'edit', commands: [], topic: 'clips', shots: ids, unchanged },
  };
}

/** The clip that was cut last, where that is what the talk is about. */
function lastTrimmed({ planned, conversation: { past } }: Scene): string | undefined {
  const commands = planned.length > 0 ? planned : (past.at(-1)?.commands ?? []);
  const command = commands.findLast(({ name }) => name === 'trim_clip');
  return command === undefined ? undefined : String(command.params.photo);
}
