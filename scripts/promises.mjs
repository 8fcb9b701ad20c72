// Prints which statement of the contract and of the promises which test shows, and what has none: npm run promises
// Other arguments go to the tests; `--from report.json` reads a finished run (vitest's JSON reporter) instead.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Statements of each section of the contract and promises of each letter: how many there are. */
const counts = {
  ...{ 'C-1.': 16, 'C-2.': 8, 'C-3.': 3, 'C-4.': 5, 'C-5.': 27, 'C-6.': 9 },
  ...{ 'C-7.': 8, 'C-8.': 8, 'C-9.': 12, 'C-10.': 10, 'C-11.': 9, 'K-': 14 },
  ...{ R: 10, S: 4, L: 6, M: 9, N: 4, T: 8, W: 3, A: 3, O: 10 },
};
const ids = Object.entries(counts).flatMap(([part, count]) =>
  Array.from({ length: count }, (_, i) => `${part}${i + 1}`),
);
/** Promises about what is not the service, while no test names them: the studio is not here yet. */
const outside = {
  W1: 'the web studio',
  W2: 'the web studio',
  // Needs 500 packages of its own.
  'C-10.9': 'not installed here: npm run conformance',
};
/** What also has a measurement of its own beside its tests: numbers say little on a busy machine. */
const measured = {
  'C-5.27': 'npm run bench:server',
  'C-9.9': 'npm run bench',
  L1: 'npm run bench:server',
  L2: 'npm run bench:server',
  L6: 'npm run soak -- --minutes 10',
  R1: 'npm run torture -- --rounds 100',
  R2: 'npm run torture -- --rounds 100',
  R7: 'npm run torture -- --rounds 100',
};

function runTests(words) {
  const folder = mkdtempSync(join(tmpdir(), 'kinora-promises-'));
  const report = join(folder, 'report.json');
  spawnSync('npx', ['vitest', 'run', '--reporter=json', `--outputFile=${report}`, ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const text = readFileSync(report, 'utf8');
  rmSync(folder, { recursive: true, force: true });
  return text;
}

const [option, path] = process.argv.slice(2);
const report = option === '--from' ? readFileSync(path, 'utf8') : runTests(process.argv.slice(2));
const { testResults } = JSON.parse(report);

/** The statements a title begins with; one that names a whole section (C-4) stands for each of its statements. */
function named(title) {
  const words = title.split(': ')[0].split(/\s+/);
  return ids.filter((id) => words.some((word) => id === word || id.startsWith(`${word}.`)));
}

const shown = new Map(ids.map((id) => [id, []]));
for (const { assertionResults } of testResults)
  for (const test of assertionResults) for (const id of named(test.title)) shown.get(id).push(test);

const resultOf = (tests) => {
  if (tests.length === 0) return 'no test';
  if (tests.some(({ status }) => status === 'failed')) return 'FAILED';
  return tests.some(({ status }) => status === 'passed') ? 'passed' : 'skipped';
};
const tally = {};
for (const [id, tests] of shown) {
  const result = tests.length === 0 && outside[id] !== undefined ? 'outside' : resultOf(tests);
  tally[result] = (tally[result] ?? 0) + 1;
  const [first = ''] = tests.map(({ title }) => title.replace(/^[^:]*: /, ''));
  const more = tests.length > 1 ? ` (+${tests.length - 1})` : '';
  const by = measured[id] === undefined ? '' : ` [and ${measured[id]}]`;
  console.log(
    `${id.padEnd(6)} ${result.padEnd(8)} ${result === 'outside' ? outside[id] : `${first}${more}${by}`}`,
  );
}
const parts = Object.entries(tally).map(([result, count]) => `${count} ${result}`);
console.log(`\n${ids.length} statements: ${parts.join(', ')}.`);
process.exitCode = tally.FAILED || tally['no test'] ? 1 : 0;
