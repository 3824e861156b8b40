import { defineEntity, p } from '@mikro-orm/postgresql';
import { RATING_ANSWERS, type RatingAnswer } from '../../../field-rules/rating.ts';
import { Municipality } from '../catalogue/municipality.ts';
import { Service } from '../catalogue/service.ts';

/** Every answer once. */
export const ALL_RATING_ANSWERS = [...new Set<RatingAnswer>(Object.values(RATING_ANSWERS).flat())];

const ServiceRatingSchema = defineEntity({
  name: 'ServiceRating',
  tableName: 'service_rating',
  comment: 'How easy citizens found the booking; nothing links a rating to a booking or a person.',
  properties: {
    municipality: () => p.manyToOne(Municipality).primary().ref(),
    id: p.integer().primary().autoincrement(false),
    service: () =>
      p
        .manyToOne(Service)
        .joinColumns('municipality_id', 'service_id')
        .ownColumns('service_id')
        .ref()
        .deleteRule('cascade'),
    day: p.date().comment('Local day of the rating; the hour is not kept.'),
    stars: p.smallint().comment('1 to 5.'),
    answer: p.enum(ALL_RATING_ANSWERS).nullable(),
    comment: p.text().default('').comment('Free text; emptied when the retention period ends.'),
  },
  indexes: [{ properties: ['municipality', 'day'] }],
  checks: [{ name: 'service_rating_stars', expression: 'stars >= 1 and stars <= 5' }],
});

/** The rating of the booking service by a citizen, without personal data. */
export class ServiceRating extends ServiceRatingSchema.class {}
ServiceRatingSchema.setClass(ServiceRating);
