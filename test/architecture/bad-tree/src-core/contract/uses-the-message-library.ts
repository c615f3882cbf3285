// breaks: src-core/contract: packages
import { IntlMessageFormat } from 'intl-messageformat';

export const format = IntlMessageFormat;
