import type { ReceiptView } from '#core/contract/clearing.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useNamedApplications } from './question-title.ts';

/** "Demo Modeler was cleared from your profile". */
export function useReceiptTitle(): (receipts: readonly ReceiptView[]) => string {
  const say = useSay('clear-license');
  const named = useNamedApplications();
  return (receipts) => {
    const names = [...new Set(receipts.flatMap(({ applications }) => applications))];
    // A damaged tombstone tells the id only.
    return names.length === 0
      ? say('receipt-title')
      : say('was-cleared', { applications: named(names), count: names.length });
  };
}
