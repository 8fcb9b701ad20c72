import { hasTag, type Reading, type Token, textOf } from '../../language/index.js';
import { asksFact } from '../acts/question.js';
import { tellsOfLife } from '../acts/story.js';
import { advance } from '../advance.js';
import { ability, asksAbility } from '../intents/abilities.js';
import { answers } from '../intents/answer.js';
import { askedTogether } from '../intents/asked-together.js';
import { cannot } from '../intents/cannot.js';
import { choices } from '../intents/choices.js';
import { whyThisLong } from '../intents/film-facts.js';
import { aboutPhotos, aboutTexts, aboutTopic, aboutTransitions, costs } from '../intents/film-told.js';
import { changesInside, makesUp, namesThing, takesIt, wantsSent } from '../intents/in-photo.js';
import { changesInsideChinese, wantsSentChinese } from '../intents/in-photo-chinese.js';
import { inquiry } from '../intents/inquiry.js';
import { generation, insidePhoto, sending } from '../intents/limits.js';
import { lookFact } from '../intents/look-facts.js';
import { musicBesideClips } from '../intents/music-beside.js';
import { product } from '../intents/product.js';
import { refuse } from '../intents/refuse.js';
import { liesWrong, rotation, turnsIt, turnsPhoto } from '../intents/rotation.js';
import { shownChinese } from '../intents/shown-chinese.js';
import { silenced } from '../intents/silence-facts.js';
import { glad, heard, talk } from '../intents/talk.js';
import { meaningOf } from '../meanings/meant.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome, ReadClause, ReadSentence } from '../outcome.js';
import { type Clause, clauseOf, wholeClause } from '../reading/clause.js';
import { mend } from '../reading/complaints.js';
import { splitPieces } from '../reading/split.js';
import { mention } from '../referents/mention.js';
import { describeFilm } from '../replies/describe.js';
import { say } from '../replies/say.js';
import { type Scene, shots } from '../scene.js';
import { productFacts } from './product-facts.js';

const answer = (text: string): Outcome => ({ kind: 'answer', text });

/** Words of a question about this film. */
const ofFilm =
  /\b(?:it|this|that|these|those|they|them|one|ones|photos?|pictures?|film|video|first|last|next|name|spell|say|there)\b|它|这|那|张|片|图|字/;

const factNamed = (name: string, scene: Scene): Outcome | undefined => {
  const fact = productFacts.find((item) => item.name === name);
  return fact === undefined ? undefined : answer(say(scene.language, fact.answer));
};

/** How sure the meaning of a question must be to choose its reader, 0..1. */
const sureOfKind = 0.5;

/** Kinds of questions that no word of the film tells apart, with who answers them. */
const byKind: Readonly<Record<string, (clause: Clause, scene: Scene) => Outcome | undefined>> = {
  q_privacy: (clause, scene) =>
    /^(?:is|are|was|has|does|did) (?:it|this|that|the \S+) \S+$/.test(clause.text) &&
    !/\b(?:private|public|safe|secure|stored|saved|deleted|kept|shared|encrypted|secret|confidential|visible|local|online)$/.test(
      clause.text,
    )
      ? undefined
      : factNamed('privacy', scene),
  q_export: (clause, scene) =>
    /\b(?:resolution|quality|hd|4k|how (?:big|long)|size|link|cost)\b|清晰度|多大|多久/.test(clause.text)
      ? undefined
      : factNamed('whereFilm', scene),
  q_look: (clause, scene) => {
    const text = lookFact(clause, scene);
    return text === undefined ? undefined : answer(text);
  },
  q_text: (clause, scene) =>
    clause.has('title', 'caption', 'text', 'endCard', 'lowerThird') ? undefined : aboutTexts(scene),
  q_transition: (clause, scene) =>
    /\b(?:how (?:long|many|quick|fast))\b|多[长少]|几/.test(clause.text) ||
    clause.namesPhotos ||
    clause.has('music', 'end')
      ? undefined
      : aboutTransitions(clause, scene),
  q_count: (_, scene) => aboutPhotos(scene),
  // 用了哪几张: what was used, and no price.
  q_cost: (clause, scene) =>
    /[张些]/.test(clause.text) ? aboutPhotos(scene) : (answers.read(clause, scene) ?? answer(costs(scene))),
};

/** What a question about facts is answered with: the reader of its kind, else what it speaks of, else the whole film. */
function answerTo(clause: Clause, scene: Scene): Outcome | undefined {
  const fact = product.read(clause, scene);
  if (fact?.kind === 'answer') return fact;
  // `how long are the crossfades?`
  if (clause.has('howLong') && clause.has('aTransition') && !clause.has('photo', 'film', 'title', 'music'))
    return aboutTransitions(clause, scene);
  const choice = choices.read(clause, scene);
  if (choice?.kind === 'answer') return choice;
  const kind = meaningOf(clause).find(({ name }) => name.startsWith('q_'));
  const sure = kind !== undefined && kind.sure >= sureOfKind ? kind.name : undefined;
  const about = sure === undefined ? undefined : byKind[sure]?.(clause, scene);
  const apart = /^q_(?:privacy|export|look)$/.test(sure ?? '');
  if (about !== undefined && apart && !clause.has('shortSide', 'canvasSize', 'fps')) return about;
  const known = inquiry.read(clause, scene);
  if (known?.kind === 'answer') return known;
  if (about !== undefined && !clause.has('howLong', 'length', 'status')) return about;
  const look = lookFact(clause, scene);
  if (look !== undefined) return answer(look);
  const outcome = answers.read(clause, scene);
  if (outcome?.kind === 'answer') return outcome;
  const refusal = refuse.read(clause, scene);
  if (refusal?.kind === 'refusal') return answer(refusal.text);
  const topic = aboutTopic(clause, scene);
  if (topic !== undefined) return topic;
  const spoken = talk.read(clause, scene);
  if (spoken?.kind === 'answer' && !clause.has('yes', 'praise')) return spoken;
  return ofFilm.test(clause.text) || clause.refs.length > 0
    ? answer(describeFilm(scene.draft, scene.language))
    : undefined;
}

const charming =
  'cute|sweet|adorable|lovely|gorgeous|beautiful|stunning|hilarious|funny|touching|magical|charming|delightful';
const likable = `${charming}|dreamy|romantic|playful|cheerful|happy|epic|dramatic|nostalgic|peaceful|relaxing|soothing|moving|emotional|powerful|upbeat|energetic|cinematic|elegant|classy|fun|cosy|cozy`;
/** `oh that's cute`, `how sweet`: the words of a mood that praise what there is. */
const praise = new RegExp(
  `^(?:(?:oh|aw+|ah+|ooh|wow|ha+|haha\\w*|lol|omg|yes|yeah|ok|okay|well|and|but|,) )*(?:(?:that|this|it|the (?:film|video|music|song|whole thing|title|end|ending|opening|beginning)) ?(?:'? ?s|is|was|sounds|looks|feels) (?:(?:so|really|very|just|all|rather|pretty|actually|quite|absolutely) )*(?:${likable}|too (?:cute|sweet|funny)|(?:(?:more than|good) )?enough)|(?:how|so|too|very) (?:${charming})|(?:${charming}))(?: (?:now|already|like that|indeed|thanks|,|stuff))*$`,
);
const loves =
  /^(?:(?:i|we|absolutely|really|just|also|oh|and|,) )*(?:love|adore|loving|loved) (?:the|this|that|your|how) (?!idea of\b)(?!.*\b(?:if|to|would|could|should|needs?|more|less|longer|shorter|bigger|smaller|slower|faster|louder|quieter|instead|but|first|last)\b)/;
const admires = (clause: Clause): boolean =>
  clause.reading.language === 'en' &&
  clause.tokens.length < 14 &&
  !clause.has('duration', 'quote', 'percentage') &&
  (praise.test(clause.text) || loves.test(clause.text));

/** `but she don't like noodles`: what somebody likes in life, and no photo of it. */
const taste =
  /^(?:(?:but|and|because|cos|since|though|,) )*(?:s?he|they|nobody|(?:my|the|our) \w+|missus|hubby|mum|mom|dad) (?:don ?'? ?t|doesn ?'? ?t|never|hates?|can ?'? ?t stand) (?:even |really |much )?(?:likes?|eats?|care for|enjoys?|drinks?)? ?(?!the |this |that |it |how |my |our )\w+(?: anyway| either| at all| though)*$/;

const letsGo =
  /^(?:(?:ok|okay|oh|ah|well|no|hm+|then|so|right|alright|all right|fine|too bad|pity|,) )*(?:never ?mind|nvm|forget (?:about )?(?:it|that)|skip (?:it|that)|(?:it|that) does ?n ?'? ?t matter|does ?n ?'? ?t matter|no (?:worries|problem|matter))(?: then| please| about (?:it|that))*$/;

/** `forget it then` where the turn before changed nothing: that question or refusal is over, and no edit before it is meant. */
function letGo(clause: Clause, scene: Scene): ReadClause | undefined {
  const { conversation, planned, language } = scene;
  if (conversation.idle === undefined || planned.length > 0 || !letsGo.test(clause.text)) return undefined;
  const whole = clause.reading.tokens.length <= clause.tokens.length + 2;
  const text = say(language, {
    en: 'All right, the film stays as it is. Tell me what to change next.',
    zh: '好的，影片保持不变。想改什么告诉我。',
  });
  return { clause, intent: 'talk', outcome: whole ? answer(text) : { kind: 'nothing' } };
}

/** A question or something no edit can do: what is said to it, whatever its words could command; `before` it was said. */
export function noWish(clause: Clause, scene: Scene, before?: Clause): ReadClause | undefined {
  if (scene.fresh || shots(scene.draft).length === 0) return undefined;
  if (admires(clause)) return { clause, intent: 'talk', outcome: answer(say(scene.language, glad)) };
  if (clause.reading.language === 'en' && clause.tokens.length < 12 && taste.test(clause.text))
    return noted(clause, scene);
  const dropped = letGo(clause, scene);
  if (dropped !== undefined) return dropped;
  const shown = shownChinese(clause, scene);
  if (shown !== undefined) return { clause, intent: 'inquiry', outcome: answer(shown) };
  const part = clause.reading.language === 'en' ? musicBesideClips(clause, scene) : undefined;
  if (part !== undefined) return { clause, intent: 'refuse', outcome: { kind: 'refusal', text: part } };
  const silence = silenced(clause, scene);
  if (silence !== undefined) return { clause, intent: 'inquiry', outcome: answer(silence) };
  if (asksAbility(clause, scene)) {
    const text = ability(clause, scene);
    if (text !== undefined) return { clause, intent: 'ability', outcome: answer(text) };
  }
  // `why is it so short? Make it 40 seconds.`: the wish is the answer.
  const whole = clause.reading.tokens.length <= clause.tokens.length + 2;
  const why = whole ? whyThisLong(clause, scene) : undefined;
  if (why !== undefined) return { clause, intent: 'inquiry', outcome: answer(why) };
  if (asksFact(clause)) {
    const outcome = askedTogether(clause, scene) ?? answerTo(clause, scene);
    return outcome === undefined ? undefined : { clause, intent: 'inquiry', outcome };
  }
  const never = beyond(clause, scene, before);
  return never === undefined
    ? undefined
    : { clause, intent: 'refuse', outcome: { kind: 'refusal', text: never } };
}

/** What is said to a wish that no edit fulfils; undefined when one may. */
function beyond(clause: Clause, scene: Scene, before: Clause | undefined): string | undefined {
  const { language } = scene;
  const beside = musicBesideClips(clause, scene);
  if (beside !== undefined) return beside;
  if (clause.reading.language === 'zh')
    return wantsSentChinese(clause, scene)
      ? say(language, sending)
      : changesInsideChinese(clause, scene)
        ? say(language, insidePhoto)
        : undefined;
  if (wantsSent(clause)) return say(language, sending);
  if (makesUp(clause)) return cannot(clause) ?? say(language, generation);
  if (changesInside(clause)) return say(language, insidePhoto);
  if (turnsPhoto(clause) || (before !== undefined && liesWrong(before) && turnsIt(clause))) return rotation;
  // `there's a finger in the corner, erase it`: that, and no photo.
  return before !== undefined && takesIt(clause) && namesThing(before)
    ? say(language, insidePhoto)
    : undefined;
}

const opensQuestion =
  /^(?:what|which|how|who|where|when|is there|are there|does the|is the|are the|do the|can i|may i|will the)\b/;
const leansBack = /\b(?:it|its|they|them|their|that|those|one|ones)\b/;

const asksNext = /^(?:用的?|配的?|放的?|有|是)?(?:什么|啥|多长|多久|多少|几[张段首秒]|哪)/;

/** 几张照片 多长时间 什么音乐: one question behind the other, with no word between them. */
function questionsInChinese(
  piece: readonly Token[],
  reading: Reading,
  scene: Scene,
): readonly (readonly Token[])[] {
  if (piece.length < 3 || piece.length > 16) return [piece];
  const asks = (part: readonly Token[]): boolean => asksFact(clauseOf(part, reading, scene));
  for (let at = 1; at < piece.length; at++) {
    const rest = piece.slice(at);
    if (!asksNext.test(rest.map(({ text }) => text).join(''))) continue;
    const first = piece.slice(0, at);
    if (!asks(first) || !asks(rest)) continue;
    return [first, ...questionsInChinese(rest, reading, scene)];
  }
  return [piece];
}

/** `how long is the film and what music is playing?`: two questions, each with its own subject. */
function questionsIn(piece: readonly Token[], reading: Reading, scene: Scene): readonly (readonly Token[])[] {
  if (reading.language === 'zh') return questionsInChinese(piece, reading, scene);
  if (reading.language !== 'en') return [piece];
  for (const [at, token] of piece.entries()) {
    if (at < 2 || !hasTag(token, 'and')) continue;
    const [first, second] = [piece.slice(0, at), piece.slice(at + 1)];
    const said = textOf(second);
    if (second.length < 3 || !opensQuestion.test(said) || leansBack.test(said)) continue;
    const asks = (part: readonly Token[]): boolean =>
      asksFact(clauseOf(part, reading, scene)) ||
      /^(?:will|does|do|is|are|can) (?:the|it|this|there|i|we|you)\b/.test(textOf(part));
    if (asks(first) && asks(second)) return [first, second];
  }
  return [piece];
}

/** A sentence of nothing but questions and what cannot be done. */
export function onlyNoWish(reading: Reading, scene: Scene): ReadSentence | undefined {
  const parts = splitPieces(reading.tokens).map(withoutCourtesy);
  const pieces = parts.flatMap((piece) => questionsIn(piece, reading, scene));
  if (pieces.length === 0 || pieces.length > 4) return undefined;
  // `what's next after the third one`: words that may open a wish stand in the middle of a question.
  if (
    parts.length > 1 &&
    pieces.length === parts.length &&
    !reading.tokens.some((token) => hasTag(token, 'mark', 'and'))
  ) {
    const whole = noWish(wholeClause(reading, scene), scene);
    if (whole?.outcome && whole.intent === 'inquiry')
      return { items: [whole], scene: advance(scene, whole.clause, whole.outcome) };
  }
  // `no music while the videos play` is one wish, whatever its parts could say.
  const all = clauseOf(withoutCourtesy(reading.tokens), reading, scene);
  const beside = scene.fresh || pieces.length > 2 ? undefined : musicBesideClips(all, scene);
  if (beside !== undefined) {
    const outcome = { kind: 'refusal' as const, text: beside };
    return { items: [{ clause: all, intent: 'refuse', outcome }], scene };
  }
  const items: ReadClause[] = [];
  let after = scene;
  for (const [index, piece] of pieces.entries()) {
    const clause = clauseOf(piece, reading, after);
    const before = index === 0 ? undefined : clauseOf(pieces[index - 1]!, reading, after);
    const next = pieces[index + 1];
    // `the bins in front of the house, paint them out`
    if (next !== undefined && namesThing(clause) && takesIt(clauseOf(next, reading, after))) continue;
    // `the train is sideways, turn it`
    if (next !== undefined && liesWrong(clause) && turnsIt(clauseOf(next, reading, after))) {
      after = mention(clause, after);
      continue;
    }
    const item = noWish(clause, after, before);
    if (item === undefined || item.outcome === null) return undefined;
    items.push(item);
    after = advance(after, item.clause, item.outcome);
  }
  return { items, scene: after };
}

/** The clause tells of people and days, and finds no fault with the film. */
const tellsOnly = (clause: Clause, scene: Scene): boolean =>
  tellsOfLife(clause) && mend(clause, scene) === undefined;

/** Answers what was only told, where nothing else came of the sentence. */
export const noted = (clause: Clause, scene: Scene): ReadClause => ({
  clause,
  intent: 'remark',
  outcome: answer(heard(scene)),
});

/** Pieces that only tell, by place. */
export const lifeIn = (
  pieces: readonly (readonly Token[])[],
  reading: Reading,
  scene: Scene,
): ReadonlySet<number> =>
  new Set(
    pieces.flatMap((piece, index) => (tellsOnly(clauseOf(piece, reading, scene), scene) ? [index] : [])),
  );
