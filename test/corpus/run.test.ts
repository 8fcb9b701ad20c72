import { expect, it } from 'vitest';
import { conversationSchema } from './format.js';
import { readAssetSets } from './read.js';
import { type Brain, runConversation } from './run.js';

const conversation = conversationSchema.parse({
  id: 'd-en-999',
  language: 'en',
  assets: 'trip',
  start: 'plain',
  steps: [
    { say: 'white background', capability: 'fit', expect: [{ background: 'white' }] },
    { say: 'undo', capability: 'undo', expect: [{ restored: 0 }] },
    { say: 'crash', capability: 'smalltalk' },
  ],
});

/** Knows two sentences and throws at the third. */
const brain: Brain = ({ draft: start }) => {
  let draft = start;
  return async (say) => {
    if (say === 'crash') throw new Error('no such word');
    draft = say === 'undo' ? start : { ...draft, background: '#FFFFFF' };
    return { draft, reply: 'The background is changed.', kind: 'edit' };
  };
};

it('a conversation is scored step by step, each on the draft the one before left', async () => {
  const scored = await runConversation(conversation, readAssetSets(), brain);
  expect(scored.map(({ step, failures }) => [step, failures])).toEqual([
    [1, []],
    [2, []],
    [
      3,
      [
        'it threw Error: no such word',
        'there is no reply',
        'the reply is of kind "refusal", expected answer',
      ],
    ],
  ]);
});

it('a brain that never changes anything fails the steps that ask for something', async () => {
  const idle: Brain =
    ({ draft }) =>
    async () => ({ draft, reply: 'The film is as it was.', kind: 'edit' });
  const scored = await runConversation(conversation, readAssetSets(), idle);
  expect(scored.map(({ failures }) => failures.length)).toEqual([1, 0, 1]);
});
