import type { Command } from 'commander';
import { AppError } from '../../shared/index.js';
import { defineCommand } from '../define-command.js';

interface Known {
  readonly name: string;
  readonly summary: string;
  readonly words: readonly string[];
}

/** Commands with their own options and subcommands, read from the program itself. */
const knownCommands = (program: Command): Known[] =>
  program.commands.map((command) => ({
    name: command.name(),
    summary: command.description(),
    words: [
      ...command.commands.map((inner) => inner.name()),
      ...command.options.flatMap(({ long }) => (long == null ? [] : [long])),
    ],
  }));

const shells: Readonly<Record<string, (known: readonly Known[]) => string>> = {
  bash: (known) => `_kinora() {
  local word="\${COMP_WORDS[COMP_CWORD]}" list=""
  if [ "$COMP_CWORD" -eq 1 ]; then list="${known.map(({ name }) => name).join(' ')}"; else
    case "\${COMP_WORDS[1]}" in
${known.map(({ name, words }) => `      ${name}) list="${words.join(' ')}";;`).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$list" -- "$word"))
}
complete -o default -F _kinora kinora`,
  zsh: (known) => `#compdef kinora
_kinora() {
  if (( CURRENT == 2 )); then
    local -a list=(${known.map(({ name, summary }) => `'${name}:${summary.replace(/['\\]/g, '').replaceAll(':', '\\:')}'`).join(' ')})
    _describe command list
  else
    case $words[2] in
${known.map(({ name, words }) => `      ${name}) compadd -- ${words.join(' ')};;`).join('\n')}
    esac
    _files
  fi
}
compdef _kinora kinora`,
  fish: (known) =>
    known
      .flatMap(({ name, summary, words }) => [
        `complete -c kinora -n __fish_use_subcommand -a ${name} -d '${summary.replaceAll("'", '')}'`,
        ...words.map((word) =>
          word.startsWith('--')
            ? `complete -c kinora -n '__fish_seen_subcommand_from ${name}' -l ${word.slice(2)}`
            : `complete -c kinora -n '__fish_seen_subcommand_from ${name}' -a ${word}`,
        ),
      ])
      .join('\n'),
};

export const completion = defineCommand({
  setUp(command, { print }) {
    command
      .argument('<shell>', Object.keys(shells).join(', '))
      .addHelpText('after', '\nbash: source <(kinora completion bash)\n')
      .action((shell: string) => {
        const write = shells[shell];
        if (write === undefined) {
          throw new AppError(
            'bad-input',
            `Unknown shell "${shell}". Known: ${Object.keys(shells).join(', ')}.`,
          );
        }
        print(write(knownCommands(command.parent!)));
      });
  },
});
