import type { TextSegment } from '../../draft/index.js';
import { textPosition } from '../../edits/index.js';
import { type Reading, readTokens } from '../../language/index.js';
import { aboutTexts, textTold } from '../intents/film-told.js';
import type { Outcome } from '../outcome.js';
import type { Told } from '../parts.js';
import { clauseOf, wholeClause } from '../reading/clause.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { roleAmong } from '../referents/texts-meant.js';
import { listing, quoted, seconds } from '../replies/say.js';
import { filmMs, type Scene, shots, texts } from '../scene.js';
import { textsAskedChinese } from './texts-asked-chinese.js';

const lead =
  '(?:(?:and|so|ok|okay|hey|hi|hm+|wait|um|oh|sorry|now|just|but|well|please|can you|could you|tell me|remind me|quick question|one question|by the way|btw)[ ,:]+)*';
const noun = '(?:captions?|texts?|titles?|words?|writing|lines?|labels?|lettering|headings?|end cards?)';
const any = '(?:any|some|a|an|already|still|the|my|our|other|anything|something|nothing|text|written|words) ';
const where = '(?:(?:up|down|there|written) )*(?<where>(?:on|over|under|at|in|for|of|to|across|with) .+?)';
const last = '(?: (?:now|again|right now|at the moment|please|currently|then|already|yet|so far))*$';

const form = (said: string): RegExp => new RegExp(`^${lead}(?:${said})${last}`, 'u');

/** `what does it say on the third?`, `what's written at the end?` */
const whatStands: readonly RegExp[] = [
  form(`what(?:'?s| is| was)? (?:written|the (?:${noun}|wording))(?: now| again)? ${where}`),
  form(
    `what (?:does|do|did) (?:it|i|we|you|the ${noun}) (?:say|read|write|put|wrote)(?: now| again)?(?: ${where})?`,
  ),
  form(
    `(?:what|which) ${noun} (?:is|are|was|were|did i write|did we put|do i have|do we have|have i got|have we got|stands?)(?: there| shown)? ${where}`,
  ),
  form(`what (?:does|do|did) (?<whose>the .+?|that one|this one) say`),
];
/** `is there any text on the temple?`, `does the second one have a caption?`: yes or no comes first. */
const whether: readonly RegExp[] = [
  form(`(?:is|are|was|were) there (?:${any})*(?:${noun}|anything|something) ?(?:written )?${where}`),
  form(`(?:is|was) (?:anything|something|some text|any text) (?:written|shown) ${where}`),
  form(
    `(?:does|do|did|has|have) (?<whose>the .+?|that one|this one|photo \\d+|number \\d+) (?:have|got|get|still have|already have|bear|carry) (?:${any})*(?:${noun}|anything|something)(?: (?:on it|written on it))?`,
  ),
  form(
    `(?:did|have) (?:i|we|you) (?:already )?(?:write|put|written|add|added) (?:anything|something|a caption|text|any text|words) ${where}`,
  ),
];
/** `read me all the texts`, `which captions are there?` */
const allTold: readonly RegExp[] = [
  form(
    `(?:list|report|read|tell|give|name|print|repeat|show)(?: me| us| out| back| to)*(?: a list of)?(?: (?:all|every|each|of|the|our|my|these|those))* (?<kind>${noun})(?: (?:with|and) (?:(?:its|their|the) \\S+(?: \\S+)?|starts? and ends?|times|timings?|start and end times?|when they (?:show|are shown|appear)))?(?: (?:in|of|on) (?:it|the (?:film|video))| (?:that are there|we have|there are|i have|you have))?`,
  ),
  form(
    `(?:what|which) (?:of )?(?:the )?(?<kind>${noun}) (?:are|do we have|do i have|have we got|have i got|did (?:i|we) (?:add|write))(?: (?:there|in it|shown|on it|in the (?:film|video)))?(?: and when (?:do|are|is|does) (?:they|it) ?(?:show|shown|appear|there|come)?)?`,
  ),
  form(`what (?:have|did) (?:i|we|you) (?:written|write)`),
  form(
    `what(?:'?s| is| are| was) (?:the|my|our) (?<kind>titles?|captions?|headings?|end cards?)(?: (?:called|saying|text))?`,
  ),
];
/** `where is the Kyoto one?`, `which photo is Kyoto on?`: a text by a word of it. */
const whereStands: readonly RegExp[] = [
  form(
    `where(?:'?s| is| does| did| was) (?:the (?:${noun} )?)?"?(?<words>[^"]+?)"?(?: ${noun}| one)?(?: (?:stand|go|come|appear|written|shown))?`,
  ),
  form(
    `(?:on|over) (?:which|what) (?:photo|picture|one|pic|image) (?:is|does|did|stands?|comes?) (?:the )?"?(?<words>[^"]+?)"?(?: ${noun}| one)?(?: (?:stand|go|come|appear|written|shown))?`,
  ),
  form(
    `(?:which|what) (?:photo|picture|one|pic|image) (?:is|has|says|bears) (?:the )?"?(?<words>[^"]+?)"?(?: ${noun}| one)?(?: (?:on|written on|on it))?`,
  ),
];
const asksText =
  /\b(?:what|which|is|are|was|does|do|did|has|have|list|report|read|tell|give|name|print|repeat|show|where)\b/;

/** Texts that are seen while one of the photos is. */
const over = (ids: readonly string[], { draft }: Scene): readonly TextSegment[] => {
  const list = shots(draft).filter(({ id }) => ids.includes(id));
  return texts(draft).filter((item) =>
    list.some(
      (shot) =>
        item.startMs < shot.startMs + shot.durationMs - 100 &&
        item.startMs + item.durationMs > shot.startMs + 100,
    ),
  );
};

/** Where on the picture words can stand. */
const spots = ['top', 'bottom'];
const start = /\b(?:at|in) the (?:very )?(?:start|beginning|front)\b/;
const end = /\b(?:at|in) the (?:very )?(?:end|close)\b/;

/** The texts a question is about and how their place is called; undefined when it names no place of this film. */
function standing(
  said: string,
  reading: Reading,
  scene: Scene,
): { list: readonly TextSegment[]; place: string; ids: readonly string[] } | undefined {
  const all = shots(scene.draft);
  const first = all[0];
  const last = all.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const words = readTokens(said, 'en', scene.assets);
  const clause = clauseOf(words.tokens, { ...reading, tokens: words.tokens }, scene);
  const named = namedPhotos(clause, scene);
  const it = clause.refs.flatMap(({ kind, ids }) => (kind === 'it' ? ids : []));
  const ids = named.length > 0 ? named : it.length > 0 ? it : [];
  const photos = all.flatMap(({ id, name }, at) => (ids.includes(id) ? [`photo ${at + 1} (${name})`] : []));
  if (photos.length > 0 && photos.length <= 6 && !start.test(said) && !end.test(said))
    return { list: over(ids, scene), place: `on ${listing('en', photos)}`, ids };
  const spot = spots.find((words) => new RegExp(`\\b${words}\\b`).test(said));
  if (spot !== undefined && !/\b(?:of|on) the (?:first|last|second|third)\b/.test(said))
    return {
      list: texts(scene.draft).filter((item) => textPosition(scene.draft, item).startsWith(spot)),
      place: `at the ${spot}`,
      ids: [],
    };
  if (end.test(said))
    return {
      list: texts(scene.draft).filter(
        ({ startMs, durationMs }) => startMs + durationMs > last.startMs + last.durationMs - 200,
      ),
      place: 'at the end',
      ids: [],
    };
  if (start.test(said)) return { list: over([first.id], scene), place: 'at the start', ids: [] };
  return undefined;
}

const told = (text: TextSegment): string => textTold(text, 'en');

/** What a question is answered with, and what the talk is about from then on. */
interface Answer {
  readonly outcome: Outcome;
  readonly texts: readonly TextSegment[];
  readonly shots: readonly string[];
}
const answer = (text: string, about: readonly TextSegment[] = [], shots: readonly string[] = []): Answer => ({
  outcome: { kind: 'answer', text },
  texts: about,
  shots,
});

function answerTo(said: string, reading: Reading, scene: Scene): Answer | undefined {
  for (const [forms, yesNo] of [
    [whatStands, false],
    [whether, true],
  ] as const)
    for (const one of forms) {
      const found = one.exec(said)?.groups;
      if (found === undefined) continue;
      const stands = standing(found.where ?? found.whose ?? 'at the start', reading, scene);
      if (stands === undefined || (found.where === undefined && found.whose === undefined)) continue;
      const { list, place, ids } = stands;
      const opened = yesNo ? (list.length > 0 ? 'Yes, ' : 'No, ') : '';
      const text =
        list.length === 0
          ? `${opened}there is no text ${place}.`
          : `${opened}${place}: ${list.map(told).join(', ')}.`;
      return answer(text[0]!.toUpperCase() + text.slice(1), list, ids);
    }
  for (const one of allTold) {
    const found = one.exec(said);
    if (found === null) continue;
    const kind = found.groups?.kind;
    const words = kind === undefined ? [] : readTokens(kind, 'en', scene.assets).tokens;
    const role = roleAmong(words);
    const list = role === undefined ? [] : texts(scene.draft, role);
    // `show the captions` where there are none wants them back.
    if (/^(?:.* )?show (?!me|us)/.test(said) && (role === undefined ? texts(scene.draft) : list).length === 0)
      return undefined;
    if (role === undefined || list.length === texts(scene.draft).length)
      return { outcome: aboutTexts(scene), texts: [], shots: [] };
    const name = `${role.replace('_', ' ')}${list.length === 1 ? '' : 's'}`;
    return list.length === 0
      ? answer(`There is no ${role.replace('_', ' ')} in the film.`)
      : answer(`${name[0]!.toUpperCase()}${name.slice(1)}: ${list.map(told).join(', ')}.`, list);
  }
  return whereOf(said, scene);
}

function whereOf(said: string, scene: Scene): Answer | undefined {
  for (const one of whereStands) {
    const words = one.exec(said)?.groups?.words?.trim();
    if (words === undefined || words.length < 2) continue;
    const list = texts(scene.draft).filter(({ text }) => text.toLowerCase().includes(words));
    const [text] = list;
    if (list.length !== 1 || text === undefined) continue;
    const photos = shots(scene.draft).flatMap(({ id, name }, at) =>
      over([id], scene).includes(text) ? [`photo ${at + 1} (${name})`] : [],
    );
    const stays = text.durationMs >= filmMs(scene.draft) - 200 ? 'the whole film' : listing('en', photos);
    const from = seconds('en', text.startMs);
    const to = seconds('en', text.startMs + text.durationMs);
    return answer(`${quoted('en', text.text)} is on ${stays}, from ${from} to ${to}.`, [text]);
  }
  return undefined;
}

/**
 * Questions about the words of the film: what stands on a photo, at the start or at the end, whether anything does, where some
 * words stand, and which texts there are. They are read as typed, since words after `say` and `read` look like words to write.
 */
export function textsAsked(reading: Reading, scene: Scene): Told | undefined {
  if (scene.fresh || scene.sentence.length > 90) return undefined;
  if (reading.language === 'zh') {
    const asked = textsAskedChinese(reading, scene, over);
    return asked === undefined
      ? undefined
      : toldOf(answer(asked.text, asked.texts, asked.shots), reading, scene);
  }
  if (reading.language !== 'en') return undefined;
  const said = scene.sentence
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\bwh?ats\b/, "what's")
    .replaceAll(/[“”]/g, '"')
    .replace(/[?!.\s]+$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (!asksText.test(said) || /[.!?;]/.test(said)) return undefined;
  const found = answerTo(said, reading, scene);
  return found === undefined ? undefined : toldOf(found, reading, scene);
}

/** The answer as it is told, with what the talk is about from then on. */
function toldOf(found: Answer, reading: Reading, scene: Scene): Told {
  const clause = wholeClause(reading, scene);
  const ids = found.texts.map(({ id }) => id);
  const about =
    ids.length > 0 ? { topic: 'text' as const, texts: ids } : { topic: 'shots' as const, texts: [] };
  const held = ids.length > 0 || found.shots.length > 0;
  const focus = held ? { ...about, shots: found.shots } : scene.focus;
  return { items: [{ clause, intent: 'inquiry', outcome: found.outcome }], scene: { ...scene, focus } };
}
