import { signsOf, type Signs } from './letter-signs.ts'

/**
 * The consonants of Persian, Pashto and Arabic letters, by the sounds of `latinSounds`. Letters that may be vowels are
 * silent, as short vowels are not written; at the start of a word they are `a`, and و is `v`.
 */
export const arabicConsonants: Signs = signsOf(`
  ${rowsOf({
    a: '^ا ^آ ^أ ^إ ^ع ^ی ^ي ^ې ^ئ',
    b: 'ب',
    p: 'پ',
    t: 'ت ط ټ ٹ',
    s: 'ث س ص',
    j: 'ج ژ',
    ch: 'چ',
    h: 'ح خ ه ھ ہ ة ۀ ۂ',
    c: 'څ',
    d: 'د ډ ڈ',
    z: 'ذ ز ض ظ ځ',
    r: 'ر ړ ڑ',
    sh: 'ش',
    'sh,h': 'ښ',
    'g,j': 'ږ',
    g: 'غ گ ګ',
    f: 'ف',
    'k,g': 'ق',
    k: 'ک ك',
    l: 'ل',
    m: 'م',
    n: 'ن ڼ ں',
    v: '^و',
    '': 'ا آ أ إ ٱ ع و ؤ ی ي ى ې ۍ ے ئ ء ـ',
    'bdlr,bdr': 'بدالر',
    'bdls,bds': 'بدالس بدالص',
    'bdlsh,bdsh': 'بدالش',
    'bdlz,bdz': 'بدالظ بدالض',
    lh: 'الله',
    'dz,z': 'دز دذ دض',
    'zh,j': 'زه ظه',
    'ldn,dn': 'الدین الدين',
  })}
`)

function rowsOf(lettersOf: Readonly<Record<string, string>>): string {
  return Object.entries(lettersOf)
    .flatMap(([sound, letters]) => letters.split(' ').map((letter) => `${letter}=${sound}`))
    .join(' ')
}
