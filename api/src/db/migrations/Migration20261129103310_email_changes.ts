import { Migration } from '@mikro-orm/migrations';

export class Migration20261129103310_email_changes extends Migration {
  override name = 'Migration20261129103310_email_changes';

  override up(): void {
    this.addSql(`create table "email_change" ("municipality_id" int not null, "id" uuid not null, "booking_id" uuid not null, "email" text not null, "token_hash" bytea not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on table "email_change" is 'New e-mail addresses of bookings that wait for the confirmation from their mailbox.';`);
    this.addSql(`comment on column "email_change"."email" is 'The new address.';`);
    this.addSql(`comment on column "email_change"."token_hash" is 'SHA-256 of the secret in the link; the secret is derived and never stored.';`);
    this.addSql(`create index "email_change_municipality_id_booking_id_index" on "email_change" ("municipality_id", "booking_id");`);
    this.addSql(`create index "email_change_contact_index" on "email_change" ("municipality_id", contact_email(email), "created_at");`);
    this.addSql(`alter table "email_change" add constraint "email_change_municipality_id_token_hash_unique" unique ("municipality_id", "token_hash");`);

    this.addSql(`alter table "mail" drop constraint "mail_kind_check";`);
    this.addSql(`alter table "mail" add constraint "mail_kind_check" check ("kind" in ('BOOKING_CONFIRMED', 'BOOKING_MOVED', 'BOOKING_CORRECTED', 'EMAIL_CHANGE', 'EMAIL_CHANGED', 'BOOKING_CANCELLED', 'BOOKING_HELD', 'BOOKING_EXPIRED', 'OWN_DATA', 'STAFF_INVITATION', 'STAFF_PASSWORD_RESET'));`);

    this.addSql(`alter table "email_change" add constraint "email_change_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "email_change" add constraint "email_change_municipality_id_booking_id_foreign" foreign key ("municipality_id", "booking_id") references "booking" ("municipality_id", "id") on update cascade on delete cascade;`);
  }
}
