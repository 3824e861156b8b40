import { Migration } from '@mikro-orm/migrations';

export class Migration20261129144038_blocked_slots_and_closures_once extends Migration {
  override name = 'Migration20261129144038_blocked_slots_and_closures_once';

  override up(): void {
    // What was entered twice stays once: the oldest row. Which times are free does not change.
    this.addSql(`delete from "closure" later using "closure" first where first.municipality_id = later.municipality_id and first.place_id is not distinct from later.place_id and first.kind = later.kind and first.from_date = later.from_date and first.until_date = later.until_date and first.id < later.id;`);
    this.addSql(`delete from "blocked_slot" later using "blocked_slot" first where first.municipality_id = later.municipality_id and first.operator_id = later.operator_id and first.starts_at = later.starts_at and first.ends_at = later.ends_at and first.id < later.id;`);

    this.addSql(`create unique index "closure_once" on "closure" ("municipality_id", "place_id", "kind", "from_date", "until_date") nulls not distinct;`);

    this.addSql(`alter table "blocked_slot" add constraint "blocked_slot_municipality_id_operator_id_starts_a_7a210_unique" unique ("municipality_id", "operator_id", "starts_at", "ends_at") deferrable initially immediate;`);
  }
}
