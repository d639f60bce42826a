/** Which tab an arrow key, Home or End leads to, round and round; the same one for other keys. */
export function placeAfterArrow(
  key: string,
  place: number,
  count: number,
  isRightToLeft: boolean,
): number {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forward:
      return (place + 1) % count;
    case backward:
      return (place + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return place;
  }
}
