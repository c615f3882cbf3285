// Machine-made translation, not reviewed by a person. Word choices: ja.ts.
import type { ProfileErrorCode, StoreErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER = '{path, select, absent {プロファイルフォルダー} other {プロファイルフォルダー「{path}」}}';
const NOTHING_CHANGED = '何も変更されていません。解決するまで、ここからライセンスを使用することはできません。';
const EACH_USER = '何も変更されていません。ユーザーごとに専用のプロファイルがあり、ライセンスも別々です。';
const STILL_STORED = 'これによる変更はなく、保存されているものは失われていません。';
const OWN_ACCOUNT = 'sudoを使わず、自分のアカウントでこのプログラムを実行してください。';

/** Why the profile's folder cannot be used. */
export const profileErrors = {
  'profile-of-another-user': {
    happened: `${FOLDER}は、このコンピューターの別のユーザー{boundTo, select, absent {} other {（{boundTo}）}}のプロファイルです。`,
    meaning: EACH_USER,
    next: OWN_ACCOUNT,
  },
  'profile-folder-of-another-owner': {
    happened: `${FOLDER}の所有者は、このコンピューターの別のユーザー{owner, select, absent {} other {（{owner}）}}です。`,
    meaning: EACH_USER,
    next: OWN_ACCOUNT,
  },
  'profile-folder-is-a-link': {
    happened: `${FOLDER}は、別の場所へのリンクです。`,
    meaning: NOTHING_CHANGED,
    next: 'リンクの代わりに実際のフォルダーを置いてください。',
  },
  'profile-folder-not-a-folder': {
    happened: `${FOLDER}はフォルダーではありません。`,
    meaning: NOTHING_CHANGED,
    next: 'その場所にあるものを別の場所に移してください。',
  },
  'profile-folder-writable-by-others': {
    happened: `${FOLDER}には、他のユーザーも書き込めます。`,
    meaning: NOTHING_CHANGED,
    next: 'グループと他のユーザーの書き込み権限を外してください（chmod go-w）。',
  },
  'profile-folder-holds-other-files': {
    happened: `${FOLDER}には別のファイルが入っており、プロファイルではありません。`,
    meaning: '何も変更されておらず、ファイルもそのままです。',
    next: '空のフォルダー、またはまだ存在しないフォルダーを指定してください。',
  },
  'profile-binding-lost': {
    happened: `${FOLDER}が誰のプロファイルか、わからなくなっています。`,
    meaning: NOTHING_CHANGED,
    next: 'フォルダーを別の場所に移し、起動し直して、ライセンスファイルをもう一度インポートしてください。',
  },
  'profile-read-only': {
    happened: `${FOLDER}は読み取り専用です。`,
    meaning: NOTHING_CHANGED,
    next: 'フォルダーに書き込む権限を設定してください。',
  },
  'profile-no-permission': {
    happened: `${FOLDER}を開く権限がありません。`,
    meaning: NOTHING_CHANGED,
    next: '読み書きする権限を設定するか、このコンピューターの管理者に依頼してください。',
  },
  'profile-disk-full': {
    happened: 'プロファイルを保存するディスクに空きがありません。',
    meaning: NOTHING_CHANGED,
    next: '空きを作ってから、もう一度試してください。',
  },
  'profile-home-unknown': {
    happened: 'プロファイルの保存場所がありません。このコンピューターでのホームフォルダーがわかりません。',
    meaning: NOTHING_CHANGED,
    next: 'HOME（WindowsではUSERPROFILE）にホームフォルダーの完全なパスを設定して、もう一度試してください。',
  },
  'profile-unusable': {
    happened: `${FOLDER}を使用できません{errno, select, absent {} other {（{errno}）}}。`,
    meaning: NOTHING_CHANGED,
    next: 'フォルダーと、フォルダーがあるディスクを確認してください。',
  },
} as const satisfies Record<ProfileErrorCode, Explanation>;

/** Why the store of licenses cannot be used. */
export const storeErrors = {
  'store-busy': {
    happened: '保存されているライセンスを、あなたの別のプログラムが使用中です。',
    meaning: STILL_STORED,
    next: '少し待ってから、もう一度試してください。',
  },
  'store-full': {
    happened: 'ライセンスを保存するディスクに空きがありません。',
    meaning: STILL_STORED,
    next: '空きを作ってから、もう一度試してください。',
  },
  'store-no-permission': {
    happened: 'ライセンスが保存されているファイルを開く権限がありません。',
    meaning: STILL_STORED,
    next: 'プロファイルフォルダーを読み書きする権限を設定してください。',
  },
  'store-read-only': {
    happened: 'ライセンスの保存場所は読み取り専用です。',
    meaning: STILL_STORED,
    next: 'プロファイルフォルダーに書き込めるようにしてから、もう一度試してください。',
  },
  'store-newer-version': {
    happened: '保存されているライセンスは、このプログラムのより新しいバージョンで書き込まれています。',
    meaning: STILL_STORED,
    next: 'このプログラムを更新してください。',
  },
  'store-of-another-user': {
    happened: '保存されているライセンスは、このコンピューターの別のユーザーのものです。',
    meaning: '何も変更されていません。ライセンスはユーザーごとに別々です。',
    next: OWN_ACCOUNT,
  },
  'store-damaged': {
    happened: 'ライセンスが保存されているファイルが壊れています。',
    meaning: '壊れたファイルは残されます。次回の起動時に、最新の正常なコピーから修復されます。',
    next: 'もう一度試してください。再び発生する場合は、ライセンスファイルをもう一度インポートしてください。',
  },
  'store-disk-error': {
    happened: 'ライセンスの保存場所で、ディスクエラーが発生しています。',
    meaning: 'これによる変更はありません。保存されているものは読み取れない可能性があります。',
    next: 'ディスクを検査し、ライセンスファイルを別の場所に保管してください。',
  },
} as const satisfies Record<StoreErrorCode, Explanation>;
