// breaks: imports lead somewhere
import { nothing } from './not-there.ts';

export const something = nothing;
