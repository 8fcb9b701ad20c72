import { hasTag, type Reading, readTokens, type Token } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { pairsSaid } from '../intents/caption-pairs.js';
import { edit, type Outcome, type ReadSentence } from '../outcome.js';
import { type Clause, clauseOf, wholeClause } from '../reading/clause.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { type Scene, shots, texts } from '../scene.js';
import { dateFormIn } from './date-form.js';

const about = (ids: readonly string[]) => ({ topic: 'text' as const, texts: ids });

const fileName =
  /\b(?:(?:original )?(?:file ?names?|filenames?|names? of (?:the|its|their|each) files?|(?:image|photo|picture) (?:file )?names?))\b|文件名|照片名(?:字|称)?|图片名(?:字|称)?/i;
const date =
  /\b(?:(?:capture|shooting|recording|exif) (?:dates?|days?)|dates? (?:(?:it|they|each) (?:was|were) |of )?(?:taken|capture|shooting)|dates?(?: (?:when )?(?:it|they|each (?:one|photo)?) ?(?:was|were) (?:taken|shot))?|(?:day|month)s? (?:it|they) (?:was|were) (?:taken|shot))\b|拍摄(?:日期|时间)|日期|拍照(?:日期|时间)/i;
/** The time of day on photos; how long they last is no such time. */
const clockTime =
  /\b(?:the )?(?:dates? and (?:the )?)?times?(?: of day)?(?: (?:it|they|each(?: one)?) (?:was|were))?(?: taken)?(?= (?:on|in|under|below|to) (?:all|each|every|the (?:corner|first|last|photos|pictures|second|third|bottom|top)|them|it|photos?))/i;
const monthYear =
  /\b(?:month and (?:the )?year|day and (?:the )?month)\b|\b年月|\b(?:the|their|its) (?:year|month)\b(?=.*\b(?:each|every|all)\b)|\b(?:each|every|all)\b.*\b(?:the|their|its) (?:year|month)\b|每张.*(?:年份|月份)/i;
const letters: readonly (readonly [RegExp, 'upper' | 'lower' | 'title' | 'sentence'])[] = [
  [
    /\b(?:all |in |as |with |using |written in |make (?:it|them) )*(?:all ?caps|capitals?(?: letters)?(?: only)?|upper ?-?case(?: letters)?|block letters)\b|(?:全部?|都|用|改成?)*大写(?:字母)?/i,
    'upper',
  ],
  [
    /\b(?:all |in |as |with |using )*(?:lower ?-?case(?: letters)?|small letters)\b|(?:全部?|都|用)*小写(?:字母)?/i,
    'lower',
  ],
  [
    /\b(?:in |as |with |using )*title ?-?case\b|\b(?:with )?(?:each|every) word capitali[sz]ed\b|首字母大写/i,
    'title',
  ],
  [
    /\b(?:with (?:a )?capital (?:first )?letter(?: at the start)?|capitali[sz]ed|sentence ?-?case)\b/i,
    'title',
  ],
];
/** What file names lose anyway. */
const stripped =
  /\b(?:and |but |just )*(?:without|no|minus|leave out|remove|drop|strip|replace)(?: the| any| their| its)? (?:underscores?|dashes|hyphens|(?:file )?extensions?|endings?|\.?jpe?g|suffix(?:es)?)(?:(?:,| and| or)(?: the| any| without)* (?:underscores?|dashes|hyphens|(?:file )?extensions?|endings?|\.?jpe?g))*(?: (?:with|by) (?:a )?(?:spaces?|blanks?))?|\b(?:with )?spaces? (?:instead of|for) (?:the )?underscores?|\bunderscores? (?:removed|replaced (?:with|by) (?:a )?spaces?)|(?:去掉?|不要|去除|删掉?|把)(?:里面?的|中的)?(?:下划线|后缀名?|扩展名|横线)(?:和(?:下划线|后缀名?|扩展名))?(?:换成|改成|变成)?(?:空格)?/gi;
const small =
  /^(?:|,|\.|;|:|!|\(|\)|"|-|caption|captions|captioned|label|labels|labelled|subtitle|subtitles|text|texts|please|can|could|you|i|want|would|like|to|put|write|show|add|use|using|set|make|give|take|print|display|get|each|every|all|both|photos?|pictures?|pics?|images?|ones?|one|with|its|their|his|the|a|an|own|as|on|under|below|underneath|at|bottom|top|in|of|from|and|but|only|just|it|them|be|should|have|has|is|are|was|were|taken|for|form|format|formatted|style|written|like|such|e|g|e\.g|eg|example|then|also|way|that|this|respective|instead|[只要就行好了吧不每张照片图用把给让都全所有各的做当作为成写上加标字幕文本上下面，,。用显示请帮我并且和再以按格式形式例如像比如这样改，（）()：:在底部下方是]+)$/i;

const done = (clause: Clause, outcome: Outcome, scene: Scene): ReadSentence =>
  readAsOne({ clause, intent: 'written-exactly', outcome }, scene);

/** The photos that are named where every other word is small; undefined where more is said. */
function namedAlone(
  left: string,
  { reading, scene, around }: { reading: Reading; scene: Scene; around?: RegExp },
): readonly string[] | undefined {
  const plain = readTokens(left, reading.language, scene.assets);
  const clause = wholeClause(plain, scene);
  if (clause.has('music', 'sort', 'order', 'title', 'endCard')) return undefined;
  const named = clause.refs.flatMap(({ from, to, kind }) =>
    kind === 'it' ? [] : clause.tokens.slice(from, to),
  );
  const except = clause.tokens.filter((token) => hasTag(token, 'except'));
  const known = new Set(
    [...named, ...except].flatMap(({ text }) => [text.toLowerCase(), ...text.toLowerCase().split(' ')]),
  );
  const words = left
    .toLowerCase()
    .replace(/["“”'‘’]/g, ' ')
    .split(/[\s,.;:!()，。；：（）]+/);
  const isSmall = (word: string): boolean => small.test(word) || around?.test(word) || known.has(word);
  return words.every(isSmall) ? namedPhotos(clause, scene) : undefined;
}

const asks = /\?\s*$|？\s*$|[吗呢]$/;

/** File names or dates as captions, with the letters or the form they shall have. */
function fromFacts({ reading }: Clause, sentence: string, scene: Scene): Outcome | undefined {
  const ofName = fileName.test(sentence);
  const ofTime = !ofName && clockTime.test(sentence);
  const ofDate = !ofName && (ofTime || date.test(sentence) || monthYear.test(sentence));
  if ((!ofName && !ofDate) || asks.test(sentence)) return undefined;
  let left = sentence.replace(ofName ? fileName : ofTime ? clockTime : date, ' ');
  const clock = /\bdates?\b/i.test(sentence) ? 'YYYY-MM-DD HH:mm' : 'HH:mm';
  const form = ofTime ? { form: clock, said: '' } : ofDate ? dateFormIn(left) : undefined;
  if (form !== undefined) left = left.replace(form.said, ' ');
  const strips = ofName && stripped.test(left);
  stripped.lastIndex = 0;
  if (strips) left = left.replace(stripped, ' ');
  const own = letters.find(([words]) => words.test(left));
  if (own !== undefined) left = left.replace(own[0], ' ');
  if (form === undefined && own === undefined && !strips) return undefined;
  const ids = namedAlone(left, { reading, scene });
  if (ids === undefined) return undefined;
  return edit(
    'caption_photos',
    {
      from: ofName ? 'name' : 'date',
      photos: ids.length > 0 ? ids : 'all',
      ...(own === undefined ? {} : { letters: own[1] }),
      ...(form === undefined ? {} : { form: form.form }),
    },
    about([]),
  );
}

const aroundForm = /^(?:dates?|say|no|rather|better|day|month|year|maybe|now|ok)$/;

/** `only day and month`, `the month in words`, 不要年份 once dates were written on photos. */
export function datesAnew(reading: Reading, scene: Scene): ReadSentence | undefined {
  // What was only said of their look since does not matter.
  const last = scene.conversation.past
    .slice(-4)
    .findLast(({ commands }) => commands.some(({ name }) => !/^(?:style|time)_text$/.test(name)));
  const written = last?.commands.find(
    ({ name, params }) => name === 'caption_photos' && params.from === 'date',
  );
  const { sentence } = scene;
  if (written === undefined || sentence.length > 80 || asks.test(sentence)) return undefined;
  const found = dateFormIn(sentence);
  if (found === undefined || !['en', 'zh'].includes(reading.language)) return undefined;
  const around = aroundForm;
  const ids = namedAlone(sentence.replace(found.said, ' '), { reading, scene, around });
  if (ids === undefined) return undefined;
  const photos = ids.length > 0 ? ids : written.params.photos;
  const params = { ...written.params, photos, form: found.form };
  return done(wholeClause(reading, scene), edit('caption_photos', params, about([])), scene);
}

const line = `["“「『]?(.+?)["”」』]?`;
const twoLines: readonly RegExp[] = [
  new RegExp(
    `(?:first|1st|top|upper) (?:line|row)(?: (?:is|says?|reads?|should (?:say|read|be)))?:? ${line}\\s*(?:[,;/]|\\n|\\band\\b|\\.)+\\s*(?:and |then )?(?:the |on the |in the )?(?:second|2nd|bottom|lower|next) (?:line|row)(?: (?:is|says?|reads?|should (?:say|read|be)))?:? ${line}[.!]?$`,
    'i',
  ),
  new RegExp(
    `(?:title|card|third)? ?(?:to|:|says?|reads?|be|with|put|write) ${line} (?:on|in|as) the (?:first|1st|top|upper) (?:line|row)?\\s*(?:[,;/]|\\band\\b)+\\s*(?:and |then )?${line} (?:on|in|as) the (?:second|2nd|bottom|lower|next)(?: (?:line|one|row))?[.!]?$`,
    'i',
  ),
  /(?:two|2) (?:lines|rows)\s*[:,]?\s*["“](.+?)["”]\s*(?:,|;|\/|\band\b)*\s*["“](.+?)["”][.!]?$/i,
  // `two lines: West Lake / in spring`
  /(?:(?:two|2) (?:lines|rows)|[两二2]行)\s*[:：,，]\s*([^"“”/|:]{1,100}?)\s*[/|]\s*([^"“”/|]{1,100}?)[.!。]?$/i,
  /["“](.+?)["”]\s*(?:,|and)\s*["“](.+?)["”],? (?:in|on|over|as) (?:two|2) (?:lines|rows)[.!]?$/i,
  /["“](.+?) ?[/|] ?(.+?)["”],? (?:in|on|over|as|split into) (?:two|2) (?:lines|rows)[.!]?$/i,
  /第一行[：:是为写]*\s*["“「『]?([^"“”，,；;]+?)["”」』]?\s*[，,；;、]?\s*(?:然后)?第二行[：:是为写]*\s*["“「『]?([^"“”，,；;。]+?)["”」』]?[。！]?$/,
  /[两二2]行[：:，,]?\s*["“「『](.+?)["”」』]\s*[，,、和/]*\s*["“「『](.+?)["”」』][。！]?$/,
];

const polite = /[，,\s]*(?:谢谢|麻烦了|多谢|吧|哈|thanks|thank you|please)[。.！!]?$/i;

/** `the title in two lines: first "Tokyo", then "2024"`: one text with a line break. */
function inLines(clause: Clause, sentence: string, scene: Scene): Outcome | undefined {
  const roles = [
    ['title', 'title'],
    ['endCard', 'end_card'],
    ['lowerThird', 'lower_third'],
    ['caption', 'caption'],
  ] as const;
  const { focus } = scene;
  const inHand = focus.topic === 'text' && focus.texts.length === 1 ? focus.texts[0] : undefined;
  const role = roles.find(([concept]) => clause.has(concept))?.[1];
  if ((role === undefined && inHand === undefined) || (role === 'caption' && clause.namesPhotos))
    return undefined;
  const said = sentence.trim().replace(polite, '');
  for (const form of twoLines) {
    const found = form.exec(said);
    if (found === null) continue;
    const text = `${found[1]!.trim()}\n${found[2]!.trim()}`;
    const now =
      role === undefined ? texts(scene.draft).find(({ id }) => id === inHand) : texts(scene.draft, role)[0];
    if (role === undefined && now === undefined) return undefined;
    return now === undefined
      ? edit('add_text', { text, role }, about([]))
      : edit('change_text', { texts: [now.id], text }, about([now.id]));
  }
  return undefined;
}

/**
 * A whole sentence that says word for word what shall stand where: names or dates in a form of their own, photos with their
 * own words, two lines of one text. Undefined when it says anything else.
 */
export function readWritten(reading: Reading, scene: Scene): ReadSentence | undefined {
  const { sentence } = scene;
  if (!['en', 'zh'].includes(reading.language) || sentence.length > 400 || shots(scene.draft).length === 0)
    return undefined;
  const quoted = /["“”「『]/.test(sentence);
  const spoken =
    quoted ||
    /\b(?:file|names?|dates?|times?|taken|lines?|rows?|month|year)\b|\bfilenames?\b|文件名|名字|日期|时间|行|年份|月份/i.test(
      sentence,
    );
  if (!spoken) return undefined;
  const plain = readTokens(sentence, reading.language, scene.assets);
  const clause = clauseOf(plain.tokens as readonly Token[], plain, scene);
  const outcome =
    inLines(clause, sentence, scene) ?? fromFacts(clause, sentence, scene) ?? pairsSaid(clause, scene);
  return outcome === undefined ? undefined : done(clause, outcome, scene);
}
