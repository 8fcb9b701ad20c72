import { hasTag, type Token, tagValue, textOf } from '../../language/index.js';
import { type Clause, contracted } from '../reading/clause.js';
import { colourLevels } from '../reading/matters.js';
import { refsAsNamed } from '../referents/as-named.js';
import { present } from '../referents/photos-meant.js';
import { type Scene, shotIds } from '../scene.js';

/** Photos a value is for. */
export type Scope = 'all' | 'rest' | readonly string[];

/**
 * A sentence about what photos look like, with signs for what it names: `@0` photos, `m0` a motion, `l0` a look, `p0` a share,
 * `d0` a length, `cb cc cs` brightness, contrast and saturation, `b+ b-` more or less of one, `fc ft fb` filled, whole, on a
 * blur, `EXC` an exception.
 */
export interface Words {
  readonly text: string;
  readonly scopes: readonly Scope[];
  readonly names: readonly string[];
  readonly shares: readonly number[];
  readonly times: readonly number[];
}

const compared: readonly (readonly [concept: string, sign: string])[] = [
  ['brighter', 'b+'],
  ['darker', 'b-'],
  ['moreContrast', 'c+'],
  ['lessContrast', 'c-'],
  ['moreSaturation', 's+'],
  ['lessSaturation', 's-'],
];
const fits: readonly (readonly [concept: string, sign: string])[] = [
  ['cover', 'fc'],
  ['contain', 'ft'],
  ['blur', 'fb'],
];
const everything = /^(?:everything|everywhere|throughout|all)$/;
const ofCamera = /mo(?:tion|ve)|zoom|pan|still|static|ken/;
const ofColour = /look|filter|effect|colou?r|natural/;

/** The sign of a token that names a value; its number goes to the list it belongs to. */
function valueSign(token: Token, names: string[], shares: number[], times: number[]): string | undefined {
  const named = (concept: string): string | undefined => {
    const value = tagValue(token, concept);
    return typeof value === 'string' ? value : undefined;
  };
  // `a stronger zoom`: the move that is there; elsewhere `zoom on the beach` is one in.
  if (token.text === 'zoom') return token.text;
  // `move the sunset up` is a matter of order.
  const motion = token.text === 'move' ? undefined : named('aMotion');
  if (motion !== undefined && (motion !== 'none' || ofCamera.test(token.text)))
    return motion === 'none' ? 'm-' : `m${names.push(motion) - 1}`;
  const look = named('aLook');
  if (look !== undefined && (look !== 'none' || ofColour.test(token.text)))
    return look === 'none' ? 'l-' : `l${names.push(look) - 1}`;
  const share = tagValue(token, 'percentage');
  if (typeof share === 'number') return `p${shares.push(share / 100) - 1}`;
  const time = tagValue(token, 'duration');
  if (typeof time === 'number') return `d${times.push(time) - 1}`;
  const colour = colourLevels.find((name) => hasTag(token, name));
  if (colour !== undefined) return `c${colour[0]}`;
  // `cropped` is told of what fills the frame, and complained of.
  if (token.text === 'cropped') return undefined;
  return [...compared, ...fits].find(([concept]) => hasTag(token, concept))?.[1];
}

/** `the pictures have black bars`: found so, and not wished. */
const tellsOf =
  /^(?!.*\b(?:should|must|may|can|could|want|like|give|let|make|put|to)\b).*\b(?:have|has|got) (?:\w+ )*(?:bars|borders)\b/;
const ofSpan = /(?:n\d+)?@(\d+) (?:to|-|–|through|thru|till?|until) (?:n\d+)?@(\d+)/g;

/** The clause in signs; undefined when it names a photo that is not there. */
export function wordsOf(clause: Clause, scene: Scene): Words | undefined {
  const scopes: Scope[] = [];
  const names: string[] = [];
  const shares: number[] = [];
  const times: number[] = [];
  const words: string[] = [];
  const order = shotIds(scene.draft);
  // What is excepted is named like any other photo; where the exception begins is kept beside it.
  const refs = refsAsNamed(clause.tokens, scene);
  for (let at = 0; at < clause.tokens.length; at++) {
    const token = clause.tokens[at]!;
    const ref = refs.find(({ from, to }) => from === at && to > from);
    const said = ref === undefined ? '' : textOf(clause.tokens.slice(ref.from, ref.to));
    const next = clause.tokens[at + 1]?.text;
    if (ref?.missing !== undefined) return undefined;
    if (hasTag(token, 'except')) words.push('EXC');
    else if (ref?.kind === 'some' && ref.ids.length > 0) {
      words.push(`@${scopes.push(present(scene, ref.ids)) - 1}`);
      at = ref.to - 1;
    } else if (ref?.kind === 'rest' && ref.count === undefined) {
      words.push(`@${scopes.push('rest') - 1}`);
      at = ref.to - 1;
    } else if (token.text === 'show everything') {
      words.push(`@${scopes.push(next === 'else' ? 'rest' : 'all') - 1}`);
      if (next === 'else') at++;
    } else if (token.text === 'any' && hasTag(clause.tokens[at + 1], 'photo')) {
      words.push(`@${scopes.push('all') - 1}`);
      at++;
    } else if (token.text === 'all' && clause.tokens[at - 1]?.text === 'at') words.push('all');
    // `don't crop the temple, show all of it`
    else if (token.text === 'all' && next === 'of' && scopes.length > 0 && ref === undefined)
      words.push('whole');
    else if (
      (ref?.kind === 'all' && !/^(?:the )?(?:whole|entire)$/.test(said)) ||
      everything.test(token.text)
    ) {
      words.push(`@${scopes.push('all') - 1}`);
      if (ref !== undefined) at = ref.to - 1;
    } else if (/^\d+$/.test(token.text)) {
      const id = order[Number(token.text) - 1];
      words.push(`n${token.text}${id === undefined ? '' : `@${scopes.push([id]) - 1}`}`);
    } else if (/\b(?:bars|borders)$/.test(token.text) && tellsOf.test(clause.text)) words.push(token.text);
    else words.push(valueSign(token, names, shares, times) ?? token.text);
  }
  // `put photos 2 to 4 on a blur`: with such a verb the numbers look like a place to go to; `put beach to temple in sepia`.
  const spans = words.join(' ').replace(ofSpan, (said, from: string, to: string) => {
    const [one, other] = [scopes[Number(from)]!, scopes[Number(to)]!];
    if (typeof one === 'string' || typeof other === 'string') return said;
    if (one.length !== 1 || other.length !== 1) return said;
    const [first, last] = [order.indexOf(one[0]!), order.indexOf(other[0]!)];
    if (first >= last) return said;
    const span = order.slice(first, last + 1);
    return `@${scopes.push(span) - 1}`;
  });
  const text = contracted(spans)
    .replace(/[;:.!?]/g, ',')
    .replace(/(?<=@\d+) (?:- ?)?numbered(?= |$)/g, '')
    // `all photos but the temple should hold still`
    .replace(/(?<=@\d+) but (?=@)/g, ' EXC ')
    .replace(/\s+/g, ' ')
    .trim();
  return { text, scopes, names, shares, times };
}
