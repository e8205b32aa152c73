/** The countries of ISO 3166-1 alpha-2, and Kosovo, for which everybody uses the code that ISO leaves to its users. */
export const countryCodes: readonly string[] = [
  ...'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS'.split(
    ' ',
  ),
  ...'BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE'.split(
    ' ',
  ),
  ...'EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM'.split(
    ' ',
  ),
  ...'HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC'.split(
    ' ',
  ),
  ...'LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA'.split(
    ' ',
  ),
  ...'NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW'.split(
    ' ',
  ),
  ...'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO'.split(
    ' ',
  ),
  ...'TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK'.split(' '),
]

/** Names that people write and the runtime does not know: usual ones, and those of languages that it has no names in. */
export const usualCountryNames: Readonly<Record<string, readonly string[]>> = {
  AF: ['Islamic Republic of Afghanistan'],
  AL: ['Shqipëria', 'Shqipëri'],
  AM: ['Հայաստան', 'Republic of Armenia', 'Республика Армения'],
  AZ: ['Azərbaycan', 'Republic of Azerbaijan', 'Азербайджанская Республика'],
  BA: ['Bosna i Hercegovina', 'Босна и Херцеговина', 'Bosnia'],
  BY: ['Belarus', 'Белоруссия', 'Республика Беларусь'],
  CD: ['Democratic Republic of the Congo', 'DR Congo', 'DRC'],
  CG: ['Republic of the Congo'],
  CH: ['Suisse', 'Svizzera', 'Svizra'],
  CI: ['Ivory Coast'],
  CN: ["People's Republic of China", 'PRC', 'КНР'],
  CZ: ['Czech Republic', 'Česká republika', 'Чешская Республика'],
  DE: ['Germany, Federal Republic of', 'ФРГ'],
  GB: [
    'UK',
    'U.K.',
    'Great Britain',
    'Britain',
    'England',
    'Scotland',
    'Wales',
    'Northern Ireland',
    'Англия',
  ],
  GE: ['საქართველო', 'Republic of Georgia'],
  IR: ['Islamic Republic of Iran', 'Iran, Islamic Republic of'],
  IS: ['Ísland'],
  KG: ['Кыргызстан', 'Qırğızstan', 'Kyrgyz Republic', 'Kirgizstan', 'Кыргызская Республика'],
  KH: ['កម្ពុជា'],
  KP: ['DPRK', 'КНДР'],
  KR: ['Korea', 'Republic of Korea', 'Korea, Republic of', '한국', 'Южная Корея'],
  KZ: ['Қазақстан', 'Qazaqstan', 'Republic of Kazakhstan', 'Республика Казахстан', 'РК'],
  LA: ['ລາວ'],
  LK: ['ශ්‍රී ලංකාව'],
  MD: ['Republic of Moldova', 'Moldova, Republic of', 'Молдавия', 'Молдова'],
  MK: ['Macedonia', 'Северна Македонија', 'Македония'],
  MM: ['Burma', 'မြန်မာ'],
  MN: ['Монгол', 'Монгол Улс'],
  NL: ['Holland', 'The Netherlands', 'Голландия'],
  NP: ['नेपाल'],
  PK: ['Islamic Republic of Pakistan'],
  PS: ['State of Palestine'],
  RU: ['Russian Federation', 'Российская Федерация', 'РФ'],
  TJ: ['Тоҷикистон', 'Republic of Tajikistan', 'Республика Таджикистан'],
  TM: ['Türkmenistan', 'Туркмения', 'Туркменистан'],
  TR: ['Turkey'],
  US: ['USA', 'U.S.A.', 'United States of America', 'America', 'США', 'Соединённые Штаты Америки', 'Америка'],
  UZ: ['Oʻzbekiston', "O'zbekiston", 'Ўзбекистон', 'Republic of Uzbekistan', 'Республика Узбекистан'],
  VN: ['Viet Nam'],
}
