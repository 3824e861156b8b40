import { Migration } from '@mikro-orm/migrations';

export class Migration20261130020528_office_notices extends Migration {
  override name = 'Migration20261130020528_office_notices';

  override up(): void {
    this.addSql(`alter table "operator" add "notice_booked" text not null default 'NEVER', add "notice_moved" text not null default 'NEVER', add "notice_cancelled" text not null default 'NEVER', add "notices_changed_at" timestamptz null;`);
    this.addSql(`comment on column "operator"."notice_booked" is 'When the office is told of a new booking.';`);
    this.addSql(`comment on column "operator"."notice_moved" is 'When the office is told of a moved booking.';`);
    this.addSql(`comment on column "operator"."notice_cancelled" is 'When the office is told of a cancelled booking.';`);
    this.addSql(`comment on column "operator"."notices_changed_at" is 'When these choices were last changed: nothing that happened before is told by them.';`);
    this.addSql(`alter table "operator" add constraint "operator_notice_booked_check" check ("notice_booked" in ('AT_ONCE', 'DAILY', 'NEVER'));`);
    this.addSql(`alter table "operator" add constraint "operator_notice_moved_check" check ("notice_moved" in ('AT_ONCE', 'DAILY', 'NEVER'));`);
    this.addSql(`alter table "operator" add constraint "operator_notice_cancelled_check" check ("notice_cancelled" in ('AT_ONCE', 'DAILY', 'NEVER'));`);

    this.addSql(`alter table "place" add "notice_booked" text not null default 'NEVER', add "notice_moved" text not null default 'NEVER', add "notice_cancelled" text not null default 'NEVER', add "notices_changed_at" timestamptz null, add "day_list_hour" smallint null;`);
    this.addSql(`comment on column "place"."notice_booked" is 'When the office is told of a new booking.';`);
    this.addSql(`comment on column "place"."notice_moved" is 'When the office is told of a moved booking.';`);
    this.addSql(`comment on column "place"."notice_cancelled" is 'When the office is told of a cancelled booking.';`);
    this.addSql(`comment on column "place"."notices_changed_at" is 'When these choices were last changed: nothing that happened before is told by them.';`);
    this.addSql(`comment on column "place"."day_list_hour" is 'Hour of the local day at which the appointments of the day are mailed; none: they are not.';`);
    this.addSql(`alter table "place" add constraint "place_day_list_hour" check (day_list_hour >= 0 and day_list_hour <= 23);`);
    this.addSql(`alter table "place" add constraint "place_notice_booked_check" check ("notice_booked" in ('AT_ONCE', 'DAILY', 'NEVER'));`);
    this.addSql(`alter table "place" add constraint "place_notice_moved_check" check ("notice_moved" in ('AT_ONCE', 'DAILY', 'NEVER'));`);
    this.addSql(`alter table "place" add constraint "place_notice_cancelled_check" check ("notice_cancelled" in ('AT_ONCE', 'DAILY', 'NEVER'));`);

    this.addSql(`alter table "staff_member" add "office_notices" boolean not null default true;`);
    this.addSql(`comment on column "staff_member"."office_notices" is 'Wants the mails about bookings that the office chose for the own agenda.';`);

    this.addSql(`alter table "mail" drop constraint "mail_kind_check";`);
    this.addSql(`alter table "mail" add "notice_key" text null;`);
    this.addSql(`comment on column "mail"."notice_key" is 'What a mail to the office tells of, and to whom: each is sent once.';`);
    this.addSql(`create unique index "mail_notice_once_index" on "mail" ("municipality_id", "notice_key") where notice_key is not null;`);
    this.addSql(`alter table "mail" add constraint "mail_kind_check" check ("kind" in ('BOOKING_CONFIRMED', 'BOOKING_MOVED', 'BOOKING_CORRECTED', 'EMAIL_CHANGE', 'EMAIL_CHANGED', 'BOOKING_SERVICE_CHANGED', 'BOOKING_REINSTATED', 'BOOKING_CANCELLED', 'BOOKING_HELD', 'BOOKING_EXPIRED', 'BOOKING_REMINDER', 'BOOKING_RECONFIRM', 'BOOKING_RELEASED', 'INVITATION', 'INVITATION_REMINDER', 'OWN_DATA', 'WATCH_JOINED', 'SLOT_OFFER', 'SLOT_OFFER_LAPSED', 'WATCH_ENDED', 'STAFF_INVITATION', 'STAFF_PASSWORD_RESET', 'OFFICE_NOTICE', 'OFFICE_DIGEST', 'OFFICE_DAY_LIST'));`);
  }
}
