import { start } from './0001-start.js';

/** Every migration in order; its place in the list, from 1, is the schema version it leads to. Never edit one. */
export const migrations: readonly string[] = [start];
