import { defineIntent, edit } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { commandBefore, type Scene } from '../scene.js';

const frames = /\b(\d{2}) frames\b(?! \d)/;
/** A rate with nothing beside it but politeness and comparison: `25 then`, `make it 30`, `24 please`. */
const bare =
  /^(?:(?:ok|so|then|and|no|yes|better|rather|keep it|keep|at|make it|make that|let's (?:do|say)|go (?:for|with)|use|take|,) )*(24|25|30|50|60)(?: (?:then|please|instead|is fine|is enough|better|will do))*$/;
const half =
  /^(?:(?:ok|so|then|and|make it|make that|,) )*(?:the )?half(?: (?:of )?(?:it|that))?(?: then| please)?$/;
/** The rate was set last. */
const inHand = ({ conversation, planned }: Scene): boolean =>
  planned.at(-1)?.name === 'set_fps' || commandBefore({ conversation })?.name === 'set_fps';

/** `no 60 fps, keep it at 30`, `not 60 fps, 30`, `keep it at 30 instead of 60`: the rate that is wanted of two. */
const notThat =
  /\b(?:not?|don'?t (?:use|want)|never) (?:at )?\d{2}(?: ?fps| frames(?: per second)?)? ?,? ?(?:but |rather |just )*(?:use |keep |leave |make |stay |i want |go (?:back )?)*(?:it |that )?(?:at |to |with )?(24|25|30|50|60)\b/;
const thisInstead =
  /\b(?:keep|leave|make|have|let|stay|set|use) (?:it |that |the frame rate )?(?:stay )?(?:at |to )?(24|25|30|50|60)(?: ?fps| frames(?: per second)?)? ?,? ?(?:and not|not|instead of|rather than) (?:at )?\d{2}\b/;

/** The rate a whole sentence wants in place of another; undefined when it names no two. */
function rateInstead(sentence: string): number | undefined {
  const said = notThat.exec(sentence) ?? thisInstead.exec(sentence);
  return said === null ? undefined : Number(said[1]);
}

function rateOf(clause: Clause, scene: Scene): number | undefined {
  const sentence = scene.sentence.toLowerCase();
  const other = clause.has('rate', 'fps') || inHand(scene) ? rateInstead(sentence) : undefined;
  if (other !== undefined) return other;
  const named =
    clause.value<number>('rate') ?? (clause.has('fps') ? clause.value<number>('number') : undefined);
  if (named !== undefined) return named;
  // `make it 60 frames please`
  const counted = frames.exec(clause.text)?.[1];
  if (counted !== undefined && !clause.has('transition', 'motion')) return Number(counted);
  if (!inHand(scene)) return undefined;
  const said = bare.exec(clause.text)?.[1];
  if (said !== undefined) return Number(said);
  return half.test(clause.text) ? scene.draft.fps / 2 : undefined;
}

export const fps = defineIntent({
  name: 'fps',
  needs: { concepts: ['rate', 'fps'], words: frames, also: (_, scene) => inHand(scene) },
  read(clause, scene) {
    const rate = rateOf(clause, scene);
    if (rate === undefined || rate < 1) return undefined;
    return edit('set_fps', { fps: Math.min(60, Math.round(rate)) }, { topic: 'film' });
  },
});
