import { Migration } from '@mikro-orm/migrations';

export class Migration20261130014152_limit_citizen_changes extends Migration {
  override name = 'Migration20261130014152_limit_citizen_changes';

  override up(): void {
    this.addSql(`alter table "service" add "max_citizen_changes" smallint not null default 3;`);
    this.addSql(`comment on column "service"."max_citizen_changes" is 'So many times a citizen may change the time of a booking; 0: only the office may.';`);
    this.addSql(`alter table "service" add constraint "service_max_citizen_changes" check (max_citizen_changes >= 0 and max_citizen_changes <= 20);`);
  }
}
