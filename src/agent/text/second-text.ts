import type { Clause } from '../reading/clause.js';
import { roleNamed } from '../referents/texts-meant.js';
import { type Scene, texts } from '../scene.js';

/** 标题“A”，写“B”: of a film that is to be made, B is a text of its own and not the title anew. */
export const isSecondText = (clause: Clause, scene: Scene): boolean =>
  scene.fresh &&
  clause.reading.language === 'zh' &&
  roleNamed(clause) === undefined &&
  texts(scene.draft, 'title').length > 0 &&
  !clause.has('change', 'replace', 'start', 'it');
