import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from './municipality.ts';

const MadeOnceSchema = defineEntity({
  name: 'MadeOnce',
  tableName: 'made_once',
  comment: 'What a request made, by the key it came with: the same request again makes nothing more.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    act: p.text().primary().comment('Verb and noun, "addService".'),
    idempotencyKey: p.text().primary(),
    madeId: p.integer().comment('The row that was made, or the first of them.'),
    madeAt: p.datetime(),
  },
});

/** That a request was carried out before, so that one repeated after a lost reply does not double what it made. */
export class MadeOnce extends MadeOnceSchema.class {}
MadeOnceSchema.setClass(MadeOnce);
