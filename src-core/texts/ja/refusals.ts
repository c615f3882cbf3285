// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { RefusalCode } from '../../import/outcome.ts';
import type { Explanation } from '../messages.ts';
import { NOTHING_CHANGED, nothingImported } from './meanings.ts';

const FILE = '{path, select, absent {このファイル} other {「{path}」}}';
const NEW_FILE = '新しいライセンスファイルを管理者に依頼してください。';

/** Why a file was refused. */
export const refusals = {
  unreadable: {
    happened: `${FILE}を読み取れませんでした{errno, select, absent {} other {（{errno}）}}。`,
    meaning: NOTHING_CHANGED,
    next: 'ファイルを開く権限があるか確認するか、自分のフォルダーにコピーしてもう一度試してください。',
  },
  'too-large': {
    happened: `${FILE}は、ライセンスファイルとしては大きすぎます。`,
    meaning: NOTHING_CHANGED,
    next: '管理者から送られたファイルを選択してください。サイズは数キロバイトで、拡張子は.belicまたは.xmlです。',
  },
  'not-a-license-file': {
    happened: `${FILE}はライセンスファイルではありません。`,
    meaning: NOTHING_CHANGED,
    next: '管理者から送られた、拡張子が.belicまたは.xmlのファイルを選択してください。',
  },
  damaged: {
    happened: `${FILE}はライセンスファイルですが、内容が壊れています。`,
    meaning: nothingImported('届くまでの間に、途中で切れたか変更された可能性があります。'),
    next: 'ファイルをもう一度コピーまたはダウンロードしてください。それでも解決しない場合は、新しいファイルを管理者に依頼してください。',
  },
  'unsupported-version': {
    happened: `${FILE}は、このバージョンのプログラムが対応していない形式です。`,
    meaning: NOTHING_CHANGED,
    next: 'このプログラムを更新してから、ファイルをもう一度インポートしてください。',
  },
  'not-a-checkout': {
    happened: `${FILE}は署名された文書ですが、チェックアウトされたライセンスではありません。`,
    meaning: NOTHING_CHANGED,
    next: 'チェックアウトのライセンスファイルを管理者に依頼してください。',
  },
  'untrusted-issuer': {
    happened:
      '{subject, select, absent {このファイルの署名者は、このコンピューターでは信頼されていません。} other {このファイルには「{subject}」の署名がありますが、この署名者はこのコンピューターでは信頼されていません。}}',
    meaning: nothingImported('署名者を確認できないため、ファイルに書かれたライセンスの内容は表示されません。'),
    next:
      '発行元を追加するようIT部門に依頼してください{fingerprint, select, absent {} other {（電話で確認するフィンガープリント：{fingerprint}）}}。',
  },
  'certificate-not-valid-at-issue': {
    happened:
      'このライセンスが発行されたのは{issuedAt, select, absent {、} other {{issuedAt}で、}}署名者の証明書の有効期間外です{validFrom, select, absent {} other {{validUntil, select, absent {} other {（有効期間：{validFrom}～{validUntil}）}}}}。',
    meaning: NOTHING_CHANGED,
    next: NEW_FILE,
  },
  'signature-invalid': {
    happened: `${FILE}の署名が内容と一致しません。`,
    meaning: nothingImported('署名の後に、誤りまたは故意により内容が変更されています。'),
    next: '管理者が用意した場所からファイルをもう一度入手してください。それでも解決しない場合は、新しいファイルを依頼してください。',
  },
  'issued-in-the-future': {
    happened:
      '{issuedAt, select, absent {このライセンスの発行日時は、現在より後です。} other {このライセンスの発行日時は{issuedAt}で、{now, select, absent {現在より後です。} other {このコンピューターの現在の日時（{now}）より後です。}}}}',
    meaning: NOTHING_CHANGED,
    next: 'このコンピューターの日付と時刻を確認してください。正しい場合は、新しいライセンスファイルを管理者に依頼してください。',
  },
  'other-machine': {
    happened:
      '{licensed, select, absent {このライセンスは、別のコンピューター用です。} other {このライセンスは、コンピューター「{licensed}」用です。{thisComputer, select, absent {このコンピューター用ではありません。} other {このコンピューターは「{thisComputer}」です。}}}}',
    meaning: nothingImported('ライセンスは、指定されたコンピューターでのみ使用できます。'),
    next:
      '{activity, select, stored {このコンピューターの名前を変えた場合は元の名前に戻すか、} other {指定されたコンピューターでインポートするか、}}このコンピューター用のライセンスを管理者に依頼してください。コンピューター名は、表示どおり正確に伝えてください。',
  },
  expired: {
    happened: '{endedAt, select, absent {このライセンスは終了しています。} other {このライセンスは{endedAt}に終了しました。}}',
    meaning: NOTHING_CHANGED,
    next: NEW_FILE,
  },
  'cleared-earlier': {
    happened:
      '{clearedAt, select, absent {このライセンスは、以前にあなたのプロファイルからクリアされています。} other {このライセンスは、{clearedAt}にあなたのプロファイルからクリアされました。}}',
    meaning: nothingImported('クリアしたライセンスを、ここにもう一度インポートすることはできません。'),
    next: 'ライセンスが再び必要な場合は、新しいチェックアウトを管理者に依頼してください。',
  },
  revoked: {
    happened:
      '{revoked, select, certificate {このライセンスに署名した証明書は、発行元により取り消されています。} other {このライセンスは、{revokedAt, select, absent {} other {{revokedAt}に}}発行元により失効しました。}}',
    meaning: nothingImported('このライセンスはもう使用できません。'),
    next: NEW_FILE,
  },
  'store-unavailable': {
    happened: `${FILE}を保存できませんでした。`,
    meaning: nothingImported('これまでのライセンスはそのままです。'),
    next: '保存できない理由は、このメッセージと一緒に表示されています。解決してから、ファイルをもう一度インポートしてください。',
  },
} as const satisfies Record<RefusalCode, Explanation>;
