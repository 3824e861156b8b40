import { defineEntity, p } from '@mikro-orm/postgresql';

const RateLimitSchema = defineEntity({
  name: 'RateLimit',
  tableName: 'rate_limit',
  comment:
    'How often an act was asked for, by whom: shared by all servers, for the whole installation; unlogged, since losing it costs nothing. The columns and their order are those of the library that counts.',
  properties: {
    key: p.string().length(255).primary().comment('The act, and a keyed hash of the network address.'),
    points: p.integer().default(0),
    expire: p
      .bigint('number')
      .nullable()
      .comment('Epoch milliseconds; the row goes within an hour and some minutes after.'),
  },
});

/** Recent requests of one client to one limited operation. */
export class RateLimit extends RateLimitSchema.class {}
RateLimitSchema.setClass(RateLimit);
