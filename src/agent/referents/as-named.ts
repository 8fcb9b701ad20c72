import { hasTag, type Reference, readReferences, type Token } from '../../language/index.js';
import type { Scene } from '../scene.js';

const comma = { text: ',', tags: [{ concept: 'mark', value: undefined }] } as const;

/** The photos tokens speak of, at their places, with what is excepted named like any other photo. */
export const refsAsNamed = (tokens: readonly Token[], scene: Scene): readonly Reference[] =>
  readReferences(
    tokens.map((token) => (hasTag(token, 'except') ? { ...token, ...comma } : token)),
    scene.shotsSeen,
    { shots: scene.focus.shots },
  );
