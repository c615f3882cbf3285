export type ReasonCode = string;
export type RemedyCode = string;
