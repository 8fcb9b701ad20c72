import { createParser } from 'eventsource-parser';

/** What a turn's stream tells, in the order it comes. */
export type TurnEvent =
  | { readonly kind: 'text'; readonly text: string; readonly id: string }
  | { readonly kind: 'tool-call' | 'tool-result'; readonly name: string; readonly id: string }
  | { readonly kind: 'error'; readonly code: string; readonly message: string; readonly id: string }
  /** A sign of life: a heartbeat, an empty `data:` or a comment. */
  | { readonly kind: 'alive' };

interface WirePart {
  readonly text?: string;
  readonly functionCall?: { readonly name?: string };
  readonly functionResponse?: { readonly name?: string };
}

interface WireEvent {
  readonly type?: string;
  readonly id?: string;
  readonly name?: string;
  readonly partial?: boolean;
  readonly text?: string;
  readonly content?: string | { readonly parts?: readonly WirePart[] };
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly code?: string;
  readonly error?: string;
}

/** One message's data as an event; understands the skill, the strict and the flat dialect (C-5.5 to C-5.10). */
export function readTurnEvent(data: string): TurnEvent {
  if (data.trim() === '') return { kind: 'alive' };
  let wire: WireEvent;
  try {
    wire = JSON.parse(data) as WireEvent;
  } catch {
    return { kind: 'alive' };
  }
  if (typeof wire !== 'object' || wire === null || wire.type === 'heartbeat') return { kind: 'alive' };
  const id = String(wire.id ?? '');
  if (wire.errorCode !== undefined || wire.type === 'error' || typeof wire.error === 'string') {
    const flat = typeof wire.content === 'string' ? wire.content : undefined;
    const message = wire.errorMessage ?? flat ?? wire.error ?? 'The server had a problem.';
    return { kind: 'error', code: String(wire.errorCode ?? wire.code ?? 'INTERNAL'), message, id };
  }
  const parts = typeof wire.content === 'object' ? (wire.content.parts ?? []) : [];
  const call = parts.find((part) => part.functionCall !== undefined)?.functionCall;
  if (call !== undefined || wire.type === 'tool_call') {
    return { kind: 'tool-call', name: call?.name ?? wire.name ?? '', id };
  }
  const result = parts.find((part) => part.functionResponse !== undefined)?.functionResponse;
  if (result !== undefined || wire.type === 'tool_result') {
    return { kind: 'tool-result', name: result?.name ?? wire.name ?? '', id };
  }
  // Deltas are repeated whole in the event that ends them.
  if (wire.partial === true) return { kind: 'alive' };
  const joined = parts.map((part) => part.text ?? '').join('');
  const text = joined || wire.text || (typeof wire.content === 'string' ? wire.content : '');
  return text === '' ? { kind: 'alive' } : { kind: 'text', text, id };
}

/** The events of a stream until it closes; a broken connection throws. */
export async function* readTurnStream(response: Response): AsyncGenerator<TurnEvent, void> {
  if (response.body === null) return;
  const events: TurnEvent[] = [];
  const parser = createParser({
    onEvent: ({ data }) => events.push(readTurnEvent(data)),
    onComment: () => events.push({ kind: 'alive' }),
  });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (value !== undefined) parser.feed(value);
      yield* events.splice(0);
      if (done) break;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
