import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Reading, type Token, tagValue } from '../../language/index.js';
import { advance } from '../advance.js';
import { kindsOf } from '../changes/kinds.js';
import { cutsOfKind } from '../intents/transition-cuts.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome, ReadClause } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { refsAsNamed } from '../referents/as-named.js';
import { type Scene, shots } from '../scene.js';

/** A sentence about cuts with signs for what it names: `@0` a photo by its name, `k0` kinds, `d0` a length. */
interface Signs {
  readonly text: string;
  readonly photos: readonly (readonly string[])[];
  readonly kinds: readonly string[];
  readonly times: readonly number[];
}

/** Places of cuts, counted from 0; `rest` is what the sentence has not named. */
type Cuts = 'all' | 'rest' | readonly number[];
interface Value {
  readonly kind?: string;
  readonly ms?: number;
}
type Item =
  | { readonly scope: Cuts; readonly except: boolean }
  | { readonly value: Value }
  | { readonly exchange: readonly [string, string] };

const counted = 'zero one two three four five six seven eight nine ten'.split(' ');
const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ofName = ['file', 'fileWord', 'filePart', 'fileSide', 'fileMaybe'];

function signsOf({ tokens }: Clause, scene: Scene): Signs {
  const photos: (readonly string[])[] = [];
  const kinds: string[] = [];
  const times: number[] = [];
  const words: string[] = [];
  const refs = refsAsNamed(tokens, scene);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const ref = refs.find(
      ({ kind, from, to }) =>
        kind === 'some' &&
        from === at &&
        tokens.slice(from, to).some((word) => ofName.some((name) => hasTag(word, name))),
    );
    const ms = tagValue(token, 'duration');
    const kind = kindOf(token);
    if (ref !== undefined && ref.to > at) {
      words.push(`@${photos.push(ref.ids) - 1}`);
      at = ref.to - 1;
    } else if (typeof ms === 'number') words.push(`d${times.push(ms) - 1}`);
    else if (kind !== undefined) words.push(`k${kinds.push(kind) - 1}`);
    else words.push(token.text);
  }
  const text = words
    .join(' ')
    .replace(/ ?['’] ?/g, "'")
    .replace(/\b(\d+)(?:st|nd|rd|th)\b/g, 'o$1')
    .replace(wordNumber, (word) => String(counted.indexOf(word)))
    .replace(wordPlace, (word) => `o${ordinals.indexOf(word)}`)
    // `no fades at all`: whatever fades there is.
    .replace(/\bno k(\d+)(?= |$)/g, (said, at: string) =>
      /^(?:crossfade|fade)/.test(kinds[Number(at)]!) ? 'no transitions' : said,
    )
    .replace(/[,;.:]/g, ' , ')
    .replace(/\s+/g, ' ')
    .trim();
  return { text, photos, kinds, times };
}
const wordNumber = new RegExp(`\\b(?:${counted.slice(1).join('|')})\\b`, 'g');
const wordPlace = new RegExp(`\\b(?:${ordinals.slice(1).join('|')})\\b`, 'g');

function kindOf(token: Token): string | undefined {
  if (hasTag(token, 'hardCut')) return 'none';
  const [kind] = kindsOf(token).sort((one, other) => other.length - one.length);
  return /^(?:cuts?|no|none|without|the cut|remove)$/.test(token.text) ? undefined : kind;
}

const cut = '(?:photo )?(?:cuts?|transitions?|changes?|joins?|switches|switch)';
const photo =
  '(?:@\\d+|(?:the )?o\\d+(?: (?:photos?|pictures?|images?|one))?|(?:the )?last (?:photo|picture|image|one)|(?:(?:the )?(?:photos?|pictures?|images?|pics?|numbers?|no|#) )?\\d+)';
const list = `${photo}(?:(?: ,)?(?: and| &| ,) ${photo})*`;

type Reader = (found: RegExpExecArray, signs: Signs, scene: Scene) => Cuts | undefined;

/** The places of the photos signs stand for. */
function placesOf(said: string, { photos }: Signs, scene: Scene): number[] {
  const order = shots(scene.draft).map(({ id }) => id);
  return [...said.matchAll(/@(\d+)|o?(\d+)|last/g)].flatMap(([word, sign, number]) => {
    if (sign !== undefined) return photos[Number(sign)]!.map((id) => order.indexOf(id));
    return word === 'last' ? [order.length - 1] : [Number(number) - 1];
  });
}
const upTo = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
const cutCount = (scene: Scene): number => shots(scene.draft).length - 1;

const scopes: readonly (readonly [RegExp, Reader])[] = [
  [
    /^(?:(?:for|on|at|in|with) )?(?:all )?(?:the )?(?:rest|others?|remaining(?: ones)?|other ones|everything else|everywhere else|anywhere else|elsewhere|all (?:the )?others)(?: of (?:the|them)(?: \w+)?)?(?: (?:photo )?(?:cuts?|transitions?))?(?= |$)/,
    () => 'rest',
  ],
  [
    new RegExp(
      `^(?:(?:for|on|at|in|to) )?(?:(?:all|every|each)(?: of)?(?: the| my| our)?(?: ${cut})?|everything|everywhere|throughout|everywhere|the ${cut}|transitions)(?= |$)(?! (?:photos?|pictures?|k\\d|@|between|after|before|into|following|from|numbers?|no|\\d))`,
    ),
    () => 'all',
  ],
  [
    new RegExp(
      `^(?:(?:for|on|at|in|of) )?(?:the )?(odd|even)(?: - ?numbered|-numbered| numbered)?(?: ${cut}| ones)?(?= |$)`,
    ),
    ([, way], _, scene) => upTo(0, cutCount(scene)).filter((at) => (at % 2 === 0) === (way === 'odd')),
  ],
  [
    /^(?:after|following|leaving|from) (?:the |all |every )*(odd|even)(?: - ?numbered|-numbered| numbered)? (?:photos?|pictures?|ones|images?)(?= |$)/,
    ([, way], _, scene) => upTo(0, cutCount(scene)).filter((at) => (at % 2 === 0) === (way === 'odd')),
  ],
  [
    new RegExp(
      `^(?:(?:for|on|at|in|of) )?(?:the )?(o1|last) (\\d+)(?: ${cut}| ones)?(?= |$)(?! (?:photos?|pictures?))`,
    ),
    ([, end, count], _, scene) =>
      end === 'last'
        ? upTo(cutCount(scene) - Number(count), cutCount(scene))
        : upTo(0, Math.min(Number(count), cutCount(scene))),
  ],
  [
    /^(?:(?:for|on|at|in|of) )?(?:the )?(?:transition |one )?between (?:the )?(o1|last) 2(?: (?:photos?|pictures?|images?|ones))?(?= |$)/,
    ([, end], _, scene) => [end === 'last' ? cutCount(scene) - 1 : 0],
  ],
  [
    /^(?:(?:from|photos?|pictures?) )?(\d+) (?:-|–|to|→) (\d+)(?= |$)/,
    ([, from, to]) => (Number(to) === Number(from) + 1 ? [Number(from) - 1] : undefined),
  ],
  [
    new RegExp(
      `^(?:(?:for|on|at|in|of) )?(?:the )?(?:${cut} )?between ((?:${photo}|photos)) (?:and|&) (${photo})(?= |$)`,
    ),
    ([, one, other], signs, scene) => {
      const [from, to] = [...placesOf(one!, signs, scene), ...placesOf(other!, signs, scene)].sort(
        (a, b) => a - b,
      );
      return from === undefined || to === undefined ? undefined : upTo(from, to);
    },
  ],
  [
    new RegExp(
      `^(?:(?:for|on|at|in|of) )?(?:the )?(?:${cut} |one )?(?:right )?(?:after|following|out of|leaving) (${list})(?= |$)`,
    ),
    ([, said], signs, scene) => placesOf(said!, signs, scene),
  ],
  [
    new RegExp(
      `^(?:(?:for|on|at|in|of) )?(?:the )?(?:${cut} |one )?(?:right )?(?:before|into|going into|leading to|leading into|ahead of) (${list})(?= |$)`,
    ),
    ([, said], signs, scene) => placesOf(said!, signs, scene).map((at) => at - 1),
  ],
  [
    new RegExp(
      `^(?:(?:for|on|at|in|of) )?(?:the )?((?:o\\d+|last)(?:(?: ,)?(?: and| ,)(?: the)? (?:o\\d+|last))*)(?: ${cut}| one)?(?= |$)(?! (?:photos?|pictures?|\\d|k\\d|d\\d))`,
    ),
    ([, said], _, scene) =>
      [...said!.matchAll(/o(\d+)|last/g)].map(
        ([, at]) => (at === undefined ? cutCount(scene) : Number(at)) - 1,
      ),
  ],
  [
    new RegExp(
      `^(?:(?:for|on|at|in|of) )?(?:the )?${cut} (?:(?:numbers?|no|#) )?(\\d+)(?: (?:to|-|–|through) (\\d+)|((?:(?: ,)?(?: and| ,) \\d+(?! s| sec))+))?(?= |$)`,
    ),
    ([, from, to, more = '']) => [
      ...(to === undefined ? [Number(from) - 1] : upTo(Number(from) - 1, Number(to))),
      ...[...more.matchAll(/\d+/g)].map(([at]) => Number(at) - 1),
    ],
  ],
];

const small =
  /^(?:,|hey|and|but|then|also|so|please|now|make|made|use|using|set|put|have|want|give|let|change|turn|take|show|apply|add|keep the kind|i|we|you|can|could|would|should|like|to|be|is|are|it|them|a|an|the|of|for|on|at|with|as|in|by|long|lasting|lasts?|takes?|gets?|just|only|each|seconds?|effects?|into|go|goes|i'd|i'd like|that|there|those|transitions?|cuts?)(?= |$)/;
const exception =
  /^(?:,? ?(?:but|and) )?(?:except(?: for| the one| at| on)?|apart from|other than|but(?: the one| only)?(?= (?:between|after|before|into|from) )|but not|not|save for|(?:but )?(?:keep|leave) the (?:k\d+|one|fade|transition)(?= (?:between|after|before|into|from) )|keep|leave|but keep|but leave)(?= )/;
/** `no fades at all, only into the sunset`: what follows keeps its change. */
const onlyThere =
  /^(?:,? ?(?:and |but )?)(?:only|just|but)(?: the (?:one|fade))?(?= (?:between|after|before|into|from) )/;
const asItIs = /^(?:as (?:it|they) (?:is|are|was|were)|alone|untouched|unchanged|out|that way)(?= |$)/;
const none =
  /^(?:cut hard|(?:(?:can|may|should) )?(?:go|goes|be removed|come out)(?= ,| ?$)|(?:a |an |the |as )?(?:hard|straight|simple|clean|plain|direct) cuts?|no (?:transitions?|effects?)(?: at all)?|none(?: at all)?|nothing|without (?:a |any )?(?:transitions?|effects?)|remove|delete|drop|take out|no)(?= |$)/;
/** `cut after the first photo`, `1-2 cut` */
const bareCut = /^cut(?= (?:after|between|before|into|from)\b| ,| and |$)/;
const exchange = new RegExp(
  `^(?:replace|change|swap|turn|switch) (?:all )?(?:of )?(?:the |my )?k(\\d+)(?: ${cut})? (?:with|to|into|by|for) (?:a |an )?k(\\d+)(?: ${cut})?(?= |$)`,
);

/** Cuts and values in the order they are said; undefined when any other word stands among them. */
function itemsOf(signs: Signs, scene: Scene): Item[] | undefined {
  const items: Item[] = [];
  let except = false;
  let article = false;
  for (let rest = signs.text; rest !== ''; ) {
    const step = (length: number): void => {
      rest = rest.slice(length).trimStart();
    };
    const swap = exchange.exec(rest);
    if (swap !== null) {
      items.push({ exchange: [signs.kinds[Number(swap[1])]!, signs.kinds[Number(swap[2])]!] });
      step(swap[0].length);
      continue;
    }
    const spares = exception.exec(rest);
    if (spares !== null && items.length > 0) {
      const [first] = items;
      // `hard cuts only, but keep the fade after photo 4`
      if (items.length === 1 && first !== undefined && 'value' in first && first.value.kind === 'none')
        items.unshift({ scope: 'all', except: false });
      except = true;
      step(spares[0].length);
      continue;
    }
    const last = items.at(-1);
    const only = items.length === 1 && last !== undefined && 'value' in last ? onlyThere.exec(rest) : null;
    if (only !== null && last !== undefined && 'value' in last && last.value.kind === 'none') {
      items.unshift({ scope: 'all', except: false });
      except = true;
      step(only[0].length);
      continue;
    }
    const left = asItIs.exec(rest);
    if (left !== null && last !== undefined && 'scope' in last && last.except) {
      step(left[0].length);
      continue;
    }
    const value =
      /^(?:k(\d+)|d(\d+))(?: (?:long|each))?(?= |$)/.exec(rest) ??
      none.exec(rest) ??
      (article ? null : bareCut.exec(rest));
    article = /^(?:the|this|that|each|every|any|a|no|photo)(?= |$)/.test(rest);
    if (value !== null) {
      const own: Value =
        value[2] !== undefined
          ? { ms: signs.times[Number(value[2])]! }
          : { kind: value[1] === undefined ? 'none' : signs.kinds[Number(value[1])]! };
      const open = last !== undefined && 'value' in last ? last.value : undefined;
      if (open === undefined) items.push({ value: own });
      else if (Object.keys(own).every((key) => !(key in open)))
        items[items.length - 1] = { value: { ...open, ...own } };
      else return undefined;
      step(value[0].length);
      continue;
    }
    let found: RegExpExecArray | null = null;
    for (const [words, read] of scopes) {
      found = words.exec(rest);
      if (found === null) continue;
      const scope = read(found, signs, scene);
      const count = cutCount(scene);
      if (scope === undefined) return undefined;
      if (typeof scope !== 'string' && (scope.length === 0 || scope.some((at) => at < 0 || at >= count)))
        return undefined;
      // `remove the one after the beach and make the others ...`: the pair is whole before the next scope.
      const whole = items.filter((item) => !('scope' in item && item.except)).length % 2 === 0;
      const inWords =
        typeof scope === 'string' || (last !== undefined && 'scope' in last && last.scope === 'all');
      const joins = last !== undefined && 'scope' in last && !except && !last.except && !(whole && inWords);
      if (joins && (typeof last.scope === 'string' || typeof scope === 'string')) return undefined;
      if (joins)
        items[items.length - 1] = {
          scope: [...(last.scope as number[]), ...(scope as number[])],
          except: false,
        };
      else items.push({ scope, except });
      except = false;
      break;
    }
    if (found !== null) {
      step(found[0].length);
      continue;
    }
    const word = small.exec(rest);
    if (word === null) return undefined;
    step(word[0].length);
  }
  return except ? undefined : items;
}

interface Wish {
  cuts: Cuts;
  readonly value: Value;
}

/** Cuts and values by twos, whichever is said first; what is excepted goes out of the wishes before it. */
function wishesOf(items: readonly Item[], scene: Scene): { wishes: Wish[]; spared: number[] } | undefined {
  const wishes: Wish[] = [];
  const spared: number[] = [];
  const order = shots(scene.draft).map(({ id }) => id);
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if ('exchange' in item) {
      const cuts = cutsOfKind([item.exchange[0]], scene).map((id) => order.indexOf(id));
      if (cuts.length === 0) return undefined;
      wishes.push({ cuts, value: { kind: item.exchange[1] } });
      continue;
    }
    if ('scope' in item && item.except) {
      if (wishes.length === 0 || typeof item.scope === 'string') return undefined;
      for (const wish of wishes) {
        const among = typeof wish.cuts === 'string' ? upTo(0, order.length - 1) : wish.cuts;
        wish.cuts = among.filter((place) => !(item.scope as readonly number[]).includes(place));
      }
      spared.push(...item.scope);
      const next = items[at + 1];
      const after = items[at + 2];
      if (
        next !== undefined &&
        'value' in next &&
        (after === undefined || !('scope' in after) || after.except)
      ) {
        wishes.push({ cuts: item.scope, value: next.value });
        at++;
      }
      continue;
    }
    const next = items[at + 1];
    if (next === undefined || 'exchange' in next) return undefined;
    if ('scope' in item && 'value' in next) wishes.push({ cuts: item.scope, value: next.value });
    else if ('value' in item && 'scope' in next && !next.except)
      wishes.push({ cuts: next.scope, value: item.value });
    else return undefined;
    at++;
  }
  return { wishes, spared };
}

/** Words that are also camera moves need cuts spoken of. */
const spoken = (clause: Clause, { text }: Signs): boolean =>
  /\b(?:cuts?|transitions?|between|after|before|into|elsewhere|everywhere)\b/.test(text) ||
  clause.tokens.some(
    (token) => kindsOf(token).length > 0 && !hasTag(token, 'aMotion') && !hasTag(token, 'aLook'),
  );

const elsewhere = 'quote title caption text endCard music sound look'.split(' ');

/**
 * A whole sentence that gives several cuts kinds or lengths of their own: `wipe between 1 and 2, slide between 3 and 4, hard
 * cuts elsewhere`, `all transitions 1 s except the last one`. Every word is accounted for; undefined when it is none.
 */
export function readCutList(
  reading: Reading,
  scene: Scene,
): { items: ReadClause[]; scene: Scene } | undefined {
  if (reading.language !== 'en' || shots(scene.draft).length < 3 || reading.tokens.length > 60)
    return undefined;
  const clause = clauseOf(withoutCourtesy(reading.tokens), reading, scene);
  if (!clause.has('transition', 'aTransition', 'hardCut') && !/\bcuts?\b/.test(clause.text)) return undefined;
  if (clause.has(...elsewhere)) return undefined;
  const signs = signsOf(clause, scene);
  if (!spoken(clause, signs)) return undefined;
  const items = itemsOf(signs, scene);
  if (items === undefined || items.length < 2) return undefined;
  const said = wishesOf(items, scene);
  if (said === undefined) return undefined;
  const order = shots(scene.draft).map(({ id }) => id);
  const named = new Set([
    ...said.spared,
    ...said.wishes.flatMap(({ cuts }) => (typeof cuts === 'string' ? [] : cuts)),
  ]);
  const commands = said.wishes.flatMap(({ cuts, value }): EditCommand[] => {
    const places =
      cuts === 'all'
        ? upTo(0, order.length - 1)
        : cuts === 'rest'
          ? upTo(0, order.length - 1).filter((at) => !named.has(at))
          : cuts;
    const { kind, ms } = value;
    return places.length === 0
      ? []
      : [
          {
            name: 'set_transition',
            params: {
              photos: cuts === 'all' ? 'all' : [...new Set(places)].map((at) => order[at]!),
              ...(kind === undefined ? {} : { transition: kind }),
              ...(ms === undefined || kind === 'none' ? {} : { durationMs: Math.min(10_000, ms) }),
            },
          },
        ];
  });
  if (commands.length === 0) return undefined;
  // `no fades, only into the sunset` where there is none yet.
  const bare = shots(scene.draft).every(({ transition }) => transition === null);
  if (bare && said.spared.length > 0 && said.wishes.every(({ value }) => value.kind === 'none'))
    commands.push({
      name: 'set_transition',
      params: { photos: said.spared.map((at) => order[at]!), transition: 'crossfade' },
    });
  const ids = order.filter((_, at) => named.has(at));
  const outcome: Outcome = { kind: 'edit', commands, topic: 'transition', shots: ids };
  return { items: [{ clause, intent: 'cut-list', outcome }], scene: advance(scene, clause, outcome) };
}
