import type { TextSegment } from '../../draft/index.js';
import { hasTag, type Token, textOf } from '../../language/index.js';
import { edit, type Outcome, type Read } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { textsMeant } from '../referents/texts-meant.js';
import { roleOfText, type Scene, texts, textsHeld } from '../scene.js';
import { modelNamed, styleFrom } from './style-as.js';

const lead = '^(?:(?:and|now|then|please|also|can you|could you|ok|so|with|in|use|apply) )*';
const same =
  '(?:exactly )?(?:the )?(?:exactly )?same (?:text |lettering )?(?<what>style|look|font|colou?r|size|lettering|design|formatting)';
const forms = [
  new RegExp(`${lead}(?:give (?<to>.+?) )?${same}(?: for (?<other>.+?))? (?<sign>as) `),
  // `title same colour as the caption`
  new RegExp(
    `${lead}(?:(?:make|put|set|have|style|i want|i'd like) )?(?<to>.+?)(?: (?:in|with|have|use))? ${same} (?<sign>as) `,
  ),
  new RegExp(
    `${lead}(?:make|have|let|style) (?<to>.+?) (?:(?:look|appear|be) )?(?:exactly )?(?<sign>like|match) `,
  ),
  new RegExp(
    `${lead}(?<to>.+?) (?:should|must|needs to|has to) (?:look (?:exactly )?(?<sign>like)|(?:match)) `,
  ),
  new RegExp(`${lead}(?<to>.+?) (?:should|must|needs to|has to) (?:have|be in|get) ${same} (?<sign>as) `),
];
const pronoun = /^(?:it|that|this|them|those|these|that one|this one)$/;

/** A text for which there is no more than a name: `"€49"`, `the title`, `the caption on photo 2`. */
const isText = (tokens: readonly Token[]): boolean =>
  tokens.some((token) =>
    hasTag(token, 'shown', 'quote', 'title', 'caption', 'text', 'lowerThird', 'endCard'),
  );

const inCommon = [
  new RegExp(
    `${lead}(?:(?:make|give|set|have|let|put|i want|i'd like) )?(?<who>.+?)(?: (?:should|must|need to|have to|to))?(?: (?:all|both))?(?: (?:have|be|use|with|get|in|be in))? ${same}(?: please| too)*$`,
  ),
  new RegExp(`${lead}${same} (?:for|on|across|in) (?<who>.+?)(?: please)?$`),
];
/** Nothing but texts, by what they are called. */
const textsOnly =
  /^(?:the|my|our|both|all|of|two|three|four|every|texts?|captions?|titles?|lines?|words|lettering|them|they|and|,|end|cards?|name|headline|heading|lower thirds?|")$/;
const several = /^(?:both|all|every|them|they)\b|\b(?:texts|captions|titles|lines|words|lettering)\b/;

/** `make both texts the same font`, `the title and the end card in the same colour`: the others have it of the first. */
function allAlike(clause: Clause, scene: Scene): Outcome | undefined {
  const found = inCommon.map((form) => form.exec(clause.text)?.groups).find((groups) => groups !== undefined);
  if (found === undefined) return undefined;
  const who = found.who!.replace(/ (?:all|both)$/, '');
  if (!who.split(' ').every((word) => textsOnly.test(word))) return undefined;
  const list = texts(scene.draft);
  const kind = clause.has('caption') && !clause.has('text', 'title', 'endCard') ? 'caption' : undefined;
  const [model, ...others] = several.test(who)
    ? list.filter(({ id }) => kind === undefined || roleOfText(scene.draft, id) === kind)
    : bothNamed(clause, scene);
  if (model === undefined || others.length === 0) return undefined;
  const ids = others.map(({ id }) => id);
  const style = styleFrom(model, scene, {
    role: roleOfText(scene.draft, ids[0]!) ?? 'caption',
    what: found.what,
  });
  return edit('style_text', { texts: ids, style }, { topic: 'text', texts: ids });
}

/** `the title and the end card`, `the name and the address` where there are no other texts. */
function bothNamed(clause: Clause, scene: Scene): readonly TextSegment[] {
  const at = clause.index('and');
  const list = texts(scene.draft);
  if (at < 0) return [];
  const halves = [clause.tokens.slice(0, at), clause.tokens.slice(at + 1)].map((tokens) =>
    isText(tokens) ? textsMeant(clauseOf(tokens, clause.reading, scene), scene) : [],
  );
  const named = halves.flatMap((half) => (half.length === 1 ? half : []));
  const [one] = named;
  if (named.length === 2 && one !== named[1]) return list.filter((text) => named.includes(text));
  // Of two texts the other one is that of which no more is known than its name.
  return list.length === 2 ? list : list.filter((text) => text === one || isNear(text, one));
}

/** A text shown at the same time, or right beside another. */
const isNear = (text: TextSegment, one: TextSegment | undefined): boolean =>
  one !== undefined &&
  text.startMs < one.startMs + one.durationMs &&
  one.startMs < text.startMs + text.durationMs;

const alikeOnly = new RegExp(`${lead}${same}(?: (?:please|too|again|as well|as before))*$`);

/** `write "Kyoto" on the temple, same style`: as the text that was in hand when the sentence began. */
function likeBefore(what: string | undefined, scene: Scene): Read | undefined {
  if (scene.planned.at(-1)?.name !== 'add_text') return undefined;
  const old = texts(scene.start);
  const model = old.find(({ id }) => scene.conversation.focus.texts.includes(id)) ?? old.at(-1);
  const ids = scene.focus.texts.filter((id) => !old.some((item) => item.id === id));
  const [first] = ids;
  if (model === undefined || first === undefined) return undefined;
  const role = roleOfText(scene.draft, first) ?? 'caption';
  const style = styleFrom(model, scene, { role, what });
  const outcome = edit('style_text', { texts: ids, style }, { topic: 'text', texts: ids });
  return { intent: 'alike', outcome };
}

/** `same style as the price`, `make the second caption look like the first`: one text looks as another does. */
export function textAlike(clause: Clause, scene: Scene): Read | undefined {
  const { reading } = clause;
  if (reading.language !== 'en' || scene.fresh || texts(scene.draft).length < 2) return undefined;
  const all = allAlike(clause, scene);
  if (all !== undefined) return { intent: 'alike', outcome: all };
  const spelled = clause.tokens.map((token) => (hasTag(token, 'quote') ? '"' : token.text)).join(' ');
  const before = alikeOnly.exec(spelled)?.groups;
  if (before !== undefined) return likeBefore(before.what, scene);
  const found = forms.map((form) => form.exec(`${spelled} `)).find((match) => match !== null);
  if (found === undefined || found === null) return undefined;
  const { to, what, other, sign } = found.groups!;
  const words = found[0].trim().split(' ');
  // Tokens may hold several words: the sign is found among them by counting words.
  let passed = 0;
  const at = clause.tokens.findIndex((token) => {
    passed += hasTag(token, 'quote') ? 1 : token.text.split(' ').length;
    return passed === words.length;
  });
  const rest = at < 0 ? [] : clause.tokens.slice(at + 1);
  // `same font as our names for that one`
  const tail = rest.findIndex(
    ({ text }, index) =>
      index > 0 &&
      /^(?:for|on|with)$/.test(text) &&
      /^(?:it|that|this|that one|this one|them|those)$/.test(rest[index + 1]?.text ?? ''),
  );
  const said = tail > 0 && tail === rest.length - 2 ? rest.slice(0, tail) : rest;
  const noun = clause.tokens.slice(0, at).find((token) => hasTag(token, 'caption', 'text'));
  // `the second caption like the first`
  const counted = hasTag(said.at(-1), 'ordinal', 'first', 'last');
  const models = counted && noun !== undefined ? [...said, noun] : said;
  if (models.length === 0 || models.length > 7) return undefined;
  // `same style as the beginning`, `like our names`
  const called = modelNamed(textOf(said), scene);
  if (called === undefined && !isText(models)) return undefined;
  const [model, ...more] =
    called === undefined ? textsMeant(clauseOf(models, reading, scene), scene) : [called];
  if (model === undefined || more.length > 0) return undefined;
  const named = to ?? other;
  const own = clause.tokens.slice(0, at).filter((token) => token.text !== sign);
  const focused = textsHeld(scene);
  const targets =
    named === undefined || pronoun.test(named)
      ? focused
      : isText(own)
        ? textsMeant(clauseOf(own, reading, scene), scene)
        : [];
  const ids = targets.flatMap(({ id }) => (id === model.id ? [] : [id]));
  if (ids.length === 0) return undefined;
  const role = roleOfText(scene.draft, ids[0]!) ?? 'caption';
  const outcome = edit(
    'style_text',
    { texts: ids, style: styleFrom(model, scene, { role, what }) },
    { topic: 'text', texts: ids },
  );
  return { intent: 'alike', outcome };
}
