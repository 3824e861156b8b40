/** Returns a function that gives each request its idempotency key: equal consecutive requests share one key. */
export function createIdempotencyKeys(createKey: () => string): (request: string) => string {
  let last: { request: string; key: string } | null = null;
  return (request) => {
    if (last?.request !== request) last = { request, key: createKey() };
    return last.key;
  };
}

/** Returns a random key that is unique in practice. */
export function createKey(): string {
  const random: { randomUUID?: () => string } = crypto;
  // Browsers hide randomUUID on pages without TLS, such as a trial inside the office's network.
  return random.randomUUID?.call(crypto) ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
}
