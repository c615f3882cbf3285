// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { Messages } from '../messages.ts';

const NOTHING_TO_DO = '操作は必要ありません。';
const CHECK_CLOCK = 'このコンピューターの日付と時刻を確認してください。';

/** Notices: what is said beside an outcome or an answer without changing it. */
export const notices = {
  'newer-present': {
    happened: '同じアプリケーション用で、より遅く終了するライセンスがすでにあります。',
    meaning: '遅く終了する方が優先されます{until, select, absent {} other {。{until}まで作業できます}}。',
    next: NOTHING_TO_DO,
  },
  'not-yet-valid': {
    happened: 'このライセンスはまだ有効ではありません{validFrom, select, absent {} other {。開始は{validFrom}です}}。',
    meaning: '保存され、開始日時になると自動的に有効になります。',
    next: NOTHING_TO_DO,
  },
  'other-user': {
    happened: 'このライセンスには別のユーザー{user, select, absent {} other {（{user}）}}の名前が記載されています。',
    meaning: 'このコンピューターでは、そのまま使用できます。',
    next: NOTHING_TO_DO,
  },
  'version-differs': {
    happened:
      '{licensedVersion, select, absent {このライセンスは別のバージョン用です。} other {このライセンスはバージョン{licensedVersion}用です{askedVersion, select, absent {} other {。アプリケーションはバージョン{askedVersion}です}}。}}',
    meaning: 'そのまま動作します。',
    next: NOTHING_TO_DO,
  },
  'clock-behind': {
    happened: 'このコンピューターの時計は1日以上遅れています{now, select, absent {} other {。正しくは{now}です}}。',
    meaning: 'ライセンスは確実に経過した時間で判断されます。',
    next: CHECK_CLOCK,
  },
  'clock-ahead': {
    happened: 'このコンピューターの時計が1日以上進みました。',
    meaning: '正しい時刻に合わせるまで、ライセンスが早く終了したように見えることがあります。1日以内に合わせれば、何も失われません。',
    next: CHECK_CLOCK,
  },
  'revocations-stale': {
    happened:
      '発行元の失効リストが古くなっています{issuedAt, select, absent {} other {（{issuedAt}発行）}}。',
    meaning: 'ライセンスはこれまでどおり使用できます。',
    next: '新しい失効リストを管理者に依頼し、インポートしてください。',
  },
  'ends-soon': {
    happened: 'このライセンスはまもなく終了します{until, select, absent {} other {（{until}）}}。',
    meaning: 'それまでは作業できます。',
    next: 'その後も必要な場合は、延長を管理者に依頼してください。',
  },
} as const satisfies Messages['notices'];

const FOR_PROFILE = '{profile, select, absent {} other {{profile}のプロファイルに}}';
const IN_PROFILE = '{profile, select, absent {} other {{profile}のプロファイルで}}';
const APPLICATIONS = '{applications, select, absent {ライセンス} other {{applications}}}';
const UNTIL = '{until, select, absent {} other {（{until}まで）}}';

/** The outcomes of an import. */
export const outcomes = {
  imported: `{activity, select, trying {${FOR_PROFILE}インポートされる内容} other {${FOR_PROFILE}インポートしました}}：${APPLICATIONS}${UNTIL}。`,
  unchanged:
    `{activity, select, trying {${FOR_PROFILE}すでにあるため、何も変わりません} other {${FOR_PROFILE}すでにあります。変更は必要ありませんでした}}。`,
  replaced: `{activity, select, trying {${IN_PROFILE}延長される内容} other {${IN_PROFILE}延長しました}}：${APPLICATIONS}${UNTIL}。`,
  refused: '{activity, select, trying {インポートできません} other {インポートされませんでした}}。',
  ignored: 'ライセンスファイルではないため、対象外としました。',
} as const satisfies Messages['outcomes'];

const SKIPPED = '未確認：先の確認で結果が決まったか、この種類のファイルでは確認しない項目です。';

/** The checks of a license file, passed, failed and skipped. */
export const checks = {
  'size-and-encoding': {
    passed: '{size, select, absent {ライセンスファイルとして適切なサイズ} other {サイズ：{size}}}',
    failed: 'サイズまたは文字コードがライセンスファイルのものではない',
    skipped: SKIPPED,
  },
  kind: { passed: 'ライセンスファイル', failed: 'ライセンスファイルではない', skipped: SKIPPED },
  envelope: { passed: '欠けている部分なし', failed: '壊れているか、未知の形式', skipped: SKIPPED },
  certificate: {
    passed: '信頼された発行元の署名{subject, select, absent {} other {（{subject}）}}',
    failed: '署名者がここでは信頼されていない{subject, select, absent {} other {（{subject}）}}',
    skipped: SKIPPED,
  },
  signature: { passed: '署名後の変更なし', failed: '署名後に変更されている', skipped: SKIPPED },
  claims: { passed: '内容を読み取り可能', failed: '内容が壊れているか、署名者に許されていない内容', skipped: SKIPPED },
  'certificate-valid-at-issue': {
    passed: '証明書の有効期間内に署名',
    failed:
      '証明書の有効期間外に署名{validFrom, select, absent {} other {{validUntil, select, absent {} other {（有効期間：{validFrom}～{validUntil}）}}}}',
    skipped: SKIPPED,
  },
  'is-a-checkout': { passed: 'チェックアウトされたライセンス', failed: 'チェックアウトされたライセンスではない', skipped: SKIPPED },
  'not-issued-in-the-future': {
    passed: '{issuedAt, select, absent {発行日時は過去} other {発行：{issuedAt}}}',
    failed: '発行日時が現在より後{issuedAt, select, absent {} other {（{issuedAt}）}}',
    skipped: SKIPPED,
  },
  length: {
    passed: '{days, select, absent {期間はチェックアウトの上限以内} other {期間：{days, plural, other {#日}}}}',
    failed: '期間がチェックアウトの上限を超えているか、開始前に終了している',
    skipped: SKIPPED,
  },
  machine: {
    passed: 'このコンピューター用{licensed, select, absent {} other {（{licensed}）}}',
    failed:
      '別のコンピューター用{licensed, select, absent {} other {（ライセンス：{licensed}{thisComputer, select, absent {} other {、このコンピューター：{thisComputer}}}）}}',
    skipped: SKIPPED,
  },
  dates: {
    passed: '有効期間内{expiresAt, select, absent {} other {（{expiresAt}まで）}}',
    failed: '終了{endedAt, select, absent {} other {（{endedAt}）}}',
    skipped: SKIPPED,
  },
  'cleared-or-revoked': {
    passed: 'クリアも失効もされていない',
    failed:
      '途中で終了{clearedAt, select, absent {} other {（クリア：{clearedAt}）}}{revokedAt, select, absent {} other {（発行元による失効：{revokedAt}）}}',
    skipped: SKIPPED,
  },
  'already-known': {
    passed: '{stored, select, yes {このプロファイルにすでにあり} other {このプロファイルでは新規}}',
    failed: '既存のものと比較できない',
    skipped: SKIPPED,
  },
} as const satisfies Messages['checks'];
