import type { ComponentProps } from 'preact';
import { ask } from '../../utils/messages.ts';
import { SiteRuleLink } from '../workspace/site-rule-link.tsx';

const openSettings = () => ask('openSettings', {});

/** The way to the rule for the site of the page beside the panel, which stays open. */
export const PanelRuleLink = (link: Omit<ComponentProps<typeof SiteRuleLink>, 'openSettings'>) => (
  <SiteRuleLink {...link} openSettings={openSettings} />
);
