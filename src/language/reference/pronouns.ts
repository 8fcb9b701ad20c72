import { hasTag, type Token, tagValue } from '../tokens.js';
import { fileAtom } from './files.js';
import { numberAtom } from './places.js';
import { type Atom, idsOf, isNoun, number, pastNoun, placeAtom, type Scene, skip, text } from './words.js';

const givenBy = 'duration longer shorter more first last start end little before after'.split(' ');

/** It, them, both, all, the rest, the next one. */
export function pronounAtom(scene: Scene, i: number): Atom | undefined {
  const { tokens, shots } = scene;
  const token = tokens[i];
  if (token === undefined) return undefined;
  if (hasTag(token, 'next', 'previous') && isNextNoun(tokens, i)) {
    const focused = new Set(scene.focus.shots);
    const first = shots.findIndex((shot) => focused.has(shot.id));
    const last = shots.findLastIndex((shot) => focused.has(shot.id));
    if (first >= 0)
      return placeAtom(scene, hasTag(token, 'next') ? last + 2 : first, pastNoun(tokens, i + 1));
  }

  if (hasTag(token, 'rest')) {
    // `the other way round` names no photos.
    if (/other$/.test(token.text) && /^(?:way|direction|side|end)$/.test(text(tokens[i + 1])))
      return undefined;
    // `the other one` is one, `the other two` are two.
    const one =
      (/other$/.test(token.text) &&
        /^(?:one|photo|picture|pic|image|shot|clip|video)$/.test(text(tokens[i + 1]))) ||
      (token.text === 'the other' && i === 0 && tokens[i + 1] === undefined);
    // `mute the dog video ... and the other one`: of two clips that which was not spoken of.
    const [held] = scene.focus.shots.flatMap((id) => shots.filter((shot) => shot.id === id));
    const clips = one && held?.kind === 'video' ? shots.filter(({ kind }) => kind === 'video') : [];
    if (clips.length === 2 && scene.focus.shots.length === 1)
      return {
        ids: clips.flatMap(({ id }) => (id === held!.id ? [] : [id])),
        to: pastNoun(tokens, i + 1),
        kind: 'some',
      };
    const beside = /other$/.test(token.text) && !one ? number(tokens[i + 1]) : undefined;
    const to = pastNoun(tokens, beside === undefined ? i + 1 : i + 2);
    const within = tagValue(token, 'rest');
    const count = typeof within === 'number' ? within : beside;
    return { ids: [], to, kind: 'rest', ...(one ? { count: 1 } : count === undefined ? {} : { count }) };
  }
  if (hasTag(token, 'them')) {
    // `the bus last, and give them 3 seconds each`: one photo is no `each`.
    const every =
      token.text === 'them' &&
      scene.focus.shots.length === 1 &&
      tokens.slice(i + 1, i + 6).some(({ text: word }) => /^(?:each|apiece)$/.test(word));
    const ids = every ? idsOf(shots) : scene.focus.shots;
    let to = i + 1;
    // `everything after them 3`: of two photos that are spoken of, three are no count.
    const counted = number(tokens[to]);
    if (
      counted !== undefined &&
      (counted === ids.length ||
        isNoun(tokens[to + 1]) ||
        !/^(?:them|it|\w+ (?:two|three))$/.test(token.text))
    )
      to++;
    return { ids, to: pastNoun(tokens, to), kind: 'it' };
  }
  // `don't crop the temple, show all of it`: the whole of what was just named.
  const ofIt =
    token?.text === 'all' && /^of (?:it|him|her)$/.test(`${text(tokens[i + 1])} ${text(tokens[i + 2])}`);
  if (ofIt && tokens.slice(0, i).some((item) => hasTag(item, 'file', 'fileWord'))) return undefined;
  if (hasTag(token, 'all'))
    return { ids: idsOf(shots), to: pastNoun(tokens, skip(tokens, i + 1)), kind: 'all' };
  if (hasTag(token, 'both') && shots.length >= 2) {
    const ids = scene.focus.shots.length === 2 ? scene.focus.shots : shots.length === 2 ? idsOf(shots) : [];
    if (ids.length > 0) return { ids, to: pastNoun(tokens, i + 1), kind: 'it' };
  }
  // `the picture of the kids`, `the picture number 4`: no pronoun but a noun.
  if (hasTag(token, 'it') && /(?:photo|picture|image|one)$/.test(text(token))) {
    const of = /^(?:of|with|from|showing|featuring)$/.test(text(tokens[i + 1]));
    const named = of ? fileAtom(scene, skip(tokens, i + 2)) : undefined;
    if (named !== undefined && named.ids.length > 0) return named;
    if (hasTag(tokens[i + 1], 'number_')) return numberAtom(scene, i + 1);
  }
  // 模糊的那张 is told by what it is like, not by what was spoken of.
  if (
    token.text.startsWith('那') &&
    /^那[张幅个]$/.test(token.text) &&
    /(?:blurry|dark|bright|的$)/.test(describing(tokens[i - 1]))
  )
    return undefined;
  // `her picture`, `his one`: of whom the talk is.
  if (isNoun(tokens[i + 1]) && /^(?:her|his|their)$/.test(token.text) && scene.focus.shots.length > 0)
    return { ids: scene.focus.shots, to: pastNoun(tokens, i + 1), kind: 'it' };
  // `give her a second more`: the word that elsewhere says whose something is.
  const given =
    token.text === 'her' &&
    scene.focus.shots.length === 1 &&
    /^(?:give|gives|make|keep|let|show|leave|hold|put|bring|move|take)$/.test(text(tokens[i - 1])) &&
    (tokens[i + 1] === undefined || hasTag(tokens[i + 1], ...givenBy));
  // `no zoom there`
  const there =
    token.text === 'there' &&
    i > 0 &&
    scene.focus.shots.length === 1 &&
    /^(?:please|either|too|as well|)$/.test(text(tokens[i + 1])) &&
    !/^(?:is|are|was|were|be|been|it's|it|out|over|up|from|get|getting|almost|hi|hey|hello|go|leave|still|in|not|keep|stay|stays)$/.test(
      text(tokens[i - 1]),
    );
  if (given || there || hasTag(token, 'it', 'copy')) {
    return { ids: scene.focus.shots, to: pastNoun(tokens, i + 1), kind: 'it' };
  }

  return undefined;
}

/** What a word before 那张 says of it: 模糊的, 糊了的, 太暗的. */
const describing = (token: Token | undefined): string => (hasTag(token, 'blurry') ? 'blurry' : '');

const isNextNoun = (tokens: readonly Token[], i: number): boolean =>
  isNoun(tokens[i + 1]) || /张|个|one/.test(text(tokens[i]));
