import { lstatSync } from 'node:fs';
import { CacheFailure, problemOf, type CacheAnswer } from './cache-problem.ts';
import type { CacheWarning } from './cache-warnings.ts';
import { CacheReader } from './cache-reader.ts';
import type { CacheSetting } from './cache-setting.ts';
import { CacheWriter } from './cache-writer.ts';
import { commitWrite } from './commit-write.ts';
import type { CacheLock } from './database/cache-lock.ts';
import type { CacheDatabase } from './database/connection.ts';
import { EndedMemory } from './ended/ended-memory.ts';
import { isUnited, uniteWithLog } from './ended/unite-with-log.ts';
import { openSoundDatabase, type SoundDatabase } from './open-database.ts';
import type { RepairReport } from './repair/replace-database.ts';

/** An open database and which file it is, so that it is noticed when another takes its place. */
interface OpenDatabase {
  readonly database: CacheDatabase;
  readonly fileNumber: bigint | null;
}

/** How often a write starts anew because the database or the log changed underneath; more means that somebody is at war with it. */
const MOST_TURNS = 4;

/**
 * One profile's cache of entitlements, open. Several processes may have the same one open; each reading and writing is a transaction of
 * its own, so none waits long. Made by `openEntitlementCache`.
 */
export class EntitlementCache {
  readonly #setting: CacheSetting;
  readonly #lock: CacheLock;
  readonly #ended: EndedMemory;
  #open: OpenDatabase | null;
  #repairs: RepairReport[] = [];

  constructor(setting: CacheSetting, lock: CacheLock, sound: SoundDatabase) {
    this.#setting = setting;
    this.#lock = lock;
    this.#ended = new EndedMemory(setting.seals);
    this.#open = this.#adopt(sound);
  }

  /** What had to be repaired since it was opened, in order. */
  get repairs(): readonly RepairReport[] {
    return this.#repairs;
  }

  /** What failed after a commit, and so was no reason to refuse: what was acknowledged is stored, and a second copy of it is missing. */
  get warnings(): readonly CacheWarning[] {
    return this.#setting.warnings.all;
  }

  /** `wal` on a local disk, `delete` on a network share: for diagnostics. */
  get journalMode(): string {
    return this.#open === null ? this.#setting.journalMode : String(this.#open.database.pragma('journal_mode', { simple: true }));
  }

  /** Reads within one transaction: everything `work` sees is of the same moment. */
  read<Value>(work: (reader: CacheReader) => Value): CacheAnswer<Value> {
    return this.#guarded(() => {
      const database = this.#current();
      const reader = new CacheReader(database, this.#setting, this.#ended);
      database.exec('BEGIN');
      const value = work(reader);
      database.exec('COMMIT');
      return value;
    });
  }

  /**
   * Writes within one transaction, alone: `work` sees the newest state and nobody changes it meanwhile. When this gives a value,
   * everything written is on the disk, with its backup and its lines in `ended.log`; when it gives a problem, nothing was
   * acknowledged. What takes long (reading files, verifying) belongs before it.
   */
  write<Value>(work: (writer: CacheWriter) => Value): CacheAnswer<Value> {
    return this.#guarded(() => {
      for (let turn = 0; turn < MOST_TURNS; turn += 1) {
        const database = this.#current();
        const written = this.#lock.whileInPlace(() => this.#writeTo(database, work));
        if (written !== null) return written.value;
      }
      throw new CacheFailure('store-busy', 'another process keeps replacing the database');
    });
  }

  /** Writes to a database that keeps its place; `null` when it had lost it, or the log had changed, before anything was done. */
  #writeTo<Value>(database: CacheDatabase, work: (writer: CacheWriter) => Value): { readonly value: Value } | null {
    if (this.#open?.fileNumber !== fileNumberOf(this.#setting)) return null;
    database.exec('BEGIN IMMEDIATE');
    if (!isUnited(database, this.#setting)) {
      // Another process was killed between the log and its commit, or somebody changed the log.
      database.exec('ROLLBACK');
      uniteWithLog(database, this.#setting);
      this.#ended.forget();
      return null;
    }
    const writer = new CacheWriter(database, this.#setting, this.#ended);
    const value = work(writer);
    commitWrite(database, this.#setting, writer.effects());
    return { value };
  }

  /**
   * A mark that differs once another process has written to the store, or put another in its place; this one's own writes leave it as
   * it is. Costs microseconds, writes nothing and never waits: while the store cannot be looked at, the mark says so.
   */
  changeMark(): string {
    const { database = null } = this.#open ?? {};
    if (database === null) return 'closed';
    try {
      const timeout = database.pragma('busy_timeout', { simple: true }) as number;
      database.pragma('busy_timeout = 0');
      try {
        return `${String(fileNumberOf(this.#setting))} ${String(database.pragma('data_version', { simple: true }))}`;
      } finally {
        database.pragma(`busy_timeout = ${String(timeout)}`);
      }
    } catch (error) {
      return problemOf(error).code;
    }
  }

  /** Closes the database; the cache is of no use afterwards. */
  close(): void {
    this.#open?.database.close();
    this.#open = null;
    this.#lock.close();
  }

  /** The open database, opened anew (and repaired) where it was found damaged or another one took its place. */
  #current(): CacheDatabase {
    if (this.#open !== null && this.#open.fileNumber === fileNumberOf(this.#setting)) return this.#open.database;
    this.#open?.database.close();
    this.#open = null;
    this.#open = this.#adopt(openSoundDatabase(this.#setting, this.#lock));
    return this.#open.database;
  }

  #adopt({ database, repair }: SoundDatabase): OpenDatabase {
    if (repair !== null) this.#repairs.push(repair);
    this.#ended.forget();
    return { database, fileNumber: fileNumberOf(this.#setting) };
  }

  #guarded<Value>(work: () => Value): CacheAnswer<Value> {
    try {
      return { ok: true, value: work() };
    } catch (error) {
      this.#rollBack();
      const problem = problemOf(error);
      if (problem.code === 'store-damaged') this.#letGo();
      return problem;
    }
  }

  #rollBack(): void {
    this.#ended.forget();
    if (this.#open?.database.inTransaction === true) this.#open.database.exec('ROLLBACK');
  }

  /** Lets go of a damaged database, so that the next use opens and repairs it. */
  #letGo(): void {
    this.#open?.database.close();
    this.#open = null;
  }
}

/** The number of the file in the database's place; `null` when there is none. */
function fileNumberOf({ files }: CacheSetting): bigint | null {
  return lstatSync(files.database, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}
