import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useSay, useTexts } from '../state/texts-context.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemScreen } from './problem-screen.tsx';

interface BoundaryState {
  readonly error: Error | null;
  readonly where: string;
}

/**
 * Shows a screen in place of a page that could not be rendered, so that the rest of the window goes on. What a page shows is only a
 * mirror: nothing is lost with it.
 */
export class PageBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { error: null, where: '' };

  static getDerivedStateFromError(error: unknown): Pick<BoundaryState, 'error'> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_: Error, { componentStack }: ErrorInfo): void {
    this.setState({ where: componentStack ?? '' });
  }

  override render(): ReactNode {
    const { error, where } = this.state;
    if (error === null) return this.props.children;
    return <PageFailed details={`\n${error.stack ?? error.message}\n${where}\n`} onRetry={() => this.setState({ error: null, where: '' })} />;
  }
}

function PageFailed({ details, onRetry }: { readonly details: string; readonly onRetry: () => void }) {
  const say = useSay('problems');
  const common = useSay('common');
  const { happened, next } = useTexts().problem('unexpected', {});
  const words = { happened, meaning: say('page-failed-meaning'), next };
  const actions = (
    <Button variant="primary" onPress={onRetry}>
      {common('try-again')}
    </Button>
  );
  return (
    <ProblemScreen
      title={say('page-failed')}
      problem={{ code: 'unexpected', facts: {} }}
      words={words}
      note={say('nothing-is-lost')}
      details={details}
      actions={actions}
    />
  );
}
