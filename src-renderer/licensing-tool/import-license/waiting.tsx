import { useSay } from '../../state/texts-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Says how many more files wait, and leads on to them. Nothing where none does. */
export function Waiting({
  count,
  hint,
  label,
  onNext,
}: {
  readonly count: number;
  readonly hint?: string;
  readonly label: string;
  readonly onNext: () => void;
}) {
  const say = useSay('import-license');
  if (count === 0) return null;
  const actions = (
    <Button size="small" onPress={onNext}>
      {label}
    </Button>
  );
  return (
    <Notice tone="info" title={say('waiting', { count })} actions={actions}>
      {hint !== undefined && <p>{hint}</p>}
    </Notice>
  );
}
