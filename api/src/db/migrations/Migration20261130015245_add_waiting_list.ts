import { Migration } from '@mikro-orm/migrations';

export class Migration20261130015245_add_waiting_list extends Migration {
  override name = 'Migration20261130015245_add_waiting_list';

  override up(): void {
    this.addSql(`create table "watch_request" ("municipality_id" int not null, "id" uuid not null, "service_slug" text not null, "place_ids" int[] null, "booking_id" uuid null, "from_date" date not null, "to_date" date not null, "day_part" text not null default 'ANY', "weekdays" smallint[] not null, "short_notice" boolean not null default false, "applicant_name" text null, "applicant_surname" text null, "applicant_phone" text null, "applicant_email" text null, "notes" text not null default '', "locale" text not null default 'it', "privacy_read_at" timestamptz null, "privacy_version" text null, "token_hash" bytea not null, "state" text not null, "confirm_by" timestamptz null, "offers_made" smallint not null default 0, "joined_mail_at" timestamptz not null, "created_at" timestamptz not null, "ended_at" timestamptz null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on table "watch_request" is 'Waiting list: who wants to be told when a time of a service becomes free, in order of joining.';`);
    this.addSql(`comment on column "watch_request"."service_slug" is 'The service, which several places may offer under the same slug.';`);
    this.addSql(`comment on column "watch_request"."place_ids" is 'Places that suit; none: any place.';`);
    this.addSql(`comment on column "watch_request"."to_date" is 'Inclusive. The request ends with this day.';`);
    this.addSql(`comment on column "watch_request"."weekdays" is '1 Monday to 7 Sunday.';`);
    this.addSql(`comment on column "watch_request"."short_notice" is 'Also times within the next 24 hours are offered.';`);
    this.addSql(`comment on column "watch_request"."locale" is 'Language of the mails.';`);
    this.addSql(`comment on column "watch_request"."token_hash" is 'SHA-256 of the secret in the link; the secret is derived and never stored.';`);
    this.addSql(`comment on column "watch_request"."confirm_by" is 'An unconfirmed request is deleted then.';`);
    this.addSql(`comment on column "watch_request"."joined_mail_at" is 'When the mail about the request was last queued.';`);
    this.addSql(`comment on column "watch_request"."created_at" is 'Order of the list.';`);
    this.addSql(`comment on column "watch_request"."ended_at" is 'From then on the row tells of no person.';`);
    this.addSql(`create index "watch_request_waiting_index" on "watch_request" ("municipality_id", "service_slug", "created_at", "id") where state = 'WAITING';`);
    this.addSql(`create unique index "watch_request_once_index" on "watch_request" ("municipality_id", "service_slug", contact_email(applicant_email)) where ended_at is null;`);
    this.addSql(`create unique index "watch_request_booking_index" on "watch_request" ("municipality_id", "booking_id") where ended_at is null and booking_id is not null;`);
    this.addSql(`create index "watch_request_email_index" on "watch_request" ("municipality_id", lower(applicant_email));`);
    this.addSql(`create index "watch_request_municipality_id_to_date_index" on "watch_request" ("municipality_id", "to_date");`);
    this.addSql(`alter table "watch_request" add constraint "watch_request_municipality_id_token_hash_unique" unique ("municipality_id", "token_hash");`);

    this.addSql(`create table "slot_offer" ("municipality_id" int not null, "id" uuid not null, "request_id" uuid not null, "service_id" int not null, "starts_at" timestamptz not null, "ends_at" timestamptz not null, "answer_by" timestamptz not null, "state" text not null default 'OPEN', "created_at" timestamptz not null, "closed_at" timestamptz null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on table "slot_offer" is 'Free times that were offered to the waiting list; each is held until its answer.';`);
    this.addSql(`comment on column "slot_offer"."answer_by" is 'An answer is accepted before this instant.';`);
    this.addSql(`create unique index "slot_offer_open_index" on "slot_offer" ("municipality_id", "request_id") where state = 'OPEN';`);
    this.addSql(`create index "slot_offer_lapse_index" on "slot_offer" ("municipality_id", "answer_by") where state = 'OPEN';`);
    this.addSql(`create index "slot_offer_municipality_id_request_id_starts_at_index" on "slot_offer" ("municipality_id", "request_id", "starts_at");`);

    this.addSql(`alter table "mail" drop constraint "mail_kind_check";`);
    this.addSql(`alter table "mail" add constraint "mail_kind_check" check ("kind" in ('BOOKING_CONFIRMED', 'BOOKING_MOVED', 'BOOKING_CORRECTED', 'EMAIL_CHANGE', 'EMAIL_CHANGED', 'BOOKING_SERVICE_CHANGED', 'BOOKING_REINSTATED', 'BOOKING_CANCELLED', 'BOOKING_HELD', 'BOOKING_EXPIRED', 'BOOKING_REMINDER', 'BOOKING_RECONFIRM', 'BOOKING_RELEASED', 'INVITATION', 'INVITATION_REMINDER', 'OWN_DATA', 'WATCH_JOINED', 'SLOT_OFFER', 'SLOT_OFFER_LAPSED', 'WATCH_ENDED', 'STAFF_INVITATION', 'STAFF_PASSWORD_RESET'));`);

    this.addSql(`alter table "watch_request" add constraint "watch_request_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "watch_request" add constraint "watch_request_municipality_id_booking_id_foreign" foreign key ("municipality_id", "booking_id") references "booking" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "watch_request" add constraint "watch_request_dates" check (from_date <= to_date);`);
    this.addSql(`alter table "watch_request" add constraint "watch_request_weekdays" check (cardinality(weekdays) >= 1);`);
    this.addSql(`alter table "watch_request" add constraint "watch_request_places" check (cardinality(place_ids) >= 1);`);
    this.addSql(`alter table "watch_request" add constraint "watch_request_offers" check (offers_made >= 0 and offers_made <= 3);`);
    this.addSql(`alter table "watch_request" add constraint "watch_request_confirm_by" check ((state = 'UNCONFIRMED') = (confirm_by is not null));`);
    this.addSql(`alter table "watch_request" add constraint "watch_request_ended" check ((state in ('TAKEN', 'ENDED', 'LEFT')) = (ended_at is not null));`);
    this.addSql(`alter table "watch_request" add constraint "watch_request_erased" check (ended_at is null or applicant_email is null);`);
    this.addSql(`alter table "watch_request" add constraint "watch_request_day_part_check" check ("day_part" in ('ANY', 'MORNING', 'AFTERNOON'));`);
    this.addSql(`alter table "watch_request" add constraint "watch_request_state_check" check ("state" in ('UNCONFIRMED', 'WAITING', 'OFFERED', 'TAKEN', 'ENDED', 'LEFT'));`);

    this.addSql(`alter table "slot_offer" add constraint "slot_offer_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "slot_offer" add constraint "slot_offer_municipality_id_request_id_foreign" foreign key ("municipality_id", "request_id") references "watch_request" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "slot_offer" add constraint "slot_offer_municipality_id_service_id_foreign" foreign key ("municipality_id", "service_id") references "service" ("municipality_id", "id") on update cascade on delete restrict;`);
    this.addSql(`alter table "slot_offer" add constraint "slot_offer_order" check (starts_at < ends_at and answer_by <= starts_at);`);
    this.addSql(`alter table "slot_offer" add constraint "slot_offer_closed" check ((state = 'OPEN') = (closed_at is null));`);
    this.addSql(`alter table "slot_offer" add constraint "slot_offer_state_check" check ("state" in ('OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN'));`);
  }
}
