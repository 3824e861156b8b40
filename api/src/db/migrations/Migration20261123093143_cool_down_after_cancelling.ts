import { Migration } from '@mikro-orm/migrations';

export class Migration20261123093143_cool_down_after_cancelling extends Migration {
  override name = 'Migration20261123093143_cool_down_after_cancelling';

  override up(): void {
    this.addSql(`alter table "service" add "cool_down_minutes" smallint not null default 0;`);
    this.addSql(`comment on column "service"."cool_down_minutes" is 'A time that a citizen gives up stays closed to citizens this long; 0: free at once.';`);
    this.addSql(`alter table "service" add constraint "service_cool_down" check (cool_down_minutes >= 0 and cool_down_minutes <= 1440);`);

    this.addSql(`alter table "booking" add "rests_until" timestamptz null;`);
    this.addSql(`comment on column "booking"."rests_until" is 'A citizen cancelled it: its time stays closed to citizens until then.';`);
    this.addSql(`create index "booking_resting_index" on "booking" ("municipality_id", "operator_id", "rests_until") where rests_until is not null;`);
    this.addSql(`alter table "booking" add constraint "booking_rests" check (rests_until is null or cancelled_at is not null);`);
  }
}
