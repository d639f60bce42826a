export async function collect<Value>(pieces: AsyncIterable<Value>): Promise<Value[]> {
  const list: Value[] = [];
  for await (const piece of pieces) list.push(piece);
  return list;
}
