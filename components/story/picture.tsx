import type { Picture as PictureFacts } from '@/content/picture'
import { type PictureBase, type Shape, sizesOf } from '@/content/picture-address'

interface PictureProps {
  picture: Omit<PictureFacts, 'caption' | 'credit'>
  /** The whole of it, or what a shape cuts out around the focal point. */
  shape?: Shape
  /** How wide it stands on the page, as the `sizes` attribute has it. */
  sizes: string
  /** The one the page opens with: fetched first. The others wait until they are nearly seen. */
  isFirst?: boolean
  /** Beside a headline that says the same it says nothing itself. */
  isSilent?: boolean
  /** On the desk pictures are at an address of its own, whether readers may see them or not. */
  base?: PictureBase
}

/** A picture in the sizes and formats there are; its room on the page is known before it comes. */
export function Picture({
  picture,
  shape = 'whole',
  sizes,
  isFirst,
  isSilent,
  base,
}: PictureProps) {
  const jpegs = sizesOf(picture, shape, 'jpg', base)
  const largest = jpegs.at(-1)
  // For browsers without WebP, and whoever takes the address out of the page: one size will do.
  const plain = jpegs.find(({ width }) => width >= 1200) ?? largest
  const webp = sizesOf(picture, shape, 'webp', base).map(
    ({ address, width }) => `${address} ${width}w`,
  )
  return (
    <picture>
      <source type="image/webp" srcSet={webp.join(', ')} sizes={sizes} />
      <img
        src={plain?.address}
        alt={isSilent ? '' : picture.alt}
        width={largest?.width}
        height={largest?.height}
        loading={isFirst ? undefined : 'lazy'}
        decoding="async"
        fetchPriority={isFirst ? 'high' : undefined}
      />
    </picture>
  )
}
