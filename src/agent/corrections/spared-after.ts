import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Reading, type Token, tagValue } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { spokenOf } from '../reading/matters.js';
import { readSentence } from '../reading/read-sentence.js';
import { shapeOf } from '../reading/signs.js';
import { refsAsNamed } from '../referents/as-named.js';
import { photosIn, type Scene, shotIds } from '../scene.js';

/** Commands of what photos look like, how long they stay and what stands on them. */
const ofPhotos = /^(?:set_look|adjust_colour|set_motion|set_fit|set_photo_length|caption_photos)$/;

const photo = '(?:@\\d+|~\\d+|%\\d+|n\\d+|p\\d+|first|last)';
const list = `(?:the )?${photo}(?:(?: and| or| &|) (?:the )?${photo})*`;
const opening =
  '(?:(?:no|nope|nah|actually|wait|oops|whoops|sorry|hm+|oh|ah|but|and|just|well|hang on|hold on|i (?:mean|meant)|please|only|ok|okay) )';
const opens = `${opening}*`;
const corrects = `(?=.*\\b(?:no|nope|nah|actually|wait|oops|whoops|sorry|hang on|hold on|i meant?)\\b)${opening}+`;
const asItWas =
  '(?:out of (?:it|this|that)|alone|in peace|untouched|unchanged|normal|the same|in colou?r|(?:just )?(?:as|how|the way|like) (?:it|they|that|he|she) (?:was|were|is|are)(?: before)?|as before|as is)';
/** What a photo or two are not to have of what all were just given. */
const shapes = [
  `^${opens}(?:not|except|excepting|excluding|apart from|other than|but not)(?: (?:on|for|in|with|to|of))? ${list}(?: though| please)?$`,
  // Without `no` it is a wish of its own.
  `^${corrects}(?:take|remove|get|lose|drop|pull|strip) (?:(?:the|that|this|its?) )?(?:(?!out\\b|back\\b)\\S+ )?(?:back )?(?:off|from|out of|away from)(?: of)? ${list}(?: again)?$`,
  `^${opens}(?:leave|keep|have) ${list} ${asItWas}$`,
  `^${opens}no (?!i\\b|we\\b|it\\b|the\\b|not\\b)(?:\\S+ ){1,3}(?:on|for|in|over) ${list}$`,
  `^${opens}${list} (?:(?:should|must|can|may|shall|is to|are to|has to|have to|needs to|ought to) )?(?:be (?:left|kept)|stay|stays|remain|remains) ${asItWas}$`,
].map((source) => new RegExp(source));

/** `actually leave it on the temple` after all motion or colour was taken away: there it is as it was. */
const keptOn = new RegExp(
  `^${opens}(?:leave|keep|have|let) (?:it|them|that|this|those|these)(?: (?:in|there))? (?:on|for|in|at|over|with) ${list}(?: though| please)?$`,
);
const takesAway = ({ params }: EditCommand): boolean => params.motion === 'none' || params.look === 'none';

const leftOut = new RegExp(`^${opens}(?:leave|keep) ${list} out(?: it| this| that)?$`);

/** 不过第二张不要: without a word against the wish before, the photo itself is to go. */
const butNot =
  /^(?:但是?|不过|可是|只是|可|唯独)(?:是)?\S{1,14}?(?:不要|不用|不算|除外|别这样|就算了|别加|别弄|别动|不动)(?:了|吧|啊|哦)?$/;

const elsewhere = [...spokenOf('music', 'sound', 'endCard', 'transition', 'duration'), 'quote', 'title'];

const photosOf = ({ params }: EditCommand, scene: Scene): readonly string[] =>
  params.photos === 'all' ? shotIds(scene.draft) : photosIn({ params });

/** `except the sunset, a gentle zoom in`: what is excepted from the wish before gets something else of the kind. */
function otherwiseFor(
  { tokens, reading }: Clause,
  commands: readonly EditCommand[],
  scene: Scene,
): ReadSentence | undefined {
  const at = tokens.findIndex((token) => hasTag(token, 'except'));
  const plainRefs = refsAsNamed(tokens, scene);
  const first = plainRefs.find(({ kind, from }) => kind === 'some' && from > at);
  // `except into the box, a dissolve there`: cuts are told by the side of a photo.
  const cuts = commands.every(({ name }) => name === 'set_transition');
  if (at < 0 || at > 3 || first === undefined || first.from > at + (cuts ? 4 : 2)) return undefined;
  const last = plainRefs.findLast(({ kind, from }) => kind === 'some' && from > at) ?? first;
  const value = tokens
    .slice(last.to)
    .filter(({ text }) => !/^(?:,|which|that|who|gets?|has|have)$/.test(text));
  // `but not the beach though.`: nothing else is wished for it.
  if (
    !value.some((token) =>
      token.tags.some(({ concept }) => !/^(?:mark|but|and|too|canYou|thanks|over|correction)$/.test(concept)),
    ) ||
    plainRefs.some(({ kind }) => kind === 'rest' || kind === 'all')
  )
    return undefined;
  const named = tokens.slice(cuts ? at + 1 : first.from, last.to);
  const read = readSentence({ ...reading, tokens: [...named, ...value] }, scene);
  const ids = new Set(plainRefs.flatMap((item) => (item.from > at ? item.ids : [])));
  const fits = read.scene.planned.every(
    ({ name, params }) =>
      commands.some((command) => command.name === name) &&
      Array.isArray(params.photos) &&
      (cuts ? params.photos.length <= ids.size : params.photos.every((id) => ids.has(String(id)))),
  );
  return read.scene.planned.length > 0 && fits ? read : undefined;
}

const praise =
  /^(?:(?:i|it's|that's|really|quite|very|ok|okay|so|,) )*(?:(?:like|love) (?:it|that|this)|good|great|nice|fine|perfect|lovely|cool|better)(?: ,)?$/;

/** `nice, but not the temple`: what is left of it without the praise. */
function withoutPraise(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ text }) => /^but not\b/.test(text));
  const said = tokens.slice(0, Math.max(at, 0)).map(({ text }) => text);
  return at > 0 && praise.test(said.join(' ')) ? tokens.slice(at) : tokens;
}

/**
 * A sentence after a wish for several photos that says which of them it was not for: `no, not the sunset`, `take the sepia off
 * the sunset`. The wish is done again to the others. Undefined when anything else is said.
 */
export function sparedAfter(reading: Reading, scene: Scene): ReadSentence | undefined {
  const last = scene.conversation.past.at(-1);
  const { language } = reading;
  if (!/^(?:en|zh)$/.test(language) || last === undefined || reading.tokens.length > 24) return undefined;
  const ofCuts = last.commands.every(({ name }) => name === 'set_transition');
  const commands = ofCuts ? last.commands : last.commands.filter(({ name }) => ofPhotos.test(name));
  if (commands.length === 0 || commands.length < last.commands.length) return undefined;
  // 第一张就不用写了 has a reader of its own.
  if (language === 'zh' && commands.some(({ name }) => name === 'caption_photos')) return undefined;
  const tokens = withoutCourtesy(reading.tokens);
  const bare = withoutPraise(tokens);
  if (bare.length < tokens.length) return readSentence({ ...reading, tokens: bare }, scene);
  const clause = clauseOf(tokens, reading, scene);
  const other = language === 'en' ? otherwiseFor(clause, commands, scene) : undefined;
  if (other !== undefined) return other;
  if (ofCuts) return undefined;
  if (clause.has(...elsewhere)) return undefined;
  // `no text on the last one` after a look: another matter.
  const ofTexts = commands.some(({ name }) => name === 'caption_photos');
  if (!ofTexts && clause.has('text', 'caption', 'title')) return undefined;
  if (language === 'zh' && !butNot.test(clause.text)) return undefined;
  // `no zoom on the first`: that photo stands still, whatever it did before.
  if (clause.tokens.some((token) => tagValue(token, 'aMotion') === 'none')) return undefined;
  const { text } = shapeOf(clause);
  // `out of it` is no `out of the film`.
  const outOfIt = /\bout of (?:it|this|that)$/.test(clause.text) && leftOut.test(text);
  const back = commands.every(takesAway) && keptOn.test(text);
  if (language === 'en' && !outOfIt && !back && !shapes.some((shape) => shape.test(text))) return undefined;
  const named = new Set(clause.namedIds);
  const fewer = commands.map((command) => {
    const photos = photosOf(command, scene).filter((id) => !named.has(id));
    return { name: command.name, params: { ...command.params, photos } };
  });
  const spared = commands.every((command) => [...named].every((id) => photosOf(command, scene).includes(id)));
  // `and the parents too` ... `no, not the parents`: nothing of that turn is left.
  if (named.size > 0 && fewer.every(({ params }) => params.photos.length === 0)) {
    const outcome: Outcome = { kind: 'undo', steps: 1 };
    return readAsOne({ clause, intent: 'spared', outcome }, scene);
  }
  if (named.size === 0 || !spared || fewer.some(({ params }) => params.photos.length === 0)) return undefined;
  const outcome: Outcome = {
    kind: 'instead',
    commands: fewer,
    here: false,
    whole: commands.length > 1,
    topic: scene.focus.topic,
    shots: [...named],
  };
  return readAsOne({ clause, intent: 'spared', outcome }, scene);
}
