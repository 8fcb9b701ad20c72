import { AppError } from '../shared/index.js';

/** JSON object of the wire. */
export type Wire = Record<string, unknown>;

/** Newest schema version this build reads and the one it writes. */
export const draftVersion = 1;

/** True for JSON objects. */
export const isObject = (value: unknown): value is Wire =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value for the first of the keys that is there. */
export const first = (wire: Wire, ...keys: string[]): unknown => {
  for (const key of keys) if (wire[key] !== undefined && wire[key] !== null) return wire[key];
  return undefined;
};

/** The entries of `wire` that are not among `known`; `__proto__` can not come through JSON own keys as a setter. */
export const rest = (wire: Wire, known: readonly string[]): Wire =>
  Object.fromEntries(Object.entries(wire).filter(([key]) => !known.includes(key) && key !== '__proto__'));

/** Drops undefined entries, so that the schema's defaults apply and written JSON stays short. */
export const compact = (wire: Wire): Wire =>
  Object.fromEntries(Object.entries(wire).filter(([, value]) => value !== undefined));

/** The JSON object a key holds; absent is the empty one. */
export const object = (value: unknown, where: string): Wire => {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw new AppError('invalid-draft', `${where}: expected an object.`);
  return value;
};

/** The list a key holds; absent is the empty one. */
export const list = (value: unknown, where: string): unknown[] => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new AppError('invalid-draft', `${where}: expected a list.`);
  return value;
};

/** Numbers rounded, anything else as it is for the schema to refuse. */
export const whole = (value: unknown): unknown =>
  typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : value;

/** Keys of the wire form by place; everything else is carried along untouched. */
export const known = {
  draft: ['v', 'd', 'm', 't'],
  draftMeta: [
    'title',
    'width',
    'height',
    'fps',
    'ratio',
    'background',
    'looks',
    'style',
    'seed',
    'opening',
    'by',
  ],
  track: ['id', 'tt', 'm', 'sg'],
  trackMeta: ['name', 'role'],
  segment: ['id', 's', 'd', 'u', 'ss', 'sd', 'sp', 'vl', 'fi', 'fo', 'tf', 'mo', 'tr', 'fx', 'an', 'm'],
  mediaMeta: ['name', 'kind', 'file_id', 'width', 'height', 'by', 'mood', 'loop'],
  textMeta: ['name', 'text', 'style', 'template', 'by'],
} as const;

/** Undefined in place of an object without entries. */
export const nonEmpty = (wire: Wire): Wire | undefined => (Object.keys(wire).length > 0 ? wire : undefined);
