// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowMessages } from '../../messages.ts';

/** What a browser shows once it came back from the sign-in page. */
export const signInPage = {
  'signed-in': 'サインインしました',
  'signed-in-meaning': 'このページを閉じて、Licensing Clientに戻ってください。',
  'not-signed-in': 'サインインは完了しませんでした',
  'not-signed-in-meaning': '何も変わっていません。Licensing Clientに戻ると理由が表示され、もう一度試すことができます。',
  foreign: 'このページはどのサインインのものでもありません',
  'foreign-meaning': 'Licensing Clientが待っているサインインではありません。何も変わっていません。このページを閉じてください。',
  twice: 'このサインインは終わっています',
  'twice-meaning': 'このページを閉じて、Licensing Clientに戻ってください。',
} as const satisfies WindowMessages['sign-in-page'];
