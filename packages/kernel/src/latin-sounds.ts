import { signsOf, type Signs } from './letter-signs.ts'

/**
 * What the letters of a Latin spelling stand for, one sign for each sound: where romanisations differ (kh, h, x; zh, j,
 * dzh; ts, c; dz, z; i, y; gh, g; q, k; w, v), the sound is the same. So it is for a and o, since Uzbek and Tajik have o
 * where Russian and English have a: Usmonov, Усманов. The sound `y` is a j that may be meant as an i: Jurij.
 */
export const latinSounds: Signs = signsOf(`
  kh=h x=h,ks ^x=h ^xe=he,kse
  zh=j dzh=j dj=j j=j,y
  ts=c tz=c tch=ch tsch=ch sch=sh shch=sh
  gh=g dz=z q=k,g w=v
  y=i ye=e yu=iu,u ^yu=iu iu=iu,u ^iu=iu
  o=a oo=a,u ou=u ee=e,i
`)
