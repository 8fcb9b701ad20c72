import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { quickLook } from '../reading/quick-look.js';
import { shapeOf } from '../reading/signs.js';
import { type Scene, shots } from '../scene.js';
import { type Sorting, sortPart } from './sort-said.js';

const about = { topic: 'film' as const };

/** One way to order the whole film: the words that say it, and the words that may stand beside them. */
interface Way {
  readonly by: 'reverse' | 'shuffle' | 'time';
  /** Says it whatever stands around. */
  readonly sure: RegExp;
  /** Says it of an order, a list or the whole. */
  readonly ofOrder?: RegExp;
}

const ways: readonly Way[] = [
  {
    by: 'reverse',
    sure: /\b(?:back to front|last to first|(?<!\b(?:go|going|went|take it|bring it|switch|change|changed) )(?:from )?(?:the )?(?:very )?(?:last|back|end|finish|bottom|newest)(?: (?:photo|one))? (?:back )?to (?:the )?(?:very )?(?:first|front|start|beginning|top)|begin with the end(?: and)?(?: end with the beginning)?|read it from the back|tail first|end (?:for|to) end|in reverse(?: order)?|backwards|(?:count ?down|10 to 1|ten to one) style|bottom first)\b/,
    ofOrder:
      /\b(?:flip|flipped|mirror|mirrored|invert|inverted|reverse|reversed|turn(?:ed)? (?:a?round|over|about)|upside down|wrong way (?:a?round|about)|(?:the )?(?:other|opposite|rest|reverse) (?:way(?: (?:a?round|about))?|direction|order)|arse(?:ways)?|backwards)\b/,
  },
  {
    by: 'shuffle',
    sure: /\b(?:higgledy[- ]piggledy|helter[- ]skelter|pell[- ]mell|jumbled?|scrambled?|shuffled?|random(?:ly|ised?|ized?)?|in a hat|pot luck|potluck|mish ?mash|hotch ?potch|any (?:old |which )?order|no (?:particular|fixed|set|special|real)? ?order|(?:not|don't|won't|needn't) .{0,30}\bin (?:a |any )(?:particular |neat |fixed |set |certain |special )?order|no rhyme or reason|willy[- ]nilly|all over the (?:place|shop)|wild mix|roll of the dice|roll the dice|spin the wheel|(?:all|everything) mixed up|mix (?:it|them|rest|all|everything) (?:all )?up|up in the air|luck of the draw|out of order)\b/,
    ofOrder: /\b(?:muddle|stir|toss|scatter|mix|shake|deal)\b.*\b(?:up|about|around|well|well up|through)\b/,
  },
  {
    by: 'time',
    sure: /^(?:(?:please|can you|put|get|bring|have|set|the|all|all the|my|our|these) )*(?:photos|pictures|pics|images|them|everything|it all) in (?:the |an? )?(?:right |correct |proper |good |nice )?order(?: please| for me)*$|^(?:(?:please|can you) )*(?:sort|arrange|order|organi[sz]e) (?:(?:the|all|all the|all my|my|our|these) )?(?:photos|pictures|pics|images|them|everything)(?: (?:please|for me|in order|properly|nicely))*$|\b(?:(?:proper |real |right |correct |actual )?(?:time|date|chronological|day) order|chronolog\w*|(?:by|use|using) (?:the |my )?(?:capture |camera |camera's |photo |file |real )(?:dates?|times?|timestamps?|clock)|by (?:the )?(?:date|time|age)s?(?: taken)?|follow how the (?:trip|day|holiday|evening) (?:really |actually )?(?:went|ran|was)|(?:by|to|according to|following|follow) (?:when|the (?:clock|camera(?:'s)? (?:clock|times?|timestamps?)))(?: (?:each|every one|they|it|these|i|we) (?:was|were|is|are)?)? ?(?:taken|shot|took|snapped|happened|captured)?(?: (?:it|them))?|(?:as|the way|how|in the order)(?: (?:it|they|things|that|everything))? (?:all )?(?:really |actually )?(?:happened|unfolded|occurred|were taken|was taken|were shot)(?: (?:it|them))?|(?:go|run|follow)s? (?:the way|how) the (?:day|trip|holiday|evening|week) (?:really |actually )?(?:went|ran|was)|(?:from )?(?:the )?(?:oldest|earliest|first taken|first shot|earliest shot)(?: (?:one|shot|photo))? (?:to|through to|up to) (?:the )?(?:newest|latest|last taken|last shot|most recent)(?: (?:one|shot|photo))?|oldest (?:one )?first|(?:from )?day (?:one|1|n1) to (?:the )?last(?: day)?)\b/,
  },
];

/** What else may be said of the order of a film; any other word makes it another wish. */
const small = new Set(
  (
    "the a an it its it's is are be was all whole entire full thing things film video movie story reel slideshow show order sequence running run runs line lineup list deck pack lot row up go goes going play plays playing " +
    "tell told put place have has get make let let's do does want wants like i i'd we we'd you us them they this that these those should could can would must may shall need needs to in into at from of for by with on so " +
    "and but please just like read now photos photo pictures picture pictures' pics images everything rest every each one other way style like sort sorted arrange arranged reorder rearrange line use camera camera's start begin " +
    "again instead better fun more would don't do not n't not show them any it all good give another order-wise straight taken shot timeline based simply then chuck throw drop stick trip holiday actual really actually out well opposite"
  ).split(' '),
);
const ofWhole =
  /\b(?:order|sequence|lot|thing|film|video|movie|story|list|deck|everything|line ?up|all|it all|photos|pictures|rest|row|reel|direction)\b/;
const others =
  'quote duration title caption endCard music sound remove undo redo except longer shorter slower faster brighter darker'.split(
    ' ',
  );

const mayBeWay = quickLook(
  ways.flatMap(({ sure, ofOrder }) => (ofOrder === undefined ? [sure] : [sure, ofOrder])),
);

const downwards =
  /^(?:in |and |but )*(?:reverse|reversed|backwards?|descending|the other way (?:round|around))(?: order)?$/;

function read(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 18 || shots(scene.draft).length < 2)
    return undefined;
  const said = clause.contracted;
  if (!mayBeWay(said)) return undefined;
  // `sort by name, in reverse`: it goes down already.
  const last = scene.planned.at(-1);
  if (last?.name === 'sort_photos' && last.params.descending === true && downwards.test(said))
    return { kind: 'nothing' };
  const way = ways.find(
    ({ sure, ofOrder }) => sure.test(said) || (ofOrder?.test(said) && ofWhole.test(said)),
  );
  if (way === undefined || (clause.has(...others) && !way.sure.test(said))) return undefined;
  if (clause.has('quote', 'duration', 'music', 'title', 'caption', 'endCard', 'except', 'clip'))
    return undefined;
  if (/^(?:don't|do not|never|please don't) (?:reverse|shuffle|sort|mix|jumble|scramble|flip)\b/.test(said))
    return undefined;
  if (/^(?:is|are|was|were|did|does|do|why|what|which|when)\b/.test(said)) return undefined;
  // `in reverse alphabetical order` is another row.
  if (clause.has('byName') && /\bname|alphabet/.test(said)) return undefined;
  // A photo by its name has an order of its own; several in a row are turned elsewhere.
  if (/@\d/.test(shapeOf(clause).text)) return undefined;
  const rest = said
    .replace(new RegExp(way.sure, 'g'), ' ')
    .replace(new RegExp(way.ofOrder ?? way.sure, 'g'), ' ');
  const words = rest.split(/[ ,.:;!?]+/).filter((word) => word !== '');
  if (!words.every((word) => small.has(word))) return undefined;
  const descending = /\b(?:newest|latest) (?:one )?(?:first|to)\b/.test(said);
  const sorting: Sorting = way.by === 'time' ? { by: 'time', descending } : { by: way.by };
  return sortPart(clause, sorting, scene) ?? edit('sort_photos', { ...sorting }, about);
}

/** The order of the whole film, in clauses that say nothing else. */
export const sorting = defineIntent({ name: 'sorting', read });
