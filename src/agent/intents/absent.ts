import { defineIntent } from '../outcome.js';
import { listing, say } from '../replies/say.js';
import { shots } from '../scene.js';

/** A photo is named that is uploaded but not in the film: nothing is changed in its stead. */
export const absent = defineIntent({
  name: 'absent',
  read(clause, scene) {
    if (shots(scene.draft).length === 0 || clause.has('quote', 'music', 'sound')) return undefined;
    if (clause.refs.some((item) => item.ids.length > 0 || item.kind === 'rest')) return undefined;
    const ids = new Set(clause.files);
    if (ids.size === 0) return undefined;
    const used = new Set(shots(scene.draft).map((shot) => shot.fileId));
    const gone = scene.assets.filter(
      (asset) => asset.kind !== 'audio' && ids.has(asset.fileId) && !used.has(asset.fileId),
    );
    if (gone.length === 0 || [...ids].some((id) => used.has(id))) return undefined;
    const names = listing(
      scene.language,
      gone.map((asset) => asset.name),
    );
    const text = say(scene.language, {
      en: `${names} is not in the film now. Say "bring it back" to show it again.`,
      zh: `${names} 现在不在片子里。想再用它，可以说“把它加回来”。`,
      ja: `${names}は今、映像に入っていません。「戻して」と言えば入れます。`,
      es: `${names} no está en la película. Diga "recupérala" para volver a ponerla.`,
      de: `${names} ist gerade nicht im Film. Sagen Sie "hol es zurück".`,
      fr: `${names} n’est pas dans le film. Dites « remets-la ».`,
    });
    return clause.has('remove', 'no')
      ? { kind: 'edit', commands: [], topic: 'shots', unchanged: text }
      : { kind: 'answer', text };
  },
});
