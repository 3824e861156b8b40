import { Body } from '@react-email/body';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Html } from '@react-email/html';
import { Row } from '@react-email/row';
import type { ReactNode } from 'react';
import type { MailContent, StatusBlock } from '../blocks.ts';
import type { MailAppearance } from '../../mails/mail-definition.ts';
import type { Locale } from '../../mails/mail-message.ts';
import { MAIL_CREST_ID, MAIL_CREST_SIZE } from '../mail-crest.ts';
import { BlockView, Lines } from './block-view.tsx';
import { STYLE_SHEET } from './style-sheet.ts';
import { type ColorStyles, DEFAULT_COLOR, getColorStyles, STYLES, TONES } from './styles.ts';

/** Name and appearance of the municipality that sends a mail. */
export type MailSender = { name: string; appearance: MailAppearance };

type MailViewProps = { content: MailContent; sender: MailSender; locale: Locale };

const styleSheet = { __html: STYLE_SHEET };

/** Shows a mail: header of the municipality, state of the booking, content, small print. */
export function MailView({ content: { subject, preheader, blocks }, sender, locale }: MailViewProps): ReactNode {
  const colors = getColorStyles(sender.appearance.color ?? DEFAULT_COLOR);
  const notes = blocks.flatMap((block) => ('note' in block ? [block.note] : []));
  return (
    <Html lang={locale}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style dangerouslySetInnerHTML={styleSheet} />
      </Head>
      <Body className="page" style={STYLES.page}>
        <div style={STYLES.preheader}>{preheader}</div>
        <Container className="card" style={STYLES.card}>
          <Header sender={sender} colors={colors} />
          {blocks.map((block, index) => ('status' in block ? <Status key={index} block={block} /> : null))}
          <Row>
            <td style={STYLES.content}>
              {blocks.map((block, index) => (
                <BlockView key={index} block={block} colors={colors} />
              ))}
            </td>
          </Row>
          {notes.length > 0 && (
            <Row>
              <td className="foot" style={STYLES.foot}>
                <p className="muted" style={STYLES.note}>
                  <Lines text={notes.join('\n')} />
                </p>
              </td>
            </Row>
          )}
        </Container>
      </Body>
    </Html>
  );
}

function Header({ sender: { name, appearance }, colors }: { sender: MailSender; colors: ColorStyles }): ReactNode {
  const size = MAIL_CREST_SIZE;
  return (
    <Row bgcolor={appearance.color ?? DEFAULT_COLOR}>
      {appearance.crest !== null && (
        <td width={size} style={STYLES.crest}>
          {/* Not lazy, React would ask for a preload of the attachment. */}
          <img
            src={`cid:${MAIL_CREST_ID}`}
            width={size}
            height={size}
            alt=""
            loading="lazy"
            style={STYLES.crestImage}
          />
        </td>
      )}
      <td style={colors.header}>{name}</td>
    </Row>
  );
}

function Status({ block: { status, sentence, tone } }: { block: StatusBlock }): ReactNode {
  const { sign, style } = TONES[tone];
  return (
    <Row>
      <td className={tone} style={{ ...STYLES.status, ...style }} dir="auto">
        <strong>
          <span aria-hidden="true">{sign}&nbsp;&nbsp;</span>
          {status}.
        </strong>{' '}
        {sentence}
      </td>
    </Row>
  );
}
