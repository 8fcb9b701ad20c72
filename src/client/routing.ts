/** What a sentence of the user asks the client for (K-5). Only `chat` goes to the agent. */
export type RouteName = 'export' | 'credits' | 'state' | 'upload' | 'chat';

/** One thing to do, in the order the user said it. */
export interface RouteStep {
  readonly route: RouteName;
  /** The user's words for it. */
  readonly text: string;
}

/** Words of each route; whole words in English. */
const keywords: Readonly<Record<Exclude<RouteName, 'chat'>, RegExp>> = {
  export:
    /\b(export|download)\b|\b(send|give|get) me (the|my) (finished |final )?(video|film|movie|mp4|file)\b|导出|下载|输出视频|把(视频|影片|成片)(发|传|给)/i,
  credits: /\b(credits?|balance)\b|积分|余额|点数/i,
  state:
    /\bstatus\b|\bshow (me )?(the )?(tracks?|timeline)\b|\bwhat('s| is) (on|in) the timeline\b|状态|显示(轨道|时间线)/i,
  upload: /\bupload\b|上传/i,
};

/** Words that make a sentence a wish about the film, whatever else it mentions. */
const editWords =
  /\b(make|turn|convert|add|create|remove|delete|change|cut|put|set|use|replace|move|swap|trim|animate|combine|write|sort|shorten|slow|speed|fade|insert|merge|generate|build|roll|show the (photos?|pictures?))\b|添加|加上|加个|加一|删|去掉|换|改|剪|做|制作|生成|设置|放到|移|变|配|写|滚动/i;

/** `don't export yet`, `先别导出`. */
const negation = /\b(don'?t|do not|not|never|no need|without)\b|不要|别|不用|无需|暂不/i;

/** Film words that only look like a route: closing credits, white balance, an export profile to aim at. */
const lookalikes =
  /\b(end(ing)?|closing|opening|film|movie|rolling) credits\b|\bcredits (at|in|on|for|scene|text|roll)\b|\b(white|colou?r|sound|audio|volume) balance\b|\bbalance (the|of|between)\b|\b(photo|picture|image|title|text)s? of\b|白平衡|色彩平衡|片尾/i;

/** Where one wish ends and the next begins. */
const joints =
  /\s*(?:[,;.!?](?:\s+|$)|[，；。！？]|\s+and then\s+|\s+then\s+|\s+and\s+|然后|接着|再(?=导出|下载))\s*/i;

/** The route of one clause. */
function routeOfClause(clause: string): RouteName {
  const names = ['export', 'credits', 'state', 'upload'] as const;
  const found = names.find((name) => keywords[name].test(clause));
  if (found === undefined || editWords.test(clause) || negation.test(clause)) return 'chat';
  if (lookalikes.test(clause)) return 'chat';
  const words = clause.match(/\p{Script=Han}|[\p{L}\p{N}']+/gu) ?? [];
  return words.length > 16 ? 'chat' : found;
}

/** Quoted text is the user's content, never a command. */
const withoutQuotes = (text: string): string =>
  text.replace(/"[^"]*"|“[^”]*”|「[^」]*」|‘[^’]*’|《[^》]*》/g, (quoted) => '\u0001'.repeat(quoted.length));

/**
 * Splits a sentence into what the client does itself and what the agent is told. Neighbouring clauses for the agent
 * stay one message, in the user's own words; an export is never part of it.
 */
export function routeSentence(sentence: string): RouteStep[] {
  const text = sentence.trim();
  const masked = withoutQuotes(text);
  const steps: { route: RouteName; text: string; from: number; to: number }[] = [];
  let from = 0;
  const close = (to: number, next: number): void => {
    const piece = masked.slice(from, to);
    const route = piece.trim() === '' ? undefined : routeOfClause(piece);
    const last = steps.at(-1);
    if (route !== undefined && last?.route === route) {
      last.to = to;
      last.text = text.slice(last.from, to).trim();
    } else if (route !== undefined) steps.push({ route, text: text.slice(from, to).trim(), from, to });
    from = next;
  };
  for (const joint of masked.matchAll(new RegExp(joints, 'gi')))
    close(joint.index, joint.index + joint[0].length);
  close(masked.length, masked.length);
  if (steps.length === 0) return [{ route: 'chat', text }];
  const [only] = steps;
  if (steps.length === 1) return [{ route: only!.route, text }];
  return steps.map(({ route, text: words }) => ({ route, text: words }));
}
