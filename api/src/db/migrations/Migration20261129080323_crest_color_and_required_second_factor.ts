import { Migration } from '@mikro-orm/migrations';

export class Migration20261129080323_crest_color_and_required_second_factor extends Migration {
  override name = 'Migration20261129080323_crest_color_and_required_second_factor';

  override up(): void {
    this.addSql(`create table "municipality_crest" ("municipality_id" int not null, "hash" text not null, "image" bytea not null, "created_at" timestamptz not null default now(), primary key ("municipality_id", "hash"));`);
    this.addSql(`comment on table "municipality_crest" is 'Re-encoded pictures of crests. Earlier ones stay, because sent mails show them.';`);
    this.addSql(`comment on column "municipality_crest"."hash" is 'SHA-256 of the picture in hexadecimal, part of its URL.';`);
    this.addSql(`comment on column "municipality_crest"."image" is 'PNG.';`);

    this.addSql(`alter table "municipality" add "crest_hash" text null, add "color" text null, add "second_factor_required" boolean not null default false;`);
    this.addSql(`comment on column "municipality"."crest_hash" is 'Hash of the current crest in municipality_crest.';`);
    this.addSql(`comment on column "municipality"."color" is 'Colour of headers as #rrggbb, readable under white text. Null: the default blue.';`);
    this.addSql(`comment on column "municipality"."second_factor_required" is 'Whether every account with a password must have two-step verification.';`);
    this.addSql(`alter table "municipality" add constraint "municipality_color" check (color ~ '^#[0-9a-f]{6}\$');`);

    this.addSql(`alter table "municipality_crest" add constraint "municipality_crest_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id");`);
  }
}
