export interface Evidence { readonly fact: string }
