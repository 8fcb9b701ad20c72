import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { z } from 'zod';
import { AppError } from '../shared/index.js';

const whole = (fallback: number) => z.coerce.number().int().min(0).default(fallback);
const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((item) => (item.trim() === '' ? [] : [item.trim()])));
const origin = z
  .string()
  .regex(/^https?:\/\/[^/\s]+$/, 'expected an origin like https://films.example.org, without a path')
  .optional();
const onOff = (fallback: 'on' | 'off') =>
  z
    .enum(['on', 'off'])
    .default(fallback)
    .transform((value) => value === 'on');

const schema = z.object({
  KINORA_HOST: z.string().min(1).default('127.0.0.1'),
  KINORA_PORT: z.coerce.number().int().min(0).max(65_535).default(4100),
  KINORA_DATA_DIR: z.string().min(1).optional(),
  DATABASE_URL: z.string().optional(),
  KINORA_BLOBS: z.string().optional(),
  KINORA_RENDERS: z.coerce.number().int().min(1).max(64).default(2),
  KINORA_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  KINORA_PUBLIC_URL: origin,
  KINORA_WEB_URL: origin,
  KINORA_CREDITS: onOff('on'),
  KINORA_CREDITS_GRANT: whole(100),
  KINORA_TOKEN_DAYS: z.coerce.number().int().min(1).default(7),
  KINORA_PRICE_EDIT: whole(1),
  KINORA_PRICE_GENERATION: whole(20),
  KINORA_TOKENS_PER_HOUR: whole(30),
  KINORA_TRUST_PROXY: onOff('off'),
  KINORA_EXPORT_HEADERS: z.enum(['required', 'optional']).default('required'),
  KINORA_SILENT_EDITS: z.coerce.number().min(0).max(1).default(0),
  KINORA_HEARTBEAT: z.enum(['json', 'empty']).default('json'),
  KINORA_MAX_FILE_MB: z.coerce.number().int().min(1).default(200),
  KINORA_CORS_ORIGINS: list,
  KINORA_URL_ALLOW: list,
  KINORA_WRITES_PER_MINUTE: whole(60),
  KINORA_READS_PER_MINUTE: whole(600),
  KINORA_MAX_MEGAPIXELS: z.coerce.number().min(1).default(50),
  KINORA_RETENTION_DAYS: whole(7),
});

/** Every setting of a server, by its environment name (`kinora serve --help`, docs/operations.md). */
export type Settings = Readonly<z.infer<typeof schema>> & { readonly KINORA_DATA_DIR: string };

/** Root has a home PostgreSQL's account cannot enter; everyone else keeps data where the platform wants it. */
const defaultDataDir = (): string =>
  process.getuid?.() === 0 && process.platform === 'linux'
    ? '/var/lib/kinora'
    : envPaths('kinora', { suffix: '' }).data;

/** Reads the environment; anything wrong: `bad-input` with one line per setting. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse({
    ...given,
    KINORA_HOST: given.KINORA_HOST ?? given.HOST,
    KINORA_PORT: given.KINORA_PORT ?? given.PORT,
    KINORA_DATA_DIR: given.KINORA_DATA_DIR ?? given.DATA_DIR,
  });
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new AppError('bad-input', lines.join('\n'));
  }
  const folder = parsed.data.KINORA_DATA_DIR?.replace(/^~(?=\/|$)/, homedir()) ?? defaultDataDir();
  return { ...parsed.data, KINORA_DATA_DIR: resolve(join(folder)) };
}
