import { useRef, useState } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { FileProblem } from '../../utils/transfer/export-file.ts';
import { Button } from '../ui/button.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { useBusy } from '../ui/use-busy.ts';
import { type ChosenFile, readFile } from './chosen-file.ts';
import { ExportAnswer, type Exported, exportAll, exportTable, orFailed } from './export-all.tsx';
import { ImportPreview } from './import-preview.tsx';

interface Properties {
  linkApps: LinkApp[];
  directory: DirectoryReader;
}

/** Takes all but the tokens to another computer or browser, or the Companies to a spreadsheet. */
export function Transfer({ linkApps, directory }: Properties) {
  const [exported, setExported] = useState<Exported>(null);
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [busy, run] = useBusy();
  const input = useRef<HTMLInputElement>(null);
  const save = (work: typeof exportAll) =>
    run(async () => {
      setExported(null);
      setExported(await work(directory, linkApps).catch(orFailed));
    });
  const open = (file: File | undefined) =>
    run(async () => {
      if (!file) return;
      setChosen(null);
      setReading(file.name);
      setChosen(await readFile(file));
      setReading(null);
    });
  const button = (label: MessageKey, press: () => void) => (
    <Button of={label} aria-disabled={busy} onClick={press} />
  );
  return (
    <section>
      <h2>{translate('move_title')}</h2>
      <p class="quiet-text">{translate('move_text')}</p>
      <div class="buttons">
        {button('export_everything', () => save(exportAll))}
        {button('export_workbook', () => save(exportTable('xlsx')))}
        {button('export_csv', () => save(exportTable('csv')))}
        {button('import_file', () => input.current?.click())}
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          setExported(null);
          void open(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <div role="status">
        <ExportAnswer exported={exported} />
        {reading !== null && (
          <p class="hint">
            <Sentence of="import_reading" values={[reading]} />
          </p>
        )}
        {chosen && 'problem' in chosen && <FileProblemText {...chosen} />}
      </div>
      {chosen && 'file' in chosen && (
        <ImportPreview
          key={chosen.at}
          chosen={chosen}
          linkApps={linkApps}
          directory={directory}
          onClose={() => setChosen(null)}
        />
      )}
    </section>
  );
}

const messages: Record<FileProblem, MessageKey> = {
  tooBig: 'import_too_big',
  otherEncoding: 'import_other_encoding',
  notJson: 'import_not_json',
  otherProgram: 'import_other_program',
  newerVersion: 'import_newer_version',
  damaged: 'import_damaged',
};

function FileProblemText({ name, problem }: { name: string; problem: FileProblem }) {
  return (
    <p class="notice bad">
      <Sentence of={messages[problem]} values={[name]} />
    </p>
  );
}
