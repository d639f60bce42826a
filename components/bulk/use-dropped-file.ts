import { useEffect, useRef, useState } from 'preact/hooks';

/** Takes a file that is dropped anywhere on the page. Gives whether one is being dragged over it. */
export function useDroppedFile(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const newest = useRef(onFile);
  newest.current = onFile;
  useEffect(() => {
    const isOfFile = ({ dataTransfer }: DragEvent) =>
      dataTransfer?.types.includes('Files') === true;
    const onDragOver = (event: DragEvent) => {
      if (!isOfFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!isOfFile(event)) return;
      // The browser would open it in the place of the page.
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) newest.current(file);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  return isOver;
}
