import type { CrmSystem } from './crm-system.ts';
import { activeCampaign } from './systems/active-campaign.ts';
import { affinity } from './systems/affinity.ts';
import { airtable } from './systems/airtable.ts';
import { attio } from './systems/attio.ts';
import { bigCommerce } from './systems/big-commerce.ts';
import { bitrix24 } from './systems/bitrix24.ts';
import { capsule } from './systems/capsule.ts';
import { clickUp } from './systems/click-up.ts';
import { close } from './systems/close.ts';
import { copper } from './systems/copper.ts';
import { dynamics } from './systems/dynamics.ts';
import { espoCrm } from './systems/espo-crm.ts';
import { freshsales } from './systems/freshsales.ts';
import { goHighLevel } from './systems/go-high-level.ts';
import { gorgias } from './systems/gorgias.ts';
import { hubSpot } from './systems/hubspot.ts';
import { insightly } from './systems/insightly.ts';
import { intercom } from './systems/intercom.ts';
import { keap } from './systems/keap.ts';
import { monday } from './systems/monday.ts';
import { notion } from './systems/notion.ts';
import { nutshell } from './systems/nutshell.ts';
import { odoo } from './systems/odoo.ts';
import { pipedrive } from './systems/pipedrive.ts';
import { salesforce } from './systems/salesforce.ts';
import { salesloft } from './systems/salesloft.ts';
import { shopify } from './systems/shopify.ts';
import { stripe } from './systems/stripe.ts';
import { suiteCrm } from './systems/suite-crm.ts';
import { twenty } from './systems/twenty.ts';
import { wrike } from './systems/wrike.ts';
import { xero } from './systems/xero.ts';
import { zendesk } from './systems/zendesk.ts';
import { zendeskSell } from './systems/zendesk-sell.ts';
import { zoho } from './systems/zoho.ts';

/** Every system that is known, those first whose users the vendor of the Link API names. */
export const systems = [
  hubSpot,
  salesloft,
  zoho,
  monday,
  activeCampaign,
  clickUp,
  freshsales,
  wrike,
  gorgias,
  xero,
  bigCommerce,
  shopify,
  salesforce,
  pipedrive,
  dynamics,
  close,
  copper,
  attio,
  odoo,
  espoCrm,
  suiteCrm,
  twenty,
  zendesk,
  zendeskSell,
  intercom,
  stripe,
  capsule,
  nutshell,
  affinity,
  insightly,
  bitrix24,
  goHighLevel,
  keap,
  airtable,
  notion,
] as const;

/** `hubspot`, `salesforce`, … */
export type SystemName = (typeof systems)[number]['name'];

export type KnownSystem = CrmSystem<SystemName>;

const byName = new Map<string, KnownSystem>(systems.map((system) => [system.name, system]));

/** The system of a record; undefined for a name from a newer version. */
export const systemNamed = (name: string): KnownSystem | undefined => byName.get(name);
