import type { Tag } from './trie.js';

const joint = '(?: ?,? ?(?:and |then |but )*)';
const slow = '(?:slow(?:ly|er)?|calm(?:ly|er)?|gentl[ey]|gently)(?: and (?:calm|gentle|quiet))?';
const fast = '(?:fast(?:er)?|quick(?:er|ly)?|speedy|speedier)';
const soft = '(?:really |very |nice and |a bit |a little |quite |more |much )?';
const opens = '(?:start|begin)(?:s|ning|ing)?(?: off| out| it)?';
const becomes = '(?:get|become|go|end|finish|be|grow)(?:s|ting|ing)?(?: up| it)?';
const often = '(?:gradually |slowly |steadily |progressively |continually |then )?';
const start = '(?:at first|at the (?:start|beginning)|in the beginning|first|to start with|to begin with)';
const end =
  '(?: (?:later(?: on)?|at the end|towards? the end|near the end|by the end|in the end|after that|afterwards|as (?:it|we) goe?s?(?: on| along)?|over time|to the end))';

const english = (from: string, to: string, more: string, turns: string): string => {
  const turned = `(?:${turns})`;
  return [
    `${opens} ${soft}${from}${joint}(?:${often}${becomes} ${often}${soft}${to}|${often}${turned})${end}?`,
    `${soft}${from} ${start}${joint}${often}(?:${becomes} )?${soft}${to}${end}?`,
    `(?:(?:get|become|go|grow)(?:s|ting|ing)? )?${more} and ${more}`,
    `(?:get|become|grow)(?:s|ting|ing)? (?:gradually|steadily|progressively|continually) ${more}`,
    `(?:gradually|steadily|progressively) (?:get|become|grow)(?:s|ting|ing)? ${more}`,
    `(?:get|become|grow|go)(?:s|ting|ing)? ${more}${end}`,
    `${turned} (?:gradually|steadily|progressively|more and more)`,
    `(?:gradually|steadily|progressively) ${turned}`,
    `${turned}${end}`,
  ].join('|');
};

const chinese = (from: string, to: string): string => {
  const head = '(?:开头|片头|开始|前面|先|一开始|前半段?|前半部分?|起初|刚开始)(?:的)?(?:节奏)?(?:可以|要)?';
  const tail =
    '(?:然后|再|后面|之后|后来|到后面|结尾|片尾|最后|后半段?|后半部分?|越往后|到后来|逐渐|渐渐|慢慢地?)';
  return [
    `越来越${to}`,
    `越(?:往后|到后面|到最后)越${to}`,
    `${head}${from}(?:一?[点些])? ?[,，、]? ?${tail}{1,3}(?:的)?(?:要|变|越来越|加)?${to}(?:一?[点些]|起来)?`,
    `[先前](?:面|边)?${from}后(?:面|边)?${to}`,
    `[由从]${from}[到变][得]?${to}`,
    `(?:逐渐|渐渐|慢慢|逐步)(?:地)?(?:变|加|越来越)${to}`,
    `节奏(?:逐渐|渐渐|渐)${to}`,
  ].join('|');
};

const faster = new RegExp(
  `(?:${english(slow, fast, '(?:faster|quicker)', '(?:speed|speeds|speeding|pick|picks|picking|build|builds)(?: (?:it|the pace|the tempo|the film|things))? up(?: (?:the )?(?:pace|speed|tempo))?|accelerat(?:e|es|ing)')})(?![a-z])|${chinese('[慢缓]', '快')}`,
  'y',
);
const slower = new RegExp(
  `(?:${english(fast, slow, 'slower', '(?:slow|slows|slowing|calm|calms|wind|winds)(?: (?:it|the pace|the film|things))? down')})(?![a-z])|${chinese('快', '[慢缓]')}`,
  'y',
);

/** How the pace of a film changes on the way: `start slow, get faster`, 先慢后快; `faster` or `slower` is where it goes. */
export function paceAt(text: string, from: number): { end: number; tags: Tag[] } | undefined {
  if (!/[a-z开片前先一起刚越由从逐渐慢节]/.test(text[from]!) || /[a-z]/.test(text[from - 1] ?? ''))
    return undefined;
  for (const [pattern, value] of [
    [faster, 'faster'],
    [slower, 'slower'],
  ] as const) {
    pattern.lastIndex = from;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { end: from + found.length, tags: [{ concept: 'paceRamp', value }] };
  }
  return undefined;
}
