import type { LinkAppColour } from '../../utils/link-apps/link-app.ts';

export function LinkAppDot({ colour }: { colour: LinkAppColour }) {
  return <span class="link-app-dot" data-colour={colour} aria-hidden="true" />;
}
