import { IANAZone } from 'luxon';
import { z } from 'zod';
import { writeAuditEntry } from '../../../audit.ts';
import { addMunicipality } from '../../../catalogue/municipality/add-municipality.ts';
import { Municipality } from '../../../db/entities/catalogue/municipality.ts';
import { publishFirstNotice } from '../../../privacy/notice/publish-notice.ts';
import { localDate } from '../../../scheduling/calendar-day.ts';
import type { AdminDatabase } from '../admin-database.ts';
import { AdminError } from '../admin-error.ts';
import type { Command } from '../command.ts';
import { parseValues } from './options.ts';

const HOST = /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*$/;

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must have at most ${max} characters`)
    .refine((text) => !/\p{Cc}/u.test(text), 'must be one line of text');

const schema = z.object({
  name: line(150),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must consist of lower-case letters, digits and hyphens'),
  host: z.array(
    z
      .string()
      .transform((text) => text.trim().toLowerCase())
      .pipe(z.string().regex(HOST, 'must be a host name without scheme and port: "prenotazioni.comune.example.it"')),
  ),
  'time-zone': z
    .string()
    .default('Europe/Rome')
    .refine((zone) => IANAZone.isValidZone(zone), 'must be an IANA time zone such as "Europe/Rome"'),
  region: line(100).default('Regione'),
  email: z.email('must be an e-mail address').optional(),
});
type Values = z.output<typeof schema>;

/** Adds a comune. Repeating it with the same values changes nothing. */
export const addMunicipalityCommand: Command = {
  summary: 'Add a comune. Its administrator completes it in the staff area',
  options: {
    name: { type: 'string', required: true, placeholder: 'NAME', help: 'Name as citizens read it: "Comune di ..."' },
    slug: { type: 'string', required: true, placeholder: 'SLUG', help: 'Short name for commands, such as "caivano"' },
    host: {
      type: 'string',
      multiple: true,
      required: true,
      placeholder: 'HOST',
      help: 'Host name that opens the comune; repeat it for several',
    },
    'time-zone': { type: 'string', placeholder: 'ZONE', help: 'IANA time zone. Defaults to Europe/Rome' },
    region: { type: 'string', placeholder: 'REGION', help: 'Region in the page header: "Regione Campania"' },
    email: { type: 'string', placeholder: 'EMAIL', help: 'E-mail of the comune, the reply address of its mails' },
  },
  async run(database, given, { print }) {
    const values = parseValues(schema, given);
    const existing = await findExisting(database, values);
    if (existing !== null) {
      print(`The comune "${existing.slug}" already exists with these values.`);
      return;
    }
    const { slug } = await createMunicipality(database, values);
    print(`Added ${values.name} (${slug}) at ${values.host.join(', ')}.`);
    print(`Next: add-administrator --municipality ${slug} --email ... --name ...`);
  },
};

/** Returns the comune of an earlier run. Throws AdminError if slug or host belong to a different comune. */
async function findExisting({ orm }: AdminDatabase, values: Values): Promise<Municipality | null> {
  const all = await orm.em.fork().find(Municipality, {});
  const same = all.find(({ slug }) => slug === values.slug);
  if (same !== undefined) {
    const isSame =
      same.name === values.name &&
      same.timeZone === values['time-zone'] &&
      values.host.every((host) => same.hosts.includes(host));
    if (isSame) return same;
    throw new AdminError(`The slug "${values.slug}" belongs to ${same.name}, which has other values.`);
  }
  for (const host of values.host) {
    const owner = all.find(({ hosts }) => hosts.includes(host));
    if (owner !== undefined) throw new AdminError(`The host "${host}" already opens ${owner.name} (${owner.slug}).`);
  }
  return null;
}

async function createMunicipality(database: AdminDatabase, values: Values): Promise<Municipality> {
  const now = Date.now();
  return database.orm.em.fork().transactional(async (em) => {
    const municipality = await addMunicipality(em, {
      slug: values.slug,
      hosts: values.host,
      name: values.name,
      region: values.region,
      timeZone: values['time-zone'],
      // Empty until the guided set-up of the staff area.
      address: '',
      phone: '',
      email: values.email ?? '',
      links: { legalNotes: '', accessibility: '' },
      texts: {
        welcome: 'Prenota un appuntamento con gli uffici comunali.',
        privacy:
          `${values.name}, titolare del trattamento, usa questi dati solo per gestire la prenotazione ` +
          '(art. 6, par. 1, lett. e, del Regolamento UE 2016/679).',
      },
      privacyVersion: localDate(now, values['time-zone']),
    });
    await publishFirstNotice(em, municipality, now);
    writeAuditEntry(em, database.contextOf(municipality).ctx, {
      action: 'addMunicipality',
      subject: 'Municipality',
      subjectId: municipality.id,
      details: { name: values.name, slug: values.slug, hosts: values.host, timeZone: values['time-zone'] },
    });
    return municipality;
  });
}
