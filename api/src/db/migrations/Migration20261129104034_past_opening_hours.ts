import { Migration } from '@mikro-orm/migrations';

export class Migration20261129104034_past_opening_hours extends Migration {
  override name = 'Migration20261129104034_past_opening_hours';

  override up(): void {
    this.addSql(`create table "past_opening_hours" ("municipality_id" int not null, "operator_id" int not null, "place_id" int not null, "replaced_on" date not null, "hours" jsonb not null, "breaks" jsonb not null, primary key ("municipality_id", "operator_id", "place_id", "replaced_on"));`);
    this.addSql(`comment on table "past_opening_hours" is 'Weekly hours that were replaced. Statistics compare past days with the hours of those days.';`);
    this.addSql(`comment on column "past_opening_hours"."replaced_on" is 'The first day on which they were not in force any more.';`);

    this.addSql(`comment on table "municipality_crest" is 'Re-encoded pictures of crests. Earlier ones stay, because open pages show them.';`);

    this.addSql(`alter table "past_opening_hours" add constraint "past_opening_hours_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "past_opening_hours" add constraint "past_opening_hours_municipality_id_operator_id_foreign" foreign key ("municipality_id", "operator_id") references "operator" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "past_opening_hours" add constraint "past_opening_hours_municipality_id_place_id_foreign" foreign key ("municipality_id", "place_id") references "place" ("municipality_id", "id") on update cascade on delete cascade;`);
  }
}
