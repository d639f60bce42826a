export async function collect<Value>(pages: AsyncIterable<Value>): Promise<Value[]> {
  const list: Value[] = [];
  for await (const page of pages) list.push(page);
  return list;
}
