import { AnchorLink } from '../../pieces/links';
import { useAdministrationWords } from './words';

/** The way back, above the heading of each of its screens. */
export function BackToAdministration() {
  return <AnchorLink to="/administration">{useAdministrationWords()('back')}</AnchorLink>;
}
