import { Migration } from '@mikro-orm/migrations';

export class Migration20261123085331_mails_that_were_given_up extends Migration {
  override name = 'Migration20261123085331_mails_that_were_given_up';

  override up(): void {
    this.addSql(`create index "mail_failed_index" on "mail" ("municipality_id", "created_at") where state = 'FAILED';`);
  }
}
