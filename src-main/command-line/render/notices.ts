import type { NoticeCode } from '#core/import/outcome.ts';
import type { NoticeFacts } from '#core/texts/notice-facts.ts';
import type { Presentation } from '../presentation.ts';
import { LABELS } from '../labels.ts';

/** Whether a notice asks for something to be done; for the others there is nothing to do. */
const ASKS: Readonly<Record<NoticeCode, boolean>> = {
  'newer-present': false,
  'not-yet-valid': false,
  'other-user': false,
  'version-differs': false,
  'clock-behind': true,
  'clock-ahead': true,
  'revocations-stale': true,
  'ends-soon': true,
};

/** The notices beside a file or an answer: what there is to know, and what to do where something is. */
export function noticeLines(
  notices: readonly NoticeCode[],
  facts: NoticeFacts,
  { texts, layout }: Presentation,
): string {
  const sentences = notices.map((code) => {
    const { happened, meaning, next } = texts.notice(code, facts[code] ?? {});
    return [LABELS.note, happened, meaning, ASKS[code] ? next : '', `[${code}]`]
      .filter((part) => part !== '')
      .join(' ');
  });
  return layout.lines(sentences, '  ');
}
