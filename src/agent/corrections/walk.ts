import type { Outcome } from '../outcome.js';
import { type Scene, sceneWith, shots, shotsSeen } from '../scene.js';

type Walk = Extract<Outcome, { kind: 'undo' | 'redo' | 'back' }>;

/** The scene after undo or redo: the film of that time, and the talk about what it was about. */
export function walk(scene: Scene, wish: Walk): Scene {
  const past = [...scene.trail.past];
  const future = [...scene.trail.future];
  const undone = [...scene.trail.undone];
  const redone = [...scene.trail.redone];
  let { draft } = scene;
  const steps = wish.kind === 'back' ? past.length - wish.to : wish.steps;
  for (let i = 0; i < steps; i++) {
    const entry = wish.kind === 'redo' ? future.pop() : past.pop();
    if (entry === undefined) break;
    // Before the first film there was nothing to look at: going back to the beginning stops there.
    if (wish.kind === 'back' && shots(entry.before).length === 0 && past.length === 0 && undone.length > 0) {
      past.push(entry);
      break;
    }
    if (wish.kind === 'redo') {
      past.push(entry);
      redone.push(entry);
      draft = entry.after;
    } else {
      future.push(entry);
      undone.push(entry);
      draft = entry.before;
    }
  }
  // With nothing to walk back to, what this sentence wished before stands.
  if (undone.length === scene.trail.undone.length && redone.length === scene.trail.redone.length)
    return sceneWith(scene, { trail: { ...scene.trail, asked: true } });
  return sceneWith(scene, {
    draft,
    start: draft,
    shotsSeen: shotsSeen(draft, scene.assets),
    planned: [],
    trail: { past, future, base: draft, undone, redone, asked: true },
  });
}
