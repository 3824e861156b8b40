import { Migration } from '@mikro-orm/migrations';

export class Migration20261130012159_invitations extends Migration {
  override name = 'Migration20261130012159_invitations';

  override up(): void {
    this.addSql(`create table "invitation_batch" ("municipality_id" int not null, "id" int not null, "service_id" int not null, "until_date" date not null, "created_at" timestamptz not null, "created_by" int not null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on table "invitation_batch" is 'People whom the office invited together to book a service until a day.';`);
    this.addSql(`comment on column "invitation_batch"."until_date" is 'Last local day on which the links book.';`);
    this.addSql(`create index "invitation_batch_municipality_id_service_id_index" on "invitation_batch" ("municipality_id", "service_id");`);
    this.addSql(`create index "invitation_batch_municipality_id_until_date_index" on "invitation_batch" ("municipality_id", "until_date");`);

    this.addSql(`create table "invitation" ("municipality_id" int not null, "id" uuid not null, "batch_id" int not null, "name" text null, "surname" text null, "email" text null, "phone" text null, "reference" text null, "locale" text not null default 'it', "token_hash" bytea null, "booking_id" uuid null, "created_at" timestamptz not null, "sent_at" timestamptz not null, "opened_at" timestamptz null, "withdrawn_at" timestamptz null, "erased_at" timestamptz null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on table "invitation" is 'Invitation of one person to book a service by a personal link.';`);
    this.addSql(`comment on column "invitation"."name" is 'Null after the personal data were erased, like all contact data.';`);
    this.addSql(`comment on column "invitation"."reference" is 'Note of the office, for example the number of a file.';`);
    this.addSql(`comment on column "invitation"."locale" is 'Language of the mails.';`);
    this.addSql(`comment on column "invitation"."token_hash" is 'SHA-256 of the secret in the link; the secret is derived and never stored.';`);
    this.addSql(`comment on column "invitation"."sent_at" is 'When its mail was last written.';`);
    this.addSql(`comment on column "invitation"."opened_at" is 'When its page was first opened.';`);
    this.addSql(`comment on column "invitation"."erased_at" is 'When all that told of a person was taken out of this row.';`);
    this.addSql(`create index "invitation_municipality_id_batch_id_index" on "invitation" ("municipality_id", "batch_id");`);
    this.addSql(`create index "invitation_municipality_id_booking_id_index" on "invitation" ("municipality_id", "booking_id");`);
    this.addSql(`create index "invitation_municipality_id_phone_index" on "invitation" ("municipality_id", "phone");`);
    this.addSql(`create index "invitation_email_index" on "invitation" ("municipality_id", lower(email) text_pattern_ops);`);
    this.addSql(`alter table "invitation" add constraint "invitation_municipality_id_token_hash_unique" unique ("municipality_id", "token_hash");`);

    this.addSql(`alter table "service" add "invitation_only" boolean not null default false;`);
    this.addSql(`comment on column "service"."invitation_only" is 'Citizens see and book it only with an invitation of the office.';`);

    this.addSql(`alter table "mail" drop constraint "mail_kind_check";`);
    this.addSql(`alter table "mail" add "invitation_id" uuid null;`);
    this.addSql(`alter table "mail" add constraint "mail_municipality_id_invitation_id_foreign" foreign key ("municipality_id", "invitation_id") references "invitation" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`create index "mail_invitation_index" on "mail" ("municipality_id", "invitation_id", "created_at") where invitation_id is not null;`);
    this.addSql(`create unique index "mail_invitation_reminder_index" on "mail" ("municipality_id", "invitation_id") where kind = 'INVITATION_REMINDER';`);
    this.addSql(`alter table "mail" add constraint "mail_kind_check" check ("kind" in ('BOOKING_CONFIRMED', 'BOOKING_MOVED', 'BOOKING_CORRECTED', 'EMAIL_CHANGE', 'EMAIL_CHANGED', 'BOOKING_SERVICE_CHANGED', 'BOOKING_REINSTATED', 'BOOKING_CANCELLED', 'BOOKING_HELD', 'BOOKING_EXPIRED', 'BOOKING_REMINDER', 'INVITATION', 'INVITATION_REMINDER', 'OWN_DATA', 'STAFF_INVITATION', 'STAFF_PASSWORD_RESET'));`);

    this.addSql(`alter table "invitation_batch" add constraint "invitation_batch_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "invitation_batch" add constraint "invitation_batch_municipality_id_service_id_foreign" foreign key ("municipality_id", "service_id") references "service" ("municipality_id", "id") on update cascade on delete restrict;`);
    this.addSql(`alter table "invitation_batch" add constraint "invitation_batch_municipality_id_created_by_foreign" foreign key ("municipality_id", "created_by") references "staff_member" ("municipality_id", "id") on update cascade on delete restrict;`);

    this.addSql(`alter table "invitation" add constraint "invitation_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "invitation" add constraint "invitation_municipality_id_batch_id_foreign" foreign key ("municipality_id", "batch_id") references "invitation_batch" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "invitation" add constraint "invitation_municipality_id_booking_id_foreign" foreign key ("municipality_id", "booking_id") references "booking" ("municipality_id", "id") on update cascade on delete restrict;`);
  }
}
