/** Addresses of the service under test. The global setup sets them in environment variables. */
export const addresses = {
  get site(): string {
    return readVariable('E2E_SITE');
  },
  /** URL of the local mailbox. */
  get mailbox(): string {
    return readVariable('E2E_MAILBOX');
  },
  /** Path of the service's log file. */
  get log(): string {
    return readVariable('E2E_LOG');
  },
};

/** Sets the addresses in the environment, which the workers inherit. */
export function setAddresses(site: string, mailbox: string, log: string): void {
  Object.assign(process.env, { E2E_SITE: site, E2E_MAILBOX: mailbox, E2E_LOG: log });
}

function readVariable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the global setup has not started the service.`);
  return value;
}
