import { Migration } from '@mikro-orm/migrations';

export class Migration20261129190941_change_of_time_by_citizens extends Migration {
  override name = 'Migration20261129190941_change_of_time_by_citizens';

  override up(): void {
    this.addSql(`create table "freed_time" ("municipality_id" int not null, "id" uuid not null, "operator_id" int not null, "counter" smallint not null, "starts_at" timestamptz not null, "busy_until" timestamptz not null, "cool_down_until" timestamptz not null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on table "freed_time" is 'Times that citizens left by moving their booking: closed to citizens until the end of the cool-down.';`);
    this.addSql(`comment on column "freed_time"."counter" is 'Lane 1..capacity of the operator.';`);
    this.addSql(`comment on column "freed_time"."busy_until" is 'End of the appointment and of its buffer.';`);
    this.addSql(`comment on column "freed_time"."cool_down_until" is 'From then on citizens can book the time.';`);
    this.addSql(`create index "freed_time_municipality_id_operator_id_starts_at_index" on "freed_time" ("municipality_id", "operator_id", "starts_at");`);

    this.addSql(`alter table "booking" add "is_operator_chosen" boolean not null default false;`);
    this.addSql(`comment on column "booking"."is_operator_chosen" is 'The citizen chose the operator, who stays when the citizen changes the time.';`);

    this.addSql(`alter table "freed_time" add constraint "freed_time_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "freed_time" add constraint "freed_time_municipality_id_operator_id_foreign" foreign key ("municipality_id", "operator_id") references "operator" ("municipality_id", "id") on update cascade on delete cascade;`);
  }
}
