import { applyEdits } from '../../src/edits/index.js';
import type { AgentBrain } from '../../src/server/index.js';

/**
 * A stand-in for the agent that really edits: `film` makes a film of all photos, `title X` sets a title, `slow N`
 * thinks N ms first, `long N` answers with N letters, `fail` throws, anything else is only answered.
 */
export const plainBrain: AgentBrain = async (question, { signal }) => {
  const { sentence, draft, assets, seed } = question;
  const answer = (edits: { name: string; params: Record<string, unknown> }[], reply: string) => ({
    edits,
    draft: applyEdits(draft, edits, { assets, seed }),
    reply,
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
  const long = /long (\d+)/.exec(sentence);
  if (long !== null) return answer([], 'z'.repeat(Number(long[1])));
  if (sentence.startsWith('fail')) throw new Error('the brain broke');
  const title = /title (.+)/.exec(sentence);
  if (title !== null) {
    return answer([{ name: 'set_title', params: { title: title[1] } }], `The title is now "${title[1]}".`);
  }
  if (sentence === 'undo') {
    const last = question.past.at(-1);
    return {
      edits: [{ name: 'undo', params: { steps: 1 } }],
      draft: last?.before ?? draft,
      reply: 'Undone.',
    };
  }
  if (sentence.includes('film')) {
    return answer([{ name: 'make_film', params: {} }], `The film has ${assets.length} photos.`);
  }
  return answer([], `You said: ${sentence}`);
};
