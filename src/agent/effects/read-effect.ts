import { camera } from '../intents/camera.js';
import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import type { Scene } from '../scene.js';
import { cameraManner } from './camera-manner.js';
import { cameraPace } from './camera-pace.js';
import { canvasWish } from './canvas-wish.js';
import { cutsAgain } from './cuts-again.js';
import { cutsSpared } from './cuts-spared.js';
import { framing } from './framing.js';
import { groundColour } from './ground-colour.js';
import { likeAnother } from './like-another.js';
import { opposite } from './opposite.js';
import { othersWithout } from './others-without.js';
import { photoSize } from './photo-size.js';
import { redirect } from './redirect.js';
import { regrade } from './regrade.js';
import { rekind } from './rekind.js';
import { whoMoves } from './who-moves.js';

/** What the camera does over photos, before anybody takes its words for something else. */
const cameraWish = (clause: Clause, scene: Scene): Read | undefined => {
  const outcome = camera.read(clause, scene);
  return outcome === undefined ? undefined : { intent: 'camera', outcome };
};

/** What is said of a transition, a motion, a look or the frame, with or without its noun; half a sentence may be that. */
export const readEffect = (clause: Clause, scene: Scene): Read | undefined =>
  cutsSpared(clause, scene) ??
  cutsAgain(clause, scene) ??
  othersWithout(clause, scene) ??
  opposite(clause, scene) ??
  whoMoves(clause, scene) ??
  redirect(clause, scene) ??
  regrade(clause, scene) ??
  rekind(clause, scene) ??
  cameraPace(clause, scene) ??
  cameraWish(clause, scene) ??
  cameraManner(clause, scene) ??
  likeAnother(clause, scene) ??
  canvasWish(clause, scene) ??
  groundColour(clause, scene) ??
  photoSize(clause, scene) ??
  framing(clause, scene);
