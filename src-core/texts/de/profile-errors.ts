// Machine-made translation, not reviewed by a native speaker.
import type { ProfileErrorCode, StoreErrorCode } from '../../errors/error-code.ts';
import type { Explanation } from '../messages.ts';

const FOLDER = '{path, select, absent {Der Profilordner} other {Der Profilordner {path}}}';
const NOTHING_CHANGED = 'Es wurde nichts geändert. Lizenzen können von hier erst verwendet werden, wenn dies behoben ist.';
const STILL_STORED = 'Dadurch wurde nichts geändert, und nichts Gespeichertes ist verloren.';
const OWN_PROFILES = 'Es wurde nichts geändert. Jeder Benutzer hat ein eigenes Profil mit eigenen Lizenzen.';
const OWN_ACCOUNT = 'Führen Sie dieses Programm unter Ihrem eigenen Konto aus, ohne sudo.';

/** Why the profile's folder cannot be used. */
export const profileErrors = {
  'profile-of-another-user': {
    happened: `${FOLDER} gehört zu einem anderen Benutzer dieses Computers{boundTo, select, absent {} other { ({boundTo})}}.`,
    meaning: OWN_PROFILES,
    next: OWN_ACCOUNT,
  },
  'profile-folder-of-another-owner': {
    happened: `${FOLDER} ist im Besitz eines anderen Benutzers dieses Computers{owner, select, absent {} other { ({owner})}}.`,
    meaning: OWN_PROFILES,
    next: OWN_ACCOUNT,
  },
  'profile-folder-is-a-link': {
    happened: `${FOLDER} ist eine Verknüpfung mit einem anderen Ort.`,
    meaning: NOTHING_CHANGED,
    next: 'Legen Sie an seiner Stelle einen echten Ordner an.',
  },
  'profile-folder-not-a-folder': {
    happened: `${FOLDER} ist kein Ordner.`,
    meaning: NOTHING_CHANGED,
    next: 'Verschieben Sie, was an seiner Stelle liegt.',
  },
  'profile-folder-writable-by-others': {
    happened: `${FOLDER} kann von anderen Benutzern beschrieben werden.`,
    meaning: NOTHING_CHANGED,
    next: 'Entziehen Sie der Gruppe und anderen das Schreibrecht: chmod go-w.',
  },
  'profile-folder-holds-other-files': {
    happened: `${FOLDER} enthält andere Dateien und ist kein Profil.`,
    meaning: 'Es wurde nichts geändert, und die Dateien wurden nicht angerührt.',
    next: 'Wählen Sie einen leeren Ordner oder einen, den es noch nicht gibt.',
  },
  'profile-binding-lost': {
    happened: `${FOLDER} gibt nicht mehr an, wem das Profil gehört.`,
    meaning: NOTHING_CHANGED,
    next: 'Verschieben Sie den Ordner, starten Sie erneut, und importieren Sie Ihre Lizenzdateien wieder.',
  },
  'profile-read-only': {
    happened: `${FOLDER} ist schreibgeschützt.`,
    meaning: NOTHING_CHANGED,
    next: 'Geben Sie sich das Recht, darin zu schreiben.',
  },
  'profile-no-permission': {
    happened: `Sie dürfen ${'{path, select, absent {den Profilordner} other {den Profilordner {path}}}'} nicht öffnen.`,
    meaning: NOTHING_CHANGED,
    next: 'Geben Sie sich das Recht, darin zu lesen und zu schreiben, oder wenden Sie sich an die Person, die diesen Computer verwaltet.',
  },
  'profile-disk-full': {
    happened: 'Auf dem Datenträger ist kein Platz mehr für das Profil.',
    meaning: NOTHING_CHANGED,
    next: 'Schaffen Sie Platz, und versuchen Sie es erneut.',
  },
  'profile-home-unknown': {
    happened: 'Es gibt keinen Ort für Ihr Profil: Ihr Benutzerordner ist auf diesem Computer nicht bekannt.',
    meaning: NOTHING_CHANGED,
    next: 'Setzen Sie HOME (unter Windows USERPROFILE) auf den vollständigen Pfad Ihres Benutzerordners, und versuchen Sie es erneut.',
  },
  'profile-unusable': {
    happened: `${FOLDER} kann nicht verwendet werden{errno, select, absent {} other { ({errno})}}.`,
    meaning: NOTHING_CHANGED,
    next: 'Prüfen Sie den Ordner und den Datenträger, auf dem er liegt.',
  },
} as const satisfies Record<ProfileErrorCode, Explanation>;

/** Why the store of licenses cannot be used. */
export const storeErrors = {
  'store-busy': {
    happened: 'Ein anderes Ihrer Programme verwendet gerade die gespeicherten Lizenzen.',
    meaning: STILL_STORED,
    next: 'Warten Sie einen Moment, und versuchen Sie es erneut.',
  },
  'store-full': {
    happened: 'Auf dem Datenträger ist kein Platz mehr für die gespeicherten Lizenzen.',
    meaning: STILL_STORED,
    next: 'Schaffen Sie Platz, und versuchen Sie es erneut.',
  },
  'store-no-permission': {
    happened: 'Sie dürfen die Datei nicht öffnen, in der Lizenzen gespeichert sind.',
    meaning: STILL_STORED,
    next: 'Geben Sie sich das Recht, im Profilordner zu lesen und zu schreiben.',
  },
  'store-read-only': {
    happened: 'Der Ort, an dem Lizenzen gespeichert sind, ist schreibgeschützt.',
    meaning: STILL_STORED,
    next: 'Machen Sie den Profilordner beschreibbar, und versuchen Sie es erneut.',
  },
  'store-newer-version': {
    happened: 'Die gespeicherten Lizenzen wurden von einer neueren Version dieses Programms geschrieben.',
    meaning: STILL_STORED,
    next: 'Aktualisieren Sie dieses Programm.',
  },
  'store-of-another-user': {
    happened: 'Die gespeicherten Lizenzen gehören einem anderen Benutzer dieses Computers.',
    meaning: 'Es wurde nichts geändert. Jeder Benutzer hat eigene Lizenzen.',
    next: OWN_ACCOUNT,
  },
  'store-damaged': {
    happened: 'Die Datei, in der Lizenzen gespeichert sind, ist beschädigt.',
    meaning: 'Die beschädigte Datei wird aufbewahrt. Der nächste Start repariert sie aus der neuesten unbeschädigten Kopie.',
    next: 'Versuchen Sie es erneut. Falls es wieder geschieht, importieren Sie Ihre Lizenzdateien wieder.',
  },
  'store-disk-error': {
    happened: 'Der Datenträger meldet Fehler an der Stelle, an der Lizenzen gespeichert sind.',
    meaning: 'Dadurch wurde nichts geändert. Was gespeichert ist, lässt sich womöglich nicht lesen.',
    next: 'Lassen Sie den Datenträger prüfen, und bewahren Sie Ihre Lizenzdateien an einem anderen Ort auf.',
  },
} as const satisfies Record<StoreErrorCode, Explanation>;
