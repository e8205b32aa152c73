import { askedNameWords } from './latin-names.ts'

/** A name as its bearer writes it, and as others type it. */
type Spellings = readonly [native: string, ...others: string[]]

/** A person of the sample: each word of the name in all its spellings. */
export type SampleName = {
  readonly alphabet: string
  readonly given: Spellings
  readonly family: Spellings
}

/**
 * Three hundred people who do not exist: given and family names that are very common in the region, combined by rule.
 * Twelve alphabets, 25 names each.
 */
export function sampleNames(): readonly SampleName[] {
  return Object.entries(commonNames).flatMap(([alphabet, { given, family }]) => {
    const [givens, families] = [spellingsOf(given), spellingsOf(family)]
    return Array.from({ length: 25 }, (_, index) => ({
      alphabet,
      given: pick(givens, index),
      family: pick(families, index * 3 + Math.floor(index / 10)),
    }))
  })
}

/** All the ways to write a whole name, native first: each spelling of the given name before one of the family name. */
export function fullSpellings({ given, family }: SampleName): readonly string[] {
  const pairs = given.flatMap((first) => family.map((last) => `${first} ${last}`))
  return [...new Set(pairs)]
}

/** Every given and every family name of some people once, each in all its spellings. */
export function wordsIn(people: readonly SampleName[]): readonly Spellings[] {
  const words = people.flatMap(({ alphabet, given, family }) =>
    [given, family].map((word) => [`${alphabet} ${word[0]}`, word] as const),
  )
  return [...new Map(words).values()]
}

/** Whether a column with these search words has what was asked, as a search by ranges reads it. */
export function isFound(
  words: readonly string[],
  asked: string | ReturnType<typeof askedNameWords>,
): boolean {
  const all = typeof asked === 'string' ? askedNameWords(asked) : asked
  const begins = (beginning: string) => {
    const end = `${beginning}\uffff`
    return words.some((word) => word >= beginning && word < end)
  }
  return all.length > 0 && all.every((beginnings) => beginnings.some(begins))
}

/** Numbers from 0 to 1 that are the same at every run. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Two to fifteen letters, in any order. */
export function randomWord(letters: string, next: () => number): string {
  const all = Array.from(letters)
  return Array.from({ length: 2 + Math.floor(next() * 14) }, () =>
    pick(all, Math.floor(next() * all.length)),
  ).join('')
}

/** Up to 500 code units of all kinds: letters of the tables and others, marks, emoji, halves of surrogate pairs. */
export function randomText(next: () => number): string {
  const ranges = [32, 128, 0x250, 0x600, 0x700, 0x2100, 0x10000, 0x110000]
  const letters = Array.from(`${Object.values(scripts).join('')} -\u200c`)
  const isOfLetters = next() < 0.5
  const codePoints = Array.from({ length: Math.floor(next() * 500) }, () =>
    isOfLetters
      ? pick(letters, Math.floor(next() * letters.length))
      : String.fromCodePoint(Math.floor(next() * pick(ranges, Math.floor(next() * ranges.length)))),
  )
  return codePoints.join('').slice(0, 500)
}

/** Letters that sound, of alphabets that the tables read. */
export const scripts: Readonly<Record<string, string>> = {
  Latin: 'abcdefghijklmnopqrstuvwxyz',
  'Latin with marks': "abcdehijkogszytuvxəıöüğşçqñ'ʻäßčćšžđţ",
  Cyrillic: 'аәбвгғґдеёжзийкқлмнңоөпрстуұүфхҳһцчшщыіэюяўҷӣӯђћџљњј',
  Georgian: 'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ',
  Armenian: 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև',
  Arabic: 'ابپتثجچحخدذرزژسشصضطظغفقکگلمنوهیآ',
}

function spellingsOf(names: string): readonly Spellings[] {
  return names.split(';').map((name) => {
    const [native, ...others] = name.trim().split(/\s+/)
    if (native === undefined || others.length < 2 || others.length > 4) throw new Error(`Not a name: ${name}`)
    return [native, ...others]
  })
}

function pick<T>(all: readonly T[], index: number): T {
  const one = all[index % all.length]
  if (one === undefined) throw new Error('Nothing to pick from')
  return one
}

/** Names with `;` between them; of each the native spelling, then two to four that people type. */
const commonNames: Readonly<Record<string, { readonly given: string; readonly family: string }>> = {
  'Kazakh, Cyrillic': {
    given: `Айгүл Aigul Aygul Aigül Айгуль; Нұрсұлтан Nursultan Nūrsūltan Нурсултан; Әсел Asel Äsel Асель;
      Ержан Erzhan Yerzhan Erjan; Гүлнар Gulnar Gülnar Гульнар; Жанар Zhanar Janar Джанар;
      Дәурен Dauren Däuren Даурен; Өмірбек Omirbek Ömirbek Омирбек; Бағдат Bagdat Baghdat Багдат;
      Қанат Kanat Qanat Канат`,
    family: `Қасымов Kasymov Qasymov Kasimov Касымов; Жұмабаев Zhumabayev Jumabaev Zhumabaev Жумабаев;
      Әбдіров Abdirov Äbdirov Абдиров; Тілеуов Tileuov Tıleuov Тилеуов; Нұрпейісов Nurpeisov Nurpeiisov Нурпеисов;
      Сәрсенов Sarsenov Särsenov Сарсенов; Ғабдуллин Gabdullin Ghabdullin Габдуллин; Оңғаров Ongarov Onggarov Онгаров;
      Сейітқали Seitkali Seyitqali Сейткали; Мұхамеджанов Mukhamedzhanov Muhamedjanov Мухамеджанов`,
  },
  'Kazakh, Latin': {
    given: `Aigerım Aigerim Aygerim Айгерим; Jänıbek Zhanibek Janibek Жанибек; Şynar Shynar Synar Шынар;
      Erğali Ergali Yergali Ергали; Qairat Kairat Qayrat Кайрат; Mädina Madina Мадина;
      Ūlpan Ulpan Улпан; Ötegen Otegen Отеген; Äliia Aliya Alia Алия; Güljan Gulzhan Guljan Гульжан`,
    family: `Äbenov Abenov Абенов; Jaqsylyqov Zhaksylykov Jaksylykov Жаксылыков; Qojahmetov Kozhakhmetov Qojakhmetov Кожахметов;
      Şäripov Sharipov Saripov Шарипов; Baijanov Baizhanov Bayzhanov Байжанов; Süleimenov Suleimenov Suleymenov Сулейменов;
      Ysqaqov Iskakov Yskakov Искаков; Düisenov Duisenov Duysenov Дуйсенов; Toqaev Tokaev Tokayev Токаев;
      Ömirov Omirov Umirov Омиров`,
  },
  Kyrgyz: {
    given: `Жылдыз Zhyldyz Jyldyz Jildiz; Өмүрбек Omurbek Ömürbek Омурбек; Чынгыз Chyngyz Chingiz Чингиз;
      Нургүл Nurgul Nurgül Нургуль; Айбек Aibek Aybek Айбек; Мээрим Meerim Merim Меерим;
      Кубанычбек Kubanychbek Kubanichbek Кубанычбек; Үмүт Umut Ümüt Умут; Улан Ulan Oulan;
      Жаңыл Zhanyl Jangyl Жаныл`,
    family: `Атамбаев Atambayev Atambaev Атамбаев; Бакыев Bakiyev Bakiev Бакиев; Жээнбеков Jeenbekov Zheenbekov Женбеков;
      Асанов Asanov Assanov Асанов; Токтогулов Toktogulov Toqtogulov Токтогулов; Өмүралиев Omuraliev Omuraliyev Омуралиев;
      Жумабеков Jumabekov Zhumabekov Джумабеков; Сыдыков Sydykov Sidikov Сидиков; Үсөнов Usonov Üsönov Усенов;
      Кыдыралиев Kydyraliev Kidiraliyev Кыдыралиев`,
  },
  'Uzbek, Latin': {
    given: `Oʻtkir Otkir O'tkir Utkir Уткир; Gʻulom Gulom G‘ulom Ghulom Гулом; Shahnoza Shakhnoza Шахноза;
      Xurshid Khurshid Hurshid Хуршид; Jasur Zhasur Джасур Жасур; Dilnoza Дилноза Dilnaza Дилназа;
      Farhod Farkhod Farhad Фарход Фархад; Ziyoda Ziyada Зиёда Зияда; Bahrom Bakhrom Бахром Бахрам; Isʼhoq Ishoq Ishok Исхок`,
    family: `Qodirov Kodirov Qadirov Кодиров Кадыров; Yoʻldoshev Yoldoshev Yuldashev Юлдашев; Raximov Rahimov Rakhimov Рахимов;
      Toʻrayev Turaev Torayev Тураев; Gʻaniyev Ganiev Ghaniyev Ганиев; Usmonov Usmanov Усмонов Усманов;
      Oʻrozov Urozov O´rozov Урозов; Jalolov Zhalolov Джалолов Джалалов; Xoʻjayev Khodjaev Xojayev Ходжаев;
      Sobirov Sabirov Собиров Сабиров`,
  },
  'Uzbek, Cyrillic': {
    given: `Ўткир Utkir O‘tkir Уткир; Ғулом Gulom G'ulom Гулям; Ҳилола Hilola Khilola Хилола; Қобил Qobil Kobil Кабил;
      Шоҳруҳ Shohruh Shohrux Шохрух Шахрух; Нилуфар Nilufar Nilyufar Нилюфар; Жавлон Javlon Zhavlon Джавлон;
      Ойбек Oybek Oibek Айбек; Ёдгор Yodgor Yadgar Ядгор; Меҳрибон Mehribon Mekhribon Мехрибон`,
    family: `Раҳимова Rahimova Raximova Rakhimova Рахимова; Қосимов Qosimov Kosimov Касимов; Ҳакимов Hakimov Khakimov Хакимов;
      Ғофуров Gofurov G'ofurov Гафуров; Ўринбоев O'rinboyev Urinboev Уринбаев; Мирзаев Mirzayev Mirzaev Мирзаев;
      Холматов Xolmatov Kholmatov Холматов; Жўраев Jo'rayev Juraev Джураев; Эргашев Ergashev Ергашев;
      Абдуллаев Abdullayev Abdulaev Абдулаев`,
  },
  Tajik: {
    given: `Ҷамшед Jamshed Djamshed Джамшед; Раҳмон Rahmon Rakhmon Rahman Рахмон; Гулҷаҳон Guljahon Guldzhakhon Гулджахон;
      Фирӯз Firuz Firooz Фируз; Меҳрангез Mehrangez Mekhrangez Мехрангез; Шоҳин Shohin Shokhin Шохин;
      Сӯҳроб Suhrob Sukhrob Сухроб; Парвиз Parviz Parwiz Парвиз; Нигина Nigina Nighina Нигина; Абдураҳим Abdurahim Abdurakhim Абдурахим`,
    family: `Одинаев Odinaev Odinayev; Ғафуров Ghafurov Gafurov Гафуров; Ҳасанов Hasanov Khasanov Хасанов;
      Қурбонов Qurbonov Kurbonov Курбонов Курбанов; Шарифзода Sharifzoda Sharifzada Шарифзода; Раҳмонов Rahmonov Rakhmonov Рахмонов;
      Сафарӣ Safari Сафари Safariy; Юсуфӣ Yusufi Юсуфи Iusufi; Давлатов Davlatov Dawlatov Давлатов;
      Ҷӯраев Juraev Jurayev Джураев`,
  },
  Azerbaijani: {
    given: `Şəhla Shahla Sahla Shehla Шахла; Cavid Javid Djavid Джавид; Gülnarə Gulnara Gulnare Гюльнара;
      Elçin Elchin Elcin Эльчин; Vüqar Vugar Vuqar Вугар; Xədicə Khadija Xedice Хадиджа;
      Rəşad Rashad Reshad Рашад; İlham Ilham Илхам; Aygün Aygun Aigun Айгюн; Çingiz Chingiz Cingiz Чингиз`,
    family: `Həsənov Hasanov Hesenov Gasanov Гасанов; Məmmədov Mammadov Memmedov Мамедов; Əliyev Aliyev Eliyev Aliev Алиев;
      Hüseynov Huseynov Guseinov Гусейнов; Quliyev Guliyev Quliev Гулиев; Cəfərov Jafarov Ceferov Cafarov Джафаров;
      Hacıyev Hajiyev Haciyev Гаджиев; Qasımov Gasimov Kasimov Гасымов; İsmayılov Ismayilov Ismailov Исмаилов;
      Əhmədzadə Ahmadzade Ehmedzade Ахмедзаде`,
  },
  Georgian: {
    given: `გვანცა Gvantsa Gvanca Гванца; გიორგი Giorgi Giorgy Гиорги; ნინო Nino Nyno Нино; თამარ Tamar Тамар;
      ლევან Levan Lewan Леван; ქეთევან Ketevan Qetevan Кетеван; ზურაბ Zurab Dzurab Зураб; ხათუნა Khatuna Xatuna Хатуна;
      ირაკლი Irakli Irakly Ираклий; მზია Mzia Mziya Мзия`,
    family: `ბერიძე Beridze Berize Беридзе; კვარაცხელია Kvaratskhelia Kvaracxelia Кварацхелия;
      ჯაფარიძე Japaridze Djaparidze Джапаридзе; ჩხეიძე Chkheidze Chxeidze Чхеидзе; წერეთელი Tsereteli Cereteli Церетели;
      ღვინიაშვილი Ghviniashvili Gviniashvili Гвиниашвили; ყიფიანი Kipiani Qipiani Кипиани; ხუციშვილი Khutsishvili Xucishvili Хуцишвили;
      მაისურაძე Maisuradze Maysuradze Майсурадзе; ჟორჟოლიანი Zhorzholiani Jorjoliani Жоржолиани`,
  },
  Armenian: {
    given: `Հայկ Hayk Haik Айк; Անահիտ Anahit Anait Анаит; Արմեն Armen Армен; Գոհար Gohar Goar Гоар;
      Տիգրան Tigran Тигран; Շուշան Shushan Shooshan Шушан; Վարդան Vardan Wardan Вардан; Ջեմմա Jemma Djemma Джемма;
      Ռուզան Ruzan Rouzan Рузан; Սևակ Sevak Sewak Севак`,
    family: `Հակոբյան Hakobyan Hakopian Акопян; Պետրոսյան Petrosyan Petrosian Петросян; Խաչատրյան Khachatryan Xachatrian Хачатрян;
      Հարությունյան Harutyunyan Arutyunyan Арутюнян; Սարգսյան Sargsyan Sarkisyan Саркисян; Ղազարյան Ghazaryan Gazaryan Газарян;
      Մկրտչյան Mkrtchyan Mkrtchian Мкртчян; Հովհաննիսյան Hovhannisyan Ovannisian Ованнисян; Ծատուրյան Tsaturyan Caturyan Цатурян;
      Ոսկանյան Voskanyan Oskanyan Восканян`,
  },
  Mongolian: {
    given: `Мөнхбат Munkhbat Monkhbat Мунхбат; Энхтуяа Enkhtuya Enhtuyaa Энхтуя; Батбаяр Batbayar Batbaiar Батбаяр;
      Оюунчимэг Oyuunchimeg Oyunchimeg Оюунчимег; Төмөр Tumur Tomor Тумур; Цэцэгмаа Tsetsegmaa Cecegmaa Цецегма;
      Ганзориг Ganzorig Gandzorig; Хулан Khulan Hulan Хулан; Жаргал Jargal Zhargal Жаргал; Үүрцайх Uurtsaikh Uurcaih Урцайх`,
    family: `Бат-Эрдэнэ Bat-Erdene Baterdene Бат-Эрдене; Дорж Dorj Dorzh Дорж; Цогтбаатар Tsogtbaatar Cogtbaatar Цогтбатар;
      Ганболд Ganbold Ганболд; Өлзийбаяр Ulziibayar Olziibayar Улзийбаяр; Батсайхан Batsaikhan Batsaihan Батсайхан;
      Лхагвасүрэн Lkhagvasuren Lhagwasuren Лхагвасурен; Сүхбаатар Sukhbaatar Sühbaatar Сухбатор; Наранцэцэг Narantsetseg Naranceceg Наранцецег;
      Чулуун Chuluun Chulun Чулун`,
  },
  Russian: {
    given: `Алексей Aleksey Alexey Aleksei Alexei; Наталья Natalya Natalia Наталия; Юрий Yuri Yury Yuriy Jurij; Фёдор Fyodor Fedor Федор;
      Людмила Lyudmila Ludmila Liudmila; Сергей Sergey Sergei Sergej; Татьяна Tatyana Tatiana Tatjana; Ксения Ksenia Xenia Kseniya;
      Евгений Evgeny Yevgeny Evgenii; Михаил Mikhail Mihail Mixail`,
    family: `Ёлкин Yolkin Elkin Елкин; Щербаков Shcherbakov Scherbakov Sherbakov; Соловьёв Solovyov Soloviev Соловьев; Жуков Zhukov Jukov Žukov;
      Хрущёв Khrushchev Hruschev Хрущев; Чайковский Chaikovsky Tchaikovsky Chaykovskiy; Цветков Tsvetkov Cvetkov Tzvetkov;
      Яковлев Yakovlev Iakovlev Jakovlev; Галаган Galagan Halagan Ґалаґан; Александров Aleksandrov Alexandrov`,
  },
  Dari: {
    given: `احمد Ahmad Ahmed Ахмад; فاطمه Fatima Fatema Fatemeh Фатима; حسین Hussain Hossein Husayn Хусейн; نوید Nawid Navid Навид;
      یوسف Yusuf Yousef Юсуф; عبدالرحمن Abdulrahman Abdurrahman Абдурахман; زهرا Zahra Zohra Зухра; قاسم Qasim Ghasem Касим;
      نور Noor Nur Нур; شکیبا Shakiba Shekiba Шакиба`,
    family: `رحیمی Rahimi Raheemi Rahimy Рахими; کریمی Karimi Kareemi Карими; حیدری Haidari Heydari Хайдари; نوری Noori Nuri Нури;
      علیزاده Alizada Alizadeh Ализода; صدیقی Sediqi Siddiqi Сиддики; غفوری Ghafoori Ghafuri Гафури; خلیلی Khalili Khaleeli Халили;
      وردک Wardak Vardak Вардак; جعفری Jafari Jaafari Джафари`,
  },
}
