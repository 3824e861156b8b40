import type { StaffRole } from '../../data/staff.ts';

const EVERYBODY: StaffRole[] = ['ADMIN', 'MANAGER', 'OPERATOR'];
const ADMIN: StaffRole[] = ['ADMIN'];
const MANAGING: StaffRole[] = ['ADMIN', 'MANAGER'];

/** Who gets to which staff field at all; to what there, the acts ask `may` again. A new field is decided here, too. */
export const DECIDED: Record<string, StaffRole[]> = {
  'Mutation.signOutEverywhere': EVERYBODY,
  'Mutation.changePassword': EVERYBODY,
  'Mutation.startSecondFactor': EVERYBODY,
  'Mutation.confirmSecondFactor': EVERYBODY,
  'Mutation.removeSecondFactor': EVERYBODY,
  'Query.staffMembers': ADMIN,
  'Mutation.inviteStaff': ADMIN,
  'Mutation.resendInvitation': ADMIN,
  'Mutation.changeStaffAccess': ADMIN,
  'Mutation.disableStaff': ADMIN,
  'Mutation.enableStaff': ADMIN,
  'Mutation.removeStaffSecondFactor': ADMIN,
  'Query.agenda': EVERYBODY,
  'Subscription.agendaChanged': EVERYBODY,
  'Query.findBookings': EVERYBODY,
  'Query.staffBooking': EVERYBODY,
  'Mutation.bookOnBehalf': EVERYBODY,
  'Mutation.cancelBookingByOffice': EVERYBODY,
  'Mutation.markBooking': EVERYBODY,
  'Mutation.moveBooking': EVERYBODY,
  'Mutation.resendBookingMail': EVERYBODY,
  'Query.whyNotOffered': EVERYBODY,
  'Query.numbers': MANAGING,
  'Query.auditTrail': ADMIN,
  'Query.staffCatalogue': EVERYBODY,
  'Mutation.addPlace': ADMIN,
  'Mutation.changePlace': MANAGING,
  'Mutation.retirePlace': MANAGING,
  'Mutation.reinstatePlace': MANAGING,
  'Mutation.addService': MANAGING,
  'Mutation.changeService': MANAGING,
  'Mutation.reinstateService': MANAGING,
  'Mutation.addOperator': MANAGING,
  'Mutation.changeOperator': MANAGING,
  'Mutation.reinstateOperator': MANAGING,
};

/** What citizens, and whoever has not signed in yet, may ask for. Everything else at the root is staff's. */
export const PUBLIC = [
  'Query.municipality',
  'Query.places',
  'Query.availability',
  'Query.bookingByToken',
  'Query.me',
  'Query.signInWays',
  'Query.staffLink',
  'Mutation.book',
  'Mutation.cancelBooking',
  'Mutation.signIn',
  'Mutation.signOut',
  'Mutation.requestPasswordReset',
  'Mutation.setPassword',
];
