import type { CheckoutUser } from './checkout.ts';

/** How a user is named to people: name and e-mail address where the license has them, else the id. */
export function userName({ id, email, name }: CheckoutUser): string {
  if (name !== null && email !== null) return `${name} <${email}>`;
  return name ?? email ?? id;
}
