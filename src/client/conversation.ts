import { readDraft, summariseDraft, tellDraftChanges } from '../draft/index.js';
import { AppError, toAppError } from '../shared/index.js';
import { Account, type ClientMemory, shortMemory } from './account.js';
import { adviceFor } from './advice.js';
import { type KinoraApi, kinoraApi, type UploadFile } from './api.js';
import { type Clock, systemClock } from './clock.js';
import type { ConversationOptions, ExportReport, TurnReport } from './conversation-options.js';
import { exportFilm, isExportable } from './export-film.js';
import { checkUpload } from './file-check.js';
import { type GuiAction, translateGui } from './gui.js';
import { identityHeaders } from './identity.js';
import { languageOf } from './language-of.js';
import { type LineName, line } from './lines.js';
import { openLink } from './link.js';
import { retried } from './retried.js';
import { routeSentence } from './routing.js';
import { streamError, takeTurn } from './take-turn.js';
import type { Balance, ExportOutput, FileInfo, RenderAnswer, StateAnswer } from './wire.js';

/**
 * A skill's whole behaviour towards its user: connects by itself, routes sentences, follows streams, breaks silence,
 * recovers from failures, exports. Calls run one after another.
 */
export class Conversation {
  readonly api: KinoraApi;
  readonly account: Account;
  readonly #options: ConversationOptions;
  readonly #memory: ClientMemory;
  readonly #clock: Clock;
  #session: string | undefined;
  #language: string | undefined;
  #connected = false;
  /** The session was named for this time only. */
  #borrowed = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#memory = options.memory ?? shortMemory();
    this.#clock = options.clock ?? systemClock;
    this.api = kinoraApi(
      openLink({
        baseUrl: options.baseUrl,
        headers: identityHeaders(options.identity),
        ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
      }),
    );
    this.account = new Account({
      api: this.api,
      memory: this.#memory,
      clock: this.#clock,
      token: options.token,
      clientId: options.clientId,
      fixed: options.fixedToken === true,
      onWait: (seconds) => this.#line('waiting', { seconds }),
    });
  }

  /** Language of the client's own lines: that of the user's last words that told one. */
  get language(): string | undefined {
    return this.#language;
  }

  /**
   * Works in an existing session from now on. Not `kept`, it is not remembered for the next time, and when it does not
   * exist that is an error and no reason for a new one.
   */
  async useSession(sessionId: string, { kept = true }: { kept?: boolean } = {}): Promise<void> {
    this.#session = sessionId;
    this.#borrowed = !kept;
    if (kept) await this.#memory.write('session', sessionId);
  }

  /** Connects when needed: token, session, one line before and one after. `fresh` starts a new session. */
  async connect({
    fresh = false,
    signal,
  }: {
    fresh?: boolean;
    signal?: AbortSignal | undefined;
  } = {}): Promise<string> {
    if (fresh) this.#session = undefined;
    else this.#session ??= await this.#memory.read('session');
    if (this.#connected && this.#session !== undefined) return this.#session;
    const quiet = this.#connected;
    if (!quiet) this.#line('connecting');
    await this.account.token(signal);
    if (this.#session === undefined) await this.#createSession(signal);
    this.#connected = true;
    if (!quiet) this.#line('ready');
    return this.#session!;
  }

  async #createSession(signal?: AbortSignal): Promise<void> {
    const made = await this.account.call(
      (token) => this.api.createSession({ token, language: this.#language, signal }),
      signal,
    );
    await this.useSession(made.session_id);
    await this.#memory.write('userId', made.user_id);
    await this.#memory.write('task', made.task_id);
  }

  /** Runs a call in the session; a session that is gone is replaced by a new one, once (K-12). */
  async inSession<T>(
    use: (caller: { token: string; sessionId: string }) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    let sessionId = await this.connect({ signal });
    const run = (): Promise<T> => this.account.call((token) => use({ token, sessionId }), signal);
    try {
      return await run();
    } catch (cause) {
      if (toAppError(cause).kind !== 'session-not-found' || this.#borrowed) throw cause;
      this.#line('newSession');
      await this.#createSession(signal);
      sessionId = this.#session!;
      return run();
    }
  }

  /**
   * Does what a sentence and its files ask for and tells the user. Failures are told too, in words; they are returned
   * and not thrown. A request made while another runs waits for it.
   */
  handle(
    request: { text?: string; files?: readonly UploadFile[]; urls?: readonly string[] },
    signal?: AbortSignal,
  ): Promise<AppError | undefined> {
    return this.#inTurn(async () => {
      this.#hear(request.text);
      try {
        if (request.files?.length) await this.upload(request.files, signal);
        if (request.urls?.length) await this.uploadUrls(request.urls, signal);
        const given = (request.files?.length ?? 0) + (request.urls?.length ?? 0) > 0;
        for (const { route, text } of request.text?.trim() ? routeSentence(request.text) : []) {
          if (route === 'export') await this.exportVideo({ signal });
          else if (route === 'credits') await this.credits(signal);
          else if (route === 'state') await this.status(signal);
          else if (route === 'upload') given || this.#line('whichFile');
          else await this.say(text, signal);
        }
        return undefined;
      } catch (cause) {
        if (signal?.aborted) throw cause;
        const error = toAppError(cause);
        this.#options.tell(this.advice(error));
        return error;
      }
    });
  }

  /** What a failure means for the user and what to do, in words. */
  advice(error: AppError): string {
    return adviceFor(error, { language: this.#language, webUrl: this.api.baseUrl });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(work);
    this.#queue = run.catch(() => undefined);
    return run;
  }

  #hear(text: string | undefined): void {
    this.#language = (text === undefined ? undefined : languageOf(text)) ?? this.#language;
  }

  #line(name: LineName, blanks?: Record<string, string | number>): void {
    this.#options.tell(line(name, this.#language, blanks));
  }

  /** The session as it is now. */
  state(signal?: AbortSignal): Promise<StateAnswer> {
    return this.inSession(({ token, sessionId }) => this.api.state({ token, sessionId, signal }), signal);
  }

  /** The timeline in one line (C-11.9); empty when there is none. */
  summaryOf({ state }: StateAnswer): string {
    return isExportable(state.draft) ? summariseDraft(readDraft(state.draft)) : '';
  }

  /** Tells the track summary (K-10). */
  async status(signal?: AbortSignal): Promise<{ summary: string; state: StateAnswer }> {
    const state = await this.state(signal);
    const summary = this.summaryOf(state);
    const count = state.state.video_infos.length;
    if (summary !== '') this.#options.tell(summary);
    else if (count > 0) this.#line('mediaCount', { count });
    else this.#line('emptyTimeline');
    return { summary, state };
  }

  /** Tells the credits. */
  async credits(signal?: AbortSignal): Promise<Balance> {
    await this.connect({ signal });
    const balance = await this.account.call((token) => this.api.balance({ token, signal }), signal);
    const frozen = balance.frozen > 0 ? line('creditsFrozen', this.#language, { ...balance }) : '';
    this.#line('credits', { available: balance.available, frozen });
    return balance;
  }

  /**
   * Uploads files one by one, in order. Every file is checked before the first byte is sent; a dropped connection is
   * tried again, which is safe because the same bytes are kept once.
   */
  async upload(files: readonly UploadFile[], signal?: AbortSignal): Promise<FileInfo[]> {
    const { limitBytes } = this.#options;
    for (const { name, blob } of files) checkUpload({ name, sizeBytes: blob.size }, { limitBytes });
    const done: FileInfo[] = [];
    for (const file of files) {
      const infos = await retried(
        () =>
          this.inSession(
            ({ token, sessionId }) =>
              this.api.upload({ token, sessionId, files: [file], signal, onBytes: this.#countBytes(file) }),
            signal,
          ),
        this.#clock,
        signal,
      );
      done.push(...infos);
      this.#line('uploaded', { name: file.name });
    }
    return done;
  }

  #countBytes({ name }: UploadFile): ((sentBytes: number, totalBytes: number) => void) | undefined {
    const { onUploadBytes } = this.#options;
    if (onUploadBytes === undefined) return undefined;
    return (sentBytes, totalBytes) => onUploadBytes({ name, sentBytes, totalBytes });
  }

  /** Has the server fetch files by their addresses. */
  async uploadUrls(urls: readonly string[], signal?: AbortSignal): Promise<readonly FileInfo[]> {
    const infos = await retried(
      () =>
        this.inSession(
          ({ token, sessionId }) => this.api.uploadUrls({ token, sessionId, urls, signal }),
          signal,
        ),
      this.#clock,
      signal,
    );
    for (const { filename } of infos) this.#line('uploaded', { name: filename });
    return infos;
  }

  /** Says a sentence to the agent; the user hears its answer, or what changed when it gave none (K-6 to K-9). */
  async say(text: string, signal?: AbortSignal): Promise<TurnReport> {
    this.#hear(text);
    const before = await this.state(signal);
    const sessionId = this.#session!;
    const said: string[] = [];
    const gui: GuiAction[] = [];
    let direct = false;
    const tellAgent = (words: string): void => {
      if (words === '') return;
      said.push(words);
      this.#options.tell(words);
    };
    const deps = { api: this.api, account: this.account, clock: this.#clock };
    const end = await takeTurn(
      deps,
      { sessionId, text, before },
      {
        signal,
        onText: (words) => {
          const translated = translateGui(words);
          tellAgent(translated.text);
          gui.push(...translated.actions.filter((action) => !gui.includes(action)));
          direct ||= translated.direct;
        },
        onNotice: () => this.#line('stillWorking'),
        onLost: () => this.#line('reconnecting'),
      },
    );
    if (end.how === 'lost') {
      this.#line('noResult');
      return { text: said.join('\n'), changed: false, summary: this.summaryOf(before), how: end.how };
    }
    if (end.how === 'timeout') this.#line('timedOut');
    const failed = end.error !== undefined && end.error.code !== 'SHUTDOWN';
    const after = await this.state(signal);
    const changed = after.version !== before.version;
    if (said.length === 0 && !failed) {
      const told = changed ? this.#whatChanged(before, after) : '';
      if (told !== '') tellAgent(told);
      else if (gui.length === 0 && end.how !== 'timeout') this.#line('nothingChanged');
    }
    if (failed) throw streamError(end.error!);
    const summary = this.summaryOf(after);
    await this.#followGui(gui, { direct: direct && end.tools === 0, changed, summary, signal });
    return { text: said.join('\n'), changed, summary, how: end.how };
  }

  /** What a turn that ended without a word did, in the user's language; a first film with its timeline (K-7). */
  #whatChanged(before: StateAnswer, after: StateAnswer): string {
    const language = (this.#language ?? 'en').split('-')[0]!;
    const { nameOf, usualSize } = this.#options;
    const sentences = tellDraftChanges(readDraft(before.state.draft), readDraft(after.state.draft), {
      language,
      ...(nameOf === undefined ? {} : { name: (kind, name) => nameOf(kind, name, language) }),
      usualSize,
    });
    const words = sentences.join(/^(zh|ja)$/.test(language) ? '' : ' ');
    if (words === '') return line('timelineUpdated', this.#language);
    const first = !isExportable(before.state.draft) && !this.#options.showTimeline;
    return first ? `${words}\n${this.summaryOf(after)}` : words;
  }

  /** Does what the GUI talk of an answer stands for (K-9). */
  async #followGui(
    actions: readonly GuiAction[],
    context: { direct: boolean; changed: boolean; summary: string; signal: AbortSignal | undefined },
  ): Promise<void> {
    const shows = actions.includes('summary') || actions.includes('state');
    if (context.summary !== '' && (shows || (this.#options.showTimeline && context.changed))) {
      this.#options.tell(context.summary);
    }
    if (actions.includes('credits')) await this.credits(context.signal);
    if (actions.includes('upload')) this.#line('sayUpload');
    if (actions.includes('chat')) this.#line('sayOrder');
    if (actions.includes('undo')) this.#line('sayUndo');
    if (!actions.includes('export')) return;
    // An answer that did nothing but point at the button is the user's export; after an edit it is only a hint.
    const exports = context.direct && context.summary !== '' && !this.#options.leaveExports;
    if (exports) await this.exportVideo({ signal: context.signal });
    else this.#line('sayExport');
  }

  /** Exports the timeline, waits and delivers the file (K-11). An empty timeline is told, not sent. */
  async exportVideo({
    output = this.#options.exportOutput ?? { format: 'mp4', quality: 'high' },
    signal,
  }: {
    output?: ExportOutput;
    signal?: AbortSignal | undefined;
  } = {}): Promise<ExportReport> {
    const { state } = await this.state(signal);
    if (!isExportable(state.draft)) {
      throw new AppError('no-usable-file', line('nothingToExport', this.#language));
    }
    const { onExportPercent, deliver } = this.#options;
    let started = false;
    const answer = await exportFilm(
      { api: this.api, account: this.account, clock: this.#clock },
      {
        sessionId: this.#session!,
        draft: state.draft,
        output,
        pollMs: this.#options.pollMs ?? 30_000,
        signal,
        onStarted: () => {
          if (!started) this.#line('exportStarted');
          started = true;
        },
        onPercent: (percent) => {
          if (onExportPercent !== undefined) onExportPercent(percent);
          else if (percent > 0) this.#line('exportPercent', { percent });
        },
        onRetry: () => this.#line('exportAgain'),
      },
    );
    const url = answer.output?.url;
    const open = (): Promise<Response> => this.download(answer, signal);
    const where = deliver === undefined ? (url ?? '') : await deliver({ answer, open });
    this.#line('exportReady', { where });
    return { id: answer.id, url: url ?? '', where, answer };
  }

  /** A finished export's file: by its open address, else by the download path with the token. */
  async download({ id, output }: RenderAnswer, signal?: AbortSignal): Promise<Response> {
    return this.account.call(async (token) => {
      const url = output?.url;
      if (url === undefined) return this.api.download({ id, token, signal });
      try {
        return await this.api.download({ id, url, token, signal });
      } catch (cause) {
        if (signal?.aborted) throw cause;
        return this.api.download({ id, token, signal });
      }
    }, signal);
  }
}
