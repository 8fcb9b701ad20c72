import type { FastifyRequest } from 'fastify';
import { AppError } from '../shared/index.js';

/** Limits of a JSON body (PROMISES T5). */
export const jsonLimits = { bytes: 5 * 1024 * 1024, depth: 64, keys: 10_000 } as const;

/**
 * The value of a JSON text, checked for depth, number of keys and finite numbers. An empty text is `{}`. Keys that
 * JavaScript gives a meaning (`__proto__`, `constructor`, `prototype`) are dropped.
 */
export function parseJsonBody(text: string): unknown {
  if (text.trim() === '') return {};
  let keys = 0;
  const wrong = (reason: string): AppError =>
    new AppError('bad-input', `The body is no acceptable JSON: ${reason}.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError('bad-input', 'The body is not valid JSON.', { cause });
  }
  // The database keeps neither NUL nor half a surrogate pair.
  const checkText = (text: string): void => {
    if (text.includes('\0') || /\p{Cs}/u.test(text)) throw wrong('a string holds characters that are none');
  };
  const check = (item: unknown, depth: number): void => {
    if (typeof item === 'string') checkText(item);
    if (typeof item === 'number' && !Number.isFinite(item)) throw wrong('a number is too large');
    if (typeof item !== 'object' || item === null) return;
    if (depth > jsonLimits.depth) throw wrong(`nested deeper than ${jsonLimits.depth} levels`);
    if (Array.isArray(item)) {
      for (const entry of item) check(entry, depth + 1);
      return;
    }
    for (const key of Object.keys(item)) {
      checkText(key);
      if (++keys > jsonLimits.keys) throw wrong(`more than ${jsonLimits.keys} keys`);
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
        delete (item as Record<string, unknown>)[key];
      } else {
        check((item as Record<string, unknown>)[key], depth + 1);
      }
    }
  };
  check(value, 1);
  return value;
}

/** The JSON a request carries, whatever its Content-Type says; `{}` without a body. */
export const jsonBody = ({ body }: FastifyRequest): unknown =>
  parseJsonBody(typeof body === 'string' ? body : '');
