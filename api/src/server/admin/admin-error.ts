/** An expected error of an administration command: its message is printed without a stack trace. */
export class AdminError extends Error {}

/** The command line is not valid. Exit code 2, as in other command-line programs. */
export class UsageError extends AdminError {}
