import { browser } from 'wxt/browser';
import type { BrokenEntry, StoredEntries } from '../../utils/browser/stored-entries.ts';
import { type StoredItem, UnknownDataError } from '../../utils/browser/stored-item.ts';
import type { SiteRule } from '../../utils/capture/site-rule.ts';
import type { StoredTemplate } from '../../utils/companies/message-template.ts';
import { messageTemplates } from '../../utils/i18n/message-text.ts';
import { idFormItem, settingsItem } from '../../utils/storage.ts';
import { messageTemplatesItem, siteRulesItem } from '../../utils/stored-options.ts';
import type { ExportFile } from '../../utils/transfer/export-file.ts';
import { joinMessageTemplates, joinSiteRules } from '../../utils/transfer/join-options.ts';

type Options = ExportFile['options'];

/** One option, whatever it holds: parsed before anything is written. `join`: what becomes of two. */
function portable<Value>(
  item: StoredItem<Value>,
  join = (imported: Value, _here: Value) => imported,
) {
  return {
    key: item.key,
    /** Undefined where it is the same here already. */
    async change(envelope: unknown): Promise<(() => Promise<void>) | undefined> {
      const here = await item.read();
      const value = join(item.parse(envelope), here);
      const isSame = JSON.stringify(value) === JSON.stringify(here);
      return isSame ? undefined : () => item.write(value);
    },
  };
}

/** The same of a list: entries of a file that cannot be read are kept beside those of here, to be mended. */
function portableList<Entry>(
  item: StoredEntries<Entry[]>,
  join: (imported: Entry[], here: Entry[]) => Entry[],
) {
  const { key, change } = portable(item, join);
  return {
    key,
    async change(envelope: unknown): Promise<(() => Promise<void>) | undefined> {
      const write = await change(envelope);
      const here = await item.broken.read();
      const isHere = ({ entry }: BrokenEntry) =>
        here.some((one) => JSON.stringify(one.entry) === JSON.stringify(entry));
      const come = item.broken.parse(envelope).filter((one) => !isHere(one));
      if (come.length === 0) return write;
      return async () => {
        await write?.();
        await item.broken.write([...here, ...come]);
      };
    },
  };
}

const spelledOut = (template: StoredTemplate): StoredTemplate => ({
  ...template,
  ...messageTemplates([template])[0],
});

/** The options that move with the rest, as the options page writes them. */
const items = [
  portable(settingsItem),
  portableList(messageTemplatesItem, (imported, here) =>
    joinMessageTemplates(imported, here, spelledOut),
  ),
  portable(idFormItem),
  portableList(siteRulesItem, joinSiteRules),
];

/** As they are stored, each with its version; those that were never set are left out. */
export async function exportOptions(): Promise<Options> {
  return await browser.storage.local.get<Options>(items.map(({ key }) => key));
}

/** What would make the options here those of a file. */
export interface OptionsChange {
  /** How many differ. */
  count: number;
  /** A newer version wrote them: they are left out. */
  isNewer: boolean;
  /** The rules that there are then; undefined where the file has none. */
  rules?: SiteRule[] | undefined;
  apply: () => Promise<void>;
}

export async function changeOfOptions(options: Options): Promise<OptionsChange> {
  try {
    return await changeOf(options);
  } catch (error) {
    if (!(error instanceof UnknownDataError)) throw error;
    return { count: 0, isNewer: true, apply: async () => undefined };
  }
}

async function changeOf(options: Options): Promise<OptionsChange> {
  const imported = items.filter(({ key }) => key in options);
  const changes = await Promise.all(imported.map(({ key, change }) => change(options[key])));
  const needed = changes.filter((change) => change !== undefined);
  return {
    count: needed.length,
    isNewer: false,
    rules: await rulesAfter(options),
    apply: async () => {
      for (const change of needed) await change();
    },
  };
}

async function rulesAfter(options: Options): Promise<SiteRule[] | undefined> {
  const imported = options[siteRulesItem.key];
  return imported && joinSiteRules(siteRulesItem.parse(imported), await siteRulesItem.read());
}
