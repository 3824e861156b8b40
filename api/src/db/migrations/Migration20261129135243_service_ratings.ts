import { Migration } from '@mikro-orm/migrations';

export class Migration20261129135243_service_ratings extends Migration {
  override name = 'Migration20261129135243_service_ratings';

  override up(): void {
    this.addSql(`create table "service_rating" ("municipality_id" int not null, "id" int not null, "service_id" int not null, "day" date not null, "stars" smallint not null, "answer" text null, "comment" text not null default '', primary key ("municipality_id", "id"));`);
    this.addSql(`comment on table "service_rating" is 'How easy citizens found the booking; nothing links a rating to a booking or a person.';`);
    this.addSql(`comment on column "service_rating"."day" is 'Local day of the rating; the hour is not kept.';`);
    this.addSql(`comment on column "service_rating"."stars" is '1 to 5.';`);
    this.addSql(`comment on column "service_rating"."comment" is 'Free text; emptied when the retention period ends.';`);
    this.addSql(`create index "service_rating_municipality_id_day_index" on "service_rating" ("municipality_id", "day");`);

    this.addSql(`alter table "service_rating" add constraint "service_rating_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "service_rating" add constraint "service_rating_municipality_id_service_id_foreign" foreign key ("municipality_id", "service_id") references "service" ("municipality_id", "id") on update cascade on delete cascade;`);
    this.addSql(`alter table "service_rating" add constraint "service_rating_stars" check (stars >= 1 and stars <= 5);`);
    this.addSql(`alter table "service_rating" add constraint "service_rating_answer_check" check ("answer" in ('UNCLEAR', 'INCOMPLETE', 'UNSURE_OF_PROGRESS', 'TECHNICAL_PROBLEMS', 'OTHER', 'CLEAR', 'COMPLETE', 'SURE_OF_PROGRESS', 'NO_TECHNICAL_PROBLEMS'));`);
  }
}
