// breaks: pg: SQL is spoken in one place
import { Pool } from 'pg';

export const pool = Pool;
