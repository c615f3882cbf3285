/**
 * The extended key usage of this project's own issuers' signing certificates: `2.25.` and the decimal form of the UUID
 * dde136cf-d54f-4353-bc48-7722db508994 (ITU-T X.667). It never changes (format document 7.8).
 */
export const LICENSE_SIGNING_USAGE = '2.25.294928765578001111945978887607545792916';
