import { Migration } from '@mikro-orm/migrations';

export class Migration20261123100048_services_that_ask_for_proof_of_work extends Migration {
  override name = 'Migration20261123100048_services_that_ask_for_proof_of_work';

  override up(): void {
    this.addSql(`alter table "service" add "proof_of_work" boolean not null default false;`);
    this.addSql(`comment on column "service"."proof_of_work" is 'The browser works for a second or two before it may book.';`);
  }
}
