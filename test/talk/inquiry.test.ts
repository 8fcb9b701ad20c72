import { expect, it } from 'vitest';
import { planTurn } from '../../src/agent/index.js';
import { readAssetSets } from '../corpus/read.js';
import { startDraft, uploadedAssets } from '../corpus/start.js';

const sets = readAssetSets();
const assets = uploadedAssets(Object.values(sets)[0]!);
const draft = startDraft('film', assets);
const ask = (sentence: string) => planTurn({ sentence, draft, assets });

it.each([
  'Which photo comes third?',
  "who's third in line?",
  'Give me a list of the photos in order.',
  'is the piano at 40 percent?',
  'quick one: does it have music',
  'is it fading out at the end?',
  'is the film longer now because of that?',
  'what does that add up to?',
  'What did I put between photo 2 and photo 3?',
  '倒数第二张是什么',
  '第三张是哪张',
  '音乐有没有淡出？',
  '现在有音乐吗',
  '列一下照片顺序',
])('"%s" is answered and changes nothing', (sentence) => {
  const plan = ask(sentence);
  expect(plan).toMatchObject({ kind: 'answer', changed: false });
  expect(plan.reply).not.toBe('');
});

it.each(['could the third one come first?', 'can we hear less of the piano?', 'what about a slower film?'])(
  '"%s" is a wish, not a question',
  (sentence) => {
    expect(ask(sentence).kind).not.toBe('answer');
  },
);

it.each(['what?', 'huh?', 'sorry, what do you mean?', "i don't get it", '什么意思', '没懂', '啊？'])(
  '"%s" has what was done told once more',
  (sentence) => {
    const before = ask('make photo 2 longer');
    const plan = planTurn({ sentence, draft: before.draft, assets, history: before.history });
    expect(plan).toMatchObject({ kind: 'answer', changed: false });
    expect(plan.reply).toContain('make photo 2 longer');
  },
);

it.each(['what', '?', '什么'])('"%s" before anything was done is asked back, not refused', (sentence) => {
  expect(ask(sentence).kind).toBe('question');
});
