import { Migration } from '@mikro-orm/migrations';

export class Migration20261123123823_resting_times_found_without_a_look_at_each extends Migration {
  override name = 'Migration20261123123823_resting_times_found_without_a_look_at_each';

  override up(): void {
    this.addSql(`drop index "booking_resting_index";`);
    this.addSql(`create index "booking_rests_index" on "booking" ("municipality_id", "operator_id", "starts_at") include ("free_at", "counter", "rests_until") where rests_until is not null;`);
  }
}
