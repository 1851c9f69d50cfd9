import { isIPv4, isIPv6 } from 'node:net';

/** The address as it is counted: of IPv6 the /64 that one subscriber has to themselves. */
export function addressOf(ip: string | undefined): string {
  return prefixOf(ip ?? '', { four: 4, six: 4 });
}

/** The surroundings of an address, wide enough that somebody who gets a new one the next day is still known: /24 of IPv4, /48 of IPv6. */
export function networkOf(ip: string | undefined): string {
  return prefixOf(ip ?? '', { four: 3, six: 3 });
}

function prefixOf(ip: string, groups: { four: number; six: number }): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return plain.split('.').slice(0, groups.four).join('.');
  return isIPv6(plain) ? groupsOf(plain).slice(0, groups.six).join(':') : plain;
}

/** Eight groups without leading zeros, `::` written out. */
function groupsOf(ip: string): string[] {
  const [left = '', right] = ip.toLowerCase().split('::');
  const [before, after] = [left, right ?? ''].map((side) => (side ? side.split(':') : [])) as [string[], string[]];
  const zeros = right === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after].map((group) => group.replace(/^0+(?=.)/, ''));
}
