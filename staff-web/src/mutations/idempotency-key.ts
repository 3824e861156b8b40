/** Gives each request its idempotency key: the same request keeps it, a changed one gets another. */
export function createIdempotencyKeys(createKey: () => string): (request: string) => string {
  let last: { request: string; key: string } | null = null;
  return (request) => {
    if (last?.request !== request) last = { request, key: createKey() };
    return last.key;
  };
}

/** A key that no other request has. */
export function createKey(): string {
  const random: { randomUUID?: () => string } = crypto;
  // Browsers hide randomUUID on pages without TLS, such as a trial inside the office's network.
  return random.randomUUID?.call(crypto) ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
}
