import { describe, expect, it } from 'vitest';
import { newConversation, planTurn } from '../../src/agent/index.js';
import { shots, texts } from '../../src/agent/scene.js';
import { readAssetSets } from '../corpus/read.js';
import { startDraft, uploadedAssets } from '../corpus/start.js';

const assets = uploadedAssets(readAssetSets().trip!);

/** The film after these sentences, said one after the other in English. */
function filmOf(...sentences: readonly string[]) {
  let draft = startDraft('film', assets);
  let history = newConversation();
  for (const sentence of sentences) {
    const plan = planTurn({ sentence, draft, assets, history, language: 'en', seed: 7 });
    draft = plan.draft;
    history = plan.history;
  }
  return draft;
}
const names = (...sentences: readonly string[]): string[] =>
  shots(filmOf(...sentences)).map((shot) => shot.name.replace(/\.jpg$/, ''));

describe('English', () => {
  it('a list of photos is the order they shall have', () => {
    const wanted = ['temple', 'beach', 'market', 'night_train', 'sunset', 'noodles'];
    expect(names('new order: 3 1 2 6 5 4')).toEqual(wanted);
    expect(names('temple, then beach, then the rest').slice(0, 2)).toEqual(['temple', 'beach']);
  });

  it('what is not wanted goes out, however it is said', () => {
    for (const sentence of [
      "I'd rather not see the market",
      'the market has to go',
      'can we do without the market?',
    ])
      expect(names(sentence)).not.toContain('market');
    expect(names("don't remove the market")).toContain('market');
  });

  it('several unquoted texts each find their photo', () => {
    const said = texts(filmOf('write Tokyo on photo 2 and Kyoto on photo 3')).map((text) => text.text);
    expect(said).toEqual(['Our Days', 'Tokyo', 'Kyoto']);
  });

  it('a word of a text is corrected in place', () => {
    const said = texts(filmOf('write best ramen of my life on the noodles', 'change ramen to udon')).map(
      (text) => text.text,
    );
    expect(said).toEqual(['Our Days', 'best udon of my life']);
  });

  it('a reason given after a wish changes nothing more', () => {
    const lengths = shots(filmOf('every picture six seconds. The kids at the back read slowly.')).map(
      (shot) => shot.durationMs,
    );
    expect(new Set(lengths)).toEqual(new Set([6000]));
  });

  it('a second off two photos is taken off both', () => {
    const film = shots(filmOf('take a second off the beach and the market each'));
    expect(film.slice(0, 3).map((shot) => shot.durationMs)).toEqual([3000, 3000, 4000]);
  });
});
