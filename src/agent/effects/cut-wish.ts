import type { EditCommand } from '../../edits/index.js';
import { hasTag } from '../../language/index.js';
import { type Clause, clauseOf } from '../clause.js';
import { becomes, kindsOf, shapeMeant } from '../intents/blend.js';
import { cutsMeant } from '../intents/transition-cuts.js';
import type { Outcome } from '../outcome.js';
import { namedPhotos } from '../photos-meant.js';
import { type Scene, shots } from '../scene.js';

/** The clause with every photo it names as `#`, so that patterns can speak of places. */
const placed = (clause: Clause): string => {
  const named = clause.refs.filter(({ kind }) => kind === 'some');
  return clause.tokens
    .map((token, index) => {
      const item = named.find(({ from, to }) => index >= from && index < to);
      return item === undefined ? token.text : index === item.from ? '#' : '';
    })
    .join(' ')
    .replace(/\b(?:the|my|our|a) (?=#)/g, '')
    .replace(/# (?:photos?|pictures?|pics?|images?|shots?|ones?)\b/g, '#')
    .replace(/\s+/g, ' ')
    .trim();
};

/** Words that lead from one photo to another: what is said with them is said of the cut. */
const leads =
  /\bfrom # (?:in)?to #|\bbetween # and #|# (?:\S+ ){0,3}(?:in|on)to #|\binto #|\b(?:go|goes|going|get|gets|getting|come|comes|coming|switch\w*|chang\w+|lead|leads|leading|move|moves|moving|jump\w*|cut|cuts|cutting|over) to #|\b(?:when|where|whenever|as) (?:it|we|they|the film|the video) \S+ (?:\S+ )?(?:from|to|at) #/;
/** Only where the cut leads is said. */
const arrives =
  /^[^#]*\b(?:(?:go|goes|going|get|gets|getting|come|comes|coming|switch\w*|chang\w+|lead|leads|leading|move|moves|moving|jump\w*|cut|cuts|cutting|over) (?:\w+ )?to|(?:in|on)to) #[^#]*$/;
/** Only where the cut comes from is said. */
const departs = /^[^#]*\b(?:from|out of|leaving) #[^#]*$/;
/** Sides of a photo: places of photos as well, unless a word says what happens there. */
const beside = /\b(?:before|after|out of|ahead of|following) #/;
/** What is put somewhere is a photo and no transition. */
const moves = /\b(?:put|move|place|slide|push|drop|squeeze|pop|stick|add|insert|shift|bring) (?:\w+ )?#/;

const cutOff =
  /\b(?:just|only|simply|straight|hard|clean|plain|directly) cuts?\b|\bcuts? (?:straight|directly|right|hard)\b|\bcut(?:s|ting)? (?:from # )?(?:in)?to #|\b(?:a|the) (?:hard|straight|clean|plain|simple) cut\b|\bjust (?:appears?|pops? up|shows? up|comes? up|starts?)\b|\b(?:no|without|drop|lose|remove|kill|skip|don ?'?t want|not want)(?: (?:a|an|any|the|that|this|more|of|want))* (?:transitions?|effects?|fad(?:e|es|ing)|blend(?:s|ing)?|dissolv(?:e|es|ing)|wip(?:e|es|ing)|overlap|stuff|blending thing|fading thing)\b/;
/** A photo that is simply there: nothing happens at the cut before it. */
const appears =
  /# (?:\S+ )?(?:just|simply|only|instantly|suddenly) (?:appear|pop up|show up|be there|come up|start)s?\b|# (?:\S+ )?(?:appear|start)s? (?:instantly|suddenly|straight away|right away|immediately)\b/;
const strong =
  /^(?:cross-?fad|fad|dissolv|wip|flip|spin|swip|melt|blend|morph)(?:e|es|ed|ing|s|ping|ped|ning|d)?$/;
const anything =
  /\b(?:something|some (?:kind|sort) of (?:transition|effect)|an? (?:nice |soft |cool )?(?:transition|effect))\b/;

/** The kind of transition that is asked for; `none` for a plain cut. */
function kindSaid(clause: Clause, text: string, besides: boolean): string | undefined {
  if (cutOff.test(text)) return 'none';
  const fades = clause.has('fade', 'aTransition', 'transition') || /\bfad(?:e|es|ed|ing)\b/.test(text);
  const through = fades
    ? /\b(?:to|through|via|into|with|in) (?:a )?(white|black)\b/.exec(text)?.[1]
    : undefined;
  if (through !== undefined) return `fade_${through}`;
  const outside = clause.tokens.filter(
    (token, index) =>
      !hasTag(token, 'file') &&
      !hasTag(token, 'fileWord') &&
      !clause.refs.some((item) => item.kind === 'some' && index >= item.from && index < item.to),
  );
  for (const [index, token] of outside.entries()) {
    // Beside a photo a word needs its noun, or to be one of cuts alone: `a zoom one before the cake`.
    const noun = /^(?:one|transition|effect)s?$/.test(outside[index + 1]?.text ?? '');
    const kinds = kindsOf(token).filter((kind) => kind !== 'none');
    // `zoom into the temple` is the camera's way.
    const camera =
      /^(?:zoom|push|drift|pan|pull|tilt)/.test(token.text) &&
      !/\bfrom # (?:in)?to #|\bbetween # and #/.test(text);
    const article = /^(?:an?|some)$/.test(outside[index - 1]?.text ?? '') && !camera;
    const sure = noun || article || strong.test(token.text) || / /.test(token.text);
    if (camera && !noun) continue;
    // `I love the fade into the sunset`: the one there is.
    const present =
      /^(?:the|that|this|those|these|your|its)$/.test(outside[index - 1]?.text ?? '') ||
      /^(?:the|that|this) /.test(token.text);
    if (present && !noun && outside[index - 2]?.text !== 'of') continue;
    if (kinds.length > 0 && (!besides || sure)) return kinds[0];
    const verb = becomes(token);
    if (verb !== undefined && (!besides || sure)) return verb;
  }
  return /\b(?:next|following|old|previous|new) (?:one|picture|photo|pic|image|shot)\b/.test(text)
    ? shapeMeant(clause, true)
    : undefined;
}

/** `I love the fade into the sunset` praises what there is. */
const likes =
  /\b(?<!would |'d |d )(?:love|like|adore|enjoy)s? (?:the|that|this|how|your)\b|\bremind(?:s|ed)?\b/;

const cutsBefore = (clause: Clause, scene: Scene, order: readonly string[]): string[] =>
  namedPhotos(clause, scene).flatMap((id) => order[order.indexOf(id) - 1] ?? []);

const other =
  'quote music sound title caption text lowerThird endCard film canvas undo redo percentage'.split(' ');
const camera =
  /\b(?<!(?:from|like) (?:a|the) )camera\b|\b(?:motion|movement|ken burns|swap\w*|trade|exchange|filter|look)\b/;

const atCut =
  /\b(?:chang\w+|switch\w*|transition\w*|cuts?|fad\w+|blend\w*|jump\w*|effect|goes|going|get|gets|overlap\w*) (?:\w+ ){0,3}(?:from # (?:in)?to #|between # and #|into #)/;

/** The cuts a clause speaks of that asks for nothing: `that thing when it changes from beach to market`. */
export function cutSpoken(clause: Clause, scene: Scene): readonly string[] {
  if (clause.reading.language !== 'en' || clause.tokens.length > 30) return [];
  if (!/\b(?:into|from|between)\b/.test(clause.text) || !atCut.test(placed(clause))) return [];
  const cuts = cutsMeant(clause, scene);
  return cuts === 'all' ? [] : cuts;
}

/** `the noodles just appear, without the blending thing`: said once more. */
const without = (clause: Clause, { planned }: Scene): boolean =>
  planned.at(-1)?.params.transition === 'none' &&
  clause.refs.length === 0 &&
  clause.tokens.length <= 8 &&
  /^(?:and |so |with |i )*(?:no|without|don ?'?t want)\b/.test(clause.text) &&
  cutOff.test(clause.text);

/**
 * `have the kiss fade to white before the confetti`, `when it goes from the dog to the picnic it should flip`, `the noodles
 * just appear, without blending into them`: what happens where one named photo gives way to another.
 */
export function cutWish(clause: Clause, scene: Scene): { intent: string; outcome: Outcome } | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 30) return undefined;
  if (without(clause, scene)) return { intent: 'cut-wish', outcome: { kind: 'nothing' } };
  if (clause.refs.every(({ kind }) => kind !== 'some') || clause.has(...other)) return undefined;
  if (
    shots(scene.draft).length < 2 ||
    /^(?:(?:what|how)(?! about\b)|which|why|is|are|does|did|do)\b/.test(clause.text)
  )
    return undefined;
  const text = placed(clause);
  if (camera.test(text) || likes.test(text)) return undefined;
  const sudden = appears.test(text);
  const led = sudden || leads.test(text);
  if ((!led && !beside.test(text)) || moves.test(text)) return undefined;
  const length = clause.value<number>('duration');
  if (length !== undefined && length > 5000) return undefined;
  const kind = kindSaid(clause, text, !led);
  const plain = kind === undefined && led && clause.has('between') && anything.test(text);
  if (kind === undefined && !plain) return undefined;
  const order = shots(scene.draft).map(({ id }) => id);
  const before = sudden || arrives.test(text);
  const named = clause.has('except')
    ? clauseOf(
        clause.tokens.filter((token) => !hasTag(token, 'except')),
        clause.reading,
        scene,
      )
    : clause;
  // `after the oven the next picture pushes the old one out`: the photo that is named, and not its neighbour.
  const opening =
    /^(?:and |then |also |but )*(after|before) #(?: .*)\b(?:next|following|old|previous|new)\b/.exec(
      text,
    )?.[1];
  const [first] = named.refs.filter(({ kind }) => kind === 'some');
  const place = order.indexOf(first?.ids[0] ?? '') - (opening === 'before' ? 1 : 0);
  const cuts =
    opening !== undefined && order[place] !== undefined && place < order.length - 1
      ? [order[place]]
      : before
        ? cutsBefore(named, scene, order)
        : departs.test(text)
          ? namedPhotos(named, scene).filter((id) => id !== order.at(-1))
          : cutsMeant(named, scene);
  if (cuts === 'all' || cuts.length === 0) return undefined;
  const command: EditCommand = {
    name: 'set_transition',
    params: {
      photos: cuts,
      transition: kind ?? 'crossfade',
      ...(length === undefined || kind === 'none' ? {} : { durationMs: length }),
    },
  };
  return {
    intent: 'cut-wish',
    outcome: { kind: 'edit', commands: [command], topic: 'transition', shots: cuts },
  };
}
