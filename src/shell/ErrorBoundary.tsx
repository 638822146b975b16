/** Where a view breaks it says so in words and the rest goes on; where the page itself breaks it offers to load again; the settings are safe in the address. */

import { Component, type ReactNode } from 'react';
import { currentHouse, currentText } from '../text/text';
import { Button } from '../ui/Button';

interface State {
  error: Error | null;
}

const caught = (error: unknown): State => ({ error: error instanceof Error ? error : new Error(String(error)) });

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };
  static getDerivedStateFromError = caught;

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const text = currentHouse().broken;
    return (
      <main className="broken" role="alert">
        <h1>{text.title}</h1>
        <p>{text.body}</p>
        <p className="broken-actions">
          <Button look="primary" icon="restart" label={text.reload} onClick={() => location.reload()} />
          <Button look="outlined" label={text.startOver} onClick={() => location.assign(location.pathname)} />
        </p>
        <pre>{`${error.name}: ${error.message}\n${error.stack?.split('\n').slice(1, 4).join('\n') ?? ''}`}</pre>
      </main>
    );
  }
}

/** About one view of several. */
export class ViewBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };
  static getDerivedStateFromError = caught;

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const text = currentText().views;
    return (
      <div role="alert">
        <p>{text.broken(error.message)}</p>
        <Button look="outlined" icon="restart" label={text.again} onClick={() => this.setState({ error: null })} />
      </div>
    );
  }
}
