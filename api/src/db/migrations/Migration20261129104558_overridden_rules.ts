import { Migration } from '@mikro-orm/migrations';

export class Migration20261129104558_overridden_rules extends Migration {
  override name = 'Migration20261129104558_overridden_rules';

  override up(): void {
    this.addSql(`alter table "booking" add "overridden_rules" text[] not null default '{}';`);
    this.addSql(`comment on column "booking"."overridden_rules" is 'Rules that staff overrode: OVER, OUTSIDE_HOURS, TAKEN. Empty for a booking that keeps the rules.';`);
    this.addSql(`comment on column "booking"."counter" is 'Lane 1..capacity of the operator. Bookings that override the rules have a lane above 1000.';`);
  }
}
