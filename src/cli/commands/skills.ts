import { homedir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../shared/index.js';
import { defineCommand } from '../define-command.js';
import {
  checkInstalled,
  frontmatterOf,
  installSkill,
  requireSkill,
  shippedFolder,
  shippedSkills,
} from '../skills.js';

/** Where agents look for skills, by the agent. */
const places: Readonly<Record<string, string>> = {
  claude: join(homedir(), '.claude', 'skills'),
  cursor: join(homedir(), '.cursor', 'skills'),
  clawhub: join(homedir(), '.clawhub', 'skills'),
};

export const skills = defineCommand({
  setUp(command, { print }) {
    command
      .command('list', { isDefault: true })
      .description('list the skills')
      .option('--json', 'print one JSON object')
      .action(async ({ json }: { json?: boolean }) => {
        const list = (await shippedSkills()).map(({ name, text }) => {
          const values = frontmatterOf(text);
          return { name, version: values.get('version') ?? '', description: values.get('description') ?? '' };
        });
        if (json) return print(JSON.stringify({ ok: true, skills: list }));
        const width = Math.max(...list.map(({ name }) => name.length));
        for (const { name, version, description } of list) {
          print(`${name.padEnd(width)}  ${version}  ${description.split('. ')[0]}`);
        }
      });
    command
      .command('show <name>')
      .description('print a SKILL.md')
      .action(async (name: string) => print((await requireSkill(name)).text.trimEnd()));
    command
      .command('install <name>')
      .description('copy a skill to where an agent finds it')
      .option('--for <agent>', Object.keys(places).join(', '), 'claude')
      .option('--dir <folder>', 'another folder of skills')
      .option('--replace', 'overwrite an installed one')
      .action(async (name: string, options: { for: string; dir?: string; replace?: boolean }) => {
        const target = options.dir ?? places[options.for];
        if (target === undefined) {
          throw new AppError(
            'bad-input',
            `Unknown agent "${options.for}". Known: ${Object.keys(places).join(', ')}; or give --dir.`,
          );
        }
        print(`Installed ${await installSkill(name, { target, replace: options.replace === true })}`);
      });
    command
      .command('check')
      .description('check the format of the skills and every endpoint they name')
      .option('--dir <folder>', 'check what is installed there instead of what is shipped')
      .action(async ({ dir }: { dir?: string }) => {
        const { count, wrong } = await checkInstalled(dir ?? shippedFolder);
        for (const what of wrong) print(what);
        if (wrong.length > 0) throw new AppError('bad-input', `${wrong.length} problems in the skills.`);
        print(`${count} skills are in order.`);
      });
  },
});
