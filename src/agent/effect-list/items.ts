import type { Scope, Words } from './words.js';

/** Amounts and names for photos: one for each thing a photo has. */
export interface Value {
  readonly motion?: string;
  /** It moves, whichever way: the motion it has, or in and out by turns. */
  readonly moving?: true;
  /** Times the strength that its motion has. */
  readonly moves?: number;
  readonly look?: string;
  readonly strength?: number;
  readonly fit?: 'cover' | 'contain' | 'blur';
  readonly ms?: number;
  readonly brightness?: Level;
  readonly contrast?: Level;
  readonly saturation?: Level;
}
/** An amount that is set, or added to what there is. */
export interface Level {
  readonly amount: number;
  readonly goal: boolean;
}
type Colour = 'brightness' | 'contrast' | 'saturation';

/** What a sentence is made of: photos, values, and what begins an exception. */
export type Item =
  | { readonly scope: Scope }
  | { readonly value: Value }
  | { readonly except: true }
  | { readonly soOn: true };

const colourOf: Readonly<Record<string, Colour>> = { b: 'brightness', c: 'contrast', s: 'saturation' };

const small =
  /^(?:,|oh|bars|and|but|then|also|so|please|now|make|makes|made|use|using|set|put|puts|have|has|want|give|gives|get|gets|let|change|turn|switch|show|shown|apply|add|raise|bring|i|we|you|can|could|will|would like|would|to|be|it|its|their|them|a|an|the|of|for|on|onto|over|in|at|with|as|into|go|goes|i'd|i'd like|just|only|each|both|too|which|that|look|looks|filter|filters|effect|effects|tone|colou?rs?|should|must|needs?|camera (?:move|motion|movement)s?|camera|motions?|movements?|photos?|pictures?|pics?|images?|ones?|numbered|numbers?|stays?|seconds?|strength|frame|screen|long|same|all|(?:keep|hold|leave)(?= (?:the )?(?:@\d+|rest|others?)(?: ones?| photos?| pictures?)? (?:still|static|motionless|frozen)))(?= |$)/;
const motionless =
  /^(?:remove|take(?: away| out| off)?|drop|cut|delete|stop|kill|lose) (?:all )?(?:of )?(?:the |any )*(?:camera )?(?:motions?|movements?|zoom|m\d+)(?: effect)?(?: away| off| out)?(?: from)?(?= |$)/;
const colourful = /^(?:(?:stays?|keeps?|remains?|leave|be) )?(?:in (?:full )?colou?r|colou?rful)(?= |$)/;
const stillness =
  /^(?:don't|do not) want (?:any |a |the )*(?:camera )?(?:motions?|movements?|zoom|m\d+|m-)(?= |$)|^(?:(?:keeps?|holds?|stays?|stands?|remains?|kept|held|leave|be|being|completely|perfectly|totally|dead) )*(?:still|static|motionless|frozen|fixed)(?= |$)|^(?:(?:does|do|should|must|shall|may|will) ?)?(?:not|n't|n ' t|never) (?:be )?(?:move|moving|zoom)(?= |$)|^(?:no|without|without any|without a) (?:camera )?(?:motions?|movements?|moves?|zoom|m\d+)(?: at all)?(?= |$)/;
const whole =
  /^(?:(?:shown|show|seen|see|be|stay|stays|completely) )*(?:whole|uncropped|in full|completely|entirely|not cropped|not be cropped|ft)(?= |$)/;
const filled =
  /^(?:(?:cropped|crop|fc) )?(?:to )?(?:fill(?: the)? (?:frame|screen|picture)|fill|full (?:frame|screen)|fc)(?: fc)?(?= |$)/;
const up = /^(?:raise|raised|increase|increased|boost|up|more|higher|plus|\+|add|extra|turn up|go up)(?= |$)/;
const down =
  /^(?:lower|lowered|reduce|reduced|decrease|decreased|drop|cut|down|less|minus|-|–|−|take|knock|shave|off|dial|turn down|go down)(?= |$)/;

const movedWords =
  /^(slowly |gently |softly )?(zoom|pan)(?:s|ning|ing)? (?:to the )?(in|out|left|right|up|down)( slowly| gently| softly| very slowly)?(?= |$)/;

/** The amount in progress: its colour and number may stand apart (`the contrast of photo 3 by 15 %`). */
interface Open {
  colour?: Colour;
  share?: number;
  way?: 1 | -1;
  goal: boolean;
  /** More or less of something was said that no amount has taken yet. */
  waits?: boolean;
  /** A colour that was spoken of, for `and -20 % on the market`. */
  last?: Colour;
}

const stronger = /^(?:stronger|bigger|larger|more pronounced|more|double|twice|increase|raise|boost)(?= |$)/;
const gentler =
  /^(?:gentler|weaker|softer|subtler|more subtle|more gentle|smaller|less|halve|half|reduce|lower|decrease)(?= |$)/;
const ofMoves = /\b(?:zoom|motion|movement)\b/;
const named = /(?:^| )(?:[mlpd]\d+|[ml]-|c[bcs]|[bcs][+-]|f[ctb])(?= |$)/;

/** How much more or less the camera is to move: `a stronger zoom on the beach`, `halve the motion on photo 2`. */
function movesIn(rest: string): readonly [length: number, factor: number] | undefined {
  const less = gentler.exec(rest);
  const found = less ?? stronger.exec(rest);
  if (found === null) return undefined;
  const whole = /^(?:double|twice|halve|half)/.test(found[0]) ? 2 : 1.6;
  return [found[0].length, less === null ? whole : 1 / whole];
}

/** The items of a sentence in order; undefined when a word of it is none of this. */
export function itemsOf(words: Words): Item[] | undefined {
  const items: Item[] = [];
  const open: Open = { goal: false };
  let lessened = false;
  let rest = words.text;
  let spokenMove: string | undefined;
  const graded = ofMoves.test(rest) && !named.test(rest);
  const step = (length: number): void => {
    rest = rest.slice(length).trimStart();
  };
  const add = (value: Value): void => {
    lessened ||= open.waits === true;
    const last = items.at(-1);
    const joins =
      last !== undefined &&
      'value' in last &&
      Object.entries(value).every(([key, own]) => (last.value[key as keyof Value] ?? own) === own);
    if (joins) items[items.length - 1] = { value: { ...last.value, ...value } };
    else items.push({ value });
  };
  const close = (): void => {
    const { colour, share, way, goal } = open;
    if (colour === undefined || share === undefined) return;
    // `raise it to +15 %`: what is set is set, with the sign it is said with.
    delete open.waits;
    add({ [colour]: { amount: (way ?? 1) * share, goal: goal || way === undefined } });
    open.last = colour;
    delete open.colour;
    delete open.share;
  };
  while (rest !== '') {
    const before = rest;
    const soOn = /^(?:, )?(?:and )?(?:so on|so forth|etc|and so on)(?= |$)/.exec(rest);
    const plainSoOn = soOn ?? /^, and so on(?= |$)/.exec(rest);
    if (plainSoOn !== null) {
      items.push({ soOn: true });
      step(plainSoOn[0].length);
      continue;
    }
    const except = /^EXC(?: (?:for|on|in|that|which|from))*(?= |$)/.exec(rest);
    if (except !== null) {
      items.push({ except: true });
      step(except[0].length);
      continue;
    }
    const number = /^n(\d+)(?:@(\d+))?(?: percent)?(?= |$)/.exec(rest);
    const signed =
      number !== null &&
      (open.colour !== undefined ||
        /^n\d+(?:@\d+)? (?:more |less )?(?:c[bcs]|[bcs][+-])(?= |$)/.test(rest)) &&
      open.share === undefined;
    const scope = signed ? null : (/^@(\d+)(?= |$)/.exec(rest) ?? /^n\d+@(\d+)(?= |$)/.exec(rest));
    if (scope !== null) {
      items.push({ scope: words.scopes[Number(scope[1])]! });
      step(scope[0].length);
      continue;
    }
    const share = /^p(\d+)(?= |$)/.exec(rest);
    if (share !== null || signed) {
      const amount = share === null ? Number(number![1]) / 100 : words.shares[Number(share[1])]!;
      const length = (share ?? number)![0].length;
      step(length);
      const look = /^(?:strength |of )*l(\d+)(?= |$)/.exec(rest);
      const last = items.findLast((item) => 'value' in item);
      const strong =
        last !== undefined &&
        'value' in last &&
        last.value.look !== undefined &&
        last.value.strength === undefined;
      if (look !== null) {
        add({ look: words.names[Number(look[1])]!, strength: amount });
        step(look[0].length);
      } else if (open.colour === undefined && strong) {
        const at = items.lastIndexOf(last);
        items[at] = { value: { ...last.value, strength: amount } };
      } else {
        if (open.share !== undefined) return undefined;
        open.share = amount;
        // `and -20 % on the market`
        const follows = /^(?:of )?(?:more |less )?(?:c[bcs]|[bcs][+-])(?= |$)/.test(rest);
        if (open.colour === undefined && !follows) open.colour = open.last;
        const behind = /^(?:(more|higher|up|brighter)|(less|lower|down|darker))(?= |$)(?! c[bcs])/.exec(rest);
        if (behind !== null) {
          open.way = behind[1] === undefined ? -1 : 1;
          open.goal = false;
          step(behind[0].length);
        }
        close();
      }
      continue;
    }
    const colour = /^c([bcs])(?= |$)/.exec(rest);
    const compared = /^([bcs])([+-])(?= |$)/.exec(rest);
    if (colour !== null || compared !== null) {
      if (open.colour !== undefined) return undefined;
      open.colour = colourOf[(colour ?? compared)![1]!]!;
      if (compared !== null) {
        open.way = compared[2] === '+' ? 1 : -1;
        open.goal = false;
      }
      step((colour ?? compared)![0].length);
      close();
      continue;
    }
    const moves = graded ? movesIn(rest) : undefined;
    if (moves !== undefined) {
      add({ moves: moves[1] });
      step(moves[0]);
      continue;
    }
    // `the odd ones move, the even ones don't`
    const moving = /^(?:(?:may|can|should|must) )?(?:moves?|moving)(?= |$)/.exec(rest);
    const mover = items.at(-1);
    if (moving !== null) {
      // `move the market`, `same move on the market`: a wish of another kind, and so is `only the market may move`.
      if (mover === undefined || !('scope' in mover) || /\b(?:only|just)\b/.test(words.text))
        return undefined;
      spokenMove ??= 'moving';
      add({ moving: true });
      step(moving[0].length);
      continue;
    }
    const not = spokenMove === undefined ? null : /^(?:don't|do not|doesn't)(?= ,| ?$)/.exec(rest);
    if (not !== null) {
      add({ motion: 'none' });
      step(not[0].length);
      continue;
    }
    const still = stillness.exec(rest) ?? motionless.exec(rest) ?? /^m-(?: at all)?(?= |$)/.exec(rest);
    if (still !== null) {
      add({ motion: 'none' });
      step(still[0].length);
      continue;
    }
    const moved = movedWords.exec(rest);
    if (moved !== null && ways[moved[3]!] === moved[2]) {
      const slow = moved[2] === 'zoom' && (moved[1] ?? moved[4]) !== undefined;
      spokenMove = `${slow ? 'slow_' : ''}${moved[2]}_${moved[3]}`;
      add({ motion: spokenMove });
      step(moved[0].length);
      continue;
    }
    const there = graded && items.some((item) => 'value' in item && item.value.moves !== undefined);
    if (/^zoom(?= |$)/.test(rest)) {
      const later = `${stronger.source.slice(1)}|${gentler.source.slice(1)}`;
      if (!there && !(graded && new RegExp(` (?:${later})`).test(rest))) add({ motion: 'zoom_in' });
      step(4);
      continue;
    }
    const move = /^m(\d+)(?: (?:motion|move|movement|effect))?(?= |$)/.exec(rest);
    if (move !== null) {
      spokenMove = words.names[Number(move[1])]!;
      add({ motion: spokenMove });
      step(move[0].length);
      continue;
    }
    const way = /^(in|out|left|right|up|down) (?=on |for )/.exec(rest);
    const turned = way === null || open.colour !== undefined ? undefined : turnedTo(spokenMove, way[1]!);
    if (turned !== undefined) {
      add({ motion: turned });
      step(way![0].length);
      continue;
    }
    const grown = colourful.exec(rest);
    if (grown !== null) {
      add({ look: 'none' });
      step(grown[0].length);
      continue;
    }
    const look = /^l(?:(\d+)|-)(?: (?:look|filter|effect|tone))?(?= |$)/.exec(rest);
    if (look !== null) {
      add({ look: look[1] === undefined ? 'none' : words.names[Number(look[1])]! });
      step(look[0].length);
      continue;
    }
    const length = /^d(\d+)(?: long| each)?(?= |$)/.exec(rest);
    if (length !== null) {
      add({ ms: words.times[Number(length[1])]! });
      step(length[0].length);
      continue;
    }
    const bars = /^fc the bars(?= )(?=.* fb(?: |$))/.exec(rest);
    if (bars !== null) {
      step(bars[0].length);
      continue;
    }
    const full = whole.exec(rest);
    const fill = full === null ? filled.exec(rest) : null;
    if (full !== null || fill !== null) {
      const last = items.findLast((item) => 'value' in item);
      // `crop photo 3 to fill` says it on both sides of the photo.
      const twice = fill?.[0].startsWith('to ') === true && items.length > 0 && !('value' in items.at(-1)!);
      const said = twice && last !== undefined && 'value' in last && last.value.fit === 'cover';
      const fit = full === null ? 'cover' : 'contain';
      if (!said) add({ fit });
      step((full ?? fill)![0].length);
      continue;
    }
    const blurred = /^fb(?= |$)/.exec(rest);
    if (blurred !== null) {
      // `whole, on a blurred background`
      const at = items.findLastIndex((item) => 'value' in item);
      const last = items[at];
      if (last !== undefined && 'value' in last && last.value.fit !== undefined)
        items[at] = { value: { ...last.value, fit: 'blur' } };
      else add({ fit: 'blur' });
      step(blurred[0].length);
      continue;
    }
    const goal = /^(?:to|at|set|=|should be|must be)(?= |$)/.exec(rest);
    if (goal !== null && (open.colour !== undefined || goal[0] === 'set')) {
      open.goal = true;
      delete open.way;
    }
    const sign = goal === null ? (up.exec(rest) ?? down.exec(rest)) : null;
    if (sign !== null) {
      open.way = up.test(rest) ? 1 : -1;
      if (!/^(?:[-+–−]|plus|minus)$/.test(sign[0])) open.goal = false;
      open.waits = !/^(?:add|off)$/.test(sign[0]);
      step(sign[0].length);
      continue;
    }
    const word = goal ?? /^(?:by|percent)(?= |$)/.exec(rest) ?? small.exec(rest);
    if (word === null) return undefined;
    step(word[0].length);
    if (rest === before) return undefined;
  }
  // `take the sepia off the first`: less of what has no amount.
  const done = open.colour === undefined && open.share === undefined && open.waits !== true;
  return done && !lessened ? items : undefined;
}

const ways: Readonly<Record<string, string>> = {
  in: 'zoom',
  out: 'zoom',
  left: 'pan',
  right: 'pan',
  up: 'pan',
  down: 'pan',
};

/** `zoom in on the first, out on the second`: the way alone goes on with the move that was spoken of, or a zoom. */
function turnedTo(spoken: string | undefined, way: string): string | undefined {
  const family = ways[way]!;
  if (spoken === undefined) return family === 'zoom' ? `zoom_${way}` : undefined;
  return new RegExp(`^(?:slow_)?${family}_`).test(spoken) ? spoken.replace(/_[a-z]+$/, `_${way}`) : undefined;
}
