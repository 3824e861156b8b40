import { Migration } from '@mikro-orm/migrations';

export class Migration20261123084907_privacy_notices extends Migration {
  override name = 'Migration20261123084907_privacy_notices';

  override up(): void {
    this.addSql(`create table "privacy_notice" ("municipality_id" int not null, "version" text not null, "published_at" timestamptz not null, "choices" jsonb not null, "sections" jsonb not null, "external_url" text null, primary key ("municipality_id", "version"));`);
    this.addSql(`comment on table "privacy_notice" is 'Each notice that was ever in force, word by word: never changed, never deleted.';`);
    this.addSql(`comment on column "privacy_notice"."version" is 'The day it was published, "2026-11-23"; a second one of that day "2026-11-23-2".';`);
    this.addSql(`comment on column "privacy_notice"."external_url" is 'The comune has it on its own site: that page is linked instead.';`);

    this.addSql(`alter table "privacy_notice" add constraint "privacy_notice_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
  }
}
