/** Where the service under test answers, as its start left it for every worker. */
export const addresses = {
  get site(): string {
    return told('E2E_SITE');
  },
  /** The site on which every mail can be read. */
  get mailbox(): string {
    return told('E2E_MAILBOX');
  },
  /** The file with all that the service said. */
  get log(): string {
    return told('E2E_LOG');
  },
};

/** Leaves the addresses for the workers, which inherit them. */
export function tellAddresses(site: string, mailbox: string, log: string): void {
  Object.assign(process.env, { E2E_SITE: site, E2E_MAILBOX: mailbox, E2E_LOG: log });
}

function told(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`The service was not started: ${name} is not set.`);
  return value;
}
