import { Migration } from '@mikro-orm/migrations';

export class Migration20261129211406_place_directions extends Migration {
  override name = 'Migration20261129211406_place_directions';

  override up(): void {
    this.addSql(`alter table "place" add "directions" text null;`);
    this.addSql(`comment on column "place"."directions" is 'How to find the desk, in words, for people who have an appointment.';`);
  }
}
