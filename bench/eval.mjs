// Scores the rules brain on both halves of test/corpus and on its everyday talk. `--dev` leaves out what is not looked at, `--wrong` also prints what
// went wrong in the development half, `--language en`, `--capability title,caption` and `--file dev-en-1,dev-en-2` score a part.
// `--meanings` scores the labelled utterances of training/meanings instead (`--capability photo_longer`, `--file e` a part).
import { parseArgs } from 'node:util';
import { createViteServer } from 'vitest/node';

const { values } = parseArgs({
  options: {
    dev: { type: 'boolean', default: false },
    meanings: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
    language: { type: 'string' },
    capability: { type: 'string', multiple: true, default: [] },
    file: { type: 'string', multiple: true, default: [] },
  },
});
const choice = {
  wrong: values.wrong,
  language: values.language,
  capabilities: values.capability.flatMap((list) => list.split(',')),
  files: values.file.flatMap((list) => list.split(',')),
};
const server = await createViteServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  if (values.meanings) {
    const { scoreMeanings } = await server.ssrLoadModule('/bench/meanings.ts');
    const { wrong, capabilities: classes, files: writers } = choice;
    for (const language of values.language === undefined ? ['en', 'zh'] : [values.language])
      console.log(scoreMeanings(language, { wrong, classes, writers }));
  } else {
    const { scoreHalf } = await server.ssrLoadModule('/bench/eval.ts');
    console.log(await scoreHalf('dev', choice));
    for (const half of values.dev ? [] : ['unseen', 'everyday'])
      console.log(await scoreHalf(half, { ...choice, wrong: false }));
  }
} finally {
  await server.close();
}
