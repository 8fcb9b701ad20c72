import { readdirSync, readFileSync } from 'node:fs';
import { newConversation, type Plan, planTurn } from '../src/agent/index.js';
import { wordings } from '../src/agent/meanings/wordings.js';
import { readAssetSets } from '../test/corpus/read.js';
import { startDraft, uploadedAssets } from '../test/corpus/start.js';

type Language = 'en' | 'zh';

/** `wrong`: another edit than meant; `more`: the right one and others; else no edit came, or one where none was meant. */
type Verdict = 'right' | 'wrong' | 'more' | 'unasked' | 'no edit';

/** Commands of meanings that need words of their own and therefore have no wording. */
const commandsOf: Readonly<Record<string, string>> = {
  text_add: 'add_text set_title caption_photos',
  text_change: 'change_text add_text',
  text_font: 'style_text dress_text',
  move_relative: 'move_photos swap_photos',
  music_file: 'set_music',
  undo: 'undo',
};

/** Meanings that only the turn before explains. */
const notAlone = new Set(['followup', 'affirm', 'deny', 'redo']);

/** Talk, questions and what cannot be done: the reply of the right kind, and the film as it was. */
const told: readonly (readonly [RegExp, Plan['kind']])[] = [
  [/^(?:q_|praise|greet|remark)/, 'answer'],
  [/^no_(?!filter)/, 'refusal'],
];

/** The turn before, where a meaning needs one: what can be brought back, undone, muted, taken away. */
const turnsBefore: readonly (readonly [RegExp, string, string])[] = [
  [
    /^restore_photo/,
    'remove the market, the temple, the sunset and the noodles',
    '删掉断桥、龙井茶、灵隐寺和日落',
  ],
  [/^clip_/, 'mute the waves', '把waves静音'],
  [/^undo/, 'make all photos black and white', '全部黑白'],
  [/^text_top/, 'title at the bottom', '标题放底部'],
  [/^text_/, 'title in italics', '标题用斜体'],
  [/^music_add/, 'no music', '不要音乐'],
  [/^(?:music_|beat)/, 'music at 80%', '音乐80%'],
  [/^(?:tr_cross|smooth)/, 'hard cuts', '全部硬切'],
  [/^no_filter/, 'sepia look', '复古滤镜'],
  [/^fill/, 'show all photos whole', '全部照片完整显示'],
  [/^wide/, 'vertical', '竖屏'],
  [/./, 'make the market 5 seconds', '断桥停5秒'],
];

const names = {
  en: ['the market', 'the temple', 'the sunset', 'the night train', 'the noodles', 'the beach'],
  zh: ['断桥', '龙井茶', '灵隐寺', '合影那张', '日落', '西湖'],
};
const clips = { en: ['the waves', 'the running dog'], zh: ['waves', 'dog_running'] };

/** References that mean something in any film; others become a photo of the one spoken of. */
const general = {
  en: /^(?!.*(?:\bthat (?:one )?(?:with|of|where)|\d{2,})).*(?:\b(?:it|that|this|them|these|those|all|every|each|both|others|rest|first|second|third|fourth|fifth|sixth|last|final|opening|everything|middle|whole)\b|\b(?:photo|picture|number|no\.?|pic|slide|#) ?#?[1-6]\b)/i,
  zh: /^(?!.*(?:那张.{2,}|的那)).*(?:它|这|那|全部|所有|每|第[一二三四五六1-6]|最后|前[两三几]|后[两三几面]|前面|其他|其余|整|都|首|头)/,
};
const pronoun = /^(?:it|that|this|that one|the clip|the video|它|这段|那段|这个|那个)$/i;

/** One labelled utterance, spoken of the film of the test. */
function speak(
  name: string,
  said: string,
  language: Language,
  nth: number,
): { plan: Plan; sentence: string } {
  const ofClip = name.startsWith('clip_');
  const pool = ofClip ? clips[language] : names[language];
  let next = nth;
  const sentence = said.replace(/\[([^\]]*)\]/g, (_, words: string) =>
    (ofClip ? pronoun : general[language]).test(words) ? words : pool[next++ % pool.length]!,
  );
  const set = ofClip ? 'clips' : name === 'music_file' ? 'bakery' : language === 'zh' ? 'hangzhou' : 'trip';
  const assets = uploadedAssets(readAssetSets()[set] ?? []);
  const [, english, chinese] = turnsBefore.find(([of]) => of.test(name))!;
  const first = planTurn({
    sentence: language === 'en' ? english : chinese,
    draft: startDraft('film', assets),
    assets,
    history: newConversation(),
    seed: 7,
  });
  return {
    sentence,
    plan: planTurn({ sentence, draft: first.draft, assets, history: first.history, seed: 7 }),
  };
}

function verdictOf(name: string, plan: Plan): Verdict {
  const kind = told.find(([of]) => of.test(name))?.[1];
  if (kind !== undefined) return plan.changed ? 'unasked' : plan.kind === kind ? 'right' : 'no edit';
  const wanted = (wordings[name]?.does ?? commandsOf[name])?.split(' ');
  if (wanted === undefined) return plan.changed ? 'right' : 'no edit';
  const done = plan.edits.map((command) => command.name);
  if (done.length === 0) return 'no edit';
  if (done.every((command) => wanted.includes(command))) return 'right';
  return done.some((command) => wanted.includes(command)) ? 'more' : 'wrong';
}

/**
 * Speaks the utterances of `training/meanings` and tells per meaning how many come to commands of the right kind. It
 * compares kinds only: which photos and values is what `eval` scores.
 */
export function scoreMeanings(
  language: Language,
  { wrong, classes, writers }: { wrong: boolean; classes: readonly string[]; writers: readonly string[] },
): string {
  const folder = new URL(`../training/meanings/${language}/`, import.meta.url);
  const counts = new Map<string, Map<Verdict, number>>();
  const lines: string[] = [];
  let nth = 0;
  for (const file of readdirSync(folder).sort()) {
    if (writers.length > 0 && !writers.includes(file.replace('.tsv', ''))) continue;
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      const [name, said] = line.split('\t');
      if (name === undefined || said === undefined || notAlone.has(name)) continue;
      nth++;
      if (classes.length > 0 && !classes.includes(name)) continue;
      const { plan, sentence } = speak(name, said, language, nth);
      const verdict = verdictOf(name, plan);
      const count = counts.get(name) ?? new Map<Verdict, number>();
      counts.set(name, count.set(verdict, (count.get(verdict) ?? 0) + 1));
      if (wrong && verdict !== 'right')
        lines.push(`${name} ${verdict}: ${sentence}\n    ${plan.kind}: ${plan.reply.slice(0, 160)}`);
    }
  }
  const sum = (verdict?: Verdict, of = [...counts.values()]): number =>
    of.reduce(
      (all, count) =>
        all + [...count].reduce((n, [key, m]) => n + (verdict === undefined || key === verdict ? m : 0), 0),
      0,
    );
  const table = [...counts].map(
    ([name, count]) =>
      `  ${name.padEnd(20)} ${sum('right', [count])} / ${sum(undefined, [count])}${[...count]
        .filter(([verdict]) => verdict !== 'right')
        .map(([verdict, n]) => `, ${verdict} ${n}`)
        .join('')}`,
  );
  const share = ((100 * sum('right')) / Math.max(1, sum())).toFixed(1);
  return [
    `meanings ${language}: ${sum('right')} of ${sum()} right, ${share} %; wrong edits ${sum('wrong')}, unasked ${sum('unasked')}`,
    ...table,
    ...lines,
  ].join('\n');
}
