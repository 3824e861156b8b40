/**
 * Why a delivery failed: `final` if a retry cannot succeed; `server` if the mail server was unreachable or rejected any
 * mail; `message` for staff.
 */
export type DeliveryError = { final: boolean; server: boolean; message: string };

/** Classifies the error of a failed delivery. */
export function toDeliveryError(error: unknown, recipient: string): DeliveryError {
  const { responseCode, command, response, message } = error as {
    responseCode?: number;
    command?: string;
    response?: string;
    message?: string;
  };
  const aboutTheMail = responseCode !== undefined && (command === 'RCPT TO' || command === 'DATA');
  // A 5xx response to another command (greeting, authentication, sender) is a configuration error: retry.
  return {
    final: aboutTheMail && responseCode >= 500,
    server: !aboutTheMail,
    message: withoutAddresses(response ?? message ?? String(error), recipient),
  };
}

// Servers often repeat the recipient, which must not reach the logs.
function withoutAddresses(text: string, recipient: string): string {
  const user = recipient.split('@')[0]?.toLowerCase();
  return text
    .replace(/<?[^\s<>@]+@[^\s<>@]+>?/g, '<…>')
    .replace(/[^\s<>"',;:()]+/g, (word) => (word.toLowerCase() === user ? '…' : word))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .slice(0, 500);
}
