import { visibleText } from '../companies/visible-text.ts';

/** What a page shows while it waits for its data. */
const waiting = `
  loading | loading data | loading page | loading record | loading account | loading company |
  loading contact | loading details | still loading | now loading | please wait | one moment |
  one moment please | just a moment | just a second | hang on | fetching | fetching data |
  retrieving data | initializing | initialising | processing | connecting | redirecting |
  working on it | getting things ready | preparing | saving | refreshing | updating | syncing | lädt | laden | lade daten |
  daten werden geladen | wird geladen | seite wird geladen | bitte warten | einen moment |
  einen moment bitte | moment bitte | chargement | chargement en cours | en cours de chargement |
  chargement des données | veuillez patienter | patientez | patienter | un instant | un moment |
  cargando | cargando datos | se está cargando | espere por favor | por favor espere |
  por favor, espere | un momento | carregando | a carregar | carregando dados | aguarde |
  por favor aguarde | por favor, aguarde | carregant | s'està carregant | espereu | caricamento |
  caricamento in corso | caricamento dati | attendere | attendere prego | si prega di attendere |
  bezig met laden | aan het laden | even geduld | even geduld a.u.b | een ogenblik |
  een ogenblik geduld | laddar | läser in | hämtar | vänta | vänligen vänta | laster | laster inn
  | henter | indlæser | vent venligst | vennligst vent | et øjeblik | et øyeblikk | ladataan |
  hetkinen | hleð | augnablik | ładowanie | wczytywanie | trwa ładowanie | proszę czekać |
  načítání | načítám | načítá se | prosím čekejte | načítava sa | načítavanie | prosím čakajte |
  betöltés | betöltés folyamatban | kérem várjon | kis türelmet | se încarcă | încărcare |
  vă rugăm așteptați | učitavanje | učitavam | učitava se | molimo pričekajte | nalaganje |
  nalagam | prosimo počakajte | учитавање | зареждане | моля изчакайте | се вчитува | загрузка |
  загружается | идет загрузка | идёт загрузка | загрузка данных | подождите | пожалуйста подождите
  | пожалуйста, подождите | минутку | завантаження | завантажується | зачекайте |
  будь ласка зачекайте | φόρτωση | γίνεται φόρτωση | παρακαλώ περιμένετε | yükleniyor | yükleme |
  lütfen bekleyin | bekleyin | kraunama | įkeliama | palaukite | ielādē | notiek ielāde |
  lūdzu uzgaidiet | laadimine | laadin | palun oota | טוען | טעינה | בטעינה | אנא המתן | נא להמתין
  | جار التحميل | جاري التحميل | جارٍ التحميل | تحميل | يرجى الانتظار | الرجاء الانتظار |
  در حال بارگذاری | لطفا صبر کنید | لطفاً صبر کنید | لوڈ ہو رہا ہے | लोड हो रहा है |
  लोड किया जा रहा है | कृपया प्रतीक्षा करें | লোড হচ্ছে | ஏற்றுகிறது | กําลังโหลด | โปรดรอ |
  โปรดรอสักครู่ | กรุณารอสักครู่ | đang tải | đang tải dữ liệu | vui lòng chờ | vui lòng đợi |
  memuat | sedang memuat | harap tunggu | mohon tunggu | memuatkan | sila tunggu | naglo-load |
  読み込み中 | 読み込み中です | 読込中 | 読込み中 | ロード中 | ローディング中 | お待ちください | しばらくお待ちください | 少々お待ちください | 로딩 중 | 로딩중 |
  로드 중 | 불러오는 중 | 불러오는 중입니다 | 잠시만 기다려 주세요 | 잠시만 기다려주세요 | 加载中 | 正在加载 | 载入中 | 正在载入 | 数据加载中 | 请稍候 |
  请稍等 | 请等待 | 載入中 | 正在載入 | 讀取中 | 請稍候 | 請稍等
`;

/** What a page shows where there is no value. */
const missing = `
  null | none | undefined | n/a | n.a | n / a | not available | not applicable | not set |
  not specified | not provided | not found | no value | no name | no title | no data | no record |
  no record found | no name provided | missing name | deleted | no results | nothing found | empty | unknown | unnamed | unnamed account |
  unnamed company | unnamed contact | unnamed record | unnamed deal | untitled | untitled account
  | untitled company | untitled record | untitled document | nameless | error | object object |
  object htmlelement | lorem ipsum | no company | no account | no organization | kein wert |
  keine angabe | keine angaben | k. a | k.a | kein name | ohne namen | ohne name | unbenannt |
  unbekannt | namenlos | ohne titel | kein titel | nicht angegeben | nicht verfügbar |
  nicht zutreffend | keine daten | fehler | aucune valeur | sans nom | sans titre | inconnu |
  inconnue | non renseigné | non renseignée | non défini | non disponible | s.o | vide | aucun |
  aucune | aucune donnée | erreur | sin valor | sin nombre | sin título | desconocido |
  desconocida | no disponible | no definido | sin definir | vacío | ninguno | ninguna | sin datos
  | sem valor | sem nome | sem título | desconhecido | desconhecida | não disponível |
  indisponível | não definido | vazio | nenhum | nenhuma | sem dados | sense nom | sense títol |
  desconegut | erro | nessun valore | senza nome | senza titolo | sconosciuto | sconosciuta |
  non disponibile | non definito | vuoto | nessuno | nessuna | nessun dato | errore | geen waarde
  | geen naam | naamloos | zonder titel | zonder naam | onbekend | niet beschikbaar |
  niet ingevuld | n.v.t | leeg | geen gegevens | inget värde | inget namn | namnlös | utan titel |
  okänd | saknas | ingen verdi | uten navn | uten tittel | ukjent | ingen værdi | uden navn |
  uden titel | ukendt | ikke tilgængelig | ikke angivet | ei arvoa | nimetön | tuntematon |
  ei saatavilla | tyhjä | nafnlaust | óþekkt | brak wartości | brak nazwy | bez nazwy | bez tytułu
  | nieznany | nieznana | niedostępne | nie podano | brak danych | bez názvu | bez jména | neznámý
  | neznámá | nedostupné | není k dispozici | neznámy | nincs | nincs adat | nincs érték |
  névtelen | ismeretlen | fără nume | fără titlu | necunoscut | nicio valoare | indisponibil |
  bez naziva | nepoznato | nepoznat | brez imena | neznano | неизвестно | непознато | без име |
  няма | без наслов | нет данных | нет значения | без названия | без имени | неизвестный |
  не указано | не задано | не заполнено | пусто | ошибка | немає | немає даних | без назви |
  без імені | невідомо | невідомий | не вказано | порожньо | χωρίς όνομα | χωρίς τίτλο | άγνωστο |
  άγνωστος | κενό | değer yok | isimsiz | adsız | başlıksız | bilinmiyor | bilinmeyen | boş |
  veri yok | be pavadinimo | nežinoma | nėra | bez nosaukuma | nezināms | nimetu | teadmata |
  puudub | ללא שם | ללא כותרת | לא ידוע | אין | אין נתונים | بدون اسم | بدون عنوان | غير معروف |
  غير متوفر | غير محدد | لا يوجد | لا توجد بيانات | بدون نام | نامشخص | ناشناس | कोई नाम नहीं |
  अज्ञात | बिना नाम | ไม่มีชื่อ | ไม่ทราบ | ไม่มีข้อมูล | không có | không có tên | chưa đặt tên |
  không tên | không xác định | không rõ | tanpa nama | tanpa judul | tidak diketahui | tidak ada |
  tidak tersedia | tidak ditetapkan | tiada nama | tiada | 不明 | なし | 無し | 値なし | 名称未設定 | 無題 | 未設定 |
  未入力 | 名前なし | データなし | 없음 | 값 없음 | 이름 없음 | 제목 없음 | 알 수 없음 | 미정 | 无 | 未命名 | 无标题 | 未知 | 无名称 | 暂无 |
  暂无数据 | 未设置 | 無 | 無標題 | 無名稱 | 尚無資料
`;

/** What a page shows until somebody has named the record. */
const nameless = `
  new account | new company | new organization | new organisation | new contact | new customer |
  new client | new lead | new deal | new record | new item | new page | new opportunity |
  add title | add name | add a title | add a name | enter name | enter a name | enter title |
  company name | account name | organization name | organisation name | client name |
  customer name | name of company | item name | record name | new workspace | neues unternehmen |
  neue firma | neuer kontakt | neuer account | neue organisation | neuer kunde | titel hinzufügen
  | name hinzufügen | firmenname | unternehmensname | name des unternehmens | kundenname |
  name der organisation | neuer datensatz | nouvelle entreprise | nouvelle société |
  nouveau compte | nouveau contact | nouvelle organisation | nouveau client | ajouter un titre |
  nom de l'entreprise | nom de la société | nom du compte | nom de l'organisation | nueva empresa
  | nueva compañía | nueva cuenta | nuevo contacto | nueva organización | nuevo cliente |
  agregar título | añadir título | nombre de la empresa | nombre de la cuenta |
  nombre de la organización | nova empresa | nova conta | novo contato | nova organização |
  novo cliente | adicionar título | nome da empresa | nome da conta | nome da organização |
  nuova azienda | nuovo account | nuovo contatto | nuova organizzazione | nuovo cliente |
  aggiungi titolo | nome azienda | nome dell'azienda | nome account | nieuw bedrijf |
  nieuw account | nieuwe organisatie | nieuw contact | nieuwe klant | titel toevoegen |
  bedrijfsnaam | naam bedrijf | accountnaam | nytt företag | nytt konto | ny kontakt |
  ny organisation | ny kund | företagsnamn | ny virksomhed | ny konto | virksomhedsnavn | ny kunde
  | nytt selskap | ny bedrift | firmanavn | bedriftsnavn | uusi yritys | uusi tili |
  yrityksen nimi | nowa firma | nowa organizacja | nowe konto | nowy kontakt | nowy klient |
  nazwa firmy | nazwa organizacji | nazwa konta | nová firma | nová společnost | nový účet |
  název firmy | název společnosti | új cég | új vállalat | cégnév | vállalat neve | companie nouă
  | cont nou | nume companie | новая компания | новая организация | новый контакт | новый клиент |
  новый контрагент | новый лид | новая сделка | название компании | название организации |
  наименование | нова компанія | новий контакт | назва компанії | νέα εταιρεία | yeni şirket |
  yeni firma | yeni kişi | şirket adı | firma adı | חברה חדשה | שם החברה | شركة جديدة | اسم الشركة
  | नई कंपनी | कंपनी का नाम | บริษัทใหม่ | ชื่อบริษัท | công ty mới | tên công ty |
  perusahaan baru | nama perusahaan | syarikat baru | 新しい会社 | 新規会社 | 新規取引先 | 新規顧客 | 会社名 | 取引先名 |
  새 회사 | 새 계정 | 회사 이름 | 회사명 | 新公司 | 新建公司 | 新客户 | 新建客户 | 公司名称 | 客户名称 | 新增公司 | 公司名稱 | 客戶名稱
`;

/** What a page shows where it refused its user, or has no such record. */
const shut = `
  log in | login | log in to your account | sign in | sign in to your account | sign on | sign up
  | sso login | single sign-on | welcome back | session expired | your session has expired |
  session timeout | access denied | forbidden | 403 forbidden | unauthorized | 401 unauthorized |
  404 | 404 not found | page not found | record not found | this record was deleted |
  no permission | you do not have access | you don't have access | you do not have permission | not authorized | permission denied |
  insufficient privileges | insufficient permissions | something went wrong | oops |
  oops! something went wrong | an error occurred | error occurred | server error |
  500 internal server error | internal server error | 502 bad gateway | bad gateway |
  503 service unavailable | service unavailable | service temporarily unavailable |
  504 gateway time-out | 504 gateway timeout | under maintenance | maintenance | you're offline |
  offline | no internet | checking your browser | verify you are human | attention required |
  anmelden | anmeldung | einloggen | zugriff verweigert | seite nicht gefunden |
  sitzung abgelaufen | connexion | se connecter | accès refusé | page introuvable |
  session expirée | iniciar sesión | acceso denegado | página no encontrada | entrar |
  iniciar sessão | fazer login | acesso negado | página não encontrada | accedi | accesso negato |
  pagina non trovata | inloggen | aanmelden | toegang geweigerd | pagina niet gevonden | logga in
  | logg inn | log ind | kirjaudu sisään | zaloguj się | logowanie | odmowa dostępu |
  nie znaleziono strony | přihlášení | přihlásit se | prihlásenie | bejelentkezés | autentificare
  | prijava | вход | войти | авторизация | доступ запрещен | доступ запрещён | страница не найдена
  | вхід | увійти | σύνδεση | giriş yap | oturum aç | erişim engellendi | התחברות | כניסה |
  تسجيل الدخول | ورود | लॉग इन | लॉग इन करें | เข้าสู่ระบบ | đăng nhập | masuk | log masuk | ログイン
  | サインイン | アクセスが拒否されました | ページが見つかりません | 로그인 | 페이지를 찾을 수 없습니다 | 登录 | 登錄 | 登入 | 访问被拒绝 | 页面不存在 |
  找不到页面 | 找不到頁面
`;

/** Said once or again and again: `undefined undefined`, a first and a last name. */
const machines =
  /^(?:undefined|null|nan|none|object object)(?:,? (?:undefined|null|nan|none|object object))+$/;

/** `NaN`, which in other letters is a person; a template that was never filled in: `{{name}}`, `%NAME%`. */
const unfilled = /^(?:NaN|\{\{?.*\}?\}|\$\{.*\}|<%.*%>|\{%.*%\}|%\w+%|__\w+__)$/;

/** Without case, width, and the marks around a text: `(No value)`, `Loading…`. */
export const plainOf = (text: string): string =>
  visibleText(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}.,'/! -]+/gu, ' ')
    .replace(/ +/g, ' ');

/** The tables are written in plain letters, as `plainOf` gives them: a worker that wakes has no time for it. */
const wordsOf = (...tables: string[]): Set<string> =>
  new Set(
    tables.flatMap((table) =>
      table
        .replace(/\s+/g, ' ')
        .trim()
        .split(/ ?\| ?/),
    ),
  );

const waits = wordsOf(waiting);
export const noNames = wordsOf(waiting, missing, nameless, shut);

/** `Loading your data…`: nobody's name begins so and trails off. */
const trailing = /^(?:please wait|loading|fetching|retrieving|saving|updating)\b.*(?:…|\.{3})$/i;

/** `Loading, please wait...`, `Loading 50%`, `Loading… (1)`: waiting and nothing else. */
function isWaiting(text: string): boolean {
  const pieces = text.split(/[.,:;…–—-]+|\(\d+\)|\d+ ?%/).map(plainOf);
  const said = pieces.filter((piece) => piece !== '');
  return trailing.test(text.trim()) || (said.length > 0 && said.every((one) => waits.has(one)));
}

/**
 * Whether the text in a name's place is no name: nothing spelled, or what a page shows before,
 * instead of or on the way to the data. Only for pages: a client that a user types may be called
 * Null.
 */
export function isNoName(text: string): boolean {
  const plain = plainOf(text);
  if (!/[\p{L}\p{N}]/u.test(plain)) return true;
  return (
    noNames.has(plain) || machines.test(plain) || unfilled.test(text.trim()) || isWaiting(text)
  );
}
