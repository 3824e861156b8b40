import { createTransport } from 'nodemailer';
import type { Config } from '../../start/config.ts';
import { failed, ok, warning, type Finding } from './finding.ts';

const TIMEOUT_MS = 5_000;
const ON_THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Connects and signs in to the mail server without sending a mail. */
export async function checkMailServer({ smtpUrl, databaseUrl }: Config): Promise<Finding> {
  if (smtpUrl === undefined) {
    return databaseUrl === undefined
      ? warning('mail server', 'SMTP_URL is not set: no mail leaves this machine')
      : failed('mail server', 'SMTP_URL is not set: servers do not start without it');
  }
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    dnsTimeout: TIMEOUT_MS,
  });
  try {
    await transport.verify();
    return ok('mail server', `${new URL(smtpUrl).host} answers`);
  } catch (error) {
    // The message of a mail server can quote the user name, but never the password.
    return failed('mail server', `${new URL(smtpUrl).host} does not accept us: ${(error as Error).message}`);
  } finally {
    transport.close();
  }
}

/** Checks the public address: its scheme, and whether the service answers there. */
export async function checkPublicUrl(publicUrl: string): Promise<Finding> {
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol !== 'https:' && !ON_THIS_MACHINE.test(hostname)) {
    return failed('PUBLIC_URL', `${publicUrl} must begin with https://, except on this machine`);
  }
  try {
    const response = await fetch(`${publicUrl}/healthz`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const body = (await response.json().catch(() => null)) as { status?: string } | null;
    if (body?.status === 'ok') return ok('PUBLIC_URL', `${publicUrl} answers`);
    return failed('PUBLIC_URL', `${publicUrl} answers, but not with this service (status ${response.status})`);
  } catch (error) {
    // A container or a firewall may hide the public address from this machine.
    const { cause, message } = error as { cause?: { code?: string }; message: string };
    return warning('PUBLIC_URL', `${publicUrl} cannot be reached from here (${cause?.code ?? message})`);
  }
}
