import type { LicenseService } from '#core/application/application.ts';
import { applicationVersion, type ApplicationVersion } from '#core/application/version.ts';

/** First and last names that are put together. */
export interface Names {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** A country of the seeded history. */
export interface SeededCountry {
  readonly country: string;
  readonly timeZone: string;
  readonly names: Names;
}

/** Countries with names that show how a language orders them. */
export const SEEDED_COUNTRIES: readonly [SeededCountry, ...SeededCountry[]] = [
  {
    country: 'PL',
    timeZone: 'Europe/Warsaw',
    names: {
      first: ['Zofia', 'Anna', 'Ewa', 'Jan', 'Łukasz', 'Świętosława', 'Żaneta', 'Ósmy'],
      last: ['Kamińska', 'Kowalska', 'Wiśniewska', 'Zieliński', 'Ćwik', 'Łoza', 'Lis', 'Śliwa', 'Szulc', 'Źrebiec', 'Żak', 'Ząbek', 'Ziętek', 'Ósemka'],
    },
  },
  {
    country: 'DE',
    timeZone: 'Europe/Berlin',
    names: {
      first: ['Jürgen', 'Änne', 'Anton', 'Björn', 'Zoë', 'Uwe', 'Özlem'],
      last: ['Müller', 'Mueller', 'Muller', 'Ärmel', 'Arndt', 'Weiß', 'Weiss', 'Oster', 'Öster', 'Zahn', 'Übel', 'Ulrich'],
    },
  },
  {
    country: 'IT',
    timeZone: 'Europe/Rome',
    names: { first: ['Chiara', 'Niccolò', 'Luca', 'Elèna'], last: ['Rossi', 'Bianchi', 'D’Angelo', 'De Luca', 'Dell’Orto', 'Verdi'] },
  },
  {
    country: 'ES',
    timeZone: 'Europe/Madrid',
    names: { first: ['Lucía', 'Íñigo', 'Ana', 'Nuria'], last: ['García', 'Núñez', 'Nunez', 'Ñáñez', 'Ortiz', 'Llorente', 'Chaves'] },
  },
  {
    country: 'JP',
    timeZone: 'Asia/Tokyo',
    names: { first: ['健', '花子', 'さくら', '太郎', 'ゆい'], last: ['佐藤', '鈴木', '高橋', '田中', 'あべ', 'アベ', 'がとう', 'かとう'] },
  },
];

/** An application of the seeded history. */
export interface SeededApplication {
  readonly productId: number;
  readonly featureString: string;
  readonly name: string;
  readonly licenseService: LicenseService;
  readonly versions: readonly [ApplicationVersion, ...ApplicationVersion[]];
}

function version(...[major, minor, sub1, sub2]: readonly [number, number, number, number]): ApplicationVersion {
  const made = applicationVersion(major, minor, sub1, sub2);
  if (made === null) throw new Error('a good version');
  return made;
}

/** Applications with versions whose order is not that of their digits. */
export const SEEDED_APPLICATIONS: readonly [SeededApplication, ...SeededApplication[]] = [
  { productId: 4101, featureString: '', name: 'Demo Modeler', licenseService: 'SES', versions: [version(10, 16, 2, 34), version(10, 9, 1, 5), version(9, 11, 0, 1)] },
  { productId: 4102, featureString: '', name: 'Demo Drainage', licenseService: 'SES', versions: [version(10, 12, 1, 5), version(10, 2, 0, 0)] },
  { productId: 4103, featureString: '', name: 'Demo Structures', licenseService: 'SES', versions: [version(23, 0, 0, 12), version(23, 0, 0, 9)] },
  { productId: 4104, featureString: '', name: 'Demo Viewer', licenseService: 'SES', versions: [version(10, 17, 0, 61)] },
  { productId: 4105, featureString: 'Pro', name: 'Demo Surveyor', licenseService: 'SELECTserver', versions: [version(8, 11, 9, 91), version(8, 11, 10, 2)] },
];

/** A name as lists have it, and how a mailbox is called by it. */
export function seededName({ first, last }: Names, firstPlace: number, lastPlace: number): { readonly name: string; readonly mailbox: string } {
  const [given, family] = [first[firstPlace] ?? '', last[lastPlace] ?? ''];
  const plain = family.normalize('NFKD').replaceAll(/[^A-Za-z]/g, '').toLowerCase();
  return { name: /\p{Script=Latin}/u.test(family) ? `${family}, ${given}` : `${family} ${given}`, mailbox: plain === '' ? 'user' : plain };
}
