import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AgendaResolver } from '../agenda/agenda.resolver.ts';
import { BlockedSlotsResolver } from '../agenda/blocked-slots.resolver.ts';
import { ClosuresResolver } from '../agenda/closures.resolver.ts';
import { BookingResolver } from '../booking/booking.resolver.ts';
import { NumbersResolver } from '../booking/numbers.resolver.ts';
import { AuditResolver } from '../privacy/audit.resolver.ts';
import { OwnDataResolver } from '../privacy/own-data.resolver.ts';
import { PersonalDataResolver } from '../privacy/personal-data.resolver.ts';
import { PrivacyNoticeResolver } from '../privacy/privacy-notice.resolver.ts';
import { PrivacySettingsResolver } from '../privacy/privacy-settings.resolver.ts';
import { WhyNotResolver } from '../booking/why-not.resolver.ts';
import { StaffBookingActsResolver } from '../booking/staff-booking-acts.resolver.ts';
import { ConfirmResolver } from '../booking/confirm.resolver.ts';
import { StaffBookingResolver } from '../booking/staff-booking.resolver.ts';
import { CatalogueResolver } from '../catalogue/catalogue.resolver.ts';
import { OperatorsResolver } from '../catalogue/operators.resolver.ts';
import { PlacesResolver } from '../catalogue/places.resolver.ts';
import { ServicesResolver } from '../catalogue/services.resolver.ts';
import { StaffCatalogueResolver } from '../catalogue/staff-catalogue.resolver.ts';
import { MunicipalityResolver } from '../municipality/municipality.resolver.ts';
import { ClosingResolver } from '../planning/closing.resolver.ts';
import { OpeningHoursResolver } from '../planning/opening-hours.resolver.ts';
import { PlanningResolver } from '../planning/planning.resolver.ts';
import { RetirementResolver } from '../planning/retirement.resolver.ts';
import { PasswordResolver } from '../staff/password.resolver.ts';
import { SecondFactorResolver } from '../staff/second-factor.resolver.ts';
import { SignInResolver } from '../staff/sign-in.resolver.ts';
import { StaffMembersResolver } from '../staff/staff-members.resolver.ts';
import { staffGate } from '../staff/staff-only.ts';

// eslint-disable-next-line require-yield
async function* noTopics(): AsyncGenerator<never> {
  throw new Error('subscriptions listen to the database');
}

/** The schema, from the classes of every room. */
export function apiSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      CatalogueResolver,
      StaffCatalogueResolver,
      PlacesResolver,
      ServicesResolver,
      OperatorsResolver,
      AgendaResolver,
      ClosuresResolver,
      BlockedSlotsResolver,
      BookingResolver,
      ConfirmResolver,
      StaffBookingResolver,
      StaffBookingActsResolver,
      WhyNotResolver,
      PlanningResolver,
      OpeningHoursResolver,
      ClosingResolver,
      RetirementResolver,
      NumbersResolver,
      AuditResolver,
      PrivacySettingsResolver,
      PrivacyNoticeResolver,
      SignInResolver,
      PasswordResolver,
      SecondFactorResolver,
      StaffMembersResolver,
      OwnDataResolver,
      PersonalDataResolver,
      MunicipalityResolver,
    ],
    authChecker: staffGate,
    // Asked for wherever there are subscriptions, used by none: ours listen to the database.
    pubSub: { publish: () => undefined, subscribe: noTopics },
    validate: false,
  });
}

/** The schema as schema.graphql has it. */
export function printedSchema(): string {
  return `# The contract. Written by "npm run generate" from the classes in api/src; a stale one fails the tests.\n\n${printSchema(lexicographicSortSchema(apiSchema()))}\n`;
}
