/** Whether two user ids name the same user: guids, so letter case plays no part. */
export function isSameUser(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
