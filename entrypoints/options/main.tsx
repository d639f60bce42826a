import { render } from 'preact';
import { loadOptions } from '../../components/options/load-options.ts';
import { Options } from '../../components/options/options.tsx';
import { prepareDocument } from '../../components/ui/prepare-document.ts';
import { Trouble } from '../../components/workspace/open-directory.tsx';

const root = prepareDocument('settings');
const start = await loadOptions();
render(start.ok ? <Options start={start.value} /> : <Trouble kind={start.error} />, root);
