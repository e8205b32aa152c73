import { pictureAddress, type Picture } from './media-address.ts'

type LogoProps = {
  readonly logo: Omit<Picture, 'focal'>
  /** False where the name stands beside it, and would be read twice. */
  readonly isNamed: boolean
}

/** A mark, as high as a line of names. */
export function Logo({ logo, isNamed }: LogoProps) {
  const { alt, width, height } = logo
  return (
    <img
      class="logo"
      src={pictureAddress(logo)}
      alt={isNamed ? alt : ''}
      width={width ?? undefined}
      height={height ?? undefined}
    />
  )
}
