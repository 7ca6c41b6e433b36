import { type Appearance, sealOf } from '@/rules/appearance'

interface NameplateProps {
  appearance: Pick<Appearance, 'name' | 'seal' | 'logo'>
}

/** The paper's name with its seal; a wide logo stands for both, another for the seal. */
export function Nameplate({ appearance }: NameplateProps) {
  const { name, logo } = appearance
  if (!logo) {
    const seal = sealOf(appearance)
    return (
      <>
        <span className={[...seal].length > 1 ? 'seal two' : 'seal'} aria-hidden="true">
          {seal}
        </span>
        {name}
      </>
    )
  }
  const { hash, width, height, isDark } = logo
  const isWordmark = width / height > 2
  const picture = {
    className: isDark ? 'logo inked' : 'logo',
    src: `/logo/${hash}.png`,
    width,
    height,
  }
  if (isWordmark) return <img {...picture} alt={name} />
  return (
    <>
      <img {...picture} alt="" />
      {name}
    </>
  )
}
