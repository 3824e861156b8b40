import { Migration } from '@mikro-orm/migrations';

export class Migration20261123060150_exceptions_of_hours_openings_on_holidays_requests_made_once extends Migration {
  override name = 'Migration20261123060150_exceptions_of_hours_openings_on_holidays_requests_made_once';

  override up(): void {
    this.addSql(`create table "made_once" ("municipality_id" int not null, "act" text not null, "idempotency_key" text not null, "made_id" int not null, "made_at" timestamptz not null, primary key ("municipality_id", "act", "idempotency_key"));`);
    this.addSql(`comment on table "made_once" is 'What a request made, by the key it came with: the same request again makes nothing more.';`);
    this.addSql(`comment on column "made_once"."act" is 'Verb and noun, "addService".';`);
    this.addSql(`comment on column "made_once"."made_id" is 'The row that was made, or the first of them.';`);

    this.addSql(`create table "opening_exception" ("municipality_id" int not null, "id" int not null, "operator_id" int not null, "place_id" int not null, "date" date not null, "opens" smallint null, "closes" smallint null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on table "opening_exception" is 'One or more rows for an operator, a place and a date: they stand for the whole day, week and breaks set aside.';`);
    this.addSql(`comment on column "opening_exception"."opens" is 'None: not open at all that day.';`);
    this.addSql(`comment on column "opening_exception"."closes" is 'Minutes since midnight, 1440 = the end of the day.';`);
    this.addSql(`create index "opening_exception_municipality_id_operator_id_date_index" on "opening_exception" ("municipality_id", "operator_id", "date");`);

    this.addSql(`create table "holiday_opening" ("municipality_id" int not null, "id" int not null, "place_id" int null, "date" date not null, primary key ("municipality_id", "id"));`);
    this.addSql(`create unique index "holiday_opening_once_index" on "holiday_opening" ("municipality_id", "date", "place_id") nulls not distinct;`);

    this.addSql(`alter table "operator" add "agenda_version" int not null default 0;`);
    this.addSql(`comment on column "operator"."agenda_version" is 'Grows when hours, closures or blocked slots change: whoever read an older one must not book by it.';`);

    this.addSql(`alter table "blocked_slot" add "series_id" int null, add "blocked_by_id" int null;`);
    this.addSql(`comment on column "blocked_slot"."series_id" is 'The same for all that were blocked in one go: several operators, week after week.';`);
    this.addSql(`alter table "blocked_slot" add constraint "blocked_slot_municipality_id_blocked_by_id_foreign" foreign key ("municipality_id", "blocked_by_id") references "staff_member" ("municipality_id", "id") on update cascade on delete restrict;`);
    this.addSql(`create index "blocked_slot_municipality_id_series_id_index" on "blocked_slot" ("municipality_id", "series_id");`);

    this.addSql(`alter table "made_once" add constraint "made_once_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);

    this.addSql(`alter table "opening_exception" add constraint "opening_exception_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "opening_exception" add constraint "opening_exception_municipality_id_operator_id_foreign" foreign key ("municipality_id", "operator_id") references "operator" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "opening_exception" add constraint "opening_exception_municipality_id_place_id_foreign" foreign key ("municipality_id", "place_id") references "place" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "opening_exception" add constraint "opening_exception_whole" check ((opens is null) = (closes is null));`);
    this.addSql(`alter table "opening_exception" add constraint "opening_exception_minutes" check (opens >= 0 and opens < closes and closes <= 1440);`);
    this.addSql(`alter table "opening_exception" add constraint "opening_exception_no_overlap" exclude using gist (municipality_id with =, operator_id with =, date with =, int4range(opens, closes) with &&) where (opens is not null);`);

    this.addSql(`alter table "holiday_opening" add constraint "holiday_opening_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "holiday_opening" add constraint "holiday_opening_municipality_id_place_id_foreign" foreign key ("municipality_id", "place_id") references "place" ("municipality_id", "id") on update cascade on delete cascade;`);
  }
}
