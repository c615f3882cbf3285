import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useSay, useTexts } from '../state/texts-context.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemScreen } from './problem-screen.tsx';
import { WholeWindow } from './whole-window.tsx';

/** What a boundary is told. */
export interface PageBoundaryProps {
  /** Whether it holds the whole window, with its landmarks; otherwise one page in a frame that stays. */
  readonly isOutermost?: boolean;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: Error | null;
  readonly where: string;
}

/**
 * Shows a screen in place of a page that could not be rendered, so that the rest of the window goes on. What a page shows is only a
 * mirror: nothing is lost with it.
 */
export class PageBoundary extends Component<PageBoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null, where: '' };

  static getDerivedStateFromError(error: unknown): Pick<BoundaryState, 'error'> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_: Error, { componentStack }: ErrorInfo): void {
    this.setState({ where: componentStack ?? '' });
  }

  override render(): ReactNode {
    const { error, where } = this.state;
    const { isOutermost = false, children } = this.props;
    if (error === null) return children;
    const failed = (
      <PageFailed
        details={`\n${error.stack ?? error.message}\n${where}\n`}
        areOtherPagesThere={!isOutermost}
        onRetry={() => this.setState({ error: null, where: '' })}
      />
    );
    return isOutermost ? <WholeWindow>{failed}</WholeWindow> : failed;
  }
}

/** What a failed page is told. */
interface PageFailedProps {
  readonly details: string;
  readonly areOtherPagesThere: boolean;
  readonly onRetry: () => void;
}

function PageFailed({ details, areOtherPagesThere, onRetry }: PageFailedProps) {
  const say = useSay('problems');
  const common = useSay('common');
  const { happened, meaning, next } = useTexts().problem('unexpected', {});
  const words = { happened, meaning: areOtherPagesThere ? say('page-failed-meaning') : meaning, next };
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
