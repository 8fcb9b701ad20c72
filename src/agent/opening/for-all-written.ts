const lookTail =
  /^[，,\s]+(?:(?:文?字)?(?:用|要)?[红白黑黄蓝绿金粉橙紫灰]色的?字?|(?:都?放|摆)?在?(?:底部|顶部|上面|下面|中间|居中|最下面|最上面|[左右][上下]角?)|加粗|[大小]一?点|[，,\s])+$/;
const lookWord = /[红白黑黄蓝绿金粉橙紫灰]色|底部|顶部|上面|下面|中间|居中|角|加粗|[大小]一?点/;

/** 第一张“起点” 最后一张“终点”，白色，底部: of all the words that were given. */
export function forAllWritten(parts: readonly string[]): string[] {
  const tail = parts.at(-1)!;
  const before = parts.filter((_, index) => index % 2 === 0).slice(0, -1);
  const placed =
    before.length > 1 &&
    before.every((part) => /[张图]\s*(?:上|上面)?(?:写上?|打上?|加上?|配|放)?[：:]?$/.test(part));
  if (!placed || before.some((part) => lookWord.test(part)) || !lookTail.test(tail)) return [...parts];
  const all = tail
    .split(/[，,\s]+/)
    .filter((look) => look !== '')
    .map((look) => (/^[底顶上下中左右最]/.test(look) ? `都放${look}` : `都${look.replace(/^都/, '')}`));
  return [...parts.slice(0, -1), `，${all.join('，')}`];
}
