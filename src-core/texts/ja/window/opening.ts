// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { WindowMessages } from '../../messages.ts';

/** Texts of what a browser shows before the window's own page. */
export const opening = {
  opening: '開いています…',
  'go-on': '続ける',
  'enter-code': 'コードを入力してください',
  'where-the-code-is': 'コードは、クライアントを起動した端末に表示されています。このウィンドウで1回だけ使用できます。',
  code: 'コード',
  open: '開く',
  'code-wrong': 'コードが違います。あと{tries, plural, other {#回}}試せます。その後は少し待つ必要があります。',
  'code-wait':
    '間違いの回数が上限に達しました。{seconds, plural, other {#秒}}待ってから、端末に表示されているコードを入力してください。',
  'code-expired': 'そのコードは古くなっています。新しいコードが端末に表示されています。そのコードを入力してください。',
  'open-elsewhere': 'このウィンドウはすでに開いています',
  'open-elsewhere-meaning': 'クライアントが一度に表示するウィンドウは1つだけで、すでに別のウィンドウまたはタブで開いています。そちらで続けてください。ここは閉じてかまいません。',
  'not-for-you': 'ここからは開けません',
  'not-for-you-meaning': 'クライアントは自分でウィンドウを開きます。このアドレスからは誰も開けません。新しいウィンドウを開くには、クライアントを起動し直してください。',
  'other-address': 'アドレスが違います',
  'other-address-meaning': '端末に表示されているとおりに{address}を開いてください。',
} as const satisfies WindowMessages['opening'];
