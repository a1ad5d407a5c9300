import { Component, type ReactNode } from 'react';
import { appTexts } from '../../shared/texts/app.ts';
import { Button } from '../ui/button.tsx';
import './app.css';

interface Props {
  readonly children: ReactNode;
  /** Notes the bug. */
  readonly onCrash: (thrown: unknown) => void;
}
interface State {
  readonly failure: { readonly detail: string } | null;
}

/**
 * Catches bugs of the interface. The document lives outside of React and goes on saving itself, so what the
 * user needs to hear is that nothing is lost, and how to go on.
 */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { failure: { detail: thrown instanceof Error ? thrown.message : String(thrown) } };
  }

  override componentDidCatch(thrown: unknown): void {
    this.props.onCrash(thrown);
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <main className="crash" role="alert">
        <h1>{appTexts.crashTitle}</h1>
        <p>{appTexts.crashSafe}</p>
        <Button kind="primary" onClick={() => window.location.reload()}>
          {appTexts.reload}
        </Button>
        <p className="crash-detail">
          {appTexts.crashDetail}
          <code>{failure.detail}</code>
        </p>
      </main>
    );
  }
}
