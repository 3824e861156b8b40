import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from '../catalogue/municipality.ts';

const IdempotencyRecordSchema = defineEntity({
  name: 'IdempotencyRecord',
  tableName: 'idempotency_record',
  comment: 'What a request made, by the key it came with: the same request again makes nothing more.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    action: p.text().primary().comment('Verb and noun, "addService".'),
    idempotencyKey: p.text().primary(),
    resultId: p.integer().comment('The row that was made, or the first of them.'),
    createdAt: p.datetime(),
  },
});

/** That a request was carried out before, so that one repeated after a lost reply does not double what it made. */
export class IdempotencyRecord extends IdempotencyRecordSchema.class {}
IdempotencyRecordSchema.setClass(IdempotencyRecord);
