import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { type EditDraft, isUnchanged } from '../../utils/companies/edit-draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Sentence } from '../ui/sentence.tsx';
import { UnfinishedLine } from '../ui/unfinished-line.tsx';
import { useRead } from '../ui/use-read.ts';
import { seenOf } from './use-edit.ts';
import { useEditDrafts } from './use-edit-draft.ts';

interface Properties {
  linkApp: string;
  directory: DirectoryReader;
  version: number;
  onShow: (company: KnownCompany) => void;
}

interface Unsaved {
  draft: EditDraft;
  company: KnownCompany;
}

/** The Companies of a Link APP whose **Edit** was left before it was saved. */
export function EditDraftLines({ linkApp, directory, version, onShow }: Properties) {
  const { drafts, save, discard } = useEditDrafts();
  const read = async () => await unsavedOf(directory, linkApp, Object.values(drafts ?? {}));
  const unsaved = useRead<Unsaved[]>(read, [], [directory, linkApp, version, drafts]);
  const [discarded, setDiscarded] = useState<Unsaved[]>([]);
  const isKept = ({ draft }: Unsaved) => unsaved.some((one) => one.draft.key === draft.key);
  const lines = [...unsaved, ...discarded.filter((one) => !isKept(one))];
  if (lines.length === 0) return null;
  return (
    <ul class="unfinished">
      {lines.map(({ draft, company }) => (
        <li key={draft.key}>
          <EditDraftLine
            name={shownName(company)}
            isDiscarded={!isKept({ draft, company })}
            onContinue={() => {
              // The edit counts as under way again, so that the card opens it.
              const opened = () => onShow(company);
              void save({ ...draft, savedAt: Date.now() }).then(opened, opened);
            }}
            onDiscard={() => {
              const others = discarded.filter((one) => one.draft.key !== draft.key);
              setDiscarded([...others, { draft, company }]);
              void discard(draft);
            }}
            onRestore={() => void save(draft).catch(() => undefined)}
          >
            <Sentence of="continue_edit_of" values={[shownName(company)]} />
          </EditDraftLine>
        </li>
      ))}
    </ul>
  );
}

async function unsavedOf(
  directory: DirectoryReader,
  linkApp: string,
  drafts: EditDraft[],
): Promise<Unsaved[]> {
  const own = drafts.filter((draft) => draft.linkApp === linkApp);
  if (own.length === 0) return [];
  const companies = await directory.companies(
    linkApp,
    own.map(({ key }) => key),
  );
  return own.flatMap((draft, index) => {
    const company = companies[index];
    return company && !isUnchanged(draft.fields, seenOf(company)) ? [{ draft, company }] : [];
  });
}

interface LineProperties
  extends Omit<ComponentProps<typeof UnfinishedLine>, 'discarded' | 'discardLabel'> {
  /** What the Company is called. */
  name: string;
}

/** Changes to a Company that were typed and not saved. */
export const EditDraftLine = ({ name, ...line }: LineProperties) => (
  <UnfinishedLine
    {...line}
    discarded={<Sentence of="edit_discarded" values={[name]} />}
    discardLabel={translate('discard_edit_of', name)}
  />
);
