/** Things that look like keys and tokens: ours, `sk-...`, bearer headers, long signatures in addresses. */
const secrets =
  /\bnmv_[a-z]+_[\w-]+|\b(?:sk|pk|ghp|gho|xox[abp])[-_][\w-]{12,}|\bAKIA[A-Z0-9]{12,}|\bBearer\s+[\w.~+/-]{8,}=*|([?&](?:sig|signature|token|key)=)[^&\s"']+/gi;

/** Settings by name with what they are set to. */
const settings = /\b(?:KINORA|NEMO|AWS|DATABASE|OPENAI|ANTHROPIC)_[A-Z_]+(?:\s*=\s*\S+)?/g;

/** Places in a file system. */
const paths = /(?<![\w.:/])(?:\/[\w.@-]+){2,}\/?|\b[A-Z]:\\[^\s"']+/g;

const links = /\bhttps?:\/\/[^\s"'<>]+/gi;

const hidden = '[…]';

/** Text without tokens, settings and paths: what may leave this machine. */
export const redact = (text: string): string =>
  text
    .replace(secrets, (_, kept?: string) => `${kept ?? ''}${hidden}`)
    .replace(settings, hidden)
    .replace(paths, hidden);

/** Control signs, which a terminal would obey, and signs that turn the direction of what follows. */
const unseen = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** What a model wrote, for the user: also without control signs and links the user did not write. */
export const filterOutput = (text: string, sentence: string): string =>
  redact(text.replace(unseen, '').replace(links, (link) => (sentence.includes(link) ? link : hidden))).slice(
    0,
    1500,
  );

/** True when the text holds something that `redact` would take out and the user did not write. */
export const leaks = (text: string, sentence: string): boolean =>
  [secrets, settings, paths, links].some((pattern) =>
    [...text.matchAll(pattern)].some(([found]) => !sentence.includes(found)),
  );
