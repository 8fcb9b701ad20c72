import { type Reading, readReferences, readTokens, tagValue } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { edit, type ReadSentence } from '../outcome.js';
import { wholeClause } from '../reading/clause.js';
import { present } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { type Scene, shots } from '../scene.js';

const time = '(?:[\\d.]+|[a-z]+) ?(?:s|secs?|seconds?)';
const condition = new RegExp(
  `^(?:please |and |then )*if (?<what>[^,]{3,40}?) (?:is|are|stays?|lasts?)(?: shown)?(?: for)? (?<side>longer than|more than|over|shorter than|less than|under) (?<limit>${time})(?: long)?,? (?:then |please )*(?:make|cut|shorten|lengthen|set|bring|keep)(?: only)? (?:it|them|that|that one)(?: down| up)?(?: to| at)? (?<goal>${time}|[\\d.]+)(?: please| long)*[.! ]*$`,
);

/** `if the temple is longer than 3 seconds make it 3`: done to the photos of which it is true. */
export function photoCondition(reading: Reading, scene: Scene): ReadSentence | undefined {
  if (reading.language !== 'en' || reading.tokens.length > 30) return undefined;
  const said = condition.exec(reading.normal.raw.trim().toLowerCase().replaceAll('’', "'"))?.groups;
  if (said === undefined) return undefined;
  const msOf = (text: string): number => {
    const words = /^[\d.]+$/.test(text) ? `${text} seconds` : text;
    const values = readTokens(words, 'en', []).tokens.map((token) => tagValue(token, 'duration'));
    return values.find((value) => typeof value === 'number') ?? 0;
  };
  const [limit, goal] = [msOf(said.limit!), msOf(said.goal!)];
  const { tokens } = readTokens(said.what!, 'en', scene.assets);
  const refs = readReferences(tokens, scene.shotsSeen, { shots: scene.focus.shots });
  const named = present(
    scene,
    refs.flatMap(({ kind, ids }) => (kind === 'some' ? ids : [])),
  );
  if (named.length === 0 || limit === 0 || goal === 0) return undefined;
  const over = /^(?:longer|more|over)/.test(said.side!);
  const photos = shots(scene.draft).flatMap(({ id, durationMs }) =>
    named.includes(id) && (over ? durationMs > limit : durationMs < limit) ? [id] : [],
  );
  const clause = wholeClause(reading, scene);
  const outcome =
    photos.length > 0
      ? edit('set_photo_length', { photos, durationMs: goal }, { topic: 'shots', shots: photos })
      : ({
          kind: 'answer',
          text: say(scene.language, {
            en: 'It is not, so nothing has changed.',
            zh: '并不是这样，所以没有改动。',
          }),
        } as const);
  return readAsOne({ clause, intent: 'photo-condition', outcome }, scene);
}
