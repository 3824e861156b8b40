import { Migration } from '@mikro-orm/migrations';

export class Migration20261123052755_first_tables extends Migration {
  override name = 'Migration20261123052755_first_tables';

  override up(): void {
    // A trusted extension: the owner of the database may create it.
    this.addSql(`create extension if not exists btree_gist;`);
    this.addSql(`create sequence row_id as integer;`);

    this.addSql(`create table "municipality" ("id" serial primary key, "slug" text not null, "hosts" text[] not null, "name" text not null, "region" text not null, "time_zone" text not null default 'Europe/Rome', "address" text not null, "phone" text not null, "email" text not null, "certified_email" text null, "tax_code" text null, "links" jsonb not null, "texts" jsonb not null, "privacy_version" text not null, "patron_saint_day" text null, "patron_saint_name" text null, "created_at" timestamptz not null default now());`);
    this.addSql(`comment on table "municipality" is 'Comune. The only table that every other one hangs from: each key begins with its id.';`);
    this.addSql(`comment on column "municipality"."hosts" is 'Host names that open this municipality; with a single municipality any host does.';`);
    this.addSql(`comment on column "municipality"."name" is 'As shown to citizens, "Comune di Caivano".';`);
    this.addSql(`comment on column "municipality"."time_zone" is 'IANA zone of every wall-clock time of this municipality.';`);
    this.addSql(`comment on column "municipality"."certified_email" is 'PEC.';`);
    this.addSql(`comment on column "municipality"."privacy_version" is 'Version of the privacy notice; stored with each booking that was made under it.';`);
    this.addSql(`comment on column "municipality"."patron_saint_day" is 'MM-DD, closed every year: a comune''s choice, not national law.';`);
    this.addSql(`alter table "municipality" add constraint "municipality_slug_unique" unique ("slug");`);

    this.addSql(`create table "operator" ("municipality_id" int not null, "id" int not null, "name" text not null, "capacity" smallint not null default 1, "position" smallint not null default 0, "retired_at" timestamptz null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on column "operator"."capacity" is 'Citizens served at once: lanes 1..capacity.';`);

    this.addSql(`create table "blocked_slot" ("municipality_id" int not null, "id" int not null, "operator_id" int not null, "starts_at" timestamptz not null, "ends_at" timestamptz not null, "reason" text not null default '', primary key ("municipality_id", "id"));`);
    this.addSql(`comment on column "blocked_slot"."reason" is 'For staff only.';`);
    this.addSql(`create index "blocked_slot_municipality_id_operator_id_starts_at_index" on "blocked_slot" ("municipality_id", "operator_id", "starts_at");`);

    this.addSql(`create table "place" ("municipality_id" int not null, "id" int not null, "slug" text not null, "name" text not null, "kind" text not null, "address" text not null, "phone" text null, "email" text null, "opening_note" text null, "position" smallint not null default 0, "retired_at" timestamptz null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on column "place"."slug" is 'Part of the deep link, /?ufficio=slug.';`);
    this.addSql(`comment on column "place"."kind" is 'OFFICE: people are served. VENUE: a shared area booked for events.';`);
    this.addSql(`comment on column "place"."opening_note" is 'Opening hours in words, for people.';`);
    this.addSql(`alter table "place" add constraint "place_municipality_id_slug_unique" unique ("municipality_id", "slug");`);

    this.addSql(`create table "opening_hours" ("municipality_id" int not null, "id" int not null, "operator_id" int not null, "place_id" int not null, "weekday" smallint not null, "opens" smallint not null, "closes" smallint not null, "valid_from" date null, "valid_until" date null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on column "opening_hours"."weekday" is '1 Monday .. 7 Sunday (ISO 8601).';`);
    this.addSql(`comment on column "opening_hours"."opens" is 'Minutes since midnight on the municipality''s wall clock.';`);
    this.addSql(`comment on column "opening_hours"."closes" is 'Minutes since midnight, 1440 = the end of the day.';`);
    this.addSql(`comment on column "opening_hours"."valid_until" is 'Inclusive.';`);
    this.addSql(`create index "opening_hours_municipality_id_place_id_operator_id_index" on "opening_hours" ("municipality_id", "place_id", "operator_id");`);

    this.addSql(`create table "closure" ("municipality_id" int not null, "id" int not null, "place_id" int null, "from_date" date not null, "until_date" date not null, "kind" text not null default 'EXTRAORDINARY', "reason" text not null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on column "closure"."until_date" is 'Inclusive.';`);
    this.addSql(`comment on column "closure"."reason" is 'Shown to citizens.';`);
    this.addSql(`create index "closure_municipality_id_until_date_index" on "closure" ("municipality_id", "until_date");`);

    this.addSql(`create table "service" ("municipality_id" int not null, "id" int not null, "place_id" int not null, "slug" text not null, "name" text not null, "description" text null, "duration_minutes" smallint not null, "step_minutes" smallint not null, "buffer_minutes" smallint not null default 0, "min_notice_minutes" int not null default 0, "horizon_days" smallint not null default 60, "cancel_notice_minutes" int not null default 0, "requirements" text[] not null default '{}', "notice_text" text null, "notice_url" text null, "external_booking_url" text null, "position" smallint not null default 0, "retired_at" timestamptz null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on column "service"."slug" is 'Part of the deep link, /?servizio=slug; the same service at two places may share it.';`);
    this.addSql(`comment on column "service"."step_minutes" is 'Distance between two starts on the grid.';`);
    this.addSql(`comment on column "service"."buffer_minutes" is 'The operator stays busy this long after the appointment.';`);
    this.addSql(`comment on column "service"."min_notice_minutes" is 'No start sooner than this from now.';`);
    this.addSql(`comment on column "service"."horizon_days" is 'No start after this many days from today.';`);
    this.addSql(`comment on column "service"."cancel_notice_minutes" is 'The citizen may cancel until this long before the start.';`);
    this.addSql(`comment on column "service"."requirements" is '"Cosa serve": what to bring, one line each.';`);
    this.addSql(`comment on column "service"."notice_text" is 'What the citizen must tick as read (occorrente e costi).';`);
    this.addSql(`comment on column "service"."external_booking_url" is 'Booked elsewhere, as Agenda CIE of the Ministry of the Interior.';`);
    this.addSql(`alter table "service" add constraint "service_municipality_id_place_id_slug_unique" unique ("municipality_id", "place_id", "slug");`);

    this.addSql(`create table "booking" ("municipality_id" int not null, "id" uuid not null, "number" int not null, "status" text not null, "service_id" int not null, "place_id" int not null, "operator_id" int not null, "counter" smallint not null default 1, "starts_at" timestamptz not null, "ends_at" timestamptz not null, "free_at" timestamptz not null, "applicant_name" text null, "applicant_surname" text null, "applicant_phone" text null, "applicant_email" text null, "notes" text not null default '', "locale" text not null default 'it', "privacy_read_at" timestamptz null, "privacy_version" text null, "notice_read_at" timestamptz null, "token_hash" bytea not null, "idempotency_key" text null, "request_hash" bytea null, "sequence" smallint not null default 0, "created_at" timestamptz not null default now(), "cancelled_at" timestamptz null, "cancel_reason" text null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on column "booking"."number" is 'For people to say; grows within the municipality, gaps allowed; never a secret.';`);
    this.addSql(`comment on column "booking"."counter" is 'Lane 1..capacity of the operator.';`);
    this.addSql(`comment on column "booking"."free_at" is 'End of the appointment and of the service''s buffer: the operator is free again.';`);
    this.addSql(`comment on column "booking"."locale" is 'Language of the mails.';`);
    this.addSql(`comment on column "booking"."token_hash" is 'SHA-256 of the cancel token; the token itself is derived and never stored.';`);
    this.addSql(`comment on column "booking"."request_hash" is 'SHA-256 of the request, to tell a repeat from another request under the same key.';`);
    this.addSql(`comment on column "booking"."sequence" is 'SEQUENCE of the calendar event (RFC 5545, 3.8.7.4).';`);
    this.addSql(`create index "booking_busy_index" on "booking" ("municipality_id", "operator_id", "starts_at") include ("free_at", "counter") where status in ('REQUESTED', 'CONFIRMED');`);
    this.addSql(`create index "booking_municipality_id_service_id_starts_at_index" on "booking" ("municipality_id", "service_id", "starts_at");`);
    this.addSql(`create index "booking_municipality_id_place_id_starts_at_index" on "booking" ("municipality_id", "place_id", "starts_at");`);
    this.addSql(`alter table "booking" add constraint "booking_municipality_id_number_unique" unique ("municipality_id", "number");`);
    this.addSql(`alter table "booking" add constraint "booking_municipality_id_token_hash_unique" unique ("municipality_id", "token_hash");`);
    this.addSql(`alter table "booking" add constraint "booking_municipality_id_idempotency_key_unique" unique ("municipality_id", "idempotency_key");`);

    this.addSql(`create table "mail" ("municipality_id" int not null, "id" uuid not null, "booking_id" uuid null, "kind" text not null, "recipient" text not null, "message" jsonb null, "state" text not null default 'WAITING', "attempts" smallint not null default 0, "last_error" text null, "created_at" timestamptz not null default now(), "enqueued_at" timestamptz null, "sent_at" timestamptz null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on table "mail" is 'Outbox: written in the transaction of the act that it tells of, sent later.';`);
    this.addSql(`comment on column "mail"."message" is 'All that the mail says; wiped once sent.';`);
    this.addSql(`comment on column "mail"."last_error" is 'The mail server''s own words.';`);
    this.addSql(`comment on column "mail"."enqueued_at" is 'When it was handed to the job queue.';`);
    this.addSql(`create index "mail_municipality_id_booking_id_index" on "mail" ("municipality_id", "booking_id");`);
    this.addSql(`create index "mail_unqueued_index" on "mail" ("municipality_id", "created_at") where enqueued_at is null;`);

    this.addSql(`create table "service_operator" ("municipality_id" int not null, "service_id" int not null, "operator_id" int not null, primary key ("municipality_id", "service_id", "operator_id"));`);
    this.addSql(`create index "service_operator_municipality_id_operator_id_index" on "service_operator" ("municipality_id", "operator_id");`);

    this.addSql(`create table "staff_member" ("municipality_id" int not null, "id" int not null, "email" text not null, "name" text not null, "role" text not null, "password_hash" text not null, "created_at" timestamptz not null default now(), "disabled_at" timestamptz null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on column "staff_member"."email" is 'Lower case.';`);
    this.addSql(`comment on column "staff_member"."password_hash" is 'argon2id, PHC string.';`);
    this.addSql(`alter table "staff_member" add constraint "staff_member_municipality_id_email_unique" unique ("municipality_id", "email");`);

    this.addSql(`create table "staff_session" ("municipality_id" int not null, "token_hash" bytea not null, "staff_member_id" int not null, "created_at" timestamptz not null default now(), "expires_at" timestamptz not null, primary key ("municipality_id", "token_hash"));`);
    this.addSql(`comment on column "staff_session"."token_hash" is 'SHA-256 of the cookie; the cookie itself is never stored.';`);
    this.addSql(`create index "staff_session_municipality_id_staff_member_id_index" on "staff_session" ("municipality_id", "staff_member_id");`);
    this.addSql(`create index "staff_session_municipality_id_expires_at_index" on "staff_session" ("municipality_id", "expires_at");`);

    this.addSql(`create table "weekly_break" ("municipality_id" int not null, "id" int not null, "operator_id" int not null, "place_id" int not null, "weekday" smallint not null, "opens" smallint not null, "closes" smallint not null, "valid_from" date null, "valid_until" date null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on column "weekly_break"."weekday" is '1 Monday .. 7 Sunday (ISO 8601).';`);
    this.addSql(`comment on column "weekly_break"."opens" is 'Minutes since midnight on the municipality''s wall clock.';`);
    this.addSql(`comment on column "weekly_break"."closes" is 'Minutes since midnight, 1440 = the end of the day.';`);
    this.addSql(`comment on column "weekly_break"."valid_until" is 'Inclusive.';`);
    this.addSql(`create index "weekly_break_municipality_id_place_id_operator_id_index" on "weekly_break" ("municipality_id", "place_id", "operator_id");`);

    this.addSql(`alter table "municipality" add constraint "municipality_patron_saint_whole" check ((patron_saint_day is null) = (patron_saint_name is null));`);
    this.addSql(`alter table "municipality" add constraint "municipality_patron_saint_day" check (patron_saint_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\$');`);

    this.addSql(`alter table "operator" add constraint "operator_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "operator" add constraint "operator_capacity" check (capacity >= 1 and capacity <= 50);`);

    this.addSql(`alter table "blocked_slot" add constraint "blocked_slot_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "blocked_slot" add constraint "blocked_slot_municipality_id_operator_id_foreign" foreign key ("municipality_id", "operator_id") references "operator" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "blocked_slot" add constraint "blocked_slot_order" check (starts_at < ends_at);`);

    this.addSql(`alter table "place" add constraint "place_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "place" add constraint "place_kind_check" check ("kind" in ('OFFICE', 'VENUE'));`);

    this.addSql(`alter table "opening_hours" add constraint "opening_hours_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "opening_hours" add constraint "opening_hours_municipality_id_operator_id_foreign" foreign key ("municipality_id", "operator_id") references "operator" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "opening_hours" add constraint "opening_hours_municipality_id_place_id_foreign" foreign key ("municipality_id", "place_id") references "place" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "opening_hours" add constraint "opening_hours_weekday" check (weekday >= 1 and weekday <= 7);`);
    this.addSql(`alter table "opening_hours" add constraint "opening_hours_minutes" check (opens >= 0 and opens < closes and closes <= 1440);`);
    this.addSql(`alter table "opening_hours" add constraint "opening_hours_validity" check (valid_from is null or valid_until is null or valid_from <= valid_until);`);
    this.addSql(`alter table "opening_hours" add constraint "opening_hours_no_overlap" exclude using gist (municipality_id with =, operator_id with =, weekday with =, int4range(opens, closes) with &&, daterange(valid_from, valid_until, '[]') with &&);`);

    this.addSql(`alter table "closure" add constraint "closure_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "closure" add constraint "closure_municipality_id_place_id_foreign" foreign key ("municipality_id", "place_id") references "place" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "closure" add constraint "closure_order" check (from_date <= until_date);`);
    this.addSql(`alter table "closure" add constraint "closure_kind_check" check ("kind" in ('HOLIDAY', 'PATRON_SAINT', 'EXTRAORDINARY'));`);

    this.addSql(`alter table "service" add constraint "service_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "service" add constraint "service_municipality_id_place_id_foreign" foreign key ("municipality_id", "place_id") references "place" ("municipality_id", "id") on update cascade on delete restrict;`);
    this.addSql(`alter table "service" add constraint "service_duration" check (duration_minutes >= 1 and duration_minutes <= 1440);`);
    this.addSql(`alter table "service" add constraint "service_step" check (step_minutes >= 1 and step_minutes <= 1440);`);
    this.addSql(`alter table "service" add constraint "service_buffer" check (buffer_minutes >= 0 and buffer_minutes <= 1440);`);
    this.addSql(`alter table "service" add constraint "service_notice" check (min_notice_minutes >= 0 and cancel_notice_minutes >= 0);`);
    this.addSql(`alter table "service" add constraint "service_horizon" check (horizon_days >= 1 and horizon_days <= 730);`);

    this.addSql(`alter table "booking" add constraint "booking_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "booking" add constraint "booking_municipality_id_service_id_foreign" foreign key ("municipality_id", "service_id") references "service" ("municipality_id", "id") on update cascade on delete restrict;`);
    this.addSql(`alter table "booking" add constraint "booking_municipality_id_place_id_foreign" foreign key ("municipality_id", "place_id") references "place" ("municipality_id", "id") on update cascade on delete restrict;`);
    this.addSql(`alter table "booking" add constraint "booking_municipality_id_operator_id_foreign" foreign key ("municipality_id", "operator_id") references "operator" ("municipality_id", "id") on update cascade on delete restrict;`);
    this.addSql(`alter table "booking" add constraint "booking_order" check (starts_at < ends_at and ends_at <= free_at);`);
    this.addSql(`alter table "booking" add constraint "booking_counter" check (counter >= 1);`);
    this.addSql(`alter table "booking" add constraint "booking_cancelled_at" check ((status = 'CANCELLED') = (cancelled_at is not null));`);
    this.addSql(`alter table "booking" add constraint "booking_no_overlap" exclude using gist (municipality_id with =, operator_id with =, counter with =, tstzrange(starts_at, free_at) with &&) where (status in ('REQUESTED', 'CONFIRMED'));`);
    this.addSql(`alter table "booking" add constraint "booking_status_check" check ("status" in ('REQUESTED', 'CONFIRMED', 'CANCELLED', 'REJECTED', 'COMPLETED', 'NO_SHOW'));`);

    this.addSql(`alter table "mail" add constraint "mail_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "mail" add constraint "mail_municipality_id_booking_id_foreign" foreign key ("municipality_id", "booking_id") references "booking" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "mail" add constraint "mail_state_check" check ("state" in ('WAITING', 'SENT', 'FAILED'));`);

    this.addSql(`alter table "service_operator" add constraint "service_operator_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "service_operator" add constraint "service_operator_municipality_id_service_id_foreign" foreign key ("municipality_id", "service_id") references "service" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "service_operator" add constraint "service_operator_municipality_id_operator_id_foreign" foreign key ("municipality_id", "operator_id") references "operator" ("municipality_id", "id") on update cascade on delete cascade;`);

    this.addSql(`alter table "staff_member" add constraint "staff_member_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "staff_member" add constraint "staff_member_role_check" check ("role" in ('ADMIN', 'MANAGER', 'OPERATOR'));`);

    this.addSql(`alter table "staff_session" add constraint "staff_session_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "staff_session" add constraint "staff_session_municipality_id_staff_member_id_foreign" foreign key ("municipality_id", "staff_member_id") references "staff_member" ("municipality_id", "id") on update cascade on delete cascade;`);

    this.addSql(`alter table "weekly_break" add constraint "weekly_break_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "weekly_break" add constraint "weekly_break_municipality_id_operator_id_foreign" foreign key ("municipality_id", "operator_id") references "operator" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "weekly_break" add constraint "weekly_break_municipality_id_place_id_foreign" foreign key ("municipality_id", "place_id") references "place" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "weekly_break" add constraint "weekly_break_weekday" check (weekday >= 1 and weekday <= 7);`);
    this.addSql(`alter table "weekly_break" add constraint "weekly_break_minutes" check (opens >= 0 and opens < closes and closes <= 1440);`);
    this.addSql(`alter table "weekly_break" add constraint "weekly_break_validity" check (valid_from is null or valid_until is null or valid_from <= valid_until);`);
  }
}
