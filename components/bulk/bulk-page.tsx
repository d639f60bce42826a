import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { Run } from '../../utils/bulk/run.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { collectedCountItem, idFormItem, linkAppsItem, tenantsItem } from '../../utils/storage.ts';
import { siteRulesItem } from '../../utils/stored-options.ts';
import { FirstRun } from '../link-apps/first-run.tsx';
import { LinkAppChoice } from '../link-apps/link-app-choice.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { SettingsButton } from '../ui/icon-button.tsx';
import { useStored } from '../ui/use-stored.ts';
import { LastRuns } from './last-runs.tsx';
import type { BulkStart } from './load-bulk.ts';
import { collectedNotice, collectFailed, type Notice, NoticeLine } from './notice-line.tsx';
import { PreparedRows } from './prepared-rows.tsx';
import { RowsIn } from './rows-in.tsx';
import { RunOfPage } from './run-of-page.tsx';
import type { RunAction } from './run-progress.tsx';
import { RunsUnderWay } from './runs-under-way.tsx';
import { useCollectRequest } from './use-collect-request.ts';
import { useDesk } from './use-desk.ts';
import { useDroppedFile } from './use-dropped-file.ts';
import { useRuns } from './use-runs.ts';

/** The page on which rows become Companies: prepared here, done by the background. */
export function BulkPage({ start }: { start: BulkStart }) {
  const linkApps = useStored(linkAppsItem, start.linkApps);
  return linkApps.length === 0 ? <FirstRun /> : <OfLinkApps {...{ start, linkApps }} />;
}

function OfLinkApps({ start, linkApps }: { start: BulkStart; linkApps: LinkApp[] }) {
  const { directory, reader } = start;
  const tenants = useStored(tenantsItem, start.tenants);
  const idForm = useStored(idFormItem, start.idForm);
  const rules = useStored(siteRulesItem, start.rules);
  const { count, until } = useStored(collectedCountItem, start.collected);
  const settings = useMemo(() => ({ idForm, rules }), [idForm, rules]);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [shown, setShown] = useState<string | null>(underWay(start.runs));
  const [replacing, setReplacing] = useState<(() => void) | null>(null);
  const { runs, version } = useRuns(reader, start.runs);
  const onNotice = setNotice;
  const { desk, worker, state } = useDesk({ settings, linkApps, tenants, onNotice });
  const { summary, busy } = state;
  const run = runs.find((one) => one.run === shown);

  const show = (wanted: string | null) => {
    setNotice(null);
    setShown(wanted);
  };
  /** Rows that come in take the place of those that are there. */
  const bringIn = (work: () => void) => {
    const replace = () => {
      show(null);
      work();
    };
    if (summary) setReplacing(() => replace);
    else replace();
  };
  /** Says that it is being read, until something else is said. */
  const read = async (reading: Promise<unknown>) => {
    const said = { text: translate('bulk_reading') };
    setNotice(said);
    await reading;
    setNotice((now) => (now === said ? null : now));
  };
  const readFile = (file: File) => bringIn(() => void read(desk.readFile(file)));
  const isDragged = useDroppedFile(readFile);
  useCollectRequest(async ({ tabId, address }) => {
    show(null);
    setNotice({ text: translate('collect_reading') });
    const answer = await ask('collectRecords', { tabId, address });
    if (!answer.ok) return setNotice(collectFailed(answer.error));
    const { added, again, leftOut } = answer.value;
    const taken = await desk.takeCollected();
    if (taken === null) return;
    // What is a row already was collected before, whenever that was.
    setNotice(collectedNotice({ added: taken, again: added + again - taken, leftOut }));
  });
  const change = async ({ linkApp, run: id }: Run, what: RunAction) => {
    setNotice(null);
    const answer = await ask('changeRun', { linkApp, run: id, what });
    if (!answer.ok) setNotice({ failure: answer.error });
  };
  const onStart = async (pageEnabled: boolean) => {
    setNotice(null);
    const started = await desk.start(pageEnabled);
    if (started) setShown(started.run);
  };
  const line = <NoticeLine notice={notice} />;
  return (
    <>
      <BulkHead
        linkApps={linkApps}
        target={run || !summary ? undefined : state.target}
        onChoose={desk.chooseTarget}
      />
      {run ? (
        <RunOfPage
          key={run.run}
          {...{ run, version, reader, directory, onNotice }}
          linkApp={linkApps.find(({ id }) => id === run.linkApp)}
          onBack={() => show(null)}
          onAction={(what) => void change(run, what)}
        />
      ) : (
        <>
          <RunsUnderWay runs={runs} onShow={(one) => show(one.run)} />
          {summary ? (
            <PreparedRows
              {...{ state, desk, worker, directory, linkApps, tenants, onNotice }}
              pageEnabled={start.settings.pageEnabled}
              onStart={(isPageOn) => void onStart(isPageOn)}
            />
          ) : (
            <RowsIn
              busy={busy}
              collected={Date.now() < until ? count : 0}
              onFile={readFile}
              onText={(text) => void read(desk.readText(text))}
              onCollected={() => void desk.takeCollected()}
            />
          )}
        </>
      )}
      {line}
      {!run && runs.length > 0 && (
        <details class="runs-part" open={!summary}>
          <summary>{translate('bulk_last_runs')}</summary>
          <LastRuns
            {...{ runs, linkApps }}
            onShow={(one) => show(one.run)}
            onRemove={(one) => void change(one, 'remove')}
          />
        </details>
      )}
      {isDragged && <p class="drop-here">{translate('bulk_drop_here')}</p>}
      {replacing && (
        <ConfirmDialog
          title={translate('bulk_replace_title')}
          confirm={translate('bulk_replace')}
          onCancel={() => setReplacing(null)}
          onConfirm={() => {
            setReplacing(null);
            replacing();
          }}
        >
          <p>{translate('bulk_replace_text')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** The run that is under way when the page is opened, the newest of them. */
const underWay = (runs: Run[]): string | null =>
  runs.find(({ phase }) => phase !== 'ended')?.run ?? null;

interface HeadProperties {
  linkApps: LinkApp[];
  /** The Link APP that the rows are for; null: to be chosen; undefined: there are no rows. */
  target: string | null | undefined;
  onChoose: (linkApp: string) => void;
}

/** What the page is, and for which Link APP the rows are. */
function BulkHead({ linkApps, target, onChoose }: HeadProperties) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <header class="bulk-head">
      <h1 ref={title} tabIndex={-1}>
        {translate('bulk_title')}
      </h1>
      {target !== undefined && (
        <LinkAppChoice
          {...{ linkApps, onChoose }}
          chosen={linkApps.find(({ id }) => id === target)}
        />
      )}
      <SettingsButton />
    </header>
  );
}
