import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Token } from '../../language/index.js';
import type { Topic } from '../conversation.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { musicIn, roleOfText, type Scene } from '../scene.js';

/** Commands of a topic, and nouns of which one already says what the clause is about. */
const commandsOf: Partial<Record<Topic, RegExp>> = {
  text: /text|caption/,
  music: /music|^set_volume$/,
  transition: /^set_transition$/,
  motion: /^set_motion$/,
  look: /^set_look$|^adjust_colour$/,
};

/** The commands are wishes about this topic and nothing else. */
export const isAbout = (topic: Topic, commands: readonly EditCommand[]): boolean =>
  commands.length > 0 && commands.every(({ name }) => commandsOf[topic]?.test(name) ?? false);

const nouns = (
  'music sound voice title caption text lowerThird endCard font transition motion look photo clip film canvas canvasSize ' +
  'portrait landscape square platform fps style aStyle length perPhoto background order shortSide undo redo quote startOver'
).split(' ');

/** `have it stay until the second photo is over`: the photo only says when. */
const untilPhoto = /\b(?:it|them|that)\b.*\b(?:until|till|while|as long as)\b/;

/** `stop it before the last photo`: when it is heard. */
const heardUntil =
  /\b(?:start|begin|stop|end|finish|cut|fade|play)s? (?:it|that|them) (?:in |out |off |playing )?(?:before|at|on|with|after|when|until|till|from|once) /;

const pronoun = /^(?:(?:can|could|may|should) )?(?:it|them|they)$/;
/** Alone they point back, before a noun they only point it out. */
const pointer = /^(that|this|those|these)$/;

const stands = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]!;
  if (!hasTag(token, 'it', 'them')) return false;
  // `shrink it all to 50 seconds` is the film.
  if (/^(?:all|together|overall|in total)$/.test(tokens[at + 1]?.text ?? '')) return false;
  if (pronoun.test(token.text)) return true;
  const next = tokens[at + 1];
  const noun = next?.tags.every(({ concept }) => /^file|^photo$|^number$/.test(concept)) ?? false;
  return pointer.test(token.text) && (next === undefined || hasTag(next, 'mark') || !noun);
};

/** The noun of what the talk is about, with the concept that names it. */
function nounOf({ focus, draft }: Scene): { concept: string; text: string } | undefined {
  const { topic } = focus;
  if (topic === 'text') {
    const role = focus.texts[0] === undefined ? undefined : roleOfText(draft, focus.texts[0]);
    const concept =
      role === 'end_card' ? 'endCard' : role === 'lower_third' ? 'lowerThird' : (role ?? 'text');
    return { concept, text: focus.texts.length > 1 ? `${concept}s` : concept };
  }
  // What was just taken out is spoken of no more.
  if (topic === 'music' && musicIn(draft) === undefined) return undefined;
  if (topic === 'transition') return { concept: topic, text: 'transitions' };
  return commandsOf[topic] === undefined ? undefined : { concept: topic, text: topic };
}

/** A photo named before the pronoun is what it stands for, unless it only says where: `in the last two remove it`. */
const subject = (clause: Clause, at: number): boolean =>
  clause.refs.some(
    (item) =>
      item.kind === 'some' &&
      item.from <= at &&
      !/^(in|on|for|from|with|at|of)$/.test(clause.tokens[item.from - 1]?.text ?? ''),
  );

/**
 * The clause with its pronoun put as the noun it stands for: `fade it in` is `fade the title in` when a title is spoken
 * of. Undefined when there is no pronoun, when photos or the film are spoken of, or when the clause names its own thing.
 */
export function withNoun(clause: Clause, scene: Scene): Clause | undefined {
  const named =
    (untilPhoto.test(clause.text) && scene.focus.topic === 'text') ||
    (heardUntil.test(clause.text) && scene.focus.topic === 'music')
      ? nouns.filter((noun) => noun !== 'photo')
      : nouns;
  if (clause.reading.language !== 'en' || clause.has(...named)) return undefined;
  // `zoom in on the temple`, `and make it longer`: photos last, motions and looks do not.
  const lasts =
    clause.has('longer', 'shorter', 'duration') && /^(?:motion|look|fit)$/.test(scene.focus.topic);
  if (lasts) return undefined;
  // `make it 30 s` after a title: so long is a film.
  const whole = (clause.value<number>('duration') ?? 0) >= 10_000;
  if (whole && /\b(?:make|get|cut|bring|trim|shorten|stretch) (?:it|this|that)\b/.test(clause.text))
    return undefined;
  // `I uploaded a song, use it`: a file that was spoken of.
  if (/^(?:use|take|add|play) (?:it|that|this)$/.test(clause.wish)) return undefined;
  const at = clause.tokens.findIndex((_, index) => stands(clause.tokens, index));
  const noun = at < 0 ? undefined : nounOf(scene);
  if (noun === undefined || subject(clause, at)) return undefined;
  const token = clause.tokens[at]!;
  // Motions, looks and cuts belong to photos, which the pronoun goes on to stand for.
  const own = noun.concept === 'music' || namesText(noun.concept);
  const one = /\b(?:it|that|this)$/.test(token.text);
  const several = pronoun.test(token.text) && scene.focus.texts.length > 1;
  const texts = namesText(noun.concept) && (one || several) ? scene.focus.texts : [];
  const tags = [
    ...(own ? [] : token.tags),
    { concept: noun.concept },
    ...texts.map((id) => ({ concept: 'textId', value: id })),
  ];
  const tokens = clause.tokens.with(at, { ...token, text: own ? noun.text : token.text, tags });
  return clauseOf(tokens, clause.reading, scene);
}

const namesText = (concept: string): boolean =>
  ['text', 'title', 'caption', 'endCard', 'lowerThird'].includes(concept);
