// breaks: kysely: the store of the service belongs to the service
import { Kysely } from 'kysely';

export const store = Kysely;
