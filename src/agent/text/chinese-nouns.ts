import { hasTag, type Token } from '../../language/index.js';
import { joined } from './chinese-words.js';

const atEdge =
  /^(?:(开头|封面|片头|开场|最开头)|结尾|片尾|末尾)(?:上|处|里)?(?:的|那|这|那个|那一|的那)?(?:行|句|行字|句话|[几两一二三四五六]?个(?:英文)?字|个?英文|字|文字)$/;
/** Most tokens that name a text at an edge of the film. */
const longest = 7;

/** 开头那行, 封面那句, 结尾的字: the title, or what stands at the end. */
export function edgeLines(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]!;
    let to = /^[开封片最结末]/.test(first.text) ? Math.min(tokens.length, at + longest) : at;
    while (to > at && !atEdge.test(joined(tokens.slice(at, to)))) to--;
    if (to === at) {
      found.push(first);
      continue;
    }
    const opens = atEdge.exec(joined(tokens.slice(at, to)))![1] !== undefined;
    const noun = opens
      ? { text: '标题', tags: [{ concept: 'title' }] }
      : { text: '片尾', tags: [{ concept: 'endCard' }] };
    found.push({ ...noun, start: first.start, end: tokens[to - 1]!.end });
    at = to - 1;
  }
  return found;
}

const refused = /^(?:别|别再|不要|不要再|不用|不用再|甭|不)$/;
const writing = /^(?:写|写上|写成|打|打上|叫|印)$/;
const instead = /^(?:写|写上|写成|打上|就写|改写|改成|改为|换成|换为|叫|改叫|用)$/;

/** 别写合影两个字 写 我和我妈: the words that are turned down go, those in their place are written. */
export function turnedDown(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (token, index) =>
      refused.test(token.text) &&
      writing.test(tokens[index + 1]?.text ?? '') &&
      !hasTag(tokens[index + 2], 'mark'),
  );
  if (at < 0) return tokens;
  const to = tokens.findIndex(
    (token, index) =>
      index > at + 2 &&
      instead.test(token.text) &&
      (hasTag(tokens[index - 1], 'mark') || token.start > tokens[index - 1]!.end),
  );
  const between = to < 0 ? [] : tokens.slice(at + 2, to);
  // 标题别写中文，结尾写 …: another text.
  if (
    to < 0 ||
    between.some((token) => hasTag(token, 'title', 'endCard', 'file', 'fileWord', 'photo') && at === 0)
  )
    return tokens;
  const shown = between.find((token) => hasTag(token, 'shown'));
  return [...tokens.slice(0, at), ...(shown === undefined ? [] : [shown]), ...tokens.slice(to)];
}
