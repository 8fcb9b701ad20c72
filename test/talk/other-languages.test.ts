import { describe, expect, it } from 'vitest';
import { planTurn } from '../../src/agent/index.js';
import { assetsOf, talk } from '../helpers/talk.js';

const assets = assetsOf(
  ['beach', 'market', 'temple', 'noodles', 'sunset', 'night_train'].map((name) => `${name}.jpg`),
);
const film = talk({ assets }, 'make a film with calm piano');
const ids = film.draft.tracks.flatMap((track) =>
  track.kind === 'video' ? track.segments.map((shot) => shot.id) : [],
);

/** The first command of a sentence with the place of the first photo it is about. */
function asked(sentence: string): readonly [name: string, place?: number] {
  const [command] = planTurn({ sentence, draft: film.draft, assets, seed: 1 }).edits;
  const photos = command?.params.photos;
  return Array.isArray(photos)
    ? [command!.name, ids.indexOf(String(photos[0])) + 1]
    : [command?.name ?? 'nothing'];
}

describe('common wishes in other languages', () => {
  it.each([
    ['Nimm das Foto mit den Nudeln raus', ['remove_photos', 4]],
    ['Den Sonnenuntergang ganz nach vorne schieben', ['move_photos', 5]],
    ['Mach bitte aus den Bildern ein 30-Sekunden-Video', ['set_length']],
    ['Zoom bitte beim dritten Foto langsam rein', ['set_motion', 3]],
    ['mach ein Video aus den Fotos, 20 Sekunden', ['set_length']],
    ['pon la foto 4 entre la 1 y la 2', ['move_photos', 4]],
    ['mets la 3 à 2 secondes', ['set_photo_length', 3]],
    ['ajoute des fondus', ['set_transition']],
    ['フェードを入れて', ['set_transition']],
    ['que la música termine con un fundido', ['fade_music']],
    ['für instagram bitte', ['set_canvas']],
    ['インスタ用にして', ['set_canvas']],
    ['最後以外を白黒にして', ['set_look', 1]],
    ['暖かい色にして', ['set_look']],
    ['Sortiere nach Aufnahmezeit', ['sort_photos']],
    ['Quita la foto de los fideos', ['remove_photos', 4]],
    ['quita el zoom de todas las fotos', ['set_motion']],
    ['Mets le marché après le temple', ['move_photos', 2]],
    ["Le film doit durer l'équivalent d'une minute", ['set_length']],
    ['peux-tu laisser la deuxième photo deux secondes de plus ?', ['set_photo_length', 2]],
    ['麺の写真を消して', ['remove_photos', 4]],
    ['最初の1枚だけゆっくりズームインして', ['set_motion', 1]],
  ])('%s', (sentence, wish) => {
    expect(asked(sentence)).toEqual(wish);
  });

  it('a photo behind `and` needs its number only', () => {
    for (const sentence of [
      'intercambia la foto 1 y la 3',
      'échange la photo 1 et la 3',
      'tausche das Foto 1 und das 3',
    ])
      expect(planTurn({ sentence, draft: film.draft, assets, seed: 1 }).edits).toEqual([
        { name: 'swap_photos', params: { first: ids[0], second: ids[2] } },
      ]);
    expect(
      planTurn({ sentence: 'pon la foto 4 entre la 1 y la 2', draft: film.draft, assets, seed: 1 }).edits,
    ).toEqual([{ name: 'move_photos', params: { photos: [ids[3]], after: ids[0] } }]);
  });

  it.each([
    ['動画を12秒に短くして', 'set_length', { durationMs: 12_000 }],
    ['2枚目を6秒に長くして', 'set_photo_length', { photos: [ids[1]], durationMs: 6000 }],
    ['2枚目を2秒長くして', 'set_photo_length', { photos: [ids[1]], byMs: 2000 }],
  ])('%s', (sentence, name, params) => {
    expect(planTurn({ sentence, draft: film.draft, assets, seed: 1 }).edits).toEqual([{ name, params }]);
  });

  it('最後以外 spares the last photo', () => {
    const { edits } = planTurn({ sentence: '最後以外を白黒にして', draft: film.draft, assets, seed: 1 });
    expect(edits).toEqual([{ name: 'set_look', params: { photos: ids.slice(0, -1), look: 'bw' } }]);
  });

  it('`aus den Fotos` does not turn the music off', () => {
    const { edits } = planTurn({
      sentence: 'mach ein Video aus den Fotos',
      draft: film.draft,
      assets,
      seed: 1,
    });
    expect(edits.map(({ name }) => name)).not.toContain('set_volume');
  });

  it('a reason beside a wish asks for nothing', () => {
    const { edits } = planTurn({
      sentence: 'Die Musik leiser, sonst kann man nichts hören',
      draft: film.draft,
      assets,
      seed: 1,
    });
    expect(edits.map(({ name }) => name)).toEqual(['set_volume']);
  });
});
