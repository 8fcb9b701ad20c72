/**
 * Every failure a user or client can see, in one table: wire code and HTTP status of the API, exit code of the
 * command line, and what the reader can do about it. `docs/errors.md` is checked against this table.
 */
export const errorTable = {
  'bad-input': { code: 400, status: 400, exit: 2, next: 'Correct the value named in the message.' },
  'no-usable-file': { code: 4001, status: 415, exit: 2, next: 'Give at least one photo that can be read.' },
  'missing-client-id': { code: 400, status: 400, exit: 2, next: 'Send an X-Client-Id header.' },
  'invalid-draft': { code: 400, status: 400, exit: 2, next: 'Correct the segment named in the message.' },
  'unsupported-file': { code: 4001, status: 415, exit: 3, next: 'Use one of the listed formats.' },
  'unreadable-file': {
    code: 4001,
    status: 415,
    exit: 3,
    next: 'The file is damaged: export or copy it again.',
  },
  'file-too-large': { code: 4002, status: 413, exit: 3, next: 'Make the file smaller or shorter.' },
  'token-invalid': { code: 1001, status: 401, exit: 1, next: 'Get a new token.' },
  'session-not-found': { code: 1002, status: 404, exit: 1, next: 'Create a new session.' },
  'scope-missing': { code: 1003, status: 403, exit: 1, next: 'Use a token with the named scope.' },
  'no-credits': { code: 2001, status: 403, exit: 1, next: 'Register or top up.' },
  'export-blocked': { code: 402, status: 402, exit: 1, next: 'Send the three attribution headers.' },
  'not-found': { code: 404, status: 404, exit: 1, next: 'Check the id or path.' },
  'method-not-allowed': { code: 405, status: 405, exit: 1, next: 'Use one of the methods in Allow.' },
  conflict: { code: 4009, status: 409, exit: 1, next: 'Read the current version and try again.' },
  'rate-limited': { code: 429, status: 429, exit: 1, next: 'Wait as long as Retry-After says.' },
  'disk-full': { code: 507, status: 507, exit: 1, next: 'Free some space and try again.' },
  'not-writable': { code: 500, status: 500, exit: 1, next: 'Choose a place you may write to.' },
  'shutting-down': { code: 503, status: 503, exit: 1, next: 'Try again in a moment.' },
  'server-unreachable': {
    code: 503,
    status: 503,
    exit: 4,
    next: 'Start one with `kinora serve`, or set NEMO_API_URL to the address of yours.',
  },
  'connection-lost': {
    code: 503,
    status: 503,
    exit: 4,
    next: 'Try again; what was already sent is kept by the server.',
  },
  'server-running': {
    code: 500,
    status: 500,
    exit: 1,
    next: 'Stop it first, or set KINORA_DATA_DIR to another folder.',
  },
  cancelled: { code: 500, status: 500, exit: 130, next: 'Start again when you are ready.' },
  'limit-exceeded': { code: 500, status: 500, exit: 1, next: 'Ask for something smaller.' },
  'codec-failed': { code: 500, status: 500, exit: 1, next: 'Run `kinora doctor`.' },
  internal: { code: 500, status: 500, exit: 1, next: 'Set KINORA_LOG=debug and report what it prints.' },
} as const;

/** Name of a row of the error table. */
export type ErrorName = keyof typeof errorTable;

/** A failure that is told to the user. `message` says what was expected, what came and what is allowed. */
export class AppError extends Error {
  readonly kind: ErrorName;
  /** Facts a caller can act on (limits, names, versions); never secrets or paths of the server. */
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(
    kind: ErrorName,
    message: string,
    options: { cause?: unknown; fields?: Record<string, unknown> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.kind = kind;
    this.fields = options.fields ?? {};
  }

  /** Body code, HTTP status, exit code and advice of this failure. */
  get row(): (typeof errorTable)[ErrorName] {
    return errorTable[this.kind];
  }
}

/** The failure as an `AppError`: itself, `cancelled` for an abort, `internal` for anything unexpected. */
export function toAppError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  if (cause instanceof Error && (cause.name === 'AbortError' || code === 'ABORT_ERR')) {
    return new AppError('cancelled', 'Cancelled.', { cause });
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new AppError('disk-full', 'The disk is full.', { cause });
  }
  return new AppError('internal', 'Something went wrong inside Kinora.', { cause });
}
