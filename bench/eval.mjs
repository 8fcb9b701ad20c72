// Scores the rules brain on both halves of test/corpus. `--wrong` also prints what went wrong in the development half.
import { createViteServer } from 'vitest/node';

const server = await createViteServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { scoreHalf } = await server.ssrLoadModule('/bench/eval.ts');
  const wrong = process.argv.includes('--wrong');
  console.log(await scoreHalf('dev', { wrong }));
  if (!process.argv.includes('--dev')) console.log(await scoreHalf('unseen', { wrong: false }));
} finally {
  await server.close();
}
