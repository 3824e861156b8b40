/** Attributes of a span: names, numbers and codes. Never input of users nor values of statements. */
export type SpanAttributes = Record<string, string | number>;

/** A span that has not ended. `traceparent` is in W3C Trace Context format and is stored with mails of the outbox. */
export type OpenSpan = {
  readonly traceparent: string;
  end(result?: { name?: string; attributes?: SpanAttributes; failed?: boolean }): void;
};

/** Starts spans of requests, jobs and statements. */
export type Spans = {
  begin(
    name: string,
    kind: 'server' | 'internal' | 'client' | 'consumer',
    attributes: SpanAttributes,
    parent?: string,
  ): OpenSpan;
};
