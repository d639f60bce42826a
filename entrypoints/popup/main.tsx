import { render } from 'preact';
import { loadPopup } from '../../components/popup/load-popup.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { isPopup } from '../../components/ui/go-to-settings.ts';
import { prepareDocument } from '../../components/ui/prepare-document.ts';
import { Trouble } from '../../components/workspace/open-directory.tsx';

// The other pages share this file.
if (isPopup()) {
  const root = prepareDocument();
  // Not awaited at the top: code that is loaded for the first view waits until this module has ended.
  void loadPopup().then((start) =>
    render(start.ok ? <Popup start={start.value} /> : <Trouble kind={start.error} />, root),
  );
}
