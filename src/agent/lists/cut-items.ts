import { hasTag, type Token, tagValue } from '../../language/index.js';
import { kindsOf } from '../changes/kinds.js';
import { type Clause, contracted } from '../reading/clause.js';
import { refsAsNamed } from '../referents/as-named.js';
import { type Scene, shotIds, shots } from '../scene.js';

/** A sentence about cuts with signs for what it names: `@0` a photo by its name, `k0` kinds, `d0` a length. */
export interface Signs {
  readonly text: string;
  readonly photos: readonly (readonly string[])[];
  readonly kinds: readonly string[];
  readonly times: readonly number[];
}

/** Places of cuts, counted from 0; `rest` is what the sentence has not named. */
export type Cuts = 'all' | 'rest' | readonly number[];
/** What a change between two photos shall be. */
export interface Value {
  readonly kind?: string;
  readonly ms?: number;
}
/** One thing such a sentence says. */
export type Item =
  | { readonly scope: Cuts; readonly except: boolean }
  | { readonly value: Value }
  | { readonly exchange: readonly [string, string] };

const counted = 'zero one two three four five six seven eight nine ten'.split(' ');
const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
/** A photo by its name. */
export const ofName = ['file', 'fileWord', 'filePart', 'fileSide', 'fileMaybe'];

/** Writes a clause about cuts with signs for what it names. */
export function signsOf({ tokens }: Clause, scene: Scene): Signs {
  const photos: (readonly string[])[] = [];
  const kinds: string[] = [];
  const times: number[] = [];
  const words: string[] = [];
  const refs = refsAsNamed(tokens, scene);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const ref = refs.find(
      ({ kind, from, to }) =>
        kind === 'some' && from === at && tokens.slice(from, to).some((word) => hasTag(word, ...ofName)),
    );
    const ms = tagValue(token, 'duration');
    const kind = kindOf(token);
    if (ref !== undefined && ref.to > at) {
      // `the one after the temple` is the cut before the photo that these words would be.
      const beside = /^(?:the )?(?:one|cut|transition) (after|before|following)$/.exec(token.text)?.[1];
      if (beside !== undefined) words.push(beside === 'before' ? 'after' : 'before');
      words.push(`@${photos.push(ref.ids) - 1}`);
      at = ref.to - 1;
    } else if (typeof ms === 'number') words.push(`d${times.push(ms) - 1}`);
    else if (kind !== undefined) words.push(`k${kinds.push(kind) - 1}`);
    else words.push(token.text);
  }
  const text = contracted(words.join(' '))
    .replace(/\b(\d+)(?:st|nd|rd|th)\b/g, 'o$1')
    .replace(wordNumber, (word) => String(counted.indexOf(word)))
    .replace(wordPlace, (word) => `o${ordinals.indexOf(word)}`)
    // `no fades at all`: whatever fades there is.
    .replace(/\bno k(\d+)(?= |$)/g, (said, at: string) =>
      /^(?:crossfade|fade)/.test(kinds[Number(at)]!) ? 'no transitions' : said,
    )
    .replace(/[,;.:!?]/g, ' , ')
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
  const order = shotIds(scene.draft);
  return [...said.matchAll(/@(\d+)|o?(\d+)|last/g)].flatMap(([word, sign, number]) => {
    if (sign !== undefined) return photos[Number(sign)]!.map((id) => order.indexOf(id));
    return word === 'last' ? [order.length - 1] : [Number(number) - 1];
  });
}
/** Whole numbers from one up to another, without it. */
export const upTo = (from: number, to: number): number[] =>
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
    /^(?:(from|between) )?(?:(?:the )?(?:photos?|pictures?) )?(\d+) (?:-|–|to|→) (\d+)(?= |$)/,
    ([, range, from, to]) =>
      range !== undefined || Number(to) === Number(from) + 1
        ? upTo(Number(from) - 1, Number(to) - 1)
        : undefined,
  ],
  [
    new RegExp(
      `^(?:(?:for|on|at|in|of) )?(?:the )?(?:${cut} |1 )?between ((?:${photo}|photos)) (?:and|&) (${photo})(?= |$)`,
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
      `^(?:(?:for|on|at|in|of) )?(?:the )?(?:${cut} |1 )?(?:right )?(?:after|following|out of|leaving) (${list})(?= |$)`,
    ),
    ([, said], signs, scene) => placesOf(said!, signs, scene),
  ],
  [
    new RegExp(
      `^(?:(?:for|on|at|in|of) )?(?:the )?(?:${cut} |1 )?(?:right )?(?:before|into|going into|leading to|leading into|ahead of) (${list})(?= |$)`,
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

/** A place with its time right behind it. */
const ownTime: (typeof scopes)[number] = [
  /^(?:(?:for|on|at|in|of) )?(?:the )?(o\d+|last)(?: 1| cut| transition)?(?= d\d)/,
  ([, at], _, scene) => [at === 'last' ? cutCount(scene) - 1 : Number(at!.slice(1)) - 1],
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
const bareCut =
  /^cut(?= (?:after|between|before|into|from)\b| ,| and |$)|^cuts(?= (?:elsewhere|everywhere|anywhere|for the rest|on the rest)\b)/;
/** `crossfades of one second, but a cut after the noodles`: all of them, and then one of its own. */
const butCut =
  /^but (?:with |have |use )?(?:a |an )?(?:hard |straight |clean |simple |plain )?(?:cuts?|k(\d+))(?= (?:after|before|between|into|from) )/;
const exchange = new RegExp(
  `^(?:replace|change|swap|turn|switch) (?:all )?(?:of )?(?:the |my )?k(\\d+)(?: ${cut})? (?:with|to|into|by|for) (?:a |an )?k(\\d+)(?: ${cut})?(?= |$)`,
);

/** Cuts and values in the order they are said; undefined when any other word stands among them. */
export function itemsOf(signs: Signs, scene: Scene): Item[] | undefined {
  const items: Item[] = [];
  let except = false;
  let excepted = false;
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
    const turned = butCut.exec(rest);
    const [opening] = items;
    if (turned !== null && items.length === 1 && opening !== undefined && 'value' in opening) {
      items.unshift({ scope: 'all', except: false });
      items.push({ value: { kind: turned[1] === undefined ? 'none' : signs.kinds[Number(turned[1])]! } });
      step(turned[0].length);
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
    // `except the fade after photo 4`: the one that is there.
    const kept = except ? /^the k\d+(?= )/.exec(rest) : null;
    if (kept !== null) {
      step(kept[0].length);
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
      // `no transitions except a fade to black before the last photo`: what is excepted has a value of its own.
      const open = last !== undefined && 'value' in last && !(except && !excepted) ? last.value : undefined;
      excepted = except;
      if (open === undefined) items.push({ value: own });
      else if (Object.keys(own).every((key) => !(key in open)))
        items[items.length - 1] = { value: { ...open, ...own } };
      else return undefined;
      step(value[0].length);
      continue;
    }
    let found: RegExpExecArray | null = null;
    // `all transitions 1 second, only the last 2 seconds`
    const timed =
      items.length === 2 && items.every((item) => !('value' in item) || item.value.ms !== undefined);
    for (const [words, read] of timed ? [ownTime, ...scopes] : scopes) {
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
      excepted = false;
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
