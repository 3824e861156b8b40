import { Migration } from '@mikro-orm/migrations';

export class Migration20261129191000_vacuum_bookings_early extends Migration {
  override name = 'Migration20261129191000_vacuum_bookings_early';

  override up(): void {
    // The default waits for a fifth of the table: reads of the agenda would visit pages for their visibility until then.
    this.addSql(
      `alter table "booking" set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);`,
    );
  }
}
