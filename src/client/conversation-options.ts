import type { NamedKind, UsualSize } from '../draft/index.js';
import type { ClientMemory } from './account.js';
import type { Clock } from './clock.js';
import type { SkillIdentity } from './identity.js';
import type { ExportOutput, RenderAnswer } from './wire.js';

export interface ConversationOptions {
  readonly baseUrl: string;
  readonly identity: SkillIdentity;
  /** Shows a line to the user. Never gets a token, a session id or JSON. */
  readonly tell: (line: string) => void;
  readonly memory?: ClientMemory;
  readonly clock?: Clock;
  readonly fetch?: typeof fetch;
  readonly token?: string | undefined;
  readonly clientId?: string | undefined;
  /** Largest file this client sends, bytes. */
  readonly limitBytes?: number;
  /** What exports are when nothing is said: mp4, high quality, size of the canvas. */
  readonly exportOutput?: ExportOutput;
  /** Time between two looks at an export, milliseconds. */
  readonly pollMs?: number;
  /** Say the timeline in one line after each change. */
  readonly showTimeline?: boolean;
  /** Brings a finished export to the user and says where it is; without, its address is told. */
  readonly deliver?: (film: FinishedExport) => Promise<string>;
  /** What the catalogue calls its entries in a language; without it they are told by their plain names. */
  readonly nameOf?: (kind: NamedKind, name: string, language: string) => string;
  /** How large a text is that names no size; without it such a change of size is told without saying which way. */
  readonly usualSize?: UsualSize;
  /** Sees how much of a file has been sent. Needs a runtime that streams requests (Node); leave it out in browsers. */
  readonly onUploadBytes?: (upload: { name: string; sentBytes: number; totalBytes: number }) => void;
  /** Never replaces a refused token, for callers that act for someone else. */
  readonly fixedToken?: boolean;
  /** Leaves exports to the caller: an answer that points at the Export button starts none. */
  readonly leaveExports?: boolean;
  /** Sees each percent of an export instead of the printed lines. */
  readonly onExportPercent?: (percent: number) => void;
}

export interface FinishedExport {
  readonly answer: RenderAnswer;
  /** The bytes; each call is a new download. */
  open(): Promise<Response>;
}

/** What came of a sentence said to the agent. */
export interface TurnReport {
  /** What the user was told, without the client's own lines. */
  readonly text: string;
  readonly changed: boolean;
  /** The timeline in one line; empty when there is none. */
  readonly summary: string;
  readonly how: 'closed' | 'found' | 'lost' | 'timeout';
}

export interface ExportReport {
  readonly id: string;
  readonly url: string;
  /** Where `deliver` put it, else the address. */
  readonly where: string;
  readonly answer: RenderAnswer;
}
