import { Migration } from '@mikro-orm/migrations';

const TABLES = [
  {
    from: 'made_once',
    to: 'idempotency_record',
    columns: [
      ['act', 'action'],
      ['made_id', 'result_id'],
      ['made_at', 'created_at'],
    ],
    constraints: [
      ['pkey', 'pkey'],
      ['municipality_id_foreign', 'municipality_id_foreign'],
    ],
    indexes: [],
  },
  {
    from: 'own_data_link',
    to: 'data_access_link',
    columns: [],
    constraints: [
      ['pkey', 'pkey'],
      ['municipality_id_foreign', 'municipality_id_foreign'],
      ['municipality_id_token_hash_unique', 'municipality_id_token_hash_unique'],
      ['municipality_id_address_turn_unique', 'municipality_id_address_turn_unique'],
      ['turn', 'turn'],
    ],
    indexes: [['municipality_id_email_index', 'municipality_id_email_index']],
  },
  {
    from: 'staff_sign_in_try',
    to: 'sign_in_attempt',
    columns: [['tried_at', 'attempted_at']],
    constraints: [
      ['pkey', 'pkey'],
      ['municipality_id_foreign', 'municipality_id_foreign'],
    ],
    indexes: [
      ['municipality_id_account_tried_at_index', 'municipality_id_account_attempted_at_index'],
      ['municipality_id_address_tried_at_index', 'municipality_id_address_attempted_at_index'],
    ],
  },
] as const;

export class Migration20261129012044_rename_to_standard_terms extends Migration {
  override name = 'Migration20261129012044_rename_to_standard_terms';

  override up(): void {
    for (const { from, to, columns, constraints, indexes } of TABLES) {
      this.addSql(`alter table "${from}" rename to "${to}";`);
      for (const [old, now] of columns) this.addSql(`alter table "${to}" rename column "${old}" to "${now}";`);
      for (const [old, now] of constraints)
        this.addSql(`alter table "${to}" rename constraint "${from}_${old}" to "${to}_${now}";`);
      for (const [old, now] of indexes) this.addSql(`alter index "${from}_${old}" rename to "${to}_${now}";`);
    }

    this.addSql(`alter table "service" rename column "most_open_per_contact" to "max_open_bookings_per_contact";`);
    this.addSql(`alter table "service" rename constraint "service_most_open" to "service_max_open_bookings";`);

    this.addSql(`alter table "booking" rename column "free_at" to "busy_until";`);
    this.addSql(`alter table "booking" rename column "rests_until" to "cool_down_until";`);
    this.addSql(`alter table "booking" rename constraint "booking_rests" to "booking_cool_down";`);
    this.addSql(`alter index "booking_rests_index" rename to "booking_cool_down_index";`);

    this.addSql(`alter table "mail" add constraint "mail_kind_check" check ("kind" in ('BOOKING_CONFIRMED', 'BOOKING_MOVED', 'BOOKING_CANCELLED', 'BOOKING_HELD', 'BOOKING_EXPIRED', 'OWN_DATA', 'STAFF_INVITATION', 'STAFF_PASSWORD_RESET'));`);

    // The audit trail keeps its entries; their actions are named as the mutations are named now.
    this.addSql(`alter table "audit_entry" rename column "act" to "action";`);
    this.addSql(`comment on column "audit_entry"."action" is 'Verb and noun, "rescheduleBooking".';`);
    this.addSql(`update "audit_entry" set "action" = 'rescheduleBooking' where "action" = 'moveBooking';`);
    this.addSql(`update "audit_entry" set "action" = 'recordAttendance', "details" = jsonb_build_object('status', "details"::jsonb->'mark')
      where "action" = 'markBooking';`);
    this.addSql(`update "privacy_notice" set "choices" = ("choices"::jsonb - 'ownWords') || jsonb_build_object('customTexts', "choices"::jsonb->'ownWords');`);
  }
}
