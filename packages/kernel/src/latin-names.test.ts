import { describe, expect, it } from 'vitest'
import { askedNameWords, latinSpelling, nameWords } from './latin-names.ts'
import {
  fullSpellings,
  isFound,
  randomText,
  randomWord,
  sampleNames,
  scripts,
  seededRandom,
  wordsIn,
  type SampleName,
} from './latin-names.test-support.ts'

const sample = sampleNames()
const alphabets = [...new Set(sample.map(({ alphabet }) => alphabet))]

describe('three hundred names in twelve alphabets', () => {
  const stored = sample.map((person) => nameWords(nativeName(person)))

  it('are all there, and no two are the same', () => {
    expect(alphabets).toHaveLength(12)
    expect(new Set(sample.map(nativeName)).size).toBe(300)
  })

  it.each(alphabets)('%s: a name is found by every spelling of it', (alphabet) => {
    const spellings = peopleOf(alphabet).flatMap((person) =>
      fullSpellings(person).map((spelling) => ({ spelling, native: nativeName(person) })),
    )
    expect(spellings.length).toBeGreaterThan(200)
    const missed = spellings.filter(({ spelling, native }) => !isFound(nameWords(native), spelling))
    expect(missed).toEqual([])
  })

  it.each(alphabets)('%s: three letters of a family name, in any spelling, are enough', (alphabet) => {
    const families = new Map(peopleOf(alphabet).map(({ family }) => [family[0], family]))
    const beginnings = [...families.values()].flatMap((family) =>
      family.flatMap((spelling) =>
        beginningsOf(spelling, 3).map((beginning) => ({ beginning, native: family[0] })),
      ),
    )
    expect(beginnings.length).toBeGreaterThan(100)
    const missed = beginnings.filter(({ beginning, native }) => !isFound(nameWords(native), beginning))
    expect(missed).toEqual([])
  })

  it('a whole name brings at most two others, and 99 times in 100 none', () => {
    const others = sample.flatMap((person, index) =>
      fullSpellings(person).map((spelling) => {
        const asked = askedNameWords(spelling)
        return stored.filter((words, place) => place !== index && isFound(words, asked)).length
      }),
    )
    expect(others.length).toBeGreaterThan(4000)
    expect(Math.max(...others)).toBeLessThanOrEqual(2)
    expect(others.filter((count) => count > 0).length / others.length).toBeLessThan(0.01)
  })

  it('one word brings few others of 240: the same name in other alphabets, and names that it begins', () => {
    const words = wordsIn(sample)
    const storedWords = words.map(([native]) => nameWords(native))
    const others = words.flatMap((word, index) =>
      word.map((spelling) => {
        const asked = askedNameWords(spelling)
        return storedWords.filter((other, place) => place !== index && isFound(other, asked)).length
      }),
    )
    expect(words).toHaveLength(240)
    expect(Math.max(...others)).toBeLessThanOrEqual(5)
    expect(mean(others)).toBeLessThan(0.3)
  })

  it('take at most eight search words a word, and fewer than three in the mean', () => {
    const counts = wordsIn(sample).map(([native]) => nameWords(native).length)
    expect(Math.max(...counts)).toBeLessThanOrEqual(8)
    expect(mean(counts)).toBeLessThan(3)
  })

  it('become Latin letters and digits', () => {
    for (const word of stored.flat()) expect(word).toMatch(/^[01]?[a-z]{1,39}$/)
  })
})

it.each([
  ['айгул', 'Айгүл'],
  ['рахимова', 'Раҳимова'],
  ['елкин', 'Ёлкин'],
  ['hasanov', 'Həsənov'],
  ['sahla', 'Şəhla'],
  ['гванца', 'გვანცა'],
  ['галаган', 'Ґалаґан'],
  ['durdevic', 'Đurđević'],
  ['djurdjevic', 'Ђурђевић'],
  ['ozturk', 'Öztürk'],
  ['muller', 'Müller'],
])('%s finds %s, as no collation of SQLite does for all of these', (typed, native) => {
  expect(isFound(nameWords(native), typed)).toBe(true)
})

it.each([
  ['Aygul Rahimova', 'Айгүл Раҳимова'],
  ['Hasanov', 'Həsənov'],
  ['Guliyev', 'Гулиев'],
  ['Mikhail Chkheidze', 'მიხაილ ჩხეიძე'],
  ['Petrosyan', 'Պետրոսյան'],
  ['Usmanov', 'Усмонов'],
  ['Ahmad Rahimi', 'احمد رحیمی'],
  ['Раҳмон', 'رحمان'],
  ['رحمان', 'Раҳмон'],
])('a member who gave no spelling but %s is found by %s', (stored, typed) => {
  expect(isFound(nameWords(stored), typed)).toBe(true)
})

it.each([
  ['Каримов', 'Акрамов'],
  ['Aliyev', 'Valiyev'],
  ['Həsənov', 'Hüseynov'],
  ['Yusupov', 'Yunusov'],
  ['Асанов', 'Усенов'],
  ['Rustam', 'Rasul'],
  ['Nazarov', 'Nosirov'],
  ['Marat', 'Мурат'],
  ['Batbayar', 'Батболд'],
  ['Beridze', 'ბერიშვილი'],
  ['Petrosyan', 'Պողոսյան'],
  ['Karimi', 'رحیمی'],
  ['کریمی', 'رحیمی'],
])('%s and %s stay apart', (one, other) => {
  expect(isFound(nameWords(one), other)).toBe(false)
  expect(isFound(nameWords(other), one)).toBe(false)
})

it.each(["'", '’', '‘', 'ʻ', 'ʼ', '`', '´', '′', '＇', ''])('Gʻulom Oʻrozov may be typed with %s', (mark) => {
  expect(isFound(nameWords('Gʻulom Oʻrozov'), `g${mark}ulom o${mark}rozov`)).toBe(true)
  expect(isFound(nameWords(`G${mark}ulom O${mark}rozov`), 'Ғулом Ўрозов')).toBe(true)
})

it.each(['Bat-Erdene', 'Bat‑Erdene', 'Bat Erdene', 'BatErdene', 'Erdene', 'erdene bat'])(
  '%s finds Бат-Эрдэнэ',
  (typed) => {
    expect(isFound(nameWords('Бат-Эрдэнэ'), typed)).toBe(true)
  },
)

it('a joint of the Arabic script neither parts a name nor hides its parts', () => {
  for (const typed of ['حسین‌زاده', 'حسینزاده', 'زاده', 'Hosseinzada', 'Ҳусейнзода'])
    expect(isFound(nameWords('حسین‌زاده'), typed)).toBe(true)
})

it('capitals, marks that stand apart, wide letters and marks of direction make no difference', () => {
  for (const typed of [
    'HƏSƏNOV ŞƏHLA',
    'həsənov şəhla'.normalize('NFD'),
    'ｈəｓəｎｏｖ',
    '\u200fHəsə\u00adnov\u200e',
  ])
    expect(isFound(nameWords('Şəhla Həsənov'), typed)).toBe(true)
})

it('every word that is typed must begin a word of the name, in any order', () => {
  const words = nameWords('Айгүл Қасымова', 'Aigul Kasymova')
  for (const typed of ['kas aig', 'Касымова', 'айг']) expect(isFound(words, typed)).toBe(true)
  for (const typed of ['aigul karimova', 'ymova', 'aigulka']) expect(isFound(words, typed)).toBe(false)
})

it('a name in a script that no table has is found as it is written', () => {
  for (const name of ['毛泽东', 'נתניהו', 'สมชาย', 'Ελένη', '𐐔𐐯𐑅'])
    expect(isFound(nameWords(name), name)).toBe(true)
})

it.each(['', ' ', '—', "'", '-', '😀', 'ь', 'ـ', '\ud800', '\udc00\ud800', '\u200c', '%_*"'])(
  '%j is no name and no question',
  (text) => {
    expect(nameWords(text)).toEqual([])
    expect(askedNameWords(text)).toEqual([])
  },
)

it.each(Object.entries(scripts))('%s: any two letters or more that begin a word find it', (_, letters) => {
  const next = seededRandom(letters.length)
  const words = Array.from({ length: 150 }, () => randomWord(letters, next))
  const missed = words.flatMap((word) => {
    const stored = nameWords(word)
    return beginningsOf(word, 2).filter((beginning) => !isFound(stored, beginning))
  })
  expect(missed).toEqual([])
})

it('no text of 500 characters throws, and what comes of it is bounded', () => {
  const next = seededRandom(500)
  for (let round = 0; round < 300; round += 1) {
    const text = randomText(next)
    const [words, asked] = [nameWords(text, text.slice(0, 40)), askedNameWords(text)]
    expect(words.length).toBeLessThanOrEqual(24 * 8)
    expect(asked.length).toBeLessThanOrEqual(6)
    for (const beginnings of asked) expect(beginnings.length).toBeLessThanOrEqual(16)
    for (const word of [...words, ...asked.flat()]) {
      expect(word).not.toBe('')
      expect(word.length).toBeLessThanOrEqual(40)
      expect(word.isWellFormed()).toBe(true)
    }
  }
})

function nativeName({ given, family }: SampleName): string {
  return `${given[0]} ${family[0]}`
}

function peopleOf(alphabet: string): readonly SampleName[] {
  return sample.filter((person) => person.alphabet === alphabet)
}

function beginningsOf(word: string, least: number): readonly string[] {
  const letters = Array.from(word)
  return letters.map((_, index) => letters.slice(0, index + 1).join('')).slice(least - 1)
}

function mean(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0) / counts.length
}

describe('a name in Latin letters', () => {
  it.each([
    ['Сауле Үлгі', 'saule ulgi'],
    ['Сергей Щербаков', 'sergey shcherbakov'],
    ['ივანე ნიმუში', 'ivane nimushi'],
    ['Եղիշե Չարենց', 'eghishe charents'],
    ['احمد شاه نمونه', 'ahmd shh nmnh'],
    ['حسن‌زاده', 'hsn zdh'],
    ['Şəhla Nümunə', 'shahla numuna'],
    ['Müller-Ölçer', 'muller olcer'],
    ['Ann 李', 'ann'],
    ['李明', ''],
  ])('%s is spelled “%s”', (name, spelled) => {
    expect(latinSpelling(name)).toBe(spelled)
  })

  it('is spelled in plain letters and single spaces, whatever the name', () => {
    for (const person of sample)
      expect(latinSpelling(nativeName(person))).toMatch(/^[a-z0-9]+(?: [a-z0-9]+)*$/)
  })
})
