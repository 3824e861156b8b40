import { Migration } from '@mikro-orm/migrations';

export class Migration20261130063904_search_words_of_services extends Migration {
  override name = 'Migration20261130063904_search_words_of_services';

  override up(): void {
    this.addSql(`alter table "service" add "synonyms" text[] not null default '{}';`);
    this.addSql(`comment on column "service"."synonyms" is 'Other words with which citizens search for it.';`);
  }
}
