import { Component, type ReactNode } from 'react';

/** Shows the server's HTML again if the app fails to render: its help names the office's telephone number. */
export class AppErrorBoundary extends Component<{ serverHtml: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    reportError(error);
  }

  override render() {
    return this.state.failed ? (
      // oxlint-disable-next-line react/no-danger -- The page's own HTML, as the server sent it.
      <div dangerouslySetInnerHTML={{ __html: this.props.serverHtml }} />
    ) : (
      this.props.children
    );
  }
}
