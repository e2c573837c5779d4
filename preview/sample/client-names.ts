import type { Text } from './business';

const HOSPITALITY: Text = ['Гостеприимство', 'Hospitality'];
const HEALTH: Text = ['Медицина', 'Healthcare'];
const RETAIL: Text = ['Торговля', 'Retail'];
const OFFICES: Text = ['Офисы', 'Offices'];
const INDUSTRY: Text = ['Производство и склады', 'Industrial'];
const LEARNING: Text = ['Образование и спорт', 'Education and sports'];
const HOUSING: Text = ['Жильё', 'Residential'];

/** Kinds of clients: what they are called, the target audience, how much larger than usual they buy. */
export const KINDS: readonly { readonly name: Text; readonly audience: Text; readonly size: number }[] = [
  { name: ['Кафе', 'Café'], audience: HOSPITALITY, size: 0.55 },
  { name: ['Ресторан', 'Restaurant'], audience: HOSPITALITY, size: 0.9 },
  { name: ['Отель', 'Hotel'], audience: HOSPITALITY, size: 1.6 },
  { name: ['Пекарня', 'Bakery'], audience: HOSPITALITY, size: 0.6 },
  { name: ['Клиника', 'Clinic'], audience: HEALTH, size: 1.2 },
  { name: ['Стоматология', 'Dental'], audience: HEALTH, size: 0.6 },
  { name: ['Аптека', 'Pharmacy'], audience: HEALTH, size: 0.5 },
  { name: ['Магазин', 'Store'], audience: RETAIL, size: 0.7 },
  { name: ['ТЦ', 'Mall'], audience: RETAIL, size: 2.2 },
  { name: ['Автосалон', 'Motors'], audience: RETAIL, size: 1.3 },
  { name: ['Салон', 'Salon'], audience: RETAIL, size: 0.5 },
  { name: ['Офис', 'Office'], audience: OFFICES, size: 0.9 },
  { name: ['БЦ', 'Business Center'], audience: OFFICES, size: 2 },
  { name: ['Студия', 'Studio'], audience: OFFICES, size: 0.6 },
  { name: ['Склад', 'Warehouse'], audience: INDUSTRY, size: 1.5 },
  { name: ['Логопарк', 'Logistics Park'], audience: INDUSTRY, size: 2.5 },
  { name: ['Завод', 'Works'], audience: INDUSTRY, size: 2.2 },
  { name: ['Фабрика', 'Factory'], audience: INDUSTRY, size: 1.8 },
  { name: ['Типография', 'Print House'], audience: INDUSTRY, size: 1 },
  { name: ['Школа', 'School'], audience: LEARNING, size: 1.1 },
  { name: ['Детсад', 'Kindergarten'], audience: LEARNING, size: 0.8 },
  { name: ['Фитнес-клуб', 'Fitness Club'], audience: LEARNING, size: 1.2 },
  { name: ['Бассейн', 'Pool'], audience: LEARNING, size: 1.3 },
  { name: ['ЖК', 'Residences'], audience: HOUSING, size: 2.4 },
];

const PAIRS =
  'Ладонь/Palm Колос/Harvest Парус/Sail Гавань/Harbor Маяк/Beacon Дюна/Dune Жемчуг/Pearl Перспектива/Vista ' +
  'Вектор/Vector Восток/Eastside Причал/Pier Орбита/Orbit Волна/Wave Литера/Letterpress Линия/Line Светлячок/Firefly ' +
  'Меридиан/Meridian Янтарь/Amber Терраса/Terrace Экран/Screen Трасса/Highway Ярмарка/Fairground Аккорд/Chord ' +
  'Солод/Malt Смородина/Currant Брусника/Lingonberry Медея/Medea Пульс/Pulse Полынь/Wormwood Лад/Concord ' +
  'Вираж/Curve Шов/Seam Верфь/Shipyard Мишень/Target Лён/Flax Уют/Hearth Зерно/Grain Поршень/Piston Плёнка/Film ' +
  'Север/Northgate Заря/Daybreak Родник/Spring Кедр/Cedar Берёза/Birch Сосна/Pine Ольха/Alder Рябина/Rowan ' +
  'Клевер/Clover Василёк/Cornflower Ромашка/Daisy Ирис/Iris Шафран/Saffron Корица/Cinnamon Ваниль/Vanilla ' +
  'Мята/Mint Гранат/Garnet Опал/Opal Топаз/Topaz Кварц/Quartz Гранит/Granite Базальт/Basalt Сланец/Slate ' +
  'Вершина/Summit Долина/Valley Берег/Shore Остров/Island Залив/Bay Прилив/Tide Штиль/Calm Бриз/Breeze ' +
  'Циклон/Cyclone Радуга/Rainbow Комета/Comet Зенит/Zenith Полюс/Polar Азимут/Azimuth Компас/Compass ' +
  'Якорь/Anchor Фрегат/Frigate Бриг/Brig Альбатрос/Albatross Чайка/Gull Сокол/Falcon Журавль/Crane Филин/Owl ' +
  'Снегирь/Bullfinch Стриж/Swift Соболь/Sable Барс/Leopard Лось/Elk Бобр/Beaver Мозаика/Mosaic Витраж/Lantern ' +
  'Палитра/Palette Этюд/Etude Соната/Sonata Кантата/Cantata Ритм/Rhythm Тон/Tone Формат/Format Квадрат/Square ' +
  'Призма/Prism Спектр/Spectrum Фокус/Focus Контур/Contour Эталон/Standard Импульс/Impulse Ресурс/Resource ' +
  'Прогресс/Progress Союз/Union Диалог/Dialog Атлант/Atlas Титан/Titan Гефест/Forge Аврора/Aurora Одиссей/Odyssey ' +
  'Икар/Icarus Пегас/Pegasus Феникс/Phoenix Нива/Meadow Усадьба/Manor Слобода/Borough Застава/Gatehouse ' +
  'Мельница/Mill Кузница/Smithy Пристань/Landing Переправа/Crossing Тракт/Turnpike Околица/Outskirt Поляна/Glade';

export const NAMES: readonly Text[] = PAIRS.split(' ').map((pair) => pair.split('/') as unknown as Text);

const FIRST =
  'Ирина/Irene Алексей/Alex Татьяна/Tanya Михаил/Michael Светлана/Lana Андрей/Andrew Юлия/Julia Николай/Nick Вера/Vera Артём/Arthur';
const LAST =
  'Гусев/Gordon Панов/Parker Чернов/Carter Рыков/Reed Титов/Turner Лунин/Lane Жданов/Jordan Басов/Bass';

export const CONTACT_FIRST: readonly Text[] = FIRST.split(' ').map(
  (pair) => pair.split('/') as unknown as Text,
);
export const CONTACT_LAST: readonly Text[] = LAST.split(' ').map(
  (pair) => pair.split('/') as unknown as Text,
);
/** Which of CONTACT_FIRST are women: their Russian surname takes an ending. */
export const CONTACT_WOMEN: readonly number[] = [0, 2, 4, 6, 8];
