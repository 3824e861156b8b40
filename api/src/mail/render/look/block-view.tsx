import { Button } from '@react-email/button';
import { Fragment, type ReactNode } from 'react';
import type { AppointmentBlock, MailBlock } from '../blocks.ts';
import { type ColorStyles, STYLES } from './styles.ts';

/** Shows one block of a mail. Text of people is isolated, so that right-to-left names do not turn their line. */
export function BlockView({ block, colors }: { block: MailBlock; colors: ColorStyles }): ReactNode {
  if ('day' in block) return <Appointment block={block} colors={colors} />;
  if ('title' in block)
    return (
      <h1 className="ink" style={STYLES.title}>
        {block.title}
      </h1>
    );
  if ('heading' in block)
    return (
      <h2 className="ink line" style={STYLES.heading}>
        {block.heading}
      </h2>
    );
  if ('paragraph' in block) {
    return (
      <p className="ink" style={STYLES.paragraph} dir="auto">
        <Lines text={block.paragraph} />
      </p>
    );
  }
  if ('detail' in block) {
    return (
      <p className="ink" style={STYLES.paragraph} dir="auto">
        <strong>{block.detail}</strong>
        <span className="muted" style={STYLES.muted}>
          {block.lines.map((line, index) => (
            <Fragment key={index}>
              <br />
              {line}
            </Fragment>
          ))}
        </span>
      </p>
    );
  }
  if ('facts' in block) return <Facts facts={block.facts} />;
  if ('list' in block) {
    const items = block.list.map((item, index) => (
      <li key={index} style={STYLES.item} dir="auto">
        {item}
      </li>
    ));
    return (
      <ul className="ink" style={STYLES.list}>
        {items}
      </ul>
    );
  }
  if ('link' in block) return <Link url={block.url} text={block.link} style={colors.link} />;
  if ('phone' in block) return <Link url={block.url} text={block.phone} style={colors.phone} />;
  if ('button' in block) {
    const button = (
      <Button className="button" href={block.url} style={colors.button}>
        {block.button}
      </Button>
    );
    return <p style={STYLES.action}>{button}</p>;
  }
  return null;
}

function Appointment({ block, colors }: { block: AppointmentBlock; colors: ColorStyles }): ReactNode {
  const { day, year, time, ends, isOff } = block;
  return (
    <h1 className="ink" style={STYLES.appointment}>
      {day}{' '}
      <span className="muted" style={STYLES.year}>
        {year}
      </span>
      <br />
      <span className={isOff ? 'muted' : 'link'} style={isOff ? STYLES.timeOff : colors.time}>
        {time}
      </span>
      &nbsp;&nbsp;
      <span className="muted" style={STYLES.ends}>
        {ends}
      </span>
    </h1>
  );
}

function Facts({ facts }: { facts: [label: string, value: string][] }): ReactNode {
  const rows = facts.flatMap(([label, value]) => [
    <dt key={label} className="muted" style={STYLES.term}>{`${label}:`}</dt>,
    <dd key={`${label}.`} style={STYLES.value} dir="auto">
      <Lines text={value} />
    </dd>,
  ]);
  return (
    <dl className="ink" style={STYLES.facts}>
      {rows}
    </dl>
  );
}

function Link({ url, text, style }: { url: string | null; text: string; style: ColorStyles['link'] }): ReactNode {
  return (
    <p className="ink" style={STYLES.linkLine}>
      {url === null ? (
        text
      ) : (
        <a className="link" href={url} style={style}>
          {text}
        </a>
      )}
    </p>
  );
}

/** Shows text with its line breaks. */
export function Lines({ text }: { text: string }): ReactNode {
  return text.includes('\n')
    ? text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]))
    : text;
}
