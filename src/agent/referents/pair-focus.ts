import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Token, textOf } from '../../language/index.js';
import { isOfPictures } from '../conversation.js';
import { pairInHand } from '../intents/placing.js';
import { type Scene, sceneWith, shots } from '../scene.js';
import { textsInHand, textsOn } from '../text/pointed.js';
import { present } from './photos-meant.js';

const pair =
  /\b(?:both|(?:either|neither|each) of (?:them|those|these|the two)|(?:those|these|the same|the) two(?! (?:photos|pictures|seconds|secs|s|of|last|first|other)\b)|the pair|them both|between (?:them|these|those))\b|[这那] ?两 ?[个张段]|[这那它] ?俩|两 ?[个张段] ?都/;

const onePhoto = ({ params }: EditCommand): string | undefined => {
  const photos = [params.photos ?? params.photo].flat();
  return photos.length === 1 && typeof photos[0] === 'string' && photos[0] !== 'all' ? photos[0] : undefined;
};

/** The photos of the last two wishes of one kind for one photo each. */
function lastTwo(scene: Scene): readonly string[] {
  const turns = [...scene.conversation.past.slice(-2).flatMap(({ commands }) => commands), ...scene.planned];
  const [first, second] = turns.slice(-2);
  if (first === undefined || second === undefined || first.name !== second.name) return [];
  const ids = [onePhoto(first), onePhoto(second)].flatMap((id) => id ?? []);
  return ids.length === 2 && ids[0] !== ids[1] ? present(scene, ids) : [];
}

const picture = /[张幅]|照片|图|\b(?:photo|picture|pic|image|shot)\b/;
const written = ['title', 'caption', 'text', 'endCard', 'lowerThird', 'quote', 'font', 'add', 'again', 'and'];

/** The photos on which the texts that were just written or changed stand. */
function captioned(scene: Scene): string[] {
  const hand = textsInHand(scene);
  return shots(scene.draft).flatMap(({ id }) => (textsOn([id], hand, scene).length > 0 ? [id] : []));
}

/** 那张调亮一点 after a caption on it: the pronoun itself says that the photo is meant. */
function withPhotoPointed(tokens: readonly Token[], scene: Scene): Scene {
  const { focus } = scene;
  const points = (token: Token, at: number): boolean =>
    hasTag(token, 'it') && (picture.test(token.text) || hasTag(tokens[at + 1], 'photo'));
  const both = /^[这那]?两[张幅]都?/.test(textOf(tokens, '')) ? captioned(scene) : [];
  if (both.length !== 2 && (focus.shots.length === 0 || !tokens.some(points))) return scene;
  // `from the sunset remove it, that photo speaks for itself`: what was written there.
  const ofWords = tokens.some(
    (token, at) => hasTag(token, ...written) || (hasTag(token, 'it') && !points(token, at)),
  );
  const ids = both.length === 2 ? both : focus.shots;
  return ofWords ? scene : sceneWith(scene, { focus: { ...focus, topic: 'shots', shots: ids } });
}

/** `no zoom on either of them` with one photo in hand: that one and the one beside it, or the one of the wish before. */
export function withPair(tokens: readonly Token[], scene: Scene): Scene {
  if (scene.focus.topic === 'text') return withPhotoPointed(tokens, scene);
  const { focus } = scene;
  if (focus.shots.length !== 1 || !isOfPictures(focus.topic)) return scene;
  if (tokens.some((token) => hasTag(token, 'fileWord', 'file'))) return scene;
  if (!pair.test(textOf(tokens))) return scene;
  const beside = pairInHand(scene);
  const ids = beside.length === 2 ? beside : lastTwo(scene);
  return ids.length === 2 ? sceneWith(scene, { focus: { ...focus, shots: ids } }) : scene;
}
