import { readBalance } from '../../store/index.js';
import { defineRoute } from '../define-route.js';
import { success } from '../envelope.js';

export const credits = defineRoute({
  method: 'GET',
  path: '/api/credits/balance/simple',
  summary: 'Tells the credits of the token’s owner.',
  scope: 'read',
  surface: 'skill',
  async handle({ service, caller }) {
    if (!service.settings.KINORA_CREDITS)
      return success({ available: 1_000_000, frozen: 0, total: 1_000_000 });
    const { available, frozen } = await readBalance(service.database, caller.userId);
    return success({ available, frozen, total: available + frozen });
  },
});
