import { describe, expect, it } from 'vitest'
import { encodedAs, inOneByte, joinBytes } from './csv-encoding.test-support.ts'
import { decodeCsv, type CsvEncoding } from './decode-csv.ts'

const russian = 'Имя;Фамилия;Почта\r\nАйгүл;Сәрсенова;aigul@example.org\r\nПётр;Ильин;petr@example.org\r\n'
const cyrillic =
  'Имя;Фамилия;Страна\r\nПётр;Ильин;Казахстан\r\nОксана;Їжакевич;Україна\r\nАлесь;Ўсаў;Беларусь\r\n'
const georgian = 'სახელი,გვარი,ელფოსტა\nნინო,ბერიძე,nino@example.org\nგიორგი,მაისურაძე,giorgi@example.org\n'
const chinese = '姓名,国家,电子邮件\n王芳,中国,wang@example.org\n田中花子,日本,tanaka@example.org\n'
const capitals = 'ИМЯ;ФАМИЛИЯ\r\nПЁТР;ИЛЬИН\r\nАННА;БЕЛОВА\r\n'

const texts = { russian, cyrillic, georgian, chinese, capitals, plain: 'email,name\nann@example.org,Ann\n' }
const unicode: readonly CsvEncoding[] = ['utf-8', 'utf-16le', 'utf-16be']

describe('a text', () => {
  it.each(
    unicode.flatMap((encoding) =>
      Object.entries(texts).flatMap(([name, text]) => [
        { encoding, name, text, mark: '' },
        { encoding, name, text, mark: '\uFEFF' },
      ]),
    ),
  )('in $encoding is read whole: $name, mark "$mark"', ({ encoding, text, mark }) => {
    expect(decodeCsv(encodedAs(encoding, mark + text))).toEqual({ text, encoding })
  })

  it.each([
    ['of three countries', cyrillic],
    ['all in capitals', capitals],
    ['in one row of many', `name,city\n${'Ann,Oslo\n'.repeat(500)}Пётр,Москва\n`],
  ])('in windows-1251 is read whole: Cyrillic %s', (_, text) => {
    expect(decodeCsv(encodedAs('windows-1251', text))).toEqual({ text, encoding: 'windows-1251' })
  })

  it('of nothing is empty', () => {
    expect(decodeCsv(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
  })

  it('of one letter of each encoding with a mark is that letter', () => {
    for (const encoding of unicode)
      expect(decodeCsv(encodedAs(encoding, '\uFEFFЖ'))).toEqual({ text: 'Ж', encoding })
  })
})

describe('T24: a text with a few broken bytes', () => {
  const zipped = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x9c, 0xff, 0xfe, 0xe2, 0x82, 0x81])

  it.each([russian, georgian, 'email,name\nann@example.org,Ann\nbob@example.org,Bob\n'])(
    'stays in its encoding, and shows where they are: %j',
    (text) => {
      const lines = text.trimEnd().split('\n')
      const [head = '', first = '', ...rest] = lines
      const decoded = decodeCsv(
        joinBytes(
          encodedAs('utf-8', `${head}\n${first}\n`),
          zipped,
          encodedAs('utf-8', `\n${rest.join('\n')}`),
        ),
      )
      expect(decoded?.encoding).toBe('utf-8')
      const read = decoded?.text.split('\n') ?? []
      expect(read.filter((line) => line.includes('\uFFFD'))).toHaveLength(1)
      expect(read.filter((line) => !line.includes('\uFFFD'))).toEqual(lines)
    },
  )

  it('in UTF-16 shows half a letter as a broken one', () => {
    const bytes = encodedAs('utf-16le', `\uFEFF${russian}`)
    expect(decodeCsv(bytes.subarray(0, bytes.length - 1))?.text).toBe(`${russian.slice(0, -1)}\uFFFD`)
  })

  it('keeps a NUL, for which its row is refused', () => {
    const text = `email,name\nann@example.org,An\0n\n${'bob@example.org,Bob\n'.repeat(3)}`
    expect(decodeCsv(encodedAs('utf-8', text))).toEqual({ text, encoding: 'utf-8' })
  })
})

describe('T24: no text is what', () => {
  const random = Uint8Array.from(
    { length: 5000 },
    (_, index) => (Math.imul(index, 2_654_435_761) >>> 13) & 0xff,
  )
  const german = 'Name,Straße\nJürgen Müller,Gärtnerstraße\nÖzlem Çelik,Königsallee\n'

  it.each<readonly [string, Uint8Array]>([
    [
      'a zip, and with it xlsx and ods',
      encodedAs('utf-8', 'PK\u0003\u0004 mimetype application/xml <a>text</a>'),
    ],
    ['an older workbook', joinBytes(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), encodedAs('utf-8', georgian))],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
    ['bytes by chance', random],
    ['zeros', new Uint8Array(1000)],
    ['zeros among text', encodedAs('utf-8', 'a\0\0\0\0\0\0b\0\0\0\0\0\0'.repeat(50))],
    ['western European text', inOneByte(german, 'windows-1252')],
    ['Cyrillic in KOI8-R', inOneByte('Имя;Фамилия\nПётр;Ильин\nАнна;Белова\n', 'koi8-r')],
    ['Cyrillic of DOS', inOneByte('Имя;Фамилия\nПетр;Ильин\nАнна;Белова\n', 'ibm866')],
    ['Cyrillic in ISO 8859-5', inOneByte('Имя;Фамилия\nПетр;Ильин\nАнна;Белова\n', 'iso-8859-5')],
    ['Greek in windows-1253', inOneByte('Όνομα;Επώνυμο\nΕλένη;Παππά\nΓιώργος;Ρήγας\n', 'windows-1253')],
  ])('%s', (_, bytes) => {
    expect(decodeCsv(bytes)).toBeNull()
  })
})
