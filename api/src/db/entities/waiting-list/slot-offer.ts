import { defineEntity, p } from '@mikro-orm/postgresql';
import { Municipality } from '../catalogue/municipality.ts';
import { Service } from '../catalogue/service.ts';
import { WatchRequest } from './watch-request.ts';

/** States of an offer. WITHDRAWN: the office took the time back, or the request ended before an answer. */
export const OFFER_STATES = ['OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

const SlotOfferSchema = defineEntity({
  name: 'SlotOffer',
  tableName: 'slot_offer',
  comment: 'Free times that were offered to the waiting list; each is held until its answer.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.uuid().primary(),
    request: () =>
      p
        .manyToOne(WatchRequest)
        .joinColumns('municipality_id', 'request_id')
        .ownColumns('request_id')
        .ref()
        .deleteRule('cascade'),
    service: () =>
      p
        .manyToOne(Service)
        .joinColumns('municipality_id', 'service_id')
        .ownColumns('service_id')
        .ref()
        .deleteRule('restrict'),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    answerBy: p.datetime().comment('An answer is accepted before this instant.'),
    state: p.enum(OFFER_STATES).default('OPEN'),
    createdAt: p.datetime(),
    closedAt: p.datetime().nullable(),
  },
  indexes: [
    {
      name: 'slot_offer_open_index',
      expression: `create unique index "slot_offer_open_index" on "slot_offer" ("municipality_id", "request_id") where state = 'OPEN'`,
    },
    {
      name: 'slot_offer_lapse_index',
      expression: `create index "slot_offer_lapse_index" on "slot_offer" ("municipality_id", "answer_by") where state = 'OPEN'`,
    },
    { properties: ['municipality', 'request', 'startsAt'] },
  ],
  checks: [
    { name: 'slot_offer_order', expression: 'starts_at < ends_at and answer_by <= starts_at' },
    { name: 'slot_offer_closed', expression: "(state = 'OPEN') = (closed_at is null)" },
  ],
});

/** Proposta di orario: one free time, held for one waiting citizen until the answer. */
export class SlotOffer extends SlotOfferSchema.class {}
SlotOfferSchema.setClass(SlotOffer);
