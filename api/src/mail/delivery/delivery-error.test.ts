import { expect, test } from 'vitest';
import { toDeliveryError } from './delivery-error.ts';

const recipient = 'mario.rossi@example.it';

function smtpError(command: string, response: string): Error {
  return Object.assign(new Error(`Failed: ${response}`), {
    command,
    response,
    responseCode: Number.parseInt(response),
  });
}

test.each([
  ['RCPT TO', '550 5.1.1 No such user', true, false],
  ['DATA', '554 5.7.1 Message refused', true, false],
  ['RCPT TO', '450 4.2.0 Greylisted', false, false],
  ['DATA', '452 4.3.1 Mailbox full', false, false],
  ['CONN', '554 No service', false, true],
  ['AUTH PLAIN', '535 5.7.8 Bad credentials', false, true],
  ['MAIL FROM', '550 5.7.1 Sender not allowed', false, true],
])('%s answered %s: given up %s, server at fault %s', (command, response, final, server) => {
  expect(toDeliveryError(smtpError(command, response), recipient)).toEqual({ final, server, message: response });
});

test('a connection error concerns the server, and the mail is retried', () => {
  const error = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:25'), { code: 'ESOCKET', command: 'CONN' });
  expect(toDeliveryError(error, recipient)).toEqual({
    final: false,
    server: true,
    message: 'connect ECONNREFUSED 127.0.0.1:25',
  });
});

test.each([
  ['550 <mario.rossi@example.it>: user unknown', '550 <…>: user unknown'],
  ['550 MARIO.ROSSI@EXAMPLE.IT user unknown', '550 <…> user unknown'],
  ['550 User "Mario.Rossi" unknown\r\nin virtual table', '550 User "…" unknown in virtual table'],
])("the server's words are kept, the citizen's address is not: %j", (response, message) => {
  expect(toDeliveryError(smtpError('RCPT TO', response), recipient).message).toBe(message);
});

test('a long SMTP response is truncated', () => {
  expect(toDeliveryError(smtpError('DATA', `554 ${'x'.repeat(5_000)}`), recipient).message).toHaveLength(500);
});
