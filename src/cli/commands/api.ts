import { defineCommand } from '../define-command.js';
import { brain } from '../service/brain.js';
import { requireShared } from '../service/require-shared.js';
import { runService } from '../service/run-service.js';

export const api = defineCommand({
  setUp: (command, context) =>
    command.action(() => {
      requireShared();
      return runService(brain, { api: true, worker: false }, context);
    }),
});
