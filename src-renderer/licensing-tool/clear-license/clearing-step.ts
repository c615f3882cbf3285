import type { ClearQuestion, ReceiptView } from '#core/contract/clearing.ts';
import type { Problem } from '#core/contract/reply.ts';

/** What the sheet shows: the question, with what went wrong when it was answered; the receipts; or why there is neither. */
export type ClearingStep =
  | {
      readonly name: 'question';
      readonly question: ClearQuestion;
      readonly problem: Problem | null;
      readonly isPending: boolean;
    }
  | { readonly name: 'receipts'; readonly receipts: readonly ReceiptView[] }
  | { readonly name: 'stopped'; readonly problem: Problem };
