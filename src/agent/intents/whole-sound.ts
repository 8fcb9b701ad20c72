import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { clipsIn, musicIn, type Scene } from '../scene.js';

/** `the piano is nice but quiet`: what is found of music that is liked. */
export const foundBeside = ({ text }: Clause, { sentence, planned }: Scene): string | undefined =>
  planned.length === 0 &&
  /\b(?:is|are|sounds?|its|like|love|enjoy)\b.*\bbut\b|['’]s\b.*\bbut\b|^nice (?:song|tune|track|piano|choice)\b/i.test(
    sentence,
  ) &&
  !/\b(?:want|need|please|something|give|add|put|use|find)\b/i.test(sentence)
    ? /^but (?:(?:a|bit|little|rather|quite|too|so|very|really) )*(loud|quiet|faint|soft|low)$/.exec(
        text,
      )?.[1]
    : undefined;

/** `mute everything`, `no sound`: the music and what is heard of the clips. */
export const silencesAll = (clause: Clause, { draft, focus }: Scene): boolean =>
  clipsIn(draft).some(({ volume }) => volume !== 0) &&
  focus.topic !== 'music' &&
  !clause.has('music') &&
  /^(?:(?:please|and|now|i want|make|turn off|switch off|mute|silence|no|without|any|all|it|the|this|whole|everything|film|video|movie|slideshow|sound|audio|silent|at|should be|should|be|off|turn|switch|completely|totally)(?: |$))+$/.test(
    clause.text,
  );

/** `only keep the sound of the videos`, `just the video sound no music` */
const ofClips =
  /^(?:(?:please|and|but|i want|keep|have|with|no music|so|use|play|to hear) )*(?:only|just) (?:(?:keep|have|use|play|hear|the|original|own) )*(?:(?:sounds?|audio) (?:of|from|in) (?:the |my )?(?:clips?|videos?|footage)|(?:clips?|videos?|footage)(?: ' ?s?|s)? (?:sounds?|audio)|clip sound|original (?:sounds?|audio))(?: (?:please|and|but|no music|no|music|without|the))*$/;

/** What is heard of the clips stays, and the music goes. */
export function onlyClips(clause: Clause, { draft }: Scene): Outcome | undefined {
  const clips = clipsIn(draft);
  if (clips.length === 0 || musicIn(draft) === undefined || !ofClips.test(clause.text)) return undefined;
  const ids = clips.map(({ id }) => id);
  const quiet = clips.some(({ volume }) => volume === 0);
  const heard = {
    name: 'set_volume',
    params: { target: 'clips', photos: ids, ...(quiet ? { volume: 1 } : { factor: 1 }) },
  };
  const commands = [{ name: 'remove_music', params: {} }, heard];
  return { kind: 'edit', commands, topic: 'clips', shots: ids };
}
