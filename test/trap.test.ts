import net from 'node:net';
import { expect, it } from 'vitest';

it('N4: the trap around every test catches a connection that leaves this machine', () => {
  const { kinoraDialled: dialled = [] } = globalThis as { kinoraDialled?: string[] };
  for (const host of ['192.0.2.1', 'example.org']) {
    expect(() => net.connect({ host, port: 9 })).toThrow('Trapped');
    expect(() => net.connect(9, host)).toThrow('Trapped');
  }
  expect(dialled.splice(0)).toHaveLength(4);
});
