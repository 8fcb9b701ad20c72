import { randomUUID } from 'node:crypto';
import type { Json } from '../store/index.js';

const author = 'nemo_agent';

const noActions = (stateDelta: Json = {}): Json => ({
  stateDelta,
  artifactDelta: {},
  requestedAuthConfigs: {},
  requestedToolConfirmations: {},
});

interface EventBase {
  invocation: string;
  now: Date;
}

const event = ({ invocation, now }: EventBase, rest: Json): Json => ({
  invocationId: invocation,
  author,
  ...rest,
  actions: rest.actions ?? noActions(),
  longRunningToolIds: [],
  timestamp: now.getTime() / 1000,
});

/** What a user said, as it stands in a session's history. */
export const userEvent = ({ invocation, now }: EventBase, message: Json): Json =>
  event({ invocation, now }, { author: 'user', content: { role: 'user', parts: message.parts } });

/** The agent's words; as deltas first when a client asked for streaming (C-5.14). */
export function textEvents(base: EventBase, text: string, { streaming }: { streaming: boolean }): Json[] {
  const content = (part: string): Json => ({ content: { role: 'model', parts: [{ text: part }] } });
  const whole = event(base, content(text));
  if (!streaming) return [whole];
  const pieces = text.match(/.{1,40}(?:\s|$)|.{1,40}/gsu) ?? [text];
  return [...pieces.map((piece) => event(base, { ...content(piece), partial: true })), whole];
}

/** A tool call and its result; the result carries the changed state (C-5.12). */
export function toolEvents(
  base: EventBase,
  tool: { name: string; args: Json; response: Json; stateDelta: Json },
): Json[] {
  const id = `adk-${randomUUID()}`;
  const { name, args, response, stateDelta } = tool;
  return [
    event(base, { content: { role: 'model', parts: [{ functionCall: { id, name, args } }] } }),
    event(base, {
      content: { role: 'user', parts: [{ functionResponse: { id, name, response } }] },
      actions: noActions(stateDelta),
    }),
  ];
}

export type TurnErrorCode = '2001' | 'TIMEOUT' | 'SHUTDOWN' | 'TOOL_FAILED' | 'INTERNAL';

/** A failure inside a stream (C-5.15). */
export const errorEvent = (base: EventBase, errorCode: TurnErrorCode, errorMessage: string): Json =>
  event(base, { errorCode, errorMessage });

/** `strict` = ADK keys only; `skill` = the same plus `type` and `text`; `flat` = the vendor's short form. */
export type Dialect = 'strict' | 'skill' | 'flat';

interface Part {
  text?: string;
  functionCall?: { name: string; args: Json };
  functionResponse?: { name: string; response: Json };
}

/** One stored event as a client of that dialect reads it. */
export function speak(stored: Json, dialect: Dialect): Json {
  if (dialect === 'strict') return stored;
  const parts = ((stored.content as Json | undefined)?.parts ?? []) as Part[];
  const call = parts[0]?.functionCall;
  const result = parts[0]?.functionResponse;
  const text = parts.map((part) => part.text ?? '').join('');
  if (dialect === 'flat') {
    if (call !== undefined) return { type: 'tool_call', name: call.name, args: call.args };
    if (result !== undefined) return { type: 'tool_result', name: result.name, result: result.response };
    if (stored.errorCode !== undefined)
      return { type: 'error', content: stored.errorMessage, code: stored.errorCode };
    return { type: 'text', content: text };
  }
  if (call !== undefined) return { ...stored, type: 'tool_call' };
  if (result !== undefined) return { ...stored, type: 'tool_result' };
  if (stored.errorCode !== undefined) return { ...stored, type: 'error' };
  return { ...stored, type: 'text', text };
}

/** A sign of life between events; bytes chosen so that no known parser of that dialect stumbles (C-5.7, C-5.8). */
export function heartbeatBytes(dialect: Dialect, style: 'json' | 'empty'): string {
  if (dialect === 'strict') return ': heartbeat\n\n';
  return style === 'empty' ? 'data:\n\n' : 'data: {"type":"heartbeat"}\n\n';
}

/** One event on the wire: a data block, then its id in a block of its own (C-5.17). */
export const eventBytes = (stored: Json, dialect: Dialect): string =>
  `data: ${JSON.stringify(speak(stored, dialect))}\n\nid: ${String(stored.id)}\n\n`;
