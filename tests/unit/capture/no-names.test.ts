import { expect, test } from 'vitest';
import { isNoName, noNames, plainOf } from '../../../utils/capture/no-names.ts';

const none = `
-- / — / ... / … / • / ? / () / ☐ / 🚀 / \u200B / \u200D / \u3164 / \uFE0F
Loading... / LOADING… / (Loading) / Please wait… / Chargement… / Wird geladen / Lädt … / Cargando… / Carregando...
Caricamento in corso… / Ładowanie / Загрузка / Yükleniyor... / 読み込み中 / ﾛｰﾄﾞ中 / 加载中... / 불러오는 중…
جارٍ التحميل / טוען... / กำลังโหลด / Đang tải... / लोड हो रहा है…
Loading, please wait... / Loading… please wait / Loading...Loading... / Loading 50% / Loading... (1)
Loading your data... / Loading company details… / Please wait while we load your records... / Saving...
undefined / null / NULL / NaN / N.A. / (No value) / [object Object] / undefined undefined / null, null
Untitled / <Unnamed> / (no name) / [Unknown] / k. A. / Ohne Titel / Sans nom / 無題 / 未命名
{{name}} / {{ account.name }} / \${name} / %NAME% / {name} / <%= name %>
New Account / Add title / Neues Unternehmen / Nouvelle entreprise / Company name / 新規取引先
Log in / Sign in / Anmelden / 404 / Page not found / Access denied / This record was deleted / No permission / [deleted] / Just a moment...
`;

const names = `
Loading Dock Ltd / Loading - Docks GmbH / Loading 7 / Saving Grace Inc. / Null Object GmbH / Undefined Labs / Wait & See / Unknown Pleasures / Untitled Kingdom
3M / 1&1 / 42 / X / Ö / 株 / Tom / Nan / Test / Blank / Chargement Rapide SARL / Загрузка Плюс
Company Name Changers / Acme {Europe} / 100% / Login VSI / 404 Not Found Records
`;

const listed = (table: string) => table.trim().split(/ \/ |\n/);

test.each(['', ' ', 'N/A', ...listed(none)])('“%s” is no name', (text) => {
  expect(isNoName(text)).toBe(true);
});

test.each(listed(names))('“%s” is one', (text) => {
  expect(isNoName(text)).toBe(false);
});

test('the tables are written as texts are compared with them', () => {
  expect(noNames.size).toBeGreaterThan(700);
  for (const word of noNames) expect(plainOf(word)).toBe(word);
});
