/**
 * Returns the network of a client address: an IPv4 address itself, the /64 prefix of IPv6, which one client controls.
 */
export function toClientNetwork(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = ''] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  return [...groups, '0', '0', '0', '0'].slice(0, 4).join(':').toLowerCase();
}
