import { Migration } from '@mikro-orm/migrations';

export class Migration20261129095343_corrected_bookings extends Migration {
  override name = 'Migration20261129095343_corrected_bookings';

  override up(): void {
    this.addSql(`alter table "booking" add "link_version" smallint not null default 0;`);
    this.addSql(`comment on column "booking"."link_version" is 'Grows when the office corrects the e-mail address: links mailed to the former address open nothing.';`);

    this.addSql(`alter table "mail" drop constraint "mail_kind_check";`);
    this.addSql(`alter table "mail" add constraint "mail_kind_check" check ("kind" in ('BOOKING_CONFIRMED', 'BOOKING_MOVED', 'BOOKING_CORRECTED', 'BOOKING_CANCELLED', 'BOOKING_HELD', 'BOOKING_EXPIRED', 'OWN_DATA', 'STAFF_INVITATION', 'STAFF_PASSWORD_RESET'));`);
  }
}
