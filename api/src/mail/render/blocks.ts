/** Colour of the state of a booking in its mail; the word of the state is always written beside it. */
export type StatusTone = 'good' | 'waiting' | 'bad' | 'neutral';

/** A block of a mail; the text part and the HTML part are rendered from the same blocks. */
export type MailBlock =
  | StatusBlock
  | AppointmentBlock
  | DetailBlock
  /** First heading of a mail without an appointment. */
  | { title: string }
  /** Begins a section. */
  | { heading: string }
  | { paragraph: string }
  | { facts: [label: string, value: string][] }
  | { list: string[] }
  | { link: string; url: string }
  /** The main action of the mail. */
  | { button: string; url: string }
  /** A telephone number; without a URL it is text. */
  | { phone: string; url: string | null }
  /** Small print at the end of the mail. */
  | { note: string };

/** State of the booking and one sentence about it; the first block of its mails. */
export type StatusBlock = { status: string; sentence: string; tone: StatusTone };

/** Date and time of the appointment; `time` and `ends` are texts like "9:15" and "finisce alle 9:30". */
export type AppointmentBlock = {
  day: string;
  year: string;
  time: string;
  ends: string;
  /** The same as one line of the text part. */
  line: string;
  /** The appointment does not take place: its time is struck through. */
  isOff: boolean;
};

/** A bold line with lines about it, for example a place and its address. */
export type DetailBlock = { detail: string; lines: string[] };

/** The content of a mail before it is rendered as text and HTML. */
export type MailContent = {
  subject: string;
  /** What lists of mails show after the subject. */
  preheader: string;
  blocks: MailBlock[];
};
