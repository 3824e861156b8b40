import { Migration } from '@mikro-orm/migrations';

export class Migration20261130005205_hold_times extends Migration {
  override name = 'Migration20261130005205_hold_times';

  override up(): void {
    this.addSql(`create table "slot_hold" ("municipality_id" int not null, "id" uuid not null, "service_id" int not null, "place_id" int not null, "operator_id" int not null, "counter" smallint not null, "starts_at" timestamptz not null, "ends_at" timestamptz not null, "busy_until" timestamptz not null, "holder_hash" bytea not null, "held_until" timestamptz not null, "created_at" timestamptz not null, "extended_at" timestamptz null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on table "slot_hold" is 'Times that are kept for somebody who is about to book them. A row counts until \`held_until\`.';`);
    this.addSql(`comment on column "slot_hold"."counter" is 'Lane 1..capacity of the operator.';`);
    this.addSql(`comment on column "slot_hold"."busy_until" is 'End of the appointment and of the service''s buffer.';`);
    this.addSql(`comment on column "slot_hold"."holder_hash" is 'SHA-256 of the secret of the holder, who has one hold at a time.';`);
    this.addSql(`comment on column "slot_hold"."held_until" is 'From then on everybody can book the time.';`);
    this.addSql(`comment on column "slot_hold"."extended_at" is 'When the holder asked for more time, which is possible once.';`);
    this.addSql(`create index "slot_hold_municipality_id_operator_id_starts_at_index" on "slot_hold" ("municipality_id", "operator_id", "starts_at");`);
    this.addSql(`alter table "slot_hold" add constraint "slot_hold_municipality_id_holder_hash_unique" unique ("municipality_id", "holder_hash");`);

    this.addSql(`alter table "slot_hold" add constraint "slot_hold_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "slot_hold" add constraint "slot_hold_municipality_id_service_id_foreign" foreign key ("municipality_id", "service_id") references "service" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "slot_hold" add constraint "slot_hold_municipality_id_place_id_foreign" foreign key ("municipality_id", "place_id") references "place" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "slot_hold" add constraint "slot_hold_municipality_id_operator_id_foreign" foreign key ("municipality_id", "operator_id") references "operator" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "slot_hold" add constraint "slot_hold_order" check (starts_at < ends_at and ends_at <= busy_until);`);
    this.addSql(`alter table "slot_hold" add constraint "slot_hold_counter" check (counter >= 1);`);
    this.addSql(`alter table "slot_hold" add constraint "slot_hold_no_overlap" exclude using gist (municipality_id with =, operator_id with =, counter with =, tstzrange(starts_at, busy_until) with &&);`);
  }
}
