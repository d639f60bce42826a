import { render } from 'preact';
import { BulkPage } from '../../components/bulk/bulk-page.tsx';
import { loadBulk } from '../../components/bulk/load-bulk.ts';
import { prepareDocument } from '../../components/ui/prepare-document.ts';
import { Trouble } from '../../components/workspace/open-directory.tsx';

const root = prepareDocument('bulk_title');
void loadBulk().then((start) =>
  render(start.ok ? <BulkPage start={start.value} /> : <Trouble kind={start.error} />, root),
);
