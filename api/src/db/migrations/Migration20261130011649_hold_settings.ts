import { Migration } from '@mikro-orm/migrations';

export class Migration20261130011649_hold_settings extends Migration {
  override name = 'Migration20261130011649_hold_settings';

  override up(): void {
    this.addSql(`alter table "service" add "holds_time" boolean not null default true;`);
    this.addSql(`comment on column "service"."holds_time" is 'A time that a citizen chooses is held for some minutes while the citizen fills in the form.';`);

    this.addSql(`alter table "slot_hold" add "network_hash" bytea null;`);
    this.addSql(`comment on column "slot_hold"."network_hash" is 'Keyed hash of the network of the holder: one network holds a few times of a service only.';`);
  }
}
