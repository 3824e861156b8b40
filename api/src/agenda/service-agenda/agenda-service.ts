/** A service with its booking rules and with what mails and summaries show of it. */
export type AgendaService = {
  id: number;
  slug: string;
  name: string;
  durationMinutes: number;
  stepMinutes: number;
  bufferMinutes: number;
  minNoticeMinutes: number;
  horizonDays: number;
  cancelNoticeMinutes: number;
  maxOpenBookingsPerContact: number | null;
  proofOfWork: boolean;
  invitationOnly: boolean;
  holdsTime: boolean;
  confirmEmailMinutes: number | null;
  requirements: string[];
  noticeText: string | null;
  noticeUrl: string | null;
  externalBookingUrl: string | null;
  /** People whom one visit may be for, what each after the first adds, and whether their names are asked for. */
  maxPeople: number;
  minutesPerFurtherPerson: number;
  asksNames: boolean;
};
