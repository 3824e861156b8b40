import { Migration } from '@mikro-orm/migrations';

export class Migration20261130061512_several_people_and_services extends Migration {
  override name = 'Migration20261130061512_several_people_and_services';

  override up(): void {
    this.addSql(`create table "service_combination" ("municipality_id" int not null, "service_id" int not null, "other_id" int not null, primary key ("municipality_id", "service_id", "other_id"));`);
    this.addSql(`comment on table "service_combination" is 'Pairs of services of one place that one visit may combine. One row per pair, the lower id first.';`);
    this.addSql(`create index "service_combination_municipality_id_other_id_index" on "service_combination" ("municipality_id", "other_id");`);

    this.addSql(`create table "booking_item" ("municipality_id" int not null, "booking_id" uuid not null, "service_id" int not null, "position" smallint not null, "people" smallint not null, primary key ("municipality_id", "booking_id", "service_id"));`);
    this.addSql(`comment on table "booking_item" is 'Further services of a visit: the main service and its people are columns of the booking.';`);
    this.addSql(`comment on column "booking_item"."position" is 'Order in which the citizen chose them, from 1.';`);
    this.addSql(`comment on column "booking_item"."people" is 'People whom this service is for.';`);
    this.addSql(`create index "booking_item_municipality_id_service_id_index" on "booking_item" ("municipality_id", "service_id");`);

    this.addSql(`create table "booking_companion" ("municipality_id" int not null, "booking_id" uuid not null, "position" smallint not null, "name" text not null, "surname" text not null, primary key ("municipality_id", "booking_id", "position"));`);
    this.addSql(`comment on table "booking_companion" is 'People who come with the applicant, for services that ask for their names. Deleted with the personal data.';`);
    this.addSql(`comment on column "booking_companion"."position" is 'Order in which they were written, from 1.';`);

    this.addSql(`alter table "service" add "max_people" smallint not null default 1, add "minutes_per_further_person" smallint not null default 0, add "asks_names" boolean not null default false;`);
    this.addSql(`comment on column "service"."max_people" is 'So many people one visit may be for; 1: one visit for each person.';`);
    this.addSql(`comment on column "service"."minutes_per_further_person" is 'A visit for several people is this much longer for each person after the first.';`);
    this.addSql(`comment on column "service"."asks_names" is 'The name and surname of each further person are asked for.';`);
    this.addSql(`alter table "service" add constraint "service_max_people" check (max_people >= 1 and max_people <= 20);`);
    this.addSql(`alter table "service" add constraint "service_further_person" check (minutes_per_further_person >= 0 and minutes_per_further_person <= 1440);`);

    this.addSql(`alter table "slot_hold" add "visit" jsonb null;`);
    this.addSql(`comment on column "slot_hold"."visit" is 'People and further services of the visit; none: one person and one service.';`);

    this.addSql(`alter table "booking" add "people" smallint not null default 1;`);
    this.addSql(`comment on column "booking"."people" is 'People whom the booking is for, the applicant included, in its main service.';`);
    this.addSql(`alter table "booking" add constraint "booking_people" check (people >= 1 and people <= 20);`);

    this.addSql(`alter table "service_combination" add constraint "service_combination_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "service_combination" add constraint "service_combination_municipality_id_service_id_foreign" foreign key ("municipality_id", "service_id") references "service" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "service_combination" add constraint "service_combination_municipality_id_other_id_foreign" foreign key ("municipality_id", "other_id") references "service" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "service_combination" add constraint "service_combination_order" check (service_id < other_id);`);

    this.addSql(`alter table "booking_item" add constraint "booking_item_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "booking_item" add constraint "booking_item_municipality_id_booking_id_foreign" foreign key ("municipality_id", "booking_id") references "booking" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "booking_item" add constraint "booking_item_municipality_id_service_id_foreign" foreign key ("municipality_id", "service_id") references "service" ("municipality_id", "id") on update cascade on delete restrict;`);
    this.addSql(`alter table "booking_item" add constraint "booking_item_people" check (people >= 1 and people <= 20);`);
    this.addSql(`alter table "booking_item" add constraint "booking_item_position" check (position >= 1);`);

    this.addSql(`alter table "booking_companion" add constraint "booking_companion_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "booking_companion" add constraint "booking_companion_municipality_id_booking_id_foreign" foreign key ("municipality_id", "booking_id") references "booking" ("municipality_id", "id") on update cascade on delete cascade;`);
  }
}
