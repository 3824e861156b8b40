import { Migration } from '@mikro-orm/migrations';

export class Migration20261129213322_remind_citizens extends Migration {
  override name = 'Migration20261129213322_remind_citizens';

  override up(): void {
    this.addSql(`alter table "service" add "first_reminder_hours" smallint null default 72, add "second_reminder_hours" smallint null default 24;`);
    this.addSql(`comment on column "service"."first_reminder_hours" is 'A mail reminds the citizen so many hours before the appointment; none: no such reminder.';`);
    this.addSql(`comment on column "service"."second_reminder_hours" is 'The other reminder, in any order; none: one only.';`);
    this.addSql(`alter table "service" add constraint "service_first_reminder" check (first_reminder_hours >= 1 and first_reminder_hours <= 720);`);
    this.addSql(`alter table "service" add constraint "service_second_reminder" check (second_reminder_hours >= 1 and second_reminder_hours <= 720);`);
    this.addSql(`alter table "service" add constraint "service_reminders_differ" check (first_reminder_hours <> second_reminder_hours);`);

    this.addSql(`alter table "mail" drop constraint "mail_kind_check";`);
    this.addSql(`alter table "mail" add "reminder_for" timestamptz null, add "reminder_hours" smallint null;`);
    this.addSql(`comment on column "mail"."reminder_for" is 'Start of the appointment that a reminder reminds of.';`);
    this.addSql(`comment on column "mail"."reminder_hours" is 'Which reminder it is: so many hours before the appointment.';`);
    this.addSql(`create unique index "mail_reminder_once_index" on "mail" ("municipality_id", "booking_id", "reminder_for", "reminder_hours") where reminder_for is not null;`);
    this.addSql(`alter table "mail" add constraint "mail_kind_check" check ("kind" in ('BOOKING_CONFIRMED', 'BOOKING_MOVED', 'BOOKING_CORRECTED', 'EMAIL_CHANGE', 'EMAIL_CHANGED', 'BOOKING_SERVICE_CHANGED', 'BOOKING_REINSTATED', 'BOOKING_CANCELLED', 'BOOKING_HELD', 'BOOKING_EXPIRED', 'BOOKING_REMINDER', 'OWN_DATA', 'STAFF_INVITATION', 'STAFF_PASSWORD_RESET'));`);
  }
}
