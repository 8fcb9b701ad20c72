import { type Explanation, explainSentence, planTurn } from '../../agent/index.js';
import { type Asset, assetSchema, emptyDraft } from '../../draft/index.js';
import { MediaProcess } from '../../media/index.js';
import { AppError, oneLine } from '../../shared/index.js';
import { type CliContext, defineCommand } from '../define-command.js';
import { readInputs } from '../inputs.js';

export const explain = defineCommand({
  setUp(command, context) {
    const { print } = context;
    command
      .argument('<sentence>', 'what you would say')
      .argument('[files...]', 'photos, clips or sounds it is about; six plain photos when left out')
      .option('--fresh', 'as the first sentence on the files, before there is a film')
      .option('--json', 'print everything as JSON')
      .action(async (sentence: string, paths: string[], options: { fresh?: boolean; json?: boolean }) => {
        const assets = paths.length > 0 ? await probeAll(paths, context) : samplePhotos();
        const draft = emptyDraft();
        const film = options.fresh ? draft : applyFirst({ sentence: 'make a film', assets, draft });
        const told = explainSentence({ sentence, assets, draft: film });
        if (options.json) print(JSON.stringify(told, null, 1));
        else for (const line of lines(told)) print(line);
      });
  },
});

const applyFirst = (request: Parameters<typeof planTurn>[0]) => planTurn(request).draft;

async function probeAll(paths: readonly string[], { signal, warn }: CliContext): Promise<Asset[]> {
  const media = new MediaProcess();
  try {
    const { files, leftOut } = await readInputs(paths, media, { signal });
    for (const { path, reason } of leftOut) warn(`left out: ${oneLine(path)}: ${reason}`);
    if (files.length === 0) throw new AppError('no-usable-file', 'None of the files can be used.');
    return files.map(({ asset }) => asset);
  } finally {
    await media.stop();
  }
}

/** Photos to talk about when no file is given. */
const samplePhotos = (): Asset[] =>
  Array.from({ length: 6 }, (_, index) =>
    assetSchema.parse({
      fileId: `photo${index + 1}`,
      name: `photo${index + 1}.jpg`,
      kind: 'image',
      mimeType: 'image/jpeg',
      hash: '',
      sizeBytes: 0,
      width: 4032,
      height: 3024,
    }),
  );

function lines({ language, kind, clauses, edits, reply, timeline }: Explanation): string[] {
  return [
    `language: ${language}   answer: ${kind}`,
    ...clauses.flatMap(({ said, intent, words, photos }) => [
      `- "${said}" -> ${intent ?? 'not understood'}${photos.length > 0 ? `   photos: ${photos.join(', ')}` : ''}`,
      `    ${words.map(({ word, meanings }) => (meanings.length > 0 ? `${word} [${meanings.join(', ')}]` : word)).join('  ')}`,
    ]),
    ...edits.map(({ name, params }) => `edit: ${name} ${JSON.stringify(params)}`),
    `reply: ${reply}`,
    timeline,
  ];
}
