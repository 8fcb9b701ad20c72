import { hasTag, type Token } from './tokens.js';

const sign = (token: Token, at: number, text: string, concept: string, value?: number): Token => ({
  start: token.start + at,
  end: token.start + at + 1,
  text,
  tags: [value === undefined ? { concept } : { concept, value }],
});

const joint = (token: Token, at: number): Token => ({
  start: token.start + at,
  end: token.start + at,
  text: '、',
  tags: [{ concept: 'and' }],
});

/** 一三五张 as 第一、第三、第五; undefined when the word is a number or, as 三四张, about so many. */
function listedPlaces(token: Token, next: Token | undefined): Token[] | undefined {
  const list = /^第?([一二三四五六七八九]{2,})$/.exec(token.text)?.[1];
  if (list === undefined || !(/^[张幅号]/.test(next?.text ?? '') || hasTag(next, 'swap'))) return undefined;
  const values = [...list].map((digit) => '一二三四五六七八九'.indexOf(digit) + 1);
  const rising = values.every((value, at) => at === 0 || value > values[at - 1]!);
  if (!rising || (values.length === 2 && values[1] === values[0]! + 1)) return undefined;
  const skipped = token.text.length - list.length;
  return values.flatMap((value, at) => [
    ...(at === 0 ? [] : [joint(token, at + skipped)]),
    sign(token, at + skipped, `第${list[at]}`, 'ordinal', value),
  ]);
}

/** 一三五张, 首尾两张: several places said as one word; beside both ends 中间的 is the rest. */
export function placesApart(tokens: readonly Token[]): Token[] {
  const apart: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    const listed = listedPlaces(token, next);
    const said = (concept: string): boolean => apart.some((other) => hasTag(other, concept));
    const before = apart.at(-1)?.text ?? '';
    if (listed !== undefined) apart.push(...listed);
    // 前两张都不要: a count of photos at an end, which 两张都 alone is not.
    else if (/^两张都$/.test(token.text) && /^(前|后|头|末|最前|最后|前面|后面|中间)$/.test(before))
      apart.push(
        sign(token, 0, '两', 'number', 2),
        sign(token, 1, '张', 'photo'),
        sign(token, 2, '都', 'all'),
      );
    else if (/^[首头]$/.test(token.text) && next?.text === '尾') {
      apart.push(sign(token, 0, '第一张', 'first'), joint(token, 1), sign(token, 1, '最后一张', 'last'));
      i++;
      if (/^[两2]$/.test(tokens[i + 1]?.text ?? '')) i++;
      if (hasTag(tokens[i + 1], 'photo')) i++;
      // No gap is left, which would end the wish.
      apart.push({ ...apart.pop()!, end: tokens[i]!.end });
    } else if (
      /^[中当]间的?$/.test(token.text) &&
      !/^[那这]/.test(next?.text ?? '') &&
      said('first') &&
      said('last')
    ) {
      const few = /^(几张|那几张|那些)$/.test(next?.text ?? '');
      apart.push({ ...token, end: few ? next!.end : token.end, tags: [{ concept: 'rest' }] });
      if (few) i++;
    } else apart.push(token);
  }
  return apart;
}
