import type { EditCommand } from '../../edits/index.js';
import { photosParam } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';

const saysGround =
  /\b(?:black|bars?|borders?|blur\w*|letter-?box\w*|background|colou?r)\b|黑|模糊|虚化|背景|边/i;

/**
 * The command that fits photos into the frame. Several that are shown whole are blurred around like those of them that are
 * whole already, unless the sentence speaks of what is around; a colour is seen where it takes the place of a blur.
 */
export function fitCommand(
  { fit, colour }: { fit?: 'cover' | 'contain' | 'blur' | undefined; colour?: string | undefined },
  ids: readonly string[],
  scene: Scene,
): EditCommand {
  const blurred = shots(scene.draft).filter(
    ({ id, placement }) => ids.includes(id) && placement.fit === 'blur',
  );
  const coloured = fit === undefined && blurred.length > 0;
  const alike =
    fit === 'contain' &&
    colour === undefined &&
    ids.length > 1 &&
    blurred.length > 0 &&
    !saysGround.test(scene.sentence);
  const shown = coloured ? 'contain' : alike ? 'blur' : fit;
  return {
    name: 'set_fit',
    params: {
      photos: photosParam(scene, coloured ? blurred.map(({ id }) => id) : ids),
      ...(shown === undefined ? {} : { fit: shown }),
      ...(colour === undefined ? {} : { background: colour }),
    },
  };
}
