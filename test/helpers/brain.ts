import { applyEdits } from '../../src/edits/index.js';
import type { AgentBrain } from '../../src/server/index.js';

/**
 * A stand-in for the agent that really edits: `film` makes a film of all photos, `title X` sets a title, `slow N`
 * thinks N ms first, `fail` throws, anything else is only answered.
 */
export const plainBrain: AgentBrain = async (question, { signal }) => {
  const { sentence, draft, assets, seed } = question;
  const language = question.language ?? 'en';
  const answer = (
    edits: { name: string; params: Record<string, unknown> }[],
    reply: string,
    kind: string,
  ) => ({
    edits,
    draft: applyEdits(draft, edits, { assets, seed }),
    reply,
    kind,
    language,
  });
  const slow = /slow (\d+)/.exec(sentence);
  if (slow !== null) {
    await new Promise((done, fail) => {
      const timer = setTimeout(done, Number(slow[1]));
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        fail(signal.reason);
      });
    });
  }
  if (sentence.startsWith('fail')) throw new Error('the brain broke');
  const title = /title (.+)/.exec(sentence);
  if (title !== null) {
    return answer(
      [{ name: 'set_title', params: { title: title[1] } }],
      `The title is now "${title[1]}".`,
      'edit',
    );
  }
  if (sentence.includes('film')) {
    return answer([{ name: 'make_film', params: {} }], `The film has ${assets.length} photos.`, 'edit');
  }
  return answer([], `You said: ${sentence}`, 'answer');
};
