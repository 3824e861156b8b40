import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AgendaResolver } from '../../agenda/day-view/agenda.resolver.ts';
import { RecurrenceResolver } from '../../agenda/recurrence/recurrence.resolver.ts';
import { BlockedSlotsResolver } from '../../agenda/blocked-slots/blocked-slots.resolver.ts';
import { ClosuresResolver } from '../../agenda/closures/closures.resolver.ts';
import { CitizenRescheduleResolver } from '../../booking/reschedule-by-citizen/citizen-reschedule.resolver.ts';
import { HoldsResolver } from '../../booking/holds/holds.resolver.ts';
import { BookingResolver } from '../../booking/booking.resolver.ts';
import { SoonestResolver } from '../../booking/soonest/soonest.resolver.ts';
import { JoinWaitingListResolver } from '../../booking/waiting-list/join/join.resolver.ts';
import { WatchEarlierResolver } from '../../booking/waiting-list/join/watch-earlier.resolver.ts';
import { StaffWaitingListResolver } from '../../booking/waiting-list/staff/staff-waiting-list.resolver.ts';
import { WaitingListsResolver } from '../../booking/waiting-list/staff/waiting-lists.resolver.ts';
import { WaitingListResolver } from '../../booking/waiting-list/answer/answer.resolver.ts';
import { RateServiceResolver } from '../../statistics/ratings/rate-service.resolver.ts';
import { ServiceRatingsResolver } from '../../statistics/ratings/service-ratings.resolver.ts';
import { BookingStatisticsResolver } from '../../statistics/booking-statistics.resolver.ts';
import { AuditResolver } from '../../privacy/audit-trail/audit.resolver.ts';
import { OwnDataResolver } from '../../privacy/data-access/own-data.resolver.ts';
import { PersonalDataResolver } from '../../privacy/data-access/personal-data.resolver.ts';
import { PrivacyNoticeResolver } from '../../privacy/notice/privacy-notice.resolver.ts';
import { PrivacySettingsResolver } from '../../privacy/retention/privacy-settings.resolver.ts';
import { ExplainAvailabilityResolver } from '../../booking/availability/explain-availability.resolver.ts';
import { CitizenCorrectionResolver } from '../../booking/correct/citizen-correction.resolver.ts';
import { StaffCorrectionResolver } from '../../booking/correct/staff-correction.resolver.ts';
import { AttendanceResolver } from '../../booking/attendance/attendance.resolver.ts';
import { FindFirstTimesResolver } from '../../booking/availability/find-first-times.resolver.ts';
import { ChangeServiceResolver } from '../../booking/change-service/change-service.resolver.ts';
import { InternalNoteResolver } from '../../booking/internal-note/internal-note.resolver.ts';
import { ReinstateResolver } from '../../booking/reinstate/reinstate.resolver.ts';
import { StaffBookingMutationsResolver } from '../../booking/staff/staff-booking-mutations.resolver.ts';
import { CitizenInvitationResolver } from '../../booking/invitations/citizen/citizen-invitation.resolver.ts';
import { InvitationListResolver } from '../../booking/invitations/list/invitation-list.resolver.ts';
import { InvitationListsResolver } from '../../booking/invitations/staff/invitation-lists.resolver.ts';
import { StaffInvitationsResolver } from '../../booking/invitations/staff/staff-invitations.resolver.ts';
import { ConfirmResolver } from '../../booking/confirm/confirm.resolver.ts';
import { OfficeNoticesResolver } from '../../staff/accounts/office-notices.resolver.ts';
import { ReconfirmResolver } from '../../booking/reconfirm/reconfirm.resolver.ts';
import { StaffBookingResolver } from '../../booking/staff/staff-booking.resolver.ts';
import { CatalogueResolver } from '../../catalogue/catalogue.resolver.ts';
import { OperatorsResolver } from '../../catalogue/operators/operators.resolver.ts';
import { PlacesResolver } from '../../catalogue/places/places.resolver.ts';
import { ServicesResolver } from '../../catalogue/services/services.resolver.ts';
import { StaffCatalogueResolver } from '../../catalogue/staff-catalogue/staff-catalogue.resolver.ts';
import { AppearanceResolver } from '../../municipality/appearance/appearance.resolver.ts';
import { MunicipalityResolver } from '../../municipality/municipality.resolver.ts';
import { ClosureChangesResolver } from '../../agenda-changes/closures.resolver.ts';
import { OpeningHoursResolver } from '../../agenda-changes/opening-hours.resolver.ts';
import { AgendaChangesResolver } from '../../agenda-changes/agenda-changes.resolver.ts';
import { MoveProposalsResolver } from '../../agenda-changes/move-proposals/move-proposals.resolver.ts';
import { BlockedSlotChangesResolver } from '../../agenda-changes/blocked-slots/blocked-slots.resolver.ts';
import { RetirementResolver } from '../../agenda-changes/retirement.resolver.ts';
import { PasswordResolver } from '../../staff/passwords/password.resolver.ts';
import { SecondFactorResolver } from '../../staff/second-factor/second-factor.resolver.ts';
import { SignInResolver } from '../../staff/sign-in/sign-in.resolver.ts';
import { SignInPolicyResolver } from '../../staff/accounts/sign-in-policy.resolver.ts';
import { StaffMembersResolver } from '../../staff/accounts/staff-members.resolver.ts';
import { authChecker } from '../../staff/authorization.ts';

// eslint-disable-next-line require-yield
async function* noTopics(): AsyncGenerator<never> {
  throw new Error('subscriptions listen to the database');
}

/** Builds the schema from the classes of all modules. */
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
      RecurrenceResolver,
      BookingResolver,
      SoonestResolver,
      HoldsResolver,
      ConfirmResolver,
      ReconfirmResolver,
      OfficeNoticesResolver,
      StaffBookingResolver,
      AttendanceResolver,
      ReinstateResolver,
      ChangeServiceResolver,
      StaffBookingMutationsResolver,
      CitizenCorrectionResolver,
      CitizenRescheduleResolver,
      StaffCorrectionResolver,
      InternalNoteResolver,
      ExplainAvailabilityResolver,
      FindFirstTimesResolver,
      CitizenInvitationResolver,
      StaffInvitationsResolver,
      InvitationListsResolver,
      JoinWaitingListResolver,
      WatchEarlierResolver,
      WaitingListResolver,
      StaffWaitingListResolver,
      WaitingListsResolver,
      InvitationListResolver,
      AgendaChangesResolver,
      MoveProposalsResolver,
      BlockedSlotChangesResolver,
      OpeningHoursResolver,
      ClosureChangesResolver,
      RetirementResolver,
      BookingStatisticsResolver,
      RateServiceResolver,
      ServiceRatingsResolver,
      AuditResolver,
      PrivacySettingsResolver,
      PrivacyNoticeResolver,
      SignInResolver,
      PasswordResolver,
      SecondFactorResolver,
      StaffMembersResolver,
      SignInPolicyResolver,
      OwnDataResolver,
      PersonalDataResolver,
      MunicipalityResolver,
      AppearanceResolver,
    ],
    authChecker: authChecker,
    // Required by type-graphql for subscriptions, but unused: our subscriptions listen to the database.
    pubSub: { publish: () => undefined, subscribe: noTopics },
    validate: false,
  });
}

/** Returns the schema as written to schema.graphql. */
export function printedSchema(): string {
  const header =
    '# The contract. Written by "npm run generate" from the classes in api/src; a stale one fails the tests.';
  return `${header}\n\n${printSchema(lexicographicSortSchema(apiSchema()))}\n`;
}
