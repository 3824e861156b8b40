import { z } from 'zod';
import { AdministratorNameMissing, admitAdministrator } from '../../../staff/accounts/admit-administrator.ts';
import { staffLinkToken } from '../../../staff/passwords/staff-link.ts';
import { emailSchema } from '../../../staff/accounts/staff-access.ts';
import { Municipality } from '../../../db/entities/catalogue/municipality.ts';
import { getSiteUrl, staffLinkUrl } from '../../../mail/delivery/site-url.ts';
import { UsageError } from '../admin-error.ts';
import type { Command } from '../command.ts';
import { MUNICIPALITY_OPTION, parseValues } from './options.ts';

const schema = z.object({
  municipality: z.string().optional(),
  email: emailSchema('en'),
  name: z.string().trim().min(1, 'must not be empty').max(100, 'must have at most 100 characters').optional(),
  mail: z.boolean().optional(),
});

const SENTENCES = {
  created: 'Created the administrator',
  invited: 'Invited again the administrator',
  enabled: 'Enabled again, as administrator,',
  promoted: 'Made an administrator of',
  unchanged: 'Already an administrator:',
} as const;

/** Adds an administrator, or lets an existing account in again. Prints or mails a one-time link. */
export const addAdministratorCommand: Command = {
  summary: 'Add an administrator, or let one in again: prints or mails a one-time link',
  options: {
    municipality: MUNICIPALITY_OPTION,
    email: { type: 'string', required: true, placeholder: 'EMAIL', help: 'E-mail of the account' },
    name: { type: 'string', placeholder: 'NAME', help: 'Name and surname; needed for a new account' },
    mail: { type: 'boolean', help: 'Mail the link instead of printing it' },
  },
  async run(database, given, { print }) {
    const values = parseValues(schema, given);
    const admin = await database.contextFor(values.municipality);
    const { outcome, link, expiresAt } = await admitAdministrator(admin, {
      ...values,
      mail: values.mail ?? false,
    }).catch((error: unknown) => {
      if (error instanceof AdministratorNameMissing) throw new UsageError(error.message);
      throw error;
    });
    const { municipality } = admin.ctx;
    print(`${SENTENCES[outcome]} ${values.email} (${municipality.name}).`);
    if (values.mail) {
      print('The link to choose a password is sent by mail.');
      return;
    }
    const isOnly = (await database.orm.em.fork().count(Municipality)) === 1;
    const site = getSiteUrl(database.config.publicUrl, isOnly ? null : (municipality.hosts[0] ?? null));
    print('Link to choose a password; it works once:');
    print(`  ${staffLinkUrl(site, staffLinkToken(database.tokenSecret, municipality.id, link))}`);
    print(`  valid until ${expiresAt.toISOString()}`);
  },
};
