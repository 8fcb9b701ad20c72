import type { Asset } from '../../draft/index.js';
import { hasTag, type Reading, rawText, readTokens } from '../../language/index.js';
import type { ReadSentence } from '../outcome.js';
import { type Clause, wholeClause, within } from '../reading/clause.js';
import { readSentence } from '../reading/read-sentence.js';
import type { Scene } from '../scene.js';
import { captureTexts } from '../text/capture.js';

/** A short answer to the question of the last turn (`the third`, 第二张): read together with what was asked about. */
export function answered(
  reading: Reading,
  opening: Scene,
  assets: readonly Asset[],
): ReadSentence | undefined {
  const { asked } = opening.conversation;
  if (asked === null || reading.tokens.length > 12) return undefined;
  const { about } = asked;
  // `no` ... `the second`: the question was none about that photo.
  const before = readTokens(asked.sentence, reading.language, assets).tokens;
  if (before.every((token) => hasTag(token, 'no', 'yes', 'mark') && !hasTag(token, 'remove')))
    return undefined;
  const answers = wholeClause(reading, opening);
  const bare = /^\d+(?:(?:,| and|, and| &| to|[、，–~到-]) ?\d+)*(?=[.!。]?$)/
    .exec(opening.sentence.trim().replace(/(?<=\d) +(?=\d)/g, ', '))?.[0]
    .replace(/[,，] ?/g, reading.language === 'zh' ? '、' : ', ');
  // `2` to `Which photo do you mean, 1 to 6?`
  if (
    about === undefined &&
    bare !== undefined &&
    asked.options.includes(bare) &&
    reading.language === 'en'
  ) {
    const photo = `photo ${bare}`;
    const said = { ...opening, sentence: photo };
    const meant = answered(readTokens(photo, 'en', assets), said, assets);
    if (meant !== undefined) return meant;
  }
  // Nothing but the photo that was asked for: `the last one` after `which one?` is no wish of its own.
  const pointed = reading.tokens.every(
    (token, index) =>
      within(answers.refs, index) ||
      hasTag(token, 'mark', 'yes') ||
      /^(?:the|please|then|ok|okay|so|well|sorry|i guess|that one|就|是|吧|呗|那|这)$/.test(token.text),
  );
  if (
    about !== undefined &&
    (bare !== undefined || pointed || reading.tokens.length <= 5) &&
    (bare !== undefined ||
      (answers.namesPhotos &&
        // `give the dance 6 seconds` is a wish of its own.
        (pointed || readSentence(reading, opening).scene.planned.length === 0)))
  ) {
    const photo =
      reading.language === 'zh' ? `第${bare}张` : `photo${/\D/.test(bare ?? '') ? 's' : ''} ${bare}`;
    const mended =
      bare === undefined
        ? asked.sentence.replace(about, () => opening.sentence)
        : asked.sentence.replace(about, () => '@').replace(aroundSlot, photo);
    const again = readSentence(captureTexts(readTokens(mended, reading.language, assets)), opening);
    if (again.scene.planned.length > 0) return again;
  }
  const which = pointed ? namedInstead(asked.sentence, opening.sentence, answers) : undefined;
  if (which !== undefined) {
    const again = readSentence(captureTexts(readTokens(which, reading.language, assets)), opening);
    if (again.scene.planned.length > 0) return again;
  }
  const alone = readSentence(reading, opening);
  if (alone.scene.planned.length > 0) return undefined;
  // The place that does not exist gives way to the one that was meant: 第十张加两秒 ... 第六张.
  const place = /第?[\d一二三四五六七八九十]+[张个段幅]/;
  if (place.test(asked.sentence) && place.test(opening.sentence)) {
    const mended = asked.sentence.replace(place, place.exec(opening.sentence)![0]);
    const again = readSentence(captureTexts(readTokens(mended, reading.language, assets)), opening);
    if (again.scene.planned.length > 0) return again;
  }
  // The same in English: `remove photo 9` ... `the last one then`.
  const numbered =
    /(?:the )?\b(?:photo|picture|image|pic|number|clip) #?\d+\b|\bthe (?:\d+(?:st|nd|rd|th)|[a-z]+th)\b(?: (?:photo|picture|one|image))?/i;
  const only = answers.refs.length === 1 && answers.refs[0]!.kind === 'some' ? answers.refs[0] : undefined;
  if (pointed && only !== undefined && reading.language === 'en' && numbered.test(asked.sentence)) {
    const said = rawText(reading, reading.tokens[only.from]!, reading.tokens[only.to - 1]!);
    const mended = asked.sentence.replace(numbered, () => said);
    const again = readSentence(captureTexts(readTokens(mended, reading.language, assets)), opening);
    if (again.scene.planned.length > 0) return again;
  }
  const named = namedInstead(asked.sentence, opening.sentence, answers);
  if (named !== undefined) {
    const again = readSentence(captureTexts(readTokens(named, reading.language, assets)), opening);
    if (again.scene.planned.length > 0) return again;
  }
  if (reading.tokens.length > 5) return undefined;
  const whole = readTokens(
    `${asked.sentence.replace(/[.!?。！？]+$/, '')} ${opening.sentence}`,
    reading.language,
    assets,
  );
  const both = readSentence(captureTexts(whole), opening);
  return both.scene.planned.length > 0 ? both : undefined;
}

const aroundSlot =
  /(?:\b(?:the|my|our|that|this) )?@(?: (?:photo|picture|pic|image|one|shot|clip)\b|那?张(?:照片)?)?/i;

/** Words of a question that leave open which photo is meant. */
const openPhoto =
  /\b(?:that|this|the|which|one of the|some|a|any) (?:\p{L}+ )?(?:one|photo|picture|pic|image|clip|shot)\b|\b(?:it|that|them|those)\b|(?<=[删撤换挪移留拿剪][掉了]?)一[张个段]|(?:那|这|哪|某|有一?)(?:一)?(?:[张个段幅](?:照片|图)?|些|几张)/iu;
const allWith =
  /\b(?:all|any|every|the|those|my)? ?(?:photos?|pictures?|pics?|images?|ones?|shots?) (?:with|where|of|in which|that|which|showing) .*$/i;
const lead =
  /^(?:(?:that|it|this|they|those|these) (?:would|will|should|could|can|might) be |(?:that's|it's|they're|i mean|i meant|namely) |就|就是|是|应该是|那就)/i;

/**
 * The sentence that was asked about with the photos of its answer in the place it left open: `can you shift that one?`
 * ... `canoe, a single step back`. Undefined when the answer names no photo first.
 */
function namedInstead(question: string, sentence: string, { tokens, refs }: Clause): string | undefined {
  const named = refs.filter(({ kind, ids }) => kind === 'some' && ids.length > 0);
  const first = named[0];
  const comma = tokens.findIndex(({ text }) => text === ',');
  if (first === undefined || (comma >= 0 && first.from > comma)) return undefined;
  const raw = sentence
    .trim()
    .replace(lead, '')
    .replace(/[.!。！]+$/, '')
    .replace(/(?:呗|吧|啊|呀|那个|那张)+$/, '');
  const [photo, ...more] = comma >= 0 && named.every(({ from }) => from < comma) ? raw.split(/[,，]/) : [raw];
  const clean = question.trim().replace(/[.!?。！？]+$/, '');
  const slot = allWith.test(clean) ? allWith : openPhoto;
  if (photo === undefined || !slot.test(clean)) return undefined;
  return [clean.replace(slot, () => ` ${photo.trim()}`), ...more].join(' ');
}
