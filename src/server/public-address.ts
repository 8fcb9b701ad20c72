import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Networks nothing may be fetched from (PROMISES N2): private, special, documentation, multicast. */
const denied = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  denied.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['100::', 64],
  ['2001:10::', 28],
  ['2001:20::', 28],
] as const) {
  denied.addSubnet(network, prefix, 'ipv6');
}

/** The eight 16-bit groups of an IPv6 address; a dotted IPv4 tail counts as two. */
function groupsOf(address: string): number[] {
  let text = address.split('%')[0]!;
  const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  if (dotted !== null) {
    const [a, b, c, d] = dotted.slice(1).map(Number) as [number, number, number, number];
    text = `${text.slice(0, dotted.index)}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  }
  const [head = '', tail] = text.split('::');
  const parse = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const left = parse(head);
  if (tail === undefined) return left;
  const right = parse(tail);
  return [...left, ...new Array<number>(8 - left.length - right.length).fill(0), ...right];
}

const dottedOf = (high: number, low: number): string =>
  [high >> 8, high & 255, low >> 8, low & 255].join('.');

/** The IPv4 addresses hidden in an IPv6 one: compatible, mapped, translated, 6to4, NAT64, Teredo, ISATAP. */
function embedded(groups: readonly number[]): string[] {
  const [a, b, c, d, e, f, g, h] = groups as [number, number, number, number, number, number, number, number];
  const last = dottedOf(g, h);
  const found: string[] = [];
  const start = a === 0 && b === 0 && c === 0 && d === 0;
  if (start && e === 0 && (f === 0 || f === 0xffff)) found.push(last);
  if (start && e === 0xffff && f === 0) found.push(last);
  if (a === 0x64 && b === 0xff9b) found.push(last);
  if (a === 0x2002) found.push(dottedOf(b, c));
  if (a === 0x2001 && b === 0) found.push(dottedOf(c, d), dottedOf(g ^ 0xffff, h ^ 0xffff));
  if ((e === 0 || e === 0x200) && f === 0x5efe) found.push(last);
  return found;
}

/** Whether an address is one of the public internet and hides no other one inside. Anything else than an IP: false. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !denied.check(address, 'ipv4');
  const plain = address.replace(/^\[|\]$/g, '').split('%')[0]!;
  if (!isIPv6(plain)) return false;
  const groups = groupsOf(plain);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  // BlockList takes a mapped address for its IPv4 one; the rest is checked as IPv6 and by what is inside.
  if (!mapped && denied.check(plain, 'ipv6')) return false;
  return embedded(groups).every((inner) => !denied.check(inner, 'ipv4'));
}
