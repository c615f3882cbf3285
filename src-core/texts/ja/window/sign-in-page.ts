// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowMessages } from '../../messages.ts';

/** What a browser shows once it came back from the sign-in page. */
export const signInPage = {
  'signed-in': 'プログラムに戻ってください',
  'signed-in-meaning': 'アカウントはここで確認されました。プログラムがこれから使用権を取得し、サインインが完了すると表示します。このページは閉じてかまいません。',
  'not-signed-in': 'サインインは完了しませんでした',
  'not-signed-in-meaning': '何も変わっていません。プログラムに戻ると理由が表示され、もう一度試すことができます。',
  foreign: 'このページはどのサインインのものでもありません',
  'foreign-meaning': 'このコンピューターで待っているサインインではありません。何も変わっていません。このページを閉じてください。',
  twice: 'このサインインは終わっています',
  'twice-meaning': 'このページを閉じて、プログラムに戻ってください。',
} as const satisfies WindowMessages['sign-in-page'];
