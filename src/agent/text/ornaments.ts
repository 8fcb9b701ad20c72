import type { TextStyle } from '../../draft/index.js';
import { hasTag, type Token, tagValue } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';
import { commandBefore, type Scene } from '../scene.js';

const carriers = [
  ['box', 'box'],
  ['outline', 'stroke'],
  ['shadow', 'shadow'],
] as const;

const onColour =
  /^(?:(?:text|letters|lettering|words|writing|type) )?(?:on|over|against|in front of)(?: an?| the)?$/;

const shown =
  /^(?:with|add|put|show|have|want|use|insert|make|need|(?:end|close|finish|start|open|begin) with)$/;

/** `on black`, `on a black screen`: the colour is of what lies behind. */
function isGround(tokens: readonly Token[], at: number): boolean {
  const article = /^an?$/.test(tokens[at - 1]?.text ?? '') ? 2 : 1;
  const next = tokens[at + 1];
  const lead = tokens[at - article]?.text ?? '';
  // `add a black screen that says The End`, 结尾黑屏写谢谢
  if (
    article === 2 &&
    shown.test(lead) &&
    /^(?:screen|slide|card|backdrop|background|frame)$/.test(next?.text ?? '')
  )
    return true;
  if (/^(?:屏幕?|画面|底色?|背景)$/.test(next?.text ?? '')) return true;
  if (/^(?:with|over|against|onto|them|it|both|each|all|)$/.test(lead))
    return hasTag(next, 'background') || /^(?:screen|backdrop)$/.test(next?.text ?? '');
  return (
    lead === 'on' &&
    (next === undefined ||
      hasTag(next, 'mark') ||
      /^(?:screen|background|card|slide|box|for|from|please)$/.test(next.text))
  );
}

/** White letters are easier to read on it than black ones. */
const isDark = (hex: string): boolean => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return 0.3 * red + 0.59 * green + 0.11 * blue < 140;
};

const isShade = (token: Token): boolean => /^(?:dark|darker|light|lighter|bright)$/.test(token.text);
const isBehind = (token: Token | undefined): boolean =>
  token !== undefined && (hasTag(token, 'background') || (hasTag(token, 'box') && token.text !== 'behind'));

/** `a black box behind white letters`, `red with a gold outline`: each colour goes to the noun beside it. */
export function coloursOf(clause: Clause): TextStyle | undefined {
  const { tokens } = clause;
  const found = tokens.flatMap((token, index) => {
    const hex = tagValue(token, 'colour');
    return typeof hex === 'string' ? [{ hex, index }] : [];
  });
  const [first, second] = found;
  // `white on black`, `white letters on a black background`
  const between = tokens.slice((first?.index ?? 0) + 1, second?.index ?? 0).map(({ text }) => text);
  if (found.length === 2 && first!.hex !== second!.hex && onColour.test(between.join(' ')))
    return { color: first!.hex, box: `${second!.hex}B3` };
  // `an end card on a black screen`: what is behind the words, which are to be read on it.
  const ground = found.length === 1 && isGround(tokens, first!.index);
  if (ground) return { color: isDark(first!.hex) ? '#FFFFFF' : '#000000', box: `${first!.hex}B3` };
  // `yellow with a dark background`: what is behind the words has no colour of its own.
  const shade = tokens.find((token, at) => isShade(token) && isBehind(tokens[at + 1]));
  if (shade !== undefined && found.length < 2 && !/photo|picture|film|video/.test(clause.text))
    return {
      ...(first === undefined ? {} : { color: first.hex }),
      box: hasTag(shade, 'darker') ? '#00000099' : '#FFFFFFB3',
    };
  // `a black shadow` says nothing of the letters.
  if (found.length === 1 && hasTag(tokens[first!.index + 1], 'shadow')) return { shadow: true };
  if (found.length < 2 || !clause.has('box', 'outline', 'shadow', 'background')) return undefined;
  const style: TextStyle = {};
  for (const { hex, index } of found) {
    const behindWords =
      hasTag(tokens[index + 1], 'background') && !/photo|picture|film|video/.test(clause.text);
    if (behindWords) {
      style.box = `${hex}B3`;
      continue;
    }
    const beside = [
      ...tokens.slice(index + 1, index + 3),
      ...(/^(in|:|=)$/.test(tokens[index - 1]?.text ?? '')
        ? tokens.slice(Math.max(0, index - 2), index)
        : []),
    ];
    const carrier = carriers.find(([concept]) => beside.some((token) => hasTag(token, concept)))?.[1];
    if (carrier === 'box') style.box = `${hex}B3`;
    else if (carrier === 'stroke') style.stroke = hex;
    else if (carrier === 'shadow') style.shadow = true;
    else style.color = hex;
  }
  return style;
}

/** `no black outline please`, `remove the box`: nothing but that goes. */
export function ornamentGone({ tokens, reading }: Clause): TextStyle | undefined {
  const off = tokens.findIndex((token) => hasTag(token, 'no', 'remove'));
  const named = carriers.filter(([concept]) => tokens.some((token) => hasTag(token, concept)));
  if (reading.language !== 'en' || off < 0 || named.length === 0 || tokens.length > 8) return undefined;
  // `white letters, no outline`: a colour of something else.
  const other = tokens.some(
    (token, at) =>
      hasTag(token, 'colour') && (at < off || !carriers.some(([concept]) => hasTag(tokens[at + 1], concept))),
  );
  if (other || !tokens.some((token) => hasTag(token, 'colour'))) return undefined;
  const gone: TextStyle = {};
  for (const [, part] of named) {
    if (part === 'shadow') gone.shadow = false;
    else gone[part] = null;
  }
  return gone;
}

const standOn = /^(?:\S+ ){0,4}?(?:with|on) (?:a |an |the )?(?:\w+ )?\w+ background\b/;

/** `give them a white background`, `with a black background` right after words were written: what those stand on. */
export function behindWords(clause: Clause, { focus, conversation }: Scene): boolean {
  if (focus.topic !== 'text' || clause.reading.language !== 'en' || clause.has('photo', 'film')) return false;
  const last = commandBefore({ conversation })?.name ?? '';
  if (!clause.has('colour') || !/_text$|^caption_photos$/.test(last)) return false;
  return standOn.test(clause.text) || clause.has('them', 'it', 'both');
}
