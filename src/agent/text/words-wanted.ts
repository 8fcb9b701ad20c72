import { hasTag, type Reading, readTokens, type Token, textOf } from '../../language/index.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import { type Clause, clauseOf, wholeClause, within } from '../reading/clause.js';
import { readSentence } from '../reading/read-sentence.js';
import { namedPhotos, saysAll } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { type Scene, shots, texts } from '../scene.js';
import { captureTexts } from './capture.js';
import { isManner, isTextNoun } from './english-words.js';

const contents =
  '(?:the|our|my|his|her|their) (?:(?:new|full|shop|company|phone|mobile|opening) )*(?:price|address|number|website|email|hashtag|slogan|tagline|motto|handle|hours|times)';
/** Words that are named by what they are, and not said: `our address`, `the price`. */
export const contentsNamed = new RegExp(`\\b${contents}\\b`);
const noun = `(?:something|some(?: nice| funny| short| little| small)? (?:words|text|writing)|(?:a few |a couple of )?words|text|writing|an? (?:(?:nice|short|funny|little|small|new|bit of|piece of|line of) )*(?:caption|label|line|text|message|note|sentence|greeting|title|heading|end card|writing)|${contents})(?: (?:nice|funny|short|sweet|clever|small|little))*`;
const wish =
  "(?:(?:please|now|then|and|also|can|could|would|you|we|i|i'd|like|want|to|need|have|want|kindly|i'd like|i want|i need|let's|maybe|oh|ok|add|write|put|stick|pop|place|show|type|get|give|me|us|there should be|there could be|it needs|it could use|it should have) )+";
const where =
  '(?: (?:(?:on|over|under|to|for|at|in|across|below|beneath|onto|above|with|of) .{2,40}|there|here))?';

/** `write something on the third one`, `could we have a caption on the temple?`: that words are wanted, and not which. */
const named = `(?:${contents}|(?:our|their|his|her) names?)`;
const spot =
  '(?:at the (?:very )?(?:end|start|beginning)|on (?:the )?(?:\\S+ )?(?:photo|picture|pic|one|first|last)(?: \\d+)?)';
const wanted = new RegExp(`^${wish}(?<noun>${noun})(?<where>${where})(?: too| as well| please)*$`, 'u');
/** `end with our phone number`, `our names at the end`: which they are is not said. */
const unnamed = new RegExp(
  `^(?:and )?(?:(?:end|finish|close) with (?<last>${named})|(?<bare>${named}) ${spot})(?: too| as well| please)*$`,
  'u',
);

/** What the film is made of, and what words have by themselves: neither is what such a wish is about. */
const others = (
  'quote captured remove bigger smaller longer shorter colour font bold italic ' +
  'fileName date numbering music sound duration transition motion look'
).split(' ');

/** The nouns that a question for words stands for; an answer takes their place. */
const asWords = new RegExp(`^${noun}$`, 'u');

/** The question that waits for an answer asks what a text shall say. */
export const asksForWords = (asked: { readonly about?: string } | null): boolean =>
  asked?.about !== undefined && asWords.test(asked.about);

/** How words look, said beside that they are wanted: `a yellow caption`, `in white`, `top left`. */
const looks = 'colour bigger smaller bold italic outline shadow box top bottom left right center'.split(' ');
const saysLook = (token: Token): boolean => hasTag(token, ...looks);

/** The clause without how the words shall look: `add a caption on the first` of `add a big yellow caption on the first, in white`. */
function withoutLook({ tokens }: Clause): string {
  const kept = tokens.filter((token, at) => {
    const small = /^(?:in|with|at|and|,|the|an?|corner|letters|text)$/.test(token.text);
    const next = tokens.findIndex((item, index) => index > at && !/^(?:the|and|,|an?)$/.test(item.text));
    return (
      !saysLook(token) && !(small && at > 1 && next >= 0 && saysLook(tokens[next]!) && !isOpen(tokens, at))
    );
  });
  while (kept.length > 0 && /^(?:in|with|and|,|corner|letters|text|the)$/.test(kept.at(-1)!.text)) kept.pop();
  return textOf(kept);
}
/** The `a` of `a yellow caption` stays. */
const isOpen = (tokens: readonly Token[], at: number): boolean =>
  /^an?$/.test(tokens[at]!.text) && tokens.slice(at + 1, at + 5).some((token) => isTextNoun(token));

/** What is wanted where something is said of how it looks, too. */
function dressed(clause: Clause, scene: Scene): Record<string, string> | undefined {
  if (!clause.has(...looks) || clause.has(...others.filter((concept) => !looks.includes(concept))))
    return undefined;
  const said = wanted.exec(withoutLook(clause))?.groups;
  const place = namedPhotos(clause, scene).length > 0;
  // `I want a bigger title`: the one that is there.
  const there = /title|heading|text|writing/.test(said?.noun ?? '') && texts(scene.draft).length > 0;
  return said !== undefined &&
    (place || (clause.has('add') && !there && /^(?:an?|the|our|my|his|her|their) /.test(said.noun!)))
    ? said
    : undefined;
}

/** A text is wanted and its words are not said: they are asked for. */
export function wordsWanted(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en' || scene.fresh) return undefined;
  const plain = clause.has(...others) ? undefined : wanted.exec(clause.text)?.groups;
  const kind = clause.has('quote') ? undefined : unnamed.exec(clause.text)?.groups;
  const said = plain ?? (kind === undefined ? dressed(clause, scene) : { noun: (kind.last ?? kind.bare)! });
  if (said === undefined) return undefined;
  // `put something nice under it` may be music.
  if (said.noun!.startsWith('something') && !clause.has('says')) return undefined;
  // The words follow: `can you write our names? "Mia & Jonas"`
  const end = clause.tokens.at(-1)!.end;
  if (clause.reading.tokens.some((token) => token.start >= end && hasTag(token, 'quote'))) return undefined;
  const names = shots(scene.draft).flatMap(({ id, name }, index) =>
    namedPhotos(clause, scene).includes(id) ? [`photo ${index + 1} (${name})`] : [],
  );
  const there = names.length > 0 && names.length < 4 ? ` on ${names.join(' and ')}` : '';
  return {
    kind: 'question',
    text: say(scene.language, {
      en: `What should it say${there}? For example: "Our Summer", in white, at the bottom.`,
      zh: '要写什么？比如：“我们的夏天”，白色，放在底部。',
    }),
    options: [],
    about: said.noun!,
  };
}

/** How an answer leads to the words: `oh sorry, it should say`, `yes: put`. */
const lead =
  /^(?:(?:oh|ah|sorry|yes|yeah|yep|ok|okay|sure|right|well|um+|hm+|let me think|please|maybe|perhaps|just|simply|how about|what about|let's say|something like|then|and|so)\b[\s,.:!–—-]*|(?:(?:it|that|this|the (?:caption|text|words?|title|line)) (?:should|could|can|must|shall|has to|is to|ought to)(?: just| simply)? (?:say|read|be)|(?:put|write|say|with the words|the words?)\b|(?:it|that) (?:was|is)(?= (?:on |in )?\d))[\s:,]*)+/i;
const tail = /(?:[\s,]+(?:please|thanks|thank you|thx|i think|i guess|would be nice|would do))*[.!?]*$/i;
/** No words of a text: a wish, a question or a refusal. */
const noWords =
  /^(?:no|nope|nah|nothing|never|none|forget|cancel|skip|leave|don'?t|do not|not|undo|what|which|how|why|where|when|who|is|are|do|does|did|can|could|would|should|will|make|add|remove|delete|move|change|set|let|give|use|keep|play|swap|cut|trim|turn|zoom|show|export|render|you (?:decide|choose|pick)|up to you|whatever|anything|any|i (?:don'?t|do not|want|would|need|meant?)|i'd|it'?s? (?:up|too|fine)|drop|take|shorten|lengthen|the (?:music|film|video|photo|first|second|third|last|title)|photo|all|both|on|at|in|over|under|for)\b/i;
const ofFilm = 'duration music transition motion undo export film volume percentage'.split(' ');

/** 第一张写上日期 where no photo has one: the words take its place. */
const dates = /(?:拍摄的?|拍照的?)?(?:日期|时间|年份|年月)(?:吧|呢)?[。！]?$/;
const isDate = /^(?:就)?(?:写|是)?\d{4}(?:年|[./-])?[\d年月日号./-]*$/;
const forEach = /\b(?:each|every|all)\b.*\b(?:photos?|pictures?|pics?|images?|ones?|them)\b|每一?[张幅个]/;

/** `one, two, three` as the answer to what each of three photos shall say. */
function linesIn({ sentence, draft }: Scene, asked: string): readonly string[] | undefined {
  const lines = sentence
    .trim()
    .replace(/[.。]$/, '')
    .split(/\s*[,，、;；\n]\s*/);
  const many = lines.length > 1 && lines.length === shots(draft).length;
  return many && forEach.test(asked) && lines.every((line) => line !== '' && !/["“”]/.test(line))
    ? lines
    : undefined;
}

/** Most words of an answer that are the words of a text. */
const longest = 14;

/**
 * The words of the text that the last turn asked for: `write something on the third one` ... `oh sorry, it should say
 * 'Butter only'`. Undefined when no words were asked for, or the sentence is another wish.
 */
export function wordsGiven(reading: Reading, scene: Scene): ReadSentence | undefined {
  const { asked } = scene.conversation;
  const { language } = reading;
  if (asked === null || !/^(?:en|zh)$/.test(language) || reading.tokens.length > longest * 2)
    return undefined;
  const read = (sentence: string) => {
    const tokens = captureTexts(readTokens(sentence, language, scene.assets), { talk: true });
    const told = readSentence(tokens, scene);
    const { planned } = told.scene;
    return planned.length > 0 && planned.every(({ name }) => /text|caption/.test(name)) ? told : undefined;
  };
  // 每张写一句话 asks for words, too, whatever its question stands for.
  const ofWords = asksForWords(asked) || /写|字幕|文字|配文|[句段]话/.test(asked.sentence);
  const lines = ofWords ? linesIn(scene, asked.sentence) : undefined;
  if (lines !== undefined)
    return read(
      language === 'zh' ? `每张分别写“${lines.join('”、“')}”` : `captions: "${lines.join('", "')}"`,
    );
  if (!asksForWords(asked)) return undefined;
  if (language === 'zh')
    return isDate.test(scene.sentence)
      ? read(
          `${asked.sentence.replace(dates, '')}“${scene.sentence.trim().replace(/^(?:就)?(?:写|是)/, '')}”`,
        )
      : undefined;
  const clause = wholeClause(reading, scene);
  const question = clauseOf(readTokens(asked.sentence, 'en', scene.assets).tokens, reading, scene);
  const quoted = clause.values<string>('quote');
  const place = placeIn(question, scene) ?? '';
  // `St Mary's at noon, on the church`: said with its place.
  const own = clause.refs.filter(({ kind, ids }) => kind === 'some' && ids.length > 0);
  // Nothing but another photo: where, and no words.
  const placed =
    clause.text !== 'the end' &&
    clause.tokens.every((token, at) => isManner(token) || within(clause.refs, at));
  if (placed || quoted.length > 1 || (quoted.length === 1 && own.length > 0)) return undefined;
  let said = scene.sentence.trim().replace(lead, '').replace(tail, '');
  if (said === '' || (quoted.length === 0 && noWords.test(said))) return undefined;
  if (quoted.length === 0 && clause.has(...ofFilm)) return undefined;
  // A number to call is read as words without quotes around it.
  if (quoted.length === 0 || !/["“”'‘’]/.test(said)) {
    const [words, how] = withManner(said, scene);
    if (words.split(/\s+/).length > longest || /["“”]/.test(words)) return undefined;
    said = `"${words}"${how}`;
  }
  const kind = /title|heading/.test(asked.about!)
    ? 'title'
    : /end card/.test(asked.about!)
      ? 'end card'
      : 'caption';
  const how = lookOf(question);
  const bare = place === '' || (kind === 'title' && /start|beginning/.test(place));
  return read(
    `${bare ? `add the ${kind}` : 'write'} ${said.replace(/("[^"]*"|'[^']*'|“[^”]*”|‘[^’]*’)/u, `$1${bare ? '' : place}`)}${how}`,
  );
}

/** `, in yellow`: how the words that were asked for were to look. */
const lookOf = ({ tokens }: Clause): string =>
  tokens
    .map((token, at) => (saysLook(token) ? ([token, tokens[at - 1]] as const) : undefined))
    .reduce<string[]>((runs, found) => {
      if (found === undefined) return runs;
      const [token, before] = found;
      const goesOn = before !== undefined && saysLook(before) && !hasTag(token, 'colour');
      if (goesOn) runs.push(`${runs.pop()} ${token.text}`);
      else runs.push(hasTag(token, 'colour') ? `in ${token.text}` : token.text);
      return runs;
    }, [])
    .map((run) => `, ${run}`)
    .join('');

/** The words, and behind a comma how they look: `Quiet please, in yellow`. */
function withManner(said: string, scene: Scene): [words: string, how: string] {
  const at = said.lastIndexOf(',');
  if (at < 0) return [said, ''];
  const rest = readTokens(said.slice(at + 1), 'en', scene.assets).tokens;
  const manner = rest.length > 0 && rest.every(isManner);
  return manner ? [said.slice(0, at).trim(), said.slice(at)] : [said, ''];
}

/** ` on photo 3`, ` at the end`: where the question wanted them. */
function placeIn(question: Clause, scene: Scene): string | undefined {
  const ids = question.refs.flatMap((ref) => (ref.kind === 'some' || ref.kind === 'it' ? ref.ids : []));
  const places = shots(scene.draft).flatMap(({ id }, index) =>
    ids.includes(id) ? [`photo ${index + 1}`] : [],
  );
  if (question.has('perPhoto') || saysAll(question)) return ' on each photo';
  if (places.length > 0) return ` on ${places.join(' and ')}`;
  const edge = /^(?:and )?(?:end|finish|close) with\b/.test(question.text)
    ? 'at the end'
    : /\bat the (?:very )?(?:end|start|beginning)\b/.exec(question.text)?.[0];
  return edge === undefined ? undefined : ` ${edge}`;
}
