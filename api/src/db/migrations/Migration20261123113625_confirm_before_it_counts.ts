import { Migration } from '@mikro-orm/migrations';

export class Migration20261123113625_confirm_before_it_counts extends Migration {
  override name = 'Migration20261123113625_confirm_before_it_counts';

  override up(): void {
    this.addSql(`alter table "service" add "confirm_email_minutes" smallint null;`);
    this.addSql(`comment on column "service"."confirm_email_minutes" is 'A booking made online is only held until its citizen confirms it from the mail, so long; none: it counts at once.';`);
    this.addSql(`alter table "service" add constraint "service_confirm_email" check (confirm_email_minutes >= 5 and confirm_email_minutes <= 1440);`);

    this.addSql(`alter table "booking" add "confirm_by" timestamptz null, add "confirm_token_hash" bytea null;`);
    this.addSql(`comment on column "booking"."confirm_by" is 'Until then its citizen may confirm it from the mail; none: it counts. Kept where nobody confirmed it.';`);
    this.addSql(`comment on column "booking"."confirm_token_hash" is 'SHA-256 of the secret that confirms it, which is in the mail alone; none was ever needed: null.';`);
    this.addSql(`create unique index "booking_confirm_token_index" on "booking" ("municipality_id", "confirm_token_hash") where confirm_token_hash is not null;`);
    this.addSql(`create index "booking_unconfirmed_index" on "booking" ("municipality_id", "confirm_by") where status = 'REQUESTED' and confirm_by is not null;`);
    this.addSql(`alter table "booking" add constraint "booking_confirm_by" check (confirm_by is null or status in ('REQUESTED', 'CANCELLED'));`);
  }
}
