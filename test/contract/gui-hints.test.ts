import { expect, it } from 'vitest';
import { guiHints } from '../../src/agent/index.js';
import { translateGui } from '../../src/client/index.js';

it.each(Object.entries(guiHints))(
  'K-9: of the hint "%s" nothing is left where there is no GUI',
  (_, hint) => {
    for (const said of Object.values(hint)) {
      const { text, actions, direct } = translateGui(`4 s. ${said}`);
      expect([said, text]).toEqual([said, '4 s.']);
      expect(actions.length).toBeGreaterThan(0);
      if (hint === guiHints.export) expect([said, direct]).toEqual([said, false]);
    }
  },
);
