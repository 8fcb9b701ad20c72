import type { Draft, VideoSegment } from '../../draft/index.js';
import { hasTag, normalise, type Reading } from '../../language/index.js';
import { shots, texts } from '../scene.js';

const nouns = {
  en: /^(?:photos?|pictures?|pics?|images?|shots?)$/,
  zh: /^的?(?:那|这)一?[张幅](?:照片|图片|图)?$/,
} as const;
const writes =
  /^(?:add|write|put|say|says|called|named|title|caption|text|call it|写上?|叫|加上?|改成|换成|标题|字幕)$/;

/** The captions of the film that stand on one photo each, with that photo; none where two say the same. */
function captionsIn(draft: Draft): ReadonlyMap<string, VideoSegment | undefined> {
  const found = new Map<string, VideoSegment | undefined>();
  for (const { text, startMs, durationMs } of texts(draft, 'caption')) {
    const middle = startMs + durationMs / 2;
    const shot = shots(draft).find(
      (item) => middle >= item.startMs && middle < item.startMs + item.durationMs,
    );
    const words = normalise(text).text.trim();
    if (shot !== undefined && words.length > 1) found.set(words, found.has(words) ? undefined : shot);
  }
  return found;
}

/** `the dogs photo`, 小狗那张, where a caption says Dogs: the photo it stands on. */
export function photosByCaption(reading: Reading, draft: Draft): Reading {
  const { language, normal } = reading;
  if (language !== 'en' && language !== 'zh') return reading;
  const tokens = [...reading.tokens];
  for (const [words, shot] of captionsIn(draft)) {
    const start = normal.text.indexOf(words);
    if (start < 0 || shot === undefined) continue;
    const first = tokens.findIndex((token) => token.start === start);
    const last = tokens.findIndex((token) => token.end === start + words.length);
    const held = tokens.slice(first, last + 1);
    const noun = tokens[last + 1]?.text ?? '';
    if (first < 0 || held.length === 0) continue;
    if (!nouns[language].test(noun) || writes.test(tokens[first - 1]?.text ?? '')) continue;
    // A caption that says `all` or `black and white` names nothing: those words are ours.
    const own = held.some(({ tags, text }) => tags.length === 0 && (text.length > 3 || language === 'zh'));
    if (!own || held.some((token) => hasTag(token, 'quote', 'file', 'ordinal'))) continue;
    tokens.splice(first, held.length, {
      start,
      end: start + words.length,
      // Read as if the file's own name had been said.
      text: shot.name.toLowerCase().replace(/\.[^.]*$/, ''),
      tags: [{ concept: 'file', value: shot.fileId }],
    });
  }
  return { ...reading, tokens };
}
