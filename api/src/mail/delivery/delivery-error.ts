/**
 * Why a mail was not accepted: `final` if trying again cannot help; `server` if the mail server itself was out of reach
 * or unwilling, whatever the mail; and the words to show to the staff.
 */
export type Refusal = { final: boolean; server: boolean; message: string };

/** Reads the error of a failed sending. */
export function refusal(error: unknown, recipient: string): Refusal {
  const { responseCode, command, response, message } = error as {
    responseCode?: number;
    command?: string;
    response?: string;
    message?: string;
  };
  const aboutTheMail = responseCode !== undefined && (command === 'RCPT TO' || command === 'DATA');
  // A 5xx to anything else (greeting, sign-in, sender) is the comune's mail server set up wrongly: it can be mended.
  return {
    final: aboutTheMail && responseCode >= 500,
    server: !aboutTheMail,
    message: withoutAddresses(response ?? message ?? String(error), recipient),
  };
}

// Servers like to repeat whom the mail was for; the row has its own column for that, and logs must not have it at all.
function withoutAddresses(message: string, recipient: string): string {
  const user = recipient.split('@')[0]?.toLowerCase();
  return message
    .replace(/<?[^\s<>@]+@[^\s<>@]+>?/g, '<…>')
    .replace(/[^\s<>"',;:()]+/g, (word) => (word.toLowerCase() === user ? '…' : word))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .slice(0, 500);
}
