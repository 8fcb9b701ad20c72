/** A way across the canvas; `x`, `y` as a unit vector to the right and down. */
export interface Direction {
  readonly name: 'left' | 'right' | 'up' | 'down';
  readonly zh: string;
  readonly x: number;
  readonly y: number;
  /** How far along the way a point lies: 0 at the edge it comes from, 1 at the edge it goes to. */
  along(u: number, v: number): number;
}

export const left: Direction = { name: 'left', zh: '左', x: -1, y: 0, along: (u) => 1 - u };
export const right: Direction = { name: 'right', zh: '右', x: 1, y: 0, along: (u) => u };
export const up: Direction = { name: 'up', zh: '上', x: 0, y: -1, along: (_u, v) => 1 - v };
export const down: Direction = { name: 'down', zh: '下', x: 0, y: 1, along: (_u, v) => v };
