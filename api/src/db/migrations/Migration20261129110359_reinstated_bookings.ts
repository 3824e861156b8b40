import { Migration } from '@mikro-orm/migrations';

export class Migration20261129110359_reinstated_bookings extends Migration {
  override name = 'Migration20261129110359_reinstated_bookings';

  override up(): void {
    this.addSql(`alter table "mail" drop constraint "mail_kind_check";`);
    this.addSql(`alter table "mail" add constraint "mail_kind_check" check ("kind" in ('BOOKING_CONFIRMED', 'BOOKING_MOVED', 'BOOKING_CORRECTED', 'EMAIL_CHANGE', 'EMAIL_CHANGED', 'BOOKING_SERVICE_CHANGED', 'BOOKING_REINSTATED', 'BOOKING_CANCELLED', 'BOOKING_HELD', 'BOOKING_EXPIRED', 'OWN_DATA', 'STAFF_INVITATION', 'STAFF_PASSWORD_RESET'));`);
  }
}
