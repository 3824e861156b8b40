import { Migration } from '@mikro-orm/migrations';

export class Migration20261130012810_confirm_or_release extends Migration {
  override name = 'Migration20261130012810_confirm_or_release';

  override up(): void {
    this.addSql(`alter table "service" add "reconfirm_days" smallint null, add "release_hours" smallint not null default 72;`);
    this.addSql(`comment on column "service"."reconfirm_days" is 'A mail asks the citizen so many days before to confirm the attendance; none: nobody is asked.';`);
    this.addSql(`comment on column "service"."release_hours" is 'So many hours before the appointment its time is released unless the attendance was confirmed.';`);
    this.addSql(`alter table "service" add constraint "service_reconfirm" check (reconfirm_days >= 2 and reconfirm_days <= 60);`);
    this.addSql(`alter table "service" add constraint "service_release" check (release_hours >= 12 and release_hours <= 720);`);
    this.addSql(`alter table "service" add constraint "service_time_to_reconfirm" check (release_hours <= reconfirm_days * 24 - 24);`);

    this.addSql(`alter table "booking" drop constraint "booking_cancelled_at";`);
    this.addSql(`alter table "booking" drop constraint "booking_status_check";`);
    this.addSql(`alter table "booking" add "reconfirm_by" timestamptz null, add "reconfirmed_at" timestamptz null;`);
    this.addSql(`comment on column "booking"."reconfirm_by" is 'Its citizen was asked to confirm the attendance by then; none: not asked, or confirmed.';`);
    this.addSql(`comment on column "booking"."reconfirmed_at" is 'When the citizen, or the office for them, confirmed the attendance.';`);
    this.addSql(`create index "booking_reconfirm_index" on "booking" ("municipality_id", "reconfirm_by") where status = 'CONFIRMED' and reconfirm_by is not null;`);
    this.addSql(`alter table "booking" add constraint "booking_reconfirm" check (reconfirm_by is null or reconfirmed_at is null);`);
    this.addSql(`alter table "booking" add constraint "booking_cancelled_at" check ((status in ('CANCELLED', 'RELEASED')) = (cancelled_at is not null));`);
    this.addSql(`alter table "booking" add constraint "booking_status_check" check ("status" in ('REQUESTED', 'CONFIRMED', 'CANCELLED', 'RELEASED', 'REJECTED', 'COMPLETED', 'NO_SHOW'));`);

    this.addSql(`alter table "mail" drop constraint "mail_kind_check";`);
    this.addSql(`alter table "mail" add constraint "mail_kind_check" check ("kind" in ('BOOKING_CONFIRMED', 'BOOKING_MOVED', 'BOOKING_CORRECTED', 'EMAIL_CHANGE', 'EMAIL_CHANGED', 'BOOKING_SERVICE_CHANGED', 'BOOKING_REINSTATED', 'BOOKING_CANCELLED', 'BOOKING_HELD', 'BOOKING_EXPIRED', 'BOOKING_REMINDER', 'BOOKING_RECONFIRM', 'BOOKING_RELEASED', 'INVITATION', 'INVITATION_REMINDER', 'OWN_DATA', 'STAFF_INVITATION', 'STAFF_PASSWORD_RESET'));`);
  }
}
