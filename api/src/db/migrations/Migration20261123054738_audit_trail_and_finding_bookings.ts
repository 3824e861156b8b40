import { Migration } from '@mikro-orm/migrations';

export class Migration20261123054738_audit_trail_and_finding_bookings extends Migration {
  override name = 'Migration20261123054738_audit_trail_and_finding_bookings';

  override up(): void {
    this.addSql(`create table "audit_entry" ("municipality_id" int not null, "id" uuid not null, "at" timestamptz not null, "actor_kind" text not null, "staff_member_id" int null, "act" text not null, "subject" text not null, "subject_id" text not null, "details" jsonb not null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on table "audit_entry" is 'Who did what to which record when; written in the transaction of the act.';`);
    this.addSql(`comment on column "audit_entry"."act" is 'Verb and noun, "moveBooking".';`);
    this.addSql(`comment on column "audit_entry"."subject" is 'Kind of record, "Booking".';`);
    this.addSql(`comment on column "audit_entry"."details" is 'What changed; never personal data of citizens.';`);
    this.addSql(`create index "audit_entry_municipality_id_subject_subject_id_at_index" on "audit_entry" ("municipality_id", "subject", "subject_id", "at");`);
    this.addSql(`create index "audit_entry_municipality_id_at_index" on "audit_entry" ("municipality_id", "at");`);
    this.addSql(`create index "audit_entry_municipality_id_staff_member_id_at_index" on "audit_entry" ("municipality_id", "staff_member_id", "at");`);

    this.addSql(`alter table "booking" add "source" text not null default 'ONLINE', add "arrived_at" timestamptz null;`);
    this.addSql(`comment on column "booking"."source" is 'How the citizen asked for it.';`);
    this.addSql(`comment on column "booking"."arrived_at" is 'When the citizen was seen at the office.';`);
    this.addSql(`create index "booking_surname_index" on "booking" ("municipality_id", lower(applicant_surname) text_pattern_ops, "starts_at" desc, "id" desc);`);
    this.addSql(`create index "booking_email_index" on "booking" ("municipality_id", lower(applicant_email) text_pattern_ops);`);
    this.addSql(`create index "booking_municipality_id_applicant_phone_index" on "booking" ("municipality_id", "applicant_phone");`);
    this.addSql(`create index "booking_municipality_id_starts_at_id_index" on "booking" ("municipality_id", "starts_at", "id");`);
    this.addSql(`alter table "booking" add constraint "booking_source_check" check ("source" in ('ONLINE', 'PHONE', 'DESK'));`);

    this.addSql(`alter table "audit_entry" add constraint "audit_entry_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "audit_entry" add constraint "audit_entry_municipality_id_staff_member_id_foreign" foreign key ("municipality_id", "staff_member_id") references "staff_member" ("municipality_id", "id") on update cascade on delete restrict;`);
    this.addSql(`alter table "audit_entry" add constraint "audit_entry_staff" check ((actor_kind = 'STAFF') = (staff_member_id is not null));`);
    this.addSql(`alter table "audit_entry" add constraint "audit_entry_actor_kind_check" check ("actor_kind" in ('CITIZEN', 'STAFF', 'SYSTEM'));`);
  }
}
