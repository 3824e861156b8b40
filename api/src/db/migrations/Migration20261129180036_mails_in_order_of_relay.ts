import { Migration } from '@mikro-orm/migrations';

export class Migration20261129180036_mails_in_order_of_relay extends Migration {
  override name = 'Migration20261129180036_mails_in_order_of_relay';

  override up(): void {
    this.addSql(`drop index "mail_unqueued_index";`);
    this.addSql(`create index "mail_relay_index" on "mail" ("created_at") where enqueued_at is null;`);
  }
}
