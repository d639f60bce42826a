import { render } from 'preact';
import { loadPanel } from '../../components/panel/load-panel.ts';
import { Panel } from '../../components/panel/panel.tsx';
import { prepareDocument } from '../../components/ui/prepare-document.ts';
import { Trouble } from '../../components/workspace/open-directory.tsx';

const root = prepareDocument();
// Not awaited at the top: code that is loaded for the first view waits until this module has ended.
void loadPanel().then((start) =>
  render(start.ok ? <Panel start={start.value} /> : <Trouble kind={start.error} />, root),
);
