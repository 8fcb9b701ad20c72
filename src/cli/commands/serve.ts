import { defineCommand } from '../define-command.js';
import { runService } from '../service/run-service.js';

const settings = `
Settings come from the environment: KINORA_PORT (4100), KINORA_HOST (127.0.0.1), KINORA_DATA_DIR and the others of
docs/operations.md. Ctrl-C stops the server; exports in work go on at the next start.
`;

export const serve = defineCommand({
  setUp: (command, context) =>
    command.addHelpText('after', settings).action(() => runService({ api: true, worker: true }, context)),
});
