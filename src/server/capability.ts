import { createHmac, timingSafeEqual } from 'node:crypto';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** What a capability opens: one file, in one role. */
export interface CapabilityTarget {
  readonly kind: 'media' | 'thumbnail' | 'render';
  readonly id: string;
}

const mac = (secret: Buffer, { kind, id }: CapabilityTarget, expiry: string): Buffer =>
  createHmac('sha256', secret).update(`kinora-1 GET ${kind} ${id} ${expiry}`).digest().subarray(0, 16);

/** Capabilities of this hour: a state shows hundreds of them, and is read again and again. */
const made = new WeakMap<Buffer, { expiry: string; byTarget: Map<string, string> }>();
const maxKept = 20_000;

/** An unguessable part of a URL that opens one file for 24 to 25 hours; the same within one hour, so caches work. */
export function makeCapability(secret: Buffer, target: CapabilityTarget, now: Date): string {
  const expiry = (Math.ceil((now.getTime() + dayMs) / hourMs) * hourMs).toString(36);
  let kept = made.get(secret);
  if (kept?.expiry !== expiry || kept.byTarget.size > maxKept) {
    kept = { expiry, byTarget: new Map() };
    made.set(secret, kept);
  }
  const key = `${target.kind} ${target.id}`;
  const capability =
    kept.byTarget.get(key) ?? `${expiry}-${mac(secret, target, expiry).toString('base64url')}`;
  kept.byTarget.set(key, capability);
  return capability;
}

/** Whether the capability opens the target now. */
export function opens(secret: Buffer, target: CapabilityTarget, capability: string, now: Date): boolean {
  const [, expiry, code] = /^([0-9a-z]{1,12})-([\w-]{22})$/.exec(capability) ?? [];
  if (expiry === undefined || code === undefined) return false;
  const given = Buffer.from(code, 'base64url');
  // The last of 22 characters carries four unused bits: only its canonical spelling counts.
  if (given.length !== 16 || given.toString('base64url') !== code) return false;
  return timingSafeEqual(given, mac(secret, target, expiry)) && Number.parseInt(expiry, 36) > now.getTime();
}
