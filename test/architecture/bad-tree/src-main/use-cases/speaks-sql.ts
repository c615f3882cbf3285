// breaks: better-sqlite3: SQL is spoken in one place
import Database from 'better-sqlite3';

export const open = Database;
