import type { Outcome } from '../outcome.js';
import { say } from '../replies/say.js';
import { type Scene, shots } from '../scene.js';

/** Asks which photo is meant. */
export const whichOne = (scene: Scene): Outcome => {
  const count = shots(scene.draft).length;
  return {
    kind: 'question',
    text: say(scene.language, {
      en: `Which one, 1 to ${count}? You can also say its name, such as "${shots(scene.draft)[0]?.name ?? ''}".`,
      zh: `哪一张（1 到 ${count}）？也可以说文件名，比如“${shots(scene.draft)[0]?.name ?? ''}”。`,
      ja: `どれですか（1〜${count}）？`,
      es: `¿Cuál, de la 1 a la ${count}?`,
      de: `Welches, 1 bis ${count}?`,
      fr: `Laquelle, de 1 à ${count} ?`,
    }),
    options: Array.from({ length: Math.min(count, 9) }, (_, index) => String(index + 1)),
  };
};
