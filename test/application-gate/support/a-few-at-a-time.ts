/** Runs one asynchronous piece of work for each item, a few at a time; the results are in the order of the items. */
export async function aFewAtATime<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>, count = 4): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index] as Item);
  };
  await Promise.all(Array.from({ length: count }, worker));
  return results;
}
