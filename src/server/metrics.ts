import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What `/metrics` shows, in the Prometheus text format. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly streams: Gauge;
  readonly uploadedBytes: Counter;
  readonly turns: Counter<'status'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'kinora_' });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'kinora_request_seconds',
      help: 'Time to the end of an answer.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    }),
    streams: new Gauge({ name: 'kinora_open_streams', help: 'Event streams held open.', registers }),
    uploadedBytes: new Counter({
      name: 'kinora_uploaded_bytes_total',
      help: 'Bytes of accepted files.',
      registers,
    }),
    turns: new Counter({
      name: 'kinora_turns_total',
      help: 'Ended turns.',
      labelNames: ['status'],
      registers,
    }),
  };
}
