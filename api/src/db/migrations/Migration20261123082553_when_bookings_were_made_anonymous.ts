import { Migration } from '@mikro-orm/migrations';

export class Migration20261123082553_when_bookings_were_made_anonymous extends Migration {
  override name = 'Migration20261123082553_when_bookings_were_made_anonymous';

  override up(): void {
    this.addSql(`alter table "municipality" add "retention_days" smallint not null default 90;`);
    this.addSql(`comment on column "municipality"."retention_days" is 'Days after the appointment at which nothing in a booking may tell of a person any more.';`);
    this.addSql(`alter table "municipality" add constraint "municipality_retention_days" check (retention_days >= 7 and retention_days <= 365);`);

    this.addSql(`alter table "booking" add "anonymised_at" timestamptz null;`);
    this.addSql(`comment on column "booking"."anonymised_at" is 'When all that told of a person was taken out of this row.';`);
    this.addSql(`alter table "booking" alter column "token_hash" drop not null;`);
    this.addSql(`comment on column "booking"."token_hash" is 'SHA-256 of the cancel token; the token itself is derived and never stored. None: it opens nothing any more.';`);
    this.addSql(`create index "booking_personal_index" on "booking" ("municipality_id", "ends_at") where anonymised_at is null;`);
  }
}
