// breaks: @napi-rs/keyring: the keystore belongs to the client
import { Entry } from '@napi-rs/keyring';

export const entry = Entry;
