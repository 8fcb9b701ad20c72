import { afterAll, expect } from 'vitest';
import './trap.mjs';

const dialled: string[] = [];
(globalThis as { kinoraDialled?: string[] }).kinoraDialled = dialled;

// N4: no test of the suite makes the server, or anything else in this process, leave the machine.
afterAll(() => expect(dialled.splice(0)).toEqual([]));
