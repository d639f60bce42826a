/** Which tab an arrow key, Home or End leads to, round and round; the same one for other keys. */
export function indexAfterArrow(
  key: string,
  index: number,
  count: number,
  isRightToLeft: boolean,
): number {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forward:
      return (index + 1) % count;
    case backward:
      return (index + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return index;
  }
}
