import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from '../catalogue/municipality.ts';

/** Maximum links mailed to one address per hour, so that a stranger cannot flood a mailbox. */
export const MAX_DATA_ACCESS_LINKS_PER_HOUR = 3;

const DataAccessLinkSchema = defineEntity({
  name: 'DataAccessLink',
  tableName: 'data_access_link',
  comment: 'Mail links to one’s own data; asked for in vain, they leave the same row, so that it takes the same time.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.uuid().primary(),
    address: p
      .blob()
      .comment('Keyed hash of the e-mail address that was typed, whether or not anything is kept of it.'),
    turn: p.smallint().comment('First, second or third of the hour; a turn is free again when its hour is over.'),
    email: p.text().nullable().comment('Whose data it opens, in lower case; none: nothing is kept, nothing was sent.'),
    tokenHash: p.blob().comment('SHA-256 of the secret in the link; the secret is derived and never stored.'),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
  },
  uniques: [{ properties: ['municipality', 'tokenHash'] }, { properties: ['municipality', 'address', 'turn'] }],
  indexes: [{ properties: ['municipality', 'email'] }],
  checks: [{ name: 'data_access_link_turn', expression: `turn >= 1 and turn <= ${MAX_DATA_ACCESS_LINKS_PER_HOUR}` }],
});

/** A mail link with which applicants view, copy or erase their personal data. */
export class DataAccessLink extends DataAccessLinkSchema.class {}
DataAccessLinkSchema.setClass(DataAccessLink);
