// breaks nothing
import { IntlMessageFormat } from 'intl-messageformat';

export const format = IntlMessageFormat;
