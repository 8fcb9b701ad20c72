// Prints which statement of the contract and of the promises which test shows, and what has none: npm run promises
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ranges = {
  'C-1': 16,
  'C-2': 8,
  'C-3': 3,
  'C-4': 5,
  'C-5': 27,
  'C-6': 9,
  'C-7': 8,
  'C-8': 8,
  'C-9': 12,
  'C-10': 10,
  'C-11': 9,
};
const promises = { R: 10, S: 4, L: 6, M: 9, N: 4, T: 8, W: 3, A: 3, O: 10 };
const ids = [
  ...Object.entries(ranges).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, i) => `${part}.${i + 1}`),
  ),
  ...Object.entries(promises).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, i) => `${part}${i + 1}`),
  ),
];

const folder = mkdtempSync(join(tmpdir(), 'kinora-promises-'));
const report = join(folder, 'report.json');
spawnSync('npx', ['vitest', 'run', '--reporter=json', `--outputFile=${report}`, ...process.argv.slice(2)], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
rmSync(folder, { recursive: true, force: true });

const shown = new Map(ids.map((id) => [id, []]));
for (const file of testResults) {
  for (const test of file.assertionResults) {
    const head = test.title.split(': ')[0];
    for (const word of head.split(/\s+/)) {
      // A title that names a whole section (C-4) stands for each of its statements.
      for (const id of ids)
        if (id === word || (id.startsWith(`${word}.`) && word.startsWith('C-'))) shown.get(id).push(test);
    }
  }
}
let missing = 0;
for (const [id, tests] of shown) {
  if (tests.length === 0) missing++;
  const unique = [...new Map(tests.map((test) => [test.title, test])).values()];
  const failed = unique.filter(({ status }) => status !== 'passed');
  const result = unique.length === 0 ? 'no test' : failed.length === 0 ? 'passed' : 'FAILED';
  const first = unique.length === 0 ? '' : unique[0].title.replace(/^[^:]*: /, '');
  const more = unique.length > 1 ? ` (+${unique.length - 1})` : '';
  console.log(`${id.padEnd(6)} ${result.padEnd(8)} ${first}${more}`);
}
console.log(`\n${ids.length - missing} of ${ids.length} statements have a test.`);
