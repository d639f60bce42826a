import { readStoredItems, UnknownDataError } from '../../utils/browser/stored-item.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { failed, type Result, success } from '../../utils/result.ts';
import {
  linkAppsItem,
  messageTemplateItem,
  type Settings,
  settingsItem,
} from '../../utils/settings.ts';
import { openDirectory } from '../open-directory.ts';

export interface OptionsStart {
  linkApps: LinkApp[];
  settings: Settings;
  messageTemplate: string | null;
  directory: DirectoryReader;
}

export async function loadOptions(): Promise<Result<OptionsStart, 'newerData' | 'storage'>> {
  const opening = openDirectory();
  try {
    const [linkApps, settings, messageTemplate] = await readStoredItems(
      linkAppsItem,
      settingsItem,
      messageTemplateItem,
    );
    const directory = await opening;
    if (!directory.ok) return failed(directory.error);
    return success({ linkApps, settings, messageTemplate, directory: directory.value });
  } catch (error) {
    return failed(error instanceof UnknownDataError ? 'newerData' : 'storage');
  }
}
