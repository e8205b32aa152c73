import { signsOf, type Signs } from './letter-signs.ts'

/**
 * How names in the alphabets of the region are written in plain Latin letters: by the usual romanisations (BGN/PCGN,
 * the Georgian national system, passports), and without their marks as people type them.
 */
export const latinLetters: Signs = signsOf(`
  а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch
  ъ= ы=i ь= э=e ю=yu,u ^ю=yu я=ya гя=gya,ga кя=kya,ka ля=lya,la ё=e,yo ^йо=yo ье=ye,ie ьё=yo,ye,ie ые=ie,ye
  і=i ї=yi є=ye ґ=g ў=o,u ђ=dj,d ј=y љ=lj њ=nj ћ=c,ch џ=dzh
  ә=a,e ^уә=ua,va,ue ғ=gh қ=k ң=n,ng ө=o,u,e ұ=u ү=u һ=h ҳ=h ҷ=dzh ҹ=dzh җ=dzh ӣ=i ӯ=u,o ҝ=g

  ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p,f ქ=k ღ=gh ყ=k შ=sh ჩ=ch
  ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=dzh ჰ=h

  ա=a բ=b գ=g դ=d ե=e եւ=ev զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h, ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o
  ^ո=vo,o ^ով=ov ու=u ^ու=u չ=ch պ=p ջ=dzh ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k օ=o ֆ=f
  կոբ=kob,kop արգս=args,arkis գյան=gyan,kyan

  ə=a,e yə=ya,ye zadə=zade,zada ä=a,e c=c,dzh ch=ch ç=ch,c č=ch,c ć=c,ch ş=sh,s š=sh,s ș=sh,s ž=zh,z ğ=g ǵ=g g'=g
  ö=o,u o'=o,u ñ=n,ng ň=n ý=y đ=d,dj ß=ss æ=a,e ţ=ts,t ț=ts,t '=
`)
