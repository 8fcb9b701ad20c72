import { defineCommand } from '../define-command.js';
import { backUp, restoreFrom } from '../service/backup.js';

export const backup = defineCommand({
  setUp: (command, context) =>
    command
      .argument('<folder>', 'where to write; must not exist yet')
      .action((folder: string) => backUp(folder, context)),
});

export const restore = defineCommand({
  setUp: (command, context) =>
    command
      .argument('<folder>', 'a folder written by `kinora backup`')
      .action((folder: string) => restoreFrom(folder, context)),
});
