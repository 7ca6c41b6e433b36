import { HousePageView } from '../house-page'

export default function AboutPage() {
  return <HousePageView page="about" />
}
