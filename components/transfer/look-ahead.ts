import { readStoredItems } from '../../utils/browser/stored-item.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { idFormItem, tenantsItem } from '../../utils/storage.ts';
import { siteRulesItem } from '../../utils/stored-options.ts';
import type { ExportFile } from '../../utils/transfer/export-file.ts';
import {
  chunksOf,
  hasDifferences,
  type ImportPlan,
  type ImportRows,
  planImport,
  planTenants,
} from '../../utils/transfer/plan-import.ts';
import type { KnownHere } from '../../utils/transfer/to-portable.ts';
import { changeOfOptions, type OptionsChange } from './portable-options.ts';

/** Few, for one message, and for a popup that opens meanwhile. */
const rowsAtOnce = 500;

/** Where each Link APP of a file goes; empty: nowhere. */
export type Targets = Record<string, string>;

/** What a file would change here, before its user chooses. */
export interface Plans {
  targets: Targets;
  /** Those that are left out are not in it. */
  linkApps: { from: string; linkApp: string; plan: ImportPlan; planWithOptions: ImportPlan }[];
  tenants: ReturnType<typeof planTenants>;
  options: OptionsChange;
}

interface Choices {
  replace: boolean;
  takesOptions: boolean;
}

/** What an import would do at this moment. */
export interface Preview {
  /** By the file's Link APPs. */
  plans: ReadonlyMap<string, ImportPlan>;
  /** Whether anything of here and of the file conflicts. */
  differs: boolean;
  options: OptionsChange;
  chunks: (ImportRows & { linkApp: string })[];
  /** `tenantKey` and Link APP. */
  tenants: [tenant: string, linkApp: string][];
  /** Accounts that have no Link APP here yet, and those that have another. */
  tenantCounts: { fresh: number; differing: number };
  takesOptions: boolean;
  replace: boolean;
  /** How much there is to write. */
  count: number;
}

/** The Link APP of here that one of a file probably is: the same, otherwise the only one with its label. */
function usualTargets(file: ExportFile, linkApps: LinkApp[]): Targets {
  const plain = (label: string) => label.trim().toLowerCase();
  const same = new Map(linkApps.map((linkApp) => [linkApp.id, linkApp]));
  return Object.fromEntries(
    file.linkApps.map(({ id, label }) => {
      const alike = linkApps.filter((one) => plain(one.label) === plain(label));
      const target = same.get(id) ?? (alike.length === 1 ? alike[0] : undefined);
      return [id, target?.id ?? ''];
    }),
  );
}

/**
 * Where each Link APP of the file goes: where its user chose, while that exists, otherwise where it
 * probably belongs.
 */
export function targetsOf(file: ExportFile, linkApps: LinkApp[], chosen: Targets): Targets {
  const isHere = (target: string) => target === '' || linkApps.some(({ id }) => id === target);
  const said = Object.entries(chosen).filter(([, target]) => isHere(target));
  const taken = said.map(([, target]) => target);
  const usual = Object.entries(usualTargets(file, linkApps)).map(([from, target]) => [
    from,
    taken.includes(target) ? '' : target,
  ]);
  return { ...Object.fromEntries(usual), ...Object.fromEntries(said) };
}

/** Reads what is here, and writes nothing. */
export async function readPlans(
  file: ExportFile,
  targets: Targets,
  directory: DirectoryReader,
): Promise<Plans> {
  const [[bound, rules, idForm], options] = await Promise.all([
    readStoredItems(tenantsItem, siteRulesItem, idFormItem),
    changeOfOptions(file.options),
  ]);
  const linkApps: Plans['linkApps'] = [];
  for (const from of file.linkApps) {
    const linkApp = targets[from.id];
    if (!linkApp) continue;
    const here = await readKnownHere(directory, linkApp);
    const plan = planImport(from, here, { rules, idForm });
    // The file's own rules may match records that no rule of here does.
    const planWithOptions = options.rules
      ? planImport(from, here, { rules: options.rules, idForm })
      : plan;
    linkApps.push({ from: from.id, linkApp, plan, planWithOptions });
  }
  return { targets, linkApps, tenants: planTenants(file.tenants, targets, bound), options };
}

/** What of it is done, by what its user has chosen. */
export function previewOf(plans: Plans, choices: Choices): Preview {
  const { tenants, options } = plans;
  const linkApps = plans.linkApps.map(({ plan, planWithOptions, ...one }) => ({
    ...one,
    plan: choices.takesOptions ? planWithOptions : plan,
  }));
  const chunks = linkApps.flatMap(({ plan, linkApp }) =>
    chunksOf(plan, choices.replace, rowsAtOnce).map((chunk) => ({ ...chunk, linkApp })),
  );
  const toBind = [...tenants.new, ...(choices.replace ? tenants.differs : [])];
  const rows = chunks.reduce((sum, chunk) => sum + countRows(chunk), 0);
  return {
    plans: new Map(linkApps.map(({ from, plan }) => [from, plan])),
    differs: tenants.differs.length > 0 || linkApps.some(({ plan }) => hasDifferences(plan)),
    options,
    chunks,
    tenants: toBind,
    tenantCounts: { fresh: tenants.new.length, differing: tenants.differs.length },
    ...choices,
    count: rows + toBind.length + (choices.takesOptions ? options.count : 0),
  };
}

export const countRows = ({ companies, recordLinks, notes, histories }: ImportRows): number =>
  companies.length + recordLinks.length + notes.length + histories.length;

/** All that is kept of a Link APP on this computer. */
export async function readKnownHere(
  directory: DirectoryReader,
  linkApp: string,
): Promise<KnownHere> {
  const [companies, list, recordLinks, notes, histories] = await Promise.all([
    directory.all(linkApp),
    directory.list(linkApp),
    directory.recordLinks(linkApp),
    directory.notes(linkApp),
    directory.histories(linkApp),
  ]);
  return { companies, list, recordLinks, notes, histories };
}
