import { type Conversation, editSession, exportSession, type FileInfo } from '../client/index.js';
import { draftDurationMs, readDraft } from '../draft/index.js';
import { AppError } from '../shared/index.js';
import { joinSheet, sheetTimes } from './join-sheet.js';
import type { BenchFile, BenchProjects, Workbench } from './workbench.js';

/** A file of a session as the tools see it. */
export const benchFile = ({ file_id, filename, file_type }: FileInfo): BenchFile => ({
  id: file_id,
  name: filename,
  kind: file_type,
});

/** The projects of the conversation's user. */
const conversationProjects = (conversation: Conversation): BenchProjects => ({
  async list(signal) {
    const { account, api } = conversation;
    const listed = await account.call((token) => api.sessions({ token, signal }), signal);
    return listed.map(({ session_id, summary, updated_at }) => ({
      id: session_id,
      summary,
      updatedAt: updated_at,
    }));
  },
  async open(id, signal) {
    const { account, api } = conversation;
    // Asked for first: an unknown project must not be replaced by a new one.
    await account.call((token) => api.state({ token, sessionId: id, signal }), signal);
    await conversation.useSession(id);
  },
  async uploadUrl(signal) {
    const session = await conversation.connect({ signal });
    return `${conversation.api.baseUrl}${conversation.api.uploadPath(session)}`;
  },
});

/** What every workbench over a session does in the same way. */
export const conversationVerbs = (
  conversation: Conversation,
): Pick<Workbench, 'projects' | 'reset' | 'state' | 'say' | 'edit' | 'undo' | 'credits'> => ({
  projects: conversationProjects(conversation),
  async reset(signal) {
    await conversation.connect({ fresh: true, signal });
  },
  async state(signal) {
    const { state } = await conversation.state(signal);
    return { draft: readDraft(state.draft), files: state.video_infos.map(benchFile) };
  },
  say: async (sentence, signal) => (await conversation.say(sentence, signal)).text,
  edit: (commands, signal) => editSession(conversation, commands, signal),
  async undo(signal) {
    const { api } = conversation;
    await conversation.inSession(({ token, sessionId }) => api.undo({ token, sessionId, signal }), signal);
  },
  credits: (signal) => conversation.credits(signal),
});

/** A workbench whose files come and go by address: nothing of it touches the machine it runs on. */
export function addressBench(conversation: Conversation, { pollMs }: { pollMs: number }): Workbench {
  const { api, account } = conversation;
  const frame = async (atMs: number, size: string, signal: AbortSignal): Promise<Uint8Array> => {
    const sessionId = await conversation.connect({ signal });
    const response = await account.call(
      (token) => api.frame({ token, sessionId, atMs, size, signal }),
      signal,
    );
    return new Uint8Array(await response.arrayBuffer());
  };
  const lengthOf = async (signal: AbortSignal): Promise<number> => {
    const lengthMs = draftDurationMs(readDraft((await conversation.state(signal)).state.draft));
    if (lengthMs === 0) throw new AppError('bad-input', 'The timeline is empty; make a film first.');
    return lengthMs;
  };
  return {
    reach: 'addresses',
    ...conversationVerbs(conversation),
    async addFiles(words, signal) {
      const wrong = words.find((word) => !/^https?:\/\//i.test(word));
      if (wrong !== undefined) {
        throw new AppError(
          'bad-input',
          `"${wrong}" is no http address. Files of your own machine are posted to the address that upload_url tells.`,
        );
      }
      return (await conversation.uploadUrls(words, signal)).map(benchFile);
    },
    async picture(atMs, signal) {
      const lengthMs = await lengthOf(signal);
      if (atMs > lengthMs) {
        throw new AppError('bad-input', `The film is ${lengthMs / 1000} s long; ask for a time within it.`);
      }
      return { bytes: await frame(atMs, '480p', signal), mimeType: 'image/jpeg' };
    },
    async sheet(count, signal) {
      const cells: Uint8Array[] = [];
      for (const atMs of sheetTimes(await lengthOf(signal), count))
        cells.push(await frame(atMs, '240p', signal));
      return joinSheet(cells);
    },
    async export({ format, quality, resolution }, { signal, onPercent }) {
      const output = { format, quality, ...(resolution === undefined ? {} : { resolution }) };
      const answer = await exportSession(conversation, output, { signal, onPercent, pollMs });
      const { url = '', duration = 0, size = 0 } = answer.output ?? {};
      return { place: url, durationMs: Math.round(duration * 1000), sizeBytes: size };
    },
  };
}
