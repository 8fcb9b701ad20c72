import { animations, looks, moods, motions, styles, titles, transitions } from '../../catalogue/index.js';
import { AppError, byNearness, type Named, type Registry } from '../../shared/index.js';
import { defineCommand } from '../define-command.js';

/** The kinds a user may list, by the word on the command line. */
const kinds: Readonly<Record<string, Registry<Named>>> = {
  motions,
  transitions,
  titles,
  animations,
  looks,
  moods,
  styles,
};

/** Everything the catalogue has, a line for each entry. */
export const catalogueText = (): string =>
  Object.entries(kinds)
    .flatMap(([kind, registry]) => [
      kind,
      ...registry.all.map(({ name, summary }) => `  ${name}: ${summary}`),
    ])
    .join('\n');

export const catalogue = defineCommand({
  setUp(command, { print }) {
    command
      .argument('[kind]', Object.keys(kinds).join(', '))
      .option('--json', 'print names, words and summaries as JSON')
      .action((kind: string | undefined, options: { json?: boolean }) => {
        const names = Object.keys(kinds);
        const wanted =
          kind === undefined ? names : names.filter((name) => name === kind || name === `${kind}s`);
        if (wanted.length === 0) {
          throw new AppError(
            'bad-input',
            `Unknown kind "${kind}". Known: ${byNearness(kind ?? '', names).join(', ')}.`,
          );
        }
        if (options.json) {
          const listing = wanted.map((name) => [
            name,
            kinds[name]!.all.map((entry) => ({
              name: entry.name,
              summary: entry.summary,
              words: entry.words,
            })),
          ]);
          print(JSON.stringify(Object.fromEntries(listing), null, 1));
          return;
        }
        for (const name of wanted) {
          const registry = kinds[name]!;
          print(`${name} (${registry.all.length})`);
          for (const entry of registry.all) {
            print(`  ${entry.name.padEnd(20)} ${entry.summary}  ${entry.words.zh[0]}`);
          }
        }
      });
  },
});
