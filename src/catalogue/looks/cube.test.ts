import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/index.js';
import { parseCube } from './cube.js';

/** A 3D table of `size` nodes an axis, red fastest, each node mapped by `node`. */
function cubeText(
  size: number,
  node: (r: number, g: number, b: number) => readonly number[],
  head = '',
): string {
  const lines = [`TITLE "Test look"`, '# a comment', head, `LUT_3D_SIZE ${size}`, ''];
  for (let b = 0; b < size; b++)
    for (let g = 0; g < size; g++)
      for (let r = 0; r < size; r++)
        lines.push(node(r / (size - 1), g / (size - 1), b / (size - 1)).join(' '));
  return lines.join('\n');
}

const reason = (text: string): string => {
  try {
    parseCube(text);
  } catch (error) {
    if (error instanceof AppError && error.kind === 'bad-input') return error.message;
    throw error;
  }
  return 'accepted';
};

const rounded = (color: readonly number[]): number[] => color.map((value) => Math.round(value * 1e6) / 1e6);

describe('parseCube', () => {
  it('an identity table changes nothing, between its nodes either', () => {
    const look = parseCube(cubeText(3, (r, g, b) => [r, g, b]));
    expect(look.title).toBe('Test look');
    for (const color of [
      [0, 0, 0],
      [1, 1, 1],
      [0.3, 0.62, 0.91],
      [0.5, 0.25, 0.75],
    ] as const) {
      expect(rounded(look.map(color))).toEqual([...color]);
    }
  });

  it('red runs fastest', () => {
    const look = parseCube(cubeText(2, (r, g, b) => [b, r, g]));
    expect(look.map([1, 0, 0])).toEqual([0, 1, 0]);
    expect(look.map([0, 0, 1])).toEqual([1, 0, 0]);
  });

  it('a domain other than 0..1 is stretched over the table', () => {
    const look = parseCube(cubeText(2, (r, g, b) => [r, g, b], 'DOMAIN_MIN 0 0 0\nDOMAIN_MAX 2 0.5 1'));
    expect(rounded(look.map([1, 0.25, 0.4]))).toEqual([0.5, 0.5, 0.4]);
    expect(rounded(look.map([0, 0.9, 0]))).toEqual([0, 1, 0]);
  });

  it('a 1D table is a curve for each channel; Windows line ends and a byte order mark are fine', () => {
    const look = parseCube('\uFEFFLUT_1D_SIZE 3\r\n0 1 0\r\n0.2 0.5 0.5\r\n1 0 1\r\n');
    expect(rounded(look.map([0.5, 0.5, 0.5]))).toEqual([0.2, 0.5, 0.5]);
    expect(rounded(look.map([0.75, 1, 0.25]))).toEqual([0.6, 0, 0.25]);
  });

  it('results outside 0..1 are cut off', () => {
    const look = parseCube(cubeText(2, (r) => [r * 2 - 0.5, 0, 0]));
    expect(look.map([0, 0, 0])[0]).toBe(0);
    expect(look.map([1, 0, 0])[0]).toBe(1);
  });

  it('says what is wrong and at which line', () => {
    expect(reason('LUT_3D_SIZE 2\n0 0 0\n0 nonsense 0')).toContain('line 3: expected three numbers');
    expect(reason('LUT_3D_SIZE 2\n0 0 0')).toContain('expected 8 lines of colours, found 1');
    expect(reason('LUT_1D_SIZE 2\n0 0 0\n0 0 0\n0 0 0')).toContain('line 4: more than 2 lines of colours');
    expect(reason('LUT_3D_SIZE 1000')).toContain('line 1: expected a size of 2 to 256, found "1000"');
    expect(reason('LUT_3D_SIZE 2\nLUT_1D_SIZE 2')).toContain('line 2: a second table size');
    expect(reason('HELLO world')).toContain('line 1: unknown keyword "HELLO"');
    expect(reason('DOMAIN_MIN 1 1 1')).toContain('line 1: the domain is empty');
    expect(reason('0 0 0')).toContain('no LUT_1D_SIZE or LUT_3D_SIZE');
    expect(reason('')).toContain('no LUT_1D_SIZE or LUT_3D_SIZE');
  });
});
