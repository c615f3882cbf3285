import { useEffect, useState } from 'react';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import { useLicensingWindow } from '../../state/window-context.ts';
import { ClearingSheet } from './clearing-sheet.tsx';
import type { ClearingStep } from './clearing-step.ts';

/** Asks whether a license is to be cleared, does it, and shows its receipt. `receipt` shows one of a license that was cleared earlier. */
export function ClearLicenseDialog({
  kind,
  checkoutId,
}: {
  readonly kind: 'clear-license' | 'receipt';
  readonly checkoutId: CheckoutId;
}) {
  const window = useLicensingWindow();
  const [step, setStep] = useState<ClearingStep | null>(null);
  useEffect(() => {
    let isGone = false;
    const begin = async (): Promise<ClearingStep> => {
      if (kind === 'receipt') {
        const reply = await window.ask('getReceipt', { checkoutId });
        return reply.ok ? { name: 'receipts', receipts: [reply.value] } : { name: 'stopped', problem: reply };
      }
      const reply = await window.ask('planClear', { checkoutId });
      return reply.ok
        ? { name: 'question', question: reply.value, problem: null, isPending: false }
        : { name: 'stopped', problem: reply };
    };
    void begin().then((first) => {
      if (!isGone) setStep(first);
    });
    return () => {
      isGone = true;
    };
  }, [window, kind, checkoutId]);

  const clear = async (): Promise<void> => {
    if (step?.name !== 'question') return;
    setStep({ ...step, problem: null, isPending: true });
    const reply = await window.ask('clearCheckout', { checkoutId });
    if (!reply.ok) setStep({ ...step, problem: reply, isPending: false });
    else if (reply.value.plan.outcome === 'clear') setStep({ name: 'receipts', receipts: reply.value.receipts });
    // It ended, or another program cleared it, while the question stood.
    else setStep({ name: 'question', question: reply.value, problem: null, isPending: false });
  };
  // Told in a moment: a sheet that is empty until then would only flicker.
  if (step === null) return null;
  return <ClearingSheet step={step} onClear={() => void clear()} onClose={window.closeDialog} />;
}
