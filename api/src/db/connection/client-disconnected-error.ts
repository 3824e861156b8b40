/** The client closed the connection before it received the response. */
export class ClientDisconnectedError extends Error {
  override name = 'ClientDisconnectedError';
}

/** Reason of the abort signal of a request: shared, because every response aborts one and a stack trace is slow. */
export const CLIENT_DISCONNECTED = Object.freeze(new ClientDisconnectedError('The client has disconnected.'));
