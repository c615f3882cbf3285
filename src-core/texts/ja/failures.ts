// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { Messages } from '../messages.ts';

/** Why a stored document no longer counts, as the end of a sentence: "…は使われません：発行元が信頼されていません". */
export const failures = {
  unreadable: '読み取れませんでした',
  'too-large': 'ライセンスファイルとしては大きすぎます',
  'not-a-license-file': '保存したものではありません',
  damaged: '壊れています',
  'unsupported-version': 'このバージョンのプログラムが対応していない形式です',
  'not-a-checkout': 'チェックアウトされたライセンスではありません',
  'untrusted-issuer': '発行元が、このコンピューターではもう信頼されていません',
  'certificate-not-valid-at-issue': '署名者の証明書の有効期間外に発行されています',
  'signature-invalid': '署名が内容と一致しません',
  'issued-in-the-future': '発行日時が現在より後です',
  'other-machine': '別のコンピューター用です',
  expired: '終了しています',
  'cleared-earlier': 'クリアされています',
  revoked: '発行元により失効しています',
  'is-a-checkout': 'サインインの文書ではなく、ライセンスファイルです',
  'nonce-differs': '別のサインインに対する応答です',
  'revocations-differ': '失効したものの一覧が添えられていません',
  'store-unavailable': '保存場所から読み取れませんでした',
} as const satisfies Messages['failures'];
