/** What an authorization request says for whom an access token has to be: by RFC 8707 where that is an address, and by the name that other providers know. */
export function audienceParameters(audience: string | null): Readonly<Record<string, string>> {
  return audience === null ? {} : { audience, ...resourceParameters(audience) };
}

/**
 * What a token request says of it, for a code and for a refresh token alike (RFC 8707, 2.2): providers that know resources make the token out to
 * whoever tells about people where it says nothing, and the service would refuse that.
 */
export function resourceParameters(audience: string | null): Readonly<Record<string, string>> {
  return audience?.startsWith('https://') === true ? { resource: audience } : {};
}
