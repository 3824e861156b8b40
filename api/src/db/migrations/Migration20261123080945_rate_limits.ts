import { Migration } from '@mikro-orm/migrations';

export class Migration20261123080945_rate_limits extends Migration {
  override name = 'Migration20261123080945_rate_limits';

  override up(): void {
    this.addSql(`create table "rate_limit" ("key" varchar(255) not null, "points" int not null default 0, "expire" bigint null, primary key ("key"));`);
    // No schema tells this one: what is lost in a crash is who asked how often in the last minutes.
    this.addSql(`alter table "rate_limit" set unlogged;`);
    this.addSql(`comment on table "rate_limit" is 'How often an act was asked for, by whom: shared by all servers, for the whole installation; unlogged, since losing it costs nothing. The columns and their order are those of the library that counts.';`);
    this.addSql(`comment on column "rate_limit"."key" is 'The act, and a keyed hash of the network address.';`);
    this.addSql(`comment on column "rate_limit"."expire" is 'Epoch milliseconds; the row goes within an hour and some minutes after.';`);
  }
}
