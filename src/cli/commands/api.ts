import { defineCommand } from '../define-command.js';
import { requireShared } from '../service/require-shared.js';
import { runService } from '../service/run-service.js';

export const api = defineCommand({
  setUp: (command, context) =>
    command.action(() => {
      requireShared();
      return runService({ api: true, worker: false }, context);
    }),
});
