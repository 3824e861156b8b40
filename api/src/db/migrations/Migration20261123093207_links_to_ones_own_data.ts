import { Migration } from '@mikro-orm/migrations';

export class Migration20261123093207_links_to_ones_own_data extends Migration {
  override name = 'Migration20261123093207_links_to_ones_own_data';

  override up(): void {
    this.addSql(`create table "own_data_link" ("municipality_id" int not null, "id" uuid not null, "address" bytea not null, "turn" smallint not null, "email" text null, "token_hash" bytea not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, primary key ("municipality_id", "id"));`);
    this.addSql(`comment on table "own_data_link" is 'Mail links to one’s own data; asked for in vain, they leave the same row, so that it takes the same time.';`);
    this.addSql(`comment on column "own_data_link"."address" is 'Keyed hash of the e-mail address that was typed, whether or not anything is kept of it.';`);
    this.addSql(`comment on column "own_data_link"."turn" is 'First, second or third of the hour; a turn is free again when its hour is over.';`);
    this.addSql(`comment on column "own_data_link"."email" is 'Whose data it opens, in lower case; none: nothing is kept, nothing was sent.';`);
    this.addSql(`comment on column "own_data_link"."token_hash" is 'SHA-256 of the secret in the link; the secret is derived and never stored.';`);
    this.addSql(`create index "own_data_link_municipality_id_email_index" on "own_data_link" ("municipality_id", "email");`);
    this.addSql(`alter table "own_data_link" add constraint "own_data_link_municipality_id_token_hash_unique" unique ("municipality_id", "token_hash");`);
    this.addSql(`alter table "own_data_link" add constraint "own_data_link_municipality_id_address_turn_unique" unique ("municipality_id", "address", "turn");`);

    this.addSql(`create index "mail_own_data_index" on "mail" ("municipality_id", "recipient") where kind = 'OWN_DATA';`);

    this.addSql(`alter table "own_data_link" add constraint "own_data_link_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
    this.addSql(`alter table "own_data_link" add constraint "own_data_link_turn" check (turn >= 1 and turn <= 3);`);
  }
}
