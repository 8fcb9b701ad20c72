import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { looked } from '../reading/quick-look.js';
import { musicIn, pastDrafts, type Scene, shots } from '../scene.js';

const level = '(?:loud|quiet|soft|volume|level|loudness)';
const was =
  '(?:(?:it|that|they|this|(?:the )?(?:music|song|sound|piano)) )?(?:was|were|had been|used to be|before|at first|in the beginning|at the (?:start|beginning)|originally|initially|earlier)';

/** `as loud as it was at first`, `the volume it had before`, `the old level`: how loud it was, not how loud it is to be. */
const asItWas = looked(
  new RegExp(
    `\\b(?:as|how|where|so) ${level} (?:as )?${was}\\b|\\b(?:old|original|former|earlier|previous|initial|usual|first) (?:volume|level|loudness)\\b|\\b(?:volume|level|loudness) (?:(?:as|like|that|to|where|how|back|the way|what) )*(?:(?:it|music) (?:was|had)|${was})\\b|\\b(?:volume|level|loudness) back\\b`,
  ),
);

const asItWasChinese =
  /^(?:那|把|将|还是|就|,)*(?:背景)?(?:音乐)?的?(?:音量|声音|响度)(?:还是|就|再|给我|大小)*(?:退|调|恢复|改|换|变|弄|放|设)?(?:回|到|成|为)*(?:跟|和)?(?:刚才|刚刚|原来|原先|之前|以前|一?开始|最初|最开始|上次|先前|当初)(?:那样|那么大?|的?样子|的|一样大?|那个?|时候|音量|大小)*(?:吧|就行|就好|了)*$/;

const musicAsItWas =
  /^(?:那|把|将|还是|就|,)*(?:背景)?(?:音乐|配乐|歌)(?:还是|就|再)*(?:调|恢复|改|换|变|弄)?(?:回|到|成)*(?:原来|刚才|之前|以前|一?开始|最初|最开始)的?(?:那么大?声?|大小|那样大|音量|声音)(?:吧|就行|就好|了)*$/;

const first = /\b(?:first|originally|original|initial|initially|beginning|start|begin with)\b|最初|开始|当初/;

/** A clause asks for the loudness of some time ago. */
export const asksLevelBack = ({ text, reading }: Clause): boolean =>
  reading.language === 'zh'
    ? asItWasChinese.test(text.replace(/ /g, '')) || musicAsItWas.test(text.replace(/ /g, ''))
    : reading.language === 'en' && asItWas.test(text);

/** The loudness of some time ago for the music or these clips: of the very first film, else the last other one. */
export function volumeBack(clause: Clause, scene: Scene, clips: readonly string[]): Outcome | undefined {
  if (!asksLevelBack(clause)) return undefined;
  const levelOf = (draft: Scene['draft']): number | undefined =>
    clips.length > 0 ? shots(draft).find(({ id }) => id === clips[0])?.volume : musicIn(draft)?.volume;
  const now = levelOf(scene.draft);
  const past = pastDrafts(scene).map(levelOf);
  const wanted = first.test(clause.text)
    ? past.findLast((value) => value !== undefined)
    : past.find((value) => value !== undefined && value !== now);
  if (now === undefined || wanted === undefined) return undefined;
  const target = clips.length > 0 ? { target: 'clips', photos: [...clips] } : { target: 'music' };
  return edit(
    'set_volume',
    { ...target, volume: wanted },
    clips.length > 0 ? { topic: 'clips', shots: clips } : { topic: 'music' },
  );
}
